/* test-texts.c - the catalogue's notes in other languages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-catalogue.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static void
test_languages (void)
{
  static const char *const chinese[] = { "zh_CN.UTF-8", "zh_CN", "zh", "C", NULL };
  static const char *const english[] = { "en_GB", "en", "zh_CN", NULL };
  static const char *const french[] = { "fr", "C", NULL };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();

  g_assert_true (postage_catalogue_add_text (catalogue, "zh_CN", "not found", "未找到", NULL));
  g_assert_true (postage_catalogue_add_text (catalogue, "de", "not found", "nicht gefunden", NULL));
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  g_assert_cmpstr (postage_catalogue_get_text (catalogue, "not found", chinese), ==, "未找到");
  g_assert_cmpstr (postage_catalogue_get_text (catalogue, "not found", english), ==, "not found");
  g_assert_cmpstr (postage_catalogue_get_text (catalogue, "not found", french), ==, "not found");
  /* What nobody has translated reads as it is. */
  g_assert_cmpstr (postage_catalogue_get_text (catalogue, "direct", chinese), ==, "direct");
}

static void
test_twice (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
  g_autoptr (GError) error = NULL;
  static const char *const chinese[] = { "zh_CN", NULL };

  g_assert_true (postage_catalogue_add_text (catalogue, "zh_CN", "not found", "未找到", NULL));
  g_assert_false (postage_catalogue_add_text (catalogue, "zh_CN", "not found", "没有", &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "not found"));
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  g_assert_cmpstr (postage_catalogue_get_text (catalogue, "not found", chinese), ==, "未找到");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/texts/languages", test_languages);
  g_test_add_func ("/texts/twice", test_twice);
  return g_test_run ();
}
