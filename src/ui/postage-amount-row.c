/* postage-amount-row.c - a row that enters an amount of money, or none
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-amount-row.h"

#include "core/postage-currency.h"
#include "text/postage-text-number.h"

struct _PostageAmountRow
{
  PostageFigureRow parent_instance;

  PostageMoney value; /* counts */
  PostageMoney kept;  /* counts again when what is typed isn't a number; in the same currency */
};

G_DEFINE_FINAL_TYPE (PostageAmountRow, postage_amount_row, POSTAGE_TYPE_FIGURE_ROW)

static PostageReading
postage_amount_row_read (PostageFigureRow *row,
                         const char       *text,
                         gboolean         *changed)
{
  PostageAmountRow *self = POSTAGE_AMOUNT_ROW (row);
  PostageDecimal    value = 0;
  PostageReading    reading = postage_reading_amount (text, &value);

  if (reading == POSTAGE_READING_EMPTY)
    reading = POSTAGE_READING_OK;
  if (reading == POSTAGE_READING_OK)
    {
      *changed = (value != self->value.amount);
      self->value.amount = value;
    }
  return reading;
}

static void
postage_amount_row_keep (PostageFigureRow *row)
{
  PostageAmountRow *self = POSTAGE_AMOUNT_ROW (row);

  self->kept = self->value;
}

static gboolean
postage_amount_row_go_back (PostageFigureRow *row)
{
  PostageAmountRow *self = POSTAGE_AMOUNT_ROW (row);
  const gboolean    changed = (self->value.amount != self->kept.amount);

  self->value = self->kept;
  return changed;
}

static char *
postage_amount_row_write (PostageFigureRow *row)
{
  const PostageAmountRow *self = POSTAGE_AMOUNT_ROW (row);

  if (self->value.amount == 0)
    return g_strdup ("");
  return postage_text_decimal (self->value.amount,
                               self->value.amount % POSTAGE_DECIMAL_ONE == 0
                                 ? 0
                                 : postage_currency_get_digits (self->value.currency),
                               POSTAGE_DECIMAL_DIGITS);
}

static void
postage_amount_row_class_init (PostageAmountRowClass *klass)
{
  PostageFigureRowClass *row_class = POSTAGE_FIGURE_ROW_CLASS (klass);

  row_class->read = postage_amount_row_read;
  row_class->keep = postage_amount_row_keep;
  row_class->go_back = postage_amount_row_go_back;
  row_class->write = postage_amount_row_write;
}

static void
postage_amount_row_init (PostageAmountRow *self)
{
}

void
postage_amount_row_set_money (PostageAmountRow   *self,
                              const PostageMoney *value)
{
  gboolean changed;

  g_return_if_fail (POSTAGE_IS_AMOUNT_ROW (self));
  g_return_if_fail (value != NULL);

  changed = (self->value.amount != value->amount);
  self->value = *value;
  /* What was there before was in another currency, and is none in this one. */
  if (g_strcmp0 (self->kept.currency, value->currency) != 0)
    self->kept = postage_money (0, value->currency);
  if (changed)
    postage_figure_row_refresh (POSTAGE_FIGURE_ROW (self));
}

const PostageMoney *
postage_amount_row_get_money (PostageAmountRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_AMOUNT_ROW (self), NULL);

  return &self->value;
}
