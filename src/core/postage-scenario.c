/* postage-scenario.c - everything the user enters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-scenario.h"

#include <string.h>

#include "core/postage-attribute.h"
#include "core/postage-scenario-private.h"
#include "core/postage-value.h"

POSTAGE_DEFINE_VALUE (PostageScenario, postage_scenario)

static void
postage_scenario_clear (PostageScenario *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->destinations, g_array_unref);
  g_clear_pointer (&self->replies, g_array_unref);
  g_clear_pointer (&self->quantities, g_hash_table_unref);
  g_clear_pointer (&self->features, g_hash_table_unref);
  g_clear_pointer (&self->weights, g_hash_table_unref);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->baseline, g_free);
}

PostageScenario *
postage_scenario_begin (PostageMonth month)
{
  PostageScenario *self = g_atomic_rc_box_new0 (PostageScenario);

  self->name = g_strdup ("");
  self->month = month;
  memcpy (self->currency, "USD", sizeof "USD");
  postage_shares_init (&self->shares);
  self->destinations = g_array_new (FALSE, FALSE, sizeof (PostageDestination));
  self->numbers = 1;
  self->replies = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->quantities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->features = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->weights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < POSTAGE_N_CATEGORIES; i++)
    self->templates_per_conversation[i] = POSTAGE_DECIMAL_ONE;
  self->plans = g_ptr_array_new_with_free_func (g_free);
  return self;
}

PostageScenario *
postage_scenario_begin_copy (const PostageScenario *other)
{
  PostageScenario *self;
  GHashTableIter   iter;
  gpointer         key, value;

  g_return_val_if_fail (other != NULL, NULL);

  self = postage_scenario_begin (other->month);
  postage_scenario_set_name (self, other->name);
  memcpy (self->currency, other->currency, sizeof self->currency);
  memcpy (self->account_currency, other->account_currency, sizeof self->account_currency);
  self->audience = other->audience;
  memcpy (self->business_country, other->business_country, sizeof self->business_country);
  self->authentication_international = other->authentication_international;
  self->term = other->term;
  self->route = other->route;
  self->horizon = other->horizon;
  self->exchange_spread = other->exchange_spread;
  self->budget = other->budget;
  self->has_tax = other->has_tax;
  self->tax = other->tax;
  self->shares = other->shares;
  g_array_append_vals (self->destinations, other->destinations->data, other->destinations->len);
  self->numbers = other->numbers;
  g_array_append_vals (self->replies, other->replies->data, other->replies->len);
  g_hash_table_iter_init (&iter, other->quantities);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (self->quantities, g_strdup (key), g_memdup2 (value, sizeof (gint64)));
  self->template_resubmissions = other->template_resubmissions;
  g_hash_table_iter_init (&iter, other->features);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (self->features, g_strdup (key));
  memcpy (self->templates_per_conversation, other->templates_per_conversation,
          sizeof self->templates_per_conversation);
  for (guint i = 0; i < other->plans->len; i++)
    postage_scenario_add_plan (self, g_ptr_array_index (other->plans, i));
  postage_scenario_set_baseline (self, other->baseline);
  g_hash_table_iter_init (&iter, other->weights);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (self->weights, g_strdup (key), value);
  return self;
}

void
postage_scenario_end (PostageScenario *self)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->sealed = TRUE;
}

static gboolean
quantities_equal (GHashTable *a,
                  GHashTable *b)
{
  GHashTableIter iter;
  gpointer       key, value;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const gint64 *other = g_hash_table_lookup (b, key);

      if (other == NULL || *other != *(const gint64 *) value)
        return FALSE;
    }
  return TRUE;
}

static gboolean
weights_equal (GHashTable *a,
               GHashTable *b)
{
  GHashTableIter iter;
  gpointer       key, value;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (g_hash_table_lookup (b, key) != value)
      return FALSE;
  return TRUE;
}

/* Whether two scenarios say the same of who the business is and how it buys. */
static gboolean
business_equal (const PostageScenario *a,
                const PostageScenario *b)
{
  return strcmp (a->currency, b->currency) == 0 && strcmp (a->account_currency, b->account_currency) == 0 &&
         a->audience == b->audience && strcmp (a->business_country, b->business_country) == 0 &&
         a->authentication_international == b->authentication_international && a->term == b->term &&
         a->route == b->route && a->horizon == b->horizon && a->exchange_spread == b->exchange_spread &&
         a->budget.amount == b->budget.amount && strcmp (a->budget.currency, b->budget.currency) == 0 &&
         a->has_tax == b->has_tax &&
         (!a->has_tax ||
          (strcmp (a->tax.country, b->tax.country) == 0 && a->tax.has_vat_id == b->tax.has_vat_id &&
           a->tax.reverse_charge == b->tax.reverse_charge));
}

