/* postage-price-history.c - which prices of a provider began when
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-history.h"

#include <string.h>

/* Sets @month. Returns: FALSE where the price has no beginning that is dated. */
static gboolean
find_beginning (const PostagePlan  *plan,
                const PostagePrice *price,
                PostageMonth       *month)
{
  gboolean undated = FALSE;

  if (!postage_price_is_known (price))
    return FALSE;
  *month = postage_price_get_start (price, postage_plan_get_as_of (plan), &undated);
  return !undated && *month != G_MININT32;
}

static const PostagePrice *
find_previous (const PostagePlan   *plan,
               const PostageCharge *charge,
               const PostagePrice  *price,
               PostageMonth         month)
{
  const GPtrArray    *prices = postage_charge_get_prices (charge);
  const PostagePrice *found = NULL;
  PostageMonth        latest = G_MININT32;

  for (guint i = 0; i < prices->len; i++)
    {
      const PostagePrice *other = prices->pdata[i];
      PostageMonth        start;

      if (postage_price_get_term (other) == postage_price_get_term (price) && find_beginning (plan, other, &start) &&
          start < month && start >= latest)
        {
          found = other;
          latest = start;
        }
    }
  return found;
}

static void
add_charge (GArray              *events,
            const PostagePlan   *plan,
            const PostageCharge *charge)
{
  const GPtrArray *prices = postage_charge_get_prices (charge);

  for (guint i = 0; i < prices->len; i++)
    {
      PostagePriceEvent event = { .plan = plan, .charge = charge, .price = prices->pdata[i] };

      if (!find_beginning (plan, event.price, &event.month))
        continue;
      event.previous = find_previous (plan, charge, event.price, event.month);
      g_array_append_val (events, event);
    }
}

/* GArray sorts stably: what begins in one month keeps its order. */
static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const PostagePriceEvent *left = a, *right = b;

  return left->month == right->month ? 0 : left->month > right->month ? -1
                                                                      : 1;
}

GArray *
postage_price_history_new (const PostageProvider *provider)
{
  const GPtrArray *plans;
  GArray          *events;

  g_return_val_if_fail (provider != NULL, NULL);

  plans = postage_provider_get_plans (provider);
  events = g_array_new (FALSE, FALSE, sizeof (PostagePriceEvent));
  for (guint i = 0; i < plans->len; i++)
    {
      const GPtrArray *charges = postage_plan_get_charges (plans->pdata[i]);

      for (guint j = 0; j < charges->len; j++)
        add_charge (events, plans->pdata[i], charges->pdata[j]);
    }
  g_array_sort (events, compare_events);
  return events;
}

/* How often each address is named. */
static GHashTable *
count_pages (const PostageProvider *provider)
{
  GHashTable      *counts = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *plans = postage_provider_get_plans (provider);

  for (guint i = 0; i < plans->len; i++)
    {
      const GPtrArray *charges = postage_plan_get_charges (plans->pdata[i]);

      for (guint j = 0; !postage_plan_get_historic (plans->pdata[i]) && j < charges->len; j++)
        {
          const GPtrArray *prices = postage_charge_get_prices (charges->pdata[j]);

          for (guint k = 0; k < prices->len; k++)
            {
              const char *url = postage_source_get_url (postage_price_get_source (prices->pdata[k]));

              g_hash_table_insert (counts, (gpointer) url,
                                   GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, url)) + 1));
            }
        }
    }
  return counts;
}

static int
compare_pages (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const char *left = *(char *const *) a, *right = *(char *const *) b;
  const guint n_left = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, left));
  const guint n_right = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, right));

  return n_left != n_right ? (n_left > n_right ? -1 : 1) : strcmp (left, right);
}

GPtrArray *
postage_price_history_list_pages (const PostageProvider *provider)
{
  GPtrArray     *pages;
  GHashTableIter iter;
  gpointer       key;
  g_autoptr (GHashTable) counts = NULL;

  g_return_val_if_fail (provider != NULL, NULL);

  counts = count_pages (provider);
  pages = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (pages, g_strdup (key));
  g_ptr_array_sort_with_data (pages, compare_pages, counts);
  return pages;
}
