/* postage-export-parts.c - what the exports of estimates have in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-parts.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-budget.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-line.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-reason.h"
#include "text/postage-text-warning.h"

char *
postage_export_plan_title (const PostageEstimate *estimate)
{
  g_return_val_if_fail (estimate != NULL, NULL);

  return postage_text_plan_title (postage_estimate_get_provider (estimate), postage_estimate_get_plan (estimate));
}

gboolean
postage_export_has_component (const PostageEstimate *estimate,
                              PostageComponent       component)
{
  const PostageTotal *total;

  g_return_val_if_fail (estimate != NULL, FALSE);

  total = postage_estimate_get_component (estimate, component);
  return total->n_lines > 0 || !total->complete;
}

gboolean
postage_export_any_has_component (GPtrArray       *estimates,
                                  PostageComponent component)
{
  g_return_val_if_fail (estimates != NULL, FALSE);

  for (guint i = 0; i < estimates->len; i++)
    if (postage_export_has_component (g_ptr_array_index (estimates, i), component))
      return TRUE;
  return FALSE;
}

static void
note_free (gpointer data)
{
  PostageExportNote *note = data;

  g_free (note->sentence);
  g_ptr_array_unref (note->estimates);
  g_free (note);
}

static gboolean
is_reason (const PostageEstimate *estimate,
           const PostageWarning  *warning)
{
  g_autofree char *missing = postage_text_lack (estimate, warning);
  g_autofree char *misfit = postage_text_misfit (estimate, warning);

  return missing != NULL || misfit != NULL || warning->kind == POSTAGE_WARNING_DISPUTED ||
         warning->kind == POSTAGE_WARNING_ONE_OFF_UNKNOWN;
}

GPtrArray *
postage_export_collect_notes (GPtrArray         *estimates,
                              PostageExportNotes which)
{
  GPtrArray *notes;
  g_autoptr (GHashTable) by_sentence = NULL;

  g_return_val_if_fail (estimates != NULL, NULL);

  notes = g_ptr_array_new_with_free_func (note_free);
  by_sentence = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < estimates->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (estimates, i);
      const GArray    *warnings = postage_estimate_get_warnings (estimate);

      for (guint j = 0; j < warnings->len; j++)
        {
          const PostageWarning *warning = &g_array_index (warnings, PostageWarning, j);
          g_autofree char      *sentence = NULL;
          PostageExportNote    *note;

          if (which == POSTAGE_EXPORT_NOTES_WITHOUT_REASONS && is_reason (estimate, warning))
            continue;
          sentence = postage_text_warning (estimate, warning);
          note = g_hash_table_lookup (by_sentence, sentence);
          if (note == NULL)
            {
              note = g_new0 (PostageExportNote, 1);
              note->sentence = g_steal_pointer (&sentence);
              note->estimates = g_ptr_array_new ();
              g_hash_table_insert (by_sentence, note->sentence, note);
              g_ptr_array_add (notes, note);
            }
          if (note->estimates->len == 0 || g_ptr_array_index (note->estimates, note->estimates->len - 1) != estimate)
            g_ptr_array_add (note->estimates, estimate);
        }
    }
  return notes;
}

char *
postage_export_list_plans (GPtrArray *estimates,
                           guint      max)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (estimates != NULL, NULL);

  for (guint i = 0; i < estimates->len; i++)
    g_ptr_array_add (names, postage_export_plan_title (g_ptr_array_index (estimates, i)));
  return postage_text_list (names, max);
}

char *
postage_export_word_one_off (const PostageEstimate *estimate,
                             const PostageLine     *line)
{
  g_autofree char *title = NULL;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (estimate != NULL && line != NULL, NULL);

  if (line->flags & POSTAGE_LINE_UNKNOWN || line->shown.amount == 0)
    return NULL;
  title = postage_text_line_title (estimate, line);
  amount = postage_text_line_amount (line);
  /* Translators: something that is paid once: the name of a price, an amount */
  return g_strdup_printf (C_ ("once", "%1$s, %2$s"), title, amount);
}

