/* postage-shortlist.c - which plan to take, by what it costs and by what its provider has
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-shortlist.h"

struct _PostageShortlist
{
  GPtrArray *entries; /* (element-type PostageShortlistEntry): the best first */
};

static void
entry_free (PostageShortlistEntry *entry)
{
  g_clear_pointer (&entry->estimate, postage_estimate_unref);
  g_clear_pointer (&entry->fit, postage_fit_unref);
  g_free (entry);
}

static gboolean
has_price (const PostageShortlistEntry *entry)
{
  return postage_estimate_get_status (entry->estimate) <= POSTAGE_STATUS_AT_LEAST;
}

static const PostageMoney *
get_cost (const PostageShortlistEntry *entry)
{
  return &postage_estimate_get_total (entry->estimate)->shown;
}

static PostageShortlistEntry *
entry_new (PostageEstimate       *estimate,
           const PostageScenario *scenario)
{
  PostageShortlistEntry *entry = g_new0 (PostageShortlistEntry, 1);
  guint                  sure;

  entry->estimate = postage_estimate_ref (estimate);
  entry->fit = postage_fit_new (postage_estimate_get_provider (estimate), scenario);
  sure = postage_fit_get_sure (entry->fit);
  if (sure > 0 && has_price (entry))
    {
      const PostageMoney *cost = get_cost (entry);

      entry->point_price = *cost;
      /* Multiplied by one: it can't overflow. */
      entry->has_point_price =
        postage_decimal_scale (cost->amount, 1, sure, POSTAGE_ROUNDING_HALF_EVEN, &entry->point_price.amount, NULL);
    }
  return entry;
}

/* What can't be taken comes last, whatever it costs and has. */
static int
get_class (const PostageShortlistEntry *entry)
{
  if (postage_estimate_get_status (entry->estimate) == POSTAGE_STATUS_DOES_NOT_FIT)
    return 2;
  return postage_fit_lacks_must (entry->fit) ? 1 : 0;
}

/* The more points the better; those that are certain first. */
static int
compare_points (const PostageShortlistEntry *a,
                const PostageShortlistEntry *b)
{
  int order = (int) postage_fit_get_sure (b->fit) - (int) postage_fit_get_sure (a->fit);

  return order != 0 ? order : (int) postage_fit_get_possible (b->fit) - (int) postage_fit_get_possible (a->fit);
}

static int
compare_by_cost (gconstpointer a,
                 gconstpointer b)
{
  return postage_ranking_compare ((*(PostageShortlistEntry *const *) a)->estimate,
                                  (*(PostageShortlistEntry *const *) b)->estimate);
}

static int
compare_by_fit (gconstpointer a,
                gconstpointer b)
{
  const PostageShortlistEntry *left = *(PostageShortlistEntry *const *) a;
  const PostageShortlistEntry *right = *(PostageShortlistEntry *const *) b;
  int                          order = get_class (left) - get_class (right);

  if (order == 0)
    order = compare_points (left, right);
  return order != 0 ? order : compare_by_cost (a, b);
}

static int
compare_together (gconstpointer a,
                  gconstpointer b)
{
  const PostageShortlistEntry *left = *(PostageShortlistEntry *const *) a;
  const PostageShortlistEntry *right = *(PostageShortlistEntry *const *) b;
  int                          order = get_class (left) - get_class (right);

  /* A lower bound divided by its points says as little as the bound. */
  if (order == 0)
    order = (int) postage_estimate_get_status (left->estimate) - (int) postage_estimate_get_status (right->estimate);
  if (order == 0)
    order = right->has_point_price - left->has_point_price;
  if (order == 0 && left->has_point_price)
    order = postage_money_compare (&left->point_price, &right->point_price);
  if (order == 0 && left->has_point_price)
    order = compare_points (left, right);
  return order != 0 ? order : compare_by_cost (a, b);
}

/* Whether @other, whose whole cost is known, leaves no reason to take @entry, as far as both are known. */
static gboolean
is_better (const PostageShortlistEntry *other,
           const PostageShortlistEntry *entry)
{
  int cost, points;

  if (postage_estimate_get_status (other->estimate) != POSTAGE_STATUS_COMPLETE || get_class (other) > 0)
    return FALSE;
  cost = postage_money_compare (get_cost (other), get_cost (entry));
  points = (int) postage_fit_get_sure (other->fit) - (int) postage_fit_get_sure (entry->fit);
  return cost <= 0 && points >= 0 && (cost < 0 || points > 0);
}

static void
find_better (PostageShortlist *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      PostageShortlistEntry *entry = self->entries->pdata[i];

      if (!has_price (entry) || postage_fit_get_wanted (entry->fit) == 0)
        continue;
      for (guint j = 0; j < self->entries->len; j++)
        {
          const PostageShortlistEntry *other = self->entries->pdata[j];

          if (is_better (other, entry) &&
              (entry->better == NULL || postage_ranking_compare (other->estimate, entry->better) < 0))
            entry->better = other->estimate;
        }
    }
}

PostageShortlist *
postage_shortlist_new (const GPtrArray       *estimates,
                       const PostageScenario *scenario,
                       PostageShortlistOrder  order)
{
  static const GCompareFunc comparisons[] = {
    [POSTAGE_SHORTLIST_BY_COST] = compare_by_cost,
    [POSTAGE_SHORTLIST_BY_FIT] = compare_by_fit,
    [POSTAGE_SHORTLIST_TOGETHER] = compare_together,
  };
  PostageShortlist *self;

  g_return_val_if_fail (estimates != NULL && scenario != NULL, NULL);
  g_return_val_if_fail (order < G_N_ELEMENTS (comparisons), NULL);

  self = g_new0 (PostageShortlist, 1);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  for (guint i = 0; i < estimates->len; i++)
    g_ptr_array_add (self->entries, entry_new (estimates->pdata[i], scenario));
  g_ptr_array_sort (self->entries, comparisons[order]);
  find_better (self);
  return self;
}

void
postage_shortlist_free (PostageShortlist *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

const GPtrArray *
postage_shortlist_get_entries (const PostageShortlist *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->entries;
}
