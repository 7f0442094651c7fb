/* postage-report-paper.h - what a report is printed on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PostageReportPaper: the sizes of paper that there is a name for.
 * @POSTAGE_REPORT_A4: 210 × 297 mm
 * @POSTAGE_REPORT_LETTER: 8.5 × 11 inches
 */
typedef enum
{
  POSTAGE_REPORT_A4,
  POSTAGE_REPORT_LETTER,
} PostageReportPaper;

/**
 * PostageReportPageSize:
 * @width: of the paper, in points, 1/72 inch each
 * @height: likewise
 * @top: the margin in which nothing is drawn, likewise
 * @right: likewise
 * @bottom: likewise
 * @left: likewise
 */
typedef struct
{
  double width, height;
  double top, right, bottom, left;
} PostageReportPageSize;

/** postage_report_paper_get_id: the name used on the command line, such as "a4". */
const char *postage_report_paper_get_id (PostageReportPaper paper);

/** postage_report_paper_from_id: sets @paper; %FALSE where there is none of that name. */
gboolean postage_report_paper_from_id (const char         *id,
                                       PostageReportPaper *paper);

/** postage_report_paper_get_usual: what printers of the user's country hold, by the locale. */
PostageReportPaper postage_report_paper_get_usual (void);

/** postage_report_page_size_init: sets @self to an upright sheet of @paper with margins as letters have them. */
void postage_report_page_size_init (PostageReportPageSize *self,
                                    PostageReportPaper     paper);

/**
 * postage_report_page_size_init_printer:
 * @width: of the paper as it is held, in points, above zero
 * @height: likewise
 * @edges: where the printer can't print, the margins of a size
 *
 * Sets @self to any paper. The margins are those that letters have, less on small paper, and never smaller than
 * @edges.
 *
 * Returns: %FALSE where there is too little room for a report: it needs that of A6.
 */
gboolean postage_report_page_size_init_printer (PostageReportPageSize       *self,
                                                double                       width,
                                                double                       height,
                                                const PostageReportPageSize *edges);

G_END_DECLS
