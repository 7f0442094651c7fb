/* test-catalogue-index.c - the index of a published catalogue is read to the letter and written the same each time
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-index.h"

#include <string.h>

#include "storage-fixture.h"

#define SUM_A "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03" /* of "hello\n" */
#define SUM_B "0000000000000000000000000000000000000000000000000000000000000000"

/* Written as the program writes it, so that the same files have to give these bytes. */
static const char good[] = "{\n"
                           "  \"kind\": \"catalogue-index\",\n"
                           "  \"format\": 1,\n"
                           "  \"version\": 2026112201,\n"
                           "  \"as_of\": \"2026-11-22\",\n"
                           "  \"files\": [\n"
                           "    {\"path\": \"markets.json\", \"size\": 6, \"sha256\": \"" SUM_A "\"},\n"
                           "    {\"path\": \"texts/zh_CN.json\", \"size\": 8, \"sha256\": \"" SUM_B "\"}\n"
                           "  ]\n"
                           "}\n";

static PostageCatalogueIndex *
read_text (const char *text,
           GError    **error)
{
  g_autoptr (GBytes) bytes = storage_fixture_bytes (text);

  return postage_catalogue_index_read ("shop/index.json", bytes, error);
}

static void
test_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogueIndex) index = read_text (good, &error);
  g_autofree char             *bytes = NULL;
  const PostageCatalogueEntry *entry;

  g_assert_no_error (error);
  g_assert_cmpstr (postage_catalogue_index_get_name (index), ==, "shop/index.json");
  g_assert_cmpint (postage_catalogue_index_get_version (index), ==, 2026112201);
  g_assert_cmpint (postage_catalogue_index_get_as_of (index), ==, 20261122);
  g_assert_cmpuint (postage_catalogue_index_get_entries (index)->len, ==, 2);
  g_assert_cmpuint (postage_catalogue_index_get_total (index), ==, 14);
  entry = postage_catalogue_index_find (index, "texts/zh_CN.json");
  g_assert_nonnull (entry);
  g_assert_true (entry == g_ptr_array_index (postage_catalogue_index_get_entries (index), 1));
  g_assert_cmpstr (entry->path, ==, "texts/zh_CN.json");
  g_assert_cmpuint (entry->size, ==, 8);
  g_assert_cmpstr (entry->sha256, ==, SUM_B);
  g_assert_null (postage_catalogue_index_find (index, "zh_CN.json"));
  bytes = storage_fixture_string (postage_catalogue_index_get_bytes (index));
  g_assert_cmpstr (bytes, ==, good);
}

typedef struct
{
  const char         *find; /* occurs once */
  const char         *replacement;
  PostageStorageError code;
  const char         *place;
  const char         *reason;
} Row;

#define CONTENT POSTAGE_STORAGE_ERROR_CONTENT
#define LARGE POSTAGE_STORAGE_ERROR_TOO_LARGE
#define SYNTAX POSTAGE_STORAGE_ERROR_SYNTAX
#define A_PATH "\"markets.json\""
#define PATH_PLACE "$.files[0].path"
#define PATH_REASON "expected the path of a file below the index, such as \"providers/twilio.json\", found "

