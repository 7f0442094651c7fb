/* postage-figures.h - figures below each other line up, in every direction of writing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * postage_figures_get_xalign:
 *
 * Figures are written from left to right in every language, so that their last digits line up at the right also where
 * the text around them runs from right to left.
 *
 * Returns: the "xalign" that puts a figure of @widget at the right.
 */
float postage_figures_get_xalign (GtkWidget *widget);

G_END_DECLS
