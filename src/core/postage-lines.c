/* postage-lines.c - lines of an estimate, kept together
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-lines.h"

/* Lines lie in chunks, each twice as large as the one before, so that none ever moves. */
#define FIRST_CHUNK 8
#define LARGEST_CHUNK 512

/* As many pieces as nearly every price gives at most: Meta has six volume bands. */
#define FEW_PIECES 8

struct _PostageLines
{
  PostageLine  blank;
  PostageLine *chunk; /* (unowned): the last one, with @n_free lines left at its end */
  guint        chunk_size;
  guint        n_free;
  GPtrArray   *chunks; /* (element-type PostageLine): arrays of lines */
  GPtrArray   *lines;  /* (element-type PostageLine): (unowned) elements */
  GPtrArray   *pieces; /* (element-type PostagePiece): arrays that a line has besides its own piece */
};

PostageLines *
postage_lines_new (const char *billing_currency,
                   const char *display_currency)
{
  PostageLines *self;

  g_return_val_if_fail (billing_currency != NULL && display_currency != NULL, NULL);

  self = g_new0 (PostageLines, 1);
  self->blank = (PostageLine){
    .category = POSTAGE_CATEGORY_NONE,
    .months = 1,
    .exact = postage_money (0, billing_currency),
    .converted = postage_money (0, display_currency),
    .shown = postage_money (0, display_currency),
  };
  self->chunk_size = FIRST_CHUNK / 2;
  self->chunks = g_ptr_array_new_with_free_func (g_free);
  self->lines = g_ptr_array_new ();
  self->pieces = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
postage_lines_free (PostageLines *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->pieces);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->chunks);
  g_free (self);
}

PostageLine *
postage_lines_add (PostageLines    *self,
                   PostageComponent component)
{
  PostageLine *line;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_free == 0)
    {
      self->chunk_size = MIN (self->chunk_size * 2, LARGEST_CHUNK);
      self->chunk = g_new (PostageLine, self->chunk_size);
      self->n_free = self->chunk_size;
      g_ptr_array_add (self->chunks, self->chunk);
    }
  line = &self->chunk[self->chunk_size - self->n_free];
  self->n_free--;
  *line = self->blank;
  line->component = component;
  g_ptr_array_add (self->lines, line);
  return line;
}

gboolean
postage_lines_price (PostageLines       *self,
                     PostageLine        *line,
                     const PostageCurve *curve,
                     GError            **error)
{
  PostagePiece        few[FEW_PIECES];
  PostageCurveValue   value;
  guint               n_pieces;
  g_autofree gpointer many = NULL;
  PostagePiece       *pieces = few;

  g_return_val_if_fail (self != NULL && line != NULL && curve != NULL, FALSE);

  if (curve->steps->len > FEW_PIECES)
    pieces = many = g_new (PostagePiece, curve->steps->len);
  if (!postage_curve_evaluate (curve, line->quantity, pieces, &n_pieces, &value, error))
    return FALSE;

  /* Most prices give one piece, which has its place in the line. */
  line->n_pieces = n_pieces;
  if (n_pieces > 1)
    {
      line->pieces = g_memdup2 (pieces, n_pieces * sizeof (PostagePiece));
      g_ptr_array_add (self->pieces, (gpointer) line->pieces);
    }
  else if (n_pieces == 1)
    {
      line->piece = pieces[0];
      line->pieces = &line->piece;
    }

  line->exact.amount = value.amount;
  line->base = curve->base;
  line->allowance = MIN (curve->allowance, line->quantity);
  line->months = curve->months;
  line->discount = curve->discount;
  if (!value.known)
    line->flags |= POSTAGE_LINE_UNKNOWN;
  if (value.limit == POSTAGE_LIMIT_MINIMUM)
    line->flags |= POSTAGE_LINE_LIMITED_LOW;
  if (value.limit == POSTAGE_LIMIT_MAXIMUM)
    line->flags |= POSTAGE_LINE_LIMITED_HIGH;
  return TRUE;
}

const GPtrArray *
postage_lines_get_all (const PostageLines *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lines;
}
