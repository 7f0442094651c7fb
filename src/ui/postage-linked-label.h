/* postage-linked-label.h - a text whose addresses can be opened
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * postage_linked_label_new:
 * @text: in which every "https://…" becomes a link
 * @css_class: (nullable)
 *
 * Returns: a label that wraps
 */
GtkWidget *postage_linked_label_new (const char *text,
                                     const char *css_class);

G_END_DECLS
