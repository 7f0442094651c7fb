/* postage-file-notice.h - tells that another program has changed or taken away the scenario's file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_FILE_NOTICE (postage_file_notice_get_type ())

/**
 * PostageFileNotice:
 *
 * A bar above the window's content, which is there only when there is something to tell. Its button calls "win.reload"
 * or "win.save". Set "session" once.
 */
G_DECLARE_FINAL_TYPE (PostageFileNotice, postage_file_notice, POSTAGE, FILE_NOTICE, GtkWidget)

/** postage_file_notice_get_text: (nullable): what is told; %NULL while there is nothing to tell. */
const char *postage_file_notice_get_text (PostageFileNotice *self);

G_END_DECLS
