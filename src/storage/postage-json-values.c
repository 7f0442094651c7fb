/* postage-json-values.c - the values of the core, as they stand in a JSON document
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-json-values.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/postage-currency.h"

#define MAX_ID_LENGTH 128

PostageDecimal
postage_json_read_decimal (PostageJsonReader *reader,
                           const char        *name,
                           PostageDecimal     minimum,
                           PostageDecimal     maximum)
{
  const char    *text = postage_json_reader_get_string (reader, name);
  PostageDecimal value;

  if (postage_json_reader_has_failed (reader))
    return minimum;
  if (!postage_decimal_parse (text, &value, NULL) || value < minimum || value > maximum)
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, name);
      g_autofree char *from = postage_decimal_to_string (minimum, 0);
      g_autofree char *to = postage_decimal_to_string (maximum, 0);

      postage_json_reader_fail (reader, name,
                                /* Translators: the least and the greatest number that are allowed, and what was
                                 * found */
                                _ ("expected a number from \"%s\" to \"%s\" with at most nine decimals, found %s."),
                                from, to, found);
      return minimum;
    }
  return value;
}

PostageDecimal
postage_json_read_amount (PostageJsonReader *reader,
                          const char        *name)
{
  return postage_json_read_decimal (reader, name, 0, POSTAGE_AMOUNT_MAX);
}

PostageDecimal
postage_json_read_percent (PostageJsonReader *reader,
                           const char        *name)
{
  return postage_json_read_decimal (reader, name, 0, 100 * POSTAGE_DECIMAL_ONE);
}

gint64
postage_json_read_count (PostageJsonReader *reader,
                         const char        *name)
{
  PostageDecimal value = postage_json_read_amount (reader, name);

  if (value % POSTAGE_DECIMAL_ONE != 0)
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, name);

      postage_json_reader_fail (reader, name, _ ("expected a whole number in quotation marks, found %s."), found);
    }
  return (gint64) (value / POSTAGE_DECIMAL_ONE);
}

PostageMonth
postage_json_read_month (PostageJsonReader *reader,
                         const char        *name)
{
  const char  *text = postage_json_reader_get_string (reader, name);
  PostageMonth month = postage_month_new (1, 1);

  if (!postage_json_reader_has_failed (reader) && !postage_month_parse (text, &month, NULL))
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, name);

      postage_json_reader_fail (reader, name, _ ("expected a month such as \"2026-11\", found %s."), found);
    }
  return month;
}

PostageDate
postage_json_read_date (PostageJsonReader *reader,
                        const char        *name)
{
  const char *text = postage_json_reader_get_string (reader, name);
  PostageDate date = POSTAGE_DATE_NONE;

  if (!postage_json_reader_has_failed (reader) && !postage_date_parse (text, &date, NULL))
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, name);

      postage_json_reader_fail (reader, name, _ ("expected a date such as \"2026-10-01\" or \"2026-10\", found %s."),
                                found);
    }
  return date;
}

PostageDate
postage_json_read_optional_date (PostageJsonReader *reader,
                                 const char        *name)
{
  return postage_json_reader_has (reader, name) ? postage_json_read_date (reader, name) : POSTAGE_DATE_NONE;
}

PostageDate
postage_json_read_day (PostageJsonReader *reader,
                       const char        *name)
{
  PostageDate date = postage_json_read_date (reader, name);

  if (!postage_json_reader_has_failed (reader) && date % 100 == 0)
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, name);

      postage_json_reader_fail (reader, name, _ ("expected a date with its day such as \"2026-10-01\", found %s."),
                                found);
    }
  return date;
}

PostageDate
postage_json_read_optional_day (PostageJsonReader *reader,
                                const char        *name)
{
  return postage_json_reader_has (reader, name) ? postage_json_read_day (reader, name) : POSTAGE_DATE_NONE;
}

void
postage_json_read_validity (PostageJsonReader *reader,
                            PostageDate       *from,
                            PostageDate       *to)
{
  PostageDate last;

  *from = postage_json_read_optional_date (reader, "valid_from");
  *to = postage_json_read_optional_date (reader, "valid_to");
  if (postage_json_reader_has_failed (reader) || *from == POSTAGE_DATE_NONE || *to == POSTAGE_DATE_NONE)
    return;

  /* A month without a day ends with its last one. */
  last = *to % 100 == 0 ? *to + 99 : *to;
  if (*from > last)
    {
      g_autofree char *start = postage_json_reader_dup_found (reader, "valid_from");
      g_autofree char *found = postage_json_reader_dup_found (reader, "valid_to");

      postage_json_reader_fail (reader, "valid_to",
                                /* Translators: a date such as "2026-10-01", an earlier one; “valid_from” stays */
                                _ ("expected a date not before “valid_from”, %1$s, found %2$s. Correct one of them."),
                                start, found);
    }
}

