/* postage-own-plan-actions.c - what can be done with own plans: make, change, import, export, delete
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-own-plan-actions.h"

#include <glib/gi18n.h>

#include "storage/postage-atomic-file.h"
#include "storage/postage-bytes.h"
#include "storage/postage-json-writer.h"
#include "storage/postage-provider-writer.h"
#include "storage/postage-today.h"
#include "text/postage-text-names.h"
#include "text/postage-text-plan.h"
#include "ui/postage-error-dialog.h"
#include "ui/postage-plan-editor.h"
#include "ui/postage-window.h"

/* Where the preview's messages go where no scenario says. */
#define DEFAULT_COUNTRY "US"

/* What is asked about. */
typedef struct
{
  PostageApplication *application; /* (owned) */
  GtkWindow          *parent;      /* (owned) */
  char               *id;          /* (owned) (nullable): of a plan, or the name of a file */
  GPtrArray          *documents;   /* (owned) (nullable) (element-type JsonNode) */
} Request;

static Request *
request_new (PostageApplication *application,
             GtkWindow          *parent,
             const char         *id)
{
  Request *request = g_new0 (Request, 1);

  request->application = g_object_ref (application);
  request->parent = g_object_ref (parent);
  request->id = g_strdup (id);
  return request;
}

static void
request_free (gpointer  data,
              GClosure *closure)
{
  Request *request = data;

  g_object_unref (request->application);
  g_object_unref (request->parent);
  g_free (request->id);
  g_clear_pointer (&request->documents, g_ptr_array_unref);
  g_free (request);
}

/* The scenario of the window over which an editor opens, or of any other one. */
static PostageScenario *
find_scenario (PostageApplication *application,
               GtkWindow          *parent)
{
  for (GtkWindow *window = parent; window != NULL; window = gtk_window_get_transient_for (window))
    if (POSTAGE_IS_WINDOW (window))
      return postage_session_get_scenario (postage_window_get_session (POSTAGE_WINDOW (window)));
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (POSTAGE_IS_WINDOW (l->data))
      return postage_session_get_scenario (postage_window_get_session (POSTAGE_WINDOW (l->data)));
  return NULL;
}

/* @draft: (transfer full) */
static void
open_editor (PostageApplication *application,
             GtkWindow          *parent,
             PostagePlanDraft   *draft)
{
  g_autoptr (PostagePlanDraft) owned = draft;
  PostageScenario      *scenario = find_scenario (application, parent);
  PostagePreviewContext context = { postage_date_get_month (postage_today ()), DEFAULT_COUNTRY };
  GtkWindow            *editor;

  if (scenario != NULL)
    {
      context.month = postage_scenario_get_month (scenario);
      if (postage_scenario_get_n_destinations (scenario) > 0)
        context.country = postage_scenario_get_destination (scenario, 0)->country;
    }
  editor = postage_plan_editor_new (owned, &context);
  g_signal_connect_object (editor, "saved", G_CALLBACK (postage_application_reload_own_plans), application,
                           G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (editor, parent);
  gtk_window_present (editor);
}

/* New prices hold from the month that is looked at, or from now where that is later. */
static PostageMonth
get_first_month (PostageApplication *application,
                 GtkWindow          *parent)
{
  PostageScenario   *scenario = find_scenario (application, parent);
  const PostageMonth now = postage_date_get_month (postage_today ());

  return scenario != NULL ? MIN (now, postage_scenario_get_month (scenario)) : now;
}

void
postage_own_plan_new (PostageApplication *application,
                      GtkWindow          *parent)
{
  PostageScenario *scenario;

  g_return_if_fail (POSTAGE_IS_APPLICATION (application) && GTK_IS_WINDOW (parent));

  scenario = find_scenario (application, parent);
  open_editor (application, parent,
               postage_plan_draft_new (postage_application_get_own_plans (application),
                                       scenario != NULL ? postage_scenario_get_currency (scenario) : "USD",
                                       postage_today (), get_first_month (application, parent)));
}

void
postage_own_plan_copy (PostageApplication *application,
                       GtkWindow          *parent,
                       const char         *plan_id)
{
  PostageOwnPlans *own;
  PostagePlan     *plan;
  g_autofree char *name = NULL;
  PostageMonth     first;

  g_return_if_fail (POSTAGE_IS_APPLICATION (application) && GTK_IS_WINDOW (parent) && plan_id != NULL);

  own = postage_application_get_own_plans (application);
  plan = postage_catalogue_get_plan (postage_own_plans_get_catalogue (own), plan_id);
  g_return_if_fail (plan != NULL);

  /* Translators: what a copy of a plan is called at first; %s is the plan */
  name = g_strdup_printf (_ ("%s, my prices"), postage_text_label (postage_plan_get_name (plan)));
  first = get_first_month (application, parent);
  open_editor (application, parent, postage_plan_draft_new_copy (own, plan_id, name, postage_today (), first));
}

void
postage_own_plan_edit (PostageApplication *application,
                       GtkWindow          *parent,
                       const char         *plan_id)
{
  g_return_if_fail (POSTAGE_IS_APPLICATION (application) && GTK_IS_WINDOW (parent) && plan_id != NULL);

  open_editor (application, parent,
               postage_plan_draft_new_edit (postage_application_get_own_plans (application), plan_id, postage_today (),
                                            get_first_month (application, parent)));
}

static void
on_delete_response (AdwMessageDialog *dialog,
                    const char       *response,
                    Request          *request)
{
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "delete"))
    return;
  if (!postage_own_plans_remove (postage_application_get_own_plans (request->application), request->id, &error))
    postage_error_dialog_show (request->parent, _ ("The Plan Could Not Be Deleted"), error->message);
  postage_application_reload_own_plans (request->application);
}

