/* postage-text-currency.h - currencies in the user's language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** POSTAGE_TEXT_CURRENCIES_DOMAIN: the translations of iso-codes. */
#define POSTAGE_TEXT_CURRENCIES_DOMAIN "iso_4217"

/**
 * postage_text_currency: "Indian Rupee" for "INR"; @code itself where ISO 4217 has no such currency. Translations are
 *   those of iso-codes; without one, the name is English. It stays as long as they do, or @code.
 */
const char *postage_text_currency (const char *code);

G_END_DECLS
