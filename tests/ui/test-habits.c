/* test-habits.c - what a desktop expects of any window: shortcuts told, buttons named, wishes and sizes kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/postage-estimator.h"
#include "core/postage-ranking.h"
#include "model/postage-session-edits.h"
#include "ui-fixture.h"
#include "ui/postage-application.h"
#include "ui/postage-destinations-group.h"
#include "ui/postage-features-group.h"
#include "ui/postage-plans-group.h"
#include "ui/postage-preferences.h"
#include "ui/postage-settings.h"
#include "ui/postage-starters.h"
#include "ui/postage-window-private.h"
#include "ui/postage-window-state.h"

static AdwApplication   *application;
static GSettings        *settings;
static PostageCatalogue *catalogue;

typedef void (*Visit) (GtkWidget *widget,
                       gpointer   user_data);

static void
visit (GtkWidget *widget,
       Visit      function,
       gpointer   user_data)
{
  function (widget, user_data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    visit (child, function, user_data);
}

static void
collect_shortcut (GtkWidget *widget,
                  gpointer   told)
{
  g_autofree char *action = NULL;

  if (!GTK_IS_SHORTCUTS_SHORTCUT (widget))
    return;
  g_object_get (widget, "action-name", &action, NULL);
  if (action != NULL)
    g_hash_table_add (told, g_steal_pointer (&action));
}

/* Each action that has a key is told in the shortcuts window, and each told action has a key. */
static void
test_shortcuts (void)
{
  PostageWindow      *window = ui_fixture_window (application);
  GtkShortcutsWindow *overlay = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window));
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       action;

  g_assert_nonnull (overlay);
  visit (GTK_WIDGET (overlay), collect_shortcut, told);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_test_message ("%s", actions[i]);
      g_assert_true (g_hash_table_contains (told, actions[i]));
    }
  g_assert_cmpuint (g_strv_length (actions), >=, 9);

  g_hash_table_iter_init (&iter, told);
  while (g_hash_table_iter_next (&iter, &action, NULL))
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (GTK_APPLICATION (application), action);

      g_test_message ("%s", (const char *) action);
      g_assert_nonnull (keys[0]);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
check_tooltip (GtkWidget *widget,
               gpointer   n_buttons)
{
  g_autofree char *icon = NULL;

  /* The button within a menu button has its tooltip from it. */
  if (!GTK_IS_BUTTON (widget) && !GTK_IS_MENU_BUTTON (widget))
    return;
  if (GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    return;
  g_object_get (widget, "icon-name", &icon, NULL);
  if (icon == NULL)
    return;

  g_test_message ("%s", icon);
  /* The buttons that every window has are the library's. */
  if (gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL)
    return;
  /* The library's own button of a bar is there, but never shown. */
  if (!gtk_widget_get_visible (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_INFO_BAR) != NULL)
    return;
  /* A page's button says its title beside the icon. */
  if (gtk_widget_get_ancestor (widget, ADW_TYPE_VIEW_SWITCHER) != NULL)
    return;
  g_assert_nonnull (gtk_widget_get_tooltip_text (widget));
  (*(guint *) n_buttons)++;
}

static void
test_tooltips (void)
{
  PostageWindow *window = ui_fixture_window (application);
  guint          n_buttons = 0;

  visit (GTK_WIDGET (window), check_tooltip, &n_buttons);
  g_assert_cmpuint (n_buttons, >=, 4);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
find_menu (GtkWidget *widget,
           gpointer   menu)
{
  if (GTK_IS_MENU_BUTTON (widget) && *(GMenuModel **) menu == NULL)
    *(GMenuModel **) menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget));
}

/* Whether the main menu offers @label, whose action can be used now. */
static gboolean
offers (PostageWindow *window,
        const char    *label)
{
  GMenuModel *menu = NULL;
  g_autoptr (GMenuModel) edits = NULL;

  visit (GTK_WIDGET (window), find_menu, &menu);
  edits = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  for (int i = 0; i < g_menu_model_get_n_items (edits); i++)
    {
      g_autofree char *found = NULL;
      g_autofree char *action = NULL;

      g_menu_model_get_item_attribute (edits, i, G_MENU_ATTRIBUTE_LABEL, "s", &found);
      g_menu_model_get_item_attribute (edits, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      if (g_strcmp0 (found, label) == 0)
        return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action + strlen ("win."));
    }
  return FALSE;
}

