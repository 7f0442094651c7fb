/* test-export-difference.c - differences as text, pages and tables, with a made-up catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "storage/postage-export-difference.h"
#include "text-fixture.h"

/* What @plans cost in September and November 2026. */
static PostageDifference *
compare (PostageCatalogue  *catalogue,
         const char *const *plans)
{
  PostageRecord     *records[2];
  PostageDifference *difference;

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (PostageScenario) scenario = text_fixture_scenario (i == 0 ? "2026-09" : "2026-11", "CA", "USD");
      g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);

      postage_scenario_end (scenario);
      for (guint j = 0; plans[j] != NULL; j++)
        g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, plans[j]));
      records[i] = postage_record_new_of_estimates (catalogue, scenario, estimates);
    }
  difference = postage_difference_new (records[0], records[1]);
  postage_record_unref (records[0]);
  postage_record_unref (records[1]);
  return difference;
}

static char *
take_text (GString *string)
{
  g_string_replace (string, "\u00a0", " ", 0);
  g_test_message ("%s", string->str);
  return g_string_free (string, FALSE);
}

/* 1 October: 20.40 − 8.40 for utility, −3.00 for authentication, 23.80 for replies. */
static void
test_text (void)
{
  static const char *const plans[] = { "twilio", NULL };
  static const char *const parts[] = {
    "Before → After\n",
    "Twilio · Pay as you go                Before       After          Change\n",
    "Meta charges\n",
    "  North America · Utility              56.00       68.00          +12.00\n",
    "  North America · Authentication       20.00       17.00           −3.00\n",
    "  North America · Service               0.00       23.80          +23.80\n",
    "6 lines as before                     495.00      495.00\n",
    "Total a month                     571.00 USD  603.80 USD  +32.80 (+5.7%)\n",
    "\n  North America · Service\n    It was free;",
    NULL,
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageDifference) difference = compare (catalogue, plans);
  const PostageExportDifference what = { catalogue, difference, "Before", "After" };
  g_autofree char              *text = take_text (postage_export_difference (&what));
  const char                   *rest = text;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_test_message ("%s", parts[i]);
      rest = strstr (rest, parts[i]);
      g_assert_nonnull (rest);
    }
}

/* Long names of scenarios stand in the title only. */
static void
test_long_names (void)
{
  static const char *const plans[] = { "twilio", NULL };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageDifference) difference = compare (catalogue, plans);
  const PostageExportDifference what = { catalogue, difference, "A scenario with quite a long name, September 2026",
                                         "Another one with a long name, November 2026" };
  g_autofree char              *text = take_text (postage_export_difference (&what));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "https://") == NULL)
      g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 110);
  g_assert_nonnull (strstr (text, "Before         Now          Change\n"));
}

/* Names of the catalogue and of scenarios change neither the page nor the spreadsheet. */
static void
test_nasty_names (void)
{
  static const char *const plans[] = { "nasty", NULL };
  g_autoptr (PostageCatalogue) catalogue =
    text_fixture_nasty_catalogue ("=1+1|*x*", "<b>\n# Plan", "https://a.example/");
  g_autoptr (PostageDifference) difference = compare (catalogue, plans);
  const PostageExportDifference what = { catalogue, difference, "=before|`", "# after" };
  g_autofree char              *markdown = take_text (postage_export_difference_markdown (&what));
  g_autofree char              *csv = take_text (postage_export_difference_csv (&what));
  g_autofree char              *json = take_text (postage_export_difference_json (&what));
  g_auto (GStrv) lines = g_strsplit (markdown, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_false (g_str_has_prefix (lines[i], "# Plan"));
      g_assert_null (strstr (lines[i], "<b>"));
    }
  g_assert_nonnull (strstr (csv, ",'=1+1|*x*"));
  g_assert_null (strstr (csv, ",=1+1"));
  g_assert_nonnull (strstr (json, "\"name\": \"=before|`\""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-difference/text", test_text);
  g_test_add_func ("/export-difference/long-names", test_long_names);
  g_test_add_func ("/export-difference/nasty-names", test_nasty_names);
  return g_test_run ();
}
