/* postage-export-watch.h - how far a long export is, and whether it is still wanted
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** PostageExportProgress: @done of @n plans are written; called in the thread of the export. */
typedef void (*PostageExportProgress) (guint    done,
                                       guint    n,
                                       gpointer data);

/**
 * PostageExportWatch:
 * @cancellable: (nullable): ends the export at the next plan
 * @progress: (nullable): told after each plan
 * @data: what @progress is given
 */
typedef struct
{
  GCancellable         *cancellable;
  PostageExportProgress progress;
  gpointer              data;
} PostageExportWatch;

/** postage_export_watch_step: tells that @done of @n plans are written. @self: (nullable). Returns: %FALSE with
 * %G_IO_ERROR_CANCELLED when the export isn't wanted any more. */
gboolean postage_export_watch_step (const PostageExportWatch *self,
                                    guint                     done,
                                    guint                     n,
                                    GError                  **error);

G_END_DECLS
