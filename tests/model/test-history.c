/* test-history.c - edits are taken back and taken again, each by its name
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-history.h"

#include "model-fixture.h"
#include "model/postage-session-edits-business.h"
#include "model/postage-session-edits-plans.h"
#include "model/postage-session-edits.h"
#include "model/postage-session-private.h"

/* Each of these is an edit. */
static gboolean
edit_month (PostageSession *session)
{
  return postage_session_set_month (session, postage_month_new (2026, 9), NULL);
}

static gboolean
edit_currency (PostageSession *session)
{
  return postage_session_set_currency (session, "EUR", NULL);
}

static gboolean
edit_audience (PostageSession *session)
{
  return postage_session_set_audience (session, POSTAGE_AUDIENCE_PARTNER, NULL);
}

static gboolean
edit_audience_back (PostageSession *session)
{
  return postage_session_set_audience (session, POSTAGE_AUDIENCE_DIRECT, NULL);
}

static gboolean
edit_term (PostageSession *session)
{
  return postage_session_set_term (session, POSTAGE_BILLING_TERM_ANNUAL, NULL);
}

static gboolean
edit_horizon (PostageSession *session)
{
  return postage_session_set_horizon (session, 12, NULL);
}

static gboolean
edit_business_country (PostageSession *session)
{
  return postage_session_set_business_country (session, "DE", NULL);
}

static gboolean
edit_international (PostageSession *session)
{
  return postage_session_set_authentication_international (session, TRUE, NULL);
}

static gboolean
edit_route (PostageSession *session)
{
  return postage_session_set_route (session, POSTAGE_ROUTE_MARKETING_MESSAGES, NULL);
}

static gboolean
edit_account (PostageSession *session)
{
  return postage_session_set_account_currency (session, "INR", NULL);
}

static gboolean
edit_spread (PostageSession *session)
{
  return postage_session_set_exchange_spread (session, POSTAGE_DECIMAL_ONE, NULL);
}

static gboolean
edit_budget (PostageSession *session)
{
  const PostageMoney budget = postage_money (500 * POSTAGE_DECIMAL_ONE, "USD");

  return postage_session_set_budget (session, &budget, NULL);
}

static gboolean
edit_tax (PostageSession *session)
{
  const PostageTax tax = { .country = "DE" };

  return postage_session_set_tax (session, &tax, NULL);
}

static gboolean
edit_vat_id (PostageSession *session)
{
  const PostageTax tax = { .country = "DE", .has_vat_id = TRUE };

  return postage_session_set_tax (session, &tax, NULL);
}

static gboolean
edit_weight (PostageSession *session)
{
  return postage_session_set_weight (session, "free_trial", POSTAGE_WEIGHT_MUST, NULL);
}

static gboolean
edit_no_weights (PostageSession *session)
{
  return postage_session_clear_weights (session, NULL);
}

static gboolean
edit_add (PostageSession *session)
{
  return postage_session_add_destination (session, "BR", NULL);
}

static gboolean
edit_sent (PostageSession *session)
{
  return postage_session_set_sent (session, "BR", POSTAGE_CATEGORY_MARKETING, 20000, NULL);
}

static gboolean
edit_replies_sent (PostageSession *session)
{
  return postage_session_set_sent (session, "BR", POSTAGE_CATEGORY_SERVICE, 300, NULL);
}

static gboolean
edit_received (PostageSession *session)
{
  return postage_session_set_received (session, "BR", 200, NULL);
}

static gboolean
edit_chats (PostageSession *session)
{
  return postage_session_set_chats (session, "BR", 40, NULL);
}

static gboolean
edit_continued (PostageSession *session)
{
  return postage_session_set_continued (session, "CA", 5 * POSTAGE_DECIMAL_ONE, NULL);
}

static gboolean
edit_own_shares (PostageSession *session)
{
  return postage_session_set_own_shares (session, "CA", TRUE, NULL);
}

static gboolean
edit_own_share (PostageSession *session)
{
  return postage_session_set_own_share (session, "CA", POSTAGE_SHARE_KIND_DELIVERED, 97 * POSTAGE_DECIMAL_ONE, NULL);
}

static gboolean
edit_remove (PostageSession *session)
{
  return postage_session_remove_destination (session, "CA", NULL);
}

