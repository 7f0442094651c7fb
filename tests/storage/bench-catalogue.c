/* bench-catalogue.c - what the strict guard and the readers cost beside the parser alone
 *
 * The peer is json-glib, which parses the same bytes in the same run: a ratio doesn't depend on the machine.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>

#include "storage/postage-bundled.h"

#define N_ROUNDS 20

/* The texts of all documents below @folder. */
static void
read_documents (const char *folder,
                GPtrArray  *documents)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char            *text;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          read_documents (path, documents);
          continue;
        }
      if (!g_str_has_suffix (name, ".json"))
        continue;
      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      g_ptr_array_add (documents, text);
    }
}

static gint64
time_parser (GPtrArray *documents)
{
  gint64 begin = g_get_monotonic_time ();

  for (guint i = 0; i < documents->len; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      g_autoptr (GError) error = NULL;

      json_parser_load_from_data (parser, g_ptr_array_index (documents, i), -1, &error);
      g_assert_no_error (error);
    }
  return g_get_monotonic_time () - begin;
}

static gint64
time_catalogue (void)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = postage_bundled_catalogue_load (&error);

  g_assert_no_error (error);
  g_assert_nonnull (catalogue);
  return g_get_monotonic_time () - begin;
}

static int
compare_ratios (gconstpointer a,
                gconstpointer b)
{
  const double ratio_a = *(const double *) a;
  const double ratio_b = *(const double *) b;

  return (ratio_a > ratio_b) - (ratio_a < ratio_b);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_free);
  double ratios[N_ROUNDS];

  g_assert_cmpint (argc, ==, 2);
  read_documents (argv[1], documents);
  for (guint i = 0; i < N_ROUNDS; i++)
    ratios[i] = (double) time_catalogue () / (double) time_parser (documents);

  qsort (ratios, N_ROUNDS, sizeof ratios[0], compare_ratios);
  g_print ("Loading the catalogue takes %.2f times what json-glib takes to parse its %u documents "
           "(median of %d pairs, from %.2f to %.2f).\n",
           ratios[N_ROUNDS / 2], documents->len, N_ROUNDS, ratios[0], ratios[N_ROUNDS - 1]);
  return 0;
}
