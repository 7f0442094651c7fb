/* postage-destination.h - what goes to the customers in one country
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/postage-category.h"
#include "core/postage-decimal.h"

G_BEGIN_DECLS

/** The largest quantity that can be entered: far above any business, far below overflow. */
#define POSTAGE_QUANTITY_MAX G_GINT64_CONSTANT (1000000000000)

/**
 * PostageShares:
 * @reclassified: of the utility templates, those that Meta takes for marketing
 * @delivered: of the messages sent
 * @entry_point: of the delivered, those in a free entry point window
 * @inside_window: of the other utility templates, those inside the customer service window
 *
 * The shares that decide the bill, each in percent, 0 to 100.
 */
typedef struct
{
  PostageDecimal reclassified;
  PostageDecimal delivered;
  PostageDecimal entry_point;
  PostageDecimal inside_window;
} PostageShares;

/**
 * PostageDestination:
 * @country: two-letter code
 * @sent: messages sent a month, by category; service is the replies; authentication-international is not entered here
 * @received: messages received a month
 * @chats: customers' chats a month
 * @continued: percent of the chats that go on after 24 hours
 * @has_shares: whether @shares hold here instead of the scenario's
 *
 * What goes to the customers in one country. Quantities are 0 to %POSTAGE_QUANTITY_MAX.
 */
typedef struct
{
  char           country[3];
  gint64         sent[POSTAGE_N_CATEGORIES];
  gint64         received;
  gint64         chats;
  PostageDecimal continued;
  gboolean       has_shares;
  PostageShares  shares;
} PostageDestination;

/** postage_shares_init: everything is delivered, nothing reclassified, in an entry point window or inside the
 * window. */
void postage_shares_init (PostageShares *shares);

/** postage_destination_init: nothing sent to @country, the scenario's shares. */
void postage_destination_init (PostageDestination *destination,
                               const char         *country);

/** postage_destination_equal: whether two destinations say the same. */
gboolean postage_destination_equal (const PostageDestination *a,
                                    const PostageDestination *b);

/** postage_shares_equal: whether two sets of shares are the same. */
gboolean postage_shares_equal (const PostageShares *a,
                               const PostageShares *b);

G_END_DECLS
