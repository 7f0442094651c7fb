/* test-reach.c - what the budget buys, against every quantity tried one after the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-reach.h"

#include "postage-test-random.h"

/* Quantities up to this are tried one by one. */
#define N_TRIED 1500

#define N_ROUNDS 250

/* The estimate of @plan where @quantity messages of @category go to the destination in place @place. */
static PostageEstimate *
estimate_sent (PostageCatalogue   *catalogue,
               PostageScenario    *scenario,
               PostagePlan        *plan,
               guint               place,
               PostageCategory     category,
               gint64              quantity,
               PostageMetaTariffs *tariffs)
{
  g_autoptr (PostageScenario) edited = postage_scenario_begin_copy (scenario);
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GPtrArray) estimates = NULL;
  g_autoptr (GError) error = NULL;
  PostageDestination destination = *postage_scenario_get_destination (edited, place);

  destination.sent[category] = quantity;
  postage_scenario_replace_destination (edited, place, &destination);
  postage_scenario_end (edited);
  g_ptr_array_add (plans, plan);
  estimates = postage_estimator_estimate_plans (catalogue, edited, plans, tariffs, &error);
  g_assert_no_error (error);
  return postage_estimate_ref (g_ptr_array_index (estimates, 0));
}

/* What the totals of all quantities are: worked out once, for several budgets. */
typedef struct
{
  PostageDecimal shown;
  gboolean       known;
  gboolean       fits;
} Tried;

static GArray *
try_all (PostageCatalogue *catalogue,
         PostageScenario  *scenario,
         PostagePlan      *plan,
         guint             place,
         PostageCategory   category,
         gint64            limit)
{
  g_autoptr (PostageMetaTariffs) tariffs = postage_meta_tariffs_new ();
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Tried));

  for (gint64 quantity = 0; quantity <= limit; quantity++)
    {
      g_autoptr (PostageEstimate) estimate =
        estimate_sent (catalogue, scenario, plan, place, category, quantity, tariffs);
      const PostageTotal *total = postage_estimate_get_total (estimate);
      Tried               tried = { total->shown.amount, total->complete,
                                    postage_estimate_get_status (estimate) != POSTAGE_STATUS_DOES_NOT_FIT };

      g_array_append_val (all, tried);
    }
  return all;
}

/* The definition, to the letter. */
static PostageReachState
find_by_trying (const GArray  *all,
                PostageDecimal budget,
                gint64        *quantity)
{
  gint64 possible = -1, sure = -1;

  if (!g_array_index (all, Tried, 0).fits)
    return POSTAGE_REACH_DOES_NOT_FIT;
  for (guint i = 0; i < all->len; i++)
    {
      const Tried *tried = &g_array_index (all, Tried, i);

      if (!tried->fits || tried->shown > budget)
        continue;
      possible = i;
      if (tried->known)
        sure = i;
    }
  *quantity = sure;
  if (possible < 0)
    return POSTAGE_REACH_NOTHING;
  if (sure < 0)
    return POSTAGE_REACH_UNKNOWN;
  if (sure < possible)
    return POSTAGE_REACH_AT_LEAST;
  return sure == all->len - 1 ? POSTAGE_REACH_UNLIMITED : POSTAGE_REACH_EXACT;
}

/* How often the tested totals fell when one message more was sent, and how often each outcome was found. */
typedef struct
{
  guint n_falls;
  guint n_states[POSTAGE_REACH_NO_BUDGET + 1];
  guint n_limited;
  guint most_estimates;
  guint n_turned; /* where the largest quantity lies behind one that is over the budget */
} Seen;

static void
look (const GArray       *all,
      const PostageReach *reach,
      PostageDecimal      budget,
      Seen               *seen)
{
  seen->n_states[reach->state]++;
  seen->n_limited += reach->is_limited;
  seen->most_estimates = MAX (seen->most_estimates, reach->n_estimates);
  if (!postage_reach_has_quantity (reach))
    return;
  for (gint64 i = 0; i < reach->quantity; i++)
    if (g_array_index (all, Tried, i).shown > budget)
      {
        seen->n_turned++;
        break;
      }
}

