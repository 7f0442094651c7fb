/* postage-cost-curves.c - what plans cost along an axis, and where they cross
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-cost-curves.h"

#include "core/postage-crossing-search.h"

/* Some seconds of work; an ordinary search takes a few thousand. */
#define MAX_ESTIMATES 100000

/* Points are kept at so many crossings; more can't be told apart in a picture. */
#define MAX_CROSSING_POINTS 200

struct _PostageCostCurves
{
  guint   n_plans;
  GArray *quantities; /* (element-type gint64) */
  GArray *points;     /* (element-type PostageCostPoint): n_plans for each quantity */
  GArray *crossings;  /* (element-type PostageCrossing) */
  gint64  searched;
};

static void
clear (gpointer data)
{
  PostageCostCurves *self = data;

  g_array_unref (self->quantities);
  g_array_unref (self->points);
  g_array_unref (self->crossings);
}

PostageCostCurves *
postage_cost_curves_ref (PostageCostCurves *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
postage_cost_curves_unref (PostageCostCurves *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

static int
compare_quantities (gconstpointer a,
                    gconstpointer b)
{
  const gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

static void
add_quantity (GArray *quantities,
              gint64  quantity)
{
  g_array_append_val (quantities, quantity);
}

/* The quantity at which something changes, and the one before it. */
static void
add_change (GArray *quantities,
            gint64  quantity)
{
  add_quantity (quantities, quantity);
  add_quantity (quantities, quantity - 1);
}

/* Those that are wanted, and those of crossings and breaks; each once, ascending. */
static void
choose_quantities (PostageCostCurves *self,
                   const GArray      *wanted,
                   const GArray      *breaks)
{
  guint n = 0;

  g_array_append_vals (self->quantities, wanted->data, wanted->len);
  for (guint i = 0; i < MIN (self->crossings->len, MAX_CROSSING_POINTS); i++)
    {
      const PostageCrossing *crossing = &g_array_index (self->crossings, PostageCrossing, i);

      add_change (self->quantities, crossing->quantity);
      add_quantity (self->quantities, crossing->cheaper_from);
    }
  for (guint i = 0; i < MIN (breaks->len, MAX_CROSSING_POINTS); i++)
    add_change (self->quantities, g_array_index (breaks, gint64, i));
  g_array_sort (self->quantities, compare_quantities);
  for (guint i = 0; i < self->quantities->len; i++)
    {
      const gint64 quantity = g_array_index (self->quantities, gint64, i);

      if (n == 0 || quantity != g_array_index (self->quantities, gint64, n - 1))
        g_array_index (self->quantities, gint64, n++) = quantity;
    }
  g_array_set_size (self->quantities, n);
}

static gboolean
add_points (PostageCostCurves     *self,
            PostageCrossingSearch *search,
            GError               **error)
{
  for (guint i = 0; i < self->quantities->len; i++)
    {
      g_autoptr (GPtrArray) estimates = NULL;

      search->stopped = search->stopped || (search->go_on != NULL && !search->go_on (search->user_data));
      if (search->stopped)
        return FALSE;
      estimates =
        postage_crossing_search_estimate (search, g_array_index (self->quantities, gint64, i), NULL, error);
      if (estimates == NULL)
        return FALSE;
      for (guint j = 0; j < estimates->len; j++)
        {
          const PostageEstimate *estimate = g_ptr_array_index (estimates, j);
          const PostageTotal    *total = postage_estimate_get_total (estimate);
          const PostageCostPoint point = {
            total->exact,
            total->complete && postage_estimate_get_status (estimate) != POSTAGE_STATUS_NO_PRICE,
            postage_estimate_get_status (estimate) != POSTAGE_STATUS_DOES_NOT_FIT,
          };

          g_array_append_val (self->points, point);
        }
    }
  return TRUE;
}

PostageCostCurves *
postage_cost_curves_new (PostageCatalogue  *catalogue,
                         PostageScenario   *scenario,
                         const GPtrArray   *plans,
                         const PostageAxis *axis,
                         gint64             most,
                         const GArray      *quantities,
                         PostageGoOn        go_on,
                         gpointer           user_data,
                         GError           **error)
{
  g_autoptr (PostageCostCurves) self = NULL;
  g_autoptr (PostageMetaTariffs) tariffs = NULL;
  g_autoptr (GArray) breaks = NULL;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && axis != NULL, NULL);
  g_return_val_if_fail (plans != NULL && plans->len > 0, NULL);
  g_return_val_if_fail (most > 0 && most <= POSTAGE_QUANTITY_MAX && quantities != NULL, NULL);

  tariffs = postage_meta_tariffs_new ();
  PostageCrossingSearch search = {
    .catalogue = catalogue,
    .scenario = scenario,
    .plans = plans,
    .axis = axis,
    .tariffs = tariffs,
    .go_on = go_on,
    .user_data = user_data,
    .max_estimates = MAX_ESTIMATES,
  };
  self = g_atomic_rc_box_new0 (PostageCostCurves);
  self->n_plans = plans->len;
  self->quantities = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->points = g_array_new (FALSE, FALSE, sizeof (PostageCostPoint));
  self->crossings = g_array_new (FALSE, FALSE, sizeof (PostageCrossing));
  self->searched = most;
  breaks = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (plans->len > 1 && !postage_crossing_search_run (&search, most, self->crossings, breaks, &self->searched, error))
    return NULL;
  choose_quantities (self, quantities, breaks);
  return add_points (self, &search, error) ? g_steal_pointer (&self) : NULL;
}

guint
postage_cost_curves_get_n_points (const PostageCostCurves *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->quantities->len;
}

gint64
postage_cost_curves_get_quantity (const PostageCostCurves *self,
                                  guint                    index)
{
  g_return_val_if_fail (self != NULL && index < self->quantities->len, 0);

  return g_array_index (self->quantities, gint64, index);
}

const PostageCostPoint *
postage_cost_curves_get_point (const PostageCostCurves *self,
                               guint                    plan,
                               guint                    index)
{
  g_return_val_if_fail (self != NULL && plan < self->n_plans && index < self->quantities->len, NULL);

  return &g_array_index (self->points, PostageCostPoint, index * self->n_plans + plan);
}

const GArray *
postage_cost_curves_get_crossings (const PostageCostCurves *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->crossings;
}

gint64
postage_cost_curves_get_searched (const PostageCostCurves *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->searched;
}
