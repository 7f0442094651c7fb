/* postage-own-plans-files.c - writes, removes and takes in files of own plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-own-plans-private.h"

#include <glib/gi18n-lib.h>

#include "storage/postage-atomic-file.h"
#include "storage/postage-bytes.h"
#include "storage/postage-json-reader.h"
#include "storage/postage-json-writer.h"

JsonArray *
postage_own_document_get_plans (JsonNode *document)
{
  JsonNode *plans;

  g_return_val_if_fail (document != NULL && JSON_NODE_HOLDS_OBJECT (document), NULL);

  plans = json_object_get_member (json_node_get_object (document), "plans");
  return plans != NULL && JSON_NODE_HOLDS_ARRAY (plans) ? json_node_get_array (plans) : NULL;
}

/* The first plan of @document, or NULL. */
static JsonObject *
get_plan (JsonNode *document)
{
  JsonArray *plans = postage_own_document_get_plans (document);

  return plans != NULL && json_array_get_length (plans) > 0 ? json_array_get_object_element (plans, 0) : NULL;
}

const char *
postage_own_document_get_id (JsonNode *document)
{
  JsonObject *plan = get_plan (document);

  return plan != NULL ? json_object_get_string_member (plan, "id") : NULL;
}

void
postage_own_document_set_id (JsonNode   *document,
                             const char *id)
{
  JsonObject *plan = get_plan (document);

  g_return_if_fail (plan != NULL && id != NULL);

  json_object_set_string_member (plan, "id", id);
}

/* The place of the plan @id in @plans, or their number. */
static guint
find_plan (JsonArray  *plans,
           const char *id)
{
  guint place = 0;

  while (place < json_array_get_length (plans) &&
         g_strcmp0 (json_object_get_string_member (json_array_get_object_element (plans, place), "id"), id) != 0)
    place++;
  return place;
}

/* What @file says; NULL with an error. */
static JsonNode *
read_document (const PostageOwnFile *file,
               GError              **error)
{
  g_autoptr (GBytes) bytes = postage_bytes_read_file (file->file, NULL, error);
  g_autoptr (PostageJsonReader) reader = NULL;

  if (bytes == NULL)
    return NULL;
  reader = postage_json_reader_new (file->name, bytes, POSTAGE_JSON_UNKNOWN_KEEP, error);
  return reader != NULL ? json_node_copy (postage_json_reader_get_root (reader)) : NULL;
}

static gboolean
write_document (GFile    *file,
                JsonNode *document,
                GError  **error)
{
  g_autoptr (GBytes) bytes = postage_json_write (document);

  return postage_atomic_file_write (file, bytes, error);
}

/* What @provider says, with @plans, which are taken. */
static JsonNode *
compose (JsonObject *provider,
         JsonArray  *plans)
{
  JsonNode      *document = json_node_new (JSON_NODE_OBJECT);
  JsonObject    *object = json_object_new ();
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;

  /* The copy of a node shares its object with it. */
  json_object_iter_init_ordered (&iter, provider);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!g_str_equal (name, "plans"))
      json_object_set_member (object, name, json_node_copy (node));
  json_object_set_array_member (object, "plans", plans);
  json_node_take_object (document, object);
  return document;
}

/* The document of @file with the plan of @document in the place of the one that has its id. */
static JsonNode *
replace_plan (const PostageOwnFile *file,
              JsonNode             *document,
              GError              **error)
{
  g_autoptr (JsonNode) old = read_document (file, error);
  JsonNode  *plan = json_array_get_element (postage_own_document_get_plans (document), 0);
  JsonArray *plans, *replaced;
  guint      place;

  if (old == NULL)
    return NULL;

  plans = postage_own_document_get_plans (old);
  place = find_plan (plans, postage_own_document_get_id (document));
  replaced = json_array_new ();
  for (guint i = 0; i < json_array_get_length (plans); i++)
    json_array_add_element (replaced, json_node_copy (i == place ? plan : json_array_get_element (plans, i)));
  return compose (json_node_get_object (document), replaced);
}

static gboolean
make_folder (const PostageOwnPlans *self,
             GError               **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = g_file_get_parse_name (self->folder);

  if (g_file_make_directory_with_parents (self->folder, NULL, &cause) ||
      g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;
  /* Translators: why a folder can't be made */
  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_WRITE, name, NULL,
                              g_strdup_printf (_ ("The folder can’t be made: %s."), cause->message));
  return FALSE;
}

