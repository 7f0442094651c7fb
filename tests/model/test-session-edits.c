/* test-session-edits.c - every edit says what it says, once, and only that
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-edits.h"

#include "core/postage-error.h"
#include "model-fixture.h"
#include "model/postage-session-edits-business.h"

/* Fails unless @success changed the scenario, with one notification; doing nothing again notifies nobody. */
#define assert_edit(session, call)                                \
  G_STMT_START                                                    \
  {                                                               \
    guint notified_ = 0;                                          \
    model_fixture_count ((session), "scenario", &notified_);      \
    g_assert_true (call);                                         \
    g_assert_cmpuint (notified_, ==, 1);                          \
    g_assert_true (call);                                         \
    g_assert_cmpuint (notified_, ==, 1);                          \
    g_signal_handlers_disconnect_by_data ((session), &notified_); \
  }                                                               \
  G_STMT_END

static PostageScenario *
scenario_of (PostageSession *session)
{
  return postage_session_get_scenario (session);
}

static void
test_business (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  const PostageTax   tax = { .country = "DE", .has_vat_id = TRUE };
  const PostageMoney budget = { .amount = 500 * POSTAGE_DECIMAL_ONE, .currency = "EUR" };

  assert_edit (session, postage_session_set_term (session, POSTAGE_BILLING_TERM_ANNUAL, NULL));
  g_assert_cmpint (postage_scenario_get_term (scenario_of (session)), ==, POSTAGE_BILLING_TERM_ANNUAL);
  assert_edit (session, postage_session_set_route (session, POSTAGE_ROUTE_MARKETING_MESSAGES, NULL));
  g_assert_cmpint (postage_scenario_get_route (scenario_of (session)), ==, POSTAGE_ROUTE_MARKETING_MESSAGES);
  assert_edit (session, postage_session_set_business_country (session, "DE", NULL));
  g_assert_cmpstr (postage_scenario_get_business_country (scenario_of (session)), ==, "DE");
  assert_edit (session, postage_session_set_business_country (session, NULL, NULL));
  g_assert_null (postage_scenario_get_business_country (scenario_of (session)));
  assert_edit (session, postage_session_set_account_currency (session, "EUR", NULL));
  g_assert_cmpstr (postage_scenario_get_account_currency (scenario_of (session)), ==, "EUR");
  assert_edit (session, postage_session_set_authentication_international (session, TRUE, NULL));
  g_assert_true (postage_scenario_get_authentication_international (scenario_of (session)));
  assert_edit (session, postage_session_set_horizon (session, 12, NULL));
  g_assert_cmpint (postage_scenario_get_horizon (scenario_of (session)), ==, 12);
  assert_edit (session, postage_session_set_tax (session, &tax, NULL));
  g_assert_cmpstr (postage_scenario_get_tax (scenario_of (session))->country, ==, "DE");
  assert_edit (session, postage_session_set_tax (session, NULL, NULL));
  g_assert_null (postage_scenario_get_tax (scenario_of (session)));
  assert_edit (session, postage_session_set_exchange_spread (session, 2 * POSTAGE_DECIMAL_ONE, NULL));
  g_assert_true (postage_scenario_get_exchange_spread (scenario_of (session)) == 2 * POSTAGE_DECIMAL_ONE);
  assert_edit (session, postage_session_set_budget (session, &budget, NULL));
  g_assert_true (postage_scenario_get_budget (scenario_of (session))->amount == 500 * POSTAGE_DECIMAL_ONE);
  g_assert_cmpstr (postage_scenario_get_budget (scenario_of (session))->currency, ==, "EUR");
  assert_edit (session, postage_session_set_budget (session, NULL, NULL));
  g_assert_null (postage_scenario_get_budget (scenario_of (session)));
  assert_edit (session, postage_session_set_template_resubmissions (session, 3, NULL));
  g_assert_cmpint (postage_scenario_get_template_resubmissions (scenario_of (session)), ==, 3);
  assert_edit (session, postage_session_set_name (session, "Shop", NULL));
  g_assert_cmpstr (postage_scenario_get_name (scenario_of (session)), ==, "Shop");
}

