/* postage-price-reader.c - reads the prices of a charge
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-price-reader.h"

#include <glib/gi18n.h>

#include "storage/postage-json-values.h"
#include "storage/postage-source-reader.h"

/* The number of months that an amount may pay for. */
#define MONTHS_MAX 120

/* No share of other charges is ten times as much as they are. */
#define PERCENT_MAX (1000 * POSTAGE_DECIMAL_ONE)

/* A whole number of one or above, in a text. */
static gint64
read_positive (PostageJsonReader *reader,
               const char        *name)
{
  gint64 count = postage_json_read_count (reader, name);

  if (!postage_json_reader_has_failed (reader) && count == 0)
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, name);

      postage_json_reader_fail (reader, name, _ ("expected a whole number of 1 or above, found %s."), found);
    }
  return count;
}

static void
read_tiers (PostageJsonReader *reader,
            gboolean           has_rates,
            PostagePrice      *price)
{
  if (!postage_json_reader_enter_array (reader, "tiers"))
    return;

  while (postage_json_reader_next (reader, NULL))
    {
      g_autoptr (PostageAmounts) rate = has_rates ? postage_amounts_read (reader, "rate") : NULL;
      gboolean has_flat = !has_rates || postage_json_reader_has (reader, "flat");
      g_autoptr (PostageAmounts) flat = has_flat ? postage_amounts_read (reader, "flat") : NULL;
      PostageTier tier = { .up_to = G_MAXINT64, .rate = rate, .has_flat = has_flat, .flat = flat };

      if (!postage_json_reader_is_null (reader, "up_to"))
        tier.up_to = postage_json_read_count (reader, "up_to");
      if (!postage_json_reader_has_failed (reader))
        postage_price_add_tier (price, &tier);
    }
  postage_json_reader_leave (reader);
}

/* A pack is a tier that ends with its last unit. */
static void
read_packs (PostageJsonReader *reader,
            PostagePrice      *price)
{
  if (!postage_json_reader_enter_array (reader, "packs"))
    return;

  while (postage_json_reader_next (reader, NULL))
    {
      g_autoptr (PostageAmounts) amount = postage_amounts_read (reader, "amount");
      PostageTier pack = { .up_to = read_positive (reader, "units"), .has_flat = TRUE, .flat = amount };

      if (!postage_json_reader_has_failed (reader))
        postage_price_add_tier (price, &pack);
    }
  postage_json_reader_leave (reader);
}

static void
take_share_charge (gpointer    price,
                   const char *id)
{
  postage_price_add_share_charge (price, id);
}

static void
read_share (PostageJsonReader *reader,
            gboolean           has_percent,
            PostagePrice      *price)
{
  PostageShareBase base = (PostageShareBase) postage_json_read_choice (reader, "of",
                                                                       postage_share_base_get_ids ());
  gboolean         is_known = has_percent && !postage_json_reader_is_null (reader, "percent");
  PostageDecimal   percent = is_known ? postage_json_read_decimal (reader, "percent", 0, PERCENT_MAX) : 0;

  if (base == POSTAGE_SHARE_OF_CHARGES && !postage_json_reader_has_failed (reader))
    {
      if (!postage_json_reader_has (reader, "charges"))
        postage_json_reader_fail (reader, "charges", "%s", _ ("expected a list of charges, found none. Write the ids "
                                                              "of those that it is taken of."));
      postage_text_list_read (reader, "charges", postage_json_read_id, take_share_charge, price);
    }
  if (!postage_json_reader_has_failed (reader))
    postage_price_set_share (price, base, is_known ? &percent : NULL);
}

static void
read_included (PostageJsonReader *reader,
               PostagePrice      *price)
{
  gint64 included = postage_json_read_count (reader, "included");
  g_autoptr (PostageAmounts) base = postage_amounts_read_optional (reader, "base");

  if (!postage_json_reader_has_failed (reader))
    postage_price_set_included (price, included, base);
}

static void
read_allowances (PostageJsonReader *reader,
                 PostagePrice      *price)
{
  if (!postage_json_reader_enter_optional_array (reader, "allowances"))
    return;

  while (postage_json_reader_next (reader, NULL))
    {
      PostagePriceAllowance allowance = {
        .quantity = read_positive (reader, "quantity"),
        .period = (PostagePeriod) postage_json_read_choice (reader, "period", postage_period_get_ids ()),
      };

      if (!postage_json_reader_has_failed (reader))
        postage_price_add_allowance (price, &allowance);
    }
  postage_json_reader_leave (reader);
}

