/* postage-json-writer.c - writes JSON for people and for version control
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-json-writer.h"

#include <string.h>

/* What is written in one line each. */
typedef struct
{
  const char        *flat_list; /* (nullable): the elements of lists of this name */
  const char *const *flat_rows; /* (nullable) (array zero-terminated=1): the members of objects of these names */
} Layout;

static void write_node (GString      *text,
                        JsonNode     *node,
                        guint         level,
                        const Layout *layout);

static void
write_line_break (GString *text,
                  guint    level)
{
  g_string_append_c (text, '\n');
  for (guint i = 0; i < level; i++)
    g_string_append (text, "  ");
}

static void
write_string (GString    *text,
              const char *string)
{
  static const char escapes[] = "\b\f\n\r\t\"\\";
  static const char letters[] = "bfnrt\"\\";

  g_string_append_c (text, '"');
  for (const char *p = string; *p != '\0'; p++)
    {
      const char *escape = strchr (escapes, *p);

      if (escape != NULL)
        g_string_append_printf (text, "\\%c", letters[escape - escapes]);
      else if ((guchar) *p < ' ')
        g_string_append_printf (text, "\\u%04x", (guint) (guchar) *p);
      else
        g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

/* The shortest decimal that reads back as @number; with a point or an exponent, so that it stays no whole number. */
static void
write_double (GString *text,
              double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits <= 17; digits++)
    {
      char   format[8];
      double back;

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, sizeof buffer, format, number);
      back = g_ascii_strtod (buffer, NULL);
      if (memcmp (&back, &number, sizeof back) == 0)
        break;
    }
  g_string_append (text, buffer);
  if (strpbrk (buffer, ".e") == NULL)
    g_string_append (text, ".0");
}

static void
write_value (GString  *text,
             JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    write_string (text, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else
    write_double (text, json_node_get_double (node));
}

/* Between two values of a list or an object: @level is where the next one stands, or -1 within one line. */
static void
write_separator (GString *text,
                 gboolean is_first,
                 int      level)
{
  if (!is_first)
    g_string_append_c (text, ',');
  if (level >= 0)
    write_line_break (text, (guint) level);
  else if (!is_first)
    g_string_append_c (text, ' ');
}

static void
write_array (GString      *text,
             JsonArray    *array,
             guint         level,
             const Layout *layout,
             gboolean      is_flat);

/* Writes @node with all that is in it in the line that has begun. */
static void
write_inline (GString  *text,
              JsonNode *node)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *member;
  gboolean       is_first = TRUE;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_string_append_c (text, '{');
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &member))
        {
          write_separator (text, is_first, -1);
          is_first = FALSE;
          write_string (text, name);
          g_string_append (text, ": ");
          write_inline (text, member);
        }
      g_string_append_c (text, '}');
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      g_string_append_c (text, '[');
      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          write_separator (text, i == 0, -1);
          write_inline (text, json_array_get_element (array, i));
        }
      g_string_append_c (text, ']');
    }
  else
    write_node (text, node, 0, &(Layout){ NULL });
}

/* Writes an object each of whose members takes one line. */
static void
write_rows (GString    *text,
            JsonObject *object,
            guint       level)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;
  gboolean       is_first = TRUE;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      write_separator (text, is_first, (int) level + 1);
      is_first = FALSE;
      write_string (text, name);
      g_string_append (text, ": ");
      write_inline (text, node);
    }
  if (!is_first)
    write_line_break (text, level);
  g_string_append_c (text, '}');
}

static void
write_object (GString      *text,
              JsonObject   *object,
              guint         level,
              const Layout *layout,
              gboolean      is_flat)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;
  gboolean       is_first = TRUE;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      write_separator (text, is_first, is_flat ? -1 : (int) level + 1);
      is_first = FALSE;
      write_string (text, name);
      g_string_append (text, ": ");
      if (g_strcmp0 (name, layout->flat_list) == 0 && JSON_NODE_HOLDS_ARRAY (node))
        write_array (text, json_node_get_array (node), level + 1, layout, TRUE);
      else if (layout->flat_rows != NULL && g_strv_contains (layout->flat_rows, name) && JSON_NODE_HOLDS_OBJECT (node))
        write_rows (text, json_node_get_object (node), level + 1);
      else
        write_node (text, node, level + 1, layout);
    }
  if (!is_first && !is_flat)
    write_line_break (text, level);
  g_string_append_c (text, '}');
}

/* @is_flat: each element takes one line, as far as it is an object. */
static void
write_array (GString      *text,
             JsonArray    *array,
             guint         level,
             const Layout *layout,
             gboolean      is_flat)
{
  guint length = json_array_get_length (array);

  g_string_append_c (text, '[');
  for (guint i = 0; i < length; i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      write_separator (text, i == 0, (int) level + 1);
      if (is_flat && JSON_NODE_HOLDS_OBJECT (element))
        write_object (text, json_node_get_object (element), level + 1, layout, TRUE);
      else
        write_node (text, element, level + 1, layout);
    }
  if (length > 0)
    write_line_break (text, level);
  g_string_append_c (text, ']');
}

static void
write_node (GString      *text,
            JsonNode     *node,
            guint         level,
            const Layout *layout)
{
  switch (JSON_NODE_TYPE (node))
    {
    case JSON_NODE_OBJECT:
      write_object (text, json_node_get_object (node), level, layout, FALSE);
      break;
    case JSON_NODE_ARRAY:
      write_array (text, json_node_get_array (node), level, layout, FALSE);
      break;
    case JSON_NODE_VALUE:
      write_value (text, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (text, "null");
      break;
    }
}

static GBytes *
write_root (JsonNode     *root,
            const Layout *layout)
{
  GString *text = g_string_new (NULL);

  write_node (text, root, 0, layout);
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (text);
}

GBytes *
postage_json_write_with_flat_list (JsonNode   *root,
                                   const char *flat_list)
{
  g_return_val_if_fail (root != NULL, NULL);

  return write_root (root, &(Layout){ .flat_list = flat_list });
}

GBytes *
postage_json_write_with_flat_rows (JsonNode          *root,
                                   const char *const *flat_rows)
{
  g_return_val_if_fail (root != NULL && flat_rows != NULL, NULL);

  return write_root (root, &(Layout){ .flat_rows = flat_rows });
}

GBytes *
postage_json_write (JsonNode *root)
{
  return postage_json_write_with_flat_list (root, NULL);
}
