/* postage-weight-row.h - a line that says how much a decision factor matters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/postage-session.h"

G_BEGIN_DECLS

/** postage_weight_row_new: the name of @factor, one that can weigh, and a choice that shows and edits the session. */
GtkWidget *postage_weight_row_new (PostageSession *session,
                                   const char     *factor);

G_END_DECLS
