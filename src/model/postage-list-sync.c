/* postage-list-sync.c - changes a list store into another list with the fewest signals
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-list-sync.h"

static gboolean
holds_at (GListStore *store,
          guint       position,
          gpointer    item)
{
  g_autoptr (GObject) held = g_list_model_get_item (G_LIST_MODEL (store), position);

  return (gpointer) held == item;
}

void
postage_list_sync (GListStore      *store,
                   const GPtrArray *items)
{
  guint old_end, new_end, begin = 0;

  g_return_if_fail (G_IS_LIST_STORE (store));
  g_return_if_fail (items != NULL);

  old_end = g_list_model_get_n_items (G_LIST_MODEL (store));
  new_end = items->len;

  while (begin < old_end && begin < new_end && holds_at (store, begin, items->pdata[begin]))
    begin++;

  while (old_end > begin && new_end > begin && holds_at (store, old_end - 1, items->pdata[new_end - 1]))
    {
      old_end--;
      new_end--;
    }

  if (old_end > begin || new_end > begin)
    g_list_store_splice (store, begin, old_end - begin, items->pdata + begin, new_end - begin);
}
