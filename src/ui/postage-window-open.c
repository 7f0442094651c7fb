/* postage-window-open.c - which window shows which file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-window-open.h"

#include <glib/gi18n.h>

#include "model/postage-session-files.h"
#include "ui/postage-application.h"
#include "ui/postage-file-chooser.h"
#include "ui/postage-recent-menu.h"
#include "ui/postage-window-private.h"

typedef struct
{
  PostageWindow *window; /* (owned) */
  GFile         *file;   /* (owned) */
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->window);
  g_object_unref (reading->file);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Reading) reading = user_data;
  g_autoptr (GError) error = NULL;

  if (postage_session_open_finish (POSTAGE_SESSION (source), result, &error))
    {
      postage_recent_menu_add (reading->file);
      return;
    }
  if (!g_file_query_exists (reading->file, NULL))
    postage_recent_menu_remove (reading->file);
  if (postage_window_is_open (reading->window))
    postage_window_show_error (reading->window, _ ("The Scenario Could Not Be Opened"), error);
}

void
postage_window_read (PostageWindow *self,
                     GFile         *file)
{
  Reading *reading;

  g_return_if_fail (POSTAGE_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  reading = g_new (Reading, 1);
  reading->window = g_object_ref (self);
  reading->file = g_object_ref (file);
  postage_session_open_async (postage_window_get_session (self), file, NULL, on_opened, reading);
}

PostageWindow *
postage_window_find (GtkApplication *application,
                     GFile          *file)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (POSTAGE_IS_WINDOW (l->data) && postage_window_is_open (l->data))
      {
        GFile *shown = postage_session_get_file (postage_window_get_session (l->data));

        if (shown != NULL && g_file_equal (shown, file))
          return l->data;
      }
  return NULL;
}

void
postage_window_open (PostageWindow *self,
                     GFile         *file)
{
  GtkApplication *application;
  PostageWindow  *window;

  g_return_if_fail (POSTAGE_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  application = gtk_window_get_application (GTK_WINDOW (self));
  window = postage_window_find (application, file);
  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  if (postage_session_get_modified (postage_window_get_session (self)))
    self = postage_application_open_window (POSTAGE_APPLICATION (application), NULL);
  postage_window_read (self, file);
}

static void
on_file_to_open_chosen (GFile   *file,
                        gpointer user_data)
{
  if (postage_window_is_open (user_data))
    postage_window_open (user_data, file);
}

void
postage_window_ask_file_to_open (PostageWindow *self)
{
  g_return_if_fail (POSTAGE_IS_WINDOW (self));

  postage_file_chooser_open (GTK_WINDOW (self), NULL, NULL, on_file_to_open_chosen, g_object_ref (self),
                             g_object_unref);
}

static void
on_reloaded (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PostageWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!postage_session_reload_finish (POSTAGE_SESSION (source), result, &error) && postage_window_is_open (self))
    postage_window_show_error (self, _ ("The Scenario Could Not Be Opened"), error);
}

void
postage_window_reload (PostageWindow *self)
{
  g_return_if_fail (POSTAGE_IS_WINDOW (self));

  if (postage_session_get_file (postage_window_get_session (self)) != NULL)
    postage_session_reload_async (postage_window_get_session (self), NULL, on_reloaded, g_object_ref (self));
}

void
postage_window_duplicate (PostageWindow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *copy_name = NULL;
  g_autoptr (PostageSession) copy = NULL;

  g_return_if_fail (POSTAGE_IS_WINDOW (self));

  name = postage_window_dup_name (self);
  /* Translators: the name of a duplicated scenario; %s is the name of the other one */
  copy_name = g_strdup_printf (_ ("%s (Copy)"), name);
  copy = postage_session_new_copy (postage_window_get_session (self), copy_name);
  postage_application_open_window (POSTAGE_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), copy);
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         PostageWindow *self)
{
  GSList             *files = gdk_file_list_get_files (g_value_get_boxed (value));
  PostageApplication *application = POSTAGE_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  for (GSList *l = files; l != NULL; l = l->next)
    {
      postage_window_open (self, l->data);
      /* Reading goes on: the next file would take the same window. */
      if (l->next != NULL && postage_window_find (GTK_APPLICATION (application), l->next->data) == NULL)
        self = postage_application_open_window (application, NULL);
    }
  g_slist_free (files);
  return TRUE;
}

void
postage_window_take_files (PostageWindow *self)
{
  GtkDropTarget *target;

  g_return_if_fail (POSTAGE_IS_WINDOW (self));

  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  /* Before an entry takes the file's address for a text. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
