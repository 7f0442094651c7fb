/* test-session-shortlist.c - which of a session's plans to take
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-shortlist.h"

#include "model-fixture.h"
#include "model/postage-session-edits-business.h"
#include "model/postage-session-edits-plans.h"

/* The ids of the plans in the shortlist, in their order, with blanks between them. */
static char *
list_plans (PostageSession       *session,
            PostageShortlistOrder order,
            gboolean              all)
{
  g_autoptr (PostageShortlist) shortlist = postage_session_shortlist_new (session, order, all);
  const GPtrArray *entries = postage_shortlist_get_entries (shortlist);
  GString         *ids = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const PostageShortlistEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                              postage_plan_get_id (postage_estimate_get_plan (entry->estimate)));
    }
  return g_string_free (ids, FALSE);
}

static void
assert_order (PostageSession       *session,
              PostageShortlistOrder order,
              const char           *expected)
{
  g_autofree char *found = list_plans (session, order, FALSE);

  g_assert_cmpstr (found, ==, expected);
}

/* Without anything that matters, every order is that of the cost; with it, the compared plans take other places. */
static void
test_compared (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autofree char *by_fit = NULL;

  for (PostageShortlistOrder order = 0; order < POSTAGE_N_SHORTLIST_ORDERS; order++)
    assert_order (session, order, "360dialog.regular twilio.payg bird.payg");

  g_assert_true (postage_session_set_weight (session, "shared_inbox_included", POSTAGE_WEIGHT_MUST, NULL));
  assert_order (session, POSTAGE_SHORTLIST_BY_COST, "360dialog.regular twilio.payg bird.payg");
  by_fit = list_plans (session, POSTAGE_SHORTLIST_BY_FIT, FALSE);
  g_assert_cmpstr (by_fit, !=, "360dialog.regular twilio.payg bird.payg");

  g_assert_true (postage_session_clear_weights (session, NULL));
  assert_order (session, POSTAGE_SHORTLIST_BY_FIT, "360dialog.regular twilio.payg bird.payg");
}

/* Of the whole market one plan of each provider: the best of the ranking, and none of a provider is missing. */
static void
test_market (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  const GPtrArray *ranked = postage_ranking_get_estimates (postage_session_get_market_ranking (session));
  g_autofree char *found = list_plans (session, POSTAGE_SHORTLIST_BY_COST, TRUE);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ranked->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (ranked, i);

      if (g_hash_table_add (seen, postage_estimate_get_provider (estimate)))
        g_string_append_printf (expected, "%s%s", expected->len > 0 ? " " : "",
                                postage_plan_get_id (postage_estimate_get_plan (estimate)));
    }
  g_assert_cmpuint (g_hash_table_size (seen), >, 30);
  g_assert_cmpstr (found, ==, expected->str);
}

/* Two plans of one provider have one fit; as many as are asked for, in the order of the plans. */
static void
test_fits (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (PostageShortlist) shortlist = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) some = NULL;
  const GPtrArray *entries;

  g_assert_true (postage_session_pin_plan (session, "360dialog.premium", NULL));
  shortlist = postage_session_shortlist_new (session, POSTAGE_SHORTLIST_BY_COST, FALSE);
  entries = postage_shortlist_get_entries (shortlist);
  g_assert_cmpuint (entries->len, ==, 4);
  all = postage_session_shortlist_dup_fits (shortlist, 0);
  g_assert_cmpuint (all->len, ==, 3);
  some = postage_session_shortlist_dup_fits (shortlist, 2);
  g_assert_cmpuint (some->len, ==, 2);
  for (guint i = 0; i < some->len; i++)
    g_assert_true (g_ptr_array_index (some, i) == g_ptr_array_index (all, i));
  g_assert_true (g_ptr_array_index (all, 0) == ((PostageShortlistEntry *) g_ptr_array_index (entries, 0))->fit);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/session-shortlist/compared", test_compared);
  g_test_add_func ("/model/session-shortlist/market", test_market);
  g_test_add_func ("/model/session-shortlist/fits", test_fits);
  return g_test_run ();
}
