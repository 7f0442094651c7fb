/* postage-export-file.c - a comparison as a file, in whatever format its name asks for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-file.h"

#include <string.h>

#include "storage/postage-export-csv.h"
#include "storage/postage-export-html.h"
#include "storage/postage-export-markdown.h"
#include "storage/postage-export-ods.h"
#include "storage/postage-ods-container.h"

static const struct
{
  const char *ending;
  const char *mime_type;
} formats[POSTAGE_EXPORT_N_FORMATS] = {
  [POSTAGE_EXPORT_CSV] = { ".csv", "text/csv" },
  [POSTAGE_EXPORT_MARKDOWN] = { ".md", "text/markdown" },
  [POSTAGE_EXPORT_HTML] = { ".html", "text/html" },
  [POSTAGE_EXPORT_ODS] = { ".ods", POSTAGE_ODS_MIME_TYPE },
};

const char *
postage_export_format_get_ending (PostageExportFormat format)
{
  g_return_val_if_fail (format < POSTAGE_EXPORT_N_FORMATS, NULL);

  return formats[format].ending;
}

const char *
postage_export_format_get_mime_type (PostageExportFormat format)
{
  g_return_val_if_fail (format < POSTAGE_EXPORT_N_FORMATS, NULL);

  return formats[format].mime_type;
}

gboolean
postage_export_format_from_name (const char          *name,
                                 PostageExportFormat *format)
{
  gsize length;

  g_return_val_if_fail (name != NULL && format != NULL, FALSE);

  length = strlen (name);
  for (guint i = 0; i < POSTAGE_EXPORT_N_FORMATS; i++)
    {
      const gsize end = strlen (formats[i].ending);

      if (length < end || g_ascii_strcasecmp (name + length - end, formats[i].ending) != 0)
        continue;
      *format = i;
      return TRUE;
    }
  return FALSE;
}

GBytes *
postage_export_file (PostageExportFormat       format,
                     PostageCatalogue         *catalogue,
                     PostageScenario          *scenario,
                     GPtrArray                *estimates,
                     const PostageExportWatch *watch,
                     GError                  **error)
{
  GString *text;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && estimates != NULL, NULL);

  switch (format)
    {
    case POSTAGE_EXPORT_CSV:
      text = postage_export_csv (estimates);
      break;
    case POSTAGE_EXPORT_MARKDOWN:
      text = postage_export_markdown (catalogue, scenario, estimates, TRUE);
      break;
    case POSTAGE_EXPORT_HTML:
      text = postage_export_html (catalogue, scenario, estimates, watch, error);
      break;
    case POSTAGE_EXPORT_ODS:
      return postage_export_ods (catalogue, scenario, estimates, watch, error);
    default:
      g_return_val_if_reached (NULL);
    }
  return text != NULL ? g_string_free_to_bytes (text) : NULL;
}
