/* postage-export-markdown.c - estimates as Markdown, for a page or a message
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-markdown.h"

#include <glib/gi18n-lib.h>

#include "core/postage-ranking.h"
#include "text/postage-text-cells.h"
#include "storage/postage-export-notes.h"
#include "storage/postage-export-parts.h"
#include "storage/postage-export-ranking.h"
#include "storage/postage-markdown.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-budget.h"
#include "text/postage-text-line.h"
#include "text/postage-text-names.h"

static void
take_cell (GString *markdown,
           char    *text)
{
  postage_markdown_append_cell (markdown, text);
  g_free (text);
}

/* A column for each plan. */
static void
append_columns (GString   *markdown,
                GPtrArray *estimates)
{
  postage_markdown_append_cell (markdown, "");
  for (guint i = 0; i < estimates->len; i++)
    take_cell (markdown, postage_export_plan_title (g_ptr_array_index (estimates, i)));
  postage_markdown_end_row (markdown);
  postage_markdown_append_rule (markdown, 1, estimates->len);

  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      if (!postage_export_any_has_component (estimates, component))
        continue;
      postage_markdown_append_cell (markdown, postage_text_component (component));
      for (guint i = 0; i < estimates->len; i++)
        take_cell (markdown, postage_text_component_total (g_ptr_array_index (estimates, i), component));
      postage_markdown_end_row (markdown);
    }

  postage_markdown_append_cell (markdown, _ ("Total a month"));
  for (guint i = 0; i < estimates->len; i++)
    take_cell (markdown, postage_text_total (g_ptr_array_index (estimates, i)));
  postage_markdown_end_row (markdown);

  if (!postage_export_has_budget (estimates))
    return;
  postage_markdown_append_cell (markdown, _ ("Budget"));
  for (guint i = 0; i < estimates->len; i++)
    take_cell (markdown, postage_export_cell_budget (g_ptr_array_index (estimates, i)));
  postage_markdown_end_row (markdown);
}

/* A row for each plan, the best first. */
static void
append_rows (GString              *markdown,
             const PostageRanking *ranking,
             const char           *currency)
{
  const GPtrArray *estimates = postage_ranking_get_estimates (ranking);

  /* Translators: the head of a column of plans */
  postage_markdown_append_cell (markdown, C_ ("ranking", "Plan"));
  /* Translators: the head of a column: how far a total is known, and what is missing */
  postage_markdown_append_cell (markdown, C_ ("ranking", "Remark"));
  take_cell (markdown, g_strdup_printf (_ ("Total in %s a month"), currency));
  postage_markdown_append_cell (markdown, C_ ("ranking", "Above cheapest"));
  postage_markdown_append_cell (markdown, C_ ("ranking", "To Meta"));
  postage_markdown_append_cell (markdown, C_ ("ranking", "To the provider"));
  postage_markdown_end_row (markdown);
  postage_markdown_append_rule (markdown, 2, 4);

  for (guint i = 0; i < estimates->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (estimates, i);

      take_cell (markdown, postage_export_plan_title (estimate));
      take_cell (markdown, postage_text_cell_remark (estimate));
      take_cell (markdown, postage_text_cell_total (estimate));
      take_cell (markdown, postage_text_cell_difference (estimate, postage_ranking_get_cheapest (ranking)));
      take_cell (markdown, postage_text_cell_meta (estimate));
      take_cell (markdown, postage_text_cell_provider (estimate));
      postage_markdown_end_row (markdown);
    }
}

/* Everything that there is to know about few plans. */
static GPtrArray *
word_notes (GPtrArray *estimates)
{
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func (g_free);

  postage_export_take_one_off (paragraphs, estimates);
  postage_export_take_notes (paragraphs, estimates, POSTAGE_EXPORT_NOTES_ALL, 0);
  return paragraphs;
}

