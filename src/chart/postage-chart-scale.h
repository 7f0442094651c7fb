/* postage-chart-scale.h - the marks of an axis of amounts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-decimal.h"

G_BEGIN_DECLS

/**
 * PostageChartScale:
 * @step: between two marks: 1, 2 or 5 times a power of ten, so that people can read between them
 * @n_marks: how many there are, that at zero among them
 * @start: the first mark, which is zero, or at the smallest amount or below it
 * @end: the last mark, which is at the largest amount or above it
 *
 * An axis that has zero on it: a length tells an amount only there.
 */
typedef struct
{
  PostageDecimal step;
  guint          n_marks;
  PostageDecimal start;
  PostageDecimal end;
} PostageChartScale;

/**
 * postage_chart_scale_init:
 * @least: the smallest amount that has to be shown, zero or below
 * @most: the largest amount that has to be shown, zero or above
 * @max_marks: how many marks there is room for, 3 or above; 2 where @least is zero
 *
 * Finds the smallest step for which the marks from @least to @most are no more than @max_marks; no less than the
 * smallest amount that there is.
 */
void postage_chart_scale_init (PostageChartScale *self,
                               PostageDecimal     least,
                               PostageDecimal     most,
                               guint              max_marks);

/** postage_chart_scale_get_mark: the amount at the mark @index, below @n_marks. */
PostageDecimal postage_chart_scale_get_mark (const PostageChartScale *self,
                                             guint                    index);

/** postage_chart_scale_get_digits: how many digits behind the point tell the marks apart. */
guint postage_chart_scale_get_digits (const PostageChartScale *self);

G_END_DECLS
