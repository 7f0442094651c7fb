/* replay.c - gives a fuzz target the inputs that are kept, without libFuzzer
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

/* The input lies in memory of just its size, so that the sanitizers see who reads beyond it. */
static void
replay (gconstpointer user_data)
{
  const char        *path = user_data;
  g_autofree char   *contents = NULL;
  g_autofree guint8 *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  data = g_memdup2 (contents, size);
  g_assert_cmpint (LLVMFuzzerTestOneInput (data, size), ==, 0);
}

/* One test for each file in the folder @path. */
static guint
add_tests (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  g_autofree char *target = g_path_get_basename (path);
  const char      *name;
  guint            n_files = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *test = g_strdup_printf ("/%s/%s", target, name);

      g_test_add_data_func_full (test, g_build_filename (path, name, NULL), replay, g_free);
      n_files++;
    }
  return n_files;
}

int
main (int    argc,
      char **argv)
{
  guint n_files = 0;

  g_test_init (&argc, &argv, NULL);
  LLVMFuzzerInitialize (&argc, &argv);
  for (int i = 1; i < argc; i++)
    n_files += add_tests (argv[i]);
  /* Replaying nothing proves nothing. */
  g_assert_cmpuint (n_files, >, 0);
  return g_test_run ();
}
