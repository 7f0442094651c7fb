/* postage-text-share.c - what the shares that decide the bill change, by the rules of a month
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-share.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-number.h"

/* Longer windows are told in days. */
#define MOST_HOURS 72

const char *
postage_text_share_inside_window (const PostageCatalogue *catalogue,
                                  PostageMonth            month)
{
  const PostageBillingRule *rule;

  g_return_val_if_fail (catalogue != NULL, NULL);

  rule = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_UTILITY_IN_WINDOW, month);
  if (rule != NULL && postage_billing_rule_get_terms (rule)->free)
    return _ ("Utility messages within 24 hours after a customer wrote. In this month, Meta doesn’t charge them.");
  return _ ("Utility messages within 24 hours after a customer wrote. "
            "In this month, Meta charges them like the others.");
}

char *
postage_text_share_entry_point (const PostageCatalogue *catalogue,
                                PostageMonth            month)
{
  const PostageBillingRule *rule;
  g_autofree char          *count = NULL;
  int                       hours, days;

  g_return_val_if_fail (catalogue != NULL, NULL);

  rule = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_ENTRY_POINT, month);
  if (rule == NULL || !postage_billing_rule_get_terms (rule)->free)
    return g_strdup (_ ("Messages in chats that began with an ad or a page’s button."));

  hours = postage_billing_rule_get_terms (rule)->hours;
  days = hours % 24 == 0 && hours > MOST_HOURS ? hours / 24 : 0;
  count = postage_text_count (days > 0 ? days : hours);
  if (days > 0)
    /* Translators: %s is a number of days */
    return g_strdup_printf (ngettext ("Messages within %s day after a chat began with an ad or a page’s button. "
                                      "Meta doesn’t charge them.",
                                      "Messages within %s days after a chat began with an ad or a page’s button. "
                                      "Meta doesn’t charge them.",
                                      (gulong) days),
                            count);

  /* Translators: %s is a number of hours */
  return g_strdup_printf (ngettext ("Messages within %s hour after a chat began with an ad or a page’s button. "
                                    "Meta doesn’t charge them.",
                                    "Messages within %s hours after a chat began with an ad or a page’s button. "
                                    "Meta doesn’t charge them.",
                                    (gulong) hours),
                          count);
}
