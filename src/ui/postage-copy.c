/* postage-copy.c - puts text that is also a piece of a page on the clipboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-copy.h"

#include <adwaita.h>
#include <string.h>

void
postage_copy (GtkWidget  *widget,
              char       *text,
              char       *html,
              const char *message)
{
  g_autofree char *plain = text;
  g_autoptr (GBytes) page = NULL;
  g_autoptr (GdkContentProvider) both = NULL;
  GdkContentProvider *forms[2];
  GtkWidget          *overlay;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL && html != NULL && message != NULL);

  page = g_bytes_new_take (html, strlen (html));
  forms[0] = gdk_content_provider_new_for_bytes ("text/html", page);
  forms[1] = gdk_content_provider_new_typed (G_TYPE_STRING, plain);
  both = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);

  overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), adw_toast_new (message));
}