static gboolean
edit_inside (PostageSession *session)
{
  return postage_session_set_share (session, POSTAGE_SHARE_KIND_INSIDE_WINDOW, 7 * POSTAGE_DECIMAL_ONE, NULL);
}

static gboolean
edit_entry_point (PostageSession *session)
{
  return postage_session_set_share (session, POSTAGE_SHARE_KIND_ENTRY_POINT, 7 * POSTAGE_DECIMAL_ONE, NULL);
}

static gboolean
edit_delivered (PostageSession *session)
{
  return postage_session_set_share (session, POSTAGE_SHARE_KIND_DELIVERED, 98 * POSTAGE_DECIMAL_ONE, NULL);
}

static gboolean
edit_reclassified (PostageSession *session)
{
  return postage_session_set_share (session, POSTAGE_SHARE_KIND_RECLASSIFIED, POSTAGE_DECIMAL_ONE, NULL);
}

static gboolean
edit_numbers (PostageSession *session)
{
  return postage_session_set_numbers (session, 2, NULL);
}

static gboolean
edit_replies (PostageSession *session)
{
  const gint64 replies[] = { 7000, 1000 };

  return postage_session_set_replies (session, replies, 2, NULL);
}

static gboolean
edit_agents (PostageSession *session)
{
  return postage_session_set_quantity (session, "seats", 10, NULL);
}

static gboolean
edit_feature (PostageSession *session)
{
  return postage_session_set_feature (session, "inbox", FALSE, NULL);
}

static gboolean
edit_resubmissions (PostageSession *session)
{
  return postage_session_set_template_resubmissions (session, 3, NULL);
}

static gboolean
edit_templates (PostageSession *session)
{
  return postage_session_set_templates_per_conversation (session, POSTAGE_CATEGORY_UTILITY, 2 * POSTAGE_DECIMAL_ONE,
                                                         NULL);
}

static gboolean
edit_pin (PostageSession *session)
{
  return postage_session_pin_plan (session, "gupshup.self-serve", NULL);
}

static gboolean
edit_baseline (PostageSession *session)
{
  return postage_session_set_baseline (session, "twilio.payg", NULL);
}

static gboolean
edit_name (PostageSession *session)
{
  return postage_session_set_name (session, "Campaigns", NULL);
}

static gboolean
edit_next_month (PostageSession *session)
{
  return postage_session_set_month (session, postage_month_new (2026, 10), NULL);
}

static gboolean
edit_currency_again (PostageSession *session)
{
  return postage_session_set_currency (session, "GBP", NULL);
}

static gboolean
edit_term_back (PostageSession *session)
{
  return postage_session_set_term (session, POSTAGE_BILLING_TERM_MONTHLY, NULL);
}

static gboolean
edit_no_business_country (PostageSession *session)
{
  return postage_session_set_business_country (session, NULL, NULL);
}

static gboolean
edit_no_account (PostageSession *session)
{
  return postage_session_set_account_currency (session, NULL, NULL);
}

static gboolean
edit_no_budget (PostageSession *session)
{
  return postage_session_set_budget (session, NULL, NULL);
}

static gboolean
edit_no_tax (PostageSession *session)
{
  return postage_session_set_tax (session, NULL, NULL);
}

static gboolean
edit_add_again (PostageSession *session)
{
  return postage_session_add_destination (session, "CA", NULL);
}

static gboolean
edit_codes (PostageSession *session)
{
  return postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_AUTHENTICATION, 700, NULL);
}

static gboolean
edit_even_replies (PostageSession *session)
{
  return postage_session_set_replies (session, NULL, 0, NULL);
}

static gboolean
edit_feature_on (PostageSession *session)
{
  return postage_session_set_feature (session, "inbox", TRUE, NULL);
}

static gboolean
edit_new_templates (PostageSession *session)
{
  return postage_session_set_quantity (session, "templates", 12, NULL);
}

static gboolean
edit_move (PostageSession *session)
{
  return postage_session_move_plan (session, "gupshup.self-serve", -2, NULL);
}

static gboolean
edit_unpin (PostageSession *session)
{
  return postage_session_unpin_plan (session, "bird.payg", NULL);
}

static gboolean
edit_no_plans (PostageSession *session)
{
  return postage_session_clear_plans (session, NULL);
}

