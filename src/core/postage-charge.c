/* postage-charge.c - one priced thing of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-charge.h"

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
  GPtrArray               *prices; /* (element-type PostagePrice) */
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

  if (!self->model->check (price, error))
    return FALSE;

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

PostagePrice *
postage_charge_find_price (const PostageCharge *self,
                           PostageMonth         month,
                           PostageDate          as_of,
                           gboolean            *undated,
                           gboolean            *ended)
{
  gboolean      all_ended = self->prices->len > 0;
  gboolean      is_undated = FALSE;
  PostagePrice *found = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  /* The last one that has started wins, so that a newer price takes over from one without a stated end. */
  for (guint i = self->prices->len; i > 0 && found == NULL; i--)
    {
      PostagePrice *price = g_ptr_array_index (self->prices, i - 1);

      if (month > postage_price_get_end (price))
        continue;
      all_ended = FALSE;
      if (month >= postage_price_get_start (price, as_of, &is_undated))
        found = price;
    }

  if (undated != NULL)
    *undated = found != NULL && is_undated;
  if (ended != NULL)
    *ended = found == NULL && all_ended;
  return found;
}

gboolean
postage_charge_has_base (const PostageCharge *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->prices->len; i++)
    {
      PostageAmounts *base = postage_price_get_base (g_ptr_array_index (self->prices, i));

      if (base != NULL && !postage_amounts_is_zero (base))
        return TRUE;
    }
  return FALSE;
}

PostagePrice *
postage_charge_get_first_price (const PostageCharge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->prices->len > 0 ? g_ptr_array_index (self->prices, 0) : NULL;
}
