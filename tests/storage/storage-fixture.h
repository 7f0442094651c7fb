/* storage-fixture.h - what the tests of the storage layer share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-catalogue.h"
#include "storage/postage-storage-error.h"
#include "storage/postage-own-plans.h"

G_BEGIN_DECLS

/**
 * storage_fixture_assert_error: @error is @code and its message has each of @parts; frees it. @parts ends with
 * %NULL.
 */
void storage_fixture_assert_error (GError            **error,
                                   PostageStorageError code,
                                   const char         *part,
                                   ...) G_GNUC_NULL_TERMINATED;

/** storage_fixture_replace: (transfer full): @text with @find, which occurs once, replaced by @replacement. */
char *storage_fixture_replace (const char *text,
                               const char *find,
                               const char *replacement);

/** storage_fixture_bytes: (transfer full): the bytes of @text. */
GBytes *storage_fixture_bytes (const char *text);

/** storage_fixture_string: (transfer full): the text that @bytes are. */
char *storage_fixture_string (GBytes *bytes);

/** storage_fixture_folder: (transfer full): a new temporary folder. */
char *storage_fixture_folder (void);

/** storage_fixture_remove: removes @folder with what is in it, and frees it. */
void storage_fixture_remove (char *folder);

/** storage_fixture_write: writes @text to the file @name in @folder. Returns: (transfer full): the file. */
GFile *storage_fixture_write (const char *folder,
                              const char *name,
                              const char *text);

/** storage_fixture_own_plans: (transfer full): the own plans in @folder over the bundled catalogue. */
PostageOwnPlans *storage_fixture_own_plans (const char *folder);

/** storage_fixture_catalogue: (transfer none): the bundled catalogue, loaded once. */
PostageCatalogue *storage_fixture_catalogue (void);

/** storage_fixture_decimal: the number @text. */
PostageDecimal storage_fixture_decimal (const char *text);

/** storage_fixture_assert_decimal: @value is @text, written without needless zeros. */
#define storage_fixture_assert_decimal(value, text)                        \
  G_STMT_START                                                             \
  {                                                                        \
    g_autofree char *value_text_ = postage_decimal_to_string ((value), 0); \
    g_assert_cmpstr (value_text_, ==, (text));                             \
  }                                                                        \
  G_STMT_END

G_END_DECLS
