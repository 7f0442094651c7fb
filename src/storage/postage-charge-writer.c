/* postage-charge-writer.c - writes the charges of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-charge-writer.h"

#include "storage/postage-source-writer.h"

static void
add_tier (JsonArray         *array,
          PostageTierForm    form,
          const PostageTier *tier)
{
  JsonObject *object = json_object_new ();

  if (form == POSTAGE_TIERS_PACKS)
    {
      postage_json_set_count (object, "units", tier->up_to);
      postage_json_set_amounts (object, "amount", tier->flat);
      json_array_add_object_element (array, object);
      return;
    }

  if (tier->up_to == G_MAXINT64)
    json_object_set_null_member (object, "up_to");
  else
    postage_json_set_count (object, "up_to", tier->up_to);
  if (form == POSTAGE_TIERS_RATES)
    postage_json_set_amounts (object, "rate", tier->rate);
  if (tier->has_flat)
    postage_json_set_amounts (object, "flat", tier->flat);
  json_array_add_object_element (array, object);
}

static void
set_tiers (JsonObject         *object,
           PostageTierForm     form,
           const PostagePrice *price)
{
  guint              n_tiers;
  const PostageTier *tiers = postage_price_get_tiers (price, &n_tiers);
  JsonArray         *array = json_array_new ();

  for (guint i = 0; i < n_tiers; i++)
    add_tier (array, form, &tiers[i]);
  json_object_set_array_member (object, form == POSTAGE_TIERS_PACKS ? "packs" : "tiers", array);
}

static void
set_share (JsonObject         *object,
           gboolean            has_percent,
           const PostagePrice *price)
{
  PostageDecimal percent;

  if (has_percent && postage_price_get_percent (price, &percent))
    postage_json_set_decimal (object, "percent", percent);
  else if (has_percent)
    json_object_set_null_member (object, "percent");
  json_object_set_string_member (object, "of", postage_share_base_get_ids ()[postage_price_get_share_base (price)]);
  postage_json_set_texts (object, "charges", postage_price_get_share_charges (price));
}

/* What the model reads. */
static void
set_terms (JsonObject              *object,
           const PostagePriceModel *model,
           const PostagePrice      *price)
{
  if (model->terms & POSTAGE_TERMS_AMOUNT)
    postage_json_set_amounts (object, "amount", postage_price_get_amount (price));
  if (model->terms & POSTAGE_TERMS_INCLUDED)
    {
      postage_json_set_count (object, "included", postage_price_get_included (price));
      if (postage_price_get_base (price) != NULL)
        postage_json_set_amounts (object, "base", postage_price_get_base (price));
    }
  if (model->terms & POSTAGE_TERMS_SIZE)
    postage_json_set_count (object, "size", postage_price_get_size (price));
  if (model->tiers != POSTAGE_TIERS_NONE)
    set_tiers (object, model->tiers, price);
  if (model->terms & POSTAGE_TERMS_SHARE)
    set_share (object, (model->terms & POSTAGE_TERMS_PERCENT) != 0, price);
}

static void
set_allowances (JsonObject   *object,
                const GArray *allowances)
{
  JsonArray *array;

  if (allowances->len == 0)
    return;
  array = json_array_new ();
  for (guint i = 0; i < allowances->len; i++)
    {
      const PostagePriceAllowance *allowance = &g_array_index (allowances, PostagePriceAllowance, i);
      JsonObject                  *element = json_object_new ();

      postage_json_set_count (element, "quantity", allowance->quantity);
      json_object_set_string_member (element, "period", postage_period_get_ids ()[allowance->period]);
      json_array_add_object_element (array, element);
    }
  json_object_set_array_member (object, "allowances", array);
}

