/* test-export-page.c - pages and spreadsheets of plans that the bundled catalogue has no example of
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "storage/postage-export-html.h"
#include "storage/postage-export-ods.h"
#include "storage/postage-xml.h"
#include "text-fixture.h"

#define NASTY "<script>alert(1)</script>&\"'><img src=x onerror=y>"

/* The page of what @plans cost the sample in @currency. */
static char *
write_page (PostageCatalogue  *catalogue,
            const char        *currency,
            const char *const *plans)
{
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", currency);
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) spreadsheet = NULL;
  GString *page;

  postage_scenario_set_name (scenario, NASTY);
  postage_scenario_end (scenario);
  for (guint i = 0; plans[i] != NULL; i++)
    g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, plans[i]));
  spreadsheet = postage_export_ods (catalogue, scenario, estimates, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (spreadsheet), >, 0);
  page = postage_export_html (catalogue, scenario, estimates, NULL, &error);
  g_assert_no_error (error);
  g_string_replace (page, "\u00a0", " ", 0);
  g_test_message ("%s", page->str);
  return g_string_free (page, FALSE);
}

/* Whether @page is well-formed: then no name has ended an element or begun one. */
static void
assert_well_formed (const char *page)
{
  const GMarkupParser nothing = { NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&nothing, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_markup_parse_context_parse (context, page, -1, &error));
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);
}

static void
test_nasty_names (void)
{
  static const char *const plans[] = { "nasty", "twilio", NULL };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_nasty_catalogue (NASTY, NASTY, "https://a.example/?x=1&y=\"z");
  g_autofree char *page = write_page (catalogue, "USD", plans);
  g_autoptr (GString) escaped = g_string_new (NULL);

  assert_well_formed (page);
  g_assert_null (strstr (page, "<script"));
  g_assert_null (strstr (page, "<img"));
  postage_xml_append (escaped, NASTY);
  g_assert_nonnull (strstr (page, escaped->str));
  g_assert_nonnull (strstr (page, "<a href=\"https://a.example/?x=1&amp;y=&quot;z\">"));
}

static void
test_nasty_addresses (void)
{
  static const char *const urls[] = { "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//a.example" };
  static const char *const plans[] = { "nasty", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autoptr (PostageCatalogue) catalogue = text_fixture_nasty_catalogue ("A", "B", urls[i]);
      g_autofree char *page = write_page (catalogue, "USD", plans);
      g_autofree char *link = g_strdup_printf ("<a href=\"%s", urls[i]);

      g_assert_nonnull (strstr (page, urls[i]));
      g_assert_null (strstr (page, link));
    }
}

/* What is known of each kind of plan, in words: a number never stands for what isn't known. */
static void
test_states (void)
{
  static const char *const plans[] = { "later", "opaque", "bird", "twilio", "odd", "meta", NULL };
  static const char *const parts[] = {
    "<p class=\"answer\">Meta Cloud API is cheapest for November 2026",
    "<th scope=\"row\">Meta · Cloud API</th>\n<td class=\"amount\">358.80 USD</td>",
    "<th scope=\"row\">Twilio · Pay as you go</th>\n<td class=\"amount\">603.80 USD</td>",
    "<th scope=\"row\">Bird · Pay as you go</th>\n<td class=\"amount\">at least 573.80 USD</td>",
    "<th scope=\"row\">Later · Soon</th>\n<td class=\"amount\">does not fit (358.80 USD)</td>",
    "<td>not on sale in November 2026</td>",
    "<th scope=\"row\">Opaque · Bundle</th>\n<td class=\"amount\">price not known</td>",
    "<td class=\"amount\">not known</td>",
    NULL,
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autofree char *page = write_page (catalogue, "USD", plans);

  assert_well_formed (page);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_test_message ("%s", parts[i]);
      g_assert_nonnull (strstr (page, parts[i]));
    }
  g_assert_nonnull (strstr (page, "Paid once, not part of the total:"));
}

/* Without a rate of exchange nothing can be shown in the other currency. */
static void
test_no_exchange (void)
{
  static const char *const plans[] = { "twilio", NULL };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autofree char *page = write_page (catalogue, "KWD", plans);

  assert_well_formed (page);
  g_assert_nonnull (strstr (page, "No rate of exchange from USD to KWD is known."));
  g_assert_null (strstr (page, "<td class=\"amount\">0.000 KWD"));
}

static void
test_nothing (void)
{
  static const char *const plans[] = { NULL };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autofree char *page = write_page (catalogue, "USD", plans);

  assert_well_formed (page);
  g_assert_null (strstr (page, "<table"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-page/nasty-names", test_nasty_names);
  g_test_add_func ("/export-page/nasty-addresses", test_nasty_addresses);
  g_test_add_func ("/export-page/states", test_states);
  g_test_add_func ("/export-page/no-exchange", test_no_exchange);
  g_test_add_func ("/export-page/nothing", test_nothing);

  return g_test_run ();
}
