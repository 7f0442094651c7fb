/* postage-quantity-row.c - a row that enters a whole number of things a month
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-quantity-row.h"

#include "text/postage-text-number.h"

struct _PostageQuantityRow
{
  PostageFigureRow parent_instance;

  gint64 value; /* counts */
  gint64 kept;  /* counts again when what is typed isn't a number */
};

G_DEFINE_FINAL_TYPE (PostageQuantityRow, postage_quantity_row, POSTAGE_TYPE_FIGURE_ROW)

static PostageReading
postage_quantity_row_read (PostageFigureRow *row,
                           const char       *text,
                           gboolean         *changed)
{
  PostageQuantityRow  *self = POSTAGE_QUANTITY_ROW (row);
  gint64               value;
  const PostageReading reading = postage_reading_quantity (text, &value);

  if (reading == POSTAGE_READING_OK)
    {
      *changed = (value != self->value);
      self->value = value;
    }
  return reading;
}

static void
postage_quantity_row_keep (PostageFigureRow *row)
{
  PostageQuantityRow *self = POSTAGE_QUANTITY_ROW (row);

  self->kept = self->value;
}

static gboolean
postage_quantity_row_go_back (PostageFigureRow *row)
{
  PostageQuantityRow *self = POSTAGE_QUANTITY_ROW (row);
  const gboolean      changed = (self->value != self->kept);

  self->value = self->kept;
  return changed;
}

static char *
postage_quantity_row_write (PostageFigureRow *row)
{
  return postage_text_count (POSTAGE_QUANTITY_ROW (row)->value);
}

static void
postage_quantity_row_class_init (PostageQuantityRowClass *klass)
{
  PostageFigureRowClass *row_class = POSTAGE_FIGURE_ROW_CLASS (klass);

  row_class->read = postage_quantity_row_read;
  row_class->keep = postage_quantity_row_keep;
  row_class->go_back = postage_quantity_row_go_back;
  row_class->write = postage_quantity_row_write;
}

static void
postage_quantity_row_init (PostageQuantityRow *self)
{
}

void
postage_quantity_row_set_value (PostageQuantityRow *self,
                                gint64              value)
{
  g_return_if_fail (POSTAGE_IS_QUANTITY_ROW (self));

  if (self->value == value)
    return;

  self->value = value;
  postage_figure_row_refresh (POSTAGE_FIGURE_ROW (self));
}

gint64
postage_quantity_row_get_value (PostageQuantityRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_QUANTITY_ROW (self), 0);

  return self->value;
}
