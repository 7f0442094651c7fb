/* postage-line-view.h - one line of an estimate, with everything that explains it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/** postage_line_view_new: the title and the amount of @line of @estimate, then the formula, then what explains it. */
GtkWidget *postage_line_view_new (PostageEstimate   *estimate,
                                  const PostageLine *line);

/** postage_line_view_link: (transfer full): Pango markup of @text in which the web addresses are links. */
char *postage_line_view_link (const char *text);

G_END_DECLS
