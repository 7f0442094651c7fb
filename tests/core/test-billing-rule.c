/* test-billing-rule.c - what Meta charges and what is free, as dated data
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-billing-rule.h"

#include "postage-test-catalogue.h"

static void
test_in_force (void)
{
  /* The last day of the month decides. */
  static const struct
  {
    const char *from, *to, *month;
    gboolean    in_force;
  } rows[] = {
    { "2026-10-01", NULL, "2026-09", FALSE },
    { "2026-10-01", NULL, "2026-10", TRUE },
    { "2026-10-01", NULL, "2040-01", TRUE },
    { "2026-10-31", NULL, "2026-10", TRUE },
    { "2025-07-01", "2026-09-30", "2025-06", FALSE },
    { "2025-07-01", "2026-09-30", "2025-07", TRUE },
    { "2025-07-01", "2026-09-30", "2026-09", TRUE },
    { "2025-07-01", "2026-09-30", "2026-10", FALSE },
    { "2025-07-01", "2026-09-29", "2026-09", FALSE },
    { "2026-07-15", "2026-07-20", "2026-07", FALSE },
  };
  static const PostageBillingRuleTerms terms = { .free = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageBillingRule) rule =
        postage_test_rule ("rule", POSTAGE_TOPIC_SERVICE, rows[i].from, rows[i].to, &terms, NULL);

      g_test_message ("row %u", i);
      g_assert_cmpint (postage_billing_rule_in_force (rule, postage_test_month (rows[i].month)), ==, rows[i].in_force);
    }
}

static void
test_countries (void)
{
  static const PostageBillingRuleTerms terms = { .category = POSTAGE_CATEGORY_MARKETING };
  g_autoptr (PostageBillingRule) some =
    postage_test_rule ("some", POSTAGE_TOPIC_NOT_SENT, "2025-04-01", NULL, &terms, "US PR");
  g_autoptr (PostageBillingRule) none =
    postage_test_rule ("none", POSTAGE_TOPIC_NOT_SENT, "2025-04-01", NULL, &terms, NULL);

  g_assert_true (postage_billing_rule_covers_country (some, "US"));
  g_assert_true (postage_billing_rule_covers_country (some, "PR"));
  g_assert_false (postage_billing_rule_covers_country (some, "CA"));
  g_assert_false (postage_billing_rule_covers_country (none, "US"));
}

static void
test_says (void)
{
  PostageBillingRuleTerms terms = { .allowance = 1000, .scope = POSTAGE_ALLOWANCE_PER_NUMBER, .hours = 72 };
  g_autoptr (PostageBillingRule) rule =
    postage_test_rule ("service-1000-per-number", POSTAGE_TOPIC_SERVICE, "2026-10-01", NULL, &terms, NULL);

  /* The rule has its own copy. */
  terms.allowance = 0;
  g_assert_cmpstr (postage_billing_rule_get_id (rule), ==, "service-1000-per-number");
  g_assert_cmpint (postage_billing_rule_get_topic (rule), ==, POSTAGE_TOPIC_SERVICE);
  g_assert_cmpint (postage_billing_rule_get_from (rule), ==, 20261001);
  g_assert_cmpint (postage_billing_rule_get_terms (rule)->allowance, ==, 1000);
  g_assert_cmpint (postage_billing_rule_get_terms (rule)->scope, ==, POSTAGE_ALLOWANCE_PER_NUMBER);
  g_assert_cmpint (postage_billing_rule_get_terms (rule)->hours, ==, 72);
  g_assert_false (postage_billing_rule_get_terms (rule)->free);
  g_assert_nonnull (postage_billing_rule_get_source (rule));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/billing-rule/in-force", test_in_force);
  g_test_add_func ("/billing-rule/countries", test_countries);
  g_test_add_func ("/billing-rule/says", test_says);
  return g_test_run ();
}