PostageCategory
postage_json_read_category (PostageJsonReader *reader,
                            const char        *name)
{
  const char     *id = postage_json_reader_get_string (reader, name);
  PostageCategory category = POSTAGE_CATEGORY_NONE;

  postage_category_from_id (id, &category, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, name);
  return category;
}

const char *
postage_json_read_currency (PostageJsonReader *reader,
                            const char        *name)
{
  const char *code = postage_json_reader_get_string (reader, name);

  if (!postage_json_reader_has_failed (reader) && !postage_currency_is_known (code))
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, name);

      postage_json_reader_fail (reader, name, _ ("expected a currency such as \"USD\", found %s."), found);
    }
  return code;
}

const char *
postage_json_read_country_code (PostageJsonReader *reader,
                                const char        *name)
{
  const char *code = postage_json_reader_get_string (reader, name);

  if (!postage_json_reader_has_failed (reader) &&
      !(strlen (code) == 2 && g_ascii_isupper (code[0]) && g_ascii_isupper (code[1])))
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, name);

      postage_json_reader_fail (reader, name, _ ("expected a country's code of two capital letters such as \"CA\", "
                                                 "found %s."),
                                found);
    }
  return code;
}

static gboolean
is_id (const char *text)
{
  return text[0] != '\0' && strlen (text) <= MAX_ID_LENGTH &&
         text[strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-.")] == '\0';
}

const char *
postage_json_read_id (PostageJsonReader *reader,
                      const char        *name)
{
  const char *id = postage_json_reader_get_string (reader, name);

  if (!postage_json_reader_has_failed (reader) && !is_id (id))
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, name);

      postage_json_reader_fail (reader, name, _ ("expected a name of small letters, digits, “-” and “.”, found %s."),
                                found);
    }
  return id;
}

const char *
postage_json_read_text (PostageJsonReader *reader,
                        const char        *name)
{
  const char *text = postage_json_reader_get_string (reader, name);

  if (text[0] == '\0')
    postage_json_reader_fail (reader, name, "%s", _ ("expected a text, found an empty one. Write one, or remove the "
                                                     "member."));
  return text;
}

const char *
postage_json_read_url (PostageJsonReader *reader,
                       const char        *name)
{
  const char *url = postage_json_reader_get_string (reader, name);

  if (!postage_json_reader_has_failed (reader) && !g_str_has_prefix (url, "https://") &&
      !g_str_has_prefix (url, "http://"))
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, name);

      postage_json_reader_fail (reader, name, _ ("expected a web address that begins with “https://”, found %s."),
                                found);
    }
  return url;
}

guint
postage_json_read_choice (PostageJsonReader *reader,
                          const char        *name,
                          const char *const *choices)
{
  const char      *text = postage_json_reader_get_string (reader, name);
  g_autofree char *found = NULL;
  g_autofree char *known = NULL;

  for (guint i = 0; choices[i] != NULL; i++)
    if (strcmp (text, choices[i]) == 0)
      return i;

  found = postage_json_reader_dup_found (reader, name);
  known = g_strjoinv (", ", (char **) choices);
  /* Translators: the first %s is a list of names, such as “direct, partner” */
  postage_json_reader_fail (reader, name, _ ("expected one of %s, found %s."), known, found);
  return 0;
}

gboolean
postage_json_check_id (PostageJsonReader *reader,
                       const char        *id)
{
  if (!is_id (id))
    postage_json_reader_fail (reader, NULL, "%s", _ ("expected a member name of small letters, digits, “-” and “.”, "
                                                     "found another one. Correct it."));
  return !postage_json_reader_has_failed (reader);
}

gboolean
postage_json_check_currency (PostageJsonReader *reader,
                             const char        *code)
{
  if (!postage_currency_is_known (code))
    postage_json_reader_fail (reader, NULL, "%s", _ ("expected a currency such as USD as the member's name, found "
                                                     "another one. Correct it."));
  return !postage_json_reader_has_failed (reader);
}

PostageCategory
postage_json_check_category (PostageJsonReader *reader,
                             const char        *id)
{
  PostageCategory category = POSTAGE_CATEGORY_NONE;

  postage_category_from_id (id, &category, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, NULL);
  return category;
}
