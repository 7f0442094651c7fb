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

  for (; place < json_array_get_length (plans); place++)
    {
      JsonNode *plan = json_array_get_element (plans, place);

      if (JSON_NODE_HOLDS_OBJECT (plan) &&
          g_strcmp0 (json_object_get_string_member_with_default (json_node_get_object (plan), "id", NULL), id) == 0)
        break;
    }
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

static const char *
get_provider_id (JsonNode *document)
{
  JsonNode *id = json_object_get_member (json_node_get_object (document), "id");

  /* Somebody may have written something else there meanwhile. */
  return id != NULL && JSON_NODE_HOLDS_VALUE (id) && json_node_get_value_type (id) == G_TYPE_STRING
           ? json_node_get_string (id)
           : "";
}

/* The plans of a file that may have been edited since it was loaded. */
static JsonArray *
dup_plans (JsonNode *document)
{
  JsonArray *plans = postage_own_document_get_plans (document);
  JsonArray *copy = json_array_new ();

  for (guint i = 0; plans != NULL && i < json_array_get_length (plans); i++)
    json_array_add_element (copy, json_node_copy (json_array_get_element (plans, i)));
  return copy;
}

/* What of the provider's file the editor edits. */
static const char *const edited_members[] = { "name", "website" };

static gboolean
is_same (JsonNode *a,
         JsonNode *b)
{
  return a == NULL || b == NULL ? a == b : json_node_equal (a, b);
}

/* Lets @target say of the provider what @document says of it. Returns whether that is something else than before. */
static gboolean
take_provider (JsonObject *target,
               JsonObject *document)
{
  gboolean has_changed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (edited_members); i++)
    {
      JsonNode *old = json_object_get_member (target, edited_members[i]);
      JsonNode *new = json_object_get_member (document, edited_members[i]);

      if (is_same (old, new))
        continue;
      has_changed = TRUE;
      if (new != NULL)
        json_object_set_member (target, edited_members[i], json_node_copy (new));
      else
        json_object_remove_member (target, edited_members[i]);
    }
  return has_changed;
}

/* Lets @head say all that @document says beside its plans. */
static void
take_head (JsonObject *head,
           JsonObject *document)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;

  json_object_iter_init_ordered (&iter, document);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!g_str_equal (name, "plans"))
      json_object_set_member (head, name, json_node_copy (node));
}

/* @old with the plan of @document, in the place of the one that has its id or behind the others. What the file says of
 * the provider stays as far as other plans rest on it. */
static JsonNode *
put_plan (JsonNode *old,
          JsonNode *document)
{
  JsonNode   *plan = json_array_get_element (postage_own_document_get_plans (document), 0);
  JsonArray  *plans = dup_plans (old);
  const guint n_plans = json_array_get_length (plans);
  const guint place = find_plan (plans, postage_own_document_get_id (document));
  JsonArray  *changed = json_array_new ();
  JsonNode   *node;
  JsonObject *head;

  for (guint i = 0; i < n_plans; i++)
    json_array_add_element (changed, json_node_copy (i == place ? plan : json_array_get_element (plans, i)));
  if (place == n_plans)
    json_array_add_element (changed, json_node_copy (plan));
  json_array_unref (plans);

  node = compose (json_node_get_object (old), changed);
  head = json_node_get_object (node);
  if (json_array_get_length (changed) == 1)
    take_head (head, json_node_get_object (document));
  take_provider (head, json_node_get_object (document));
  return node;
}

/* @document without the plan at @place. */
static JsonNode *
drop_plan (JsonNode *document,
           guint     place)
{
  JsonArray *plans = dup_plans (document);

  json_array_remove_element (plans, place);
  return compose (json_node_get_object (document), plans);
}

/* A file for the plan @id that isn't there: not even a broken one is written over. */
static GFile *
choose_file (const PostageOwnPlans *self,
             const char            *id)
{
  g_autofree char *first = g_strconcat (id, ".json", NULL);
  GFile           *file = g_file_get_child (self->folder, first);

  for (guint n = 2; g_file_query_exists (file, NULL); n++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%u.json", id, n);

      g_object_unref (file);
      file = g_file_get_child (self->folder, name);
    }
  return file;
}

static gboolean
write_new (const PostageOwnPlans *self,
           JsonNode              *document,
           GError               **error)
{
  g_autoptr (GFile) file = NULL;

  if (!postage_atomic_file_make_folder (self->folder, error))
    return FALSE;
  file = choose_file (self, postage_own_document_get_id (document));
  return write_document (file, document, error);
}

/* The plan of @document is another provider's now: it leaves @file, which says @old, to the other plans. */
static gboolean
move_plan (const PostageOwnPlans *self,
           const PostageOwnFile  *file,
           JsonNode              *old,
           JsonNode              *document,
           GError               **error)
{
  JsonArray  *plans = postage_own_document_get_plans (old);
  const guint n_plans = plans != NULL ? json_array_get_length (plans) : 0;
  const guint place = n_plans > 0 ? find_plan (plans, postage_own_document_get_id (document)) : 0;
  g_autoptr (GFile) target = NULL;
  g_autoptr (JsonNode) rest = NULL;

  if (place == n_plans)
    return write_new (self, document, error);
  if (n_plans == 1)
    return write_document (file->file, document, error);

  rest = drop_plan (old, place);
  target = choose_file (self, postage_own_document_get_id (document));
  if (!write_document (target, document, error))
    return FALSE;
  if (write_document (file->file, rest, error))
    return TRUE;
  /* Twice it would be in neither. */
  g_file_delete (target, NULL, NULL);
  return FALSE;
}

