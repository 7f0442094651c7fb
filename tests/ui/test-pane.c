/* test-pane.c - the groups of the scenario's pane: an edit changes the scenario, and the scenario shows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-edits-business.h"
#include "model/postage-session-edits-plans.h"
#include "model/postage-session-edits.h"
#include "ui-fixture.h"
#include "ui/postage-billing-group.h"
#include "ui/postage-business-group.h"
#include "ui/postage-choice-row.h"
#include "ui/postage-conversations-group.h"
#include "ui/postage-country-row.h"
#include "ui/postage-features-group.h"
#include "ui/postage-replies-row.h"
#include "ui/postage-shares-group.h"
#include "ui/postage-switch-row.h"
#include "ui/postage-tax-group.h"
#include "ui/postage-quantity-row.h"
#include "ui/postage-share-row.h"

/* A group of @type on the bundled sample, and its session. */
static GtkWidget *
make_group (GType            type,
            PostageSession **session)
{
  *session = ui_fixture_session ();
  return g_object_ref_sink (g_object_new (type, "session", *session, NULL));
}

/* The session goes with the group: the group's rows let go of it. */
static void
close_group (GtkWidget      *group,
             PostageSession *session)
{
  g_assert_finalize_object (group);
  g_assert_finalize_object (session);
}

static PostageScenario *
get_scenario (PostageSession *session)
{
  return postage_session_get_scenario (session);
}

static GtkWidget *
get_row (GtkWidget  *group,
         const char *title)
{
  GtkWidget *row = ui_fixture_find_row (group, title);

  if (row == NULL)
    g_error ("There is no row “%s”", title);
  return row;
}

static gboolean
is_shown (GtkWidget  *group,
          const char *title)
{
  return gtk_widget_get_visible (get_row (group, title));
}

static void
type (GtkWidget  *group,
      const char *title,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_fixture_find (get_row (group, title), GTK_TYPE_ENTRY)), text);
}

static const char *
get_text (GtkWidget  *group,
          const char *title)
{
  return gtk_editable_get_text (GTK_EDITABLE (ui_fixture_find (get_row (group, title), GTK_TYPE_ENTRY)));
}

static void
turn (GtkWidget  *group,
      const char *title)
{
  GtkSwitch *toggle = GTK_SWITCH (ui_fixture_find (get_row (group, title), GTK_TYPE_SWITCH));

  gtk_switch_set_active (toggle, !gtk_switch_get_active (toggle));
}

static gboolean
is_on (GtkWidget  *group,
       const char *title)
{
  return postage_switch_row_get_active (POSTAGE_SWITCH_ROW (get_row (group, title)));
}

static void
choose (GtkWidget  *group,
        const char *title,
        const char *id)
{
  AdwComboRow *row = ADW_COMBO_ROW (get_row (group, title));
  const guint  position = postage_choices_find (adw_combo_row_get_model (row), id);

  g_assert_cmpuint (position, !=, G_MAXUINT);
  adw_combo_row_set_selected (row, position);
}

static const char *
get_choice (GtkWidget  *group,
            const char *title)
{
  return postage_choice_row_get_id (POSTAGE_CHOICE_ROW (get_row (group, title)));
}

static void
pick (GtkWidget  *group,
      const char *title,
      const char *id)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (ui_fixture_find (get_row (group, title), GTK_TYPE_MENU_BUTTON));

  g_signal_emit_by_name (gtk_menu_button_get_popover (button), "picked", id);
}

static const char *
get_subtitle (GtkWidget  *group,
              const char *title)
{
  GtkWidget *row = get_row (group, title);

  return ADW_IS_EXPANDER_ROW (row) ? adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row))
                                   : adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

/* Another scenario, as if a file had been opened. */
static void
open_scenario (PostageSession  *session,
               PostageScenario *scenario)
{
  postage_scenario_end (scenario);
  g_assert_true (postage_session_restore (session, scenario, NULL));
  postage_scenario_unref (scenario);
}

