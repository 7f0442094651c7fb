/* test-charts-page.c - the page of charts: what it follows, what it saves and copies
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"

#include <string.h>

#include "model/postage-session-compared.h"
#include "model/postage-session-edits.h"
#include "ui/postage-chart-options.h"
#include "ui/postage-chart-size-dialog.h"
#include "ui/postage-chart-table.h"
#include "ui/postage-charts-page-private.h"

static AdwApplication *application;

typedef struct
{
  PostageWindow     *window;
  PostageSession    *session;
  PostageChartsPage *page;
  PostageChartView  *view;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = ui_fixture_window (application);
  fixture->session = postage_window_get_session (fixture->window);
  fixture->page = POSTAGE_CHARTS_PAGE (ui_fixture_find (GTK_WIDGET (fixture->window), POSTAGE_TYPE_CHARTS_PAGE));
  fixture->view = postage_charts_page_get_view (fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "charts");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  ui_fixture_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  while (postage_charts_page_is_drawing (fixture->page))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_fixture_settle ();
}

static gboolean
describes (Fixture    *fixture,
           const char *part)
{
  PostageChart    *chart = postage_chart_view_get_chart (fixture->view);
  g_autofree char *description = postage_chart_dup_description (chart);
  g_autoptr (GString) plain = g_string_new (description);

  g_string_replace (plain, "\u00a0", " ", 0);
  return strstr (plain->str, part) != NULL;
}

static void
wait_until_drawn (Fixture *fixture)
{
  while (postage_charts_page_is_drawing (fixture->page))
    g_main_context_iteration (NULL, TRUE);
}

/* Half of Canada's 20,000 utility messages are 10,000 × 0.005 USD less at Twilio: 50.00 USD less of its own fees. */
static void
test_live (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_true (describes (fixture, "Twilio · Pay as you go, Message fees: 245.00 USD"));
  g_assert_true (postage_session_set_sent (fixture->session, "CA", POSTAGE_CATEGORY_UTILITY, 10000, NULL));
  g_assert_true (describes (fixture, "Twilio · Pay as you go, Message fees: 195.00 USD"));
}

/* Nothing is drawn that nobody sees; it is when somebody does. */
static void
test_hidden (Fixture      *fixture,
             gconstpointer data)
{
  PostageChart *before = postage_chart_view_get_chart (fixture->view);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "compare");
  ui_fixture_settle ();
  g_assert_true (postage_session_set_sent (fixture->session, "CA", POSTAGE_CATEGORY_UTILITY, 10000, NULL));
  g_assert_true (postage_chart_view_get_chart (fixture->view) == before);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "charts");
  ui_fixture_settle ();
  g_assert_true (describes (fixture, "Message fees: 195.00 USD"));
}

/* Each kind is drawn as its request says, of the plans that are chosen. */
static void
test_kinds (Fixture      *fixture,
            gconstpointer data)
{
  for (PostageChartKind kind = 0; kind < POSTAGE_N_CHART_KINDS; kind++)
    {
      g_autoptr (GPtrArray) estimates = postage_session_dup_compared (fixture->session);
      g_autoptr (PostageChart) expected = NULL;
      g_autofree char    *expected_text = NULL;
      g_autofree char    *text = NULL;
      PostageChartRequest request;

      postage_charts_page_choose (fixture->page, kind, FALSE);
      wait_until_drawn (fixture);
      postage_chart_request_init (&request, kind, estimates);
      expected = postage_chart_request_draw (&request, NULL);
      expected_text = postage_chart_dup_description (expected);
      text = postage_chart_dup_description (postage_chart_view_get_chart (fixture->view));
      g_assert_cmpstr (text, ==, expected_text);
    }
}

static void
test_all_plans (Fixture      *fixture,
                gconstpointer data)
{
  g_assert_cmpuint (postage_chart_get_n_rows (postage_chart_view_get_chart (fixture->view)), ==, 3);
  postage_charts_page_choose (fixture->page, POSTAGE_CHART_KIND_COMPARE, TRUE);
  g_assert_cmpuint (postage_chart_get_n_rows (postage_chart_view_get_chart (fixture->view)), ==,
                    g_list_model_get_n_items (postage_session_get_market (fixture->session)));
}

