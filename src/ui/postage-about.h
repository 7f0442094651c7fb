/* postage-about.h - what the program is, and where its prices are from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/** postage_about_present: shows a window about the program and the prices of @catalogue, over @parent (nullable). */
void postage_about_present (GtkWindow              *parent,
                            const PostageCatalogue *catalogue);

G_END_DECLS
