/* postage-export-ids.h - the names of states and warnings in JSON and CSV
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/** postage_export_status_id: such as "at-least". */
const char *postage_export_status_id (PostageStatus status);

/** postage_export_warning_id: such as "feature-unknown". */
const char *postage_export_warning_id (PostageWarningKind kind);

G_END_DECLS
