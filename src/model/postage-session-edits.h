/* postage-session-edits.h - everything that can be done to the scenario, named by what is meant
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each edit returns %TRUE when the session now holds it, also when that is what it held before. It returns %FALSE
 * with a #PostageError, and nothing has changed, when the new scenario can't be estimated.
 */
#pragma once

#include "model/postage-session.h"

G_BEGIN_DECLS

/** PostageShareKind: which of the #PostageShares. */
typedef enum
{
  POSTAGE_SHARE_KIND_RECLASSIFIED,
  POSTAGE_SHARE_KIND_DELIVERED,
  POSTAGE_SHARE_KIND_ENTRY_POINT,
  POSTAGE_SHARE_KIND_INSIDE_WINDOW,
} PostageShareKind;

/** postage_session_set_month: the billing month. */
gboolean postage_session_set_month (PostageSession *self,
                                    PostageMonth    month,
                                    GError        **error);

/** postage_session_set_currency: the display currency, a known code. */
gboolean postage_session_set_currency (PostageSession *self,
                                       const char     *currency,
                                       GError        **error);

/** postage_session_add_destination: appends @country with nothing sent; does nothing when it is there already. */
gboolean postage_session_add_destination (PostageSession *self,
                                          const char     *country,
                                          GError        **error);

/** postage_session_remove_destination: removes @country; does nothing when it isn't there. */
gboolean postage_session_remove_destination (PostageSession *self,
                                             const char     *country,
                                             GError        **error);

/**
 * postage_session_set_sent:
 * @category: what is sent; service is the replies
 * @quantity: messages a month, 0 to %POSTAGE_QUANTITY_MAX
 *
 * Fails with %POSTAGE_ERROR_REFERENCE when @country is not a destination.
 */
gboolean postage_session_set_sent (PostageSession *self,
                                   const char     *country,
                                   PostageCategory category,
                                   gint64          quantity,
                                   GError        **error);

/** postage_session_set_received: messages received from @country a month; see postage_session_set_sent(). */
gboolean postage_session_set_received (PostageSession *self,
                                       const char     *country,
                                       gint64          quantity,
                                       GError        **error);

/** postage_session_set_chats: customers' chats from @country a month; see postage_session_set_sent(). */
gboolean postage_session_set_chats (PostageSession *self,
                                    const char     *country,
                                    gint64          quantity,
                                    GError        **error);

/** postage_session_set_continued: @percent, 0 to 100, of the chats from @country that go on after 24 hours; see
 * postage_session_set_sent(). */
gboolean postage_session_set_continued (PostageSession *self,
                                        const char     *country,
                                        PostageDecimal  percent,
                                        GError        **error);

/** postage_session_set_share: a share of the whole scenario, in percent, 0 to 100. */
gboolean postage_session_set_share (PostageSession  *self,
                                    PostageShareKind kind,
                                    PostageDecimal   percent,
                                    GError         **error);

/** postage_session_set_own_shares: whether the destination @country has shares of its own, which begin with those of
 * the scenario, or goes by the scenario's; see postage_session_set_sent(). */
gboolean postage_session_set_own_shares (PostageSession *self,
                                         const char     *country,
                                         gboolean        own,
                                         GError        **error);

/** postage_session_set_own_share: a share of the destination @country, which has its own; in percent, 0 to 100; see
 * postage_session_set_sent(). */
gboolean postage_session_set_own_share (PostageSession  *self,
                                        const char      *country,
                                        PostageShareKind kind,
                                        PostageDecimal   percent,
                                        GError         **error);

/**
 * postage_session_get_share:
 * @country: (nullable): a destination; %NULL: the whole scenario
 *
 * Returns: the share that holds there, in percent: the destination's own, else that of the scenario.
 */
PostageDecimal postage_session_get_share (PostageSession  *self,
                                          const char      *country,
                                          PostageShareKind kind);

/**
 * postage_session_set_numbers:
 * @count: phone numbers, 0 to %POSTAGE_QUANTITY_MAX
 *
 * Replies that were entered for each number belong to the old count: with another one, replies are spread evenly.
 */
gboolean postage_session_set_numbers (PostageSession *self,
                                      gint64          count,
                                      GError        **error);

G_END_DECLS
