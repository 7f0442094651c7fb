/* postage-rate-card-csv-list.c - finds out which list a rate card as CSV is: currency, first day, what it counts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-rate-card-csv-private.h"

#include <glib/gi18n.h>

/* What the lines above the header say. */
static gboolean
read_title (PostageRateReading *self)
{
  for (guint i = 0; i < postage_csv_sheet_get_header (self->sheet); i++)
    {
      const char *const *cells = postage_csv_sheet_get_cells (self->sheet, i);
      GString           *line = g_string_new (NULL);

      /* Where nobody quoted the title, the comma within its date has made two cells of it. */
      for (guint j = 0; j < postage_csv_sheet_get_n_cells (self->sheet, i); j++)
        g_string_append_printf (line, "%s%s", j > 0 ? ", " : "", cells[j]);
      postage_rate_card_title_add (&self->title, line->str);
      g_string_free (line, TRUE);
      if (self->title.other_date != POSTAGE_DATE_NONE && self->answers->effective == POSTAGE_DATE_NONE)
        {
          g_autofree char *first = postage_date_to_string (self->title.date);
          g_autofree char *second = postage_date_to_string (self->title.other_date);

          return postage_rate_reading_fail_line (self, i,
                                                 /* Translators: two days such as 2026-10-01 */
                                                 g_strdup_printf (_ ("expected one day from which the list holds, "
                                                                     "found %1$s and %2$s. "
                                                                     "Say which one it is."),
                                                                  first, second));
        }
    }
  return TRUE;
}

/* The currency that @text names in the column of currencies, whose rows have to agree. */
static gboolean
read_currency_cell (PostageRateReading *self,
                    guint               row)
{
  const guint      place = self->places[COLUMN_CURRENCY];
  g_autofree char *text = g_strstrip (g_strdup (postage_rate_reading_get_cell (self, row, place)));
  g_autofree char *found = postage_storage_excerpt (text, strlen (text));
  const char      *currency = postage_currency_from_text (text);
  gsize            length;

  if (*text == '\0')
    return TRUE;
  if (currency != NULL && self->currency == NULL)
    self->currency = g_strdup (currency);
  if (currency == NULL && self->currency != NULL)
    {
      /* A sign that several currencies share, such as "$", is right for each of them. */
      g_autofree char *amount = g_strconcat (text, "0", NULL);

      if (postage_currency_skip_sign (amount, self->currency, &length) != NULL && length == 1)
        return TRUE;
    }
  if (currency == NULL && self->currency == NULL)
    return postage_rate_reading_fail_cell (self, row, place,
                                           /* Translators: %s is what a cell holds */
                                           g_strdup_printf (_ ("expected the code of a currency, such as USD, found "
                                                               "“%s”. Say which "
                                                               "currency it is."),
                                                            found));
  if (currency == NULL || !g_str_equal (currency, self->currency))
    return postage_rate_reading_fail_cell (self, row, place,
                                           /* Translators: the code of a currency, what a cell holds */
                                           g_strdup_printf (_ ("expected the currency %1$s of the rest of the list, "
                                                               "found “%2$s”. Choose the "
                                                               "list of one currency."),
                                                            self->currency, found));
  return TRUE;
}

static gboolean
read_currency (PostageRateReading *self)
{
  const char *answer = self->answers->currency;

  if (answer != NULL && self->title.currency != NULL && !g_str_equal (answer, self->title.currency))
    return postage_rate_reading_fail_file (self,
                                           /* Translators: two codes of currencies */
                                           g_strdup_printf (_ ("expected a list in %1$s, as you said, found one in "
                                                               "%2$s. Choose the other "
                                                               "list, or leave the currency to the file."),
                                                            answer, self->title.currency));
  self->currency = g_strdup (answer != NULL ? answer : self->title.currency);
  for (guint i = postage_csv_sheet_get_header (self->sheet) + 1;
       self->places[COLUMN_CURRENCY] != G_MAXUINT && i < postage_csv_sheet_get_n_rows (self->sheet); i++)
    if (!read_currency_cell (self, i))
      return FALSE;
  return TRUE;
}

/* What is counted from @effective on, by the catalogue's rules; the title may only agree. */
static gboolean
read_counting (PostageRateReading *self,
               PostageDate         effective,
               PostageCounting    *counting)
{
  const PostageBillingRule *rule;
  gboolean                  contradicts;

  if (effective == POSTAGE_DATE_NONE)
    return TRUE;
  rule = postage_catalogue_find_rule (self->catalogue, POSTAGE_TOPIC_COUNTING, postage_date_get_month (effective));
  if (rule == NULL)
    {
      g_autofree char *first = postage_month_to_string (postage_catalogue_get_first_month (self->catalogue));
      g_autofree char *found = postage_date_to_string (effective);

      return postage_rate_reading_fail_file (self,
                                             /* Translators: a month such as 2023-06, a day such as 2022-01-01 */
                                             g_strdup_printf (_ ("expected a list from %1$s or later, found one from "
                                                                 "%2$s, when Meta charged "
                                                                 "in another way. Choose a newer list."),
                                                              first, found));
    }
  *counting = postage_billing_rule_get_terms (rule)->counting;
  contradicts = *counting == POSTAGE_COUNTING_MESSAGE
                  ? self->title.says_conversation && !self->title.says_message
                  : self->title.says_message && !self->title.says_conversation;
  if (contradicts)
    {
      g_autofree char *day = postage_date_to_string (effective);

      return postage_rate_reading_fail_file (self, *counting == POSTAGE_COUNTING_MESSAGE
                                                     ? g_strdup_printf (_ ("expected prices per message, which Meta "
                                                                           "charges on %s, found "
                                                                           "prices per conversation. Correct the day, "
                                                                           "or choose another "
                                                                           "list."),
                                                                        day)
                                                     : g_strdup_printf (_ ("expected prices per conversation, which "
                                                                           "Meta charges on %s, found "
                                                                           "prices per message. Correct the day, or "
                                                                           "choose another list."),
                                                                        day));
    }
  return TRUE;
}

gboolean
postage_rate_reading_read_list (PostageRateReading *self)
{
  const PostageDate answer = self->answers->effective;
  PostageDate       effective;
  PostageCounting   counting = POSTAGE_COUNTING_MESSAGE;

  if (!read_title (self) || !read_currency (self))
    return FALSE;

  effective = self->title.date;
  if (answer != POSTAGE_DATE_NONE && effective != POSTAGE_DATE_NONE && answer != effective &&
      answer != self->title.other_date)
    {
      g_autofree char *wanted = postage_date_to_string (answer);
      g_autofree char *found = postage_date_to_string (effective);

      return postage_rate_reading_fail_file (self,
                                             /* Translators: two days such as 2026-10-01 */
                                             g_strdup_printf (_ ("expected a list from %1$s, as you said, found one "
                                                                 "from %2$s. Choose the "
                                                                 "other list, or leave the day to the file."),
                                                              wanted, found));
    }
  if (answer != POSTAGE_DATE_NONE)
    effective = answer;
  if (!read_counting (self, effective, &counting))
    return FALSE;
  postage_rate_card_import_set_list (self->import, self->currency, effective, counting);
  return TRUE;
}
