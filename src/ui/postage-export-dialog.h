/* postage-export-dialog.h - asks what is to be exported, and does it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-export-job.h"
#include "ui/postage-window.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_EXPORT_DIALOG (postage_export_dialog_get_type ())

/**
 * PostageExportDialog:
 *
 * Over a window: a report, or tables in one of several formats, of the plans that are chosen. It stays while the file
 * is written, tells how far that is and can end it; with the finished file it closes, and the window says so.
 */
G_DECLARE_FINAL_TYPE (PostageExportDialog, postage_export_dialog, POSTAGE, EXPORT_DIALOG, AdwWindow)

/** postage_export_dialog_new: over @window. */
GtkWidget *postage_export_dialog_new (PostageWindow *window);

/** postage_export_dialog_choose_report: a report is wanted. */
void postage_export_dialog_choose_report (PostageExportDialog *self);

/** postage_export_dialog_choose_tables: tables in @format are wanted. */
void postage_export_dialog_choose_tables (PostageExportDialog *self,
                                          PostageExportFormat  format);

/** postage_export_dialog_save: writes what is chosen to @file, as after the question where. */
void postage_export_dialog_save (PostageExportDialog *self,
                                 GFile               *file);

/** postage_export_dialog_is_busy: whether a file is being written. */
gboolean postage_export_dialog_is_busy (PostageExportDialog *self);

G_END_DECLS