static void
test_quantities (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  const gint64 replies[] = { 7000, 1000 };
  guint        n_replies;

  assert_edit (session, postage_session_set_quantity (session, "seats", 4, NULL));
  g_assert_cmpint (postage_scenario_get_quantity (scenario_of (session), "seats"), ==, 4);
  /* The first agents want an inbox; who doesn't is left alone. */
  g_assert_true (postage_scenario_has_feature (scenario_of (session), "inbox"));
  assert_edit (session, postage_session_set_feature (session, "inbox", FALSE, NULL));
  g_assert_false (postage_scenario_has_feature (scenario_of (session), "inbox"));
  assert_edit (session, postage_session_set_quantity (session, "seats", 40, NULL));
  g_assert_false (postage_scenario_has_feature (scenario_of (session), "inbox"));
  assert_edit (session, postage_session_set_quantity (session, "seats", 0, NULL));
  assert_edit (session, postage_session_set_quantity (session, "templates", 4, NULL));
  g_assert_false (postage_scenario_has_feature (scenario_of (session), "inbox"));
  assert_edit (session, postage_session_set_feature (session, "inbox", TRUE, NULL));
  g_assert_true (postage_scenario_has_feature (scenario_of (session), "inbox"));

  assert_edit (session, postage_session_set_numbers (session, 2, NULL));
  assert_edit (session, postage_session_set_replies (session, replies, 2, NULL));
  g_assert_cmpint (postage_scenario_get_replies (scenario_of (session), &n_replies)[0], ==, 7000);
  g_assert_cmpuint (n_replies, ==, 2);
  assert_edit (session, postage_session_set_replies (session, NULL, 0, NULL));
  postage_scenario_get_replies (scenario_of (session), &n_replies);
  g_assert_cmpuint (n_replies, ==, 0);

  assert_edit (session, postage_session_set_templates_per_conversation (session, POSTAGE_CATEGORY_UTILITY,
                                                                        3 * POSTAGE_DECIMAL_ONE, NULL));
  g_assert_true (postage_scenario_get_templates_per_conversation (scenario_of (session), POSTAGE_CATEGORY_UTILITY) ==
                 3 * POSTAGE_DECIMAL_ONE);
}

static void
test_chats (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (GError) error = NULL;

  assert_edit (session, postage_session_set_chats (session, "CA", 1500, NULL));
  assert_edit (session, postage_session_set_continued (session, "CA", 10 * POSTAGE_DECIMAL_ONE, NULL));
  g_assert_cmpint (postage_scenario_get_destination (scenario_of (session), 0)->chats, ==, 1500);
  g_assert_true (postage_scenario_get_destination (scenario_of (session), 0)->continued == 10 * POSTAGE_DECIMAL_ONE);

  g_assert_false (postage_session_set_chats (session, "DE", 1, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);
}

static PostageDecimal
share_of (PostageSession  *session,
          const char      *country,
          PostageShareKind kind)
{
  return postage_session_get_share (session, country, kind);
}

/* A destination's own shares begin with the scenario's, of which 30 % are inside the window, and go their own way. */
static void
test_own_shares (void)
{
  const PostageShareKind kind = POSTAGE_SHARE_KIND_INSIDE_WINDOW;
  const PostageDecimal   thirty = 30 * POSTAGE_DECIMAL_ONE, forty = 40 * POSTAGE_DECIMAL_ONE;
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (GError) error = NULL;

  g_assert_true (postage_session_add_destination (session, "MX", NULL));
  assert_edit (session, postage_session_set_own_shares (session, "CA", TRUE, NULL));
  g_assert_true (postage_scenario_get_destination (scenario_of (session), 0)->has_shares);
  g_assert_true (share_of (session, "CA", kind) == thirty);

  assert_edit (session, postage_session_set_own_share (session, "CA", kind, forty, NULL));
  for (PostageShareKind other = 0; other <= POSTAGE_SHARE_KIND_INSIDE_WINDOW; other++)
    g_assert_true (share_of (session, "CA", other) == (other == kind ? forty : share_of (session, NULL, other)));
  g_assert_true (share_of (session, NULL, kind) == thirty);
  g_assert_true (share_of (session, "MX", kind) == thirty);

  /* Switched on already: what was entered stays. The scenario's own go on without it. */
  g_assert_true (postage_session_set_own_shares (session, "CA", TRUE, NULL));
  assert_edit (session, postage_session_set_share (session, kind, 50 * POSTAGE_DECIMAL_ONE, NULL));
  g_assert_true (share_of (session, "CA", kind) == forty);
  g_assert_true (share_of (session, "MX", kind) == 50 * POSTAGE_DECIMAL_ONE);

  assert_edit (session, postage_session_set_own_shares (session, "CA", FALSE, NULL));
  g_assert_true (share_of (session, "CA", kind) == 50 * POSTAGE_DECIMAL_ONE);

  g_assert_false (postage_session_set_own_shares (session, "DE", TRUE, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);
}

/* What a chat that goes on costs is a template more: the figures follow the edit. */
static void
test_figures_follow (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();

  g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_SERVICE, 0, NULL));
  g_assert_true (postage_session_set_received (session, "CA", 0, NULL));
  model_fixture_assert_totals (session, "510.00 394.00 510.00");
  g_assert_true (postage_session_set_chats (session, "CA", 1000, NULL));
  g_assert_true (postage_session_set_continued (session, "CA", 10 * POSTAGE_DECIMAL_ONE, NULL));
  /* A hundred templates: 0.34 for Meta, and 0.50 for those who charge each message. */
  model_fixture_assert_totals (session, "510.84 394.34 510.84");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-edits/business", test_business);
  g_test_add_func ("/session-edits/quantities", test_quantities);
  g_test_add_func ("/session-edits/chats", test_chats);
  g_test_add_func ("/session-edits/own-shares", test_own_shares);
  g_test_add_func ("/session-edits/figures-follow", test_figures_follow);
  return g_test_run ();
}
