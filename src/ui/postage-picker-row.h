/* postage-picker-row.h - a titled row that chooses one of many
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "ui/postage-choice-picker.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_PICKER_ROW (postage_picker_row_get_type ())

/**
 * PostagePickerRow:
 *
 * The choice stands below the title; the row's "picker", a #PostageChoicePicker, finds another one. With "none-title",
 * there may be none, which that title says. "opening" is emitted when the picker needs the list, "edited" when a person
 * has chosen.
 */
G_DECLARE_DERIVABLE_TYPE (PostagePickerRow, postage_picker_row, POSTAGE, PICKER_ROW, AdwActionRow)

/** PostagePickerRowClass: nothing of its own. */
struct _PostagePickerRowClass
{
  AdwActionRowClass parent_class;
};

/**
 * postage_picker_row_show:
 * @id: (nullable): of what is chosen; %NULL: none
 * @title: (nullable): and its title; %NULL: "none-title"
 */
void postage_picker_row_show (PostagePickerRow *self,
                              const char       *id,
                              const char       *title);

/** postage_picker_row_set_choices: (transfer full) (element-type PostageChoice): what the picker finds. */
void postage_picker_row_set_choices (PostagePickerRow *self,
                                     GListModel       *choices);

/** postage_picker_row_get_id: (nullable): of what is shown. */
const char *postage_picker_row_get_id (PostagePickerRow *self);

G_END_DECLS
