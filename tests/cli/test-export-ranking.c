/* test-export-ranking.c - the ranking of many plans, with a made-up catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "text/postage-text-cells.h"
#include "storage/postage-export-grid.h"
#include "storage/postage-export-notes.h"
#include "storage/postage-export-parts.h"
#include "storage/postage-export-ranking.h"
#include "storage/postage-export-wrap.h"
#include "text-fixture.h"

typedef struct
{
  PostageCatalogue *catalogue;
  PostageScenario  *scenario;
  GPtrArray        *estimates;
} Comparison;

/* The plans with @ids, in that order. */
static void
comparison_init (Comparison        *self,
                 PostageCatalogue  *catalogue,
                 const char *const *ids)
{
  self->catalogue = postage_catalogue_ref (catalogue);
  self->scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  postage_scenario_end (self->scenario);
  self->estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (self->estimates, text_fixture_estimate (catalogue, self->scenario, ids[i]));
}

static void
comparison_clear (Comparison *self)
{
  g_clear_pointer (&self->estimates, g_ptr_array_unref);
  g_clear_pointer (&self->scenario, postage_scenario_unref);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Comparison, comparison_clear)

static const char *const all[] = { "partner", "later", "opaque", "bird", "twilio", "360dialog", "meta", "odd", NULL };

/* Without the no-break spaces, which are for the screen. */
static char *
rank (Comparison *comparison,
      gboolean    explain)
{
  GString *text =
    postage_export_ranking (comparison->catalogue, comparison->scenario, comparison->estimates, explain);

  g_string_replace (text, "\u00a0", " ", 0);
  g_test_message ("%s", text->str);
  return g_string_free (text, FALSE);
}

/* Meta's charges are 358.80 USD: see the tests of the estimator. Twilio adds 49,000 messages × 0.005 = 245.00,
 * 360dialog a licence of 59.00, Bird at least 43,000 × 0.005 = 215.00. */
static void
test_ranking (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_auto (Comparison) comparison = { NULL };
  g_autofree char         *text = NULL;
  const char              *rest;
  static const char *const parts[] = {
    "Amounts in USD a month ",
    "Whole cost known (",
    "\n   1  Meta · Cloud API ",
    " 358.80               –   358.80             0.00\n",
    "\n   2  360dialog · Regular ",
    " 417.80          +59.00   358.80            59.00\n",
    "Twilio · Pay as you go ",
    " 603.80         +245.00   358.80           245.00\n",
    "\n\nLower bounds: a part of the cost is not known (",
    "\n      Bird · Pay as you go ",
    " at least 573.80 ",
    " at least 215.00\n        not known: “Inbound fee”\n",
    "\n\nPlans that don’t fit (2)\n",
    "    not on sale in November 2026\n      Later · Soon ",
    "    only for partners, who sell the service on\n      Reseller · Partner ",
    "\n\nNo price is known (1)\n      Opaque · Bundle\n",
    "\nNotes\n",
    "  – Paid once, beside the monthly total: Odd · Everything (Start, 99.00 USD).\n",
    "  – Paid once, but how much is not known: “Set-up fee” (Bird).\n",
    "  – Left out, because sources disagree: “Route fee” (Odd).\n",
    "\nMeta Cloud API is cheapest for November 2026: 358.80 USD a month, 59.00 USD less than 360dialog Regular.",
  };

  comparison_init (&comparison, catalogue, all);
  text = rank (&comparison, FALSE);
  rest = text;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *found = strstr (rest, parts[i]);

      g_test_message ("%s", parts[i]);
      g_assert_nonnull (found);
      rest = found + 1;
    }
  /* What stands below a plan or above a group isn't a note, too. */
  g_assert_null (strstr (text, "The price of"));
  g_assert_null (strstr (text, "The plan doesn’t fit"));
}

static void
test_groups_that_are_empty (void)
{
  static const char *const complete[] = { "meta", "twin", "triplet", "twilio", "360dialog", NULL };
  static const char *const unknown[] = { "opaque", NULL };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_auto (Comparison) known = { NULL };
  g_auto (Comparison) nothing = { NULL };
  g_autofree char *known_text = NULL;
  g_autofree char *nothing_text = NULL;

  comparison_init (&known, catalogue, complete);
  known_text = rank (&known, FALSE);
  g_assert_nonnull (strstr (known_text, "Whole cost known (5)"));
  g_assert_null (strstr (known_text, "Lower bounds"));
  g_assert_null (strstr (known_text, "don’t fit"));
  g_assert_null (strstr (known_text, "No price"));
  g_assert_null (strstr (known_text, "\nNotes\n"));

  comparison_init (&nothing, catalogue, unknown);
  nothing_text = rank (&nothing, FALSE);
  g_assert_null (strstr (nothing_text, "Whole cost"));
  g_assert_nonnull (strstr (nothing_text, "No price is known (1)"));
}

