/* postage-csv.c - cells of comma-separated values
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-csv.h"

#include <string.h>

void
postage_csv_append (GString    *csv,
                    const char *text)
{
  g_return_if_fail (csv != NULL && text != NULL);

  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');

  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (csv, text);
      return;
    }

  g_string_append_c (csv, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

void
postage_csv_append_words (GString    *csv,
                          const char *text)
{
  g_autofree char *guarded = NULL;

  g_return_if_fail (csv != NULL);

  if (text == NULL)
    text = "";
  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    text = guarded = g_strconcat ("'", text, NULL);
  postage_csv_append (csv, text);
}
