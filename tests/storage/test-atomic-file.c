/* test-atomic-file.c - a file is replaced as a whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-atomic-file.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage-fixture.h"

static gboolean
write_text (GFile      *file,
            const char *text,
            GError    **error)
{
  g_autoptr (GBytes) bytes = storage_fixture_bytes (text);

  return postage_atomic_file_write (file, bytes, error);
}

static void
assert_content (GFile      *file,
                const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (g_file_peek_path (file), &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static guint
get_mode (GFile *file)
{
  struct stat status;

  g_assert_cmpint (stat (g_file_peek_path (file), &status), ==, 0);
  return status.st_mode & 07777;
}

static void
test_new_and_old (void)
{
  g_autoptr (GError) error = NULL;
  char            *folder = storage_fixture_folder ();
  g_autofree char *path = g_build_filename (folder, "a.postage", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  write_text (file, "first", &error);
  g_assert_no_error (error);
  assert_content (file, "first");
  write_text (file, "2", &error);
  g_assert_no_error (error);
  assert_content (file, "2");
  g_assert_cmpuint (count_files (folder), ==, 1);
  storage_fixture_remove (folder);
}

/* An old file's permissions stay, also those that the mask would take away; a new one's follow the mask. */
static void
test_permissions (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = storage_fixture_folder ();
  g_autoptr (GFile) file = storage_fixture_write (folder, "a.postage", "old");
  g_autofree char *path = g_build_filename (folder, "new.postage", NULL);
  g_autoptr (GFile) fresh = g_file_new_for_path (path);
  static const guint modes[] = { 0600, 0640, 0666 };
  mode_t             mask = umask (027);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_cmpint (chmod (g_file_peek_path (file), modes[i]), ==, 0);
      write_text (file, "new", &error);
      g_assert_no_error (error);
      g_assert_cmpuint (get_mode (file), ==, modes[i]);
    }
  write_text (fresh, "new", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (get_mode (fresh), ==, 0640);
  umask (mask);
  storage_fixture_remove (folder);
}

/* A symbolic link stays one; what it leads to is replaced. */
static void
test_symbolic_link (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = storage_fixture_folder ();
  g_autoptr (GFile) target = storage_fixture_write (folder, "target.postage", "old");
  g_autofree char *path = g_build_filename (folder, "link.postage", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (path);

  g_assert_cmpint (symlink ("target.postage", path), ==, 0);
  write_text (link, "new", &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  assert_content (target, "new");
  storage_fixture_remove (folder);
}

/* The disk is full in the middle of writing: no process may write more than a few bytes to a file. */
static void
test_full_disk (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = storage_fixture_folder ();
  g_autoptr (GFile) file = storage_fixture_write (folder, "a.postage", "the old file");
  g_autofree char *text = g_strnfill (100000, 'x');
  struct rlimit    old, small;
  gboolean         written;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 4096;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  written = write_text (file, text, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  signal (SIGXFSZ, SIG_DFL);

  g_assert_false (written);
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_WRITE, "/a.postage: the file can't be saved (",
                                "Nothing has been changed on the disk", NULL);
  assert_content (file, "the old file");
  g_assert_cmpuint (count_files (folder), ==, 1);
  storage_fixture_remove (folder);
}

static void
test_refused_places (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = storage_fixture_folder ();
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/at/all.postage");
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/null");
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.org/a.postage");

  g_assert_false (write_text (directory, "new", &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_WRITE, folder, "it is not a file", NULL);
  g_assert_false (write_text (nowhere, "new", &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_WRITE, "/nowhere/at/all.postage: ",
                                "its folder is not there any more", NULL);
  g_assert_false (write_text (device, "new", &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_WRITE, "/dev/null: ", "it is not a file", NULL);
  g_assert_false (write_text (remote, "new", &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_WRITE, "https://example.org/a.postage: ",
                                "it is not on this computer", NULL);
  g_assert_cmpuint (count_files (folder), ==, 0);
  storage_fixture_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/atomic-file/new-and-old", test_new_and_old);
  g_test_add_func ("/storage/atomic-file/permissions", test_permissions);
  g_test_add_func ("/storage/atomic-file/symbolic-link", test_symbolic_link);
  g_test_add_func ("/storage/atomic-file/full-disk", test_full_disk);
  g_test_add_func ("/storage/atomic-file/refused-places", test_refused_places);
  return g_test_run ();
}
