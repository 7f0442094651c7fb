/* postage-rate-card-reader.h - reads one of Meta's rate cards
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/**
 * postage_rate_card_read: adds the card of a document of the kind "rate-card", which the cursor stands on. The
 * markets are there.
 */
void postage_rate_card_read (PostageJsonReader *reader,
                             PostageCatalogue  *catalogue);

G_END_DECLS
