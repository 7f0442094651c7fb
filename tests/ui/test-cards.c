/* test-cards.c - the cards of the plans, what can be done with them, and the checklist below
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <string.h>

#include "model/postage-session-edits-business.h"
#include "model/postage-session-edits-plans.h"
#include "model/postage-session-edits.h"
#include "storage/postage-export-card.h"
#include "ui-fixture.h"
#include "ui/postage-check-row.h"
#include "ui/postage-compare-page.h"
#include "ui/postage-component-bar.h"
#include "ui/postage-explanation-window.h"
#include "ui/postage-plan-card.h"
#include "ui/postage-steady-label.h"

static AdwApplication *application;

static PostagePlanCard *
find_card (PostageWindow *window,
           guint          place)
{
  GtkWidget *card = ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_PLAN_CARD);

  for (; place > 0 && card != NULL; place--)
    card = gtk_widget_get_next_sibling (card);
  g_assert_true (POSTAGE_IS_PLAN_CARD (card));
  return POSTAGE_PLAN_CARD (card);
}

/* The ids of the plans side by side, separated by blanks. */
static char *
join_plans (PostageSession *session)
{
  GListModel *rows = postage_session_get_rows (session);
  GString    *joined = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (rows, i);

      g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", postage_session_row_get_plan_id (row));
    }
  return g_string_free (joined, FALSE);
}

static void
assert_plans (PostageSession *session,
              const char     *expected)
{
  g_autofree char *plans = join_plans (session);

  g_assert_cmpstr (plans, ==, expected);
}

static void
test_measures (void)
{
  PostageWindow   *window = ui_fixture_window (application);
  PostageSession  *session = postage_window_get_session (window);
  PostagePlanCard *twilio = find_card (window, 0);
  GtkWidget       *bird = GTK_WIDGET (find_card (window, 2));

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (ui_fixture_says (GTK_WIDGET (twilio), "0.01404 USD"));
  g_assert_true (ui_fixture_says (GTK_WIDGET (twilio), "245.00 USD (68.3%)"));
  g_assert_true (ui_fixture_says (bird, "at least 215.00 USD (59.9%)"));
  g_assert_false (ui_fixture_says (GTK_WIDGET (twilio), "Cheapest"));
  g_assert_true (ui_fixture_says (GTK_WIDGET (find_card (window, 1)), "Cheapest"));
  g_assert_false (ui_fixture_says (GTK_WIDGET (twilio), "Used today"));
  g_assert_true (ui_fixture_says (GTK_WIDGET (twilio), "Oldest price: seen 6 October 2026."));

  /* An edit changes what the same cards say. */
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 20000, NULL));
  g_assert_true (find_card (window, 0) == twilio);
  /* 903.80 for 53,000 messages. */
  g_assert_true (ui_fixture_says (GTK_WIDGET (twilio), "0.01705 USD"));

  /* Without messages there is nothing to divide by. */
  g_assert_true (postage_session_remove_destination (session, "CA", NULL));
  g_assert_true (find_card (window, 0) == twilio);
  g_assert_false (ui_fixture_says (GTK_WIDGET (twilio), "0.01705 USD"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The label within @widget that says @text, or NULL. */
static GtkWidget *
find_text (GtkWidget  *widget,
           const char *text)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (ui_fixture_get_text (widget), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child, text);
  return found;
}

/* Where no compared plan gives an answer, the answer is what is said of all plans. */
static void
test_answer_of_market (void)
{
  PostageWindow  *window = ui_fixture_window (application);
  PostageSession *session = postage_window_get_session (window);
  GtkWidget      *page = ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_COMPARE_PAGE);
  GtkWidget      *first = ui_fixture_find (page, POSTAGE_TYPE_STEADY_LABEL);
  GtkWidget      *second, *button;
  g_autoptr (PostageScenario) sample = NULL;

  gtk_window_present (GTK_WINDOW (window));
  ui_fixture_settle ();
  g_assert_true (g_str_has_prefix (ui_fixture_get_text (first), "360dialog Regular is cheapest for November 2026"));
  g_assert_true (postage_session_set_feature (session, "inbox", TRUE, NULL));
  g_assert_true (g_str_has_prefix (ui_fixture_get_text (first), "Of all 88 plans, "));
  second = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (first));
  g_assert_true (g_str_has_prefix (ui_fixture_get_text (second),
                                   "Of none of the plans compared is the whole cost known for November 2026. What"));
  g_assert_true (postage_session_set_feature (session, "inbox", FALSE, NULL));
  g_assert_true (g_str_has_prefix (ui_fixture_get_text (first), "360dialog Regular is cheapest for November 2026"));

  /* Where nothing is sent, nothing is cheaper. */
  g_assert_true (postage_session_unpin_plan (session, "twilio.payg", NULL));
  g_assert_true (postage_session_unpin_plan (session, "bird.payg", NULL));
  button = gtk_widget_get_ancestor (find_text (page, "Compare Meta Direct access, Too"), GTK_TYPE_BUTTON);
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 0, NULL));
  g_assert_true (gtk_widget_get_visible (button));
  sample = postage_scenario_ref (postage_session_get_scenario (session));
  g_assert_true (postage_session_remove_destination (session, "CA", NULL));
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_true (postage_session_restore (session, sample, NULL));

  /* It is one click away, until it is beside the others. */
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  assert_plans (session, "360dialog.regular meta.direct");
  g_assert_false (gtk_widget_get_visible (button));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A card that nobody sees is behind; it says the new figures as soon as it is seen. */
