/* postage-json-guard-tokens.c - strings, numbers and encoding in the JSON guard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-json-guard-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Longer than any number that a person or program writes. */
#define MAX_NUMBER_LENGTH 400

static gboolean
starts_with (const PostageJsonGuard *self,
             const char             *bytes,
             gsize                   n_bytes)
{
  return self->length >= n_bytes && memcmp (self->data, bytes, n_bytes) == 0;
}

gboolean
postage_json_guard_check_encoding (PostageJsonGuard *self)
{
  const char *end;

  if (self->length > POSTAGE_JSON_MAX_BYTES)
    {
      g_autofree char *most = g_format_size_full (POSTAGE_JSON_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);
      g_autofree char *found = g_format_size_full (self->length, G_FORMAT_SIZE_IEC_UNITS);

      postage_storage_error_take (self->error, POSTAGE_STORAGE_ERROR_TOO_LARGE, self->file_name, NULL,
                                  /* Translators: sizes such as “16.0 MiB” */
                                  g_strdup_printf (_ ("expected at most %s, found %s. Split the file."), most, found));
      return FALSE;
    }

  if (starts_with (self, "\xEF\xBB\xBF", 3))
    return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_SYNTAX, 0, "%s",
                                    _ ("expected plain UTF-8, found a byte order mark. Save the file as UTF-8 "
                                       "without “BOM”."));
  if (starts_with (self, "\xFF\xFE", 2) || starts_with (self, "\xFE\xFF", 2))
    return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_SYNTAX, 0, "%s",
                                    _ ("expected UTF-8, found UTF-16. Save the file as UTF-8."));

  /* A zero byte is valid UTF-8, but GLib stops there; so does the scanner, with its own message. */
  for (const char *p = self->data; !g_utf8_validate_len (p, self->length - (gsize) (p - self->data), &end); p = end + 1)
    if (*end != '\0')
      return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_SYNTAX, (gsize) (end - self->data),
                                      /* Translators: %02X is a byte as two hexadecimal digits */
                                      _ ("expected UTF-8, found the byte %02X, which isn't. Save the file as UTF-8."),
                                      (guint) (guchar) *end);
  return TRUE;
}

/* The value of four hexadecimal digits at @offset, or -1. */
static int
read_hexadecimal (const PostageJsonGuard *self,
                  gsize                   offset)
{
  int value = 0;

  for (gsize i = offset; i < offset + 4; i++)
    {
      int digit = i < self->length ? g_ascii_xdigit_value (self->data[i]) : -1;

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* The escape sequence of about @length bytes at the current byte, for a message: up to the end of the text, and
 * never half a character. */
static char *
dup_escape (const PostageJsonGuard *self,
            gsize                   length)
{
  gsize n_bytes = 0;

  while (n_bytes < length && self->offset + n_bytes < self->length &&
         (n_bytes == 0 || (guchar) self->data[self->offset + n_bytes] >= ' '))
    n_bytes += (gsize) g_utf8_skip[(guchar) self->data[self->offset + n_bytes]];
  return postage_storage_excerpt (self->data + self->offset, n_bytes);
}

/* Scans "\uXXXX" at the current byte, or a pair of them. */
static gboolean
scan_unicode_escape (PostageJsonGuard *self,
                     gunichar         *character)
{
  g_autofree char *found = dup_escape (self, 6);
  int              first = read_hexadecimal (self, self->offset + 2);
  int              second = -1;

  if (first < 0)
    return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_SYNTAX, self->offset,
                                    _ ("expected “\\u” and four hexadecimal digits, found “%s”. Correct the text."),
                                    found);
  if (first == 0)
    return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_SYNTAX, self->offset,
                                    _ ("expected a text without the character zero, found “%s”. Remove it."), found);
  if (first < 0xD800 || first > 0xDFFF)
    {
      *character = (gunichar) first;
      self->offset += 6;
      return TRUE;
    }

  if (first <= 0xDBFF && self->offset + 12 <= self->length && memcmp (self->data + self->offset + 6, "\\u", 2) == 0)
    second = read_hexadecimal (self, self->offset + 8);
  if (second < 0xDC00 || second > 0xDFFF)
    return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_SYNTAX, self->offset,
                                    /* Translators: surrogates are the halves of a character in UTF-16 */
                                    _ ("expected a pair of surrogates, found “%s” alone. Write the character itself."),
                                    found);
  *character = 0x10000u + (((guint) first - 0xD800u) << 10) + ((guint) second - 0xDC00u);
  self->offset += 12;
  return TRUE;
}

