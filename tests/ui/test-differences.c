/* test-differences.c - the notice about changed prices, and the window of differences
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "model/postage-session-changes.h"
#include "model/postage-session-edits.h"
#include "model/postage-session-files.h"
#include "ui-fixture.h"
#include "ui/postage-changes-notice.h"
#include "ui/postage-choice-row.h"
#include "ui/postage-difference-window.h"
#include "ui/postage-window-difference.h"

static AdwApplication *application;

static gboolean
has_label (GtkWidget  *widget,
           const char *part)
{
  const char *text = ui_fixture_get_text (widget);

  if (text != NULL && gtk_widget_get_visible (widget))
    {
      g_autoptr (GString) plain = g_string_new (text);

      g_string_replace (plain, "\u00a0", " ", 0);
      if (strstr (plain->str, part) != NULL)
        return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, part))
      return TRUE;
  return FALSE;
}

/* The window over @parent, or NULL. */
static GtkWidget *
find_over (PostageWindow *parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (parent) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

static void
test_notice (void)
{
  PostageWindow  *window = ui_fixture_window (application);
  PostageSession *session = postage_window_get_session (window);
  GtkWidget      *notice = ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_CHANGES_NOTICE);
  g_autoptr (PostageScenarioFile) document = ui_fixture_document_with_changes ();
  GtkWidget *shown;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (gtk_widget_get_visible (notice));
  /* Without changes there is nothing to show. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-changes", NULL);
  g_assert_null (find_over (window));

  g_assert_true (postage_session_begin (session, document, NULL));
  g_assert_true (gtk_widget_get_visible (notice));
  g_assert_true (has_label (notice, "Twilio Pay as you go −0.5%, 360dialog Regular −0.7%"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-changes", NULL);
  shown = find_over (window);
  g_assert_true (POSTAGE_IS_DIFFERENCE_WINDOW (shown));
  g_assert_true (has_label (shown, "603.80 USD, before 606.80 USD: 3.00 USD (0.5%) less."));
  g_assert_true (has_label (shown, "Each costs 0.0034 USD instead of 0.0040 USD."));
  g_assert_nonnull (ui_fixture_find_row (shown, "10 lines as before"));
  /* What it shows stays when the notice is dismissed. */
  postage_session_dismiss_changes (session);
  g_assert_false (gtk_widget_get_visible (notice));
  g_assert_true (has_label (shown, "Each costs 0.0034 USD instead of 0.0040 USD."));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
on_text (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
choose (PostageChoiceRow *row,
        const char       *id)
{
  g_assert_true (postage_choice_row_show (row, id));
  g_signal_emit_by_name (row, "edited");
}

/* Every choice shows at once. */
static void
test_months (void)
{
  g_autoptr (PostageSession) session = ui_fixture_session ();
  GtkWidget        *window = GTK_WIDGET (postage_difference_window_new_months (session));
  PostageChoiceRow *before = POSTAGE_CHOICE_ROW (ui_fixture_find_row (window, "Before"));
  PostageChoiceRow *after = POSTAGE_CHOICE_ROW (ui_fixture_find_row (window, "Compared With"));
  g_autofree char  *copied = NULL;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpstr (postage_choice_row_get_id (before), ==, "2026-10");
  g_assert_cmpstr (postage_choice_row_get_id (after), ==, "2026-11");
  g_assert_true (has_label (window, "Twilio Pay as you go costs 603.80 USD as before."));

  choose (before, "2026-09");
  g_assert_true (has_label (window, "603.80 USD, before 559.60 USD: 44.20 USD (7.9%) more."));
  g_assert_true (has_label (window, "+44.20 (+7.9%)"));
  g_assert_false (has_label (window, "as before."));
  choose (after, "2026-09");
  g_assert_true (has_label (window, "Twilio Pay as you go costs 559.60 USD as before."));

  gtk_widget_activate_action (window, "difference.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (window), NULL, on_text, &copied);
  while (copied == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (copied, "September 2026 → September 2026\n"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
compare_file (const char *text,
              const char *label)
{
  PostageWindow   *window = ui_fixture_window (application);
  g_autofree char *folder = g_dir_make_tmp ("postage-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "Planned.postage", NULL);
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  GtkWidget *shown;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
  gtk_window_present (GTK_WINDOW (window));
  postage_window_compare_file (window, file);
  while ((shown = find_over (window)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (has_label (shown, label));
  /* Comparing changes nothing. */
  g_assert_null (postage_session_get_file (postage_window_get_session (window)));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (g_file_delete (place, NULL, NULL));
}

static void
test_other_scenario (void)
{
  /* 5,000 × (0.025 + 0.005) = 150.00 USD; Twilio's own fee of 0.005. */
  compare_file ("{\"format\": 1, \"name\": \"Planned\", \"month\": \"2026-11\", \"currency\": \"EUR\","
                " \"destinations\": [{\"country\": \"CA\", \"sent\": {\"marketing\": 5000}}]}",
                "603.80 USD, before 150.00 USD");
  compare_file ("{\"format\": 1}", "$.month");
}

int
main (int    argc,
      char **argv)
{
  int status;

  ui_fixture_init (&argc, &argv);
  application = ui_fixture_application ();

  g_test_add_func ("/ui/differences/notice", test_notice);
  g_test_add_func ("/ui/differences/months", test_months);
  g_test_add_func ("/ui/differences/other-scenario", test_other_scenario);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
