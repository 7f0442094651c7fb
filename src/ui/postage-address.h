/* postage-address.h - opens an address in the program that the desktop has for it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * postage_address_open:
 * @parent: a window that is shown: GTK 4.8 crashes with others
 * @address: of a page of the web or of the help
 * @heading: what to say when no program opens it
 * @body: what the user can do then
 *
 * Opens @address. Where that fails, a dialog over @parent says so; nothing happens to it where @parent has been closed
 * meanwhile.
 */
void postage_address_open (GtkWindow  *parent,
                           const char *address,
                           const char *heading,
                           const char *body);

G_END_DECLS
