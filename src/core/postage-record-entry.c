/* postage-record-entry.c - what one line of an estimate said
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-record-entry.h"

const char *
postage_known_get_id (PostageKnown known)
{
  static const char *const ids[] = { "all", "part", "nothing" };

  g_return_val_if_fail (known < G_N_ELEMENTS (ids), NULL);

  return ids[known];
}

gboolean
postage_record_entry_is_meta (const PostageRecordEntry *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->component == POSTAGE_COMPONENT_META_CHARGES && self->charge == NULL;
}

gboolean
postage_record_entry_is_lack (const PostageRecordEntry *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->charge == NULL && self->component != POSTAGE_COMPONENT_META_CHARGES;
}

gboolean
postage_record_entry_is_same_line (const PostageRecordEntry *a,
                                   const PostageRecordEntry *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (g_strcmp0 (a->charge, b->charge) != 0 || g_strcmp0 (a->market, b->market) != 0 || a->category != b->category)
    return FALSE;
  /* A charge keeps its name when it moves to another component; what has no charge is known by where it stands. */
  return a->charge != NULL || (a->component == b->component && g_strcmp0 (a->feature, b->feature) == 0);
}

gboolean
postage_record_entry_equal (const PostageRecordEntry *a,
                            const PostageRecordEntry *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return postage_record_entry_is_same_line (a, b) && a->component == b->component &&
         g_strcmp0 (a->feature, b->feature) == 0 && a->counted == b->counted && a->quantity == b->quantity &&
         a->has_price == b->has_price && (!a->has_price || a->price == b->price) &&
         a->has_percent == b->has_percent && (!a->has_percent || a->percent == b->percent) &&
         a->billed == b->billed && a->amount == b->amount && a->known == b->known && a->since == b->since &&
         g_strcmp0 (a->rule, b->rule) == 0;
}
