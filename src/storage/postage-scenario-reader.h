/* postage-scenario-reader.h - reads what the user has entered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-record.h"
#include "core/postage-scenario.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/** The format of scenario files, and how such a file names it. */
#define POSTAGE_SCENARIO_FORMAT 1
#define POSTAGE_SCENARIO_SCHEMA_PREFIX "urn:io.github.postage_app.Postage:scenario:"
#define POSTAGE_SCENARIO_SCHEMA POSTAGE_SCENARIO_SCHEMA_PREFIX "1"

/**
 * postage_scenario_read:
 * @reader: on a scenario's outermost object
 * @catalogue: knows the countries, the plans and the first month
 * @as_of: (out): the date of the catalogue that the scenario was computed with, %POSTAGE_DATE_NONE where it isn't said
 * @computed: (out) (transfer full) (nullable): what the estimates said when it was saved; %NULL where it isn't said
 *
 * Own plans that the catalogue doesn't have are kept: postage_estimator_list_missing() lists them. Members that are
 * absent have the values of postage_scenario_begin(); "format", "month", "currency" and "destinations" are required.
 *
 * Returns: (transfer full) (nullable): the sealed scenario; %NULL after an error of the reader.
 */
PostageScenario *postage_scenario_read (PostageJsonReader      *reader,
                                        const PostageCatalogue *catalogue,
                                        PostageDate            *as_of,
                                        PostageRecord         **computed);

G_END_DECLS