static gboolean
save_to (const PostageOwnPlans *self,
         const PostageOwnFile  *file,
         JsonNode              *document,
         GError               **error)
{
  g_autoptr (JsonNode) old = read_document (file, error);
  g_autoptr (JsonNode) changed = NULL;

  if (old == NULL)
    return FALSE;
  if (!g_str_equal (get_provider_id (old), get_provider_id (document)))
    return move_plan (self, file, old, document, error);
  changed = put_plan (old, document);
  return write_document (file->file, changed, error);
}

/* What is said of a provider of the user's is said by each of its files, and the first one counts. */
static gboolean
tell_other_files (const PostageOwnPlans *self,
                  JsonNode              *document,
                  GError               **error)
{
  const char *provider = get_provider_id (document);

  if (postage_catalogue_find_provider (self->base, provider) != NULL)
    return TRUE;
  for (guint i = 0; i < self->files->len; i++)
    {
      const PostageOwnFile *file = self->files->pdata[i];
      g_autoptr (JsonNode) other = file->problem == NULL ? read_document (file, NULL) : NULL;

      /* What can't be read by now says nothing. */
      if (other != NULL && g_str_equal (get_provider_id (other), provider) &&
          take_provider (json_node_get_object (other), json_node_get_object (document)) &&
          !write_document (file->file, other, error))
        return FALSE;
    }
  return TRUE;
}

/* Writes the plan of @document. @now: what the folder says by now */
static gboolean
save_plan (const PostageOwnPlans *self,
           const PostageOwnPlans *now,
           JsonNode              *document,
           GError               **error)
{
  const char     *id = postage_own_document_get_id (document);
  PostageOwnFile *there = postage_own_plans_find_file (now, id);

  if (there == NULL)
    there = postage_own_plans_find_file (self, id);
  if (there != NULL && g_file_query_exists (there->file, NULL))
    return save_to (self, there, document, error);
  return write_new (self, document, error);
}

static gboolean
is_own_plan (JsonNode *document)
{
  const char *id = postage_own_document_get_id (document);

  return id != NULL && g_str_has_prefix (id, POSTAGE_OWN_PLAN_PREFIX);
}

gboolean
postage_own_plans_save (const PostageOwnPlans *self,
                        JsonNode              *document,
                        GError               **error)
{
  g_autoptr (PostageOwnPlans) now = NULL;

  g_return_val_if_fail (self != NULL && self->folder != NULL, FALSE);
  g_return_val_if_fail (document != NULL && is_own_plan (document), FALSE);

  /* Another window or program may have changed the folder meanwhile. The plan comes last: once it is there, whoever
   * saves has succeeded. */
  now = postage_own_plans_load_again (self);
  return tell_other_files (now, document, error) && save_plan (self, now, document, error);
}

/* Lets @document say of its provider what the user's files say, where they know it. */
static void
take_known_provider (const PostageOwnPlans *self,
                     JsonNode              *document)
{
  const char *provider = get_provider_id (document);

  for (guint i = 0; i < self->files->len; i++)
    {
      const PostageOwnFile *file = self->files->pdata[i];
      g_autoptr (JsonNode) other = file->problem == NULL ? read_document (file, NULL) : NULL;

      if (other == NULL || !g_str_equal (get_provider_id (other), provider))
        continue;
      take_provider (json_node_get_object (document), json_node_get_object (other));
      return;
    }
}

gboolean
postage_own_plans_import (const PostageOwnPlans *self,
                          JsonNode              *document,
                          GError               **error)
{
  g_autoptr (PostageOwnPlans) now = NULL;

  g_return_val_if_fail (self != NULL && self->folder != NULL, FALSE);
  g_return_val_if_fail (document != NULL && is_own_plan (document), FALSE);

  now = postage_own_plans_load_again (self);
  take_known_provider (now, document);
  return save_plan (self, now, document, error);
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

/* The plan is in no file, or in none any more. */
static gboolean
fail_gone (const char *file_name,
           const char *id,
           GError    **error)
{
  char *message = g_strdup_printf (
    /* Translators: %s is the ID of a plan */
    _ ("expected the plan \"%s\", found none of that ID. It has been removed meanwhile."), id);

  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_CHANGED, file_name, "$.plans", message);
  return FALSE;
}

gboolean
postage_own_plans_remove (const PostageOwnPlans *self,
                          const char            *id,
                          GError               **error)
{
  PostageOwnFile *file;
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (JsonNode) rest = NULL;
  JsonArray *plans;
  guint      place;

  g_return_val_if_fail (self != NULL && self->folder != NULL && id != NULL, FALSE);

  file = postage_own_plans_find_file (self, id);
  if (file == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (self->folder);

      return fail_gone (name, id, error);
    }
  /* What the file says by now counts, not what it said when it was loaded. */
  document = read_document (file, error);
  if (document == NULL)
    return FALSE;
  plans = postage_own_document_get_plans (document);
  place = plans != NULL ? find_plan (plans, id) : 0;
  if (plans == NULL || place == json_array_get_length (plans))
    return fail_gone (file->name, id, error);
  if (json_array_get_length (plans) == 1)
    return postage_own_file_remove (file, error);
  rest = drop_plan (document, place);
  return write_document (file->file, rest, error);
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
