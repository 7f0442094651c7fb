/* test-budget.c - what the cards say of the budget, and the window that lists what it buys
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "model/postage-session-edits-business.h"
#include "model/postage-session-edits.h"
#include "ui-fixture.h"
#include "ui/postage-amount-row.h"
#include "ui/postage-budget-line.h"
#include "ui/postage-budget-window.h"
#include "ui/postage-plan-card.h"

static AdwApplication *application;

static GtkWidget *
find_card (PostageWindow *window,
           guint          place)
{
  GtkWidget *card = ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_PLAN_CARD);

  for (; place > 0 && card != NULL; place--)
    card = gtk_widget_get_next_sibling (card);
  g_assert_true (POSTAGE_IS_PLAN_CARD (card));
  return card;
}

static void
set_budget (PostageWindow *window,
            gint64         units)
{
  const PostageMoney budget = postage_money (units * POSTAGE_DECIMAL_ONE, "USD");

  g_assert_true (postage_session_set_budget (postage_window_get_session (window), &budget, NULL));
}

/* Until it is found out for every card. */
static void
wait_for_reaches (PostageWindow *window)
{
  GListModel *rows = postage_session_get_rows (postage_window_get_session (window));
  g_autoptr (PostageSessionRow) last = g_list_model_get_item (rows, g_list_model_get_n_items (rows) - 1);

  while (postage_session_row_get_reach (last) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The name of the sign beside the words. */
static const char *
get_sign (GtkWidget *card)
{
  GtkWidget *image = ui_fixture_find (ui_fixture_find (card, POSTAGE_TYPE_BUDGET_LINE), GTK_TYPE_IMAGE);

  return gtk_image_get_icon_name (GTK_IMAGE (image));
}

static void
test_cards (void)
{
  static const struct
  {
    const char *verdict, *reach, *sign;
  } cards[] = {
    { "Over the budget by 3.80 USD", "The budget buys 19,548 utility messages to Canada.", "dialog-warning-symbolic" },
    { "Within the budget: 182.20 USD left", "The budget buys 73,589 utility messages to Canada.",
      "object-select-symbolic" },
    { "May be over the budget: 26.20 USD left at most",
      "The budget buys at most 23,119 utility messages to Canada; a price isn’t known.", "dialog-question-symbolic" },
  };
  PostageWindow *window = ui_fixture_window (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 900);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (gtk_widget_get_visible (ui_fixture_find (find_card (window, 0), POSTAGE_TYPE_BUDGET_LINE)));

  set_budget (window, 600);
  g_assert_true (ui_fixture_says (find_card (window, 0), cards[0].verdict));
  g_assert_true (ui_fixture_says (find_card (window, 0), "Finding out how many messages the budget buys…"));
  wait_for_reaches (window);
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_assert_true (ui_fixture_says (find_card (window, i), cards[i].verdict));
      g_assert_true (ui_fixture_says (find_card (window, i), cards[i].reach));
      g_assert_cmpstr (get_sign (find_card (window, i)), ==, cards[i].sign);
    }

  /* What was found for the scenario before is gone with the next edit, before the next is found. */
  set_budget (window, 500);
  g_assert_false (ui_fixture_says (find_card (window, 0), cards[0].reach));
  g_assert_true (ui_fixture_says (find_card (window, 2), "Over the budget by at least 73.80 USD"));

  /* Where nothing is sent, there is nothing to find out. */
  g_assert_true (postage_session_remove_destination (postage_window_get_session (window), "CA", NULL));
  g_assert_false (ui_fixture_says (find_card (window, 0), "Finding out how many messages the budget buys…"));
  g_assert_true (postage_session_set_budget (postage_window_get_session (window), NULL, NULL));
  g_assert_false (gtk_widget_get_visible (ui_fixture_find (find_card (window, 0), POSTAGE_TYPE_BUDGET_LINE)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The window that an action of the card opens; NULL for none. */
static GtkWidget *
open_list (PostageWindow *window,
           guint          place)
{
  GListModel *windows = gtk_window_get_toplevels ();

  gtk_widget_activate_action (find_card (window, place), "card.budget", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (windows, i);

      if (POSTAGE_IS_BUDGET_WINDOW (toplevel))
        return toplevel;
    }
  return NULL;
}

static void
wait_for_list (GtkWidget *list)
{
  GtkStack *stack = GTK_STACK (ui_fixture_find (list, GTK_TYPE_STACK));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "waiting");
  while (g_str_equal (gtk_stack_get_visible_child_name (stack), "waiting"))
    g_main_context_iteration (NULL, TRUE);
}

static void
on_text (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static char *
read_clipboard (GtkWidget *widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_text, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  return text;
}

static void
test_window (void)
{
  static const char *const texts[] = {
    "Within the budget: 182.20 USD left",
    "The budget is 600.00 USD a month.",
    "Canada",
    "United States",
    "17,288",
    "73,589",
    "600.00 USD a month with all the rest; one more is over the budget.",
    "Meta doesn’t send such messages there, or has no rate for them.",
  };
  PostageWindow   *window = ui_fixture_window (application);
  GtkWidget       *list;
  g_autofree char *copied = NULL;

  gtk_window_present (GTK_WINDOW (window));
  /* Without a budget the menu has no such entry. */
  g_assert_null (open_list (window, 1));
  g_assert_true (postage_session_add_destination (postage_window_get_session (window), "US", NULL));
  set_budget (window, 600);

  list = open_list (window, 1);
  wait_for_list (list);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_true (ui_fixture_says (list, texts[i]));
    }

  g_assert_true (gtk_widget_activate_action (list, "budget.copy", NULL));
  copied = read_clipboard (list);
  g_assert_nonnull (strstr (copied, "\n360dialog · Regular\nWithin the budget: "));
  g_assert_nonnull (strstr (copied, "Canada · Marketing"));
  g_assert_nonnull (strstr (copied, "17,288"));
  gtk_window_destroy (GTK_WINDOW (list));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_empty (void)
{
  PostageWindow *window = ui_fixture_window (application);
  GtkWidget     *list;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (postage_session_remove_destination (postage_window_get_session (window), "CA", NULL));
  set_budget (window, 600);
  list = open_list (window, 0);
  wait_for_list (list);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (ui_fixture_find (list, GTK_TYPE_STACK))), ==, "empty");
  gtk_window_close (GTK_WINDOW (list));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
type (GtkWidget  *row,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_fixture_find (row, GTK_TYPE_ENTRY)), text);
}

static void
assert_row (GtkWidget  *row,
            const char *text,
            const char *subtitle)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_fixture_find (row, GTK_TYPE_ENTRY))), ==, text);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, subtitle);
}

