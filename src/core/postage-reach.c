/* postage-reach.c - what the budget buys: the most messages whose total is within it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-reach.h"

#include "core/postage-budget.h"
#include "core/postage-error.h"
#include "core/postage-estimator.h"
#include "core/postage-reach-bounds.h"
#include "core/postage-reach-flow.h"

/* So many estimates are half a second of work, for each of the two numbers that may be looked for. An ordinary search
 * takes fifty; one that is longer meets totals that go up and down around the budget over very many quantities, and
 * ends with a lower bound. */
#define MAX_ESTIMATES 10000

static const char *const ids[] = {
  [POSTAGE_REACH_EXACT] = "exact",
  [POSTAGE_REACH_UNLIMITED] = "unlimited",
  [POSTAGE_REACH_AT_LEAST] = "at-least",
  [POSTAGE_REACH_UNKNOWN] = "unknown",
  [POSTAGE_REACH_NOTHING] = "nothing",
  [POSTAGE_REACH_NOT_SENT] = "not-sent",
  [POSTAGE_REACH_DOES_NOT_FIT] = "does-not-fit",
  [POSTAGE_REACH_NO_EXCHANGE] = "no-exchange",
  [POSTAGE_REACH_NO_BUDGET] = "no-budget",
};

/* What a search looks for and at. */
typedef struct
{
  PostageCatalogue   *catalogue;
  PostageScenario    *scenario;
  GPtrArray          *plans; /* (element-type PostagePlan): the one */
  guint               place; /* of the destination */
  PostageCategory     category;
  PostageMetaTariffs *tariffs;
  PostageReachBounds *bounds;
  PostageDecimal      budget;
  gboolean            wants_known; /* whether only totals that are known count */
  guint               n_estimates;
  guint               max_estimates;
} Search;

/* The estimate for a quantity; without one where an amount is beyond 128 bits, and so beyond any budget. */
typedef struct
{
  gint64           quantity;
  PostageEstimate *estimate; /* (nullable) */
} Probe;

