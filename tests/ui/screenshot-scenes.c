/* screenshot-scenes.c - what is to be seen in pictures: figures, mistakes, wishes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "screenshot-scenes.h"

#include "model/postage-session-edits-business.h"
#include "model/postage-session-edits-plans.h"
#include "model/postage-session-edits.h"
#include "model/postage-session-files.h"
#include "model/postage-session-recovery.h"
#include "storage/postage-recovery-folder.h"
#include "ui-fixture.h"
#include "ui/postage-budget-window.h"
#include "ui/postage-choose-page.h"
#include "ui/postage-export-choices.h"
#include "ui/postage-export-dialog.h"
#include "ui/postage-file-notice.h"
#include "ui/postage-own-plans-window.h"
#include "ui/postage-plan-edit-page.h"
#include "ui/postage-plan-editor.h"
#include "ui/postage-recovery-offer.h"
#include "ui/postage-window-open.h"
#include "ui/postage-replace-question.h"
#include "ui/postage-window-rename.h"

void
screenshot_scene_huge (PostageSession *session)
{
  const GPtrArray *countries = postage_catalogue_get_countries (postage_session_get_catalogue (session));

  g_assert_true (postage_session_set_currency (session, "IDR", NULL));
  for (guint i = 0; i < countries->len; i += 5)
    {
      const char *code = postage_country_get_code (countries->pdata[i]);

      g_assert_true (postage_session_add_destination (session, code, NULL));
      g_assert_true (postage_session_set_sent (session, code, POSTAGE_CATEGORY_MARKETING, 98765432, NULL));
      g_assert_true (postage_session_set_sent (session, code, POSTAGE_CATEGORY_SERVICE, 123456789, NULL));
    }
}

void
screenshot_scene_error (PostageWindow *window)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "Campaigns 2027.postage", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "{\"month\": \"2026-11\", \"destinations\": []}\n", -1, NULL));
  postage_window_read (window, file);
}

void
screenshot_scene_changes (PostageSession *session)
{
  g_autoptr (PostageScenarioFile) file = ui_fixture_document_with_changes ();

  g_assert_true (postage_session_begin (session, file, NULL));
}

void
screenshot_scene_choose (PostageWindow *window,
                         gboolean       all)
{
  static const struct
  {
    const char   *factor;
    PostageWeight weight;
  } weights[] = {
    { "eu_data_hosting", POSTAGE_WEIGHT_MUST },
    { "sla_uptime", POSTAGE_WEIGHT_IMPORTANT },
    { "chatbot_builder_included", POSTAGE_WEIGHT_IMPORTANT },
    { "free_trial", POSTAGE_WEIGHT_NICE },
  };
  GtkWidget *page = ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_CHOOSE_PAGE);

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    g_assert_true (postage_session_set_weight (postage_window_get_session (window), weights[i].factor,
                                               weights[i].weight, NULL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "choose");
  postage_choose_page_set_all (POSTAGE_CHOOSE_PAGE (page), all);
}

void
screenshot_scene_hints (PostageWindow *window)
{
  PostageSession *session = postage_window_get_session (window);

  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 100, NULL));
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_UTILITY, 80, NULL));
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_AUTHENTICATION, 0, NULL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "choose");
}

void
screenshot_scene_budget (PostageSession *session)
{
  const PostageMoney budget = postage_money (600 * POSTAGE_DECIMAL_ONE, "USD");
  GListModel        *rows = postage_session_get_rows (session);
  g_autoptr (PostageSessionRow) last = g_list_model_get_item (rows, g_list_model_get_n_items (rows) - 1);

  g_assert_true (postage_session_set_budget (session, &budget, NULL));
  while (postage_session_row_get_reach (last) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

GtkWindow *
screenshot_scene_budget_window (PostageSession *session,
                                GtkWindow      *parent,
                                int             width)
{
  g_autoptr (PostageSessionRow) row = g_list_model_get_item (postage_session_get_rows (session), 1);
  GtkWindow *window;
  GtkStack  *stack;

  g_assert_true (postage_session_add_destination (session, "US", NULL));
  screenshot_scene_budget (session);
  window = postage_budget_window_new (row);
  if (width < 600)
    gtk_window_set_default_size (window, width, 760);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
  stack = GTK_STACK (ui_fixture_find (GTK_WIDGET (window), GTK_TYPE_STACK));
  while (g_str_equal (gtk_stack_get_visible_child_name (stack), "waiting"))
    g_main_context_iteration (NULL, TRUE);
  return window;
}

GtkWidget *
screenshot_scene_plan_editor (PostageWindow *window,
                              gboolean       of_charge,
                              gboolean       with_mistakes)
{
  const PostagePreviewContext context = {
    postage_scenario_get_month (postage_session_get_scenario (postage_window_get_session (window))), "CA"
  };
  g_autoptr (PostageOwnPlans) own =
    postage_own_plans_load (postage_session_get_catalogue (postage_window_get_session (window)), NULL);
  g_autoptr (PostagePlanDraft) draft = postage_plan_draft_new (own, "USD", 20261120, context.month);
  PostageDraft *plan = postage_plan_draft_get_plan (draft);
  PostageDraft *charge = postage_draft_add (plan);
  g_autoptr (PostageDraft) price = g_list_model_get_item (postage_draft_get_children (charge), 0);
  g_autoptr (PostageDraft) first = NULL;
  PostageDraft *second;
  GtkWindow    *editor;

  postage_draft_set (postage_plan_draft_get_provider (draft), "name", "Acme");
  postage_draft_set (plan, "name", "Negotiated");
  postage_draft_set (plan, "meta_charges.treatment", "passed-through");
  postage_draft_set (charge, "name", "Message fee");
  postage_draft_set (charge, "model", "graduated");
  first = g_list_model_get_item (postage_draft_get_children (price), 0);
  second = postage_draft_add (price);
  postage_draft_set (first, "up_to", with_mistakes ? "ten" : "10000");
  postage_draft_set_amount (first, "rate", "USD", with_mistakes ? "1,000" : "0.004");
  postage_draft_set_amount (second, "rate", "USD", with_mistakes ? "" : "0.0025");
  editor = postage_plan_editor_new (draft, &context);
  gtk_window_set_transient_for (editor, GTK_WINDOW (window));
  gtk_window_present (editor);
  if (of_charge)
    g_signal_emit_by_name (ui_fixture_find (GTK_WIDGET (editor), POSTAGE_TYPE_PLAN_EDIT_PAGE), "open", charge);
  return GTK_WIDGET (editor);
}

/* The sample as a file of that name, open in the window. */
static GFile *
open_campaigns (PostageWindow *window)
{
  PostageSession *session = postage_window_get_session (window);
  /* The session's own folder, which goes with it. */
  GFile *file = g_file_new_build_filename (g_get_user_data_dir (), "Campaigns 2027.postage", NULL);

  g_assert_true (postage_scenario_file_save (postage_session_get_saved (session), file, NULL));
  postage_window_read (window, file);
  while (postage_session_get_file (session) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return file;
}

void
screenshot_scene_changed_file (PostageWindow *window)
{
  GtkWidget *notice = ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_FILE_NOTICE);
  g_autoptr (GFile) file = open_campaigns (window);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "{}", -1, NULL));
  while (postage_file_notice_get_text (POSTAGE_FILE_NOTICE (notice)) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

void
screenshot_scene_rename (PostageWindow *window)
{
  g_autoptr (GFile) file = open_campaigns (window);

  postage_window_ask_name (window);
}

static void
on_chosen (GFile   *file,
           gpointer user_data)
{
}

void
screenshot_scene_replace (PostageWindow *window)
{
  g_autoptr (GFile) file = open_campaigns (window);

  postage_replace_question_ask (GTK_WINDOW (window), file, on_chosen, NULL, NULL);
}

void
screenshot_scene_recovery (PostageWindow *window)
{
  g_autoptr (GFile) root = g_file_new_build_filename (g_get_user_data_dir (), "left", NULL);
  g_autoptr (GFile) file = open_campaigns (window);
  PostageSession        *session = postage_window_get_session (window);
  PostageRecoveryFolder *folder;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PostageRecoveryFolder) ended = postage_recovery_folder_new (root, NULL);
      g_autoptr (PostageRecoverySlot) slot = postage_recovery_folder_add_slot (ended);
      g_autoptr (PostageRecoveryFile) edits = NULL;

      if (i > 0)
        g_assert_true (postage_session_begin (session, postage_session_get_saved (session), NULL));
      g_assert_true (postage_session_set_numbers (session, 2 + i, NULL));
      edits = postage_session_dup_recovery (session);
      postage_recovery_slot_open (slot);
      g_assert_true (postage_recovery_slot_write (slot, edits, NULL));
    }
  folder = postage_recovery_folder_new (root, NULL);
  postage_recovery_offer (window, folder, FALSE);
  postage_recovery_folder_free (folder);
}

