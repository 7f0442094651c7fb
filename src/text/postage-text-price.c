/* postage-text-price.c - the terms of a price in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-price.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-date.h"
#include "text/postage-text-number.h"
#include "text/postage-text-price-private.h"

char *
postage_text_amounts (const GPtrArray      *lists,
                      const PostageAmounts *amounts)
{
  GString *list;

  g_return_val_if_fail (lists != NULL, NULL);

  if (amounts == NULL)
    return g_strdup (_ ("not known"));
  if (postage_amounts_is_zero (amounts))
    /* Translators: in place of an amount of zero in a list of prices */
    return g_strdup (_ ("free of charge"));

  list = g_string_new (NULL);
  for (guint i = 0; i < lists->len; i++)
    {
      const char      *currency = g_ptr_array_index (lists, i);
      g_autofree char *words = NULL;
      PostageMoney     price = postage_money (0, currency);

      if (postage_amounts_get (amounts, currency, &price.amount))
        words = postage_text_price (&price, 0);
      else
        /* Translators: in a list of amounts: a currency */
        words = g_strdup_printf (_ ("not known in %s"), currency);
      g_string_append_printf (list, "%s%s", i > 0 ? " / " : "", words);
    }
  return g_string_free (list, FALSE);
}

const GPtrArray *
postage_text_price_lists (const PostagePlan   *plan,
                          const PostageCharge *charge)
{
  const GPtrArray *own = postage_charge_get_condition (charge, POSTAGE_CONDITION_CURRENCIES);

  return own->len > 0 ? own : postage_plan_get_currencies (plan);
}

static void
take_term (GString *terms,
           char    *term)
{
  /* Translators: between the terms of a price */
  g_string_append (terms, C_ ("terms", "; "));
  g_string_append (terms, term);
  g_free (term);
}

static void
add_allowances (GString            *terms,
                const PostagePrice *price)
{
  const GArray *allowances = postage_price_get_allowances (price);

  for (guint i = 0; i < allowances->len; i++)
    {
      const PostagePriceAllowance *allowance = &g_array_index (allowances, PostagePriceAllowance, i);
      g_autofree char             *quantity = postage_text_count (allowance->quantity);

      switch (allowance->period)
        {
        case POSTAGE_PERIOD_MONTH:
          /* Translators: %s is a number of what is counted, as in the following */
          take_term (terms, g_strdup_printf (_ ("%s free a month"), quantity));
          break;
        case POSTAGE_PERIOD_YEAR:
          take_term (terms, g_strdup_printf (_ ("%s free a year"), quantity));
          break;
        case POSTAGE_PERIOD_ONCE:
          take_term (terms, g_strdup_printf (_ ("%s free once"), quantity));
          break;
        default:
          g_return_if_reached ();
        }
    }
}

static void
add_limits (GString            *terms,
            const GPtrArray    *lists,
            const PostagePrice *price)
{
  if (postage_price_get_minimum (price) != NULL)
    {
      g_autofree char *minimum = postage_text_amounts (lists, postage_price_get_minimum (price));

      /* Translators: a term of a price: an amount */
      take_term (terms, g_strdup_printf (_ ("at least %s a month"), minimum));
    }
  if (postage_price_get_maximum (price) != NULL)
    {
      g_autofree char *maximum = postage_text_amounts (lists, postage_price_get_maximum (price));

      /* Translators: a term of a price: an amount */
      take_term (terms, g_strdup_printf (_ ("at most %s a month"), maximum));
    }
}

/* A fixed amount says itself for how many months it is paid. */
static void
add_months (GString             *terms,
            const PostageCharge *charge,
            const PostagePrice  *price)
{
  gint64           months = postage_price_get_months (price);
  g_autofree char *count = postage_text_count (months);

  if (months > 1 && postage_charge_get_model (charge) != &postage_price_flat)
    /* Translators: a term of a price: a number of months */
    take_term (terms, g_strdup_printf (ngettext ("pays for %s month", "pays for %s months", (gulong) months), count));

  switch (postage_price_get_term (price))
    {
    case POSTAGE_BILLING_TERM_QUARTERLY:
      take_term (terms, g_strdup (_ ("with quarterly billing")));
      break;
    case POSTAGE_BILLING_TERM_ANNUAL:
      take_term (terms, g_strdup (_ ("with annual billing")));
      break;
    case POSTAGE_BILLING_TERM_MONTHLY:
    default:
      break;
    }
}

char *
postage_text_price_terms (const PostagePlan   *plan,
                          const PostageCharge *charge,
                          const PostagePrice  *price)
{
  g_autofree char *words = NULL;
  GString         *terms;

  g_return_val_if_fail (plan != NULL && charge != NULL && price != NULL, NULL);

  words = postage_text_price_model (plan, charge, price);
  terms = g_string_new (words);
  add_months (terms, charge, price);
  add_allowances (terms, price);
  if (postage_price_get_discount (price) > 0)
    {
      g_autofree char *discount = postage_text_percent (postage_price_get_discount (price));

      /* Translators: a term of a price: a percentage */
      take_term (terms, g_strdup_printf (_ ("%s discount"), discount));
    }
  add_limits (terms, postage_text_price_lists (plan, charge), price);
  if (postage_price_get_lower_bound (price))
    take_term (terms, g_strdup (_ ("a “starting at” price, which may be higher")));
  return g_string_free (terms, FALSE);
}

char *
postage_text_price_dates (const PostagePlan  *plan,
                          const PostagePrice *price)
{
  gboolean         undated = FALSE;
  PostageMonth     start, end;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (plan != NULL && price != NULL, NULL);

  start = postage_price_get_start (price, postage_plan_get_as_of (plan), &undated);
  end = postage_price_get_end (price);
  to = end < G_MAXINT32 ? postage_text_month (end) : NULL;
  if (start == G_MININT32)
    /* Translators: when a price is in force, as in the following; %s is a month */
    return to == NULL ? g_strdup (_ ("in every month")) : g_strdup_printf (_ ("until %s"), to);

  from = postage_text_month (start);
  if (undated && to == NULL)
    /* Translators: %s is a month */
    return g_strdup_printf (_ ("known in %s, without a date of its own"), from);
  if (to == NULL)
    return g_strdup_printf (_ ("from %s on"), from);
  /* Translators: two months */
  return g_strdup_printf (_ ("from %1$s to %2$s"), from, to);
}
