/* postage-json-guard-private.h - the parts of the JSON guard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "storage/postage-json-guard.h"
#include "storage/postage-json-names.h"
#include "storage/postage-storage-error.h"

G_BEGIN_DECLS

/* What may come next. */
typedef enum
{
  EXPECTED_VALUE,
  EXPECTED_VALUE_OR_END,
  EXPECTED_NAME,
  EXPECTED_NAME_OR_END,
  EXPECTED_COLON,
  EXPECTED_COMMA_OR_END,
  EXPECTED_END_OF_FILE,
} PostageJsonExpected;

/* An object or list that is open. */
typedef struct
{
  gboolean is_object;
  guint    index;      /* the current element of a list */
  guint    first_name; /* the place of an object's first name among the names */
  guint    name;       /* the place of its current one */
} PostageJsonLevel;

typedef struct
{
  const char *data;
  gsize       length;
  gsize       offset; /* the byte that is scanned next */
  const char *file_name;

  PostageJsonExpected expected;
  PostageJsonLevel    levels[POSTAGE_JSON_MAX_DEPTH];
  guint               depth;
  guint               n_values;
  PostageJsonNames    names; /* owned by the caller's frame */

  GError **error;
} PostageJsonGuard;

/* The document is UTF-8 without a byte order mark, and not too large. */
gboolean postage_json_guard_check_encoding (PostageJsonGuard *self);

/* Scans the string at the current byte; a name is kept in the names. */
gboolean postage_json_guard_scan_string (PostageJsonGuard *self,
                                         gboolean          is_name);

/* Scans the number at the current byte. */
gboolean postage_json_guard_scan_number (PostageJsonGuard *self);

/* How many bytes from the current one on make a word or number, well formed or not. */
gsize postage_json_guard_measure_token (const PostageJsonGuard *self);

/* The line and the column, in characters, of the byte @offset; both count from 1. */
void postage_json_guard_locate (const PostageJsonGuard *self,
                                gsize                   offset,
                                guint                  *line,
                                guint                  *column);

/* Fails at the byte @offset with sentences. Returns FALSE. */
gboolean postage_json_guard_fail (PostageJsonGuard   *self,
                                  PostageStorageError code,
                                  gsize               offset,
                                  const char         *format,
                                  ...) G_GNUC_PRINTF (4, 5);

/* Fails at the current byte, because it isn't what is expected. Returns FALSE. */
gboolean postage_json_guard_fail_unexpected (PostageJsonGuard *self);

G_END_DECLS
