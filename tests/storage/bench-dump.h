/* bench-dump.h - what an evaluation of all plans works on, as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/**
 * bench_dump:
 * @path: the file to write
 * @estimates: (element-type PostageEstimate): of @scenario
 * @all: how long they took, in microseconds, and of that
 * @preparing: how long it took to make quantities and compile tariffs
 *
 * Numbers are JSON numbers, as a program in floating point would hold them.
 */
void bench_dump (const char       *path,
                 PostageCatalogue *catalogue,
                 PostageScenario  *scenario,
                 GPtrArray        *estimates,
                 gint64            all,
                 gint64            preparing);

G_END_DECLS
