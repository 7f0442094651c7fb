/* postage-session-document.c - what the session knows of the file of its scenario
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-changes.h"
#include "model/postage-session-compared.h"
#include "model/postage-session-private.h"
#include "storage/postage-scenario-name.h"

void
postage_session_notify_file_state (PostageSession *self,
                                   gboolean        was_modified,
                                   const char     *old_title)
{
  g_autofree char *title = postage_session_dup_title (self);

  if (was_modified != postage_session_get_modified (self))
    g_object_notify (G_OBJECT (self), "modified");
  if (g_strcmp0 (old_title, title) != 0)
    g_object_notify (G_OBJECT (self), "title");
}

static void
set_document (PostageSession      *self,
              PostageScenarioFile *document,
              GFile               *file)
{
  g_clear_pointer (&self->document, postage_scenario_file_unref);
  self->document = postage_scenario_file_ref (document);
  /* Of the same file, too: what it holds is another now. */
  g_set_object (&self->file, file);
  g_object_notify (G_OBJECT (self), "file");
}

/* Takes @changes; (nullable). */
static void
set_changes (PostageSession    *self,
             PostageDifference *changes)
{
  if (self->changes == NULL && changes == NULL)
    return;

  g_clear_pointer (&self->changes, postage_difference_unref);
  self->changes = changes;
  g_object_notify (G_OBJECT (self), "changes");
}

gboolean
postage_session_take_document (PostageSession      *self,
                               PostageScenarioFile *document,
                               GFile               *file,
                               GError             **error)
{
  g_autofree char *title = NULL;
  gboolean         modified, adopted;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (document != NULL, FALSE);

  modified = self->document != NULL && postage_session_get_modified (self);
  title = postage_session_dup_title (self);

  /* Whoever hears of the new scenario has to see the new file as well. */
  g_object_freeze_notify (G_OBJECT (self));
  adopted = postage_session_adopt (self, postage_scenario_file_get_scenario (document), error);
  if (adopted)
    {
      self->n_documents++;
      set_document (self, document, file);
      set_changes (self, postage_session_find_changes (self->catalogue, document));
      postage_session_notify_file_state (self, modified, title);
      postage_history_clear (self->history);
      postage_session_notify_history (self);
    }
  g_object_thaw_notify (G_OBJECT (self));
  return adopted;
}

gboolean
postage_session_take_newer (PostageSession      *self,
                            PostageScenarioFile *document,
                            GError             **error)
{
  g_autoptr (PostageScenario) edited = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (document != NULL, FALSE);

  edited = postage_scenario_begin_copy (postage_scenario_file_get_scenario (document));
  postage_history_close (self->history);
  if (!postage_session_take_edit (self, g_steal_pointer (&edited), error))
    return FALSE;
  postage_session_mark_saved (self, document, self->file);
  return TRUE;
}

void
postage_session_mark_saved (PostageSession      *self,
                            PostageScenarioFile *document,
                            GFile               *file)
{
  g_autofree char *title = NULL;
  gboolean         modified;

  g_return_if_fail (POSTAGE_IS_SESSION (self));
  g_return_if_fail (document != NULL && G_IS_FILE (file));

  modified = postage_session_get_modified (self);
  title = postage_session_dup_title (self);
  set_document (self, document, file);
  set_changes (self, NULL);
  postage_session_notify_file_state (self, modified, title);
  /* Whoever goes back one step wants to be able to go back to what was saved. */
  postage_history_close (self->history);
}

void
postage_session_move_file (PostageSession *self,
                           GFile          *file)
{
  g_return_if_fail (POSTAGE_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  g_set_object (&self->file, file);
  g_object_notify (G_OBJECT (self), "file");
  g_object_notify (G_OBJECT (self), "title");
}

void
postage_session_add_saving (PostageSession *self,
                            int             n)
{
  const gboolean was_saving = self->n_saving > 0;

  g_return_if_fail (POSTAGE_IS_SESSION (self));
  g_return_if_fail (n >= 0 || self->n_saving > 0);

  self->n_saving += (guint) n;
  if (was_saving != (self->n_saving > 0))
    g_object_notify (G_OBJECT (self), "saving");
}

gboolean
postage_session_get_saving (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  return self->n_saving > 0;
}

PostageScenarioFile *
postage_session_get_saved (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return self->document;
}

PostageScenarioFile *
postage_session_dup_document (PostageSession *self)
{
  g_autoptr (PostageScenarioFile) file = NULL;
  g_autoptr (GPtrArray) estimates = NULL;
  g_autoptr (PostageRecord) computed = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  file = postage_scenario_file_replace (self->document, self->scenario, postage_catalogue_get_as_of (self->catalogue));
  estimates = postage_session_dup_compared (self);
  computed = postage_record_new_of_estimates (self->catalogue, self->scenario, estimates);
  return postage_scenario_file_set_computed (file, computed);
}

GFile *
postage_session_get_file (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return self->file;
}

PostageDifference *
postage_session_get_changes (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return self->changes;
}

void
postage_session_dismiss_changes (PostageSession *self)
{
  g_return_if_fail (POSTAGE_IS_SESSION (self));

  set_changes (self, NULL);
}

gboolean
postage_session_get_modified (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);

  return !postage_scenario_equal (self->scenario, postage_scenario_file_get_scenario (self->document));
}

char *
postage_session_dup_title (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return self->file != NULL ? postage_scenario_name_of_file (self->file) : NULL;
}
