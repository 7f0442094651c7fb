/* postage-export-watch.c - how far a long export is, and whether it is still wanted
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-watch.h"

gboolean
postage_export_watch_step (const PostageExportWatch *self,
                           guint                     done,
                           guint                     n,
                           GError                  **error)
{
  if (self == NULL)
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->progress != NULL)
    self->progress (done, n, self->data);
  return TRUE;
}
