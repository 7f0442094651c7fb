/* postage-text-place.h - countries and markets in the user's language
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text that is returned belongs to the translations or to the catalogue and stays as long as that.
 */
#pragma once

#include <glib.h>

#include "core/postage-catalogue.h"
#include "core/postage-country.h"

G_BEGIN_DECLS

/** POSTAGE_TEXT_COUNTRIES_DOMAIN: the translations of iso-codes. */
#define POSTAGE_TEXT_COUNTRIES_DOMAIN "iso_3166-1"

/** postage_text_country: "Canada". Translations are those of iso-codes; without one, the name in the catalogue. */
const char *postage_text_country (const PostageCountry *country);

/**
 * postage_text_country_code: the name of the country with the two-letter @code; @code itself where the catalogue has
 *   none.
 */
const char *postage_text_country_code (const PostageCatalogue *catalogue,
                                       const char             *code);

/** postage_text_market: the name of a row of Meta's rate cards: a country's, or such as "Rest of Africa". */
const char *postage_text_market (const PostageCatalogue *catalogue,
                                 const char             *market);

G_END_DECLS
