/* postage-session-edits.c - everything that can be done to the scenario, named by what is meant
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-edits.h"

#include <string.h>

#include "core/postage-error.h"
#include "model/postage-session-private.h"

static gboolean
is_percent (PostageDecimal percent)
{
  return percent >= 0 && percent <= 100 * POSTAGE_DECIMAL_ONE;
}

gboolean
postage_session_set_month (PostageSession *self,
                           PostageMonth    month,
                           GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_month (edited, month);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_currency (PostageSession *self,
                              const char     *currency,
                              GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (currency != NULL && postage_currency_is_known (currency), FALSE);

  edited = postage_session_begin_edit (self);
  postage_scenario_set_currency (edited, currency);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_add_destination (PostageSession *self,
                                 const char     *country,
                                 GError        **error)
{
  PostageDestination destination;
  PostageScenario   *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (country != NULL && strlen (country) == 2, FALSE);

  if (postage_scenario_find_destination (postage_session_get_scenario (self), country) >= 0)
    return TRUE;

  postage_destination_init (&destination, country);
  edited = postage_session_begin_edit (self);
  postage_scenario_add_destination (edited, &destination);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_remove_destination (PostageSession *self,
                                    const char     *country,
                                    GError        **error)
{
  PostageScenario *edited;
  int              place;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (country != NULL, FALSE);

  place = postage_scenario_find_destination (postage_session_get_scenario (self), country);
  if (place < 0)
    return TRUE;

  edited = postage_session_begin_edit (self);
  postage_scenario_remove_destination (edited, place);
  return postage_session_take_edit (self, edited, error);
}

/* The place and a copy of the destination @country, to be changed and put back. */
static gboolean
find_destination (PostageSession     *self,
                  const char         *country,
                  guint              *place,
                  PostageDestination *destination,
                  GError            **error)
{
  PostageScenario *scenario = postage_session_get_scenario (self);
  const int        found = postage_scenario_find_destination (scenario, country);

  if (found < 0)
    {
      g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE,
                   "%s is not a destination of the scenario; add it first", country);
      return FALSE;
    }

  *place = found;
  *destination = *postage_scenario_get_destination (scenario, found);
  return TRUE;
}

static gboolean
replace_destination (PostageSession           *self,
                     guint                     place,
                     const PostageDestination *destination,
                     GError                  **error)
{
  PostageScenario *edited = postage_session_begin_edit (self);

  postage_scenario_replace_destination (edited, place, destination);
  return postage_session_take_edit (self, edited, error);
}

/* Sets a member of the destination @country: the one that lies at @offset in it. */
static gboolean
set_quantity (PostageSession *self,
              const char     *country,
              gsize           offset,
              gint64          quantity,
              GError        **error)
{
  PostageDestination destination;
  guint              place;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (country != NULL, FALSE);
  g_return_val_if_fail (quantity >= 0 && quantity <= POSTAGE_QUANTITY_MAX, FALSE);

  if (!find_destination (self, country, &place, &destination, error))
    return FALSE;

  G_STRUCT_MEMBER (gint64, &destination, offset) = quantity;
  return replace_destination (self, place, &destination, error);
}

gboolean
postage_session_set_sent (PostageSession *self,
                          const char     *country,
                          PostageCategory category,
                          gint64          quantity,
                          GError        **error)
{
  g_return_val_if_fail (category < POSTAGE_N_CATEGORIES, FALSE);

  return set_quantity (self, country, G_STRUCT_OFFSET (PostageDestination, sent) + category * sizeof (gint64), quantity,
                       error);
}

gboolean
postage_session_set_received (PostageSession *self,
                              const char     *country,
                              gint64          quantity,
                              GError        **error)
{
  return set_quantity (self, country, G_STRUCT_OFFSET (PostageDestination, received), quantity, error);
}

