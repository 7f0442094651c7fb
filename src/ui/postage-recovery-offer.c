/* postage-recovery-offer.c - offers the edits that were not saved when a program ended
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-recovery-offer.h"

#include <glib/gi18n.h>

#include "model/postage-session-recovery.h"
#include "storage/postage-scenario-name.h"
#include "text/postage-text-list.h"
#include "ui/postage-application.h"
#include "ui/postage-window-autosave.h"
#include "ui/postage-window-open.h"
#include "ui/postage-window-private.h"

/* Edits that were left. */
typedef struct
{
  GFile               *place; /* (owned): where they are kept */
  PostageRecoveryFile *edits; /* (owned) (nullable): %NULL when they can't be read */
  char                *name;  /* (owned): what the scenario is called, or why it can't be read */
} Left;

static void
left_free (gpointer data)
{
  Left *left = data;

  g_object_unref (left->place);
  g_clear_pointer (&left->edits, postage_recovery_file_unref);
  g_free (left->name);
  g_free (left);
}

static char *
dup_name (const PostageRecoveryFile *edits)
{
  GFile *file = postage_recovery_file_get_file (edits);

  if (file != NULL)
    return postage_scenario_name_of_file (file);
  return g_strdup (
    postage_scenario_get_name (postage_scenario_file_get_scenario (postage_recovery_file_get_edited (edits))));
}

/* Whether the program ended between saving and letting go of the edits. */
static gboolean
is_saved (const PostageRecoveryFile *edits)
{
  PostageScenarioFile *edited = postage_recovery_file_get_edited (edits);
  GFile               *file = postage_recovery_file_get_file (edits);

  return file != NULL && postage_scenario_file_compare (edited, file) == POSTAGE_SCENARIO_FILE_SAME;
}

/* (element-type Left): what is to be asked about. */
static GPtrArray *
list_left (PostageRecoveryFolder  *folder,
           const PostageCatalogue *catalogue)
{
  g_autoptr (GPtrArray) places = postage_recovery_folder_list_left (folder);
  GPtrArray *list = g_ptr_array_new_with_free_func (left_free);

  for (guint i = 0; i < places->len; i++)
    {
      GFile *place = g_ptr_array_index (places, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (PostageRecoveryFile) edits = postage_recovery_file_load (place, catalogue, &error);
      Left *left;

      if (edits != NULL && is_saved (edits))
        {
          g_file_delete (place, NULL, NULL);
          continue;
        }
      left = g_new0 (Left, 1);
      left->place = g_object_ref (place);
      left->name = edits != NULL ? dup_name (edits) : g_strdup (error->message);
      left->edits = g_steal_pointer (&edits);
      g_ptr_array_add (list, left);
    }
  return list;
}

typedef struct
{
  PostageWindow *window;      /* (owned) */
  gboolean       may_replace; /* what is in the window */
  GPtrArray     *list;        /* (owned) (element-type Left) */
} Offer;

static void
offer_free (gpointer  data,
            GClosure *closure)
{
  Offer *offer = data;

  g_object_unref (offer->window);
  g_ptr_array_unref (offer->list);
  g_free (offer);
}

static void
recover (PostageWindow *window,
         const Left    *left)
{
  g_autoptr (GError) error = NULL;
  PostageSession *session = postage_window_get_session (window);

  if (postage_session_recover (session, left->edits, &error))
    postage_window_adopt_edits (window, left->place);
  else
    postage_window_show_error (window, _ ("The Changes Could Not Be Recovered"), error);
}

/* Where @left is recovered: in the window that shows its file, unless there are other edits in it. */
static PostageWindow *
find_window (const Offer *offer,
             const Left  *left)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (offer->window));
  GFile          *file = postage_recovery_file_get_file (left->edits);
  PostageWindow  *window = file != NULL ? postage_window_find (application, file) : NULL;

  if (window == NULL && offer->may_replace)
    window = offer->window;
  if (window != NULL && !postage_session_get_modified (postage_window_get_session (window)))
    return window;
  return postage_application_open_window (POSTAGE_APPLICATION (application), NULL);
}

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             Offer            *offer)
{
  if (!postage_window_is_open (offer->window))
    return;

  for (guint i = 0; i < offer->list->len; i++)
    {
      const Left *left = g_ptr_array_index (offer->list, i);

      if (g_str_equal (response, "discard"))
        g_file_delete (left->place, NULL, NULL);
      else if (g_str_equal (response, "recover") && left->edits != NULL)
        recover (find_window (offer, left), left);
    }
}

/* (transfer full): the names of those that can be recovered, or the reasons of the others; NULL for none. */
static char *
dup_names (GPtrArray *list,
           gboolean   readable)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < list->len; i++)
    {
      const Left *left = g_ptr_array_index (list, i);

      if ((left->edits != NULL) == readable)
        g_ptr_array_add (names, left->name);
    }
  if (names->len == 0)
    return NULL;
  if (readable)
    return postage_text_list (names, 0);
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("\n", (char **) names->pdata);
}

static char *
dup_body (const char *recoverable,
          const char *unreadable)
{
  g_autofree char *known = NULL;
  g_autofree char *other = NULL;

  if (recoverable != NULL)
    /* Translators: %s is a list of scenarios, such as “Small Shop and Spring” */
    known = g_strdup_printf (_ ("Postage has ended before everything was saved. It has kept the changes to %s."),
                             recoverable);
  if (unreadable != NULL)
    /* Translators: %s are messages that say which file can't be read and why */
    other = g_strdup_printf (_ ("Some kept changes can’t be read by this Postage: %s"), unreadable);
  if (known != NULL && other != NULL)
    return g_strconcat (known, "\n\n", other, NULL);
  return known != NULL ? g_steal_pointer (&known) : g_steal_pointer (&other);
}

void
postage_recovery_offer (PostageWindow         *window,
                        PostageRecoveryFolder *folder,
                        gboolean               may_replace)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *recoverable = NULL;
  g_autofree char *unreadable = NULL;
  g_autofree char *body = NULL;
  Offer           *offer;
  GtkWidget       *dialog;

  g_return_if_fail (POSTAGE_IS_WINDOW (window));
  g_return_if_fail (folder != NULL);

  list = list_left (folder, postage_session_get_catalogue (postage_window_get_session (window)));
  if (list->len == 0)
    return;

  recoverable = dup_names (list, TRUE);
  unreadable = dup_names (list, FALSE);
  body = dup_body (recoverable, unreadable);
  dialog = adw_message_dialog_new (GTK_WINDOW (window), _ ("Recover Unsaved Changes?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "later", _ ("_Not Now"), "discard", _ ("_Discard"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  if (recoverable != NULL)
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "recover", _ ("_Recover"));
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "recover", ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "recover");
    }

  offer = g_new (Offer, 1);
  offer->window = g_object_ref (window);
  offer->may_replace = may_replace;
  offer->list = g_steal_pointer (&list);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), offer, offer_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
