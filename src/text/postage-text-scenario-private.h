/* postage-text-scenario-private.h - what the files share that sum a scenario up
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/** postage_text_scenario_add_business: appends who the business is, how it buys and how it is taxed.
 * @lines: (element-type utf8) */
void postage_text_scenario_add_business (GPtrArray              *lines,
                                         const PostageCatalogue *catalogue,
                                         const PostageScenario  *scenario);

/** postage_text_scenario_add_messages: appends what is sent, in total and to each destination, and the shares of it
 * that decide the bill. @lines: (element-type utf8) */
void postage_text_scenario_add_messages (GPtrArray              *lines,
                                         const PostageCatalogue *catalogue,
                                         const PostageScenario  *scenario);

/** postage_text_scenario_take_volume: appends @name with @quantity, such as "Marketing 10,000", unless that is 0.
 * @list: (element-type utf8) */
void postage_text_scenario_take_volume (GPtrArray  *list,
                                        const char *name,
                                        gint64      quantity);

G_END_DECLS
