/* postage-crossing-search.c - finds every quantity at which two plans change places
 *
 * Walks from left to right through intervals. A pair of plans is left alone in an interval as soon as it is sure that
 * one of them is the cheaper one all over it; else the interval is halved, until its ends are neighbours.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-crossing-search.h"

#include "core/postage-cost-interval.h"
#include "core/postage-estimator.h"

/* Which of a pair is cheaper; none where that can't be told. */
typedef enum
{
  ORDER_UNKNOWN,
  ORDER_FIRST,
  ORDER_SECOND,
  ORDER_EQUAL,
} Order;

/* Two plans, and what the walk knows of them so far. */
typedef struct
{
  guint        first, second;
  Order        order;       /* the last one that wasn't equal */
  gint64       equal_since; /* -1: they aren't equal */
  PostageMoney equal_total; /* what both cost since then */
} Pair;

/* What all wanted plans cost at a quantity. */
typedef struct
{
  gint64     quantity;
  GPtrArray *estimates; /* (owned) (element-type PostageEstimate) */
} Probe;

/* The walk, and where it has come to. */
typedef struct
{
  PostageCrossingSearch *search;
  GArray                *pairs; /* (element-type Pair) */
  GArray                *crossings;
  GArray                *breaks;
  gint64                 searched;
} Walk;

static void
probe_clear (Probe *probe)
{
  g_clear_pointer (&probe->estimates, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Probe, probe_clear)

static void
unref_estimate (gpointer data)
{
  if (data != NULL)
    postage_estimate_unref (data);
}

GPtrArray *
postage_crossing_search_estimate (PostageCrossingSearch *self,
                                  gint64                 quantity,
                                  const gboolean        *wanted,
                                  GError               **error)
{
  g_autoptr (PostageScenario) scenario = NULL;
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GPtrArray) estimates = NULL;
  GPtrArray *result;
  guint      next = 0;

  g_return_val_if_fail (self != NULL && quantity >= 0, NULL);

  scenario = postage_axis_apply (self->axis, self->scenario, quantity);
  for (guint i = 0; i < self->plans->len; i++)
    if (wanted == NULL || wanted[i])
      g_ptr_array_add (plans, g_ptr_array_index (self->plans, i));
  estimates = postage_estimator_estimate_plans (self->catalogue, scenario, plans, self->tariffs, error);
  if (estimates == NULL)
    return NULL;

  self->n_estimates += plans->len;
  result = g_ptr_array_new_with_free_func (unref_estimate);
  for (guint i = 0; i < self->plans->len; i++)
    g_ptr_array_add (result, wanted == NULL || wanted[i]
                               ? postage_estimate_ref (g_ptr_array_index (estimates, next++))
                               : NULL);
  return result;
}

static const PostageEstimate *
get_estimate (const Probe *probe,
              guint        plan)
{
  return g_ptr_array_index (probe->estimates, plan);
}

static Order
get_order (const Pair  *pair,
           const Probe *probe)
{
  const PostageEstimate *first = get_estimate (probe, pair->first);
  const PostageEstimate *second = get_estimate (probe, pair->second);
  int                    comparison;

  if (!postage_cost_interval_is_comparable (first) || !postage_cost_interval_is_comparable (second))
    return ORDER_UNKNOWN;
  comparison = postage_money_compare (&postage_estimate_get_total (first)->exact,
                                      &postage_estimate_get_total (second)->exact);
  return comparison < 0 ? ORDER_FIRST : comparison > 0 ? ORDER_SECOND
                                                       : ORDER_EQUAL;
}

static void
add_crossing (Walk        *walk,
              const Pair  *pair,
              Order        order,
              const Probe *probe)
{
  PostageCrossing crossing = {
    .before = order == ORDER_FIRST ? pair->second : pair->first,
    .after = order == ORDER_FIRST ? pair->first : pair->second,
    .quantity = probe->quantity,
    .cheaper_from = probe->quantity,
  };

  crossing.total = postage_estimate_get_total (get_estimate (probe, crossing.after))->exact;
  if (pair->equal_since >= 0)
    {
      crossing.quantity = pair->equal_since;
      crossing.total = pair->equal_total;
    }
  g_array_append_val (walk->crossings, crossing);
}

/* The pair is at @probe, and at the quantity before it nothing had changed. Plans that only meet don't cross. */
static void
step (Walk        *walk,
      Pair        *pair,
      const Probe *probe)
{
  const Order order = get_order (pair, probe);

  if ((order == ORDER_UNKNOWN) != (pair->order == ORDER_UNKNOWN && pair->equal_since < 0) && probe->quantity > 0)
    g_array_append_val (walk->breaks, probe->quantity);
  if (order == ORDER_EQUAL)
    {
      if (pair->equal_since < 0)
        {
          pair->equal_since = probe->quantity;
          pair->equal_total = postage_estimate_get_total (get_estimate (probe, pair->first))->exact;
        }
      return;
    }
  if (order != ORDER_UNKNOWN && pair->order != ORDER_UNKNOWN && order != pair->order)
    add_crossing (walk, pair, order, probe);
  pair->order = order;
  pair->equal_since = -1;
}

