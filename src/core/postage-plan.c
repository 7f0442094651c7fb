/* postage-plan.c - what a provider sells
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-plan.h"

#include <string.h>

#include "core/postage-error.h"
#include "core/postage-ids.h"
#include "core/postage-value.h"

struct _PostagePlan
{
  char                *id;
  PostageLabel        *name;
  PostageAudience      audience;
  PostageDate          as_of;
  gboolean             historic;
  PostageDate          valid_from;     /* or POSTAGE_DATE_NONE */
  PostageDate          valid_to;       /* or POSTAGE_DATE_NONE */
  char                *note;           /* (owned) (nullable) */
  GPtrArray           *currencies;     /* (element-type utf8) */
  GPtrArray           *regions;        /* (element-type utf8) */
  GPtrArray           *except_regions; /* (element-type utf8): empty where @regions isn't */
  GArray              *limits;         /* (element-type PostagePlanLimit) */
  PostageMetaTreatment treatment;
  PostageSource       *meta_source; /* (owned) (nullable) */
  GPtrArray           *charges;     /* (element-type PostageCharge) */
  gboolean             own;
  PostagePlan         *copied_from; /* (owned) (nullable) */
  gboolean             sealed;
};

POSTAGE_DEFINE_VALUE (PostagePlan, postage_plan)

static const char *const audience_ids[] = {
  [POSTAGE_AUDIENCE_DIRECT] = "direct",
  [POSTAGE_AUDIENCE_PARTNER_CLIENT] = "partner-client",
  [POSTAGE_AUDIENCE_PARTNER] = "partner",
};

const char *
postage_audience_get_id (PostageAudience audience)
{
  g_return_val_if_fail (audience < G_N_ELEMENTS (audience_ids), NULL);

  return audience_ids[audience];
}

gboolean
postage_audience_from_id (const char      *id,
                          PostageAudience *audience,
                          GError         **error)
{
  int found = postage_ids_find (audience_ids, G_N_ELEMENTS (audience_ids), id, "an audience", error);

  if (found < 0)
    return FALSE;
  *audience = (PostageAudience) found;
  return TRUE;
}

static const char *const treatment_ids[] = {
  [POSTAGE_META_UNKNOWN] = "unknown",
  [POSTAGE_META_PASSED_THROUGH] = "passed-through",
  [POSTAGE_META_MARKED_UP] = "marked-up",
  [POSTAGE_META_INCLUDED] = "included",
  [POSTAGE_META_DIRECT] = "direct",
};

const char *
postage_meta_treatment_get_id (PostageMetaTreatment treatment)
{
  g_return_val_if_fail (treatment < G_N_ELEMENTS (treatment_ids), NULL);

  return treatment_ids[treatment];
}

gboolean
postage_meta_treatment_from_id (const char           *id,
                                PostageMetaTreatment *treatment,
                                GError              **error)
{
  int found =
    postage_ids_find (treatment_ids, G_N_ELEMENTS (treatment_ids), id, "a treatment of Meta's charges", error);

  if (found < 0)
    return FALSE;
  *treatment = (PostageMetaTreatment) found;
  return TRUE;
}

static void
limit_clear (gpointer data)
{
  PostagePlanLimit *limit = data;

  g_clear_pointer (&limit->metric, g_free);
  g_clear_pointer (&limit->source, postage_source_unref);
}

static void
postage_plan_clear (PostagePlan *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, postage_label_unref);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->currencies, g_ptr_array_unref);
  g_clear_pointer (&self->regions, g_ptr_array_unref);
  g_clear_pointer (&self->except_regions, g_ptr_array_unref);
  g_clear_pointer (&self->limits, g_array_unref);
  g_clear_pointer (&self->meta_source, postage_source_unref);
  g_clear_pointer (&self->charges, g_ptr_array_unref);
  g_clear_pointer (&self->copied_from, postage_plan_unref);
}