static gboolean
features_equal (GHashTable *a,
                GHashTable *b)
{
  GHashTableIter iter;
  gpointer       key;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (b, key))
      return FALSE;
  return TRUE;
}

gboolean
postage_scenario_equal (const PostageScenario *a,
                        const PostageScenario *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a == b)
    return TRUE;
  if (strcmp (a->name, b->name) != 0 || a->month != b->month || !business_equal (a, b) ||
      !postage_shares_equal (&a->shares, &b->shares) ||
      a->destinations->len != b->destinations->len || a->numbers != b->numbers || a->replies->len != b->replies->len ||
      a->template_resubmissions != b->template_resubmissions || a->plans->len != b->plans->len ||
      g_strcmp0 (a->baseline, b->baseline) != 0)
    return FALSE;

  for (guint i = 0; i < a->destinations->len; i++)
    if (!postage_destination_equal (postage_scenario_get_destination (a, i), postage_scenario_get_destination (b, i)))
      return FALSE;
  for (guint i = 0; i < a->replies->len; i++)
    if (g_array_index (a->replies, gint64, i) != g_array_index (b->replies, gint64, i))
      return FALSE;
  for (guint i = 0; i < a->plans->len; i++)
    if (!g_str_equal (g_ptr_array_index (a->plans, i), g_ptr_array_index (b->plans, i)))
      return FALSE;
  for (guint i = 0; i < POSTAGE_N_CATEGORIES; i++)
    if (a->templates_per_conversation[i] != b->templates_per_conversation[i])
      return FALSE;
  return quantities_equal (a->quantities, b->quantities) && features_equal (a->features, b->features) &&
         weights_equal (a->weights, b->weights);
}

void
postage_scenario_set_name (PostageScenario *self,
                           const char      *name)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (name != NULL);

  char *copy = g_strdup (name);
  g_free (self->name);
  self->name = copy;
}

const char *
postage_scenario_get_name (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

void
postage_scenario_set_month (PostageScenario *self,
                            PostageMonth     month)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->month = month;
}

PostageMonth
postage_scenario_get_month (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->month;
}

void
postage_scenario_set_shares (PostageScenario     *self,
                             const PostageShares *shares)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (shares != NULL);

  self->shares = *shares;
}

const PostageShares *
postage_scenario_get_shares (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->shares;
}

void
postage_scenario_add_destination (PostageScenario          *self,
                                  const PostageDestination *destination)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (destination != NULL);
  g_return_if_fail (postage_scenario_find_destination (self, destination->country) < 0);

  g_array_append_vals (self->destinations, destination, 1);
}

void
postage_scenario_replace_destination (PostageScenario          *self,
                                      guint                     index,
                                      const PostageDestination *destination)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (destination != NULL && index < self->destinations->len);

  g_array_index (self->destinations, PostageDestination, index) = *destination;
}

void
postage_scenario_remove_destination (PostageScenario *self,
                                     guint            index)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (index < self->destinations->len);

  g_array_remove_index (self->destinations, index);
}

guint
postage_scenario_get_n_destinations (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->destinations->len;
}

gboolean
postage_scenario_sends_nothing (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->destinations->len; i++)
    for (guint category = 0; category < POSTAGE_N_CATEGORIES; category++)
      if (g_array_index (self->destinations, PostageDestination, i).sent[category] > 0)
        return FALSE;
  return TRUE;
}

const PostageDestination *
postage_scenario_get_destination (const PostageScenario *self,
                                  guint                  index)
{
  g_return_val_if_fail (self != NULL && index < self->destinations->len, NULL);

  return &g_array_index (self->destinations, PostageDestination, index);
}

int
postage_scenario_find_destination (const PostageScenario *self,
                                   const char            *country)
{
  g_return_val_if_fail (self != NULL && country != NULL, -1);

  for (guint i = 0; i < self->destinations->len; i++)
    if (strcmp (g_array_index (self->destinations, PostageDestination, i).country, country) == 0)
      return (int) i;
  return -1;
}

void
postage_scenario_set_numbers (PostageScenario *self,
                              gint64           count,
                              const gint64    *replies,
                              guint            n_replies)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (count >= 0 && (n_replies == 0 || n_replies == count));

  self->numbers = count;
  g_array_set_size (self->replies, 0);
  if (n_replies > 0)
    g_array_append_vals (self->replies, replies, n_replies);
}

gint64
postage_scenario_get_numbers (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->numbers;
}

