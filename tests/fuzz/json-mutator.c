/* json-mutator.c - changes JSON into other JSON, for libFuzzer
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changing bytes mostly makes what the guard refuses. This changes one value of a document and leaves it a document, so
 * that the readers behind the guard are reached: it removes a value, writes it twice, renames it, puts another one of
 * the document or one that is known for trouble in its place, or changes the bytes of a text.
 */
#include "fuzz.h"

#include <string.h>

#include "storage/postage-json-guard.h"
#include "storage/postage-json-writer.h"

/* One in so many inputs is changed as bytes all the same. */
#define BYTES_ONE_IN 4
#define GROWTH 24

typedef enum
{
  CHANGE_REMOVE,
  CHANGE_TWICE,
  CHANGE_NAME,
  CHANGE_OTHER,
  CHANGE_TROUBLE,
  CHANGE_TEXT,
  CHANGE_NUMBER,
  N_CHANGES,
} Change;

typedef struct
{
  GRand     *random;
  GPtrArray *nodes; /* (element-type JsonNode): of the document, each before those in it */
  GPtrArray *names; /* (element-type utf8): of its members */
  JsonNode  *target;
  Change     change;
} Mutation;

static const char *const troubles[] = {
  "null",
  "true",
  "false",
  "0",
  "1",
  "-1",
  "0.5",
  "-0.0",
  "1e22",
  "1000000000000",
  "1000000000001",
  "9223372036854775807",
  "-9223372036854775808",
  "{}",
  "[]",
  "\"\"",
  "\"0\"",
  "\"0.000000001\"",
  "\"100\"",
  "\"100.000000001\"",
  "\"-1\"",
  "\"9223372036854775807\"",
  "\"9223372036854775808\"",
  "\"170141183460469231731687303715.884105727\"",
  "\"170141183460469231731687303715.884105728\"",
  "\"12345678901234567890\"",
  "\"2026-11\"",
  "\"2026-11-30\"",
  "\"2023-06-01\"",
  "\"9999-12-31\"",
};

static void
collect (Mutation *self,
         JsonNode *node)
{
  g_ptr_array_add (self->nodes, node);
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char    *name;
      JsonNode      *member;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        {
          g_ptr_array_add (self->names, (gpointer) name);
          collect (self, member);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      collect (self, json_array_get_element (json_node_get_array (node), i));
}

static gpointer
pick (Mutation        *self,
      const GPtrArray *choices)
{
  return g_ptr_array_index (choices, g_rand_int_range (self->random, 0, (gint32) choices->len));
}

/* @text with some bytes changed, made UTF-8 again. */
static char *
change_text (const char *text)
{
  gsize            size = strlen (text);
  g_autofree char *bytes = g_malloc0 (size + GROWTH);

  memcpy (bytes, text, size);
  size = LLVMFuzzerMutate ((guint8 *) bytes, size, size + GROWTH);
  for (gsize i = 0; i < size; i++)
    if (bytes[i] == '\0')
      bytes[i] = '0';
  return g_utf8_make_valid (bytes, (gssize) size);
}

static JsonNode *
new_number (Mutation *self,
            gint64    number)
{
  static const gint64 steps[] = { 1, 10, 1000, 1000000 };
  gint64              step = steps[g_rand_int_range (self->random, 0, G_N_ELEMENTS (steps))];
  gint64              changed;

  if (__builtin_add_overflow (number, g_rand_boolean (self->random) ? step : -step, &changed))
    changed = 0;
  return json_node_init_int (json_node_alloc (), changed);
}

/* What stands in the place of @node, the target. */
static JsonNode *
change_node (Mutation *self,
             JsonNode *node)
{
  gboolean is_text = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;

  if (self->change == CHANGE_OTHER)
    return json_node_copy (pick (self, self->nodes));
  if (self->change == CHANGE_TEXT && is_text)
    {
      g_autofree char *text = change_text (json_node_get_string (node));

      return json_node_init_string (json_node_alloc (), text);
    }
  if (self->change == CHANGE_NUMBER && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    return new_number (self, json_node_get_int (node));
  if (self->change >= CHANGE_TROUBLE)
    return json_from_string (troubles[g_rand_int_range (self->random, 0, G_N_ELEMENTS (troubles))], NULL);
  return json_node_copy (node);
}

static JsonNode *copy (Mutation *self,
                       JsonNode *node);

static JsonNode *
copy_object (Mutation   *self,
             JsonObject *object)
{
  JsonObject    *other = json_object_new ();
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_autofree char *changed = NULL;

      if (member == self->target && self->change == CHANGE_REMOVE)
        continue;
      if (member == self->target && (self->change == CHANGE_TWICE || self->change == CHANGE_NAME))
        {
          changed = g_rand_boolean (self->random) ? g_strdup (pick (self, self->names)) : change_text (name);
          json_object_set_member (other, changed, json_node_copy (member));
          if (self->change == CHANGE_NAME)
            continue;
        }
      json_object_set_member (other, name, copy (self, member));
    }
  return json_node_init_object (json_node_alloc (), other);
}

static JsonNode *
copy_array (Mutation  *self,
            JsonArray *array)
{
  JsonArray *other = json_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (element == self->target && self->change == CHANGE_REMOVE)
        continue;
      if (element == self->target && self->change == CHANGE_TWICE)
        json_array_add_element (other, json_node_copy (element));
      json_array_add_element (other, copy (self, element));
    }
  return json_node_init_array (json_node_alloc (), other);
}

static JsonNode *
copy (Mutation *self,
      JsonNode *node)
{
  JsonNode *other;

  if (node == self->target)
    return change_node (self, node);
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      other = copy_object (self, json_node_get_object (node));
      json_object_unref (json_node_get_object (other));
      return other;
    }
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      other = copy_array (self, json_node_get_array (node));
      json_array_unref (json_node_get_array (other));
      return other;
    }
  return json_node_copy (node);
}

/* The document with one change, or NULL where @data is none. */
static GBytes *
mutate_document (const guint8 *data,
                 gsize         size,
                 GRand        *random)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (JsonNode) changed = NULL;
  Mutation mutation = { .random = random, .nodes = nodes, .names = names };

  if (!postage_json_guard_check ((const char *) data, size, "mutated.json", NULL) ||
      !json_parser_load_from_data (parser, (const char *) data, (gssize) size, NULL))
    return NULL;
  collect (&mutation, json_parser_get_root (parser));
  mutation.target = pick (&mutation, nodes);
  mutation.change = (Change) g_rand_int_range (random, 0, N_CHANGES);
  changed = copy (&mutation, json_parser_get_root (parser));
  return postage_json_write (changed);
}

gsize
LLVMFuzzerCustomMutator (guint8 *data,
                         gsize   size,
                         gsize   max_size,
                         guint   seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GBytes) changed = NULL;

  if (g_rand_int_range (random, 0, BYTES_ONE_IN) > 0)
    changed = mutate_document (data, size, random);
  if (changed == NULL || g_bytes_get_size (changed) > max_size)
    return LLVMFuzzerMutate (data, size, max_size);

  memcpy (data, g_bytes_get_data (changed, NULL), g_bytes_get_size (changed));
  return g_bytes_get_size (changed);
}
