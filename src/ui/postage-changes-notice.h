/* postage-changes-notice.h - says that prices have changed since the file was saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CHANGES_NOTICE (postage_changes_notice_get_type ())

/** PostageChangesNotice: is there while its session has changes to tell, and offers to show or to dismiss them. */
G_DECLARE_FINAL_TYPE (PostageChangesNotice, postage_changes_notice, POSTAGE, CHANGES_NOTICE, GtkWidget)

/** postage_changes_notice_set_session: whose changes it tells. @session: (nullable) */
void postage_changes_notice_set_session (PostageChangesNotice *self,
                                         PostageSession       *session);

G_END_DECLS
