/* postage-destination.c - what goes to the customers in one country
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-destination.h"

#include <string.h>

#define HUNDRED_PERCENT (100 * POSTAGE_DECIMAL_ONE)

void
postage_shares_init (PostageShares *shares)
{
  g_return_if_fail (shares != NULL);

  *shares = (PostageShares){ .delivered = HUNDRED_PERCENT };
}

void
postage_destination_init (PostageDestination *destination,
                          const char         *country)
{
  g_return_if_fail (destination != NULL);
  g_return_if_fail (country != NULL && strlen (country) == 2);

  *destination = (PostageDestination){ .has_shares = FALSE };
  memcpy (destination->country, country, 2);
  postage_shares_init (&destination->shares);
}

gboolean
postage_shares_equal (const PostageShares *a,
                      const PostageShares *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->reclassified == b->reclassified && a->delivered == b->delivered && a->entry_point == b->entry_point &&
         a->inside_window == b->inside_window;
}

gboolean
postage_destination_equal (const PostageDestination *a,
                           const PostageDestination *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return strcmp (a->country, b->country) == 0 && memcmp (a->sent, b->sent, sizeof a->sent) == 0 &&
         a->received == b->received && a->chats == b->chats && a->continued == b->continued &&
         a->has_shares == b->has_shares && (!a->has_shares || postage_shares_equal (&a->shares, &b->shares));
}
