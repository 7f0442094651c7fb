/* test-difference.c - what plans cost before and after
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-difference.h"

#include "postage-test-catalogue.h"

/* A line in short: what a test doesn't say is 0. */
typedef struct
{
  const char *charge; /* NULL: Meta's, "": a lack */
  const char *market;
  gint64      counted;
  gint64      quantity;
  const char *price;  /* NULL: none */
  const char *amount; /* NULL: nothing is known, "9+": at least 9 */
} Line;

static void
add_line (PostageRecord *record,
          const Line    *line)
{
  PostageRecordEntry entry = { .component = POSTAGE_COMPONENT_META_CHARGES, .category = POSTAGE_CATEGORY_MARKETING };
  g_autofree char   *amount = g_strdup (line->amount);

  if (line->charge != NULL)
    {
      entry.component = POSTAGE_COMPONENT_FEATURE_FEES;
      entry.feature = "inbox";
      entry.charge = *line->charge != '\0' ? line->charge : NULL;
    }
  entry.market = line->market;
  entry.category = line->market != NULL ? POSTAGE_CATEGORY_MARKETING : POSTAGE_CATEGORY_NONE;
  entry.counted = line->counted;
  entry.quantity = line->quantity;
  entry.has_price = line->price != NULL;
  entry.price = line->price != NULL ? postage_test_decimal (line->price) : 0;
  entry.known = amount == NULL ? POSTAGE_KNOWN_NOTHING : POSTAGE_KNOWN_ALL;
  if (amount != NULL && g_str_has_suffix (amount, "+"))
    {
      amount[strlen (amount) - 1] = '\0';
      entry.known = POSTAGE_KNOWN_PART;
    }
  entry.amount = entry.billed = amount != NULL ? postage_test_decimal (amount) : 0;
  postage_record_add_entry (record, &entry);
}

/* One plan with up to two lines; a destination DD in @market. */
static PostageRecord *
record_of (const char *currency,
           const char *market,
           const Line *lines,
           guint       n_lines)
{
  PostageRecord *record = postage_record_begin (postage_test_month ("2026-11"), currency, POSTAGE_DATE_NONE);

  postage_record_add_destination (record, "AA", "alpha");
  postage_record_add_destination (record, "DD", market);
  postage_record_add_plan (record, "plan", "USD", POSTAGE_STATUS_COMPLETE);
  for (guint i = 0; i < n_lines && (lines[i].amount != NULL || lines[i].charge != NULL); i++)
    add_line (record, &lines[i]);
  g_assert_true (postage_record_end (record, NULL));
  return record;
}

static const PostageChange *
change_at (const PostageDifference *difference,
           guint                    index)
{
  const GArray *changes = postage_plan_difference_get_changes (postage_difference_get_plan (difference, 0));

  g_assert_cmpuint (index, <, changes->len);
  return &g_array_index (changes, PostageChange, index);
}

typedef struct
{
  const char          *name;
  Line                 before, after;
  PostageChangeReasons reasons;
  PostageChangeBound   bound;
  const char          *amount;
} ReasonCase;

#define META(counted, quantity, price, amount)      \
  {                                                 \
    NULL, "alpha", counted, quantity, price, amount \
  }
#define LICENCE(amount)                 \
  {                                     \
    "licence", NULL, 1, 1, NULL, amount \
  }
#define NOTHING \
  {             \
    0           \
  }

