/* postage-json-reader-values.c - the texts, numbers and truth values that a JSON reader gets
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-json-reader.h"

#include <glib/gi18n.h>

#include "storage/postage-json-reader-private.h"

static gboolean
holds (JsonNode *node,
       GType     type)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

gboolean
postage_json_reader_has (PostageJsonReader *self,
                         const char        *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  return postage_json_reader_lookup (self, name) != NULL;
}

gboolean
postage_json_reader_is_null (PostageJsonReader *self,
                             const char        *name)
{
  JsonNode *node;

  g_return_val_if_fail (self != NULL, FALSE);

  node = postage_json_reader_lookup (self, name);
  return node != NULL && JSON_NODE_HOLDS_NULL (node);
}

gboolean
postage_json_reader_holds_object (PostageJsonReader *self,
                                  const char        *name)
{
  JsonNode *node;

  g_return_val_if_fail (self != NULL, FALSE);

  node = postage_json_reader_lookup (self, name);
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node);
}

gboolean
postage_json_reader_is_boolean (PostageJsonReader *self,
                                const char        *name)
{
  JsonNode *node;

  g_return_val_if_fail (self != NULL, FALSE);

  node = postage_json_reader_lookup (self, name);
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN;
}

const char *
postage_json_reader_get_string (PostageJsonReader *self,
                                const char        *name)
{
  JsonNode *node;

  g_return_val_if_fail (self != NULL, "");

  node = postage_json_reader_lookup (self, name);
  if (holds (node, G_TYPE_STRING))
    return json_node_get_string (node);

  if (!postage_json_reader_has_failed (self))
    {
      g_autofree char *found = postage_json_reader_dup_found (self, name);

      postage_json_reader_fail (self, name, _ ("expected a text in quotation marks, found %s."), found);
    }
  return "";
}

const char *
postage_json_reader_get_optional_string (PostageJsonReader *self,
                                         const char        *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  return postage_json_reader_has (self, name) ? postage_json_reader_get_string (self, name) : NULL;
}

gint64
postage_json_reader_get_integer (PostageJsonReader *self,
                                 const char        *name,
                                 gint64             minimum,
                                 gint64             maximum)
{
  JsonNode *node;

  g_return_val_if_fail (self != NULL && minimum <= maximum, minimum);

  node = postage_json_reader_lookup (self, name);
  if (holds (node, G_TYPE_INT64))
    {
      gint64 value = json_node_get_int (node);

      if (value >= minimum && value <= maximum)
        return value;
    }

  if (!postage_json_reader_has_failed (self))
    {
      g_autofree char *found = postage_json_reader_dup_found (self, name);
      g_autofree char *from = g_strdup_printf ("%" G_GINT64_FORMAT, minimum);
      g_autofree char *to = g_strdup_printf ("%" G_GINT64_FORMAT, maximum);

      if (maximum == G_MAXINT64)
        /* Translators: the least number that is allowed, and what was found */
        postage_json_reader_fail (self, name, _ ("expected a whole number of at least %s, without quotation marks, "
                                                 "found %s."),
                                  from, found);
      else
        /* Translators: the least and the greatest number that are allowed, and what was found */
        postage_json_reader_fail (self, name, _ ("expected a whole number from %s to %s, without quotation marks, "
                                                 "found %s."),
                                  from, to, found);
    }
  return CLAMP (0, minimum, maximum);
}

gboolean
postage_json_reader_get_boolean (PostageJsonReader *self,
                                 const char        *name)
{
  JsonNode *node;

  g_return_val_if_fail (self != NULL, FALSE);

  node = postage_json_reader_lookup (self, name);
  if (holds (node, G_TYPE_BOOLEAN))
    return json_node_get_boolean (node);

  if (!postage_json_reader_has_failed (self))
    {
      g_autofree char *found = postage_json_reader_dup_found (self, name);

      /* Translators: “true” and “false” are words of JSON; leave them */
      postage_json_reader_fail (self, name, _ ("expected true or false, found %s."), found);
    }
  return FALSE;
}

gboolean
postage_json_reader_get_optional_boolean (PostageJsonReader *self,
                                          const char        *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  return postage_json_reader_has (self, name) && postage_json_reader_get_boolean (self, name);
}
