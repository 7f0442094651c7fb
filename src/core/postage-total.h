/* postage-total.h - a sum of lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-line.h"

G_BEGIN_DECLS

/**
 * PostageTotal:
 * @shown: the sum of the shown lines, in the display currency
 * @exact: the sum of the exact lines, at 10⁻⁹
 * @n_lines: how many lines it sums
 * @complete: whether each of them is known
 */
typedef struct
{
  PostageMoney shown;
  PostageMoney exact;
  guint        n_lines;
  gboolean     complete;
} PostageTotal;

/** postage_total_init: nothing, in the display @currency. */
void postage_total_init (PostageTotal *self,
                         const char   *currency);

/** postage_total_add_line: adds @line, which is shown in the same currency, or fails with %POSTAGE_ERROR_OVERFLOW. */
gboolean postage_total_add_line (PostageTotal      *self,
                                 const PostageLine *line,
                                 GError           **error);

/** postage_total_add: adds all that @other sums, in the same currency, or fails with %POSTAGE_ERROR_OVERFLOW. */
gboolean postage_total_add (PostageTotal       *self,
                            const PostageTotal *other,
                            GError            **error);

G_END_DECLS
