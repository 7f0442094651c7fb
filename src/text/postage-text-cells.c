/* postage-text-cells.c - what stands in the columns of a ranking
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-cells.h"

#include <glib/gi18n-lib.h>

#include "core/postage-currency.h"
#include "text/postage-text-number.h"
#include "text/postage-text-reason.h"

/* An amount without its currency, which is the same in the whole table. */
static char *
word_amount (PostageDecimal amount,
             const char    *currency)
{
  guint digits = postage_currency_get_digits (currency);

  return postage_text_decimal (amount, digits, digits);
}

static char *
word_part (PostageDecimal amount,
           const char    *currency,
           gboolean       complete)
{
  g_autofree char *words = NULL;

  if (!complete && amount == 0)
    return g_strdup (_ ("not known"));
  words = word_amount (amount, currency);
  /* Translators: an amount of which a part is not known, such as "at least 5.00 USD" */
  return complete ? g_steal_pointer (&words) : g_strdup_printf (_ ("at least %s"), words);
}

char *
postage_text_cell_total (const PostageEstimate *estimate)
{
  const PostageTotal *total;

  g_return_val_if_fail (estimate != NULL, NULL);

  total = postage_estimate_get_total (estimate);
  return word_part (total->shown.amount, total->shown.currency, total->complete);
}

char *
postage_text_cell_meta (const PostageEstimate *estimate)
{
  const PostageTotal *meta;
  PostagePlan        *plan;

  g_return_val_if_fail (estimate != NULL, NULL);

  meta = postage_estimate_get_component (estimate, POSTAGE_COMPONENT_META_CHARGES);
  plan = postage_estimate_get_plan (estimate);
  if (meta->n_lines > 0 && postage_plan_get_meta_treatment (plan) == POSTAGE_META_INCLUDED)
    /* Translators: in place of an amount: the provider's own prices contain it */
    return g_strdup (C_ ("amount", "included"));
  return word_part (meta->shown.amount, meta->shown.currency, meta->complete);
}

char *
postage_text_cell_provider (const PostageEstimate *estimate)
{
  const PostageTotal *total, *meta;
  gboolean            complete = TRUE;

  g_return_val_if_fail (estimate != NULL, NULL);

  total = postage_estimate_get_total (estimate);
  meta = postage_estimate_get_component (estimate, POSTAGE_COMPONENT_META_CHARGES);
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    if (component != POSTAGE_COMPONENT_META_CHARGES)
      complete = complete && postage_estimate_get_component (estimate, component)->complete;
  return word_part (total->shown.amount - meta->shown.amount, total->shown.currency, complete);
}

char *
postage_text_cell_difference (const PostageEstimate *estimate,
                              const PostageEstimate *cheapest)
{
  const PostageTotal *total;
  PostageDecimal      difference;
  g_autofree char    *words = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  if (cheapest == NULL || postage_estimate_get_status (estimate) > POSTAGE_STATUS_AT_LEAST)
    return g_strdup ("–");
  total = postage_estimate_get_total (estimate);
  difference = total->shown.amount - postage_estimate_get_total (cheapest)->shown.amount;
  if (postage_estimate_get_status (estimate) == POSTAGE_STATUS_AT_LEAST && difference < 0)
    /* Translators: in place of the difference to the cheapest plan: a part of the cost is not known */
    return g_strdup (_ ("may be cheaper"));
  if (difference == 0)
    return g_strdup ("–");

  words = word_amount (difference > 0 ? difference : -difference, total->shown.currency);
  return g_strdup_printf ("%s%s", difference > 0 ? "+" : "−", words);
}

char *
postage_text_cell_remark (const PostageEstimate *estimate)
{
  g_autofree char *missing = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  if (postage_estimate_get_status (estimate) == POSTAGE_STATUS_DOES_NOT_FIT)
    return postage_text_list_misfits (estimate);

  missing = postage_text_list_missing (estimate, 0);
  if (*missing == '\0')
    return g_steal_pointer (&missing);
  /* Translators: what is missing of a total: %s is a list of prices */
  return g_strdup_printf (_ ("not known: %s"), missing);
}

const char *
postage_text_group_name (PostageStatus status)
{
  switch (status)
    {
    case POSTAGE_STATUS_COMPLETE:
      /* Translators: above the plans whose whole cost is known */
      return _ ("Whole cost known");
    case POSTAGE_STATUS_AT_LEAST:
      /* Translators: above plans */
      return _ ("Lower bounds: a part of the cost is not known");
    case POSTAGE_STATUS_DOES_NOT_FIT:
      /* Translators: above plans */
      return _ ("Plans that don’t fit");
    case POSTAGE_STATUS_NO_PRICE:
      /* Translators: above plans */
      return _ ("No price is known");
    default:
      g_return_val_if_reached (NULL);
    }
}
