/* postage-chart-scale.c - the marks of an axis of amounts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-scale.h"

void
postage_chart_scale_init (PostageChartScale *self,
                          PostageDecimal     largest,
                          guint              max_marks)
{
  static const int factors[] = { 1, 2, 5 };
  const guint      max_steps = max_marks - 1;
  PostageDecimal   power = 1;

  g_return_if_fail (self != NULL && largest >= 0 && max_marks >= 2);

  for (guint i = 0;; i++)
    {
      const PostageDecimal step = power * factors[i % G_N_ELEMENTS (factors)];
      /* Rounded up: the last mark isn't below the largest amount. */
      const PostageDecimal n_steps = MAX (largest / step + (largest % step > 0), 1);

      if (n_steps <= max_steps)
        {
          *self = (PostageChartScale){ step, (guint) n_steps + 1, step * n_steps };
          return;
        }
      if (i % G_N_ELEMENTS (factors) == G_N_ELEMENTS (factors) - 1)
        power *= 10;
    }
}

PostageDecimal
postage_chart_scale_get_mark (const PostageChartScale *self,
                              guint                    index)
{
  g_return_val_if_fail (self != NULL && index < self->n_marks, 0);

  return self->step * index;
}

guint
postage_chart_scale_get_digits (const PostageChartScale *self)
{
  PostageDecimal unit = POSTAGE_DECIMAL_ONE;
  guint          digits = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (; self->step % unit != 0; unit /= 10)
    digits++;
  return digits;
}

double
postage_chart_scale_place (const PostageChartScale *self,
                           PostageDecimal           amount)
{
  g_return_val_if_fail (self != NULL, 0);

  return (double) amount / (double) self->end;
}
