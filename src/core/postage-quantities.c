/* postage-quantities.c - what is sent, delivered and counted, from what the user enters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-quantities.h"

#include <string.h>

#include "core/postage-allowance.h"
#include "core/postage-apportion.h"
#include "core/postage-error.h"

/* Where no chats are entered, so many replies are taken for one chat: an assumption of Postage, no figure of Meta's. */
#define REPLIES_PER_CHAT 5

struct _PostageQuantities
{
  PostageCatalogue *catalogue; /* (unowned): outlives this */
  PostageScenario  *scenario;  /* (unowned): outlives this */
  PostageMonth      month;
  GArray           *flows;     /* (element-type PostageFlow) */
  GArray           *cells;     /* (element-type PostageCell) */
  GArray           *meterings; /* (element-type PostageMetering) */
  gint64            conversations;
  gint64            not_sent;
  gint64            messages[POSTAGE_N_MESSAGE_METRICS];
};

/* What the rules in force say, and the card that says what Meta offers: looked up once. */
typedef struct
{
  PostageRateCard    *card; /* (nullable) */
  PostageBillingRule *counting;
  PostageBillingRule *entry;
  PostageBillingRule *window;
  PostageBillingRule *international;
} Rules;

static int
compare_flows (gconstpointer a,
               gconstpointer b)
{
  const PostageFlow *flow_a = a;
  const PostageFlow *flow_b = b;
  int                order = strcmp (flow_a->market, flow_b->market);

  if (order == 0)
    order = (int) flow_a->category - (int) flow_b->category;
  return order != 0 ? order : strcmp (flow_a->country, flow_b->country);
}

static int
compare_meterings (gconstpointer a,
                   gconstpointer b)
{
  const PostageMetering *metering_a = a;
  const PostageMetering *metering_b = b;
  int                    order = strcmp (metering_a->market, metering_b->market);

  return order != 0 ? order : (int) metering_a->category - (int) metering_b->category;
}

static void
rules_init (Rules                   *rules,
            const PostageQuantities *self)
{
  const PostageCatalogue *catalogue = self->catalogue;

  *rules = (Rules){
    .card = postage_catalogue_find_rate_card (catalogue, "USD", self->month),
    .counting = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_COUNTING, self->month),
    .entry = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_ENTRY_POINT, self->month),
    .window = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_UTILITY_IN_WINDOW, self->month),
    .international =
      postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_AUTHENTICATION_INTERNATIONAL, self->month),
  };
}

/* The column of the rate card that @flow is billed in. */
static PostageCategory
get_billed_category (const PostageQuantities *self,
                     const Rules             *rules,
                     const PostageFlow       *flow)
{
  const char *home = postage_scenario_get_business_country (self->scenario);
  gboolean    abroad = home == NULL || strcmp (home, flow->country) != 0;

  if (flow->category == POSTAGE_CATEGORY_AUTHENTICATION && abroad && rules->card != NULL &&
      rules->international != NULL && postage_scenario_get_authentication_international (self->scenario) &&
      postage_rate_card_lookup (rules->card, flow->market, POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL).state !=
        POSTAGE_RATE_NOT_OFFERED)
    return POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL;
  return flow->category;
}

/* Flows come sorted by market, so that what was counted for a market so far stands at the end. */
static PostageMetering *
ensure_metering (PostageQuantities *self,
                 const char        *market,
                 PostageCategory    category)
{
  for (guint i = self->meterings->len; i > 0; i--)
    {
      PostageMetering *metering = &g_array_index (self->meterings, PostageMetering, i - 1);

      if (strcmp (metering->market, market) != 0)
        break;
      if (metering->category == category)
        return metering;
    }

  PostageMetering metering = { .market = market, .category = category };
  g_array_append_val (self->meterings, metering);
  return &g_array_index (self->meterings, PostageMetering, self->meterings->len - 1);
}

/* Adds the messages of @flow to its market's. */
static void
add_to_cell (PostageQuantities *self,
             const PostageFlow *flow)
{
  PostageCell *cell = NULL;

  if (self->cells->len > 0)
    cell = &g_array_index (self->cells, PostageCell, self->cells->len - 1);
  if (cell == NULL || cell->category != flow->category || strcmp (cell->market, flow->market) != 0)
    {
      PostageCell empty = { .market = flow->market, .category = flow->category };

      g_array_append_val (self->cells, empty);
      cell = &g_array_index (self->cells, PostageCell, self->cells->len - 1);
    }
  for (PostageMessageMetric metric = POSTAGE_MESSAGES_SENT; metric < POSTAGE_N_MESSAGE_METRICS; metric++)
    {
      gint64 count = postage_flow_get (flow, metric);

      cell->counts[metric] += count;
      self->messages[metric] += count;
    }
}

