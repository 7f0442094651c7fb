/* bench-destinations.c - a business that writes to all the world, for the benchmarks
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-destinations.h"

void
bench_add_destinations (PostageScenario        *scenario,
                        const PostageCatalogue *catalogue)
{
  const GPtrArray   *countries = postage_catalogue_get_countries (catalogue);
  const PostageMonth month = postage_scenario_get_month (scenario);
  g_autoptr (GHashTable) markets = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < countries->len; i++)
    {
      PostageCountry    *country = g_ptr_array_index (countries, i);
      PostageDestination destination;

      if (!g_hash_table_add (markets, (gpointer) postage_country_get_market (country, month)))
        continue;

      postage_destination_init (&destination, postage_country_get_code (country));
      destination.sent[POSTAGE_CATEGORY_MARKETING] = 10000 + i;
      destination.sent[POSTAGE_CATEGORY_UTILITY] = 200000 + 3 * i;
      destination.sent[POSTAGE_CATEGORY_AUTHENTICATION] = 150000 + 7 * i;
      destination.sent[POSTAGE_CATEGORY_SERVICE] = 8000 + 11 * i;
      destination.received = 6000 + i;
      postage_scenario_add_destination (scenario, &destination);
    }
}
