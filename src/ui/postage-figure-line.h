/* postage-figure-line.h - a title and, at the other end of the line, a figure
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define POSTAGE_TYPE_FIGURE_LINE (postage_figure_line_get_type ())

/** PostageFigureLine: figures of lines below each other line up digit by digit; a title that is too long wraps. */
G_DECLARE_FINAL_TYPE (PostageFigureLine, postage_figure_line, POSTAGE, FIGURE_LINE, GtkWidget)

/** postage_figure_line_new: a line without a figure yet. */
GtkWidget *postage_figure_line_new (const char *title);

/** postage_figure_line_set_figure: shows @figure. */
void postage_figure_line_set_figure (PostageFigureLine *self,
                                     const char        *figure);

/** postage_figure_line_set_sign: puts @sign, which is for the eye only, in front of the title. */
void postage_figure_line_set_sign (PostageFigureLine *self,
                                   GtkWidget         *sign);

/**
 * postage_figure_line_join: the figures of the lines that share the horizontal size group @figures are equally
 * wide.
 */
void postage_figure_line_join (PostageFigureLine *self,
                               GtkSizeGroup      *figures);

G_END_DECLS
