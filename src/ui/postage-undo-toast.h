/* postage-undo-toast.h - a short message with a button that takes the last edit back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-session.h"

G_BEGIN_DECLS

/**
 * postage_undo_toast_show:
 * @widget: where the edit was made; the message appears in the #AdwToastOverlay around it, and not at all without one
 * @text: what was done
 * @before: the scenario of @session before the edit
 *
 * The message goes with the next edit, because going back to @before would undo that one as well.
 */
void postage_undo_toast_show (GtkWidget       *widget,
                              const char      *text,
                              PostageSession  *session,
                              PostageScenario *before);

G_END_DECLS
