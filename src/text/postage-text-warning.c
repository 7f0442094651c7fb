/* postage-text-warning.c - what a reader of an estimate has to know, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-warning.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-date.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"
#include "text/postage-text-plan.h"

static char *
word_not_sent (const PostageEstimate *estimate,
               const PostageWarning  *warning)
{
  g_autofree char *quantity = postage_text_count (warning->quantity);
  g_autofree char *from = postage_text_date (postage_billing_rule_get_from (warning->rule));

  /* Translators: a category of messages, a country, a date, a number */
  return g_strdup_printf (ngettext ("%1$s messages to %2$s are not sent by Meta since %3$s: %4$s is left out.",
                                    "%1$s messages to %2$s are not sent by Meta since %3$s: %4$s are left out.",
                                    (gulong) warning->quantity),
                          postage_text_category (warning->category),
                          postage_text_country_code (postage_estimate_get_catalogue (estimate), warning->country),
                          from, quantity);
}

static char *
word_not_offered (const PostageEstimate *estimate,
                  const PostageWarning  *warning)
{
  PostageCatalogue *catalogue = postage_estimate_get_catalogue (estimate);
  g_autofree char  *quantity = postage_text_count (warning->quantity);

  /* Translators: a category of messages, a market, a number, a country */
  return g_strdup_printf (ngettext ("Meta has no rate for %1$s in %2$s: %3$s message to %4$s is left out.",
                                    "Meta has no rate for %1$s in %2$s: %3$s messages to %4$s are left out.",
                                    (gulong) warning->quantity),
                          postage_text_category (warning->category), postage_text_market (catalogue, warning->market),
                          quantity, postage_text_country_code (catalogue, warning->country));
}

static char *
word_converted (const PostageEstimate *estimate,
                const PostageWarning  *warning)
{
  g_autofree char *quantity = postage_text_count (warning->quantity);

  /* Translators: a number, a currency */
  return g_strdup_printf (ngettext ("%1$s of Meta’s rates is not known in %2$s and was converted from USD.",
                                    "%1$s of Meta’s rates are not known in %2$s and were converted from USD.",
                                    (gulong) warning->quantity),
                          quantity, postage_estimate_get_billing_currency (estimate));
}

static char *
word_exchange_early (const PostageEstimate *estimate,
                     const char            *month)
{
  const PostageExchangeRate *rate = postage_estimate_get_exchange (estimate);
  g_autofree char           *date = rate != NULL ? postage_text_date (rate->date) : NULL;

  if (date == NULL)
    /* Translators: %s is a month */
    return g_strdup_printf (_ ("No rate of exchange is known for %s; a later one is used."), month);

  /* Translators: a month, a date */
  return g_strdup_printf (_ ("No rate of exchange is known for %1$s; the one of %2$s is used."), month, date);
}

