/* test-catalogue-archive.c - a catalogue comes in one file; whatever else that holds is refused
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "published-fixture.h"
#include "storage-fixture.h"
#include "storage/postage-catalogue-store.h"

/* What is special about the archive of edition 2. */
typedef enum
{
  GOOD,
  FOLDERS,       /* folders have entries, too */
  INDEX_LAST,    /* the index comes last */
  NO_INDEX,      /* there is no index */
  MISSING,       /* a file is missing */
  EXTRA,         /* a file that the index doesn't list */
  TWICE,         /* a file comes twice */
  LONGER,        /* a file is longer than the index says */
  OTHER,         /* a file says something else */
  SYMBOLIC_LINK, /* a file is a symbolic link */
  HARD_LINK,     /* a file is a link to another one */
  DEVICE,        /* a file is a device */
  ABSOLUTE,      /* a path begins with a slash */
  UPWARDS,       /* a path leads out of the folder */
  NEWER_INDEX,   /* the index is of the next format */
  BROKEN_INDEX,  /* the index is no JSON */
  LARGE_INDEX,   /* the index is larger than one can be */
  CUT,           /* the archive ends in the middle of a file */
  GZIP,          /* the archive is compressed */
  CPIO,          /* an archive of another format */
} Special;

static void
add_entry (struct archive *archive,
           const char     *name,
           const char     *text,
           unsigned        type,
           const char     *target)
{
  struct archive_entry *entry = archive_entry_new ();
  const gsize           length = type == AE_IFREG && target == NULL ? strlen (text) : 0;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, type);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) length);
  if (type == AE_IFLNK)
    archive_entry_set_symlink (entry, target);
  else if (target != NULL)
    archive_entry_set_hardlink (entry, target);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, text, length), ==, (la_ssize_t) length);
  archive_entry_free (entry);
}

static void
add_index (struct archive *archive,
           Special         special,
           GHashTable     *files)
{
  g_autoptr (PostageCatalogueIndex) index = published_fixture_index (files, 2);
  g_autofree char *text = storage_fixture_string (postage_catalogue_index_get_bytes (index));
  g_autofree char *newer = storage_fixture_replace (text, "\"format\": 1", "\"format\": 2");
  g_autofree char *blanks = g_strnfill (3 * 1024 * 1024, ' ');

  add_entry (archive, "index.json",
             special == NEWER_INDEX    ? newer
             : special == BROKEN_INDEX ? "<html>"
             : special == LARGE_INDEX  ? blanks
                                       : text,
             AE_IFREG, NULL);
}

static void
add_file (struct archive *archive,
          Special         special,
          const char     *path,
          const char     *text)
{
  g_autofree char *longer = g_strconcat (text, " ", NULL);
  g_autofree char *other = g_strdup (text);

  *strchr (other, ':') = ';';
  /* What is special happens to one file. */
  if (!g_str_equal (path, "markets.json"))
    add_entry (archive, path, text, AE_IFREG, NULL);
  else if (special == SYMBOLIC_LINK)
    add_entry (archive, path, "", AE_IFLNK, "/etc/passwd");
  else if (special == HARD_LINK)
    add_entry (archive, path, "", AE_IFREG, "index.json");
  else if (special == DEVICE)
    add_entry (archive, path, "", AE_IFCHR, NULL);
  else if (special == ABSOLUTE)
    add_entry (archive, "/markets.json", text, AE_IFREG, NULL);
  else if (special == UPWARDS)
    add_entry (archive, "../markets.json", text, AE_IFREG, NULL);
  else if (special != MISSING)
    add_entry (archive, path, special == LONGER ? longer : special == OTHER ? other
                                                                            : text,
               AE_IFREG, NULL);
  if (special == TWICE && g_str_equal (path, "markets.json"))
    add_entry (archive, path, text, AE_IFREG, NULL);
}

/* Writes the archive to @path. */
static void
write_archive (const char *path,
               Special     special)
{
  struct archive *archive = archive_write_new ();
  g_autoptr (GHashTable) files = published_fixture_files (2);
  g_autoptr (GList) paths = g_list_sort (g_hash_table_get_keys (files), (GCompareFunc) strcmp);

  if (special == CPIO)
    archive_write_set_format_cpio_newc (archive);
  else
    archive_write_set_format_ustar (archive);
  if (special == GZIP)
    g_assert_cmpint (archive_write_add_filter_gzip (archive), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_open_filename (archive, path), ==, ARCHIVE_OK);

  if (special != NO_INDEX && special != INDEX_LAST)
    add_index (archive, special, files);
  if (special == FOLDERS)
    add_entry (archive, "providers/", "", AE_IFDIR, NULL);
  for (GList *l = paths; l != NULL; l = l->next)
    {
      g_autofree char *text = storage_fixture_string (g_hash_table_lookup (files, l->data));

      add_file (archive, special, l->data, text);
    }
  if (special == EXTRA)
    add_entry (archive, "z.json", "{}", AE_IFREG, NULL);
  if (special == INDEX_LAST)
    add_index (archive, special, files);
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
}

static void
cut (const char *path)
{
  g_autofree char *contents = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) length / 3, NULL));
}

