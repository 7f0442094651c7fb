/* postage-error-dialog.c - says what could not be done
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-error-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

void
postage_error_dialog_show (GtkWindow  *parent,
                           const char *heading,
                           const char *body)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (heading != NULL && body != NULL);

  dialog = adw_message_dialog_new (parent, heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "ok", _ ("_OK"));
  gtk_window_present (GTK_WINDOW (dialog));
}
