/* postage-difference.c - what plans cost before and after, side by side
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-difference.h"

#include "core/postage-value.h"

struct _PostageDifference
{
  PostageRecord *before; /* keeps alive what the plans refer to */
  PostageRecord *after;
  GPtrArray     *plans; /* (element-type PostagePlanDifference) */
};

POSTAGE_DEFINE_VALUE (PostageDifference, postage_difference)

static void
postage_difference_clear (PostageDifference *self)
{
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->before, postage_record_unref);
  g_clear_pointer (&self->after, postage_record_unref);
}

PostageDifference *
postage_difference_new (PostageRecord *before,
                        PostageRecord *after)
{
  PostageDifference *self;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  self = g_atomic_rc_box_new0 (PostageDifference);
  self->before = postage_record_ref (before);
  self->after = postage_record_ref (after);
  self->plans = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_plan_difference_free);
  for (guint i = 0; i < postage_record_get_n_plans (after); i++)
    {
      const PostageRecordPlan *plan = postage_record_get_plan (after, i);

      g_ptr_array_add (self->plans, postage_plan_difference_new (before, postage_record_find_plan (before, plan->id),
                                                                 after, plan));
    }
  for (guint i = 0; i < postage_record_get_n_plans (before); i++)
    {
      const PostageRecordPlan *plan = postage_record_get_plan (before, i);

      if (postage_record_find_plan (after, plan->id) == NULL)
        g_ptr_array_add (self->plans, postage_plan_difference_new (before, plan, after, NULL));
    }
  return self;
}

PostageRecord *
postage_difference_get_before (const PostageDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->before;
}

PostageRecord *
postage_difference_get_after (const PostageDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->after;
}

gboolean
postage_difference_is_comparable (const PostageDifference *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_str_equal (postage_record_get_currency (self->before), postage_record_get_currency (self->after));
}

gboolean
postage_difference_is_none (const PostageDifference *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->plans->len; i++)
    if (!postage_plan_difference_is_none (g_ptr_array_index (self->plans, i)))
      return FALSE;
  return TRUE;
}

guint
postage_difference_get_n_plans (const PostageDifference *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->plans->len;
}

const PostagePlanDifference *
postage_difference_get_plan (const PostageDifference *self,
                             guint                    index)
{
  g_return_val_if_fail (self != NULL && index < self->plans->len, NULL);

  return g_ptr_array_index (self->plans, index);
}

const PostagePlanDifference *
postage_difference_find_plan (const PostageDifference *self,
                              const char              *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->plans->len; i++)
    if (g_str_equal (postage_plan_difference_get_id (g_ptr_array_index (self->plans, i)), id))
      return g_ptr_array_index (self->plans, i);
  return NULL;
}

gboolean
postage_difference_has_reason (const PostageDifference *self,
                               PostageChangeReasons     reasons)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->plans->len; i++)
    {
      const PostagePlanDifference *plan = g_ptr_array_index (self->plans, i);
      const GArray                *changes = postage_plan_difference_get_changes (plan);

      if (postage_plan_difference_get_before (plan) == NULL || postage_plan_difference_get_after (plan) == NULL)
        continue;
      for (guint j = 0; j < changes->len; j++)
        if (g_array_index (changes, PostageChange, j).reasons & reasons)
          return TRUE;
    }
  return FALSE;
}
