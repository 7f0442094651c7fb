/* postage-destination-row.h - a destination and what is sent there, to be edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-session-destination.h"
#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_DESTINATION_ROW (postage_destination_row_get_type ())

/**
 * PostageDestinationRow:
 *
 * An expander titled with the country; shows one #PostageSessionDestination and edits its session. "remove" is emitted
 * when a person wants it to go. The entries are made when the row is first expanded, and those of shares when
 * the destination has its own.
 */
G_DECLARE_FINAL_TYPE (PostageDestinationRow, postage_destination_row, POSTAGE, DESTINATION_ROW, AdwExpanderRow)

/** postage_destination_row_new: a row for @destination of @session, folded. */
GtkWidget *postage_destination_row_new (PostageSession            *session,
                                        PostageSessionDestination *destination);

/** postage_destination_row_get_country: the two-letter code. */
const char *postage_destination_row_get_country (PostageDestinationRow *self);

/** postage_destination_row_grab_entry: gives the focus to the first entry of the unfolded row, to be typed into; %FALSE
 * as long as the row has no place in the window. */
gboolean postage_destination_row_grab_entry (PostageDestinationRow *self);

G_END_DECLS
