/* test-catalogue-file.c - telling files of a catalogue apart, and checking them over the bundled ones
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "storage/postage-bundled.h"
#include "storage/postage-catalogue-checker.h"
#include "storage/postage-catalogue-file.h"
#include "storage/postage-storage-error.h"

static PostageCatalogueFile *
file_new (const char *text,
          GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return postage_catalogue_file_new ("test.json", bytes, error);
}

static void
test_keys (void)
{
  static const struct
  {
    const char *text, *kind, *key;
  } cases[] = {
    { "{\"kind\": \"provider\", \"id\": \"acme\"}", "provider", "acme" },
    { "{\"kind\": \"rate-card\", \"currency\": \"USD\", \"effective\": \"2026\"}", "rate-card", "USD 2026" },
    { "{\"kind\": \"exchange-rates\", \"date\": \"2026-10-09\"}", "exchange-rates", "2026-10-09" },
    { "{\"kind\": \"texts\", \"language\": \"zh_CN\"}", "texts", "zh_CN" },
    { "{\"kind\": \"markets\", \"other\": 5}", "markets", "" },
    { "{\"kind\": \"vocabulary\"}", "vocabulary", "" },
    { "{\"kind\": \"something-new\"}", "something-new", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PostageCatalogueFile) file = file_new (cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (file->name, ==, "test.json");
      g_assert_cmpstr (file->kind, ==, cases[i].kind);
      g_assert_cmpstr (file->key, ==, cases[i].key);
    }
}

static void
test_no_file (void)
{
  static const struct
  {
    const char *text, *place;
  } cases[] = {
    { "", "empty" },
    { "prices", "line 1" },
    { "[]", "test.json: $: expected an object" },
    { "{}", "test.json: $.kind: " },
    { "{\"kind\": 5}", "test.json: $.kind: " },
    { "{\"kind\": \"provider\"}", "test.json: $.id: " },
    { "{\"kind\": \"rate-card\", \"currency\": \"USD\"}", "test.json: $.effective: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PostageCatalogueFile *file = file_new (cases[i].text, &error);

      g_assert_null (file);
      g_assert_nonnull (error);
      g_assert_true (error->domain == POSTAGE_STORAGE_ERROR);
      g_assert_nonnull (strstr (error->message, cases[i].place));
    }
}

static void
test_replaces (void)
{
  static const char *const texts[] = {
    "{\"kind\": \"provider\", \"id\": \"acme\"}",
    "{\"kind\": \"provider\", \"id\": \"other\"}",
    "{\"kind\": \"texts\", \"language\": \"acme\"}",
    "{\"kind\": \"markets\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_autoptr (PostageCatalogueFile) a = file_new (texts[i], NULL);
        g_autoptr (PostageCatalogueFile) b = file_new (texts[j], NULL);

        g_assert_cmpint (postage_catalogue_file_replaces (a, b), ==, i == j);
      }
}

/* No two bundled files stand for the same, and all of them together are the bundled catalogue. */
static void
test_bundled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = postage_bundled_list_files (&error);
  g_autoptr (PostageCatalogue) catalogue = postage_bundled_catalogue_load (&error);
  guint n_providers = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < files->len; i++)
    {
      const PostageCatalogueFile *file = g_ptr_array_index (files, i);

      n_providers += g_str_equal (file->kind, "provider");
      for (guint j = 0; j < i; j++)
        g_assert_false (postage_catalogue_file_replaces (file, g_ptr_array_index (files, j)));
    }
  g_assert_cmpuint (n_providers, ==, postage_catalogue_get_providers (catalogue)->len);
}

#define SOURCE "{\"url\": \"https://acme.example/\", \"seen\": \"2026-11-01\", \"confidence\": \"official\"}"

