/* postage-session-destination.h - one destination of the scenario, the same object after every edit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-scenario.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_SESSION_DESTINATION (postage_session_destination_get_type ())

/**
 * PostageSessionDestination:
 *
 * What a view shows of a destination. The session keeps one for each country as long as the scenario names it.
 */
G_DECLARE_FINAL_TYPE (PostageSessionDestination, postage_session_destination, POSTAGE, SESSION_DESTINATION, GObject)

/** postage_session_destination_get_country: the two-letter code; never changes. */
const char *postage_session_destination_get_country (PostageSessionDestination *self);

/**
 * postage_session_destination_get_market: the id of the market that the country is filed under in the scenario's
 * month.
 */
const char *postage_session_destination_get_market (PostageSessionDestination *self);

/** postage_session_destination_get_total_sent: messages sent a month, of all categories. */
gint64 postage_session_destination_get_total_sent (PostageSessionDestination *self);

/** postage_session_destination_get_volumes: (transfer none): what was entered; notified as "volumes". */
const PostageDestination *postage_session_destination_get_volumes (PostageSessionDestination *self);

G_END_DECLS