static void
test_billing (void)
{
  PostageSession *session;
  GtkWidget      *group = make_group (POSTAGE_TYPE_BILLING_GROUP, &session);

  g_assert_cmpstr (get_choice (group, "Month"), ==, "2026-11");
  g_assert_cmpstr (get_subtitle (group, "Month"), ==, "November 2026 · Prices in force");
  g_assert_cmpstr (get_choice (group, "Currency"), ==, "USD");
  g_assert_cmpstr (get_subtitle (group, "How you buy and pay"), ==, "From the provider itself · Monthly");
  g_assert_cmpstr (get_subtitle (group, "Your business is in"), ==, "Not said");

  choose (group, "Month", "2026-09");
  g_assert_cmpint (postage_scenario_get_month (get_scenario (session)), ==, postage_month_new (2026, 9));
  choose (group, "Currency", "EUR");
  g_assert_cmpstr (postage_scenario_get_currency (get_scenario (session)), ==, "EUR");
  choose (group, "You buy", "partner-client");
  g_assert_cmpint (postage_scenario_get_audience (get_scenario (session)), ==, POSTAGE_AUDIENCE_PARTNER_CLIENT);
  choose (group, "You pay", "annual");
  g_assert_cmpint (postage_scenario_get_term (get_scenario (session)), ==, POSTAGE_BILLING_TERM_ANNUAL);
  choose (group, "Set-up costs are spread over", "12");
  g_assert_cmpint (postage_scenario_get_horizon (get_scenario (session)), ==, 12);
  choose (group, "Marketing is sent by", "marketing-messages");
  g_assert_cmpint (postage_scenario_get_route (get_scenario (session)), ==, POSTAGE_ROUTE_MARKETING_MESSAGES);
  choose (group, "Meta’s own bills are in", "INR");
  g_assert_cmpstr (postage_scenario_get_account_currency (get_scenario (session)), ==, "INR");
  choose (group, "Meta’s own bills are in", "");
  g_assert_null (postage_scenario_get_account_currency (get_scenario (session)));
  turn (group, "International codes");
  g_assert_true (postage_scenario_get_authentication_international (get_scenario (session)));
  pick (group, "Your business is in", "DE");
  g_assert_cmpstr (postage_scenario_get_business_country (get_scenario (session)), ==, "DE");
  g_assert_cmpstr (get_subtitle (group, "Your business is in"), ==, "Germany");
  pick (group, "Your business is in", "");
  g_assert_null (postage_scenario_get_business_country (get_scenario (session)));
  g_assert_cmpstr (get_subtitle (group, "How you buy and pay"), ==,
                   "Through a partner of the provider · Up to a year ahead");
  close_group (group, session);
}

static void
test_billing_shows (void)
{
  PostageSession  *session;
  GtkWidget       *group = make_group (POSTAGE_TYPE_BILLING_GROUP, &session);
  PostageScenario *scenario = postage_scenario_begin (postage_month_new (2028, 2));

  /* None of these is in the lists as they were. */
  postage_scenario_set_currency (scenario, "KWD");
  postage_scenario_set_account_currency (scenario, "JPY");
  postage_scenario_set_horizon (scenario, 7);
  postage_scenario_set_audience (scenario, POSTAGE_AUDIENCE_PARTNER);
  postage_scenario_set_term (scenario, POSTAGE_BILLING_TERM_QUARTERLY);
  postage_scenario_set_route (scenario, POSTAGE_ROUTE_MARKETING_MESSAGES);
  postage_scenario_set_business_country (scenario, "IN");
  postage_scenario_set_authentication_international (scenario, TRUE);
  open_scenario (session, scenario);

  g_assert_cmpstr (get_choice (group, "Month"), ==, "2028-02");
  g_assert_cmpstr (get_choice (group, "Currency"), ==, "KWD");
  g_assert_cmpstr (get_choice (group, "Meta’s own bills are in"), ==, "JPY");
  g_assert_cmpstr (get_choice (group, "Set-up costs are spread over"), ==, "7");
  g_assert_cmpstr (get_choice (group, "You buy"), ==, "partner");
  g_assert_cmpstr (get_choice (group, "You pay"), ==, "quarterly");
  g_assert_cmpstr (get_choice (group, "Marketing is sent by"), ==, "marketing-messages");
  g_assert_cmpstr (get_subtitle (group, "Your business is in"), ==, "India");
  g_assert_true (is_on (group, "International codes"));
  close_group (group, session);
}

