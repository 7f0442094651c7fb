/* postage-draft-check.c - what is wrong with what is entered of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/postage-currency.h"
#include "core/postage-date.h"
#include "model/postage-draft-private.h"
#include "model/postage-reading.h"

/* No amount pays for more months, and no share is more than ten times as much as what it is taken of. */
#define MONTHS_MAX 120
#define PERCENT_MAX (1000 * POSTAGE_DECIMAL_ONE)

static PostageEntryProblem
word_reading (PostageReading reading)
{
  switch (reading)
    {
    case POSTAGE_READING_OK:
      return POSTAGE_ENTRY_FINE;
    case POSTAGE_READING_EMPTY:
      return POSTAGE_ENTRY_MISSING;
    case POSTAGE_READING_UNCLEAR_GROUPING:
    case POSTAGE_READING_UNCLEAR_MARK:
      return POSTAGE_ENTRY_UNCLEAR;
    case POSTAGE_READING_NEGATIVE:
      return POSTAGE_ENTRY_NEGATIVE;
    case POSTAGE_READING_NOT_WHOLE:
      return POSTAGE_ENTRY_NOT_WHOLE;
    case POSTAGE_READING_TOO_LARGE:
      return POSTAGE_ENTRY_TOO_LARGE;
    case POSTAGE_READING_TOO_FINE:
      return POSTAGE_ENTRY_TOO_FINE;
    case POSTAGE_READING_NOT_A_NUMBER:
    default:
      return POSTAGE_ENTRY_NOT_A_NUMBER;
    }
}

/* The draft of the step before, or NULL. */
static PostageDraft *
get_previous (PostageDraft *self)
{
  g_autoptr (PostageDraft) previous = NULL;
  guint position;

  if (self->parent == NULL || !g_list_store_find (self->parent->children, self, &position) || position == 0)
    return NULL;
  previous = g_list_model_get_item (G_LIST_MODEL (self->parent->children), position - 1);
  /* The parent holds it. */
  return previous;
}

/* A step goes further than the one before, and ends with a whole package. */
static PostageEntryProblem
check_bound (PostageDraft            *self,
             const PostageDraftField *field,
             gint64                   bound)
{
  const PostageDraftField *size_field = postage_draft_field_find (POSTAGE_DRAFT_PRICE, "size");
  const gboolean           has_size = self->parent != NULL && postage_draft_shows (self->parent, size_field);
  PostageDraft            *previous = get_previous (self);
  gint64                   before, size;

  if (previous != NULL &&
      postage_reading_quantity (postage_draft_get_text (previous, field, NULL), &before) == POSTAGE_READING_OK &&
      bound <= before)
    return POSTAGE_ENTRY_NOT_ASCENDING;
  if (has_size &&
      postage_reading_quantity (postage_draft_get (self->parent, "size"), &size) == POSTAGE_READING_OK && size > 0 &&
      bound % size != 0)
    return POSTAGE_ENTRY_NOT_WHOLE_PACKAGES;
  return POSTAGE_ENTRY_FINE;
}

static PostageEntryProblem
check_count (PostageDraft            *self,
             const PostageDraftField *field,
             const char              *text)
{
  gint64               count = 0;
  const PostageReading reading = postage_reading_quantity (text, &count);

  if (reading != POSTAGE_READING_OK)
    return word_reading (reading);
  if (count == 0 && !g_str_equal (field->id, "included"))
    return POSTAGE_ENTRY_ZERO;
  if (count > MONTHS_MAX && g_str_equal (field->id, "months"))
    return POSTAGE_ENTRY_TOO_LARGE;
  return self->level == POSTAGE_DRAFT_TIER ? check_bound (self, field, count) : POSTAGE_ENTRY_FINE;
}

static PostageEntryProblem
check_percent (const PostageDraftField *field,
               const char              *text)
{
  PostageDecimal       percent = 0;
  const PostageReading reading = postage_reading_price (text, &percent);

  if (reading != POSTAGE_READING_OK)
    return word_reading (reading);
  return percent > (g_str_equal (field->id, "discount") ? 100 * POSTAGE_DECIMAL_ONE : PERCENT_MAX)
           ? POSTAGE_ENTRY_TOO_LARGE
           : POSTAGE_ENTRY_FINE;
}

static PostageEntryProblem
check_date (PostageDraft            *self,
            const PostageDraftField *field,
            const char              *text)
{
  PostageDate date, from;

  if (!postage_date_parse (text, &date, NULL))
    return POSTAGE_ENTRY_NOT_A_DATE;
  if (g_str_equal (field->id, "valid_to") && postage_date_parse (postage_draft_get (self, "valid_from"), &from, NULL) &&
      postage_date_get_month (date) < postage_date_get_month (from))
    return POSTAGE_ENTRY_DATES_REVERSED;
  if (g_str_equal (field->id, "valid_to") && postage_date_parse (postage_draft_get (self, "valid_from"), &from, NULL) &&
      date % 100 != 0 && from % 100 != 0 && date < from)
    return POSTAGE_ENTRY_DATES_REVERSED;
  return POSTAGE_ENTRY_FINE;
}

/* What the reader of files takes for an address. */
static PostageEntryProblem
check_url (const char *text)
{
  const char *host = g_str_has_prefix (text, "https://") ? text + 8 : g_str_has_prefix (text, "http://") ? text + 7
                                                                                                         : NULL;
  const char *point = host != NULL ? strchr (host, '.') : NULL;

  if (point == NULL || point == host || point[1] == '\0' || strchr (text, ' ') != NULL)
    return POSTAGE_ENTRY_NOT_AN_ADDRESS;
  for (const char *p = host; p < point; p++)
    if (*p == '/')
      return POSTAGE_ENTRY_NOT_AN_ADDRESS;
  return POSTAGE_ENTRY_FINE;
}

