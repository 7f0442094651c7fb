/* test-axis.c - what there is more or less of, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "postage-test-catalogue.h"
#include "text-fixture.h"
#include "text/postage-text-axis.h"

static void
check (const PostageAxis *axis,
       const char        *expected)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autofree char *text = postage_text_axis (catalogue, axis);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_messages (void)
{
  PostageAxis axis;

  postage_axis_init_messages (&axis, "CA", POSTAGE_CATEGORY_MARKETING);
  check (&axis, "Canada, Marketing");
  postage_axis_init_messages (&axis, "CA", POSTAGE_CATEGORY_SERVICE);
  check (&axis, "Canada, Service");
}

/* What the vocabulary has for within a sentence begins with a capital; what it doesn't know is written as it is. */
static void
test_metrics (void)
{
  PostageAxis axis;

  postage_axis_init_metric (&axis, "seats");
  check (&axis, "Seats");
  postage_axis_init_metric (&axis, "ünheard-of");
  check (&axis, "Ünheard-of");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/axis/messages", test_messages);
  g_test_add_func ("/text/axis/metrics", test_metrics);
  return g_test_run ();
}
