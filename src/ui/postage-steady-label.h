/* postage-steady-label.h - a text that asks for other room only when it needs it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define POSTAGE_TYPE_STEADY_LABEL (postage_steady_label_get_type ())

/**
 * PostageSteadyLabel:
 *
 * Shows a text that changes with each keystroke, in as many lines as it needs. A #GtkLabel makes the whole window be
 * laid out anew for each new text; this one only paints it, as long as it has the height that the old one had, in the
 * width that it has. (A #GtkInscription would never ask for room, and cut what is too long for it.)
 *
 * Its style is that of a label: the CSS classes of texts hold for it. Digits are equally wide, so that figures below
 * each other line up.
 */
G_DECLARE_FINAL_TYPE (PostageSteadyLabel, postage_steady_label, POSTAGE, STEADY_LABEL, GtkWidget)

/**
 * postage_steady_label_new:
 *
 * A label without a text. Its properties are the "text", whether it is a "figure", which stands at the right in every
 * direction of writing, and, as a #GtkLabel has them, "wrap-mode", between words if nothing else is said, and
 * "max-width-chars": so wide at the most if it may choose; -1 for any. "line-height" is in sizes of the font, 0 for
 * what each font has; the property of this name in CSS doesn't hold here.
 */
GtkWidget *postage_steady_label_new (void);

/** postage_steady_label_set_text: @text: (nullable): what to show, without markup; nothing for %NULL. */
void postage_steady_label_set_text (PostageSteadyLabel *self,
                                    const char         *text);

/** postage_steady_label_get_text: (transfer none): what is shown. */
const char *postage_steady_label_get_text (PostageSteadyLabel *self);

G_END_DECLS