gboolean
postage_session_set_chats (PostageSession *self,
                           const char     *country,
                           gint64          quantity,
                           GError        **error)
{
  return set_quantity (self, country, G_STRUCT_OFFSET (PostageDestination, chats), quantity, error);
}

gboolean
postage_session_set_continued (PostageSession *self,
                               const char     *country,
                               PostageDecimal  percent,
                               GError        **error)
{
  PostageDestination destination;
  guint              place;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (country != NULL, FALSE);
  g_return_val_if_fail (is_percent (percent), FALSE);

  if (!find_destination (self, country, &place, &destination, error))
    return FALSE;

  destination.continued = percent;
  return replace_destination (self, place, &destination, error);
}

static PostageDecimal *
find_share (PostageShares   *shares,
            PostageShareKind kind)
{
  switch (kind)
    {
    case POSTAGE_SHARE_KIND_RECLASSIFIED:
      return &shares->reclassified;
    case POSTAGE_SHARE_KIND_DELIVERED:
      return &shares->delivered;
    case POSTAGE_SHARE_KIND_ENTRY_POINT:
      return &shares->entry_point;
    case POSTAGE_SHARE_KIND_INSIDE_WINDOW:
      return &shares->inside_window;
    default:
      g_assert_not_reached ();
    }
}

gboolean
postage_session_set_share (PostageSession  *self,
                           PostageShareKind kind,
                           PostageDecimal   percent,
                           GError         **error)
{
  PostageScenario *edited;
  PostageShares    shares;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (is_percent (percent), FALSE);

  edited = postage_session_begin_edit (self);
  shares = *postage_scenario_get_shares (edited);
  *find_share (&shares, kind) = percent;
  postage_scenario_set_shares (edited, &shares);
  return postage_session_take_edit (self, edited, error);
}

gboolean
postage_session_set_own_shares (PostageSession *self,
                                const char     *country,
                                gboolean        own,
                                GError        **error)
{
  PostageDestination destination;
  guint              place;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (country != NULL, FALSE);

  if (!find_destination (self, country, &place, &destination, error))
    return FALSE;
  if (destination.has_shares == own)
    return TRUE;

  destination.has_shares = own;
  destination.shares = *postage_scenario_get_shares (postage_session_get_scenario (self));
  return replace_destination (self, place, &destination, error);
}

gboolean
postage_session_set_own_share (PostageSession  *self,
                               const char      *country,
                               PostageShareKind kind,
                               PostageDecimal   percent,
                               GError         **error)
{
  PostageDestination destination;
  guint              place;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (country != NULL, FALSE);
  g_return_val_if_fail (is_percent (percent), FALSE);

  if (!find_destination (self, country, &place, &destination, error))
    return FALSE;
  g_return_val_if_fail (destination.has_shares, FALSE);

  *find_share (&destination.shares, kind) = percent;
  return replace_destination (self, place, &destination, error);
}

PostageDecimal
postage_session_get_share (PostageSession  *self,
                           const char      *country,
                           PostageShareKind kind)
{
  PostageScenario *scenario;
  PostageShares    shares;
  int              place;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), 0);

  scenario = postage_session_get_scenario (self);
  place = country != NULL ? postage_scenario_find_destination (scenario, country) : -1;
  shares = *postage_scenario_get_shares (scenario);
  if (place >= 0 && postage_scenario_get_destination (scenario, (guint) place)->has_shares)
    shares = postage_scenario_get_destination (scenario, (guint) place)->shares;
  return *find_share (&shares, kind);
}

gboolean
postage_session_set_numbers (PostageSession *self,
                             gint64          count,
                             GError        **error)
{
  PostageScenario *edited;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (count >= 0 && count <= POSTAGE_QUANTITY_MAX, FALSE);

  if (postage_scenario_get_numbers (postage_session_get_scenario (self)) == count)
    return TRUE;

  edited = postage_session_begin_edit (self);
  postage_scenario_set_numbers (edited, count, NULL, 0);
  return postage_session_take_edit (self, edited, error);
}
