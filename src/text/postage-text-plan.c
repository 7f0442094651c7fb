/* postage-text-plan.c - what a plan is, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-plan.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"
#include "text/postage-text-source.h"

const char *
postage_text_plan_status (const PostagePlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  /* Translators: whether a plan can be bought */
  return postage_plan_get_historic (plan) ? C_ ("plan", "ended") : C_ ("plan", "on sale");
}

char *
postage_text_plan_id (const PostageCatalogue *catalogue,
                      const char             *id)
{
  PostagePlan *plan;

  g_return_val_if_fail (catalogue != NULL && id != NULL, NULL);

  plan = postage_catalogue_get_plan (catalogue, id);
  return plan != NULL ? postage_text_plan_title (postage_catalogue_get_provider_of (catalogue, id), plan)
                      : g_strdup (id);
}

char *
postage_text_plans_missing (const GPtrArray *ids)
{
  g_autofree char *list = NULL;

  g_return_val_if_fail (ids != NULL, NULL);

  if (ids->len == 0)
    return NULL;
  list = postage_text_list (ids, 0);
  /* Translators: %s is a list of IDs such as “own.acme-negotiated” */
  return g_strdup_printf (ngettext ("An own plan that the scenario compares is not on this computer and is left out: "
                                    "%s. Import its file to have it back.",
                                    "Own plans that the scenario compares are not on this computer and are left out: "
                                    "%s. Import their files to have them back.",
                                    ids->len),
                          list);
}

char *
postage_text_plan_currencies (const PostagePlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  return postage_text_list (postage_plan_get_currencies (plan), 0);
}

const char *
postage_text_meta_treatment (PostageMetaTreatment treatment)
{
  switch (treatment)
    {
    case POSTAGE_META_UNKNOWN:
      return _ ("not known");
    case POSTAGE_META_PASSED_THROUGH:
      /* Translators: what a provider makes of the charges of the company Meta, as are the following */
      return _ ("passed on unchanged");
    case POSTAGE_META_MARKED_UP:
      return _ ("passed on with a markup");
    case POSTAGE_META_INCLUDED:
      return _ ("included in the prices");
    case POSTAGE_META_DIRECT:
      return _ ("billed by Meta itself");
    default:
      g_return_val_if_reached (NULL);
    }
}

gboolean
postage_text_plan_excepts_countries (const PostagePlan *plan)
{
  g_return_val_if_fail (plan != NULL, FALSE);

  return postage_plan_get_except_regions (plan)->len > 0;
}

char *
postage_text_plan_countries (const PostageCatalogue *catalogue,
                             const PostagePlan      *plan,
                             guint                   max)
{
  const GPtrArray *codes;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_val_if_fail (catalogue != NULL && plan != NULL, NULL);

  codes = postage_text_plan_excepts_countries (plan) ? postage_plan_get_except_regions (plan)
                                                     : postage_plan_get_regions (plan);
  for (guint i = 0; i < codes->len; i++)
    g_ptr_array_add (names, (gpointer) postage_text_country_code (catalogue, g_ptr_array_index (codes, i)));
  return postage_text_list (names, max);
}

GPtrArray *
postage_text_plan_bounds (const PostageCatalogue *catalogue,
                          const PostagePlan      *plan)
{
  const GArray    *limits;
  GPtrArray       *sentences;
  g_autofree char *countries = NULL;

  g_return_val_if_fail (catalogue != NULL && plan != NULL, NULL);

  sentences = g_ptr_array_new_with_free_func (g_free);
  countries = postage_text_plan_countries (catalogue, plan, 0);
  if (postage_text_plan_excepts_countries (plan))
    /* Translators: %s is a list of countries */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("Not sold to businesses in: %s."), countries));
  else if (*countries != '\0')
    /* Translators: %s is a list of countries */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("Sold to businesses in: %s."), countries));

  limits = postage_plan_get_limits (plan);
  for (guint i = 0; i < limits->len; i++)
    {
      const PostagePlanLimit *limit = &g_array_index (limits, PostagePlanLimit, i);
      g_autofree char        *maximum = postage_text_count (limit->maximum);
      g_autofree char        *source = postage_text_source (limit->source);

      /* Translators: what a plan serves: a number, what it counts, such as "3" and "seats" */
      g_ptr_array_add (sentences, g_strdup_printf (_ ("Serves at most %1$s (%2$s)."), maximum,
                                                   postage_text_metric (catalogue, limit->metric)));
      g_ptr_array_add (sentences, g_steal_pointer (&source));
    }
  return sentences;
}

static const struct
{
  const char *id;
  const char *name;
} attributes[] = {
  /* Translators: what else decides the choice of a provider, as are the following; each stands before a colon and
   * "yes",
     "no" or some words */
  { "official_meta_partner", N_ ("Official partner of Meta") },
  { "api_only", N_ ("An interface for programs only") },
  { "shared_inbox_included", N_ ("Shared inbox included") },
  { "chatbot_builder_included", N_ ("Chatbot builder included") },
  { "template_management_ui", N_ ("Pages to manage templates") },
  { "sla_uptime", N_ ("Guaranteed availability") },
  { "support_hours", N_ ("Hours of support") },
  { "support_response", N_ ("Time until support answers") },
  { "eu_data_hosting", N_ ("Data kept in the EU") },
  { "certifications", N_ ("Certificates") },
  { "free_trial", N_ ("Free trial") },
  { "throughput", N_ ("Throughput") },
  { "onboarding_speed", N_ ("Time until the start") },
  { "integrations", N_ ("Integrations") },
  { "price_transparency", N_ ("Public prices") },
  { "billing_model", N_ ("How it is billed") },
  { "meta_fee_passthrough", N_ ("How Meta’s charges are passed on") },
  { "marketing_api_route", N_ ("How marketing is sent") },
  { "payment_terms", N_ ("Terms of payment") },
  { "number_supply", N_ ("Supply of phone numbers") },
};

const char *
postage_text_attribute (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    if (g_str_equal (attributes[i].id, id))
      return _ (attributes[i].name);
  return id;
}

const char *
postage_text_attribute_value (const PostageAttribute *attribute)
{
  g_return_val_if_fail (attribute != NULL, NULL);

  if (attribute->text != NULL)
    return postage_text_label (attribute->text);
  /* Translators: the value of what decides a choice, such as "Free trial: yes" */
  return attribute->is_true ? C_ ("attribute", "yes") : C_ ("attribute", "no");
}
