/* postage-markdown.c - texts in Markdown
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-markdown.h"

#include <string.h>

#define SCHEME "https://"
/* What has a meaning in the middle of a text: of CommonMark, of tables and strikethrough, and of formulas on
 * GitHub. */
#define SPECIAL "\\`*_[]<>|~$&"
/* What ends a sentence isn't part of the address before it. */
#define TRAILING ".,;:!?)"

/* How long the address is that @text begins with. Addresses are ASCII: Chinese goes on right behind them. */
static gsize
measure_address (const char *text)
{
  gsize length = 0;

  if (!g_str_has_prefix (text, SCHEME))
    return 0;
  while (g_ascii_isgraph (text[length]) && strchr ("<>|\\\"`", text[length]) == NULL)
    length++;
  while (length > strlen (SCHEME) && strchr (TRAILING, text[length - 1]) != NULL)
    length--;
  return length > strlen (SCHEME) ? length : 0;
}

/* Where in @text the mark is that would make a heading, a list or a rule of it at the beginning of a line, or -1. */
static gssize
find_first_mark (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  if (*text == '#')
    return 0;
  if ((*text == '-' || *text == '+') && strchr (" -", text[1]) != NULL)
    return 0;
  if (digits > 0 && (text[digits] == '.' || text[digits] == ')') && strchr (" ", text[digits + 1]) != NULL)
    return (gssize) digits;
  return -1;
}

char *
postage_markdown_escape (const char *text)
{
  GString    *escaped;
  const char *p = text;
  gssize      first;

  g_return_val_if_fail (text != NULL, NULL);

  escaped = g_string_new (NULL);
  first = find_first_mark (text);
  while (*p != '\0')
    {
      gsize address = measure_address (p);

      if (address > 0)
        {
          g_string_append_printf (escaped, "<%.*s>", (int) address, p);
          p += address;
          continue;
        }
      if (*p == '\n' || *p == '\r' || *p == '\t')
        g_string_append_c (escaped, ' ');
      else
        {
          if (strchr (SPECIAL, *p) != NULL || p - text == first)
            g_string_append_c (escaped, '\\');
          g_string_append_c (escaped, *p);
        }
      p++;
    }
  return g_string_free (escaped, FALSE);
}

void
postage_markdown_append_cell (GString    *markdown,
                              const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (markdown != NULL && text != NULL);

  escaped = postage_markdown_escape (text);
  if (markdown->len == 0 || markdown->str[markdown->len - 1] == '\n')
    g_string_append_c (markdown, '|');
  g_string_append_printf (markdown, " %s |", escaped);
}

void
postage_markdown_end_row (GString *markdown)
{
  g_return_if_fail (markdown != NULL);

  g_string_append_c (markdown, '\n');
}

void
postage_markdown_append_rule (GString *markdown,
                              guint    left,
                              guint    right)
{
  g_return_if_fail (markdown != NULL);

  g_string_append_c (markdown, '|');
  for (guint i = 0; i < left + right; i++)
    g_string_append (markdown, i < left ? " --- |" : " ---: |");
  g_string_append_c (markdown, '\n');
}

void
postage_markdown_append_item (GString    *markdown,
                              guint       level,
                              const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (markdown != NULL && text != NULL);

  escaped = postage_markdown_escape (text);
  g_string_append_printf (markdown, "%*s- %s\n", (int) (2 * level), "", escaped);
}

static void
begin_block (GString *markdown)
{
  if (markdown->len > 0)
    g_string_append_c (markdown, '\n');
}

void
postage_markdown_append_heading (GString    *markdown,
                                 guint       level,
                                 const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (markdown != NULL && text != NULL && level >= 1 && level <= 6);

  escaped = postage_markdown_escape (text);
  begin_block (markdown);
  g_string_append_printf (markdown, "%.*s %s\n", (int) level, "######", escaped);
}

void
postage_markdown_append_paragraph (GString    *markdown,
                                   const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (markdown != NULL && text != NULL);

  escaped = postage_markdown_escape (text);
  begin_block (markdown);
  g_string_append_printf (markdown, "%s\n", escaped);
}
