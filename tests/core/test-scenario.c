/* test-scenario.c - everything the user enters: defaults, copies, comparison, sealing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-attribute.h"
#include "core/postage-scenario.h"

#include "postage-test-catalogue.h"

static void
test_defaults (void)
{
  g_autoptr (PostageScenario) scenario = postage_scenario_begin (postage_test_month ("2026-11"));
  const PostageShares *shares = postage_scenario_get_shares (scenario);
  guint                n_replies = 77;

  g_assert_cmpstr (postage_scenario_get_name (scenario), ==, "");
  g_assert_cmpint (postage_scenario_get_month (scenario), ==, postage_test_month ("2026-11"));
  g_assert_cmpstr (postage_scenario_get_currency (scenario), ==, "USD");
  g_assert_null (postage_scenario_get_account_currency (scenario));
  g_assert_cmpint (postage_scenario_get_audience (scenario), ==, POSTAGE_AUDIENCE_DIRECT);
  g_assert_null (postage_scenario_get_business_country (scenario));
  g_assert_false (postage_scenario_get_authentication_international (scenario));
  postage_test_assert_decimal (shares->delivered, "100");
  postage_test_assert_decimal (shares->reclassified, "0");
  postage_test_assert_decimal (shares->entry_point, "0");
  postage_test_assert_decimal (shares->inside_window, "0");
  g_assert_cmpuint (postage_scenario_get_n_destinations (scenario), ==, 0);
  g_assert_cmpint (postage_scenario_get_numbers (scenario), ==, 1);
  g_assert_null (postage_scenario_get_replies (scenario, &n_replies));
  g_assert_cmpuint (n_replies, ==, 0);
  g_assert_cmpint (postage_scenario_get_term (scenario), ==, POSTAGE_BILLING_TERM_MONTHLY);
  g_assert_cmpint (postage_scenario_get_route (scenario), ==, POSTAGE_ROUTE_CLOUD_API);
  g_assert_cmpint (postage_scenario_get_horizon (scenario), ==, 0);
  postage_test_assert_decimal (postage_scenario_get_exchange_spread (scenario), "0");
  g_assert_null (postage_scenario_get_budget (scenario));
  g_assert_null (postage_scenario_get_tax (scenario));
  g_assert_cmpint (postage_scenario_get_quantity (scenario, "seats"), ==, 0);
  g_assert_cmpint (postage_scenario_get_template_resubmissions (scenario), ==, 0);
  g_assert_false (postage_scenario_has_feature (scenario, "inbox"));
  for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
    postage_test_assert_decimal (postage_scenario_get_templates_per_conversation (scenario, category), "1");
  g_assert_cmpuint (postage_scenario_get_plans (scenario)->len, ==, 0);
  g_assert_null (postage_scenario_get_baseline (scenario));
  for (guint i = 0; postage_attribute_get_ids ()[i] != NULL; i++)
    g_assert_cmpint (postage_scenario_get_weight (scenario, postage_attribute_get_ids ()[i]), ==, POSTAGE_WEIGHT_NONE);
}

/* Each of these changes one thing that the user can enter. */
static void
change_name (PostageScenario *scenario)
{
  postage_scenario_set_name (scenario, "Black Friday");
}

static void
change_month (PostageScenario *scenario)
{
  postage_scenario_set_month (scenario, postage_test_month ("2027-01"));
}

static void
change_currency (PostageScenario *scenario)
{
  postage_scenario_set_currency (scenario, "EUR");
}

static void
change_account_currency (PostageScenario *scenario)
{
  postage_scenario_set_account_currency (scenario, "INR");
}

static void
change_audience (PostageScenario *scenario)
{
  postage_scenario_set_audience (scenario, POSTAGE_AUDIENCE_PARTNER);
}

static void
change_business_country (PostageScenario *scenario)
{
  postage_scenario_set_business_country (scenario, "IN");
}

static void
change_international (PostageScenario *scenario)
{
  postage_scenario_set_authentication_international (scenario, TRUE);
}

static void
change_shares (PostageScenario *scenario)
{
  PostageShares shares = *postage_scenario_get_shares (scenario);

  shares.entry_point += 1;
  postage_scenario_set_shares (scenario, &shares);
}

