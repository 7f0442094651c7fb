/* postage-export-wrap.h - paragraphs in lines of a terminal
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** POSTAGE_EXPORT_MAX_WIDTH: columns of a terminal that plain text takes at most; a wider page wraps on most of
 * them. */
#define POSTAGE_EXPORT_MAX_WIDTH 110

/**
 * postage_export_wrap:
 * @indent: blanks before the first line
 * @hanging: blanks before each further line
 *
 * Appends @paragraph to @text in lines of at most %POSTAGE_EXPORT_MAX_WIDTH columns, each with a line feed. Lines are
 * broken at blanks, and in Chinese between characters, never before a closing or behind an opening mark. What can't be
 * broken, such as an address, stands in a line of its own, however wide it is.
 */
void postage_export_wrap (GString    *text,
                          const char *paragraph,
                          guint       indent,
                          guint       hanging);

G_END_DECLS