/* Scans the escape sequence at the current byte. */
static gboolean
scan_escape (PostageJsonGuard *self,
             gunichar         *character)
{
  static const char short_escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  char              c = self->offset + 1 < self->length ? self->data[self->offset + 1] : '\0';
  const char       *found = c != '\0' ? strchr (short_escapes, c) : NULL;

  if (c == 'u')
    return scan_unicode_escape (self, character);
  if (found == NULL)
    {
      g_autofree char *excerpt = dup_escape (self, 2);

      return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_SYNTAX, self->offset,
                                      _ ("expected an escape sequence of JSON such as “\\n”, found “%s”. Write "
                                         "“\\\\” for a backslash."),
                                      excerpt);
    }

  *character = (gunichar) meanings[found - short_escapes];
  self->offset += 2;
  return TRUE;
}

gboolean
postage_json_guard_scan_string (PostageJsonGuard *self,
                                gboolean          is_name)
{
  gsize start = self->offset++;

  if (is_name)
    postage_json_names_begin (&self->names, start);

  while (self->offset < self->length)
    {
      gsize    plain = self->offset;
      gunichar character = 0;
      guchar   c = 0;

      while (self->offset < self->length && (c = (guchar) self->data[self->offset]) >= ' ' && c != '"' && c != '\\')
        self->offset++;
      if (is_name)
        postage_json_names_append (&self->names, self->data + plain, self->offset - plain);
      if (self->offset == self->length)
        break;

      if (c == '"')
        {
          self->offset++;
          if (is_name)
            postage_json_names_end (&self->names);
          return TRUE;
        }
      if (c < ' ')
        return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_SYNTAX, self->offset,
                                        /* Translators: %04X is a character as four hexadecimal digits */
                                        _ ("expected a text without control characters, found U+%04X. Close the "
                                           "quotation marks before it, or write “\\u%04x”."),
                                        (guint) c, (guint) c);
      if (!scan_escape (self, &character))
        return FALSE;
      if (is_name)
        postage_json_names_append_character (&self->names, character);
    }

  return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_SYNTAX, start, "%s",
                                  _ ("expected a text that ends with a quotation mark, found the end of the file. "
                                     "The file seems to be cut off: get it again."));
}

gsize
postage_json_guard_measure_token (const PostageJsonGuard *self)
{
  gsize end = self->offset;

  while (end < self->length &&
         (g_ascii_isalnum (self->data[end]) || (self->data[end] != '\0' && strchr ("+-._", self->data[end]) != NULL)))
    end++;
  return end - self->offset;
}

/* Whether @token is a number by the grammar of RFC 8259, section 6. */
static gboolean
is_number (const char *token,
           gboolean   *is_whole)
{
  const char *p = token;

  if (*p == '-')
    p++;
  if (!g_ascii_isdigit (*p) || (p[0] == '0' && g_ascii_isdigit (p[1])))
    return FALSE;
  while (g_ascii_isdigit (*p))
    p++;

  *is_whole = TRUE;
  if (*p == '.')
    {
      *is_whole = FALSE;
      if (!g_ascii_isdigit (*++p))
        return FALSE;
      while (g_ascii_isdigit (*p))
        p++;
    }
  if (*p == 'e' || *p == 'E')
    {
      *is_whole = FALSE;
      p += p[1] == '+' || p[1] == '-' ? 2 : 1;
      if (!g_ascii_isdigit (*p))
        return FALSE;
      while (g_ascii_isdigit (*p))
        p++;
    }
  return *p == '\0';
}

/* Whether the number @token keeps its meaning in 64 bits: neither overflows nor vanishes. */
static gboolean
fits (const char *token,
      gboolean    is_whole)
{
  double value;

  if (is_whole)
    return g_ascii_string_to_signed (token, 10, G_MININT64, G_MAXINT64, NULL, NULL);

  value = g_ascii_strtod (token, NULL);
  if (!isfinite (value))
    return FALSE;
  return fpclassify (value) != FP_ZERO || strcspn (token, "123456789") >= strcspn (token, "eE");
}

gboolean
postage_json_guard_scan_number (PostageJsonGuard *self)
{
  gsize            length = postage_json_guard_measure_token (self);
  g_autofree char *excerpt = postage_storage_excerpt (self->data + self->offset, MIN (length, 2 * MAX_NUMBER_LENGTH));
  char             token[MAX_NUMBER_LENGTH + 1];
  gboolean         is_whole;

  if (length <= MAX_NUMBER_LENGTH)
    {
      memcpy (token, self->data + self->offset, length);
      token[length] = '\0';
      if (!is_number (token, &is_whole))
        return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_SYNTAX, self->offset,
                                        /* Translators: 1200, -0.5 and 1e6 are examples of numbers */
                                        _ ("expected a number such as 1200, -0.5 or 1e6, found “%s”. Write it in "
                                           "plain digits, without leading zeros."),
                                        excerpt);
    }
  if (length > MAX_NUMBER_LENGTH || !fits (token, is_whole))
    return postage_json_guard_fail (self, POSTAGE_STORAGE_ERROR_SYNTAX, self->offset,
                                    _ ("expected a number that fits in 64 bits, found “%s”. Correct it."), excerpt);

  self->offset += length;
  return TRUE;
}
