/* test-document-portal.c - files that are lent to a program in a sandbox
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "storage/postage-atomic-file.h"
#include "storage/postage-document-portal.h"
#include "storage/postage-scenario-name.h"

static char *runtime;

static const struct
{
  const char *path; /* below the runtime folder, unless it is absolute */
  gboolean    lent;
  const char *saved; /* the name that "Save As" writes to */
} cases[] = {
  { "doc/4f2a/Shop", TRUE, "Shop" },
  { "doc/4f2a/Shop.postage", TRUE, "Shop.postage" },
  { "doc/by-app/io.example.App/4f2a/Shop.txt", TRUE, "Shop.txt" },
  { "/run/flatpak/doc/4f2a/Shop", TRUE, "Shop" },
  { "/run/flatpak/Shop", FALSE, "Shop.postage" },
  { "/media/doc/4f2a/Shop", FALSE, "Shop.postage" },
  { "documents/Shop", FALSE, "Shop.postage" },
  { "Shop", FALSE, "Shop.postage" },
  { "../doc/Shop", FALSE, "Shop.postage" },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) folder = g_file_new_for_path (runtime);
      g_autoptr (GFile) file = g_file_resolve_relative_path (folder, cases[i].path);
      g_autoptr (GFile) saved = postage_scenario_name_add_ending (file);
      g_autofree char *name = g_file_get_basename (saved);

      g_test_message ("%s", cases[i].path);
      g_assert_true (postage_document_portal_lends (file) == cases[i].lent);
      g_assert_cmpstr (name, ==, cases[i].saved);
    }
}

/* A file somewhere else on the network, or of no folder at all, is not lent. */
static void
test_elsewhere (void)
{
  g_autoptr (GFile) remote = g_file_new_for_uri ("sftp://example.org/doc/Shop.postage");

  g_assert_false (postage_document_portal_lends (remote));
}

/* Its folder holds nothing else than the file; it is replaced as a whole all the same. */
static void
test_saved (void)
{
  g_autofree char *folder = g_build_filename (runtime, "doc", "77aa", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "Lent", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{}", 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) names = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "old", -1, NULL));
  g_assert_true (postage_atomic_file_write (file, bytes, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "{}");
  names = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (names), ==, "Lent");
  g_assert_null (g_dir_read_name (names));
  g_remove (g_file_peek_path (file));
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  int              result;
  g_autofree char *lent = NULL;

  /* GLib reads it once. */
  runtime = g_dir_make_tmp ("postage-XXXXXX", NULL);
  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/document-portal/names", test_names);
  g_test_add_func ("/storage/document-portal/elsewhere", test_elsewhere);
  g_test_add_func ("/storage/document-portal/saved", test_saved);
  result = g_test_run ();
  lent = g_build_filename (runtime, "doc", NULL);
  g_rmdir (lent);
  g_rmdir (runtime);
  g_free (runtime);
  return result;
}
