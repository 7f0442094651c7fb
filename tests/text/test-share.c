/* test-share.c - what the shares that decide the bill change, by the rules of a month
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"
#include "text/postage-text-share.h"

/* No card is older than 2023, and so no rule. */
static void
test_months (void)
{
  static const struct
  {
    int         month; /* 202611 */
    const char *window;
    const char *entry_point;
  } cases[] = {
    { 202301, "In this month, Meta charges them like the others.",
      "Messages in chats that began with an ad or a page’s button." },
    { 202506, "In this month, Meta charges them like the others.",
      "Messages within 72 hours after a chat began with an ad or a page’s button. Meta doesn’t charge them." },
    { 202608, "In this month, Meta doesn’t charge them.",
      "Messages within 72 hours after a chat began with an ad or a page’s button. Meta doesn’t charge them." },
    { 202611, "In this month, Meta charges them like the others.",
      "Messages within 7 days after a chat began with an ad or a page’s button. Meta doesn’t charge them." },
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PostageMonth month = postage_month_new (cases[i].month / 100, cases[i].month % 100);
      g_autofree char   *entry_point = postage_text_share_entry_point (catalogue, month);

      g_test_message ("%d", cases[i].month);
      g_assert_true (g_str_has_suffix (postage_text_share_inside_window (catalogue, month), cases[i].window));
      g_assert_cmpstr (entry_point, ==, cases[i].entry_point);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/share/months", test_months);
  return g_test_run ();
}
