/* postage-destination-reader.c - reads the destinations of a scenario and the shares that decide the bill
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-destination-reader.h"

#include <glib/gi18n.h>

#include "storage/postage-json-values.h"

const char *
postage_country_code_read (PostageJsonReader      *reader,
                           const char             *name,
                           const PostageCatalogue *catalogue)
{
  const char *code = postage_json_read_country_code (reader, name);

  if (!postage_json_reader_has_failed (reader) && postage_catalogue_get_country (catalogue, code) == NULL)
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, name);

      postage_json_reader_fail (reader, name,
                                /* Translators: ISO 3166-1 is the standard of country codes */
                                _ ("expected a country of ISO 3166-1 such as \"CA\", found %s. Correct the code."),
                                found);
    }
  return code;
}

static void
read_percent (PostageJsonReader *reader,
              const char        *name,
              PostageDecimal    *percent)
{
  if (postage_json_reader_has (reader, name))
    *percent = postage_json_read_percent (reader, name);
}

/* Reads the object "shares", if there is one: what it doesn't say stays as it is. */
static gboolean
read_shares (PostageJsonReader *reader,
             PostageShares     *shares)
{
  if (!postage_json_reader_enter_optional_object (reader, "shares"))
    return FALSE;

  read_percent (reader, "inside_window_percent", &shares->inside_window);
  read_percent (reader, "entry_point_percent", &shares->entry_point);
  read_percent (reader, "delivered_percent", &shares->delivered);
  read_percent (reader, "reclassified_percent", &shares->reclassified);
  postage_json_reader_leave (reader);
  return TRUE;
}

static gint64
read_quantity (PostageJsonReader *reader,
               const char        *name)
{
  return postage_json_reader_get_integer (reader, name, 0, POSTAGE_QUANTITY_MAX);
}

/* Every member of "sent" is a category: one that isn't would be a volume that silently costs nothing. */
static void
read_sent (PostageJsonReader  *reader,
           PostageDestination *destination)
{
  const char *id;

  if (!postage_json_reader_enter_optional_object (reader, "sent"))
    return;

  while (postage_json_reader_next (reader, &id))
    {
      PostageCategory category = postage_json_check_category (reader, id);

      if (category == POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL)
        postage_json_reader_fail (reader, NULL, "%s",
                                  _ ("expected these messages under “authentication”, found them on their own. Move "
                                     "them there, and set $.authentication_international to true."));
      else if (category != POSTAGE_CATEGORY_NONE)
        destination->sent[category] = read_quantity (reader, NULL);
    }
  postage_json_reader_leave (reader);
}

static void
read_destination (PostageJsonReader      *reader,
                  const PostageCatalogue *catalogue,
                  PostageScenario        *scenario)
{
  const char        *country = postage_country_code_read (reader, "country", catalogue);
  PostageDestination destination;

  if (postage_json_reader_has_failed (reader))
    return;
  if (postage_scenario_find_destination (scenario, country) >= 0)
    {
      postage_json_reader_fail (reader, "country",
                                _ ("expected each country once, found \"%s\" a second time. Add the two up."), country);
      return;
    }

  postage_destination_init (&destination, country);
  read_sent (reader, &destination);
  if (postage_json_reader_has (reader, "received"))
    destination.received = read_quantity (reader, "received");
  if (postage_json_reader_has (reader, "chats"))
    destination.chats = read_quantity (reader, "chats");
  read_percent (reader, "continued_percent", &destination.continued);

  /* What a destination's own shares don't say is as in the scenario, which was read before. */
  destination.shares = *postage_scenario_get_shares (scenario);
  destination.has_shares = read_shares (reader, &destination.shares);
  if (!destination.has_shares)
    postage_shares_init (&destination.shares);

  if (!postage_json_reader_has_failed (reader))
    postage_scenario_add_destination (scenario, &destination);
}

void
postage_destinations_read (PostageJsonReader      *reader,
                           const PostageCatalogue *catalogue,
                           PostageScenario        *scenario)
{
  PostageShares shares;

  postage_shares_init (&shares);
  read_shares (reader, &shares);
  postage_scenario_set_shares (scenario, &shares);

  if (!postage_json_reader_enter_array (reader, "destinations"))
    return;
  while (postage_json_reader_next (reader, NULL))
    read_destination (reader, catalogue, scenario);
  postage_json_reader_leave (reader);
}
