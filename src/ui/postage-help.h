/* postage-help.h - the pages that tell how the program is used
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * postage_help_dup_address: (transfer full): where the help begins: that of the installed program, or, where the
 * program runs from the folder that it was built in, the pages beside its source, in the user’s language or else in
 * English.
 */
char *postage_help_dup_address (void);

/** postage_help_show: opens the help; a dialog over @parent tells what to install if nothing on the system shows it. */
void postage_help_show (GtkWindow *parent);

G_END_DECLS
