/* postage-component-bar.h - what a total is made of, as a bar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/postage-parts.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_COMPONENT_BAR (postage_component_bar_get_type ())

/**
 * PostageComponentBar:
 *
 * Begins where reading begins. Bars of the same width compare: what is 10,000 parts fills them all but a little at the
 * end, which is kept for the hatched end of a total of which not all is known.
 */
G_DECLARE_FINAL_TYPE (PostageComponentBar, postage_component_bar, POSTAGE, COMPONENT_BAR, GtkWidget)

/** postage_component_bar_set_parts: shows @parts; @description says the same in words. */
void postage_component_bar_set_parts (PostageComponentBar *self,
                                      const PostageParts  *parts,
                                      const char          *description);

/**
 * postage_component_bar_find_part:
 * @area: (out): where @component is drawn
 *
 * Returns: %FALSE where it isn't.
 */
gboolean postage_component_bar_find_part (PostageComponentBar *self,
                                          PostageComponent     component,
                                          graphene_rect_t     *area);

G_END_DECLS
