/* test-own-plans-files.c - saving and removing own plans loses nothing that wasn't meant
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "storage-fixture.h"
#include "storage/postage-bytes.h"
#include "storage/postage-own-plans.h"

#define PLAN(id, name)                                                                                          \
  "{\"id\": \"" id "\", \"name\": \"" name "\", \"status\": \"current\", \"audience\": \"direct\", "            \
  "\"currencies\": [\"USD\"], \"meta_charges\": {\"treatment\": \"unknown\"}, \"charges\": [{\"id\": \"fee\", " \
  "\"name\": \"Fee\", \"component\": \"message-fees\", \"metric\": \"delivered\", \"model\": \"per-unit\", "    \
  "\"prices\": [{\"amount\": {\"USD\": \"0.002\"}, \"source\": {\"confidence\": \"own\"}}]}]}"
#define FILE_OF(provider, head, plans)                                                                     \
  "{\"kind\": \"provider\", \"format\": 1, \"id\": \"" provider "\", \"own\": true, " head ", \"as_of\": " \
  "\"2026-11-20\", \"plans\": [" plans "]}"
#define ACME "\"name\": \"Acme\""
#define RENAMED "\"name\": \"Ajax\", \"website\": \"https://ajax.example/\""
#define FACTOR(value) "\"attributes\": {\"eu_data_hosting\": {\"value\": " value "}}"
#define FORMER "\"former_names\": [\"Before\"]"

/* @text: (nullable): the file is removed */
static void
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autoptr (GFile) old = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = NULL;

  g_file_delete (old, NULL, NULL);
  if (text != NULL)
    file = storage_fixture_write (folder, name, text);
}

static void
assert_has (const char *folder,
            const char *name,
            const char *part,
            gboolean    expected)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = postage_bytes_read_file (file, NULL, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = storage_fixture_string (bytes);
  if ((strstr (text, part) != NULL) != expected)
    g_error ("%s: %s %s in %s", name, expected ? "expected" : "found", part, text);
}

static gboolean
save (const PostageOwnPlans *own,
      const char            *text,
      GError               **error)
{
  g_autoptr (GBytes) bytes = storage_fixture_bytes (text);
  g_autoptr (GPtrArray) documents = postage_own_plans_read (own, "file", bytes, error);

  g_assert_no_error (*error);
  g_assert_cmpuint (documents->len, ==, 1);
  return postage_own_plans_save (own, documents->pdata[0], error);
}

static void
assert_saves (const PostageOwnPlans *own,
              const char            *text)
{
  g_autoptr (GError) error = NULL;

  save (own, text, &error);
  g_assert_no_error (error);
}

/* The ids of the own plans by now, in their order. */
static void
assert_plans (const char *folder,
              const char *expected)
{
  g_autoptr (PostageOwnPlans) own = storage_fixture_own_plans (folder);
  const GPtrArray *plans = postage_catalogue_get_plans (postage_own_plans_get_catalogue (own));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < plans->len; i++)
    if (postage_plan_is_own (plans->pdata[i]))
      g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", postage_plan_get_id (plans->pdata[i]));
  g_assert_cmpstr (found->str, ==, expected);
}

/* Beside other plans, and alone: what isn't edited of the provider stays. */
static void
test_head_stays (void)
{
  static const char *const files[] = {
    FILE_OF ("own-acme", ACME ", " FORMER ", " FACTOR ("true"), PLAN ("own.a", "A")),
    FILE_OF ("own-acme", ACME ", " FORMER ", " FACTOR ("true"), PLAN ("own.a", "A") "," PLAN ("own.b", "B")),
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      char *folder = storage_fixture_folder ();
      g_autoptr (PostageOwnPlans) own = NULL;

      write_file (folder, "mine.json", files[i]);
      own = storage_fixture_own_plans (folder);
      assert_saves (own, FILE_OF ("own-acme", RENAMED, PLAN ("own.a", "Changed")));
      assert_has (folder, "mine.json", "\"Changed\"", TRUE);
      assert_has (folder, "mine.json", "\"Ajax\"", TRUE);
      assert_has (folder, "mine.json", "\"https://ajax.example/\"", TRUE);
      assert_has (folder, "mine.json", "\"Before\"", TRUE);
      assert_has (folder, "mine.json", "\"eu_data_hosting\"", TRUE);
      assert_plans (folder, i == 0 ? "own.a" : "own.a own.b");
      storage_fixture_remove (folder);
    }
}

