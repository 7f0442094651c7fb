/* postage-replace-question.h - asks before a file is replaced that the user hasn't named
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-file-chooser.h"

G_BEGIN_DECLS

/**
 * postage_replace_question_ask:
 * @window: who asks
 * @file: where is to be written
 * @chosen: is called with @file where there is nothing yet, or once the user lets it be replaced; else not at all
 * @destroy: (nullable): frees @user_data in any case
 *
 * The file dialog asks about the name as it was entered; not about that with the ending.
 */
void postage_replace_question_ask (GtkWindow        *window,
                                   GFile            *file,
                                   PostageFileChosen chosen,
                                   gpointer          user_data,
                                   GDestroyNotify    destroy);

G_END_DECLS