static const Row rows[] = {
  { "\"catalogue-index\"", "\"catalogue\"", CONTENT, "$.kind", "expected one of catalogue-index, found \"catalogue\"" },
  { "\"kind\": \"catalogue-index\",", "", CONTENT, "$.kind", "found nothing. Add it." },
  { "\"format\": 1", "\"format\": 2", POSTAGE_STORAGE_ERROR_NEWER, "$.format",
    "expected the format 1, found 2: these prices are written for a newer Postage. Update Postage." },
  { "\"format\": 1", "\"format\": 0", CONTENT, "$.format", "expected a whole number of at least 1" },
  { "\"format\": 1", "\"format\": \"1\"", CONTENT, "$.format", "without quotation marks, found \"1\"" },
  { "\"version\": 2026112201,", "", CONTENT, "$.version", "found nothing. Add it." },
  { "2026112201", "0", CONTENT, "$.version", "expected a whole number from 1 to 999999999999" },
  { "2026112201", "-5", CONTENT, "$.version", "found -5" },
  { "2026112201", "1000000000000", CONTENT, "$.version", "found 1000000000000" },
  { "2026112201", "2026112201.5", CONTENT, "$.version", "found 2026112201.5" },
  { "2026112201", "\"2026112201\"", CONTENT, "$.version", "without quotation marks" },
  { "2026112201", "02026112201", SYNTAX, "$.version", "line 4" },
  { "\"2026-11-22\"", "\"2026-11\"", CONTENT, "$.as_of", "a date with its day" },
  { "\"2026-11-22\"", "\"2026-11-31\"", CONTENT, "$.as_of", "found \"2026-11-31\"" },
  { "\"2026-11-22\"", "20261122", CONTENT, "$.as_of", "expected a text in quotation marks" },
  { "\"files\": [", "\"extra\": 1, \"files\": [", CONTENT, "$.extra", "expected one of the members " },
  { "\"files\": [", "\"file\": [", CONTENT, "$.files", "Add it." },
  { "{\"path\": \"markets.json\", ", "{\"url\": \"x\", \"path\": \"markets.json\", ", CONTENT, "$.files[0].url",
    "expected one of the members path, size, sha256" },
  { "\"path\": \"markets.json\", ", "", CONTENT, PATH_PLACE, "Add it." },
  { A_PATH, "5", CONTENT, PATH_PLACE, "expected a text in quotation marks, found 5" },
  { A_PATH, "\"\"", CONTENT, PATH_PLACE, PATH_REASON "\"\"" },
  { A_PATH, "\"/etc/markets.json\"", CONTENT, PATH_PLACE, PATH_REASON "\"/etc/markets.json\"" },
  { A_PATH, "\"../markets.json\"", CONTENT, PATH_PLACE, PATH_REASON },
  { A_PATH, "\"a/../../markets.json\"", CONTENT, PATH_PLACE, PATH_REASON },
  { A_PATH, "\"./markets.json\"", CONTENT, PATH_PLACE, PATH_REASON },
  { A_PATH, "\"a//markets.json\"", CONTENT, PATH_PLACE, PATH_REASON },
  { A_PATH, "\"a/.json\"", CONTENT, PATH_PLACE, PATH_REASON },
  { A_PATH, "\"markets.json/\"", CONTENT, PATH_PLACE, PATH_REASON },
  { A_PATH, "\"markets.json/a.json\"", CONTENT, PATH_PLACE, PATH_REASON },
  { A_PATH, "\"a\\\\markets.json\"", CONTENT, PATH_PLACE, PATH_REASON },
  { A_PATH, "\"m\xC3\xA4rkte.json\"", CONTENT, PATH_PLACE, PATH_REASON },
  { A_PATH, "\"markets.json\\n\"", CONTENT, PATH_PLACE, PATH_REASON },
  { A_PATH, "\"markets.csv\"", CONTENT, PATH_PLACE, PATH_REASON "\"markets.csv\"" },
  { A_PATH, "\"index.json\"", CONTENT, PATH_PLACE, PATH_REASON },
  { A_PATH, "\"texts/zh_CN.json\"", CONTENT, "$.files[1].path", "expected each file once, found \"texts/zh_CN.json\"" },
  { "\"size\": 6, ", "", CONTENT, "$.files[0].size", "Add it." },
  { "\"size\": 6", "\"size\": 0", CONTENT, "$.files[0].size", "expected a whole number from 1 to 8388608" },
  { "\"size\": 6", "\"size\": 8388609", CONTENT, "$.files[0].size", "found 8388609" },
  { "\"size\": 6", "\"size\": 6.5", CONTENT, "$.files[0].size", "found 6.5" },
  { SUM_A, "abc", CONTENT, "$.files[0].sha256", "expected a SHA-256 of 64 small hexadecimal digits, found \"abc\"" },
  { SUM_A, "5891B5B522D5DF086D0FF0B110FBD9D21BB4FC7163AF34D08286A2E846F6BE03", CONTENT, "$.files[0].sha256",
    "small hexadecimal digits" },
  { "}\n  ]\n}\n", "}\n  ]\n", SYNTAX, "line 10, column 1", "The file seems to be cut off" },
};

