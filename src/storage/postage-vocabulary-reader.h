/* postage-vocabulary-reader.h - reads the names of metrics and features
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/** postage_vocabulary_read: reads a document of the kind "vocabulary" into @catalogue. */
void postage_vocabulary_read (PostageJsonReader *reader,
                              PostageCatalogue  *catalogue);

G_END_DECLS