static void
test_hidden (void)
{
  PostageWindow  *window = ui_fixture_window (application);
  PostageSession *session = postage_window_get_session (window);
  GtkWidget      *twilio = GTK_WIDGET (find_card (window, 0));

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "plans");
  ui_fixture_settle ();
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 20000, NULL));
  g_assert_false (ui_fixture_says (twilio, "0.01705 USD"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "compare");
  ui_fixture_settle ();
  g_assert_true (ui_fixture_says (twilio, "0.01705 USD"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* How long a part of a card's bar is drawn, and where it ends. */
static float
measure_bar (PostageWindow   *window,
             guint            place,
             PostageComponent component,
             float           *end)
{
  GtkWidget      *bar = ui_fixture_find (GTK_WIDGET (find_card (window, place)), POSTAGE_TYPE_COMPONENT_BAR);
  graphene_rect_t area;

  g_assert_true (postage_component_bar_find_part (POSTAGE_COMPONENT_BAR (bar), component, &area));
  if (end != NULL)
    *end = area.origin.x + area.size.width;
  return area.size.width;
}

static void
test_bars (void)
{
  PostageWindow  *window = ui_fixture_window (application);
  GtkWidget      *bar = ui_fixture_find (GTK_WIDGET (find_card (window, 0)), POSTAGE_TYPE_COMPONENT_BAR);
  graphene_rect_t area;
  float           end, width;

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  /* Twilio costs most: its bar is as long as bars get; 20 pixels are kept for an open end. */
  width = gtk_widget_get_width (bar) - 20;
  measure_bar (window, 0, POSTAGE_COMPONENT_MESSAGE_FEES, &end);
  g_assert_cmpfloat_with_epsilon (end, width, 0.5);
  /* 358.80 and 59.00 of 603.80; a pixel separates them. */
  g_assert_cmpfloat_with_epsilon (measure_bar (window, 0, POSTAGE_COMPONENT_META_CHARGES, NULL), width * 0.5942, 1);
  g_assert_cmpfloat_with_epsilon (measure_bar (window, 1, POSTAGE_COMPONENT_META_CHARGES, NULL), width * 0.5942, 1);
  g_assert_cmpfloat_with_epsilon (measure_bar (window, 1, POSTAGE_COMPONENT_SUBSCRIPTION, NULL), width * 0.0977, 1.5);
  g_assert_false (postage_component_bar_find_part (POSTAGE_COMPONENT_BAR (bar), POSTAGE_COMPONENT_TAXES, &area));

  /* From right to left, the first part is at the right. */
  gtk_widget_set_direction (bar, GTK_TEXT_DIR_RTL);
  measure_bar (window, 0, POSTAGE_COMPONENT_META_CHARGES, &end);
  g_assert_cmpfloat_with_epsilon (end, width + 20, 0.5);

  /* Without the dearest plan, the next one sets the scale. */
  g_assert_true (postage_session_unpin_plan (postage_window_get_session (window), "twilio.payg", NULL));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  bar = ui_fixture_find (GTK_WIDGET (find_card (window, 1)), POSTAGE_TYPE_COMPONENT_BAR);
  measure_bar (window, 1, POSTAGE_COMPONENT_MESSAGE_FEES, &end);
  g_assert_cmpfloat_with_epsilon (end, gtk_widget_get_width (bar) - 20, 0.5);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
activate (PostageWindow *window,
          guint          place,
          const char    *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (find_card (window, place)), action, NULL));
}

static void
test_actions (void)
{
  PostageWindow   *window = ui_fixture_window (application);
  PostageSession  *session = postage_window_get_session (window);
  PostagePlanCard *twilio = find_card (window, 0);

  activate (window, 0, "card.move-later");
  assert_plans (session, "360dialog.regular twilio.payg bird.payg");
  /* The cards have changed places; none was made anew. */
  g_assert_true (find_card (window, 1) == twilio);
  activate (window, 2, "card.move-earlier");
  assert_plans (session, "360dialog.regular bird.payg twilio.payg");
  /* Nothing is earlier than the first one. */
  activate (window, 0, "card.move-earlier");
  assert_plans (session, "360dialog.regular bird.payg twilio.payg");

  activate (window, 1, "card.take-away");
  assert_plans (session, "360dialog.regular twilio.payg");

  /* What is used today can't be taken away until it is no more. */
  activate (window, 1, "card.use-today");
  g_assert_cmpstr (postage_scenario_get_baseline (postage_session_get_scenario (session)), ==, "twilio.payg");
  activate (window, 1, "card.take-away");
  assert_plans (session, "360dialog.regular twilio.payg");
  activate (window, 1, "card.use-no-more");
  g_assert_null (postage_scenario_get_baseline (postage_session_get_scenario (session)));

  g_assert_true (postage_session_clear_plans (session, NULL));
  g_assert_cmpuint (postage_scenario_get_plans (postage_session_get_scenario (session))->len, ==, 0);
  activate (window, 0, "card.keep");
  g_assert_cmpuint (postage_scenario_get_plans (postage_session_get_scenario (session))->len, ==,
                    POSTAGE_SESSION_MAX_BEST);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whether the focus is on the card at @place, or in it. */
static gboolean
has_focus (PostageWindow *window,
           guint          place)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *card = GTK_WIDGET (find_card (window, place));

  return focus != NULL && (focus == card || gtk_widget_is_ancestor (focus, card));
}

/* Who moves a plan, or takes it away, by the keyboard goes on from there. */
static void
test_focus (void)
{
  PostageWindow *window = ui_fixture_window (application);

  gtk_window_present (GTK_WINDOW (window));
  ui_fixture_settle ();
  gtk_widget_child_focus (GTK_WIDGET (find_card (window, 0)), GTK_DIR_TAB_FORWARD);
  g_assert_true (has_focus (window, 0));
  activate (window, 0, "card.move-later");
  g_assert_true (has_focus (window, 1));
  activate (window, 1, "card.move-later");
  g_assert_true (has_focus (window, 2));
  activate (window, 2, "card.move-earlier");
  g_assert_true (has_focus (window, 1));

  /* The next one, and where there is none, the last. */
  activate (window, 1, "card.take-away");
  g_assert_true (has_focus (window, 1));
  activate (window, 1, "card.take-away");
  g_assert_true (has_focus (window, 0));

  /* An edit elsewhere takes nobody's focus. */
  gtk_root_set_focus (GTK_ROOT (window), NULL);
  g_assert_true (postage_session_set_numbers (postage_window_get_session (window), 2, NULL));
  g_assert_false (has_focus (window, 0));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_copy (void)
{
  static const char *const lines[] = {
    "Twilio · Pay as you go\n603.80 USD\na month, 186.00 USD more\n",
    "\nPer delivered message: 0.01404 USD\nMarkup over Meta’s charges: 245.00 USD (68.3%)\n",
    "\nMeta charges: 358.80 USD\nSubscription: 0.00 USD\nMessage fees: 245.00 USD\nFeature fees: 0.00 USD\n",
    "\nOldest price: seen 6 October 2026.\n",
    "\nAn estimate for November 2026 in USD, from prices known on 22 November 2026.",
  };
  PostageWindow   *window = ui_fixture_window (application);
  g_autofree char *text = NULL;

  activate (window, 0, "card.copy");
  text = ui_fixture_read_clipboard (GTK_WIDGET (window));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (strstr (text, lines[i]) == NULL)
      g_error ("“%s” is not in “%s”", lines[i], text);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A list of what the figures leave out follows an edit. */
static void
test_checklist (void)
{
  PostageWindow  *window = ui_fixture_window (application);
  PostageSession *session = postage_window_get_session (window);
  GtkWidget      *row = ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_CHECK_ROW);

  gtk_window_present (GTK_WINDOW (window));
  ui_fixture_settle ();
  g_assert_true (ui_fixture_says (row, "Prices of the plans"));
  g_assert_true (ui_fixture_says (row, "not known"));
  g_assert_true (postage_session_unpin_plan (session, "bird.payg", NULL));
  g_assert_true (ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_CHECK_ROW) == row);
  g_assert_true (ui_fixture_says (row, "counted"));
  g_assert_true (ui_fixture_says (row, "Every price that applies to this scenario is known."));
  g_assert_false (ui_fixture_says (GTK_WIDGET (window), "Messages that Meta doesn’t send"));
  g_assert_true (postage_session_add_destination (session, "US", NULL));
  g_assert_true (postage_session_set_sent (session, "US", POSTAGE_CATEGORY_MARKETING, 7, NULL));
  g_assert_true (ui_fixture_says (GTK_WIDGET (window), "Messages that Meta doesn’t send"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The place to which an explanation of @component is scrolled. */
static double
find_place (PostageSessionRow *row,
            guint              component)
{
  GtkWindow     *explanation = postage_explanation_window_new (row);
  GtkAdjustment *adjustment;
  double         place;

  postage_explanation_window_show_component (POSTAGE_EXPLANATION_WINDOW (explanation), component);
  gtk_window_present (explanation);
  for (guint frame = 0; frame < 4; frame++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (explanation));
  adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (ui_fixture_find (GTK_WIDGET (explanation), GTK_TYPE_SCROLLED_WINDOW)));
  place = gtk_adjustment_get_value (adjustment);
  gtk_window_destroy (explanation);
  return place;
}

static void
test_explanation_place (void)
{
  PostageWindow *window = ui_fixture_window (application);
  g_autoptr (PostageSessionRow) row =
    g_list_model_get_item (postage_session_get_rows (postage_window_get_session (window)), 0);

  g_assert_cmpfloat (find_place (row, POSTAGE_N_COMPONENTS), ==, 0);
  g_assert_cmpfloat (find_place (row, POSTAGE_COMPONENT_MESSAGE_FEES), >,
                     find_place (row, POSTAGE_COMPONENT_META_CHARGES) + 300);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_explanation_search (void)
{
  PostageWindow *window = ui_fixture_window (application);
  g_autoptr (PostageSessionRow) row =
    g_list_model_get_item (postage_session_get_rows (postage_window_get_session (window)), 0);
  GtkWidget *explanation = GTK_WIDGET (postage_explanation_window_new (row));
  GtkWidget *entry = ui_fixture_find (explanation, GTK_TYPE_SEARCH_ENTRY);

  g_assert_true (ui_fixture_says (explanation, "Meta charges"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "MARKETING");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_true (ui_fixture_says (explanation, "North America · Marketing"));
  g_assert_false (ui_fixture_says (explanation, "North America · Utility"));
  g_assert_false (ui_fixture_says (explanation, "603.80 USD"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "nothing of the kind");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_false (ui_fixture_says (explanation, "North America · Marketing"));
  g_assert_true (ui_fixture_says (explanation,
                                  "No line says this. Search for a country, a category, a price or a source."));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_true (ui_fixture_says (explanation, "North America · Utility"));
  g_assert_true (ui_fixture_says (explanation, "603.80 USD"));
  gtk_window_destroy (GTK_WINDOW (explanation));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  int status;

  ui_fixture_init (&argc, &argv);
  application = ui_fixture_application ();
  g_test_add_func ("/ui/cards/measures", test_measures);
  g_test_add_func ("/ui/cards/answer-of-market", test_answer_of_market);
  g_test_add_func ("/ui/cards/hidden", test_hidden);
  g_test_add_func ("/ui/cards/bars", test_bars);
  g_test_add_func ("/ui/cards/actions", test_actions);
  g_test_add_func ("/ui/cards/focus", test_focus);
  g_test_add_func ("/ui/cards/copy", test_copy);
  g_test_add_func ("/ui/cards/checklist", test_checklist);
  g_test_add_func ("/ui/cards/explanation-place", test_explanation_place);
  g_test_add_func ("/ui/cards/explanation-search", test_explanation_search);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
