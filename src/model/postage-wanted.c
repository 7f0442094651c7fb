/* postage-wanted.c - which features and quantities a business can name, the ones that matter most first
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-wanted.h"

#include "core/postage-flow.h"

/* So many plans count something that every business is asked for. */
#define COMMON_PLANS 10

/* Whether @charge is one that @feature switches on; %NULL: one that counts without any feature. */
static gboolean
belongs_to (const PostageCharge *charge,
            const char          *feature)
{
  return !postage_charge_get_disputed (charge) && g_strcmp0 (postage_charge_get_feature (charge), feature) == 0;
}

static gboolean
plan_charges (const PostagePlan *plan,
              const char        *feature)
{
  const GPtrArray *charges = postage_plan_get_charges (plan);

  for (guint i = 0; i < charges->len; i++)
    if (belongs_to (charges->pdata[i], feature))
      return TRUE;
  return FALSE;
}

static gboolean
plan_counts (const PostagePlan *plan,
             const char        *feature,
             const char        *metric)
{
  const GPtrArray *charges = postage_plan_get_charges (plan);
  const GArray    *limits = postage_plan_get_limits (plan);

  for (guint i = 0; i < charges->len; i++)
    if (belongs_to (charges->pdata[i], feature) &&
        g_strcmp0 (postage_charge_get_metric (charges->pdata[i]), metric) == 0)
      return TRUE;
  for (guint i = 0; feature == NULL && i < limits->len; i++)
    if (g_str_equal (g_array_index (limits, PostagePlanLimit, i).metric, metric))
      return TRUE;
  return FALSE;
}

static guint
count_plans (PostageCatalogue *catalogue,
             const char       *feature,
             const char       *metric)
{
  const GPtrArray *plans = postage_catalogue_get_plans (catalogue);
  guint            count = 0;

  for (guint i = 0; i < plans->len; i++)
    if (metric != NULL ? plan_counts (plans->pdata[i], feature, metric) : plan_charges (plans->pdata[i], feature))
      count++;
  return count;
}

/* What a scenario has already: its messages and its numbers. */
static gboolean
is_known_anyway (const char *metric)
{
  return postage_message_metric (metric) != POSTAGE_MESSAGES_NONE || g_str_equal (metric, "conversations") ||
         g_str_equal (metric, "numbers");
}

typedef struct
{
  const char *id;
  guint       place;
  guint       n_plans;
} Counted;

static int
compare_counted (gconstpointer a,
                 gconstpointer b)
{
  const Counted *first = a;
  const Counted *second = b;

  if (first->n_plans != second->n_plans)
    return first->n_plans > second->n_plans ? -1 : 1;
  return first->place < second->place ? -1 : 1;
}

static GPtrArray *
take_ids (GArray *counted)
{
  GPtrArray *ids = g_ptr_array_new ();

  g_array_sort (counted, compare_counted);
  for (guint i = 0; i < counted->len; i++)
    g_ptr_array_add (ids, (gpointer) g_array_index (counted, Counted, i).id);
  return ids;
}

static PostageFeatureKind
get_kind (PostageCatalogue *catalogue,
          const char       *feature)
{
  g_autoptr (GPtrArray) providers = NULL;

  if (g_str_has_prefix (feature, "number-"))
    return POSTAGE_FEATURE_KIND_NUMBER;
  if (g_str_has_prefix (feature, "support-"))
    return POSTAGE_FEATURE_KIND_SUPPORT;
  providers = postage_wanted_list_providers (catalogue, feature);
  return providers->len > 1 ? POSTAGE_FEATURE_KIND_COMMON : POSTAGE_FEATURE_KIND_OTHER;
}

GPtrArray *
postage_wanted_list_features (PostageCatalogue  *catalogue,
                              PostageFeatureKind kind)
{
  g_autoptr (GArray) counted = g_array_new (FALSE, FALSE, sizeof (Counted));
  const GPtrArray *features;

  g_return_val_if_fail (catalogue != NULL, NULL);

  features = postage_vocabulary_get_features (postage_catalogue_get_vocabulary (catalogue));
  for (guint i = 0; i < features->len; i++)
    {
      const Counted item = { features->pdata[i], i, count_plans (catalogue, features->pdata[i], NULL) };

      if (item.n_plans > 0 && get_kind (catalogue, item.id) == kind)
        g_array_append_val (counted, item);
    }
  return take_ids (counted);
}

GPtrArray *
postage_wanted_list_metrics (PostageCatalogue *catalogue,
                             const char       *feature)
{
  g_autoptr (GPtrArray) business = NULL;
  const GPtrArray *metrics;
  GPtrArray       *found;

  g_return_val_if_fail (catalogue != NULL && feature != NULL, NULL);

  business = postage_wanted_list_business_metrics (catalogue, TRUE);
  metrics = postage_vocabulary_get_metrics (postage_catalogue_get_vocabulary (catalogue));
  found = g_ptr_array_new ();
  for (guint i = 0; i < metrics->len; i++)
    {
      const char *metric = metrics->pdata[i];

      if (!is_known_anyway (metric) && count_plans (catalogue, feature, metric) > 0 &&
          !g_ptr_array_find_with_equal_func (business, metric, g_str_equal, NULL))
        g_ptr_array_add (found, (gpointer) metric);
    }
  return found;
}

GPtrArray *
postage_wanted_list_business_metrics (PostageCatalogue *catalogue,
                                      gboolean          common)
{
  g_autoptr (GArray) counted = g_array_new (FALSE, FALSE, sizeof (Counted));
  const GPtrArray *metrics;

  g_return_val_if_fail (catalogue != NULL, NULL);

  metrics = postage_vocabulary_get_metrics (postage_catalogue_get_vocabulary (catalogue));
  for (guint i = 0; i < metrics->len; i++)
    {
      const Counted item = { metrics->pdata[i], i, count_plans (catalogue, NULL, metrics->pdata[i]) };

      if (!is_known_anyway (item.id) && item.n_plans > 0 && (item.n_plans >= COMMON_PLANS) == !!common)
        g_array_append_val (counted, item);
    }
  return take_ids (counted);
}

GPtrArray *
postage_wanted_list_providers (PostageCatalogue *catalogue,
                               const char       *feature)
{
  const GPtrArray *providers;
  GPtrArray       *found;

  g_return_val_if_fail (catalogue != NULL && feature != NULL, NULL);

  providers = postage_catalogue_get_providers (catalogue);
  found = g_ptr_array_new ();
  for (guint i = 0; i < providers->len; i++)
    {
      const GPtrArray *plans = postage_provider_get_plans (providers->pdata[i]);
      gboolean         charges = FALSE;

      for (guint k = 0; k < plans->len && !charges; k++)
        charges = plan_charges (plans->pdata[k], feature);
      if (charges)
        g_ptr_array_add (found, providers->pdata[i]);
    }
  return found;
}
