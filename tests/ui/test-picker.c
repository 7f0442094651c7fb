/* test-picker.c - finding a choice by typing, and the row that it is for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-choice-business.h"
#include "ui-fixture.h"
#include "ui/postage-picker-row.h"

static GListModel *
make_choices (void)
{
  static const struct
  {
    const char *id;
    const char *title;
  } choices[] = {
    { "IO", "British Indian Ocean Territory" },
    { "DE", "Germany" },
    { "IN", "India" },
    { "ID", "Indonesia" },
  };
  GListStore *store = g_list_store_new (POSTAGE_TYPE_CHOICE);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (PostageChoice) choice = postage_choice_new (choices[i].id, choices[i].title, NULL);

      g_list_store_append (store, choice);
    }
  return G_LIST_MODEL (store);
}

static void
on_opening (PostagePickerRow *row,
            guint            *opened)
{
  (*opened)++;
  postage_picker_row_set_choices (row, make_choices ());
}

/* A row in a window, as the popover needs one. */
typedef struct
{
  GtkWidget        *window;
  PostagePickerRow *row;
  GtkWidget        *picker;
  GtkWidget        *entry;
  guint             opened, edited;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer none_title)
{
  GtkWidget *list = gtk_list_box_new ();

  fixture->window = gtk_window_new ();
  fixture->picker = g_object_new (POSTAGE_TYPE_CHOICE_PICKER,
                                  "prompt", "Search for a country",
                                  "list-title", "Countries",
                                  "none-found", "No country has this name.",
                                  NULL);
  fixture->row = g_object_new (POSTAGE_TYPE_PICKER_ROW,
                               "title", "You pay taxes in",
                               "none-title", none_title,
                               "picker", fixture->picker,
                               NULL);
  fixture->entry = ui_fixture_find (fixture->picker, GTK_TYPE_SEARCH_ENTRY);
  g_signal_connect (fixture->row, "opening", G_CALLBACK (on_opening), &fixture->opened);
  g_signal_connect_swapped (fixture->row, "edited", G_CALLBACK (ui_fixture_count), &fixture->edited);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (fixture->row));
  gtk_window_set_child (GTK_WINDOW (fixture->window), list);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_fixture_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer none_title)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->row), (gpointer *) &fixture->row);
  g_object_add_weak_pointer (G_OBJECT (fixture->picker), (gpointer *) &fixture->picker);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  /* A test that hangs is ended by the harness. */
  while (fixture->row != NULL || fixture->picker != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
open_picker (Fixture *fixture)
{
  gtk_popover_popup (GTK_POPOVER (fixture->picker));
  ui_fixture_settle ();
}

static void
press (Fixture *fixture,
       guint    keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->entry);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  g_assert_true (handled);
}

static const char *
get_selected (Fixture *fixture)
{
  GtkListView        *list = GTK_LIST_VIEW (ui_fixture_find (fixture->picker, GTK_TYPE_LIST_VIEW));
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (list));
  PostageChoice      *choice = gtk_single_selection_get_selected_item (selection);

  return choice != NULL ? postage_choice_get_title (choice) : NULL;
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (ui_fixture_find (fixture->picker, GTK_TYPE_STACK)));
}

static void
test_typing (Fixture      *fixture,
             gconstpointer none_title)
{
  g_assert_cmpuint (fixture->opened, ==, 0);
  open_picker (fixture);
  g_assert_cmpuint (fixture->opened, ==, 1);
  g_assert_cmpstr (get_selected (fixture), ==, "British Indian Ocean Territory");

  /* The one that begins so comes before the one that has it. */
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "INDI");
  g_assert_cmpstr (get_selected (fixture), ==, "India");
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "x");
  g_assert_null (get_selected (fixture));
  g_assert_cmpstr (get_page (fixture), ==, "none");
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpuint (fixture->edited, ==, 0);
  g_assert_true (gtk_widget_get_visible (fixture->picker));

  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "erm");
  g_assert_cmpstr (get_page (fixture), ==, "list");
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpuint (fixture->edited, ==, 1);
  g_assert_cmpstr (postage_picker_row_get_id (fixture->row), ==, "DE");
  g_assert_false (gtk_widget_get_visible (fixture->picker));
}

/* A country is also found by its code; but names come first. */
static void
test_other_names (Fixture      *fixture,
                  gconstpointer none_title)
{
  static const struct
  {
    const char *typed, *country;
  } cases[] = {
    { "gb", "United Kingdom" },
    { "ch", "Chad" },
    { "united k", "United Kingdom" },
  };
  g_autoptr (PostageSession) session = ui_fixture_session ();

  open_picker (fixture);
  postage_picker_row_set_choices (fixture->row,
                                  postage_choices_new_countries (postage_session_get_catalogue (session), 0));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (fixture->entry), cases[i].typed);
      g_assert_cmpstr (get_selected (fixture), ==, cases[i].country);
    }
  gtk_popover_popdown (GTK_POPOVER (fixture->picker));
}

