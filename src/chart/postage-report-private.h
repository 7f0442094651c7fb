/* postage-report-private.h - what a report's file has besides its pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-report.h"

G_BEGIN_DECLS

/** postage_report_get_stamp: that these are estimates, of which month and currency, by which prices. */
const char *postage_report_get_stamp (const PostageReport *self);

/** postage_report_get_size: (transfer none): of the paper. */
const PostageReportPageSize *postage_report_get_size (const PostageReport *self);

/** postage_report_get_date: of the prices, which is the date of the file. */
PostageDate postage_report_get_date (const PostageReport *self);

/** postage_report_get_entries: (transfer none): (element-type PostageReportEntry): its table of contents. */
const GArray *postage_report_get_entries (const PostageReport *self);

G_END_DECLS