/* A row stays a line. */
/* clang-format off */
static const ReasonCase reason_cases[] = {
  { "the same", META (10, 10, "0.5", "5"), META (10, 10, "0.5", "5"), POSTAGE_REASON_NONE, POSTAGE_CHANGE_EXACT, "0" },
  { "price", META (10, 10, "0.5", "5"), META (10, 10, "0.6", "6"), POSTAGE_REASON_PRICE, POSTAGE_CHANGE_EXACT, "1" },
  { "quantity", META (10, 10, "0.5", "5"), META (8, 8, "0.5", "4"),
    POSTAGE_REASON_QUANTITY, POSTAGE_CHANGE_EXACT, "-1" },
  { "both", META (10, 10, "0.5", "5"), META (20, 20, "0.6", "12"),
    POSTAGE_REASON_QUANTITY | POSTAGE_REASON_PRICE, POSTAGE_CHANGE_EXACT, "7" },
  /* 10 × 0.6 = 6 = 12 × 0.5: the amount is the same, but not what it says. */
  { "both, at the same amount", META (10, 10, "0.6", "6"), META (12, 12, "0.5", "6"),
    POSTAGE_REASON_QUANTITY | POSTAGE_REASON_PRICE, POSTAGE_CHANGE_EXACT, "0" },
  { "a price that nobody pays", META (10, 0, "0.5", "0"), META (10, 0, "0.6", "0"),
    POSTAGE_REASON_NONE, POSTAGE_CHANGE_EXACT, "0" },
  { "free", META (10, 10, "0.5", "5"), META (10, 0, "0.5", "0"),
    POSTAGE_REASON_BECAME_FREE, POSTAGE_CHANGE_EXACT, "-5" },
  { "no longer free", META (10, 0, "0.5", "0"), META (10, 10, "0.5", "5"),
    POSTAGE_REASON_BECAME_CHARGED, POSTAGE_CHANGE_EXACT, "5" },
  { "less of it free", META (10, 2, "0.5", "1"), META (10, 4, "0.5", "2"),
    POSTAGE_REASON_FREE_PART, POSTAGE_CHANGE_EXACT, "1" },
  { "a price without a unit", LICENCE ("5"), LICENCE ("6"), POSTAGE_REASON_PRICE, POSTAGE_CHANGE_EXACT, "1" },
  { "new", NOTHING, LICENCE ("6"), POSTAGE_REASON_NEW, POSTAGE_CHANGE_EXACT, "6" },
  { "gone", LICENCE ("6"), NOTHING, POSTAGE_REASON_GONE, POSTAGE_CHANGE_EXACT, "-6" },
  /* Unknown is not zero. */
  { "known", LICENCE (NULL), LICENCE ("5"), POSTAGE_REASON_BECAME_KNOWN, POSTAGE_CHANGE_UNKNOWN, "0" },
  { "known, and lower than at least", LICENCE ("9+"), LICENCE ("5"),
    POSTAGE_REASON_BECAME_KNOWN, POSTAGE_CHANGE_AT_LEAST, "-4" },
  { "known, and higher", LICENCE ("5+"), LICENCE ("9"),
    POSTAGE_REASON_BECAME_KNOWN, POSTAGE_CHANGE_UNKNOWN, "0" },
  { "unknown", LICENCE ("5"), LICENCE (NULL), POSTAGE_REASON_BECAME_UNKNOWN, POSTAGE_CHANGE_UNKNOWN, "0" },
  { "at least more", LICENCE ("5"), LICENCE ("8+"),
    POSTAGE_REASON_BECAME_UNKNOWN, POSTAGE_CHANGE_AT_LEAST, "3" },
  { "two lower bounds", LICENCE ("5+"), LICENCE ("8+"), POSTAGE_REASON_PRICE, POSTAGE_CHANGE_UNKNOWN, "0" },
  { "still unknown", LICENCE (NULL), LICENCE (NULL), POSTAGE_REASON_NONE, POSTAGE_CHANGE_UNKNOWN, "0" },
  { "a lack is filled", { "", NULL, 0, 0, NULL, NULL }, { "inbox", NULL, 1, 1, NULL, "5" },
    POSTAGE_REASON_BECAME_KNOWN, POSTAGE_CHANGE_UNKNOWN, "0" },
};
/* clang-format on */

