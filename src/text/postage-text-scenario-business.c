/* postage-text-scenario-business.c - who the business is and how it buys, in a few lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-scenario-private.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"

static void
take (GPtrArray *lines,
      char      *line)
{
  g_ptr_array_add (lines, line);
}

static const char *
word_term (PostageBillingTerm term)
{
  switch (term)
    {
    case POSTAGE_BILLING_TERM_MONTHLY:
      return _ ("Longest billing term: monthly");
    case POSTAGE_BILLING_TERM_QUARTERLY:
      return _ ("Longest billing term: quarterly");
    case POSTAGE_BILLING_TERM_ANNUAL:
      return _ ("Longest billing term: annual");
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
word_tax (const PostageCatalogue *catalogue,
          const PostageTax       *tax)
{
  const char *country;

  if (tax == NULL)
    return g_strdup (_ ("Taxes: not in the total"));

  country = postage_text_country_code (catalogue, tax->country);
  if (tax->reverse_charge && tax->has_vat_id)
    /* Translators: %s is a country, as in the following; "reverse charge": the business accounts for the tax itself */
    return g_strdup_printf (_ ("Taxes: those of %s, with a VAT ID, reverse charge"), country);
  if (tax->reverse_charge)
    return g_strdup_printf (_ ("Taxes: those of %s, without a VAT ID, reverse charge"), country);
  if (tax->has_vat_id)
    return g_strdup_printf (_ ("Taxes: those of %s, with a VAT ID"), country);
  return g_strdup_printf (_ ("Taxes: those of %s, without a VAT ID"), country);
}

static char *
word_horizon (gint64 months)
{
  g_autofree char *count = postage_text_count (months);

  if (months == 0)
    return g_strdup (_ ("What is paid once: beside the monthly total"));
  /* Translators: %s is a number of months */
  return g_strdup_printf (ngettext ("What is paid once: spread over %s month",
                                    "What is paid once: spread over %s months", (gulong) months),
                          count);
}

void
postage_text_scenario_add_business (GPtrArray              *lines,
                                    const PostageCatalogue *catalogue,
                                    const PostageScenario  *scenario)
{
  const char *country = postage_scenario_get_business_country (scenario);
  const char *account_currency = postage_scenario_get_account_currency (scenario);

  /* Translators: %s is how a business buys, such as "Direct customer" */
  take (lines, g_strdup_printf (_ ("The business buys as: %s"),
                                postage_text_audience (postage_scenario_get_audience (scenario))));
  if (country != NULL)
    /* Translators: %s is a country */
    take (lines, g_strdup_printf (_ ("Country of the business: %s"), postage_text_country_code (catalogue, country)));
  else
    take (lines, g_strdup (_ ("Country of the business: not said")));
  if (account_currency != NULL)
    /* Translators: %s is a currency */
    take (lines, g_strdup_printf (_ ("An account with Meta is billed in: %s"), account_currency));
  if (postage_scenario_get_authentication_international (scenario))
    take (lines, g_strdup (_ ("Meta bills authentication at international rates")));
  take (lines, g_strdup (word_term (postage_scenario_get_term (scenario))));
  /* Translators: %s is a product of the company Meta, such as "Cloud API" */
  take (lines, g_strdup_printf (_ ("Marketing is sent through: %s"),
                                postage_text_route (postage_scenario_get_route (scenario))));
  take (lines, word_tax (catalogue, postage_scenario_get_tax (scenario)));
  take (lines, word_horizon (postage_scenario_get_horizon (scenario)));
}
