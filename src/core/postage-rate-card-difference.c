/* postage-rate-card-difference.c - what changes from one of Meta's lists to another
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-rate-card-difference.h"

#include "core/postage-value.h"

struct _PostageRateCardDifference
{
  PostageRateCard *before;
  PostageRateCard *after;
  GArray          *changes; /* (element-type PostageRateChange) */
  guint            counts[POSTAGE_N_RATE_CHANGES];
  guint            n_unchanged;
};

POSTAGE_DEFINE_VALUE (PostageRateCardDifference, postage_rate_card_difference)

static void
postage_rate_card_difference_clear (PostageRateCardDifference *self)
{
  g_clear_pointer (&self->before, postage_rate_card_unref);
  g_clear_pointer (&self->after, postage_rate_card_unref);
  g_clear_pointer (&self->changes, g_array_unref);
}

/* Sets how much the rate has changed. */
static void
measure (PostageRateChange *change)
{
  change->amount = change->after.rate - change->before.rate;
  change->kind = change->amount > 0 ? POSTAGE_RATE_CHANGE_UP : POSTAGE_RATE_CHANGE_DOWN;
  /* A percentage that leaves 128 bits says nothing to anybody. */
  change->has_percent =
    change->before.rate > 0 && postage_decimal_scale (100 * POSTAGE_DECIMAL_ONE, change->amount, change->before.rate,
                                                      POSTAGE_ROUNDING_HALF_EVEN, &change->percent, NULL);
}

static void
compare_cells (PostageRateCardDifference *self,
               const char                *market,
               PostageCategory            category)
{
  PostageRateChange change = {
    .market = market,
    .category = category,
    .before = postage_rate_card_lookup (self->before, market, category),
    .after = postage_rate_card_lookup (self->after, market, category),
  };

  if (change.before.state == change.after.state && change.before.rate == change.after.rate)
    {
      self->n_unchanged += change.before.state != POSTAGE_RATE_NOT_OFFERED ? 1 : 0;
      return;
    }

  if (change.before.state == POSTAGE_RATE_NOT_OFFERED)
    change.kind = POSTAGE_RATE_CHANGE_ADDED;
  else if (change.after.state == POSTAGE_RATE_NOT_OFFERED)
    change.kind = POSTAGE_RATE_CHANGE_REMOVED;
  else if (change.before.state == POSTAGE_RATE_MISSING)
    change.kind = POSTAGE_RATE_CHANGE_FOUND;
  else if (change.after.state == POSTAGE_RATE_MISSING)
    change.kind = POSTAGE_RATE_CHANGE_LOST;
  else
    measure (&change);
  self->counts[change.kind]++;
  g_array_append_val (self->changes, change);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

PostageRateCardDifference *
postage_rate_card_difference_new (PostageRateCard *before,
                                  PostageRateCard *after)
{
  g_autoptr (GPtrArray) markets = NULL;
  g_autoptr (GPtrArray) more = NULL;
  PostageRateCardDifference *self;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);
  g_return_val_if_fail (
    g_str_equal (postage_rate_card_get_currency (before), postage_rate_card_get_currency (after)), NULL);

  self = g_atomic_rc_box_new0 (PostageRateCardDifference);
  self->before = postage_rate_card_ref (before);
  self->after = postage_rate_card_ref (after);
  self->changes = g_array_new (FALSE, FALSE, sizeof (PostageRateChange));
  markets = postage_rate_card_dup_markets (before);
  more = postage_rate_card_dup_markets (after);
  for (guint i = 0; i < more->len; i++)
    if (!g_ptr_array_find_with_equal_func (markets, more->pdata[i], g_str_equal, NULL))
      g_ptr_array_add (markets, more->pdata[i]);
  g_ptr_array_sort (markets, compare_texts);
  for (guint i = 0; i < markets->len; i++)
    for (guint j = 0; j < POSTAGE_N_CATEGORIES; j++)
      compare_cells (self, markets->pdata[i], (PostageCategory) j);
  return self;
}

PostageRateCard *
postage_rate_card_difference_get_before (const PostageRateCardDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->before;
}

PostageRateCard *
postage_rate_card_difference_get_after (const PostageRateCardDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->after;
}

const GArray *
postage_rate_card_difference_get_changes (const PostageRateCardDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->changes;
}

guint
postage_rate_card_difference_count (const PostageRateCardDifference *self,
                                    PostageRateChangeKind            kind)
{
  g_return_val_if_fail (self != NULL && kind < POSTAGE_N_RATE_CHANGES, 0);

  return self->counts[kind];
}

guint
postage_rate_card_difference_get_n_unchanged (const PostageRateCardDifference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_unchanged;
}
