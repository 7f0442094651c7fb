/* test-charts.c - what charts of bars say
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-fixture.h"

#include <string.h>

#include "chart/postage-bars.h"
#include "chart/postage-chart-private.h"

static const PostageBarPanel *
get_panel (const PostageChart *chart,
           guint               index)
{
  const PostageBars *bars = postage_chart_get_content (chart);

  return g_ptr_array_index (bars->panels, index);
}

static const PostageBar *
get_bar (const PostageChart *chart,
         guint               panel,
         guint               index)
{
  return g_ptr_array_index (get_panel (chart, panel)->bars, index);
}

static const PostageBarPart *
get_part (const PostageBar *bar,
          guint             index)
{
  return &g_array_index (bar->parts, PostageBarPart, index);
}

/* Each bar is the estimate: the same parts one after the other, the same length, the same words. */
static void
test_compare (void)
{
  g_autoptr (GPtrArray) estimates = chart_fixture_estimates ("all", 12345);
  g_autoptr (PostageChart) chart = chart_fixture_chart (POSTAGE_CHART_KIND_COMPARE, "all", 12345);
  const PostageBars *bars = postage_chart_get_content (chart);
  PostageDecimal     most = 0;

  g_assert_cmpuint (get_panel (chart, 0)->bars->len, ==, estimates->len);
  for (guint i = 0; i < estimates->len; i++)
    {
      const PostageEstimate *estimate = g_ptr_array_index (estimates, i);
      const PostageBar      *bar = get_bar (chart, 0, i);
      PostageDecimal         from = 0;

      for (guint j = 0; j < bar->parts->len; j++)
        {
          const PostageBarPart *part = get_part (bar, j);

          g_assert_true (part->from == from && part->to > from);
          g_assert_true (part->to - from ==
                         postage_estimate_get_component (estimate, (PostageComponent) part->ink)->shown.amount);
          from = part->to;
        }
      g_assert_true (from == postage_estimate_get_total (estimate)->shown.amount);
      g_assert_cmpint (bar->more_unknown, ==, !postage_estimate_get_total (estimate)->complete);
      g_assert_false (bar->less_unknown);
      most = MAX (most, from);
    }
  g_assert_true (bars->most == most && bars->least == 0);
}

/* What the provider takes for itself begins at the axis; what Meta takes comes behind, before taxes. */
static void
test_order (void)
{
  g_autoptr (PostageChart) chart =
    chart_fixture_chart (POSTAGE_CHART_KIND_COMPARE, "360dialog.regular twilio.payg", 1000);
  const PostageBars *bars = postage_chart_get_content (chart);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (get_bar (chart, 0, i)->parts->len, ==, 2);
      g_assert_cmpint (get_part (get_bar (chart, 0, i), 0)->ink, ==,
                       i == 0 ? POSTAGE_COMPONENT_SUBSCRIPTION : POSTAGE_COMPONENT_MESSAGE_FEES);
      g_assert_cmpint (get_part (get_bar (chart, 0, i), 1)->ink, ==, POSTAGE_COMPONENT_META_CHARGES);
    }
  g_assert_true (postage_bars_has_ink (bars, (PostageChartInk) POSTAGE_COMPONENT_SUBSCRIPTION));
  g_assert_false (postage_bars_has_ink (bars, (PostageChartInk) POSTAGE_COMPONENT_TEMPLATE_FEES));
  g_assert_cmpint (postage_bars_get_component (POSTAGE_N_COMPONENTS - 1), ==, POSTAGE_COMPONENT_TAXES);
}

static const char *
find_value (const PostageChart *chart,
            const char         *place)
{
  for (guint i = 0; i < postage_chart_get_n_readings (chart); i++)
    if (g_str_equal (postage_chart_get_reading (chart, i)->place, place))
      return postage_chart_get_reading (chart, i)->value;
  g_error ("there is no “%s”", place);
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” isn't in “%s”", part, text);
}

/* 1,000 marketing messages to Brazil cost 62.50 USD at Meta; Twilio adds 0.005 USD to each, 360dialog 59 USD a
 * month. */
