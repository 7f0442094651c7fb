/* test-plans-group.c - which plans are compared, and which one is used today
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-edits-plans.h"
#include "model/postage-session-edits.h"
#include "ui-fixture.h"
#include "ui/postage-choice-picker.h"
#include "ui/postage-plans-group.h"

typedef struct
{
  PostageSession *session;
  GtkWidget      *group;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  fixture->session = ui_fixture_session ();
  fixture->group = g_object_ref_sink (g_object_new (POSTAGE_TYPE_PLANS_GROUP, "session", fixture->session, NULL));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  g_assert_finalize_object (fixture->group);
  g_assert_finalize_object (fixture->session);
}

static void
test_best (Fixture      *fixture,
           gconstpointer user_data)
{
  GtkWidget *button = ui_fixture_find (ui_fixture_find_row (fixture->group, "3 chosen plans"), GTK_TYPE_BUTTON);

  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (postage_scenario_get_plans (postage_session_get_scenario (fixture->session))->len, ==, 0);
  g_assert_nonnull (ui_fixture_find_row (fixture->group, "The best plan of each provider"));
  g_assert_false (gtk_widget_get_visible (button));
}

static GtkWidget *
get_row (Fixture *fixture)
{
  return ui_fixture_find_row (fixture->group, "Used today");
}

static GtkWidget *
get_picker (Fixture *fixture)
{
  return ui_fixture_find (get_row (fixture), POSTAGE_TYPE_CHOICE_PICKER);
}

static const char *
get_subtitle (Fixture *fixture)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (fixture)));
}

static const char *
get_baseline (Fixture *fixture)
{
  return postage_scenario_get_baseline (postage_session_get_scenario (fixture->session));
}

/* The titles of what is found for @text. */
static char *
search (Fixture    *fixture,
        const char *text)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  GtkWidget  *picker = get_picker (fixture);
  GListModel *found =
    G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (ui_fixture_find (picker, GTK_TYPE_LIST_VIEW))));

  g_signal_emit_by_name (picker, "opening");
  gtk_editable_set_text (GTK_EDITABLE (ui_fixture_find (picker, GTK_TYPE_SEARCH_ENTRY)), text);
  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (PostageChoice) choice = g_list_model_get_item (found, i);

      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", postage_choice_get_title (choice));
    }
  return g_strdup (titles->str);
}

static void
test_search (Fixture      *fixture,
             gconstpointer user_data)
{
  static const struct
  {
    const char *text;
    const char *titles;
  } cases[] = {
    { "twi", "Twilio · Pay as you go" },
    { "PAY as", NULL },
    { "none", "None" },
    { "atlantis", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *titles = search (fixture, cases[i].text);

      g_test_message ("%s: %s", cases[i].text, titles);
      if (cases[i].titles != NULL)
        g_assert_cmpstr (titles, ==, cases[i].titles);
      else
        g_assert_nonnull (strstr (titles, "Bird · Pay as you go"));
    }
}

static void
test_baseline (Fixture      *fixture,
               gconstpointer user_data)
{
  GtkWidget       *entry = ui_fixture_find (get_picker (fixture), GTK_TYPE_SEARCH_ENTRY);
  g_autofree char *twilio = NULL;
  g_autofree char *none = NULL;

  g_assert_cmpstr (get_subtitle (fixture), ==, "None");
  twilio = search (fixture, "twi");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (get_baseline (fixture), ==, "twilio.payg");
  g_assert_cmpstr (get_subtitle (fixture), ==, "Twilio · Pay as you go");
  none = search (fixture, "none");
  g_signal_emit_by_name (entry, "activate");
  g_assert_null (get_baseline (fixture));
  g_assert_cmpstr (get_subtitle (fixture), ==, "None");

  g_assert_true (postage_session_set_baseline (fixture->session, "bird.payg", NULL));
  g_assert_cmpstr (get_subtitle (fixture), ==, "Bird · Pay as you go");
}

/* What has left the market can still be in use; nobody else finds it, unless the month is one in which it was sold. */
static void
test_baseline_of_the_past (Fixture      *fixture,
                           gconstpointer user_data)
{
  g_autofree char *before = search (fixture, "Free (2026)");
  g_autofree char *used = NULL;
  g_autofree char *after = NULL;
  g_autofree char *september = NULL;

  g_assert_cmpstr (before, ==, "");
  g_assert_true (postage_session_set_baseline (fixture->session, "bird.free", NULL));
  g_assert_cmpstr (get_subtitle (fixture), ==, "Bird · Free (2026)");
  used = search (fixture, "Free (2026)");
  g_assert_cmpstr (used, ==, "Bird · Free (2026)");

  g_assert_true (postage_session_set_baseline (fixture->session, NULL, NULL));
  after = search (fixture, "Free (2026)");
  g_assert_cmpstr (after, ==, "");
  g_assert_true (postage_session_set_month (fixture->session, postage_month_new (2026, 9), NULL));
  september = search (fixture, "Free (2026)");
  g_assert_cmpstr (september, ==, "Bird · Free (2026)");
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/ui/plans-group/best", Fixture, NULL, set_up, test_best, tear_down);
  g_test_add ("/ui/plans-group/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/ui/plans-group/baseline", Fixture, NULL, set_up, test_baseline, tear_down);
  g_test_add ("/ui/plans-group/baseline-of-the-past", Fixture, NULL, set_up, test_baseline_of_the_past, tear_down);
  return g_test_run ();
}
