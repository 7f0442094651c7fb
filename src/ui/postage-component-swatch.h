/* postage-component-swatch.h - the colour of a component, beside its name
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/postage-component.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_COMPONENT_SWATCH (postage_component_swatch_get_type ())

/** PostageComponentSwatch: tells the eye which part of a #PostageComponentBar is which; says nothing aloud. */
G_DECLARE_FINAL_TYPE (PostageComponentSwatch, postage_component_swatch, POSTAGE, COMPONENT_SWATCH, GtkWidget)

/** postage_component_swatch_new: the colour of @component. */
GtkWidget *postage_component_swatch_new (PostageComponent component);

G_END_DECLS
