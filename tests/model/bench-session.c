/* bench-session.c - how long an edit takes, from the keystroke to the notified rows
 *
 * The peer is json-glib, which parses the sample scenario in the same run: a ratio doesn't depend on the machine.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>

#include "model-fixture.h"
#include "model/postage-session-edits.h"
#include "storage/postage-bundled.h"

#define N_EDITS 2000

static double
time_edits (PostageSession *session)
{
  const gint64 begin = g_get_monotonic_time ();

  for (int i = 0; i < N_EDITS; i++)
    g_assert_true (postage_session_set_sent (session, "CA", POSTAGE_CATEGORY_MARKETING, i, NULL));
  return (double) (g_get_monotonic_time () - begin) / N_EDITS;
}

static double
time_parser (void)
{
  g_autoptr (GBytes) sample = postage_bundled_sample_scenario ();
  gsize        size;
  const char  *text = g_bytes_get_data (sample, &size);
  const gint64 begin = g_get_monotonic_time ();

  for (int i = 0; i < N_EDITS; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();

      g_assert_true (json_parser_load_from_data (parser, text, (gssize) size, NULL));
    }
  return (double) (g_get_monotonic_time () - begin) / N_EDITS;
}

int
main (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  const double edit = time_edits (session);
  const double parse = time_parser ();

  g_print ("%.1f µs an edit with %u plans, %.2f times what json-glib takes to parse the sample scenario.\n", edit,
           g_list_model_get_n_items (postage_session_get_rows (session)), edit / parse);
  return 0;
}
