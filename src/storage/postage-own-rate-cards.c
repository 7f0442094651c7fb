/* postage-own-rate-cards.c - the rate cards that the user has imported, over the bundled catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-own-rate-cards.h"

#include <glib/gi18n.h>

#include "storage/postage-atomic-file.h"
#include "storage/postage-bytes.h"
#include "storage/postage-catalogue-file.h"
#include "storage/postage-catalogue-reader.h"
#include "storage/postage-rate-card-writer.h"
#include "storage/postage-storage-error.h"

GFile *
postage_own_rate_cards_get_default_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "postage", "rate-cards", NULL);
}

GFile *
postage_own_rate_cards_get_file (GFile      *folder,
                                 const char *currency,
                                 PostageDate effective)
{
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (folder) && currency != NULL, NULL);

  date = postage_date_to_string (effective);
  name = g_strdup_printf ("%s-%s.json", currency, date);
  return g_file_get_child (folder, name);
}

/* Returns: (transfer full) (nullable): @base with the card that @bytes are. */
static PostageCatalogue *
add_card (PostageCatalogue *base,
          const char       *name,
          GBytes           *bytes,
          GError          **error)
{
  g_autoptr (PostageCatalogueReader) reader =
    postage_catalogue_reader_new_over (base, POSTAGE_CATALOGUE_LAYER_RATE_CARDS);

  if (!postage_catalogue_reader_add (reader, name, bytes, error))
    return NULL;
  return postage_catalogue_reader_end (reader, name, error);
}

/* Fails where @file is a card that one of @seen is, too: which of both counts would depend on their names. */
static gboolean
check_single (const PostageCatalogueFile *file,
              const GPtrArray            *seen,
              GError                    **error)
{
  for (guint i = 0; i < seen->len; i++)
    {
      const PostageCatalogueFile *other = seen->pdata[i];

      if (!postage_catalogue_file_replaces (file, other))
        continue;
      postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_CONTENT, file->name, NULL,
                                  /* Translators: a currency and a day such as "USD 2026-10-01", the name of a file */
                                  g_strdup_printf (_ ("expected one file with the rate card %1$s, found a second one "
                                                      "beside %2$s. Remove one of them."),
                                                   file->key, other->name));
      return FALSE;
    }
  return TRUE;
}

/* Returns: (transfer full) (nullable): @base with the card in @location, which is then one of @seen. */
static PostageCatalogue *
load_file (PostageCatalogue *base,
           GFile            *location,
           GPtrArray        *seen,
           GError          **error)
{
  g_autofree char *name = g_file_get_parse_name (location);
  g_autoptr (GBytes) bytes = postage_bytes_read_file (location, NULL, error);
  g_autoptr (PostageCatalogueFile) file = bytes != NULL ? postage_catalogue_file_new (name, bytes, error) : NULL;
  PostageCatalogue *catalogue;

  if (file == NULL || !check_single (file, seen, error))
    return NULL;
  catalogue = add_card (base, name, bytes, error);
  if (catalogue != NULL)
    g_ptr_array_add (seen, g_steal_pointer (&file));
  return catalogue;
}

static void
tell (GPtrArray    *problems,
      const GError *error)
{
  if (problems != NULL)
    g_ptr_array_add (problems, g_strdup (error->message));
}

PostageCatalogue *
postage_own_rate_cards_load (PostageCatalogue *base,
                             GFile            *folder,
                             GPtrArray        *problems)
{
  g_autoptr (PostageCatalogue) catalogue = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_catalogue_file_free);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (folder == NULL || g_file_peek_path (folder) != NULL, NULL);

  catalogue = postage_catalogue_ref (base);
  if (folder == NULL || !g_file_query_exists (folder, NULL))
    return g_steal_pointer (&catalogue);

  files = postage_catalogue_list_folder (folder, NULL, &error);
  if (files == NULL)
    tell (problems, error);
  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      g_autoptr (GError) cause = NULL;
      PostageCatalogue *more = load_file (catalogue, files->pdata[i], seen, &cause);

      if (more == NULL)
        {
          tell (problems, cause);
          continue;
        }
      postage_catalogue_unref (catalogue);
      catalogue = more;
    }
  return g_steal_pointer (&catalogue);
}

gboolean
postage_own_rate_cards_save (GFile                 *folder,
                             PostageCatalogue      *base,
                             const PostageRateCard *card,
                             GError               **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (PostageCatalogue) catalogue = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (folder) && base != NULL && card != NULL, FALSE);

  bytes = postage_rate_card_write (card);
  file = postage_own_rate_cards_get_file (folder, postage_rate_card_get_currency (card),
                                          postage_rate_card_get_effective (card));
  name = g_file_get_parse_name (file);
  catalogue = add_card (base, name, bytes, error);
  return catalogue != NULL && postage_atomic_file_make_folder (folder, error) &&
         postage_atomic_file_write (file, bytes, error);
}
