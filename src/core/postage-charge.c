/* postage-charge.c - one priced thing of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-charge.h"

#include "core/postage-error.h"
#include "core/postage-value.h"

#define ALL_CATEGORIES ((1u << POSTAGE_N_CATEGORIES) - 1)

struct _PostageCharge
{
  char                    *id;
  PostageLabel            *name;
  PostageComponent         component;
  char                    *metric; /* (owned) (nullable) */
  const PostagePriceModel *model;
  guint                    categories;
  char                    *feature; /* (owned) (nullable) */
  gboolean                 disputed;
  gboolean                 one_off;
  gboolean                 payment_fee;
  GPtrArray               *conditions[POSTAGE_N_CONDITIONS]; /* (element-type utf8) each */
  GPtrArray               *prices;                           /* (element-type PostagePrice) */
  gboolean                 sealed;
};

POSTAGE_DEFINE_VALUE (PostageCharge, postage_charge)

static void
postage_charge_clear (PostageCharge *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, postage_label_unref);
  g_clear_pointer (&self->metric, g_free);
  g_clear_pointer (&self->feature, g_free);
  for (guint i = 0; i < POSTAGE_N_CONDITIONS; i++)
    g_clear_pointer (&self->conditions[i], g_ptr_array_unref);
  g_clear_pointer (&self->prices, g_ptr_array_unref);
}

PostageCharge *
postage_charge_begin (const char              *id,
                      PostageLabel            *name,
                      PostageComponent         component,
                      const char              *metric,
                      const PostagePriceModel *model)
{
  g_return_val_if_fail (id != NULL && name != NULL && model != NULL, NULL);

  PostageCharge *self = g_atomic_rc_box_new0 (PostageCharge);
  self->id = g_strdup (id);
  self->name = postage_label_ref (name);
  self->component = component;
  self->metric = g_strdup (metric);
  self->model = model;
  self->categories = ALL_CATEGORIES;
  for (guint i = 0; i < POSTAGE_N_CONDITIONS; i++)
    self->conditions[i] = g_ptr_array_new_with_free_func (g_free);
  self->prices = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_price_unref);
  return self;
}

void
postage_charge_set_categories (PostageCharge *self,
                               guint          mask)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->categories = mask;
}

void
postage_charge_set_feature (PostageCharge *self,
                            const char    *feature)
{
  g_return_if_fail (self != NULL && !self->sealed);

  g_free (self->feature);
  self->feature = g_strdup (feature);
}

void
postage_charge_add_condition (PostageCharge   *self,
                              PostageCondition condition,
                              const char      *name)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (condition < POSTAGE_N_CONDITIONS && name != NULL);

  g_ptr_array_add (self->conditions[condition], g_strdup (name));
}

void
postage_charge_set_payment_fee (PostageCharge *self,
                                gboolean       payment_fee)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->payment_fee = payment_fee;
}

void
postage_charge_set_disputed (PostageCharge *self,
                             gboolean       disputed)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->disputed = disputed;
}

void
postage_charge_set_one_off (PostageCharge *self,
                            gboolean       one_off)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->one_off = one_off;
}

gboolean
postage_charge_add_price (PostageCharge *self,
                          PostagePrice  *price,
                          GError       **error)
{
  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);
  g_return_val_if_fail (price != NULL, FALSE);

  if (!postage_price_model_check (self->model, price, error))
    return FALSE;
  if (self->one_off && (postage_price_get_minimum (price) != NULL || postage_price_get_maximum (price) != NULL ||
                        postage_price_get_months (price) > 1))
    {
      g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX,
                   "a minimum, a maximum and a number of months are for what is paid every month, and \"%s\" is paid "
                   "once",
                   self->id);
      return FALSE;
    }

  g_ptr_array_add (self->prices, postage_price_ref (price));
  return TRUE;
}

void
postage_charge_end (PostageCharge *self)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->sealed = TRUE;
}