static void
check_budget (PostageCatalogue *catalogue,
              PostageScenario  *scenario,
              PostagePlan      *plan,
              guint             place,
              PostageCategory   category,
              const GArray     *all,
              PostageDecimal    amount,
              Seen             *seen)
{
  g_autoptr (PostageScenario) limited = postage_scenario_begin_copy (scenario);
  PostageMoney      budget = postage_money (amount, postage_scenario_get_currency (scenario));
  PostageReach      reach;
  PostageReachState state;
  gint64            quantity = -1;
  g_autoptr (GError) error = NULL;

  postage_scenario_set_budget (limited, &budget);
  postage_scenario_end (limited);
  g_assert_true (postage_reach_find (catalogue, limited, plan,
                                     postage_scenario_get_destination (scenario, place)->country, category,
                                     all->len - 1, NULL, &reach, &error));
  g_assert_no_error (error);
  if (reach.state == POSTAGE_REACH_NOT_SENT)
    {
      seen->n_states[POSTAGE_REACH_NOT_SENT]++;
      return;
    }
  state = find_by_trying (all, amount, &quantity);
  g_assert_cmpstr (postage_reach_state_get_id (reach.state), ==, postage_reach_state_get_id (state));
  if (postage_reach_has_quantity (&reach))
    {
      g_assert_cmpint (reach.quantity, ==, quantity);
      g_assert_true (reach.total.amount == g_array_index (all, Tried, quantity).shown);
    }
  /* What is over by what is known is told for the unknown, too. */
  if (reach.state == POSTAGE_REACH_AT_LEAST || reach.state == POSTAGE_REACH_UNKNOWN)
    {
      gint64 most = all->len - 1;

      while (most >= 0 && (!g_array_index (all, Tried, most).fits || g_array_index (all, Tried, most).shown > amount))
        most--;
      g_assert_cmpint (reach.most, ==, most);
    }
  look (all, &reach, amount, seen);
}

/* Budgets where mistakes live: at a total, one minor unit beside it, and anywhere between. */
static PostageDecimal
draw_budget (GRand         *random,
             const GArray  *all,
             PostageDecimal unit)
{
  const Tried   *tried = &g_array_index (all, Tried, g_rand_int_range (random, 0, (gint32) all->len));
  PostageDecimal amount = tried->shown + g_rand_int_range (random, -1, 2) * unit;

  return CLAMP (amount, unit, POSTAGE_BUDGET_MAX);
}

static void
check_plan (PostageCatalogue *catalogue,
            PostageScenario  *scenario,
            PostagePlan      *plan,
            GRand            *random,
            gint64            limit,
            Seen             *seen)
{
  static const PostageCategory categories[] = { POSTAGE_CATEGORY_MARKETING, POSTAGE_CATEGORY_UTILITY,
                                                POSTAGE_CATEGORY_AUTHENTICATION, POSTAGE_CATEGORY_SERVICE };
  guint                        place, n_destinations = postage_scenario_get_n_destinations (scenario);
  PostageCategory              category = categories[g_rand_int_range (random, 0, G_N_ELEMENTS (categories))];
  g_autoptr (GArray) all = NULL;

  if (n_destinations == 0)
    return;
  place = (guint) g_rand_int_range (random, 0, (gint32) n_destinations);
  all = try_all (catalogue, scenario, plan, place, category, limit);
  for (guint i = 0; i + 1 < all->len; i++)
    seen->n_falls += g_array_index (all, Tried, i + 1).shown < g_array_index (all, Tried, i).shown;
  for (guint i = 0; i < 8; i++)
    check_budget (catalogue, scenario, plan, place, category, all,
                  draw_budget (random, all,
                               postage_money_get_minor_unit (postage_scenario_get_currency (scenario))),
                  seen);
}

static void
report (const Seen *seen)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i <= POSTAGE_REACH_NO_BUDGET; i++)
    g_string_append_printf (text, " %s %u,", postage_reach_state_get_id (i), seen->n_states[i]);
  g_test_message ("%s falls %u, turned %u, limited %u, at most %u estimates", text->str, seen->n_falls,
                  seen->n_turned, seen->n_limited, seen->most_estimates);
  g_string_free (text, TRUE);
}

