/* test-record.c - what estimates said, kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-record.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static PostageRecord *
record_of (PostageCatalogue *catalogue,
           PostageScenario  *scenario,
           PostagePlan      *plan)
{
  g_autoptr (PostageEstimate) estimate = postage_test_estimate_once (catalogue, scenario, plan);
  g_autoptr (GPtrArray) estimates = g_ptr_array_new ();

  g_ptr_array_add (estimates, estimate);
  return postage_record_new_of_estimates (catalogue, scenario, estimates);
}

static const PostageRecordEntry *
find (const PostageRecord *record,
      const char          *charge,
      const char          *market,
      PostageCategory      category)
{
  const GArray *entries = postage_record_get_plan (record, 0)->entries;

  for (guint i = 0; i < entries->len; i++)
    {
      const PostageRecordEntry *entry = &g_array_index (entries, PostageRecordEntry, i);

      if (g_strcmp0 (entry->charge, charge) == 0 && g_strcmp0 (entry->market, market) == 0 &&
          entry->category == category)
        return entry;
    }
  g_assert_not_reached ();
}

/* Everything that a record keeps of a line, and nothing that needs the catalogue: that is gone before it is read. */
static void
test_of_estimates (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageRecord) record = NULL;
  PostagePlan              *plan = postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH);
  const PostageRecordEntry *entry;

  postage_test_send (scenario, "AA", 1000, 0, 0, 3000, 0);
  postage_scenario_set_numbers (scenario, 1, NULL, 0);
  postage_test_plan_take_simple (plan, "fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", "USD 0.005");
  postage_test_plan_take_of (plan, "share", POSTAGE_COMPONENT_FEATURE_FEES, NULL, "percentage",
                             "percent 3 of meta-charges", NULL);
  postage_test_plan_take_of (plan, "quoted", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "flat", "amount ?", NULL);
  record = record_of (catalogue, scenario, plan);
  g_clear_pointer (&catalogue, postage_catalogue_unref);
  g_clear_pointer (&scenario, postage_scenario_unref);

  g_assert_cmpint (postage_record_get_month (record), ==, postage_test_month ("2026-11"));
  g_assert_cmpstr (postage_record_get_currency (record), ==, "USD");
  g_assert_cmpstr (postage_record_get_market (record, "AA"), ==, "alpha");
  g_assert_null (postage_record_get_market (record, "BB"));
  g_assert_cmpstr (postage_record_get_plan (record, 0)->id, ==, "plan");
  g_assert_cmpint (postage_record_get_plan (record, 0)->status, ==, POSTAGE_STATUS_AT_LEAST);
  g_assert_false (postage_record_get_plan (record, 0)->complete);

  entry = find (record, NULL, "alpha", POSTAGE_CATEGORY_MARKETING);
  g_assert_true (postage_record_entry_is_meta (entry));
  g_assert_true (entry->has_price);
  postage_test_assert_decimal (entry->price, "0.025");
  postage_test_assert_decimal (entry->amount, "25");
  g_assert_cmpint (entry->since, ==, 20261001);

  /* 1,000 replies of the number are free: 2,000 × 0.0034. */
  entry = find (record, NULL, "alpha", POSTAGE_CATEGORY_SERVICE);
  g_assert_cmpint (entry->counted, ==, 3000);
  g_assert_cmpint (entry->quantity, ==, 2000);
  postage_test_assert_decimal (entry->amount, "6.8");
  g_assert_nonnull (entry->rule);

  entry = find (record, "fee", "alpha", POSTAGE_CATEGORY_MARKETING);
  g_assert_false (postage_record_entry_is_meta (entry));
  postage_test_assert_decimal (entry->price, "0.005");
  g_assert_cmpint (entry->since, ==, 20200100);

  /* 3 % of 31.80. */
  entry = find (record, "share", NULL, POSTAGE_CATEGORY_NONE);
  g_assert_true (entry->has_percent && !entry->has_price);
  postage_test_assert_decimal (entry->percent, "3");
  postage_test_assert_decimal (entry->amount, "0.95");

  entry = find (record, "quoted", NULL, POSTAGE_CATEGORY_NONE);
  g_assert_cmpint (entry->known, ==, POSTAGE_KNOWN_NOTHING);
  g_assert_true (entry->amount == 0);
}

/* A feature that the plan says nothing of has no line, but the record doesn't forget it. */
static void
test_lacks (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageRecord) record = NULL;
  PostagePlan              *plan = postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH);
  const PostageRecordEntry *entry;

  postage_test_set_features (scenario, "inbox");
  postage_test_plan_take_simple (plan, "licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "USD 9");
  record = record_of (catalogue, scenario, plan);

  entry = find (record, NULL, NULL, POSTAGE_CATEGORY_NONE);
  g_assert_true (postage_record_entry_is_lack (entry));
  g_assert_false (postage_record_entry_is_meta (entry));
  g_assert_cmpstr (entry->feature, ==, "inbox");
  g_assert_cmpint (entry->component, ==, POSTAGE_COMPONENT_FEATURE_FEES);
  g_assert_cmpint (entry->known, ==, POSTAGE_KNOWN_NOTHING);
}

