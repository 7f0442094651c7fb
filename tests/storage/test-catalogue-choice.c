/* test-catalogue-choice.c - downloaded prices are used only where they are good and not older
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-choice.h"

#include <glib/gstdio.h>
#include <string.h>

#include "published-fixture.h"
#include "storage-fixture.h"

static PostageCatalogueChoice *
choose (const char *folder)
{
  g_autoptr (GFile) place = g_file_new_build_filename (folder, "catalogue", NULL);
  g_autoptr (GError) error = NULL;
  PostageCatalogueChoice *choice = postage_catalogue_choice_new (place, &error);

  g_assert_no_error (error);
  return choice;
}

static void
assert_choice (const char            *folder,
               PostageCatalogueOrigin origin,
               gint64                 version,
               const char            *plan,
               const char            *problem)
{
  g_autoptr (PostageCatalogueChoice) choice = choose (folder);
  PostageCatalogue *catalogue = postage_catalogue_choice_get_catalogue (choice);

  g_assert_cmpint (postage_catalogue_choice_get_origin (choice), ==, origin);
  g_assert_cmpint (postage_catalogue_choice_get_version (choice), ==, version);
  g_assert_nonnull (postage_catalogue_get_plan (catalogue, plan));
  g_assert_cmpint (postage_catalogue_choice_get_bundled_as_of (choice), ==,
                   postage_catalogue_get_as_of (storage_fixture_catalogue ()));
  if (problem == NULL)
    g_assert_null (postage_catalogue_choice_get_problem (choice));
  else
    {
      g_assert_nonnull (strstr (postage_catalogue_choice_get_problem (choice), problem));
      g_assert_true (g_str_has_prefix (postage_catalogue_choice_get_problem (choice),
                                       "The downloaded prices can’t be used; those that are built into Postage are in "
                                       "use instead. "));
    }
}

/* Installs the bundled catalogue with a provider more, as of a number of years after its date. */
static gint64
install (const char *folder,
         int         years,
         GError    **error)
{
  g_autoptr (PostageCatalogueChoice) choice = choose (folder);
  const PostageDate as_of = postage_catalogue_choice_get_bundled_as_of (choice) + years * 10000;
  const gint64      version = (gint64) as_of * 100 + 1;
  g_autoptr (GHashTable) files = published_fixture_whole_files (as_of);
  g_autoptr (PostageCatalogueIndex) index = postage_catalogue_index_new (version, as_of, files, error);

  g_assert_nonnull (index);
  postage_catalogue_store_install (postage_catalogue_choice_get_store (choice), index, files, NULL, NULL, NULL, error);
  return version;
}

/* Prices as old as the bundled ones and newer ones are used, older ones can't even be installed. */
static void
test_dates (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (GError) error = NULL;
  gint64 version;

  assert_choice (folder, POSTAGE_CATALOGUE_BUNDLED, 0, "twilio.payg", NULL);
  install (folder, -1, &error);
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_OLDER, "as they are built into Postage", NULL);
  assert_choice (folder, POSTAGE_CATALOGUE_BUNDLED, 0, "twilio.payg", NULL);
  version = install (folder, 0, &error);
  g_assert_no_error (error);
  assert_choice (folder, POSTAGE_CATALOGUE_INSTALLED, version, "acme.pro", NULL);
  version = install (folder, 1, &error);
  g_assert_no_error (error);
  assert_choice (folder, POSTAGE_CATALOGUE_INSTALLED, version, "acme.pro", NULL);
  storage_fixture_remove (folder);
}

/* What was installed before the program was updated. */
static void
test_overtaken (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (GFile) place = g_file_new_build_filename (folder, "catalogue", NULL);
  g_autoptr (PostageCatalogueStore) store = postage_catalogue_store_new (place, POSTAGE_DATE_NONE, NULL);
  const PostageDate as_of = postage_catalogue_get_as_of (storage_fixture_catalogue ()) - 10000;
  g_autoptr (GHashTable) files = published_fixture_whole_files (as_of);
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogueIndex) index = postage_catalogue_index_new (7, as_of, files, &error);

  postage_catalogue_store_install (store, index, files, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_choice (folder, POSTAGE_CATALOGUE_OVERTAKEN, 7, "twilio.payg", NULL);
  storage_fixture_remove (folder);
}

static void
test_broken (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (GError) error = NULL;
  g_autofree char *versions = g_build_filename (folder, "catalogue", "versions", NULL);
  g_autoptr (PostageCatalogueChoice) choice = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autofree char *path = NULL;

  install (folder, 0, &error);
  g_assert_no_error (error);
  dir = g_dir_open (versions, 0, NULL);
  path = g_build_filename (versions, g_dir_read_name (dir), "markets.json", NULL);
  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_choice (folder, POSTAGE_CATALOGUE_BROKEN, 0, "twilio.payg", "/markets.json: expected a file, found none");

  choice = choose (folder);
  postage_catalogue_store_remove (postage_catalogue_choice_get_store (choice), &error);
  g_assert_no_error (error);
  assert_choice (folder, POSTAGE_CATALOGUE_BUNDLED, 0, "twilio.payg", NULL);
  storage_fixture_remove (folder);
}

/* The program starts with scenarios of its own: a catalogue that lacks what they name would keep it from starting. */
static void
test_scenarios (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (PostageCatalogueChoice) choice = choose (folder);
  g_autoptr (PostageCatalogueStore) unchecked = published_fixture_store (folder);
  g_autoptr (GError) error = NULL;

  g_assert_false (published_fixture_install (postage_catalogue_choice_get_store (choice), 9, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT, "index.json: expected all that the scenario ",
                                ".postage needs, which is part of Postage, found less.", NULL);
  published_fixture_install (unchecked, 9, &error);
  g_assert_no_error (error);
  assert_choice (folder, POSTAGE_CATALOGUE_BROKEN, 0, "twilio.payg", "needs, which is part of Postage, found less.");
  storage_fixture_remove (folder);
}

static void
test_without_folder (void)
{
  g_autoptr (PostageCatalogueChoice) none = postage_catalogue_choice_new (NULL, NULL);

  g_assert_null (postage_catalogue_choice_get_store (none));
  g_assert_nonnull (postage_catalogue_get_plan (postage_catalogue_choice_get_catalogue (none), "twilio.payg"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/catalogue-choice/dates", test_dates);
  g_test_add_func ("/storage/catalogue-choice/broken", test_broken);
  g_test_add_func ("/storage/catalogue-choice/overtaken", test_overtaken);
  g_test_add_func ("/storage/catalogue-choice/scenarios", test_scenarios);
  g_test_add_func ("/storage/catalogue-choice/without-folder", test_without_folder);
  return g_test_run ();
}
