/* postage-destination-reader.h - reads the destinations of a scenario and the shares that decide the bill
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-scenario.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/** postage_destinations_read: the members "shares" and "destinations" of the scenario that the cursor stands on. */
void postage_destinations_read (PostageJsonReader      *reader,
                                const PostageCatalogue *catalogue,
                                PostageScenario        *scenario);

/** postage_country_code_read: the code @name of a country of @catalogue. */
const char *postage_country_code_read (PostageJsonReader      *reader,
                                       const char             *name,
                                       const PostageCatalogue *catalogue);

G_END_DECLS
