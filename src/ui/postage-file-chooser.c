/* postage-file-chooser.c - asks for a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-file-chooser.h"

#include <glib/gi18n.h>
#include <string.h>

#include "storage/postage-document-portal.h"
#include "storage/postage-scenario-name.h"
#include "ui/postage-replace-question.h"

typedef struct
{
  PostageFileChosen chosen;
  gpointer          user_data;
  GDestroyNotify    destroy; /* (nullable) */
  GtkWindow        *window;  /* (owned): the dialog doesn't keep it */
  const char       *ending;  /* (nullable): of what is exported; else it is a scenario */
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

static gboolean
has_ending (const char *name,
            const char *ending)
{
  const gsize length = strlen (name), end = strlen (ending);

  return length > end && g_ascii_strcasecmp (name + length - end, ending) == 0;
}

/* (transfer full): @file, or the one beside it with @ending; a sandbox lends no other than the chosen one. */
static GFile *
add_ending (GFile      *file,
            const char *ending)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *with_ending = NULL;
  g_autoptr (GFile) folder = NULL;

  if (postage_document_portal_lends (file) || has_ending (name, ending))
    return g_object_ref (file);
  with_ending = g_strconcat (name, ending, NULL);
  folder = g_file_get_parent (file);
  return g_file_get_child (folder, with_ending);
}

/* The dialog has asked about the name as it was entered. */
static void
take_file_to_save (GFile    *file,
                   Question *question)
{
  g_autoptr (GFile) with_ending =
    question->ending != NULL ? add_ending (file, question->ending) : postage_scenario_name_add_ending (file);

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

/* Takes over @filter. */
static void
ask (GtkWindow           *window,
     GtkFileChooserAction action,
     const char          *title,
     const char          *accept,
     const char          *name,
     GtkFileFilter       *filter,
     Question             answer)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, window, action, accept, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_object_unref (filter);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_data (chooser, "response", G_CALLBACK (on_response), g_memdup2 (&answer, sizeof answer),
                         question_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static GtkFileFilter *
create_scenario_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Postage scenarios"));
  gtk_file_filter_add_pattern (filter, "*" POSTAGE_SCENARIO_ENDING);
  return filter;
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
       accept != NULL ? accept : _ ("_Open"), NULL, create_scenario_filter (),
       (Question){ chosen, user_data, destroy, g_object_ref (window), NULL });
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

  ask (window, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Save Scenario"), _ ("_Save"), name, create_scenario_filter (),
       (Question){ chosen, user_data, destroy, g_object_ref (window), NULL });
}

void
postage_file_chooser_export (GtkWindow             *window,
                             const char            *title,
                             const char            *name,
                             const PostageFileKind *kind,
                             PostageFileChosen      chosen,
                             gpointer               user_data,
                             GDestroyNotify         destroy)
{
  GtkFileFilter *filter;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (title != NULL && name != NULL && kind != NULL && chosen != NULL);

  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, kind->name);
  gtk_file_filter_add_mime_type (filter, kind->mime_type);
  ask (window, GTK_FILE_CHOOSER_ACTION_SAVE, title, _ ("_Export"), name, filter,
       (Question){ chosen, user_data, destroy, g_object_ref (window), g_intern_string (kind->ending) });
}

char *
postage_file_chooser_name_export (const char *scenario,
                                  const char *what,
                                  const char *ending)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (scenario != NULL && what != NULL && ending != NULL, NULL);

  /* Translators: the name of an exported file: the name of a scenario, and what is exported, such as “Report” or the
     kind of a chart */
  name = g_strdup_printf (C_ ("file", "%1$s – %2$s"), scenario, what);
  g_strdelimit (name, G_DIR_SEPARATOR_S, '-');
  if (name[0] == '.')
    name[0] = '-';
  return g_strconcat (name, ending, NULL);
}
