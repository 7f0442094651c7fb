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

/* Makes @target the session's scenario, and tells the history by @moved; does nothing where there is no @target. */
static gboolean
move_to (PostageSession  *self,
         PostageScenario *target,
         void (*moved) (PostageHistory  *history,
                        PostageScenario *current),
         GError **error)
{
  g_autoptr (PostageScenario) current = postage_scenario_ref (postage_session_get_scenario (self));

  if (target == NULL)
    return TRUE;
  if (!postage_session_go_to (self, target, error))
    return FALSE;

  moved (postage_session_get_history (self), current);
  postage_session_notify_history (self);
  return TRUE;
}

gboolean
postage_session_undo (PostageSession *self,
                      GError        **error)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  return move_to (self, postage_history_get_undo (postage_session_get_history (self)), postage_history_undo, error);
}

gboolean
postage_session_redo (PostageSession *self,
                      GError        **error)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  return move_to (self, postage_history_get_redo (postage_session_get_history (self)), postage_history_redo, error);
}

void
postage_session_close_step (PostageSession *self)
{
  g_return_if_fail (POSTAGE_IS_SESSION (self));

  postage_history_close (postage_session_get_history (self));
}
