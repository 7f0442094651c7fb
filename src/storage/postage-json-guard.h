/* postage-json-guard.h - a strict check of JSON before it is parsed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The largest document that is read, in bytes. */
#define POSTAGE_JSON_MAX_BYTES (16 * 1024 * 1024)

/** How many objects and lists may lie in each other. */
#define POSTAGE_JSON_MAX_DEPTH 64

/** How many values a document may have: what a parser needs for one is a hundred times the bytes of the shortest. */
#define POSTAGE_JSON_MAX_VALUES 1000000

/**
 * postage_json_guard_check:
 * @data: the document, any bytes
 * @file_name: for the message
 *
 * Scans a document by the letter of RFC 8259, because the parser behind the guard is lenient where money is at
 * stake: it takes 0123 for an octal number, lets the last of two equal members win, cuts whole numbers of more than
 * 64 bits, stops after the first of two documents, and overflows the stack on deep ones. Beyond the grammar: one
 * document, no byte order mark, whole numbers within 64 bits and others within a double, no U+0000, no unpaired
 * surrogate, no member twice in an object, and the limits above. Needs no recursion, and memory only for the member
 * names of open objects.
 *
 * Returns: %FALSE with %POSTAGE_STORAGE_ERROR_SYNTAX or %POSTAGE_STORAGE_ERROR_TOO_LARGE, which tells line, column (in
 * characters), byte offset and JSON path.
 */
gboolean postage_json_guard_check (const char *data,
                                   gsize       length,
                                   const char *file_name,
                                   GError    **error);

G_END_DECLS
