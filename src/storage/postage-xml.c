/* postage-xml.c - text within XML and HTML
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-xml.h"

#include <string.h>

/* XML 1.0 has neither these, nor a way to write them. */
static gboolean
is_allowed (gunichar character)
{
  if (character < 0x20)
    return character == '\t' || character == '\n' || character == '\r';
  return (character < 0x7f || character > 0x9f) && (character & 0xfffe) != 0xfffe;
}

void
postage_xml_append (GString    *xml,
                    const char *text)
{
  g_return_if_fail (xml != NULL && text != NULL);

  for (const char *rest = text; *rest != '\0'; rest = g_utf8_next_char (rest))
    {
      const gunichar character = g_utf8_get_char (rest);

      switch (character)
        {
        case '&':
          g_string_append (xml, "&amp;");
          break;
        case '<':
          g_string_append (xml, "&lt;");
          break;
        case '>':
          g_string_append (xml, "&gt;");
          break;
        case '"':
          g_string_append (xml, "&quot;");
          break;
        default:
          g_string_append_unichar (xml, is_allowed (character) ? character : 0xfffd);
        }
    }
}

void
postage_xml_take (GString *xml,
                  char    *text)
{
  postage_xml_append (xml, text);
  g_free (text);
}

gboolean
postage_xml_is_web_address (const char *url)
{
  g_return_val_if_fail (url != NULL, FALSE);

  return g_ascii_strncasecmp (url, "https://", 8) == 0 || g_ascii_strncasecmp (url, "http://", 7) == 0;
}

void
postage_xml_append_linked (GString    *html,
                           const char *text)
{
  const char *rest;

  g_return_if_fail (html != NULL && text != NULL);

  rest = text;
  while (*rest != '\0')
    {
      const gsize      length = strcspn (rest, " \n\t");
      const gsize      gap = strspn (rest + length, " \n\t");
      g_autofree char *word = g_strndup (rest, length);
      g_autofree char *space = g_strndup (rest + length, gap);

      if (postage_xml_is_web_address (word))
        {
          g_string_append (html, "<a href=\"");
          postage_xml_append (html, word);
          g_string_append (html, "\">");
          postage_xml_append (html, word);
          g_string_append (html, "</a>");
        }
      else
        postage_xml_append (html, word);
      g_string_append (html, space);
      rest += length + gap;
    }
}