static gboolean
edit_no_baseline (PostageSession *session)
{
  return postage_session_set_baseline (session, NULL, NULL);
}

/* Every kind of edit, and what it is called. */
static const struct
{
  gboolean (*edit) (PostageSession *session);
  const char *name;
} edits[] = {
  { edit_month, "Month" },
  { edit_currency, "Currency" },
  { edit_audience, "From whom you buy" },
  { edit_audience_back, "From whom you buy" },
  { edit_term, "How you pay" },
  { edit_horizon, "Set-up costs" },
  { edit_business_country, "Country of your business" },
  { edit_international, "International codes" },
  { edit_route, "How marketing is sent" },
  { edit_account, "Currency of Meta’s own bills" },
  { edit_spread, "Added by your bank or card" },
  { edit_budget, "Budget" },
  { edit_tax, "Taxes" },
  { edit_vat_id, "Taxes" },
  { edit_add, "Brazil added" },
  { edit_sent, "Messages to Brazil" },
  { edit_replies_sent, "Replies to Brazil" },
  { edit_received, "Messages received from Brazil" },
  { edit_chats, "Chats from Brazil" },
  { edit_continued, "Chats from Canada" },
  { edit_own_shares, "Own shares of Canada" },
  { edit_own_share, "Share delivered, Canada" },
  { edit_remove, "Canada removed" },
  { edit_inside, "Share inside the service window" },
  { edit_entry_point, "Share from an entry point" },
  { edit_delivered, "Share delivered" },
  { edit_reclassified, "Share reclassified" },
  { edit_numbers, "Phone numbers" },
  { edit_replies, "Replies by number" },
  { edit_agents, "Number of seats" },
  { edit_feature, "Shared team inbox" },
  { edit_resubmissions, "Templates submitted again" },
  { edit_templates, "Templates per conversation" },
  { edit_pin, "Plans compared" },
  { edit_baseline, "Plan used today" },
  { edit_weight, "Weight of “Free trial”" },
  { edit_no_weights, "Weight of “Free trial”" },
  { edit_name, "Name" },
  { edit_next_month, "Month" },
  { edit_currency_again, "Currency" },
  { edit_term_back, "How you pay" },
  { edit_no_business_country, "Country of your business" },
  { edit_no_account, "Currency of Meta’s own bills" },
  { edit_no_budget, "Budget" },
  { edit_no_tax, "Taxes" },
  { edit_add_again, "Canada added" },
  { edit_codes, "Messages to Canada" },
  { edit_even_replies, "Replies by number" },
  { edit_feature_on, "Shared team inbox" },
  { edit_new_templates, "Number of message templates" },
  { edit_move, "Plans compared" },
  { edit_unpin, "Plans compared" },
  { edit_no_plans, "Plans compared" },
  { edit_no_baseline, "Plan used today" },
};

/* The bytes that the scenario's file would have now. */
static GBytes *
write_session (PostageSession *session)
{
  g_autoptr (PostageScenarioFile) document = postage_session_dup_document (session);

  return postage_scenario_file_serialize (document);
}

static void
assert_bytes (PostageSession *session,
              GBytes         *expected)
{
  g_autoptr (GBytes) written = write_session (session);

  g_assert_true (g_bytes_equal (written, expected));
}

/* Back to the beginning and to the end again, twice, byte for byte at each step. */
static void
test_all_kinds (void)
{
  G_STATIC_ASSERT (G_N_ELEMENTS (edits) >= 50);
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_assert_null (postage_session_get_undo_name (session));
  g_ptr_array_add (states, write_session (session));
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_test_message ("%s", edits[i].name);
      g_assert_true (edits[i].edit (session));
      g_assert_cmpstr (postage_session_get_undo_name (session), ==, edits[i].name);
      g_assert_null (postage_session_get_redo_name (session));
      postage_session_close_step (session);
      g_ptr_array_add (states, write_session (session));
    }

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = G_N_ELEMENTS (edits); i > 0; i--)
        {
          g_assert_cmpstr (postage_session_get_undo_name (session), ==, edits[i - 1].name);
          g_assert_true (postage_session_undo (session, NULL));
          assert_bytes (session, states->pdata[i - 1]);
          g_assert_cmpstr (postage_session_get_redo_name (session), ==, edits[i - 1].name);
        }
      g_assert_null (postage_session_get_undo_name (session));
      g_assert_false (postage_session_get_modified (session));
      g_assert_true (postage_session_undo (session, NULL));
      model_fixture_assert_totals (session, "603.80 417.80 >=573.80");

      for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
        {
          g_assert_true (postage_session_redo (session, NULL));
          assert_bytes (session, states->pdata[i + 1]);
        }
      g_assert_null (postage_session_get_redo_name (session));
      g_assert_true (postage_session_redo (session, NULL));
    }
}

