/* postage-own-plans.c - the plans that the user has made, over a catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-own-plans.h"

#include <string.h>

#include "core/postage-value.h"
#include "storage/postage-bytes.h"
#include "storage/postage-catalogue-reader.h"
#include "storage/postage-json-reader.h"
#include "storage/postage-json-writer.h"
#include "storage/postage-own-plans-private.h"

POSTAGE_DEFINE_VALUE (PostageOwnPlans, postage_own_plans)

static void
own_file_free (gpointer data)
{
  PostageOwnFile *self = data;

  g_clear_object (&self->file);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->problem, g_free);
  g_free (self);
}

static void
postage_own_plans_clear (PostageOwnPlans *self)
{
  g_clear_object (&self->folder);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
  g_clear_pointer (&self->base, postage_catalogue_unref);
}

GFile *
postage_own_plans_get_default_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "postage", "plans", NULL);
}

PostageCatalogue *
postage_own_plans_add (PostageCatalogue *base,
                       const char       *name,
                       GBytes           *bytes,
                       GError          **error)
{
  g_autoptr (PostageCatalogueReader) reader = NULL;

  g_return_val_if_fail (base != NULL && name != NULL && bytes != NULL, NULL);

  reader = postage_catalogue_reader_new_over (base, POSTAGE_CATALOGUE_LAYER_OWN_PLANS);
  if (!postage_catalogue_reader_add (reader, name, bytes, error))
    return NULL;
  return postage_catalogue_reader_end (reader, name, error);
}

/* The ids of the plans of a file, which is good. */
static void
list_plans (PostageOwnFile *file,
            GBytes         *bytes)
{
  g_autoptr (PostageJsonReader) reader =
    postage_json_reader_new (file->name, bytes, POSTAGE_JSON_UNKNOWN_KEEP, NULL);
  JsonArray *plans = reader != NULL ? postage_own_document_get_plans (postage_json_reader_get_root (reader)) : NULL;

  for (guint i = 0; plans != NULL && i < json_array_get_length (plans); i++)
    g_ptr_array_add (file->plans,
                     g_strdup (json_object_get_string_member (json_array_get_object_element (plans, i), "id")));
}

/* A broken file stays where it is, and the others count. */
static void
load_file (PostageOwnPlans *self,
           GFile           *location)
{
  PostageOwnFile *file = g_new0 (PostageOwnFile, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PostageCatalogue *catalogue = NULL;

  file->file = g_object_ref (location);
  file->name = g_file_get_parse_name (location);
  file->plans = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->files, file);

  bytes = postage_bytes_read_file (location, NULL, &error);
  if (bytes != NULL)
    catalogue = postage_own_plans_add (self->catalogue, file->name, bytes, &error);
  if (catalogue == NULL)
    {
      file->problem = g_strdup (error->message);
      return;
    }
  list_plans (file, bytes);
  postage_catalogue_unref (self->catalogue);
  self->catalogue = catalogue;
}

PostageOwnPlans *
postage_own_plans_load (PostageCatalogue *base,
                        GFile            *folder)
{
  PostageOwnPlans *self;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (folder == NULL || g_file_peek_path (folder) != NULL, NULL);

  self = g_atomic_rc_box_new0 (PostageOwnPlans);
  self->folder = folder != NULL ? g_object_ref (folder) : NULL;
  self->base = postage_catalogue_ref (base);
  self->catalogue = postage_catalogue_ref (base);
  self->files = g_ptr_array_new_with_free_func (own_file_free);
  if (folder == NULL || !g_file_query_exists (folder, NULL))
    return self;

  files = postage_catalogue_list_folder (folder, NULL, &error);
  for (guint i = 0; files != NULL && i < files->len; i++)
    load_file (self, files->pdata[i]);
  if (files == NULL)
    {
      /* The folder itself is what can't be read. */
      PostageOwnFile *file = g_new0 (PostageOwnFile, 1);

      file->file = g_object_ref (folder);
      file->name = g_file_get_parse_name (folder);
      file->plans = g_ptr_array_new_with_free_func (g_free);
      file->problem = g_strdup (error->message);
      file->is_folder = TRUE;
      g_ptr_array_add (self->files, file);
    }
  return self;
}

