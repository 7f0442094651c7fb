/* test-bytes.c - reading files up to a size, and what is said about those that can't be read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-bytes.h"

#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage-fixture.h"
#include "storage/postage-json-guard.h"

static void
test_file (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = storage_fixture_folder ();
  g_autoptr (GFile) file = storage_fixture_write (folder, "a.json", "{\"a\": \"\xE6\xB6\x88\"}");
  g_autoptr (GFile) empty = storage_fixture_write (folder, "empty.json", "");
  g_autoptr (GBytes) bytes = postage_bytes_read_file (file, NULL, &error);
  g_autoptr (GBytes) nothing = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = storage_fixture_string (bytes);
  g_assert_cmpstr (text, ==, "{\"a\": \"\xE6\xB6\x88\"}");

  nothing = postage_bytes_read_file (empty, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (nothing), ==, 0);
  storage_fixture_remove (folder);
}

/* More than one chunk, and exactly as much as is allowed. */
static void
test_largest (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = g_malloc (POSTAGE_JSON_MAX_BYTES + 1);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GInputStream) larger = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (gsize i = 0; i <= POSTAGE_JSON_MAX_BYTES; i++)
    data[i] = (char) (i % 251);
  stream = g_memory_input_stream_new_from_data (data, POSTAGE_JSON_MAX_BYTES, NULL);
  bytes = postage_bytes_read_stream (stream, "STREAM", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), data, POSTAGE_JSON_MAX_BYTES);

  larger = g_memory_input_stream_new_from_data (data, POSTAGE_JSON_MAX_BYTES + 1, NULL);
  g_assert_null (postage_bytes_read_stream (larger, "STREAM", NULL, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_TOO_LARGE, "STREAM: expected at most 16.0", "found more",
                                NULL);
}

static long
get_peak_kilobytes (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return usage.ru_maxrss;
}

/* 100 MB, most of it a hole: refused by its size, before any of it is in memory. */
static void
test_too_large (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = storage_fixture_folder ();
  g_autoptr (GFile) file = storage_fixture_write (folder, "large.postage", "{");
  long peak;

  g_assert_cmpint (truncate (g_file_peek_path (file), 100 * 1000 * 1000), ==, 0);
  peak = get_peak_kilobytes ();
  g_assert_null (postage_bytes_read_file (file, NULL, &error));
  g_assert_cmpint (get_peak_kilobytes () - peak, <, 4 * 1024);
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_TOO_LARGE,
                                "/large.postage: expected a file of at most 16.0",
                                "found 95.4", NULL);
  storage_fixture_remove (folder);
}

/* A device says no size and has no end. */
static void
test_endless (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");

  g_assert_null (postage_bytes_read_file (file, NULL, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_TOO_LARGE, "/dev/zero: expected at most 16.0", NULL);
}

static void
test_unreadable (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = storage_fixture_folder ();
  g_autoptr (GFile) secret = storage_fixture_write (folder, "secret.json", "{}");
  g_autofree char *missing_path = g_build_filename (folder, "missing.json", NULL);
  g_autoptr (GFile) missing = g_file_new_for_path (missing_path);
  g_autoptr (GFile) directory = g_file_new_for_path (folder);

  g_assert_null (postage_bytes_read_file (missing, NULL, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_READ, "/missing.json: expected a file, found none.",
                                NULL);

  g_assert_null (postage_bytes_read_file (directory, NULL, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_READ, folder, "expected a file, found a folder.", NULL);

  /* The superuser may read everything. */
  if (geteuid () != 0)
    {
      g_assert_cmpint (chmod (g_file_peek_path (secret), 0), ==, 0);
      g_assert_null (postage_bytes_read_file (secret, NULL, &error));
      storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_READ, "/secret.json: ", "you may not", NULL);
    }
  storage_fixture_remove (folder);
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");

  g_cancellable_cancel (cancellable);
  g_assert_null (postage_bytes_read_file (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Standard input is a pipe that brings @text, while @argument is read. */
static GBytes *
read_argument (const char *argument,
               const char *text,
               char      **name,
               GError    **error)
{
  GBytes *bytes;
  int     old = dup (STDIN_FILENO);
  int     pipe_ends[2];

  g_assert_cmpint (pipe (pipe_ends), ==, 0);
  g_assert_cmpint (write (pipe_ends[1], text, strlen (text)), ==, (int) strlen (text));
  close (pipe_ends[1]);
  g_assert_cmpint (dup2 (pipe_ends[0], STDIN_FILENO), ==, STDIN_FILENO);
  close (pipe_ends[0]);

  bytes = postage_bytes_read_argument (argument, name, NULL, error);

  if (old >= 0)
    {
      dup2 (old, STDIN_FILENO);
      close (old);
    }
  return bytes;
}

static void
test_arguments (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = storage_fixture_folder ();
  g_autoptr (GFile) file = storage_fixture_write (folder, "a.json", "from a file");
  g_autofree char *stdin_name = NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *missing_name = NULL;
  g_autoptr (GBytes) from_stdin = read_argument ("-", "from a pipe", &stdin_name, &error);
  g_autoptr (GBytes) from_file = NULL;
  g_autofree char *stdin_text = NULL;
  g_autofree char *file_text = NULL;

  g_assert_no_error (error);
  stdin_text = storage_fixture_string (from_stdin);
  g_assert_cmpstr (stdin_text, ==, "from a pipe");
  g_assert_cmpstr (stdin_name, ==, "standard input");

  from_file = postage_bytes_read_argument (g_file_peek_path (file), &file_name, NULL, &error);
  g_assert_no_error (error);
  file_text = storage_fixture_string (from_file);
  g_assert_cmpstr (file_text, ==, "from a file");
  g_assert_cmpstr (file_name, ==, g_file_peek_path (file));

  g_assert_null (postage_bytes_read_argument ("/nowhere/x.json", &missing_name, NULL, &error));
  g_assert_cmpstr (missing_name, ==, "/nowhere/x.json");
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_READ, "/nowhere/x.json: expected a file", NULL);
  storage_fixture_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/bytes/too-large", test_too_large);
  g_test_add_func ("/storage/bytes/file", test_file);
  g_test_add_func ("/storage/bytes/largest", test_largest);
  g_test_add_func ("/storage/bytes/endless", test_endless);
  g_test_add_func ("/storage/bytes/unreadable", test_unreadable);
  g_test_add_func ("/storage/bytes/cancelled", test_cancelled);
  g_test_add_func ("/storage/bytes/arguments", test_arguments);
  return g_test_run ();
}
