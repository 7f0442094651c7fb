/* postage-choice-row.h - a titled row that chooses one of a list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-choice.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CHOICE_ROW (postage_choice_row_get_type ())

/**
 * PostageChoiceRow:
 *
 * The choice stands below the title, where it has room to wrap; the list tells the notes of the choices. "edited" is
 * emitted when a person has chosen.
 */
G_DECLARE_FINAL_TYPE (PostageChoiceRow, postage_choice_row, POSTAGE, CHOICE_ROW, AdwComboRow)

/**
 * postage_choice_row_show:
 * @id: what is chosen
 *
 * Returns: whether the list has @id, and so shows it; otherwise it needs another one: postage_choice_row_show_in().
 */
gboolean postage_choice_row_show (PostageChoiceRow *self,
                                  const char       *id);

/** postage_choice_row_show_in: the same with @choices (transfer full) (element-type PostageChoice), which have @id. */
void postage_choice_row_show_in (PostageChoiceRow *self,
                                 GListModel       *choices,
                                 const char       *id);

/** postage_choice_row_get_id: (nullable): of what is chosen; %NULL before anything was shown. */
const char *postage_choice_row_get_id (PostageChoiceRow *self);

G_END_DECLS