static void
test_words (void)
{
  g_autoptr (PostageChart) chart =
    chart_fixture_chart (POSTAGE_CHART_KIND_COMPARE, "twilio.payg 360dialog.regular charles.quote", 1000);
  g_autofree char *description = postage_chart_dup_description (chart);

  g_assert_cmpstr (postage_chart_get_title (chart), ==, "What Each Plan Costs a Month");
  assert_has (postage_chart_get_stamp (chart), "An estimate for November 2026 in USD");
  g_assert_cmpstr (find_value (chart, "Twilio · Pay as you go, Message fees"), ==, "5.00\u00a0USD");
  g_assert_cmpstr (find_value (chart, "Twilio · Pay as you go, total"), ==, "67.50\u00a0USD");
  g_assert_cmpstr (find_value (chart, "360dialog · Regular, total"), ==, "121.50\u00a0USD");
  g_assert_cmpstr (get_bar (chart, 0, 2)->end, ==, "price not known");
  g_assert_true (postage_bars_has_unknown (postage_chart_get_content (chart), FALSE));
  assert_has (postage_chart_get_summary (chart), "Twilio Pay as you go is cheapest");
  assert_has (postage_chart_get_summary (chart), "360dialog Regular is the dearest: 121.50\u00a0USD");
  assert_has (description, postage_chart_get_title (chart));
  assert_has (description, postage_chart_get_summary (chart));
  assert_has (description, "\nTwilio · Pay as you go, Meta charges: 62.50\u00a0USD");
  g_assert_cmpstr (postage_chart_get_column (chart, 0), ==, "Plan");
  g_assert_cmpstr (postage_chart_get_column (chart, postage_chart_get_n_columns (chart) - 1), ==, "Total");
  g_assert_cmpuint (postage_chart_get_n_rows (chart), ==, 3);
  g_assert_cmpstr (postage_chart_get_cell (chart, 1, 0), ==, "360dialog · Regular");
  g_assert_cmpstr (postage_chart_get_cell (chart, 1, postage_chart_get_n_columns (chart) - 1), ==,
                   "121.50\u00a0USD");
}

/* The steps of the cascade follow each other from zero to the difference: 121.50 less 67.50 USD is 54.00 USD. */
static void
test_difference (void)
{
  g_autoptr (PostageChart) chart =
    chart_fixture_chart (POSTAGE_CHART_KIND_DIFFERENCE, "360dialog.regular twilio.payg charles.quote", 1000);
  const PostageBars *bars = postage_chart_get_content (chart);

  g_assert_cmpstr (postage_chart_get_title (chart), ==,
                   "What Costs More or Less Than 360dialog Regular (121.50\u00a0USD)");
  g_assert_cmpuint (bars->panels->len, ==, 2);
  g_assert_cmpstr (get_panel (chart, 0)->heading, ==, "Twilio · Pay as you go: 67.50\u00a0USD");
  g_assert_cmpuint (get_panel (chart, 0)->bars->len, ==, 3);
  g_assert_cmpstr (get_bar (chart, 0, 0)->title, ==, "Subscription");
  g_assert_cmpstr (get_bar (chart, 0, 0)->end, ==, "−59.00\u00a0USD");
  g_assert_true (get_part (get_bar (chart, 0, 0), 0)->from == -59 * POSTAGE_DECIMAL_ONE);
  g_assert_true (get_part (get_bar (chart, 0, 0), 0)->to == 0);
  g_assert_cmpstr (get_bar (chart, 0, 1)->end, ==, "+5.00\u00a0USD");
  g_assert_true (get_part (get_bar (chart, 0, 1), 0)->from == -59 * POSTAGE_DECIMAL_ONE);
  g_assert_true (get_part (get_bar (chart, 0, 1), 0)->to == -54 * POSTAGE_DECIMAL_ONE);
  g_assert_cmpstr (get_bar (chart, 0, 2)->end, ==, "−54.00\u00a0USD");
  g_assert_cmpint (get_part (get_bar (chart, 0, 2), 0)->ink, ==, POSTAGE_CHART_INK_SUM);
  g_assert_true (bars->least <= -59 * POSTAGE_DECIMAL_ONE);
  /* Of a plan without a price nothing is drawn, least of all as if it cost nothing. */
  g_assert_cmpuint (get_panel (chart, 1)->bars->len, ==, 1);
  g_assert_cmpstr (get_bar (chart, 1, 0)->end, ==, "not known");
  g_assert_cmpuint (get_bar (chart, 1, 0)->parts->len, ==, 0);
  g_assert_true (get_bar (chart, 1, 0)->more_unknown && get_bar (chart, 1, 0)->less_unknown);
  assert_has (postage_chart_get_summary (chart), "Plans that are cheaper: 1. Plans that are dearer: 0.");
}

/* What isn't known of the chosen plan makes each difference an upper bound. */
static void
test_unknown_base (void)
{
  g_autoptr (GPtrArray) estimates = chart_fixture_estimates ("all", 1000);
  guint n_tested = 0;

  for (guint i = 0; i < estimates->len; i++)
    {
      const PostageEstimate *base = g_ptr_array_index (estimates, i);
      g_autofree char       *plans = NULL;
      g_autoptr (PostageChart) chart = NULL;
      const PostageBar *sum;

      if (postage_estimate_get_status (base) != POSTAGE_STATUS_AT_LEAST)
        continue;
      plans = g_strconcat (postage_plan_get_id (postage_estimate_get_plan (base)), " 360dialog.regular", NULL);
      chart = chart_fixture_chart (POSTAGE_CHART_KIND_DIFFERENCE, plans, 1000);
      sum = get_bar (chart, 0, get_panel (chart, 0)->bars->len - 1);
      g_assert_true (sum->less_unknown);
      g_assert_false (sum->more_unknown);
      assert_has (sum->end, "at most");
      n_tested++;
    }
  g_assert_cmpuint (n_tested, >, 0);
}

