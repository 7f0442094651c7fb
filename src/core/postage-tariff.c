/* postage-tariff.c - a plan at a month, compiled
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-tariff.h"

#include <string.h>

struct _PostageTariff
{
  PostagePlan     *plan;     /* (unowned): outlives this */
  PostageScenario *scenario; /* (unowned): outlives this */
  char             currency[POSTAGE_CURRENCY_SIZE];
  GArray          *items;    /* (element-type PostageTariffItem): never grows, as lines refer to its curves */
  GPtrArray       *disputed; /* (element-type PostageCharge): (unowned) elements */
};

static void
item_clear (gpointer data)
{
  PostageTariffItem *item = data;

  postage_curve_clear (&item->curve);
}

/* Whether nothing is charged by any price of @plan, in whatever currency: a zero in one list holds in all. */
static gboolean
is_free (const PostagePlan *plan)
{
  const GPtrArray *charges = postage_plan_get_charges (plan);

  for (guint i = 0; i < charges->len; i++)
    {
      const GPtrArray *prices = postage_charge_get_prices (charges->pdata[i]);

      for (guint j = 0; j < prices->len; j++)
        {
          const PostagePrice   *price = prices->pdata[j];
          const PostageAmounts *amount = postage_price_get_amount (price);

          if (amount == NULL || !postage_amounts_is_zero (amount) || postage_price_get_base (price) != NULL ||
              postage_price_get_minimum (price) != NULL)
            return FALSE;
        }
    }
  return TRUE;
}

/* What an account with Meta itself is billed in is the user's choice, also of a currency in which a list of Meta's was
 * imported where nothing but that list costs anything; a provider's list goes by the display currency. */
static const char *
choose_currency (const PostageCatalogue *catalogue,
                 PostagePlan            *plan,
                 PostageScenario        *scenario)
{
  const char *account = postage_scenario_get_account_currency (scenario);
  gboolean    is_direct = postage_plan_get_meta_treatment (plan) == POSTAGE_META_DIRECT;
  const char *wanted = is_direct && account != NULL ? account : postage_scenario_get_currency (scenario);
  const char *chosen = postage_plan_choose_currency (plan, wanted);

  if (is_direct && catalogue != NULL && !g_str_equal (chosen, wanted) &&
      postage_catalogue_has_rate_card (catalogue, wanted) && is_free (plan))
    return wanted;
  return chosen;
}

static gboolean
is_wanted (const PostageTariff *self,
           const char          *feature)
{
  return postage_scenario_has_feature (self->scenario, feature);
}

/* Whether the charge is for the route and the billing currency, and every feature that it requires is wanted. */
static gboolean
has_conditions (const PostageTariff *self,
                const PostageCharge *charge)
{
  const GPtrArray *required = postage_charge_get_condition (charge, POSTAGE_CONDITION_REQUIRES);
  const char      *route = postage_route_get_id (postage_scenario_get_route (self->scenario));

  for (guint i = 0; i < required->len; i++)
    if (!is_wanted (self, g_ptr_array_index (required, i)))
      return FALSE;
  if (postage_charge_get_condition (charge, POSTAGE_CONDITION_ROUTES)->len > 0 &&
      !postage_charge_has_name (charge, POSTAGE_CONDITION_ROUTES, route))
    return FALSE;
  return postage_charge_get_condition (charge, POSTAGE_CONDITION_CURRENCIES)->len == 0 ||
         postage_charge_has_name (charge, POSTAGE_CONDITION_CURRENCIES, self->currency);
}

static gboolean
is_excluded (const PostageTariff *self,
             const PostageCharge *charge)
{
  const GPtrArray *excluded = postage_charge_get_condition (charge, POSTAGE_CONDITION_EXCLUDES);

  for (guint i = 0; i < excluded->len; i++)
    if (is_wanted (self, g_ptr_array_index (excluded, i)))
      return TRUE;
  return FALSE;
}

static gboolean
is_tax (const PostageCharge *charge)
{
  return postage_charge_get_component (charge) == POSTAGE_COMPONENT_TAXES;
}

/* Taxes enter only when the scenario asks for them. */
static gboolean
is_taxed (const PostageCharge *charge,
          const PostageTax    *tax)
{
  if (tax == NULL || tax->reverse_charge)
    return FALSE;
  return postage_charge_has_name (charge, POSTAGE_CONDITION_TAX_COUNTRIES, tax->country) ||
         (!tax->has_vat_id &&
          postage_charge_has_name (charge, POSTAGE_CONDITION_TAX_COUNTRIES_WITHOUT_VAT_ID, tax->country));
}

PostageStage
postage_stage_of_charge (const PostageCharge *charge)
{
  g_return_val_if_fail (charge != NULL, POSTAGE_STAGE_QUANTITY);

  if (!postage_price_model_is_share (postage_charge_get_model (charge)))
    return POSTAGE_STAGE_QUANTITY;
  if (is_tax (charge))
    return POSTAGE_STAGE_TAX;
  return postage_charge_get_payment_fee (charge) ? POSTAGE_STAGE_PAYMENT : POSTAGE_STAGE_SHARE;
}