static void
test_reasons (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (reason_cases); i++)
    {
      g_autoptr (PostageRecord) before = record_of ("USD", "union", &reason_cases[i].before, 1);
      g_autoptr (PostageRecord) after = record_of ("USD", "union", &reason_cases[i].after, 1);
      g_autoptr (PostageDifference) difference = postage_difference_new (before, after);
      const GArray        *changes = postage_plan_difference_get_changes (postage_difference_get_plan (difference, 0));
      const PostageChange *change = change_at (difference, 0);

      g_test_message ("%s", reason_cases[i].name);
      g_assert_cmpuint (changes->len, ==, 1);
      g_assert_cmphex (change->reasons, ==, reason_cases[i].reasons);
      g_assert_cmpint (change->bound, ==, reason_cases[i].bound);
      postage_test_assert_decimal (change->amount, reason_cases[i].amount);
      g_assert_true (postage_change_is_none (change) == (reason_cases[i].reasons == POSTAGE_REASON_NONE));
      g_assert_true (postage_difference_is_none (difference) == (reason_cases[i].reasons == POSTAGE_REASON_NONE));
    }
}

/* DD is filed under another market: that is one line, not one that is gone and one that is new. */
static void
test_moved (void)
{
  static const Line before[] = { { NULL, "alpha", 10, 10, "0.5", "5" }, { NULL, "union", 4, 4, "0.1", "0.4" } };
  static const Line after[] = { { NULL, "alpha", 10, 10, "0.5", "5" }, { NULL, "delta", 4, 4, "0.2", "0.8" } };
  g_autoptr (PostageRecord) a = record_of ("USD", "union", before, 2);
  g_autoptr (PostageRecord) b = record_of ("USD", "delta", after, 2);
  g_autoptr (PostageDifference) difference = postage_difference_new (a, b);
  const PostagePlanDifference *plan = postage_difference_get_plan (difference, 0);

  g_assert_cmpuint (postage_plan_difference_get_changes (plan)->len, ==, 2);
  g_assert_true (postage_change_is_none (change_at (difference, 0)));
  g_assert_cmpstr (change_at (difference, 1)->before->market, ==, "union");
  g_assert_cmpstr (change_at (difference, 1)->after->market, ==, "delta");
  g_assert_cmphex (change_at (difference, 1)->reasons, ==, POSTAGE_REASON_MARKET | POSTAGE_REASON_PRICE);
  postage_test_assert_decimal (change_at (difference, 1)->amount, "0.4");
  g_assert_true (postage_plan_difference_get_main (plan) == change_at (difference, 1));
}

/* The market stays for another destination: then there are two lines, whose quantities have changed. */
static void
test_moved_out_of (void)
{
  static const Line before[] = { { NULL, "alpha", 14, 14, "0.5", "7" } };
  static const Line after[] = { { NULL, "alpha", 10, 10, "0.5", "5" }, { NULL, "delta", 4, 4, "0.2", "0.8" } };
  g_autoptr (PostageRecord) a = record_of ("USD", "alpha", before, 1);
  g_autoptr (PostageRecord) b = record_of ("USD", "delta", after, 2);
  g_autoptr (PostageDifference) difference = postage_difference_new (a, b);

  g_assert_cmphex (change_at (difference, 0)->reasons, ==, POSTAGE_REASON_QUANTITY);
  g_assert_cmphex (change_at (difference, 1)->reasons, ==, POSTAGE_REASON_NEW);
  postage_test_assert_decimal (change_at (difference, 0)->amount, "-2");
  postage_test_assert_decimal (change_at (difference, 1)->amount, "0.8");
}

/* A charge whose messages were all free and are now charged, at a price of which there was none before. */
static void
test_first_price (void)
{
  static const Line before[] = { { NULL, "alpha", 10, 0, NULL, "0" } };
  static const Line after[] = { { NULL, "alpha", 10, 7, "0.5", "3.5" } };
  g_autoptr (PostageRecord) a = record_of ("USD", "union", before, 1);
  g_autoptr (PostageRecord) b = record_of ("USD", "union", after, 1);
  g_autoptr (PostageDifference) difference = postage_difference_new (a, b);

  g_assert_cmphex (change_at (difference, 0)->reasons, ==, POSTAGE_REASON_BECAME_CHARGED);
}