static void
append_line (GString           *markdown,
             PostageEstimate   *estimate,
             const PostageLine *line)
{
  g_autoptr (GPtrArray) sentences = postage_text_line_explanation (estimate, line);
  g_autofree char *title = postage_text_line_title (estimate, line);
  g_autofree char *formula = postage_text_line_formula (line);
  g_autofree char *entry = g_strdup_printf (C_ ("entry", "%1$s: %2$s"), title, formula);

  postage_markdown_append_item (markdown, 1, entry);
  for (guint i = 0; i < sentences->len; i++)
    postage_markdown_append_item (markdown, 2, g_ptr_array_index (sentences, i));
}

static void
append_explanation (GString         *markdown,
                    PostageEstimate *estimate)
{
  const GPtrArray *lines = postage_estimate_get_lines (estimate);
  const GPtrArray *one_off_lines = postage_estimate_get_one_off_lines (estimate);
  g_autofree char *title = postage_export_plan_title (estimate);
  g_autofree char *total = postage_text_total (estimate);
  g_autofree char *heading = g_strdup_printf (C_ ("entry", "%1$s: %2$s"), title, total);

  postage_markdown_append_heading (markdown, 3, heading);
  g_string_append_c (markdown, '\n');
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      g_autofree char *amount = postage_text_component_total (estimate, component);
      g_autofree char *entry =
        g_strdup_printf (C_ ("entry", "%1$s: %2$s"), postage_text_component (component), amount);

      if (!postage_export_has_component (estimate, component))
        continue;
      postage_markdown_append_item (markdown, 0, entry);
      for (guint i = 0; i < lines->len; i++)
        if (((const PostageLine *) g_ptr_array_index (lines, i))->component == component)
          append_line (markdown, estimate, g_ptr_array_index (lines, i));
    }
  if (one_off_lines->len > 0)
    postage_markdown_append_item (markdown, 0, _ ("Paid once, not part of the total:"));
  for (guint i = 0; i < one_off_lines->len; i++)
    append_line (markdown, estimate, g_ptr_array_index (one_off_lines, i));
}

GString *
postage_export_markdown (PostageCatalogue *catalogue,
                         PostageScenario  *scenario,
                         GPtrArray        *estimates,
                         gboolean          explain)
{
  g_autoptr (PostageRanking) ranking = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *budget = NULL;
  gboolean         is_ranked;
  GString         *markdown;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && estimates != NULL, NULL);

  markdown = g_string_new (NULL);
  ranking = postage_ranking_new (estimates);
  is_ranked = estimates->len > POSTAGE_EXPORT_MAX_SIDE_BY_SIDE;
  stamp = postage_text_stamp (catalogue, scenario);
  if (*postage_scenario_get_name (scenario) != '\0')
    postage_markdown_append_heading (markdown, 1, postage_scenario_get_name (scenario));
  else
    /* Translators: the title of a page about a scenario without a name */
    postage_markdown_append_heading (markdown, 1, _ ("What WhatsApp costs"));
  postage_markdown_append_paragraph (markdown, stamp);

  if (estimates->len > 0)
    g_string_append_c (markdown, '\n');
  if (is_ranked)
    append_rows (markdown, ranking, postage_scenario_get_currency (scenario));
  else if (estimates->len > 0)
    append_columns (markdown, estimates);

  budget = is_ranked ? postage_text_budget_count (estimates) : NULL;
  if (budget != NULL)
    postage_markdown_append_paragraph (markdown, budget);
  notes = is_ranked ? postage_export_note_paragraphs (ranking) : word_notes (estimates);
  if (notes->len > 0)
    {
      postage_markdown_append_heading (markdown, 2, _ ("Notes"));
      g_string_append_c (markdown, '\n');
    }
  for (guint i = 0; i < notes->len; i++)
    postage_markdown_append_item (markdown, 0, g_ptr_array_index (notes, i));

  answer = postage_text_answer (ranking);
  /* Translators: a heading above the answer to "which plan should I take?" */
  postage_markdown_append_heading (markdown, 2, _ ("Answer"));
  postage_markdown_append_paragraph (markdown, answer);

  if (explain && estimates->len > 0)
    /* Translators: a heading above everything that the figures were computed from */
    postage_markdown_append_heading (markdown, 2, _ ("Working"));
  for (guint i = 0; explain && i < estimates->len; i++)
    append_explanation (markdown, g_ptr_array_index (estimates, i));
  return markdown;
}