static PostageChosenPrice
find_price (const PostageTariff *self,
            const PostageCharge *charge)
{
  return postage_charge_find_price (charge, postage_scenario_get_month (self->scenario),
                                    postage_scenario_get_term (self->scenario), postage_plan_get_as_of (self->plan));
}

/* Whether the charge says something of the scenario, be it that the price isn't known. */
static gboolean
has_terms (const PostageTariff *self,
           const PostageCharge *charge)
{
  return has_conditions (self, charge) && !find_price (self, charge).ended;
}

static void
compile_charge (PostageTariff *self,
                PostageCharge *charge)
{
  const PostagePriceModel *model = postage_charge_get_model (charge);
  PostageTariffItem       *item;
  PostageChosenPrice       chosen = find_price (self, charge);

  if (chosen.ended)
    return;

  g_array_set_size (self->items, self->items->len + 1);
  item = &g_array_index (self->items, PostageTariffItem, self->items->len - 1);
  item->charge = charge;
  item->price = chosen.price;
  item->undated = chosen.undated;
  item->other_term = chosen.other_term;
  item->later = chosen.later;
  item->stage = postage_stage_of_charge (charge);
  item->messages = postage_message_metric (postage_charge_get_metric (charge));
  postage_curve_init (&item->curve);

  if (item->price == NULL)
    {
      /* What the charge costs in this month isn't known; whether it has a base, its other prices tell. */
      item->curve.base_known = !postage_charge_has_base (charge);
      return;
    }
  if (item->stage == POSTAGE_STAGE_QUANTITY)
    postage_price_model_compile (model, item->price, self->currency, postage_scenario_get_horizon (self->scenario),
                                 postage_charge_get_one_off (charge), &item->curve);
  else
    postage_limits_init (&item->limits, postage_price_get_minimum (item->price),
                         postage_price_get_maximum (item->price), self->currency);
}

PostageTariff *
postage_tariff_compile (const PostageCatalogue *catalogue,
                        PostagePlan            *plan,
                        PostageScenario        *scenario)
{
  PostageTariff   *self;
  const GPtrArray *charges;

  g_return_val_if_fail (plan != NULL && scenario != NULL, NULL);

  self = g_new0 (PostageTariff, 1);
  self->plan = plan;
  self->scenario = scenario;
  charges = postage_plan_get_charges (plan);
  self->items = g_array_sized_new (FALSE, TRUE, sizeof (PostageTariffItem), charges->len);
  g_array_set_clear_func (self->items, item_clear);
  self->disputed = g_ptr_array_new ();
  g_strlcpy (self->currency, choose_currency (catalogue, plan, scenario), sizeof self->currency);

  for (guint i = 0; i < charges->len; i++)
    {
      PostageCharge *charge = g_ptr_array_index (charges, i);
      const char    *feature = postage_charge_get_feature (charge);

      if ((feature != NULL && !is_wanted (self, feature)) || !has_conditions (self, charge) ||
          is_excluded (self, charge))
        continue;
      if (is_tax (charge) && !is_taxed (charge, postage_scenario_get_tax (scenario)))
        continue;
      if (postage_charge_get_disputed (charge) && !is_wanted (self, postage_charge_get_id (charge)))
        g_ptr_array_add (self->disputed, charge);
      else
        compile_charge (self, charge);
    }
  return self;
}

void
postage_tariff_free (PostageTariff *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->disputed, g_ptr_array_unref);
  g_free (self);
}

const char *
postage_tariff_get_currency (const PostageTariff *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->currency;
}

const GArray *
postage_tariff_get_items (const PostageTariff *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->items;
}

const GPtrArray *
postage_tariff_get_disputed (const PostageTariff *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->disputed;
}

gboolean
postage_tariff_knows_taxes (const PostageTariff *self,
                            const PostageTax    *tax)
{
  const GPtrArray *charges;

  g_return_val_if_fail (self != NULL && tax != NULL, FALSE);

  charges = postage_plan_get_charges (self->plan);
  for (guint i = 0; i < charges->len; i++)
    {
      const PostageCharge *charge = g_ptr_array_index (charges, i);

      if ((postage_charge_has_name (charge, POSTAGE_CONDITION_TAX_COUNTRIES, tax->country) ||
           postage_charge_has_name (charge, POSTAGE_CONDITION_TAX_COUNTRIES_WITHOUT_VAT_ID, tax->country)) &&
          has_terms (self, charge))
        return TRUE;
    }
  return tax->reverse_charge;
}

gboolean
postage_tariff_knows_feature (const PostageTariff *self,
                              const char          *feature)
{
  const GPtrArray *charges;

  g_return_val_if_fail (self != NULL && feature != NULL, FALSE);

  charges = postage_plan_get_charges (self->plan);
  for (guint i = 0; i < charges->len; i++)
    {
      const PostageCharge *charge = g_ptr_array_index (charges, i);

      if (g_strcmp0 (postage_charge_get_feature (charge), feature) == 0 && has_terms (self, charge))
        return TRUE;
    }
  return FALSE;
}
