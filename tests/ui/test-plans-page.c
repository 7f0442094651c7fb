/* test-plans-page.c - the table of all plans: its order, its search, its filters, its pins
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"

#include "core/postage-measures.h"
#include "core/postage-ranking.h"
#include "model/postage-session-edits.h"
#include "model/postage-session-row.h"
#include "text/postage-text-answer.h"
#include "ui/postage-card-box.h"
#include "ui/postage-plan-cell.h"
#include "ui/postage-plans-page.h"
#include "ui/postage-scenario-pane.h"
#include "ui/postage-steady-label.h"

static AdwApplication *application;

typedef struct
{
  PostageWindow  *window;
  PostageSession *session;
  GtkWidget      *page;
  GListModel     *shown;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = ui_fixture_window (application);
  fixture->session = postage_window_get_session (fixture->window);
  fixture->page = ui_fixture_find (GTK_WIDGET (fixture->window), POSTAGE_TYPE_PLANS_PAGE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "plans");
  ui_fixture_settle ();
  /* The table has its rows once it is seen. */
  fixture->shown =
    G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (ui_fixture_find (fixture->page, GTK_TYPE_COLUMN_VIEW))));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_fixture_settle ();
}

static const char *
get_id (Fixture *fixture,
        guint    position)
{
  g_autoptr (PostageSessionRow) row = g_list_model_get_item (fixture->shown, position);

  return row != NULL ? postage_session_row_get_plan_id (row) : NULL;
}

/* Fails unless the rows stand in the order of the market's ranking. */
static void
assert_ranked (Fixture *fixture)
{
  const GPtrArray *estimates =
    postage_ranking_get_estimates (postage_session_get_market_ranking (fixture->session));

  g_assert_cmpuint (g_list_model_get_n_items (fixture->shown), ==, estimates->len);
  for (guint i = 0; i < estimates->len; i++)
    g_assert_cmpstr (get_id (fixture, i), ==,
                     postage_plan_get_id (postage_estimate_get_plan (g_ptr_array_index (estimates, i))));
}

static void
test_ranked (Fixture      *fixture,
             gconstpointer data)
{
  assert_ranked (fixture);
  g_assert_true (postage_session_set_sent (fixture->session, "CA", POSTAGE_CATEGORY_MARKETING, 900000, NULL));
  assert_ranked (fixture);
  g_assert_true (postage_session_set_currency (fixture->session, "EUR", NULL));
  assert_ranked (fixture);
}

static void
search (Fixture    *fixture,
        const char *text)
{
  GtkWidget *entry = ui_fixture_find (fixture->page, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  /* The entry waits for a pause in typing. */
  g_signal_emit_by_name (entry, "search-changed");
  ui_fixture_settle ();
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *table = ui_fixture_find (fixture->page, GTK_TYPE_COLUMN_VIEW);
  GtkWidget *stack = gtk_widget_get_ancestor (table, GTK_TYPE_STACK);

  search (fixture, "PAY twilio");
  g_assert_cmpuint (g_list_model_get_n_items (fixture->shown), ==, 1);
  g_assert_cmpstr (get_id (fixture, 0), ==, "twilio.payg");

  search (fixture, "no such plan");
  g_assert_cmpuint (g_list_model_get_n_items (fixture->shown), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");

  search (fixture, "");
  assert_ranked (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "table");
}

static void
show (Fixture *fixture,
      guint    choice)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_fixture_find (fixture->page, GTK_TYPE_DROP_DOWN)), choice);
}

static void
test_filters (Fixture      *fixture,
              gconstpointer data)
{
  const PostageRanking *ranking = postage_session_get_market_ranking (fixture->session);
  g_autoptr (GPtrArray) best = postage_ranking_list_best_of_providers (ranking);
  guint n_complete = 0, n_fitting = 0;

  for (guint i = 0; i < postage_ranking_get_estimates (ranking)->len; i++)
    {
      const PostageStatus status =
        postage_estimate_get_status (g_ptr_array_index (postage_ranking_get_estimates (ranking), i));

      n_complete += status == POSTAGE_STATUS_COMPLETE;
      n_fitting += status != POSTAGE_STATUS_DOES_NOT_FIT;
    }
  show (fixture, 1);
  g_assert_cmpuint (g_list_model_get_n_items (fixture->shown), ==, best->len);
  show (fixture, 2);
  g_assert_cmpuint (g_list_model_get_n_items (fixture->shown), ==, n_complete);
  show (fixture, 3);
  g_assert_cmpuint (g_list_model_get_n_items (fixture->shown), ==, n_fitting);
  g_assert_cmpuint (n_complete, <, n_fitting);

  /* What is known depends on the month: a filter follows the figures. */
  show (fixture, 2);
  g_assert_true (postage_session_set_month (fixture->session, postage_month_new (2024, 12), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (fixture->shown), !=, n_complete);
}

static void
test_pin (Fixture      *fixture,
          gconstpointer data)
{
  GListModel *compared = postage_session_get_rows (fixture->session);
  GtkWidget  *button = ui_fixture_find (ui_fixture_find (fixture->page, GTK_TYPE_COLUMN_VIEW), GTK_TYPE_TOGGLE_BUTTON);

  /* The first row is the cheapest plan of all, which isn't compared yet. */
  g_assert_nonnull (button);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (compared), ==, 4);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (compared), ==, 3);
}

