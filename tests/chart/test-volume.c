/* test-volume.c - what plans cost against volume, and the words for where they cross
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-fixture.h"

#include <string.h>

#include "chart/postage-chart-export.h"
#include "chart/postage-chart-private.h"
#include "chart/postage-line-plot.h"
#include "core/postage-estimator.h"

static PostageChart *
draw (const GPtrArray *estimates,
      gint64           most)
{
  g_autoptr (GError) error = NULL;
  PostageChartRequest request;
  PostageChart       *chart;

  postage_chart_request_init (&request, POSTAGE_CHART_KIND_VOLUME, estimates);
  if (most > 0)
    request.most = most;
  chart = postage_chart_request_draw (&request, &error);
  g_assert_no_error (error);
  return chart;
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” isn't in “%s”", part, text);
}

/* Twilio takes 0.005 USD a message, 360dialog 59 USD a month: both cost the same at 59 / 0.005 = 11,800 messages, where
 * Meta's 0.0625 USD makes it 796.50 USD. */
static void
test_break_even (void)
{
  g_autoptr (GPtrArray) estimates = chart_fixture_estimates ("twilio.payg 360dialog.regular", 10000);
  g_autoptr (PostageChart) chart = draw (estimates, 0);
  const PostageLinePlot  *plot = postage_chart_get_content (chart);
  const PostageLinePoint *dot = &g_array_index (plot->dots, PostageLinePoint, 0);

  g_assert_cmpstr (postage_chart_get_title (chart), ==, "Cost Against Volume: Brazil, Marketing");
  g_assert_cmpint (plot->most, ==, 20000);
  g_assert_cmpint (plot->here, ==, 10000);
  g_assert_cmpuint (plot->lines->len, ==, 2);
  g_assert_cmpuint (plot->dots->len, ==, 1);
  g_assert_cmpint (dot->quantity, ==, 11800);
  g_assert_cmpstr (g_ptr_array_index (plot->notes, 0), ==,
                   "At 11,800, 360dialog Regular and Twilio Pay as you go cost the same: 796.50\u00a0USD a month. From "
                   "11,801 on, 360dialog Regular costs less.");
  assert_has (postage_chart_get_summary (chart), "From 0 on, Twilio Pay as you go is the cheapest of these plans.");
  assert_has (postage_chart_get_summary (chart), "From 11,801 on, 360dialog Regular is the cheapest of these plans.");
}

/* Lines are the estimates of the scenario with that quantity instead, and so are the table's cells. */
static void
test_points (void)
{
  g_autoptr (GPtrArray) estimates = chart_fixture_estimates ("twilio.payg 360dialog.regular", 10000);
  g_autoptr (GPtrArray) more = chart_fixture_estimates ("twilio.payg 360dialog.regular", 15000);
  g_autoptr (PostageChart) chart = draw (estimates, 0);
  const PostageLinePlot *plot = postage_chart_get_content (chart);
  const PostagePlotLine *line = g_ptr_array_index (plot->lines, 0);
  gboolean               found = FALSE;

  for (guint i = 0; i < line->points->len; i++)
    {
      const PostageLinePoint *point = &g_array_index (line->points, PostageLinePoint, i);

      if (point->quantity != 15000)
        continue;
      found = TRUE;
      g_assert_true (point->amount == postage_estimate_get_total (g_ptr_array_index (more, 0))->exact.amount);
      g_assert_cmpint (point->reading, >=, 0);
      g_assert_cmpstr (postage_chart_get_reading (chart, (guint) point->reading)->value, ==, "1,012.50\u00a0USD");
    }
  g_assert_true (found);
  /* At 0, 5,000, 10,000, 11,800, 15,000 and 20,000. */
  g_assert_cmpuint (postage_chart_get_n_rows (chart), ==, 6);
  g_assert_cmpstr (postage_chart_get_cell (chart, 3, 0), ==, "11,800");
  g_assert_cmpstr (postage_chart_get_cell (chart, 3, 1), ==, postage_chart_get_cell (chart, 3, 2));
}

/* The id of a plan of which something isn't known. */
static const char *
find_least (const GPtrArray *estimates)
{
  for (guint i = 0; i < estimates->len; i++)
    if (postage_estimate_get_status (g_ptr_array_index (estimates, i)) == POSTAGE_STATUS_AT_LEAST)
      return postage_plan_get_id (postage_estimate_get_plan (g_ptr_array_index (estimates, i)));
  g_assert_not_reached ();
}

