/* postage-markets-reader.h - reads Meta's markets and the countries that are filed under them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/**
 * postage_markets_read: adds the markets and countries of a document of the kind "markets", which the cursor stands
 * on.
 */
void postage_markets_read (PostageJsonReader *reader,
                           PostageCatalogue  *catalogue);

/** postage_market_check: fails over @name unless @market is among the catalogue's markets. */
void postage_market_check (PostageJsonReader      *reader,
                           const char             *name,
                           const PostageCatalogue *catalogue,
                           const char             *market);

G_END_DECLS
