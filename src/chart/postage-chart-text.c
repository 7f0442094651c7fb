/* postage-chart-text.c - what charts of plans have in common to say
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-plans.h"

#include <glib/gi18n-lib.h>

#include "chart/postage-bars.h"
#include "chart/postage-chart-private.h"
#include "core/postage-ranking.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"

char *
postage_chart_text_plan (const PostageEstimate *estimate)
{
  return postage_text_plan_title (postage_estimate_get_provider (estimate), postage_estimate_get_plan (estimate));
}

char *
postage_chart_text_stamp (const GPtrArray *estimates)
{
  const PostageEstimate *first = g_ptr_array_index (estimates, 0);

  return postage_text_stamp (postage_estimate_get_catalogue (first), postage_estimate_get_scenario (first));
}

/* The dearest of the totals that are wholly known. */
static const PostageEstimate *
find_dearest (const PostageRanking *ranking)
{
  const GPtrArray       *estimates = postage_ranking_get_estimates (ranking);
  const PostageEstimate *dearest = NULL;

  for (guint i = 0; i < estimates->len; i++)
    if (postage_estimate_get_status (g_ptr_array_index (estimates, i)) == POSTAGE_STATUS_COMPLETE)
      dearest = g_ptr_array_index (estimates, i);
  return dearest;
}

char *
postage_chart_text_extremes (const GPtrArray *estimates)
{
  g_autoptr (PostageRanking) ranking = postage_ranking_new ((GPtrArray *) estimates);
  g_autofree char       *answer = postage_text_answer (ranking);
  const PostageEstimate *dearest = find_dearest (ranking);
  g_autofree char       *plan = NULL;
  g_autofree char       *total = NULL;
  g_autofree char       *last = NULL;

  if (dearest == NULL || dearest == postage_ranking_get_cheapest (ranking))
    return g_steal_pointer (&answer);
  plan = postage_text_plan_in_sentence (postage_estimate_get_provider (dearest), postage_estimate_get_plan (dearest));
  total = postage_text_total (dearest);
  /* Translators: the name of the dearest plan, and what it costs a month */
  last = g_strdup_printf (_ ("Of those whose prices are all known, %1$s is the dearest: %2$s a month."), plan, total);
  return postage_text_sentences (answer, last);
}

gboolean
postage_chart_has_component (const GPtrArray *estimates,
                             PostageComponent component)
{
  for (guint i = 0; i < estimates->len; i++)
    {
      const PostageTotal *total = postage_estimate_get_component (g_ptr_array_index (estimates, i), component);

      if (total->n_lines > 0 || !total->complete)
        return TRUE;
    }
  return FALSE;
}

void
postage_chart_take_component_columns (PostageChart    *chart,
                                      const GPtrArray *estimates,
                                      const char      *sum)
{
  GPtrArray *columns = g_ptr_array_new ();

  g_ptr_array_add (columns, g_strdup (_ ("Plan")));
  for (guint i = 0; i < POSTAGE_N_COMPONENTS; i++)
    if (postage_chart_has_component (estimates, postage_bars_get_component (i)))
      g_ptr_array_add (columns, g_strdup (postage_text_component (postage_bars_get_component (i))));
  g_ptr_array_add (columns, g_strdup (sum));
  g_ptr_array_add (columns, NULL);
  postage_chart_take_columns (chart, (GStrv) g_ptr_array_free (columns, FALSE));
}
