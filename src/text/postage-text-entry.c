/* postage-text-entry.c - what there is to enter about an own plan, and what can be wrong with it, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-entry.h"

#include <glib/gi18n-lib.h>

static const char *const problems[] = {
  [POSTAGE_ENTRY_FINE] = NULL,
  [POSTAGE_ENTRY_MISSING] = N_ ("Fill this in."),
  [POSTAGE_ENTRY_MISSING_PRICE] = N_ ("Enter an amount, 0 if it is free, or choose “Not known”."),
  [POSTAGE_ENTRY_NOT_A_NUMBER] = N_ ("This is not a number. Type digits, such as 0.005."),
  [POSTAGE_ENTRY_UNCLEAR] = N_ ("It is unclear whether the mark separates thousands or a fraction. Type thousands "
                                "without it."),
  [POSTAGE_ENTRY_NEGATIVE] = N_ ("The number can’t be below zero."),
  [POSTAGE_ENTRY_NOT_WHOLE] = N_ ("Only whole numbers are counted."),
  [POSTAGE_ENTRY_TOO_LARGE] = N_ ("The number is too large."),
  [POSTAGE_ENTRY_TOO_FINE] = N_ ("At most nine digits behind the decimal mark count."),
  [POSTAGE_ENTRY_ZERO] = N_ ("Enter 1 or more."),
  [POSTAGE_ENTRY_NOT_A_DATE] = N_ ("Write a day such as 2026-11-30, or a month such as 2026-11."),
  [POSTAGE_ENTRY_DATES_REVERSED] = N_ ("The end lies before the beginning."),
  [POSTAGE_ENTRY_NOT_AN_ADDRESS] = N_ ("Write an address such as https://example.org/prices."),
  [POSTAGE_ENTRY_NOT_A_CURRENCY] = N_ ("Write codes of three letters such as USD, with commas between them."),
  [POSTAGE_ENTRY_TWICE] = N_ ("One of them is there twice."),
  [POSTAGE_ENTRY_NOT_ASCENDING] = N_ ("Enter more than in the step before."),
  [POSTAGE_ENTRY_NOT_WHOLE_PACKAGES] = N_ ("Enter a multiple of the size of a package."),
  [POSTAGE_ENTRY_NONE_CHOSEN] = N_ ("Choose at least one."),
};

/* What the fields of each level are called, and what to enter. */
static const struct
{
  const char *level;
  const char *id;
  const char *title;
  const char *hint;
} entries[] = {
  { "provider", "name", N_ ("Provider"), N_ ("The company that sells the plan") },
  { "provider", "website", N_ ("Website"), NULL },
  { "plan", "name", N_ ("Plan"), N_ ("What you call it, such as “Negotiated”") },
  { "plan", "currencies", N_ ("Billing currency"), N_ ("A code such as USD; several with commas between them") },
  { "plan", "audience", N_ ("How you buy"), NULL },
  { "plan", "meta_charges.treatment", N_ ("Meta’s charges"), NULL },
  { "plan", "note", N_ ("Note"), NULL },
  { "charge", "name", N_ ("Name"), N_ ("What the bill calls it, such as “Message fee”") },
  { "charge", "component", N_ ("Counts as"), NULL },
  { "charge", "model", N_ ("Price model"), NULL },
  { "charge", "metric", N_ ("What is counted"), NULL },
  { "charge", "categories", N_ ("Only these categories"), N_ ("All, unless you choose some") },
  { "charge", "markets", N_ ("Only messages to"), N_ ("All markets, unless you choose some") },
  { "charge", "except_markets", N_ ("Not messages to"), N_ ("No market is left out, unless you choose some") },
  { "charge", "feature", N_ ("Only with the feature"), NULL },
  { "charge", "one_off", N_ ("Paid once"), N_ ("Not every month, such as a set-up fee") },
  { "price", "percent", N_ ("Percent"), NULL },
  { "price", "amount", N_ ("Amount"), NULL },
  { "price", "of", N_ ("Of what"), NULL },
  { "price", "charges", N_ ("Of these charges"), NULL },
  { "price", "size", N_ ("Units in a package"), N_ ("A package that is begun is paid in full") },
  { "price", "included", N_ ("Included units"), N_ ("What the base amount covers") },
  { "price", "base", N_ ("Base amount"), N_ ("Paid every month, also when nothing is used") },
  { "price", "allowances.month", N_ ("Free a month"), N_ ("Units that cost nothing") },
  { "price", "allowances.year", N_ ("Free a year"), N_ ("A twelfth counts a month") },
  { "price", "allowances.once", N_ ("Free once"), N_ ("Spread over the months that you count what is paid once over") },
  { "price", "minimum", N_ ("At least, a month"), N_ ("Paid also when less is used") },
  { "price", "maximum", N_ ("At most, a month"), NULL },
  { "price", "discount", N_ ("Discount in percent"), NULL },
  { "price", "months", N_ ("Months that the amount pays for"), N_ ("12 for a yearly price; a month costs its share") },
  { "price", "lower_bound", N_ ("Starting at"), N_ ("The lowest price: totals become “at least”") },
  { "price", "term", N_ ("Billing term"), NULL },
  { "price", "valid_from", N_ ("Valid from"), N_ ("Before it, the price is not known") },
  { "price", "valid_to", N_ ("Valid to"), N_ ("Empty while no end is known") },
  { "price", "source.url", N_ ("Source"), N_ ("The address of the page, if there is one") },
  { "price", "source.seen", N_ ("Seen on"), N_ ("The day of the offer, or when you read it") },
  { "price", "source.note", N_ ("Note"), N_ ("Such as who offered it") },
  { "tier", "up_to", N_ ("Up to"), N_ ("The last unit of the step") },
  { "tier", "units", N_ ("Units in the pack"), NULL },
  { "tier", "rate", N_ ("Each"), NULL },
  { "tier", "flat", N_ ("Amount for the step"), NULL },
  { "tier", "amount", N_ ("Amount"), NULL },
};

