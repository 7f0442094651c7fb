/* postage-replies-row.h - how many of the replies each phone number sends
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-session.h"

G_BEGIN_DECLS

/** So many phone numbers can have an entry each; with more, replies are spread evenly or as a file says. */
#define POSTAGE_REPLIES_ROW_MAX 20

#define POSTAGE_TYPE_REPLIES_ROW (postage_replies_row_get_type ())

/**
 * PostageRepliesRow:
 *
 * An expander with an entry for each phone number, visible with two to %POSTAGE_REPLIES_ROW_MAX of them. The entries
 * are made when the row is expanded. Without replies of its own, a number shows its even part.
 */
G_DECLARE_FINAL_TYPE (PostageRepliesRow, postage_replies_row, POSTAGE, REPLIES_ROW, AdwExpanderRow)

/** postage_replies_row_show: shows the scenario of @session; to be called after each edit. */
void postage_replies_row_show (PostageRepliesRow *self,
                               PostageSession    *session);

G_END_DECLS