GtkWidget *
screenshot_scene_own_plans (PostageApplication *application,
                            PostageWindow      *window)
{
  PostageOwnPlans *own = postage_application_get_own_plans (application);
  g_autoptr (GFile) folder = postage_own_plans_get_default_folder ();
  g_autofree char *broken = g_build_filename (g_file_peek_path (folder), "own.acme.json", NULL);
  g_autoptr (PostagePlanDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow *list;

  draft = postage_plan_draft_new_copy (own, "twilio.payg", "Negotiated", 20261120, postage_month_new (2026, 11));
  postage_plan_draft_save (draft, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (broken, "{}", -1, NULL));
  postage_application_reload_own_plans (application);

  list = postage_own_plans_window_new (application);
  gtk_window_set_transient_for (list, GTK_WINDOW (window));
  gtk_window_present (list);
  return GTK_WIDGET (list);
}

GtkWidget *
screenshot_scene_export (PostageWindow *window,
                         gboolean       tables,
                         gboolean       busy)
{
  PostageExportDialog *dialog = POSTAGE_EXPORT_DIALOG (postage_export_dialog_new (window));
  GtkWidget           *progress = ui_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_PROGRESS_BAR);
  g_autoptr (GFile) file = g_file_new_build_filename (g_get_user_data_dir (), "report.pdf", NULL);

  if (tables)
    postage_export_dialog_choose_tables (dialog, POSTAGE_EXPORT_ODS);
  gtk_window_present (GTK_WINDOW (dialog));
  if (!busy)
    return GTK_WIDGET (dialog);
  postage_export_choices_set_all (
    POSTAGE_EXPORT_CHOICES (ui_fixture_find (GTK_WIDGET (dialog), POSTAGE_TYPE_EXPORT_CHOICES)), TRUE);
  postage_export_dialog_save (dialog, file);
  while (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (progress)) < 0.2)
    g_main_context_iteration (NULL, TRUE);
  return GTK_WIDGET (dialog);
}