/* Takes @quantity out of what is charged, by @rule; several destinations of a market add to one deduction. */
static void
deduct (PostageMetering    *metering,
        PostageBillingRule *rule,
        gint64              quantity)
{
  guint i = 0;

  if (quantity == 0)
    return;

  while (i < metering->n_deductions && metering->deductions[i].rule != rule)
    i++;
  g_return_if_fail (i < POSTAGE_MAX_DEDUCTIONS);
  if (i == metering->n_deductions)
    metering->deductions[metering->n_deductions++].rule = rule;
  metering->deductions[i].quantity += quantity;
  metering->charged -= quantity;
}

/* @messages of @category as conversations: each template opens one, unless the user says how many one holds. */
static gint64
count_conversations (const PostageQuantities *self,
                     PostageCategory          category,
                     gint64                   messages)
{
  PostageDecimal per_conversation = postage_scenario_get_templates_per_conversation (self->scenario, category);
  PostageDecimal conversations = 0;

  postage_decimal_scale (messages, POSTAGE_DECIMAL_ONE, per_conversation, POSTAGE_ROUNDING_HALF_EVEN, &conversations,
                         NULL);
  return (gint64) conversations;
}

/* Where no chats were entered, so many replies make one. */
static gint64
count_chats (gint64 replies)
{
  PostageDecimal chats = 0;

  postage_decimal_scale (replies, 1, REPLIES_PER_CHAT, POSTAGE_ROUNDING_HALF_EVEN, &chats, NULL);
  return (gint64) chats;
}

/* What a provider that charges conversations counts of @flow. */
static gint64
count_flow (const PostageQuantities *self,
            const PostageFlow       *flow)
{
  if (flow->category == POSTAGE_CATEGORY_NONE)
    return 0;
  if (flow->category == POSTAGE_CATEGORY_SERVICE)
    return flow->chats > 0 ? flow->chats : count_chats (flow->delivered);
  return count_conversations (self, flow->category, flow->delivered);
}

static void
meter_flow (PostageQuantities *self,
            const Rules       *rules,
            const PostageFlow *flow)
{
  PostageBillingRule *counting = rules->counting;
  PostageBillingRule *entry = rules->entry;
  PostageBillingRule *window = rules->window;
  gboolean            by_conversation =
    counting != NULL && postage_billing_rule_get_terms (counting)->counting == POSTAGE_COUNTING_CONVERSATION;
  gint64           counted = flow->delivered;
  gint64           entry_point = flow->entry_point;
  gint64           inside_window = flow->inside_window;
  PostageMetering *metering;

  if (by_conversation)
    counted = count_flow (self, flow);
  if (by_conversation && flow->category == POSTAGE_CATEGORY_SERVICE)
    {
      entry_point = flow->chats > 0 ? flow->chats_entry_point : count_chats (flow->entry_point);
    }
  else if (by_conversation)
    {
      entry_point = count_conversations (self, flow->category, flow->entry_point);
      inside_window = count_conversations (self, flow->category, flow->inside_window);
    }
  if (counted == 0)
    return;

  metering = ensure_metering (self, flow->market, get_billed_category (self, rules, flow));
  metering->counted += counted;
  metering->charged += counted;
  metering->rule = counting;

  /* Conversations are rounded each for itself, so that their parts may be one more than the whole. */
  entry_point = entry != NULL && postage_billing_rule_get_terms (entry)->free ? MIN (entry_point, counted) : 0;
  inside_window = MIN (inside_window, counted - entry_point);
  deduct (metering, entry, entry_point);
  if (flow->category == POSTAGE_CATEGORY_UTILITY && window != NULL)
    {
      metering->rule = window;
      if (postage_billing_rule_get_terms (window)->free)
        deduct (metering, window, inside_window);
    }
}

