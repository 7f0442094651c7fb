/* bench-dump.c - what an evaluation of all plans works on, as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-dump.h"

#include <json-glib/json-glib.h>

#include "core/postage-meta-tariff.h"
#include "core/postage-quantities.h"
#include "core/postage-tariff.h"
#include "storage/postage-scenario-writer.h"

static void
add_int (JsonBuilder *builder,
         const char  *name,
         gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_double (JsonBuilder   *builder,
            const char    *name,
            PostageDecimal value)
{
  g_autofree char *text = postage_decimal_to_string (value, 0);

  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, g_ascii_strtod (text, NULL));
}

static void
add_bound (JsonBuilder        *builder,
           const char         *name,
           const PostageBound *bound)
{
  if (bound->is_set && bound->is_known)
    add_double (builder, name, bound->amount);
}

static void
add_curve (JsonBuilder        *builder,
           const PostageCurve *curve)
{
  json_builder_set_member_name (builder, "curve");
  json_builder_begin_object (builder);
  add_double (builder, "base", curve->base);
  add_int (builder, "baseKnown", curve->base_known);
  add_int (builder, "whole", curve->whole);
  add_int (builder, "allowance", curve->allowance);
  add_int (builder, "months", curve->months);
  add_double (builder, "discount", curve->discount);
  add_bound (builder, "minimum", &curve->limits.minimum);
  add_bound (builder, "maximum", &curve->limits.maximum);
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < curve->n_steps; i++)
    {
      const PostageStep *step = postage_curve_get_step (curve, i);

      json_builder_begin_object (builder);
      add_int (builder, "last", MIN (step->last, G_GINT64_CONSTANT (9007199254740991)));
      add_int (builder, "block", step->block);
      add_double (builder, "rate", step->rate);
      add_double (builder, "flat", step->flat);
      add_int (builder, "known", step->known);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/* What is sent, and what Meta counts of it. */
