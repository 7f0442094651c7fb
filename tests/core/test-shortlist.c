/* test-shortlist.c - which plan to take, by what it costs and by what its provider has
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-shortlist.h"

#include "postage-test-catalogue.h"

#define N_ROUNDS 300
#define N_PLANS 7
#define N_FACTORS 4

/* Of a yes, a no, and nothing known. */
static const char *const factors[N_FACTORS] = { "free_trial", "sla_uptime", "eu_data_hosting", "certifications" };

typedef struct
{
  char          id[2];
  PostageStatus status;
  char          total[8];
  char          has[N_FACTORS + 1]; /* of each factor: y, n, ? */
} Offer;

static PostageProvider *
new_provider (const Offer *offer)
{
  g_autofree char *id = g_strconcat (offer->id, ".plan", NULL);
  g_autoptr (PostagePlan) plan = postage_test_plan (id, "USD", POSTAGE_META_PASSED_THROUGH);
  PostageProvider *provider = postage_test_provider (offer->id, plan);

  for (guint i = 0; i < N_FACTORS; i++)
    if (offer->has[i] == 'y' || offer->has[i] == 'n')
      postage_provider_take_attribute (provider,
                                       postage_attribute_new (factors[i], offer->has[i] == 'y', NULL, NULL, NULL));
  return provider;
}

static PostageScenario *
new_scenario (const char *weights)
{
  PostageScenario *scenario = postage_test_scenario ("2026-11", "USD");

  for (guint i = 0; i < N_FACTORS; i++)
    postage_scenario_set_weight (scenario, factors[i], (PostageWeight) (weights[i] - '0'));
  postage_scenario_end (scenario);
  return scenario;
}

static PostageEstimate *
new_estimate (PostageCatalogue *catalogue,
              PostageScenario  *scenario,
              const Offer      *offer)
{
  g_autofree char *id = g_strconcat (offer->id, ".plan", NULL);
  PostageWarning   warning = { .kind = POSTAGE_WARNING_AUDIENCE, .category = POSTAGE_CATEGORY_NONE };
  PostageEstimate *estimate =
    postage_estimate_begin (catalogue, scenario, postage_catalogue_get_plan (catalogue, id), "USD");
  PostageLine *line = postage_lines_add (postage_estimate_get_own_lines (estimate), POSTAGE_COMPONENT_SUBSCRIPTION);

  line->shown.amount = line->converted.amount = postage_test_decimal (offer->total);
  if (offer->status == POSTAGE_STATUS_AT_LEAST || offer->status == POSTAGE_STATUS_NO_PRICE)
    line->flags |= POSTAGE_LINE_UNKNOWN;
  if (offer->status == POSTAGE_STATUS_DOES_NOT_FIT)
    postage_estimate_add_warning (estimate, &warning);
  g_assert_true (postage_estimate_end (estimate, NULL));
  g_assert_cmpint (postage_estimate_get_status (estimate), ==, offer->status);
  return estimate;
}

static const char *
get_id (PostageEstimate *estimate)
{
  return estimate != NULL ? postage_provider_get_id (postage_estimate_get_provider (estimate)) : "-";
}

/* The ids in their order and, behind a colon where there is one, which is better. */
static char *
arrange (const Offer          *offers,
         guint                 n_offers,
         const char           *weights,
         PostageShortlistOrder order,
         gboolean              backwards)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostageScenario) scenario = new_scenario (weights);
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  g_autoptr (PostageShortlist) shortlist = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  const GPtrArray *entries;

  for (guint i = 0; i < n_offers; i++)
    {
      g_autoptr (PostageProvider) provider = new_provider (&offers[i]);

      g_assert_true (postage_catalogue_add_provider (catalogue, provider, NULL));
    }
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  for (guint i = 0; i < n_offers; i++)
    g_ptr_array_insert (estimates, backwards ? 0 : -1, new_estimate (catalogue, scenario, &offers[i]));

  shortlist = postage_shortlist_new (estimates, scenario, order);
  entries = postage_shortlist_get_entries (shortlist);
  g_assert_cmpuint (entries->len, ==, n_offers);
  for (guint i = 0; i < entries->len; i++)
    {
      const PostageShortlistEntry *entry = entries->pdata[i];

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", get_id (entry->estimate));
      if (entry->better != NULL)
        g_string_append_printf (found, ":%s", get_id (entry->better));
    }
  return g_string_free (g_steal_pointer (&found), FALSE);
}

