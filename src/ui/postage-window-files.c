/* postage-window-files.c - opening, saving and closing, with the questions that they ask
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-window-files.h"

#include <glib/gi18n.h>

#include "model/postage-session-files.h"
#include "ui/postage-application.h"
#include "ui/postage-starters.h"
#include "ui/postage-window-private.h"

#define ENDING ".postage"

/* What to do once the scenario is saved, or once the user doesn't mind losing it. */
typedef void (*PostageWindowStep) (PostageWindow *self);

typedef struct
{
  PostageWindow    *window; /* (owned) */
  PostageWindowStep next;   /* (nullable) */
} PostageWindowRequest;

static PostageWindowRequest *
request_new (PostageWindow    *window,
             PostageWindowStep next)
{
  PostageWindowRequest *request = g_new0 (PostageWindowRequest, 1);

  request->window = g_object_ref (window);
  request->next = next;
  return request;
}

static void
request_free (PostageWindowRequest *request)
{
  g_object_unref (request->window);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageWindowRequest, request_free)

static void
request_destroy (gpointer  data,
                 GClosure *closure)
{
  request_free (data);
}

/* Whether the window is still there: files may be slow, and a window may be closed meanwhile. */
static gboolean
is_open (PostageWindow *self)
{
  return postage_window_get_session (self) != NULL;
}

static void
show_error (PostageWindow *self,
            const char    *heading,
            const GError  *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "ok", _ ("_OK"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static char *
get_display_name (GFile *file)
{
  g_autofree char *basename = g_file_get_basename (file);

  return g_filename_display_name (basename != NULL ? basename : "");
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PostageWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!postage_session_open_finish (POSTAGE_SESSION (source), result, &error) && is_open (self))
    show_error (self, _ ("The Scenario Could Not Be Opened"), error);
}

void
postage_window_open_file (PostageWindow *self,
                          GFile         *file)
{
  g_return_if_fail (POSTAGE_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  postage_session_open_async (postage_window_get_session (self), file, NULL, on_opened, g_object_ref (self));
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (PostageWindowRequest) request = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean saved = postage_session_save_finish (POSTAGE_SESSION (source), result, &error);

  if (!is_open (request->window))
    return;

  if (!saved)
    show_error (request->window, _ ("The Scenario Could Not Be Saved"), error);
  else if (request->next != NULL)
    request->next (request->window);
  else
    postage_window_show_toast (request->window, _ ("Scenario saved"));
}

static void
save_to (PostageWindow    *self,
         GFile            *file,
         PostageWindowStep next)
{
  postage_session_save_async (postage_window_get_session (self), file, NULL, on_saved, request_new (self, next));
}

static GtkFileChooserNative *
create_chooser (PostageWindow       *self,
                GtkFileChooserAction action,
                const char          *title,
                const char          *accept)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_filter_set_name (filter, _ ("Postage scenarios"));
  gtk_file_filter_add_pattern (filter, "*" ENDING);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  return chooser;
}

static GFile *
add_ending (GFile *file)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = NULL;
  g_autoptr (GFile) parent = NULL;

  if (g_str_has_suffix (basename, ENDING))
    return g_object_ref (file);

  name = g_strconcat (basename, ENDING, NULL);
  parent = g_file_get_parent (file);
  return g_file_get_child (parent, name);
}