static void
test_shares (void)
{
  PostageSession      *session;
  GtkWidget           *group = make_group (POSTAGE_TYPE_SHARES_GROUP, &session);
  const PostageShares *shares;

  g_assert_cmpstr (get_text (group, "Inside the service window"), ==, "30%");
  type (group, "Inside the service window", "40");
  type (group, "From an entry point", "5");
  type (group, "Delivered", "97.5");
  type (group, "Reclassified", "2");
  shares = postage_scenario_get_shares (get_scenario (session));
  g_assert_true (shares->inside_window == 40 * POSTAGE_DECIMAL_ONE);
  g_assert_true (shares->entry_point == 5 * POSTAGE_DECIMAL_ONE);
  g_assert_true (shares->delivered == 97 * POSTAGE_DECIMAL_ONE + POSTAGE_DECIMAL_ONE / 2);
  g_assert_true (shares->reclassified == 2 * POSTAGE_DECIMAL_ONE);

  g_assert_true (postage_session_set_share (session, POSTAGE_SHARE_KIND_RECLASSIFIED, 7 * POSTAGE_DECIMAL_ONE, NULL));
  g_assert_cmpstr (get_text (group, "Reclassified"), ==, "7%");

  type (group, "Reclassified", "-1");
  g_assert_cmpstr (get_subtitle (group, "Reclassified"), ==, "The number can’t be below zero. Still counting 7%.");
  g_assert_true (postage_scenario_get_shares (get_scenario (session))->reclassified == 7 * POSTAGE_DECIMAL_ONE);

  g_assert_cmpstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (group)), ==, "");
  g_assert_true (postage_session_set_own_shares (session, "CA", TRUE, NULL));
  g_assert_cmpstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (group)), ==,
                   "Some destinations have shares of their own instead.");

  /* What a share changes depends on the month. */
  g_assert_nonnull (strstr (get_subtitle (group, "Inside the service window"), "charges them like the others"));
  g_assert_nonnull (strstr (get_subtitle (group, "From an entry point"), "within 7 days"));
  g_assert_true (postage_session_set_month (session, postage_month_new (2026, 8), NULL));
  g_assert_nonnull (strstr (get_subtitle (group, "Inside the service window"), "doesn’t charge them"));
  g_assert_nonnull (strstr (get_subtitle (group, "From an entry point"), "within 72 hours"));
  close_group (group, session);
}

static void
test_conversations (void)
{
  PostageSession *session;
  GtkWidget      *group = make_group (POSTAGE_TYPE_CONVERSATIONS_GROUP, &session);

  g_assert_false (gtk_widget_get_visible (group));
  g_assert_true (postage_session_set_month (session, postage_month_new (2025, 6), NULL));
  g_assert_true (gtk_widget_get_visible (group));
  choose (group, "Marketing templates", "2");
  choose (group, "Utility templates", "1.5");
  choose (group, "Authentication templates", "3");
  g_assert_true (postage_scenario_get_templates_per_conversation (get_scenario (session), POSTAGE_CATEGORY_MARKETING) ==
                 2 * POSTAGE_DECIMAL_ONE);
  g_assert_true (postage_scenario_get_templates_per_conversation (get_scenario (session), POSTAGE_CATEGORY_UTILITY) ==
                 3 * POSTAGE_DECIMAL_ONE / 2);
  g_assert_true (postage_scenario_get_templates_per_conversation (get_scenario (session),
                                                                  POSTAGE_CATEGORY_AUTHENTICATION) ==
                 3 * POSTAGE_DECIMAL_ONE);
  g_assert_true (postage_session_set_templates_per_conversation (session, POSTAGE_CATEGORY_UTILITY,
                                                                 7 * POSTAGE_DECIMAL_ONE, NULL));
  g_assert_cmpstr (get_choice (group, "Utility templates"), ==, "7");
  g_assert_true (postage_session_set_month (session, postage_month_new (2025, 7), NULL));
  g_assert_false (gtk_widget_get_visible (group));
  close_group (group, session);
}

