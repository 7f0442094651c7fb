/* postage-chart-months.c - what each plan costs in one month and in another
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "chart/postage-bar-layout.h"
#include "chart/postage-chart-plans.h"
#include "chart/postage-stacked-bar.h"
#include "core/postage-estimator.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-date.h"
#include "text/postage-text-number.h"

/* The same plans in the other month. */
static GPtrArray *
estimate_other (const PostageChartRequest *request,
                GError                   **error)
{
  const PostageEstimate *first = g_ptr_array_index (request->estimates, 0);
  g_autoptr (PostageScenario) scenario = postage_scenario_begin_copy (postage_estimate_get_scenario (first));
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();

  postage_scenario_set_month (scenario, request->month);
  postage_scenario_end (scenario);
  for (guint i = 0; i < request->estimates->len; i++)
    g_ptr_array_add (plans, postage_estimate_get_plan (g_ptr_array_index (request->estimates, i)));
  return postage_estimator_estimate_plans (postage_estimate_get_catalogue (first), scenario, plans, NULL, error);
}

/* How much more the later month costs, where that is known. */
static char *
word_change (const PostageEstimate *then,
             const PostageEstimate *now)
{
  const PostageTotal *a = postage_estimate_get_total (then);
  const PostageTotal *b = postage_estimate_get_total (now);
  const PostageMoney  change = postage_money (b->shown.amount - a->shown.amount, b->shown.currency);
  g_autofree char    *words = NULL;

  if (!a->complete || !b->complete)
    return g_strdup (C_ ("chart", "change not known"));
  if (change.amount == 0)
    return g_strdup (C_ ("chart", "no change"));
  words = postage_text_money (&change);
  return postage_text_with_plus (change.amount, words);
}

/* A panel for one plan, and its row of the table. */
static void
add_plan (PostageChart          *chart,
          PostageBars           *bars,
          guint                  group,
          const PostageEstimate *then,
          const PostageEstimate *now)
{
  const PostageEstimate *const both[] = { then, now };
  g_autofree char             *plan = postage_chart_text_plan (now);
  g_autofree char             *change = word_change (then, now);
  /* Translators: a plan, and how much more it costs in the later month, such as “+18.80 USD” */
  g_autofree char *heading = g_strdup_printf (C_ ("chart months", "%1$s: %2$s"), plan, change);
  PostageBarPanel *panel = postage_bars_add_panel (bars, heading);
  GPtrArray       *cells = g_ptr_array_new ();

  g_ptr_array_add (cells, g_strdup (plan));
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      char *month = postage_text_month (postage_scenario_get_month (postage_estimate_get_scenario (both[i])));
      /* Translators: values of a chart: of a plan, in a month */
      g_autofree char *place = g_strdup_printf (C_ ("chart months", "%1$s, %2$s"), plan, month);

      postage_chart_add_stacked_bar (chart, bars, panel, group, month, place, both[i]);
      g_ptr_array_add (cells, postage_text_total (both[i]));
    }
  g_ptr_array_add (cells, g_strdup (change));
  g_ptr_array_add (cells, NULL);
  postage_chart_take_row (chart, (GStrv) g_ptr_array_free (cells, FALSE));
}

/* How many plans have become dearer and cheaper, as far as both months are known. */
static char *
summarise (const GPtrArray *then,
           const GPtrArray *now,
           const char      *from,
           const char      *to)
{
  g_autofree char *dearer = NULL, *cheaper = NULL, *same = NULL;
  guint            n_dearer = 0, n_cheaper = 0, n_same = 0;

  for (guint i = 0; i < now->len; i++)
    {
      const PostageTotal *a = postage_estimate_get_total (g_ptr_array_index (then, i));
      const PostageTotal *b = postage_estimate_get_total (g_ptr_array_index (now, i));

      if (!a->complete || !b->complete)
        continue;
      n_dearer += b->shown.amount > a->shown.amount;
      n_cheaper += b->shown.amount < a->shown.amount;
      n_same += b->shown.amount == a->shown.amount;
    }
  dearer = postage_text_count (n_dearer);
  cheaper = postage_text_count (n_cheaper);
  same = postage_text_count (n_same);
  /* Translators: two months, and three numbers of plans */
  return g_strdup_printf (_ ("From %1$s to %2$s, of the plans of which both is known: dearer %3$s, cheaper %4$s, the "
                             "same %5$s."),
                          from, to, dearer, cheaper, same);
}

static void
take_columns (PostageChart *chart,
              const char   *from,
              const char   *to)
{
  const char *const columns[] = { _ ("Plan"), from, to, C_ ("chart", "Difference"), NULL };

  postage_chart_take_columns (chart, g_strdupv ((GStrv) columns));
}

PostageChart *
postage_chart_draw_months (const PostageChartRequest *request,
                           GError                   **error)
{
  const PostageEstimate *first = g_ptr_array_index (request->estimates, 0);
  const PostageMonth     month = postage_scenario_get_month (postage_estimate_get_scenario (first));
  g_autoptr (GPtrArray) other = estimate_other (request, error);
  const GPtrArray *then, *now;
  g_autofree char *stamp = NULL, *from = NULL, *to = NULL, *title = NULL;
  PostageBars     *bars;
  PostageChart    *chart;

  if (other == NULL)
    return NULL;

  then = request->month <= month ? other : request->estimates;
  now = request->month <= month ? request->estimates : other;
  from = postage_text_month (MIN (request->month, month));
  to = postage_text_month (MAX (request->month, month));
  /* Translators: two months */
  title = g_strdup_printf (_ ("What Each Plan Costs: %1$s and %2$s"), from, to);
  stamp = postage_chart_text_stamp (request->estimates);
  bars = postage_bars_new (FALSE);
  chart = postage_chart_begin (POSTAGE_CHART_KIND_MONTHS, postage_bar_layout_get_drawing (), bars, title, stamp);
  take_columns (chart, from, to);
  for (guint i = 0; i < now->len; i++)
    add_plan (chart, bars, i, g_ptr_array_index (then, i), g_ptr_array_index (now, i));
  postage_chart_end (chart, summarise (then, now, from, to));
  return chart;
}
