/* postage-choice-picker.h - a popover that finds a choice by typing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/postage-choice.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CHOICE_PICKER (postage_choice_picker_get_type ())

/**
 * PostageChoicePicker:
 *
 * Typing filters the list, the arrow keys move in it, Enter takes the selected choice, which "picked" hands over by its
 * id; the popover closes then. "opening" is emitted each time that it needs the list, to be given with
 * postage_choice_picker_set_choices(). "prompt" is what a search entry without text says, "list-title"
 * what the list is, "none-found" that nothing in it has the text.
 */
G_DECLARE_FINAL_TYPE (PostageChoicePicker, postage_choice_picker, POSTAGE, CHOICE_PICKER, GtkPopover)

/**
 * postage_choice_picker_set_choices:
 * @choices: (transfer full) (element-type PostageChoice): what there is to choose
 * @id: (nullable): which of them is selected; the first one otherwise
 */
void postage_choice_picker_set_choices (PostageChoicePicker *self,
                                        GListModel          *choices,
                                        const char          *id);

G_END_DECLS
