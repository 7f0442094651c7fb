/* test-bar-chart.c - what the bars of plans say
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-fixture.h"

#include <string.h>

/* Each bar is the estimate: the same parts, the same length, the same words. */
static void
test_figures (void)
{
  g_autoptr (GPtrArray) estimates = chart_fixture_estimates ("all", 12345);
  g_autoptr (PostageBarChart) chart = postage_bar_chart_new (estimates);
  PostageDecimal largest = 0;

  g_assert_cmpuint (postage_bar_chart_get_n_bars (chart), ==, estimates->len);
  for (guint i = 0; i < estimates->len; i++)
    {
      const PostageEstimate *estimate = g_ptr_array_index (estimates, i);
      const PostageBar      *bar = postage_bar_chart_get_bar (chart, i);
      PostageDecimal         sum = 0;

      for (guint j = 0; j < bar->parts->len; j++)
        {
          const PostageBarPart *part = &g_array_index (bar->parts, PostageBarPart, j);

          g_assert_true (part->amount == postage_estimate_get_component (estimate, part->component)->shown.amount);
          g_assert_true (part->amount > 0);
          sum += part->amount;
        }
      g_assert_true (bar->length == sum);
      g_assert_true (sum == postage_estimate_get_total (estimate)->shown.amount);
      g_assert_cmpint (bar->complete, ==, postage_estimate_get_total (estimate)->complete);
      largest = MAX (largest, sum);
    }
  g_assert_true (postage_bar_chart_get_largest (chart) == largest);
}

/* What the provider takes for itself begins at the axis; what Meta takes comes behind, before taxes. */
static void
test_order (void)
{
  g_autoptr (PostageBarChart) chart = chart_fixture_chart ("360dialog.regular twilio.payg", 1000);

  for (guint i = 0; i < 2; i++)
    {
      const PostageBar *bar = postage_bar_chart_get_bar (chart, i);

      g_assert_cmpuint (bar->parts->len, ==, 2);
      g_assert_cmpint (g_array_index (bar->parts, PostageBarPart, 0).component, ==,
                       i == 0 ? POSTAGE_COMPONENT_SUBSCRIPTION : POSTAGE_COMPONENT_MESSAGE_FEES);
      g_assert_cmpint (g_array_index (bar->parts, PostageBarPart, 1).component, ==, POSTAGE_COMPONENT_META_CHARGES);
    }
  g_assert_true (postage_bar_chart_has_component (chart, POSTAGE_COMPONENT_SUBSCRIPTION));
  g_assert_false (postage_bar_chart_has_component (chart, POSTAGE_COMPONENT_TEMPLATE_FEES));
  g_assert_cmpint (postage_bar_chart_get_component (POSTAGE_N_COMPONENTS - 1), ==, POSTAGE_COMPONENT_TAXES);
}

static void
test_words (void)
{
  g_autoptr (PostageBarChart) chart = chart_fixture_chart ("twilio.payg charles.quote", 1000);
  g_autoptr (PostageBarChart) known = chart_fixture_chart ("twilio.payg", 1000);

  g_assert_cmpstr (postage_bar_chart_get_title (chart), ==, "What Each Plan Costs a Month");
  g_assert_nonnull (strstr (postage_bar_chart_get_stamp (chart), "An estimate for November 2026 in USD"));
  g_assert_cmpstr (postage_bar_chart_get_currency (chart), ==, "USD");
  g_assert_cmpstr (postage_bar_chart_get_bar (chart, 0)->title, ==, "Twilio · Pay as you go");
  g_assert_cmpstr (postage_bar_chart_get_bar (chart, 0)->total, ==, "67.50\u00a0USD");
  g_assert_cmpstr (postage_bar_chart_get_bar (chart, 1)->total, ==, "price not known");
  g_assert_true (postage_bar_chart_has_unknown (chart));
  g_assert_false (postage_bar_chart_has_unknown (known));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/bar-chart/figures", test_figures);
  g_test_add_func ("/chart/bar-chart/order", test_order);
  g_test_add_func ("/chart/bar-chart/words", test_words);
  return g_test_run ();
}
