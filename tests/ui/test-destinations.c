/* test-destinations.c - the destinations of the scenario's pane, few and many
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-edits.h"
#include "ui-fixture.h"
#include "ui/postage-destination-row.h"
#include "ui/postage-destinations-group.h"
#include "ui/postage-quantity-row.h"
#include "ui/postage-share-row.h"

/* The group stands in an overlay of a window, as it does in the program. */
static GtkWidget *
make_window (PostageSession *session)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay),
                               g_object_new (POSTAGE_TYPE_DESTINATIONS_GROUP, "session", session, NULL));
  gtk_window_set_child (GTK_WINDOW (window), overlay);
  return window;
}

/* The session goes with the window, as soon as the messages in it are gone: nothing holds it any more. */
static void
close_window (GtkWidget      *window,
              PostageSession *session)
{
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);
  /* A test that hangs is ended by the harness. */
  while (session != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static GtkEditable *
find_entry (GtkWidget  *row,
            const char *title)
{
  return GTK_EDITABLE (ui_fixture_find (ui_fixture_find_row (row, title), GTK_TYPE_ENTRY));
}

static guint
count_rows (GtkWidget *widget,
            GType      type)
{
  guint count = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_rows (child, type);
  return count;
}

static const PostageDestination *
get_destination (PostageSession *session,
                 const char     *country)
{
  PostageScenario *scenario = postage_session_get_scenario (session);

  return postage_scenario_get_destination (scenario, (guint) postage_scenario_find_destination (scenario, country));
}

static void
test_volumes (void)
{
  PostageSession           *session = ui_fixture_session ();
  GtkWidget                *window = make_window (session);
  GtkWidget                *row = ui_fixture_find_row (window, "Canada");
  const PostageDestination *canada;
  static const struct
  {
    const char *title;
    const char *text;
  } entries[] = {
    { "Marketing", "1" },
    { "Utility", "2" },
    { "Authentication", "3" },
    { "Replies", "4" },
    { "Messages received", "5" },
    { "Chats", "6" },
    { "Continued after 24 hours", "7.5" },
  };

  /* The only one is open. */
  g_assert_cmpstr (gtk_editable_get_text (find_entry (row, "Marketing")), ==, "10,000");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_editable_set_text (find_entry (row, entries[i].title), entries[i].text);
  canada = get_destination (session, "CA");
  g_assert_cmpint (canada->sent[POSTAGE_CATEGORY_MARKETING], ==, 1);
  g_assert_cmpint (canada->sent[POSTAGE_CATEGORY_UTILITY], ==, 2);
  g_assert_cmpint (canada->sent[POSTAGE_CATEGORY_AUTHENTICATION], ==, 3);
  g_assert_cmpint (canada->sent[POSTAGE_CATEGORY_SERVICE], ==, 4);
  g_assert_cmpint (canada->received, ==, 5);
  g_assert_cmpint (canada->chats, ==, 6);
  g_assert_true (canada->continued == 7 * POSTAGE_DECIMAL_ONE + POSTAGE_DECIMAL_ONE / 2);

  /* Folded, the row tells the sum of 1, 2, 3 and 4. */
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Meta bills it as North America");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==,
                   "Meta bills it as North America · 10 messages sent");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);

  g_assert_true (postage_session_set_chats (session, "CA", 60, NULL));
  g_assert_true (postage_session_set_continued (session, "CA", 10 * POSTAGE_DECIMAL_ONE, NULL));
  g_assert_cmpstr (gtk_editable_get_text (find_entry (row, "Chats")), ==, "60");
  g_assert_cmpstr (gtk_editable_get_text (find_entry (row, "Continued after 24 hours")), ==, "10%");
  close_window (window, session);
}

static GtkSwitch *
find_switch (GtkWidget  *row,
             const char *title)
{
  return GTK_SWITCH (ui_fixture_find (ui_fixture_find_row (row, title), GTK_TYPE_SWITCH));
}

