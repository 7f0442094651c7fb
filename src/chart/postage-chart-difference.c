/* postage-chart-difference.c - how far each plan is from a chosen one, component by component
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "chart/postage-bar-layout.h"
#include "chart/postage-chart-plans.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"

/* What a plan costs more than another, of a component or in all. */
typedef struct
{
  PostageMoney amount;
  gboolean     is_complete;      /* whether all of the plan's is known */
  gboolean     is_base_complete; /* whether all of the chosen one's is */
} Step;

static Step
get_step (const PostageTotal *base,
          const PostageTotal *total)
{
  return (Step){ postage_money (total->shown.amount - base->shown.amount, total->shown.currency), total->complete,
                 base->complete };
}

/* What isn't known of the plan makes the difference a lower bound, of the chosen one an upper one; both leave nothing
 * to say. */
static char *
word_step (const Step *step)
{
  g_autofree char *money = postage_text_money (&step->amount);
  g_autofree char *amount = postage_text_with_plus (step->amount.amount, money);

  if (!step->is_complete && !step->is_base_complete)
    return g_strdup (C_ ("chart", "not known"));
  if (!step->is_complete)
    /* Translators: %s is how much more a plan costs than another, such as “+30.00 USD” or “−5.00 USD” */
    return g_strdup_printf (C_ ("chart", "at least %s"), amount);
  if (!step->is_base_complete)
    /* Translators: %s is how much more a plan costs than another, such as “+30.00 USD” or “−5.00 USD” */
    return g_strdup_printf (C_ ("chart", "at most %s"), amount);
  return g_steal_pointer (&amount);
}

static const PostageEstimate *
find_base (const PostageChartRequest *request)
{
  for (guint i = 0; request->base != NULL && i < request->estimates->len; i++)
    {
      const PostageEstimate *estimate = g_ptr_array_index (request->estimates, i);

      if (g_str_equal (postage_plan_get_id (postage_estimate_get_plan (estimate)), request->base))
        return estimate;
    }
  return g_ptr_array_index (request->estimates, 0);
}

/* A step of the cascade, which ends at @to. */
static void
add_step (PostageChart    *chart,
          PostageBars     *bars,
          PostageBarPanel *panel,
          guint            group,
          char            *title,
          char            *place,
          PostageChartInk  ink,
          const Step      *step,
          PostageDecimal   to)
{
  char       *words = word_step (step);
  const guint reading = postage_chart_add_reading (chart, group, place, words);
  PostageBar *bar = postage_bars_add_bar (bars, panel, title, g_strdup (words), reading);

  postage_bars_add_part (bars, bar, ink, to - step->amount.amount, to, reading);
  bar->more_unknown = !step->is_complete;
  bar->less_unknown = !step->is_base_complete;
}

static gboolean
has_price (const PostageEstimate *estimate)
{
  return postage_estimate_get_status (estimate) != POSTAGE_STATUS_NO_PRICE;
}

/* Of two plans one of which has no price at all there is nothing to draw: it would be drawn as if it cost nothing. */
static void
add_unknown_plan (PostageChart    *chart,
                  PostageBars     *bars,
                  PostageBarPanel *panel,
                  guint            group,
                  const char      *plan)
{
  char *words = g_strdup (C_ ("chart", "not known"));
  /* Translators: a value of a chart: how far a plan is from the chosen one */
  char       *place = g_strdup_printf (_ ("%s, difference"), plan);
  const guint reading = postage_chart_add_reading (chart, group, place, words);
  PostageBar *bar =
    postage_bars_add_bar (bars, panel, g_strdup (C_ ("chart", "Difference")), g_strdup (words), reading);
  GPtrArray *cells = g_ptr_array_new ();

  bar->more_unknown = TRUE;
  bar->less_unknown = TRUE;
  g_ptr_array_add (cells, g_strdup (plan));
  while (cells->len < postage_chart_get_n_columns (chart))
    g_ptr_array_add (cells, g_strdup (words));
  g_ptr_array_add (cells, NULL);
  postage_chart_take_row (chart, (GStrv) g_ptr_array_free (cells, FALSE));
}

