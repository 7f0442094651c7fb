/* postage-checklist.h - what the figures leave out
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CHECKLIST (postage_checklist_get_type ())

/** PostageChecklist: "What These Figures Leave Out": says of each topic whether the figures of the session's plans
 * contain it, and follows them. */
G_DECLARE_FINAL_TYPE (PostageChecklist, postage_checklist, POSTAGE, CHECKLIST, GtkWidget)

/** postage_checklist_set_session: @session: (nullable) */
void postage_checklist_set_session (PostageChecklist *self,
                                    PostageSession   *session);

G_END_DECLS
