/* postage-exchange-reader.h - reads rates of exchange
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-exchange.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/** postage_exchange_read: adds the rates of a document of the kind "exchange-rates", which the cursor stands on. */
void postage_exchange_read (PostageJsonReader *reader,
                            PostageExchange   *exchange);

G_END_DECLS
