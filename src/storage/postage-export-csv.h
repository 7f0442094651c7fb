/* postage-export-csv.h - estimates as comma-separated values, for spreadsheets
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/**
 * postage_export_csv:
 * @estimates: (element-type PostageEstimate): in the order to be written
 *
 * A row for each line of each estimate and for each thing that its sums lack without a line, behind a row of names, as
 * RFC 4180 has it (UTF-8, CR LF); data/ESTIMATE-CSV.md describes the columns. Numbers are in plain
 * decimal notation in every locale; each row says that it is an estimate, for which month and of which prices. A cell
 * with words that a spreadsheet would take for a formula gets an apostrophe in front. An amount that is not known is
 * empty.
 *
 * Returns: (transfer full)
 */
GString *postage_export_csv (GPtrArray *estimates);

G_END_DECLS
