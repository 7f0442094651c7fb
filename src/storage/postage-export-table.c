/* postage-export-table.c - estimates side by side as plain text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-table.h"

#include <glib/gi18n-lib.h>

#include "core/postage-ranking.h"
#include "storage/postage-export-grid.h"
#include "storage/postage-export-parts.h"
#include "storage/postage-export-wrap.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-names.h"

static void
append_totals (GString   *text,
               GPtrArray *estimates)
{
  g_autoptr (PostageExportGrid) grid = postage_export_grid_new (estimates->len + 1);

  postage_export_grid_take (grid, g_strdup (""));
  for (guint i = 0; i < estimates->len; i++)
    postage_export_grid_take (grid, postage_export_plan_title (g_ptr_array_index (estimates, i)));

  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      if (!postage_export_any_has_component (estimates, component))
        continue;
      postage_export_grid_take (grid, g_strdup (postage_text_component (component)));
      for (guint i = 0; i < estimates->len; i++)
        postage_export_grid_take (grid, postage_text_component_total (g_ptr_array_index (estimates, i), component));
    }

  /* Translators: the last row of the comparison */
  postage_export_grid_take (grid, g_strdup (_ ("Total a month")));
  for (guint i = 0; i < estimates->len; i++)
    postage_export_grid_take (grid, postage_text_total (g_ptr_array_index (estimates, i)));

  if (postage_export_has_budget (estimates))
    {
      /* Translators: a row of the comparison: how far each total is from the budget */
      postage_export_grid_take (grid, g_strdup (_ ("Budget")));
      for (guint i = 0; i < estimates->len; i++)
        postage_export_grid_take (grid, postage_export_cell_budget (g_ptr_array_index (estimates, i)));
    }

  postage_export_grid_append (grid, POSTAGE_EXPORT_MAX_WIDTH, text);
}

static void
append_one_off (GString   *text,
                GPtrArray *estimates)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_free);

  postage_export_take_one_off (paragraphs, estimates);
  for (guint i = 0; i < paragraphs->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (paragraphs, i));
}

static void
append_notes (GString   *text,
              GPtrArray *estimates)
{
  g_autoptr (GPtrArray) notes = postage_export_collect_notes (estimates, POSTAGE_EXPORT_NOTES_ALL);

  for (guint i = 0; i < notes->len; i++)
    {
      const PostageExportNote *note = g_ptr_array_index (notes, i);
      g_autofree char         *plans = postage_export_list_plans (note->estimates, 0);

      if (note->estimates->len == estimates->len)
        /* Translators: %s is a sentence that warns about all plans */
        g_string_append_printf (text, _ ("Note: %s"), note->sentence);
      else
        /* Translators: one or more plans, a sentence that warns about them */
        g_string_append_printf (text, _ ("Note on %1$s: %2$s"), plans, note->sentence);
      g_string_append_c (text, '\n');
    }
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
  append_notes (notes, estimates);
  append_part (text, notes);

  for (guint i = 0; explain && i < estimates->len; i++)
    {
      g_string_append_c (text, '\n');
      postage_export_explanation (text, g_ptr_array_index (estimates, i));
    }

  ranking = postage_ranking_new (estimates);
  answer = postage_text_answer (ranking);
  g_string_append_printf (text, "\n%s\n", answer);
  return text;
}
