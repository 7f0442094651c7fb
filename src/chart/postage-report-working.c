/* postage-report-working.c - how each figure came about
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "chart/postage-chart-plans.h"
#include "chart/postage-report-parts.h"
#include "chart/postage-report-table.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-line.h"
#include "text/postage-text-names.h"
#include "text/postage-text-notes.h"

/* In points. */
#define SENTENCE_GAP 1
#define INDENT 8
#define DASH 8

/* Appends a sentence below a row. */
static void
take_sentence (PostageReportTable *table,
               GPtrArray          *strips,
               const char         *sentence)
{
  PostageReportStrip *strip = postage_report_strip_new (SENTENCE_GAP);
  PangoContext       *context = postage_report_flow_get_context (table->flow);
  const double        width = postage_report_flow_get_width (table->flow);

  postage_report_strip_add (strip, context, "–", POSTAGE_REPORT_SMALL, INDENT, DASH, FALSE);
  postage_report_strip_add (strip, context, sentence, POSTAGE_REPORT_SMALL, INDENT + DASH, width - INDENT - DASH,
                            FALSE);
  g_ptr_array_add (strips, strip);
}

/* What is said of each of several lines is said once, below the row of their sum. */
static gboolean
is_common (const GPtrArray *explanations,
           const char      *sentence)
{
  if (explanations->len < 2)
    return FALSE;
  for (guint i = 0; i < explanations->len; i++)
    if (!g_ptr_array_find_with_equal_func (g_ptr_array_index (explanations, i), sentence, g_str_equal, NULL))
      return FALSE;
  return TRUE;
}

static void
add_line (PostageReportTable    *table,
          const PostageEstimate *estimate,
          const PostageLine     *line,
          const GPtrArray       *explanations,
          const GPtrArray       *explanation)
{
  GPtrArray       *strips = postage_report_strips_new ();
  g_autofree char *title = postage_text_line_title (estimate, line);
  g_autofree char *formula = postage_text_line_formula (line);
  g_autofree char *amount = postage_text_line_amount (line);
  const char      *cells[] = { title, g_str_equal (formula, amount) ? "" : formula, amount };

  g_ptr_array_add (strips, postage_report_table_create_row (table, cells, POSTAGE_REPORT_BODY));
  for (guint i = 0; i < explanation->len; i++)
    if (!is_common (explanations, g_ptr_array_index (explanation, i)))
      take_sentence (table, strips, g_ptr_array_index (explanation, i));
  postage_report_flow_take_strips (table->flow, strips);
}

static void
free_explanation (gpointer data)
{
  g_ptr_array_unref (data);
}

/* The row @title with @amount, and below it the lines that it sums up. */
static void
add_lines (PostageReportTable    *table,
           PostageReportTable    *sums,
           const PostageEstimate *estimate,
           const GPtrArray       *lines,
           const char            *title,
           const char            *amount)
{
  const char *cells[] = { title, amount };
  g_autoptr (GPtrArray) explanations = g_ptr_array_new_with_free_func (free_explanation);
  g_autoptr (GPtrArray) head = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (explanations, postage_text_line_explanation (estimate, g_ptr_array_index (lines, i)));
  g_ptr_array_add (head, postage_report_table_create_sum (sums, cells, POSTAGE_CHART_INK_GRID));
  if (explanations->len > 1)
    {
      const GPtrArray *first = g_ptr_array_index (explanations, 0);

      for (guint i = 0; i < first->len; i++)
        if (is_common (explanations, g_ptr_array_index (first, i)))
          take_sentence (table, head, g_ptr_array_index (first, i));
    }
  /* The sum is on the page of its first line. */
  if (lines->len > 0)
    for (guint i = 0; i < head->len; i++)
      postage_report_flow_take_pending (table->flow, g_ptr_array_index (head, i));
  else
    {
      GPtrArray *strips = postage_report_strips_new ();

      g_ptr_array_extend_and_steal (strips, g_steal_pointer (&head));
      postage_report_flow_take_strips (table->flow, strips);
    }
  for (guint i = 0; i < lines->len; i++)
    add_line (table, estimate, g_ptr_array_index (lines, i), explanations, g_ptr_array_index (explanations, i));
}

static void
add_component (PostageReportTable    *table,
               PostageReportTable    *sums,
               const PostageEstimate *estimate,
               PostageComponent       component)
{
  const PostageTotal *total = postage_estimate_get_component (estimate, component);
  const GPtrArray    *lines = postage_estimate_get_lines (estimate);
  g_autofree char    *amount = postage_text_component_total (estimate, component);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  if (total->n_lines == 0 && total->complete)
    return;
  for (guint i = 0; i < lines->len; i++)
    if (((const PostageLine *) g_ptr_array_index (lines, i))->component == component)
      g_ptr_array_add (own, g_ptr_array_index (lines, i));
  add_lines (table, sums, estimate, own, postage_text_component (component), amount);
}

static void
add_notes (PostageReportFlow     *flow,
           const PostageEstimate *estimate)
{
  g_autoptr (GPtrArray) notes = postage_text_notes (estimate);

  for (guint i = 0; i < notes->len; i++)
    postage_report_flow_add_item (flow, ((const PostageTextNote *) g_ptr_array_index (notes, i))->text,
                                  POSTAGE_REPORT_BODY);
}

void
postage_report_add_working (PostageReportFlow     *flow,
                            const PostageEstimate *estimate,
                            gboolean               is_first)
{
  static const double sum_shares[] = { 60, 40 };
  static const double shares[] = { 44, 39, 17 };
  const GPtrArray    *one_off = postage_estimate_get_one_off_lines (estimate);
  g_autofree char    *plan = postage_chart_text_plan (estimate);
  g_autofree char    *total = postage_text_total (estimate);
  /* Translators: something that costs money, an amount */
  g_autofree char   *heading = g_strdup_printf (C_ ("entry", "%1$s: %2$s"), plan, total);
  const char        *head[] = { plan, "", _ ("A month") };
  const char        *sum[] = { _ ("Total a month"), total };
  PostageReportTable table, sums;

  if (is_first)
    /* Translators: a heading above everything that the figures were computed from */
    postage_report_flow_add_heading (flow, _ ("Working"), 0);
  postage_report_flow_add_heading (flow, heading, 1);
  add_notes (flow, estimate);
  postage_report_table_init (&table, flow, shares, G_N_ELEMENTS (shares), 2);
  postage_report_table_init (&sums, flow, sum_shares, G_N_ELEMENTS (sum_shares), 1);
  /* The heading says it on the first page. */
  postage_report_table_begin (&table, head, FALSE);
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    add_component (&table, &sums, estimate, component);
  postage_report_table_add_sum (&sums, sum);
  if (one_off->len > 0)
    /* Translators: above a list of prices that are paid once, beside the monthly total */
    add_lines (&table, &sums, estimate, one_off, _ ("Paid once, not part of the total:"), "");
  postage_report_table_end (&table);
}
