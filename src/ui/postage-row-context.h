/* postage-row-context.h - what a screen reader says of the control in a row besides its title
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * postage_row_context_describe: describes @control, which stands in @row, by @context and the row's subtitle, for a
 * screen reader: rows of several countries have the same titles. The name of @control is the title: the row says that
 * it labels the control, because it activates it.
 * @context: (nullable): what the row belongs to, such as a country
 */
void postage_row_context_describe (AdwActionRow  *row,
                                   GtkAccessible *control,
                                   const char    *context);

G_END_DECLS
