/* test-export.c - the exports, where the bundled catalogue has no example
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "storage/postage-export-csv.h"
#include "storage/postage-export-grid.h"
#include "storage/postage-export-json.h"
#include "storage/postage-export-table.h"
#include "storage/postage-json-guard.h"
#include "text-fixture.h"

static void
test_width (void)
{
  g_assert_cmpuint (postage_export_text_width (""), ==, 0);
  g_assert_cmpuint (postage_export_text_width ("Meta"), ==, 4);
  g_assert_cmpuint (postage_export_text_width ("消息费"), ==, 6);
  g_assert_cmpuint (postage_export_text_width ("e\u0301"), ==, 1);
  g_assert_cmpuint (postage_export_text_width ("603.80\u00a0USD"), ==, 10);
}

static char *
grid_to_string (guint              n_columns,
                guint              max_width,
                const char *const *cells)
{
  g_autoptr (PostageExportGrid) grid = postage_export_grid_new (n_columns);
  GString *text = g_string_new (NULL);

  for (guint i = 0; cells[i] != NULL; i++)
    postage_export_grid_take (grid, g_strdup (cells[i]));
  postage_export_grid_append (grid, max_width, text);
  return g_string_free (text, FALSE);
}

static void
test_grid (void)
{
  const char *const cells[] = { "", "A", "Plan B", "消息费", "1.00", "20.00", "Total", "at least 1", "", NULL };
  g_autofree char  *wide = grid_to_string (3, 80, cells);
  g_autofree char  *narrow = grid_to_string (3, 20, cells);
  g_autofree char  *tiny = grid_to_string (3, 1, cells);

  g_assert_cmpstr (wide, ==,
                   "                 A  Plan B\n"
                   "消息费        1.00   20.00\n"
                   "Total   at least 1\n");
  g_assert_cmpstr (narrow, ==,
                   "                 A\n"
                   "消息费        1.00\n"
                   "Total   at least 1\n"
                   "\n"
                   "        Plan B\n"
                   "消息费   20.00\n"
                   "Total\n");
  g_assert_cmpstr (tiny, ==, narrow);
}

static void
test_csv_cells (void)
{
  static const struct
  {
    const char *name, *cell;
  } cases[] = {
    { "Plain", ",Plain,,," },
    { "One, two", ",\"One, two\",,," },
    { "The \"best\"", ",\"The \"\"best\"\"\",,," },
    { "Two\nlines", ",\"Two\nlines\",,," },
    { "=1+1", ",'=1+1,,," },
    { "+1", ",'+1,,," },
    { "-1", ",'-1,,," },
    { "@SUM(A1)", ",'@SUM(A1),,," },
    { "\t=1", ",'\t=1,,," },
    { "=HYPERLINK(\"https://a.example\",\"b\")", ",\"'=HYPERLINK(\"\"https://a.example\"\",\"\"b\"\")\",,," },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PostageCatalogue) catalogue = text_fixture_nasty_catalogue (cases[i].name, "Plain", cases[i].name);
      g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
      g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
      g_autoptr (GString) csv = NULL;

      postage_scenario_end (scenario);
      g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, "nasty"));
      csv = postage_export_csv (estimates);
      g_test_message ("%s", csv->str);
      g_assert_nonnull (strstr (csv->str, cases[i].cell));
      g_assert_nonnull (strstr (csv->str, ",1,1234.50,USD,1234.50,USD,known,monthly,"));
    }
}

/* Whatever a name holds, the document is one that Postage itself would read. */
static void
test_json_texts (void)
{
  static const struct
  {
    const char *name, *text;
  } cases[] = {
    { "Plain", "\"name\": \"Plain\"" },
    { "The \"best\"", "\"name\": \"The \\\"best\\\"\"" },
    { "Back\\slash", "\"name\": \"Back\\\\slash\"" },
    { "a\x01z", "\"name\": \"a\\u0001z\"" },
    { "a\x1ez", "\"name\": \"a\\u001ez\"" },
    { "a\x1fz\x1f", "\"name\": \"a\\u001fz\\u001f\"" },
    { "\"消息费\"", "\"name\": \"\\\"消息费\\\"\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PostageCatalogue) catalogue = text_fixture_nasty_catalogue (cases[i].name, "Plain", cases[i].name);
      g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
      g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
      g_autoptr (GString) json = NULL;
      g_autoptr (GError) error = NULL;

      postage_scenario_end (scenario);
      g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, "nasty"));
      json = postage_export_json (catalogue, scenario, estimates);
      postage_json_guard_check (json->str, json->len, "estimates.json", &error);
      g_assert_no_error (error);
      g_assert_nonnull (strstr (json->str, cases[i].text));
    }
}

