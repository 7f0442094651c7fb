/* postage-country-row.h - a titled row that chooses a country
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "ui/postage-picker-row.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_COUNTRY_ROW (postage_country_row_get_type ())

/** PostageCountryRow: chooses one of the catalogue's countries by its two-letter code. See #PostagePickerRow. */
G_DECLARE_FINAL_TYPE (PostageCountryRow, postage_country_row, POSTAGE, COUNTRY_ROW, PostagePickerRow)

/** postage_country_row_show: shows the country with the two-letter code @country; (nullable): none. */
void postage_country_row_show (PostageCountryRow *self,
                               PostageCatalogue  *catalogue,
                               const char        *country);

G_END_DECLS