static const struct
{
  const PostagePriceModel *model;
  const char              *title;
  const char              *note;
} models[] = {
  { &postage_price_flat, N_ ("Flat"), N_ ("One amount a month, whatever is used") },
  { &postage_price_per_unit, N_ ("Per unit"), N_ ("The same amount for each") },
  { &postage_price_included, N_ ("Base with included units"), N_ ("A base that covers some, then an amount for each") },
  { &postage_price_package, N_ ("Package"), N_ ("Sold in packages of one size; a begun one is paid in full") },
  { &postage_price_graduated, N_ ("Graduated tiers"), N_ ("Each unit costs what its own step says") },
  { &postage_price_volume, N_ ("Volume tiers"), N_ ("All units cost what the step reached says") },
  { &postage_price_stairstep, N_ ("Stairstep"), N_ ("One amount for the step reached") },
  { &postage_price_tiered_package, N_ ("Tiered packages"), N_ ("Packages, each at the price of its own step") },
  { &postage_price_prepaid_pack, N_ ("Prepaid packs"), N_ ("The smallest pack that suffices") },
  { &postage_price_percentage, N_ ("Percentage"), N_ ("A share of other charges") },
  { &postage_price_minimum_spend, N_ ("Minimum spend"), N_ ("What other charges lack to an agreed amount") },
  { &postage_price_quote, N_ ("On request"), N_ ("There is a price, but nobody has told it") },
};

const char *
postage_text_entry_problem (PostageEntryProblem problem)
{
  g_return_val_if_fail (problem < G_N_ELEMENTS (problems), NULL);

  return problems[problem] != NULL ? _ (problems[problem]) : NULL;
}

const char *
postage_text_entry_title (const char  *level,
                          const char  *id,
                          const char **hint)
{
  g_return_val_if_fail (level != NULL && id != NULL && hint != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (g_str_equal (entries[i].level, level) && g_str_equal (entries[i].id, id))
      {
        *hint = entries[i].hint != NULL ? _ (entries[i].hint) : NULL;
        return _ (entries[i].title);
      }
  g_return_val_if_reached (NULL);
}

const char *
postage_text_choice_model (const PostagePriceModel *model,
                           const char             **note)
{
  g_return_val_if_fail (model != NULL && note != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    if (models[i].model == model)
      {
        *note = _ (models[i].note);
        return _ (models[i].title);
      }
  g_return_val_if_reached (NULL);
}

const char *
postage_text_choice_treatment (PostageMetaTreatment treatment,
                               const char         **note)
{
  switch (treatment)
    {
    case POSTAGE_META_PASSED_THROUGH:
      *note = _ ("The provider bills what Meta charges, at Meta’s rates.");
      return _ ("Passed on unchanged");
    case POSTAGE_META_MARKED_UP:
      *note = _ ("At Meta’s rates; add a charge for the percentage or amount on top.");
      return _ ("Passed on with a markup");
    case POSTAGE_META_INCLUDED:
      *note = _ ("The provider’s own prices contain them.");
      return _ ("Included in the prices");
    case POSTAGE_META_DIRECT:
      *note = _ ("You get a second bill, from Meta, in the currency of your account.");
      return _ ("Billed by Meta itself");
    case POSTAGE_META_UNKNOWN:
      *note = _ ("Totals become “at least”.");
      return _ ("Not known");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
postage_text_choice_share_base (PostageShareBase base,
                                const char     **note)
{
  *note = NULL;
  switch (base)
    {
    case POSTAGE_SHARE_OF_META_CHARGES:
      return _ ("Meta’s charges");
    case POSTAGE_SHARE_OF_ALL:
      *note = _ ("Everything that the provider bills a month");
      return _ ("The whole bill");
    case POSTAGE_SHARE_OF_CHARGES:
      *note = _ ("Those that you choose below");
      return _ ("Some charges of the plan");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
postage_text_choice_price_term (PostageBillingTerm term,
                                const char       **note)
{
  switch (term)
    {
    case POSTAGE_BILLING_TERM_MONTHLY:
      *note = _ ("For everybody");
      return _ ("Any");
    case POSTAGE_BILLING_TERM_QUARTERLY:
      *note = _ ("For who pays a quarter ahead");
      return _ ("Quarterly");
    case POSTAGE_BILLING_TERM_ANNUAL:
      *note = _ ("For who pays a year ahead");
      return _ ("Annual");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
postage_text_choice_no_feature (void)
{
  return _ ("Always");
}