PostagePlan *
postage_plan_begin (const char     *id,
                    PostageLabel   *name,
                    PostageAudience audience,
                    PostageDate     as_of)
{
  g_return_val_if_fail (id != NULL && name != NULL, NULL);
  g_return_val_if_fail (as_of != POSTAGE_DATE_NONE, NULL);

  PostagePlan *self = g_atomic_rc_box_new0 (PostagePlan);
  self->id = g_strdup (id);
  self->name = postage_label_ref (name);
  self->audience = audience;
  self->as_of = as_of;
  self->currencies = g_ptr_array_new_with_free_func (g_free);
  self->regions = g_ptr_array_new_with_free_func (g_free);
  self->except_regions = g_ptr_array_new_with_free_func (g_free);
  self->limits = g_array_new (FALSE, FALSE, sizeof (PostagePlanLimit));
  g_array_set_clear_func (self->limits, limit_clear);
  self->charges = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_charge_unref);
  return self;
}

void
postage_plan_add_currency (PostagePlan *self,
                           const char  *currency)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (currency != NULL);

  g_ptr_array_add (self->currencies, g_strdup (currency));
}

void
postage_plan_set_meta_charges (PostagePlan         *self,
                               PostageMetaTreatment treatment,
                               PostageSource       *source)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->treatment = treatment;
  g_clear_pointer (&self->meta_source, postage_source_unref);
  if (source != NULL)
    self->meta_source = postage_source_ref (source);
}

void
postage_plan_add_region (PostagePlan *self,
                         const char  *country)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (self->except_regions->len == 0);
  g_return_if_fail (country != NULL && strlen (country) == 2);

  g_ptr_array_add (self->regions, g_strdup (country));
}

void
postage_plan_add_except_region (PostagePlan *self,
                                const char  *country)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (self->regions->len == 0);
  g_return_if_fail (country != NULL && strlen (country) == 2);

  g_ptr_array_add (self->except_regions, g_strdup (country));
}

void
postage_plan_add_limit (PostagePlan   *self,
                        const char    *metric,
                        gint64         maximum,
                        PostageSource *source)
{
  PostagePlanLimit limit = { .maximum = maximum };

  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (metric != NULL && maximum >= 0 && source != NULL);

  limit.metric = g_strdup (metric);
  limit.source = postage_source_ref (source);
  g_array_append_val (self->limits, limit);
}

void
postage_plan_set_historic (PostagePlan *self,
                           gboolean     historic)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->historic = historic;
}

void
postage_plan_set_validity (PostagePlan *self,
                           PostageDate  from,
                           PostageDate  to)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->valid_from = from;
  self->valid_to = to;
}

void
postage_plan_set_note (PostagePlan *self,
                       const char  *note)
{
  g_return_if_fail (self != NULL && !self->sealed);

  g_free (self->note);
  self->note = g_strdup (note);
}

void
postage_plan_set_own (PostagePlan *self,
                      gboolean     own)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->own = own;
}

void
postage_plan_set_copied_from (PostagePlan *self,
                              PostagePlan *original)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (self != original);

  g_clear_pointer (&self->copied_from, postage_plan_unref);
  if (original != NULL)
    self->copied_from = postage_plan_ref (original);
}

void
postage_plan_add_charge (PostagePlan   *self,
                         PostageCharge *charge)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (charge != NULL);

  g_ptr_array_add (self->charges, postage_charge_ref (charge));
}

/* Lines, features and explanations name a charge by its id. */
static gboolean
check_charges (const PostagePlan *self,
               GError           **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->charges->len; i++)
    {
      const char *id = postage_charge_get_id (g_ptr_array_index (self->charges, i));

      if (!g_hash_table_add (ids, (gpointer) id))
        {
          g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT, "the plan \"%s\" has two charges \"%s\"",
                       self->id, id);
          return FALSE;
        }
    }
  return TRUE;
}