const gint64 *
postage_scenario_get_replies (const PostageScenario *self,
                              guint                 *n_replies)
{
  g_return_val_if_fail (self != NULL && n_replies != NULL, NULL);

  *n_replies = self->replies->len;
  return self->replies->len > 0 ? (const gint64 *) (gpointer) self->replies->data : NULL;
}

void
postage_scenario_set_quantity (PostageScenario *self,
                               const char      *metric,
                               gint64           quantity)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (metric != NULL && quantity >= 0);

  if (quantity == 0)
    g_hash_table_remove (self->quantities, metric);
  else
    g_hash_table_replace (self->quantities, g_strdup (metric), g_memdup2 (&quantity, sizeof quantity));
}

gint64
postage_scenario_get_quantity (const PostageScenario *self,
                               const char            *metric)
{
  const gint64 *quantity;

  g_return_val_if_fail (self != NULL && metric != NULL, 0);

  if (g_str_equal (metric, "numbers"))
    return self->numbers;
  quantity = g_hash_table_lookup (self->quantities, metric);
  return quantity != NULL ? *quantity : 0;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The keys of @table, sorted, so that files and tests don't depend on the hash. */
static GPtrArray *
dup_keys (GHashTable *table)
{
  GPtrArray     *keys = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, key);
  g_ptr_array_sort (keys, compare_texts);
  return keys;
}

GPtrArray *
postage_scenario_dup_metrics (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_keys (self->quantities);
}

void
postage_scenario_set_template_resubmissions (PostageScenario *self,
                                             gint64           count)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (count >= 0 && count <= POSTAGE_QUANTITY_MAX);

  self->template_resubmissions = count;
}

gint64
postage_scenario_get_template_resubmissions (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->template_resubmissions;
}

void
postage_scenario_set_feature (PostageScenario *self,
                              const char      *feature,
                              gboolean         wanted)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (feature != NULL);

  if (wanted)
    g_hash_table_add (self->features, g_strdup (feature));
  else
    g_hash_table_remove (self->features, feature);
}

gboolean
postage_scenario_has_feature (const PostageScenario *self,
                              const char            *feature)
{
  g_return_val_if_fail (self != NULL && feature != NULL, FALSE);

  return g_hash_table_contains (self->features, feature);
}

GPtrArray *
postage_scenario_dup_features (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_keys (self->features);
}

void
postage_scenario_set_templates_per_conversation (PostageScenario *self,
                                                 PostageCategory  category,
                                                 PostageDecimal   templates)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (category < POSTAGE_N_CATEGORIES && templates >= POSTAGE_DECIMAL_ONE);

  self->templates_per_conversation[category] = templates;
}

PostageDecimal
postage_scenario_get_templates_per_conversation (const PostageScenario *self,
                                                 PostageCategory        category)
{
  g_return_val_if_fail (self != NULL && category < POSTAGE_N_CATEGORIES, POSTAGE_DECIMAL_ONE);

  return self->templates_per_conversation[category];
}

void
postage_scenario_add_plan (PostageScenario *self,
                           const char      *plan_id)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (plan_id != NULL);

  if (!g_ptr_array_find_with_equal_func (self->plans, plan_id, g_str_equal, NULL))
    g_ptr_array_add (self->plans, g_strdup (plan_id));
}

void
postage_scenario_clear_plans (PostageScenario *self)
{
  g_return_if_fail (self != NULL && !self->sealed);

  g_ptr_array_set_size (self->plans, 0);
}

const GPtrArray *
postage_scenario_get_plans (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->plans;
}

void
postage_scenario_set_baseline (PostageScenario *self,
                               const char      *plan_id)
{
  g_return_if_fail (self != NULL && !self->sealed);

  char *copy = g_strdup (plan_id);
  g_free (self->baseline);
  self->baseline = copy;
}

const char *
postage_scenario_get_baseline (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->baseline;
}

void
postage_scenario_set_weight (PostageScenario *self,
                             const char      *factor,
                             PostageWeight    weight)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (factor != NULL && postage_attribute_can_weigh (factor) && weight < POSTAGE_N_WEIGHTS);

  if (weight == POSTAGE_WEIGHT_NONE)
    g_hash_table_remove (self->weights, factor);
  else
    g_hash_table_insert (self->weights, g_strdup (factor), GUINT_TO_POINTER (weight));
}

PostageWeight
postage_scenario_get_weight (const PostageScenario *self,
                             const char            *factor)
{
  g_return_val_if_fail (self != NULL && factor != NULL, POSTAGE_WEIGHT_NONE);

  return (PostageWeight) GPOINTER_TO_UINT (g_hash_table_lookup (self->weights, factor));
}

GPtrArray *
postage_scenario_dup_weighted (const PostageScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_keys (self->weights);
}
