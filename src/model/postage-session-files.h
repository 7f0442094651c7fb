/* postage-session-files.h - opens and saves the session's scenario
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session.h"

G_BEGIN_DECLS

/* Opening, reading anew, saving and renaming come one after the other, in the order in which they were asked for. */

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
 * estimated, or where the scenario was edited while the file was read.
 */
gboolean postage_session_open_finish (PostageSession *self,
                                      GAsyncResult   *result,
                                      GError        **error);

/** postage_session_read_async: reads @file, away from the main thread, for what is compared with the session. */
void postage_session_read_async (PostageSession     *self,
                                 GFile              *file,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);

/** postage_session_read_finish: (transfer full) (nullable): what the file holds; %NULL with a #PostageStorageError. */
PostageScenarioFile *postage_session_read_finish (PostageSession *self,
                                                  GAsyncResult   *result,
                                                  GError        **error);

/**
 * postage_session_reload_async:
 *
 * Reads the session's file anew, away from the main thread. What it holds is an edit, which can be undone, and counts
 * as saved. When that fails, nothing has changed.
 */
void postage_session_reload_async (PostageSession     *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/** postage_session_reload_finish: fails like postage_session_open_finish(). */
gboolean postage_session_reload_finish (PostageSession *self,
                                        GAsyncResult   *result,
                                        GError        **error);

/**
 * PostageSaveMode: what to do where another program has changed the session's file since it was read or written.
 * @POSTAGE_SAVE_UNCHANGED: fail with %POSTAGE_STORAGE_ERROR_CHANGED
 * @POSTAGE_SAVE_OVER: write over it
 */
typedef enum
{
  POSTAGE_SAVE_UNCHANGED,
  POSTAGE_SAVE_OVER,
} PostageSaveMode;

/**
 * postage_session_save_async:
 *
 * Writes the scenario as it is now to @file, away from the main thread, atomically. When that succeeds, @file is the
 * session's file, and the session is modified only when the scenario has been edited since; unless it
 * has got another document meanwhile.
 */
void postage_session_save_async (PostageSession     *self,
                                 GFile              *file,
                                 PostageSaveMode     mode,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);

/** postage_session_save_get_file: (transfer none): what has been written to: the session's file may have got another
 * name meanwhile. @result: of postage_session_save_async() */
GFile *postage_session_save_get_file (GAsyncResult *result);

/** postage_session_save_finish: fails with a #PostageStorageError; what was at the file is still there then. */
gboolean postage_session_save_finish (PostageSession *self,
                                      GAsyncResult   *result,
                                      GError        **error);

/**
 * postage_session_rename_async:
 * @name: what the session's file is to be called in its folder, not empty; without the ending, or with it
 */
void postage_session_rename_async (PostageSession     *self,
                                   const char         *name,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

/** postage_session_rename_finish: fails with %POSTAGE_STORAGE_ERROR_WRITE, also where there is such a file already; the
 * old name stays then. */
gboolean postage_session_rename_finish (PostageSession *self,
                                        GAsyncResult   *result,
                                        GError        **error);

/** postage_session_new_copy: (transfer full): a session on the same scenario as @self has now, under another @name and
 * without a file. */
PostageSession *postage_session_new_copy (PostageSession *self,
                                          const char     *name);

G_END_DECLS