static void
test_orders (void)
{
  static const struct
  {
    const char *name;
    const char *weights;
    Offer       offers[4];
    const char *by_cost, *by_fit, *together;
  } rows[] = {
    { "nothing", "1000", { { "" } }, "", "", "" },
    { "nothing matters: by cost, and none is better",
      "0000",
      { { "a", POSTAGE_STATUS_COMPLETE, "30", "yyyy" }, { "b", POSTAGE_STATUS_COMPLETE, "20", "nnnn" } },
      "b a",
      "b a",
      "b a" },
    /* a: 60 / 3 = 20; b: 30 / 1 = 30; c: no point */
    { "cost for each point",
      "1110",
      { { "a", POSTAGE_STATUS_COMPLETE, "60", "yyy?" },
        { "b", POSTAGE_STATUS_COMPLETE, "30", "y???" },
        { "c", POSTAGE_STATUS_COMPLETE, "10", "????" } },
      "c b a",
      "a b c",
      "a b c" },
    /* What may be met doesn't count, but decides between equals. */
    { "the open part",
      "1100",
      { { "a", POSTAGE_STATUS_COMPLETE, "20", "yn??" }, { "b", POSTAGE_STATUS_COMPLETE, "20", "y???" } },
      "a b",
      "b a",
      "b a" },
    { "one that leaves no reason for the other",
      "1100",
      { { "a", POSTAGE_STATUS_COMPLETE, "20", "y???" },
        { "b", POSTAGE_STATUS_COMPLETE, "20", "yy??" },
        { "c", POSTAGE_STATUS_COMPLETE, "25", "yy??" } },
      "a:b b c:b",
      "b c:b a:b",
      "b c:b a:b" },
    /* b is cheaper than a and meets as much, but may cost more. */
    { "a lower bound is not better, but a whole cost is better than it",
      "1000",
      { { "a", POSTAGE_STATUS_COMPLETE, "20", "y???" },
        { "b", POSTAGE_STATUS_AT_LEAST, "10", "y???" },
        { "c", POSTAGE_STATUS_AT_LEAST, "30", "y???" } },
      "a b c:a",
      "a b c:a",
      "a b c:a" },
    { "a must that is missing, and one that is not known",
      "3100",
      { { "a", POSTAGE_STATUS_COMPLETE, "1", "ny??" },
        { "b", POSTAGE_STATUS_COMPLETE, "50", "?y??" },
        { "c", POSTAGE_STATUS_COMPLETE, "90", "y???" } },
      "a b c",
      "c b a",
      "c b a" },
    { "what doesn't fit the scenario is last, what has no price is not",
      "1000",
      { { "a", POSTAGE_STATUS_DOES_NOT_FIT, "1", "y???" },
        { "b", POSTAGE_STATUS_NO_PRICE, "0", "y???" },
        { "c", POSTAGE_STATUS_COMPLETE, "5", "n???" } },
      "c a b",
      "b c a",
      "c b a" },
    { "ties by plan",
      "1000",
      { { "b", POSTAGE_STATUS_COMPLETE, "5", "y???" }, { "a", POSTAGE_STATUS_COMPLETE, "5", "y???" } },
      "a b",
      "a b",
      "a b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const expected[] = { rows[i].by_cost, rows[i].by_fit, rows[i].together };
      guint             n_offers = 0;

      while (n_offers < G_N_ELEMENTS (rows[i].offers) && *rows[i].offers[n_offers].id != '\0')
        n_offers++;
      for (PostageShortlistOrder order = 0; order < POSTAGE_N_SHORTLIST_ORDERS; order++)
        for (gboolean backwards = FALSE; backwards <= TRUE; backwards++)
          {
            g_autofree char *found = arrange (rows[i].offers, n_offers, rows[i].weights, order, backwards);

            g_test_message ("%s, order %d", rows[i].name, order);
            g_assert_cmpstr (found, ==, expected[order]);
          }
    }
}

static void
test_point_price (void)
{
  static const Offer offers[] = { { "a", POSTAGE_STATUS_COMPLETE, "100", "yy??" },
                                  { "b", POSTAGE_STATUS_COMPLETE, "100", "????" } };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostageScenario) scenario = new_scenario ("1200");
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  g_autoptr (PostageShortlist) shortlist = NULL;
  const PostageShortlistEntry *entry;

  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      g_autoptr (PostageProvider) provider = new_provider (&offers[i]);

      g_assert_true (postage_catalogue_add_provider (catalogue, provider, NULL));
    }
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    g_ptr_array_add (estimates, new_estimate (catalogue, scenario, &offers[i]));
  shortlist = postage_shortlist_new (estimates, scenario, POSTAGE_SHORTLIST_TOGETHER);

  /* 100 / (1 + 2) */
  entry = postage_shortlist_get_entries (shortlist)->pdata[0];
  g_assert_true (entry->has_point_price);
  postage_test_assert_decimal (entry->point_price.amount, "33.333333333");
  g_assert_cmpstr (entry->point_price.currency, ==, "USD");
  entry = postage_shortlist_get_entries (shortlist)->pdata[1];
  g_assert_false (entry->has_point_price);
}