PostageOwnPlans *
postage_own_plans_load_again (const PostageOwnPlans *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return postage_own_plans_load (self->base, self->folder);
}

PostageCatalogue *
postage_own_plans_get_catalogue (const PostageOwnPlans *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->catalogue;
}

PostageCatalogue *
postage_own_plans_get_base (const PostageOwnPlans *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base;
}

const GPtrArray *
postage_own_plans_get_files (const PostageOwnPlans *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->files;
}

GPtrArray *
postage_own_plans_dup_problems (const PostageOwnPlans *self)
{
  GPtrArray *problems;

  g_return_val_if_fail (self != NULL, NULL);

  problems = g_ptr_array_new ();
  for (guint i = 0; i < self->files->len; i++)
    {
      PostageOwnFile *file = self->files->pdata[i];

      if (file->problem != NULL)
        g_ptr_array_add (problems, file->problem);
    }
  return problems;
}

PostageOwnFile *
postage_own_plans_find_file (const PostageOwnPlans *self,
                             const char            *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->files->len; i++)
    {
      PostageOwnFile *file = self->files->pdata[i];

      if (g_ptr_array_find_with_equal_func (file->plans, id, g_str_equal, NULL))
        return file;
    }
  return NULL;
}

PostageCatalogue *
postage_own_plans_check (const PostageOwnPlans *self,
                         JsonNode              *document,
                         const char            *name,
                         GError               **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL && document != NULL && name != NULL, NULL);

  bytes = postage_json_write (document);
  return postage_own_plans_add (self->base, name, bytes, error);
}

/* Small letters and digits of @text with single hyphens between them: "Acme, Ltd." gives "acme-ltd". Other letters have
 * no place in an id; where none are left, it is "plan". */
static char *
make_slug (const char *text)
{
  g_autofree char *plain = g_str_to_ascii (text, "C");
  GString         *slug = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (slug, g_ascii_tolower (*p));
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  if (slug->len > 40)
    g_string_truncate (slug, 40);
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  if (slug->len == 0)
    g_string_append (slug, "plan");
  return g_string_free (slug, FALSE);
}

/* The file that a plan with @id would get. */
static GFile *
get_file (const PostageOwnPlans *self,
          const char            *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);

  return self->folder != NULL ? g_file_get_child (self->folder, name) : NULL;
}

static gboolean
is_free_plan_id (const PostageOwnPlans *self,
                 const char            *id)
{
  g_autoptr (GFile) file = get_file (self, id);

  return postage_catalogue_get_plan (self->catalogue, id) == NULL &&
         (file == NULL || !g_file_query_exists (file, NULL));
}

static gboolean
is_free_provider_id (const PostageOwnPlans *self,
                     const char            *id)
{
  return postage_catalogue_find_provider (self->catalogue, id) == NULL;
}

static char *
make_id (const PostageOwnPlans *self,
         const char            *prefix,
         const char            *wanted,
         gboolean (*is_free) (const PostageOwnPlans *self,
                              const char            *id))
{
  g_autofree char *slug = make_slug (wanted);
  g_autofree char *first = g_strconcat (prefix, slug, NULL);

  if (is_free (self, first))
    return g_steal_pointer (&first);
  for (guint n = 2;; n++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", first, n);

      if (is_free (self, id))
        return g_steal_pointer (&id);
    }
}

char *
postage_own_plans_make_id (const PostageOwnPlans *self,
                           const char            *wanted)
{
  g_return_val_if_fail (self != NULL && wanted != NULL, NULL);

  return make_id (self, POSTAGE_OWN_PLAN_PREFIX, wanted, is_free_plan_id);
}

char *
postage_own_plans_make_provider_id (const PostageOwnPlans *self,
                                    const char            *wanted)
{
  g_return_val_if_fail (self != NULL && wanted != NULL, NULL);

  return make_id (self, "own-", wanted, is_free_provider_id);
}