/* Reads what any price may have besides the terms of its model; whether the model allows it, the charge checks. */
static void
read_modifiers (PostageJsonReader *reader,
                PostagePrice      *price)
{
  g_autoptr (PostageAmounts) minimum = postage_amounts_read_optional (reader, "minimum");
  g_autoptr (PostageAmounts) maximum = postage_amounts_read_optional (reader, "maximum");
  const char        *term_id = postage_json_reader_get_optional_string (reader, "term");
  PostageBillingTerm term = POSTAGE_BILLING_TERM_MONTHLY;

  if (term_id != NULL)
    postage_billing_term_from_id (term_id, &term, postage_json_reader_core_error (reader));
  if (!postage_json_reader_blame (reader, "term"))
    return;
  postage_price_set_term (price, term);
  postage_price_set_limits (price, minimum, maximum);
  postage_price_set_lower_bound (price, postage_json_reader_get_optional_boolean (reader, "lower_bound"));

  if (postage_json_reader_has (reader, "months"))
    {
      gint64 months = read_positive (reader, "months");

      if (!postage_json_reader_has_failed (reader) && months > MONTHS_MAX)
        postage_json_reader_fail (reader, "months", _ ("expected at most %d months, found more."), MONTHS_MAX);
      if (!postage_json_reader_has_failed (reader))
        postage_price_set_months (price, months);
    }
  if (postage_json_reader_has (reader, "discount"))
    {
      PostageDecimal discount = postage_json_read_percent (reader, "discount");

      if (!postage_json_reader_has_failed (reader))
        postage_price_set_discount (price, discount);
    }
  read_allowances (reader, price);
}

/* Reads what the model needs. */
static void
read_terms (PostageJsonReader       *reader,
            const PostagePriceModel *model,
            PostagePrice            *price)
{
  if (model->terms & POSTAGE_TERMS_AMOUNT)
    {
      g_autoptr (PostageAmounts) amount = postage_amounts_read (reader, "amount");

      postage_price_set_amount (price, amount);
    }
  if (model->terms & POSTAGE_TERMS_INCLUDED)
    read_included (reader, price);
  if (model->terms & POSTAGE_TERMS_SIZE)
    {
      gint64 size = read_positive (reader, "size");

      if (!postage_json_reader_has_failed (reader))
        postage_price_set_size (price, size);
    }
  if (model->tiers == POSTAGE_TIERS_PACKS)
    read_packs (reader, price);
  else if (model->tiers != POSTAGE_TIERS_NONE)
    read_tiers (reader, model->tiers == POSTAGE_TIERS_RATES, price);
  if (model->terms & POSTAGE_TERMS_SHARE)
    read_share (reader, (model->terms & POSTAGE_TERMS_PERCENT) != 0, price);
}

/* Reads the price that the cursor stands on. */
static void
read_price (PostageJsonReader *reader,
            PostageCharge     *charge)
{
  g_autoptr (PostageSource) source = postage_source_read (reader, "source");
  PostageDate from;
  PostageDate to;
  g_autoptr (PostagePrice) price = NULL;

  postage_json_read_validity (reader, &from, &to);
  if (postage_json_reader_has_failed (reader))
    return;

  price = postage_price_new (source);
  postage_price_set_validity (price, from, to);
  read_terms (reader, postage_charge_get_model (charge), price);
  read_modifiers (reader, price);
  if (postage_json_reader_has_failed (reader))
    return;

  postage_charge_add_price (charge, price, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, NULL);
}

void
postage_prices_read (PostageJsonReader *reader,
                     PostageCharge     *charge)
{
  if (!postage_json_reader_enter_array (reader, "prices"))
    return;

  if (postage_json_reader_get_length (reader) == 0)
    postage_json_reader_fail (reader, NULL, "%s", _ ("expected at least one price, found none. Write one whose "
                                                     "“amount” is null where it is not known."));
  while (postage_json_reader_next (reader, NULL))
    read_price (reader, charge);
  postage_json_reader_leave (reader);
}

void
postage_text_list_read (PostageJsonReader *reader,
                        const char        *name,
                        const char *(*read) (PostageJsonReader *reader,
                                             const char        *name),
                        void (*take) (gpointer    target,
                                      const char *text),
                        gpointer target)
{
  if (!postage_json_reader_enter_optional_array (reader, name))
    return;

  if (postage_json_reader_get_length (reader) == 0)
    postage_json_reader_fail (reader, NULL, "%s", _ ("expected at least one element, found none. Remove the list "
                                                     "where nothing is to be in it."));
  while (postage_json_reader_next (reader, NULL))
    {
      const char *text = read (reader, NULL);

      if (!postage_json_reader_has_failed (reader))
        take (target, text);
    }
  postage_json_reader_leave (reader);
}
