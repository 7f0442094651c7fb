/* postage-total.c - a sum of lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-total.h"

void
postage_total_init (PostageTotal *self,
                    const char   *currency)
{
  g_return_if_fail (self != NULL && currency != NULL);

  self->shown = postage_money (0, currency);
  self->exact = self->shown;
  self->n_lines = 0;
  self->complete = TRUE;
}

/* One currency is the caller's word: a comparison for each of thousands of lines would cost more than the sum. */
static gboolean
add (PostageTotal  *self,
     PostageDecimal shown,
     PostageDecimal exact,
     GError       **error)
{
  return postage_decimal_add (self->shown.amount, shown, &self->shown.amount, error) &&
         postage_decimal_add (self->exact.amount, exact, &self->exact.amount, error);
}

gboolean
postage_total_add_line (PostageTotal      *self,
                        const PostageLine *line,
                        GError           **error)
{
  g_return_val_if_fail (self != NULL && line != NULL, FALSE);

  self->n_lines++;
  if (line->flags & POSTAGE_LINE_UNKNOWN)
    self->complete = FALSE;
  return add (self, line->shown.amount, line->converted.amount, error);
}

gboolean
postage_total_add (PostageTotal       *self,
                   const PostageTotal *other,
                   GError            **error)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  self->n_lines += other->n_lines;
  self->complete = self->complete && other->complete;
  return add (self, other->shown.amount, other->exact.amount, error);
}
