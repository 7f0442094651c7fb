/* postage-country-picker.h - a popover that finds a country by typing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_COUNTRY_PICKER (postage_country_picker_get_type ())

/**
 * PostageCountryPicker:
 *
 * Typing filters the list, the arrow keys move in it, Enter takes the selected country, which "picked" hands over
 * by its two-letter code; the popover closes then. The list is built when the popover first opens. With "none-title",
 * it begins with that title, whose code is "".
 */
G_DECLARE_FINAL_TYPE (PostageCountryPicker, postage_country_picker, POSTAGE, COUNTRY_PICKER, GtkPopover)

/**
 * postage_country_picker_set_source:
 * @catalogue: where the countries come from
 * @month: in which each country's market of Meta's rate cards is told; 0: it isn't
 */
void postage_country_picker_set_source (PostageCountryPicker *self,
                                        PostageCatalogue     *catalogue,
                                        PostageMonth          month);

G_END_DECLS
