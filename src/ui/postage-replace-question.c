/* postage-replace-question.c - asks before a file is replaced that the user hasn't named
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-replace-question.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  GtkWindow        *window; /* (owned) */
  GFile            *file;   /* (owned) */
  PostageFileChosen chosen;
  gpointer          user_data;
  GDestroyNotify    destroy; /* (nullable) */
} Question;

static void
question_free (Question *question)
{
  if (question->destroy != NULL)
    question->destroy (question->user_data);
  g_object_unref (question->file);
  g_object_unref (question->window);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
question_destroy (gpointer  data,
                  GClosure *closure)
{
  question_free (data);
}

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             Question         *question)
{
  if (g_str_equal (response, "replace"))
    question->chosen (question->file, question->user_data);
}

/* Takes @question. */
static void
present (Question *question)
{
  g_autofree char *path = g_file_get_parse_name (question->file);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *heading = NULL;
  GtkWidget       *dialog;

  /* Translators: %s is the name of a file */
  heading = g_strdup_printf (_ ("Replace “%s”?"), name);
  dialog = adw_message_dialog_new (question->window, heading,
                                   _ ("There is a file of that name already. What it holds is lost if you replace "
                                      "it."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "replace", _ ("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, question_destroy, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_looked (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (question->file, result, &error);

  /* Whatever else is wrong with the place, writing there will tell. */
  if (info == NULL)
    question->chosen (question->file, question->user_data);
  else if (gtk_window_get_application (question->window) != NULL)
    present (g_steal_pointer (&question));
}

void
postage_replace_question_ask (GtkWindow        *window,
                              GFile            *file,
                              PostageFileChosen chosen,
                              gpointer          user_data,
                              GDestroyNotify    destroy)
{
  Question *question;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (chosen != NULL);

  question = g_new (Question, 1);
  *question = (Question){ g_object_ref (window), g_object_ref (file), chosen, user_data, destroy };
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL,
                           on_looked, question);
}
