/* postage-flow.c - the messages of one destination and category
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-flow.h"

#include "core/postage-error.h"

#define HUNDRED_PERCENT (100 * POSTAGE_DECIMAL_ONE)

static const char *const message_metrics[] = {
  [POSTAGE_MESSAGES_SENT] = "sent",
  [POSTAGE_MESSAGES_DELIVERED] = "delivered",
  [POSTAGE_MESSAGES_FAILED] = "failed",
  [POSTAGE_MESSAGES_RECEIVED] = "received",
  [POSTAGE_MESSAGES_SENT_AND_RECEIVED] = "sent-and-received",
};

gint64
postage_percent_of (gint64         quantity,
                    PostageDecimal percent)
{
  PostageDecimal result = 0;

  g_return_val_if_fail (quantity >= 0, 0);
  g_return_val_if_fail (percent >= 0 && percent <= HUNDRED_PERCENT, 0);

  /* 63 bits times 37 bits fit: this can't overflow. */
  postage_decimal_scale (quantity, percent, HUNDRED_PERCENT, POSTAGE_ROUNDING_HALF_EVEN, &result, NULL);
  return (gint64) result;
}

/* Whether Meta's card has no such category in the market; service without a rate is free, not missing. */
static gboolean
is_not_offered (const PostageCatalogue *catalogue,
                PostageMonth            month,
                const PostageFlow      *flow)
{
  PostageRateCard *card = postage_catalogue_find_rate_card (catalogue, "USD", month);

  return flow->category != POSTAGE_CATEGORY_SERVICE && card != NULL &&
         postage_rate_card_lookup (card, flow->market, flow->category).state == POSTAGE_RATE_NOT_OFFERED;
}

/* Splits @entered messages by @shares; @outside more are sent outside every window. */
static void
split (PostageFlow         *flow,
       gint64               entered,
       gint64               outside,
       const PostageShares *shares)
{
  gint64 delivered = postage_percent_of (entered, shares->delivered);

  flow->sent = entered + outside;
  flow->delivered = delivered + postage_percent_of (outside, shares->delivered);
  flow->failed = flow->sent - flow->delivered;
  flow->entry_point = postage_percent_of (delivered, shares->entry_point);
  if (flow->category == POSTAGE_CATEGORY_UTILITY)
    flow->inside_window = postage_percent_of (delivered - flow->entry_point, shares->inside_window);
}

gboolean
postage_flows_append (GArray                   *flows,
                      const PostageCatalogue   *catalogue,
                      const PostageScenario    *scenario,
                      const PostageDestination *destination,
                      GError                  **error)
{
  PostageMonth         month = postage_scenario_get_month (scenario);
  const PostageShares *shares =
    destination->has_shares ? &destination->shares : postage_scenario_get_shares (scenario);
  PostageCountry *country = postage_catalogue_get_country (catalogue, destination->country);
  gint64          reclassified;

  if (country == NULL)
    {
      g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE,
                   "the country \"%s\" is not in the catalogue; use a two-letter code of ISO 3166-1",
                   destination->country);
      return FALSE;
    }

  reclassified = postage_percent_of (destination->sent[POSTAGE_CATEGORY_UTILITY], shares->reclassified);
  for (PostageCategory category = 0; category <= POSTAGE_CATEGORY_NONE; category++)
    {
      PostageFlow flow = {
        .country = postage_country_get_code (country),
        .market = postage_country_get_market (country, month),
        .category = category,
      };
      gint64 entered = category < POSTAGE_N_CATEGORIES ? destination->sent[category] : 0;
      gint64 outside = 0;

      if (category == POSTAGE_CATEGORY_NONE)
        {
          flow.sent = flow.delivered = destination->received;
          if (flow.sent > 0)
            g_array_append_val (flows, flow);
          continue;
        }

      if (category == POSTAGE_CATEGORY_MARKETING)
        entered += reclassified;
      if (category == POSTAGE_CATEGORY_UTILITY)
        {
          entered -= reclassified;
          outside = postage_percent_of (destination->chats, destination->continued);
        }
      if (category == POSTAGE_CATEGORY_SERVICE)
        {
          flow.chats = destination->chats;
          flow.chats_entry_point = postage_percent_of (flow.chats, shares->entry_point);
        }
      if (entered + outside + flow.chats == 0)
        continue;

      flow.rule = postage_catalogue_find_not_sent (catalogue, category, destination->country, month);
      if (flow.rule != NULL || is_not_offered (catalogue, month, &flow))
        flow.not_sent = entered + outside;
      else
        split (&flow, entered, outside, shares);
      g_array_append_val (flows, flow);
    }
  return TRUE;
}

PostageMessageMetric
postage_message_metric (const char *metric)
{
  for (guint i = POSTAGE_MESSAGES_SENT; metric != NULL && i < G_N_ELEMENTS (message_metrics); i++)
    if (g_str_equal (metric, message_metrics[i]))
      return (PostageMessageMetric) i;
  return POSTAGE_MESSAGES_NONE;
}

gint64
postage_flow_get (const PostageFlow   *flow,
                  PostageMessageMetric metric)
{
  gboolean is_received = flow->category == POSTAGE_CATEGORY_NONE;

  switch (metric)
    {
    case POSTAGE_MESSAGES_SENT:
      return is_received ? 0 : flow->sent;
    case POSTAGE_MESSAGES_DELIVERED:
      return is_received ? 0 : flow->delivered;
    case POSTAGE_MESSAGES_FAILED:
      return is_received ? 0 : flow->failed;
    case POSTAGE_MESSAGES_RECEIVED:
      return is_received ? flow->sent : 0;
    case POSTAGE_MESSAGES_SENT_AND_RECEIVED:
      return flow->sent;
    case POSTAGE_MESSAGES_NONE:
    default:
      g_return_val_if_reached (0);
    }
}
