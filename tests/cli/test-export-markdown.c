/* test-export-markdown.c - estimates and plans as pages, with a made-up catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "storage/postage-export-catalogue.h"
#include "storage/postage-export-markdown.h"
#include "text-fixture.h"

static char *export(PostageCatalogue  *catalogue,
                    const char        *scenario_name,
                    const char *const *plans,
                    gboolean           explain)
{
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  GString *markdown;

  postage_scenario_set_name (scenario, scenario_name);
  postage_scenario_end (scenario);
  for (guint i = 0; plans[i] != NULL; i++)
    g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, plans[i]));
  markdown = postage_export_markdown (catalogue, scenario, estimates, explain);
  g_string_replace (markdown, "\u00a0", " ", 0);
  g_test_message ("%s", markdown->str);
  return g_string_free (markdown, FALSE);
}

/* Whether @parts stand in @text in this order. */
static void
assert_parts (const char        *text,
              const char *const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *found = strstr (text, parts[i]);

      g_test_message ("%s", parts[i]);
      g_assert_nonnull (found);
      text = found + 1;
    }
}

static void
test_columns (void)
{
  static const char *const plans[] = { "twilio", "bird", "odd", NULL };
  static const char *const parts[] = {
    "# Shop\n\nAn estimate for November 2026 in USD, ",
    "\n\n|  | Twilio · Pay as you go | Bird · Pay as you go | Odd · Everything |\n| --- | ---: | ---: | ---: |\n"
    "| Meta charges | 358.80 USD | 358.80 USD | 358.80 USD |\n",
    "\n| Message fees | 245.00 USD | at least 215.00 USD | ",
    "\n| Total a month | 603.80 USD | at least 573.80 USD | ",
    "\n\n## Notes\n\n- Odd · Everything, paid once: Start, 99.00 USD\n",
    "\n- Bird · Pay as you go: The price of “Inbound fee” is not known for November 2026.\n",
    "\n\n## Answer\n\n",
    NULL,
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autofree char *text = export(catalogue, "Shop", plans, FALSE);

  assert_parts (text, parts);
  g_assert_null (strstr (text, "## Working"));
}

static void
test_rows (void)
{
  static const char *const plans[] = { "later", "opaque", "bird", "twilio", "meta", NULL };
  static const char *const parts[] = {
    "| Plan | Remark | Total in USD a month | Above cheapest | To Meta | To the provider |\n"
    "| --- | --- | ---: | ---: | ---: | ---: |\n",
    "| Meta · Cloud API |  | 358.80 | – | 358.80 | 0.00 |\n",
    "| Twilio · Pay as you go |  | 603.80 | +245.00 | 358.80 | 245.00 |\n",
    "| Bird · Pay as you go | not known: “Inbound fee” | at least 573.80 | +215.00 | 358.80 | at least 215.00 |\n",
    "| Later · Soon | not on sale in November 2026 | 358.80 | – | ",
    "| Opaque · Bundle | not known: what the provider makes of Meta’s charges | not known | – | not known | ",
    "\n\n## Notes\n\n- Paid once, but how much is not known: “Set-up fee” (Bird).\n",
    "\n\n## Answer\n\nMeta Cloud API is cheapest for November 2026",
    NULL,
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autofree char *text = export(catalogue, "", plans, FALSE);

  g_assert_true (g_str_has_prefix (text, "# What WhatsApp costs\n\n"));
  assert_parts (text, parts);
}

static void
test_explain (void)
{
  static const char *const plans[] = { "twilio", "odd", NULL };
  static const char *const parts[] = {
    "\n\n## Answer\n\n",
    "\n\n## Working\n\n### Twilio · Pay as you go: 603.80 USD\n\n"
    "- Meta charges: 358.80 USD\n  - North America · Marketing: 10,000 × 0.0250 USD = 250.00 USD\n"
    "    - Messages delivered: 10,000, all charged.\n",
    "    - Source: ",
    "<https://",
    ">\n",
    "\n### Odd · Everything: ",
    "\n- Paid once, not part of the total:\n  - Start: 99.00 USD\n    - ",
    NULL,
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autofree char *text = export(catalogue, "Shop", plans, TRUE);

  assert_parts (text, parts);
}

static void
test_names (void)
{
  static const struct
  {
    const char *name, *escaped;
  } cases[] = {
    { "a|b", "a\\|b" },
    { "*a*_b_", "\\*a\\*\\_b\\_" },
    { "<img src=x>", "\\<img src=x\\>" },
    { "[a](https://b.example)", "\\[a\\](<https://b.example>)" },
    { "a\n\n# b", "a  # b" },
  };
  static const char *const plans[] = { "nasty", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PostageCatalogue) catalogue =
        text_fixture_nasty_catalogue (cases[i].name, cases[i].name, "https://provider.example/a_b");
      g_autofree char *text = export(catalogue, cases[i].name, plans, TRUE);
      g_autoptr (GString) list = postage_export_catalogue_markdown (catalogue);
      g_autofree char *title = g_strdup_printf ("# %s\n", cases[i].escaped);
      g_autofree char *head = g_strdup_printf ("|  | %s · %s |\n", cases[i].escaped, cases[i].escaped);
      g_autofree char *line = g_strdup_printf ("\n  - %s: 1,234.50 USD\n", cases[i].escaped);
      g_autofree char *heading = g_strdup_printf ("\n## %s (nasty), prices known on 1 January 2026\n"
                                                  "\n<https://provider.example>\n",
                                                  cases[i].escaped);
      g_autofree char *row = g_strdup_printf ("\n| nasty | %s | on sale | Direct customer | USD | ", cases[i].escaped);

      g_assert_true (g_str_has_prefix (text, title));
      g_assert_nonnull (strstr (text, head));
      g_assert_nonnull (strstr (text, line));
      g_assert_nonnull (strstr (list->str, heading));
      g_assert_nonnull (strstr (list->str, row));
    }
}

static void
test_nothing_to_compare (void)
{
  static const char *const none[] = { NULL };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autofree char *text = export(catalogue, "Shop", none, TRUE);

  g_assert_true (g_str_has_suffix (text, "\n\n## Answer\n\nThere is no plan to compare.\n"));
  g_assert_null (strchr (text, '|'));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markdown/columns", test_columns);
  g_test_add_func ("/markdown/rows", test_rows);
  g_test_add_func ("/markdown/explain", test_explain);
  g_test_add_func ("/markdown/names", test_names);
  g_test_add_func ("/markdown/nothing-to-compare", test_nothing_to_compare);
  return g_test_run ();
}