static void
probe_clear (Probe *probe)
{
  g_clear_pointer (&probe->estimate, postage_estimate_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Probe, probe_clear)

/* The scenario with @quantity messages sent instead. */
static PostageScenario *
dup_scenario (const Search *search,
              gint64        quantity)
{
  PostageScenario   *scenario = postage_scenario_begin_copy (search->scenario);
  PostageDestination destination = *postage_scenario_get_destination (scenario, search->place);

  destination.sent[search->category] = quantity;
  postage_scenario_replace_destination (scenario, search->place, &destination);
  postage_scenario_end (scenario);
  return scenario;
}

static gboolean
probe_init (Probe   *probe,
            Search  *search,
            gint64   quantity,
            GError **error)
{
  g_autoptr (PostageScenario) scenario = dup_scenario (search, quantity);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) estimates = postage_estimator_estimate_plans (search->catalogue, scenario, search->plans,
                                                                      search->tariffs, &failure);

  search->n_estimates++;
  if (estimates == NULL && !g_error_matches (failure, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  probe->quantity = quantity;
  probe->estimate = estimates != NULL ? postage_estimate_ref (g_ptr_array_index (estimates, 0)) : NULL;
  return TRUE;
}

static gboolean
fits (const Probe *probe)
{
  return probe->estimate != NULL && postage_estimate_get_status (probe->estimate) != POSTAGE_STATUS_DOES_NOT_FIT;
}

static gboolean
is_known (const Probe *probe)
{
  return postage_estimate_get_total (probe->estimate)->complete;
}

/* Whether the total is within the budget, as far as it is known. */
static gboolean
is_within (const Search *search,
           const Probe  *probe)
{
  return fits (probe) && postage_estimate_get_total (probe->estimate)->shown.amount <= search->budget &&
         (is_known (probe) || !search->wants_known);
}

/* Whether it is sure that nothing from @low to @high is within the budget. What a plan doesn't serve and what is beyond
 * 128 bits is the end: more messages are neither. */
static gboolean
can_skip (const Search *search,
          const Probe  *low,
          const Probe  *high)
{
  PostageDecimal fall;

  if (!fits (low))
    return TRUE;
  if (high->estimate == NULL)
    return FALSE;
  if (search->wants_known && postage_reach_bounds_is_unknown (search->bounds, low->estimate, high->estimate))
    return TRUE;
  return postage_reach_bounds_get_fall (search->bounds, low->estimate, high->estimate, &fall) &&
         postage_estimate_get_total (low->estimate)->shown.amount - fall > search->budget;
}

static gboolean
has_given_up (const Search *search)
{
  return search->n_estimates >= search->max_estimates;
}

/* Sets @largest to the largest quantity from @low to below @high that is within the budget, and leaves it as it is
 * where there is none; @high isn't. */
static gboolean
search_below (Search      *search,
              const Probe *low,
              const Probe *high,
              gint64      *largest,
              GError     **error)
{
  g_auto (Probe) middle = { 0 };

  if (has_given_up (search) || can_skip (search, low, high))
    return TRUE;
  if (high->quantity - low->quantity == 1)
    {
      if (is_within (search, low))
        *largest = low->quantity;
      return TRUE;
    }

  if (!probe_init (&middle, search, low->quantity + (high->quantity - low->quantity) / 2, error))
    return FALSE;
  if (!search_below (search, &middle, high, largest, error))
    return FALSE;
  return *largest >= 0 || search_below (search, low, &middle, largest, error);
}

/* The same as far as totals can be taken to rise: some quantity that is within the budget, where none is known. */
static gboolean
search_some (Search      *search,
             const Probe *low,
             const Probe *high,
             gint64      *some,
             GError     **error)
{
  gint64 from = low->quantity, to = high->quantity;

  *some = is_within (search, low) ? from : -1;
  while (*some >= 0 && to - from > 1)
    {
      g_auto (Probe) middle = { 0 };

      if (!probe_init (&middle, search, from + (to - from) / 2, error))
        return FALSE;
      if (is_within (search, &middle))
        *some = from = middle.quantity;
      else
        to = middle.quantity;
    }
  return TRUE;
}

/* Sets @largest to the largest quantity from @low to @high that is within the budget; -1: none. */
static gboolean
search_all (Search      *search,
            const Probe *low,
            const Probe *high,
            gint64      *largest,
            GError     **error)
{
  *largest = -1;
  if (is_within (search, high))
    {
      *largest = high->quantity;
      return TRUE;
    }
  if (low->quantity == high->quantity)
    return TRUE;
  return search_below (search, low, high, largest, error);
}

/* Whether messages of the kind are never sent. */
static gboolean
is_not_sent (const Search *search,
             gint64        quantity,
             gboolean     *result,
             GError      **error)
{
  g_autoptr (PostageScenario) scenario = dup_scenario (search, quantity);
  g_autoptr (PostageQuantities) quantities = postage_quantities_new (search->catalogue, scenario, error);
  const char   *country = postage_scenario_get_destination (scenario, search->place)->country;
  const GArray *flows;

  if (quantities == NULL)
    return FALSE;

  *result = FALSE;
  flows = postage_quantities_get_flows (quantities);
  for (guint i = 0; i < flows->len; i++)
    {
      const PostageFlow *flow = &g_array_index (flows, PostageFlow, i);

      if (flow->category == search->category && g_str_equal (flow->country, country) && flow->not_sent > 0)
        *result = TRUE;
    }
  return TRUE;
}

/* Says of what was found how much it costs, and whether more would be served. */
static gboolean
describe (Search       *search,
          gint64        limit,
          PostageReach *reach,
          GError      **error)
{
  g_auto (Probe) found = { 0 };
  g_auto (Probe) next = { 0 };

  if (!probe_init (&found, search, reach->quantity, error))
    return FALSE;
  reach->total = postage_estimate_get_total (found.estimate)->shown;
  if (reach->quantity == limit)
    return TRUE;
  if (!probe_init (&next, search, reach->quantity + 1, error))
    return FALSE;
  reach->is_limited = next.estimate != NULL && !fits (&next);
  return TRUE;
}

/* First looks at what is known of the totals: what is over the budget by that is over it for sure. Only when there is
 * something unknown in what is left, the largest quantity counts whose total is known. */
static gboolean
find (Search       *search,
      gint64        limit,
      PostageReach *reach,
      GError      **error)
{
  g_auto (Probe) low = { 0 };
  g_auto (Probe) high = { 0 };
  g_auto (Probe) found = { 0 };
  gint64 largest;

  if (!probe_init (&low, search, 0, error) || !probe_init (&high, search, limit, error))
    return FALSE;
  if (low.estimate != NULL && !fits (&low))
    {
      reach->state = POSTAGE_REACH_DOES_NOT_FIT;
      return TRUE;
    }

  search->max_estimates = search->n_estimates + MAX_ESTIMATES;
  if (!search_all (search, &low, &high, &largest, error))
    return FALSE;
  reach->gave_up = has_given_up (search) && largest < 0;
  if (largest < 0 && !reach->gave_up)
    {
      reach->state = POSTAGE_REACH_NOTHING;
      return TRUE;
    }
  if (largest >= 0 && !probe_init (&found, search, largest, error))
    return FALSE;
  if (largest >= 0 && is_known (&found))
    {
      reach->state = largest == limit ? POSTAGE_REACH_UNLIMITED : POSTAGE_REACH_EXACT;
      reach->quantity = largest;
      return describe (search, limit, reach, error);
    }

  /* Given up, the search knows of no bound. */
  reach->most = largest >= 0 ? largest : limit;
  search->wants_known = TRUE;
  search->max_estimates = search->n_estimates + MAX_ESTIMATES;
  if (!search_all (search, &low, found.estimate != NULL ? &found : &high, &largest, error))
    return FALSE;
  if (has_given_up (search) && largest < 0)
    reach->gave_up = TRUE;
  if (reach->gave_up && largest < 0 && !search_some (search, &low, &high, &largest, error))
    return FALSE;
  reach->state = largest >= 0 ? POSTAGE_REACH_AT_LEAST : POSTAGE_REACH_UNKNOWN;
  if (largest < 0)
    return TRUE;
  reach->quantity = largest;
  return describe (search, limit, reach, error);
}

gboolean
postage_reach_find (PostageCatalogue   *catalogue,
                    PostageScenario    *scenario,
                    PostagePlan        *plan,
                    const char         *country,
                    PostageCategory     category,
                    gint64              limit,
                    PostageMetaTariffs *tariffs,
                    PostageReach       *reach,
                    GError            **error)
{
  g_autoptr (PostageMetaTariffs) own_tariffs = tariffs == NULL ? postage_meta_tariffs_new () : NULL;
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (PostageReachBounds) bounds = NULL;
  PostageReach  result = { .category = category, .state = POSTAGE_REACH_NO_BUDGET };
  PostageBudget budget;
  gboolean      not_sent;
  int           place;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && plan != NULL && country != NULL, FALSE);
  g_return_val_if_fail (category < POSTAGE_N_CATEGORIES && category != POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL,
                        FALSE);
  g_return_val_if_fail (limit >= 0 && limit <= POSTAGE_QUANTITY_MAX && reach != NULL, FALSE);
  place = postage_scenario_find_destination (scenario, country);
  g_return_val_if_fail (place >= 0, FALSE);

  g_ptr_array_add (plans, plan);
  bounds = postage_reach_bounds_new (catalogue, scenario, plan, country, category);
  postage_budget_init (&budget, catalogue, scenario);
  Search search = {
    .catalogue = catalogue,
    .scenario = scenario,
    .plans = plans,
    .place = (guint) place,
    .category = category,
    .tariffs = tariffs != NULL ? tariffs : own_tariffs,
    .bounds = bounds,
    .budget = budget.amount.amount,
  };

  g_strlcpy (result.country, country, sizeof result.country);
  result.total = budget.amount;
  result.total.amount = 0;
  if (!is_not_sent (&search, MAX (limit, 1), &not_sent, error))
    return FALSE;
  if (budget.is_set && !budget.is_known)
    result.state = POSTAGE_REACH_NO_EXCHANGE;
  else if (budget.is_set && not_sent)
    result.state = POSTAGE_REACH_NOT_SENT;
  else if (budget.is_set && !find (&search, limit, &result, error))
    return FALSE;

  result.n_estimates = search.n_estimates;
  *reach = result;
  return TRUE;
}

gboolean
postage_reach_find_flows (PostageCatalogue   *catalogue,
                          PostageScenario    *scenario,
                          PostagePlan        *plan,
                          const GArray       *flows,
                          PostageMetaTariffs *tariffs,
                          GArray             *reaches,
                          GError            **error)
{
  guint n_before;

  g_return_val_if_fail (flows != NULL && reaches != NULL, FALSE);

  n_before = reaches->len;
  for (guint i = 0; i < flows->len; i++)
    {
      const PostageReachFlow *flow = &g_array_index (flows, PostageReachFlow, i);
      PostageReach            reach;

      if (!postage_reach_find (catalogue, scenario, plan, flow->country, flow->category, POSTAGE_QUANTITY_MAX, tariffs,
                               &reach, error))
        {
          g_array_set_size (reaches, n_before);
          return FALSE;
        }
      g_array_append_val (reaches, reach);
    }
  return TRUE;
}

gboolean
postage_reach_has_quantity (const PostageReach *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->state == POSTAGE_REACH_EXACT || self->state == POSTAGE_REACH_UNLIMITED ||
         self->state == POSTAGE_REACH_AT_LEAST;
}

const char *
postage_reach_state_get_id (PostageReachState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (ids), ids[POSTAGE_REACH_UNKNOWN]);

  return ids[state];
}
