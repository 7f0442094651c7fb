/* test-scenario.c - what the user has entered, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-scenario.h"

static void
test_replies (void)
{
  static const gint64 exact[] = { 6000, 1500, 500 };
  static const gint64 other[] = { 3, 2, 1 };
  static const struct
  {
    const gint64 *replies;
    const char   *text;
  } rows[] = {
    { NULL, "Spread evenly" },
    { exact, "As entered" },
    { other, "As entered: 6 together, in proportion of the 8,000 that you send" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_scenario_begin (postage_month_new (2026, 11));
      PostageDestination destination;
      g_autofree char   *text = NULL;

      postage_destination_init (&destination, "CA");
      destination.sent[POSTAGE_CATEGORY_SERVICE] = 8000;
      postage_scenario_add_destination (scenario, &destination);
      postage_scenario_set_numbers (scenario, 3, rows[i].replies, rows[i].replies != NULL ? 3 : 0);
      postage_scenario_end (scenario);
      text = postage_text_scenario_replies (scenario);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/scenario/replies", test_replies);
  return g_test_run ();
}
