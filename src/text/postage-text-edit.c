/* postage-text-edit.c - what an edit of a scenario is called
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-edit.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "text/postage-text-names.h"
#include "text/postage-text-place.h"
#include "text/postage-text-plan.h"

/* The name of @code's country. */
static const char *
name_country (const PostageCatalogue *catalogue,
              const char             *code)
{
  PostageCountry *country = postage_catalogue_get_country (catalogue, code);

  return country != NULL ? postage_text_country (country) : code;
}

static const char *
name_shares (const PostageShares *before,
             const PostageShares *after)
{
  if (before->inside_window != after->inside_window)
    return _ ("Share inside the service window");
  if (before->entry_point != after->entry_point)
    return _ ("Share from an entry point");
  if (before->delivered != after->delivered)
    return _ ("Share delivered");
  if (before->reclassified != after->reclassified)
    return _ ("Share reclassified");
  return NULL;
}

/* What differs between two destinations of one country, which is named @country. */
static char *
name_volumes (const PostageDestination *before,
              const PostageDestination *after,
              const char               *country)
{
  const char *share = name_shares (&before->shares, &after->shares);

  for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
    {
      if (before->sent[category] == after->sent[category])
        continue;
      if (category == POSTAGE_CATEGORY_SERVICE)
        /* Translators: what an edit is called; %s is a country */
        return g_strdup_printf (_ ("Replies to %s"), country);
      /* Translators: what an edit is called; %s is a country */
      return g_strdup_printf (_ ("Messages to %s"), country);
    }
  if (before->received != after->received)
    /* Translators: what an edit is called; %s is a country */
    return g_strdup_printf (_ ("Messages received from %s"), country);
  if (before->chats != after->chats || before->continued != after->continued)
    /* Translators: what an edit is called; %s is a country */
    return g_strdup_printf (_ ("Chats from %s"), country);
  if (before->has_shares != after->has_shares || share == NULL)
    /* Translators: what an edit is called; %s is a country */
    return g_strdup_printf (_ ("Own shares of %s"), country);
  /* Translators: what an edit is called: a share, a country */
  return g_strdup_printf (_ ("%1$s, %2$s"), share, country);
}

static char *
name_destinations (const PostageCatalogue *catalogue,
                   const PostageScenario  *before,
                   const PostageScenario  *after)
{
  for (guint i = 0; i < postage_scenario_get_n_destinations (before); i++)
    {
      const PostageDestination *old = postage_scenario_get_destination (before, i);
      const char               *country = name_country (catalogue, old->country);
      const int                 place = postage_scenario_find_destination (after, old->country);

      if (place < 0)
        return g_strdup_printf (_ ("%s removed"), country);
      if (!postage_destination_equal (old, postage_scenario_get_destination (after, (guint) place)))
        return name_volumes (old, postage_scenario_get_destination (after, (guint) place), country);
    }
  for (guint i = 0; i < postage_scenario_get_n_destinations (after); i++)
    {
      const char *code = postage_scenario_get_destination (after, i)->country;

      if (postage_scenario_find_destination (before, code) < 0)
        /* Translators: what an edit is called; %s is a country */
        return g_strdup_printf (_ ("%s added"), name_country (catalogue, code));
    }
  return NULL;
}

/* The first of @ids and then of @others whose value differs by @differs, or NULL. */
static char *
find_different (GPtrArray             *ids,
                GPtrArray             *others,
                const PostageScenario *before,
                const PostageScenario *after,
                gboolean (*differs) (const PostageScenario *before,
                                     const PostageScenario *after,
                                     const char            *id))
{
  for (guint i = 0; i < ids->len + others->len; i++)
    {
      const char *id = i < ids->len ? ids->pdata[i] : others->pdata[i - ids->len];

      if (differs (before, after, id))
        return g_strdup (id);
    }
  return NULL;
}

static gboolean
quantity_differs (const PostageScenario *before,
                  const PostageScenario *after,
                  const char            *metric)
{
  return postage_scenario_get_quantity (before, metric) != postage_scenario_get_quantity (after, metric);
}

static gboolean
feature_differs (const PostageScenario *before,
                 const PostageScenario *after,
                 const char            *feature)
{
  return postage_scenario_has_feature (before, feature) != postage_scenario_has_feature (after, feature);
}

static gboolean
weight_differs (const PostageScenario *before,
                const PostageScenario *after,
                const char            *factor)
{
  return postage_scenario_get_weight (before, factor) != postage_scenario_get_weight (after, factor);
}

/* What matters in the choice of a provider. */
static char *
name_weight (const PostageScenario *before,
             const PostageScenario *after)
{
  g_autoptr (GPtrArray) factors = postage_scenario_dup_weighted (after);
  g_autoptr (GPtrArray) old_factors = postage_scenario_dup_weighted (before);
  g_autofree char *factor = find_different (factors, old_factors, before, after, weight_differs);

  if (factor == NULL)
    return NULL;
  /* Translators: what an edit is called; %s is what decides a choice, such as "Free trial" */
  return g_strdup_printf (_ ("Weight of “%s”"), postage_text_attribute (factor));
}