/* What the session's budget is, such as "500 USD"; NULL for none. */
static void
assert_budget (PostageSession *session,
               const char     *expected)
{
  const PostageMoney *budget = postage_scenario_get_budget (postage_session_get_scenario (session));
  g_autofree char    *amount = budget != NULL ? postage_decimal_to_string (budget->amount, 0) : NULL;
  g_autofree char    *found = budget != NULL ? g_strdup_printf ("%s %s", amount, budget->currency) : NULL;

  g_assert_cmpstr (found, ==, expected);
}

/* Another currency to be shown changes neither the budget nor what its entry says. */
static void
test_row (void)
{
  PostageWindow     *window = ui_fixture_window (application);
  PostageSession    *session = postage_window_get_session (window);
  GtkWidget         *row = ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_AMOUNT_ROW);
  const PostageMoney entered = postage_money (500 * POSTAGE_DECIMAL_ONE, "USD");

  assert_row (row, "", "In USD; empty for none");
  type (row, "1.2k");
  assert_budget (session, "1200 USD");
  type (row, "499.5");
  assert_budget (session, "499.5 USD");

  g_assert_true (postage_session_set_currency (session, "EUR", NULL));
  assert_budget (session, "499.5 USD");
  assert_row (row, "499.5", "In USD, as it was entered. Clear it to enter one in EUR.");

  /* What isn't an amount leaves what was there when the entry was last left: none. */
  type (row, "much");
  assert_budget (session, NULL);
  type (row, "");
  assert_budget (session, NULL);
  assert_row (row, "", "In EUR; empty for none");
  type (row, "0.00001");
  assert_row (row, "0.00001", "There are too many digits behind the decimal mark. Still counting 0.");
  type (row, "7");
  assert_budget (session, "7 EUR");
  g_assert_true (postage_session_set_budget (session, NULL, NULL));
  assert_row (row, "", "In EUR; empty for none");

  /* What was cleared doesn't come back in another currency, nor does the amount before it. */
  g_assert_true (postage_session_set_budget (session, &entered, NULL));
  assert_row (row, "500", "In USD, as it was entered. Clear it to enter one in EUR.");
  type (row, "");
  assert_budget (session, NULL);
  type (row, "much");
  assert_budget (session, NULL);
  type (row, "8");
  assert_budget (session, "8 EUR");
  type (row, "8x");
  assert_budget (session, NULL);
  type (row, "500");
  assert_budget (session, "500 EUR");
  g_assert_true (postage_session_set_budget (session, NULL, NULL));
  g_assert_true (postage_session_set_currency (session, "USD", NULL));
  type (row, "much");
  type (row, "9");
  assert_budget (session, "9 USD");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  int status;

  ui_fixture_init (&argc, &argv);
  application = ui_fixture_application ();

  g_test_add_func ("/ui/budget/cards", test_cards);
  g_test_add_func ("/ui/budget/window", test_window);
  g_test_add_func ("/ui/budget/empty", test_empty);
  g_test_add_func ("/ui/budget/row", test_row);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