static void
test_nothing_to_compare (void)
{
  static const char *const none[] = { NULL };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_auto (Comparison) comparison = { NULL };
  g_autofree char *text = NULL;

  comparison_init (&comparison, catalogue, none);
  text = rank (&comparison, TRUE);
  g_assert_true (g_str_has_suffix (text, "\nThere is no plan to compare.\n"));
  g_assert_null (strstr (text, "Amounts in"));
}

static void
test_explain (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_auto (Comparison) comparison = { NULL };
  g_autofree char *text = NULL;

  comparison_init (&comparison, catalogue, all);
  text = rank (&comparison, TRUE);
  g_assert_nonnull (strstr (text, "\nTwilio · Pay as you go: 603.80 USD\n"));
  g_assert_nonnull (strstr (text, "\n    North America · Marketing: 10,000 × 0.0250 USD = 250.00 USD\n"));
  /* The working stands in the order of the ranking. */
  g_assert_true (strstr (text, "\nMeta · Cloud API: 358.80") < strstr (text, "\nTwilio · Pay as you go: 603.80"));
}

static void
test_cells (void)
{
  static const struct
  {
    const char *plan, *total, *difference, *meta, *provider;
  } cases[] = {
    { "meta", "358.80", "–", "358.80", "0.00" },
    { "twilio", "603.80", "+245.00", "358.80", "245.00" },
    { "bird", "at least 573.80", "+215.00", "358.80", "at least 215.00" },
    { "opaque", "not known", "–", "not known", "0.00" },
    { "later", "358.80", "–", "358.80", "0.00" },
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  g_autoptr (PostageEstimate) cheapest = NULL;

  postage_scenario_end (scenario);
  cheapest = text_fixture_estimate (catalogue, scenario, "meta");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PostageEstimate) estimate = text_fixture_estimate (catalogue, scenario, cases[i].plan);
      g_autofree char *total = postage_text_cell_total (estimate);
      g_autofree char *difference = postage_text_cell_difference (estimate, cheapest);
      g_autofree char *alone = postage_text_cell_difference (estimate, NULL);
      g_autofree char *meta = postage_text_cell_meta (estimate);
      g_autofree char *provider = postage_text_cell_provider (estimate);

      g_test_message ("%s", cases[i].plan);
      g_assert_cmpstr (total, ==, cases[i].total);
      g_assert_cmpstr (difference, ==, cases[i].difference);
      g_assert_cmpstr (alone, ==, "–");
      g_assert_cmpstr (meta, ==, cases[i].meta);
      g_assert_cmpstr (provider, ==, cases[i].provider);
    }
}

/* A bound below the cheapest may be cheaper; a complete total below says by how much. */
static void
test_cell_below (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  g_autoptr (PostageEstimate) bird = NULL;
  g_autoptr (PostageEstimate) meta = NULL;
  g_autoptr (PostageEstimate) twilio = NULL;
  g_autofree char *bound = NULL;
  g_autofree char *complete = NULL;

  postage_scenario_end (scenario);
  bird = text_fixture_estimate (catalogue, scenario, "bird");
  meta = text_fixture_estimate (catalogue, scenario, "meta");
  twilio = text_fixture_estimate (catalogue, scenario, "twilio");
  bound = postage_text_cell_difference (bird, twilio);
  complete = postage_text_cell_difference (meta, twilio);
  g_assert_cmpstr (bound, ==, "may be cheaper");
  g_assert_cmpstr (complete, ==, "−245.00");
}

