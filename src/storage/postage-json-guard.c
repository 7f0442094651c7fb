/* postage-json-guard.c - a strict check of JSON before it is parsed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-json-guard.h"

#include <glib/gi18n.h>
#include <string.h>

#include "storage/postage-json-guard-private.h"

static void
skip_blanks (PostageJsonGuard *self)
{
  while (self->offset < self->length)
    switch (self->data[self->offset])
      {
      case ' ':
      case '\t':
      case '\n':
      case '\r':
        self->offset++;
        break;
      default:
        return;
      }
}

/* What may follow a value: in an object or list its next member or its end, else nothing. */
static void
end_value (PostageJsonGuard *self)
{
  self->expected = self->depth > 0 ? EXPECTED_COMMA_OR_END : EXPECTED_END_OF_FILE;
}

static gboolean
open_level (PostageJsonGuard *self,
            gboolean          is_object)
{
  PostageJsonLevel *level;

  if (self->depth == POSTAGE_JSON_MAX_DEPTH)
    return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_TOO_LARGE, self->offset,
                                    /* Translators: of a JSON file */
                                    _ ("expected at most %d objects and lists in each other, found more. Make the "
                                       "file flatter."),
                                    POSTAGE_JSON_MAX_DEPTH);

  level = &self->levels[self->depth++];
  level->is_object = is_object;
  level->index = 0;
  level->first_name = postage_json_names_get_length (&self->names);
  level->name = level->first_name;
  self->expected = is_object ? EXPECTED_NAME_OR_END : EXPECTED_VALUE_OR_END;
  self->offset++;
  return TRUE;
}

static gboolean
close_level (PostageJsonGuard *self)
{
  PostageJsonLevel *level = &self->levels[self->depth - 1];
  gsize             offset, earlier;
  int               duplicate = postage_json_names_find_duplicate (&self->names, level->first_name, &offset, &earlier);

  if (duplicate >= 0)
    {
      const char      *name = postage_json_names_get (&self->names, (guint) duplicate);
      g_autofree char *excerpt = postage_storage_excerpt (name, strlen (name));
      guint            line, column;

      level->name = (guint) duplicate;
      postage_json_guard_locate (self, earlier, &line, &column);
      return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_SYNTAX, offset,
                                      /* Translators: %s is the name of a member of a JSON object */
                                      _ ("expected each member once, found “%s” a second time, first in line %u. "
                                         "Remove one of them."),
                                      excerpt, line);
    }

  postage_json_names_truncate (&self->names, level->first_name);
  self->depth--;
  self->offset++;
  end_value (self);
  return TRUE;
}

static gboolean
scan_word (PostageJsonGuard *self)
{
  static const char *const words[] = { "true", "false", "null" };
  gsize                    length = postage_json_guard_measure_token (self);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (length == strlen (words[i]) && memcmp (self->data + self->offset, words[i], length) == 0)
      {
        self->offset += length;
        end_value (self);
        return TRUE;
      }
  return postage_json_guard_fail_unexpected (self);
}

static gboolean
scan_value (PostageJsonGuard *self)
{
  if (++self->n_values > POSTAGE_JSON_MAX_VALUES)
    return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_TOO_LARGE, self->offset,
                                    /* Translators: of a JSON file */
                                    _ ("expected at most %d values, found more. Split the file."),
                                    POSTAGE_JSON_MAX_VALUES);

  switch (self->data[self->offset])
    {
    case '{':
      return open_level (self, TRUE);
    case '[':
      return open_level (self, FALSE);
    case '"':
      if (!postage_json_guard_scan_string (self, FALSE))
        return FALSE;
      break;
    case '-':
    case '0' ... '9':
      if (!postage_json_guard_scan_number (self))
        return FALSE;
      break;
    default:
      return scan_word (self);
    }
  end_value (self);
  return TRUE;
}

static gboolean
scan_name (PostageJsonGuard *self)
{
  self->levels[self->depth - 1].name = postage_json_names_get_length (&self->names);
  if (!postage_json_guard_scan_string (self, TRUE))
    return FALSE;

  self->expected = EXPECTED_COLON;
  return TRUE;
}

static gboolean
scan_comma (PostageJsonGuard *self)
{
  PostageJsonLevel *level = &self->levels[self->depth - 1];

  level->index++;
  level->name = postage_json_names_get_length (&self->names);
  self->expected = level->is_object ? EXPECTED_NAME : EXPECTED_VALUE;
  self->offset++;
  return TRUE;
}

/* Scans what begins at the current byte: one step of the machine. */
static gboolean
scan (PostageJsonGuard *self)
{
  char     c = self->data[self->offset];
  gboolean in_object = self->depth > 0 && self->levels[self->depth - 1].is_object;

  switch (self->expected)
    {
    case EXPECTED_VALUE_OR_END:
      if (c == ']')
        return close_level (self);
      return scan_value (self);
    case EXPECTED_VALUE:
      return scan_value (self);
    case EXPECTED_NAME_OR_END:
      if (c == '}')
        return close_level (self);
      G_GNUC_FALLTHROUGH;
    case EXPECTED_NAME:
      if (c == '"')
        return scan_name (self);
      break;
    case EXPECTED_COLON:
      if (c == ':')
        {
          self->expected = EXPECTED_VALUE;
          self->offset++;
          return TRUE;
        }
      break;
    case EXPECTED_COMMA_OR_END:
      if (c == ',')
        return scan_comma (self);
      if (c == (in_object ? '}' : ']'))
        return close_level (self);
      break;
    case EXPECTED_END_OF_FILE:
    default:
      break;
    }
  return postage_json_guard_fail_unexpected (self);
}

gboolean
postage_json_guard_check (const char *data,
                          gsize       length,
                          const char *file_name,
                          GError    **error)
{
  g_auto (PostageJsonNames) names = { 0 };
  PostageJsonGuard self = { .data = data, .length = length, .file_name = file_name, .error = error };

  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (file_name != NULL, FALSE);

  if (!postage_json_guard_check_encoding (&self))
    return FALSE;

  postage_json_names_init (&names);
  self.names = names;
  for (skip_blanks (&self); self.offset < length; skip_blanks (&self))
    if (!scan (&self))
      return FALSE;
  if (self.expected != EXPECTED_END_OF_FILE)
    return postage_json_guard_fail_unexpected (&self);
  return TRUE;
}
