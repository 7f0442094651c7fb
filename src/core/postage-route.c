/* postage-route.c - by which of Meta's interfaces marketing is sent
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-route.h"

#include "core/postage-ids.h"

static const char *const ids[] = {
  [POSTAGE_ROUTE_CLOUD_API] = "cloud-api",
  [POSTAGE_ROUTE_MARKETING_MESSAGES] = "marketing-messages",
};

const char *
postage_route_get_id (PostageRoute route)
{
  g_return_val_if_fail (route < G_N_ELEMENTS (ids), NULL);

  return ids[route];
}

gboolean
postage_route_from_id (const char   *id,
                       PostageRoute *route,
                       GError      **error)
{
  int found = postage_ids_find (ids, G_N_ELEMENTS (ids), id, "a route", error);

  if (found < 0)
    return FALSE;
  *route = (PostageRoute) found;
  return TRUE;
}