static void
change_destinations (PostageScenario *scenario)
{
  postage_test_send (scenario, "DD", 0, 0, 0, 0, 0);
}

static void
change_messages (PostageScenario *scenario)
{
  PostageDestination destination = *postage_scenario_get_destination (scenario, 1);

  destination.sent[POSTAGE_CATEGORY_UTILITY]++;
  postage_scenario_replace_destination (scenario, 1, &destination);
}

static void
change_order (PostageScenario *scenario)
{
  PostageDestination first = *postage_scenario_get_destination (scenario, 0);

  postage_scenario_remove_destination (scenario, 0);
  postage_scenario_add_destination (scenario, &first);
}

static void
change_numbers (PostageScenario *scenario)
{
  postage_scenario_set_numbers (scenario, 4, NULL, 0);
}

static void
change_replies (PostageScenario *scenario)
{
  const gint64 replies[] = { 2500, 200, 301 };

  postage_scenario_set_numbers (scenario, 3, replies, 3);
}

static void
change_quantity (PostageScenario *scenario)
{
  postage_scenario_set_quantity (scenario, "seats", 6);
}

static void
change_quantities (PostageScenario *scenario)
{
  postage_scenario_set_quantity (scenario, "seats", 0);
  postage_scenario_set_quantity (scenario, "contacts", 5);
}

static void
change_resubmissions (PostageScenario *scenario)
{
  postage_scenario_set_template_resubmissions (scenario, 3);
}

static void
change_feature (PostageScenario *scenario)
{
  postage_scenario_set_feature (scenario, "inbox", FALSE);
}

static void
change_features (PostageScenario *scenario)
{
  postage_scenario_set_feature (scenario, "inbox", FALSE);
  postage_scenario_set_feature (scenario, "flows", TRUE);
}

static void
change_term (PostageScenario *scenario)
{
  postage_scenario_set_term (scenario, POSTAGE_BILLING_TERM_QUARTERLY);
}

static void
change_route (PostageScenario *scenario)
{
  postage_scenario_set_route (scenario, POSTAGE_ROUTE_CLOUD_API);
}

static void
change_horizon (PostageScenario *scenario)
{
  postage_scenario_set_horizon (scenario, 24);
}

static void
change_spread (PostageScenario *scenario)
{
  postage_scenario_set_exchange_spread (scenario, postage_test_decimal ("2.500000001"));
}

static void
change_budget (PostageScenario *scenario)
{
  postage_scenario_set_budget (scenario, &(PostageMoney){ .amount = POSTAGE_BUDGET_MAX, .currency = "USD" });
}

static void
change_budget_currency (PostageScenario *scenario)
{
  postage_scenario_set_budget (scenario, &(PostageMoney){ .amount = 5, .currency = "EUR" });
}

static void
change_to_no_budget (PostageScenario *scenario)
{
  postage_scenario_set_budget (scenario, NULL);
}

static void
change_tax (PostageScenario *scenario)
{
  postage_scenario_set_tax (scenario, NULL);
}

static void
change_tax_country (PostageScenario *scenario)
{
  postage_scenario_set_tax (scenario, &(PostageTax){ .country = "AT", .has_vat_id = TRUE });
}

static void
change_vat_id (PostageScenario *scenario)
{
  postage_scenario_set_tax (scenario, &(PostageTax){ .country = "DE" });
}

static void
change_reverse_charge (PostageScenario *scenario)
{
  postage_scenario_set_tax (scenario, &(PostageTax){ .country = "DE", .has_vat_id = TRUE, .reverse_charge = TRUE });
}

static void
change_templates (PostageScenario *scenario)
{
  postage_scenario_set_templates_per_conversation (scenario, POSTAGE_CATEGORY_UTILITY, postage_test_decimal ("1.5"));
}

static void
change_plans (PostageScenario *scenario)
{
  postage_scenario_clear_plans (scenario);
  postage_scenario_add_plan (scenario, "shop.a");
  postage_scenario_add_plan (scenario, "shop.b");
}

static void
change_baseline (PostageScenario *scenario)
{
  postage_scenario_set_baseline (scenario, "shop.b");
}

static void
change_to_no_baseline (PostageScenario *scenario)
{
  postage_scenario_set_baseline (scenario, NULL);
}

