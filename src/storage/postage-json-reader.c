/* postage-json-reader.c - a cursor over a JSON document that knows where it is
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-json-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "storage/postage-json-guard.h"
#include "storage/postage-json-path.h"
#include "storage/postage-json-reader-private.h"

/* A level of the document is entered twice at most: as an element, and by itself. */
#define MAX_FRAMES (2 * POSTAGE_JSON_MAX_DEPTH + 2)

/* A place that the cursor has entered, from the outermost object inwards. */
typedef struct
{
  JsonNode      *node;
  const char    *name;     /* (nullable): the member by which it was entered; the document's */
  int            index;    /* the element by which it was entered, or -1 */
  gboolean       is_item;  /* whether postage_json_reader_next() entered it */
  gboolean       is_known; /* whether all members of the object count as known */
  guint          position; /* how many members or elements have been gone to */
  JsonObjectIter iter;
  guint          first_asked; /* the place of the frame's first name among the names asked for */
} Frame;

struct _PostageJsonReader
{
  char              *file_name;
  JsonNode          *root;
  PostageJsonUnknown unknown_mode;
  Frame              frames[MAX_FRAMES];
  guint              n_frames;
  GPtrArray         *asked;      /* (element-type utf8): names asked for, by frame; the callers' texts */
  GPtrArray         *unknown;    /* (element-type utf8): paths */
  GError            *error;      /* (nullable) */
  GError            *core_error; /* (nullable) */
};

static Frame *
get_frame (const PostageJsonReader *self)
{
  return (Frame *) &self->frames[self->n_frames - 1];
}

static void
push (PostageJsonReader *self,
      JsonNode          *node,
      const char        *name,
      int                index,
      gboolean           is_item)
{
  g_return_if_fail (self->n_frames < MAX_FRAMES);

  self->frames[self->n_frames++] = (Frame){
    .node = node, .name = name, .index = index, .is_item = is_item, .first_asked = self->asked->len
  };
}

/* The path of the cursor, and of the member @name there. */
static char *
dup_path (const PostageJsonReader *self,
          const char              *name)
{
  GString *path = g_string_new ("$");

  for (guint i = 0; i < self->n_frames; i++)
    {
      if (self->frames[i].name != NULL)
        postage_json_path_append_member (path, self->frames[i].name);
      else if (self->frames[i].index >= 0)
        postage_json_path_append_index (path, (guint) self->frames[i].index);
    }
  if (name != NULL)
    postage_json_path_append_member (path, name);
  return g_string_free (path, FALSE);
}

static gboolean
was_asked (const PostageJsonReader *self,
           const Frame             *frame,
           const char              *name)
{
  for (guint i = frame->first_asked; i < self->asked->len; i++)
    if (strcmp (g_ptr_array_index (self->asked, i), name) == 0)
      return TRUE;
  return FALSE;
}

static void
refuse_unknown (PostageJsonReader *self,
                const Frame       *frame,
                const char        *name)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = frame->first_asked; i < self->asked->len; i++)
    g_string_append_printf (known, "%s%s", i == frame->first_asked ? "" : ", ",
                            (const char *) g_ptr_array_index (self->asked, i));
  postage_json_reader_fail (self, name,
                            /* Translators: %s is a list of names, such as “id, name, status” */
                            _ ("expected one of the members %s, found another one. Correct its name, or remove it."),
                            known->str);
}

/* What nobody asked for in the object of the innermost frame. */
static void
check_unknown (PostageJsonReader *self)
{
  const Frame   *frame = get_frame (self);
  const char    *name;
  JsonObjectIter iter;

  if (frame->is_known || self->error != NULL || !JSON_NODE_HOLDS_OBJECT (frame->node))
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (frame->node));
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    {
      if (was_asked (self, frame, name))
        continue;
      if (self->unknown_mode == POSTAGE_JSON_UNKNOWN_KEEP)
        g_ptr_array_add (self->unknown, dup_path (self, name));
      else
        refuse_unknown (self, frame, name);
    }
}

static void
pop (PostageJsonReader *self)
{
  check_unknown (self);
  g_ptr_array_set_size (self->asked, (int) get_frame (self)->first_asked);
  self->n_frames--;
}

