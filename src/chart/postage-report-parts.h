/* postage-report-parts.h - what a report consists of
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-chart-request.h"
#include "chart/postage-report-flow.h"
#include "core/postage-ranking.h"

G_BEGIN_DECLS

/** postage_report_add_answer: adds the title, what the figures are, and which plan to take. */
void postage_report_add_answer (PostageReportFlow      *flow,
                                const PostageCatalogue *catalogue,
                                const PostageScenario  *scenario,
                                const PostageRanking   *ranking);

/** postage_report_add_comparison: adds the plans with their components beside each other or, where they are many, one
 * below the other. */
void postage_report_add_comparison (PostageReportFlow     *flow,
                                    const PostageRanking  *ranking,
                                    const PostageScenario *scenario);

/** postage_report_add_checks: adds what the figures count and what they leave out. */
void postage_report_add_checks (PostageReportFlow     *flow,
                                const PostageScenario *scenario,
                                const GPtrArray       *estimates);

/**
 * postage_report_add_chart:
 * @is_first: whether the heading of all charts stands above it
 *
 * Adds what @request draws: where it is higher than a page, as several charts of some plans each.
 *
 * Returns: %FALSE with a #PostageError as postage_chart_request_draw().
 */
gboolean postage_report_add_chart (PostageReportFlow         *flow,
                                   const PostageChartRequest *request,
                                   gboolean                   is_first,
                                   GError                   **error);

/** postage_report_add_working: adds how each figure of @estimate came about. */
void postage_report_add_working (PostageReportFlow     *flow,
                                 const PostageEstimate *estimate,
                                 gboolean               is_first);

/** postage_report_add_entered: adds what the user has entered. */
void postage_report_add_entered (PostageReportFlow      *flow,
                                 const PostageCatalogue *catalogue,
                                 const PostageScenario  *scenario);

/** postage_report_add_sources: adds where everything was read that @estimates were computed from, each page once. */
void postage_report_add_sources (PostageReportFlow *flow,
                                 const GPtrArray   *estimates);

G_END_DECLS