/* The main menu says what would be taken back; who leaves an entry and comes back makes another edit. */
static void
test_undo (void)
{
  PostageWindow  *window = ui_fixture_window (application);
  PostageSession *session = postage_window_get_session (window);
  GActionGroup   *actions = G_ACTION_GROUP (window);

  gtk_window_present (GTK_WINDOW (window));
  ui_fixture_settle ();
  g_assert_false (g_action_group_get_action_enabled (actions, "undo"));
  g_assert_false (g_action_group_get_action_enabled (actions, "redo"));

  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  g_assert_true (postage_session_set_numbers (session, 25, NULL));
  gtk_widget_child_focus (ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_DESTINATIONS_GROUP), GTK_DIR_TAB_FORWARD);
  g_assert_true (postage_session_set_numbers (session, 7, NULL));
  g_assert_true (offers (window, "_Undo: Phone numbers"));
  g_assert_false (offers (window, "_Redo"));

  g_action_group_activate_action (actions, "undo", NULL);
  g_assert_cmpint (postage_scenario_get_numbers (postage_session_get_scenario (session)), ==, 25);
  g_assert_true (offers (window, "_Redo: Phone numbers"));
  g_action_group_activate_action (actions, "undo", NULL);
  g_assert_cmpint (postage_scenario_get_numbers (postage_session_get_scenario (session)), ==, 1);
  g_assert_false (offers (window, "_Undo"));
  g_action_group_activate_action (actions, "redo", NULL);
  g_assert_cmpint (postage_scenario_get_numbers (postage_session_get_scenario (session)), ==, 25);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The window is there before all of what can be entered, which follows by itself, in its order. */
static void
test_first_frame (void)
{
  PostageWindow *window = ui_fixture_window (application);
  GtkWidget     *group, *groups;
  guint          n_groups = 0;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_nonnull (ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_DESTINATIONS_GROUP));
  g_assert_null (ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_FEATURES_GROUP));
  while ((group = ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_PLANS_GROUP)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  groups = gtk_widget_get_parent (group);
  g_assert_true (gtk_widget_get_last_child (groups) == group);
  for (group = gtk_widget_get_first_child (groups); group != NULL; group = gtk_widget_get_next_sibling (group))
    {
      g_autoptr (PostageSession) session = NULL;

      g_object_get (group, "session", &session, NULL);
      g_assert_true (session == postage_window_get_session (window));
      n_groups++;
    }
  g_assert_cmpuint (n_groups, ==, 8);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Each starter can be read, costs something, and has several providers whose whole cost is known. */
static void
test_starters (void)
{
  const char *const *ids = postage_starters_get_ids ();
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (g_strv_length ((char **) ids), ==, 4);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (PostageScenarioFile) document = postage_starters_read (ids[i], catalogue, settings);
      PostageScenario *scenario = postage_scenario_file_get_scenario (document);
      g_autoptr (GPtrArray) estimates = NULL;
      g_autoptr (PostageRanking) ranking = NULL;
      g_autoptr (GPtrArray) best = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", ids[i]);
      g_assert_cmpuint (postage_scenario_get_plans (scenario)->len, ==, 0);
      g_assert_cmpstr (postage_scenario_get_name (scenario), ==, postage_starters_get_title (ids[i]));
      g_assert_true (g_hash_table_add (titles, (gpointer) postage_starters_get_title (ids[i])));
      estimates = postage_estimator_estimate_all (catalogue, scenario, &error);
      g_assert_no_error (error);
      ranking = postage_ranking_new (estimates);
      best = postage_ranking_list_best_of_providers (ranking);
      g_assert_cmpuint (best->len, >=, POSTAGE_SESSION_MAX_BEST);
      for (guint j = 0; j < 3; j++)
        {
          g_assert_cmpint (postage_estimate_get_status (best->pdata[j]), ==, POSTAGE_STATUS_COMPLETE);
          g_assert_true (postage_estimate_get_total (best->pdata[j])->shown.amount > 0);
        }
    }
  g_assert_null (postage_starters_get_title ("another"));
}

