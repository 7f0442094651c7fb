/* postage-text-choice.c - what can be chosen, in words for somebody who doesn't know the trade
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-choice.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-date.h"
#include "text/postage-text-number.h"

const char *
postage_text_choice_term (PostageBillingTerm term,
                          const char       **note)
{
  switch (term)
    {
    case POSTAGE_BILLING_TERM_MONTHLY:
      *note = _ ("You can leave after each month.");
      return _ ("Monthly");
    case POSTAGE_BILLING_TERM_QUARTERLY:
      *note = _ ("Three months at a time, where a plan offers that.");
      return _ ("Up to a quarter ahead");
    case POSTAGE_BILLING_TERM_ANNUAL:
      *note = _ ("A year at a time, where a plan offers that.");
      return _ ("Up to a year ahead");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
postage_text_choice_audience (PostageAudience audience,
                              const char    **note)
{
  switch (audience)
    {
    case POSTAGE_AUDIENCE_DIRECT:
      *note = _ ("You sign up with the provider, as most businesses do.");
      return _ ("From the provider itself");
    case POSTAGE_AUDIENCE_PARTNER_CLIENT:
      *note = _ ("An agency or a software company has the contract and sets your account up.");
      return _ ("Through a partner of the provider");
    case POSTAGE_AUDIENCE_PARTNER:
      *note = _ ("You sell the provider’s service on to clients of your own.");
      return _ ("As a partner of the provider");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
postage_text_choice_route (PostageRoute route,
                           const char **note)
{
  switch (route)
    {
    case POSTAGE_ROUTE_CLOUD_API:
      *note = _ ("The usual way, the same as for all other messages.");
      return _ ("Cloud API");
    case POSTAGE_ROUTE_MARKETING_MESSAGES:
      *note = _ ("Meta picks the recipients who are likely to react; some providers charge it otherwise.");
      return _ ("Marketing Messages API");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
postage_text_choice_account_currency (const char **note)
{
  *note = _ ("It matters only for plans with which Meta sends you its own bill.");
  return _ ("The currency above");
}

const char *
postage_text_choice_plan_note (const PostagePlan *plan,
                               PostageMonth       month)
{
  g_return_val_if_fail (plan != NULL, NULL);

  if (!postage_plan_is_on_sale (plan, month))
    return _ ("Not offered in this month");
  return postage_plan_get_historic (plan) ? _ ("Can’t be bought any more") : NULL;
}

char *
postage_text_choice_horizon (gint64 months)
{
  g_autofree char *count = postage_text_count (months);

  if (months == 0)
    return g_strdup (_ ("Not at all: listed beside the total"));

  /* Translators: over how long what is paid once is spread; %s is a number. */
  return g_strdup_printf (ngettext ("%s month", "%s months", (gulong) months), count);
}

/* Whether a list of Meta's that begins after what is known now is in force in @month. */
static gboolean
is_announced (const PostageCatalogue *catalogue,
              PostageMonth            month)
{
  const GPtrArray   *cards = postage_catalogue_get_rate_cards (catalogue);
  const PostageMonth now = postage_date_get_month (postage_catalogue_get_as_of (catalogue));

  for (guint i = 0; i < cards->len; i++)
    {
      const PostageMonth begin = postage_date_get_month (postage_rate_card_get_effective (cards->pdata[i]));

      if (begin > now && begin <= month)
        return TRUE;
    }
  return FALSE;
}

const char *
postage_text_choice_month_note (const PostageCatalogue *catalogue,
                                PostageMonth            month)
{
  PostageMonth now;

  g_return_val_if_fail (catalogue != NULL, NULL);

  now = postage_date_get_month (postage_catalogue_get_as_of (catalogue));
  if (month < now)
    return _ ("Past prices");
  if (month == now)
    return _ ("Prices in force");
  /* Translators: of a coming month: no other prices are announced for it. */
  return is_announced (catalogue, month) ? _ ("Announced prices") : _ ("Prices as known so far");
}

char *
postage_text_choice_month (const PostageCatalogue *catalogue,
                           PostageMonth            month)
{
  g_autofree char *title = postage_text_month (month);

  g_return_val_if_fail (catalogue != NULL, NULL);

  /* Translators: a month, then what prices are known for it, such as “January 2027 · Announced prices”. */
  return g_strdup_printf (_ ("%1$s · %2$s"), title, postage_text_choice_month_note (catalogue, month));
}