static void
test_own_shares (void)
{
  PostageSession           *session = ui_fixture_session ();
  GtkWidget                *window = make_window (session);
  GtkWidget                *row = ui_fixture_find_row (window, "Canada");
  const PostageDestination *canada;
  static const char *const  reclassified =
    "Canada: Utility messages that Meta takes for marketing, and bills as marketing.";
  static const struct
  {
    const char *title;
    const char *scenarios;
    const char *text;
  } entries[] = {
    { "Inside the service window", "30%", "41" },
    { "From an entry point", "0%", "2.5" },
    { "Delivered", "100%", "97" },
    { "Reclassified", "0%", "4" },
  };

  g_assert_false (gtk_switch_get_active (find_switch (row, "Own shares")));
  g_assert_null (ui_fixture_find_row (row, "Delivered"));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_switch (row, "Own shares")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Canada: Instead of the scenario’s, where customers here act otherwise.");

  /* They begin with the scenario's. */
  gtk_switch_set_active (find_switch (row, "Own shares"), TRUE);
  g_assert_true (get_destination (session, "CA")->has_shares);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_assert_cmpstr (gtk_editable_get_text (find_entry (row, entries[i].title)), ==, entries[i].scenarios);
      gtk_editable_set_text (find_entry (row, entries[i].title), entries[i].text);
    }
  canada = get_destination (session, "CA");
  g_assert_true (canada->shares.inside_window == 41 * POSTAGE_DECIMAL_ONE);
  g_assert_true (canada->shares.entry_point == 5 * POSTAGE_DECIMAL_ONE / 2);
  g_assert_true (canada->shares.delivered == 97 * POSTAGE_DECIMAL_ONE);
  g_assert_true (canada->shares.reclassified == 4 * POSTAGE_DECIMAL_ONE);
  g_assert_true (postage_session_get_share (session, NULL, POSTAGE_SHARE_KIND_DELIVERED) == 100 * POSTAGE_DECIMAL_ONE);

  /* What is no share is refused: what was there before counts. And the country is named to a screen reader. */
  gtk_editable_set_text (find_entry (row, "Delivered"), "101");
  g_assert_true (gtk_widget_has_css_class (ui_fixture_find_row (row, "Delivered"), "error"));
  g_assert_true (get_destination (session, "CA")->shares.delivered == 100 * POSTAGE_DECIMAL_ONE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_entry (row, "Reclassified")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reclassified);

  /* The rows follow edits from elsewhere. */
  g_assert_true (postage_session_set_own_share (session, "CA", POSTAGE_SHARE_KIND_DELIVERED, 95 * POSTAGE_DECIMAL_ONE,
                                                NULL));
  g_assert_cmpstr (gtk_editable_get_text (find_entry (row, "Delivered")), ==, "95%");

  gtk_switch_set_active (find_switch (row, "Own shares"), FALSE);
  g_assert_false (get_destination (session, "CA")->has_shares);
  g_assert_null (ui_fixture_find_row (row, "Delivered"));
  close_window (window, session);
}

/* Whatever switches them on, another edit or a file: the row that is open shows them, one that is folded makes none. */
static void
test_own_shares_show (void)
{
  PostageSession *session = ui_fixture_session ();
  GtkWidget      *window = make_window (session);
  GtkWidget      *canada = ui_fixture_find_row (window, "Canada");
  GtkWidget      *mexico;

  g_assert_true (postage_session_add_destination (session, "MX", NULL));
  g_assert_true (postage_session_set_own_shares (session, "CA", TRUE, NULL));
  g_assert_true (postage_session_set_own_shares (session, "MX", TRUE, NULL));
  mexico = ui_fixture_find_row (window, "Mexico");
  g_assert_true (gtk_switch_get_active (find_switch (canada, "Own shares")));
  g_assert_cmpuint (count_rows (canada, POSTAGE_TYPE_FIGURE_ROW), ==, 11);
  g_assert_cmpuint (count_rows (mexico, POSTAGE_TYPE_FIGURE_ROW), ==, 0);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (mexico), TRUE);
  g_assert_cmpuint (count_rows (mexico, POSTAGE_TYPE_FIGURE_ROW), ==, 11);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (mexico, "Inside the service window")), ==, "30%");

  g_assert_true (postage_session_set_own_shares (session, "CA", FALSE, NULL));
  g_assert_false (gtk_switch_get_active (find_switch (canada, "Own shares")));
  g_assert_cmpuint (count_rows (canada, POSTAGE_TYPE_FIGURE_ROW), ==, 7);
  g_assert_true (postage_session_remove_destination (session, "MX", NULL));
  close_window (window, session);
}

