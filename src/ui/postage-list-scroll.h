/* postage-list-scroll.h - brings an item of a list into sight
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** postage_list_scroll_to: scrolls @list, which has its size, as far as the item in place @position needs. */
void postage_list_scroll_to (GtkListView *list,
                             guint        position);

/** postage_list_scroll_to_selected: does so for the selected item as soon as @list has its size: a list that is being
 * shown gets it with the next frame. The model is a #GtkSingleSelection. */
void postage_list_scroll_to_selected (GtkListView *list);

G_END_DECLS