/* A percentage, its limits, what is paid once, and a price of which a part is not known. */
static void
test_odd_plan (void)
{
  static const char *const json_parts[] = {
    "\"percent\": \"5\"",
    "\"percent_of\": \"358.8\"",
    "\"minimum-charged\"",
    "\"maximum-charged\"",
    "\"undated\"",
    "\"flat\": \"4\"",
  };
  static const char *const table_parts[] = {
    "Odd · Everything, paid once: Start, 99.00",
    "Feature fees     at least 5.00",
    "    Surcharge: 5% of 358.80\u00a0USD = 17.94\u00a0USD\n",
    "  Paid once, not part of the total:\n    Start: 99.00",
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  g_autoptr (GString) json = NULL;
  g_autoptr (GString) table = NULL;
  g_autoptr (GString) csv = NULL;

  postage_scenario_set_quantity (scenario, "seats", 5);
  postage_scenario_set_quantity (scenario, "flows", 5);
  postage_scenario_end (scenario);
  g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, "odd"));
  json = postage_export_json (catalogue, scenario, estimates);
  for (guint i = 0; i < G_N_ELEMENTS (json_parts); i++)
    {
      g_test_message ("%s", json_parts[i]);
      g_assert_nonnull (strstr (json->str, json_parts[i]));
    }
  table = postage_export_table (catalogue, scenario, estimates, TRUE);
  g_test_message ("%s", table->str);
  for (guint i = 0; i < G_N_ELEMENTS (table_parts); i++)
    {
      g_test_message ("%s", table_parts[i]);
      g_assert_nonnull (strstr (table->str, table_parts[i]));
    }
  csv = postage_export_csv (estimates);
  g_assert_nonnull (strstr (csv->str, "odd.flows,Flows,,,5,5.00,USD,4.999,USD,at-least,monthly,"));
  g_assert_nonnull (strstr (csv->str, "odd.once,Start,,,1,99.00,USD,99.00,USD,known,once,"));
}

static void
test_nothing_to_compare (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  g_autoptr (GPtrArray) estimates = g_ptr_array_new ();
  g_autoptr (GString) json = NULL;
  g_autoptr (GString) table = NULL;
  g_autoptr (GString) csv = NULL;

  postage_scenario_end (scenario);
  json = postage_export_json (catalogue, scenario, estimates);
  table = postage_export_table (catalogue, scenario, estimates, TRUE);
  csv = postage_export_csv (estimates);
  g_assert_nonnull (strstr (json->str, "\"estimates\": []"));
  g_assert_nonnull (strstr (json->str, "\"cheapest\": null"));
  g_assert_true (g_str_has_suffix (table->str, "\nThere is no plan to compare.\n"));
  g_assert_true (g_str_has_suffix (csv->str, ",confidence\r\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/width", test_width);
  g_test_add_func ("/export/grid", test_grid);
  g_test_add_func ("/export/csv-cells", test_csv_cells);
  g_test_add_func ("/export/json-texts", test_json_texts);
  g_test_add_func ("/export/odd-plan", test_odd_plan);
  g_test_add_func ("/export/nothing-to-compare", test_nothing_to_compare);
  return g_test_run ();
}