static void
test_unchanged (void)
{
  static const Line lines[][2] = {
    { { "licence", NULL, 1, 1, NULL, "5" }, { NULL, "alpha", 10, 10, "0.5", "5" } },
    { { "licence", NULL, 1, 1, NULL, "5+" }, { NULL, "alpha", 10, 10, "0.5", "5" } },
    { { "licence", NULL, 1, 1, NULL, NULL }, { 0 } },
    { { 0 } },
  };
  static const struct
  {
    guint        n;
    const char  *amount;
    PostageKnown known;
  } sums[] = { { 2, "10", POSTAGE_KNOWN_ALL },
               { 2, "10", POSTAGE_KNOWN_PART },
               { 1, "0", POSTAGE_KNOWN_NOTHING },
               { 0, "0", POSTAGE_KNOWN_ALL } };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (PostageRecord) record = record_of ("USD", "union", lines[i], 2);
      g_autoptr (PostageDifference) difference = postage_difference_new (record, record);
      PostageRecordEntry sum;

      g_assert_cmpuint (postage_plan_difference_sum_unchanged (postage_difference_get_plan (difference, 0), &sum), ==,
                        sums[i].n);
      postage_test_assert_decimal (sum.amount, sums[i].amount);
      g_assert_cmpint (sum.known, ==, sums[i].known);
    }
}

/* The same scenario and another one; each in its month, both in the currency of the second. */
static void
test_of_scenarios (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostagePlan) plan = postage_test_plan ("meta", "USD", POSTAGE_META_PASSED_THROUGH);
  g_autoptr (PostageProvider) provider = postage_test_provider ("house", plan);
  g_autoptr (PostageScenario) before = postage_test_scenario ("2026-06", "EUR");
  g_autoptr (PostageScenario) after = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostageDifference) difference = NULL;
  g_autoptr (PostageDifference) since = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (postage_catalogue_add_provider (catalogue, provider, NULL));
  g_assert_true (postage_catalogue_end (catalogue, &error));
  postage_test_send (before, "DD", 0, 100, 0, 0, 0);
  postage_test_send (after, "DD", 0, 100, 0, 0, 0);
  postage_scenario_end (before);
  postage_scenario_end (after);
  difference = postage_difference_new_of_scenarios (catalogue, before, after, NULL, &error);
  g_assert_no_error (error);

  /* DD was in the market union until June, at 0.01, and is delta, at 0.03. */
  g_assert_cmpuint (postage_difference_get_n_plans (difference), ==, 1);
  g_assert_cmpstr (postage_record_get_currency (postage_difference_get_before (difference)), ==, "USD");
  g_assert_cmphex (change_at (difference, 0)->reasons, ==, POSTAGE_REASON_MARKET | POSTAGE_REASON_PRICE);
  postage_test_assert_decimal (change_at (difference, 0)->amount, "2");

  since = postage_difference_new_since (catalogue, postage_difference_get_before (difference), after, &error);
  g_assert_no_error (error);
  postage_test_assert_decimal (change_at (since, 0)->amount, "2");
}

