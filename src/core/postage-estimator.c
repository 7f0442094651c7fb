/* postage-estimator.c - from a catalogue, a scenario and a plan to an estimate
 *
 * The order of work: tariff and quantities; Meta's lines; the plan's lines by quantity; percentages of those lines;
 * exchange; rounding of each line. Sums come last, in the estimate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"

#include <string.h>

#include "core/postage-work.h"

/* Brings each line into the display currency and rounds it; an amount without a rate of exchange isn't known there. */
static gboolean
convert_lines (PostageWork *work,
               GError     **error)
{
  const char         *from = postage_tariff_get_currency (work->tariff);
  const char         *to = postage_scenario_get_currency (work->scenario);
  gboolean            same = strcmp (from, to) == 0;
  PostageExchangeRate rate;
  gboolean            has_rate =
    !same && postage_exchange_lookup (postage_catalogue_get_exchange (work->catalogue), from, to,
                                      postage_scenario_get_month (work->scenario), &rate);

  for (guint i = 0; i < work->lines->len; i++)
    {
      PostageLine *line = g_ptr_array_index (work->lines, i);

      if (same)
        line->converted = line->exact;
      else if (has_rate)
        {
          if (!postage_exchange_rate_convert (&rate, line->exact.amount, &line->converted.amount, error))
            return FALSE;
          if (rate.early)
            line->flags |= POSTAGE_LINE_EARLY_EXCHANGE;
        }
      else if (line->exact.amount != 0)
        line->flags |= POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_NO_EXCHANGE;
      line->shown = postage_money_round (&line->converted);
    }

  if (has_rate)
    postage_estimate_set_exchange (work->estimate, &rate);
  if (has_rate && rate.early)
    postage_work_warn (work, POSTAGE_WARNING_EXCHANGE_EARLY, NULL, 0);
  if (!same && !has_rate)
    postage_work_warn (work, POSTAGE_WARNING_EXCHANGE_UNKNOWN, NULL, 0);
  return TRUE;
}

/* What isn't sent, and whether the plan serves the business at all. */
static void
add_scenario_warnings (PostageWork *work)
{
  const GArray *flows = postage_quantities_get_flows (work->quantities);

  if (postage_plan_get_audience (work->plan) != postage_scenario_get_audience (work->scenario))
    postage_work_warn (work, POSTAGE_WARNING_AUDIENCE, NULL, 0);
  if (!postage_plan_is_on_sale (work->plan, postage_scenario_get_month (work->scenario)))
    postage_work_warn (work, POSTAGE_WARNING_NOT_ON_SALE, NULL, 0);

  for (guint i = 0; i < flows->len; i++)
    {
      const PostageFlow *flow = &g_array_index (flows, PostageFlow, i);
      PostageWarning     warning = { .kind = POSTAGE_WARNING_NOT_OFFERED,
                                     .country = flow->country,
                                     .market = flow->market,
                                     .category = flow->category,
                                     .rule = flow->rule,
                                     .quantity = flow->not_sent };

      if (flow->rule != NULL)
        warning.kind = POSTAGE_WARNING_NOT_SENT;
      if (flow->not_sent > 0)
        postage_estimate_add_warning (work->estimate, &warning);
    }
}

static gboolean
do_work (PostageWork *work,
         GError     **error)
{
  add_scenario_warnings (work);
  postage_estimate_set_delivered (work->estimate, postage_quantities_get_delivered (work->quantities));

  if (!postage_work_add_meta_lines (work, error) || !postage_work_add_charge_lines (work, error) ||
      !postage_work_add_share_lines (work, error) || !convert_lines (work, error))
    return FALSE;

  for (guint i = 0; i < work->lines->len; i++)
    postage_estimate_take_line (work->estimate, g_steal_pointer (&g_ptr_array_index (work->lines, i)));
  return postage_estimate_end (work->estimate, error);
}

/* The lines of an estimate that fails half-way are still here; the others have been handed over. */
static void
line_free_maybe (gpointer data)
{
  PostageLine *line = data;

  g_clear_pointer (&line, postage_line_free);
}

PostageEstimate *
postage_estimator_estimate (PostageCatalogue *catalogue,
                            PostageScenario  *scenario,
                            PostagePlan      *plan,
                            GError          **error)
{
  g_autoptr (PostageTariff) tariff = NULL;
  g_autoptr (PostageQuantities) quantities = NULL;
  g_autoptr (PostageEstimate) estimate = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free_maybe);

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && plan != NULL, NULL);

  quantities = postage_quantities_new (catalogue, scenario, error);
  if (quantities == NULL)
    return NULL;
  tariff = postage_tariff_compile (catalogue, plan, scenario, error);
  if (tariff == NULL)
    return NULL;

  estimate = postage_estimate_begin (catalogue, scenario, plan, postage_tariff_get_currency (tariff));
  PostageWork work = { catalogue, scenario, plan, tariff, quantities, estimate, lines };
  if (!do_work (&work, error))
    return NULL;
  return g_steal_pointer (&estimate);
}

GPtrArray *
postage_estimator_list_plans (PostageCatalogue *catalogue,
                              PostageScenario  *scenario)
{
  GPtrArray       *plans = g_ptr_array_new ();
  const GPtrArray *wanted;
  const GPtrArray *all;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL, plans);

  wanted = postage_scenario_get_plans (scenario);
  for (guint i = 0; i < wanted->len; i++)
    {
      PostagePlan *plan = postage_catalogue_get_plan (catalogue, g_ptr_array_index (wanted, i));

      if (plan != NULL)
        g_ptr_array_add (plans, plan);
    }

  all = postage_catalogue_get_plans (catalogue);
  for (guint i = 0; wanted->len == 0 && i < all->len; i++)
    {
      PostagePlan *plan = g_ptr_array_index (all, i);

      if (postage_plan_get_audience (plan) == postage_scenario_get_audience (scenario) &&
          !postage_plan_get_historic (plan))
        g_ptr_array_add (plans, plan);
    }
  return plans;
}

GPtrArray *
postage_estimator_estimate_all (PostageCatalogue *catalogue,
                                PostageScenario  *scenario,
                                GError          **error)
{
  g_autoptr (GPtrArray) plans = postage_estimator_list_plans (catalogue, scenario);
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);

  for (guint i = 0; i < plans->len; i++)
    {
      PostageEstimate *estimate =
        postage_estimator_estimate (catalogue, scenario, g_ptr_array_index (plans, i), error);

      if (estimate == NULL)
        return NULL;
      g_ptr_array_add (estimates, estimate);
    }
  return g_steal_pointer (&estimates);
}
