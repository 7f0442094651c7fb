/* postage-json-reader.h - a cursor over a JSON document that knows where it is
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "storage/postage-storage-error.h"

G_BEGIN_DECLS

/**
 * PostageJsonReader:
 *
 * Reads a document member by member. The first error is kept, with the file and the JSON path; from then on every
 * getter gives a neutral value (0, %FALSE, "", %NULL where a value is optional) and every loop ends, so that code
 * that reads needs to look for errors in two places only: before it builds a value out of what it has read, and at
 * the end.
 *
 *     if (postage_json_reader_enter_array (reader, "plans"))
 *       {
 *         while (postage_json_reader_next (reader, NULL))
 *           read_plan (reader, provider);
 *         postage_json_reader_leave (reader);
 *       }
 *
 * The cursor stands on an object or list. A @name is that of a member of the object; %NULL is the value that the cursor
 * stands on itself, such as the element that postage_json_reader_next() went to.
 */
typedef struct _PostageJsonReader PostageJsonReader;

/**
 * PostageJsonUnknown: what to do about members that nobody asks for.
 * @POSTAGE_JSON_UNKNOWN_REFUSE: they are errors
 * @POSTAGE_JSON_UNKNOWN_KEEP: they are listed
 */
typedef enum
{
  POSTAGE_JSON_UNKNOWN_REFUSE,
  POSTAGE_JSON_UNKNOWN_KEEP,
} PostageJsonUnknown;

/**
 * postage_json_reader_new:
 * @file_name: for messages
 *
 * Checks and parses @bytes, and stands on the document's outermost object.
 *
 * Returns: (transfer full) (nullable): %NULL with an error of the guard, or when the document isn't an object.
 */
PostageJsonReader *postage_json_reader_new (const char        *file_name,
                                            GBytes            *bytes,
                                            PostageJsonUnknown unknown,
                                            GError           **error);

/** postage_json_reader_free: frees what postage_json_reader_new() gave. */
void postage_json_reader_free (PostageJsonReader *self);

/** postage_json_reader_finish: leaves the document and gives the error, if there was one: then it returns %FALSE. */
gboolean postage_json_reader_finish (PostageJsonReader *self,
                                     GError           **error);

/** postage_json_reader_has_failed: whether there was an error. */
gboolean postage_json_reader_has_failed (const PostageJsonReader *self);

/** postage_json_reader_get_root: (transfer none): the whole document. */
JsonNode *postage_json_reader_get_root (const PostageJsonReader *self);

/**
 * postage_json_reader_dup_unknown: (transfer container) (element-type utf8): the paths of the members that nobody
 * asked for, so far.
 */
GPtrArray *postage_json_reader_dup_unknown (const PostageJsonReader *self);

/**
 * postage_json_reader_enter_object: goes to the object @name. Returns: %FALSE, without having moved, when there is
 * none: an error.
 */
gboolean postage_json_reader_enter_object (PostageJsonReader *self,
                                           const char        *name);

/**
 * postage_json_reader_enter_optional_object: like postage_json_reader_enter_object(), but an absent member is no
 * error.
 */
gboolean postage_json_reader_enter_optional_object (PostageJsonReader *self,
                                                    const char        *name);

/**
 * postage_json_reader_enter_array: goes to the list @name. Returns: %FALSE, without having moved, when there is
 * none: an error.
 */
gboolean postage_json_reader_enter_array (PostageJsonReader *self,
                                          const char        *name);

/**
 * postage_json_reader_enter_optional_array: like postage_json_reader_enter_array(), but an absent member is no
 * error.
 */
gboolean postage_json_reader_enter_optional_array (PostageJsonReader *self,
                                                   const char        *name);

/** postage_json_reader_get_length: how many members or elements the object or list has that the cursor stands on. */
guint postage_json_reader_get_length (const PostageJsonReader *self);

/**
 * postage_json_reader_next:
 * @name: (out) (optional): the member's name; %NULL in a list
 *
 * Goes to the first, then each next member of the object or element of the list that was entered last. All of its
 * members then count as known.
 *
 * Returns: %FALSE at the end and after an error; the cursor is then on the object or list again.
 */
gboolean postage_json_reader_next (PostageJsonReader *self,
                                   const char       **name);

/** postage_json_reader_leave: goes back to where postage_json_reader_enter_object() or its like was called. */
void postage_json_reader_leave (PostageJsonReader *self);

/** postage_json_reader_has: whether the object has the member @name, be it null; it then counts as known. */
gboolean postage_json_reader_has (PostageJsonReader *self,
                                  const char        *name);

/** postage_json_reader_is_null: whether the member @name is there and null. */
gboolean postage_json_reader_is_null (PostageJsonReader *self,
                                      const char        *name);

/** postage_json_reader_holds_object: whether the member @name is there and an object. */
gboolean postage_json_reader_holds_object (PostageJsonReader *self,
                                           const char        *name);

/** postage_json_reader_is_boolean: whether the member @name is there and true or false. */
gboolean postage_json_reader_is_boolean (PostageJsonReader *self,
                                         const char        *name);

/** postage_json_reader_get_string: the text @name. */
const char *postage_json_reader_get_string (PostageJsonReader *self,
                                            const char        *name);

/** postage_json_reader_get_optional_string: (nullable): the text @name, %NULL where it is absent. */
const char *postage_json_reader_get_optional_string (PostageJsonReader *self,
                                                     const char        *name);

/** postage_json_reader_get_integer: the whole number @name, from @minimum to @maximum. */
gint64 postage_json_reader_get_integer (PostageJsonReader *self,
                                        const char        *name,
                                        gint64             minimum,
                                        gint64             maximum);

/** postage_json_reader_get_boolean: whether @name is true. */
gboolean postage_json_reader_get_boolean (PostageJsonReader *self,
                                          const char        *name);

/** postage_json_reader_get_optional_boolean: whether @name is true; %FALSE where it is absent. */
gboolean postage_json_reader_get_optional_boolean (PostageJsonReader *self,
                                                   const char        *name);

/** postage_json_reader_dup_found: (transfer full): what @name is, shortened, for the “found …” of a message. */
char *postage_json_reader_dup_found (PostageJsonReader *self,
                                     const char        *name);

/** postage_json_reader_fail: keeps an error at @name, unless there is one: sentences that say what is wrong. */
void postage_json_reader_fail (PostageJsonReader *self,
                               const char        *name,
                               const char        *format,
                               ...) G_GNUC_PRINTF (3, 4);

/**
 * postage_json_reader_fail_with_code: like postage_json_reader_fail(), with another code than
 * %POSTAGE_STORAGE_ERROR_CONTENT.
 */
void postage_json_reader_fail_with_code (PostageJsonReader  *self,
                                         PostageStorageError code,
                                         const char         *name,
                                         const char         *format,
                                         ...) G_GNUC_PRINTF (4, 5);

/**
 * postage_json_reader_core_error:
 *
 * Returns: where a function of the core may put its error; postage_json_reader_blame() then makes it the reader's.
 *
 *     postage_audience_from_id (text, &audience, postage_json_reader_core_error (reader));
 *     postage_json_reader_blame (reader, "audience");
 */
GError **postage_json_reader_core_error (PostageJsonReader *self);

/**
 * postage_json_reader_blame: keeps the error that the core has put, if any, as one of @name. Returns: whether there
 * was none.
 */
gboolean postage_json_reader_blame (PostageJsonReader *self,
                                    const char        *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageJsonReader, postage_json_reader_free)

G_END_DECLS
