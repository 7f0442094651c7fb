/* test-finalise.c - what is closed is gone: windows and their sessions
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-edits-business.h"
#include "model/postage-session-edits.h"
#include "ui-fixture.h"
#include "ui/postage-chart-view.h"
#include "ui/postage-charts-page.h"
#include "ui/postage-compare-page.h"
#include "ui/postage-difference-window.h"
#include "ui/postage-budget-window.h"
#include "ui/postage-explanation-window.h"
#include "ui/postage-provider-page.h"
#include "ui/postage-plan-edit-page.h"
#include "ui/postage-plan-editor.h"
#include "ui/postage-scenario-pane.h"

static AdwApplication *application;

static void
wait_until_null (gpointer *pointer)
{
  /* A test that hangs is ended by the harness. */
  while (*pointer != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_window (void)
{
  PostageWindow  *window = ui_fixture_window (application);
  PostageSession *session = postage_window_get_session (window);
  GtkWidget      *pane = ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_SCENARIO_PANE);
  GtkWidget      *page = ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_COMPARE_PAGE);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  g_object_add_weak_pointer (G_OBJECT (pane), (gpointer *) &pane);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_true (postage_session_add_destination (session, "MX", NULL));
  g_assert_true (postage_session_remove_destination (session, "CA", NULL));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  gtk_window_destroy (GTK_WINDOW (window));
  wait_until_null ((gpointer *) &window);
  wait_until_null ((gpointer *) &session);
  g_assert_null (pane);
  g_assert_null (page);
}

/* @child goes with the window that it belongs to, and both go. */
static void
check_goes_with (PostageWindow *window,
                 GtkWindow     *child)
{
  gtk_window_set_transient_for (child, GTK_WINDOW (window));
  g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &child);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_present (child);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (child));

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_until_null ((gpointer *) &child);
  wait_until_null ((gpointer *) &window);
}

static void
test_explanation (void)
{
  PostageWindow *window = ui_fixture_window (application);
  g_autoptr (PostageSession) session = g_object_ref (postage_window_get_session (window));
  g_autoptr (PostageSessionRow) row = g_list_model_get_item (postage_session_get_rows (session), 0);
  GtkWindow *explanation = postage_explanation_window_new (row);

  check_goes_with (window, explanation);
}

static void
test_provider_page (void)
{
  PostageWindow    *window = ui_fixture_window (application);
  PostageCatalogue *catalogue = postage_session_get_catalogue (postage_window_get_session (window));

  check_goes_with (window, postage_provider_page_new (catalogue,
                                                      postage_catalogue_get_provider_of (catalogue, "twilio.payg")));
}

static void
test_differences (void)
{
  PostageWindow *window = ui_fixture_window (application);

  check_goes_with (window, postage_difference_window_new_months (postage_window_get_session (window)));
}

/* Also while a thread is at work for it. */
static void
test_budget (void)
{
  PostageWindow *window = ui_fixture_window (application);
  g_autoptr (PostageSession) session = g_object_ref (postage_window_get_session (window));
  g_autoptr (PostageSessionRow) row = g_list_model_get_item (postage_session_get_rows (session), 0);
  const PostageMoney budget = postage_money (600 * POSTAGE_DECIMAL_ONE, "USD");
  GtkWindow         *list;

  g_assert_true (postage_session_set_budget (session, &budget, NULL));
  list = postage_budget_window_new (row);
  check_goes_with (window, list);
}

/* Also while a thread draws for it. */
static void
test_charts (void)
{
  PostageWindow     *window = ui_fixture_window (application);
  PostageChartsPage *page =
    POSTAGE_CHARTS_PAGE (ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_CHARTS_PAGE));
  GtkWidget *view;

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "charts");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  view = ui_fixture_find (GTK_WIDGET (page), POSTAGE_TYPE_CHART_VIEW);
  postage_charts_page_choose (page, POSTAGE_CHART_KIND_VOLUME, TRUE);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_until_null ((gpointer *) &window);
  wait_until_null ((gpointer *) &page);
  g_assert_null (view);
}

/* The editor goes with all its pages, and lets go of what it edits. */
static void
test_plan_editor (void)
{
  PostageWindow              *window = ui_fixture_window (application);
  PostageSession             *session = postage_window_get_session (window);
  const PostagePreviewContext context = { postage_scenario_get_month (postage_session_get_scenario (session)), "CA" };
  g_autoptr (PostageOwnPlans) own = postage_own_plans_load (postage_session_get_catalogue (session), NULL);
  PostagePlanDraft *draft = postage_plan_draft_new_copy (own, "twilio.payg", "Copy", 20261120, context.month);
  GtkWindow        *editor = postage_plan_editor_new (draft, &context);
  GtkWidget        *page = ui_fixture_find (GTK_WIDGET (editor), POSTAGE_TYPE_PLAN_EDIT_PAGE);

  gtk_window_set_transient_for (editor, GTK_WINDOW (window));
  g_object_add_weak_pointer (G_OBJECT (editor), (gpointer *) &editor);
  g_object_add_weak_pointer (G_OBJECT (draft), (gpointer *) &draft);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_present (editor);
  {
    GListModel *charges = postage_draft_get_children (postage_plan_draft_get_plan (draft));
    g_autoptr (PostageDraft) charge = g_list_model_get_item (charges, 0);

    g_signal_emit_by_name (page, "open", charge);
  }
  gtk_test_widget_wait_for_draw (GTK_WIDGET (editor));

  g_object_unref (draft);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (editor);
  wait_until_null ((gpointer *) &editor);
  wait_until_null ((gpointer *) &draft);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_until_null ((gpointer *) &window);
}

int
main (int    argc,
      char **argv)
{
  int status;

  ui_fixture_init (&argc, &argv);
  application = ui_fixture_application ();

  g_test_add_func ("/ui/finalise/window", test_window);
  g_test_add_func ("/ui/finalise/explanation", test_explanation);
  g_test_add_func ("/ui/finalise/provider-page", test_provider_page);
  g_test_add_func ("/ui/finalise/differences", test_differences);
  g_test_add_func ("/ui/finalise/budget", test_budget);
  g_test_add_func ("/ui/finalise/charts", test_charts);
  g_test_add_func ("/ui/finalise/plan-editor", test_plan_editor);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
