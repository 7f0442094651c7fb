/* postage-copy.h - puts text that is also a piece of a page on the clipboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * postage_copy:
 * @widget: whose clipboard and window it is
 * @text: (transfer full): for programs that take plain text
 * @html: (transfer full): the same for those that take pages
 * @message: what to tell when it is done
 */
void postage_copy (GtkWidget  *widget,
                   char       *text,
                   char       *html,
                   const char *message);

G_END_DECLS