/* Edits while a thread draws: what is shown in the end is what was edited last, and never less than a chart. */
static void
test_thread (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *last = NULL;

  postage_charts_page_choose (fixture->page, POSTAGE_CHART_KIND_VOLUME, FALSE);
  g_assert_true (postage_charts_page_is_drawing (fixture->page));
  g_assert_nonnull (postage_chart_view_get_chart (fixture->view));
  for (gint64 sent = 1; sent <= 5; sent++)
    g_assert_true (postage_session_set_sent (fixture->session, "CA", POSTAGE_CATEGORY_UTILITY, 10000 * sent, NULL));
  wait_until_drawn (fixture);
  last = postage_chart_dup_description (postage_chart_view_get_chart (fixture->view));

  g_assert_true (postage_session_set_sent (fixture->session, "CA", POSTAGE_CATEGORY_UTILITY, 40000, NULL));
  wait_until_drawn (fixture);
  g_assert_true (postage_session_set_sent (fixture->session, "CA", POSTAGE_CATEGORY_UTILITY, 50000, NULL));
  wait_until_drawn (fixture);
  {
    g_autofree char *again = postage_chart_dup_description (postage_chart_view_get_chart (fixture->view));

    g_assert_cmpstr (again, ==, last);
  }

  /* Another kind is wanted before the thread has ended: its chart stays. */
  postage_chart_options_set_most (
    POSTAGE_CHART_OPTIONS (ui_fixture_find (GTK_WIDGET (fixture->page), POSTAGE_TYPE_CHART_OPTIONS)), "70k");
  g_assert_true (postage_charts_page_is_drawing (fixture->page));
  postage_charts_page_choose (fixture->page, POSTAGE_CHART_KIND_COMPARE, FALSE);
  wait_until_drawn (fixture);
  g_assert_cmpint (postage_chart_get_kind (postage_chart_view_get_chart (fixture->view)), ==,
                   POSTAGE_CHART_KIND_COMPARE);
}

static void
check_most (Fixture *fixture,
            gint64   expected)
{
  GtkWidget *options = ui_fixture_find (GTK_WIDGET (fixture->page), POSTAGE_TYPE_CHART_OPTIONS);
  g_autoptr (GPtrArray) estimates = postage_session_dup_compared (fixture->session);
  PostageChartRequest request;

  postage_chart_options_request (POSTAGE_CHART_OPTIONS (options), postage_session_get_catalogue (fixture->session),
                                 estimates, &request);
  g_assert_cmpint (request.most, ==, expected);
}

/* Up to how much: what is usual, twice of the 20,000 messages; what is typed; what was typed last while the text is no
 * number. */
static void
test_most (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget   *options = ui_fixture_find (GTK_WIDGET (fixture->page), POSTAGE_TYPE_CHART_OPTIONS);
  GtkEditable *entry;
  int          end = 3;

  postage_charts_page_choose (fixture->page, POSTAGE_CHART_KIND_VOLUME, FALSE);
  entry = GTK_EDITABLE (ui_fixture_find (options, GTK_TYPE_ENTRY));
  check_most (fixture, 40000);
  postage_chart_options_set_most (POSTAGE_CHART_OPTIONS (options), "70k");
  check_most (fixture, 70000);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  gtk_editable_insert_text (entry, "g", 1, &end);
  check_most (fixture, 70000);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  postage_chart_options_set_most (POSTAGE_CHART_OPTIONS (options), "0");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  postage_chart_options_set_most (POSTAGE_CHART_OPTIONS (options), "");
  check_most (fixture, 40000);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
}

/* Where nothing is sent there is nothing to draw, to save or to copy. */
static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_true (postage_session_remove_destination (fixture->session, "CA", NULL));
  g_assert_null (postage_chart_view_get_chart (fixture->view));
  g_assert_true (ui_fixture_says (GTK_WIDGET (fixture->page), "Nothing to Draw Yet"));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->view)));
}

