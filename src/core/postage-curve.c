/* postage-curve.c - a price model, compiled: thresholds and rate steps
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-curve.h"

#define HUNDRED_PERCENT (100 * POSTAGE_DECIMAL_ONE)

/* As many as the longest of Meta's volume bands have, so that they are written without growing. */
#define EXPECTED_STEPS 6

void
postage_curve_init (PostageCurve *self)
{
  g_return_if_fail (self != NULL);

  *self = (PostageCurve){ .base_known = TRUE, .months = 1 };
}

void
postage_curve_clear (PostageCurve *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->more_steps, g_array_unref);
}

void
postage_curve_add_step (PostageCurve  *self,
                        gint64         last,
                        PostageDecimal rate,
                        PostageDecimal flat,
                        gboolean       known)
{
  postage_curve_add_block_step (self, last, 1, rate, flat, known);
}

void
postage_curve_add_block_step (PostageCurve  *self,
                              gint64         last,
                              gint64         block,
                              PostageDecimal rate,
                              PostageDecimal flat,
                              gboolean       known)
{
  PostageStep step = { last, block, rate, flat, known };

  g_return_if_fail (self != NULL && block > 0);
  g_return_if_fail (self->n_steps == 0 || last > postage_curve_get_step (self, self->n_steps - 1)->last);

  if (self->n_steps == 0)
    self->first_step = step;
  else
    {
      if (self->more_steps == NULL)
        self->more_steps = g_array_sized_new (FALSE, FALSE, sizeof (PostageStep), EXPECTED_STEPS - 1);
      g_array_append_val (self->more_steps, step);
    }
  self->n_steps++;
}

const PostageStep *
postage_curve_get_step (const PostageCurve *self,
                        guint               index)
{
  g_return_val_if_fail (self != NULL && index < self->n_steps, NULL);

  return index == 0 ? &self->first_step : &g_array_index (self->more_steps, PostageStep, index - 1);
}

int
postage_curve_find_step (const PostageCurve *self,
                         gint64              quantity)
{
  const gint64 charged = quantity - self->allowance;
  int          index = 0;

  g_return_val_if_fail (self != NULL && quantity >= 0, -1);

  if (charged <= 0 || self->n_steps == 0)
    return -1;
  while ((guint) index + 1 < self->n_steps && postage_curve_get_step (self, (guint) index)->last < charged)
    index++;
  return index;
}

gboolean
postage_curve_has_base (const PostageCurve *self)
{
  const PostageBound *minimum;

  g_return_val_if_fail (self != NULL, FALSE);

  minimum = &self->limits.minimum;
  return self->base != 0 || !self->base_known || (minimum->is_set && (!minimum->is_known || minimum->amount != 0));
}

gboolean
postage_curve_is_free (const PostageCurve *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->n_steps; i++)
    {
      const PostageStep *step = postage_curve_get_step (self, i);

      if (!step->known || step->rate != 0 || step->flat != 0)
        return FALSE;
    }
  return self->n_steps > 0 && !postage_curve_has_base (self);
}

gboolean
postage_curve_is_known (const PostageCurve *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->n_steps; i++)
    if (!postage_curve_get_step (self, i)->known)
      return FALSE;
  return self->base_known && (!self->limits.minimum.is_set || self->limits.minimum.is_known) &&
         (!self->limits.maximum.is_set || self->limits.maximum.is_known);
}

gboolean
postage_curve_is_linear (const PostageCurve *self)
{
  const PostageStep *step;

  g_return_val_if_fail (self != NULL, FALSE);

  step = &self->first_step;
  if (self->n_steps != 1 || postage_curve_has_base (self) || self->limits.minimum.is_set ||
      self->limits.maximum.is_set)
    return FALSE;
  return step->flat == 0 && step->block == 1 && self->allowance == 0 && self->months == 1 && self->discount == 0;
}

/* Adds what @quantity units cost in @step to @value. */
static gboolean
add_piece (const PostageStep *step,
           gint64             quantity,
           GArray            *pieces,
           PostageCurveValue *value,
           GError           **error)
{
  gint64         blocks = step->block == 1 ? quantity : quantity / step->block + (quantity % step->block != 0);
  PostageDecimal amount = 0;

  if (step->known && (!postage_decimal_multiply (step->rate, blocks, &amount, error) ||
                      !postage_decimal_add (amount, step->flat, &amount, error) ||
                      !postage_decimal_add (value->amount, amount, &value->amount, error)))
    return FALSE;
  value->known = value->known && step->known;

  if (pieces != NULL)
    {
      PostagePiece piece = { quantity, step->block, blocks, step->known ? step->rate : 0, step->known ? step->flat : 0,
                             amount, step->known };

      g_array_append_val (pieces, piece);
    }
  return TRUE;
}

static gboolean
add_pieces (const PostageCurve *self,
            gint64              quantity,
            GArray             *pieces,
            PostageCurveValue  *value,
            GError            **error)
{
  gint64 done = 0;

  for (guint i = 0; i < self->n_steps && done < quantity; i++)
    {
      const PostageStep *step = postage_curve_get_step (self, i);
      gint64             part = MIN (quantity, step->last) - done;

      if (self->whole && quantity > step->last)
        continue;
      if (!add_piece (step, part, pieces, value, error))
        return FALSE;
      done += part;
    }
  return TRUE;
}

gboolean
postage_curve_evaluate (const PostageCurve *self,
                        gint64              quantity,
                        GArray             *pieces,
                        PostageCurveValue  *value,
                        GError            **error)
{
  PostageCurveValue result;

  g_return_val_if_fail (self != NULL && value != NULL, FALSE);
  g_return_val_if_fail (quantity >= 0, FALSE);

  result = (PostageCurveValue){ .amount = self->base, .known = self->base_known };
  if (!add_pieces (self, MAX (quantity - self->allowance, 0), pieces, &result, error))
    return FALSE;

  if (self->months > 1 && !postage_decimal_scale (result.amount, 1, self->months, POSTAGE_ROUNDING_HALF_EVEN,
                                                  &result.amount, error))
    return FALSE;
  if (self->discount > 0 &&
      !postage_decimal_scale (result.amount, HUNDRED_PERCENT - self->discount, HUNDRED_PERCENT,
                              POSTAGE_ROUNDING_HALF_EVEN, &result.amount, error))
    return FALSE;
  result.limit = postage_limits_apply (&self->limits, &result.amount, &result.known);

  *value = result;
  return TRUE;
}
