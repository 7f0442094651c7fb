/* test-catalogue-crash.c - whenever an installation is killed or the disk fails, the old catalogue or the new one is
 * there SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The test runs itself again to do what is tried, with fault-calls.c armed for the first call, then the second, and
 * so on until a run comes to its end by itself.
 */
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault-calls.h"
#include "published-fixture.h"
#include "storage-fixture.h"

#define CHILD "--child"

/* No installation needs fewer calls: else they were not counted at all. */
#define LEAST_CALLS 40

static const char *program;

/* How a run ended. */
typedef struct
{
  gboolean killed;
  gboolean succeeded;
  guint    n_calls; /* where it was not killed */
  char    *message; /* (owned): why it did not succeed */
} Run;

static void
run_clear (Run *run)
{
  g_free (run->message);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* Installs an edition, or removes the installed one for edition 0, in another process. */
static void
run (const char *folder,
     guint       edition,
     FaultKind   kind,
     guint       n,
     Run        *result)
{
  g_autofree char  *words = g_strdup_printf ("%u %d %u", edition, (int) kind, n);
  const char *const arguments[] = { program, CHILD, folder, words, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL;
  int              status = 0;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  result->killed = WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL;
  g_assert_true (result->killed || (WIFEXITED (status) && WEXITSTATUS (status) <= 1));
  result->succeeded = !result->killed && WEXITSTATUS (status) == 0;
  result->n_calls = result->killed ? 0 : (guint) strtoul (out, NULL, 10);
  result->message = g_strdup (strchr (out, '\n') != NULL ? strchr (out, '\n') + 1 : "");
}

/* What run() starts. */
static int
be_child (const char *folder,
          const char *words)
{
  g_autoptr (PostageCatalogueStore) store = published_fixture_store (folder);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) numbers = g_strsplit (words, " ", 3);
  const guint edition = (guint) atoi (numbers[0]);
  gboolean    done;
  guint       n_calls;

  fault_calls_arm ((FaultKind) atoi (numbers[1]), (guint) atoi (numbers[2]));
  done = edition > 0 ? published_fixture_install (store, edition, &error)
                     : postage_catalogue_store_remove (store, &error);
  n_calls = fault_calls_disarm ();
  g_print ("%u\n%s", n_calls, done ? "" : error->message);
  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Installs the editions from 1 to @last, each over the one before. */
static PostageCatalogueStore *
make_store (const char *folder,
            guint       last)
{
  PostageCatalogueStore *store = published_fixture_store (folder);
  g_autoptr (GError) error = NULL;

  for (guint edition = 1; edition <= last; edition++)
    {
      published_fixture_install (store, edition, &error);
      g_assert_no_error (error);
    }
  return store;
}

/* Nothing lies about: what is in use, the one before, and their names. */
static void
assert_tidy (const char *folder,
             guint       n_versions)
{
  static const char *const expected[] = { "current", "lock", "versions" };
  g_autofree char         *catalogue = g_build_filename (folder, "catalogue", NULL);
  g_autofree char         *versions = g_build_filename (catalogue, "versions", NULL);
  g_autoptr (GDir) outer = g_dir_open (catalogue, 0, NULL);
  g_autoptr (GDir) inner = g_dir_open (versions, 0, NULL);
  const char *name;
  guint       n = 0;

  for (; (name = g_dir_read_name (outer)) != NULL; n++)
    g_assert_true (g_strv_contains ((const char *const[]){ expected[0], expected[1], expected[2], NULL }, name));
  g_assert_cmpuint (n, ==, 3);
  for (n = 0; (name = g_dir_read_name (inner)) != NULL; n++)
    g_assert_true (g_ascii_isdigit (*name));
  g_assert_cmpuint (n, ==, n_versions);
}

/* Kills the change to @edition of a store with @installed editions in each of its calls. */
static void
kill_each (guint installed,
           guint edition)
{
  gboolean was_new = FALSE;
  guint    n;

  for (n = 1;; n++)
    {
      char *folder = storage_fixture_folder ();
      g_autoptr (PostageCatalogueStore) store = make_store (folder, installed);
      g_autoptr (GError) error = NULL;
      g_auto (Run) result = { 0 };
      guint loaded;

      run (folder, edition, FAULT_KILL, n, &result);
      loaded = published_fixture_loaded (store);
      g_test_message ("call %u: %s, edition %u", n, result.killed ? "killed" : "ended", loaded);
      if (loaded != edition)
        g_assert_cmpuint (loaded, ==, installed);
      /* From the step on that counts, it is the new one. */
      g_assert_true (!was_new || loaded == edition);
      was_new = loaded == edition;

      published_fixture_install (store, 9, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (published_fixture_loaded (store), ==, 9);
      assert_tidy (folder, loaded > 0 ? 2 : 1);
      storage_fixture_remove (folder);
      if (!result.killed)
        {
          g_assert_true (result.succeeded);
          g_assert_cmpuint (result.n_calls, ==, n - 1);
          break;
        }
    }
  g_assert_true (was_new);
  /* Removing a catalogue needs a call for each file and folder. */
  g_assert_cmpuint (n, >, edition > 0 ? LEAST_CALLS : 12);
}

static void
test_kill_first (void)
{
  kill_each (0, 1);
}

static void
test_kill_second (void)
{
  kill_each (1, 2);
}

/* This one removes the first edition after the swap. */
static void
test_kill_third (void)
{
  kill_each (2, 3);
}

static void
test_kill_remove (void)
{
  kill_each (2, 0);
}

/* The disk is full from the n-th call on: the folder is as it was, to the byte, and it is said why. */
static void
test_full_disk (void)
{
  guint n_calls = 1;
  guint n_failed = 0;

  for (guint n = 1; n <= n_calls; n++)
    {
      char *folder = storage_fixture_folder ();
      g_autoptr (PostageCatalogueStore) store = make_store (folder, 2);
      g_autofree char *before = published_fixture_snapshot (folder);
      g_autofree char *after = NULL;
      g_auto (Run) result = { 0 };

      run (folder, 3, FAULT_FULL, n, &result);
      g_assert_false (result.killed);
      after = published_fixture_snapshot (folder);
      if (result.succeeded)
        {
          /* Only what comes after the swap was left. */
          n_calls = result.n_calls;
          g_assert_cmpuint (published_fixture_loaded (store), ==, 3);
        }
      else
        {
          g_assert_cmpstr (before, ==, after);
          g_assert_nonnull (strstr (result.message, "/catalogue"));
          g_assert_nonnull (strstr (result.message, "No space left on device"));
          n_calls = n + 1;
          n_failed++;
        }
      storage_fixture_remove (folder);
    }
  g_assert_cmpuint (n_failed, >, 30);
}

static void
test_read_only (void)
{
  static const guint installed[] = { 0, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (installed); i++)
    {
      char *folder = storage_fixture_folder ();
      g_autoptr (PostageCatalogueStore) store = make_store (folder, installed[i]);
      g_autofree char *before = published_fixture_snapshot (folder);
      g_autofree char *after = NULL;
      g_auto (Run) result = { 0 };
      g_auto (Run) removal = { 0 };

      run (folder, 3, FAULT_READ_ONLY, 1, &result);
      g_assert_false (result.succeeded);
      g_assert_nonnull (strstr (result.message, "the downloaded prices there can't be changed (Read-only file system). "
                                                "The prices in use stay as they are."));
      run (folder, 0, FAULT_READ_ONLY, 1, &removal);
      g_assert_true (removal.succeeded == (installed[i] == 0));
      after = published_fixture_snapshot (folder);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpuint (published_fixture_loaded (store), ==, installed[i]);
      storage_fixture_remove (folder);
    }
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], CHILD))
    return be_child (argv[2], argv[3]);

  program = argv[0];
  /* Waiting for a real disk some thousand times takes minutes, and shows nothing that one in memory doesn't. */
  if (g_access ("/dev/shm", W_OK | X_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/catalogue-crash/kill-first", test_kill_first);
  g_test_add_func ("/storage/catalogue-crash/kill-second", test_kill_second);
  g_test_add_func ("/storage/catalogue-crash/kill-third", test_kill_third);
  g_test_add_func ("/storage/catalogue-crash/kill-remove", test_kill_remove);
  g_test_add_func ("/storage/catalogue-crash/full-disk", test_full_disk);
  g_test_add_func ("/storage/catalogue-crash/read-only", test_read_only);
  return g_test_run ();
}
