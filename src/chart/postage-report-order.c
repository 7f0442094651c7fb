/* postage-report-order.c - which report is wanted
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-report-order.h"

void
postage_report_order_init_copy (PostageReportOrder       *self,
                                const PostageReportOrder *other)
{
  g_return_if_fail (self != NULL && other != NULL);

  *self = *other;
  self->catalogue = postage_catalogue_ref (other->catalogue);
  self->scenario = postage_scenario_ref (other->scenario);
  self->estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  for (guint i = 0; i < other->estimates->len; i++)
    g_ptr_array_add (self->estimates, postage_estimate_ref (g_ptr_array_index (other->estimates, i)));
}

void
postage_report_order_clear (PostageReportOrder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
  g_clear_pointer (&self->scenario, postage_scenario_unref);
  g_clear_pointer (&self->estimates, g_ptr_array_unref);
}

gboolean
postage_report_order_has (const PostageReportOrder *self,
                          PostageChartKind          kind)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->n_kinds; i++)
    if (self->kinds[i] == kind)
      return TRUE;
  return FALSE;
}

PostageReport *
postage_report_order_make (const PostageReportOrder *self,
                           GCancellable             *cancellable,
                           PostageReportProgress     progress,
                           gpointer                  user_data,
                           GError                  **error)
{
  PostageChartRequest  charts[POSTAGE_N_CHART_KINDS];
  PostageReportOptions options = { NULL };

  g_return_val_if_fail (self != NULL && self->catalogue != NULL && self->scenario != NULL, NULL);
  g_return_val_if_fail (self->estimates != NULL && self->n_kinds <= G_N_ELEMENTS (charts), NULL);

  options.catalogue = self->catalogue;
  options.scenario = self->scenario;
  options.estimates = self->estimates;
  options.charts = charts;
  options.n_charts = self->estimates->len > 0 ? self->n_kinds : 0;
  options.size = self->size;
  for (guint i = 0; i < options.n_charts; i++)
    postage_chart_request_init (&charts[i], self->kinds[i], self->estimates);
  return postage_report_new (&options, cancellable, progress, user_data, error);
}
