/* postage-text-language.h - the language that everything is worded in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** postage_text_is_right_to_left: whether the language is written from right to left. */
gboolean postage_text_is_right_to_left (void);

/** postage_text_language_tag: (transfer full): the language of the translation in use, as pages on the web name it:
 * "en", "zh-CN". */
char *postage_text_language_tag (void);

G_END_DECLS
