/* postage-text-reason.c - in a few words, what an estimate lacks and why a plan doesn't fit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-reason.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-date.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"
#include "text/postage-text-plan.h"

char *
postage_text_lack (const PostageEstimate *estimate,
                   const PostageWarning  *warning)
{
  PostageCatalogue *catalogue;
  const char       *charge;

  g_return_val_if_fail (estimate != NULL && warning != NULL, NULL);

  catalogue = postage_estimate_get_catalogue (estimate);
  charge = warning->charge != NULL ? postage_text_label (postage_charge_get_name (warning->charge)) : NULL;
  switch (warning->kind)
    {
    case POSTAGE_WARNING_PRICE_UNKNOWN:
    case POSTAGE_WARNING_PRICE_NOT_YET_KNOWN:
    case POSTAGE_WARNING_PRICE_OTHER_TERM:
    case POSTAGE_WARNING_PRICE_ON_REQUEST:
    case POSTAGE_WARNING_PRICE_STARTS:
      /* Translators: the name of a price */
      return g_strdup_printf (C_ ("missing", "“%s”"), charge);
    case POSTAGE_WARNING_QUANTITY_MISSING:
      /* Translators: something that is not known: what a price counts, such as "active contacts" */
      return g_strdup_printf (C_ ("missing", "how many %s there are"),
                              postage_text_metric (catalogue, postage_charge_get_metric (warning->charge)));
    case POSTAGE_WARNING_RATE_UNKNOWN:
      /* Translators: something whose price is not known: a market, a category of messages */
      return g_strdup_printf (C_ ("missing", "Meta’s rate for %1$s, %2$s"),
                              postage_text_market (catalogue, warning->market),
                              postage_text_category (warning->category));
    case POSTAGE_WARNING_META_UNKNOWN:
      /* Translators: something that is not known */
      return g_strdup (C_ ("missing", "what the provider makes of Meta’s charges"));
    case POSTAGE_WARNING_FEATURE_UNKNOWN:
      /* Translators: something that is not known: the name of a feature */
      return g_strdup_printf (C_ ("missing", "the feature “%s”"), postage_text_feature (catalogue, warning->feature));
    case POSTAGE_WARNING_TAX_UNKNOWN:
      /* Translators: something that is not known */
      return g_strdup (C_ ("missing", "the taxes"));
    case POSTAGE_WARNING_EXCHANGE_UNKNOWN:
      /* Translators: something that is not known */
      return g_strdup (C_ ("missing", "the rate of exchange"));
    case POSTAGE_WARNING_NOT_SENT:
    case POSTAGE_WARNING_NOT_OFFERED:
    case POSTAGE_WARNING_EXCHANGE_EARLY:
    case POSTAGE_WARNING_RATES_CONVERTED:
    case POSTAGE_WARNING_DISPUTED:
    case POSTAGE_WARNING_ONE_OFF_UNKNOWN:
    case POSTAGE_WARNING_AUDIENCE:
    case POSTAGE_WARNING_NOT_ON_SALE:
    case POSTAGE_WARNING_REGION:
    case POSTAGE_WARNING_LIMIT:
    case POSTAGE_WARNING_ACCOUNT_CURRENCY:
    case POSTAGE_WARNING_BASE_CHANGED:
    default:
      return NULL;
    }
}

static char *
word_region (const PostageEstimate *estimate)
{
  g_autofree char *countries = postage_text_plan_countries (postage_estimate_get_catalogue (estimate),
                                                            postage_estimate_get_plan (estimate), 3);

  if (postage_text_plan_excepts_countries (postage_estimate_get_plan (estimate)))
    /* Translators: why a plan can't be used; %s is a list of countries */
    return g_strdup_printf (_ ("not sold to businesses in %s"), countries);
  if (postage_scenario_get_business_country (postage_estimate_get_scenario (estimate)) == NULL)
    /* Translators: why a plan can't be used; %s is a list of countries */
    return g_strdup_printf (_ ("only for businesses in %s; the scenario doesn’t say where yours is"), countries);
  /* Translators: why a plan can't be used; %s is a list of countries */
  return g_strdup_printf (_ ("only for businesses in %s"), countries);
}

static const char *
word_audience (PostageAudience audience)
{
  switch (audience)
    {
    case POSTAGE_AUDIENCE_DIRECT:
      /* Translators: why a plan can't be used, as are the following */
      return _ ("only for businesses that buy from the provider itself");
    case POSTAGE_AUDIENCE_PARTNER_CLIENT:
      return _ ("only for clients of a partner");
    case POSTAGE_AUDIENCE_PARTNER:
      return _ ("only for partners, who sell the service on");
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
postage_text_misfit (const PostageEstimate *estimate,
                     const PostageWarning  *warning)
{
  PostageScenario *scenario;

  g_return_val_if_fail (estimate != NULL && warning != NULL, NULL);

  scenario = postage_estimate_get_scenario (estimate);
  switch ((int) warning->kind)
    {
    case POSTAGE_WARNING_AUDIENCE:
      return g_strdup (word_audience (postage_plan_get_audience (postage_estimate_get_plan (estimate))));

    case POSTAGE_WARNING_NOT_ON_SALE:
      {
        g_autofree char *month = postage_text_month (postage_scenario_get_month (scenario));

        /* Translators: why a plan can't be used; %s is a month */
        return g_strdup_printf (_ ("not on sale in %s"), month);
      }

    case POSTAGE_WARNING_REGION:
      return word_region (estimate);

    case POSTAGE_WARNING_LIMIT:
      {
        g_autofree char *quantity = postage_text_count (warning->quantity);

        /* Translators: why a plan can't be used: a number, what it counts, such as "3" and "seats" */
        return g_strdup_printf (_ ("serves at most %1$s (%2$s)"), quantity,
                                postage_text_metric (postage_estimate_get_catalogue (estimate), warning->metric));
      }

    case POSTAGE_WARNING_ACCOUNT_CURRENCY:
      /* Translators: why a plan can't be used; %s is a currency */
      return g_strdup_printf (_ ("Meta doesn’t bill accounts in %s"), postage_scenario_get_account_currency (scenario));

    default:
      return NULL;
    }
}

typedef char *(*WordWarning) (const PostageEstimate *estimate,
                              const PostageWarning  *warning);

/* Every different name that @word finds in the warnings, up to @max of them. Names of prices say more than that it
 * isn't known what becomes of Meta's charges, so that this comes last. */
static char *
list_names (const PostageEstimate *estimate,
            WordWarning            word,
            guint                  max)
{
  const GArray *warnings = postage_estimate_get_warnings (estimate);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 2 * warnings->len; i++)
    {
      const PostageWarning *warning = &g_array_index (warnings, PostageWarning, i % warnings->len);
      g_autofree char      *name = word (estimate, warning);

      if ((warning->kind == POSTAGE_WARNING_META_UNKNOWN) != (i >= warnings->len))
        continue;
      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }

  return postage_text_list (names, max);
}

char *
postage_text_list_missing (const PostageEstimate *estimate,
                           guint                  max)
{
  g_return_val_if_fail (estimate != NULL, NULL);

  return list_names (estimate, postage_text_lack, max);
}

char *
postage_text_list_misfits (const PostageEstimate *estimate)
{
  g_return_val_if_fail (estimate != NULL, NULL);

  return list_names (estimate, postage_text_misfit, 0);
}