/* A panel for one plan, and its row of the table. */
static void
add_plan (PostageChart          *chart,
          PostageBars           *bars,
          guint                  group,
          const GPtrArray       *estimates,
          const PostageEstimate *base,
          const PostageEstimate *estimate)
{
  g_autofree char *plan = postage_chart_text_plan (estimate);
  g_autofree char *total = postage_text_total (estimate);
  /* Translators: a plan, and what it costs a month, such as “603.80 USD” */
  g_autofree char *heading = g_strdup_printf (C_ ("chart", "%1$s: %2$s"), plan, total);
  PostageBarPanel *panel = postage_bars_add_panel (bars, heading);
  const Step       all = get_step (postage_estimate_get_total (base), postage_estimate_get_total (estimate));
  GPtrArray       *cells;
  PostageDecimal   to = 0;

  if (!has_price (base) || !has_price (estimate))
    {
      add_unknown_plan (chart, bars, panel, group, plan);
      return;
    }
  cells = g_ptr_array_new ();
  g_ptr_array_add (cells, g_strdup (plan));
  for (guint i = 0; i < POSTAGE_N_COMPONENTS; i++)
    {
      const PostageComponent component = postage_bars_get_component (i);
      const Step             step = get_step (postage_estimate_get_component (base, component),
                                              postage_estimate_get_component (estimate, component));
      const char            *name = postage_text_component (component);

      if (!postage_chart_has_component (estimates, component))
        continue;
      g_ptr_array_add (cells, word_step (&step));
      if (step.amount.amount == 0 && step.is_complete && step.is_base_complete)
        continue;
      to += step.amount.amount;
      /* Translators: a value of a chart: a plan, and what it is paid for */
      add_step (chart, bars, panel, group, g_strdup (name), g_strdup_printf (_ ("%1$s, %2$s"), plan, name),
                (PostageChartInk) component, &step, to);
    }
  add_step (chart, bars, panel, group, g_strdup (C_ ("chart", "Difference")),
            /* Translators: a value of a chart: how far a plan is from the chosen one */
            g_strdup_printf (_ ("%s, difference"), plan), POSTAGE_CHART_INK_SUM, &all, all.amount.amount);
  g_ptr_array_add (cells, word_step (&all));
  g_ptr_array_add (cells, NULL);
  postage_chart_take_row (chart, (GStrv) g_ptr_array_free (cells, FALSE));
}

/* How many are cheaper and how many are dearer, as far as it is certain. */
static char *
summarise (const GPtrArray       *estimates,
           const PostageEstimate *base)
{
  g_autofree char *plan =
    postage_text_plan_in_sentence (postage_estimate_get_provider (base), postage_estimate_get_plan (base));
  g_autofree char *total = postage_text_total (base);
  g_autofree char *cheaper = NULL, *dearer = NULL, *open = NULL;
  guint            n_cheaper = 0, n_dearer = 0, n_open = 0;

  for (guint i = 0; i < estimates->len; i++)
    {
      const PostageEstimate *estimate = g_ptr_array_index (estimates, i);
      const Step             all = get_step (postage_estimate_get_total (base), postage_estimate_get_total (estimate));

      if (estimate == base)
        continue;
      if (all.amount.amount > 0 && all.is_base_complete)
        n_dearer++;
      else if (all.amount.amount < 0 && all.is_complete)
        n_cheaper++;
      else if (!all.is_complete || !all.is_base_complete)
        n_open++;
    }
  cheaper = postage_text_count (n_cheaper);
  dearer = postage_text_count (n_dearer);
  open = postage_text_count (n_open);
  /* Translators: a plan, what it costs a month, and three numbers of plans */
  return g_strdup_printf (_ ("Compared with %1$s (%2$s a month). Plans that are cheaper: %3$s. Plans that are dearer: "
                             "%4$s. Plans of which that isn't known: %5$s."),
                          plan, total, cheaper, dearer, open);
}

PostageChart *
postage_chart_draw_difference (const PostageChartRequest *request)
{
  const GPtrArray       *estimates = request->estimates;
  const PostageEstimate *base = find_base (request);
  PostageBars           *bars = postage_bars_new (FALSE);
  g_autofree char       *stamp = postage_chart_text_stamp (estimates);
  g_autofree char       *plan =
    postage_text_plan_in_sentence (postage_estimate_get_provider (base), postage_estimate_get_plan (base));
  g_autofree char *total = postage_text_total (base);
  /* Translators: a plan, and what it costs a month, such as “603.80 USD” */
  g_autofree char *title = g_strdup_printf (_ ("What Costs More or Less Than %1$s (%2$s)"), plan, total);
  PostageChart    *chart = postage_chart_begin (POSTAGE_CHART_KIND_DIFFERENCE, postage_bar_layout_get_drawing (),
                                                bars, title, stamp);
  guint            group = 0;

  postage_chart_take_component_columns (chart, estimates, C_ ("chart", "Difference"));
  for (guint i = 0; i < estimates->len; i++)
    if (g_ptr_array_index (estimates, i) != base)
      add_plan (chart, bars, group++, estimates, base, g_ptr_array_index (estimates, i));
  if (group == 0)
    postage_bars_add_panel (bars, _ ("There is no other plan to compare it with."));
  postage_chart_end (chart, summarise (estimates, base));
  return chart;
}
