/* postage-window-rename.c - gives the scenario's file another name
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-window-rename.h"

#include <glib/gi18n.h>

#include "model/postage-session-files.h"
#include "ui/postage-recent-menu.h"
#include "ui/postage-window-private.h"

static char *
dup_entered (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static void
on_entry_changed (GtkEditable      *entry,
                  AdwMessageDialog *dialog)
{
  g_autofree char *name = dup_entered (entry);

  adw_message_dialog_set_response_enabled (dialog, "rename", name[0] != '\0');
}

typedef struct
{
  PostageWindow *window;   /* (owned) */
  GFile         *old_file; /* (owned) */
} Renaming;

static void
renaming_free (Renaming *renaming)
{
  g_object_unref (renaming->window);
  g_object_unref (renaming->old_file);
  g_free (renaming);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Renaming, renaming_free)

static void
on_renamed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Renaming) renaming = user_data;
  g_autoptr (GError) error = NULL;
  GFile *file = postage_session_get_file (POSTAGE_SESSION (source));

  if (!postage_session_rename_finish (POSTAGE_SESSION (source), result, &error))
    {
      if (postage_window_is_open (renaming->window))
        postage_window_show_error (renaming->window, _ ("The Scenario Could Not Be Renamed"), error);
      return;
    }
  postage_recent_menu_remove (renaming->old_file);
  if (file != NULL)
    postage_recent_menu_add (file);
}

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             PostageWindow    *self)
{
  PostageSession  *session = postage_window_get_session (self);
  Renaming        *renaming;
  GtkEditable     *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *name = dup_entered (entry);

  if (session == NULL || postage_session_get_file (session) == NULL || !g_str_equal (response, "rename"))
    return;
  renaming = g_new (Renaming, 1);
  renaming->window = g_object_ref (self);
  renaming->old_file = g_object_ref (postage_session_get_file (session));
  postage_session_rename_async (session, name, on_renamed, renaming);
}

void
postage_window_ask_name (PostageWindow *self)
{
  g_autofree char *name = NULL;
  GtkWidget       *dialog, *entry;

  g_return_if_fail (POSTAGE_IS_WINDOW (self));

  if (postage_session_get_file (postage_window_get_session (self)) == NULL)
    return;

  name = postage_window_dup_name (self);
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Rename the Scenario"), NULL);
  entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "rename", _ ("_Rename"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "rename", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "rename");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_entry_changed), dialog, 0);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}
