/* postage-chart-volume.c - what plans cost when there is more or less of one thing, and where they cross
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "chart/postage-chart-plans.h"
#include "chart/postage-chart-scale.h"
#include "chart/postage-line-plot.h"
#include "core/postage-cost-curves.h"
#include "text/postage-text-axis.h"
#include "text/postage-text-crossing.h"
#include "text/postage-text-number.h"

/* A line has so many points besides those where something happens. */
#define N_POINTS 240
/* Values are read off at so many marks at most, and at so many crossings. */
#define MAX_MARKS 6
#define MAX_CROSSINGS 40
/* So many crossings are told below the chart. */
#define MAX_NOTES 6

/* What is drawn, and what it is read at. */
typedef struct
{
  const GPtrArray   *estimates; /* (element-type PostageEstimate): of the plans that are drawn */
  PostageCostCurves *curves;
  GHashTable        *read; /* (element-type gint64): the quantities at which values are read */
  PostageChart      *chart;
  PostageLinePlot   *plot;
  const char        *axis;
} Volume;

static void
add_unique (GArray     *quantities,
            GHashTable *read,
            gint64      quantity)
{
  g_array_append_val (quantities, quantity);
  if (read != NULL)
    g_hash_table_add (read, g_memdup2 (&quantity, sizeof quantity));
}

/* (transfer full): where totals are wanted: all along, and at the quantities at which they are read. */
static GArray *
choose_quantities (gint64      most,
                   gint64      here,
                   GHashTable *read)
{
  GArray           *quantities = g_array_new (FALSE, FALSE, sizeof (gint64));
  PostageChartScale scale;

  for (guint i = 0; i < N_POINTS; i++)
    add_unique (quantities, NULL, (gint64) ((PostageDecimal) most * i / (N_POINTS - 1)));
  postage_chart_scale_init (&scale, 0, (PostageDecimal) most * POSTAGE_DECIMAL_ONE, MAX_MARKS);
  for (guint i = 0; i < scale.n_marks; i++)
    {
      const PostageDecimal mark = postage_chart_scale_get_mark (&scale, i);

      if (mark % POSTAGE_DECIMAL_ONE == 0 && mark / POSTAGE_DECIMAL_ONE <= most)
        add_unique (quantities, read, (gint64) (mark / POSTAGE_DECIMAL_ONE));
    }
  add_unique (quantities, read, most);
  if (here <= most)
    add_unique (quantities, read, here);
  return quantities;
}

static char *
word_total (const PostageCostPoint *point)
{
  g_autofree char *money = postage_text_money (&point->total);

  if (!point->fits)
    return g_strdup (C_ ("chart", "does not fit"));
  /* Translators: %s is a lower bound of what a plan costs, such as “573.80 USD” */
  return point->complete ? g_steal_pointer (&money) : g_strdup_printf (C_ ("chart", "at least %s"), money);
}

/* Which of the quantities are read, in their order. */
static gboolean
is_read (const Volume *volume,
         gint64        quantity)
{
  return g_hash_table_contains (volume->read, &quantity);
}

/* Whether any total of the plan is a lower bound only. */
static gboolean
is_least (const Volume *volume,
          guint         plan)
{
  for (guint i = 0; i < postage_cost_curves_get_n_points (volume->curves); i++)
    if (!postage_cost_curves_get_point (volume->curves, plan, i)->complete)
      return TRUE;
  return FALSE;
}

static gboolean
is_drawn (const Volume *volume,
          guint         plan)
{
  if (postage_estimate_get_status (g_ptr_array_index (volume->estimates, plan)) == POSTAGE_STATUS_NO_PRICE)
    return FALSE;
  for (guint i = 0; i < postage_cost_curves_get_n_points (volume->curves); i++)
    if (postage_cost_curves_get_point (volume->curves, plan, i)->fits)
      return TRUE;
  return FALSE;
}

