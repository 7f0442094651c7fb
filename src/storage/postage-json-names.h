/* postage-json-names.h - the member names of the objects that are open while a document is scanned
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PostageJsonNames:
 * @entries: a name each, of all open objects, the outer ones first
 * @text: the names, unescaped, each closed by a zero
 *
 * A stack. Duplicates are looked for when an object is closed, by sorting its names: that costs n log n for the largest
 * object, needs no hash that could be attacked, and no memory but for the names that are open.
 */
typedef struct
{
  GArray  *entries;
  GString *text;
} PostageJsonNames;

/** postage_json_names_init: no names. */
void postage_json_names_init (PostageJsonNames *self);

/** postage_json_names_clear: frees what the names hold. */
void postage_json_names_clear (PostageJsonNames *self);

/** postage_json_names_get_length: how many names there are, of all open objects. */
guint postage_json_names_get_length (const PostageJsonNames *self);

/**
 * postage_json_names_begin: opens a name that stands at @offset in the document; its text follows, by the next
 * functions.
 */
void postage_json_names_begin (PostageJsonNames *self,
                               gsize             offset);

/** postage_json_names_append: appends text to the open name. */
void postage_json_names_append (PostageJsonNames *self,
                                const char       *text,
                                gsize             length);

/** postage_json_names_append_character: appends one character to the open name. */
void postage_json_names_append_character (PostageJsonNames *self,
                                          gunichar          character);

/** postage_json_names_end: closes the name. */
void postage_json_names_end (PostageJsonNames *self);

/** postage_json_names_get: the name in place @index. */
const char *postage_json_names_get (const PostageJsonNames *self,
                                    guint                   index);

/**
 * postage_json_names_find_duplicate:
 * @first: the place of the first name of the innermost object, whose names end the stack; they lose their order
 * @offset: (out): where the name stands for the second time
 * @earlier: (out): where it stands before
 *
 * Returns: the place of the first name that repeats an earlier one, or -1.
 */
int postage_json_names_find_duplicate (PostageJsonNames *self,
                                       guint             first,
                                       gsize            *offset,
                                       gsize            *earlier);

/** postage_json_names_truncate: removes the names from the place @first on. */
void postage_json_names_truncate (PostageJsonNames *self,
                                  guint             first);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PostageJsonNames, postage_json_names_clear)

G_END_DECLS
