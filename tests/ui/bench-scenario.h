/* bench-scenario.h - a large scenario for the benchmarks of the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session.h"

/* A session with a destination in each of Meta's markets, with volumes in every category; (transfer full). It compares
   the best plan of each provider. */
PostageSession *bench_scenario_session (void);

/* Puts every plan of the market beside the others. */
void bench_scenario_compare_all (PostageSession *session);
