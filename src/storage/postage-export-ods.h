/* postage-export-ods.h - estimates as an OpenDocument spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-estimate.h"
#include "core/postage-scenario.h"
#include "storage/postage-export-watch.h"

G_BEGIN_DECLS

/**
 * postage_export_ods:
 * @estimates: (element-type PostageEstimate): of @scenario with @catalogue
 * @watch: (nullable): is told after each plan; the export may run in any thread
 *
 * A spreadsheet in the user's language: the comparison, a sheet for each plan, the best first, and one with all
 * sources. Amounts are formulas: quantity × price, and sums of them; each cell also holds the amount that Postage
 * computed, with all its digits. What is not known is words, never zero. data/ESTIMATE-ODS.md describes the sheets.
 * The same estimates give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file; %NULL with %G_IO_ERROR_CANCELLED or %POSTAGE_STORAGE_ERROR_WRITE
 */
GBytes *postage_export_ods (PostageCatalogue         *catalogue,
                            PostageScenario          *scenario,
                            GPtrArray                *estimates,
                            const PostageExportWatch *watch,
                            GError                  **error);

G_END_DECLS
