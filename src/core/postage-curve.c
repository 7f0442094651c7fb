/* postage-curve.c - a price model, compiled: thresholds and rate steps
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-curve.h"

void
postage_curve_init (PostageCurve *self)
{
  g_return_if_fail (self != NULL);

  self->base = 0;
  self->base_known = TRUE;
  self->steps = g_array_new (FALSE, FALSE, sizeof (PostageStep));
}

void
postage_curve_clear (PostageCurve *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->steps, g_array_unref);
}

void
postage_curve_add_step (PostageCurve  *self,
                        gint64         last,
                        PostageDecimal rate,
                        PostageDecimal flat,
                        gboolean       known)
{
  PostageStep step = { last, rate, flat, known };

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->steps->len == 0 ||
                    last > g_array_index (self->steps, PostageStep, self->steps->len - 1).last);

  g_array_append_val (self->steps, step);
}

gboolean
postage_curve_has_base (const PostageCurve *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->base != 0 || !self->base_known;
}

gboolean
postage_curve_is_linear (const PostageCurve *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !postage_curve_has_base (self) && self->steps->len == 1 &&
         g_array_index (self->steps, PostageStep, 0).flat == 0;
}

gboolean
postage_curve_evaluate (const PostageCurve *self,
                        gint64              quantity,
                        GArray             *pieces,
                        PostageDecimal     *amount,
                        gboolean           *known,
                        GError            **error)
{
  PostageDecimal sum;
  gboolean       all_known;
  gint64         done = 0;

  g_return_val_if_fail (self != NULL && pieces != NULL && amount != NULL && known != NULL, FALSE);
  g_return_val_if_fail (quantity >= 0, FALSE);

  sum = self->base;
  all_known = self->base_known;
  for (guint i = 0; i < self->steps->len && done < quantity; i++)
    {
      const PostageStep *step = &g_array_index (self->steps, PostageStep, i);
      PostagePiece       piece = { .quantity = MIN (quantity, step->last) - done, .known = step->known };

      if (step->known)
        {
          piece.rate = step->rate;
          piece.flat = step->flat;
          if (!postage_decimal_multiply (step->rate, piece.quantity, &piece.amount, error) ||
              !postage_decimal_add (piece.amount, step->flat, &piece.amount, error) ||
              !postage_decimal_add (sum, piece.amount, &sum, error))
            return FALSE;
        }
      all_known = all_known && step->known;
      done += piece.quantity;
      g_array_append_val (pieces, piece);
    }

  *amount = sum;
  *known = all_known;
  return TRUE;
}
