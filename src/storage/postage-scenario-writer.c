/* postage-scenario-writer.c - writes what the user has entered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-scenario-writer.h"

#include "storage/postage-json-writer.h"
#include "storage/postage-record-writer.h"
#include "storage/postage-scenario-reader.h"

/* The object in the member @name of @original, or NULL. */
static JsonObject *
find_object (JsonObject *original,
             const char *name)
{
  JsonNode *node = original != NULL ? json_object_get_member (original, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Appends the members of @original that are not among the @known ones. */
static void
keep_unknown (JsonObject        *object,
              JsonObject        *original,
              const char *const *known)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;

  if (original == NULL)
    return;

  json_object_iter_init_ordered (&iter, original);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!g_strv_contains (known, name))
      json_object_set_member (object, name, json_node_copy (node));
}

static void
set_decimal (JsonObject    *object,
             const char    *name,
             PostageDecimal value)
{
  g_autofree char *text = postage_decimal_to_string (value, 0);

  json_object_set_string_member (object, name, text);
}

static void
set_optional_string (JsonObject *object,
                     const char *name,
                     const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
}

static void
set_shares (JsonObject          *object,
            const PostageShares *shares,
            JsonObject          *original)
{
  static const char *const known[] = {
    "inside_window_percent",
    "entry_point_percent",
    "delivered_percent",
    "reclassified_percent",
    NULL,
  };
  JsonObject *member = json_object_new ();

  set_decimal (member, "inside_window_percent", shares->inside_window);
  set_decimal (member, "entry_point_percent", shares->entry_point);
  set_decimal (member, "delivered_percent", shares->delivered);
  set_decimal (member, "reclassified_percent", shares->reclassified);
  keep_unknown (member, find_object (original, "shares"), known);
  json_object_set_object_member (object, "shares", member);
}

static JsonObject *
new_sent (const PostageDestination *destination)
{
  JsonObject *sent = json_object_new ();

  for (guint i = 0; i < POSTAGE_N_CATEGORIES; i++)
    if (i != POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL)
      json_object_set_int_member (sent, postage_category_get_id (i), destination->sent[i]);
  return sent;
}

static JsonObject *
new_destination (const PostageDestination *destination,
                 JsonObject               *original)
{
  static const char *const known[] = { "country", "sent", "received", "chats", "continued_percent", "shares", NULL };
  JsonObject              *object = json_object_new ();

  json_object_set_string_member (object, "country", destination->country);
  json_object_set_object_member (object, "sent", new_sent (destination));
  json_object_set_int_member (object, "received", destination->received);
  if (destination->chats != 0 || destination->continued != 0)
    {
      json_object_set_int_member (object, "chats", destination->chats);
      set_decimal (object, "continued_percent", destination->continued);
    }
  if (destination->has_shares)
    set_shares (object, &destination->shares, original);
  keep_unknown (object, original, known);
  return object;
}

/* The destination of @country in the original, or NULL. */
static JsonObject *
find_destination (JsonObject *original,
                  const char *country)
{
  JsonNode  *node = original != NULL ? json_object_get_member (original, "destinations") : NULL;
  JsonArray *destinations = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; destinations != NULL && i < json_array_get_length (destinations); i++)
    {
      JsonNode *element = json_array_get_element (destinations, i);

      if (JSON_NODE_HOLDS_OBJECT (element) &&
          g_strcmp0 (json_object_get_string_member_with_default (json_node_get_object (element), "country", NULL),
                     country) == 0)
        return json_node_get_object (element);
    }
  return NULL;
}

static void
set_destinations (JsonObject            *object,
                  const PostageScenario *scenario,
                  JsonObject            *original)
{
  JsonArray *destinations = json_array_new ();

  for (guint i = 0; i < postage_scenario_get_n_destinations (scenario); i++)
    {
      const PostageDestination *destination = postage_scenario_get_destination (scenario, i);

      json_array_add_object_element (destinations,
                                     new_destination (destination, find_destination (original, destination->country)));
    }
  json_object_set_array_member (object, "destinations", destinations);
}