static void
change_weight (PostageScenario *scenario)
{
  postage_scenario_set_weight (scenario, "free_trial", POSTAGE_WEIGHT_MUST);
}

static void
change_more_weights (PostageScenario *scenario)
{
  postage_scenario_set_weight (scenario, "sla_uptime", POSTAGE_WEIGHT_NICE);
}

static void
change_to_no_weight (PostageScenario *scenario)
{
  postage_scenario_set_weight (scenario, "free_trial", POSTAGE_WEIGHT_NONE);
}

static PostageScenario *
new_full_scenario (void)
{
  const gint64        replies[] = { 2500, 200, 300 };
  const PostageShares shares = { .delivered = 95 * POSTAGE_DECIMAL_ONE, .inside_window = 30 * POSTAGE_DECIMAL_ONE };
  PostageScenario    *scenario = postage_test_scenario ("2026-11", "USD");

  postage_scenario_set_name (scenario, "Sample");
  postage_scenario_set_account_currency (scenario, "EUR");
  postage_scenario_set_audience (scenario, POSTAGE_AUDIENCE_PARTNER_CLIENT);
  postage_scenario_set_business_country (scenario, "CA");
  postage_scenario_set_term (scenario, POSTAGE_BILLING_TERM_ANNUAL);
  postage_scenario_set_route (scenario, POSTAGE_ROUTE_MARKETING_MESSAGES);
  postage_scenario_set_horizon (scenario, 12);
  postage_scenario_set_exchange_spread (scenario, postage_test_decimal ("2.5"));
  postage_scenario_set_budget (scenario, &(PostageMoney){ .amount = 5, .currency = "USD" });
  postage_scenario_set_tax (scenario, &(PostageTax){ .country = "DE", .has_vat_id = TRUE });
  postage_scenario_set_shares (scenario, &shares);
  postage_test_send (scenario, "AA", 10, 20, 30, 40, 50);
  postage_test_send (scenario, "BB", 1, 2, 3, 4, 5);
  postage_scenario_set_numbers (scenario, 3, replies, 3);
  postage_scenario_set_quantity (scenario, "seats", 5);
  postage_scenario_set_template_resubmissions (scenario, 2);
  postage_scenario_set_feature (scenario, "inbox", TRUE);
  postage_scenario_set_templates_per_conversation (scenario, POSTAGE_CATEGORY_UTILITY, postage_test_decimal ("2"));
  postage_scenario_add_plan (scenario, "shop.b");
  postage_scenario_add_plan (scenario, "shop.a");
  postage_scenario_set_baseline (scenario, "shop.c");
  postage_scenario_set_weight (scenario, "free_trial", POSTAGE_WEIGHT_NICE);
  return scenario;
}

static void
test_copy_and_equal (void)
{
  static void (*const changes[]) (PostageScenario * scenario) = {
    change_name,
    change_month,
    change_currency,
    change_account_currency,
    change_audience,
    change_business_country,
    change_international,
    change_term,
    change_route,
    change_horizon,
    change_spread,
    change_budget,
    change_budget_currency,
    change_to_no_budget,
    change_tax,
    change_tax_country,
    change_vat_id,
    change_reverse_charge,
    change_shares,
    change_destinations,
    change_messages,
    change_order,
    change_numbers,
    change_replies,
    change_quantity,
    change_quantities,
    change_resubmissions,
    change_feature,
    change_features,
    change_templates,
    change_plans,
    change_baseline,
    change_to_no_baseline,
    change_weight,
    change_more_weights,
    change_to_no_weight,
  };
  g_autoptr (PostageScenario) original = new_full_scenario ();

  postage_scenario_end (original);
  g_assert_true (postage_scenario_equal (original, original));
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (PostageScenario) copy = postage_scenario_begin_copy (original);
      g_autoptr (PostageScenario) changed = postage_scenario_begin_copy (original);
      g_autoptr (PostageScenario) again = NULL;

      /* A copy is open and says the same; a change to it is seen, survives a copy, and leaves the original alone. */
      g_test_message ("change %u", i);
      changes[i](changed);
      postage_scenario_end (copy);
      postage_scenario_end (changed);
      g_assert_true (postage_scenario_equal (original, copy));
      g_assert_false (postage_scenario_equal (original, changed));
      g_assert_false (postage_scenario_equal (changed, original));
      again = postage_scenario_begin_copy (changed);
      g_assert_true (postage_scenario_equal (again, changed));
    }
}

