/* postage-list-sync.h - changes a list store into another list with the fewest signals
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * postage_list_sync:
 * @items: (element-type GObject): what @store is to hold afterwards; objects that it holds already are kept as they
 *   are
 *
 * Only the stretch between the common beginning and the common end is replaced, so that views keep what stays.
 * Nothing is signalled when nothing changes.
 */
void postage_list_sync (GListStore      *store,
                        const GPtrArray *items);

G_END_DECLS