static void
set_numbers (JsonObject            *object,
             const PostageScenario *scenario,
             JsonObject            *original)
{
  static const char *const known[] = { "count", "replies", NULL };
  JsonObject              *numbers = json_object_new ();
  guint                    n_replies;
  const gint64            *replies = postage_scenario_get_replies (scenario, &n_replies);

  json_object_set_int_member (numbers, "count", postage_scenario_get_numbers (scenario));
  if (replies != NULL && n_replies > 0)
    {
      JsonArray *array = json_array_new ();

      for (guint i = 0; i < n_replies; i++)
        json_array_add_int_element (array, replies[i]);
      json_object_set_array_member (numbers, "replies", array);
    }
  keep_unknown (numbers, find_object (original, "numbers"), known);
  json_object_set_object_member (object, "numbers", numbers);
}

static void
set_quantities (JsonObject            *object,
                const PostageScenario *scenario)
{
  g_autoptr (GPtrArray) metrics = postage_scenario_dup_metrics (scenario);
  JsonObject *quantities;

  if (metrics->len == 0)
    return;

  quantities = json_object_new ();
  for (guint i = 0; i < metrics->len; i++)
    {
      const char *metric = g_ptr_array_index (metrics, i);

      json_object_set_int_member (quantities, metric, postage_scenario_get_quantity (scenario, metric));
    }
  json_object_set_object_member (object, "quantities", quantities);
}

static void
set_strings (JsonObject      *object,
             const char      *name,
             const GPtrArray *strings)
{
  JsonArray *array;

  if (strings->len == 0)
    return;

  array = json_array_new ();
  for (guint i = 0; i < strings->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (strings, i));
  json_object_set_array_member (object, name, array);
}

static void
set_templates (JsonObject            *object,
               const PostageScenario *scenario)
{
  g_autoptr (JsonObject) templates = json_object_new ();

  for (guint i = 0; i < POSTAGE_N_CATEGORIES; i++)
    if (postage_scenario_get_templates_per_conversation (scenario, i) != POSTAGE_DECIMAL_ONE)
      set_decimal (templates, postage_category_get_id (i),
                   postage_scenario_get_templates_per_conversation (scenario, i));
  if (json_object_get_size (templates) > 0)
    json_object_set_object_member (object, "templates_per_conversation", g_steal_pointer (&templates));
}

static void
set_weights (JsonObject            *object,
             const PostageScenario *scenario)
{
  g_autoptr (GPtrArray) factors = postage_scenario_dup_weighted (scenario);
  JsonObject *weights;

  if (factors->len == 0)
    return;

  weights = json_object_new ();
  for (guint i = 0; i < factors->len; i++)
    json_object_set_string_member (weights, factors->pdata[i],
                                   postage_weight_get_id (postage_scenario_get_weight (scenario, factors->pdata[i])));
  json_object_set_object_member (object, "weights", weights);
}

static void
set_catalogue (JsonObject *object,
               PostageDate as_of,
               JsonObject *original)
{
  static const char *const known[] = { "as_of", NULL };
  g_autoptr (JsonObject) catalogue = json_object_new ();

  if (as_of != POSTAGE_DATE_NONE)
    {
      g_autofree char *date = postage_date_to_string (as_of);

      json_object_set_string_member (catalogue, "as_of", date);
    }
  keep_unknown (catalogue, find_object (original, "catalogue"), known);
  if (json_object_get_size (catalogue) > 0)
    json_object_set_object_member (object, "catalogue", g_steal_pointer (&catalogue));
}

static void
set_business (JsonObject            *object,
              const PostageScenario *scenario)
{
  g_autofree char *month = postage_month_to_string (postage_scenario_get_month (scenario));

  json_object_set_string_member (object, "name", postage_scenario_get_name (scenario));
  json_object_set_string_member (object, "month", month);
  json_object_set_string_member (object, "currency", postage_scenario_get_currency (scenario));
  set_optional_string (object, "account_currency", postage_scenario_get_account_currency (scenario));
  json_object_set_string_member (object, "audience",
                                 postage_audience_get_id (postage_scenario_get_audience (scenario)));
  set_optional_string (object, "business_country", postage_scenario_get_business_country (scenario));
  if (postage_scenario_get_authentication_international (scenario))
    json_object_set_boolean_member (object, "authentication_international", TRUE);
}

