/* postage-markets-reader.c - reads Meta's markets and the countries that are filed under them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-markets-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "storage/postage-json-values.h"
#include "storage/postage-source-reader.h"

static void
read_markets (PostageJsonReader *reader,
              PostageCatalogue  *catalogue)
{
  const char *id;

  if (!postage_json_reader_enter_object (reader, "markets"))
    return;

  while (postage_json_reader_next (reader, &id))
    {
      const char *name = postage_json_read_text (reader, "name");

      postage_json_read_day (reader, "since");
      if (!postage_json_check_id (reader, id))
        continue;
      postage_catalogue_add_market (catalogue, id, name, postage_json_reader_core_error (reader));
      postage_json_reader_blame (reader, NULL);
    }
  postage_json_reader_leave (reader);
}

void
postage_market_check (PostageJsonReader      *reader,
                      const char             *name,
                      const PostageCatalogue *catalogue,
                      const char             *market)
{
  if (postage_json_reader_has_failed (reader) || postage_catalogue_get_market_name (catalogue, market) != NULL)
    return;

  postage_json_reader_fail (reader, name,
                            _ ("expected a market of markets.json, found \"%s\". Correct it, or add it there."),
                            market);
}

static void
read_history (PostageJsonReader *reader,
              PostageCatalogue  *catalogue,
              PostageCountry    *country)
{
  if (!postage_json_reader_enter_array (reader, "history"))
    return;

  if (postage_json_reader_get_length (reader) == 0)
    postage_json_reader_fail (reader, NULL, "%s", _ ("expected at least one period, found none. Add one."));
  while (postage_json_reader_next (reader, NULL))
    {
      const char *market = postage_json_reader_get_string (reader, "market");
      PostageDate from = postage_json_read_day (reader, "from");
      PostageDate to = postage_json_read_optional_day (reader, "to");

      postage_market_check (reader, "market", catalogue, market);
      if (postage_json_reader_has_failed (reader))
        continue;
      postage_country_add_period (country, market, from, to, postage_json_reader_core_error (reader));
      postage_json_reader_blame (reader, NULL);
    }
  postage_json_reader_leave (reader);
}

/* Telephone prefixes are read for their form only: nothing in an estimate depends on them. */
static void
read_calling_codes (PostageJsonReader *reader)
{
  if (!postage_json_reader_enter_array (reader, "calling_codes"))
    return;

  while (postage_json_reader_next (reader, NULL))
    {
      const char *code = postage_json_reader_get_string (reader, NULL);

      if (code[0] == '\0' || code[strspn (code, "0123456789")] != '\0')
        {
          g_autofree char *found = postage_json_reader_dup_found (reader, NULL);

          postage_json_reader_fail (reader, NULL, _ ("expected a calling code of digits such as \"852\", found %s."),
                                    found);
        }
    }
  postage_json_reader_leave (reader);
}

static void
read_country (PostageJsonReader *reader,
              PostageCatalogue  *catalogue,
              const char        *code)
{
  g_autoptr (PostageCountry) country = postage_country_new (code, postage_json_read_text (reader, "name"));
  const char *note = postage_json_reader_get_optional_string (reader, "note");

  if (!(strlen (code) == 2 && g_ascii_isupper (code[0]) && g_ascii_isupper (code[1])))
    postage_json_reader_fail (reader, NULL, "%s",
                              _ ("expected a country's code such as CA as the member's name, found another one. "
                                 "Correct it."));
  if (note != NULL)
    postage_country_set_note (country, note);
  read_calling_codes (reader);
  read_history (reader, catalogue, country);
  if (postage_json_reader_has_failed (reader))
    return;

  postage_catalogue_add_country (catalogue, country, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, NULL);
}

void
postage_markets_read (PostageJsonReader *reader,
                      PostageCatalogue  *catalogue)
{
  /* Read to be checked; the catalogue has no place for it. */
  g_autoptr (PostageSource) source G_GNUC_UNUSED = postage_source_read (reader, "source");
  const char                      *code;

  read_markets (reader, catalogue);
  postage_market_check (reader, "other", catalogue, postage_json_reader_get_string (reader, "other"));

  if (!postage_json_reader_enter_object (reader, "countries"))
    return;
  while (postage_json_reader_next (reader, &code))
    read_country (reader, catalogue, code);
  postage_json_reader_leave (reader);
}
