/* postage-check-row.h - whether figures contain something, and why
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "text/postage-text-checklist.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CHECK_ROW (postage_check_row_get_type ())

/** PostageCheckRow: a sign, a title, the state in words, and a sentence. */
G_DECLARE_FINAL_TYPE (PostageCheckRow, postage_check_row, POSTAGE, CHECK_ROW, AdwPreferencesRow)

/** postage_check_row_new: says nothing yet. */
GtkWidget *postage_check_row_new (void);

/** postage_check_row_set_check: shows @check. */
void postage_check_row_set_check (PostageCheckRow        *self,
                                  const PostageTextCheck *check);

G_END_DECLS
