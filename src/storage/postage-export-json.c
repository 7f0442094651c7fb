/* postage-export-json.c - estimates as JSON, for programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-json.h"

#include "core/postage-ranking.h"
#include "storage/postage-export-json-private.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-names.h"
#include "text/postage-text-warning.h"

static const char *const status_ids[] = {
  [POSTAGE_STATUS_COMPLETE] = "complete",
  [POSTAGE_STATUS_AT_LEAST] = "at-least",
  [POSTAGE_STATUS_DOES_NOT_FIT] = "does-not-fit",
  [POSTAGE_STATUS_NO_PRICE] = "no-price",
};

static const char *const warning_ids[] = {
  [POSTAGE_WARNING_NOT_SENT] = "not-sent",
  [POSTAGE_WARNING_NOT_OFFERED] = "not-offered",
  [POSTAGE_WARNING_PRICE_UNKNOWN] = "price-unknown",
  [POSTAGE_WARNING_PRICE_NOT_YET_KNOWN] = "price-not-yet-known",
  [POSTAGE_WARNING_PRICE_OTHER_TERM] = "price-other-term",
  [POSTAGE_WARNING_PRICE_ON_REQUEST] = "price-on-request",
  [POSTAGE_WARNING_PRICE_STARTS] = "price-starts",
  [POSTAGE_WARNING_QUANTITY_MISSING] = "quantity-missing",
  [POSTAGE_WARNING_RATE_UNKNOWN] = "rate-unknown",
  [POSTAGE_WARNING_META_UNKNOWN] = "meta-unknown",
  [POSTAGE_WARNING_EXCHANGE_UNKNOWN] = "exchange-unknown",
  [POSTAGE_WARNING_EXCHANGE_EARLY] = "exchange-early",
  [POSTAGE_WARNING_RATES_CONVERTED] = "rates-converted",
  [POSTAGE_WARNING_FEATURE_UNKNOWN] = "feature-unknown",
  [POSTAGE_WARNING_TAX_UNKNOWN] = "tax-unknown",
  [POSTAGE_WARNING_DISPUTED] = "disputed",
  [POSTAGE_WARNING_ONE_OFF_UNKNOWN] = "one-off-unknown",
  [POSTAGE_WARNING_AUDIENCE] = "audience",
  [POSTAGE_WARNING_NOT_ON_SALE] = "not-on-sale",
  [POSTAGE_WARNING_REGION] = "region",
  [POSTAGE_WARNING_LIMIT] = "limit",
  [POSTAGE_WARNING_ACCOUNT_CURRENCY] = "account-currency",
};

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
  postage_export_json_string (builder, "kind", warning_ids[warning->kind]);
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
  postage_export_json_date (builder, "as_of", postage_plan_get_as_of (plan));
  postage_export_json_string (builder, "status", status_ids[postage_estimate_get_status (estimate)]);
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

static GString *
generate (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  GString *text = g_string_new (NULL);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_to_gstring (generator, text);
  /* Of the control characters, json-glib leaves this one as it is. It can only lie in a text: the layout has none. */
  g_string_replace (text, "\x1f", "\\u001f", 0);
  return g_string_append_c (text, '\n');
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
  json_builder_end_object (builder);

  add_answer (builder, ranking);

  json_builder_set_member_name (builder, "estimates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < estimates->len; i++)
    add_estimate (builder, ranking, g_ptr_array_index (estimates, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return generate (builder);
}
