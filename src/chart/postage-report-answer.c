/* postage-report-answer.c - the beginning of a report, and what was entered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "chart/postage-report-parts.h"
#include "chart/postage-report-title.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-budget.h"
#include "text/postage-text-checklist.h"
#include "text/postage-text-list.h"
#include "text/postage-text-market.h"
#include "text/postage-text-scenario.h"

#include "chart/postage-report-table.h"

static void
add_optional (PostageReportFlow *flow,
              const char        *text)
{
  if (text != NULL && *text != '\0')
    postage_report_flow_add_paragraph (flow, text, POSTAGE_REPORT_BODY);
}

const char *
postage_report_get_title_of (const PostageScenario *scenario)
{
  const char *name = postage_scenario_get_name (scenario);

  /* Translators: the title of a page about a scenario without a name */
  return *name != '\0' ? name : _ ("What WhatsApp costs");
}

void
postage_report_add_answer (PostageReportFlow      *flow,
                           const PostageCatalogue *catalogue,
                           const PostageScenario  *scenario,
                           const PostageRanking   *ranking)
{
  const GPtrArray *estimates = postage_ranking_get_estimates (ranking);
  g_autofree char *stamp = postage_text_stamp (catalogue, scenario);
  g_autofree char *answer = postage_text_answer (ranking);
  g_autofree char *budget = postage_text_budget_count ((GPtrArray *) estimates);
  g_autofree char *doubt = postage_text_answer_doubt (ranking);

  postage_report_flow_add_paragraph (flow, postage_report_get_title_of (scenario), POSTAGE_REPORT_TITLE);
  postage_report_flow_add_paragraph (flow, stamp, POSTAGE_REPORT_SMALL);
  /* Translators: a heading above the answer to "which plan should I take?" */
  postage_report_flow_add_heading (flow, _ ("Answer"), 0);
  postage_report_flow_add_paragraph (flow, answer, POSTAGE_REPORT_LEAD);
  add_optional (flow, budget);
  add_optional (flow, doubt);
}

void
postage_report_add_checks (PostageReportFlow     *flow,
                           const PostageScenario *scenario,
                           const GPtrArray       *estimates)
{
  static const double shares[] = { 22, 14, 64 };
  g_autoptr (GPtrArray) checks = postage_text_checklist (scenario, estimates);
  PostageReportTable table;

  if (checks->len == 0)
    return;

  /* Translators: a heading */
  postage_report_flow_add_heading (flow, _ ("What the figures count and leave out"), 0);
  postage_report_table_init (&table, flow, shares, G_N_ELEMENTS (shares), G_N_ELEMENTS (shares));
  for (guint i = 0; i < checks->len; i++)
    {
      const PostageTextCheck *check = g_ptr_array_index (checks, i);
      const char             *cells[] = { check->title, postage_text_check_state (check->state), check->sentence };

      postage_report_table_add_row (&table, cells, POSTAGE_REPORT_BODY);
    }
}

void
postage_report_add_entered (PostageReportFlow      *flow,
                            const PostageCatalogue *catalogue,
                            const PostageScenario  *scenario)
{
  g_autoptr (GPtrArray) lines = postage_text_scenario_summary (catalogue, scenario);

  /* Translators: a heading above what a report was computed from */
  postage_report_flow_add_heading (flow, _ ("What was entered"), 0);
  for (guint i = 0; i < lines->len; i++)
    postage_report_flow_add_item (flow, g_ptr_array_index (lines, i), POSTAGE_REPORT_BODY);
}