PostageJsonReader *
postage_json_reader_new (const char        *file_name,
                         GBytes            *bytes,
                         PostageJsonUnknown unknown,
                         GError           **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (PostageJsonReader) self = NULL;
  g_autoptr (GError) cause = NULL;
  gsize       length;
  const char *data;

  g_return_val_if_fail (file_name != NULL && bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (!postage_json_guard_check (data, length, file_name, error))
    return NULL;

  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, data, (gssize) length, &cause))
    {
      /* The guard is stricter than the parser: this doesn't happen, but no input may break anything. */
      postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_SYNTAX, file_name, NULL, g_strdup (cause->message));
      return NULL;
    }

  self = g_new0 (PostageJsonReader, 1);
  self->file_name = g_strdup (file_name);
  self->root = json_parser_steal_root (parser);
  self->unknown_mode = unknown;
  self->asked = g_ptr_array_new ();
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  push (self, self->root, NULL, -1, FALSE);
  if (!JSON_NODE_HOLDS_OBJECT (self->root))
    {
      g_autofree char *found = postage_json_reader_dup_found (self, NULL);

      postage_json_reader_fail (self, NULL, _ ("expected an object “{…}”, found %s."), found);
      postage_json_reader_finish (self, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
postage_json_reader_free (PostageJsonReader *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_clear_pointer (&self->unknown, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_clear_error (&self->core_error);
  g_free (self);
}

gboolean
postage_json_reader_finish (PostageJsonReader *self,
                            GError           **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->n_frames == 1 || self->error != NULL, FALSE);

  while (self->n_frames > 0)
    pop (self);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

gboolean
postage_json_reader_has_failed (const PostageJsonReader *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->error != NULL;
}

JsonNode *
postage_json_reader_get_root (const PostageJsonReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->root;
}

GPtrArray *
postage_json_reader_dup_unknown (const PostageJsonReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_ptr_array_ref (self->unknown);
}

JsonNode *
postage_json_reader_lookup (PostageJsonReader *self,
                            const char        *name)
{
  Frame *frame = get_frame (self);

  if (self->error != NULL)
    return NULL;
  if (name == NULL)
    return frame->node;

  if (!JSON_NODE_HOLDS_OBJECT (frame->node))
    {
      g_autofree char *found = postage_json_reader_dup_found (self, NULL);

      postage_json_reader_fail (self, NULL, _ ("expected an object “{…}”, found %s."), found);
      return NULL;
    }
  if (!was_asked (self, frame, name))
    g_ptr_array_add (self->asked, (gpointer) name);
  return json_object_get_member (json_node_get_object (frame->node), name);
}

/* Goes to the object or list @name; where it must be there, its absence is an error. */
static gboolean
enter (PostageJsonReader *self,
       const char        *name,
       JsonNodeType       type,
       gboolean           is_optional)
{
  JsonNode *node = postage_json_reader_lookup (self, name);

  if (self->error != NULL || (node == NULL && is_optional))
    return FALSE;

  if (node == NULL || JSON_NODE_TYPE (node) != type)
    {
      g_autofree char *found = postage_json_reader_dup_found (self, name);

      if (type == JSON_NODE_OBJECT)
        postage_json_reader_fail (self, name, _ ("expected an object “{…}”, found %s."), found);
      else
        postage_json_reader_fail (self, name, _ ("expected a list “[…]”, found %s."), found);
      return FALSE;
    }

  if (name == NULL)
    get_frame (self)->is_known = TRUE;
  push (self, node, name, -1, FALSE);
  return TRUE;
}

gboolean
postage_json_reader_enter_object (PostageJsonReader *self,
                                  const char        *name)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return enter (self, name, JSON_NODE_OBJECT, FALSE);
}

gboolean
postage_json_reader_enter_optional_object (PostageJsonReader *self,
                                           const char        *name)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return enter (self, name, JSON_NODE_OBJECT, TRUE);
}

gboolean
postage_json_reader_enter_array (PostageJsonReader *self,
                                 const char        *name)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return enter (self, name, JSON_NODE_ARRAY, FALSE);
}

gboolean
postage_json_reader_enter_optional_array (PostageJsonReader *self,
                                          const char        *name)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return enter (self, name, JSON_NODE_ARRAY, TRUE);
}

