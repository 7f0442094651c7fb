/* test-ranking.c - which estimate is the best (rule 21)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-ranking.h"

#include "postage-test-catalogue.h"

typedef struct
{
  const char   *id;
  PostageStatus status;
  const char   *total, *exact;
} Entry;

static PostageEstimate *
new_estimate (const Entry *entry)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostagePlan) plan = postage_test_plan (entry->id, "USD", POSTAGE_META_PASSED_THROUGH);
  PostageWarning   warning = { .kind = POSTAGE_WARNING_AUDIENCE, .category = POSTAGE_CATEGORY_NONE };
  PostageLine     *line;
  PostageEstimate *estimate;

  g_assert_true (postage_plan_end (plan, NULL));
  estimate = postage_estimate_begin (catalogue, scenario, plan, "USD");
  line = postage_lines_add (postage_estimate_get_own_lines (estimate), POSTAGE_COMPONENT_SUBSCRIPTION);
  line->shown.amount = postage_test_decimal (entry->total);
  line->converted.amount = postage_test_decimal (entry->exact != NULL ? entry->exact : entry->total);
  if (entry->status == POSTAGE_STATUS_AT_LEAST || entry->status == POSTAGE_STATUS_NO_PRICE)
    line->flags |= POSTAGE_LINE_UNKNOWN;
  if (entry->status == POSTAGE_STATUS_DOES_NOT_FIT)
    postage_estimate_add_warning (estimate, &warning);
  g_assert_true (postage_estimate_end (estimate, NULL));
  g_assert_cmpint (postage_estimate_get_status (estimate), ==, entry->status);
  return estimate;
}

static const char *
get_id (PostageEstimate *estimate)
{
  return estimate != NULL ? postage_plan_get_id (postage_estimate_get_plan (estimate)) : NULL;
}

static char *
dup_ids (const GPtrArray *estimates)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < estimates->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", get_id (g_ptr_array_index (estimates, i)));
  return g_string_free (ids, FALSE);
}

static void
test_rankings (void)
{
  static const struct
  {
    const char *name;
    Entry       entries[6];
    const char *order, *cheapest, *runner_up, *maybe_cheaper, *winner;
  } rows[] = {
    { "nothing", { { NULL } }, "", NULL, NULL, "", NULL },
    { "by status before price",
      { { "none", POSTAGE_STATUS_NO_PRICE, "0" },
        { "unfit", POSTAGE_STATUS_DOES_NOT_FIT, "1" },
        { "bound", POSTAGE_STATUS_AT_LEAST, "2" },
        { "dear", POSTAGE_STATUS_COMPLETE, "900" },
        { "cheap", POSTAGE_STATUS_COMPLETE, "100" } },
      "cheap dear bound unfit none",
      "cheap",
      "dear",
      "bound",
      NULL },
    { "each group ascends",
      { { "b2", POSTAGE_STATUS_AT_LEAST, "30" },
        { "u2", POSTAGE_STATUS_DOES_NOT_FIT, "9" },
        { "b1", POSTAGE_STATUS_AT_LEAST, "20" },
        { "u1", POSTAGE_STATUS_DOES_NOT_FIT, "8" },
        { "c", POSTAGE_STATUS_COMPLETE, "25" } },
      "c b1 b2 u1 u2",
      "c",
      NULL,
      "b1",
      NULL },
    { "a bound at the same price is not below it",
      { { "bound", POSTAGE_STATUS_AT_LEAST, "25" }, { "c", POSTAGE_STATUS_COMPLETE, "25" } },
      "c bound",
      "c",
      NULL,
      "",
      "c" },
    { "without a complete one every bound may be the cheapest",
      { { "b2", POSTAGE_STATUS_AT_LEAST, "30" },
        { "b1", POSTAGE_STATUS_AT_LEAST, "20" },
        { "n", POSTAGE_STATUS_NO_PRICE, "0" } },
      "b1 b2 n",
      NULL,
      NULL,
      "b1 b2",
      NULL },
    { "ties by plan",
      { { "z", POSTAGE_STATUS_COMPLETE, "25" },
        { "a", POSTAGE_STATUS_COMPLETE, "25" },
        { "m", POSTAGE_STATUS_COMPLETE, "25" } },
      "a m z",
      "a",
      "m",
      "",
      NULL },
    { "by what is shown, not by what is hidden",
      { { "z", POSTAGE_STATUS_COMPLETE, "25.00", "24.996" }, { "a", POSTAGE_STATUS_COMPLETE, "25.00", "25.004" } },
      "a z",
      "a",
      "z",
      "",
      NULL },
    { "amounts, not texts",
      { { "a", POSTAGE_STATUS_COMPLETE, "100" }, { "b", POSTAGE_STATUS_COMPLETE, "20" } },
      "b a",
      "b",
      "a",
      "",
      "b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
      g_autoptr (PostageRanking) ranking = NULL;
      g_autofree char *order = NULL;
      g_autofree char *maybe_cheaper = NULL;

      g_test_message ("%s", rows[i].name);
      for (guint j = 0; j < G_N_ELEMENTS (rows[i].entries) && rows[i].entries[j].id != NULL; j++)
        g_ptr_array_add (estimates, new_estimate (&rows[i].entries[j]));
      ranking = postage_ranking_new (estimates);

      /* The ranking holds what it ranks. */
      g_ptr_array_set_size (estimates, 0);
      order = dup_ids (postage_ranking_get_estimates (ranking));
      maybe_cheaper = dup_ids (postage_ranking_get_maybe_cheaper (ranking));
      g_assert_cmpstr (order, ==, rows[i].order);
      g_assert_cmpstr (get_id (postage_ranking_get_cheapest (ranking)), ==, rows[i].cheapest);
      g_assert_cmpstr (get_id (postage_ranking_get_runner_up (ranking)), ==, rows[i].runner_up);
      g_assert_cmpstr (maybe_cheaper, ==, rows[i].maybe_cheaper);
      g_assert_cmpstr (get_id (postage_ranking_get_winner (ranking)), ==, rows[i].winner);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ranking/rankings", test_rankings);
  return g_test_run ();
}
