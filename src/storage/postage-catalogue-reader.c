/* postage-catalogue-reader.c - puts a catalogue together from its files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "storage/postage-billing-rules-reader.h"
#include "storage/postage-exchange-reader.h"
#include "storage/postage-json-values.h"
#include "storage/postage-markets-reader.h"
#include "storage/postage-provider-reader.h"
#include "storage/postage-rate-card-reader.h"
#include "storage/postage-texts-reader.h"
#include "storage/postage-vocabulary-reader.h"
#include "storage/postage-volume-bands-reader.h"

/* The newest format of the catalogue's files that this program reads. */
#define FORMAT 1

struct _PostageCatalogueReader
{
  PostageCatalogue *catalogue;
  PostageExchange  *exchange; /* (nullable): once there is a rate */
  gboolean          has_markets;
  gboolean          has_bands;
  gboolean          has_vocabulary;
  gboolean          is_over; /* the catalogue's parts are those of another one */
  GPtrArray        *waiting; /* (element-type PostageJsonReader): files that need the markets */

  PostageCatalogueLayer layer; /* what may be added then */
};

static void
read_markets (PostageCatalogueReader *self,
              PostageJsonReader      *reader)
{
  if (self->has_markets)
    postage_json_reader_fail (reader, "kind", "%s", _ ("expected one file of markets, found a second one. Remove one "
                                                       "of them."));
  else
    postage_markets_read (reader, self->catalogue);
  self->has_markets = TRUE;
}

static void
read_volume_bands (PostageCatalogueReader *self,
                   PostageJsonReader      *reader)
{
  if (self->has_bands)
    postage_json_reader_fail (reader, "kind", "%s", _ ("expected one file of volume bands, found a second one. "
                                                       "Remove one of them."));
  else
    postage_volume_bands_read (reader, self->catalogue);
  self->has_bands = TRUE;
}

static void
read_exchange (PostageCatalogueReader *self,
               PostageJsonReader      *reader)
{
  if (self->exchange == NULL)
    self->exchange = postage_exchange_begin ();
  postage_exchange_read (reader, self->exchange);
}

static void
read_rate_card (PostageCatalogueReader *self,
                PostageJsonReader      *reader)
{
  postage_rate_card_read (reader, self->catalogue);
}

static void
read_billing_rules (PostageCatalogueReader *self,
                    PostageJsonReader      *reader)
{
  postage_billing_rules_read (reader, self->catalogue);
}

static void
read_provider (PostageCatalogueReader *self,
               PostageJsonReader      *reader)
{
  postage_provider_read (reader, self->catalogue);
}

static void
read_texts (PostageCatalogueReader *self,
            PostageJsonReader      *reader)
{
  postage_texts_read (reader, self->catalogue);
}

static void
read_vocabulary (PostageCatalogueReader *self,
                 PostageJsonReader      *reader)
{
  if (self->has_vocabulary)
    postage_json_reader_fail (reader, "kind", "%s", _ ("expected one vocabulary, found a second one. Remove one of "
                                                       "them."));
  else
    postage_vocabulary_read (reader, self->catalogue);
  self->has_vocabulary = TRUE;
}

static const char *const kind_ids[] = {
  "billing-rules",
  "exchange-rates",
  "markets",
  "provider",
  "rate-card",
  "texts",
  "vocabulary",
  "volume-bands",
  NULL,
};

static const struct
{
  gboolean needs_markets;
  void (*read) (PostageCatalogueReader *self,
                PostageJsonReader      *reader);
} kinds[] = {
  { TRUE, read_billing_rules },
  { FALSE, read_exchange },
  { FALSE, read_markets },
  { FALSE, read_provider },
  { TRUE, read_rate_card },
  { FALSE, read_texts },
  { FALSE, read_vocabulary },
  { TRUE, read_volume_bands },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) + 1 == G_N_ELEMENTS (kind_ids));

PostageCatalogueReader *
postage_catalogue_reader_new (void)
{
  PostageCatalogueReader *self = g_new0 (PostageCatalogueReader, 1);

  self->catalogue = postage_catalogue_begin ();
  self->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_json_reader_free);
  return self;
}

PostageCatalogueReader *
postage_catalogue_reader_new_over (PostageCatalogue     *base,
                                   PostageCatalogueLayer layer)
{
  PostageCatalogueReader *self;

  g_return_val_if_fail (base != NULL, NULL);

  self = postage_catalogue_reader_new ();
  postage_catalogue_unref (self->catalogue);
  self->catalogue = postage_catalogue_begin_over (base);
  self->has_markets = TRUE;
  self->is_over = TRUE;
  self->layer = layer;
  return self;
}

