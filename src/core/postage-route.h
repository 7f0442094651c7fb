/* postage-route.h - by which of Meta's interfaces marketing is sent
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PostageRoute:
 * @POSTAGE_ROUTE_CLOUD_API: the Cloud API, as everything else
 * @POSTAGE_ROUTE_MARKETING_MESSAGES: the Marketing Messages API, formerly MM Lite
 *
 * Some providers charge marketing by its route.
 */
typedef enum
{
  POSTAGE_ROUTE_CLOUD_API,
  POSTAGE_ROUTE_MARKETING_MESSAGES,
} PostageRoute;

/** postage_route_get_id: the name used in files, such as "cloud-api". */
const char *postage_route_get_id (PostageRoute route);

/** postage_route_from_id: sets @route, or fails with %POSTAGE_ERROR_REFERENCE that lists the known names. */
gboolean postage_route_from_id (const char   *id,
                                PostageRoute *route,
                                GError      **error);

G_END_DECLS
