/* postage-export-card.c - what one plan costs, to be pasted elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-card.h"

#include <glib/gi18n-lib.h>

#include "storage/postage-export-parts.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-budget.h"
#include "text/postage-text-measures.h"
#include "text/postage-text-names.h"
#include "text/postage-text-notes.h"

/* How the parts of a card are written. */
typedef struct
{
  void (*heading) (GString    *out,
                   const char *plan,
                   const char *total,
                   const char *difference);
  void (*begin_figures) (GString *out);
  void (*figure) (GString    *out,
                  const char *title,
                  const char *figure);
  void (*end_figures) (GString *out);
  void (*sentence) (GString    *out,
                    const char *sentence);
} Writer;

static void
take_figure (GString      *out,
             const Writer *writer,
             const char   *title,
             char         *figure)
{
  writer->figure (out, title, figure);
  g_free (figure);
}

static void
write_figures (GString                 *out,
               const Writer            *writer,
               const PostageExportCard *card)
{
  writer->begin_figures (out);
  take_figure (out, writer, _ ("Per delivered message"), postage_text_cost_per_message (card->estimate));
  take_figure (out, writer, _ ("Markup over Meta’s charges"), postage_text_markup (card->estimate));
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    if (card->components & (1u << component))
      take_figure (out, writer, postage_text_component (component),
                   postage_text_component_total (card->estimate, component));
  writer->end_figures (out);
}

static char *
write_card (const PostageExportCard *card,
            const Writer            *writer)
{
  GString         *out = g_string_new (NULL);
  g_autofree char *plan = postage_export_plan_title (card->estimate);
  g_autofree char *total = postage_text_total (card->estimate);
  g_autofree char *difference = postage_text_difference (card->estimate, card->difference);
  g_autofree char *seen = postage_text_prices_seen (card->estimate);
  g_autofree char *stamp = postage_text_stamp (postage_estimate_get_catalogue (card->estimate),
                                               postage_estimate_get_scenario (card->estimate));
  g_autoptr (GPtrArray) notes = postage_text_notes (card->estimate);
  g_autofree char     *budget = NULL;
  PostageBudgetVerdict verdict;

  postage_budget_verdict_init (&verdict, card->estimate);
  budget = postage_text_budget_verdict (&verdict);
  writer->heading (out, plan, total, difference);
  write_figures (out, writer, card);
  for (guint i = 0; i < notes->len; i++)
    writer->sentence (out, ((const PostageTextNote *) g_ptr_array_index (notes, i))->text);
  if (budget != NULL)
    writer->sentence (out, budget);
  if (seen != NULL)
    writer->sentence (out, seen);
  writer->sentence (out, stamp);
  return g_string_free (out, FALSE);
}

static void
heading_text (GString    *out,
              const char *plan,
              const char *total,
              const char *difference)
{
  g_string_append_printf (out, "%s\n%s\n", plan, total);
  if (*difference != '\0')
    g_string_append_printf (out, "%s\n", difference);
}

static void
break_text (GString *out)
{
  g_string_append_c (out, '\n');
}

static void
figure_text (GString    *out,
             const char *title,
             const char *figure)
{
  g_string_append_printf (out, C_ ("entry", "%1$s: %2$s"), title, figure);
  g_string_append_c (out, '\n');
}

static void
sentence_text (GString    *out,
               const char *sentence)
{
  g_string_append_printf (out, "%s\n", sentence);
}

static void
heading_html (GString    *out,
              const char *plan,
              const char *total,
              const char *difference)
{
  g_autofree char *plan_markup = g_markup_escape_text (plan, -1);
  g_autofree char *total_markup = g_markup_escape_text (total, -1);
  g_autofree char *difference_markup = g_markup_escape_text (difference, -1);

  g_string_append_printf (out, "<h3>%s</h3>\n<p><b>%s</b> %s</p>\n", plan_markup, total_markup, difference_markup);
}

static void
begin_html (GString *out)
{
  g_string_append (out, "<table>\n");
}

static void
figure_html (GString    *out,
             const char *title,
             const char *figure)
{
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *figure_markup = g_markup_escape_text (figure, -1);

  g_string_append_printf (out, "<tr><td>%s</td><td align=\"right\">%s</td></tr>\n", title_markup, figure_markup);
}

static void
end_html (GString *out)
{
  g_string_append (out, "</table>\n");
}

static void
sentence_html (GString    *out,
               const char *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  g_string_append_printf (out, "<p>%s</p>\n", markup);
}

char *
postage_export_card_text (const PostageExportCard *card)
{
  static const Writer writer = { heading_text, break_text, figure_text, break_text, sentence_text };

  g_return_val_if_fail (card != NULL && card->estimate != NULL, NULL);

  return write_card (card, &writer);
}

char *
postage_export_card_html (const PostageExportCard *card)
{
  static const Writer writer = { heading_html, begin_html, figure_html, end_html, sentence_html };

  g_return_val_if_fail (card != NULL && card->estimate != NULL, NULL);

  return write_card (card, &writer);
}

char *
postage_export_working_text (const PostageEstimate *estimate)
{
  GString         *out;
  g_autofree char *stamp = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  out = g_string_new (NULL);
  stamp = postage_text_stamp (postage_estimate_get_catalogue (estimate), postage_estimate_get_scenario (estimate));
  postage_export_explanation (out, estimate);
  g_string_append_printf (out, "\n%s\n", stamp);
  return g_string_free (out, FALSE);
}
