/* postage-switch-row.h - a titled row with a switch
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define POSTAGE_TYPE_SWITCH_ROW (postage_switch_row_get_type ())

/** PostageSwitchRow: says yes or no. "edited" is emitted when a person has turned the switch; libadwaita has such a row
 * from 1.4 on. A screen reader tells the row's "context", such as a country, with the subtitle. */
G_DECLARE_FINAL_TYPE (PostageSwitchRow, postage_switch_row, POSTAGE, SWITCH_ROW, AdwActionRow)

/** postage_switch_row_set_active: shows @active; that is no edit. */
void postage_switch_row_set_active (PostageSwitchRow *self,
                                    gboolean          active);

/** postage_switch_row_get_active: what the switch says. */
gboolean postage_switch_row_get_active (PostageSwitchRow *self);

G_END_DECLS
