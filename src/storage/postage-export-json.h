/* postage-export-json.h - estimates as JSON, for programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * data/ESTIMATE-JSON.md describes the document.
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-estimate.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/** POSTAGE_EXPORT_JSON_FORMAT: raised when a reader of the document would misread the new one. */
#define POSTAGE_EXPORT_JSON_FORMAT 1

/**
 * postage_export_json:
 * @estimates: (element-type PostageEstimate): of @scenario with @catalogue, in the order to be written
 *
 * Amounts are strings in plain decimal notation, names of things are those of the catalogue. What is under `text`,
 * `name`, `formula` and `explanation` is in the user's language and for people; nothing else depends on the locale.
 *
 * Returns: (transfer full): one document, with a line feed at the end
 */
GString *postage_export_json (PostageCatalogue *catalogue,
                              PostageScenario  *scenario,
                              GPtrArray        *estimates);

G_END_DECLS
