/* postage-export-catalogue.h - the list of all providers and plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/** postage_export_catalogue_table: (transfer full): every provider with its plans as plain text, in the user's
 * language. */
GString *postage_export_catalogue_table (const PostageCatalogue *catalogue);

/** postage_export_catalogue_markdown: (transfer full): the same as Markdown. */
GString *postage_export_catalogue_markdown (const PostageCatalogue *catalogue);

/** postage_export_catalogue_csv: (transfer full): a row for each plan, as RFC 4180 has it; words in the user's
 * language, everything else by the names used in files. */
GString *postage_export_catalogue_csv (const PostageCatalogue *catalogue);

/** postage_export_catalogue_json: (transfer full): a document of the kind "catalogue" with a list of providers. */
GString *postage_export_catalogue_json (const PostageCatalogue *catalogue);

G_END_DECLS
