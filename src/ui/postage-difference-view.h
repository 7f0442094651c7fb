/* postage-difference-view.h - what one plan cost before and after, line by line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "storage/postage-export-difference.h"

G_BEGIN_DECLS

/** postage_difference_view_new: a group for @plan: what has become of its total in words, the lines that have changed
 * with the reason of each, those that haven't folded away, and the total. */
GtkWidget *postage_difference_view_new (const PostageExportDifference *what,
                                        const PostagePlanDifference   *plan);

G_END_DECLS