static void
test_keys (Fixture      *fixture,
           gconstpointer none_title)
{
  open_picker (fixture);
  press (fixture, GDK_KEY_Up);
  g_assert_cmpstr (get_selected (fixture), ==, "British Indian Ocean Territory");
  press (fixture, GDK_KEY_Down);
  press (fixture, GDK_KEY_Down);
  g_assert_cmpstr (get_selected (fixture), ==, "India");
  press (fixture, GDK_KEY_Down);
  press (fixture, GDK_KEY_Down);
  g_assert_cmpstr (get_selected (fixture), ==, "Indonesia");
  press (fixture, GDK_KEY_Up);
  g_assert_cmpstr (get_selected (fixture), ==, "India");

  /* Escape chooses nothing. */
  g_signal_emit_by_name (fixture->entry, "stop-search");
  g_assert_false (gtk_widget_get_visible (fixture->picker));
  g_assert_cmpuint (fixture->edited, ==, 0);
}

/* It opens without the text of the last time, and with what is chosen: Enter alone changes nothing. */
static void
test_again (Fixture      *fixture,
            gconstpointer none_title)
{
  postage_picker_row_show (fixture->row, "ID", "Indonesia");
  open_picker (fixture);
  g_assert_cmpstr (get_selected (fixture), ==, "Indonesia");
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "ger");
  g_assert_cmpstr (get_selected (fixture), ==, "Germany");
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "");
  g_assert_cmpstr (get_selected (fixture), ==, "Indonesia");
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "ger");
  g_signal_emit_by_name (fixture->entry, "stop-search");

  open_picker (fixture);
  g_assert_cmpuint (fixture->opened, ==, 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "");
  g_assert_cmpstr (get_selected (fixture), ==, "Indonesia");
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpstr (postage_picker_row_get_id (fixture->row), ==, "ID");
}

static void
on_opening_many (PostagePickerRow *row)
{
  GListStore *store = g_list_store_new (POSTAGE_TYPE_CHOICE);

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autoptr (PostageChoice) choice = postage_choice_new (id, id, NULL);

      g_list_store_append (store, choice);
    }
  postage_picker_row_set_choices (row, G_LIST_MODEL (store));
}

/* What is chosen can be seen when the list opens, however far down it is. */
static void
test_far_down (Fixture      *fixture,
               gconstpointer none_title)
{
  GtkScrollable *list = GTK_SCROLLABLE (ui_fixture_find (fixture->picker, GTK_TYPE_LIST_VIEW));

  g_signal_connect (fixture->row, "opening", G_CALLBACK (on_opening_many), NULL);
  postage_picker_row_show (fixture->row, "70", "70");
  open_picker (fixture);
  while (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (list)) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_selected (fixture), ==, "70");
  g_signal_emit_by_name (fixture->entry, "stop-search");
  g_assert_false (gtk_widget_get_visible (fixture->picker));
}

static void
test_none (Fixture      *fixture,
           gconstpointer none_title)
{
  postage_picker_row_show (fixture->row, NULL, NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (fixture->row)), ==, none_title);
  g_assert_null (postage_picker_row_get_id (fixture->row));
  postage_picker_row_show (fixture->row, "DE", "Germany");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (fixture->row)), ==, "Germany");

  open_picker (fixture);
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Up);
  g_assert_cmpstr (get_selected (fixture), ==, none_title);
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpuint (fixture->edited, ==, 1);
  g_assert_null (postage_picker_row_get_id (fixture->row));
}

/* A screen reader says what is chosen, what is searched, and what the list is. */
static void
test_accessible_names (Fixture      *fixture,
                       gconstpointer none_title)
{
  gtk_test_accessible_assert_property (ui_fixture_find (GTK_WIDGET (fixture->row), GTK_TYPE_MENU_BUTTON),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "You pay taxes in");
  gtk_test_accessible_assert_property (fixture->entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Search for a country");
  gtk_test_accessible_assert_property (ui_fixture_find (fixture->picker, GTK_TYPE_LIST_VIEW),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Countries");
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/ui/picker/typing", Fixture, NULL, set_up, test_typing, tear_down);
  g_test_add ("/ui/picker/other-names", Fixture, NULL, set_up, test_other_names, tear_down);
  g_test_add ("/ui/picker/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/ui/picker/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/ui/picker/far-down", Fixture, NULL, set_up, test_far_down, tear_down);
  g_test_add ("/ui/picker/none", Fixture, "Not said", set_up, test_none, tear_down);
  g_test_add ("/ui/picker/accessible-names", Fixture, NULL, set_up, test_accessible_names, tear_down);
  return g_test_run ();
}
