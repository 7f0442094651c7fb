/* postage-split.h - a pane beside the content, which folds away when the window is narrow
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define POSTAGE_TYPE_SPLIT (postage_split_get_type ())

/**
 * PostageSplit:
 *
 * The only place that knows which widget of the library does the folding. "pane" and "content" are its two children,
 * "show-pane" says whether the pane is to be seen, "folded" (read only) whether it then covers the content.
 */
G_DECLARE_FINAL_TYPE (PostageSplit, postage_split, POSTAGE, SPLIT, GtkWidget)

/** postage_split_get_show_pane: whether the pane is to be seen. */
gboolean postage_split_get_show_pane (PostageSplit *self);

/** postage_split_set_show_pane: shows or hides the pane. */
void postage_split_set_show_pane (PostageSplit *self,
                                  gboolean      show_pane);

/** postage_split_get_folded: whether the window is too narrow for both. */
gboolean postage_split_get_folded (PostageSplit *self);

G_END_DECLS
