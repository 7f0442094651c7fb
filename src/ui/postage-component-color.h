/* postage-component-color.h - a colour for each component of a total
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/postage-component.h"

G_BEGIN_DECLS

/** postage_component_get_color: sets @color to that of @component in a bar and beside its name, for the light or dark
 * style that @widget is shown in; charts have the same. */
void postage_component_get_color (PostageComponent component,
                                  GtkWidget       *widget,
                                  GdkRGBA         *color);

G_END_DECLS
