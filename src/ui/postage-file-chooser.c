/* postage-file-chooser.c - asks for a scenario's file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-file-chooser.h"

#include <glib/gi18n.h>

#include "storage/postage-scenario-name.h"
#include "ui/postage-replace-question.h"

typedef struct
{
  PostageFileChosen chosen;
  gpointer          user_data;
  GDestroyNotify    destroy; /* (nullable) */
  GtkWindow        *window;  /* (owned): the dialog doesn't keep it */
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  if (question->destroy != NULL)
    question->destroy (question->user_data);
  g_object_unref (question->window);
  g_free (question);
}

/* The dialog has asked about the name as it was entered. */
static void
take_file_to_save (GFile    *file,
                   Question *question)
{
  g_autoptr (GFile) with_ending = postage_scenario_name_add_ending (file);

  if (g_file_equal (file, with_ending))
    {
      question->chosen (file, question->user_data);
      return;
    }
  postage_replace_question_ask (question->window, with_ending, question->chosen, question->user_data,
                                question->destroy);
  question->destroy = NULL;
}

static void
on_response (GtkNativeDialog *dialog,
             int              response,
             Question        *question)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      if (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog)) == GTK_FILE_CHOOSER_ACTION_SAVE)
        take_file_to_save (file, question);
      else
        question->chosen (file, question->user_data);
    }
  /* A native dialog belongs to whoever made it. */
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
ask (GtkWindow           *window,
     GtkFileChooserAction action,
     const char          *title,
     const char          *accept,
     const char          *name,
     Question             answer)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, window, action, accept, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_filter_set_name (filter, _ ("Postage scenarios"));
  gtk_file_filter_add_pattern (filter, "*" POSTAGE_SCENARIO_ENDING);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_data (chooser, "response", G_CALLBACK (on_response), g_memdup2 (&answer, sizeof answer),
                         question_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
postage_file_chooser_open (GtkWindow        *window,
                           const char       *title,
                           const char       *accept,
                           PostageFileChosen chosen,
                           gpointer          user_data,
                           GDestroyNotify    destroy)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (chosen != NULL);

  ask (window, GTK_FILE_CHOOSER_ACTION_OPEN, title != NULL ? title : _ ("Open Scenario"),
       accept != NULL ? accept : _ ("_Open"), NULL,
       (Question){ chosen, user_data, destroy, g_object_ref (window) });
}

void
postage_file_chooser_save (GtkWindow        *window,
                           const char       *name,
                           PostageFileChosen chosen,
                           gpointer          user_data,
                           GDestroyNotify    destroy)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (name != NULL && chosen != NULL);

  ask (window, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Save Scenario"), _ ("_Save"), name,
       (Question){ chosen, user_data, destroy, g_object_ref (window) });
}