static void
add_line (Volume *volume,
          guint   plan)
{
  g_autofree char *title = postage_chart_text_plan (g_ptr_array_index (volume->estimates, plan));
  const gboolean   least = is_least (volume, plan);
  /* Translators: a plan whose costs in a chart are lower bounds */
  char            *label = least ? g_strdup_printf (C_ ("chart", "%s, at least"), title) : g_strdup (title);
  PostagePlotLine *line = postage_line_plot_add_line (volume->plot, label);
  gboolean         gap = TRUE;

  line->is_least = least;
  for (guint i = 0; i < postage_cost_curves_get_n_points (volume->curves); i++)
    {
      const gint64            quantity = postage_cost_curves_get_quantity (volume->curves, i);
      const PostageCostPoint *cost = postage_cost_curves_get_point (volume->curves, plan, i);
      PostageLinePoint        point = { quantity, cost->total.amount, gap, -1 };

      if (is_read (volume, quantity))
        {
          g_autofree char *count = postage_text_count (quantity);

          point.reading = (int) postage_chart_add_reading (volume->chart, volume->plot->lines->len - 1,
                                                           /* Translators: a value of a chart: a plan, and a quantity */
                                                           g_strdup_printf (C_ ("chart volume", "%1$s, %2$s"), title,
                                                                            count),
                                                           word_total (cost));
        }
      gap = !cost->fits;
      if (cost->fits)
        postage_line_plot_add_point (volume->plot, line, &point);
    }
}

/* What is marked on the lines, and told below. */
static void
add_crossings (Volume *volume)
{
  const GArray *crossings = postage_cost_curves_get_crossings (volume->curves);

  for (guint i = 0; i < MIN (crossings->len, MAX_CROSSINGS); i++)
    {
      const PostageCrossing *crossing = &g_array_index (crossings, PostageCrossing, i);
      PostageLinePoint       dot = { crossing->quantity, crossing->total.amount, FALSE, -1 };
      g_autofree char       *words = postage_text_crossing (crossing, volume->estimates);
      g_autofree char       *count = postage_text_count (crossing->quantity);

      dot.reading = (int) postage_chart_add_reading (volume->chart, POSTAGE_N_CHART_LINES,
                                                     /* Translators: a place in a chart where plans change places; %s is
                                                      * a quantity */
                                                     g_strdup_printf (_ ("Break-even, %s"), count), g_strdup (words));
      g_array_append_val (volume->plot->dots, dot);
      if (i < MAX_NOTES)
        g_ptr_array_add (volume->plot->notes, g_steal_pointer (&words));
    }
  if (crossings->len > MAX_NOTES)
    {
      g_autofree char *count = postage_text_count (crossings->len - MAX_NOTES);

      /* Translators: %s is how many more places there are where plans change places */
      g_ptr_array_add (volume->plot->notes,
                       g_strdup_printf (_ ("Break-even points that are not listed here: %s."), count));
    }
}

static void
add_row (Volume *volume,
         guint   index)
{
  GPtrArray *cells = g_ptr_array_new ();

  g_ptr_array_add (cells, postage_text_count (postage_cost_curves_get_quantity (volume->curves, index)));
  for (guint i = 0; i < volume->estimates->len; i++)
    g_ptr_array_add (cells, postage_estimate_get_status (g_ptr_array_index (volume->estimates, i)) ==
                                POSTAGE_STATUS_NO_PRICE
                              ? g_strdup (C_ ("chart", "price not known"))
                              : word_total (postage_cost_curves_get_point (volume->curves, i, index)));
  g_ptr_array_add (cells, NULL);
  postage_chart_take_row (volume->chart, (GStrv) g_ptr_array_free (cells, FALSE));
}

/* What is read off the lines, and the totals at each break-even. */
static void
add_table (Volume *volume)
{
  GPtrArray *columns = g_ptr_array_new ();

  g_ptr_array_add (columns, g_strdup (volume->axis));
  for (guint i = 0; i < volume->estimates->len; i++)
    g_ptr_array_add (columns, postage_chart_text_plan (g_ptr_array_index (volume->estimates, i)));
  g_ptr_array_add (columns, NULL);
  postage_chart_take_columns (volume->chart, (GStrv) g_ptr_array_free (columns, FALSE));
  for (guint i = 0; i < postage_cost_curves_get_n_points (volume->curves); i++)
    if (is_read (volume, postage_cost_curves_get_quantity (volume->curves, i)))
      add_row (volume, i);
}

