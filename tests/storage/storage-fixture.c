/* storage-fixture.c - what the tests of the storage layer share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "storage/postage-bundled.h"

void
storage_fixture_assert_error (GError            **error,
                              PostageStorageError code,
                              const char         *part,
                              ...)
{
  va_list parts;

  g_assert_nonnull (error);
  g_assert_error (*error, POSTAGE_STORAGE_ERROR, (int) code);
  va_start (parts, part);
  for (; part != NULL; part = va_arg (parts, const char *))
    if (strstr ((*error)->message, part) == NULL)
      g_error ("“%s” doesn't say “%s”", (*error)->message, part);
  va_end (parts);
  g_test_message ("%s", (*error)->message);
  g_assert_true (g_utf8_validate ((*error)->message, -1, NULL));
  g_clear_error (error);
}

char *
storage_fixture_replace (const char *text,
                         const char *find,
                         const char *replacement)
{
  const char *place = strstr (text, find);

  if (place == NULL || strstr (place + 1, find) != NULL)
    g_error ("The text has “%s” not exactly once", find);
  return g_strdup_printf ("%.*s%s%s", (int) (place - text), text, replacement, place + strlen (find));
}

GBytes *
storage_fixture_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

char *
storage_fixture_string (GBytes *bytes)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

char *
storage_fixture_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("postage-storage-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
storage_fixture_remove (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        storage_fixture_remove (g_steal_pointer (&path));
      else
        g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

GFile *
storage_fixture_write (const char *folder,
                       const char *name,
                       const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

PostageCatalogue *
storage_fixture_catalogue (void)
{
  static PostageCatalogue *catalogue = NULL;

  if (catalogue == NULL)
    {
      g_autoptr (GError) error = NULL;

      catalogue = postage_bundled_catalogue_load (&error);
      g_assert_no_error (error);
    }
  return catalogue;
}

PostageDecimal
storage_fixture_decimal (const char *text)
{
  g_autoptr (GError) error = NULL;
  PostageDecimal value = 0;

  postage_decimal_parse (text, &value, &error);
  g_assert_no_error (error);
  return value;
}

PostageOwnPlans *
storage_fixture_own_plans (const char *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  return postage_own_plans_load (storage_fixture_catalogue (), file);
}