/* A provider with a plan of @treatment, whose price has @amount. */
static char *
provider_text (const char *id,
               const char *amount)
{
  return g_strdup_printf (
    "{\"kind\": \"provider\", \"format\": 1, \"id\": \"%s\", \"name\": \"Acme\", \"as_of\": \"2026-11-01\", "
    "\"plans\": [{"
    "\"id\": \"%s.basic\", \"name\": \"Basic\", \"status\": \"current\", \"audience\": \"direct\", "
    "\"currencies\": [\"USD\"], \"meta_charges\": {\"treatment\": \"passed-through\", \"source\": " SOURCE "}, "
    "\"charges\": [{\"id\": \"%s.basic.fee\", \"name\": \"Fee\", \"component\": \"subscription\", \"model\": \"flat\", "
    "\"prices\": [{\"amount\": %s, \"source\": " SOURCE "}]}]}]}",
    id, id, id, amount);
}

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("postage-test-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static char *
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
run (PostageCatalogueChecker *checker)
{
  g_autoptr (GError) error = NULL;

  postage_catalogue_checker_run (checker, &error);
  g_assert_no_error (error);
}

static void
test_good (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (PostageCatalogueChecker) checker = postage_catalogue_checker_new ();
  g_autofree char *text = provider_text ("acme", "{\"USD\": \"5\"}");
  g_autofree char *path = write_file (fixture, "acme.json", text);
  g_autofree char *expected = g_strconcat (path, " is a good provider file: 1 plan, 1 charge", NULL);
  g_autoptr (GPtrArray) verdicts = NULL;

  postage_catalogue_checker_add (checker, path);
  /* The folder has the same file again. */
  postage_catalogue_checker_add (checker, fixture->folder);
  run (checker);
  g_assert_cmpuint (postage_catalogue_checker_get_problems (checker)->len, ==, 0);
  verdicts = postage_catalogue_checker_dup_verdicts (checker);
  g_assert_cmpuint (verdicts->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (verdicts, 0), ==, expected);
}

/* Without a file, the bundled catalogue is good. */
static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (PostageCatalogueChecker) checker = postage_catalogue_checker_new ();
  g_autoptr (GPtrArray) verdicts = NULL;

  run (checker);
  verdicts = postage_catalogue_checker_dup_verdicts (checker);
  g_assert_cmpuint (verdicts->len, ==, 0);
}

/* Each bad file has its message, whatever order they come in, and the good one its verdict. */
static void
test_bad (Fixture      *fixture,
          gconstpointer data)
{
  static const char *const parts[] = { "none.json", "number.json: $.plans[0].charges[0].prices[0].amount", "twilio" };
  g_autoptr (PostageCatalogueChecker) checker = postage_catalogue_checker_new ();
  g_autofree char *good_text = provider_text ("acme", "null");
  g_autofree char *number_text = provider_text ("number", "5");
  g_autofree char *taken_text = provider_text ("taken", "null");
  g_auto (GStrv) pieces = g_strsplit (taken_text, "taken.basic\"", -1);
  /* The plan's id is that of a bundled plan. */
  g_autofree char *taken = g_strjoinv ("twilio.payg\"", pieces);
  g_autofree char *number_path = write_file (fixture, "number.json", number_text);
  g_autofree char *taken_path = write_file (fixture, "taken.json", taken);
  g_autofree char *good_path = write_file (fixture, "acme.json", good_text);
  g_autofree char *absent = g_build_filename (fixture->folder, "none.json", NULL);
  g_autoptr (GPtrArray) verdicts = NULL;
  const GPtrArray *problems;

  postage_catalogue_checker_add (checker, absent);
  postage_catalogue_checker_add (checker, number_path);
  postage_catalogue_checker_add (checker, taken_path);
  postage_catalogue_checker_add (checker, good_path);
  run (checker);
  problems = postage_catalogue_checker_get_problems (checker);
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (parts));
  for (guint i = 0; i < problems->len; i++)
    g_assert_nonnull (strstr (g_ptr_array_index (problems, i), parts[i]));
  verdicts = postage_catalogue_checker_dup_verdicts (checker);
  g_assert_cmpuint (verdicts->len, ==, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (verdicts, 0), good_path));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue-file/keys", test_keys);
  g_test_add_func ("/catalogue-file/no-file", test_no_file);
  g_test_add_func ("/catalogue-file/replaces", test_replaces);
  g_test_add_func ("/catalogue-file/bundled", test_bundled);
  g_test_add ("/catalogue-file/good", Fixture, NULL, set_up, test_good, tear_down);
  g_test_add ("/catalogue-file/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/catalogue-file/bad", Fixture, NULL, set_up, test_bad, tear_down);
  return g_test_run ();
}