/* Applies the rule for service over all markets, as its allowance covers them together. */
static void
apply_service_rule (PostageQuantities *self)
{
  PostageBillingRule *rule = postage_catalogue_find_rule (self->catalogue, POSTAGE_TOPIC_SERVICE, self->month);
  g_autoptr (GPtrArray) services = g_ptr_array_new ();
  g_autofree gint64 *loads = NULL;
  g_autofree gint64 *parts = NULL;
  gint64             total = 0;

  if (rule == NULL)
    return;

  /* Meterings are sorted by market, so that ties among remainders go by market. */
  for (guint i = 0; i < self->meterings->len; i++)
    {
      PostageMetering *metering = &g_array_index (self->meterings, PostageMetering, i);

      if (metering->category == POSTAGE_CATEGORY_SERVICE)
        g_ptr_array_add (services, metering);
    }

  loads = g_new0 (gint64, services->len + 1);
  parts = g_new0 (gint64, services->len + 1);
  for (guint i = 0; i < services->len; i++)
    {
      PostageMetering *metering = g_ptr_array_index (services, i);

      metering->rule = rule;
      loads[i] = metering->charged;
      total += metering->charged;
    }

  postage_apportion (postage_billing_rule_get_terms (rule)->free
                       ? total
                       : postage_allowance_count_free (rule, self->scenario, total),
                     loads, services->len, parts);
  for (guint i = 0; i < services->len; i++)
    deduct (g_ptr_array_index (services, i), rule, parts[i]);
}

PostageQuantities *
postage_quantities_new (PostageCatalogue *catalogue,
                        PostageScenario  *scenario,
                        GError          **error)
{
  g_autoptr (PostageQuantities) self = NULL;
  PostageMonth first;
  Rules        rules;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL, NULL);

  self = g_atomic_rc_box_new0 (PostageQuantities);
  self->catalogue = catalogue;
  self->scenario = scenario;
  self->month = postage_scenario_get_month (scenario);
  self->flows = g_array_new (FALSE, FALSE, sizeof (PostageFlow));
  self->cells = g_array_new (FALSE, FALSE, sizeof (PostageCell));
  self->meterings = g_array_new (FALSE, FALSE, sizeof (PostageMetering));

  first = postage_catalogue_get_first_month (catalogue);
  if (self->month < first)
    {
      g_autofree char *wanted = postage_month_to_string (self->month);
      g_autofree char *earliest = postage_month_to_string (first);

      g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE,
                   "no rate card is known for %s; the first month that can be estimated is %s", wanted, earliest);
      return NULL;
    }

  for (guint i = 0; i < postage_scenario_get_n_destinations (scenario); i++)
    if (!postage_flows_append (self->flows, catalogue, scenario, postage_scenario_get_destination (scenario, i), error))
      return NULL;
  g_array_sort (self->flows, compare_flows);

  rules_init (&rules, self);
  for (guint i = 0; i < self->flows->len; i++)
    {
      const PostageFlow *flow = &g_array_index (self->flows, PostageFlow, i);

      add_to_cell (self, flow);
      self->not_sent += flow->not_sent;
      self->conversations += count_flow (self, flow);
      if (flow->category != POSTAGE_CATEGORY_NONE)
        meter_flow (self, &rules, flow);
    }
  g_array_sort (self->meterings, compare_meterings);
  apply_service_rule (self);

  return g_steal_pointer (&self);
}

PostageQuantities *
postage_quantities_ref (PostageQuantities *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  PostageQuantities *self = data;

  g_clear_pointer (&self->flows, g_array_unref);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->meterings, g_array_unref);
}

void
postage_quantities_unref (PostageQuantities *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

const GArray *
postage_quantities_get_flows (const PostageQuantities *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->flows;
}

gint64
postage_quantities_get_not_sent (const PostageQuantities *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->not_sent;
}

const GArray *
postage_quantities_get_cells (const PostageQuantities *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->cells;
}

const GArray *
postage_quantities_get_meterings (const PostageQuantities *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->meterings;
}

gint64
postage_quantities_get (const PostageQuantities *self,
                        const char              *metric)
{
  PostageMessageMetric messages = postage_message_metric (metric);
  gint64               quantity;

  g_return_val_if_fail (self != NULL && metric != NULL, 0);

  if (messages != POSTAGE_MESSAGES_NONE)
    return self->messages[messages];
  quantity = postage_scenario_get_quantity (self->scenario, metric);
  if (g_str_equal (metric, POSTAGE_METRIC_TEMPLATES))
    return quantity + postage_scenario_get_template_resubmissions (self->scenario);
  return quantity == 0 && g_str_equal (metric, "conversations") ? self->conversations : quantity;
}

gboolean
postage_quantities_is_said (const PostageQuantities *self,
                            const char              *metric)
{
  g_return_val_if_fail (self != NULL && metric != NULL, FALSE);

  return postage_message_metric (metric) != POSTAGE_MESSAGES_NONE || g_str_equal (metric, "conversations") ||
         g_str_equal (metric, "numbers") || postage_quantities_get (self, metric) > 0;
}
