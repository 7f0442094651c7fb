/* postage-work-charges.c - a plan's charges by quantity as lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-work.h"

/* A price that is "starting at" leaves open what a line costs only where the line pays something by it: a base, a
 * minimum, or a unit that neither an allowance nor an included quantity covers. */
static void
mark_start (const PostageTariffItem *item,
            PostageLine             *line)
{
  if (item->price == NULL || !postage_price_get_lower_bound (item->price))
    return;
  if (line->quantity - item->curve.allowance > postage_price_get_included (item->price) ||
      postage_curve_has_base (&item->curve))
    line->flags |= POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_STARTS;
}

/* A line of @item for all that it counts. */
static gboolean
add_charge_line (PostageWork             *work,
                 const PostageTariffItem *item,
                 gint64                   quantity,
                 GError                 **error)
{
  PostageLine *line = postage_work_add_line (work, item);

  line->quantity = quantity;
  mark_start (item, line);
  return item->price == NULL || postage_line_price (line, &item->curve, error);
}

/* Which cells a charge counts, found out once for all of them. */
typedef struct
{
  const PostageCharge *charge;
  gboolean             counts_category[POSTAGE_N_CATEGORIES + 1];
  gboolean             counts_all_markets;
} Filter;

static void
filter_init (Filter              *filter,
             const PostageCharge *charge)
{
  filter->charge = charge;
  for (PostageCategory category = 0; category <= POSTAGE_CATEGORY_NONE; category++)
    filter->counts_category[category] = postage_charge_counts_category (charge, category);
  filter->counts_all_markets = postage_charge_counts_market (charge, NULL);
}

static gboolean
counts_cell (const Filter      *filter,
             const PostageCell *cell)
{
  return filter->counts_category[cell->category] &&
         (filter->counts_all_markets || postage_charge_counts_market (filter->charge, cell->market));
}

/* Messages of a price per unit make a line for each market and category. */
static gboolean
add_split_lines (PostageWork             *work,
                 const PostageTariffItem *item,
                 GError                 **error)
{
  const GArray *cells = postage_quantities_get_cells (work->quantities);
  PostageLine  *previous = NULL;
  Filter        filter;

  filter_init (&filter, item->charge);
  for (guint i = 0; i < cells->len; i++)
    {
      const PostageCell *cell = &g_array_index (cells, PostageCell, i);
      PostageLine       *line;

      if (cell->counts[item->messages] == 0 || !counts_cell (&filter, cell))
        continue;
      /* The lines of an item differ in their cell only. */
      line = previous == NULL ? postage_work_add_line (work, item) : postage_lines_add_copy (work->own_lines, previous);
      previous = line;
      line->market = cell->market;
      line->category = cell->category;
      line->quantity = cell->counts[item->messages];
      mark_start (item, line);
      if (!postage_line_price (line, &item->curve, error))
        return FALSE;
    }
  return TRUE;
}

static gint64
count_messages (const PostageWork       *work,
                const PostageTariffItem *item)
{
  const GArray *cells = postage_quantities_get_cells (work->quantities);
  gint64        total = 0;
  Filter        filter;

  filter_init (&filter, item->charge);
  for (guint i = 0; i < cells->len; i++)
    {
      const PostageCell *cell = &g_array_index (cells, PostageCell, i);

      if (cell->counts[item->messages] > 0 && counts_cell (&filter, cell))
        total += cell->counts[item->messages];
    }
  return total;
}

/* Whether the user wants, or surely has, something that the charge counts, and didn't say how much of it. */
static gboolean
is_quantity_missing (const PostageWork       *work,
                     const PostageTariffItem *item)
{
  const char *metric = postage_charge_get_metric (item->charge);

  if (metric == NULL || postage_quantities_is_said (work->quantities, metric) ||
      (item->price != NULL && postage_curve_is_free (&item->curve)))
    return FALSE;
  return postage_charge_get_feature (item->charge) != NULL ||
         postage_vocabulary_is_always (postage_catalogue_get_vocabulary (work->catalogue), metric);
}

/* What is paid once and isn't known stands beside the total: that it isn't counted either says nothing more. */
static void
warn_missing (PostageWork             *work,
              const PostageTariffItem *item)
{
  gboolean is_known = item->price != NULL && item->curve.base_known;

  if (postage_charge_get_one_off (item->charge) && postage_curve_has_base (&item->curve) && !is_known)
    return;
  postage_work_warn (work, POSTAGE_WARNING_QUANTITY_MISSING, item->charge, 0);
  g_ptr_array_add (work->missing, item->charge);
}

static gboolean
add_lines (PostageWork             *work,
           const PostageTariffItem *item,
           GError                 **error)
{
  const char *metric = postage_charge_get_metric (item->charge);
  gint64      quantity;

  /* A stated zero and a price that isn't known have nothing to split. */
  if (item->messages != POSTAGE_MESSAGES_NONE && item->price != NULL && postage_curve_is_linear (&item->curve) &&
      !postage_curve_is_free (&item->curve) && postage_curve_is_known (&item->curve))
    return add_split_lines (work, item, error);

  /* Without a metric, what is counted is the month itself. */
  if (metric == NULL)
    quantity = 1;
  else if (item->messages != POSTAGE_MESSAGES_NONE)
    quantity = count_messages (work, item);
  else
    quantity = postage_quantities_get (work->quantities, metric);

  if (is_quantity_missing (work, item))
    warn_missing (work, item);
  if (quantity == 0 && !postage_curve_has_base (&item->curve))
    return TRUE;
  return add_charge_line (work, item, quantity, error);
}

gboolean
postage_work_add_charge_lines (PostageWork *work,
                               GError     **error)
{
  const GArray    *items = postage_tariff_get_items (work->tariff);
  const GPtrArray *disputed = postage_tariff_get_disputed (work->tariff);

  for (guint i = 0; i < items->len; i++)
    {
      const PostageTariffItem *item = &g_array_index (items, PostageTariffItem, i);
      guint                    first_line = work->lines->len;

      if (item->stage != POSTAGE_STAGE_QUANTITY)
        continue;
      if (!add_lines (work, item, error))
        return FALSE;
      postage_work_warn_unknown (work, item, first_line);
    }

  for (guint i = 0; i < disputed->len; i++)
    postage_work_warn (work, POSTAGE_WARNING_DISPUTED, g_ptr_array_index (disputed, i), 0);
  return TRUE;
}
