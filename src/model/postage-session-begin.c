/* postage-session-begin.c - begins the session anew with a scenario that has no file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-begin.h"

#include "model/postage-session-private.h"

gboolean
postage_session_begin (PostageSession      *self,
                       PostageScenarioFile *document,
                       GError             **error)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (document != NULL, FALSE);

  return postage_session_take_document (self, document, NULL, error);
}
