/* test-notes.c - what stands below the figures of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-notes.h"

#include "text-fixture.h"

/* The notes of @plan, one a line; "!" begins a warning. */
static void
assert_notes (const char *plan,
              const char *expected)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  g_autoptr (PostageEstimate) estimate = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  postage_scenario_end (scenario);
  estimate = text_fixture_estimate (catalogue, scenario, plan);
  notes = postage_text_notes (estimate);
  for (guint i = 0; i < notes->len; i++)
    {
      const PostageTextNote *note = g_ptr_array_index (notes, i);

      g_string_append_printf (found, "%s%s\n", note->is_warning ? "! " : "", note->text);
    }
  g_string_replace (found, "\u00a0", " ", 0);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_order (void)
{
  assert_notes ("360dialog", "");
  assert_notes ("twilio", "! A price was last seen on 27 February 2024, more than a year ago. Check it before you "
                          "decide.\n");
  assert_notes ("bird", "! The price of “Inbound fee” is not known for November 2026.\n"
                        "! “Set-up fee” is paid once; how much is not known. It is not part of the monthly total.\n");
  assert_notes ("odd", "Paid once, not in the total: Start, 99.00 USD.\n"
                       "! Sources disagree about “Route fee”; it is left out.\n");
  assert_notes ("partner", "! The plan doesn’t fit: it is for partners, who sell the service on.\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/notes/order", test_order);
  return g_test_run ();
}
