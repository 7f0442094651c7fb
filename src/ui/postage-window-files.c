/* postage-window-files.c - saving and closing, with the questions that they ask
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-window-files.h"

#include <glib/gi18n.h>

#include "model/postage-session-files.h"
#include "storage/postage-scenario-name.h"
#include "storage/postage-storage-error.h"
#include "ui/postage-application.h"
#include "ui/postage-file-chooser.h"
#include "ui/postage-plan-editor.h"
#include "ui/postage-recent-menu.h"
#include "ui/postage-starters.h"
#include "ui/postage-window-private.h"

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

static void save_to (PostageWindow    *self,
                     GFile            *file,
                     PostageSaveMode   mode,
                     PostageWindowStep next);

static void ask_where_to_save (PostageWindow    *self,
                               PostageWindowStep next);

static void ask_about_changes (PostageWindow    *self,
                               PostageWindowStep next);

static void
on_not_saved_response (AdwMessageDialog     *dialog,
                       const char           *response,
                       PostageWindowRequest *request)
{
  PostageSession *session = postage_window_get_session (request->window);

  if (session == NULL)
    return;
  if (g_str_equal (response, "save-as"))
    ask_where_to_save (request->window, request->next);
  else if (g_str_equal (response, "over") && postage_session_get_file (session) != NULL)
    save_to (request->window, postage_session_get_file (session), POSTAGE_SAVE_OVER, request->next);
}

/* Says why the scenario is not saved, and offers what can be done about it. */
static void
ask_about_failure (PostageWindow    *self,
                   const GError     *error,
                   PostageWindowStep next)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("The Scenario Could Not Be Saved"), error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"));
  if (g_error_matches (error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_CHANGED))
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "over", _ ("Save _Over It"));
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "over", ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "save-as", _ ("Save _As…"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save-as");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_not_saved_response), request_new (self, next),
                         request_destroy, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (PostageWindowRequest) request = user_data;
  PostageSession *session = POSTAGE_SESSION (source);
  g_autoptr (GError) error = NULL;
  const gboolean saved = postage_session_save_finish (session, result, &error);

  if (saved)
    postage_recent_menu_add (postage_session_save_get_file (result));
  if (!postage_window_is_open (request->window))
    return;

  if (!saved)
    ask_about_failure (request->window, error, request->next);
  else if (request->next != NULL && postage_session_get_modified (session))
    /* What was edited while the file was written would be lost. */
    ask_about_changes (request->window, request->next);
  else if (request->next != NULL)
    request->next (request->window);
  else
    postage_window_show_toast (request->window, _ ("Scenario saved"));
}

static void
save_to (PostageWindow    *self,
         GFile            *file,
         PostageSaveMode   mode,
         PostageWindowStep next)
{
  postage_session_save_async (postage_window_get_session (self), file, mode, NULL, on_saved, request_new (self, next));
}

static void
on_save_file_chosen (GFile   *file,
                     gpointer user_data)
{
  const PostageWindowRequest *request = user_data;

  /* Whoever chose the file was asked whether it may be replaced. */
  if (postage_window_is_open (request->window))
    save_to (request->window, file, POSTAGE_SAVE_OVER, request->next);
}

static void
ask_where_to_save (PostageWindow    *self,
                   PostageWindowStep next)
{
  g_autofree char *name = postage_window_dup_name (self);
  g_autofree char *file_name = postage_scenario_name_to_file_name (name);

  postage_file_chooser_save (GTK_WINDOW (self), file_name, on_save_file_chosen, request_new (self, next),
                             (GDestroyNotify) request_free);
}

static void
save_then (PostageWindow    *self,
           PostageWindowStep next)
{
  GFile *file = postage_session_get_file (postage_window_get_session (self));

  if (file != NULL)
    save_to (self, file, POSTAGE_SAVE_UNCHANGED, next);
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
    postage_window_show_error (self, _ ("The Scenario Could Not Be Opened"), error);
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

  if (!postage_plan_editor_confirm_close (GTK_WINDOW (self)))
    return FALSE;
  if (!postage_session_get_modified (postage_window_get_session (self)))
    return TRUE;

  ask_about_changes (self, destroy_window);
  return FALSE;
}
