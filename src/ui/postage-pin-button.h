/* postage-pin-button.h - puts a plan beside the others, and takes it away again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/postage-session-row.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_PIN_BUTTON (postage_pin_button_get_type ())

/** PostagePinButton: is pressed while the scenario names the plan; "toggled" is emitted when a person has pressed
 * it. */
G_DECLARE_FINAL_TYPE (PostagePinButton, postage_pin_button, POSTAGE, PIN_BUTTON, GtkWidget)

/** postage_pin_button_new: a button without a plan. */
GtkWidget *postage_pin_button_new (void);

/** postage_pin_button_set_row: which plan it is for; (nullable) */
void postage_pin_button_set_row (PostagePinButton  *self,
                                 PostageSessionRow *row);

/** postage_pin_button_get_row: (nullable) (transfer none) */
PostageSessionRow *postage_pin_button_get_row (PostagePinButton *self);

G_END_DECLS