guint
postage_json_reader_get_length (const PostageJsonReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  JsonNode *node = get_frame (self)->node;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_size (json_node_get_object (node));
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 0;
}

gboolean
postage_json_reader_next (PostageJsonReader *self,
                          const char       **name)
{
  Frame      *frame;
  const char *member = NULL;
  JsonNode   *node = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (get_frame (self)->is_item)
    pop (self);
  if (self->error != NULL)
    return FALSE;

  frame = get_frame (self);
  if (JSON_NODE_HOLDS_OBJECT (frame->node))
    {
      if (frame->position == 0)
        json_object_iter_init_ordered (&frame->iter, json_node_get_object (frame->node));
      frame->is_known = TRUE;
      if (!json_object_iter_next_ordered (&frame->iter, &member, &node))
        return FALSE;
      push (self, node, member, -1, TRUE);
    }
  else
    {
      JsonArray *array = json_node_get_array (frame->node);

      if (frame->position == json_array_get_length (array))
        return FALSE;
      push (self, json_array_get_element (array, frame->position), NULL, (int) frame->position, TRUE);
    }

  frame->position++;
  if (name != NULL)
    *name = member;
  return TRUE;
}

void
postage_json_reader_leave (PostageJsonReader *self)
{
  g_return_if_fail (self != NULL);

  if (get_frame (self)->is_item)
    pop (self);
  g_return_if_fail (self->n_frames > 1);
  pop (self);
}

char *
postage_json_reader_dup_found (PostageJsonReader *self,
                               const char        *name)
{
  JsonNode *node;

  g_return_val_if_fail (self != NULL, NULL);

  node = get_frame (self)->node;
  if (name != NULL && JSON_NODE_HOLDS_OBJECT (node))
    node = json_object_get_member (json_node_get_object (node), name);

  if (node == NULL)
    /* Translators: what was found in a file where something is missing: “expected a text, found nothing.” */
    return g_strdup (_ ("nothing"));
  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup ("{…}");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup ("[…]");
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      g_autofree char *excerpt = postage_storage_excerpt (json_node_get_string (node),
                                                          strlen (json_node_get_string (node)));

      return g_strdup_printf ("\"%s\"", excerpt);
    }
  return json_to_string (node, FALSE);
}

static void
keep_error (PostageJsonReader  *self,
            PostageStorageError code,
            const char         *name,
            char               *sentences)
{
  g_autofree char *path = dup_path (self, name);
  JsonNode        *node = get_frame (self)->node;

  if (name != NULL && JSON_NODE_HOLDS_OBJECT (node) && !json_object_has_member (json_node_get_object (node), name))
    {
      g_autofree char *first = sentences;

      /* Translators: %s is a sentence that ends with “found nothing.” */
      sentences = g_strdup_printf (_ ("%s Add it."), first);
    }
  postage_storage_error_take (&self->error, code, self->file_name, path, sentences);
}

void
postage_json_reader_fail (PostageJsonReader *self,
                          const char        *name,
                          const char        *format,
                          ...)
{
  va_list arguments;

  g_return_if_fail (self != NULL && format != NULL);

  if (self->error != NULL)
    return;
  va_start (arguments, format);
  keep_error (self, POSTAGE_STORAGE_ERROR_CONTENT, name, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

void
postage_json_reader_fail_with_code (PostageJsonReader  *self,
                                    PostageStorageError code,
                                    const char         *name,
                                    const char         *format,
                                    ...)
{
  va_list arguments;

  g_return_if_fail (self != NULL && format != NULL);

  if (self->error != NULL)
    return;
  va_start (arguments, format);
  keep_error (self, code, name, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

GError **
postage_json_reader_core_error (PostageJsonReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_clear_error (&self->core_error);
  return &self->core_error;
}

gboolean
postage_json_reader_blame (PostageJsonReader *self,
                           const char        *name)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->core_error == NULL)
    return TRUE;
  /* Translators: %s says what was expected and found, in English */
  postage_json_reader_fail (self, name, _ ("%s."), self->core_error->message);
  g_clear_error (&self->core_error);
  return FALSE;
}
