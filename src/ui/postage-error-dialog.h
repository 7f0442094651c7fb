/* postage-error-dialog.h - says what could not be done
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** postage_error_dialog_show: a dialog over @parent with @heading, what could not be done, and @body, why and what to
 * do. */
void postage_error_dialog_show (GtkWindow  *parent,
                                const char *heading,
                                const char *body);

G_END_DECLS
