/* postage-text-price-model.c - what each price model makes of a price, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-price-private.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-names.h"
#include "text/postage-text-number.h"

/* "0.0050 USD each" */
static char *
word_each (const GPtrArray      *lists,
           const PostageAmounts *amounts)
{
  g_autofree char *words = postage_text_amounts (lists, amounts);

  if (amounts == NULL || postage_amounts_is_zero (amounts))
    return g_steal_pointer (&words);
  /* Translators: what one of what is counted costs: an amount */
  return g_strdup_printf (_ ("%s each"), words);
}

static char *
word_flat (const GPtrArray     *lists,
           const PostageCharge *charge,
           const PostagePrice  *price)
{
  PostageAmounts  *amount = postage_price_get_amount (price);
  gint64           months = postage_price_get_months (price);
  g_autofree char *words = postage_text_amounts (lists, amount);

  if (amount == NULL || postage_amounts_is_zero (amount))
    return g_steal_pointer (&words);
  if (postage_charge_get_one_off (charge))
    /* Translators: %s is an amount */
    return g_strdup_printf (_ ("%s once"), words);
  if (months > 1)
    {
      g_autofree char *count = postage_text_count (months);

      /* Translators: an amount, the number of months that it pays for */
      return g_strdup_printf (ngettext ("%1$s for %2$s month", "%1$s for %2$s months", (gulong) months), words, count);
    }
  /* Translators: %s is an amount */
  return g_strdup_printf (_ ("%s a month"), words);
}

static char *
word_included (const GPtrArray    *lists,
               const PostagePrice *price)
{
  g_autofree char *included = postage_text_count (postage_price_get_included (price));
  g_autofree char *further = word_each (lists, postage_price_get_amount (price));
  g_autofree char *base = NULL;

  if (postage_price_get_base (price) == NULL)
    /* Translators: a number of what is counted, what each further one costs */
    return g_strdup_printf (_ ("%1$s included; above: %2$s"), included, further);

  base = postage_text_amounts (lists, postage_price_get_base (price));
  /* Translators: an amount, the number of what is counted that it covers, what each further one costs */
  return g_strdup_printf (_ ("%1$s for up to %2$s; above: %3$s"), base, included, further);
}

/* What a tier costs, without its bounds. */
static char *
word_tier (const GPtrArray   *lists,
           const PostageTier *tier,
           gboolean           has_rates)
{
  g_autofree char *rate = has_rates ? word_each (lists, tier->rate) : NULL;
  g_autofree char *flat = tier->has_flat ? postage_text_amounts (lists, tier->flat) : NULL;

  if (rate == NULL)
    return g_steal_pointer (&flat);
  if (flat == NULL)
    return g_steal_pointer (&rate);
  return g_strdup_printf ("%s + %s", flat, rate);
}

/* "up to 1,000: 0.01 USD each, up to 5,000: 0.008 USD each, above: not known" */
static char *
word_tiers (const GPtrArray    *lists,
            const PostagePrice *price,
            gboolean            has_rates)
{
  guint              n_tiers;
  const PostageTier *tiers = postage_price_get_tiers (price, &n_tiers);
  GString           *list = g_string_new (NULL);

  for (guint i = 0; i < n_tiers; i++)
    {
      g_autofree char *amount = word_tier (lists, &tiers[i], has_rates);
      g_autofree char *bound = postage_text_count (tiers[i].up_to);

      if (i > 0)
        g_string_append (list, C_ ("list", ", "));
      if (tiers[i].up_to < G_MAXINT64)
        /* Translators: one step of a price: a number of what is counted, what it costs */
        g_string_append_printf (list, _ ("up to %1$s: %2$s"), bound, amount);
      else if (n_tiers == 1)
        g_string_append (list, amount);
      else
        /* Translators: the last step of a price: %s is what it costs */
        g_string_append_printf (list, _ ("above: %s"), amount);
    }
  return g_string_free (list, FALSE);
}

static char *
word_packs (const GPtrArray    *lists,
            const PostagePrice *price)
{
  guint              n_packs;
  const PostageTier *packs = postage_price_get_tiers (price, &n_packs);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n_packs; i++)
    {
      g_autofree char *units = postage_text_count (packs[i].up_to);
      g_autofree char *amount = postage_text_amounts (lists, packs[i].flat);

      if (i > 0)
        g_string_append (list, C_ ("list", ", "));
      /* Translators: a pack that is bought: how many it holds, what it costs */
      g_string_append_printf (list, _ ("%1$s for %2$s"), units, amount);
    }
  /* Translators: %s is a list of packs with their sizes and amounts */
  return g_strdup_printf (_ ("prepaid packs, the smallest that suffices: %s"), list->str);
}

