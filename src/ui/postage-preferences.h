/* postage-preferences.h - the window that asks for the user's wishes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/** postage_preferences_new: (transfer none): a window, not shown yet, that changes @settings at once. */
GtkWindow *postage_preferences_new (GSettings        *settings,
                                    PostageCatalogue *catalogue);

G_END_DECLS