/* What is typed into one entry is one step, until the entry is left; and what ends where it began is none. */
static void
test_typing (void)
{
  static const gint64 typed[] = { 2, 20, 200, 2000 };
  g_autoptr (PostageSession) session = model_fixture_session ();
  const PostageDestination *canada;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, typed[i], NULL));
  postage_session_close_step (session);
  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, 7, NULL));
  g_assert_true (postage_session_undo (session, NULL));
  canada = postage_scenario_get_destination (postage_session_get_scenario (session), 0);
  g_assert_cmpint (canada->sent[POSTAGE_CATEGORY_MARKETING], ==, 2000);
  g_assert_true (postage_session_undo (session, NULL));
  g_assert_null (postage_session_get_undo_name (session));
  model_fixture_assert_totals (session, "603.80 417.80 >=573.80");

  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  g_assert_true (postage_session_set_numbers (session, 1, NULL));
  g_assert_null (postage_session_get_undo_name (session));
}

/* Another edit than the one that was taken back leaves no way to that. */
static void
test_other_way (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();

  g_assert_true (edit_month (session));
  g_assert_true (edit_currency (session));
  g_assert_true (postage_session_undo (session, NULL));
  g_assert_cmpstr (postage_session_get_redo_name (session), ==, "Currency");
  g_assert_true (edit_term (session));
  g_assert_null (postage_session_get_redo_name (session));
  g_assert_cmpstr (postage_session_get_undo_name (session), ==, "How you pay");
  g_assert_true (postage_session_undo (session, NULL));
  g_assert_cmpstr (postage_session_get_undo_name (session), ==, "Month");
}

/* The message that offers to take an edit back does the same; going back further is an edit. */
static void
test_restore (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (PostageScenario) first = postage_scenario_ref (postage_session_get_scenario (session));

  g_assert_true (edit_add (session));
  g_assert_true (postage_session_restore (session, first, NULL));
  g_assert_null (postage_session_get_undo_name (session));
  g_assert_cmpstr (postage_session_get_redo_name (session), ==, "Brazil added");

  g_assert_true (edit_add (session));
  g_assert_true (edit_month (session));
  g_assert_true (postage_session_restore (session, first, NULL));
  g_assert_cmpstr (postage_session_get_undo_name (session), ==, "Brazil removed");
}

/* An edit that fails, and one that says nothing new, are no steps. */
static void
test_none (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  guint notified = 0;

  model_fixture_count (session, "undo-name", &notified);
  g_assert_false (postage_session_set_sent (session, "BR", POSTAGE_CATEGORY_MARKETING, 1, NULL));
  g_assert_true (postage_session_set_numbers (session, 1, NULL));
  g_assert_null (postage_session_get_undo_name (session));
  g_assert_cmpuint (notified, ==, 0);
  g_assert_true (edit_month (session));
  g_assert_cmpuint (notified, ==, 1);
  g_assert_true (postage_session_set_month (session, postage_month_new (2026, 10), NULL));
  g_assert_cmpuint (notified, ==, 1);
}

/* Another document has its own history. */
static void
test_document (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (PostageScenarioFile) document = postage_session_dup_document (session);

  g_assert_true (edit_month (session));
  g_assert_true (postage_session_take_document (session, document, NULL, NULL));
  g_assert_null (postage_session_get_undo_name (session));
  g_assert_null (postage_session_get_redo_name (session));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/history/all-kinds", test_all_kinds);
  g_test_add_func ("/model/history/typing", test_typing);
  g_test_add_func ("/model/history/other-way", test_other_way);
  g_test_add_func ("/model/history/restore", test_restore);
  g_test_add_func ("/model/history/none", test_none);
  g_test_add_func ("/model/history/document", test_document);
  return g_test_run ();
}
