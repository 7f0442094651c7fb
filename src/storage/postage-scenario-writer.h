/* postage-scenario-writer.h - writes what the user has entered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "core/postage-record.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * postage_scenario_write:
 * @as_of: the date of the catalogue that @scenario was computed with, or %POSTAGE_DATE_NONE
 * @computed: (nullable): what the estimates of @scenario said
 * @original: (nullable): the outermost object of the file that @scenario was read from
 *
 * Writes the members in one order: those that the program knows as in the sample, then those of @original that it
 * doesn't know, in their order: in the scenario, in the destination of the same country, in shares and numbers.
 * Lists and objects that are empty, and choices that were not made, are left out.
 *
 * Returns: (transfer full)
 */
GBytes *postage_scenario_write (const PostageScenario *scenario,
                                PostageDate            as_of,
                                const PostageRecord   *computed,
                                JsonNode              *original);

G_END_DECLS