static const char *
word_audience (PostageAudience audience)
{
  switch (audience)
    {
    case POSTAGE_AUDIENCE_DIRECT:
      return _ ("The plan doesn’t fit: it is for businesses that buy from the provider itself.");
    case POSTAGE_AUDIENCE_PARTNER_CLIENT:
      return _ ("The plan doesn’t fit: it is for businesses that come through a partner of the provider.");
    case POSTAGE_AUDIENCE_PARTNER:
      return _ ("The plan doesn’t fit: it is for partners, who sell the service on.");
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Where the plan is sold, or where it isn't. */
static char *
word_region (const PostageEstimate *estimate)
{
  g_autofree char *countries = postage_text_plan_countries (postage_estimate_get_catalogue (estimate),
                                                            postage_estimate_get_plan (estimate), 0);

  if (postage_text_plan_excepts_countries (postage_estimate_get_plan (estimate)))
    /* Translators: %s is a list of countries */
    return g_strdup_printf (_ ("The plan doesn’t fit: it is not sold to businesses in %s."), countries);
  if (postage_scenario_get_business_country (postage_estimate_get_scenario (estimate)) == NULL)
    /* Translators: %s is a list of countries */
    return g_strdup_printf (_ ("The plan doesn’t fit: it is for businesses in %s, and the scenario doesn’t say where "
                               "the business is."),
                            countries);
  /* Translators: %s is a list of countries */
  return g_strdup_printf (_ ("The plan doesn’t fit: it is for businesses in %s."), countries);
}

static char *
word_limit (const PostageEstimate *estimate,
            const PostageWarning  *warning)
{
  g_autofree char *quantity = postage_text_count (warning->quantity);

  /* Translators: a number, what it counts, such as "3" and "seats" */
  return g_strdup_printf (_ ("The plan doesn’t fit: it serves at most %1$s (%2$s)."), quantity,
                          postage_text_metric (postage_estimate_get_catalogue (estimate), warning->metric));
}

static char *
word_base_changed (const PostageEstimate *estimate,
                   const PostageWarning  *warning)
{
  PostageCatalogue *catalogue = postage_estimate_get_catalogue (estimate);
  PostagePlan      *base = postage_plan_get_copied_from (postage_estimate_get_plan (estimate));
  g_autofree char  *title = postage_text_plan_id (catalogue, postage_plan_get_id (base));
  g_autofree char  *quantity = postage_text_count (warning->quantity);

  /* Translators: a number of prices, the plan that the user's own one is a copy of */
  return g_strdup_printf (ngettext ("%1$s price of %2$s has changed since you made your own plan from it. Your own "
                                    "prices count as before.",
                                    "%1$s prices of %2$s have changed since you made your own plan from it. Your own "
                                    "prices count as before.",
                                    (gulong) warning->quantity),
                          quantity, title);
}

char *
postage_text_warning (const PostageEstimate *estimate,
                      const PostageWarning  *warning)
{
  const char      *charge = NULL;
  g_autofree char *month = NULL;

  g_return_val_if_fail (estimate != NULL && warning != NULL, NULL);

  month = postage_text_month (postage_scenario_get_month (postage_estimate_get_scenario (estimate)));
  if (warning->charge != NULL)
    charge = postage_text_label (postage_charge_get_name (warning->charge));

  switch (warning->kind)
    {
    case POSTAGE_WARNING_NOT_SENT:
      return word_not_sent (estimate, warning);

    case POSTAGE_WARNING_NOT_OFFERED:
      return word_not_offered (estimate, warning);

    case POSTAGE_WARNING_PRICE_UNKNOWN:
      /* Translators: the name of a price, a month */
      return g_strdup_printf (_ ("The price of “%1$s” is not known for %2$s."), charge, month);

    case POSTAGE_WARNING_PRICE_NOT_YET_KNOWN:
      {
        g_autofree char *first = postage_text_month (warning->month);

        /* Translators: the name of a price, a month, a later month */
        return g_strdup_printf (_ ("The price of “%1$s” is not known for %2$s, only from %3$s on."), charge, month,
                                first);
      }

    case POSTAGE_WARNING_RATE_UNKNOWN:
      /* Translators: a market, a category of messages, a month */
      return g_strdup_printf (_ ("Meta’s rate for %1$s, %2$s is not known for %3$s."),
                              postage_text_market (postage_estimate_get_catalogue (estimate), warning->market),
                              postage_text_category (warning->category), month);

    case POSTAGE_WARNING_META_UNKNOWN:
      return g_strdup (_ ("It is not known what the provider makes of Meta’s charges."));

    case POSTAGE_WARNING_EXCHANGE_UNKNOWN:
      /* Translators: two currencies */
      return g_strdup_printf (_ ("No rate of exchange from %1$s to %2$s is known."),
                              postage_estimate_get_billing_currency (estimate),
                              postage_estimate_get_currency (estimate));

    case POSTAGE_WARNING_EXCHANGE_EARLY:
      return word_exchange_early (estimate, month);

    case POSTAGE_WARNING_RATES_CONVERTED:
      return word_converted (estimate, warning);

    case POSTAGE_WARNING_PRICE_OTHER_TERM:
      /* Translators: the name of a price */
      return g_strdup_printf (_ ("The price of “%s” is known for longer billing terms only."), charge);

    case POSTAGE_WARNING_PRICE_ON_REQUEST:
      /* Translators: the name of a price */
      return g_strdup_printf (_ ("The price of “%s” is quoted on request only."), charge);

    case POSTAGE_WARNING_PRICE_STARTS:
      /* Translators: the name of a price */
      return g_strdup_printf (_ ("The price of “%s” is the lowest one, “starting at”."), charge);

    case POSTAGE_WARNING_QUANTITY_MISSING:
      /* Translators: the name of a price, what it counts, such as "active contacts" */
      return g_strdup_printf (_ ("“%1$s” is charged by %2$s, of which none are entered."), charge,
                              postage_text_metric (postage_estimate_get_catalogue (estimate),
                                                   postage_charge_get_metric (warning->charge)));

    case POSTAGE_WARNING_FEATURE_UNKNOWN:
      /* Translators: the name of a feature that the user wants */
      return g_strdup_printf (_ ("It is not known what “%s” costs on this plan."),
                              postage_text_feature (postage_estimate_get_catalogue (estimate), warning->feature));

    case POSTAGE_WARNING_TAX_UNKNOWN:
      return g_strdup (_ ("It is not known which taxes the provider adds for this business."));

    case POSTAGE_WARNING_DISPUTED:
      /* Translators: the name of a price */
      return g_strdup_printf (_ ("Sources disagree about “%s”; it is left out."), charge);

    case POSTAGE_WARNING_ONE_OFF_UNKNOWN:
      /* Translators: the name of a price that is paid once */
      return g_strdup_printf (_ ("“%s” is paid once; how much is not known. It is not part of the monthly total."),
                              charge);

    case POSTAGE_WARNING_AUDIENCE:
      return g_strdup (word_audience (postage_plan_get_audience (postage_estimate_get_plan (estimate))));

    case POSTAGE_WARNING_NOT_ON_SALE:
      /* Translators: %s is a month */
      return g_strdup_printf (_ ("The plan doesn’t fit: it was not on sale in %s."), month);

    case POSTAGE_WARNING_REGION:
      return word_region (estimate);

    case POSTAGE_WARNING_LIMIT:
      return word_limit (estimate, warning);

    case POSTAGE_WARNING_ACCOUNT_CURRENCY:
      /* Translators: %s is a currency */
      return g_strdup_printf (_ ("The plan doesn’t fit: Meta doesn’t bill accounts in %s."),
                              postage_scenario_get_account_currency (postage_estimate_get_scenario (estimate)));

    case POSTAGE_WARNING_BASE_CHANGED:
      return word_base_changed (estimate, warning);

    default:
      g_return_val_if_reached (NULL);
    }
}
