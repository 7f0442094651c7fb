/* postage-report-comparison.c - plans beside each other, and below each other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "chart/postage-chart-plans.h"
#include "chart/postage-report-parts.h"
#include "chart/postage-report-table.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-budget.h"
#include "text/postage-text-cells.h"
#include "text/postage-text-measures.h"
#include "text/postage-text-names.h"

/* More plans have no room beside each other. */
#define MAX_BESIDE 4
/* Without the titles of rows or ranks. */
#define FIRST_SHARE 30
#define SHARE 24

typedef char *(*CellFunc) (const PostageEstimate *estimate);

/* A row of what @word says of each plan. */
static void
add_row (PostageReportTable *table,
         const GPtrArray    *estimates,
         const char         *title,
         CellFunc            word,
         PostageReportStyle  style)
{
  g_auto (GStrv) cells = g_new0 (char *, estimates->len + 2);

  cells[0] = g_strdup (title);
  for (guint i = 0; i < estimates->len; i++)
    cells[i + 1] = word (g_ptr_array_index (estimates, i));
  if (style == POSTAGE_REPORT_STRONG)
    postage_report_table_add_sum (table, (const char *const *) cells);
  else
    postage_report_table_add_row (table, (const char *const *) cells, style);
}

static void
add_component (PostageReportTable *table,
               const GPtrArray    *estimates,
               PostageComponent    component)
{
  g_auto (GStrv) cells = g_new0 (char *, estimates->len + 2);

  cells[0] = g_strdup (postage_text_component (component));
  for (guint i = 0; i < estimates->len; i++)
    cells[i + 1] = postage_text_component_total (g_ptr_array_index (estimates, i), component);
  postage_report_table_add_row (table, (const char *const *) cells, POSTAGE_REPORT_BODY);
}

static void
add_differences (PostageReportTable   *table,
                 const PostageRanking *ranking)
{
  const GPtrArray *estimates = postage_ranking_get_estimates (ranking);
  g_auto (GStrv) cells = g_new0 (char *, estimates->len + 2);

  cells[0] = g_strdup (C_ ("ranking", "Above cheapest"));
  for (guint i = 0; i < estimates->len; i++)
    cells[i + 1] = postage_text_cell_difference (g_ptr_array_index (estimates, i),
                                                 postage_ranking_get_cheapest (ranking));
  postage_report_table_add_row (table, (const char *const *) cells, POSTAGE_REPORT_BODY);
}

static char *
word_budget (const PostageEstimate *estimate)
{
  PostageBudgetVerdict verdict;

  postage_budget_verdict_init (&verdict, estimate);
  return postage_text_budget_cell (&verdict);
}

static void
add_beside (PostageReportFlow     *flow,
            const PostageRanking  *ranking,
            const PostageScenario *scenario)
{
  const GPtrArray   *estimates = postage_ranking_get_estimates (ranking);
  const double       shares[MAX_BESIDE + 1] = { FIRST_SHARE, SHARE, SHARE, SHARE, SHARE };
  PostageReportTable table;
  g_auto (GStrv) head = g_new0 (char *, estimates->len + 2);

  postage_report_table_init (&table, flow, shares, estimates->len + 1, 1);
  head[0] = g_strdup ("");
  for (guint i = 0; i < estimates->len; i++)
    head[i + 1] = postage_chart_text_plan (g_ptr_array_index (estimates, i));
  postage_report_table_begin (&table, (const char *const *) head, TRUE);
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    if (postage_chart_has_component (estimates, component))
      add_component (&table, estimates, component);
  add_row (&table, estimates, _ ("Total a month"), postage_text_total, POSTAGE_REPORT_STRONG);
  add_differences (&table, ranking);
  add_row (&table, estimates, _ ("Per delivered message"), postage_text_cost_per_message, POSTAGE_REPORT_BODY);
  add_row (&table, estimates, _ ("Markup over Meta’s charges"), postage_text_markup, POSTAGE_REPORT_BODY);
  if (postage_scenario_get_budget (scenario) != NULL)
    add_row (&table, estimates, _ ("Budget"), word_budget, POSTAGE_REPORT_BODY);
  postage_report_table_end (&table);
}