static void
test_percent (void)
{
  static const struct
  {
    const char *before, *after;
    const char *percent; /* NULL: none */
  } rows[] = {
    { "412.30", "431.10", "4.6" }, /* 18.80 ÷ 412.30 = 4.5597… % */
    { "100", "103.25", "3.2" },    /* a tie goes to the even digit */
    { "100", "103.35", "3.4" },
    { "100", "96.75", "-3.2" },
    { "100", "100.04", "0" },
    { "3", "4", "33.3" },
    { "1", "1000", "99900" },
    { "0", "5", NULL },
    { "5", "5+", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const Line     before_line = { "licence", NULL, 1, 1, NULL, rows[i].before };
      const Line     after_line = { "licence", NULL, 1, 1, NULL, rows[i].after };
      PostageDecimal percent = -1;
      g_autoptr (PostageRecord) before = record_of ("USD", "union", &before_line, 1);
      g_autoptr (PostageRecord) after = record_of ("USD", "union", &after_line, 1);
      g_autoptr (PostageDifference) difference = postage_difference_new (before, after);
      const PostagePlanDifference *plan = postage_difference_get_plan (difference, 0);

      g_assert_true (postage_plan_difference_get_percent (plan, &percent) == (rows[i].percent != NULL));
      if (rows[i].percent != NULL)
        postage_test_assert_decimal (percent, rows[i].percent);
    }
}

/* Amounts in two currencies are never subtracted. */
static void
test_currencies (void)
{
  static const Line line[] = { { "licence", NULL, 1, 1, NULL, "5" } };
  g_autoptr (PostageRecord) before = record_of ("USD", "union", line, 1);
  g_autoptr (PostageRecord) after = record_of ("EUR", "union", line, 1);
  g_autoptr (PostageDifference) difference = postage_difference_new (before, after);
  PostageDecimal amount;

  g_assert_false (postage_difference_is_comparable (difference));
  g_assert_false (postage_difference_is_none (difference));
  g_assert_cmpint (change_at (difference, 0)->bound, ==, POSTAGE_CHANGE_UNKNOWN);
  g_assert_cmphex (change_at (difference, 0)->reasons, ==, POSTAGE_REASON_NONE);
  g_assert_cmpint (postage_plan_difference_get_total (postage_difference_get_plan (difference, 0), &amount), ==,
                   POSTAGE_CHANGE_UNKNOWN);
}

/* Plans that come and go. */
static void
test_plans (void)
{
  g_autoptr (PostageRecord) before = postage_record_begin (postage_test_month ("2026-09"), "USD", POSTAGE_DATE_NONE);
  g_autoptr (PostageRecord) after = postage_record_begin (postage_test_month ("2026-10"), "USD", POSTAGE_DATE_NONE);
  g_autoptr (PostageDifference) difference = NULL;
  const Line     line = { "licence", NULL, 1, 1, NULL, "5" };
  PostageDecimal amount;

  postage_record_add_plan (before, "old", "USD", POSTAGE_STATUS_COMPLETE);
  add_line (before, &line);
  postage_record_add_plan (after, "new", "USD", POSTAGE_STATUS_COMPLETE);
  add_line (after, &line);
  g_assert_true (postage_record_end (before, NULL) && postage_record_end (after, NULL));
  difference = postage_difference_new (before, after);

  g_assert_cmpuint (postage_difference_get_n_plans (difference), ==, 2);
  g_assert_cmpstr (postage_plan_difference_get_id (postage_difference_get_plan (difference, 0)), ==, "new");
  g_assert_cmpstr (postage_plan_difference_get_id (postage_difference_get_plan (difference, 1)), ==, "old");
  g_assert_null (postage_plan_difference_get_after (postage_difference_find_plan (difference, "old")));
  g_assert_null (postage_difference_find_plan (difference, "other"));
  /* A plan that can't be bought costs neither nothing nor less. */
  g_assert_cmpint (postage_plan_difference_get_total (postage_difference_get_plan (difference, 0), &amount), ==,
                   POSTAGE_CHANGE_UNKNOWN);
  g_assert_false (postage_difference_has_reason (difference, POSTAGE_REASON_NEW));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/difference/reasons", test_reasons);
  g_test_add_func ("/difference/moved", test_moved);
  g_test_add_func ("/difference/moved-out-of", test_moved_out_of);
  g_test_add_func ("/difference/first-price", test_first_price);
  g_test_add_func ("/difference/unchanged", test_unchanged);
  g_test_add_func ("/difference/of-scenarios", test_of_scenarios);
  g_test_add_func ("/difference/percent", test_percent);
  g_test_add_func ("/difference/currencies", test_currencies);
  g_test_add_func ("/difference/plans", test_plans);
  return g_test_run ();
}
