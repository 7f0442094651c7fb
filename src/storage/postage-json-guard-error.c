/* postage-json-guard-error.c - how the JSON guard words what it refuses
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-json-guard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "storage/postage-json-path.h"

void
postage_json_guard_locate (const PostageJsonGuard *self,
                           gsize                   offset,
                           guint                  *line,
                           guint                  *column)
{
  *line = 1;
  *column = 1;
  for (gsize i = 0; i < offset && i < self->length; i++)
    {
      char c = self->data[i];

      /* A line ends with a line feed, a carriage return, or both. */
      if (c == '\n' || (c == '\r' && !(i + 1 < self->length && self->data[i + 1] == '\n')))
        {
          (*line)++;
          *column = 1;
        }
      else if ((c & 0xC0) != 0x80)
        (*column)++;
    }
}

/* The JSON path of the value or member that is scanned. */
static char *
dup_path (const PostageJsonGuard *self)
{
  GString *path = g_string_new ("$");

  for (guint i = 0; i < self->depth; i++)
    {
      const PostageJsonLevel *level = &self->levels[i];

      if (!level->is_object)
        postage_json_path_append_index (path, level->index);
      else if (level->name < postage_json_names_get_length (&self->names))
        postage_json_path_append_member (path, postage_json_names_get (&self->names, level->name));
    }
  return g_string_free (path, FALSE);
}

gboolean
postage_json_guard_fail (PostageJsonGuard   *self,
                         PostageStorageError code,
                         gsize               offset,
                         const char         *format,
                         ...)
{
  g_autofree char *path = dup_path (self);
  g_autofree char *place = NULL;
  guint            line, column;
  va_list          arguments;
  char            *sentences;

  va_start (arguments, format);
  sentences = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  postage_json_guard_locate (self, offset, &line, &column);
  /* Translators: a place in a file, such as "line 3, column 14 (byte 61), at $.destinations[0].country" */
  place = g_strdup_printf (_ ("line %u, column %u (byte %lu), at %s"), line, column, (unsigned long) offset, path);
  postage_storage_error_take (self->error, code, self->file_name, place, sentences);
  return FALSE;
}

/* What stands at the current byte, for the message. */
static char *
describe (const PostageJsonGuard *self)
{
  gsize            length;
  g_autofree char *excerpt = NULL;

  if (self->offset >= self->length)
    /* Translators: found instead of something in a JSON file */
    return g_strdup (_ ("the end of the file"));

  length = postage_json_guard_measure_token (self);
  if (length == 0)
    length = (gsize) (g_utf8_next_char (self->data + self->offset) - (self->data + self->offset));
  excerpt = postage_storage_excerpt (self->data + self->offset, length);
  return g_strdup_printf ("“%s”", excerpt);
}

/* What was expected, and @found instead of it. */
static char *
dup_expectation (const PostageJsonGuard *self,
                 const char             *found)
{
  gboolean in_object = self->depth > 0 && self->levels[self->depth - 1].is_object;

  switch (self->expected)
    {
    case EXPECTED_VALUE_OR_END:
      /* Translators: %s is a piece of a JSON file in quotation marks, or “the end of the file” */
      return g_strdup_printf (_ ("expected a value or “]”, found %s."), found);
    case EXPECTED_NAME:
      /* Translators: %s is a piece of a JSON file in quotation marks, or “the end of the file” */
      return g_strdup_printf (_ ("expected a member name in double quotation marks, found %s."), found);
    case EXPECTED_NAME_OR_END:
      /* Translators: %s is a piece of a JSON file in quotation marks, or “the end of the file” */
      return g_strdup_printf (_ ("expected a member name in double quotation marks or “}”, found %s."), found);
    case EXPECTED_COLON:
      /* Translators: %s is a piece of a JSON file in quotation marks, or “the end of the file” */
      return g_strdup_printf (_ ("expected “:” after the member name, found %s."), found);
    case EXPECTED_COMMA_OR_END:
      if (in_object)
        /* Translators: %s is a piece of a JSON file in quotation marks, or “the end of the file” */
        return g_strdup_printf (_ ("expected “,” or “}”, found %s."), found);
      /* Translators: %s is a piece of a JSON file in quotation marks, or “the end of the file” */
      return g_strdup_printf (_ ("expected “,” or “]”, found %s."), found);
    case EXPECTED_END_OF_FILE:
      /* Translators: %s is a piece of a JSON file in quotation marks */
      return g_strdup_printf (_ ("expected the end of the file after the document, found %s."), found);
    case EXPECTED_VALUE:
    default:
      /* Translators: %s is a piece of a JSON file in quotation marks, or “the end of the file” */
      return g_strdup_printf (_ ("expected a value, found %s."), found);
    }
}

/* What to do about what was found, by the commonest mistakes. */
static const char *
get_advice (const PostageJsonGuard *self)
{
  char c;

  if (self->offset >= self->length)
    return _ ("The file seems to be cut off: get it again, or close what is open.");

  c = self->data[self->offset];
  if (self->expected == EXPECTED_END_OF_FILE)
    return _ ("Keep one document in the file.");
  if ((c == '}' && self->expected == EXPECTED_NAME) || (c == ']' && self->expected == EXPECTED_VALUE))
    return _ ("Remove the comma before it.");
  if (c == '\'')
    return _ ("Write double quotation marks.");
  if (c == '/' || c == '#')
    return _ ("Remove the comment: JSON has none.");
  if (self->expected == EXPECTED_COMMA_OR_END)
    return _ ("Put a comma before it, or remove it.");
  return _ ("Correct the file there.");
}

gboolean
postage_json_guard_fail_unexpected (PostageJsonGuard *self)
{
  g_autofree char *found = describe (self);
  g_autofree char *expectation = dup_expectation (self, found);

  if (self->expected == EXPECTED_VALUE && self->depth == 0 && self->offset >= self->length)
    return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_SYNTAX, self->offset, "%s",
                                    _ ("expected a JSON document, found an empty file. Choose another file."));

  /* Translators: two sentences: what was expected and found, and what to do */
  return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_SYNTAX, self->offset, _ ("%s %s"), expectation,
                                  get_advice (self));
}
