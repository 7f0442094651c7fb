/* postage-record-writer.h - writes what the estimates said when a scenario is saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "core/postage-record.h"

G_BEGIN_DECLS

/** The list of lines of a plan, whose elements are written in one line of the file each. */
#define POSTAGE_RECORD_LINES "lines"

/** postage_record_write: (transfer full): what postage_record_read() reads, always in the same order. What goes without
 * saying is left out. */
JsonObject *postage_record_write (const PostageRecord *record);

G_END_DECLS