static void
test_broken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = storage_fixture_replace (good, rows[i].find, rows[i].replacement);

      g_test_message ("%s → %s", rows[i].find, rows[i].replacement);
      g_assert_null (read_text (text, &error));
      storage_fixture_assert_error (&error, rows[i].code, "shop/index.json: ", rows[i].place, rows[i].reason, NULL);
    }
}

/* An index with @n files of @size bytes each. */
static char *
make_many (guint n,
           guint size)
{
  GString *text = g_string_new ("{\"kind\": \"catalogue-index\", \"format\": 1, \"version\": 1, "
                                "\"as_of\": \"2026-11-22\", \"files\": [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"path\": \"f%u.json\", \"size\": %u, \"sha256\": \"" SUM_A "\"}",
                            i > 0 ? ", " : "", i, size);
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

static void
test_limits (void)
{
  static const struct
  {
    guint       n, size;
    const char *refused; /* or NULL */
  } sets[] = {
    { 0, 1, "$.files: expected at least one file, found none" },
    { 1, 1, NULL },
    { 5000, 1, NULL },
    { 5001, 1, "$.files: expected at most 5000 files, found 5001" },
    { 8, 8 * 1024 * 1024, NULL },
    { 9, 8 * 1024 * 1024, "$.files[8].size: expected files of at most 64.0\xC2\xA0MiB together, found more" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = make_many (sets[i].n, sets[i].size);
      g_autoptr (PostageCatalogueIndex) index = read_text (text, &error);

      if (sets[i].refused == NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpuint (postage_catalogue_index_get_total (index), ==, (gsize) sets[i].n * sets[i].size);
          continue;
        }
      g_assert_null (index);
      storage_fixture_assert_error (&error, sets[i].n == 0 ? CONTENT : LARGE, sets[i].refused, NULL);
    }
}

/* The same files give the same bytes, in whatever order they come. */
static void
test_write (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) files =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_bytes_unref);
  g_autoptr (PostageCatalogueIndex) index = NULL;
  g_autofree char *text = NULL;
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "{\"a\": 1}", -1);
  g_autofree char *expected = storage_fixture_replace (good, SUM_B, sum);

  g_hash_table_insert (files, (char *) "texts/zh_CN.json", storage_fixture_bytes ("{\"a\": 1}"));
  g_hash_table_insert (files, (char *) "markets.json", storage_fixture_bytes ("hello\n"));
  index = postage_catalogue_index_new (2026112201, 20261122, files, &error);
  g_assert_no_error (error);
  text = storage_fixture_string (postage_catalogue_index_get_bytes (index));
  g_assert_cmpstr (text, ==, expected);

  g_hash_table_insert (files, (char *) "../markets.json", storage_fixture_bytes ("{}"));
  g_assert_null (postage_catalogue_index_new (2026112201, 20261122, files, &error));
  storage_fixture_assert_error (&error, CONTENT, "index.json: " PATH_PLACE, NULL);
}

static void
test_check_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogueIndex) index = read_text (good, &error);
  g_autoptr (GBytes) same = storage_fixture_bytes ("hello\n");
  g_autoptr (GBytes) cut = storage_fixture_bytes ("hello");
  g_autoptr (GBytes) other = storage_fixture_bytes ("hullo\n");

  g_assert_true (postage_catalogue_index_check_file (index, 0, same, &error));
  g_assert_no_error (error);
  g_assert_false (postage_catalogue_index_check_file (index, 0, cut, &error));
  storage_fixture_assert_error (&error, CONTENT, "shop/index.json: $.files[0]: ",
                                "expected the file markets.json to have 6 bytes, found 5. It was cut off", NULL);
  g_assert_false (postage_catalogue_index_check_file (index, 0, other, &error));
  storage_fixture_assert_error (&error, CONTENT, "shop/index.json: $.files[0]: ",
                                "expected the file markets.json to have the SHA-256 " SUM_A ", found ", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/catalogue-index/read", test_read);
  g_test_add_func ("/storage/catalogue-index/broken", test_broken);
  g_test_add_func ("/storage/catalogue-index/limits", test_limits);
  g_test_add_func ("/storage/catalogue-index/write", test_write);
  g_test_add_func ("/storage/catalogue-index/check-file", test_check_file);
  return g_test_run ();
}
