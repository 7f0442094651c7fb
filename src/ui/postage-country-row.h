/* postage-country-row.h - a titled row that chooses a country
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_COUNTRY_ROW (postage_country_row_get_type ())

/**
 * PostageCountryRow:
 *
 * The country stands below the title; a #PostageCountryPicker finds another one. With "none-title", there may be none,
 * which that title says. "edited" is emitted when a person has chosen.
 */
G_DECLARE_FINAL_TYPE (PostageCountryRow, postage_country_row, POSTAGE, COUNTRY_ROW, AdwActionRow)

/** postage_country_row_show: shows the country with the two-letter code @country; (nullable): none. */
void postage_country_row_show (PostageCountryRow *self,
                               PostageCatalogue  *catalogue,
                               const char        *country);

/** postage_country_row_get_country: (nullable): the code of what is shown. */
const char *postage_country_row_get_country (PostageCountryRow *self);

G_END_DECLS
