/* postage-export-html.c - estimates as a page of HTML
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-html.h"

#include <glib/gi18n-lib.h>

#include "core/postage-ranking.h"
#include "storage/postage-export-html-private.h"
#include "storage/postage-export-notes.h"
#include "text/postage-text-cells.h"
#include "storage/postage-export-parts.h"
#include "storage/postage-xml.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-language.h"
#include "text/postage-text-names.h"

/* Sides are logical, so that the page is mirrored with its direction. A printed table repeats its head on each sheet
   and breaks between rows only. */
static const char style[] =
  ":root { color-scheme: light dark; --text: #1b1b1f; --page: #ffffff; --line: #b8b8be; --group: #ececf0; "
  "--quiet: #56565e; --link: #1a5fb4; --warning: #8f3a00; }\n"
  "@media (prefers-color-scheme: dark) { :root { --text: #eeeef2; --page: #1e1e22; --line: #55555e; --group: #2e2e35; "
  "--quiet: #b9b9c2; --link: #99c1f1; --warning: #ffbe6f; } }\n"
  "body { margin: 2em auto; padding: 0 1em; max-width: 75em; font: 1em/1.5 system-ui, sans-serif; color: var(--text); "
  "background: var(--page); }\n"
  "h1, h2, h3 { line-height: 1.2; }\n"
  ".stamp { color: var(--quiet); }\n"
  ".answer { font-size: 1.2em; }\n"
  ".warning { color: var(--warning); }\n"
  ".wide { overflow-x: auto; }\n"
  "a { color: var(--link); overflow-wrap: anywhere; }\n"
  "table { border-collapse: collapse; width: 100%; margin: 1em 0; }\n"
  "caption { text-align: start; font-weight: bold; padding: 0.3em 0; }\n"
  "th, td { text-align: start; vertical-align: top; padding: 0.3em 0.6em; border-bottom: 1px solid var(--line); }\n"
  "tbody th { font-weight: normal; }\n"
  ".group th, .group td { font-weight: bold; background: var(--group); }\n"
  ".amount { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }\n"
  "td ul { margin: 0; padding-inline-start: 1.2em; font-size: 0.9em; }\n"
  "@media print { :root { color-scheme: light; --text: #000000; --page: #ffffff; --line: #808080; --group: #eeeeee; "
  "--quiet: #333333; --link: #000000; --warning: #000000; } body { margin: 0; max-width: none; font-size: 9pt; } "
  "thead { display: table-header-group; } tr { break-inside: avoid; } h2, h3, caption { break-after: avoid; } }\n";

static void
append_head (GString               *html,
             const PostageScenario *scenario)
{
  const char      *name = postage_scenario_get_name (scenario);
  g_autofree char *language = postage_text_language_tag ();

  g_string_append (html, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"");
  postage_xml_append (html, language);
  g_string_append_printf (html,
                          "\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                          "<meta name=\"generator\" content=\"Postage " POSTAGE_VERSION "\"/>\n",
                          postage_text_is_right_to_left () ? "rtl" : "ltr");
  /* Translators: the title of a page about a scenario without a name */
  postage_export_html_element (html, "title", g_strdup (*name != '\0' ? name : _ ("What WhatsApp costs")));
  g_string_append_printf (html, "<style>\n%s</style>\n</head>\n<body>\n<main>\n", style);
  postage_export_html_element (html, "h1", g_strdup (*name != '\0' ? name : _ ("What WhatsApp costs")));
}

static void
append_row (GString         *html,
            GPtrArray       *estimates,
            PostageEstimate *estimate)
{
  g_string_append (html, "<tr>");
  postage_export_html_element (html, "th scope=\"row\"", postage_export_plan_title (estimate));
  postage_export_html_element (html, "td class=\"amount\"", postage_text_total (estimate));
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    if (postage_export_any_has_component (estimates, component))
      postage_export_html_element (html, "td class=\"amount\"", postage_text_component_total (estimate, component));
  if (postage_export_has_budget (estimates))
    postage_export_html_element (html, "td", postage_export_cell_budget (estimate));
  postage_export_html_element (html, "td", postage_text_cell_remark (estimate));
  g_string_append (html, "</tr>\n");
}

static void
append_comparison (GString   *html,
                   GPtrArray *estimates)
{
  g_string_append (html, "<div class=\"wide\"><table>\n");
  postage_export_html_element (html, "caption", g_strdup (C_ ("spreadsheet", "Comparison")));
  g_string_append (html, "<thead><tr>");
  postage_export_html_element (html, "th scope=\"col\"", g_strdup (C_ ("ranking", "Plan")));
  postage_export_html_element (html, "th scope=\"col\" class=\"amount\"", g_strdup (_ ("Total a month")));
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    if (postage_export_any_has_component (estimates, component))
      postage_export_html_element (html, "th scope=\"col\" class=\"amount\"",
                                   g_strdup (postage_text_component (component)));
  if (postage_export_has_budget (estimates))
    postage_export_html_element (html, "th scope=\"col\"", g_strdup (_ ("Budget")));
  postage_export_html_element (html, "th scope=\"col\"", g_strdup (C_ ("ranking", "Remark")));
  g_string_append (html, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < estimates->len; i++)
    append_row (html, estimates, g_ptr_array_index (estimates, i));
  g_string_append (html, "</tbody>\n</table></div>\n");
}

static void
append_notes (GString              *html,
              const PostageRanking *ranking)
{
  g_autoptr (GPtrArray) notes = postage_export_note_paragraphs (ranking);

  if (notes->len == 0)
    return;
  postage_export_html_element (html, "h2", g_strdup (_ ("Notes")));
  g_string_append (html, "<ul>\n");
  for (guint i = 0; i < notes->len; i++)
    {
      g_string_append (html, "<li>");
      postage_xml_append_linked (html, g_ptr_array_index (notes, i));
      g_string_append (html, "</li>\n");
    }
  g_string_append (html, "</ul>\n");
}

GString *
postage_export_html (PostageCatalogue         *catalogue,
                     PostageScenario          *scenario,
                     GPtrArray                *estimates,
                     const PostageExportWatch *watch,
                     GError                  **error)
{
  g_autoptr (PostageRanking) ranking = NULL;
  GPtrArray *ranked;
  GString   *html;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && estimates != NULL, NULL);

  ranking = postage_ranking_new (estimates);
  ranked = (GPtrArray *) postage_ranking_get_estimates (ranking);
  html = g_string_new (NULL);
  append_head (html, scenario);
  postage_export_html_element (html, "p class=\"stamp\"", postage_text_stamp (catalogue, scenario));
  postage_export_html_element (html, "h2", g_strdup (_ ("Answer")));
  postage_export_html_element (html, "p class=\"answer\"", postage_text_answer (ranking));
  if (ranked->len > 0)
    append_comparison (html, ranked);
  append_notes (html, ranking);
  if (ranked->len > 0)
    postage_export_html_element (html, "h2", g_strdup (_ ("Working")));
  for (guint i = 0; i <= ranked->len; i++)
    {
      if (!postage_export_watch_step (watch, i, ranked->len, error))
        {
          g_string_free (html, TRUE);
          return NULL;
        }
      if (i < ranked->len)
        postage_export_html_plan (html, g_ptr_array_index (ranked, i));
    }
  g_string_append (html, "</main>\n</body>\n</html>\n");
  return html;
}
