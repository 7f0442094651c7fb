/* postage-export-html.h - estimates as a page of HTML
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-estimate.h"
#include "core/postage-scenario.h"
#include "storage/postage-export-watch.h"

G_BEGIN_DECLS

/**
 * postage_export_html:
 * @estimates: (element-type PostageEstimate): of @scenario with @catalogue
 * @watch: (nullable): is told after each plan; the export may run in any thread
 *
 * A page in the user's language that needs no other file and no network: what the figures are, the answer in words, the
 * plans with their components, the best first, notes, and the working behind every line of each plan with its rule and
 * its source. It prints, and can be read on a dark screen. It is well-formed XML, too. Names are escaped: none can
 * change the page; only addresses with http or https become links.
 *
 * Returns: (transfer full) (nullable): UTF-8; %NULL with %G_IO_ERROR_CANCELLED
 */
GString *postage_export_html (PostageCatalogue         *catalogue,
                              PostageScenario          *scenario,
                              GPtrArray                *estimates,
                              const PostageExportWatch *watch,
                              GError                  **error);

G_END_DECLS
