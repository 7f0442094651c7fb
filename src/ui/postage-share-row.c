/* postage-share-row.c - a row that enters a share in percent
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-share-row.h"

#include "text/postage-text-number.h"

struct _PostageShareRow
{
  PostageFigureRow parent_instance;

  PostageDecimal value; /* counts */
  PostageDecimal kept;  /* counts again when what is typed isn't a number */
};

G_DEFINE_FINAL_TYPE (PostageShareRow, postage_share_row, POSTAGE_TYPE_FIGURE_ROW)

static PostageReading
postage_share_row_read (PostageFigureRow *row,
                        const char       *text,
                        gboolean         *changed)
{
  PostageShareRow     *self = POSTAGE_SHARE_ROW (row);
  PostageDecimal       value;
  const PostageReading reading = postage_reading_percent (text, &value);

  if (reading == POSTAGE_READING_OK)
    {
      *changed = (value != self->value);
      self->value = value;
    }
  return reading;
}

static void
postage_share_row_keep (PostageFigureRow *row)
{
  PostageShareRow *self = POSTAGE_SHARE_ROW (row);

  self->kept = self->value;
}

static gboolean
postage_share_row_go_back (PostageFigureRow *row)
{
  PostageShareRow *self = POSTAGE_SHARE_ROW (row);
  const gboolean   changed = (self->value != self->kept);

  self->value = self->kept;
  return changed;
}

static char *
postage_share_row_write (PostageFigureRow *row)
{
  return postage_text_percent (POSTAGE_SHARE_ROW (row)->value);
}

static void
postage_share_row_class_init (PostageShareRowClass *klass)
{
  PostageFigureRowClass *row_class = POSTAGE_FIGURE_ROW_CLASS (klass);

  row_class->read = postage_share_row_read;
  row_class->keep = postage_share_row_keep;
  row_class->go_back = postage_share_row_go_back;
  row_class->write = postage_share_row_write;
}

static void
postage_share_row_init (PostageShareRow *self)
{
}

void
postage_share_row_set_value (PostageShareRow *self,
                             PostageDecimal   value)
{
  g_return_if_fail (POSTAGE_IS_SHARE_ROW (self));

  if (self->value == value)
    return;

  self->value = value;
  postage_figure_row_refresh (POSTAGE_FIGURE_ROW (self));
}

PostageDecimal
postage_share_row_get_value (PostageShareRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SHARE_ROW (self), 0);

  return self->value;
}