/* Every model, alone on a plan that includes Meta's charges; with modifiers. */
static void
test_models (void)
{
  static const char *const models[] = { "flat", "per-unit", "included", "package", "graduated", "volume", "stairstep",
                                        "tiered-package", "prepaid-pack", "quote" };
  static const char *const metrics[] = { "sent", "delivered", "failed", "sent-and-received", "conversations" };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (4000 + i);
      Seen     seen = { 0 };
      gboolean counts = !g_str_equal (models[i], "flat") && !g_str_equal (models[i], "quote");

      for (guint round = 0; round < 40; round++)
        {
          PostageTestMaker maker = { .random = random, .raised = -1, .knows_all = round % 4 != 0 };
          g_autofree char *terms = postage_test_random_terms (&maker, models[i]);
          g_autofree char *modifiers = postage_test_random_modifiers (&maker, models[i]);
          g_autofree char *all = g_strconcat (terms, modifiers, NULL);
          g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
          g_autoptr (PostagePlan) plan = postage_test_plan (
            "p", "USD EUR", round % 2 == 0 ? POSTAGE_META_INCLUDED : POSTAGE_META_PASSED_THROUGH);

          g_test_message ("%s, round %u: %s", models[i], round, all);
          postage_test_send (scenario, "AA", 30, 40, 50, 60, 70);
          postage_test_send (scenario, "BB", 3, 4, 5, 6, 7);
          if (round % 3 == 0)
            postage_test_set_shares (scenario, "95.5", "12.5", "33");
          postage_test_plan_take_of (plan, "c0", POSTAGE_COMPONENT_MESSAGE_FEES,
                                     counts ? metrics[round % G_N_ELEMENTS (metrics)] : NULL, models[i], all, NULL);
          g_assert_true (postage_plan_end (plan, NULL));
          check_plan (catalogue, scenario, plan, random, N_TRIED, &seen);
        }
      report (&seen);
      if (g_str_equal (models[i], "volume") || g_str_equal (models[i], "stairstep") ||
          g_str_equal (models[i], "prepaid-pack"))
        {
          g_assert_cmpuint (seen.n_falls, >, 0);
          g_assert_cmpuint (seen.n_turned, >, 0);
        }
    }
}

/* Percentages and minimum spends, of volume prices too, one upon the other. */
static void
test_shares (void)
{
  static const struct
  {
    const char *charge, *share, *more;
  } rows[] = {
    { "tiers *=USD 0.05", "amount USD 20 | of c0", NULL },
    { "tiers 400=USD 0.05; *=USD 0.03", "amount USD 20 | of c0", NULL },
    { "tiers 400=USD 0.05; *=USD 0.03", "amount USD 12.5 | of all", "percent 4.9 of all" },
    { "tiers 400=USD 0.05; *=USD 0.03", "amount USD 31 | of meta-charges", "percent 50 of all" },
    { "tiers 400=USD 0.05; *=USD 0.03", "amount USD 31 | of c0", "percent 99 of c0" },
    { "tiers 400=USD 0.05; 500=?; *=USD 0.03", "amount USD 31 | of c0", "percent 12 of all" },
    { "tiers *=USD 0.05", "amount USD 20 | of c0 | starting", "percent 1 of all" },
    { "tiers *=USD 0.05", "amount USD 20 | of c0", "percent 9 of all | maximum USD 4 | starting" },
    { "tiers *=USD 0.05", "amount USD 20 | of c0", "percent ? of all" },
    { "tiers *=USD 0.05", "amount USD 20 | of c0", "percent 8 of all | minimum USD 2 | maximum USD 3" },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  Seen seen = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint treatment = 0; treatment < 2; treatment++)
      {
        g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
        g_autoptr (PostagePlan) plan =
          postage_test_plan ("p", "USD", treatment == 0 ? POSTAGE_META_PASSED_THROUGH : POSTAGE_META_DIRECT);

        g_test_message ("row %u, treatment %u", i, treatment);
        postage_test_send (scenario, "AA", 0, 40, 50, 60, 70);
        postage_test_plan_take_of (plan, "c0", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", "volume", rows[i].charge, NULL);
        postage_test_plan_take_of (plan, "c1", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "minimum-spend", rows[i].share,
                                   NULL);
        if (rows[i].more != NULL)
          postage_test_plan_take_of (plan, "c2", POSTAGE_COMPONENT_FEATURE_FEES, NULL, "percentage", rows[i].more,
                                     "payment-fee");
        g_assert_true (postage_plan_end (plan, NULL));
        for (guint round = 0; round < 6; round++)
          check_plan (catalogue, scenario, plan, random, N_TRIED, &seen);
      }
  report (&seen);
  g_assert_cmpuint (seen.n_falls, >, 0);
  g_assert_cmpuint (seen.n_turned, >, 0);
}

/* Two minimum spends fill one gap twice, so that the total falls over hundreds of messages. */
static void
test_falling_slowly (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostagePlan) plan = postage_test_plan ("p", "USD", POSTAGE_META_INCLUDED);
  g_autoptr (GRand) random = g_rand_new_with_seed (6);
  Seen seen = { 0 };

  postage_test_send (scenario, "AA", 0, 0, 0, 0, 0);
  postage_test_plan_take_of (plan, "c0", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", "per-unit", "amount USD 0.05", NULL);
  postage_test_plan_take_of (plan, "c1", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "minimum-spend", "amount USD 50 | of c0",
                             NULL);
  postage_test_plan_take_of (plan, "c2", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "minimum-spend", "amount USD 30 | of c0",
                             NULL);
  g_assert_true (postage_plan_end (plan, NULL));
  for (guint round = 0; round < 10; round++)
    check_plan (catalogue, scenario, plan, random, N_TRIED, &seen);
  report (&seen);
  g_assert_cmpuint (seen.n_falls, >, 500);
  g_assert_cmpuint (seen.n_turned, >, 0);
}

/* Random plans of all charges at once, and random scenarios: months of conversations, shares, allowances, exchange. */
static void
test_plans (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  Seen seen = { 0 };

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (90000 + round);
      PostageTestMaker maker = { .random = random, .raised = -1, .knows_all = round % 3 != 0 };
      g_autoptr (PostageScenario) scenario = postage_test_random_scenario (random);
      g_autoptr (PostagePlan) plan = postage_test_random_plan (&maker, "p", FALSE);

      g_test_message ("round %u", round);
      g_assert_true (postage_plan_end (plan, NULL));
      check_plan (catalogue, scenario, plan, random, 400, &seen);
    }
  report (&seen);
  g_assert_cmpuint (seen.n_states[POSTAGE_REACH_EXACT], >, 0);
  g_assert_cmpuint (seen.n_states[POSTAGE_REACH_UNLIMITED], >, 0);
  g_assert_cmpuint (seen.n_states[POSTAGE_REACH_UNKNOWN], >, 0);
  g_assert_cmpuint (seen.n_states[POSTAGE_REACH_NOTHING], >, 0);
  g_assert_cmpuint (seen.n_states[POSTAGE_REACH_NOT_SENT], >, 0);
  g_assert_cmpuint (seen.n_falls, >, 0);
}

