/* postage-plan-preview.c - what a plan that is being edited costs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-plan-preview.h"

#include "core/postage-estimator.h"
#include "core/postage-flow.h"

static const gint64 quantities[POSTAGE_PREVIEW_N_QUANTITIES] = { 1000, 10000, 100000 };

gint64
postage_plan_preview_get_quantity (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (quantities), 0);

  return quantities[index];
}

/* A category that the charge counts; marketing is what most is sent of. */
static PostageCategory
choose_category (const PostageCharge *charge)
{
  for (guint i = 0; charge != NULL && i < POSTAGE_N_CATEGORIES; i++)
    if (i != POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL && postage_charge_counts_category (charge, i))
      return i;
  return POSTAGE_CATEGORY_MARKETING;
}

static void
want_charge (PostageScenario     *scenario,
             const PostageCharge *charge,
             gint64               quantity)
{
  const GPtrArray *required = postage_charge_get_condition (charge, POSTAGE_CONDITION_REQUIRES);
  const char      *metric = postage_charge_get_metric (charge);

  if (postage_charge_get_feature (charge) != NULL)
    postage_scenario_set_feature (scenario, postage_charge_get_feature (charge), TRUE);
  for (guint i = 0; i < required->len; i++)
    postage_scenario_set_feature (scenario, required->pdata[i], TRUE);
  if (metric == NULL || postage_message_metric (metric) != POSTAGE_MESSAGES_NONE)
    return;
  if (g_str_equal (metric, "numbers"))
    postage_scenario_set_numbers (scenario, quantity, NULL, 0);
  else
    postage_scenario_set_quantity (scenario, metric, quantity);
}

PostageScenario *
postage_plan_preview_scenario (const PostagePlan           *plan,
                               const PostageCharge         *charge,
                               const PostagePreviewContext *context,
                               gint64                       quantity)
{
  PostageScenario   *scenario;
  PostageDestination destination;

  g_return_val_if_fail (plan != NULL && context != NULL && context->country != NULL, NULL);

  scenario = postage_scenario_begin (context->month);
  postage_scenario_set_currency (scenario, g_ptr_array_index (postage_plan_get_currencies (plan), 0));
  postage_scenario_set_audience (scenario, postage_plan_get_audience (plan));
  postage_scenario_set_business_country (scenario, context->country);
  postage_destination_init (&destination, context->country);
  destination.sent[choose_category (charge)] = quantity;
  destination.received = quantity;
  postage_scenario_add_destination (scenario, &destination);
  if (charge != NULL)
    want_charge (scenario, charge, quantity);
  postage_scenario_add_plan (scenario, postage_plan_get_id (plan));
  postage_scenario_end (scenario);
  return scenario;
}

PostageEstimate *
postage_plan_preview_estimate (PostageCatalogue            *catalogue,
                               PostagePlan                 *plan,
                               const PostageCharge         *charge,
                               const PostagePreviewContext *context,
                               gint64                       quantity,
                               GError                     **error)
{
  g_autoptr (PostageScenario) scenario = NULL;

  g_return_val_if_fail (catalogue != NULL && plan != NULL && context != NULL, NULL);

  scenario = postage_plan_preview_scenario (plan, charge, context, quantity);
  return postage_estimator_estimate (catalogue, scenario, plan, error);
}

static gboolean
add_lines (const GPtrArray     *lines,
           const PostageCharge *charge,
           PostageMoney        *amount)
{
  gboolean known = TRUE;

  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = lines->pdata[i];

      if (line->charge != charge)
        continue;
      /* The engine has added all lines up already: this part of them can't overflow. */
      amount->amount += line->shown.amount;
      known = known && (line->flags & POSTAGE_LINE_UNKNOWN) == 0;
    }
  return known;
}

gboolean
postage_plan_preview_sum_charge (const PostageEstimate *estimate,
                                 const PostageCharge   *charge,
                                 PostageMoney          *amount)
{
  gboolean known;

  g_return_val_if_fail (estimate != NULL && charge != NULL && amount != NULL, FALSE);

  *amount = postage_money (0, postage_estimate_get_currency (estimate));
  known = add_lines (postage_estimate_get_lines (estimate), charge, amount);
  return add_lines (postage_estimate_get_one_off_lines (estimate), charge, amount) && known;
}
