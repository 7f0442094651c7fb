/* postage-session-recovery.c - a session's unsaved edits, to be kept and to be had again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-recovery.h"

#include "core/postage-estimator.h"
#include "model/postage-session-private.h"

PostageRecoveryFile *
postage_session_dup_recovery (PostageSession *self)
{
  g_autoptr (PostageScenarioFile) edited = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  edited = postage_session_dup_document (self);
  return postage_recovery_file_new (postage_session_get_file (self), postage_session_get_saved (self), edited);
}

gboolean
postage_session_recover (PostageSession            *self,
                         const PostageRecoveryFile *kept,
                         GError                   **error)
{
  g_autoptr (GPtrArray) estimates = NULL;
  PostageScenario *scenario;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (kept != NULL, FALSE);

  /* Either both scenarios can be taken or none is. */
  scenario = postage_scenario_file_get_scenario (postage_recovery_file_get_edited (kept));
  estimates = postage_estimator_estimate_all (postage_session_get_catalogue (self), scenario, error);
  if (estimates == NULL)
    return FALSE;

  return postage_session_take_document (self, postage_recovery_file_get_saved (kept),
                                        postage_recovery_file_get_file (kept), error) &&
         postage_session_take_edit (self, postage_scenario_begin_copy (scenario), error);
}