/* Asks whether what @title names is to be deleted, which @callback does. @request: (transfer full) */
static void
ask_to_delete (const char *title,
               const char *body,
               GCallback   callback,
               Request    *request)
{
  /* Translators: %s is a plan that the user has made, or the name of a file */
  g_autofree char  *heading = g_strdup_printf (_ ("Delete “%s”?"), title);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (request->parent, heading, body));

  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "delete", _ ("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", callback, request, request_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
postage_own_plan_delete (PostageApplication *application,
                         GtkWindow          *parent,
                         const char         *plan_id)
{
  PostageOwnPlans *own;
  g_autofree char *title = NULL;

  g_return_if_fail (POSTAGE_IS_APPLICATION (application) && GTK_IS_WINDOW (parent) && plan_id != NULL);

  own = postage_application_get_own_plans (application);
  title = postage_text_plan_id (postage_own_plans_get_catalogue (own), plan_id);
  ask_to_delete (title, _ ("Scenarios that compare it go on without it. Export it first to keep it."),
                 G_CALLBACK (on_delete_response), request_new (application, parent, plan_id));
}

/* The broken file that messages call @name, or NULL. */
static const PostageOwnFile *
find_broken (PostageApplication *application,
             const char         *name)
{
  const GPtrArray *files = postage_own_plans_get_files (postage_application_get_own_plans (application));

  for (guint i = 0; i < files->len; i++)
    {
      const PostageOwnFile *file = files->pdata[i];

      if (file->problem != NULL && !file->is_folder && g_str_equal (file->name, name))
        return file;
    }
  return NULL;
}

static void
on_delete_file_response (AdwMessageDialog *dialog,
                         const char       *response,
                         Request          *request)
{
  const PostageOwnFile *file;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "delete"))
    return;
  /* Somebody may have mended it while the question was open; then it is shown as a plan. */
  postage_application_reload_own_plans (request->application);
  file = find_broken (request->application, request->id);
  if (file == NULL)
    return;
  if (!postage_own_file_remove (file, &error))
    postage_error_dialog_show (request->parent, _ ("The File Could Not Be Deleted"), error->message);
  postage_application_reload_own_plans (request->application);
}

void
postage_own_plan_delete_file (PostageApplication *application,
                              GtkWindow          *parent,
                              const char         *name)
{
  const PostageOwnFile *file;
  g_autofree char      *base = NULL;

  g_return_if_fail (POSTAGE_IS_APPLICATION (application) && GTK_IS_WINDOW (parent) && name != NULL);

  file = find_broken (application, name);
  g_return_if_fail (file != NULL);

  base = g_file_get_basename (file->file);
  ask_to_delete (base,
                 _ ("The plans in it are lost. To keep them, correct the mistake that is named below the file."),
                 G_CALLBACK (on_delete_file_response), request_new (application, parent, name));
}

