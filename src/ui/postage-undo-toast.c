/* postage-undo-toast.c - a short message with a button that takes the last edit back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-undo-toast.h"

#include <glib/gi18n.h>

#include "model/postage-session-edits-plans.h"

/* In seconds: long enough to read what has happened and to reach the button by the keyboard. */
#define TIMEOUT 20

typedef struct
{
  PostageSession  *session; /* (owned) */
  PostageScenario *before;  /* (owned) */
} Undo;

static void
undo_free (gpointer  data,
           GClosure *closure)
{
  Undo *undo = data;

  g_object_unref (undo->session);
  postage_scenario_unref (undo->before);
  g_free (undo);
}

static void
on_button_clicked (AdwToast *toast,
                   Undo     *undo)
{
  g_autoptr (GError) error = NULL;

  if (!postage_session_restore (undo->session, undo->before, &error))
    g_warning ("The scenario can't be restored: %s", error->message);
}

void
postage_undo_toast_show (GtkWidget       *widget,
                         const char      *text,
                         PostageSession  *session,
                         PostageScenario *before)
{
  GtkWidget       *overlay;
  AdwToast        *toast;
  Undo            *undo;
  g_autofree char *markup = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);
  g_return_if_fail (POSTAGE_IS_SESSION (session));
  g_return_if_fail (before != NULL);

  overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  if (overlay == NULL)
    return;

  undo = g_new (Undo, 1);
  undo->session = g_object_ref (session);
  undo->before = postage_scenario_ref (before);

  markup = g_markup_escape_text (text, -1);
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_timeout (toast, TIMEOUT);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_button_clicked), undo, undo_free, 0);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}
