/* postage-export-table.c - estimates side by side as plain text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-table.h"

#include <glib/gi18n-lib.h>

#include "core/postage-ranking.h"
#include "storage/postage-export-grid.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-line.h"
#include "text/postage-text-names.h"
#include "text/postage-text-warning.h"

/* Three plans side by side fit; a wider page wraps on most terminals. */
#define MAX_WIDTH 110

static char *
title_of (PostageEstimate *estimate)
{
  return postage_text_plan_title (postage_estimate_get_provider (estimate), postage_estimate_get_plan (estimate));
}

/* A component may lack something without having a line: a feature that the plan doesn't price. */
static gboolean
has_component (PostageEstimate *estimate,
               PostageComponent component)
{
  const PostageTotal *total = postage_estimate_get_component (estimate, component);

  return total->n_lines > 0 || !total->complete;
}

static gboolean
any_has_component (GPtrArray       *estimates,
                   PostageComponent component)
{
  for (guint i = 0; i < estimates->len; i++)
    if (has_component (g_ptr_array_index (estimates, i), component))
      return TRUE;
  return FALSE;
}

static void
append_totals (GString   *text,
               GPtrArray *estimates)
{
  g_autoptr (PostageExportGrid) grid = postage_export_grid_new (estimates->len + 1);

  postage_export_grid_take (grid, g_strdup (""));
  for (guint i = 0; i < estimates->len; i++)
    postage_export_grid_take (grid, title_of (g_ptr_array_index (estimates, i)));

  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      if (!any_has_component (estimates, component))
        continue;
      postage_export_grid_take (grid, g_strdup (postage_text_component (component)));
      for (guint i = 0; i < estimates->len; i++)
        postage_export_grid_take (grid, postage_text_component_total (g_ptr_array_index (estimates, i), component));
    }

  /* Translators: the last row of the comparison */
  postage_export_grid_take (grid, g_strdup (_ ("Total a month")));
  for (guint i = 0; i < estimates->len; i++)
    postage_export_grid_take (grid, postage_text_total (g_ptr_array_index (estimates, i)));

  postage_export_grid_append (grid, MAX_WIDTH, text);
}

static void
append_one_off (GString   *text,
                GPtrArray *estimates)
{
  for (guint i = 0; i < estimates->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (estimates, i);
      const GPtrArray *lines = postage_estimate_get_one_off_lines (estimate);

      for (guint j = 0; j < lines->len; j++)
        {
          const PostageLine *line = g_ptr_array_index (lines, j);
          g_autofree char   *plan = title_of (estimate);
          g_autofree char   *title = postage_text_line_title (estimate, line);
          g_autofree char   *amount = postage_text_line_amount (line);

          if (line->flags & POSTAGE_LINE_UNKNOWN || line->shown.amount == 0)
            continue;
          /* Translators: a plan, the name of a price, an amount */
          g_string_append_printf (text, _ ("%1$s, paid once: %2$s, %3$s"), plan, title, amount);
          g_string_append_c (text, '\n');
        }
    }
}

static gboolean
has_warning (PostageEstimate *estimate,
             const char      *sentence)
{
  const GArray *warnings = postage_estimate_get_warnings (estimate);

  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *other = postage_text_warning (estimate, &g_array_index (warnings, PostageWarning, i));

      if (g_str_equal (sentence, other))
        return TRUE;
    }
  return FALSE;
}

/* Says @sentence once for all plans from the one in place @first on, the first that it is about. */
static void
append_warning (GString    *text,
                GPtrArray  *estimates,
                guint       first,
                const char *sentence)
{
  g_autoptr (GString) plans = g_string_new (NULL);
  guint n_plans = 0;

  for (guint i = first; i < estimates->len; i++)
    {
      g_autofree char *title = title_of (g_ptr_array_index (estimates, i));

      if (!has_warning (g_ptr_array_index (estimates, i), sentence))
        continue;
      if (n_plans++ > 0)
        g_string_append (plans, C_ ("list", ", "));
      g_string_append (plans, title);
    }

  if (n_plans == estimates->len)
    /* Translators: %s is a sentence that warns about all plans */
    g_string_append_printf (text, _ ("Note: %s"), sentence);
  else
    /* Translators: one or more plans, a sentence that warns about them */
    g_string_append_printf (text, _ ("Note on %1$s: %2$s"), plans->str, sentence);
  g_string_append_c (text, '\n');
}

static void
append_warnings (GString   *text,
                 GPtrArray *estimates)
{
  for (guint i = 0; i < estimates->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (estimates, i);
      const GArray    *warnings = postage_estimate_get_warnings (estimate);

      for (guint j = 0; j < warnings->len; j++)
        {
          g_autofree char *sentence = postage_text_warning (estimate, &g_array_index (warnings, PostageWarning, j));
          gboolean         said = FALSE;

          for (guint k = 0; k < i && !said; k++)
            said = has_warning (g_ptr_array_index (estimates, k), sentence);
          if (!said)
            append_warning (text, estimates, i, sentence);
        }
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
append_line (GString           *text,
             PostageEstimate   *estimate,
             const PostageLine *line)
{
  g_autoptr (GPtrArray) sentences = postage_text_line_explanation (estimate, line);
  g_autofree char *title = postage_text_line_title (estimate, line);
  g_autofree char *formula = postage_text_line_formula (line);

  g_string_append (text, "    ");
  append_entry (text, title, formula);
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "      – %s\n", (const char *) g_ptr_array_index (sentences, i));
}

static void
append_explanation (GString         *text,
                    PostageEstimate *estimate)
{
  const GPtrArray *lines = postage_estimate_get_lines (estimate);
  const GPtrArray *one_off_lines = postage_estimate_get_one_off_lines (estimate);
  g_autofree char *title = title_of (estimate);
  g_autofree char *total = postage_text_total (estimate);

  g_string_append_c (text, '\n');
  append_entry (text, title, total);
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      g_autofree char *amount = postage_text_component_total (estimate, component);

      if (!has_component (estimate, component))
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

/* Appends @part with an empty line before, unless there is nothing to say. */
static void
append_part (GString *text,
             GString *part)
{
  if (part->len > 0)
    g_string_append_printf (text, "\n%s", part->str);
  g_string_free (part, TRUE);
}

GString *
postage_export_table (PostageCatalogue *catalogue,
                      PostageScenario  *scenario,
                      GPtrArray        *estimates,
                      gboolean          explain)
{
  g_autoptr (PostageRanking) ranking = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *answer = NULL;
  GString         *text, *notes;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && estimates != NULL, NULL);

  text = g_string_new (NULL);
  if (*postage_scenario_get_name (scenario) != '\0')
    g_string_append_printf (text, "%s\n", postage_scenario_get_name (scenario));
  stamp = postage_text_stamp (catalogue, scenario);
  g_string_append_printf (text, "%s\n", stamp);

  if (estimates->len > 0)
    {
      g_string_append_c (text, '\n');
      append_totals (text, estimates);
    }

  notes = g_string_new (NULL);
  append_one_off (notes, estimates);
  append_warnings (notes, estimates);
  append_part (text, notes);

  for (guint i = 0; explain && i < estimates->len; i++)
    append_explanation (text, g_ptr_array_index (estimates, i));

  ranking = postage_ranking_new (estimates);
  answer = postage_text_answer (ranking);
  g_string_append_printf (text, "\n%s\n", answer);
  return text;
}
