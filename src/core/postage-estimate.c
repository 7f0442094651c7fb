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
  PostageMetaBill    *meta_bill;     /* (nullable): owns some of the lines */
  GPtrArray          *own_lines;     /* (element-type PostageLine): owns the others */
  GPtrArray          *lines;         /* (element-type PostageLine) */
  GPtrArray          *one_off_lines; /* (element-type PostageLine) */
  GArray             *warnings;      /* (element-type PostageWarning) */
  PostageTotal        components[POSTAGE_N_COMPONENTS];
  PostageTotal        total;
  gboolean            sealed;
};

POSTAGE_DEFINE_VALUE (PostageEstimate, postage_estimate)

static void
postage_estimate_clear (PostageEstimate *self)
{
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->one_off_lines, g_ptr_array_unref);
  g_clear_pointer (&self->own_lines, g_ptr_array_unref);
  g_clear_pointer (&self->meta_bill, postage_meta_bill_unref);
  g_clear_pointer (&self->warnings, g_array_unref);
  g_clear_pointer (&self->plan, postage_plan_unref);
  g_clear_pointer (&self->scenario, postage_scenario_unref);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
}

static void
total_init (PostageTotal *total,
            const char   *currency)
{
  total->shown = postage_money (0, currency);
  total->exact = postage_money (0, currency);
  total->n_lines = 0;
  total->complete = TRUE;
}

static gboolean
total_add (PostageTotal      *total,
           const PostageLine *line,
           GError           **error)
{
  total->n_lines++;
  if (line->flags & POSTAGE_LINE_UNKNOWN)
    total->complete = FALSE;
  return postage_money_add (&total->shown, &line->shown, &total->shown, error) &&
         postage_money_add (&total->exact, &line->converted, &total->exact, error);
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
  self->own_lines = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_line_free);
  self->lines = g_ptr_array_new ();
  self->one_off_lines = g_ptr_array_new ();
  self->warnings = g_array_new (FALSE, FALSE, sizeof (PostageWarning));
  for (guint i = 0; i < POSTAGE_N_COMPONENTS; i++)
    total_init (&self->components[i], currency);
  total_init (&self->total, currency);
  return self;
}

void
postage_estimate_add_meta_bill (PostageEstimate *self,
                                PostageMetaBill *bill)
{
  const GPtrArray *lines;

  g_return_if_fail (self != NULL && !self->sealed && self->meta_bill == NULL);
  g_return_if_fail (bill != NULL);

  self->meta_bill = postage_meta_bill_ref (bill);
  lines = postage_meta_bill_get_lines (bill);
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (self->lines, g_ptr_array_index (lines, i));
}

void
postage_estimate_take_line (PostageEstimate *self,
                            PostageLine     *line)
{
  gboolean is_beside;

  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (line != NULL);

  is_beside = line->charge != NULL && postage_charge_get_one_off (line->charge) &&
              (postage_scenario_get_horizon (self->scenario) == 0 || line->flags & POSTAGE_LINE_UNKNOWN);
  g_ptr_array_add (self->own_lines, line);
  g_ptr_array_add (is_beside ? self->one_off_lines : self->lines, line);
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
postage_estimate_set_delivered (PostageEstimate *self,
                                gint64           delivered)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->delivered = delivered;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const PostageLine *line_a = *(PostageLine *const *) a;
  const PostageLine *line_b = *(PostageLine *const *) b;

  return (int) line_a->component - (int) line_b->component;
}

gboolean
postage_warning_does_not_fit (PostageWarningKind kind)
{
  return kind == POSTAGE_WARNING_AUDIENCE || kind == POSTAGE_WARNING_NOT_ON_SALE || kind == POSTAGE_WARNING_REGION ||
         kind == POSTAGE_WARNING_LIMIT || kind == POSTAGE_WARNING_ACCOUNT_CURRENCY;
}

/* What has no line of its own, but is missing in the sum all the same. */
static void
apply_warning (PostageEstimate      *self,
               const PostageWarning *warning)
{
  PostageComponent component;

  if (warning->kind == POSTAGE_WARNING_FEATURE_UNKNOWN)
    component = POSTAGE_COMPONENT_FEATURE_FEES;
  else if (warning->kind == POSTAGE_WARNING_TAX_UNKNOWN)
    component = POSTAGE_COMPONENT_TAXES;
  else if (warning->kind == POSTAGE_WARNING_QUANTITY_MISSING && !postage_charge_get_one_off (warning->charge))
    component = postage_charge_get_component (warning->charge);
  else
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

  /* The sort is stable: within a component, lines stay in the order of the charges, markets and categories. */
  g_ptr_array_sort (self->lines, compare_lines);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (self->lines, i);

      if (!total_add (&self->components[line->component], line, error) || !total_add (&self->total, line, error))
        return FALSE;
    }

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

gint64
postage_estimate_get_delivered (const PostageEstimate *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->delivered;
}
