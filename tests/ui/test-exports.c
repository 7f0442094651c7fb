/* test-exports.c - reports and tables from the window: as files and on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"

#include <string.h>

#include "model/postage-session-compared.h"
#include "model/postage-session-edits.h"
#include "storage/postage-bytes.h"
#include "ui/postage-export-choices.h"
#include "ui/postage-export-dialog.h"
#include "ui/postage-report-print.h"

static AdwApplication *application;

typedef struct
{
  PostageWindow       *window;
  PostageSession      *session;
  PostageExportDialog *dialog; /* a weak pointer: it closes by itself */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = ui_fixture_window (application);
  fixture->session = postage_window_get_session (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->dialog = POSTAGE_EXPORT_DIALOG (postage_export_dialog_new (fixture->window));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->dialog));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  ui_fixture_settle ();
  g_assert_null (fixture->dialog);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_fixture_settle ();
}

static GFile *
create_file (const char *name)
{
  return g_file_new_build_filename (g_get_user_data_dir (), name, NULL);
}

static GBytes *
load (GFile *file)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = postage_bytes_read_file (file, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
wait_until_closed (Fixture *fixture)
{
  while (fixture->dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static PostageExportChoices *
get_choices (Fixture *fixture)
{
  return POSTAGE_EXPORT_CHOICES (ui_fixture_find (GTK_WIDGET (fixture->dialog), POSTAGE_TYPE_EXPORT_CHOICES));
}

/* Each format is what the session has, to the byte; the dialog goes, and the window says so. */
static void
check_tables (Fixture            *fixture,
              PostageExportFormat format,
              gboolean            all)
{
  g_autofree char *name = g_strconcat ("costs", postage_export_format_get_ending (format), NULL);
  g_autoptr (GFile) file = create_file (name);
  g_autoptr (GPtrArray) estimates =
    all ? postage_session_dup_market (fixture->session) : postage_session_dup_compared (fixture->session);
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GError) error = NULL;

  expected = postage_export_file (format, postage_session_get_catalogue (fixture->session),
                                  postage_session_get_scenario (fixture->session), estimates, NULL, &error);
  g_assert_no_error (error);
  postage_export_dialog_choose_tables (fixture->dialog, format);
  postage_export_choices_set_all (get_choices (fixture), all);
  postage_export_dialog_save (fixture->dialog, file);
  g_assert_true (postage_export_dialog_is_busy (fixture->dialog));
  wait_until_closed (fixture);
  found = load (file);
  g_assert_true (g_bytes_equal (found, expected));
  g_assert_true (ui_fixture_says (GTK_WIDGET (fixture->window), "File exported"));
}

static void
test_tables (Fixture      *fixture,
             gconstpointer data)
{
  check_tables (fixture, (PostageExportFormat) GPOINTER_TO_INT (data), FALSE);
}

static void
test_tables_of_all (Fixture      *fixture,
                    gconstpointer data)
{
  g_assert_cmpuint (g_list_model_get_n_items (postage_session_get_market (fixture->session)), >, 50);
  check_tables (fixture, (PostageExportFormat) GPOINTER_TO_INT (data), TRUE);
}

/* (transfer full): the PDF that such a report is. */
static GBytes *
create_report (Fixture           *fixture,
               gboolean           all,
               PostageChartKind   kind,
               PostageReportPaper paper,
               guint             *n_pages)
{
  PostageReportOrder order = { .catalogue = postage_session_get_catalogue (fixture->session),
                               .scenario = postage_session_get_scenario (fixture->session),
                               .kinds = { kind },
                               .n_kinds = 1 };
  g_autoptr (GPtrArray) estimates =
    all ? postage_session_dup_market (fixture->session) : postage_session_dup_compared (fixture->session);
  g_autoptr (PostageReport) report = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  order.estimates = estimates;
  postage_report_page_size_init (&order.size, paper);
  report = postage_report_order_make (&order, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  bytes = postage_report_export_pdf (report, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  *n_pages = postage_report_get_n_pages (report);
  return bytes;
}

static void
choose_chart (Fixture         *fixture,
              PostageChartKind kind)
{
  for (PostageChartKind other = 0; other < POSTAGE_N_CHART_KINDS; other++)
    postage_export_choices_set_chart (get_choices (fixture), other, other == kind);
}

/* With the chart that is chosen, on the paper that is usual in the country of the test. */
static void
test_report (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GFile) file = create_file ("report.pdf");
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GBytes) found = NULL;
  guint n_pages;

  expected = create_report (fixture, FALSE, POSTAGE_CHART_KIND_VOLUME, postage_report_paper_get_usual (), &n_pages);
  choose_chart (fixture, POSTAGE_CHART_KIND_VOLUME);
  postage_export_dialog_save (fixture->dialog, file);
  wait_until_closed (fixture);
  found = load (file);
  g_assert_true (g_bytes_equal (found, expected));
}

/* The button at @title that can be seen. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The first Cancel ends the work: the file is as it was, and the dialog stays to choose anew; the second closes. What
 * is chosen can't be changed meanwhile. */
static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GFile) file = create_file ("long.pdf");
  GtkWidget *cancel = find_button (GTK_WIDGET (fixture->dialog), "_Cancel");
  GtkWidget *progress = ui_fixture_find (GTK_WIDGET (fixture->dialog), GTK_TYPE_PROGRESS_BAR);
  g_autoptr (GBytes) found = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "old", -1, NULL));
  postage_export_choices_set_all (get_choices (fixture), TRUE);
  postage_export_dialog_save (fixture->dialog, file);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (get_choices (fixture))));
  g_assert_false (gtk_widget_is_sensitive (find_button (GTK_WIDGET (fixture->dialog), "_Export…")));
  g_assert_true (gtk_widget_get_visible (progress));
  while (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (progress)) < 0.05)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (cancel, "clicked");
  while (postage_export_dialog_is_busy (fixture->dialog))
    g_main_context_iteration (NULL, TRUE);
  found = load (file);
  g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found), "old", 3);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (get_choices (fixture))));
  g_assert_false (gtk_widget_get_visible (progress));

  g_signal_emit_by_name (cancel, "clicked");
  wait_until_closed (fixture);
}

