/* postage-work-scenario.c - what a reader has to know of a plan for this scenario
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-work.h"

#include "core/postage-plan-change.h"

static void
warn_not_sent (PostageWork *work)
{
  const GArray *flows = postage_quantities_get_flows (work->quantities);

  if (postage_quantities_get_not_sent (work->quantities) == 0)
    return;

  for (guint i = 0; i < flows->len; i++)
    {
      const PostageFlow *flow = &g_array_index (flows, PostageFlow, i);
      PostageWarning     warning = { .kind = flow->rule != NULL ? POSTAGE_WARNING_NOT_SENT
                                                                : POSTAGE_WARNING_NOT_OFFERED,
                                     .country = flow->country,
                                     .market = flow->market,
                                     .category = flow->category,
                                     .rule = flow->rule,
                                     .quantity = flow->not_sent };

      if (flow->not_sent > 0)
        postage_estimate_add_warning (work->estimate, &warning);
    }
}

static void
warn_misfit (PostageWork *work)
{
  const GArray *limits = postage_plan_get_limits (work->plan);
  const char   *account = postage_scenario_get_account_currency (work->scenario);

  if (postage_plan_get_audience (work->plan) != postage_scenario_get_audience (work->scenario))
    postage_work_warn (work, POSTAGE_WARNING_AUDIENCE, NULL, 0);
  if (!postage_plan_is_on_sale (work->plan, postage_scenario_get_month (work->scenario)))
    postage_work_warn (work, POSTAGE_WARNING_NOT_ON_SALE, NULL, 0);
  if (!postage_plan_is_sold_in (work->plan, postage_scenario_get_business_country (work->scenario)))
    postage_work_warn (work, POSTAGE_WARNING_REGION, NULL, 0);
  if (postage_plan_get_meta_treatment (work->plan) == POSTAGE_META_DIRECT && account != NULL &&
      !postage_catalogue_has_rate_card (work->catalogue, account))
    postage_work_warn (work, POSTAGE_WARNING_ACCOUNT_CURRENCY, NULL, 0);

  for (guint i = 0; i < limits->len; i++)
    {
      const PostagePlanLimit *limit = &g_array_index (limits, PostagePlanLimit, i);
      PostageWarning          warning = { .kind = POSTAGE_WARNING_LIMIT,
                                          .category = POSTAGE_CATEGORY_NONE,
                                          .metric = limit->metric,
                                          .quantity = limit->maximum };

      if (postage_quantities_get (work->quantities, limit->metric) > limit->maximum)
        postage_estimate_add_warning (work->estimate, &warning);
    }
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

  for (guint i = 0; i < features->len; i++)
    {
      PostageWarning warning = { .kind = POSTAGE_WARNING_FEATURE_UNKNOWN,
                                 .category = POSTAGE_CATEGORY_NONE,
                                 .feature = g_ptr_array_index (features, i) };

      if (!postage_tariff_knows_feature (work->tariff, warning.feature) &&
          !is_disputed_charge (work->catalogue, warning.feature))
        postage_estimate_add_warning (work->estimate, &warning);
    }
}

/* A line of Meta's whose rate isn't known, and rates that come from another list. */
static void
warn_meta (PostageWork *work)
{
  const GPtrArray *lines = postage_meta_bill_get_lines (work->meta_bill);
  PostageDecimal   billed;
  PostageWarning   converted = { .kind = POSTAGE_WARNING_RATES_CONVERTED,
                                 .category = POSTAGE_CATEGORY_NONE,
                                 .quantity = postage_meta_bill_get_n_converted (work->meta_bill) };

  if (postage_plan_get_meta_treatment (work->plan) == POSTAGE_META_UNKNOWN)
    {
      if (lines->len > 0)
        postage_work_warn (work, POSTAGE_WARNING_META_UNKNOWN, NULL, 0);
      return;
    }

  for (guint i = 0; !postage_meta_bill_get_billed (work->meta_bill, &billed) && i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);
      PostageWarning     warning = { .kind = POSTAGE_WARNING_RATE_UNKNOWN,
                                     .market = line->market,
                                     .category = line->category };

      if (line->flags & POSTAGE_LINE_UNKNOWN && !(line->flags & POSTAGE_LINE_NO_EXCHANGE))
        postage_estimate_add_warning (work->estimate, &warning);
    }
  if (converted.quantity > 0)
    postage_estimate_add_warning (work->estimate, &converted);
}

/* The bundled price changed under an own one. */
static void
warn_base_changed (PostageWork *work)
{
  g_autoptr (GArray) changes = postage_plan_find_changes (work->plan, work->catalogue);
  const PostageWarning warning = { .kind = POSTAGE_WARNING_BASE_CHANGED, .quantity = changes->len };

  if (changes->len > 0)
    postage_estimate_add_warning (work->estimate, &warning);
}

void
postage_work_warn_of_scenario (PostageWork *work)
{
  const PostageTax *tax = postage_scenario_get_tax (work->scenario);

  warn_misfit (work);
  warn_not_sent (work);
  warn_meta (work);
  warn_unknown_features (work);
  if (postage_plan_get_copied_from (work->plan) != NULL)
    warn_base_changed (work);
  if (tax != NULL && !postage_tariff_knows_taxes (work->tariff, tax))
    postage_work_warn (work, POSTAGE_WARNING_TAX_UNKNOWN, NULL, 0);
}