/* Whether the order of the pair is sure to be the same all over the interval. */
static gboolean
can_skip (const Pair  *pair,
          const Probe *low,
          const Probe *high)
{
  const Order           order = get_order (pair, low);
  const PostageCostEnds first = { get_estimate (low, pair->first), get_estimate (high, pair->first) };
  const PostageCostEnds second = { get_estimate (low, pair->second), get_estimate (high, pair->second) };
  PostageDecimal        least, most;

  if (order != get_order (pair, high) ||
      !postage_cost_interval_bound (&first, &second, high->quantity - low->quantity, &least, &most))
    return FALSE;
  switch (order)
    {
    case ORDER_FIRST:
      return most < 0;
    case ORDER_SECOND:
      return least > 0;
    case ORDER_EQUAL:
      return least == 0 && most == 0;
    case ORDER_UNKNOWN:
    default:
      return TRUE;
    }
}

/* (transfer full): the places of those @pairs that can't be skipped; the others stay as they are at @low. */
static GArray *
list_open (const Walk   *walk,
           const GArray *pairs,
           const Probe  *low,
           const Probe  *high)
{
  GArray *open = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < pairs->len; i++)
    {
      const guint place = g_array_index (pairs, guint, i);

      if (!can_skip (&g_array_index (walk->pairs, Pair, place), low, high))
        g_array_append_val (open, place);
    }
  return open;
}

static gboolean
probe_init (Probe        *probe,
            Walk         *walk,
            const GArray *pairs,
            gint64        quantity,
            GError      **error)
{
  g_autofree gboolean *wanted = g_new0 (gboolean, walk->search->plans->len);

  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (walk->pairs, Pair, g_array_index (pairs, guint, i));

      wanted[pair->first] = wanted[pair->second] = TRUE;
    }
  probe->quantity = quantity;
  probe->estimates = postage_crossing_search_estimate (walk->search, quantity, wanted, error);
  return probe->estimates != NULL;
}

/* Whether there is a reason to end before everything is looked at. */
static gboolean
has_ended (Walk *walk)
{
  PostageCrossingSearch *search = walk->search;

  if (search->go_on != NULL && !search->go_on (search->user_data))
    search->stopped = TRUE;
  return search->stopped || search->n_estimates >= search->max_estimates;
}

/* Walks from @low, whose orders are known, to @high with those of @pairs that need it. */
static gboolean
walk_interval (Walk         *walk,
               const GArray *pairs,
               const Probe  *low,
               const Probe  *high,
               GError      **error)
{
  g_autoptr (GArray) open = list_open (walk, pairs, low, high);
  g_auto (Probe) middle = { 0 };

  if (open->len > 0 && high->quantity - low->quantity == 1)
    {
      for (guint i = 0; i < open->len; i++)
        step (walk, &g_array_index (walk->pairs, Pair, g_array_index (open, guint, i)), high);
    }
  else if (open->len > 0)
    {
      if (has_ended (walk))
        return TRUE;
      if (!probe_init (&middle, walk, open, low->quantity + (high->quantity - low->quantity) / 2, error) ||
          !walk_interval (walk, open, low, &middle, error))
        return FALSE;
      if (walk->searched < middle.quantity)
        return TRUE;
      return walk_interval (walk, open, &middle, high, error);
    }
  walk->searched = high->quantity;
  return TRUE;
}

static int
compare_crossings (gconstpointer a,
                   gconstpointer b)
{
  const PostageCrossing *first = a, *second = b;

  if (first->quantity != second->quantity)
    return first->quantity < second->quantity ? -1 : 1;
  if (first->before != second->before)
    return first->before < second->before ? -1 : 1;
  return first->after < second->after ? -1 : first->after > second->after;
}

gboolean
postage_crossing_search_run (PostageCrossingSearch *self,
                             gint64                 most,
                             GArray                *crossings,
                             GArray                *breaks,
                             gint64                *searched,
                             GError               **error)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (Probe) low = { 0 };
  g_auto (Probe) high = { 0 };
  Walk walk = { self, pairs, crossings, breaks, 0 };

  g_return_val_if_fail (self != NULL && most > 0 && crossings != NULL && breaks != NULL && searched != NULL, FALSE);
  g_return_val_if_fail (self->plans->len >= 2, FALSE);

  for (guint i = 0; i < self->plans->len; i++)
    for (guint j = i + 1; j < self->plans->len; j++)
      {
        const Pair pair = { .first = i, .second = j, .equal_since = -1 };

        g_array_append_val (places, pairs->len);
        g_array_append_val (pairs, pair);
      }
  if (!probe_init (&low, &walk, places, 0, error) || !probe_init (&high, &walk, places, most, error))
    return FALSE;
  for (guint i = 0; i < pairs->len; i++)
    step (&walk, &g_array_index (pairs, Pair, i), &low);
  if (!walk_interval (&walk, places, &low, &high, error) || self->stopped)
    return FALSE;

  g_array_sort (crossings, compare_crossings);
  *searched = walk.searched;
  return TRUE;
}
