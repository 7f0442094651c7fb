/* test-apportion.c - whole units spread in proportion
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-apportion.h"

static void
test_parts (void)
{
  static const struct
  {
    gint64 total;
    guint  n;
    gint64 weights[4];
    gint64 parts[4];
  } rows[] = {
    { 1000, 1, { 7 }, { 1000 } },
    { 1000, 2, { 300, 700 }, { 300, 700 } },
    { 100, 3, { 1, 1, 1 }, { 34, 33, 33 } }, /* a tie goes to the first */
    { 101, 3, { 1, 1, 1 }, { 34, 34, 33 } },
    { 10, 3, { 1, 2, 4 }, { 1, 3, 6 } }, /* 1.43, 2.86, 5.71: both left over go to the largest remainders */
    { 1, 3, { 1, 2, 1 }, { 0, 1, 0 } },
    { 1000, 3, { 0, 5, 0 }, { 0, 1000, 0 } },
    { 5, 3, { 0, 0, 0 }, { 2, 2, 1 } }, /* no weight at all: all alike */
    { 0, 2, { 3, 4 }, { 0, 0 } },
    { 3, 4, { 5, 5, 5, 5 }, { 1, 1, 1, 0 } },
    { 7, 2, { 1, 1000000 }, { 0, 7 } },
    { G_MAXINT64, 2, { G_MAXINT64, G_MAXINT64 }, { G_MAXINT64 / 2 + 1, G_MAXINT64 / 2 } },
    { G_MAXINT64, 3, { G_MAXINT64, 0, G_MAXINT64 }, { G_MAXINT64 / 2 + 1, 0, G_MAXINT64 / 2 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 parts[4] = { -1, -1, -1, -1 };

      g_test_message ("row %u", i);
      postage_apportion (rows[i].total, rows[i].weights, rows[i].n, parts);
      for (guint j = 0; j < rows[i].n; j++)
        g_assert_cmpint (parts[j], ==, rows[i].parts[j]);
      for (guint j = rows[i].n; j < G_N_ELEMENTS (parts); j++)
        g_assert_cmpint (parts[j], ==, -1);
    }
  postage_apportion (1000, NULL, 0, NULL);
}

static void
test_never_more_than_the_weight (void)
{
  /* What is free of each is never more than there is, and all of it is handed out. */
  const gint64 weights[] = { 0, 1, 13, 0, 500, 2, 9999 };
  gint64       sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    sum += weights[i];
  for (gint64 total = 0; total <= sum; total += 7)
    {
      gint64 parts[G_N_ELEMENTS (weights)];
      gint64 handed_out = 0;

      postage_apportion (total, weights, G_N_ELEMENTS (weights), parts);
      for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
        {
          g_assert_cmpint (parts[i], >=, 0);
          g_assert_cmpint (parts[i], <=, weights[i]);
          handed_out += parts[i];
        }
      g_assert_cmpint (handed_out, ==, total);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/apportion/parts", test_parts);
  g_test_add_func ("/apportion/never-more-than-the-weight", test_never_more_than_the_weight);
  return g_test_run ();
}
