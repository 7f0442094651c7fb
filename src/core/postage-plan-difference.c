/* postage-plan-difference.c - what one plan cost before and after, line by line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-plan-difference.h"

#include "core/postage-change-reasons.h"

struct _PostagePlanDifference
{
  const PostageRecordPlan *before; /* (nullable) */
  const PostageRecordPlan *after;  /* (nullable) */
  gboolean                 comparable;
  GArray                  *changes; /* (element-type PostageChange) */
};

/* What is at work while lines are paired. */
typedef struct
{
  const PostageRecord *before_record;
  const PostageRecord *after_record;
  const GArray        *before;
  const GArray        *after;
  int                 *pair_of_after; /* the index of the line before, or -1 */
  gboolean            *before_is_used;
} Pairing;

static const PostageRecordEntry *
entry_at (const GArray *entries,
          guint         index)
{
  return &g_array_index (entries, PostageRecordEntry, index);
}

/* Whether a destination that was counted under the market of @before is counted under that of @after. */
static gboolean
shares_destination (const Pairing            *pairing,
                    const PostageRecordEntry *before,
                    const PostageRecordEntry *after)
{
  g_autoptr (GPtrArray) countries = postage_record_dup_destinations (pairing->before_record);

  for (guint i = 0; i < countries->len; i++)
    {
      const char *country = g_ptr_array_index (countries, i);

      if (g_strcmp0 (postage_record_get_market (pairing->before_record, country), before->market) == 0 &&
          g_strcmp0 (postage_record_get_market (pairing->after_record, country), after->market) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_same_line (const Pairing            *pairing,
              const PostageRecordEntry *before,
              const PostageRecordEntry *after)
{
  return postage_record_entry_is_same_line (before, after);
}

/* One charge and category, but the destination has moved. */
static gboolean
is_moved_line (const Pairing            *pairing,
               const PostageRecordEntry *before,
               const PostageRecordEntry *after)
{
  return before->market != NULL && after->market != NULL && before->category == after->category &&
         g_strcmp0 (before->charge, after->charge) == 0 && before->component == after->component &&
         shares_destination (pairing, before, after);
}

/* What had no line gets one, or the reverse. */
static gboolean
is_lack_of_line (const Pairing            *pairing,
                 const PostageRecordEntry *before,
                 const PostageRecordEntry *after)
{
  return postage_record_entry_is_lack (before) != postage_record_entry_is_lack (after) &&
         before->component == after->component && g_strcmp0 (before->feature, after->feature) == 0;
}

typedef gboolean (*IsPair) (const Pairing            *pairing,
                            const PostageRecordEntry *before,
                            const PostageRecordEntry *after);

/* Mostly, lines are in the same order: the search begins behind the pair before. */
static void
find_pairs (Pairing *pairing,
            IsPair   is_pair)
{
  guint start = 0;

  for (guint i = 0; i < pairing->after->len; i++)
    for (guint j = 0; pairing->pair_of_after[i] < 0 && j < pairing->before->len; j++)
      {
        guint place = (start + j) % pairing->before->len;

        if (pairing->before_is_used[place] ||
            !is_pair (pairing, entry_at (pairing->before, place), entry_at (pairing->after, i)))
          continue;
        pairing->pair_of_after[i] = (int) place;
        pairing->before_is_used[place] = TRUE;
        start = place + 1;
      }
}

static gboolean
lacks_in (const GArray    *entries,
          PostageComponent component)
{
  for (guint i = 0; i < entries->len; i++)
    if (entry_at (entries, i)->known == POSTAGE_KNOWN_NOTHING && entry_at (entries, i)->component == component)
      return TRUE;
  return FALSE;
}

/* A line that isn't there costs nothing, unless something of the component wasn't known: it may have been that. */
static gboolean
is_known (const PostageRecordEntry *entry,
          const GArray             *side,
          PostageComponent          component)
{
  return entry != NULL ? entry->known == POSTAGE_KNOWN_ALL : !lacks_in (side, component);
}

static void
add_change (PostagePlanDifference    *self,
            const Pairing            *pairing,
            const PostageRecordEntry *before,
            const PostageRecordEntry *after)
{
  PostageChange    change = { .before = before, .after = after, .bound = POSTAGE_CHANGE_UNKNOWN };
  PostageComponent component = postage_change_get_entry (&change)->component;
  gboolean         before_known = is_known (before, pairing->before, component);
  gboolean         after_known = is_known (after, pairing->after, component);

  if (self->before == NULL || self->after == NULL)
    change.reasons = self->before == NULL ? POSTAGE_REASON_NEW : POSTAGE_REASON_GONE;
  else
    change.reasons = postage_change_find_reasons (&change, self->before->billing_currency,
                                                  self->after->billing_currency, self->comparable, before_known,
                                                  after_known);
  if (self->comparable)
    change.bound = postage_change_measure (before != NULL ? before->amount : 0, before_known,
                                           after != NULL ? after->amount : 0, after_known, &change.amount);
  g_array_append_val (self->changes, change);
}

/* By component: each line as it is now with the one before, then those that are gone. */
static void
add_changes (PostagePlanDifference *self,
             const Pairing         *pairing)
{
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      for (guint i = 0; i < pairing->after->len; i++)
        if (entry_at (pairing->after, i)->component == component)
          add_change (self, pairing,
                      pairing->pair_of_after[i] >= 0 ? entry_at (pairing->before, (guint) pairing->pair_of_after[i])
                                                     : NULL,
                      entry_at (pairing->after, i));
      for (guint i = 0; i < pairing->before->len; i++)
        if (!pairing->before_is_used[i] && entry_at (pairing->before, i)->component == component)
          add_change (self, pairing, entry_at (pairing->before, i), NULL);
    }
}

PostagePlanDifference *
postage_plan_difference_new (const PostageRecord     *before_record,
                             const PostageRecordPlan *before,
                             const PostageRecord     *after_record,
                             const PostageRecordPlan *after)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (PostageRecordEntry));
  g_autofree int        *pair_of_after = NULL;
  g_autofree gboolean   *before_is_used = NULL;
  PostagePlanDifference *self;
  Pairing                pairing;

  g_return_val_if_fail (before_record != NULL && after_record != NULL, NULL);
  g_return_val_if_fail (before != NULL || after != NULL, NULL);

  self = g_new0 (PostagePlanDifference, 1);
  self->before = before;
  self->after = after;
  self->comparable = before != NULL && after != NULL && g_str_equal (before->total.currency, after->total.currency);
  self->changes = g_array_new (FALSE, FALSE, sizeof (PostageChange));

  pairing.before_record = before_record;
  pairing.after_record = after_record;
  pairing.before = before != NULL ? before->entries : none;
  pairing.after = after != NULL ? after->entries : none;
  pair_of_after = g_new (int, pairing.after->len + 1);
  before_is_used = g_new0 (gboolean, pairing.before->len + 1);
  pairing.pair_of_after = pair_of_after;
  pairing.before_is_used = before_is_used;
  for (guint i = 0; i < pairing.after->len; i++)
    pair_of_after[i] = -1;

  find_pairs (&pairing, is_same_line);
  find_pairs (&pairing, is_moved_line);
  find_pairs (&pairing, is_lack_of_line);
  add_changes (self, &pairing);
  return self;
}

