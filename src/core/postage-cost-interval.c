/* postage-cost-interval.c - what is sure of the difference of two plans between two quantities
 *
 * Between two quantities at which the same prices are in force in the same steps, no line has a bend: its quantity only
 * rises (or, for what is lacking to a minimum spend, its amount only falls), and steps follow each other in order. Then
 * each line is between its amounts at the ends. A line whose quantity rises by one with each one of the axis, or not at
 * all, is even on the straight line between them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-cost-interval.h"

/* How far, in units, the quantity of a line can be from the order of the axis: parts are rounded each for itself when
 * conversations are counted, and when free messages are spread over markets; for each number with replies of its own
 * there are two more. */
#define ASTRAY 6

/* How far, at 10⁻⁹, the roundings of a percentage and of an exchange bring a line off the straight one. */
#define ROUNDING 4

/* What lies between the ends. */
typedef struct
{
  PostageDecimal straight_low;  /* the sum of the lines that are straight, at the lower end */
  PostageDecimal straight_high; /* the same at the higher end */
  PostageDecimal least;         /* of the other ones */
  PostageDecimal most;
  PostageDecimal noise; /* what each bound may be exceeded by */
} Bounds;

gboolean
postage_cost_interval_is_comparable (const PostageEstimate *estimate)
{
  g_return_val_if_fail (estimate != NULL, FALSE);

  return postage_estimate_get_status (estimate) == POSTAGE_STATUS_COMPLETE;
}

/* Whether both are the same line of one plan, with the last unit in the same step and the same bounds in force. Steps
 * that only have the same price are different ones: there may be another between. */
static gboolean
is_same_state (const PostageLine *low,
               const PostageLine *high)
{
  if (low->component != high->component || low->charge != high->charge || low->price != high->price ||
      low->category != high->category || low->flags != high->flags || g_strcmp0 (low->market, high->market) != 0 ||
      (low->curve == NULL) != (high->curve == NULL))
    return FALSE;
  /* What isn't taken of quantities begins, or ends, somewhere. */
  if (low->curve == NULL)
    return (low->exact.amount == 0) == (high->exact.amount == 0);
  return postage_curve_find_step (low->curve, low->quantity) == postage_curve_find_step (high->curve, high->quantity);
}

static gboolean
has_blocks (const PostageLine *line)
{
  g_autoptr (GArray) pieces = postage_line_dup_pieces (line);

  for (guint i = 0; i < pieces->len; i++)
    if (g_array_index (pieces, PostagePiece, i).block > 1)
      return TRUE;
  return FALSE;
}

/* Whether the quantity rises by one with each one of the axis, or not at all, so that it is never astray. */
static gboolean
is_steady (const PostageLine *low,
           const PostageLine *high,
           gint64             width)
{
  const gint64 rise = high->quantity - low->quantity;

  return low->curve != NULL && (rise == 0 || rise == width);
}

/* Whether the amount is on the straight line between its ends, but for rounding. */
static gboolean
is_straight (const PostageLine *low,
             const PostageLine *high,
             gint64             width)
{
  return is_steady (low, high, width) && (high->quantity == low->quantity || !has_blocks (high));
}

/* Whether nothing of the amount was rounded. */
static gboolean
is_exact (const PostageLine *line)
{
  return line->curve != NULL && line->curve->months == 1 && line->curve->discount == 0 &&
         g_str_equal (line->exact.currency, line->converted.currency);
}

/* What one unit of a line costs at most, in the display currency. */
static PostageDecimal
get_unit (const PostageLine *line)
{
  return line->quantity > 0 ? line->converted.amount / line->quantity + 1 : 0;
}

/* What is taken of other lines is straight where all of these are. */
static gboolean
is_all_straight (const GPtrArray *low,
                 const GPtrArray *high,
                 gint64           width)
{
  for (guint i = 0; i < low->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (low, i);

      if (line->curve != NULL && !is_straight (line, g_ptr_array_index (high, i), width))
        return FALSE;
    }
  return TRUE;
}

static gint64
get_astray (const PostageEstimate *estimate)
{
  guint n_replies;

  postage_scenario_get_replies (postage_estimate_get_scenario (estimate), &n_replies);
  return ASTRAY + 2 * (gint64) n_replies;
}

/* Whether @line stands in @others as well, at both ends: Meta's bill is shared by plans that are billed alike. */
static gboolean
is_shared (const PostageLine *low,
           const PostageLine *high,
           const GPtrArray   *others_low,
           const GPtrArray   *others_high)
{
  return postage_line_is_meta (low) && g_ptr_array_find ((GPtrArray *) others_low, low, NULL) &&
         g_ptr_array_find ((GPtrArray *) others_high, high, NULL);
}

/* Adds the lines of @ends, with the sign of @sign, which @others doesn't share. */
static gboolean
add_lines (Bounds                *bounds,
           const PostageCostEnds *ends,
           const PostageCostEnds *others,
           gint64                 width,
           int                    sign)
{
  const GPtrArray *low = postage_estimate_get_lines (ends->low);
  const GPtrArray *high = postage_estimate_get_lines (ends->high);
  const gint64     astray = get_astray (ends->low);
  PostageDecimal   change = 0; /* of all lines so far */
  gboolean         all_straight;

  if (low->len != high->len)
    return FALSE;
  all_straight = is_all_straight (low, high, width);
  for (guint i = 0; i < low->len; i++)
    {
      const PostageLine   *a = g_ptr_array_index (low, i);
      const PostageLine   *b = g_ptr_array_index (high, i);
      const PostageDecimal from = sign * a->converted.amount, to = sign * b->converted.amount;
      const gboolean       straight = a->curve != NULL ? is_straight (a, b, width) : all_straight;

      if (!is_same_state (a, b))
        return FALSE;
      if (is_shared (a, b, postage_estimate_get_lines (others->low), postage_estimate_get_lines (others->high)))
        {
          change += MAX (from, to) - MIN (from, to);
          continue;
        }
      if (straight)
        {
          bounds->straight_low += from;
          bounds->straight_high += to;
          change += MAX (from, to) - MIN (from, to);
        }
      else
        {
          /* What is taken of lines of which some rise and others fall is off by no more than all of them change. */
          PostageDecimal off = a->curve != NULL ? MAX (get_unit (a), get_unit (b)) * astray : change;

          if (is_steady (a, b, width))
            off = 0;
          bounds->least += MIN (from, to);
          bounds->most += MAX (from, to);
          bounds->noise += off;
          change += MAX (from, to) - MIN (from, to) + off;
        }
      if (!is_exact (a))
        bounds->noise += ROUNDING;
    }
  return TRUE;
}

gboolean
postage_cost_interval_bound (const PostageCostEnds *a,
                             const PostageCostEnds *b,
                             gint64                 width,
                             PostageDecimal        *least,
                             PostageDecimal        *most)
{
  Bounds bounds = { 0 };

  g_return_val_if_fail (a != NULL && b != NULL && width > 0, FALSE);
  g_return_val_if_fail (least != NULL && most != NULL, FALSE);

  if (postage_estimate_get_status (a->low) != postage_estimate_get_status (a->high) ||
      postage_estimate_get_status (b->low) != postage_estimate_get_status (b->high) ||
      !add_lines (&bounds, a, b, width, 1) || !add_lines (&bounds, b, a, width, -1))
    return FALSE;
  *least = MIN (bounds.straight_low, bounds.straight_high) + bounds.least - bounds.noise;
  *most = MAX (bounds.straight_low, bounds.straight_high) + bounds.most + bounds.noise;
  return TRUE;
}
