/* postage-recent-menu.h - the scenarios that were opened or saved last
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** How many scenarios the menu offers at most. */
#define POSTAGE_RECENT_MENU_MAX 10

/**
 * postage_recent_menu_follow:
 * @menu: is filled with the scenarios that the desktop remembers, the last one first, and stays so as long as it lives;
 *   each item calls "win.open-uri" with the file's address
 * @manager: (nullable): what remembers them; %NULL: the desktop's, where the user wants it to
 */
void postage_recent_menu_follow (GMenu            *menu,
                                 GtkRecentManager *manager);

/** postage_recent_menu_add: the desktop remembers @file as the scenario that was used last, where the user wants it. */
void postage_recent_menu_add (GFile *file);

/** postage_recent_menu_remove: the desktop forgets @file. */
void postage_recent_menu_remove (GFile *file);

/** postage_recent_menu_clear: the desktop forgets the scenarios, and nothing else. */
void postage_recent_menu_clear (void);

G_END_DECLS