static void
on_save_file_chosen (GtkNativeDialog      *dialog,
                     int                   response,
                     PostageWindowRequest *request)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GFile) file = add_ending (chosen);

      save_to (request->window, file, request->next);
    }
  /* A native dialog belongs to whoever made it. */
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
ask_where_to_save (PostageWindow    *self,
                   PostageWindowStep next)
{
  GtkFileChooserNative *chooser = create_chooser (self, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Save Scenario"), _ ("_Save"));
  GFile                *file = postage_session_get_file (postage_window_get_session (self));
  g_autofree char      *name = file != NULL ? get_display_name (file) : g_strconcat (_ ("Scenario"), ENDING, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_data (chooser, "response", G_CALLBACK (on_save_file_chosen),
                         request_new (self, next), request_destroy, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
save_then (PostageWindow    *self,
           PostageWindowStep next)
{
  GFile *file = postage_session_get_file (postage_window_get_session (self));

  if (file != NULL)
    save_to (self, file, next);
  else
    ask_where_to_save (self, next);
}

void
postage_window_save (PostageWindow *self)
{
  g_return_if_fail (POSTAGE_IS_WINDOW (self));

  save_then (self, NULL);
}

void
postage_window_save_as (PostageWindow *self)
{
  g_return_if_fail (POSTAGE_IS_WINDOW (self));

  ask_where_to_save (self, NULL);
}

static void
on_unsaved_response (AdwMessageDialog     *dialog,
                     const char           *response,
                     PostageWindowRequest *request)
{
  if (g_str_equal (response, "save"))
    save_then (request->window, request->next);
  else if (g_str_equal (response, "discard"))
    request->next (request->window);
}

/* Asks what to do with unsaved changes before @next does away with them. */
static void
ask_about_changes (PostageWindow    *self,
                   PostageWindowStep next)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Save Changes?"),
                                              _ ("The scenario has changes that are not saved. They are lost if you "
                                                 "don’t save them."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _ ("_Cancel"),
                                    "discard", _ ("_Discard"),
                                    "save", _ ("_Save"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_unsaved_response),
                         request_new (self, next), request_destroy, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_open_file_chosen (GtkNativeDialog      *dialog,
                     int                   response,
                     PostageWindowRequest *request)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      postage_window_open_file (request->window, file);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
show_open_dialog (PostageWindow *self)
{
  GtkFileChooserNative *chooser = create_chooser (self, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Open Scenario"), _ ("_Open"));

  g_signal_connect_data (chooser, "response", G_CALLBACK (on_open_file_chosen),
                         request_new (self, NULL), request_destroy, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
postage_window_ask_file_to_open (PostageWindow *self)
{
  g_return_if_fail (POSTAGE_IS_WINDOW (self));

  if (postage_session_get_modified (postage_window_get_session (self)))
    ask_about_changes (self, show_open_dialog);
  else
    show_open_dialog (self);
}

/* Which starter is wanted, while the user is asked about changes. */
#define WANTED "postage-wanted-starter"

static void
start_wanted (PostageWindow *self)
{
  PostageApplication *application = POSTAGE_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  PostageSession     *session = postage_window_get_session (self);
  g_autoptr (PostageScenarioFile) document = NULL;
  g_autoptr (GError) error = NULL;

  document = postage_starters_read (g_object_get_data (G_OBJECT (self), WANTED),
                                    postage_session_get_catalogue (session),
                                    postage_application_get_settings (application));
  if (!postage_session_begin (session, document, &error))
    show_error (self, _ ("The Scenario Could Not Be Opened"), error);
}

void
postage_window_start (PostageWindow *self,
                      const char    *id)
{
  g_return_if_fail (POSTAGE_IS_WINDOW (self));
  g_return_if_fail (id != NULL);

  /* The desktop can call the action with any text. */
  if (postage_starters_get_title (id) == NULL)
    return;

  g_object_set_data_full (G_OBJECT (self), WANTED, g_strdup (id), g_free);
  if (postage_session_get_modified (postage_window_get_session (self)))
    ask_about_changes (self, start_wanted);
  else
    start_wanted (self);
}

static void
destroy_window (PostageWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

gboolean
postage_window_confirm_close (PostageWindow *self)
{
  g_return_val_if_fail (POSTAGE_IS_WINDOW (self), TRUE);

  if (!postage_session_get_modified (postage_window_get_session (self)))
    return TRUE;

  ask_about_changes (self, destroy_window);
  return FALSE;
}
