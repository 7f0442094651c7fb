/* postage-flow.h - the messages of one destination and category
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/postage-catalogue.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * PostageFlow:
 * @country: two-letter code, owned by the catalogue
 * @market: the market of the country in the month, owned by the catalogue
 * @category: what was sent; %POSTAGE_CATEGORY_NONE for messages received
 * @not_sent: entered, but not sent: forbidden by @rule, or a category that Meta didn't offer there
 * @sent: messages sent, or received where there is no category
 * @delivered: of @sent
 * @failed: the others of @sent
 * @entry_point: of @delivered
 * @inside_window: of the rest, utility only
 * @chats: customers' chats, service only; what the conversation model counts
 * @chats_entry_point: of @chats, those that begin at an entry point
 * @rule: (nullable): the rule by which messages are not sent
 *
 * The messages of one destination and category in a month, whole messages.
 */
typedef struct
{
  const char         *country;
  const char         *market;
  PostageCategory     category;
  gint64              not_sent;
  gint64              sent;
  gint64              delivered;
  gint64              failed;
  gint64              entry_point;
  gint64              inside_window;
  gint64              chats;
  gint64              chats_entry_point;
  PostageBillingRule *rule;
} PostageFlow;

/** postage_percent_of: @percent of @quantity, rounded half to even; both zero or above, @percent at most 100. */
gint64 postage_percent_of (gint64         quantity,
                           PostageDecimal percent);

/**
 * postage_flows_append:
 * @flows: (element-type PostageFlow): gets a flow for each category that goes to @destination, and one for what comes
 *   back
 *
 * Applies the shares in their order: reclassified, delivered, from an entry point, inside the window. Chats that go on
 * after 24 hours add as many utility templates outside the window, which are never reclassified.
 *
 * Returns: %FALSE with %POSTAGE_ERROR_REFERENCE for a country that the catalogue doesn't know.
 */
gboolean postage_flows_append (GArray                   *flows,
                               const PostageCatalogue   *catalogue,
                               const PostageScenario    *scenario,
                               const PostageDestination *destination,
                               GError                  **error);

/** PostageMessageMetric: what a charge counts of messages. */
typedef enum
{
  POSTAGE_MESSAGES_NONE,
  POSTAGE_MESSAGES_SENT,
  POSTAGE_MESSAGES_DELIVERED,
  POSTAGE_MESSAGES_FAILED,
  POSTAGE_MESSAGES_RECEIVED,
  POSTAGE_MESSAGES_SENT_AND_RECEIVED,
} PostageMessageMetric;

#define POSTAGE_N_MESSAGE_METRICS (POSTAGE_MESSAGES_SENT_AND_RECEIVED + 1)

/** postage_message_metric: what the catalogue's @metric counts of messages; (nullable): %POSTAGE_MESSAGES_NONE for a
 * metric that doesn't, which has no markets and categories. */
PostageMessageMetric postage_message_metric (const char *metric);

/** postage_flow_get: how many of @flow are counted by @metric. */
gint64 postage_flow_get (const PostageFlow   *flow,
                         PostageMessageMetric metric);

G_END_DECLS
