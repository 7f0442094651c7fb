/* postage-export-ranking.c - many estimates one below the other as plain text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-ranking.h"

#include <glib/gi18n-lib.h>

#include "core/postage-ranking.h"
#include "text/postage-text-cells.h"
#include "storage/postage-export-grid.h"
#include "storage/postage-export-notes.h"
#include "storage/postage-export-parts.h"
#include "storage/postage-export-wrap.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-budget.h"
#include "text/postage-text-reason.h"

#define N_COLUMNS 5
/* What stands before the title of a plan: "   12  ". */
#define RANK_WIDTH 6
/* How many missing prices a line names. */
#define MAX_MISSING 3

static void
take_row (PostageExportGrid *grid,
          PostageEstimate   *estimate,
          guint              rank,
          PostageEstimate   *cheapest)
{
  g_autofree char *title = postage_export_plan_title (estimate);

  if (rank > 0)
    postage_export_grid_take (grid, g_strdup_printf ("%*u  %s", RANK_WIDTH - 2, rank, title));
  else
    postage_export_grid_take (grid, g_strdup_printf ("%*s%s", RANK_WIDTH, "", title));
  postage_export_grid_take (grid, postage_text_cell_total (estimate));
  postage_export_grid_take (grid, postage_text_cell_difference (estimate, cheapest));
  postage_export_grid_take (grid, postage_text_cell_meta (estimate));
  postage_export_grid_take (grid, postage_text_cell_provider (estimate));
}

/* What a plan lacks: as many names as one line holds. */
static void
take_missing (PostageExportGrid *grid,
              PostageEstimate   *estimate)
{
  for (guint max = MAX_MISSING; max > 0; max--)
    {
      g_autofree char *missing = postage_text_list_missing (estimate, max);
      g_autofree char *line = NULL;

      if (*missing == '\0')
        return;
      {
        /* Translators: below a plan: %s is a list of prices */
        g_autofree char *words = g_strdup_printf (_ ("not known: %s"), missing);

        line = g_strdup_printf ("%*s%s", RANK_WIDTH + 2, "", words);
      }
      if (max > 1 && postage_export_text_width (line) > POSTAGE_EXPORT_MAX_WIDTH)
        continue;
      postage_export_grid_take_line (grid, g_steal_pointer (&line));
      return;
    }
}

/* The plans that don't fit, those with the same reasons below each other. */
static void
take_misfits (PostageExportGrid *grid,
              GPtrArray         *estimates)
{
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < estimates->len; i++)
    {
      g_autofree char *reason = postage_text_list_misfits (g_ptr_array_index (estimates, i));

      if (g_ptr_array_find_with_equal_func (reasons, reason, g_str_equal, NULL))
        continue;
      postage_export_grid_take_line (grid, g_strdup_printf ("%*s%s", RANK_WIDTH - 2, "", reason));
      for (guint j = i; j < estimates->len; j++)
        {
          g_autofree char *other = postage_text_list_misfits (g_ptr_array_index (estimates, j));

          if (g_str_equal (reason, other))
            take_row (grid, g_ptr_array_index (estimates, j), 0, NULL);
        }
      g_ptr_array_add (reasons, g_steal_pointer (&reason));
    }
}

static void
take_group (PostageExportGrid    *grid,
            const PostageRanking *ranking,
            PostageStatus         status)
{
  const GPtrArray *estimates = postage_ranking_get_estimates (ranking);
  PostageEstimate *cheapest = postage_ranking_get_cheapest (ranking);
  g_autoptr (GPtrArray) group = g_ptr_array_new ();

  for (guint i = 0; i < estimates->len; i++)
    if (postage_estimate_get_status (g_ptr_array_index (estimates, i)) == status)
      g_ptr_array_add (group, g_ptr_array_index (estimates, i));
  if (group->len == 0)
    return;

  postage_export_grid_take_line (grid, g_strdup (""));
  postage_export_grid_take_line (grid, g_strdup_printf ("%s (%u)", postage_text_group_name (status), group->len));
  if (status == POSTAGE_STATUS_DOES_NOT_FIT)
    {
      take_misfits (grid, group);
      return;
    }
  for (guint i = 0; i < group->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (group, i);

      /* Of a plan without a price there is nothing to say in columns. */
      if (status == POSTAGE_STATUS_NO_PRICE)
        {
          g_autofree char *title = postage_export_plan_title (estimate);

          postage_export_grid_take_line (grid, g_strdup_printf ("%*s%s", RANK_WIDTH, "", title));
          continue;
        }
      take_row (grid, estimate, status == POSTAGE_STATUS_COMPLETE ? i + 1 : 0, cheapest);
      if (status == POSTAGE_STATUS_AT_LEAST)
        take_missing (grid, estimate);
    }
}

static void
append_rows (GString              *text,
             const PostageRanking *ranking,
             const char           *currency)
{
  g_autoptr (PostageExportGrid) grid = postage_export_grid_new (N_COLUMNS);

  /* Translators: the heads of the columns of a ranking; %s is a currency */
  postage_export_grid_take (grid, g_strdup_printf (_ ("Amounts in %s a month"), currency));
  postage_export_grid_take (grid, g_strdup (C_ ("ranking", "Total")));
  /* Translators: how much more a plan costs than the cheapest */
  postage_export_grid_take (grid, g_strdup (C_ ("ranking", "Above cheapest")));
  /* Translators: what of a total the company Meta charges */
  postage_export_grid_take (grid, g_strdup (C_ ("ranking", "To Meta")));
  /* Translators: what of a total the provider charges */
  postage_export_grid_take (grid, g_strdup (C_ ("ranking", "To the provider")));
  for (PostageStatus status = POSTAGE_STATUS_COMPLETE; status <= POSTAGE_STATUS_NO_PRICE; status++)
    take_group (grid, ranking, status);

  postage_export_grid_shorten (grid, POSTAGE_EXPORT_MAX_WIDTH);
  postage_export_grid_append (grid, POSTAGE_EXPORT_MAX_WIDTH, text);
}

GString *
postage_export_ranking (PostageCatalogue *catalogue,
                        PostageScenario  *scenario,
                        GPtrArray        *estimates,
                        gboolean          explain)
{
  g_autoptr (PostageRanking) ranking = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *budget = NULL;
  const GPtrArray *ranked;
  GString         *text;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && estimates != NULL, NULL);

  text = g_string_new (NULL);
  ranking = postage_ranking_new (estimates);
  if (*postage_scenario_get_name (scenario) != '\0')
    postage_export_wrap (text, postage_scenario_get_name (scenario), 0, 0);
  stamp = postage_text_stamp (catalogue, scenario);
  postage_export_wrap (text, stamp, 0, 0);

  if (estimates->len > 0)
    {
      g_string_append_c (text, '\n');
      append_rows (text, ranking, postage_scenario_get_currency (scenario));
      budget = postage_text_budget_count (estimates);
      if (budget != NULL)
        g_string_append_printf (text, "\n%s\n", budget);
    }
  postage_export_notes (text, ranking);

  ranked = postage_ranking_get_estimates (ranking);
  for (guint i = 0; explain && i < ranked->len; i++)
    {
      g_string_append_c (text, '\n');
      postage_export_explanation (text, g_ptr_array_index (ranked, i));
    }

  answer = postage_text_answer (ranking);
  g_string_append_c (text, '\n');
  postage_export_wrap (text, answer, 0, 0);
  return text;
}