/* What a plan is replaced by doesn't speak for the other plans of the file. */
static void
test_head_of_others (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (PostageOwnPlans) own = NULL;

  write_file (folder, "mine.json",
              FILE_OF ("own-acme", ACME ", " FACTOR ("true"), PLAN ("own.a", "A") "," PLAN ("own.b", "B")));
  own = storage_fixture_own_plans (folder);
  assert_saves (own, FILE_OF ("own-acme", ACME ", " FACTOR ("false"), PLAN ("own.b", "Changed")));
  assert_has (folder, "mine.json", "\"value\": true", TRUE);
  postage_own_plans_unref (own);

  /* It has become another provider's: the file stays that of the others. */
  own = storage_fixture_own_plans (folder);
  assert_saves (own, FILE_OF ("own-other", "\"name\": \"Other\"", PLAN ("own.b", "Moved")));
  assert_has (folder, "mine.json", "\"own.b\"", FALSE);
  assert_has (folder, "mine.json", "\"own-acme\"", TRUE);
  assert_has (folder, "own.b.json", "\"own-other\"", TRUE);
  assert_plans (folder, "own.a own.b");
  storage_fixture_remove (folder);
}

/* What somebody else's file says of a provider doesn't change what the user says of it, in no file. */
static void
test_import (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (PostageOwnPlans) own = NULL;
  g_autoptr (JsonNode) document =
    json_from_string (FILE_OF ("own-acme", "\"name\": \"ACME Ltd\"", PLAN ("own.c", "Theirs")), NULL);
  g_autoptr (GError) error = NULL;

  write_file (folder, "mine.json", FILE_OF ("own-acme", RENAMED, PLAN ("own.a", "A") "," PLAN ("own.b", "B")));
  own = storage_fixture_own_plans (folder);
  g_assert_true (postage_own_plans_import (own, document, &error));
  g_assert_no_error (error);
  assert_has (folder, "mine.json", "\"Ajax\"", TRUE);
  assert_has (folder, "mine.json", "\"https://ajax.example/\"", TRUE);
  assert_has (folder, "own.c.json", "\"Ajax\"", TRUE);
  assert_has (folder, "own.c.json", "ACME Ltd", FALSE);
  assert_plans (folder, "own.a own.b own.c");
  storage_fixture_remove (folder);
}

/* What another program has broken while a plan was edited is no reason to lose what was entered. */
static void
test_broken_meanwhile (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (PostageOwnPlans) own = NULL;

  write_file (folder, "mine.json", FILE_OF ("own-acme", ACME, PLAN ("own.a", "A")));
  own = storage_fixture_own_plans (folder);
  write_file (folder, "mine.json", "{\"id\": 5, \"plans\": []}");
  assert_saves (own, FILE_OF ("own-acme", ACME, PLAN ("own.a", "Changed")));
  assert_plans (folder, "own.a");
  storage_fixture_remove (folder);
}

