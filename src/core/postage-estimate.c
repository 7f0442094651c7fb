/* postage-estimate.c - what one plan costs one scenario in one month
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimate.h"

#include "core/postage-value.h"

struct _PostageEstimate
{
  PostageCatalogue   *catalogue; /* keeps alive what the lines and warnings refer to */
  PostageScenario    *scenario;
  PostagePlan        *plan;
  PostageStatus       status;
  char                billing_currency[POSTAGE_CURRENCY_SIZE];
  gboolean            has_exchange;
  PostageExchangeRate exchange;
  gint64              delivered;
  PostageTariff      *tariff;        /* (nullable): has the curves of the own lines */
  PostageMetaBill    *meta_bill;     /* (nullable): owns some of the lines */
  PostageLines       *own_lines;     /* owns the others */
  GPtrArray          *lines;         /* (element-type PostageLine): the monthly ones, once sealed */
  GPtrArray          *one_off_lines; /* (element-type PostageLine) */
  GArray             *warnings;      /* (element-type PostageWarning) */
  PostageTotal        components[POSTAGE_N_COMPONENTS];
  PostageTotal        total;
  PostageTotal        meta_reference; /* what Meta itself charges */
  gboolean            sealed;
};

POSTAGE_DEFINE_VALUE (PostageEstimate, postage_estimate)

static void
postage_estimate_clear (PostageEstimate *self)
{
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->one_off_lines, g_ptr_array_unref);
  g_clear_pointer (&self->own_lines, postage_lines_free);
  g_clear_pointer (&self->meta_bill, postage_meta_bill_unref);
  g_clear_pointer (&self->tariff, postage_tariff_free);
  g_clear_pointer (&self->warnings, g_array_unref);
  g_clear_pointer (&self->plan, postage_plan_unref);
  g_clear_pointer (&self->scenario, postage_scenario_unref);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
}

PostageEstimate *
postage_estimate_begin (PostageCatalogue *catalogue,
                        PostageScenario  *scenario,
                        PostagePlan      *plan,
                        const char       *billing_currency)
{
  const char      *currency = postage_scenario_get_currency (scenario);
  PostageEstimate *self = g_atomic_rc_box_new0 (PostageEstimate);

  self->catalogue = postage_catalogue_ref (catalogue);
  self->scenario = postage_scenario_ref (scenario);
  self->plan = postage_plan_ref (plan);
  g_strlcpy (self->billing_currency, billing_currency, sizeof self->billing_currency);
  self->own_lines = postage_lines_new (billing_currency, currency);
  self->one_off_lines = g_ptr_array_new ();
  self->warnings = g_array_new (FALSE, FALSE, sizeof (PostageWarning));
  for (guint i = 0; i < POSTAGE_N_COMPONENTS; i++)
    postage_total_init (&self->components[i], currency);
  postage_total_init (&self->total, currency);
  self->meta_reference = self->total;
  self->meta_reference.complete = FALSE;
  return self;
}

void
postage_estimate_set_meta_bill (PostageEstimate *self,
                                PostageMetaBill *bill)
{
  g_return_if_fail (self != NULL && !self->sealed && self->meta_bill == NULL);
  g_return_if_fail (bill != NULL);

  self->meta_bill = postage_meta_bill_ref (bill);
}

void
postage_estimate_take_tariff (PostageEstimate *self,
                              PostageTariff   *tariff)
{
  g_return_if_fail (self != NULL && !self->sealed && self->tariff == NULL);
  g_return_if_fail (tariff != NULL);

  self->tariff = tariff;
}

PostageLines *
postage_estimate_get_own_lines (PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL && !self->sealed, NULL);

  return self->own_lines;
}

void
postage_estimate_add_warning (PostageEstimate      *self,
                              const PostageWarning *warning)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (warning != NULL);

  g_array_append_vals (self->warnings, warning, 1);
}

void
postage_estimate_set_exchange (PostageEstimate           *self,
                               const PostageExchangeRate *rate)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (rate != NULL);

  self->exchange = *rate;
  self->has_exchange = TRUE;
}

void
postage_estimate_set_meta_reference (PostageEstimate    *self,
                                     const PostageTotal *total)
{
  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (total != NULL);

  self->meta_reference = *total;
}

void
postage_estimate_set_delivered (PostageEstimate *self,
                                gint64           delivered)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->delivered = delivered;
}

static gboolean
is_beside_total (const PostageEstimate *self,
                 const PostageLine     *line)
{
  return line->charge != NULL && postage_charge_get_one_off (line->charge) &&
         (postage_scenario_get_horizon (self->scenario) == 0 || line->flags & POSTAGE_LINE_UNKNOWN);
}

/* Puts the lines in the order of the components; within one, they stay in the order of the charges, markets and
 * categories. */
static void
sort_lines (PostageEstimate *self)
{
  const GPtrArray *meta_lines = self->meta_bill != NULL ? postage_meta_bill_get_lines (self->meta_bill) : NULL;
  const GPtrArray *own_lines = postage_lines_get_all (self->own_lines);
  guint            n_meta = meta_lines != NULL ? meta_lines->len : 0;

  guint n_own[POSTAGE_N_COMPONENTS] = { 0 };

  for (guint i = 0; i < own_lines->len; i++)
    n_own[((const PostageLine *) g_ptr_array_index (own_lines, i))->component]++;
  self->lines = g_ptr_array_sized_new (n_meta + own_lines->len);
  if (n_meta > 0)
    g_ptr_array_extend (self->lines, (GPtrArray *) meta_lines, NULL, NULL);
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    for (guint i = 0; n_own[component] > 0 && i < own_lines->len; i++)
      {
        PostageLine *line = g_ptr_array_index (own_lines, i);

        if (line->component == component)
          g_ptr_array_add (is_beside_total (self, line) ? self->one_off_lines : self->lines, line);
      }
}