static void
test_table (Fixture      *fixture,
            gconstpointer data)
{
  PostageChart    *chart = postage_chart_view_get_chart (fixture->view);
  GtkWidget       *expander = ui_fixture_find (GTK_WIDGET (fixture->page), GTK_TYPE_EXPANDER);
  GtkWidget       *table, *grid;
  g_autofree char *copied = NULL;

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  table = ui_fixture_find (GTK_WIDGET (fixture->page), POSTAGE_TYPE_CHART_TABLE);
  grid = ui_fixture_find (table, GTK_TYPE_GRID);
  for (guint row = 0; row < postage_chart_get_n_rows (chart); row++)
    for (guint column = 0; column < postage_chart_get_n_columns (chart); column++)
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (grid), (int) column,
                                                                              (int) row + 1))),
                       ==, postage_chart_get_cell (chart, row, column));
  gtk_test_accessible_assert_role (grid, GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_test_accessible_assert_role (gtk_grid_get_child_at (GTK_GRID (grid), 1, 0), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_role (gtk_grid_get_child_at (GTK_GRID (grid), 0, 1), GTK_ACCESSIBLE_ROLE_ROW_HEADER);

  /* It follows, too. */
  g_assert_true (postage_session_set_sent (fixture->session, "CA", POSTAGE_CATEGORY_UTILITY, 10000, NULL));
  g_assert_true (ui_fixture_says (table, "195.00 USD"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "charts.copy-table", NULL);
  copied = ui_fixture_read_clipboard (GTK_WIDGET (fixture->page));
  g_assert_nonnull (strstr (copied, "\nTwilio · Pay as you go\t0.00 USD\t195.00 USD\t"));
}

/* Waits for the file, and reads it. */
static GBytes *
load (GFile *file)
{
  char *contents;
  gsize length;

  while (!g_file_query_exists (file, NULL))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_load_contents (file, NULL, &contents, &length, NULL, NULL));
  return g_bytes_new_take (contents, length);
}

/* What is saved is what the chart draws in that size, pictures to the last byte. Cairo numbers what it writes into the
 * others. */
static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  static const struct
  {
    const char        *name;
    PostageChartFormat format;
    PostageChartTheme  theme;
    double             width, height, scale;
  } rows[] = {
    { "shown.png", POSTAGE_CHART_PNG, POSTAGE_CHART_LIGHT, 0, 0, 1 },
    { "print.png", POSTAGE_CHART_PNG, POSTAGE_CHART_PRINT, 0, 0, POSTAGE_CHART_PICTURE_PRINT },
    { "own.png", POSTAGE_CHART_PNG, POSTAGE_CHART_LIGHT, 900, 700, 1 },
    { "shown.svg", POSTAGE_CHART_SVG, POSTAGE_CHART_LIGHT, 0, 0, 1 },
    { "shown.pdf", POSTAGE_CHART_PDF, POSTAGE_CHART_PRINT, 0, 0, 1 },
  };
  g_autofree char *font = postage_chart_view_dup_font (fixture->view);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (g_get_user_data_dir (), rows[i].name, NULL);
      const PostageChartPicture picture = {
        .chart = postage_chart_view_get_chart (fixture->view),
        .font = font,
        .direction = PANGO_DIRECTION_LTR,
        .theme = rows[i].theme,
        .format = rows[i].format,
        .width = rows[i].width > 0 ? rows[i].width : gtk_widget_get_width (GTK_WIDGET (fixture->view)),
        .height = rows[i].height,
        .scale = rows[i].scale,
      };
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) expected = postage_chart_picture_draw (&picture, &error);
      g_autoptr (GBytes) found = NULL;

      g_assert_no_error (error);
      postage_charts_page_save (fixture->page, file, rows[i].format, rows[i].theme, rows[i].width, rows[i].height,
                                rows[i].scale);
      found = load (file);
      if (rows[i].format == POSTAGE_CHART_PNG)
        g_assert_true (g_bytes_equal (found, expected));
      else
        g_assert_true (g_str_has_prefix (g_bytes_get_data (found, NULL),
                                         rows[i].format == POSTAGE_CHART_SVG ? "<?xml" : "%PDF-"));
    }
}

/* The dialog over the window, once it is there. */
static GtkWindow *
wait_for_dialog (Fixture *fixture)
{
  while (TRUE)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      for (GList *l = windows; l != NULL; l = l->next)
        if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (fixture->window) && gtk_widget_get_mapped (l->data))
          return l->data;
      g_main_context_iteration (NULL, TRUE);
    }
}

