/* test-scale.c - the marks of an axis
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-scale.h"

static PostageDecimal
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  PostageDecimal value = 0;

  g_assert_true (postage_decimal_parse (text, &value, &error));
  g_assert_no_error (error);
  return value;
}

static void
test_marks (void)
{
  static const struct
  {
    const char *least, *most;
    guint       max_marks;
    const char *step, *start, *end;
    guint       n_marks, digits;
  } rows[] = {
    { "0", "603.8", 8, "100", "0", "700", 8, 0 },
    { "0", "603.8", 7, "200", "0", "800", 5, 0 },
    { "0", "600", 7, "100", "0", "600", 7, 0 },
    { "0", "600.000000001", 7, "200", "0", "800", 5, 0 },
    { "0", "0.83", 11, "0.1", "0", "0.9", 10, 1 },
    { "0", "0.0834", 6, "0.02", "0", "0.1", 6, 2 },
    { "0", "9999", 2, "10000", "0", "10000", 2, 0 },
    { "0", "0.000000003", 12, "0.000000001", "0", "0.000000003", 4, 9 },
    { "-59", "186", 12, "50", "-100", "200", 7, 0 },
    { "-59", "186", 3, "200", "-200", "200", 3, 0 },
    { "-3", "0", 4, "1", "-3", "0", 4, 0 },
    { "0", "0", 6, "0.000000001", "0", "0.000000001", 2, 9 },
    { "0", "1000000000000000", 5, "500000000000000", "0", "1000000000000000", 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageChartScale scale;

      g_test_message ("%s to %s in %u", rows[i].least, rows[i].most, rows[i].max_marks);
      postage_chart_scale_init (&scale, parse (rows[i].least), parse (rows[i].most), rows[i].max_marks);
      g_assert_true (scale.step == parse (rows[i].step));
      g_assert_true (scale.start == parse (rows[i].start));
      g_assert_true (scale.end == parse (rows[i].end));
      g_assert_cmpuint (scale.n_marks, ==, rows[i].n_marks);
      g_assert_cmpuint (postage_chart_scale_get_digits (&scale), ==, rows[i].digits);
      g_assert_true (postage_chart_scale_get_mark (&scale, 0) == scale.start);
      g_assert_true (postage_chart_scale_get_mark (&scale, scale.n_marks - 1) == scale.end);
    }
}

/* Whatever the amount: a step that people can count in, no more marks than there is room for, no needless room. */
static void
test_any_amount (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      const PostageDecimal most =
        (PostageDecimal) g_test_rand_int_range (1, G_MAXINT32) * g_test_rand_int_range (1, 1000000);
      const PostageDecimal least =
        -(PostageDecimal) g_test_rand_int_range (0, G_MAXINT32) * g_test_rand_int_range (0, 1000000);
      const guint       max_marks = (guint) g_test_rand_int_range (3, 15);
      PostageChartScale scale;
      PostageDecimal    power = 1;

      postage_chart_scale_init (&scale, least, most, max_marks);
      g_assert_cmpuint (scale.n_marks, <=, max_marks);
      g_assert_true (scale.end >= most && scale.end - scale.step < most);
      while (power * 10 <= scale.step)
        power *= 10;
      g_assert_true (scale.step == power || scale.step == 2 * power || scale.step == 5 * power);
      g_assert_true (scale.start <= least && scale.start + scale.step > least);
      g_assert_true (scale.start % scale.step == 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/scale/marks", test_marks);
  g_test_add_func ("/chart/scale/any-amount", test_any_amount);
  return g_test_run ();
}
