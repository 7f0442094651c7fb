/* postage-catalogue-choice.c - which catalogue the program works with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-choice.h"

#include <glib/gi18n.h>

#include "core/postage-value.h"
#include "storage/postage-bundled.h"

struct _PostageCatalogueChoice
{
  PostageCatalogue      *catalogue; /* (owned) */
  PostageCatalogueStore *store;     /* (owned) (nullable) */
  PostageDate            bundled_as_of;
  PostageCatalogueOrigin origin;
  gint64                 version;
  char                  *problem; /* (owned) (nullable) */
};

POSTAGE_DEFINE_VALUE (PostageCatalogueChoice, postage_catalogue_choice)

static void
postage_catalogue_choice_clear (PostageCatalogueChoice *self)
{
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
  g_clear_pointer (&self->store, postage_catalogue_store_unref);
  g_clear_pointer (&self->problem, g_free);
}

static void
choose (PostageCatalogueChoice *self,
        PostageCatalogue       *bundled)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) installed = postage_catalogue_store_load (self->store, &self->version, &error);

  if (error != NULL)
    {
      self->origin = POSTAGE_CATALOGUE_BROKEN;
      /* Translators: %s is a message that names a file and what is wrong with it, and ends with a full stop */
      self->problem = g_strdup_printf (_ ("The downloaded prices can’t be used; those that are built into Postage are "
                                          "in use instead. %s"),
                                       error->message);
    }
  else if (installed == NULL)
    self->origin = POSTAGE_CATALOGUE_BUNDLED;
  else if (postage_catalogue_get_as_of (installed) < self->bundled_as_of)
    self->origin = POSTAGE_CATALOGUE_OVERTAKEN;
  else
    self->origin = POSTAGE_CATALOGUE_INSTALLED;
  self->catalogue = postage_catalogue_ref (self->origin == POSTAGE_CATALOGUE_INSTALLED ? installed : bundled);
}

PostageCatalogueChoice *
postage_catalogue_choice_new (GFile   *folder,
                              GError **error)
{
  g_autoptr (PostageCatalogue) bundled = NULL;
  PostageCatalogueChoice *self;

  g_return_val_if_fail (folder == NULL || (G_IS_FILE (folder) && g_file_peek_path (folder) != NULL), NULL);

  bundled = postage_bundled_catalogue_load (error);
  if (bundled == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (PostageCatalogueChoice);
  self->bundled_as_of = postage_catalogue_get_as_of (bundled);
  if (folder == NULL)
    {
      self->catalogue = g_steal_pointer (&bundled);
      return self;
    }
  self->store = postage_catalogue_store_new (folder, self->bundled_as_of, postage_bundled_check_catalogue);
  choose (self, bundled);
  return self;
}

PostageCatalogue *
postage_catalogue_choice_get_catalogue (const PostageCatalogueChoice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->catalogue;
}

PostageDate
postage_catalogue_choice_get_bundled_as_of (const PostageCatalogueChoice *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->bundled_as_of;
}

PostageCatalogueOrigin
postage_catalogue_choice_get_origin (const PostageCatalogueChoice *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_CATALOGUE_BUNDLED);

  return self->origin;
}

gint64
postage_catalogue_choice_get_version (const PostageCatalogueChoice *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->version;
}

const char *
postage_catalogue_choice_get_problem (const PostageCatalogueChoice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->problem;
}

PostageCatalogueStore *
postage_catalogue_choice_get_store (const PostageCatalogueChoice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->store;
}
