/* postage-record-reader.h - reads what the estimates said when a scenario was saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-record.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/**
 * postage_record_read:
 * @reader: on an object with the record in the member @name
 * @as_of: the date of the catalogue that gave the prices, or %POSTAGE_DATE_NONE
 *
 * Plans, charges, markets and rules are not looked up: they may have gone since.
 *
 * Returns: (transfer full) (nullable): the sealed record; %NULL without the member and after an error of the reader
 */
PostageRecord *postage_record_read (PostageJsonReader *reader,
                                    const char        *name,
                                    PostageDate        as_of);

G_END_DECLS
