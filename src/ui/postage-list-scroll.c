/* postage-list-scroll.c - brings an item of a list into sight
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-list-scroll.h"

void
postage_list_scroll_to (GtkListView *list,
                        guint        position)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  gtk_widget_activate_action (GTK_WIDGET (list), "list.scroll-to-item", "u", position);
}

static gboolean
on_frame (GtkWidget     *list,
          GdkFrameClock *frame_clock,
          gpointer       user_data)
{
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  const guint        selected = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (model));

  if (selected == GTK_INVALID_LIST_POSITION)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;

  postage_list_scroll_to (GTK_LIST_VIEW (list), selected);
  return G_SOURCE_REMOVE;
}

void
postage_list_scroll_to_selected (GtkListView *list)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  gtk_widget_add_tick_callback (GTK_WIDGET (list), on_frame, NULL, NULL);
}
