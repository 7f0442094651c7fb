/* postage-markdown.h - texts in Markdown
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * postage_markdown_escape:
 *
 * Returns: (transfer full): @text as CommonMark, with tables of GitHub, that reads as @text again, on one line: what
 * has a meaning there gets a backslash, a line feed becomes a blank. An address stays one that can be followed:
 * https://… is written as <https://…>.
 */
char *postage_markdown_escape (const char *text);

/** postage_markdown_append_cell: appends a cell to a table's row, which it begins at the beginning of a line. */
void postage_markdown_append_cell (GString    *markdown,
                                   const char *text);

/** postage_markdown_end_row: ends the row that the cells before began. */
void postage_markdown_end_row (GString *markdown);

/** postage_markdown_append_rule: appends the row between the heads and the cells of a table with @left columns that
 * are aligned to the left and then @right columns that are aligned to the right. */
void postage_markdown_append_rule (GString *markdown,
                                   guint    left,
                                   guint    right);

/** postage_markdown_append_item: appends "- TEXT" in a list of @level, 0 for the outermost. */
void postage_markdown_append_item (GString    *markdown,
                                   guint       level,
                                   const char *text);

/** postage_markdown_append_heading: appends a heading of @level, 1 for the title, behind an empty line where there is
 * something before. */
void postage_markdown_append_heading (GString    *markdown,
                                      guint       level,
                                      const char *text);

/** postage_markdown_append_paragraph: appends a paragraph behind an empty line where there is something before. */
void postage_markdown_append_paragraph (GString    *markdown,
                                        const char *text);

G_END_DECLS
