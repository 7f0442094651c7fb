/* postage-basis.c - what the estimates of one scenario have in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-basis.h"

struct _PostageBasis
{
  PostageCatalogue   *catalogue;
  PostageScenario    *scenario;
  PostageQuantities  *quantities;
  PostageMetaTariffs *tariffs; /* (unowned) (nullable) */
  GPtrArray          *bills;   /* (element-type PostageMetaBill): as far as they were asked for */
};

PostageBasis *
postage_basis_new (PostageCatalogue   *catalogue,
                   PostageScenario    *scenario,
                   PostageMetaTariffs *tariffs,
                   GError            **error)
{
  g_autoptr (PostageQuantities) quantities = NULL;
  PostageBasis *self;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL, NULL);

  quantities = postage_quantities_new (catalogue, scenario, error);
  if (quantities == NULL)
    return NULL;

  self = g_new0 (PostageBasis, 1);
  self->catalogue = postage_catalogue_ref (catalogue);
  self->scenario = postage_scenario_ref (scenario);
  self->quantities = g_steal_pointer (&quantities);
  self->tariffs = tariffs;
  self->bills = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_meta_bill_unref);
  return self;
}

void
postage_basis_free (PostageBasis *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->bills, g_ptr_array_unref);
  g_clear_pointer (&self->quantities, postage_quantities_unref);
  g_clear_pointer (&self->scenario, postage_scenario_unref);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
  g_free (self);
}

PostageCatalogue *
postage_basis_get_catalogue (const PostageBasis *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->catalogue;
}

PostageScenario *
postage_basis_get_scenario (const PostageBasis *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->scenario;
}

PostageQuantities *
postage_basis_get_quantities (const PostageBasis *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->quantities;
}

PostageMetaBill *
postage_basis_get_meta_bill (PostageBasis        *self,
                             const char          *currency,
                             PostageMetaTreatment treatment,
                             GError             **error)
{
  PostageMetaBill *bill;

  g_return_val_if_fail (self != NULL && currency != NULL, NULL);

  for (guint i = 0; i < self->bills->len; i++)
    {
      bill = g_ptr_array_index (self->bills, i);
      if (postage_meta_bill_is_for (bill, currency, treatment))
        return bill;
    }

  bill = postage_meta_bill_new (self->catalogue, self->scenario, self->quantities, self->tariffs, currency, treatment,
                                error);
  if (bill != NULL)
    g_ptr_array_add (self->bills, bill);
  return bill;
}
