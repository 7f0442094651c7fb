/* postage-texts-reader.h - reads the catalogue's English texts in another language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/** postage_texts_read: adds the texts of a document of the kind "texts", which the cursor stands on. */
void postage_texts_read (PostageJsonReader *reader,
                         PostageCatalogue  *catalogue);

G_END_DECLS