/* A folder that isn't there, and a height that would cut something: nothing is written, and a dialog says why. */
static void
test_errors (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_build_filename (g_get_user_data_dir (), "none", "chart.png", NULL);
  g_autoptr (GFile) low = g_file_new_build_filename (g_get_user_data_dir (), "low.png", NULL);
  GtkWindow *dialog;

  postage_charts_page_save (fixture->page, nowhere, POSTAGE_CHART_PNG, POSTAGE_CHART_LIGHT, 0, 0, 1);
  dialog = wait_for_dialog (fixture);
  g_assert_true (ui_fixture_says (GTK_WIDGET (dialog), "The Chart Could Not Be Exported"));
  gtk_window_destroy (dialog);

  postage_charts_page_save (fixture->page, low, POSTAGE_CHART_PNG, POSTAGE_CHART_LIGHT, 900, 50, 1);
  dialog = wait_for_dialog (fixture);
  g_assert_true (g_str_has_prefix (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)),
                                   "At a width of 900 the chart needs a height of "));
  g_assert_false (g_file_query_exists (low, NULL));
  gtk_window_destroy (dialog);
}

static void
on_texture (GObject      *clipboard,
            GAsyncResult *result,
            gpointer      user_data)
{
  *(GdkTexture **) user_data = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* The picture, twice as fine as the window, and the table for programs that take text. */
static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->page));
  g_autoptr (GdkTexture) texture = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "charts.copy-picture", NULL);
  g_assert_true (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING));
  gdk_clipboard_read_texture_async (clipboard, NULL, on_texture, &texture);
  while (texture == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 2 * gtk_widget_get_width (GTK_WIDGET (fixture->view)));
}

static void
test_names (void)
{
  g_autofree char *plain = postage_file_chooser_name_export ("Campaigns 2027", "Compare", ".png");
  g_autofree char *awkward = postage_file_chooser_name_export ("../a/b", "Then and now", ".pdf");

  g_assert_cmpstr (plain, ==, "Campaigns 2027 – Compare.png");
  g_assert_cmpstr (awkward, ==, "-.-a-b – Then and now.pdf");
}

static void
forget (gpointer data)
{
}

static void
take_size (const PostageChartSize *size,
           gpointer                user_data)
{
  *(PostageChartSize *) user_data = *size;
}

/* What each choice of the dialog gives. */
static void
test_sizes (Fixture      *fixture,
            gconstpointer data)
{
  static const PostageChartSize expected[] = {
    { .scale = 1 },
    { .scale = 2 },
    { .scale = POSTAGE_CHART_PICTURE_PRINT, .for_print = TRUE },
    { .width = 800, .height = 500, .scale = 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      PostageChartSize size = { 0 };
      GtkWindow       *dialog;

      postage_chart_size_dialog_ask (GTK_WINDOW (fixture->window), 800, 500, take_size, &size, forget);
      dialog = wait_for_dialog (fixture);
      gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_DROP_DOWN)), i);
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "export");
      g_assert_cmpfloat (size.width, ==, expected[i].width);
      g_assert_cmpfloat (size.height, ==, expected[i].height);
      g_assert_cmpfloat (size.scale, ==, expected[i].scale);
      g_assert_cmpint (size.for_print, ==, expected[i].for_print);
      ui_fixture_settle ();
    }
}

int
main (int    argc,
      char **argv)
{
  int result;

  ui_fixture_init (&argc, &argv);
  application = ui_fixture_application ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(name, function) g_test_add ("/ui/charts-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("live", test_live);
  ADD ("hidden", test_hidden);
  ADD ("kinds", test_kinds);
  ADD ("all-plans", test_all_plans);
  ADD ("thread", test_thread);
  ADD ("most", test_most);
  ADD ("empty", test_empty);
  ADD ("table", test_table);
  ADD ("save", test_save);
  ADD ("errors", test_errors);
  ADD ("copy", test_copy);
  ADD ("sizes", test_sizes);
#undef ADD
  g_test_add_func ("/ui/charts-page/names", test_names);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
