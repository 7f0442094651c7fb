/* postage-export-choices.h - of which plans an export is, and which charts a report has
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "chart/postage-report-order.h"
#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_EXPORT_CHOICES (postage_export_choices_get_type ())

/** PostageExportChoices: rows for an export's window and for the desktop's print dialog. */
G_DECLARE_FINAL_TYPE (PostageExportChoices, postage_export_choices, POSTAGE, EXPORT_CHOICES, GtkWidget)

/** postage_export_choices_new: the plans side by side; charts that compare them, as a whole and by component. */
GtkWidget *postage_export_choices_new (void);

/** postage_export_choices_show_charts: whether charts can be chosen: tables have none. */
void postage_export_choices_show_charts (PostageExportChoices *self,
                                         gboolean              shown);

/** postage_export_choices_set_all: all plans that can be bought, or those side by side. */
void postage_export_choices_set_all (PostageExportChoices *self,
                                     gboolean              all);

/** postage_export_choices_set_chart: whether there is a chart of @kind. */
void postage_export_choices_set_chart (PostageExportChoices *self,
                                       PostageChartKind      kind,
                                       gboolean              wanted);

/** postage_export_choices_init_order: sets @order, which postage_report_order_clear() clears, to what is chosen of
 * @session; the paper is left to the caller. */
void postage_export_choices_init_order (PostageExportChoices *self,
                                        PostageSession       *session,
                                        PostageReportOrder   *order);

G_END_DECLS