void
postage_catalogue_reader_free (PostageCatalogueReader *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
  g_clear_pointer (&self->exchange, postage_exchange_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_free (self);
}

/* Reads the file, after its kind was looked at. Returns FALSE with the file's first error. */
static gboolean
read_kind (PostageCatalogueReader *self,
           PostageJsonReader      *reader,
           guint                   kind,
           GError                **error)
{
  if (!postage_json_reader_has_failed (reader))
    kinds[kind].read (self, reader);
  return postage_json_reader_finish (reader, error);
}

/* Reads the files that had to wait for the markets. */
static gboolean
read_waiting (PostageCatalogueReader *self,
              GError                **error)
{
  for (guint i = 0; i < self->waiting->len; i++)
    {
      PostageJsonReader *reader = g_ptr_array_index (self->waiting, i);

      if (!read_kind (self, reader, postage_json_read_choice (reader, "kind", kind_ids), error))
        return FALSE;
    }
  g_ptr_array_set_size (self->waiting, 0);
  return TRUE;
}

/* Fails for a file of a kind that may not lie over a catalogue. */
static void
check_layer (const PostageCatalogueReader *self,
             PostageJsonReader            *reader,
             const char                   *kind)
{
  switch (self->layer)
    {
    case POSTAGE_CATALOGUE_LAYER_OWN_PLANS:
      if (!g_str_equal (kind, "provider") || !postage_json_reader_get_optional_boolean (reader, "own"))
        postage_json_reader_fail (reader, "own", "%s",
                                  _ ("expected a file of own plans, in which “kind” is “provider” and “own” is true, "
                                     "found another one. Import it as own plans."));
      break;
    case POSTAGE_CATALOGUE_LAYER_RATE_CARDS:
      if (!g_str_equal (kind, "rate-card"))
        postage_json_reader_fail (reader, "kind", "%s",
                                  _ ("expected a rate card, in which “kind” is “rate-card”, found another file. Take "
                                     "it out of the folder."));
      break;
    default:
      g_return_if_reached ();
    }
}

gboolean
postage_catalogue_reader_add (PostageCatalogueReader *self,
                              const char             *file_name,
                              GBytes                 *bytes,
                              GError                **error)
{
  g_autoptr (PostageJsonReader) reader = NULL;
  gint64 format;
  guint  kind;

  g_return_val_if_fail (self != NULL, FALSE);

  reader = postage_json_reader_new (file_name, bytes, POSTAGE_JSON_UNKNOWN_REFUSE, error);
  if (reader == NULL)
    return FALSE;

  format = postage_json_reader_get_integer (reader, "format", 1, G_MAXINT64);
  if (format > FORMAT)
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, "format");

      postage_json_reader_fail_with_code (reader, POSTAGE_STORAGE_ERROR_NEWER, "format",
                                          /* Translators: two numbers of a file format */
                                          _ ("expected the format %d, found %s, which a newer Postage has written. "
                                             "Update Postage."),
                                          FORMAT, found);
    }
  kind = postage_json_read_choice (reader, "kind", kind_ids);
  if (self->is_over && !postage_json_reader_has_failed (reader))
    check_layer (self, reader, kind_ids[kind]);
  if (!postage_json_reader_has_failed (reader) && kinds[kind].needs_markets && !self->has_markets)
    {
      g_ptr_array_add (self->waiting, g_steal_pointer (&reader));
      return TRUE;
    }

  return read_kind (self, reader, kind, error) && (!self->has_markets || read_waiting (self, error));
}

PostageCatalogue *
postage_catalogue_reader_end (PostageCatalogueReader *self,
                              const char             *catalogue_name,
                              GError                **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (self != NULL && catalogue_name != NULL, NULL);

  if (!self->has_markets)
    {
      postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_CONTENT, catalogue_name, NULL,
                                  g_strdup (_ ("expected a file of the kind “markets”, found none. Add it.")));
      return NULL;
    }
  if (self->exchange != NULL)
    {
      postage_exchange_end (self->exchange);
      postage_catalogue_set_exchange (self->catalogue, self->exchange);
    }
  if (!postage_catalogue_end (self->catalogue, &cause))
    {
      postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_CONTENT, catalogue_name, NULL,
                                  /* Translators: %s says what is missing, in English */
                                  g_strdup_printf (_ ("%s. Add or correct the file."), cause->message));
      return NULL;
    }
  return postage_catalogue_ref (self->catalogue);
}
