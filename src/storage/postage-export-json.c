/* postage-export-json.c - estimates as JSON, for programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-json.h"

#include "core/postage-ranking.h"
#include "storage/postage-export-ids.h"
#include "storage/postage-export-json-private.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-names.h"
#include "text/postage-text-warning.h"

static void
add_total (JsonBuilder        *builder,
           const PostageTotal *total)
{
  postage_export_json_money (builder, "shown", &total->shown, total->complete);
  postage_export_json_money (builder, "exact", &total->exact, total->complete);
  postage_export_json_bool (builder, "complete", total->complete);
  postage_export_json_int (builder, "lines", total->n_lines);
}

static void
add_components (JsonBuilder           *builder,
                const PostageEstimate *estimate)
{
  json_builder_set_member_name (builder, "components");
  json_builder_begin_array (builder);
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      json_builder_begin_object (builder);
      postage_export_json_string (builder, "id", postage_component_get_id (component));
      postage_export_json_string (builder, "name", postage_text_component (component));
      add_total (builder, postage_estimate_get_component (estimate, component));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_lines (JsonBuilder           *builder,
           const char            *name,
           const PostageEstimate *estimate,
           const GPtrArray       *lines)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    postage_export_json_line (builder, estimate, g_ptr_array_index (lines, i));
  json_builder_end_array (builder);
}

static void
add_warning (JsonBuilder           *builder,
             const PostageEstimate *estimate,
             const PostageWarning  *warning)
{
  json_builder_begin_object (builder);
  postage_export_json_string (builder, "kind", postage_export_warning_id (warning->kind));
  if (warning->country != NULL)
    postage_export_json_string (builder, "country", warning->country);
  if (warning->market != NULL)
    {
      postage_export_json_string (builder, "market", warning->market);
      postage_export_json_string (builder, "category", postage_category_get_id (warning->category));
    }
  if (warning->charge != NULL)
    postage_export_json_string (builder, "charge", postage_charge_get_id (warning->charge));
  if (warning->feature != NULL)
    postage_export_json_string (builder, "feature", warning->feature);
  if (warning->metric != NULL)
    postage_export_json_string (builder, "metric", warning->metric);
  if (warning->quantity > 0)
    postage_export_json_int (builder, "quantity", warning->quantity);
  if (warning->kind == POSTAGE_WARNING_PRICE_NOT_YET_KNOWN)
    postage_export_json_take_string (builder, "known_from", postage_month_to_string (warning->month));
  if (warning->rule != NULL)
    postage_export_json_rule (builder, "rule", warning->rule);
  postage_export_json_take_string (builder, "text", postage_text_warning (estimate, warning));
  json_builder_end_object (builder);
}

static guint
get_rank (const PostageRanking  *ranking,
          const PostageEstimate *estimate)
{
  const GPtrArray *estimates = postage_ranking_get_estimates (ranking);
  guint            place = 0;

  while (place < estimates->len && g_ptr_array_index (estimates, place) != estimate)
    place++;
  return place + 1;
}

static void
add_estimate (JsonBuilder          *builder,
              const PostageRanking *ranking,
              PostageEstimate      *estimate)
{
  PostagePlan     *plan = postage_estimate_get_plan (estimate);
  PostageProvider *provider = postage_estimate_get_provider (estimate);
  const GArray    *warnings = postage_estimate_get_warnings (estimate);

  json_builder_begin_object (builder);
  postage_export_json_string (builder, "plan", postage_plan_get_id (plan));
  postage_export_json_string (builder, "provider", postage_provider_get_id (provider));
  postage_export_json_take_string (builder, "name", postage_text_plan_title (provider, plan));
  postage_export_json_bool (builder, "own", postage_plan_is_own (plan));
  postage_export_json_date (builder, "as_of", postage_plan_get_as_of (plan));
  postage_export_json_string (builder, "status", postage_export_status_id (postage_estimate_get_status (estimate)));
  postage_export_json_int (builder, "rank", get_rank (ranking, estimate));
  postage_export_json_string (builder, "currency", postage_estimate_get_currency (estimate));
  postage_export_json_string (builder, "billing_currency", postage_estimate_get_billing_currency (estimate));
  postage_export_json_exchange (builder, "exchange", postage_estimate_get_exchange (estimate));
  if (postage_estimate_get_exchange (estimate) != NULL)
    postage_export_json_decimal (builder, "exchange_spread_percent",
                                 postage_scenario_get_exchange_spread (postage_estimate_get_scenario (estimate)), 0);
  else
    postage_export_json_string (builder, "exchange_spread_percent", NULL);
  postage_export_json_int (builder, "delivered", postage_estimate_get_delivered (estimate));

  json_builder_set_member_name (builder, "total");
  json_builder_begin_object (builder);
  add_total (builder, postage_estimate_get_total (estimate));
  postage_export_json_take_string (builder, "text", postage_text_total (estimate));
  json_builder_end_object (builder);

  postage_export_json_verdict (builder, "budget", estimate);
  add_components (builder, estimate);
  add_lines (builder, "lines", estimate, postage_estimate_get_lines (estimate));
  add_lines (builder, "one_off_lines", estimate, postage_estimate_get_one_off_lines (estimate));

  json_builder_set_member_name (builder, "warnings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < warnings->len; i++)
    add_warning (builder, estimate, &g_array_index (warnings, PostageWarning, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static const char *
plan_id (PostageEstimate *estimate)
{
  return estimate != NULL ? postage_plan_get_id (postage_estimate_get_plan (estimate)) : NULL;
}

static void
add_answer (JsonBuilder          *builder,
            const PostageRanking *ranking)
{
  const GPtrArray *maybe = postage_ranking_get_maybe_cheaper (ranking);

  json_builder_set_member_name (builder, "answer");
  json_builder_begin_object (builder);
  postage_export_json_string (builder, "cheapest", plan_id (postage_ranking_get_cheapest (ranking)));
  postage_export_json_string (builder, "runner_up", plan_id (postage_ranking_get_runner_up (ranking)));
  json_builder_set_member_name (builder, "maybe_cheaper");
  json_builder_begin_array (builder);
  for (guint i = 0; i < maybe->len; i++)
    json_builder_add_string_value (builder, plan_id (g_ptr_array_index (maybe, i)));
  json_builder_end_array (builder);
  postage_export_json_take_string (builder, "text", postage_text_answer (ranking));
  json_builder_end_object (builder);
}

GString *
postage_export_json (PostageCatalogue *catalogue,
                     PostageScenario  *scenario,
                     GPtrArray        *estimates)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (PostageRanking) ranking = NULL;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && estimates != NULL, NULL);

  ranking = postage_ranking_new (estimates);

  json_builder_begin_object (builder);
  postage_export_json_string (builder, "kind", "estimates");
  postage_export_json_int (builder, "format", POSTAGE_EXPORT_JSON_FORMAT);
  postage_export_json_bool (builder, "estimate", TRUE);
  postage_export_json_take_string (builder, "text", postage_text_stamp (catalogue, scenario));
  postage_export_json_string (builder, "generator", "Postage " POSTAGE_VERSION);

  json_builder_set_member_name (builder, "catalogue");
  json_builder_begin_object (builder);
  postage_export_json_date (builder, "as_of", postage_catalogue_get_as_of (catalogue));
  json_builder_end_object (builder);

  json_builder_set_member_name (builder, "scenario");
  json_builder_begin_object (builder);
  postage_export_json_string (builder, "name", postage_scenario_get_name (scenario));
  postage_export_json_take_string (builder, "month",
                                   postage_month_to_string (postage_scenario_get_month (scenario)));
  postage_export_json_string (builder, "currency", postage_scenario_get_currency (scenario));
  postage_export_json_string (builder, "audience",
                              postage_audience_get_id (postage_scenario_get_audience (scenario)));
  postage_export_json_string (builder, "baseline", postage_scenario_get_baseline (scenario));
  postage_export_json_int (builder, "template_resubmissions", postage_scenario_get_template_resubmissions (scenario));
  postage_export_json_budget (builder, "budget", catalogue, scenario);
  json_builder_end_object (builder);

  add_answer (builder, ranking);

  json_builder_set_member_name (builder, "estimates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < estimates->len; i++)
    add_estimate (builder, ranking, g_ptr_array_index (estimates, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return postage_export_json_finish (builder);
}