static char *
name_wishes (const PostageCatalogue *catalogue,
             const PostageScenario  *before,
             const PostageScenario  *after)
{
  g_autoptr (GPtrArray) metrics = postage_scenario_dup_metrics (after);
  g_autoptr (GPtrArray) old_metrics = postage_scenario_dup_metrics (before);
  g_autoptr (GPtrArray) features = postage_scenario_dup_features (after);
  g_autoptr (GPtrArray) old_features = postage_scenario_dup_features (before);
  g_autofree char *metric = find_different (metrics, old_metrics, before, after, quantity_differs);
  g_autofree char *feature = find_different (features, old_features, before, after, feature_differs);

  if (metric != NULL)
    /* Translators: what an edit is called; %s is what is counted, such as "seats" */
    return g_strdup_printf (_ ("Number of %s"), postage_text_metric (catalogue, metric));
  return feature != NULL ? g_strdup (postage_text_feature (catalogue, feature)) : NULL;
}

static gboolean
plans_differ (const PostageScenario *before,
              const PostageScenario *after)
{
  const GPtrArray *old = postage_scenario_get_plans (before);
  const GPtrArray *new = postage_scenario_get_plans (after);

  if (old->len != new->len)
    return TRUE;
  for (guint i = 0; i < old->len; i++)
    if (!g_str_equal (old->pdata[i], new->pdata[i]))
      return TRUE;
  return FALSE;
}

static gboolean
replies_differ (const PostageScenario *before,
                const PostageScenario *after)
{
  guint         n_old, n_new;
  const gint64 *old = postage_scenario_get_replies (before, &n_old);
  const gint64 *new = postage_scenario_get_replies (after, &n_new);

  return n_old != n_new || (n_old > 0 && memcmp (old, new, n_old * sizeof (gint64)) != 0);
}

static gboolean
taxes_differ (const PostageTax *before,
              const PostageTax *after)
{
  if (before == NULL || after == NULL)
    return before != after;
  return !g_str_equal (before->country, after->country) || before->has_vat_id != after->has_vat_id ||
         before->reverse_charge != after->reverse_charge;
}

static gboolean
budgets_differ (const PostageMoney *before,
                const PostageMoney *after)
{
  if (before == NULL || after == NULL)
    return before != after;
  return before->amount != after->amount || !g_str_equal (before->currency, after->currency);
}

/* How the business buys and pays. */
static const char *
name_buying (const PostageScenario *before,
             const PostageScenario *after)
{
  if (postage_scenario_get_month (before) != postage_scenario_get_month (after))
    return _ ("Month");
  if (!g_str_equal (postage_scenario_get_currency (before), postage_scenario_get_currency (after)))
    return _ ("Currency");
  if (postage_scenario_get_audience (before) != postage_scenario_get_audience (after))
    return _ ("From whom you buy");
  if (postage_scenario_get_term (before) != postage_scenario_get_term (after))
    return _ ("How you pay");
  if (postage_scenario_get_horizon (before) != postage_scenario_get_horizon (after))
    return _ ("Set-up costs");
  if (g_strcmp0 (postage_scenario_get_business_country (before), postage_scenario_get_business_country (after)) != 0)
    return _ ("Country of your business");
  if (postage_scenario_get_authentication_international (before) !=
      postage_scenario_get_authentication_international (after))
    return _ ("International codes");
  if (postage_scenario_get_route (before) != postage_scenario_get_route (after))
    return _ ("How marketing is sent");
  if (g_strcmp0 (postage_scenario_get_account_currency (before), postage_scenario_get_account_currency (after)) != 0)
    return _ ("Currency of Meta’s own bills");
  if (postage_scenario_get_exchange_spread (before) != postage_scenario_get_exchange_spread (after))
    return _ ("Added by your bank or card");
  if (budgets_differ (postage_scenario_get_budget (before), postage_scenario_get_budget (after)))
    return _ ("Budget");
  if (taxes_differ (postage_scenario_get_tax (before), postage_scenario_get_tax (after)))
    return _ ("Taxes");
  return NULL;
}

static const char *
name_rest (const PostageScenario *before,
           const PostageScenario *after)
{
  const char *share = name_shares (postage_scenario_get_shares (before), postage_scenario_get_shares (after));

  if (share != NULL)
    return share;
  if (postage_scenario_get_numbers (before) != postage_scenario_get_numbers (after))
    return _ ("Phone numbers");
  if (replies_differ (before, after))
    return _ ("Replies by number");
  if (postage_scenario_get_template_resubmissions (before) != postage_scenario_get_template_resubmissions (after))
    return _ ("Templates submitted again");
  for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
    if (postage_scenario_get_templates_per_conversation (before, category) !=
        postage_scenario_get_templates_per_conversation (after, category))
      return _ ("Templates per conversation");
  if (plans_differ (before, after))
    return _ ("Plans compared");
  if (g_strcmp0 (postage_scenario_get_baseline (before), postage_scenario_get_baseline (after)) != 0)
    return _ ("Plan used today");
  return _ ("Name");
}

char *
postage_text_edit (const PostageCatalogue *catalogue,
                   const PostageScenario  *before,
                   const PostageScenario  *after)
{
  char       *name;
  const char *constant;

  g_return_val_if_fail (catalogue != NULL && before != NULL && after != NULL, NULL);

  name = name_destinations (catalogue, before, after);
  if (name == NULL)
    name = name_wishes (catalogue, before, after);
  if (name == NULL)
    name = name_weight (before, after);
  if (name != NULL)
    return name;

  constant = name_buying (before, after);
  return g_strdup (constant != NULL ? constant : name_rest (before, after));
}