static JsonObject *
write_price (const PostagePriceModel *model,
             const PostagePrice      *price)
{
  JsonObject *object = json_object_new ();

  set_terms (object, model, price);
  postage_json_set_date (object, "valid_from", postage_price_get_valid_from (price));
  postage_json_set_date (object, "valid_to", postage_price_get_valid_to (price));
  if (postage_price_get_term (price) != POSTAGE_BILLING_TERM_MONTHLY)
    json_object_set_string_member (object, "term", postage_billing_term_get_id (postage_price_get_term (price)));
  if (postage_price_get_months (price) > 1)
    postage_json_set_count (object, "months", postage_price_get_months (price));
  set_allowances (object, postage_price_get_allowances (price));
  if (postage_price_get_discount (price) != 0)
    postage_json_set_decimal (object, "discount", postage_price_get_discount (price));
  if (postage_price_get_minimum (price) != NULL)
    postage_json_set_amounts (object, "minimum", postage_price_get_minimum (price));
  if (postage_price_get_maximum (price) != NULL)
    postage_json_set_amounts (object, "maximum", postage_price_get_maximum (price));
  postage_json_set_flag (object, "lower_bound", postage_price_get_lower_bound (price));
  postage_json_set_source (object, "source", postage_price_get_source (price));
  return object;
}

static void
set_categories (JsonObject          *object,
                const PostageCharge *charge)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (postage_charge_counts_category (charge, POSTAGE_CATEGORY_NONE))
    return;
  for (guint i = 0; i < POSTAGE_N_CATEGORIES; i++)
    if (postage_charge_counts_category (charge, i))
      g_ptr_array_add (ids, (gpointer) postage_category_get_id (i));
  postage_json_set_texts (object, "categories", ids);
}

static void
set_condition (JsonObject          *object,
               const char          *name,
               const PostageCharge *charge,
               PostageCondition     condition)
{
  postage_json_set_texts (object, name, postage_charge_get_condition (charge, condition));
}

static void
set_tax (JsonObject          *object,
         const PostageCharge *charge)
{
  JsonObject *tax;

  if (postage_charge_get_component (charge) != POSTAGE_COMPONENT_TAXES)
    return;
  tax = json_object_new ();
  set_condition (tax, "countries", charge, POSTAGE_CONDITION_TAX_COUNTRIES);
  set_condition (tax, "countries_without_vat_id", charge, POSTAGE_CONDITION_TAX_COUNTRIES_WITHOUT_VAT_ID);
  json_object_set_object_member (object, "tax", tax);
}

/* What the charge counts, and when it applies. */
static void
set_conditions (JsonObject          *object,
                const PostageCharge *charge)
{
  const GPtrArray *routes = postage_charge_get_condition (charge, POSTAGE_CONDITION_ROUTES);

  set_categories (object, charge);
  set_condition (object, "markets", charge, POSTAGE_CONDITION_MARKETS);
  set_condition (object, "except_markets", charge, POSTAGE_CONDITION_EXCEPT_MARKETS);
  postage_json_set_text (object, "feature", postage_charge_get_feature (charge));
  set_condition (object, "requires", charge, POSTAGE_CONDITION_REQUIRES);
  set_condition (object, "excludes", charge, POSTAGE_CONDITION_EXCLUDES);
  postage_json_set_text (object, "route", routes->len > 0 ? routes->pdata[0] : NULL);
  set_condition (object, "currencies", charge, POSTAGE_CONDITION_CURRENCIES);
  postage_json_set_flag (object, "disputed", postage_charge_get_disputed (charge));
  postage_json_set_flag (object, "one_off", postage_charge_get_one_off (charge));
  postage_json_set_flag (object, "payment_fee", postage_charge_get_payment_fee (charge));
  set_tax (object, charge);
}

JsonObject *
postage_charge_write (const PostageCharge *charge)
{
  const PostagePriceModel *model;
  const GPtrArray         *prices;
  JsonObject              *object;
  JsonArray               *array;

  g_return_val_if_fail (charge != NULL, NULL);

  model = postage_charge_get_model (charge);
  prices = postage_charge_get_prices (charge);
  object = json_object_new ();
  json_object_set_string_member (object, "id", postage_charge_get_id (charge));
  postage_json_set_label (object, "name", postage_charge_get_name (charge));
  json_object_set_string_member (object, "component",
                                 postage_component_get_id (postage_charge_get_component (charge)));
  postage_json_set_text (object, "metric", postage_charge_get_metric (charge));
  json_object_set_string_member (object, "model", model->id);
  set_conditions (object, charge);
  array = json_array_new ();
  for (guint i = 0; i < prices->len; i++)
    json_array_add_object_element (array, write_price (model, prices->pdata[i]));
  json_object_set_array_member (object, "prices", array);
  return object;
}