/* What is copied is what is shown: the rows that were found, as they are sorted. */
static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char  *text = NULL;
  static const char expected[] =
    "Plan\tA month\tDifference\tPer delivered message\tMarkup over Meta’s charges\n"
    "360dialog · Regular\t417.80 USD\tcheapest compared\t0.009716 USD\t59.00 USD (16.4%)\n"
    "360dialog · Premium\t477.80 USD\t60.00 USD more\t";

  search (fixture, "360dialog");
  gtk_widget_activate_action (fixture->page, "plans.copy", NULL);
  text = ui_fixture_read_clipboard (fixture->page);
  if (!g_str_has_prefix (text, expected))
    g_error ("“%s” does not begin with “%s”", text, expected);
  g_assert_nonnull (strstr (text, "\n\nAn estimate for November 2026 in USD"));

  /* Nothing is found, and nothing copied. */
  search (fixture, "no such plan");
  gtk_widget_activate_action (fixture->page, "plans.copy", NULL);
  g_free (text);
  text = ui_fixture_read_clipboard (fixture->page);
  g_assert_true (g_str_has_prefix (text, expected));
}

/* Another order begins at its first row; an edit leaves what is looked at where it is. */
static void
test_scrolls_up (Fixture      *fixture,
                 gconstpointer data)
{
  GtkColumnView     *view = GTK_COLUMN_VIEW (ui_fixture_find (fixture->page, GTK_TYPE_COLUMN_VIEW));
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (gtk_widget_get_parent (GTK_WIDGET (view)));
  GtkAdjustment     *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);
  g_autoptr (GtkColumnViewColumn) plans = g_list_model_get_item (gtk_column_view_get_columns (view), 0);

  gtk_adjustment_set_value (adjustment, 500);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 500);
  g_assert_true (postage_session_set_sent (fixture->session, "CA", POSTAGE_CATEGORY_MARKETING, 10001, NULL));
  ui_fixture_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
  gtk_column_view_sort_by_column (view, plans, GTK_SORT_DESCENDING);
  while (gtk_adjustment_get_value (adjustment) > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
on_painted (gboolean *painted)
{
  *painted = TRUE;
}

/* Goes on once @widget is drawn, when it has its size and the list its rows. */
static void
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *frame_clock = gtk_widget_get_frame_clock (widget);
  gboolean       painted = FALSE;
  const gulong   handler = g_signal_connect_swapped (frame_clock, "after-paint", G_CALLBACK (on_painted), &painted);

  gtk_widget_queue_draw (widget);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (frame_clock, handler);
}

/* The label within @widget that has @text, or NULL. */
static GtkWidget *
find_text (GtkWidget  *widget,
           const char *text)
{
  GtkWidget *found = NULL;

  if (POSTAGE_IS_STEADY_LABEL (widget))
    return g_str_equal (postage_steady_label_get_text (POSTAGE_STEADY_LABEL (widget)), text) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child, text);
  return found;
}

/* Rows out of sight rest; when they come into sight, they have the figures of the scenario as it is. */
static void
test_out_of_sight (Fixture      *fixture,
                   gconstpointer data)
{
  GtkColumnView     *view = GTK_COLUMN_VIEW (ui_fixture_find (fixture->page, GTK_TYPE_COLUMN_VIEW));
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (gtk_widget_get_parent (GTK_WIDGET (view)));
  GtkAdjustment     *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);
  g_autoptr (GtkColumnViewColumn) plans = g_list_model_get_item (gtk_column_view_get_columns (view), 0);
  g_autofree char *total = NULL;
  guint            position = g_list_model_get_n_items (fixture->shown);

  /* In an order that no volume changes. */
  gtk_column_view_sort_by_column (view, plans, GTK_SORT_ASCENDING);
  wait_for_frame (GTK_WIDGET (view));
  g_assert_true (postage_session_set_sent (fixture->session, "CA", POSTAGE_CATEGORY_MARKETING, 123457, NULL));
  wait_for_frame (GTK_WIDGET (view));
  /* The last plan whose total no plan in sight has. */
  do
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (fixture->shown, --position);

      g_free (total);
      total = postage_text_total (postage_session_row_get_estimate (row));
    }
  while (find_text (GTK_WIDGET (view), total) != NULL);
  g_assert_cmpuint (position, >, g_list_model_get_n_items (fixture->shown) / 2);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  while (find_text (GTK_WIDGET (view), total) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_get_mapped (find_text (GTK_WIDGET (view), total)));
}

