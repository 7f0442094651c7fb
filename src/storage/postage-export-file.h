/* postage-export-file.h - a comparison as a file, in whatever format its name asks for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-estimate.h"
#include "core/postage-scenario.h"
#include "storage/postage-export-watch.h"

G_BEGIN_DECLS

/** PostageExportFormat: what a file with a comparison may be. */
typedef enum
{
  POSTAGE_EXPORT_CSV,
  POSTAGE_EXPORT_MARKDOWN,
  POSTAGE_EXPORT_HTML,
  POSTAGE_EXPORT_ODS,
} PostageExportFormat;

/** POSTAGE_EXPORT_N_FORMATS: how many formats there are. */
#define POSTAGE_EXPORT_N_FORMATS (POSTAGE_EXPORT_ODS + 1)

/** postage_export_format_get_ending: how the names of files in @format end, such as ".csv". */
const char *postage_export_format_get_ending (PostageExportFormat format);

/** postage_export_format_get_mime_type: what files in @format are, such as "text/csv". */
const char *postage_export_format_get_mime_type (PostageExportFormat format);

/** postage_export_format_from_name: sets @format by the ending of @name, in whatever case. Returns: %FALSE for any
 * other ending. */
gboolean postage_export_format_from_name (const char          *name,
                                          PostageExportFormat *format);

/**
 * postage_export_file:
 * @estimates: (element-type PostageEstimate): of @scenario with @catalogue, in the order to be written where the format
 *   has one
 * @watch: (nullable): for the formats that take long; the export may run in any thread
 *
 * Returns: (transfer full) (nullable): what the file has to contain, with all working; %NULL with
 * %G_IO_ERROR_CANCELLED or %POSTAGE_STORAGE_ERROR_WRITE
 */
GBytes *postage_export_file (PostageExportFormat       format,
                             PostageCatalogue         *catalogue,
                             PostageScenario          *scenario,
                             GPtrArray                *estimates,
                             const PostageExportWatch *watch,
                             GError                  **error);

G_END_DECLS
