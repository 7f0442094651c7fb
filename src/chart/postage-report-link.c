/* postage-report-link.c - addresses of web pages that can be followed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-report-link.h"

#include <cairo-pdf.h>
#include <string.h>

/* What ends a sentence, not an address. */
#define PUNCTUATION ".,;:!?)\"'"

const char *
postage_report_link_find (const char *text,
                          gsize      *length)
{
  g_return_val_if_fail (text != NULL && length != NULL, NULL);

  for (const char *begin = strstr (text, "http"); begin != NULL; begin = strstr (begin + 1, "http"))
    {
      const char *end = begin;

      if (!g_str_has_prefix (begin, "https://") && !g_str_has_prefix (begin, "http://"))
        continue;
      /* Letters of other scripts are escaped in an address, so that one ends it, such as a full stop of Chinese. */
      while (g_ascii_isgraph (*end) && *end != '<' && *end != '>')
        end++;
      while (end > begin && strchr (PUNCTUATION, end[-1]) != NULL)
        end--;
      *length = (gsize) (end - begin);
      return begin;
    }
  return NULL;
}

static void
mark (const char             *address,
      PangoLayoutLine        *line,
      int                     begin,
      int                     end,
      const PostageChartArea *area,
      cairo_t                *cairo)
{
  /* Neither cairo nor a PDF takes quotation marks and parentheses as they are. */
  g_autofree char *uri = g_uri_escape_string (address, "!#$%&*+,/:;=?@[]-._~", FALSE);
  g_autofree int  *ranges = NULL;
  int              n_ranges;

  pango_layout_line_get_x_ranges (line, begin, end, &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    {
      double           x = area->x + (double) ranges[2 * i] / PANGO_SCALE, y = area->y;
      double           width = (double) (ranges[2 * i + 1] - ranges[2 * i]) / PANGO_SCALE, height = area->height;
      char             numbers[4][G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *attributes = NULL;

      cairo_user_to_device (cairo, &x, &y);
      cairo_user_to_device_distance (cairo, &width, &height);
      g_ascii_formatd (numbers[0], sizeof numbers[0], "%.3f", x);
      g_ascii_formatd (numbers[1], sizeof numbers[1], "%.3f", y);
      g_ascii_formatd (numbers[2], sizeof numbers[2], "%.3f", width);
      g_ascii_formatd (numbers[3], sizeof numbers[3], "%.3f", height);
      attributes = g_strdup_printf ("rect=[%s %s %s %s] uri='%s'", numbers[0], numbers[1], numbers[2], numbers[3], uri);
      cairo_tag_begin (cairo, CAIRO_TAG_LINK, attributes);
      cairo_tag_end (cairo, CAIRO_TAG_LINK);
    }
}

void
postage_report_link_line (PangoLayout            *layout,
                          PangoLayoutLine        *line,
                          const PostageChartArea *area,
                          cairo_t                *cairo)
{
  const char *text, *address;
  gsize       length = 0;

  g_return_if_fail (PANGO_IS_LAYOUT (layout) && line != NULL && area != NULL && cairo != NULL);

  if (cairo_surface_get_type (cairo_get_target (cairo)) != CAIRO_SURFACE_TYPE_PDF)
    return;
  text = pango_layout_get_text (layout);
  for (address = postage_report_link_find (text, &length); address != NULL;
       address = postage_report_link_find (address + length, &length))
    {
      const int        begin = (int) (address - text);
      g_autofree char *whole = g_strndup (address, length);
      const int        from = MAX (begin, line->start_index);
      const int        to = MIN (begin + (int) length, line->start_index + line->length);

      if (from < to)
        mark (whole, line, from, to, area, cairo);
    }
}
