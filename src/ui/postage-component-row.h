/* postage-component-row.h - a component of a total, which explains itself when it is clicked
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/postage-component.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_COMPONENT_ROW (postage_component_row_get_type ())

/** PostageComponentRow: colour, name and amount of a component. A click calls the action "card.explain" with the
 * component's number. */
G_DECLARE_FINAL_TYPE (PostageComponentRow, postage_component_row, POSTAGE, COMPONENT_ROW, GtkWidget)

/** postage_component_row_new: @figures: (nullable): see postage_figure_line_join() */
GtkWidget *postage_component_row_new (PostageComponent component,
                                      GtkSizeGroup    *figures);

/** postage_component_row_set_figure: shows @figure; @has_lines: whether there is something to explain. */
void postage_component_row_set_figure (PostageComponentRow *self,
                                       const char          *figure,
                                       gboolean             has_lines);

G_END_DECLS