/* Whoever closes the window meanwhile gets no file, and no crash. */
static void
test_closed (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GFile) file = create_file ("closed.pdf");

  postage_export_choices_set_all (get_choices (fixture), TRUE);
  postage_export_dialog_save (fixture->dialog, file);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  wait_until_closed (fixture);
  g_assert_false (g_file_query_exists (file, NULL));
}

static void
test_error (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_build_filename (g_get_user_data_dir (), "none", "costs.csv", NULL);
  AdwMessageDialog *message;

  postage_export_dialog_choose_tables (fixture->dialog, POSTAGE_EXPORT_CSV);
  postage_export_dialog_save (fixture->dialog, nowhere);
  message = ui_fixture_wait_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (message), ==, "The File Could Not Be Exported");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (message), "costs.csv"));
  gtk_window_destroy (GTK_WINDOW (message));
  g_assert_nonnull (fixture->dialog);
  g_assert_false (postage_export_dialog_is_busy (fixture->dialog));
}

/* Paper and charts are a report's. */
static void
test_choices (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *paper = ui_fixture_find_row (GTK_WIDGET (fixture->dialog), "Paper");
  GtkWidget *chart = ui_fixture_find_row (GTK_WIDGET (fixture->dialog), "Cost against volume");

  g_assert_true (gtk_widget_get_mapped (paper) && gtk_widget_get_mapped (chart));
  postage_export_dialog_choose_tables (fixture->dialog, POSTAGE_EXPORT_ODS);
  ui_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (paper) || gtk_widget_get_mapped (chart));
  postage_export_dialog_choose_report (fixture->dialog);
  ui_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (paper) && gtk_widget_get_mapped (chart));
}

/* How often @part is in the file. */
static guint
count_parts (GBytes     *bytes,
             const char *part)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);
  guint       n = 0;

  for (gsize i = 0; i + strlen (part) <= length; i++)
    n += memcmp (data + i, part, strlen (part)) == 0;
  return n;
}

static void
on_done (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         gpointer                user_data)
{
  *(int *) user_data = (int) result;
}

