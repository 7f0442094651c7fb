/* postage-text-checklist.c - what figures count and what they leave out
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-checklist.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"

/* So many plans are named. */
#define MAX_PLANS 3
#define BIT(kind) (1u << POSTAGE_WARNING_##kind)

/* The warnings of a kind, of all plans. */
typedef struct
{
  GPtrArray *plans; /* (owned) (element-type utf8): which plans have one */
  gint64     most;  /* how many messages or rates a plan has of them at most */
  guint      count; /* how many there are */
} Found;

static void
found_clear (Found *found)
{
  g_ptr_array_unref (found->plans);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

static void
add_plan (GPtrArray             *plans,
          const PostageEstimate *estimate)
{
  g_ptr_array_add (plans, postage_text_plan_in_sentence (postage_estimate_get_provider (estimate),
                                                         postage_estimate_get_plan (estimate)));
}

/* @kinds: a bit for each kind of warning. */
static Found
find (const GPtrArray *estimates,
      guint            kinds)
{
  Found found = { .plans = g_ptr_array_new_with_free_func (g_free) };

  for (guint i = 0; i < estimates->len; i++)
    {
      const GArray *warnings = postage_estimate_get_warnings (estimates->pdata[i]);
      gint64        quantity = 0;
      guint         count = 0;

      for (guint j = 0; j < warnings->len; j++)
        {
          const PostageWarning *warning = &g_array_index (warnings, PostageWarning, j);

          if ((kinds & (1u << warning->kind)) == 0)
            continue;
          quantity += warning->quantity;
          count++;
        }
      if (count > 0)
        add_plan (found.plans, estimates->pdata[i]);
      found.count += count;
      found.most = MAX (found.most, quantity);
    }
  return found;
}

static void
check_free (PostageTextCheck *check)
{
  g_free (check->sentence);
  g_free (check);
}

static void
take (GPtrArray        *checks,
      PostageCheckTopic topic,
      PostageCheckState state,
      const char       *title,
      char             *sentence)
{
  PostageTextCheck *check = g_new0 (PostageTextCheck, 1);

  check->topic = topic;
  check->state = state;
  check->title = title;
  check->sentence = sentence;
  g_ptr_array_add (checks, check);
}

/* @format has one place, for a list of plans. */
static char *
name_plans (const char *format,
            GPtrArray  *plans)
{
  g_autofree char *list = postage_text_list (plans, MAX_PLANS);
  GString         *sentence = g_string_new (format);

  g_string_replace (sentence, "%s", list, 1);
  return g_string_free (sentence, FALSE);
}

static void
check_prices (GPtrArray       *checks,
              const GPtrArray *estimates)
{
  g_auto (Found) found =
    find (estimates, BIT (PRICE_UNKNOWN) | BIT (PRICE_NOT_YET_KNOWN) | BIT (PRICE_OTHER_TERM) |
                       BIT (PRICE_ON_REQUEST) | BIT (PRICE_STARTS) | BIT (QUANTITY_MISSING) | BIT (META_UNKNOWN));
  const char      *title = _ ("Prices of the plans");
  g_autofree char *count = postage_text_count (found.count);
  g_autofree char *plans = postage_text_list (found.plans, MAX_PLANS);

  if (found.count == 0)
    take (checks, POSTAGE_CHECK_PRICES, POSTAGE_CHECK_COUNTED, title,
          g_strdup (_ ("Every price that applies to this scenario is known.")));
  else
    take (checks, POSTAGE_CHECK_PRICES, POSTAGE_CHECK_NOT_KNOWN, title,
          /* Translators: a number, a list of plans */
          g_strdup_printf (ngettext ("%1$s price that applies is not known. What is shown is the least that "
                                     "these cost: %2$s.",
                                     "%1$s prices that apply are not known. What is shown is the least that these "
                                     "cost: %2$s.",
                                     found.count),
                           count, plans));
}

static void
check_meta_rates (GPtrArray       *checks,
                  const GPtrArray *estimates)
{
  g_auto (Found) unknown = find (estimates, BIT (RATE_UNKNOWN));
  g_auto (Found) converted = find (estimates, BIT (RATES_CONVERTED));
  const char *title = _ ("Meta’s rates");

  if (unknown.count > 0)
    take (checks, POSTAGE_CHECK_META_RATES, POSTAGE_CHECK_NOT_KNOWN, title,
          /* Translators: %s is a list of plans */
          name_plans (_ ("A rate of Meta’s is not known. Its messages are missing from the total of %s."),
                      unknown.plans));
  else if (converted.count > 0)
    {
      g_autofree char *count = postage_text_count (converted.most);
      g_autofree char *plans = postage_text_list (converted.plans, MAX_PLANS);

      take (checks, POSTAGE_CHECK_META_RATES, POSTAGE_CHECK_COUNTED, title,
            /* Translators: a number, a list of plans */
            g_strdup_printf (ngettext ("%1$s rate was converted from Meta’s list in USD, so Meta’s own may differ a "
                                       "little: %2$s.",
                                       "Up to %1$s rates were converted from Meta’s list in USD, so Meta’s own may "
                                       "differ a little: %2$s.",
                                       (gulong) converted.most),
                             count, plans));
    }
  else
    take (checks, POSTAGE_CHECK_META_RATES, POSTAGE_CHECK_COUNTED, title,
          g_strdup (_ ("All rates are from Meta’s lists for the month and the currency of the bill.")));
}

static void
check_features (GPtrArray             *checks,
                const PostageScenario *scenario,
                const GPtrArray       *estimates)
{
  g_autoptr (GPtrArray) wanted = postage_scenario_dup_features (scenario);
  g_auto (Found) found = find (estimates, BIT (FEATURE_UNKNOWN));
  const char *title = _ ("Wanted features");

  if (wanted->len == 0)
    return;
  if (found.count == 0)
    take (checks, POSTAGE_CHECK_FEATURES, POSTAGE_CHECK_COUNTED, title,
          g_strdup (_ ("Every plan says what the wanted features cost.")));
  else
    take (checks, POSTAGE_CHECK_FEATURES, POSTAGE_CHECK_NOT_KNOWN, title,
          /* Translators: %s is a list of plans */
          name_plans (_ ("It is not known what a wanted feature costs on these plans, or whether they have it: %s."),
                      found.plans));
}

static void
check_not_sent (GPtrArray       *checks,
                const GPtrArray *estimates)
{
  g_auto (Found) found = find (estimates, BIT (NOT_SENT) | BIT (NOT_OFFERED));
  g_autofree char *count = postage_text_count (found.most);

  if (found.count > 0)
    take (checks, POSTAGE_CHECK_NOT_SENT, POSTAGE_CHECK_LEFT_OUT, _ ("Messages that Meta doesn’t send"),
          /* Translators: %s is a number of messages */
          g_strdup_printf (ngettext ("%s message costs nothing here, because Meta doesn’t send it or has no "
                                     "rate for it.",
                                     "%s messages cost nothing here, because Meta doesn’t send them or has no rate for "
                                     "them.",
                                     (gulong) found.most),
                           count));
}

static void
check_bands (GPtrArray       *checks,
             const GPtrArray *estimates)
{
  gboolean assumed = FALSE;

  for (guint i = 0; i < estimates->len; i++)
    {
      const GPtrArray *lines = postage_estimate_get_lines (estimates->pdata[i]);

      for (guint j = 0; j < lines->len; j++)
        assumed = assumed || ((const PostageLine *) lines->pdata[j])->flags & POSTAGE_LINE_BANDS_ASSUMED;
    }
  if (assumed)
    take (checks, POSTAGE_CHECK_BANDS, POSTAGE_CHECK_COUNTED, _ ("Meta’s volume discounts"),
          g_strdup (_ ("They are counted as in a later list: from which volumes they began in this month is not "
                       "published.")));
}

static gboolean
has_one_off (const PostageEstimate *estimate)
{
  const GPtrArray *lines = postage_estimate_get_one_off_lines (estimate);

  for (guint i = 0; i < lines->len; i++)
    if (((const PostageLine *) lines->pdata[i])->shown.amount != 0)
      return TRUE;
  return FALSE;
}

static void
check_set_up (GPtrArray             *checks,
              const PostageScenario *scenario,
              const GPtrArray       *estimates)
{
  g_auto (Found) unknown = find (estimates, BIT (ONE_OFF_UNKNOWN));
  g_autoptr (GPtrArray) beside = g_ptr_array_new_with_free_func (g_free);
  const char  *title = _ ("What is paid once");
  const gint64 months = postage_scenario_get_horizon (scenario);

  for (guint i = 0; i < estimates->len; i++)
    if (has_one_off (estimates->pdata[i]))
      add_plan (beside, estimates->pdata[i]);

  if (unknown.count > 0)
    take (checks, POSTAGE_CHECK_SET_UP, POSTAGE_CHECK_NOT_KNOWN, title,
          /* Translators: %s is a list of plans */
          name_plans (_ ("Something is paid once, but how much is not known: %s. It is not in the monthly total."),
                      unknown.plans));
  else if (beside->len > 0)
    take (checks, POSTAGE_CHECK_SET_UP, POSTAGE_CHECK_LEFT_OUT, title,
          /* Translators: %s is a list of plans */
          name_plans (_ ("It stands beside the monthly total, not in it: %s."), beside));
  else if (months > 0)
    {
      g_autofree char *count = postage_text_count (months);

      take (checks, POSTAGE_CHECK_SET_UP, POSTAGE_CHECK_COUNTED, title,
            /* Translators: %s is a number of months */
            g_strdup_printf (ngettext ("It is spread over %s month and part of the total.",
                                       "It is spread over %s months and part of the total.", (gulong) months),
                             count));
    }
  else
    take (checks, POSTAGE_CHECK_SET_UP, POSTAGE_CHECK_COUNTED, title,
          g_strdup (_ ("As far as the plans say, there is nothing to pay once.")));
}

/* Whether a price is known for a longer commitment than @term. */
static gboolean
has_longer_term (const PostageEstimate *estimate,
                 PostageBillingTerm     term)
{
  const GPtrArray *charges = postage_plan_get_charges (postage_estimate_get_plan (estimate));

  for (guint i = 0; i < charges->len; i++)
    {
      const GPtrArray *prices = postage_charge_get_prices (charges->pdata[i]);

      for (guint j = 0; j < prices->len; j++)
        if (postage_price_get_term (prices->pdata[j]) > term && postage_price_is_known (prices->pdata[j]))
          return TRUE;
    }
  return FALSE;
}

static void
check_term (GPtrArray             *checks,
            const PostageScenario *scenario,
            const GPtrArray       *estimates)
{
  g_autoptr (GPtrArray) longer = g_ptr_array_new_with_free_func (g_free);
  const PostageBillingTerm term = postage_scenario_get_term (scenario);
  const char              *title = _ ("Longer commitments");

  for (guint i = 0; i < estimates->len; i++)
    if (has_longer_term (estimates->pdata[i], term))
      add_plan (longer, estimates->pdata[i]);

  if (longer->len > 0)
    take (checks, POSTAGE_CHECK_TERM, POSTAGE_CHECK_LEFT_OUT, title,
          /* Translators: %s is a list of plans */
          name_plans (_ ("Who pays for a longer time in advance may pay less, and can’t leave before: %s."), longer));
  else if (term != POSTAGE_BILLING_TERM_MONTHLY)
    take (checks, POSTAGE_CHECK_TERM, POSTAGE_CHECK_COUNTED, title,
          g_strdup (_ ("The figures are those of the longest term that you accept. You can’t leave before it ends.")));
}

static void
check_taxes (GPtrArray             *checks,
             const PostageScenario *scenario,
             const GPtrArray       *estimates)
{
  g_auto (Found) unknown = find (estimates, BIT (TAX_UNKNOWN));
  const char *title = _ ("Taxes");

  if (postage_scenario_get_tax (scenario) == NULL)
    take (checks, POSTAGE_CHECK_TAXES, POSTAGE_CHECK_LEFT_OUT, title,
          g_strdup (_ ("VAT, GST and sales taxes come on top where they are due.")));
  else if (unknown.count > 0)
    take (checks, POSTAGE_CHECK_TAXES, POSTAGE_CHECK_NOT_KNOWN, title,
          /* Translators: %s is a list of plans */
          name_plans (_ ("These plans don’t say which taxes they add for this business: %s."), unknown.plans));
  else
    take (checks, POSTAGE_CHECK_TAXES, POSTAGE_CHECK_COUNTED, title,
          g_strdup (_ ("The taxes that the providers add for this business are part of the totals.")));
}

static void
check_exchange (GPtrArray             *checks,
                const PostageScenario *scenario,
                const GPtrArray       *estimates)
{
  g_auto (Found) unknown = find (estimates, BIT (EXCHANGE_UNKNOWN));
  g_autoptr (GPtrArray) converted = g_ptr_array_new_with_free_func (g_free);
  const char *currency = postage_scenario_get_currency (scenario);
  const char *title = _ ("Currency conversion");

  for (guint i = 0; i < estimates->len; i++)
    if (!g_str_equal (postage_estimate_get_billing_currency (estimates->pdata[i]), currency))
      add_plan (converted, estimates->pdata[i]);

  if (unknown.count > 0)
    take (checks, POSTAGE_CHECK_EXCHANGE, POSTAGE_CHECK_NOT_KNOWN, title,
          /* Translators: %s is a list of plans */
          name_plans (_ ("No rate of exchange is known for the bills of these plans: %s."), unknown.plans));
  else if (converted->len > 0 && postage_scenario_get_exchange_spread (scenario) > 0)
    take (checks, POSTAGE_CHECK_EXCHANGE, POSTAGE_CHECK_COUNTED, title,
          /* Translators: %s is a list of plans */
          name_plans (_ ("These are billed in another currency and converted with what your bank or card adds: %s."),
                      converted));
  else if (converted->len > 0)
    take (checks, POSTAGE_CHECK_EXCHANGE, POSTAGE_CHECK_LEFT_OUT, title,
          /* Translators: %s is a list of plans */
          name_plans (_ ("These are billed in another currency and converted at the reference rate: %s. What a "
                         "bank or a card takes for the exchange comes on top."),
                      converted));
  else
    take (checks, POSTAGE_CHECK_EXCHANGE, POSTAGE_CHECK_COUNTED, title,
          /* Translators: %s is a currency */
          g_strdup_printf (_ ("Nothing is converted: all these plans bill in %s."), currency));
}

static void
check_the_rest (GPtrArray             *checks,
                const PostageScenario *scenario)
{
  const gboolean minutes = postage_scenario_get_quantity (scenario, "minutes") > 0;

  take (checks, POSTAGE_CHECK_CALLS, POSTAGE_CHECK_LEFT_OUT, _ ("Calls"),
        g_strdup (minutes ? _ ("The minutes are counted where a plan charges for them. What Meta charges for "
                               "calls is not.")
                          : _ ("Only messages are counted. Calls over WhatsApp are charged by the minute.")));
  take (checks, POSTAGE_CHECK_DISCOUNTS, POSTAGE_CHECK_LEFT_OUT, _ ("Negotiated discounts"),
        g_strdup (_ ("These are list prices. With large volumes, ask the providers for an offer.")));
  take (checks, POSTAGE_CHECK_PORTING, POSTAGE_CHECK_LEFT_OUT, _ ("Moving to another provider"),
        g_strdup (_ ("A phone number and its templates can be moved. The work, and a time of paying both "
                     "providers, are not counted.")));
}

GPtrArray *
postage_text_checklist (const PostageScenario *scenario,
                        const GPtrArray       *estimates)
{
  GPtrArray *checks;
  g_autoptr (GPtrArray) fitting = NULL;

  g_return_val_if_fail (scenario != NULL && estimates != NULL, NULL);

  fitting = g_ptr_array_new ();
  for (guint i = 0; i < estimates->len; i++)
    if (postage_estimate_get_status (estimates->pdata[i]) != POSTAGE_STATUS_DOES_NOT_FIT)
      g_ptr_array_add (fitting, estimates->pdata[i]);

  checks = g_ptr_array_new_with_free_func ((GDestroyNotify) check_free);
  check_prices (checks, fitting);
  check_meta_rates (checks, fitting);
  check_features (checks, scenario, fitting);
  check_not_sent (checks, fitting);
  check_bands (checks, fitting);
  check_set_up (checks, scenario, fitting);
  check_term (checks, scenario, fitting);
  check_taxes (checks, scenario, fitting);
  check_exchange (checks, scenario, fitting);
  check_the_rest (checks, scenario);
  return checks;
}

const char *
postage_text_check_state (PostageCheckState state)
{
  switch (state)
    {
    case POSTAGE_CHECK_COUNTED:
      /* Translators: whether figures contain something, as are the following */
      return C_ ("checklist", "counted");
    case POSTAGE_CHECK_LEFT_OUT:
      return C_ ("checklist", "left out");
    case POSTAGE_CHECK_NOT_KNOWN:
      return C_ ("checklist", "not known");
    default:
      g_return_val_if_reached (NULL);
    }
}
