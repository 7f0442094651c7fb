/* postage-session-private.h - what the files of the session share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-file-queue.h"
#include "model/postage-history.h"
#include "model/postage-session-plans.h"
#include "model/postage-session-reach.h"
#include "model/postage-session.h"

G_BEGIN_DECLS

struct _PostageSession
{
  GObject parent_instance;

  PostageCatalogue    *catalogue;    /* (owned) */
  PostageScenario     *scenario;     /* (owned) */
  PostageScenarioFile *document;     /* (owned): what the file holds, or what the session began with */
  PostageSessionPlans *plans;        /* (owned) */
  PostageSessionReach *reach;        /* (owned) */
  GListStore          *destinations; /* (owned) (element-type PostageSessionDestination) */
  GFile               *file;         /* (owned) (nullable) */
  PostageDifference   *changes;      /* (owned) (nullable): what the opened file said, and what is so now */
  PostageHistory      *history;      /* (owned) */
  char                *undo_name;    /* (owned) (nullable): as last notified */
  char                *redo_name;    /* (owned) (nullable): likewise */
  PostageFileQueue    *jobs;         /* (owned) */
  guint                n_saving;     /* how many writes are under way, or will be */
  guint                n_documents;  /* how many documents it has had: what was begun for another is told apart */
};

/** postage_session_adopt: estimates @scenario, which is sealed, and makes it the session's; nothing else of the session
 * has changed then. Fails like postage_session_take_edit(). */
gboolean postage_session_adopt (PostageSession  *self,
                                PostageScenario *scenario,
                                GError         **error);

/** postage_session_notify_file_state: notifies what is another than before: @was_modified, @old_title (nullable). */
void postage_session_notify_file_state (PostageSession *self,
                                        gboolean        was_modified,
                                        const char     *old_title);

/**
 * postage_session_begin_edit:
 *
 * Returns: (transfer full): an open copy of the session's scenario, for postage_session_take_edit()
 */
PostageScenario *postage_session_begin_edit (PostageSession *self);

/**
 * postage_session_take_edit:
 * @edited: (transfer full): an open copy of the session's scenario, which is sealed here
 *
 * Makes @edited the session's scenario, and records the edit. Does nothing, successfully, when it says what the old one
 * says.
 *
 * Returns: %FALSE with a #PostageError when it can't be estimated; nothing has changed then.
 */
gboolean postage_session_take_edit (PostageSession  *self,
                                    PostageScenario *edited,
                                    GError         **error);

/** postage_session_go_to: makes @scenario, which is sealed, the session's, without recording it; fails likewise. */
gboolean postage_session_go_to (PostageSession  *self,
                                PostageScenario *scenario,
                                GError         **error);

/** postage_session_get_history: (transfer none) */
PostageHistory *postage_session_get_history (PostageSession *self);

/** postage_session_notify_history: the history has changed. */
void postage_session_notify_history (PostageSession *self);

/**
 * postage_session_take_document:
 * @file: (nullable): where it was read
 *
 * Replaces the scenario and the file; the scenario counts as saved. Fails like postage_session_take_edit().
 */
gboolean postage_session_take_document (PostageSession      *self,
                                        PostageScenarioFile *document,
                                        GFile               *file,
                                        GError             **error);

/**
 * postage_session_take_newer:
 * @document: what the session's file holds now
 *
 * Like postage_session_take_document(), but as an edit, so that going back gives what was there before. Fails likewise.
 */
gboolean postage_session_take_newer (PostageSession      *self,
                                     PostageScenarioFile *document,
                                     GError             **error);

/** postage_session_move_file: what the file held lies in @file now. */
void postage_session_move_file (PostageSession *self,
                                GFile          *file);

/** postage_session_add_saving: @n more writes are under way; or fewer, below zero. */
void postage_session_add_saving (PostageSession *self,
                                 int             n);

/**
 * postage_session_mark_saved: @document has been written to @file. Its scenario may be older than the session's by
 * now.
 */
void postage_session_mark_saved (PostageSession      *self,
                                 PostageScenarioFile *document,
                                 GFile               *file);

/** postage_session_dup_document: (transfer full): the scenario as it is now, with what else its file says. */
PostageScenarioFile *postage_session_dup_document (PostageSession *self);

G_END_DECLS