/* Prints on @paper into @file instead of on a printer, through the same pages. */
static GtkPrintOperationResult
print (Fixture    *fixture,
       const char *paper,
       GFile      *file)
{
  g_autoptr (PostageReportPrint) operation = postage_report_print_new (fixture->window);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GError) error = NULL;
  GtkPaperSize *size = gtk_paper_size_new (paper);
  int           result = -1;

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (operation), setup);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), g_file_peek_path (file));
  gtk_print_operation_set_show_progress (GTK_PRINT_OPERATION (operation), FALSE);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), &result);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_EXPORT,
                           GTK_WINDOW (fixture->window), &error);
  g_assert_no_error (error);
  while (result < 0)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

/* As many pages as the report has on that paper, of that size in points. */
static void
test_print (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char        *paper;
    PostageReportPaper same;
    const char        *box;
  } rows[] = {
    { GTK_PAPER_NAME_A4, POSTAGE_REPORT_A4, "/MediaBox [ 0 0 595" },
    { GTK_PAPER_NAME_LETTER, POSTAGE_REPORT_LETTER, "/MediaBox [ 0 0 61" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GFile) file = create_file ("print.pdf");
      PostageReportOrder order;
      g_autoptr (PostageReport) report = NULL;
      g_autoptr (GBytes) printed = NULL;

      g_assert_cmpint (print (fixture, rows[i].paper, file), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
      printed = load (file);
      postage_export_choices_init_order (get_choices (fixture), fixture->session, &order);
      postage_report_page_size_init (&order.size, rows[i].same);
      report = postage_report_order_make (&order, NULL, NULL, NULL, NULL);
      postage_report_order_clear (&order);
      g_assert_cmpuint (count_parts (printed, rows[i].box), ==, postage_report_get_n_pages (report));
      g_assert_cmpuint (count_parts (printed, "/MediaBox"), ==, postage_report_get_n_pages (report));
    }
}

/* Nobody is told about the window that isn't there any more. */
static void
test_print_closed (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GFile) file = create_file ("closed-print.pdf");
  PostageWindow *window = ui_fixture_window (application);
  g_autoptr (PostageReportPrint) operation = postage_report_print_new (window);
  int result = -1;

  gtk_window_present (GTK_WINDOW (window));
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), g_file_peek_path (file));
  g_signal_connect (operation, "done", G_CALLBACK (on_done), &result);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  while (result < 0)
    g_main_context_iteration (NULL, TRUE);
}

/* There is a reason, and no file. */
static void
test_print_too_small (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GFile) file = create_file ("stamp.pdf");
  AdwMessageDialog *message;

  g_assert_cmpint (print (fixture, "iso_a7", file), ==, GTK_PRINT_OPERATION_RESULT_CANCEL);
  message = ui_fixture_wait_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (message), ==, "The Report Could Not Be Printed");
  g_assert_cmpstr (adw_message_dialog_get_body (message), ==,
                   "The paper is too small for a report. Choose A6 or larger.");
  gtk_window_destroy (GTK_WINDOW (message));
}

int
main (int    argc,
      char **argv)
{
  int result;

  ui_fixture_init (&argc, &argv);
  application = ui_fixture_application ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(name, function, data) \
  g_test_add ("/ui/exports/" name, Fixture, GINT_TO_POINTER (data), set_up, function, tear_down)
  for (PostageExportFormat format = 0; format < POSTAGE_EXPORT_N_FORMATS; format++)
    {
      g_autofree char *compared = g_strconcat ("/ui/exports/compared", postage_export_format_get_ending (format), NULL);
      g_autofree char *all = g_strconcat ("/ui/exports/all", postage_export_format_get_ending (format), NULL);

      g_test_add (compared, Fixture, GINT_TO_POINTER (format), set_up, test_tables, tear_down);
      g_test_add (all, Fixture, GINT_TO_POINTER (format), set_up, test_tables_of_all, tear_down);
    }
  ADD ("report", test_report, 0);
  ADD ("choices", test_choices, 0);
  ADD ("cancel", test_cancel, 0);
  ADD ("closed", test_closed, 0);
  ADD ("error", test_error, 0);
  ADD ("print", test_print, 0);
  ADD ("print-closed", test_print_closed, 0);
  ADD ("print-too-small", test_print_too_small, 0);
#undef ADD
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