/* Forty-seven destinations: entries are made for the one that is opened, and an edit makes no row anew. */
static void
test_many (void)
{
  PostageSession  *session = ui_fixture_session ();
  const GPtrArray *countries = postage_catalogue_get_countries (postage_session_get_catalogue (session));
  GtkWidget       *window;
  GtkWidget       *row, *last;
  GtkListBox      *list;

  for (guint i = 0; g_list_model_get_n_items (postage_session_get_destinations (session)) < 47; i++)
    g_assert_true (postage_session_add_destination (session, postage_country_get_code (countries->pdata[i]), NULL));
  g_assert_true (postage_session_set_own_shares (session, postage_country_get_code (countries->pdata[0]), TRUE, NULL));
  window = make_window (session);
  list = GTK_LIST_BOX (gtk_widget_get_parent (ui_fixture_find (window, POSTAGE_TYPE_DESTINATION_ROW)));
  g_assert_cmpuint (count_rows (window, POSTAGE_TYPE_DESTINATION_ROW), ==, 47);
  g_assert_cmpuint (count_rows (window, POSTAGE_TYPE_FIGURE_ROW), ==, 0);

  row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0));
  last = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 46));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_cmpuint (count_rows (window, POSTAGE_TYPE_FIGURE_ROW), ==, 7);
  gtk_editable_set_text (find_entry (row, "Marketing"), "77");
  g_assert_cmpint (get_destination (session, "CA")->sent[POSTAGE_CATEGORY_MARKETING], ==, 77);
  g_assert_true (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)) == row);
  g_assert_true (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 46)) == last);
  g_assert_cmpuint (count_rows (window, POSTAGE_TYPE_FIGURE_ROW), ==, 7);
  close_window (window, session);
}

/* The button of the message that a destination was removed, if there is one. */
static GtkWidget *
find_undo (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "_Undo") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_undo (child);
  return found;
}

static void
test_remove (void)
{
  PostageSession *session = ui_fixture_session ();
  GtkWidget      *window = make_window (session);

  g_assert_null (find_undo (window));
  g_signal_emit_by_name (ui_fixture_find_row (window, "Canada"), "remove");
  g_assert_cmpuint (postage_scenario_get_n_destinations (postage_session_get_scenario (session)), ==, 0);
  g_assert_null (ui_fixture_find_row (window, "Canada"));

  g_signal_emit_by_name (find_undo (window), "clicked");
  g_assert_cmpint (get_destination (session, "CA")->sent[POSTAGE_CATEGORY_MARKETING], ==, 10000);
  g_assert_nonnull (ui_fixture_find_row (window, "Canada"));
  close_window (window, session);
}

/* After another edit there is nothing to go back to any more: that edit would be lost. */
static void
test_undo_goes (void)
{
  PostageSession *session = ui_fixture_session ();
  GtkWidget      *window = make_window (session);
  guint           dismissed = 0;
  g_autoptr (AdwToast) toast = NULL;

  g_signal_emit_by_name (ui_fixture_find_row (window, "Canada"), "remove");
  g_object_get (gtk_widget_get_parent (find_undo (window)), "toast", &toast, NULL);
  g_signal_connect_swapped (toast, "dismissed", G_CALLBACK (ui_fixture_count), &dismissed);
  g_assert_true (postage_session_set_numbers (session, 5, NULL));
  g_assert_cmpuint (dismissed, ==, 1);
  g_assert_cmpuint (postage_scenario_get_n_destinations (postage_session_get_scenario (session)), ==, 0);
  g_clear_object (&toast);
  close_window (window, session);
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/destinations/volumes", test_volumes);
  g_test_add_func ("/ui/destinations/own-shares", test_own_shares);
  g_test_add_func ("/ui/destinations/own-shares-show", test_own_shares_show);
  g_test_add_func ("/ui/destinations/many", test_many);
  g_test_add_func ("/ui/destinations/remove", test_remove);
  g_test_add_func ("/ui/destinations/undo-goes", test_undo_goes);
  return g_test_run ();
}
