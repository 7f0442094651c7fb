/* postage-note.h - a sentence that one has to know, with a sign in front
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** postage_note_new: a line with the icon, for the eye only, and @text, which wraps. */
GtkWidget *postage_note_new (const char *icon_name,
                             const char *text);

G_END_DECLS
