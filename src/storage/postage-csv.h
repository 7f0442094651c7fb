/* postage-csv.h - cells of comma-separated values
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** postage_csv_append: appends a cell, quoted where it has to be, with a comma before it unless a line begins. */
void postage_csv_append (GString    *csv,
                         const char *text);

/** postage_csv_append_words: appends a cell with words of the catalogue or of the user, which a spreadsheet must never
 * take for a formula: they get an apostrophe in front. @text: (nullable): an empty cell */
void postage_csv_append_words (GString    *csv,
                               const char *text);

G_END_DECLS