/* What is paid once is not part of a month. */
static void
test_one_off (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageRecord) record = NULL;
  PostagePlan *plan = postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH);

  postage_test_plan_take_simple (plan, "licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "USD 9");
  postage_test_plan_take_of (plan, "start", POSTAGE_COMPONENT_SET_UP, NULL, "flat", "amount USD 99", "one-off");
  record = record_of (catalogue, scenario, plan);

  g_assert_cmpuint (postage_record_get_plan (record, 0)->entries->len, ==, 1);
  postage_test_assert_decimal (postage_record_get_plan (record, 0)->total.amount, "9");
}

typedef struct
{
  const char   *id;
  const char   *amount;
  PostageKnown  known;
  PostageStatus status;
} Plan;

static PostageRecord *
record_of_plans (const Plan *plans,
                 guint       n)
{
  PostageRecord *record = postage_record_begin (postage_test_month ("2026-11"), "USD", POSTAGE_DATE_NONE);

  for (guint i = 0; i < n && plans[i].id != NULL; i++)
    {
      PostageRecordEntry entry = { .charge = "licence", .category = POSTAGE_CATEGORY_NONE, .known = plans[i].known };

      entry.component = POSTAGE_COMPONENT_SUBSCRIPTION;
      entry.amount = entry.billed = postage_test_decimal (plans[i].amount);
      postage_record_add_plan (record, plans[i].id, "USD", plans[i].status);
      postage_record_add_entry (record, &entry);
    }
  g_assert_true (postage_record_end (record, NULL));
  return record;
}

static void
test_winner (void)
{
  static const struct
  {
    const char *name;
    Plan        plans[3];
    const char *winner;
  } rows[] = {
    { "the least", { { "a", "5", 0, POSTAGE_STATUS_COMPLETE }, { "b", "4", 0, POSTAGE_STATUS_COMPLETE } }, "b" },
    { "a tie", { { "a", "5", 0, POSTAGE_STATUS_COMPLETE }, { "b", "5", 0, POSTAGE_STATUS_COMPLETE } }, NULL },
    { "a lower bound below",
      { { "a", "5", 0, POSTAGE_STATUS_COMPLETE }, { "b", "4", POSTAGE_KNOWN_PART, POSTAGE_STATUS_AT_LEAST } },
      NULL },
    { "a lower bound above",
      { { "a", "5", 0, POSTAGE_STATUS_COMPLETE }, { "b", "5", POSTAGE_KNOWN_PART, POSTAGE_STATUS_AT_LEAST } },
      "a" },
    { "one that doesn't fit",
      { { "a", "5", 0, POSTAGE_STATUS_COMPLETE }, { "b", "4", 0, POSTAGE_STATUS_DOES_NOT_FIT } },
      "a" },
    { "none is known", { { "a", "0", POSTAGE_KNOWN_NOTHING, POSTAGE_STATUS_NO_PRICE } }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageRecord) record = record_of_plans (rows[i].plans, G_N_ELEMENTS (rows[i].plans));
      const PostageRecordPlan *winner = postage_record_get_winner (record);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpstr (winner != NULL ? winner->id : NULL, ==, rows[i].winner);
    }
}

static void
test_equal (void)
{
  static const Plan plan[] = { { "a", "5", POSTAGE_KNOWN_ALL, POSTAGE_STATUS_COMPLETE } };
  static const Plan others[] = {
    { "b", "5", POSTAGE_KNOWN_ALL, POSTAGE_STATUS_COMPLETE },
    { "a", "6", POSTAGE_KNOWN_ALL, POSTAGE_STATUS_COMPLETE },
    { "a", "5", POSTAGE_KNOWN_PART, POSTAGE_STATUS_COMPLETE },
    { "a", "5", POSTAGE_KNOWN_ALL, POSTAGE_STATUS_DOES_NOT_FIT },
    { NULL },
  };
  g_autoptr (PostageRecord) record = record_of_plans (plan, 1);
  g_autoptr (PostageRecord) twin = record_of_plans (plan, 1);

  g_assert_true (postage_record_equal (record, twin));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (PostageRecord) other = record_of_plans (&others[i], 1);

      g_assert_false (postage_record_equal (record, other));
    }
}

static void
test_overflow (void)
{
  g_autoptr (PostageRecord) record = postage_record_begin (postage_test_month ("2026-11"), "USD", POSTAGE_DATE_NONE);
  g_autoptr (GError) error = NULL;
  PostageRecordEntry entry = { .charge = "licence", .category = POSTAGE_CATEGORY_NONE };

  entry.amount = (PostageDecimal) (((unsigned __int128) -1) >> 1);
  postage_record_add_plan (record, "a", "USD", POSTAGE_STATUS_COMPLETE);
  postage_record_add_entry (record, &entry);
  postage_record_add_entry (record, &entry);
  g_assert_false (postage_record_end (record, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/of-estimates", test_of_estimates);
  g_test_add_func ("/record/lacks", test_lacks);
  g_test_add_func ("/record/one-off", test_one_off);
  g_test_add_func ("/record/winner", test_winner);
  g_test_add_func ("/record/equal", test_equal);
  g_test_add_func ("/record/overflow", test_overflow);
  return g_test_run ();
}
