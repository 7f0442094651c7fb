/* postage-export-json-budget.c - the budget in the JSON exports
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-budget-verdict.h"
#include "storage/postage-export-json-private.h"
#include "text/postage-text-budget.h"

void
postage_export_json_budget (JsonBuilder            *builder,
                            const char             *name,
                            const PostageCatalogue *catalogue,
                            const PostageScenario  *scenario)
{
  const PostageMoney *entered = postage_scenario_get_budget (scenario);
  PostageBudget       budget;

  json_builder_set_member_name (builder, name);
  if (entered == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  postage_budget_init (&budget, catalogue, scenario);
  json_builder_begin_object (builder);
  postage_export_json_decimal (builder, "amount", entered->amount, 0);
  postage_export_json_string (builder, "currency", entered->currency);
  if (budget.is_known)
    postage_export_json_money (builder, "shown", &budget.amount, TRUE);
  else
    postage_export_json_string (builder, "shown", NULL);
  postage_export_json_exchange (builder, "exchange", budget.is_converted && budget.is_known ? &budget.rate : NULL);
  json_builder_end_object (builder);
}

void
postage_export_json_verdict (JsonBuilder           *builder,
                             const char            *name,
                             const PostageEstimate *estimate)
{
  PostageBudgetVerdict verdict;

  postage_budget_verdict_init (&verdict, estimate);
  json_builder_set_member_name (builder, name);
  if (!verdict.budget.is_set)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  postage_export_json_string (builder, "status", postage_budget_state_get_id (verdict.state));
  if (postage_budget_verdict_is_compared (&verdict))
    postage_export_json_money (builder, "difference", &verdict.difference, TRUE);
  else
    postage_export_json_string (builder, "difference", NULL);
  postage_export_json_take_string (builder, "text", postage_text_budget_verdict (&verdict));
  json_builder_end_object (builder);
}
