/* postage-price-reader.h - reads the prices of a charge
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-charge.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/** postage_prices_read: reads the list "prices" into the open @charge. */
void postage_prices_read (PostageJsonReader *reader,
                          PostageCharge     *charge);

/** postage_text_list_read: calls @take with each text of the optional list @name; an empty list is an error, which says
 * @nothing. */
void postage_text_list_read (PostageJsonReader *reader,
                             const char        *name,
                             const char *(*read) (PostageJsonReader *reader,
                                                  const char        *name),
                             void (*take) (gpointer    target,
                                           const char *text),
                             gpointer target);

G_END_DECLS
