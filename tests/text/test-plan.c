/* test-plan.c - plans, the conditions of charges and decision factors in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-charge.h"
#include "text/postage-text-choice.h"
#include "text/postage-text-list.h"
#include "text/postage-text-plan.h"

static void
test_list (void)
{
  static const struct
  {
    guint       n, max;
    const char *words;
  } cases[] = {
    { 0, 0, "" },
    { 0, 2, "" },
    { 1, 0, "a" },
    { 3, 0, "a, b, c" },
    { 3, 3, "a, b, c" },
    { 3, 2, "a, b and 1 more" },
    { 4, 1, "a and 3 more" },
  };
  static const char *const names[] = { "a", "b", "c", "d" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) list = g_ptr_array_new ();
      g_autofree char *words = NULL;

      for (guint j = 0; j < cases[i].n; j++)
        g_ptr_array_add (list, (gpointer) names[j]);
      words = postage_text_list (list, cases[i].max);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_sentences (void)
{
  g_autofree char *both = postage_text_sentences ("One.", "Two.");
  g_autofree char *first = postage_text_sentences ("One.", NULL);
  g_autofree char *second = postage_text_sentences (NULL, "Two.");

  g_assert_cmpstr (both, ==, "One. Two.");
  g_assert_cmpstr (first, ==, "One.");
  g_assert_cmpstr (second, ==, "Two.");
  g_assert_null (postage_text_sentences (NULL, NULL));
}

static PostagePlan *
plan_begin (void)
{
  g_autoptr (PostageLabel) name = postage_label_new ("Test");
  PostagePlan *plan = postage_plan_begin ("test", name, POSTAGE_AUDIENCE_DIRECT, 20261122);

  postage_plan_add_currency (plan, "EUR");
  postage_plan_add_currency (plan, "USD");
  return plan;
}

static void
end (PostagePlan *plan)
{
  g_autoptr (GError) error = NULL;

  postage_plan_end (plan, &error);
  g_assert_no_error (error);
}

static void
test_plan (void)
{
  static const char *const treatments[] = {
    [POSTAGE_META_UNKNOWN] = "not known",
    [POSTAGE_META_PASSED_THROUGH] = "passed on unchanged",
    [POSTAGE_META_MARKED_UP] = "passed on with a markup",
    [POSTAGE_META_INCLUDED] = "included in the prices",
    [POSTAGE_META_DIRECT] = "billed by Meta itself",
  };
  g_autoptr (PostagePlan) current = plan_begin ();
  g_autoptr (PostagePlan) historic = plan_begin ();
  g_autofree char *currencies = NULL;

  postage_plan_set_historic (historic, TRUE);
  end (current);
  end (historic);
  g_assert_cmpstr (postage_text_plan_status (current), ==, "on sale");
  g_assert_cmpstr (postage_text_plan_status (historic), ==, "ended");
  currencies = postage_text_plan_currencies (current);
  g_assert_cmpstr (currencies, ==, "EUR, USD");
  for (guint i = 0; i < G_N_ELEMENTS (treatments); i++)
    g_assert_cmpstr (postage_text_meta_treatment (i), ==, treatments[i]);
}

/* A plan is named by its id where the catalogue no longer has it, and is told from those that can be bought. */
static void
test_plans_to_choose (void)
{
  const PostageMonth november = postage_month_new (2026, 11);
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostagePlan) current = plan_begin ();
  g_autoptr (PostagePlan) historic = plan_begin ();
  g_autoptr (PostagePlan) ended = plan_begin ();
  g_autofree char *known = postage_text_plan_id (catalogue, "twilio");
  g_autofree char *unknown = postage_text_plan_id (catalogue, "atlantis.pro");

  g_assert_cmpstr (known, ==, "Twilio · Pay as you go");
  g_assert_cmpstr (unknown, ==, "atlantis.pro");

  postage_plan_set_historic (historic, TRUE);
  postage_plan_set_historic (ended, TRUE);
  postage_plan_set_validity (ended, POSTAGE_DATE_NONE, 20261031);
  end (current);
  end (historic);
  end (ended);
  g_assert_null (postage_text_choice_plan_note (current, november));
  g_assert_cmpstr (postage_text_choice_plan_note (historic, november), ==, "Can’t be bought any more");
  g_assert_cmpstr (postage_text_choice_plan_note (ended, november), ==, "Not offered in this month");
}

static void
test_bounds (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostagePlan) everywhere = plan_begin ();
  g_autoptr (PostagePlan) bound = plan_begin ();
  g_autoptr (PostagePlan) excepting = plan_begin ();
  g_autoptr (GPtrArray) exceptions = NULL;
  g_autoptr (PostageSource) source = text_fixture_source ("https://provider.example/limits", 20261006);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) sentences = NULL;

  end (everywhere);
  none = postage_text_plan_bounds (catalogue, everywhere);
  g_assert_cmpuint (none->len, ==, 0);

  postage_plan_add_region (bound, "CA");
  postage_plan_add_region (bound, "XX");
  postage_plan_add_limit (bound, "seats", 3000, source);
  end (bound);
  sentences = postage_text_plan_bounds (catalogue, bound);
  g_assert_cmpuint (sentences->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (sentences, 0), ==, "Sold to businesses in: Canada, XX.");
  g_assert_cmpstr (g_ptr_array_index (sentences, 1), ==, "Serves at most 3,000 (seats).");
  g_assert_cmpstr (g_ptr_array_index (sentences, 2), ==,
                   "Seen on 6 October 2026, official: https://provider.example/limits");

  postage_plan_add_except_region (excepting, "CA");
  postage_plan_add_except_region (excepting, "XX");
  end (excepting);
  exceptions = postage_text_plan_bounds (catalogue, excepting);
  g_assert_cmpuint (exceptions->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (exceptions, 0), ==, "Not sold to businesses in: Canada, XX.");
}