/* Sums each component, then all of them. */
static gboolean
sum_lines (PostageEstimate *self,
           GError         **error)
{
  guint n_meta = 0;

  if (self->meta_bill != NULL)
    {
      const PostageTotal *total = postage_meta_bill_get_total (self->meta_bill);

      n_meta = total->n_lines;
      if (!postage_total_add (&self->components[POSTAGE_COMPONENT_META_CHARGES], total, error))
        return FALSE;
    }
  for (guint i = n_meta; i < self->lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (self->lines, i);

      if (!postage_total_add_line (&self->components[line->component], line, error))
        return FALSE;
    }
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    if (!postage_total_add (&self->total, &self->components[component], error))
      return FALSE;
  return TRUE;
}

gboolean
postage_warning_does_not_fit (PostageWarningKind kind)
{
  return kind == POSTAGE_WARNING_AUDIENCE || kind == POSTAGE_WARNING_NOT_ON_SALE || kind == POSTAGE_WARNING_REGION ||
         kind == POSTAGE_WARNING_LIMIT || kind == POSTAGE_WARNING_ACCOUNT_CURRENCY;
}

gboolean
postage_estimate_lacks (const PostageEstimate *self,
                        const PostageWarning  *warning,
                        PostageComponent      *component)
{
  g_return_val_if_fail (self != NULL && warning != NULL && component != NULL, FALSE);

  if (warning->kind == POSTAGE_WARNING_FEATURE_UNKNOWN)
    *component = POSTAGE_COMPONENT_FEATURE_FEES;
  else if (warning->kind == POSTAGE_WARNING_TAX_UNKNOWN)
    *component = POSTAGE_COMPONENT_TAXES;
  else if (warning->kind == POSTAGE_WARNING_QUANTITY_MISSING &&
           (!postage_charge_get_one_off (warning->charge) || postage_scenario_get_horizon (self->scenario) > 0))
    *component = postage_charge_get_component (warning->charge);
  else
    return FALSE;
  return TRUE;
}

static void
apply_warning (PostageEstimate      *self,
               const PostageWarning *warning)
{
  PostageComponent component;

  if (!postage_estimate_lacks (self, warning, &component))
    return;
  self->components[component].complete = FALSE;
  self->total.complete = FALSE;
}

static PostageStatus
decide_status (const PostageEstimate *self)
{
  for (guint i = 0; i < self->warnings->len; i++)
    if (postage_warning_does_not_fit (g_array_index (self->warnings, PostageWarning, i).kind))
      return POSTAGE_STATUS_DOES_NOT_FIT;
  if (self->total.complete)
    return POSTAGE_STATUS_COMPLETE;
  /* "At least nothing" says nothing: without one known amount there is no price to compare. */
  if (self->total.exact.amount == 0)
    return POSTAGE_STATUS_NO_PRICE;
  return POSTAGE_STATUS_AT_LEAST;
}

gboolean
postage_estimate_end (PostageEstimate *self,
                      GError         **error)
{
  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);

  sort_lines (self);
  if (!sum_lines (self, error))
    return FALSE;
  for (guint i = 0; i < self->warnings->len; i++)
    apply_warning (self, &g_array_index (self->warnings, PostageWarning, i));

  self->status = decide_status (self);
  self->sealed = TRUE;
  return TRUE;
}

PostageCatalogue *
postage_estimate_get_catalogue (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->catalogue;
}

PostageScenario *
postage_estimate_get_scenario (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->scenario;
}

PostagePlan *
postage_estimate_get_plan (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->plan;
}

PostageProvider *
postage_estimate_get_provider (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return postage_catalogue_get_provider_of (self->catalogue, postage_plan_get_id (self->plan));
}

PostageStatus
postage_estimate_get_status (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL && self->sealed, POSTAGE_STATUS_NO_PRICE);

  return self->status;
}

const char *
postage_estimate_get_currency (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return postage_scenario_get_currency (self->scenario);
}

const char *
postage_estimate_get_billing_currency (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->billing_currency;
}

const PostageExchangeRate *
postage_estimate_get_exchange (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->has_exchange ? &self->exchange : NULL;
}

const GPtrArray *
postage_estimate_get_lines (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);

  return self->lines;
}

const GPtrArray *
postage_estimate_get_one_off_lines (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);

  return self->one_off_lines;
}

const GArray *
postage_estimate_get_warnings (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);

  return self->warnings;
}

const PostageTotal *
postage_estimate_get_component (const PostageEstimate *self,
                                PostageComponent       component)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);
  g_return_val_if_fail (component < POSTAGE_N_COMPONENTS, NULL);

  return &self->components[component];
}

const PostageTotal *
postage_estimate_get_total (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL && self->sealed, NULL);

  return &self->total;
}

const PostageTotal *
postage_estimate_get_meta_reference (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->meta_reference;
}

gint64
postage_estimate_get_delivered (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->delivered;
}
