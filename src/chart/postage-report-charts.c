/* postage-report-charts.c - the charts of a report
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "chart/postage-report-parts.h"

/* Bars that aren't squeezed are easier to read. */
#define STRETCH 1.25
/* For the sentence above a part of a chart, in points. */
#define NOTE_ROOM 30

/* The plans from @first on, with the one that others are compared with before them. */
static GPtrArray *
pick (const PostageChartRequest *request,
      guint                      first,
      guint                      n)
{
  const GPtrArray *estimates = request->estimates;
  GPtrArray       *some = g_ptr_array_new ();

  if (request->kind == POSTAGE_CHART_KIND_DIFFERENCE && first > 0)
    {
      guint base = 0;

      for (guint i = 0; request->base != NULL && i < estimates->len; i++)
        if (g_str_equal (postage_plan_get_id (postage_estimate_get_plan (estimates->pdata[i])), request->base))
          base = i;
      if (base < first || base >= first + n)
        g_ptr_array_add (some, g_ptr_array_index (estimates, base));
    }
  for (guint i = first; i < first + n; i++)
    g_ptr_array_add (some, g_ptr_array_index (estimates, i));
  return some;
}

/* A chart of @n plans from @first on, and its least height. */
static PostageChart *
draw (PostageReportFlow         *flow,
      const PostageChartRequest *request,
      guint                      first,
      guint                      n,
      double                    *height,
      GError                   **error)
{
  g_autoptr (GPtrArray) some = pick (request, first, n);
  PostageChartRequest part = *request;
  PostageChart       *chart;

  part.estimates = some;
  chart = postage_chart_request_draw (&part, error);
  if (chart != NULL)
    *height = postage_chart_get_min_height (chart, postage_report_flow_get_context (flow),
                                            postage_report_flow_get_width (flow));
  return chart;
}

/* As many plans from @first on as there is room for on a page; one at least. */
static PostageChart *
draw_most (PostageReportFlow         *flow,
           const PostageChartRequest *request,
           guint                      first,
           double                     below,
           guint                     *n,
           double                    *height,
           GError                   **error)
{
  const double  max = postage_report_flow_get_max_height (flow) - below;
  const guint   left = request->estimates->len - first;
  PostageChart *best = draw (flow, request, first, left, height, error);
  guint         enough = 1, too_many = left;

  *n = left;
  if (best == NULL || *height + (first > 0 ? NOTE_ROOM : 0) <= max || left == 1)
    return best;
  postage_chart_unref (best);
  best = draw (flow, request, first, 1, height, error);
  while (best != NULL && too_many - enough > 1)
    {
      const guint   middle = enough + (too_many - enough) / 2;
      double        middle_height;
      PostageChart *chart = draw (flow, request, first, middle, &middle_height, error);

      if (chart == NULL || middle_height + NOTE_ROOM <= max)
        {
          postage_chart_unref (best);
          best = chart;
          *height = middle_height;
          enough = middle;
        }
      else
        {
          postage_chart_unref (chart);
          too_many = middle;
        }
    }
  *n = enough;
  return best;
}

static void
add_range (PostageReportFlow *flow,
           guint              first,
           guint              n,
           guint              n_plans)
{
  g_autofree char *from = g_strdup_printf ("%u", first + 1);
  g_autofree char *to = g_strdup_printf ("%u", first + n);
  g_autofree char *all = g_strdup_printf ("%u", n_plans);
  g_autofree char *text =
    /* Translators: above a part of a chart: the numbers of the first and the last plan in it, and how many plans there
       are */
    g_strdup_printf (_ ("This chart shows the plans %1$s to %2$s of %3$s and has a scale of its own: one page has no "
                        "room for all of them."),
                     from, to, all);

  postage_report_flow_add_note (flow, text, POSTAGE_REPORT_SMALL);
}

/* What there is to see in the chart of all plans, unless that is the answer once more: that is above already. */
static gboolean
word_caption (const PostageChartRequest *request,
              char                     **caption,
              GError                   **error)
{
  g_autoptr (PostageChart) chart = NULL;

  if (request->kind == POSTAGE_CHART_KIND_COMPARE || request->kind == POSTAGE_CHART_KIND_COMPONENTS)
    return TRUE;
  chart = postage_chart_request_draw (request, error);
  if (chart != NULL)
    *caption = g_strdup (postage_chart_get_summary (chart));
  return chart != NULL;
}

gboolean
postage_report_add_chart (PostageReportFlow         *flow,
                          const PostageChartRequest *request,
                          gboolean                   is_first,
                          GError                   **error)
{
  const guint      n_plans = request->estimates->len;
  g_autofree char *caption = NULL;
  double           below = 0;
  guint            n = 0;

  if (!word_caption (request, &caption, error))
    return FALSE;
  if (caption != NULL)
    below = postage_report_flow_measure_caption (flow, caption);
  if (is_first)
    /* Translators: a heading above charts */
    postage_report_flow_add_heading (flow, _ ("Charts"), 0);
  for (guint first = 0; first < n_plans; first += n)
    {
      double height = 0;
      g_autoptr (PostageChart) chart = draw_most (flow, request, first, below, &n, &height, error);
      double room;

      if (chart == NULL)
        return FALSE;
      if (n < n_plans)
        add_range (flow, first, n, n_plans);
      room = postage_report_flow_get_room (flow);
      if (room < height + below)
        room = postage_report_flow_get_max_height (flow);
      height = MAX (height, MIN (height * STRETCH, room - below));
      postage_report_flow_take_scene (flow,
                                      postage_chart_lay_out (chart, postage_report_flow_get_context (flow),
                                                             POSTAGE_CHART_PRINT, postage_report_flow_get_width (flow),
                                                             height),
                                      first + n == n_plans ? caption : NULL);
    }
  return TRUE;
}
