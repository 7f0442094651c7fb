/* bench-session.c - how long an edit takes, from the keystroke to the notified rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"
#include "model/postage-session-edits.h"

#define N_EDITS 2000

/* A frame at 60 Hz has 16.7 ms for everything: an edit may take a small part of it. */
#define MOST_MICROSECONDS 2000

int
main (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  const gint64 begin = g_get_monotonic_time ();
  double       each;

  for (int i = 0; i < N_EDITS; i++)
    g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, i, NULL));

  each = (double) (g_get_monotonic_time () - begin) / N_EDITS;
  g_print ("%.1f µs an edit with %u plans\n", each, g_list_model_get_n_items (postage_session_get_rows (session)));
  return each < MOST_MICROSECONDS ? 0 : 1;
}