static void
test_business (void)
{
  PostageSession *session;
  GtkWidget      *group = make_group (POSTAGE_TYPE_BUSINESS_GROUP, &session);
  AdwExpanderRow *more = ADW_EXPANDER_ROW (get_row (group, "More quantities"));

  type (group, "Phone numbers", "3");
  g_assert_cmpint (postage_scenario_get_numbers (get_scenario (session)), ==, 3);
  g_assert_cmpstr (get_subtitle (group, "Agents"), ==, "People who answer chats, in a shared team inbox.");
  type (group, "Agents", "4");
  g_assert_cmpstr (get_subtitle (group, "Agents"), ==,
                   "People who answer chats. What a shared team inbox costs for them is counted.");
  g_assert_true (postage_session_set_feature (session, "inbox", FALSE, NULL));
  g_assert_cmpstr (get_subtitle (group, "Agents"), ==,
                   "“Shared team inbox” is not wanted below, so what it costs for them is left out.");
  type (group, "New message templates", "5");
  type (group, "Active contacts", "600");
  g_assert_cmpint (postage_scenario_get_quantity (get_scenario (session), "seats"), ==, 4);
  g_assert_cmpint (postage_scenario_get_quantity (get_scenario (session), "templates"), ==, 5);
  g_assert_cmpint (postage_scenario_get_quantity (get_scenario (session), "active-users"), ==, 600);

  type (group, "Templates submitted again", "2");
  g_assert_cmpint (postage_scenario_get_template_resubmissions (get_scenario (session)), ==, 2);
  type (group, "Templates submitted again", "2.5");
  g_assert_cmpstr (get_subtitle (group, "Templates submitted again"), ==,
                   "Only whole numbers are counted. Still counting 0.");
  g_assert_cmpint (postage_scenario_get_template_resubmissions (get_scenario (session)), ==, 0);

  /* The rarer ones are made when they are looked for. */
  g_assert_null (ui_fixture_find_row (group, "AI credits"));
  adw_expander_row_set_expanded (more, TRUE);
  type (group, "AI credits", "70");
  g_assert_cmpint (postage_scenario_get_quantity (get_scenario (session), "ai-credits"), ==, 70);

  g_assert_true (postage_session_set_quantity (session, "seats", 9, NULL));
  g_assert_true (postage_session_set_quantity (session, "ai-credits", 0, NULL));
  g_assert_true (postage_session_set_numbers (session, 8, NULL));
  g_assert_cmpstr (get_text (group, "Agents"), ==, "9");
  g_assert_cmpstr (get_text (group, "AI credits"), ==, "0");
  g_assert_cmpstr (get_text (group, "Phone numbers"), ==, "8");
  close_group (group, session);
}

/* Below the new templates, as long as there are any, or there is something to see of those before. */
static void
test_templates (void)
{
  PostageSession *session;
  GtkWidget      *group = make_group (POSTAGE_TYPE_BUSINESS_GROUP, &session);
  GtkWidget      *row = get_row (group, "Templates submitted again");

  g_assert_true (gtk_widget_get_prev_sibling (row) == get_row (group, "New message templates"));
  type (group, "New message templates", "0");
  g_assert_false (gtk_widget_get_visible (row));
  type (group, "New message templates", "5");
  g_assert_true (gtk_widget_get_visible (row));
  g_assert_true (postage_session_set_template_resubmissions (session, 4, NULL));
  g_assert_cmpstr (get_text (group, "Templates submitted again"), ==, "4");
  type (group, "New message templates", "0");
  g_assert_true (gtk_widget_get_visible (row));
  close_group (group, session);
}

static void
assert_replies (PostageSession *session,
                const char     *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);
  guint         n_replies;
  const gint64 *replies = postage_scenario_get_replies (get_scenario (session), &n_replies);

  for (guint i = 0; i < n_replies; i++)
    g_string_append_printf (found, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", replies[i]);
  g_assert_cmpstr (found->str, ==, expected);
}

/* How many entries of the open list have the mark of what is chosen, and the last one's mark. */
static guint
count_marks (GtkWidget  *widget,
             GtkWidget **mark)
{
  guint n_marks = 0;

  if (GTK_IS_IMAGE (widget) && gtk_widget_get_visible (widget) &&
      g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), "object-select-symbolic") == 0)
    {
      *mark = widget;
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_marks += count_marks (child, mark);
  return n_marks;
}

/* Fails unless one entry of the open list has the mark, the one with this title. */
static void
assert_marked (GtkWidget  *popover,
               const char *title)
{
  GtkWidget *mark = NULL;

  g_assert_cmpuint (count_marks (popover, &mark), ==, 1);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (gtk_widget_get_prev_sibling (mark)))),
                   ==, title);
}