static void
run_chooser (GtkFileChooserNative *chooser,
             GCallback             callback,
             Request              *request)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Plans"));
  gtk_file_filter_add_pattern (filter, "*.json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", callback, request, request_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
export_plan (Request *request,
             GFile   *file)
{
  PostageOwnPlans  *own = postage_application_get_own_plans (request->application);
  PostageCatalogue *catalogue = postage_own_plans_get_catalogue (own);
  PostagePlan      *plan = postage_catalogue_get_plan (catalogue, request->id);
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (plan == NULL)
    return;
  document = postage_provider_write_plan (postage_catalogue_get_provider_of (catalogue, request->id), plan);
  bytes = postage_json_write (document);
  if (!postage_atomic_file_write (file, bytes, &error))
    postage_error_dialog_show (request->parent, _ ("The Plan Could Not Be Exported"), error->message);
}

static void
on_export_file_chosen (GtkNativeDialog *dialog,
                       int              response,
                       Request         *request)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                                                           : NULL;

  if (file != NULL)
    export_plan (request, file);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
postage_own_plan_export (PostageApplication *application,
                         GtkWindow          *parent,
                         const char         *plan_id)
{
  GtkFileChooserNative *chooser;
  g_autofree char      *name = NULL;

  g_return_if_fail (POSTAGE_IS_APPLICATION (application) && GTK_IS_WINDOW (parent) && plan_id != NULL);

  chooser = gtk_file_chooser_native_new (_ ("Export Plan"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  name = g_strconcat (plan_id, ".json", NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  run_chooser (chooser, G_CALLBACK (on_export_file_chosen), request_new (application, parent, plan_id));
}

/* Where a plan is there already under the id of @document, it becomes another plan. */
static void
make_other (const PostageOwnPlans *own,
            JsonNode              *document)
{
  const char      *id = postage_own_document_get_id (document);
  g_autofree char *other = NULL;

  if (postage_catalogue_get_plan (postage_own_plans_get_catalogue (own), id) == NULL)
    return;
  other = postage_own_plans_make_id (own, id + sizeof POSTAGE_OWN_PLAN_PREFIX - 1);
  postage_own_document_set_id (document, other);
}

/* Saves each document; where @is_copy, those whose plan is there already become other plans. */
static void
save_documents (PostageApplication *application,
                GtkWindow          *parent,
                GPtrArray          *documents,
                gboolean            is_copy)
{
  g_autoptr (PostageOwnPlans) own = postage_own_plans_ref (postage_application_get_own_plans (application));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < documents->len && error == NULL; i++)
    {
      PostageOwnPlans *before = own;

      if (is_copy)
        make_other (own, documents->pdata[i]);
      postage_own_plans_import (own, documents->pdata[i], &error);
      /* The id of the one is taken for the next. */
      own = postage_own_plans_load_again (before);
      postage_own_plans_unref (before);
    }
  /* What is saved by then is there also where the rest isn't. */
  postage_application_reload_own_plans (application);
  if (error != NULL)
    postage_error_dialog_show (parent, _ ("The Plan Could Not Be Imported"), error->message);
}

static void
on_replace_response (AdwMessageDialog *dialog,
                     const char       *response,
                     Request          *request)
{
  if (g_str_equal (response, "replace") || g_str_equal (response, "copy"))
    save_documents (request->application, request->parent, request->documents, g_str_equal (response, "copy"));
}

/* A plan that is there already may be an older one, or another one of the same name. */
static void
ask_to_replace (PostageApplication *application,
                GtkWindow          *parent,
                GPtrArray          *documents)
{
  Request   *request = request_new (application, parent, NULL);
  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("Replace the Plan?"),
                                              _ ("An own plan with the same ID is there already. Scenarios that "
                                                 "compare it will use the one that you keep under it."));

  request->documents = g_ptr_array_ref (documents);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "copy", _ ("Keep _Both"),
                                    "replace", _ ("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "copy");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_replace_response), request, request_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
postage_own_plan_import_file (PostageApplication *application,
                              GtkWindow          *parent,
                              GFile              *file)
{
  PostageOwnPlans *own;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) documents = NULL;

  g_return_if_fail (POSTAGE_IS_APPLICATION (application) && GTK_IS_WINDOW (parent) && G_IS_FILE (file));

  own = postage_application_get_own_plans (application);
  name = g_file_get_parse_name (file);
  bytes = postage_bytes_read_file (file, NULL, &error);
  documents = bytes != NULL ? postage_own_plans_read (own, name, bytes, &error) : NULL;
  if (documents == NULL)
    {
      postage_error_dialog_show (parent, _ ("The Plan Could Not Be Imported"), error->message);
      return;
    }
  for (guint i = 0; i < documents->len; i++)
    if (postage_catalogue_get_plan (postage_own_plans_get_catalogue (own),
                                    postage_own_document_get_id (documents->pdata[i])) != NULL)
      {
        ask_to_replace (application, parent, documents);
        return;
      }
  save_documents (application, parent, documents, FALSE);
}

static void
on_import_file_chosen (GtkNativeDialog *dialog,
                       int              response,
                       Request         *request)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                                                           : NULL;

  if (file != NULL)
    postage_own_plan_import_file (request->application, request->parent, file);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
postage_own_plan_import (PostageApplication *application,
                         GtkWindow          *parent)
{
  GtkFileChooserNative *chooser;

  g_return_if_fail (POSTAGE_IS_APPLICATION (application) && GTK_IS_WINDOW (parent));

  chooser = gtk_file_chooser_native_new (_ ("Import Plan"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Import"), NULL);
  run_chooser (chooser, G_CALLBACK (on_import_file_chosen), request_new (application, parent, NULL));
}
