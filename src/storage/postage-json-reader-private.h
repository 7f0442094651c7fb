/* postage-json-reader-private.h - what the getters of the JSON reader stand on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/* The value of the member @name, which then counts as known, or the one that the cursor stands on. NULL where it is
 * absent and after an error. */
JsonNode *postage_json_reader_lookup (PostageJsonReader *self,
                                      const char        *name);

G_END_DECLS