/* Parts that are rounded each for itself: service messages that are free are spread over markets and numbers, and a
 * conversation holds several templates. */
static void
test_rounded_parts (void)
{
  static const struct
  {
    const char *name, *month;
    gint64      numbers;
    gint64      replies[4];
    const char *templates;
  } rows[] = {
    { "an allowance over markets", "2026-11", 1, { 0 }, NULL },
    { "replies by number", "2026-11", 4, { 700, 90, 500, 1300 }, NULL },
    { "one number of many", "2026-11", 4, { 3, 1, 1, 9000 }, NULL },
    { "templates in a conversation", "2025-06", 1, { 0 }, "1.5" },
    { "more of them", "2024-11", 1, { 0 }, "3.7" },
    { "free conversations of an account", "2024-10", 2, { 0 }, "2.2" },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  Seen seen = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint round = 0; round < 6; round++)
      {
        g_autoptr (PostageScenario) scenario = postage_test_scenario (rows[i].month, "USD");
        g_autoptr (PostagePlan) plan = postage_test_plan ("p", "USD", POSTAGE_META_PASSED_THROUGH);
        gboolean by_number = rows[i].replies[0] > 0;

        g_test_message ("%s, round %u", rows[i].name, round);
        postage_test_send (scenario, "AA", 10, 20, 30, 900, 70);
        postage_test_send (scenario, "BB", 10, 20, 30, 451, 70);
        postage_test_send (scenario, "CA", 10, 20, 30, 703, 70);
        postage_test_set_shares (scenario, "97", round % 2 == 0 ? "41" : "0", "37.5");
        postage_scenario_set_numbers (scenario, rows[i].numbers, by_number ? rows[i].replies : NULL,
                                      by_number ? 4 : 0);
        for (guint category = 0; rows[i].templates != NULL && category < POSTAGE_N_CATEGORIES; category++)
          postage_scenario_set_templates_per_conversation (scenario, category,
                                                           postage_test_decimal (rows[i].templates));
        g_assert_true (postage_plan_end (plan, NULL));
        check_plan (catalogue, scenario, plan, random, 4000, &seen);
      }
  report (&seen);
  g_assert_cmpuint (seen.n_falls, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach/models", test_models);
  g_test_add_func ("/reach/shares", test_shares);
  g_test_add_func ("/reach/falling-slowly", test_falling_slowly);
  g_test_add_func ("/reach/rounded-parts", test_rounded_parts);
  g_test_add_func ("/reach/plans", test_plans);
  return g_test_run ();
}