void
postage_plan_difference_free (PostagePlanDifference *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->changes);
  g_free (self);
}

const char *
postage_plan_difference_get_id (const PostagePlanDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->after != NULL ? self->after->id : self->before->id;
}

const PostageRecordPlan *
postage_plan_difference_get_before (const PostagePlanDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->before;
}

const PostageRecordPlan *
postage_plan_difference_get_after (const PostagePlanDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->after;
}

gboolean
postage_plan_difference_is_comparable (const PostagePlanDifference *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->comparable;
}

const GArray *
postage_plan_difference_get_changes (const PostagePlanDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->changes;
}

guint
postage_plan_difference_sum_unchanged (const PostagePlanDifference *self,
                                       PostageRecordEntry          *sum)
{
  gboolean complete = TRUE;
  guint    n = 0;

  g_return_val_if_fail (self != NULL && sum != NULL, 0);

  *sum = (PostageRecordEntry){ .category = POSTAGE_CATEGORY_NONE };
  for (guint i = 0; i < self->changes->len; i++)
    {
      const PostageChange *change = &g_array_index (self->changes, PostageChange, i);

      if (!postage_change_is_none (change))
        continue;
      n++;
      /* A part of a total that has been added up already. */
      sum->amount += change->after->amount;
      complete = complete && change->after->known == POSTAGE_KNOWN_ALL;
    }
  if (!complete)
    sum->known = sum->amount > 0 ? POSTAGE_KNOWN_PART : POSTAGE_KNOWN_NOTHING;
  return n;
}

PostageChangeBound
postage_plan_difference_get_total (const PostagePlanDifference *self,
                                   PostageDecimal              *amount)
{
  g_return_val_if_fail (self != NULL && amount != NULL, POSTAGE_CHANGE_UNKNOWN);

  *amount = 0;
  if (!self->comparable)
    return POSTAGE_CHANGE_UNKNOWN;
  return postage_change_measure (self->before->total.amount, self->before->complete, self->after->total.amount,
                                 self->after->complete, amount);
}

gboolean
postage_plan_difference_get_percent (const PostagePlanDifference *self,
                                     PostageDecimal              *percent)
{
  PostageDecimal amount, tenths;

  g_return_val_if_fail (self != NULL && percent != NULL, FALSE);

  /* Rounded once: the scale gives a whole number of tenths. */
  if (postage_plan_difference_get_total (self, &amount) != POSTAGE_CHANGE_EXACT || self->before->total.amount <= 0 ||
      !postage_decimal_scale (amount, 1000, self->before->total.amount, POSTAGE_ROUNDING_HALF_EVEN, &tenths, NULL) ||
      !postage_decimal_multiply (tenths, POSTAGE_DECIMAL_ONE / 10, &tenths, NULL))
    return FALSE;
  *percent = tenths;
  return TRUE;
}

const PostageChange *
postage_plan_difference_get_main (const PostagePlanDifference *self)
{
  PostageDecimal total;

  g_return_val_if_fail (self != NULL, NULL);

  if (postage_plan_difference_get_total (self, &total) != POSTAGE_CHANGE_EXACT || total == 0)
    return NULL;
  for (guint i = 0; i < self->changes->len; i++)
    {
      const PostageChange *change = &g_array_index (self->changes, PostageChange, i);
      PostageDecimal       part = total > 0 ? change->amount : -change->amount;
      PostageDecimal       rest = (total > 0 ? total : -total) - part;

      if (change->bound == POSTAGE_CHANGE_EXACT && part > rest && part > 0)
        return change;
    }
  return NULL;
}

gboolean
postage_plan_difference_is_none (const PostagePlanDifference *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  if (!self->comparable || self->before->status != self->after->status)
    return FALSE;
  for (guint i = 0; i < self->changes->len; i++)
    if (!postage_change_is_none (&g_array_index (self->changes, PostageChange, i)))
      return FALSE;
  return TRUE;
}