static void
add_ranked (PostageReportTable    *table,
            const PostageEstimate *estimate,
            guint                  rank,
            const PostageRanking  *ranking)
{
  g_autofree char    *number = rank > 0 ? g_strdup_printf ("%u", rank) : g_strdup ("");
  g_autofree char    *plan = postage_chart_text_plan (estimate);
  g_autofree char    *total = postage_text_cell_total (estimate);
  g_autofree char    *difference = postage_text_cell_difference (estimate, postage_ranking_get_cheapest (ranking));
  g_autofree char    *meta = postage_text_cell_meta (estimate);
  g_autofree char    *provider = postage_text_cell_provider (estimate);
  g_autofree char    *remark = postage_text_cell_remark (estimate);
  const char         *cells[] = { number, plan, total, difference, meta, provider };
  GPtrArray          *strips = postage_report_strips_new ();
  PostageReportStrip *below = postage_report_strip_new (0);

  g_ptr_array_add (strips, postage_report_table_create_row (table, cells, POSTAGE_REPORT_BODY));
  postage_report_strip_add (below, postage_report_flow_get_context (table->flow), remark, POSTAGE_REPORT_SMALL,
                            table->x[1], postage_report_flow_get_width (table->flow) - table->x[1], FALSE);
  g_ptr_array_add (strips, below);
  postage_report_flow_take_strips (table->flow, strips);
}

static void
add_group (PostageReportTable   *table,
           const PostageRanking *ranking,
           PostageStatus         status)
{
  const GPtrArray *estimates = postage_ranking_get_estimates (ranking);
  guint            n = 0;

  for (guint i = 0; i < estimates->len; i++)
    {
      const PostageEstimate *estimate = g_ptr_array_index (estimates, i);

      if (postage_estimate_get_status (estimate) != status)
        continue;
      if (n++ == 0)
        postage_report_flow_add_heading (table->flow, postage_text_group_name (status), 1);
      add_ranked (table, estimate, status == POSTAGE_STATUS_COMPLETE ? n : 0, ranking);
    }
}

static void
add_below (PostageReportFlow     *flow,
           const PostageRanking  *ranking,
           const PostageScenario *scenario)
{
  static const double shares[] = { 5, 39, 15, 14, 13, 14 };
  PostageReportTable  table;
  /* Translators: above a ranking; %s is a currency */
  g_autofree char *amounts = g_strdup_printf (_ ("Amounts in %s a month"), postage_scenario_get_currency (scenario));
  const char      *head[] = {
         "",
         C_ ("ranking", "Plan"),
         C_ ("ranking", "Total"),
         C_ ("ranking", "Above cheapest"),
         C_ ("ranking", "To Meta"),
         C_ ("ranking", "To the provider"),
  };

  postage_report_table_init (&table, flow, shares, G_N_ELEMENTS (shares), 2);
  postage_report_table_begin (&table, head, TRUE);
  for (PostageStatus status = POSTAGE_STATUS_COMPLETE; status <= POSTAGE_STATUS_NO_PRICE; status++)
    add_group (&table, ranking, status);
  postage_report_table_end (&table);
}

void
postage_report_add_comparison (PostageReportFlow     *flow,
                               const PostageRanking  *ranking,
                               const PostageScenario *scenario)
{
  const GPtrArray *estimates = postage_ranking_get_estimates (ranking);

  if (estimates->len == 0)
    return;

  /* Translators: a heading above what each plan costs */
  postage_report_flow_add_heading (flow, _ ("Comparison"), 0);
  if (estimates->len <= MAX_BESIDE)
    add_beside (flow, ranking, scenario);
  else
    add_below (flow, ranking, scenario);
}
