/* postage-json-writer.h - writes JSON for people and for version control
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * postage_json_write:
 * @root: what the guard lets pass: at most %POSTAGE_JSON_MAX_DEPTH deep
 *
 * Writes a document in the order of its members: two blanks for each level, a line for each member and element, a
 * newline at the end; a number in the shortest notation that reads back as the same. (The generator of json-glib
 * writes 0.1 as 0.10000000000000001 and 1e22 as 1e+22.0, which isn't JSON.)
 *
 * Returns: (transfer full)
 */
GBytes *postage_json_write (JsonNode *root);

/** postage_json_write_with_flat_list: (transfer full): the same, but an object that is an element of a list named
 * @flat_list takes one line. @flat_list: (nullable) */
GBytes *postage_json_write_with_flat_list (JsonNode   *root,
                                           const char *flat_list);

/** postage_json_write_with_flat_rows: (transfer full): the same, but each member of an object with one of the names
 * @flat_rows takes one line, as in a rate card. @flat_rows: (array zero-terminated=1) */
GBytes *postage_json_write_with_flat_rows (JsonNode          *root,
                                           const char *const *flat_rows);

G_END_DECLS
