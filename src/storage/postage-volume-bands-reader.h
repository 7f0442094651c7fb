/* postage-volume-bands-reader.h - reads Meta's discounts by monthly volume
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/**
 * postage_volume_bands_read: sets the bands of a document of the kind "volume-bands", which the cursor stands on.
 * The markets are there.
 */
void postage_volume_bands_read (PostageJsonReader *reader,
                                PostageCatalogue  *catalogue);

G_END_DECLS
