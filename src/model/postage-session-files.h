/* postage-session-files.h - opens and saves the session's scenario
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session.h"

G_BEGIN_DECLS

/**
 * postage_session_begin:
 * @document: what the session holds from now on; it counts as unmodified, and has no file until it is saved
 *
 * Returns: %FALSE with a #PostageError when it can't be estimated; nothing has changed then.
 */
gboolean postage_session_begin (PostageSession      *self,
                                PostageScenarioFile *document,
                                GError             **error);

/**
 * postage_session_open_async:
 *
 * Reads @file, away from the main thread, and makes its scenario the session's. When that fails, nothing has changed.
 */
void postage_session_open_async (PostageSession     *self,
                                 GFile              *file,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);

/**
 * postage_session_open_finish: fails with a #PostageStorageError, or a #PostageError when the scenario can't be
 * estimated.
 */
gboolean postage_session_open_finish (PostageSession *self,
                                      GAsyncResult   *result,
                                      GError        **error);

/**
 * postage_session_save_async:
 *
 * Writes the scenario as it is now to @file, away from the main thread, atomically. When that succeeds, @file is the
 * session's file, and the session is modified only when the scenario has been edited since.
 */
void postage_session_save_async (PostageSession     *self,
                                 GFile              *file,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);

/** postage_session_save_finish: fails with a #PostageStorageError; what was at the file is still there then. */
gboolean postage_session_save_finish (PostageSession *self,
                                      GAsyncResult   *result,
                                      GError        **error);

G_END_DECLS