#define CONTENT POSTAGE_STORAGE_ERROR_CONTENT
#define LINK "expected files only, found a link or a device."
#define NO_TAR "/new.tar: expected a tar file with published prices of Postage, found another one or a part of one ("
#define UNLISTED "expected only files that index.json lists, found this one. Get the prices anew."

static const struct
{
  const char         *name;
  Special             special;
  PostageStorageError code;
  const char         *message; /* NULL: it is good */
  const char         *more;    /* what else the message says, or NULL */
} rows[] = {
  { "good", GOOD, 0, NULL, NULL },
  { "folders", FOLDERS, 0, NULL, NULL },
  { "index-last", INDEX_LAST, CONTENT, "/new.tar: expected the file index.json to come first, ",
    "found billing-rules.json." },
  { "no-index", NO_INDEX, CONTENT, "/new.tar: expected the file index.json to come first", NULL },
  { "missing", MISSING, CONTENT, "/new.tar/index.json: $.files[2]: expected the file markets.json, found none.", NULL },
  { "extra", EXTRA, CONTENT, "/new.tar/z.json: ", UNLISTED },
  { "twice", TWICE, CONTENT, "/new.tar/markets.json: expected each file once", NULL },
  { "longer", LONGER, CONTENT, "/new.tar/markets.json: expected ", " bytes, as index.json says, found " },
  { "other", OTHER, CONTENT, "/new.tar/index.json: $.files[2]: ",
    "expected the file markets.json to have the SHA-256" },
  { "symbolic-link", SYMBOLIC_LINK, CONTENT, "/new.tar/markets.json: ", LINK },
  { "hard-link", HARD_LINK, CONTENT, "/new.tar/markets.json: ", LINK },
  { "device", DEVICE, CONTENT, "/new.tar/markets.json: ", LINK },
  { "absolute", ABSOLUTE, CONTENT, "/new.tar//markets.json: ", UNLISTED },
  { "upwards", UPWARDS, CONTENT, "/new.tar/../markets.json: ", UNLISTED },
  { "newer-index", NEWER_INDEX, POSTAGE_STORAGE_ERROR_NEWER, "/new.tar/index.json: $.format: ",
    "expected the format 1, found 2: these prices are written for a newer Postage. Update Postage." },
  { "broken-index", BROKEN_INDEX, POSTAGE_STORAGE_ERROR_SYNTAX, "/new.tar/index.json: line 1, column 1", NULL },
  { "large-index", LARGE_INDEX, CONTENT, "/new.tar/index.json: expected a file of at most 2.0", NULL },
  { "cut", CUT, CONTENT, NO_TAR, NULL },
  { "gzip", GZIP, CONTENT, NO_TAR, NULL },
  { "cpio", CPIO, CONTENT, NO_TAR, NULL },
};

static gboolean
install (PostageCatalogueStore *store,
         const char            *path,
         GCancellable          *cancellable,
         GError               **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return postage_catalogue_store_install_from_file (store, file, cancellable, NULL, NULL, error);
}

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char            *folder = storage_fixture_folder ();
      g_autofree char *path = g_build_filename (folder, "new.tar", NULL);
      g_autoptr (PostageCatalogueStore) store = published_fixture_store (folder);
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gboolean         installed;

      g_test_message ("%s", rows[i].name);
      g_assert_true (published_fixture_install (store, 1, &error));
      write_archive (path, rows[i].special);
      if (rows[i].special == CUT)
        cut (path);
      before = published_fixture_snapshot (folder);
      installed = install (store, path, NULL, &error);
      if (rows[i].message == NULL)
        {
          g_assert_no_error (error);
          g_assert_true (installed);
          g_assert_cmpuint (published_fixture_loaded (store), ==, 2);
        }
      else
        {
          g_assert_false (installed);
          storage_fixture_assert_error (&error, rows[i].code, rows[i].message, rows[i].more, NULL);
          after = published_fixture_snapshot (folder);
          g_assert_cmpstr (before, ==, after);
        }
      storage_fixture_remove (folder);
    }
}

/* What isn't an archive at all. */
static void
test_no_archive (void)
{
  static const char *const texts[] = { "", "<!DOCTYPE html><html></html>", "{\"kind\": \"catalogue-index\"}" };
  char                    *folder = storage_fixture_folder ();
  g_autoptr (PostageCatalogueStore) store = published_fixture_store (folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "new.tar", NULL);

  g_assert_false (install (store, path, NULL, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_READ, "/new.tar: expected a file, found none", NULL);
  g_assert_false (install (store, folder, NULL, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_READ, "expected a file, found a folder.", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      g_assert_false (install (store, path, NULL, &error));
      storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT,
                                    "/new.tar: expected a tar file with published prices of Postage, found ", NULL);
    }
  g_assert_cmpuint (published_fixture_loaded (store), ==, 0);
  storage_fixture_remove (folder);
}

static void
test_cancelled (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (PostageCatalogueStore) store = published_fixture_store (folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "new.tar", NULL);

  write_archive (path, GOOD);
  g_cancellable_cancel (cancellable);
  g_assert_false (install (store, path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (published_fixture_loaded (store), ==, 0);
  storage_fixture_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/catalogue-archive/rows", test_rows);
  g_test_add_func ("/storage/catalogue-archive/no-archive", test_no_archive);
  g_test_add_func ("/storage/catalogue-archive/cancelled", test_cancelled);
  return g_test_run ();
}