/* A provider with as many plans as @n, with a long name, of which none has a price for what is set up once. */
static PostageProvider *
large_provider (guint n)
{
  g_autoptr (PostageLabel) name = postage_label_new ("服务商的名称非常非常长的公司");
  g_autoptr (PostageSource) source = text_fixture_source ("https://provider.example/", 20260101);
  PostageProvider *provider = postage_provider_new ("large", name, NULL, 20261122);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("large.%03u", i);
      g_autofree char *charge_id = g_strdup_printf ("large.%03u.set-up", i);
      g_autofree char *title = g_strdup_printf ("Plan %u with a name that is too long for any column", i);
      g_autoptr (PostageLabel) plan_name = postage_label_new (title);
      g_autoptr (PostageLabel) charge_name = postage_label_new ("Set-up");
      g_autoptr (PostagePrice) price = postage_price_new (source);
      g_autoptr (PostagePlan) plan = postage_plan_begin (id, plan_name, POSTAGE_AUDIENCE_DIRECT, 20261122);
      g_autoptr (PostageCharge) charge =
        postage_charge_begin (charge_id, charge_name, POSTAGE_COMPONENT_SET_UP, NULL, &postage_price_flat);
      g_autoptr (GError) error = NULL;

      postage_charge_set_one_off (charge, TRUE);
      postage_charge_add_price (charge, price, &error);
      g_assert_no_error (error);
      postage_charge_end (charge);
      postage_plan_add_currency (plan, "USD");
      postage_plan_set_meta_charges (plan, i % 2 == 0 ? POSTAGE_META_PASSED_THROUGH : POSTAGE_META_UNKNOWN, source);
      postage_plan_add_charge (plan, charge);
      postage_plan_end (plan, &error);
      g_assert_no_error (error);
      postage_provider_add_plan (provider, plan);
    }
  return provider;
}

static void
test_large (void)
{
  g_autoptr (PostageProvider) provider = large_provider (120);
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue_with (provider);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_auto (Comparison) comparison = { NULL };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 120; i++)
    g_ptr_array_add (ids, g_strdup_printf ("large.%03u", i));
  g_ptr_array_add (ids, NULL);
  comparison_init (&comparison, catalogue, (const char *const *) ids->pdata);
  text = rank (&comparison, FALSE);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpuint (postage_export_text_width (lines[i]), <=, POSTAGE_EXPORT_MAX_WIDTH);
  /* A line a plan, and little else: what all plans share is said once. */
  g_assert_cmpuint (g_strv_length (lines), <, 120 + 20);
  g_assert_nonnull (strstr (text, "  – Paid once, but how much is not known: “Set-up” (服务商的名称非常非常长的公司).\n"));
  g_assert_nonnull (strstr (text, "\n  60  服务商的名称非常非常长的公司 · Plan "));
  g_assert_nonnull (strstr (text, "…  "));
}

/* Each sentence once, with those that it is about; the reasons only where they are asked for. */
static void
test_notes (void)
{
  static const char *const few[] = { "bird", "odd", NULL };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_auto (Comparison) comparison = { NULL };
  g_autoptr (GPtrArray) every = NULL;
  g_autoptr (GPtrArray) without = NULL;
  g_autofree char *plans = NULL;
  g_autofree char *one = NULL;

  comparison_init (&comparison, catalogue, few);
  g_ptr_array_add (comparison.estimates, text_fixture_estimate (catalogue, comparison.scenario, "bird"));
  every = postage_export_collect_notes (comparison.estimates, POSTAGE_EXPORT_NOTES_ALL);
  without = postage_export_collect_notes (comparison.estimates, POSTAGE_EXPORT_NOTES_WITHOUT_REASONS);
  g_assert_cmpuint (without->len, <, every->len);
  for (guint i = 0; i < every->len; i++)
    {
      const PostageExportNote *note = g_ptr_array_index (every, i);

      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (note->sentence, !=, ((const PostageExportNote *) g_ptr_array_index (every, j))->sentence);
      if (strstr (note->sentence, "Inbound fee") != NULL)
        g_assert_cmpuint (note->estimates->len, ==, 2);
    }
  plans = postage_export_list_plans (comparison.estimates, 0);
  one = postage_export_list_plans (comparison.estimates, 1);
  g_assert_cmpstr (plans, ==, "Bird · Pay as you go, Odd · Everything, Bird · Pay as you go");
  g_assert_cmpstr (one, ==, "Bird · Pay as you go and 2 more");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ranking/ranking", test_ranking);
  g_test_add_func ("/ranking/groups-that-are-empty", test_groups_that_are_empty);
  g_test_add_func ("/ranking/nothing-to-compare", test_nothing_to_compare);
  g_test_add_func ("/ranking/explain", test_explain);
  g_test_add_func ("/ranking/cells", test_cells);
  g_test_add_func ("/ranking/cell-below", test_cell_below);
  g_test_add_func ("/ranking/large", test_large);
  g_test_add_func ("/ranking/notes", test_notes);
  return g_test_run ();
}
