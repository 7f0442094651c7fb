/* postage-amounts.c - one price in the currencies of a provider's lists
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-amounts.h"

#include <string.h>

#include "core/postage-value.h"

struct _PostageAmounts
{
  GArray *lists; /* (element-type PostageMoney): a handful, so that a search beats a table */
};

POSTAGE_DEFINE_VALUE (PostageAmounts, postage_amounts)

static void
postage_amounts_clear (PostageAmounts *self)
{
  g_clear_pointer (&self->lists, g_array_unref);
}

PostageAmounts *
postage_amounts_new (void)
{
  PostageAmounts *self = g_atomic_rc_box_new0 (PostageAmounts);

  self->lists = g_array_new (FALSE, FALSE, sizeof (PostageMoney));
  return self;
}

void
postage_amounts_set (PostageAmounts *self,
                     const char     *currency,
                     PostageDecimal  amount)
{
  PostageMoney money = postage_money (amount, currency);

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->lists->len; i++)
    if (strcmp (g_array_index (self->lists, PostageMoney, i).currency, currency) == 0)
      {
        g_array_index (self->lists, PostageMoney, i) = money;
        return;
      }
  g_array_append_val (self->lists, money);
}

gboolean
postage_amounts_get (const PostageAmounts *self,
                     const char           *currency,
                     PostageDecimal       *amount)
{
  g_return_val_if_fail (self != NULL && currency != NULL && amount != NULL, FALSE);

  for (guint i = 0; i < self->lists->len; i++)
    {
      const PostageMoney *list = &g_array_index (self->lists, PostageMoney, i);

      if (strcmp (list->currency, currency) == 0)
        {
          *amount = list->amount;
          return TRUE;
        }
    }

  if (!postage_amounts_is_zero (self))
    return FALSE;
  *amount = 0;
  return TRUE;
}

gboolean
postage_amounts_is_zero (const PostageAmounts *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->lists->len; i++)
    if (g_array_index (self->lists, PostageMoney, i).amount == 0)
      return TRUE;
  return FALSE;
}

const PostageMoney *
postage_amounts_get_lists (const PostageAmounts *self,
                           guint                *n_lists)
{
  g_return_val_if_fail (self != NULL && n_lists != NULL, NULL);

  *n_lists = self->lists->len;
  return (const PostageMoney *) (gpointer) self->lists->data;
}

/* Whether each list of @a is in @b with its amount. */
static gboolean
is_within (const PostageAmounts *a,
           const PostageAmounts *b)
{
  for (guint i = 0; i < a->lists->len; i++)
    {
      const PostageMoney *money = &g_array_index (a->lists, PostageMoney, i);
      PostageDecimal      other;

      if (!postage_amounts_get (b, money->currency, &other) || other != money->amount)
        return FALSE;
    }
  return TRUE;
}

gboolean
postage_amounts_equal (const PostageAmounts *a,
                       const PostageAmounts *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return is_within (a, b) && is_within (b, a);
}
