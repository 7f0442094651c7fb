/* scenario-fixture.h - a scenario file with every member, in the program's own layout
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** scenario_fixture_full: a scenario with every member, and with some that the program doesn't know. */
extern const char scenario_fixture_full[];

/** scenario_fixture_small: a scenario of one line with nothing but what has to be there. */
extern const char scenario_fixture_small[];

G_END_DECLS