/* A lower bound says so, a plan without a price isn't drawn at zero, and more plans than can be told apart are
 * named. */
static void
test_unknown (void)
{
  g_autoptr (GPtrArray) all = chart_fixture_estimates ("all", 10000);
  g_autofree char *plans = g_strconcat (find_least (all), " charles.quote", NULL);
  g_autoptr (GPtrArray) estimates = chart_fixture_estimates (plans, 10000);
  g_autoptr (PostageChart) chart = draw (estimates, 0);
  g_autoptr (PostageChart) huge = draw (all, 0);
  const PostageLinePlot *plot = postage_chart_get_content (chart);
  const PostageLinePlot *huge_plot = postage_chart_get_content (huge);

  g_assert_cmpuint (plot->lines->len, ==, 1);
  g_assert_true (((PostagePlotLine *) g_ptr_array_index (plot->lines, 0))->is_least);
  assert_has (((PostagePlotLine *) g_ptr_array_index (plot->lines, 0))->label, "at least");
  g_assert_cmpstr (postage_chart_get_cell (chart, 0, 2), ==, "price not known");
  g_assert_cmpuint (plot->dots->len, ==, 0);
  g_assert_cmpuint (huge_plot->lines->len, <=, POSTAGE_N_CHART_LINES);
  assert_has (g_ptr_array_index (huge_plot->notes, huge_plot->notes->len - 1), "Drawn are the first 8 of ");
}

/* Along numbers, plans that serve one number only end there. */
static void
test_metric (void)
{
  g_autoptr (GPtrArray) estimates = chart_fixture_estimates ("360dialog.regular twilio.payg", 1000);
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageChart) chart = NULL;
  PostageChartRequest request;

  postage_chart_request_init (&request, POSTAGE_CHART_KIND_VOLUME, estimates);
  postage_axis_init_metric (&request.axis, "numbers");
  request.most = 5;
  chart = postage_chart_request_draw (&request, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (postage_chart_get_column (chart, 0), ==, "Phone numbers");
  /* 62.50 USD, and 59 USD for each number. */
  g_assert_cmpstr (postage_chart_get_cell (chart, 5, 0), ==, "5");
  g_assert_cmpstr (postage_chart_get_cell (chart, 5, 1), ==, "357.50\u00a0USD");
}

/* However narrow it is, the axis tells how far it goes, and names stand above the lines. */
static void
test_narrow (void)
{
  g_autoptr (GPtrArray) estimates = chart_fixture_estimates ("twilio.payg 360dialog.regular", 10000);
  g_autoptr (PostageChart) chart = draw (estimates, 0);
  PostageChartArea area, name = { 0 }, mark = { 0 };
  PangoContext    *context = postage_chart_context_new ("Sans 11");
  const double     least = postage_chart_get_min_height (chart, context, 330);
  g_autoptr (PostageChartScene) scene = postage_chart_lay_out (chart, context, POSTAGE_CHART_LIGHT, 330, least);

  for (guint i = 0; i < postage_chart_scene_get_n_texts (scene); i++)
    {
      const char *text = postage_chart_scene_get_text (scene, i, &area);

      if (g_str_equal (text, "20,000"))
        mark = area;
      if (g_str_equal (text, "Twilio · Pay as you go"))
        name = area;
    }
  g_assert_cmpfloat (mark.width, >, 0);
  g_assert_cmpfloat (name.width, >, 0);
  g_assert_cmpfloat (name.y + name.height, <, mark.y - 100);
  g_object_unref (context);
}

static gboolean
stop (gpointer user_data)
{
  return FALSE;
}

static void
test_stop (void)
{
  g_autoptr (GPtrArray) estimates = chart_fixture_estimates ("twilio.payg 360dialog.regular", 10000);
  g_autoptr (GError) error = NULL;
  PostageChartRequest request;

  postage_chart_request_init (&request, POSTAGE_CHART_KIND_VOLUME, estimates);
  request.go_on = stop;
  g_assert_null (postage_chart_request_draw (&request, &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/volume/break-even", test_break_even);
  g_test_add_func ("/chart/volume/points", test_points);
  g_test_add_func ("/chart/volume/unknown", test_unknown);
  g_test_add_func ("/chart/volume/metric", test_metric);
  g_test_add_func ("/chart/volume/narrow", test_narrow);
  g_test_add_func ("/chart/volume/stop", test_stop);
  return g_test_run ();
}
