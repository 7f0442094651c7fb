/* postage-export-wrap.c - paragraphs in lines of a terminal
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-wrap.h"

#include "storage/postage-export-grid.h"

/* Whether @c stands with what is before it. */
static gboolean
closes (gunichar c)
{
  switch ((int) g_unichar_break_type (c))
    {
    case G_UNICODE_BREAK_CLOSE_PUNCTUATION:
    case G_UNICODE_BREAK_CLOSE_PARANTHESIS:
    case G_UNICODE_BREAK_EXCLAMATION:
    case G_UNICODE_BREAK_INFIX_SEPARATOR:
    case G_UNICODE_BREAK_NON_STARTER:
    case G_UNICODE_BREAK_QUOTATION:
    case G_UNICODE_BREAK_COMBINING_MARK:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether what is behind @c stands with it. */
static gboolean
opens (gunichar c)
{
  GUnicodeBreakType type = g_unichar_break_type (c);

  return type == G_UNICODE_BREAK_OPEN_PUNCTUATION || type == G_UNICODE_BREAK_QUOTATION;
}

/* Where the piece that begins at @begin ends: at a blank, or between two characters of which one is wide. */
static const char *
find_end (const char *begin)
{
  const char *p = begin;

  while (*p != '\0' && *p != ' ')
    {
      gunichar    c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);
      gunichar    following = g_utf8_get_char (next);

      p = next;
      if (following != '\0' && following != ' ' && (g_unichar_iswide (c) || g_unichar_iswide (following)) &&
          !closes (following) && !opens (c))
        break;
    }
  return p;
}

void
postage_export_wrap (GString    *text,
                     const char *paragraph,
                     guint       indent,
                     guint       hanging)
{
  const char *p = paragraph;
  guint       width = indent;
  gboolean    is_begun = FALSE, blank = FALSE;

  g_return_if_fail (text != NULL && paragraph != NULL);

  g_string_append_printf (text, "%*s", (int) indent, "");
  while (*p == ' ')
    p++;
  while (*p != '\0')
    {
      const char      *end = find_end (p);
      g_autofree char *piece = g_strndup (p, (gsize) (end - p));
      guint            piece_width = postage_export_text_width (piece);

      if (is_begun && width + (blank ? 1 : 0) + piece_width > POSTAGE_EXPORT_MAX_WIDTH)
        {
          g_string_append_printf (text, "\n%*s", (int) hanging, "");
          width = hanging;
          blank = FALSE;
        }
      if (blank)
        g_string_append_c (text, ' ');
      g_string_append (text, piece);
      width += piece_width + (blank ? 1 : 0);
      is_begun = TRUE;

      blank = *end == ' ';
      p = end;
      while (*p == ' ')
        p++;
    }
  g_string_append_c (text, '\n');
}
