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
 * @end: the last mark, which is at the largest amount or above it
 *
 * An axis that begins at zero: a length tells an amount only there.
 */
typedef struct
{
  PostageDecimal step;
  guint          n_marks;
  PostageDecimal end;
} PostageChartScale;

/**
 * postage_chart_scale_init:
 * @largest: the largest amount that has to be shown, zero or above
 * @max_marks: how many marks there is room for, 2 or above
 *
 * Finds the smallest step for which the marks up to @largest are no more than @max_marks; no less than the smallest
 * amount that there is.
 */
void postage_chart_scale_init (PostageChartScale *self,
                               PostageDecimal     largest,
                               guint              max_marks);

/** postage_chart_scale_get_mark: the amount at the mark @index, below @n_marks. */
PostageDecimal postage_chart_scale_get_mark (const PostageChartScale *self,
                                             guint                    index);

/** postage_chart_scale_get_digits: how many digits behind the point tell the marks apart. */
guint postage_chart_scale_get_digits (const PostageChartScale *self);

/** postage_chart_scale_place: where @amount is, 0 at zero and 1 at the end. */
double postage_chart_scale_place (const PostageChartScale *self,
                                  PostageDecimal           amount);

G_END_DECLS