static void
add_quantities (JsonBuilder             *builder,
                const PostageQuantities *quantities)
{
  const GArray *flows = postage_quantities_get_flows (quantities);
  const GArray *meterings = postage_quantities_get_meterings (quantities);

  json_builder_set_member_name (builder, "flows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < flows->len; i++)
    {
      const PostageFlow *flow = &g_array_index (flows, PostageFlow, i);

      json_builder_begin_object (builder);
      add_text (builder, "market", flow->market);
      add_int (builder, "category", flow->category);
      json_builder_set_member_name (builder, "counts");
      json_builder_begin_array (builder);
      for (PostageMessageMetric metric = POSTAGE_MESSAGES_NONE; metric <= POSTAGE_MESSAGES_SENT_AND_RECEIVED; metric++)
        json_builder_add_int_value (builder, metric == POSTAGE_MESSAGES_NONE ? 0 : postage_flow_get (flow, metric));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "meterings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < meterings->len; i++)
    {
      const PostageMetering *metering = &g_array_index (meterings, PostageMetering, i);

      json_builder_begin_object (builder);
      add_text (builder, "market", metering->market);
      add_int (builder, "category", metering->category);
      add_int (builder, "charged", metering->charged);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Meta's cells in one billing currency, in the order of what is counted. */
static void
add_meta (JsonBuilder             *builder,
          const char              *currency,
          PostageCatalogue        *catalogue,
          PostageScenario         *scenario,
          const PostageQuantities *quantities)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageMetaTariff) tariff = postage_meta_tariff_compile (catalogue, scenario, currency, &error);
  const GArray *meterings = postage_quantities_get_meterings (quantities);

  g_assert_no_error (error);
  json_builder_set_member_name (builder, currency);
  json_builder_begin_array (builder);
  for (guint i = 0; i < meterings->len; i++)
    {
      const PostageMetering *metering = &g_array_index (meterings, PostageMetering, i);
      const PostageMetaItem *item = postage_meta_tariff_find (tariff, metering->market, metering->category);

      json_builder_begin_object (builder);
      add_int (builder, "known", item->rate.state == POSTAGE_RATE_KNOWN);
      add_curve (builder, &item->curve);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_share (JsonBuilder             *builder,
           const PostageTariffItem *item)
{
  const GPtrArray *charges = postage_price_get_share_charges (item->price);
  PostageDecimal   percent;

  add_int (builder, "of", postage_price_get_share_base (item->price));
  if (postage_price_get_percent (item->price, &percent))
    add_double (builder, "percent", percent);
  add_int (builder, "isMinimumSpend", postage_charge_get_model (item->charge) == &postage_price_minimum_spend);
  add_bound (builder, "minimum", &item->limits.minimum);
  add_bound (builder, "maximum", &item->limits.maximum);
  json_builder_set_member_name (builder, "charges");
  json_builder_begin_array (builder);
  for (guint i = 0; i < charges->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (charges, i));
  json_builder_end_array (builder);
}

static void
add_item (JsonBuilder             *builder,
          const PostageTariffItem *item,
          const PostageQuantities *quantities)
{
  const char *metric = postage_charge_get_metric (item->charge);
  gboolean    split = item->messages != POSTAGE_MESSAGES_NONE && item->price != NULL &&
                   postage_curve_is_linear (&item->curve) && postage_curve_is_known (&item->curve) &&
                   !postage_curve_is_free (&item->curve);

  json_builder_begin_object (builder);
  add_text (builder, "id", postage_charge_get_id (item->charge));
  add_int (builder, "component", postage_charge_get_component (item->charge));
  add_int (builder, "stage", item->stage);
  add_int (builder, "messages", item->messages);
  add_int (builder, "split", split);
  add_int (builder, "hasBase", postage_curve_has_base (&item->curve));
  add_int (builder, "isKnown", item->price != NULL);
  add_int (builder, "isLowerBound", item->price != NULL && postage_price_get_lower_bound (item->price));
  add_int (builder, "included", item->price != NULL ? postage_price_get_included (item->price) : 0);
  add_int (builder, "isOneOff", postage_charge_get_one_off (item->charge));
  add_int (builder, "quantity",
           item->messages != POSTAGE_MESSAGES_NONE ? 0
           : metric == NULL                        ? 1
                                                   : postage_quantities_get (quantities, metric));
  json_builder_set_member_name (builder, "categories");
  json_builder_begin_array (builder);
  for (PostageCategory category = 0; category <= POSTAGE_CATEGORY_NONE; category++)
    json_builder_add_int_value (builder, postage_charge_counts_category (item->charge, category));
  json_builder_end_array (builder);
  for (PostageCondition condition = POSTAGE_CONDITION_MARKETS; condition <= POSTAGE_CONDITION_EXCEPT_MARKETS;
       condition++)
    {
      const GPtrArray *markets = postage_charge_get_condition (item->charge, condition);

      json_builder_set_member_name (builder, condition == POSTAGE_CONDITION_MARKETS ? "markets" : "exceptMarkets");
      json_builder_begin_array (builder);
      for (guint i = 0; i < markets->len; i++)
        json_builder_add_string_value (builder, g_ptr_array_index (markets, i));
      json_builder_end_array (builder);
    }
  add_curve (builder, &item->curve);
  if (item->stage != POSTAGE_STAGE_QUANTITY && item->price != NULL)
    add_share (builder, item);
  json_builder_end_object (builder);
}

static void
add_plan (JsonBuilder             *builder,
          const PostageEstimate   *estimate,
          PostageScenario         *scenario,
          const PostageQuantities *quantities)
{
  PostagePlan *plan = postage_estimate_get_plan (estimate);
  g_autoptr (PostageTariff) tariff = postage_tariff_compile (NULL, plan, scenario);
  const GArray              *items = postage_tariff_get_items (tariff);
  const PostageTotal        *total = postage_estimate_get_total (estimate);
  const PostageExchangeRate *rate = postage_estimate_get_exchange (estimate);

  json_builder_begin_object (builder);
  add_text (builder, "id", postage_plan_get_id (plan));
  add_text (builder, "currency", postage_tariff_get_currency (tariff));
  add_int (builder, "treatment", postage_plan_get_meta_treatment (plan));
  if (rate != NULL)
    {
      add_double (builder, "perEuroFrom", rate->from_per_euro);
      add_double (builder, "perEuroTo", rate->to_per_euro);
    }
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    add_item (builder, &g_array_index (items, PostageTariffItem, i), quantities);
  json_builder_end_array (builder);
  add_double (builder, "shown", total->shown.amount);
  add_int (builder, "lines", postage_estimate_get_lines (estimate)->len);
  json_builder_end_object (builder);
}

/* The scenario's own document, for whoever starts from there. */
static void
add_scenario (JsonBuilder     *builder,
              PostageScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = postage_scenario_write (scenario, POSTAGE_DATE_NONE, NULL, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  json_builder_set_member_name (builder, "scenario");
  json_builder_add_value (builder, json_parser_steal_root (parser));
}

void
bench_dump (const char       *path,
            PostageCatalogue *catalogue,
            PostageScenario  *scenario,
            GPtrArray        *estimates,
            gint64            all,
            gint64            preparing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (PostageQuantities) quantities = postage_quantities_new (catalogue, scenario, &error);
  g_autoptr (GHashTable) currencies = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_no_error (error);
  json_builder_begin_object (builder);
  add_int (builder, "all", all);
  add_int (builder, "preparing", preparing);
  add_text (builder, "display", postage_scenario_get_currency (scenario));
  add_scenario (builder, scenario);
  add_quantities (builder, quantities);
  json_builder_set_member_name (builder, "meta");
  json_builder_begin_object (builder);
  for (guint i = 0; i < estimates->len; i++)
    {
      const char *currency = postage_estimate_get_billing_currency (g_ptr_array_index (estimates, i));

      if (g_hash_table_add (currencies, (gpointer) currency))
        add_meta (builder, currency, catalogue, scenario, quantities);
    }
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "plans");
  json_builder_begin_array (builder);
  for (guint i = 0; i < estimates->len; i++)
    add_plan (builder, g_ptr_array_index (estimates, i), scenario, quantities);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_to_file (generator, path, &error);
  g_assert_no_error (error);
}
