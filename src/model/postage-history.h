/* postage-history.h - the edits that can be taken back, and those that were
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * PostageHistory:
 *
 * Keeps the scenario before each step, as many as there are. What is typed into one entry is one step: edits of the
 * same name that follow each other are joined until the step is closed.
 */
typedef struct _PostageHistory PostageHistory;

/** postage_history_new: (transfer full): nothing has been edited yet. */
PostageHistory *postage_history_new (void);

/** postage_history_free: frees what postage_history_new() gave. */
void postage_history_free (PostageHistory *self);

/**
 * postage_history_record:
 * @before: the scenario before the edit
 * @after: the scenario after it
 * @name: what the edit is called
 *
 * Steps that were taken back can't be taken again then. A step that ends where it began is forgotten.
 */
void postage_history_record (PostageHistory  *self,
                             PostageScenario *before,
                             PostageScenario *after,
                             const char      *name);

/** postage_history_close: the next edit is a step of its own. */
void postage_history_close (PostageHistory *self);

/** postage_history_clear: forgets all steps. */
void postage_history_clear (PostageHistory *self);

/** postage_history_get_undo_name: (nullable): the name of the step that postage_history_undo() takes back. */
const char *postage_history_get_undo_name (const PostageHistory *self);

/** postage_history_get_redo_name: (nullable): the name of the step that postage_history_redo() takes again. */
const char *postage_history_get_redo_name (const PostageHistory *self);

/** postage_history_get_undo: (nullable) (transfer none): the scenario before the last step. */
PostageScenario *postage_history_get_undo (const PostageHistory *self);

/** postage_history_get_redo: (nullable) (transfer none): the scenario after the next step. */
PostageScenario *postage_history_get_redo (const PostageHistory *self);

/** postage_history_undo: the session has gone back from @current to postage_history_get_undo(). */
void postage_history_undo (PostageHistory  *self,
                           PostageScenario *current);

/** postage_history_redo: the session has gone on from @current to postage_history_get_redo(). */
void postage_history_redo (PostageHistory  *self,
                           PostageScenario *current);

G_END_DECLS