/* The names of the charges that a share is taken of. */
static char *
word_charges (const PostagePlan  *plan,
              const PostagePrice *price)
{
  const GPtrArray *ids = postage_price_get_share_charges (price);
  const GPtrArray *charges = postage_plan_get_charges (plan);
  GString         *list = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    for (guint j = 0; j < charges->len; j++)
      {
        PostageCharge *charge = g_ptr_array_index (charges, j);

        if (!g_str_equal (postage_charge_get_id (charge), g_ptr_array_index (ids, i)))
          continue;
        if (list->len > 0)
          g_string_append (list, C_ ("list", ", "));
        /* Translators: the name of a price */
        g_string_append_printf (list, C_ ("missing", "“%s”"), postage_text_label (postage_charge_get_name (charge)));
      }
  return g_string_free (list, FALSE);
}

static char *
word_share_base (const PostagePlan  *plan,
                 const PostagePrice *price)
{
  switch (postage_price_get_share_base (price))
    {
    case POSTAGE_SHARE_OF_META_CHARGES:
      /* Translators: what a percentage is taken of, as are the following */
      return g_strdup (_ ("Meta’s charges"));
    case POSTAGE_SHARE_OF_ALL:
      return g_strdup (_ ("everything that the provider bills a month"));
    case POSTAGE_SHARE_OF_CHARGES:
      return word_charges (plan, price);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
word_share (const PostagePlan   *plan,
            const PostageCharge *charge,
            const PostagePrice  *price)
{
  g_autofree char *base = word_share_base (plan, price);
  g_autofree char *words = NULL;
  PostageDecimal   percent;

  if (postage_charge_get_model (charge) == &postage_price_minimum_spend)
    {
      words = postage_text_amounts (postage_text_price_lists (plan, charge), postage_price_get_amount (price));
      /* Translators: an agreed least amount, what counts towards it */
      return g_strdup_printf (_ ("what is lacking to %1$s of %2$s"), words, base);
    }
  if (!postage_price_get_percent (price, &percent))
    /* Translators: a percentage that isn't known: %s is what it is taken of */
    return g_strdup_printf (_ ("a percentage of %s that is not known"), base);

  words = postage_text_percent (percent);
  return g_strdup_printf (_ ("%1$s of %2$s"), words, base);
}

char *
postage_text_price_model (const PostagePlan   *plan,
                          const PostageCharge *charge,
                          const PostagePrice  *price)
{
  const PostagePriceModel *model = postage_charge_get_model (charge);
  const GPtrArray         *lists = postage_text_price_lists (plan, charge);
  g_autofree char         *size = postage_text_count (postage_price_get_size (price));
  g_autofree char         *words = NULL;

  if (postage_price_model_is_share (model))
    return word_share (plan, charge, price);
  if (model == &postage_price_quote)
    return g_strdup (_ ("on request only, not known"));
  if (model == &postage_price_included)
    return word_included (lists, price);
  if (model == &postage_price_per_unit)
    return word_each (lists, postage_price_get_amount (price));
  if (model == &postage_price_prepaid_pack)
    return word_packs (lists, price);
  if (model == &postage_price_package)
    {
      words = postage_text_amounts (lists, postage_price_get_amount (price));
      /* Translators: an amount, how many a package holds */
      return g_strdup_printf (_ ("%1$s for each package of %2$s, begun ones in full"), words, size);
    }

  words = word_tiers (lists, price, model->tiers == POSTAGE_TIERS_RATES);
  if (model == &postage_price_graduated)
    /* Translators: %s is a list of steps with their amounts; each unit costs what its own step says */
    return g_strdup_printf (_ ("step by step, %s"), words);
  if (model == &postage_price_volume)
    /* Translators: %s is a list of steps with their amounts; all units cost what the step reached says */
    return g_strdup_printf (_ ("all at the price of the step reached, %s"), words);
  if (model == &postage_price_stairstep)
    /* Translators: %s is a list of steps with their amounts; the step reached is paid as a whole */
    return g_strdup_printf (_ ("one amount by the step reached, %s"), words);
  if (model == &postage_price_tiered_package)
    /* Translators: how many a package holds, a list of steps with their amounts for one package */
    return g_strdup_printf (_ ("packages of %1$s, begun ones in full, step by step, %2$s"), size, words);
  return word_flat (lists, charge, price);
}
