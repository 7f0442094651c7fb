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
    const char *largest;
    guint       max_marks;
    const char *step, *end;
    guint       n_marks, digits;
  } rows[] = {
    { "603.8", 8, "100", "700", 8, 0 },
    { "603.8", 7, "200", "800", 5, 0 },
    { "600", 7, "100", "600", 7, 0 },
    { "600.000000001", 7, "200", "800", 5, 0 },
    { "0.83", 11, "0.1", "0.9", 10, 1 },
    { "0.0834", 6, "0.02", "0.1", 6, 2 },
    { "9999", 2, "10000", "10000", 2, 0 },
    { "0.000000003", 12, "0.000000001", "0.000000003", 4, 9 },
    { "0", 6, "0.000000001", "0.000000001", 2, 9 },
    { "1000000000000000", 5, "500000000000000", "1000000000000000", 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageChartScale scale;

      g_test_message ("%s in %u", rows[i].largest, rows[i].max_marks);
      postage_chart_scale_init (&scale, parse (rows[i].largest), rows[i].max_marks);
      g_assert_true (scale.step == parse (rows[i].step));
      g_assert_true (scale.end == parse (rows[i].end));
      g_assert_cmpuint (scale.n_marks, ==, rows[i].n_marks);
      g_assert_cmpuint (postage_chart_scale_get_digits (&scale), ==, rows[i].digits);
      g_assert_true (postage_chart_scale_get_mark (&scale, 0) == 0);
      g_assert_true (postage_chart_scale_get_mark (&scale, scale.n_marks - 1) == scale.end);
    }
}

/* Whatever the amount: a step that people can count in, no more marks than there is room for, no needless room. */
static void
test_any_amount (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      const PostageDecimal largest =
        (PostageDecimal) g_test_rand_int_range (1, G_MAXINT32) * g_test_rand_int_range (1, 1000000);
      const guint       max_marks = (guint) g_test_rand_int_range (2, 15);
      PostageChartScale scale;
      PostageDecimal    power = 1;

      postage_chart_scale_init (&scale, largest, max_marks);
      g_assert_cmpuint (scale.n_marks, <=, max_marks);
      g_assert_true (scale.end >= largest && scale.end - scale.step < largest);
      while (power * 10 <= scale.step)
        power *= 10;
      g_assert_true (scale.step == power || scale.step == 2 * power || scale.step == 5 * power);
      g_assert_cmpfloat (postage_chart_scale_place (&scale, scale.end), ==, 1);
      g_assert_cmpfloat (postage_chart_scale_place (&scale, 0), ==, 0);
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