static PostageScenario *
adapt (PostageMonth today)
{
  g_autoptr (PostageScenarioFile) sample = NULL;

  g_settings_reset (settings, POSTAGE_SETTING_NEW_MONTH);
  sample = postage_starters_read (POSTAGE_STARTER_SAMPLE, catalogue, settings);
  g_settings_set_enum (settings, POSTAGE_SETTING_NEW_MONTH, POSTAGE_NEW_MONTH_CURRENT);
  return postage_settings_adapt_scenario (settings, catalogue, postage_scenario_file_get_scenario (sample), today);
}

static void
test_new_scenarios (void)
{
  g_autoptr (PostageScenario) later = adapt (postage_month_new (2027, 2));
  g_autoptr (PostageScenario) early = adapt (postage_month_new (1999, 12));
  g_autoptr (PostageScenario) euros = NULL;
  g_autoptr (PostageScenario) strange = NULL;

  g_assert_cmpint (postage_scenario_get_month (later), ==, postage_month_new (2027, 2));
  /* There are no prices of such a month. */
  g_assert_cmpint (postage_scenario_get_month (early), ==, postage_month_new (2026, 11));
  g_assert_cmpstr (postage_scenario_get_currency (early), ==, "USD");

  g_settings_set_string (settings, POSTAGE_SETTING_NEW_CURRENCY, "EUR");
  euros = adapt (postage_month_new (2027, 2));
  g_assert_cmpstr (postage_scenario_get_currency (euros), ==, "EUR");
  g_settings_set_string (settings, POSTAGE_SETTING_NEW_CURRENCY, "shells");
  strange = adapt (postage_month_new (2027, 2));
  g_assert_cmpstr (postage_scenario_get_currency (strange), ==, "USD");

  g_settings_reset (settings, POSTAGE_SETTING_NEW_CURRENCY);
  g_settings_reset (settings, POSTAGE_SETTING_NEW_MONTH);
}

static void
test_colours (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_DEFAULT);
  g_settings_set_string (settings, POSTAGE_SETTING_COLOUR_SCHEME, "dark");
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  g_settings_set_string (settings, POSTAGE_SETTING_COLOUR_SCHEME, "light");
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_settings_reset (settings, POSTAGE_SETTING_COLOUR_SCHEME);
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_DEFAULT);
}

static void
choose (GtkWidget  *widget,
        const char *title,
        guint       selected)
{
  if (ADW_IS_COMBO_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    adw_combo_row_set_selected (ADW_COMBO_ROW (widget), selected);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    choose (child, title, selected);
}

/* What is chosen is written at once; what is set shows when the window is opened again. */
static void
test_preferences (void)
{
  GtkWindow       *window = postage_preferences_new (settings, catalogue);
  g_autofree char *currency = NULL;

  choose (GTK_WIDGET (window), "Colours", 2);
  choose (GTK_WIDGET (window), "Billing month", 1);
  /* "The scenario’s own", then by code: AED, … */
  choose (GTK_WIDGET (window), "Currency", 1);
  currency = g_settings_get_string (settings, POSTAGE_SETTING_NEW_CURRENCY);
  g_assert_cmpstr (currency, ==, "AED");
  g_assert_cmpint (g_settings_get_enum (settings, POSTAGE_SETTING_COLOUR_SCHEME), ==, 2);
  g_assert_cmpint (g_settings_get_enum (settings, POSTAGE_SETTING_NEW_MONTH), ==, POSTAGE_NEW_MONTH_CURRENT);
  gtk_window_destroy (window);

  window = postage_preferences_new (settings, catalogue);
  choose (GTK_WIDGET (window), "Currency", 0);
  g_free (currency);
  currency = g_settings_get_string (settings, POSTAGE_SETTING_NEW_CURRENCY);
  g_assert_cmpstr (currency, ==, "");
  gtk_window_destroy (window);
  g_settings_reset (settings, POSTAGE_SETTING_COLOUR_SCHEME);
  g_settings_reset (settings, POSTAGE_SETTING_NEW_MONTH);
}

static void
assert_size (PostageWindow *window,
             int            width,
             int            height)
{
  int w, h;

  gtk_window_get_default_size (GTK_WINDOW (window), &w, &h);
  g_assert_cmpint (w, ==, width);
  g_assert_cmpint (h, ==, height);
}

/* The screen of the tests has 1280 × 800 pixels. */
static void
test_window_state (void)
{
  PostageWindow *window = ui_fixture_window (application);
  PostageSplit  *split = postage_window_get_split (window);

  postage_window_state_keep (window, settings);
  assert_size (window, 1200, 760);
  g_assert_true (postage_split_get_show_pane (split));
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 700);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  postage_split_set_show_pane (split, FALSE);
  gtk_window_close (GTK_WINDOW (window));
  ui_fixture_settle ();

  window = ui_fixture_window (application);
  postage_window_state_keep (window, settings);
  assert_size (window, 1100, 700);
  g_assert_false (postage_split_get_show_pane (postage_window_get_split (window)));
  g_assert_false (gtk_window_is_maximized (GTK_WINDOW (window)));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  /* Smaller than the schema allows: what was kept stays. */
  gtk_window_set_default_size (GTK_WINDOW (window), 20, 700);
  gtk_window_close (GTK_WINDOW (window));
  ui_fixture_settle ();
  g_assert_cmpint (g_settings_get_int (settings, POSTAGE_SETTING_WINDOW_WIDTH), ==, 1100);

  g_settings_set_int (settings, POSTAGE_SETTING_WINDOW_WIDTH, 9000);
  g_settings_set_int (settings, POSTAGE_SETTING_WINDOW_HEIGHT, 9000);
  g_settings_set_boolean (settings, POSTAGE_SETTING_WINDOW_MAXIMIZED, TRUE);
  window = ui_fixture_window (application);
  postage_window_state_keep (window, settings);
  assert_size (window, 1280, 800);
  gtk_window_destroy (GTK_WINDOW (window));

  g_settings_reset (settings, POSTAGE_SETTING_WINDOW_WIDTH);
  g_settings_reset (settings, POSTAGE_SETTING_WINDOW_HEIGHT);
  g_settings_reset (settings, POSTAGE_SETTING_WINDOW_MAXIMIZED);
  g_settings_reset (settings, POSTAGE_SETTING_SHOW_SCENARIO);
}

