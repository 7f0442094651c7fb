/* postage-lines.c - lines of an estimate, kept together
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-lines.h"

/* Lines lie in chunks, so that none ever moves: each twice as large as the one before, or as large as was asked for. */
#define FIRST_CHUNK 16
#define LARGEST_CHUNK 512

struct _PostageLines
{
  PostageLine  blank;
  PostageLine *chunk; /* (unowned): the last one, with @n_free lines left at its end */
  guint        chunk_size;
  guint        n_free;
  GPtrArray   *chunks; /* (element-type PostageLine): arrays of lines */
  GPtrArray   *lines;  /* (element-type PostageLine): (unowned) elements */
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
    .exact = postage_money (0, billing_currency),
    .converted = postage_money (0, display_currency),
    .shown = postage_money (0, display_currency),
  };
  self->chunks = g_ptr_array_new_with_free_func (g_free);
  self->lines = g_ptr_array_sized_new (FIRST_CHUNK);
  return self;
}

void
postage_lines_free (PostageLines *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->chunks);
  g_free (self);
}

/* What is left of the chunk before stays unused. */
static void
add_chunk (PostageLines *self,
           guint         size)
{
  self->chunk_size = size;
  self->chunk = g_new (PostageLine, size);
  self->n_free = size;
  g_ptr_array_add (self->chunks, self->chunk);
}

void
postage_lines_reserve (PostageLines *self,
                       guint         n)
{
  g_return_if_fail (self != NULL);

  if (self->n_free < n)
    add_chunk (self, n);
}

PostageLine *
postage_lines_add_copy (PostageLines      *self,
                        const PostageLine *line)
{
  PostageLine *copy;

  g_return_val_if_fail (self != NULL && line != NULL, NULL);

  if (self->n_free == 0)
    add_chunk (self, CLAMP (self->chunk_size * 2, FIRST_CHUNK, LARGEST_CHUNK));
  copy = &self->chunk[self->chunk_size - self->n_free];
  self->n_free--;
  *copy = *line;
  g_ptr_array_add (self->lines, copy);
  return copy;
}

PostageLine *
postage_lines_add (PostageLines    *self,
                   PostageComponent component)
{
  PostageLine *line;

  g_return_val_if_fail (self != NULL, NULL);

  line = postage_lines_add_copy (self, &self->blank);
  line->component = component;
  return line;
}

const GPtrArray *
postage_lines_get_all (const PostageLines *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->lines;
}