static void
test_alone (void)
{
  g_autoptr (PostageChart) chart = chart_fixture_chart (POSTAGE_CHART_KIND_DIFFERENCE, "twilio.payg", 1000);

  g_assert_cmpstr (get_panel (chart, 0)->heading, ==, "There is no other plan to compare it with.");
  g_assert_cmpuint (postage_chart_get_n_readings (chart), ==, 0);
}

/* All plans in each panel, in the same order, over one scale. */
static void
test_components (void)
{
  g_autoptr (GPtrArray) estimates = chart_fixture_estimates ("all", 5000);
  g_autoptr (PostageChart) chart = chart_fixture_chart (POSTAGE_CHART_KIND_COMPONENTS, "all", 5000);
  const PostageBars *bars = postage_chart_get_content (chart);

  g_assert_true (bars->side_by_side);
  g_assert_cmpuint (bars->panels->len, >=, 4);
  g_assert_cmpuint (postage_chart_get_n_rows (chart), ==, bars->panels->len);
  g_assert_cmpuint (postage_chart_get_n_columns (chart), ==, estimates->len + 1);
  for (guint i = 0; i < bars->panels->len; i++)
    {
      g_assert_cmpuint (get_panel (chart, i)->bars->len, ==, estimates->len);
      for (guint j = 0; j < estimates->len; j++)
        g_assert_cmpstr (get_bar (chart, i, j)->title, ==, get_bar (chart, 0, j)->title);
    }
}

/* Meta's marketing rate for Brazil has changed between these months; 360dialog's fee hasn't. */
static void
test_months (void)
{
  g_autoptr (GPtrArray) estimates = chart_fixture_estimates ("360dialog.regular", 1000);
  g_autoptr (PostageChart) earlier = NULL;
  g_autoptr (PostageChart) later = NULL;
  PostageChartRequest request;

  postage_chart_request_init (&request, POSTAGE_CHART_KIND_MONTHS, estimates);
  g_assert_cmpint (request.month, ==, postage_month_new (2026, 10));
  earlier = postage_chart_request_draw (&request, NULL);
  g_assert_cmpstr (postage_chart_get_title (earlier), ==, "What Each Plan Costs: October 2026 and November 2026");
  g_assert_cmpstr (get_panel (earlier, 0)->heading, ==, "360dialog · Regular: no change");
  g_assert_cmpstr (get_bar (earlier, 0, 0)->title, ==, "October 2026");
  g_assert_cmpstr (postage_chart_get_cell (earlier, 0, 1), ==, postage_chart_get_cell (earlier, 0, 2));

  /* The earlier month is first, whichever the scenario's is. */
  request.month = postage_month_new (2026, 12);
  later = postage_chart_request_draw (&request, NULL);
  g_assert_cmpstr (get_bar (later, 0, 0)->title, ==, "November 2026");
  g_assert_cmpstr (get_bar (later, 0, 1)->title, ==, "December 2026");
}

/* Before the first rate card there is nothing to compare with, and that is said. */
static void
test_no_month (void)
{
  g_autoptr (GPtrArray) estimates = chart_fixture_estimates ("360dialog.regular", 1000);
  g_autoptr (GError) error = NULL;
  PostageChartRequest request;

  postage_chart_request_init (&request, POSTAGE_CHART_KIND_MONTHS, estimates);
  request.month = postage_month_new (2015, 1);
  g_assert_null (postage_chart_request_draw (&request, &error));
  g_assert_nonnull (error);
}

static void
test_kinds (void)
{
  for (PostageChartKind kind = 0; kind < POSTAGE_N_CHART_KINDS; kind++)
    {
      PostageChartKind same;

      g_assert_true (postage_chart_kind_from_id (postage_chart_kind_get_id (kind), &same));
      g_assert_cmpint (same, ==, kind);
    }
  g_assert_false (postage_chart_kind_from_id ("pie", &(PostageChartKind){ 0 }));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/charts/compare", test_compare);
  g_test_add_func ("/chart/charts/order", test_order);
  g_test_add_func ("/chart/charts/words", test_words);
  g_test_add_func ("/chart/charts/difference", test_difference);
  g_test_add_func ("/chart/charts/unknown-base", test_unknown_base);
  g_test_add_func ("/chart/charts/alone", test_alone);
  g_test_add_func ("/chart/charts/components", test_components);
  g_test_add_func ("/chart/charts/months", test_months);
  g_test_add_func ("/chart/charts/no-month", test_no_month);
  g_test_add_func ("/chart/charts/kinds", test_kinds);
  return g_test_run ();
}