static void
test_attributes (void)
{
  const char *const *ids = postage_attribute_get_ids ();
  g_autoptr (PostageLabel) words = postage_label_new ("On weekdays");
  g_autoptr (PostageAttribute) yes = postage_attribute_new ("free_trial", TRUE, NULL, NULL, NULL);
  g_autoptr (PostageAttribute) no = postage_attribute_new ("free_trial", FALSE, NULL, NULL, NULL);
  g_autoptr (PostageAttribute) text = postage_attribute_new ("support_hours", FALSE, words, NULL, NULL);

  /* Every name that files may use has words of its own. */
  g_assert_cmpuint (g_strv_length ((GStrv) ids), >, 0);
  for (guint i = 0; ids[i] != NULL; i++)
    g_assert_cmpstr (postage_text_attribute (ids[i]), !=, ids[i]);
  g_assert_cmpstr (postage_text_attribute ("colour"), ==, "colour");
  g_assert_cmpstr (postage_text_attribute_value (yes), ==, "yes");
  g_assert_cmpstr (postage_text_attribute_value (no), ==, "no");
  g_assert_cmpstr (postage_text_attribute_value (text), ==, "On weekdays");
}

/* Each condition of a charge, and the sentence that tells it. */
static const struct
{
  PostageCondition condition;
  const char      *names[3];
  const char      *sentence;
} conditions[] = {
  { POSTAGE_CONDITION_MARKETS, { "north-america", "kuwait" }, "Only messages to: North America, Kuwait." },
  { POSTAGE_CONDITION_EXCEPT_MARKETS, { "kuwait" }, "All messages but those to: Kuwait." },
  { POSTAGE_CONDITION_REQUIRES, { "teleport" }, "Only together with: teleport." },
  { POSTAGE_CONDITION_EXCLUDES, { "teleport", "beam" }, "Not together with: teleport, beam." },
  { POSTAGE_CONDITION_ROUTES, { "cloud-api" }, "Only for marketing that is sent through: Cloud API." },
  { POSTAGE_CONDITION_CURRENCIES, { "EUR" }, "Only where the plan is billed in: EUR." },
  { POSTAGE_CONDITION_TAX_COUNTRIES, { "CA" }, "For businesses in: Canada." },
  { POSTAGE_CONDITION_TAX_COUNTRIES_WITHOUT_VAT_ID, { "CA" }, "For businesses without a VAT ID in: Canada." },
};

static PostageCharge *
charge_begin (const char              *metric,
              const PostagePriceModel *model)
{
  g_autoptr (PostageLabel) name = postage_label_new ("Charge");

  return postage_charge_begin ("test.charge", name, POSTAGE_COMPONENT_MESSAGE_FEES, metric, model);
}

static void
test_conditions (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  g_assert_cmpuint (G_N_ELEMENTS (conditions), ==, POSTAGE_N_CONDITIONS);
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    {
      g_autoptr (PostageCharge) charge = charge_begin (NULL, &postage_price_flat);
      g_autoptr (GPtrArray) sentences = NULL;

      for (guint j = 0; conditions[i].names[j] != NULL; j++)
        postage_charge_add_condition (charge, conditions[i].condition, conditions[i].names[j]);
      postage_charge_end (charge);
      sentences = postage_text_charge_conditions (catalogue, charge);
      g_assert_cmpuint (sentences->len, ==, 1);
      g_assert_cmpstr (g_ptr_array_index (sentences, 0), ==, conditions[i].sentence);
    }
}

static void
test_charge (void)
{
  static const char *const expected[] = {
    "Counted: messages sent.",
    "Only these categories: Marketing, Service.",
    "Only where “teleport” is wanted.",
    "Taken last, of the whole bill with its taxes.",
    "Paid once.",
    "Sources disagree about this charge; it is left out unless the scenario switches it on.",
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageCharge) plain = charge_begin (NULL, &postage_price_flat);
  g_autoptr (PostageCharge) full = charge_begin ("sent", &postage_price_per_unit);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) sentences = NULL;

  postage_charge_end (plain);
  none = postage_text_charge_conditions (catalogue, plain);
  g_assert_cmpuint (none->len, ==, 0);

  postage_charge_set_categories (full, 1 << POSTAGE_CATEGORY_MARKETING | 1 << POSTAGE_CATEGORY_SERVICE);
  postage_charge_set_feature (full, "teleport");
  postage_charge_set_payment_fee (full, TRUE);
  postage_charge_set_one_off (full, TRUE);
  postage_charge_set_disputed (full, TRUE);
  postage_charge_end (full);
  sentences = postage_text_charge_conditions (catalogue, full);
  g_assert_cmpuint (sentences->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < sentences->len; i++)
    g_assert_cmpstr (g_ptr_array_index (sentences, i), ==, expected[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/list", test_list);
  g_test_add_func ("/plan/sentences", test_sentences);
  g_test_add_func ("/plan/plan", test_plan);
  g_test_add_func ("/plan/plans-to-choose", test_plans_to_choose);
  g_test_add_func ("/plan/bounds", test_bounds);
  g_test_add_func ("/plan/attributes", test_attributes);
  g_test_add_func ("/plan/conditions", test_conditions);
  g_test_add_func ("/plan/charge", test_charge);
  return g_test_run ();
}