static void
test_destination_equal (void)
{
  PostageDestination a, b;

  postage_destination_init (&a, "AA");
  postage_destination_init (&b, "AA");
  g_assert_true (postage_destination_equal (&a, &b));

  /* Shares that don't hold make no difference. */
  b.shares.delivered = 0;
  g_assert_true (postage_destination_equal (&a, &b));
  a.has_shares = b.has_shares = TRUE;
  g_assert_false (postage_destination_equal (&a, &b));
  a.shares = b.shares;
  g_assert_true (postage_destination_equal (&a, &b));

  b.received = 1;
  g_assert_false (postage_destination_equal (&a, &b));
  b.received = 0;
  b.chats = 1;
  g_assert_false (postage_destination_equal (&a, &b));
  b.chats = 0;
  b.continued = 1;
  g_assert_false (postage_destination_equal (&a, &b));
}

static void
test_destinations (void)
{
  g_autoptr (PostageScenario) scenario = new_full_scenario ();

  g_assert_cmpint (postage_scenario_find_destination (scenario, "BB"), ==, 1);
  g_assert_cmpint (postage_scenario_find_destination (scenario, "ZZ"), ==, -1);
  postage_scenario_remove_destination (scenario, 0);
  g_assert_cmpint (postage_scenario_find_destination (scenario, "BB"), ==, 0);
  g_assert_cmpuint (postage_scenario_get_n_destinations (scenario), ==, 1);
  g_assert_cmpint (postage_scenario_get_destination (scenario, 0)->sent[POSTAGE_CATEGORY_SERVICE], ==, 4);
}

static void
test_quantities_and_features (void)
{
  g_autoptr (PostageScenario) scenario = new_full_scenario ();
  g_autoptr (GPtrArray) metrics = NULL;
  g_autoptr (GPtrArray) features = NULL;

  postage_scenario_set_quantity (scenario, "contacts", 100);
  postage_scenario_set_quantity (scenario, "agents", 7);
  postage_scenario_set_quantity (scenario, "agents", 0);
  postage_scenario_set_feature (scenario, "flows", TRUE);
  postage_scenario_set_feature (scenario, "flows", TRUE);
  g_assert_cmpint (postage_scenario_get_quantity (scenario, "contacts"), ==, 100);
  g_assert_cmpint (postage_scenario_get_quantity (scenario, "agents"), ==, 0);
  g_assert_cmpint (postage_scenario_get_quantity (scenario, "numbers"), ==, 3);

  metrics = postage_scenario_dup_metrics (scenario);
  g_assert_cmpuint (metrics->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (metrics, 0), ==, "contacts");
  g_assert_cmpstr (g_ptr_array_index (metrics, 1), ==, "seats");
  features = postage_scenario_dup_features (scenario);
  g_assert_cmpuint (features->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (features, 0), ==, "flows");
  g_assert_cmpstr (g_ptr_array_index (features, 1), ==, "inbox");
}

static void
test_plans (void)
{
  g_autoptr (PostageScenario) scenario = new_full_scenario ();

  postage_scenario_add_plan (scenario, "shop.b");
  g_assert_cmpuint (postage_scenario_get_plans (scenario)->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (postage_scenario_get_plans (scenario), 0), ==, "shop.b");
}

/* The id is the scenario's own copy, also of what it gave out before. */
static void
test_baseline (void)
{
  g_autoptr (PostageScenario) scenario = new_full_scenario ();
  g_autofree char *id = g_strdup ("shop.a");

  g_assert_cmpstr (postage_scenario_get_baseline (scenario), ==, "shop.c");
  g_assert_cmpuint (postage_scenario_get_plans (scenario)->len, ==, 2);
  postage_scenario_set_baseline (scenario, id);
  id[0] = 'x';
  postage_scenario_set_baseline (scenario, postage_scenario_get_baseline (scenario));
  g_assert_cmpstr (postage_scenario_get_baseline (scenario), ==, "shop.a");
  postage_scenario_clear_plans (scenario);
  g_assert_cmpstr (postage_scenario_get_baseline (scenario), ==, "shop.a");
}