/* The place of the plan @id among what arrange() says. */
static int
find_place (const char *arranged,
            const char *id)
{
  g_auto (GStrv) words = g_strsplit (arranged, " ", -1);

  for (int i = 0; words[i] != NULL; i++)
    if (words[i][0] == id[0])
      return i;
  g_assert_not_reached ();
}

static void
make_offers (GRand *random,
             Offer *offers)
{
  static const PostageStatus statuses[] = { POSTAGE_STATUS_COMPLETE, POSTAGE_STATUS_COMPLETE, POSTAGE_STATUS_AT_LEAST,
                                            POSTAGE_STATUS_DOES_NOT_FIT };

  for (guint i = 0; i < N_PLANS; i++)
    {
      offers[i] = (Offer){ .id = { (char) ('a' + i) } };
      offers[i].status = statuses[g_rand_int_range (random, 0, G_N_ELEMENTS (statuses))];
      g_snprintf (offers[i].total, sizeof offers[i].total, "%d", g_rand_int_range (random, 1, 12));
      for (guint j = 0; j < N_FACTORS; j++)
        offers[i].has[j] = "yn?"[g_rand_int_range (random, 0, 3)];
    }
}

/* Whatever matters more, or turns out to be there, a plan whose provider has it is never lower than before. */
static void
test_never_lower (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261105);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      const PostageShortlistOrder order = (PostageShortlistOrder) g_rand_int_range (random, 0, 3);
      const guint                 chosen = (guint) g_rand_int_range (random, 0, N_PLANS);
      const guint                 factor = (guint) g_rand_int_range (random, 0, N_FACTORS);
      Offer                       offers[N_PLANS];
      char                        weights[N_FACTORS + 1] = { 0 };
      g_autofree char            *before = NULL;
      g_autofree char            *found_out = NULL;
      g_autofree char            *weighed = NULL;
      g_autofree char            *turned = NULL;

      make_offers (random, offers);
      for (guint i = 0; i < N_FACTORS; i++)
        weights[i] = (char) ('0' + g_rand_int_range (random, 0, 4));
      g_test_message ("round %u", round);

      offers[chosen].has[factor] = '?';
      before = arrange (offers, N_PLANS, weights, order, FALSE);
      offers[chosen].has[factor] = 'y';
      found_out = arrange (offers, N_PLANS, weights, order, FALSE);
      g_assert_cmpint (find_place (found_out, offers[chosen].id), <=, find_place (before, offers[chosen].id));

      for (guint i = 0; i < N_PLANS; i++)
        if (i != chosen && offers[i].has[factor] == 'y')
          offers[i].has[factor] = g_rand_boolean (random) ? 'n' : '?';
      weights[factor] = (char) ('0' + g_rand_int_range (random, 0, 3));
      g_clear_pointer (&before, g_free);
      before = arrange (offers, N_PLANS, weights, order, FALSE);
      weights[factor]++;
      weighed = arrange (offers, N_PLANS, weights, order, FALSE);
      g_assert_cmpint (find_place (weighed, offers[chosen].id), <=, find_place (before, offers[chosen].id));

      turned = arrange (offers, N_PLANS, weights, order, TRUE);
      g_assert_cmpstr (turned, ==, weighed);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shortlist/orders", test_orders);
  g_test_add_func ("/shortlist/point-price", test_point_price);
  g_test_add_func ("/shortlist/never-lower", test_never_lower);
  return g_test_run ();
}
