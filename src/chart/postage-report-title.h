/* postage-report-title.h - what a report is called
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-scenario.h"

G_BEGIN_DECLS

/** postage_report_get_title_of: the name of @scenario, else what it is about. */
const char *postage_report_get_title_of (const PostageScenario *scenario);

G_END_DECLS
