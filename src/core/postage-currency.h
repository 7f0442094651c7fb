/* postage-currency.h - currencies and their minor units
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define POSTAGE_CURRENCY_SIZE 4

/** postage_currency_is_known: whether @code is an active currency code of ISO 4217, in capitals. */
gboolean postage_currency_is_known (const char *code);

/**
 * postage_currency_get_digits:
 *
 * Returns: how many digits behind the point the minor unit of @code has in ISO 4217 (USD 2, CLP 0, KWD 3); 2 for a
 * code that is not known.
 */
guint postage_currency_get_digits (const char *code);

G_END_DECLS
