/* postage-export-html-plan.c - the working of one plan in the page of estimates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "storage/postage-export-html-private.h"
#include "storage/postage-export-parts.h"
#include "storage/postage-xml.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-line.h"
#include "text/postage-text-names.h"
#include "text/postage-text-notes.h"
#include "text/postage-text-reason.h"

void
postage_export_html_element (GString    *html,
                             const char *tag,
                             char       *text)
{
  g_string_append_printf (html, "<%s>", tag);
  postage_xml_take (html, text);
  g_string_append_printf (html, "</%.*s>\n", (int) strcspn (tag, " "), tag);
}

static void
append_line (GString               *html,
             const PostageEstimate *estimate,
             const PostageLine     *line)
{
  g_autoptr (GPtrArray) sentences = postage_text_line_explanation (estimate, line);

  g_string_append (html, "<tr>");
  postage_export_html_element (html, "th scope=\"row\"", postage_text_line_title (estimate, line));
  postage_export_html_element (html, "td class=\"amount\"", postage_text_line_amount (line));
  postage_export_html_element (html, "td", postage_text_line_formula (line));
  g_string_append (html, "<td><ul>");
  for (guint i = 0; i < sentences->len; i++)
    {
      g_string_append (html, "<li>");
      postage_xml_append_linked (html, g_ptr_array_index (sentences, i));
      g_string_append (html, "</li>\n");
    }
  g_string_append (html, "</ul></td></tr>\n");
}

/* What the component lacks without having a line for it. */
static void
append_lacks (GString               *html,
              const PostageEstimate *estimate,
              PostageComponent       component)
{
  const GArray *warnings = postage_estimate_get_warnings (estimate);

  for (guint i = 0; i < warnings->len; i++)
    {
      const PostageWarning *warning = &g_array_index (warnings, PostageWarning, i);
      PostageComponent      where;
      char                 *lack;

      if (!postage_estimate_lacks (estimate, warning, &where) || where != component)
        continue;
      lack = postage_text_lack (estimate, warning);
      if (lack == NULL)
        continue;
      g_string_append (html, "<tr>");
      postage_export_html_element (html, "th scope=\"row\"", lack);
      postage_export_html_element (html, "td class=\"amount\"", g_strdup (_ ("not known")));
      g_string_append (html, "<td></td><td></td></tr>\n");
    }
}

static void
append_group_head (GString    *html,
                   const char *title,
                   char       *amount)
{
  g_string_append (html, "<tbody>\n<tr class=\"group\">");
  postage_export_html_element (html, "th scope=\"rowgroup\"", g_strdup (title));
  postage_export_html_element (html, "td class=\"amount\"", amount);
  g_string_append (html, "<td></td><td></td></tr>\n");
}

static void
append_component (GString               *html,
                  const PostageEstimate *estimate,
                  PostageComponent       component)
{
  const GPtrArray *lines = postage_estimate_get_lines (estimate);

  if (!postage_export_has_component (estimate, component))
    return;
  append_group_head (html, postage_text_component (component), postage_text_component_total (estimate, component));
  for (guint i = 0; i < lines->len; i++)
    if (((const PostageLine *) g_ptr_array_index (lines, i))->component == component)
      append_line (html, estimate, g_ptr_array_index (lines, i));
  append_lacks (html, estimate, component);
  g_string_append (html, "</tbody>\n");
}

static void
append_one_off (GString               *html,
                const PostageEstimate *estimate)
{
  const GPtrArray *lines = postage_estimate_get_one_off_lines (estimate);

  if (lines->len == 0)
    return;
  append_group_head (html, _ ("Paid once, not part of the total:"), g_strdup (""));
  for (guint i = 0; i < lines->len; i++)
    append_line (html, estimate, g_ptr_array_index (lines, i));
  g_string_append (html, "</tbody>\n");
}

static void
append_notes (GString               *html,
              const PostageEstimate *estimate)
{
  g_autoptr (GPtrArray) notes = postage_text_notes (estimate);

  if (notes->len == 0)
    return;
  g_string_append (html, "<ul>\n");
  for (guint i = 0; i < notes->len; i++)
    {
      const PostageTextNote *note = g_ptr_array_index (notes, i);

      g_string_append (html, note->is_warning ? "<li class=\"warning\">" : "<li>");
      postage_xml_append_linked (html, note->text);
      g_string_append (html, "</li>\n");
    }
  g_string_append (html, "</ul>\n");
}

void
postage_export_html_plan (GString               *html,
                          const PostageEstimate *estimate)
{
  g_autofree char *title = NULL;
  g_autofree char *total = NULL;

  g_return_if_fail (html != NULL && estimate != NULL);

  title = postage_export_plan_title (estimate);
  total = postage_text_total (estimate);
  g_string_append (html, "<section>\n");
  postage_export_html_element (html, "h3", g_strdup_printf (C_ ("entry", "%1$s: %2$s"), title, total));
  append_notes (html, estimate);
  g_string_append (html, "<table class=\"working\">\n");
  postage_export_html_element (html, "caption", g_steal_pointer (&title));
  g_string_append (html, "<thead><tr>");
  postage_export_html_element (html, "th scope=\"col\"", g_strdup (C_ ("spreadsheet", "Line")));
  /* Translators: the head of a column of amounts */
  postage_export_html_element (html, "th scope=\"col\" class=\"amount\"", g_strdup (C_ ("page", "Amount")));
  postage_export_html_element (html, "th scope=\"col\"", g_strdup (_ ("Working")));
  /* Translators: the head of a column: what was counted, the rule, the source and its date */
  postage_export_html_element (html, "th scope=\"col\"", g_strdup (C_ ("page", "How it is known")));
  g_string_append (html, "</tr></thead>\n");
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    append_component (html, estimate, component);
  append_group_head (html, _ ("Total a month"), postage_text_total (estimate));
  g_string_append (html, "</tbody>\n");
  append_one_off (html, estimate);
  g_string_append (html, "</table>\n</section>\n");
}