const char *
postage_charge_get_id (const PostageCharge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

PostageLabel *
postage_charge_get_name (const PostageCharge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

PostageComponent
postage_charge_get_component (const PostageCharge *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_COMPONENT_MESSAGE_FEES);

  return self->component;
}

const char *
postage_charge_get_metric (const PostageCharge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->metric;
}

const PostagePriceModel *
postage_charge_get_model (const PostageCharge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->model;
}

gboolean
postage_charge_counts_category (const PostageCharge *self,
                                PostageCategory      category)
{
  g_return_val_if_fail (self != NULL, FALSE);

  /* What has no category, such as a message received, is counted by a charge that doesn't choose among categories. */
  if (category == POSTAGE_CATEGORY_NONE)
    return self->categories == ALL_CATEGORIES;
  return (self->categories & (1u << category)) != 0;
}

const char *
postage_charge_get_feature (const PostageCharge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->feature;
}

gboolean
postage_charge_get_disputed (const PostageCharge *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->disputed;
}

gboolean
postage_charge_get_one_off (const PostageCharge *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->one_off;
}

gboolean
postage_charge_has_name (const PostageCharge *self,
                         PostageCondition     condition,
                         const char          *name)
{
  g_return_val_if_fail (self != NULL && condition < POSTAGE_N_CONDITIONS && name != NULL, FALSE);

  return g_ptr_array_find_with_equal_func (self->conditions[condition], name, g_str_equal, NULL);
}

gboolean
postage_charge_counts_market (const PostageCharge *self,
                              const char          *market)
{
  guint n_markets, n_except;

  g_return_val_if_fail (self != NULL, FALSE);

  n_markets = self->conditions[POSTAGE_CONDITION_MARKETS]->len;
  n_except = self->conditions[POSTAGE_CONDITION_EXCEPT_MARKETS]->len;
  /* What has no market is counted by a charge that doesn't choose among markets. */
  if (market == NULL || n_markets + n_except == 0)
    return n_markets + n_except == 0;
  return (n_markets == 0 || postage_charge_has_name (self, POSTAGE_CONDITION_MARKETS, market)) &&
         !postage_charge_has_name (self, POSTAGE_CONDITION_EXCEPT_MARKETS, market);
}

const GPtrArray *
postage_charge_get_condition (const PostageCharge *self,
                              PostageCondition     condition)
{
  g_return_val_if_fail (self != NULL && condition < POSTAGE_N_CONDITIONS, NULL);

  return self->conditions[condition];
}

gboolean
postage_charge_get_payment_fee (const PostageCharge *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->payment_fee;
}

const GPtrArray *
postage_charge_get_prices (const PostageCharge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->prices;
}

PostageChosenPrice
postage_charge_find_price (const PostageCharge *self,
                           PostageMonth         month,
                           PostageBillingTerm   term,
                           PostageDate          as_of)
{
  PostageChosenPrice chosen = { NULL };
  gboolean           has_accepted = FALSE;
  gboolean           has_longer = FALSE;

  g_return_val_if_fail (self != NULL, chosen);

  chosen.ended = self->prices->len > 0;
  chosen.later = G_MAXINT32;
  for (guint i = 0; i < self->prices->len; i++)
    {
      PostagePrice      *price = g_ptr_array_index (self->prices, i);
      PostageBillingTerm price_term = postage_price_get_term (price);
      PostageMonth       start;
      gboolean           undated;

      if (month > postage_price_get_end (price))
        continue;
      chosen.ended = FALSE;
      if (price_term > term)
        {
          has_longer = TRUE;
          continue;
        }
      has_accepted = TRUE;
      start = postage_price_get_start (price, as_of, &undated);
      if (month < start)
        {
          if (postage_price_is_known (price))
            chosen.later = MIN (chosen.later, start);
          continue;
        }
      /* The last one that has started wins, so that a newer price takes over from one without a stated end. */
      if (chosen.price == NULL || price_term >= postage_price_get_term (chosen.price))
        {
          chosen.price = price;
          chosen.undated = undated;
        }
    }

  chosen.other_term = has_longer && !has_accepted;
  return chosen;
}

gboolean
postage_charge_has_base (const PostageCharge *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->prices->len; i++)
    {
      PostageAmounts *base = postage_price_get_base (g_ptr_array_index (self->prices, i));
      PostageAmounts *minimum = postage_price_get_minimum (g_ptr_array_index (self->prices, i));

      if ((base != NULL && !postage_amounts_is_zero (base)) || (minimum != NULL && !postage_amounts_is_zero (minimum)))
        return TRUE;
    }
  return FALSE;
}

gboolean
postage_charge_has_equal_prices (const PostageCharge *self,
                                 const PostageCharge *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->model != other->model || g_strcmp0 (self->metric, other->metric) != 0 ||
      self->prices->len != other->prices->len)
    return FALSE;
  for (guint i = 0; i < self->prices->len; i++)
    if (!postage_price_equal (self->prices->pdata[i], other->prices->pdata[i]))
      return FALSE;
  return TRUE;
}
