/* postage-session-history.c - taking edits back, and taking them again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-history.h"

#include "model/postage-session-private.h"

const char *
postage_session_get_undo_name (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return postage_history_get_undo_name (postage_session_get_history (self));
}

const char *
postage_session_get_redo_name (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return postage_history_get_redo_name (postage_session_get_history (self));
}

gboolean
postage_session_undo (PostageSession *self,
                      GError        **error)
{
  PostageHistory *history;
  g_autoptr (PostageScenario) current = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  history = postage_session_get_history (self);
  if (postage_history_get_undo (history) == NULL)
    return TRUE;

  current = postage_scenario_ref (postage_session_get_scenario (self));
  if (!postage_session_go_to (self, postage_history_get_undo (history), error))
    return FALSE;

  postage_history_undo (history, current);
  postage_session_notify_history (self);
  return TRUE;
}

gboolean
postage_session_redo (PostageSession *self,
                      GError        **error)
{
  PostageHistory *history;
  g_autoptr (PostageScenario) current = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  history = postage_session_get_history (self);
  if (postage_history_get_redo (history) == NULL)
    return TRUE;

  current = postage_scenario_ref (postage_session_get_scenario (self));
  if (!postage_session_go_to (self, postage_history_get_redo (history), error))
    return FALSE;

  postage_history_redo (history, current);
  postage_session_notify_history (self);
  return TRUE;
}

void
postage_session_close_step (PostageSession *self)
{
  g_return_if_fail (POSTAGE_IS_SESSION (self));

  postage_history_close (postage_session_get_history (self));
}