/* A row is as high as its texts in the width that they have, not as in the least width. */
static void
test_row_height (Fixture      *fixture,
                 gconstpointer data)
{
  GtkWidget *box, *cell = g_object_ref_sink (postage_plan_cell_new (POSTAGE_PLAN_CELL_MARKUP));
  g_autoptr (PostageSessionRow) row = g_list_model_get_item (fixture->shown, 0);
  int least, natural, height, in_natural, in_least;

  postage_plan_cell_set_row (POSTAGE_PLAN_CELL (cell), row);
  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (least, <, natural);
  box = gtk_widget_get_first_child (cell);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, natural, &in_natural, NULL, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, least, &in_least, NULL, NULL, NULL);
  g_assert_cmpint (in_natural, <, in_least);

  gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, in_natural);
  gtk_widget_allocate (cell, least, height, -1, NULL);
  ui_fixture_settle ();
  gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, in_least);
  postage_plan_cell_set_row (POSTAGE_PLAN_CELL (cell), NULL);
  g_object_unref (cell);
}

/* Columns that don't fit are left out, and never keep the window from becoming narrower. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (ui_fixture_find (fixture->page, GTK_TYPE_COLUMN_VIEW));
  g_autoptr (GtkColumnViewColumn) markup = g_list_model_get_item (gtk_column_view_get_columns (view), 3);
  int minimum;

  g_assert_true (gtk_column_view_column_get_visible (markup));
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  while (gtk_widget_get_width (fixture->page) > 360 || gtk_column_view_column_get_visible (markup))
    g_main_context_iteration (NULL, TRUE);
}

/* Sorted by a click on its heading, by what a message costs or by the markup; those that aren't known come last. */
static void
test_sorted_by_measures (Fixture      *fixture,
                         gconstpointer data)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (ui_fixture_find (fixture->page, GTK_TYPE_COLUMN_VIEW));
  GListModel    *columns = gtk_column_view_get_columns (view);
  static int (*const compare[]) (const PostageEstimate *, const PostageEstimate *) = {
    postage_measure_compare_cost_per_message,
    postage_measure_compare_markup,
  };

  for (guint i = 0; i < G_N_ELEMENTS (compare); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 2 + i);
      g_autoptr (PostageSessionRow) before = NULL;

      g_assert_true (gtk_column_view_column_get_visible (column));
      gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
      before = g_list_model_get_item (fixture->shown, 0);
      for (guint place = 1; place < g_list_model_get_n_items (fixture->shown); place++)
        {
          PostageSessionRow *row = g_list_model_get_item (fixture->shown, place);
          PostageEstimate   *better = postage_session_row_get_estimate (before);

          g_assert_cmpint (compare[i](better, postage_session_row_get_estimate (row)), <=, 0);
          g_set_object (&before, row);
          g_object_unref (row);
        }
    }
}

/* Whether the focus is within @widget. */
static gboolean
has_focus (Fixture   *fixture,
           GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
show_page (Fixture    *fixture,
           const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", name);
  ui_fixture_settle ();
}

static void
test_focus (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *search = ui_fixture_find (fixture->page, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *box = ui_fixture_find (GTK_WIDGET (fixture->window), POSTAGE_TYPE_CARD_BOX);
  GtkWidget *pane = ui_fixture_find (GTK_WIDGET (fixture->window), POSTAGE_TYPE_SCENARIO_PANE);

  g_assert_true (has_focus (fixture, search));
  /* Asked for once more, the page leaves it there. */
  show_page (fixture, "plans");
  g_assert_true (has_focus (fixture, search));

  show_page (fixture, "compare");
  g_assert_true (has_focus (fixture, gtk_widget_get_first_child (box)));

  /* Whoever enters the scenario goes on with that. */
  gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
  g_assert_true (has_focus (fixture, pane));
  show_page (fixture, "compare");
  g_assert_true (has_focus (fixture, pane));
  show_page (fixture, "plans");
  g_assert_true (has_focus (fixture, search));
}

int
main (int    argc,
      char **argv)
{
  int status;

  ui_fixture_init (&argc, &argv);
  application = ui_fixture_application ();
  g_test_add ("/ui/plans-page/ranked", Fixture, NULL, set_up, test_ranked, tear_down);
  g_test_add ("/ui/plans-page/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/ui/plans-page/filters", Fixture, NULL, set_up, test_filters, tear_down);
  g_test_add ("/ui/plans-page/pin", Fixture, NULL, set_up, test_pin, tear_down);
  g_test_add ("/ui/plans-page/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/ui/plans-page/scrolls-up", Fixture, NULL, set_up, test_scrolls_up, tear_down);
  g_test_add ("/ui/plans-page/out-of-sight", Fixture, NULL, set_up, test_out_of_sight, tear_down);
  g_test_add ("/ui/plans-page/row-height", Fixture, NULL, set_up, test_row_height, tear_down);
  g_test_add ("/ui/plans-page/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/ui/plans-page/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/ui/plans-page/sorted-by-measures", Fixture, NULL, set_up, test_sorted_by_measures, tear_down);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