static gboolean
is_allowed (const char *key,
            GVariant   *value)
{
  g_autoptr (GVariant) tried = g_variant_ref_sink (value);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) schema_key = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  schema_key = g_settings_schema_get_key (schema, key);
  return g_settings_schema_key_range_check (schema_key, tried);
}

/* What no window can have is refused, whoever writes it. */
static void
test_schema (void)
{
  g_assert_true (is_allowed (POSTAGE_SETTING_WINDOW_WIDTH, g_variant_new_int32 (360)));
  g_assert_false (is_allowed (POSTAGE_SETTING_WINDOW_WIDTH, g_variant_new_int32 (359)));
  g_assert_false (is_allowed (POSTAGE_SETTING_WINDOW_HEIGHT, g_variant_new_int32 (20)));
  g_assert_true (is_allowed (POSTAGE_SETTING_COLOUR_SCHEME, g_variant_new_string ("dark")));
  g_assert_false (is_allowed (POSTAGE_SETTING_COLOUR_SCHEME, g_variant_new_string ("mauve")));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (PostageWindow) window = NULL;
  int status;

  ui_fixture_init (&argc, &argv);
  application = ui_fixture_application ();
  settings = postage_application_get_settings (POSTAGE_APPLICATION (application));
  window = g_object_ref (ui_fixture_window (application));
  catalogue = postage_session_get_catalogue (postage_window_get_session (window));
  postage_catalogue_ref (catalogue);
  gtk_window_destroy (GTK_WINDOW (window));

  g_test_add_func ("/ui/habits/shortcuts", test_shortcuts);
  g_test_add_func ("/ui/habits/tooltips", test_tooltips);
  g_test_add_func ("/ui/habits/undo", test_undo);
  g_test_add_func ("/ui/habits/first-frame", test_first_frame);
  g_test_add_func ("/ui/habits/starters", test_starters);
  g_test_add_func ("/ui/habits/new-scenarios", test_new_scenarios);
  g_test_add_func ("/ui/habits/colours", test_colours);
  g_test_add_func ("/ui/habits/preferences", test_preferences);
  g_test_add_func ("/ui/habits/window-state", test_window_state);
  g_test_add_func ("/ui/habits/schema", test_schema);
  status = g_test_run ();
  postage_catalogue_unref (catalogue);
  g_object_unref (application);
  return status;
}