static void
add_all (Volume          *volume,
         const GPtrArray *all)
{
  const GArray *crossings = postage_cost_curves_get_crossings (volume->curves);

  for (guint i = 0; i < MIN (crossings->len, MAX_CROSSINGS); i++)
    g_hash_table_add (volume->read,
                      g_memdup2 (&g_array_index (crossings, PostageCrossing, i).quantity, sizeof (gint64)));
  for (guint i = 0; i < volume->estimates->len; i++)
    if (is_drawn (volume, i))
      add_line (volume, i);
  add_crossings (volume);
  add_table (volume);
  if (volume->estimates->len < all->len)
    {
      g_autofree char *drawn = postage_text_count (volume->estimates->len);
      g_autofree char *count = postage_text_count (all->len);

      /* Translators: two numbers of plans */
      g_ptr_array_add (volume->plot->notes,
                       g_strdup_printf (_ ("Drawn are the first %1$s of %2$s plans."), drawn, count));
    }
}

/* (transfer container): as many of the plans as can be told from each other. */
static GPtrArray *
choose_estimates (const GPtrArray *all)
{
  GPtrArray *estimates = g_ptr_array_new ();

  for (guint i = 0; i < MIN (all->len, POSTAGE_N_CHART_LINES); i++)
    g_ptr_array_add (estimates, g_ptr_array_index (all, i));
  return estimates;
}

static PostageCostCurves *
find_curves (const PostageChartRequest *request,
             const GPtrArray           *estimates,
             const GArray              *quantities,
             GError                   **error)
{
  const PostageEstimate *first = g_ptr_array_index (estimates, 0);
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();

  for (guint i = 0; i < estimates->len; i++)
    g_ptr_array_add (plans, postage_estimate_get_plan (g_ptr_array_index (estimates, i)));
  return postage_cost_curves_new (postage_estimate_get_catalogue (first), postage_estimate_get_scenario (first), plans,
                                  &request->axis, request->most, quantities, request->go_on, request->user_data,
                                  error);
}

/* What stands below the marks. */
static char *
word_axis (const PostageAxis *axis,
           const char        *words)
{
  /* Translators: below the axis of a chart; %s is a country and a category, such as “Brazil, Marketing” */
  return axis->metric != NULL ? g_strdup (words) : g_strdup_printf (_ ("Messages sent a month: %s"), words);
}

PostageChart *
postage_chart_draw_volume (const PostageChartRequest *request,
                           GError                   **error)
{
  const PostageEstimate *first = g_ptr_array_index (request->estimates, 0);
  const gint64           here = postage_axis_get_quantity (&request->axis, postage_estimate_get_scenario (first));
  g_autoptr (GHashTable) read = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) quantities = choose_quantities (request->most, here, read);
  g_autoptr (GPtrArray) estimates = choose_estimates (request->estimates);
  g_autoptr (PostageCostCurves) curves = find_curves (request, estimates, quantities, error);
  g_autofree char *axis = postage_text_axis (postage_estimate_get_catalogue (first), &request->axis);
  /* Translators: %s is what there is more or less of, such as “Brazil, Marketing” */
  g_autofree char *title = g_strdup_printf (_ ("Cost Against Volume: %s"), axis);
  g_autofree char *stamp = postage_chart_text_stamp (estimates);
  g_autofree char *count = postage_text_count (here);
  Volume           volume = { .estimates = estimates, .curves = curves, .read = read, .axis = axis };

  if (curves == NULL)
    return NULL;

  volume.plot = postage_line_plot_new (word_axis (&request->axis, axis), request->most, here,
                                       /* Translators: a mark in a chart: the quantity that the user has entered */
                                       g_strdup_printf (C_ ("chart", "Yours: %s"), count));
  volume.chart =
    postage_chart_begin (POSTAGE_CHART_KIND_VOLUME, postage_line_plot_get_drawing (), volume.plot, title, stamp);
  add_all (&volume, request->estimates);
  postage_chart_end (volume.chart, postage_text_crossings_cheapest (curves, estimates));
  return volume.chart;
}