void
postage_export_take_one_off (GPtrArray *paragraphs,
                             GPtrArray *estimates)
{
  g_return_if_fail (paragraphs != NULL && estimates != NULL);

  for (guint i = 0; i < estimates->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (estimates, i);
      const GPtrArray *lines = postage_estimate_get_one_off_lines (estimate);
      g_autofree char *plan = postage_export_plan_title (estimate);

      for (guint j = 0; j < lines->len; j++)
        {
          g_autofree char *words = postage_export_word_one_off (estimate, g_ptr_array_index (lines, j));

          if (words != NULL)
            /* Translators: a plan, what is paid once with its amount */
            g_ptr_array_add (paragraphs, g_strdup_printf (_ ("%1$s, paid once: %2$s"), plan, words));
        }
    }
}

void
postage_export_take_notes (GPtrArray         *paragraphs,
                           GPtrArray         *estimates,
                           PostageExportNotes which,
                           guint              max_plans)
{
  g_autoptr (GPtrArray) notes = NULL;

  g_return_if_fail (paragraphs != NULL && estimates != NULL);

  notes = postage_export_collect_notes (estimates, which);
  for (guint i = 0; i < notes->len; i++)
    {
      const PostageExportNote *note = g_ptr_array_index (notes, i);
      g_autofree char         *plans = postage_export_list_plans (note->estimates, max_plans);

      if (note->estimates->len == estimates->len)
        g_ptr_array_add (paragraphs, g_strdup (note->sentence));
      else
        /* Translators: one or more plans, a sentence that warns about them */
        g_ptr_array_add (paragraphs, g_strdup_printf (C_ ("note", "%1$s: %2$s"), plans, note->sentence));
    }
}

static void
append_entry (GString    *text,
              const char *name,
              const char *amount)
{
  /* Translators: something that costs money, an amount */
  g_string_append_printf (text, C_ ("entry", "%1$s: %2$s"), name, amount);
  g_string_append_c (text, '\n');
}

static void
append_line (GString               *text,
             const PostageEstimate *estimate,
             const PostageLine     *line)
{
  g_autoptr (GPtrArray) sentences = postage_text_line_explanation (estimate, line);
  g_autofree char *title = postage_text_line_title (estimate, line);
  g_autofree char *formula = postage_text_line_formula (line);

  g_string_append (text, "    ");
  append_entry (text, title, formula);
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "      – %s\n", (const char *) g_ptr_array_index (sentences, i));
}

char *
postage_export_cell_budget (const PostageEstimate *estimate)
{
  PostageBudgetVerdict verdict;

  g_return_val_if_fail (estimate != NULL, NULL);

  postage_budget_verdict_init (&verdict, estimate);
  return postage_text_budget_cell (&verdict);
}

gboolean
postage_export_has_budget (const GPtrArray *estimates)
{
  g_return_val_if_fail (estimates != NULL, FALSE);

  return estimates->len > 0 &&
         postage_scenario_get_budget (postage_estimate_get_scenario (g_ptr_array_index (estimates, 0))) != NULL;
}

void
postage_export_explanation (GString               *text,
                            const PostageEstimate *estimate)
{
  const GPtrArray *lines, *one_off_lines;
  g_autofree char *title = NULL;
  g_autofree char *total = NULL;

  g_return_if_fail (text != NULL && estimate != NULL);

  lines = postage_estimate_get_lines (estimate);
  one_off_lines = postage_estimate_get_one_off_lines (estimate);
  title = postage_export_plan_title (estimate);
  total = postage_text_total (estimate);
  append_entry (text, title, total);
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      g_autofree char *amount = postage_text_component_total (estimate, component);

      if (!postage_export_has_component (estimate, component))
        continue;
      g_string_append (text, "\n  ");
      append_entry (text, postage_text_component (component), amount);
      for (guint i = 0; i < lines->len; i++)
        if (((const PostageLine *) g_ptr_array_index (lines, i))->component == component)
          append_line (text, estimate, g_ptr_array_index (lines, i));
    }

  if (one_off_lines->len > 0)
    /* Translators: above a list of prices that are paid once, beside the monthly total */
    g_string_append_printf (text, "\n  %s\n", _ ("Paid once, not part of the total:"));
  for (guint i = 0; i < one_off_lines->len; i++)
    append_line (text, estimate, g_ptr_array_index (one_off_lines, i));
}