/* Whether the marked entry of the open list is seen without scrolling. Entries out of sight are put beside the list. */
static gboolean
sees_mark (GtkWidget *popover)
{
  GtkWidget      *mark = NULL;
  GtkWidget      *viewport = ui_fixture_find (popover, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  if (count_marks (popover, &mark) != 1 || !gtk_widget_compute_bounds (mark, viewport, &bounds))
    return FALSE;
  return bounds.size.height > 0 && bounds.origin.x >= 0 && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (viewport);
}

/* The list opens where the mark is. That is at what is chosen, wherever the pointer is in the list. */
static void
test_mark (void)
{
  PostageSession *session;
  GtkWidget      *group = make_group (POSTAGE_TYPE_BILLING_GROUP, &session);
  GtkWidget      *window = gtk_window_new ();
  GtkWidget      *popover = ui_fixture_find (get_row (group, "Currency"), GTK_TYPE_POPOVER);
  GtkWidget      *list;

  gtk_window_set_child (GTK_WINDOW (window), group);
  gtk_window_present (GTK_WINDOW (window));
  gtk_popover_popup (GTK_POPOVER (popover));
  ui_fixture_settle ();
  assert_marked (popover, "USD");
  /* A frame after it was opened; a test that hangs is ended by the harness. */
  while (!sees_mark (popover))
    g_main_context_iteration (NULL, TRUE);

  /* As the pointer does. */
  list = ui_fixture_find (popover, GTK_TYPE_LIST_VIEW);
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list))), 2);
  assert_marked (popover, "USD");

  g_assert_true (postage_session_set_currency (session, "EUR", NULL));
  assert_marked (popover, "EUR");
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_fixture_settle ();
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  close_group (group, session);
}

static void
test_replies (void)
{
  PostageSession *session;
  GtkWidget      *group = make_group (POSTAGE_TYPE_BUSINESS_GROUP, &session);
  GtkWidget      *button;

  g_assert_false (is_shown (group, "Replies by number"));
  type (group, "Phone numbers", "21");
  g_assert_false (is_shown (group, "Replies by number"));
  type (group, "Phone numbers", "3");
  g_assert_true (is_shown (group, "Replies by number"));
  g_assert_cmpstr (get_subtitle (group, "Replies by number"), ==, "Spread evenly");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_row (group, "Replies by number")), TRUE);
  button = ui_fixture_find (get_row (group, "Replies by number"), GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_get_visible (button));

  /* 8,000 replies over three numbers. */
  g_assert_cmpstr (get_text (group, "Replies from number 1"), ==, "2,667");
  g_assert_cmpstr (get_text (group, "Replies from number 2"), ==, "2,667");
  g_assert_cmpstr (get_text (group, "Replies from number 3"), ==, "2,666");
  assert_replies (session, "");

  type (group, "Replies from number 1", "2668");
  assert_replies (session, "2668 2667 2666");
  g_assert_cmpstr (get_subtitle (group, "Replies by number"), ==,
                   "As entered: 8,001 together, in proportion of the 8,000 that you send");
  type (group, "Replies from number 3", "2665");
  g_assert_cmpstr (get_subtitle (group, "Replies by number"), ==, "As entered");
  g_assert_true (gtk_widget_get_visible (button));

  /* Another count: the entries belonged to the old one. */
  type (group, "Phone numbers", "2");
  assert_replies (session, "");
  g_assert_null (ui_fixture_find_row (group, "Replies from number 3"));
  g_assert_cmpstr (get_text (group, "Replies from number 2"), ==, "4,000");

  type (group, "Replies from number 2", "0");
  assert_replies (session, "4000 0");
  g_signal_emit_by_name (button, "clicked");
  assert_replies (session, "");
  g_assert_cmpstr (get_text (group, "Replies from number 2"), ==, "4,000");
  close_group (group, session);
}

static void
test_features (void)
{
  PostageSession *session;
  GtkWidget      *group = make_group (POSTAGE_TYPE_FEATURES_GROUP, &session);

  g_assert_false (is_on (group, "Calling"));
  g_assert_false (is_shown (group, "Minutes"));
  turn (group, "Calling");
  g_assert_true (postage_scenario_has_feature (get_scenario (session), "calling"));
  g_assert_true (is_shown (group, "Minutes"));
  type (group, "Minutes", "120");
  g_assert_cmpint (postage_scenario_get_quantity (get_scenario (session), "minutes"), ==, 120);
  turn (group, "Calling");
  g_assert_false (postage_scenario_has_feature (get_scenario (session), "calling"));
  g_assert_false (is_shown (group, "Minutes"));

  /* Folded away, and only made when it is looked for; what is wanted shows all the same. */
  g_assert_null (ui_fixture_find_row (group, "Business support"));
  g_assert_cmpstr (get_subtitle (group, "Paid support"), ==, "3 features, none wanted");
  g_assert_true (postage_session_set_feature (session, "support-business", TRUE, NULL));
  g_assert_cmpstr (get_subtitle (group, "Paid support"), ==, "Business support");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_row (group, "Paid support")), TRUE);
  g_assert_true (is_on (group, "Business support"));
  turn (group, "Business support");
  g_assert_false (postage_scenario_has_feature (get_scenario (session), "support-business"));
  g_assert_cmpstr (get_subtitle (group, "Business support"), ==, "Priced by Twilio");
  close_group (group, session);
}

