/* postage-text-list.h - names and sentences in a row
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * postage_text_list:
 * @names: (element-type utf8)
 * @max: how many to write at most; 0: all
 *
 * Returns: (transfer full): "A, B and 12 more"; "" without names
 */
char *postage_text_list (const GPtrArray *names,
                         guint            max);

/** postage_text_sentences: (transfer full) (nullable): @first and then @second as the language joins sentences; the
 * other one where one is %NULL. */
char *postage_text_sentences (const char *first,
                              const char *second);

G_END_DECLS