static void
test_replies (void)
{
  g_autoptr (PostageScenario) scenario = new_full_scenario ();
  guint         n_replies;
  const gint64 *replies = postage_scenario_get_replies (scenario, &n_replies);

  g_assert_cmpuint (n_replies, ==, 3);
  g_assert_cmpint (replies[0], ==, 2500);
  g_assert_cmpint (replies[2], ==, 300);

  /* Fewer numbers, whose replies aren't said: the old ones are gone. */
  postage_scenario_set_numbers (scenario, 2, NULL, 0);
  g_assert_null (postage_scenario_get_replies (scenario, &n_replies));
  g_assert_cmpint (postage_scenario_get_numbers (scenario), ==, 2);
}

static void
test_terms_and_taxes (void)
{
  g_autoptr (PostageScenario) scenario = new_full_scenario ();
  g_autoptr (PostageScenario) without = postage_scenario_begin_copy (scenario);
  g_autoptr (PostageScenario) other = NULL;

  g_assert_cmpint (postage_scenario_get_term (scenario), ==, POSTAGE_BILLING_TERM_ANNUAL);
  g_assert_cmpint (postage_scenario_get_route (scenario), ==, POSTAGE_ROUTE_MARKETING_MESSAGES);
  g_assert_cmpint (postage_scenario_get_horizon (scenario), ==, 12);
  g_assert_cmpstr (postage_scenario_get_tax (scenario)->country, ==, "DE");
  g_assert_true (postage_scenario_get_tax (scenario)->has_vat_id);
  g_assert_false (postage_scenario_get_tax (scenario)->reverse_charge);

  postage_scenario_set_horizon (scenario, POSTAGE_HORIZON_MAX);
  g_assert_cmpint (postage_scenario_get_horizon (scenario), ==, 120);
  postage_scenario_set_horizon (scenario, 0);
  g_assert_cmpint (postage_scenario_get_horizon (scenario), ==, 0);

  /* Without taxes nothing is left of what was said about them. */
  postage_scenario_set_tax (without, NULL);
  g_assert_null (postage_scenario_get_tax (without));
  other = postage_scenario_begin_copy (without);
  postage_scenario_set_tax (other, &(PostageTax){ .country = "AT" });
  postage_scenario_set_tax (other, NULL);
  postage_scenario_end (without);
  postage_scenario_end (other);
  g_assert_true (postage_scenario_equal (without, other));
}

static void
test_unset (void)
{
  g_autoptr (PostageScenario) scenario = new_full_scenario ();

  postage_scenario_set_account_currency (scenario, NULL);
  postage_scenario_set_business_country (scenario, NULL);
  g_assert_null (postage_scenario_get_account_currency (scenario));
  g_assert_null (postage_scenario_get_business_country (scenario));
}

static void
test_sealed (void)
{
  if (g_test_subprocess ())
    {
      PostageScenario *scenario = new_full_scenario ();

      postage_scenario_end (scenario);
      postage_scenario_set_quantity (scenario, "seats", 1);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*postage_scenario_set_quantity*sealed*");
}

static void
test_country_twice (void)
{
  if (g_test_subprocess ())
    {
      postage_test_send (new_full_scenario (), "AA", 1, 1, 1, 1, 1);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*postage_scenario_add_destination*");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/defaults", test_defaults);
  g_test_add_func ("/scenario/copy-and-equal", test_copy_and_equal);
  g_test_add_func ("/scenario/destination-equal", test_destination_equal);
  g_test_add_func ("/scenario/destinations", test_destinations);
  g_test_add_func ("/scenario/quantities-and-features", test_quantities_and_features);
  g_test_add_func ("/scenario/plans", test_plans);
  g_test_add_func ("/scenario/baseline", test_baseline);
  g_test_add_func ("/scenario/replies", test_replies);
  g_test_add_func ("/scenario/terms-and-taxes", test_terms_and_taxes);
  g_test_add_func ("/scenario/unset", test_unset);
  g_test_add_func ("/scenario/sealed", test_sealed);
  g_test_add_func ("/scenario/country-twice", test_country_twice);
  return g_test_run ();
}