static PostageEntryProblem
check_currencies (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ", ", -1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (char **part = parts; *part != NULL; part++)
    {
      char *code = g_ascii_strup (*part, -1);

      if (*code == '\0')
        {
          g_free (code);
          continue;
        }
      if (!postage_currency_is_known (code))
        {
          g_free (code);
          return POSTAGE_ENTRY_NOT_A_CURRENCY;
        }
      if (!g_hash_table_add (seen, code))
        return POSTAGE_ENTRY_TWICE;
    }
  return g_hash_table_size (seen) > 0 ? POSTAGE_ENTRY_FINE : POSTAGE_ENTRY_NOT_A_CURRENCY;
}

/* Whether the field has to be filled in with what else is entered. */
static gboolean
is_needed (PostageDraft            *self,
           const PostageDraftField *field)
{
  const PostagePriceModel *model = postage_draft_get_model (self);

  if (self->level == POSTAGE_DRAFT_TIER && g_str_equal (field->id, "up_to"))
    return !postage_draft_is_last (self);
  return field->needed || (self->level == POSTAGE_DRAFT_TIER && model != NULL && model->tiers == POSTAGE_TIERS_FLATS);
}

/* Where there are several currencies, an amount in one is enough; the first one is where it is missed. */
static gboolean
is_missed_here (PostageDraft            *self,
                const PostageDraftField *field,
                const char              *currency)
{
  g_auto (GStrv) currencies = postage_draft_dup_currencies (self);

  for (char **other = currencies; *other != NULL; other++)
    if (*postage_draft_get_text (self, field, *other) != '\0')
      return FALSE;
  return currency != NULL && g_strcmp0 (currencies[0], currency) == 0;
}

static PostageEntryProblem
check_empty (PostageDraft            *self,
             const PostageDraftField *field,
             const char              *currency)
{
  if (!is_needed (self, field))
    return POSTAGE_ENTRY_FINE;
  if (field->kind == POSTAGE_DRAFT_AMOUNT)
    return is_missed_here (self, field, currency) ? POSTAGE_ENTRY_MISSING_PRICE : POSTAGE_ENTRY_FINE;
  if (field->kind == POSTAGE_DRAFT_SET)
    return POSTAGE_ENTRY_NONE_CHOSEN;
  return field->may_be_unknown ? POSTAGE_ENTRY_MISSING_PRICE : POSTAGE_ENTRY_MISSING;
}

PostageEntryProblem
postage_draft_check (PostageDraft            *self,
                     const PostageDraftField *field,
                     const char              *currency)
{
  const char    *text;
  PostageDecimal amount;

  g_return_val_if_fail (POSTAGE_IS_DRAFT (self), POSTAGE_ENTRY_FINE);
  g_return_val_if_fail (field != NULL && field->level == self->level, POSTAGE_ENTRY_FINE);

  if (!postage_draft_shows (self, field))
    return POSTAGE_ENTRY_FINE;
  /* The last step goes on for ever, whatever was entered while it had a bound. */
  if (g_str_equal (field->id, "up_to") && postage_draft_is_last (self))
    return POSTAGE_ENTRY_FINE;
  text = postage_draft_get_text (self, field, currency);
  if (*text == '\0')
    return check_empty (self, field, currency);
  if (field->may_be_unknown && g_str_equal (text, POSTAGE_DRAFT_UNKNOWN))
    return POSTAGE_ENTRY_FINE;

  switch (field->kind)
    {
    case POSTAGE_DRAFT_AMOUNT:
      return word_reading (postage_reading_price (text, &amount));
    case POSTAGE_DRAFT_COUNT:
      return check_count (self, field, text);
    case POSTAGE_DRAFT_PERCENT:
      return check_percent (field, text);
    case POSTAGE_DRAFT_DATE:
      return check_date (self, field, text);
    case POSTAGE_DRAFT_URL:
      return check_url (text);
    case POSTAGE_DRAFT_CURRENCIES:
      return check_currencies (text);
    case POSTAGE_DRAFT_TEXT:
      return *text == ' ' && strspn (text, " ") == strlen (text) ? POSTAGE_ENTRY_MISSING : POSTAGE_ENTRY_FINE;
    case POSTAGE_DRAFT_CHOICE:
    case POSTAGE_DRAFT_SET:
    case POSTAGE_DRAFT_FLAG:
    default:
      return POSTAGE_ENTRY_FINE;
    }
}

static guint
count_own_problems (PostageDraft *self)
{
  g_auto (GStrv) currencies = postage_draft_dup_currencies (self);
  guint                    n_fields, n = 0;
  const PostageDraftField *fields = postage_draft_fields_get_all (&n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].level != self->level)
        continue;
      if (fields[i].kind != POSTAGE_DRAFT_AMOUNT)
        n += postage_draft_check (self, &fields[i], NULL) != POSTAGE_ENTRY_FINE;
      else
        for (char **currency = currencies; *currency != NULL; currency++)
          n += postage_draft_check (self, &fields[i], *currency) != POSTAGE_ENTRY_FINE;
    }
  return n;
}

guint
postage_draft_count_problems (PostageDraft *self)
{
  const PostagePriceModel *model;
  guint                    n;

  g_return_val_if_fail (POSTAGE_IS_DRAFT (self), 0);

  n = count_own_problems (self);
  model = self->level == POSTAGE_DRAFT_PRICE ? postage_draft_get_model (self) : NULL;
  /* Steps that the model doesn't have are kept, in case that another one is chosen again. */
  if (model != NULL && model->tiers == POSTAGE_TIERS_NONE)
    return n;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++)
    {
      g_autoptr (PostageDraft) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

      n += postage_draft_count_problems (child);
    }
  return n;
}
