/* postage-work-charges.c - a plan's charges by quantity as lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-work.h"

#include <string.h>

/* A line of @item; it belongs to one market and category when @market is given. */
static gboolean
add_charge_line (PostageWork             *work,
                 const PostageTariffItem *item,
                 const char              *market,
                 PostageCategory          category,
                 gint64                   quantity,
                 GError                 **error)
{
  PostageLine *line = postage_work_add_line (work, postage_charge_get_component (item->charge));

  line->charge = item->charge;
  line->price = item->price;
  line->market = market;
  line->category = category;
  line->quantity = quantity;
  if (item->undated)
    line->flags |= POSTAGE_LINE_UNDATED;
  if (postage_charge_get_disputed (item->charge))
    line->flags |= POSTAGE_LINE_DISPUTED;
  if (item->known)
    return postage_work_price_line (line, item, error);

  line->flags |= POSTAGE_LINE_UNKNOWN;
  return TRUE;
}

/* Messages of a linear price make a line for each market and category, with the countries of a market together. */
static gboolean
add_message_lines (PostageWork             *work,
                   const PostageTariffItem *item,
                   GError                 **error)
{
  const GArray *flows = postage_quantities_get_flows (work->quantities);
  const char   *metric = postage_charge_get_metric (item->charge);
  gboolean      split = item->known && postage_curve_is_linear (&item->curve);
  gint64        total = 0;

  for (guint i = 0; i < flows->len; i++)
    {
      const PostageFlow *flow = &g_array_index (flows, PostageFlow, i);
      gint64             quantity;
      PostageLine       *same = NULL;

      if (!postage_charge_counts_category (item->charge, flow->category))
        continue;
      quantity = postage_flow_get (flow, metric);
      total += quantity;
      if (!split || quantity == 0)
        continue;

      for (guint j = work->lines->len; j > 0 && same == NULL; j--)
        {
          PostageLine *line = g_ptr_array_index (work->lines, j - 1);

          if (line->charge != item->charge)
            break;
          if (line->category == flow->category && strcmp (line->market, flow->market) == 0)
            same = line;
        }
      if (same != NULL)
        {
          same->quantity += quantity;
          g_array_set_size (same->pieces, 0);
          if (!postage_work_price_line (same, item, error))
            return FALSE;
        }
      else if (!add_charge_line (work, item, flow->market, flow->category, quantity, error))
        return FALSE;
    }

  if (split || (total == 0 && !postage_curve_has_base (&item->curve)))
    return TRUE;
  return add_charge_line (work, item, NULL, POSTAGE_CATEGORY_NONE, total, error);
}

/* Whether @feature is the id of a disputed charge, of whatever plan: a switch for that charge alone. */
static gboolean
is_disputed_charge (const PostageCatalogue *catalogue,
                    const char             *feature)
{
  const GPtrArray *plans = postage_catalogue_get_plans (catalogue);

  for (guint i = 0; i < plans->len; i++)
    {
      const GPtrArray *charges = postage_plan_get_charges (g_ptr_array_index (plans, i));

      for (guint j = 0; j < charges->len; j++)
        {
          const PostageCharge *charge = g_ptr_array_index (charges, j);

          if (postage_charge_get_disputed (charge) && g_str_equal (postage_charge_get_id (charge), feature))
            return TRUE;
        }
    }
  return FALSE;
}

/* A wanted feature that no charge of the plan names isn't free: nothing is known of it. */
static void
warn_unknown_features (PostageWork *work)
{
  g_autoptr (GPtrArray) features = postage_scenario_dup_features (work->scenario);
  const GPtrArray *charges = postage_plan_get_charges (work->plan);

  for (guint i = 0; i < features->len; i++)
    {
      PostageWarning warning = { .kind = POSTAGE_WARNING_FEATURE_UNKNOWN,
                                 .category = POSTAGE_CATEGORY_NONE,
                                 .feature = g_ptr_array_index (features, i) };
      gboolean       named = is_disputed_charge (work->catalogue, warning.feature);

      for (guint j = 0; j < charges->len && !named; j++)
        named = g_strcmp0 (postage_charge_get_feature (g_ptr_array_index (charges, j)), warning.feature) == 0;
      if (!named)
        postage_estimate_add_warning (work->estimate, &warning);
    }
}

gboolean
postage_work_add_charge_lines (PostageWork *work,
                               GError     **error)
{
  const GPtrArray *items = postage_tariff_get_items (work->tariff);
  const GPtrArray *disputed = postage_tariff_get_disputed (work->tariff);

  for (guint i = 0; i < items->len; i++)
    {
      const PostageTariffItem *item = g_ptr_array_index (items, i);
      const char              *metric = postage_charge_get_metric (item->charge);
      guint                    first_line = work->lines->len;

      if (postage_charge_get_model (item->charge)->is_share)
        continue;
      if (metric != NULL && postage_metric_counts_messages (metric))
        {
          if (!add_message_lines (work, item, error))
            return FALSE;
        }
      else
        {
          /* Without a metric, what is counted is the month itself. */
          gint64 quantity = metric != NULL ? postage_quantities_get_scalar (work->quantities, metric) : 1;

          if ((quantity > 0 || postage_curve_has_base (&item->curve)) &&
              !add_charge_line (work, item, NULL, POSTAGE_CATEGORY_NONE, quantity, error))
            return FALSE;
        }
      postage_work_warn_unknown (work, item, first_line);
    }

  warn_unknown_features (work);
  for (guint i = 0; i < disputed->len; i++)
    postage_work_warn (work, POSTAGE_WARNING_DISPUTED, g_ptr_array_index (disputed, i), 0);
  return TRUE;
}