/* A plan that somebody has removed meanwhile is there again, beside what is in its file by now. */
static void
test_save_what_is_gone (void)
{
  static const struct
  {
    const char *now; /* (nullable) */
    const char *expected;
  } files[] = {
    { FILE_OF ("own-acme", ACME, PLAN ("own.a", "A")), "own.a own.b" },
    { FILE_OF ("own-acme", ACME, ""), "own.b" },
    { FILE_OF ("own-other", "\"name\": \"Other\"", PLAN ("own.a", "A")), "own.b own.a" },
    { NULL, "own.b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      char *folder = storage_fixture_folder ();
      g_autoptr (PostageOwnPlans) own = NULL;

      write_file (folder, "mine.json", FILE_OF ("own-acme", ACME, PLAN ("own.b", "B")));
      own = storage_fixture_own_plans (folder);
      write_file (folder, "mine.json", files[i].now);
      assert_saves (own, FILE_OF ("own-acme", ACME, PLAN ("own.b", "Changed")));
      assert_plans (folder, files[i].expected);
      storage_fixture_remove (folder);
    }
}

/* What can't be read by now isn't written over. */
static void
test_save_over_broken (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (PostageOwnPlans) own = NULL;
  g_autoptr (GError) error = NULL;

  write_file (folder, "mine.json", FILE_OF ("own-acme", ACME, PLAN ("own.b", "B")));
  own = storage_fixture_own_plans (folder);
  write_file (folder, "mine.json", "{\"half\": ");
  g_assert_false (save (own, FILE_OF ("own-acme", ACME, PLAN ("own.b", "Changed")), &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_SYNTAX, "mine.json", NULL);
  assert_has (folder, "mine.json", "half", TRUE);
  storage_fixture_remove (folder);
}

/* A new plan gets a file of its own, whatever lies there under its name. */
static void
test_free_file (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (PostageOwnPlans) own = NULL;

  write_file (folder, "own.a.json", "{\"half\": ");
  write_file (folder, "own.a-2.json", FILE_OF ("own-acme", ACME, PLAN ("own.c", "C")));
  own = storage_fixture_own_plans (folder);
  assert_saves (own, FILE_OF ("own-acme", ACME, PLAN ("own.a", "A")));
  assert_has (folder, "own.a.json", "half", TRUE);
  assert_has (folder, "own.a-2.json", "\"own.c\"", TRUE);
  assert_has (folder, "own.a-3.json", "\"own.a\"", TRUE);
  assert_plans (folder, "own.c own.a");
  storage_fixture_remove (folder);
}

/* A provider that several files tell of has one name; that of a bundled one is the catalogue's. */
static void
test_rename (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (PostageOwnPlans) own = NULL;
  g_autoptr (PostageOwnPlans) again = NULL;
  PostageProvider *acme;

  write_file (folder, "a.json", FILE_OF ("own-acme", ACME ", " FORMER, PLAN ("own.a", "A")));
  write_file (folder, "b.json", FILE_OF ("own-acme", ACME, PLAN ("own.b", "B")));
  write_file (folder, "c.json", FILE_OF ("twilio", "\"name\": \"Tw\"", PLAN ("own.c", "C")));
  write_file (folder, "d.json", FILE_OF ("twilio", "\"name\": \"Tw\"", PLAN ("own.d", "D")));
  write_file (folder, "e.json", "{\"id\": \"own-acme\", \"name\": \"Acme\"}");
  own = storage_fixture_own_plans (folder);
  /* From another window, meanwhile. */
  write_file (folder, "f.json", FILE_OF ("own-acme", ACME, PLAN ("own.f", "F")));
  assert_saves (own, FILE_OF ("own-acme", RENAMED, PLAN ("own.b", "B")));
  assert_saves (own, FILE_OF ("twilio", "\"name\": \"T\"", PLAN ("own.d", "D")));

  again = storage_fixture_own_plans (folder);
  acme = postage_catalogue_find_provider (postage_own_plans_get_catalogue (again), "own-acme");
  g_assert_cmpstr (postage_label_get (postage_provider_get_name (acme), NULL), ==, "Ajax");
  g_assert_cmpstr (postage_provider_get_website (acme), ==, "https://ajax.example/");
  assert_has (folder, "a.json", "\"Before\"", TRUE);
  assert_has (folder, "b.json", "\"Ajax\"", TRUE);
  assert_has (folder, "c.json", "\"Tw\"", TRUE);
  assert_has (folder, "e.json", "\"Acme\"", TRUE);
  assert_has (folder, "f.json", "\"Ajax\"", TRUE);
  storage_fixture_remove (folder);
}

/* What the file says by now counts when the plan own.b of it is removed. */
static const struct
{
  const char *now;     /* (nullable): there is no file any more */
  const char *message; /* (nullable): the plan is removed */
  const char *left;
} removals[] = {
  { FILE_OF ("own-acme", ACME, PLAN ("own.a", "A") "," PLAN ("own.b", "B")), NULL, "own.a" },
  { FILE_OF ("own-acme", ACME, PLAN ("own.b", "B") "," PLAN ("own.a", "A")), NULL, "own.a" },
  { FILE_OF ("own-acme", ACME, PLAN ("own.b", "B")), NULL, "" },
  { FILE_OF ("own-acme", ACME, PLAN ("own.a", "A")), "expected the plan \"own.b\", found none", "own.a" },
  { FILE_OF ("own-acme", ACME, ""), "expected the plan \"own.b\", found none", "" },
  { "{\"half\": ", "mine.json", "" },
  { NULL, "mine.json", "" },
};

static void
test_remove (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (removals); i++)
    {
      char *folder = storage_fixture_folder ();
      g_autoptr (PostageOwnPlans) own = NULL;
      g_autoptr (GError) error = NULL;
      gboolean is_removed;

      write_file (folder, "mine.json", FILE_OF ("own-acme", ACME, PLAN ("own.b", "B")));
      own = storage_fixture_own_plans (folder);
      write_file (folder, "mine.json", removals[i].now);
      is_removed = postage_own_plans_remove (own, "own.b", &error);
      g_assert_cmpint (is_removed, ==, removals[i].message == NULL);
      if (removals[i].message == NULL)
        g_assert_no_error (error);
      else
        g_assert_nonnull (strstr (error->message, removals[i].message));
      assert_plans (folder, removals[i].left);
      storage_fixture_remove (folder);
    }
}

/* An id that no file has is an error that can be told. */
static void
test_remove_unknown (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (PostageOwnPlans) own = storage_fixture_own_plans (folder);
  g_autoptr (GError) error = NULL;

  g_assert_false (postage_own_plans_remove (own, "own.x", &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CHANGED, folder, "own.x", NULL);
  storage_fixture_remove (folder);
}

/* A folder that can't be read is told of, but isn't a file that could be removed. */
static void
test_folder (void)
{
  char            *folder = storage_fixture_folder ();
  g_autofree char *path = g_build_filename (folder, "plans", NULL);
  g_autoptr (PostageOwnPlans) own = NULL;
  const GPtrArray *files;

  write_file (folder, "plans", "no folder");
  own = storage_fixture_own_plans (path);
  files = postage_own_plans_get_files (own);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_true (((const PostageOwnFile *) files->pdata[0])->is_folder);
  g_assert_nonnull (((const PostageOwnFile *) files->pdata[0])->problem);
  storage_fixture_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-plans-files/head-stays", test_head_stays);
  g_test_add_func ("/own-plans-files/import", test_import);
  g_test_add_func ("/own-plans-files/broken-meanwhile", test_broken_meanwhile);
  g_test_add_func ("/own-plans-files/head-of-others", test_head_of_others);
  g_test_add_func ("/own-plans-files/save-what-is-gone", test_save_what_is_gone);
  g_test_add_func ("/own-plans-files/save-over-broken", test_save_over_broken);
  g_test_add_func ("/own-plans-files/free-file", test_free_file);
  g_test_add_func ("/own-plans-files/rename", test_rename);
  g_test_add_func ("/own-plans-files/remove", test_remove);
  g_test_add_func ("/own-plans-files/remove-unknown", test_remove_unknown);
  g_test_add_func ("/own-plans-files/folder", test_folder);

  return g_test_run ();
}