static void
test_features_another_session (void)
{
  PostageSession *session, *other = ui_fixture_session ();
  GtkWidget      *group = make_group (POSTAGE_TYPE_FEATURES_GROUP, &session);

  g_assert_true (postage_session_set_feature (other, "inbox", TRUE, NULL));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_row (group, "More features")), TRUE);
  g_object_set (group, "session", other, NULL);
  g_assert_finalize_object (session);
  g_assert_true (is_on (group, "Shared team inbox"));
  g_assert_null (ui_fixture_find_row (group, "Sales CRM"));
  close_group (group, other);
}

static void
test_tax (void)
{
  PostageSession   *session;
  GtkWidget        *group = make_group (POSTAGE_TYPE_TAX_GROUP, &session);
  const PostageTax *tax;

  g_assert_false (is_shown (group, "You pay taxes in"));
  turn (group, "Add taxes");
  tax = postage_scenario_get_tax (get_scenario (session));
  g_assert_cmpstr (tax->country, ==, "CA");
  g_assert_false (tax->has_vat_id);
  g_assert_true (is_shown (group, "You pay taxes in"));
  g_assert_cmpstr (get_subtitle (group, "You pay taxes in"), ==, "Canada");

  pick (group, "You pay taxes in", "IN");
  turn (group, "VAT ID");
  tax = postage_scenario_get_tax (get_scenario (session));
  g_assert_cmpstr (tax->country, ==, "IN");
  g_assert_true (tax->has_vat_id);
  g_assert_false (tax->reverse_charge);
  turn (group, "Reverse charge");
  g_assert_true (postage_scenario_get_tax (get_scenario (session))->reverse_charge);
  turn (group, "Add taxes");
  g_assert_null (postage_scenario_get_tax (get_scenario (session)));
  g_assert_false (is_shown (group, "VAT ID"));

  /* The business's own country is the better guess. */
  g_assert_true (postage_session_set_business_country (session, "BR", NULL));
  turn (group, "Add taxes");
  g_assert_cmpstr (postage_scenario_get_tax (get_scenario (session))->country, ==, "BR");
  g_assert_false (is_on (group, "Reverse charge"));
  close_group (group, session);
}

static void
test_payment (void)
{
  PostageSession *session;
  GtkWidget      *group = make_group (POSTAGE_TYPE_TAX_GROUP, &session);

  g_assert_cmpstr (get_text (group, "Added by your bank or card"), ==, "0%");
  type (group, "Added by your bank or card", "1.75");
  g_assert_true (postage_scenario_get_exchange_spread (get_scenario (session)) == 7 * POSTAGE_DECIMAL_ONE / 4);
  type (group, "Added by your bank or card", "101");
  g_assert_cmpstr (get_subtitle (group, "Added by your bank or card"), ==,
                   "The number is too large. Still counting 0%.");
  g_assert_true (postage_scenario_get_exchange_spread (get_scenario (session)) == 0);
  g_assert_true (postage_session_set_exchange_spread (session, 100 * POSTAGE_DECIMAL_ONE, NULL));
  g_assert_cmpstr (get_text (group, "Added by your bank or card"), ==, "100%");
  close_group (group, session);
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/pane/billing", test_billing);
  g_test_add_func ("/ui/pane/billing-shows", test_billing_shows);
  g_test_add_func ("/ui/pane/shares", test_shares);
  g_test_add_func ("/ui/pane/conversations", test_conversations);
  g_test_add_func ("/ui/pane/business", test_business);
  g_test_add_func ("/ui/pane/templates", test_templates);
  g_test_add_func ("/ui/pane/mark", test_mark);
  g_test_add_func ("/ui/pane/replies", test_replies);
  g_test_add_func ("/ui/pane/features", test_features);
  g_test_add_func ("/ui/pane/features-another-session", test_features_another_session);
  g_test_add_func ("/ui/pane/tax", test_tax);
  g_test_add_func ("/ui/pane/payment", test_payment);
  return g_test_run ();
}