gboolean
postage_own_plans_save (const PostageOwnPlans *self,
                        JsonNode              *document,
                        GError               **error)
{
  const char      *id;
  PostageOwnFile  *there;
  g_autofree char *name = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (JsonNode) replaced = NULL;

  g_return_val_if_fail (self != NULL && self->folder != NULL, FALSE);
  g_return_val_if_fail (document != NULL, FALSE);

  id = postage_own_document_get_id (document);
  g_return_val_if_fail (id != NULL && g_str_has_prefix (id, POSTAGE_OWN_PLAN_PREFIX), FALSE);

  there = postage_own_plans_find_file (self, id);
  if (there != NULL)
    {
      replaced = replace_plan (there, document, error);
      return replaced != NULL && write_document (there->file, replaced, error);
    }
  name = g_strconcat (id, ".json", NULL);
  file = g_file_get_child (self->folder, name);
  return make_folder (self, error) && write_document (file, document, error);
}

gboolean
postage_own_file_remove (const PostageOwnFile *self,
                         GError              **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (g_file_delete (self->file, NULL, &cause) || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;
  /* Translators: why a file can't be removed */
  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_WRITE, self->name, NULL,
                              g_strdup_printf (_ ("The file can’t be removed: %s."), cause->message));
  return FALSE;
}

gboolean
postage_own_plans_remove (const PostageOwnPlans *self,
                          const char            *id,
                          GError               **error)
{
  PostageOwnFile *file;
  g_autoptr (JsonNode) document = NULL;
  JsonArray *plans;

  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  file = postage_own_plans_find_file (self, id);
  g_return_val_if_fail (file != NULL, FALSE);

  if (file->plans->len == 1)
    return postage_own_file_remove (file, error);

  document = read_document (file, error);
  if (document == NULL)
    return FALSE;
  plans = postage_own_document_get_plans (document);
  json_array_remove_element (plans, find_plan (plans, id));
  return write_document (file->file, document, error);
}

/* Makes own plans out of those of a file like the bundled ones. */
static void
make_own (JsonObject *provider,
          JsonArray  *plans)
{
  json_object_set_boolean_member (provider, "own", TRUE);
  for (guint i = 0; plans != NULL && i < json_array_get_length (plans); i++)
    {
      JsonNode        *node = json_array_get_element (plans, i);
      JsonObject      *plan = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      JsonNode        *id = plan != NULL ? json_object_get_member (plan, "id") : NULL;
      g_autofree char *own_id = NULL;

      if (id == NULL || !JSON_NODE_HOLDS_VALUE (id) || json_node_get_value_type (id) != G_TYPE_STRING)
        continue;
      own_id = g_strconcat (POSTAGE_OWN_PLAN_PREFIX, json_node_get_string (id), NULL);
      json_object_set_string_member (plan, "id", own_id);
    }
}

GPtrArray *
postage_own_plans_read (const PostageOwnPlans *self,
                        const char            *file_name,
                        GBytes                *bytes,
                        GError               **error)
{
  g_autoptr (PostageJsonReader) reader = NULL;
  g_autoptr (PostageCatalogue) catalogue = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  JsonNode   *root;
  JsonObject *provider;
  JsonArray  *plans;

  g_return_val_if_fail (self != NULL && file_name != NULL && bytes != NULL, NULL);

  reader = postage_json_reader_new (file_name, bytes, POSTAGE_JSON_UNKNOWN_KEEP, error);
  if (reader == NULL)
    return NULL;
  root = postage_json_reader_get_root (reader);
  provider = json_node_get_object (root);
  plans = postage_own_document_get_plans (root);
  if (g_strcmp0 (postage_json_reader_get_string (reader, "kind"), "provider") == 0 &&
      !postage_json_reader_has (reader, "own"))
    make_own (provider, plans);
  catalogue = postage_own_plans_check (self, root, file_name, error);
  if (catalogue == NULL)
    return NULL;

  documents = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  for (guint i = 0; i < json_array_get_length (plans); i++)
    {
      JsonArray *plan = json_array_new ();

      json_array_add_element (plan, json_node_copy (json_array_get_element (plans, i)));
      g_ptr_array_add (documents, compose (provider, plan));
    }
  if (documents->len == 0)
    {
      postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_CONTENT, file_name, "$.plans",
                                  g_strdup (_ ("expected at least one plan, found none. Choose another file.")));
      return NULL;
    }
  return g_steal_pointer (&documents);
}