/* What differs from what most businesses do. */
static void
set_terms (JsonObject            *object,
           const PostageScenario *scenario)
{
  PostageBillingTerm term = postage_scenario_get_term (scenario);
  PostageRoute       route = postage_scenario_get_route (scenario);
  gint64             horizon = postage_scenario_get_horizon (scenario);

  if (term != POSTAGE_BILLING_TERM_MONTHLY)
    json_object_set_string_member (object, "term", postage_billing_term_get_id (term));
  if (route != POSTAGE_ROUTE_CLOUD_API)
    json_object_set_string_member (object, "route", postage_route_get_id (route));
  if (horizon > 0)
    json_object_set_int_member (object, "horizon_months", horizon);
  if (postage_scenario_get_exchange_spread (scenario) > 0)
    set_decimal (object, "exchange_spread_percent", postage_scenario_get_exchange_spread (scenario));
}

static void
set_budget (JsonObject            *object,
            const PostageScenario *scenario,
            JsonObject            *original)
{
  static const char *const known[] = { "amount", "currency", NULL };
  const PostageMoney      *budget = postage_scenario_get_budget (scenario);
  JsonObject              *member;

  if (budget == NULL)
    return;

  member = json_object_new ();
  set_decimal (member, "amount", budget->amount);
  json_object_set_string_member (member, "currency", budget->currency);
  keep_unknown (member, find_object (original, "budget"), known);
  json_object_set_object_member (object, "budget", member);
}

static void
set_tax (JsonObject            *object,
         const PostageScenario *scenario,
         JsonObject            *original)
{
  static const char *const known[] = { "country", "vat_id", "reverse_charge", NULL };
  const PostageTax        *tax = postage_scenario_get_tax (scenario);
  JsonObject              *member;

  if (tax == NULL)
    return;

  member = json_object_new ();
  json_object_set_string_member (member, "country", tax->country);
  json_object_set_boolean_member (member, "vat_id", tax->has_vat_id);
  json_object_set_boolean_member (member, "reverse_charge", tax->reverse_charge);
  keep_unknown (member, find_object (original, "tax"), known);
  json_object_set_object_member (object, "tax", member);
}

GBytes *
postage_scenario_write (const PostageScenario *scenario,
                        PostageDate            as_of,
                        const PostageRecord   *computed,
                        JsonNode              *original)
{
  static const char *const known[] = {
    "$schema",
    "format",
    "name",
    "month",
    "currency",
    "account_currency",
    "audience",
    "business_country",
    "authentication_international",
    "term",
    "route",
    "horizon_months",
    "exchange_spread_percent",
    "budget",
    "tax",
    "destinations",
    "shares",
    "numbers",
    "quantities",
    "template_resubmissions",
    "features",
    "templates_per_conversation",
    "plans",
    "baseline",
    "weights",
    "catalogue",
    "computed",
    NULL,
  };
  JsonObject *original_object = original != NULL ? json_node_get_object (original) : NULL;
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  g_autoptr (GPtrArray) features = NULL;

  g_return_val_if_fail (scenario != NULL, NULL);

  json_object_set_string_member (object, "$schema", POSTAGE_SCENARIO_SCHEMA);
  json_object_set_int_member (object, "format", POSTAGE_SCENARIO_FORMAT);
  set_business (object, scenario);
  set_terms (object, scenario);
  set_budget (object, scenario, original_object);
  set_tax (object, scenario, original_object);
  set_destinations (object, scenario, original_object);
  set_shares (object, postage_scenario_get_shares (scenario), original_object);
  set_numbers (object, scenario, original_object);
  set_quantities (object, scenario);
  if (postage_scenario_get_template_resubmissions (scenario) > 0)
    json_object_set_int_member (object, "template_resubmissions",
                                postage_scenario_get_template_resubmissions (scenario));
  features = postage_scenario_dup_features (scenario);
  set_strings (object, "features", features);
  set_templates (object, scenario);
  set_strings (object, "plans", postage_scenario_get_plans (scenario));
  set_optional_string (object, "baseline", postage_scenario_get_baseline (scenario));
  set_weights (object, scenario);
  set_catalogue (object, as_of, original_object);
  if (computed != NULL)
    json_object_set_object_member (object, "computed", postage_record_write (computed));
  keep_unknown (object, original_object, known);
  json_object_unref (object);

  return postage_json_write_with_flat_list (root, POSTAGE_RECORD_LINES);
}
