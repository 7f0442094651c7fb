/* bench-destinations.h - a business that writes to all the world, for the benchmarks
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/* Adds a destination in each market of the scenario's month, with a quantity in each category. */
void bench_add_destinations (PostageScenario        *scenario,
                             const PostageCatalogue *catalogue);

G_END_DECLS
