/* postage-shortlist-row.h - a plan in the order of a choice, and why it stands there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/postage-shortlist.h"

G_BEGIN_DECLS

/** postage_shortlist_row_new: a row of a list; @place counts from 1. */
GtkWidget *postage_shortlist_row_new (const PostageShortlistEntry *entry,
                                      guint                        place);

/** postage_shortlist_row_get_provider: (transfer none): whose plan the row shows. */
PostageProvider *postage_shortlist_row_get_provider (GtkWidget *row);

G_END_DECLS
