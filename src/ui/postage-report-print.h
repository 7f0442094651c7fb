/* postage-report-print.h - a report on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-window.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_REPORT_PRINT (postage_report_print_get_type ())

/**
 * PostageReportPrint:
 *
 * Prints the pages of a report on the paper that is chosen in the desktop's print dialog, whose tab “Report” asks of
 * which plans it is and which charts it has. Where the dialog is the portal's, which has no such tab, it is of the
 * plans side by side. The pages are laid out in a thread.
 */
G_DECLARE_FINAL_TYPE (PostageReportPrint, postage_report_print, POSTAGE, REPORT_PRINT, GtkPrintOperation)

/** postage_report_print_new: (transfer full): of the scenario of @window. */
PostageReportPrint *postage_report_print_new (PostageWindow *window);

/** postage_report_print_show: asks and prints; returns at once. What goes wrong is told over the window. */
void postage_report_print_show (PostageReportPrint *self);

G_END_DECLS