/* A share is taken of charges that have an amount before shares are taken. */
static gboolean
check_share (const PostagePlan   *self,
             const PostageCharge *charge,
             const PostagePrice  *price,
             GError             **error)
{
  const GPtrArray *ids = postage_price_get_share_charges (price);

  for (guint i = 0; i < ids->len; i++)
    {
      const char          *id = g_ptr_array_index (ids, i);
      const PostageCharge *other = postage_plan_get_charge (self, id);

      if (other == NULL || postage_price_model_is_share (postage_charge_get_model (other)))
        {
          g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE,
                       "the charge \"%s\" is taken of \"%s\", which is not a charge by quantity of the same plan",
                       postage_charge_get_id (charge), id);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_shares (const PostagePlan *self,
              GError           **error)
{
  for (guint i = 0; i < self->charges->len; i++)
    {
      const PostageCharge *charge = g_ptr_array_index (self->charges, i);
      const GPtrArray     *prices = postage_charge_get_prices (charge);

      for (guint j = 0; j < prices->len; j++)
        if (!check_share (self, charge, g_ptr_array_index (prices, j), error))
          return FALSE;
    }
  return TRUE;
}

gboolean
postage_plan_end (PostagePlan *self,
                  GError     **error)
{
  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);

  if (self->currencies->len == 0)
    {
      g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX, "the plan \"%s\" needs at least one currency", self->id);
      return FALSE;
    }
  if (!check_charges (self, error) || !check_shares (self, error))
    return FALSE;

  self->sealed = TRUE;
  return TRUE;
}

const char *
postage_plan_get_id (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

PostageLabel *
postage_plan_get_name (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

PostageAudience
postage_plan_get_audience (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_AUDIENCE_DIRECT);

  return self->audience;
}

PostageDate
postage_plan_get_as_of (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->as_of;
}

gboolean
postage_plan_get_historic (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->historic;
}

gboolean
postage_plan_is_on_sale (const PostagePlan *self,
                         PostageMonth       month)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->valid_from != POSTAGE_DATE_NONE && month < postage_date_get_month (self->valid_from))
    return FALSE;
  return self->valid_to == POSTAGE_DATE_NONE || month <= postage_date_get_month (self->valid_to);
}

PostageDate
postage_plan_get_valid_from (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->valid_from;
}

PostageDate
postage_plan_get_valid_to (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->valid_to;
}

gboolean
postage_plan_is_own (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->own;
}

PostagePlan *
postage_plan_get_copied_from (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->copied_from;
}

const char *
postage_plan_get_note (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->note;
}

const GPtrArray *
postage_plan_get_currencies (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->currencies;
}

const char *
postage_plan_choose_currency (const PostagePlan *self,
                              const char        *wanted)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);
  g_return_val_if_fail (wanted != NULL, NULL);

  if (g_ptr_array_find_with_equal_func (self->currencies, wanted, g_str_equal, NULL))
    return wanted;
  return g_ptr_array_index (self->currencies, 0);
}

const GPtrArray *
postage_plan_get_regions (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->regions;
}

const GPtrArray *
postage_plan_get_except_regions (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->except_regions;
}

gboolean
postage_plan_is_sold_in (const PostagePlan *self,
                         const char        *country)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (country == NULL)
    return self->regions->len == 0;
  return (self->regions->len == 0 || g_ptr_array_find_with_equal_func (self->regions, country, g_str_equal, NULL)) &&
         !g_ptr_array_find_with_equal_func (self->except_regions, country, g_str_equal, NULL);
}

const GArray *
postage_plan_get_limits (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->limits;
}

PostageMetaTreatment
postage_plan_get_meta_treatment (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_META_UNKNOWN);

  return self->treatment;
}

PostageSource *
postage_plan_get_meta_source (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->meta_source;
}

const GPtrArray *
postage_plan_get_charges (const PostagePlan *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->charges;
}

PostageCharge *
postage_plan_get_charge (const PostagePlan *self,
                         const char        *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->charges->len; i++)
    {
      PostageCharge *charge = g_ptr_array_index (self->charges, i);

      if (g_str_equal (postage_charge_get_id (charge), id))
        return charge;
    }
  return NULL;
}
