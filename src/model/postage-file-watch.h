/* postage-file-watch.h - whether a session's file is still what the session knows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_FILE_WATCH (postage_file_watch_get_type ())

/**
 * PostageFileWatch:
 *
 * Looks at the session's file whenever the system tells that something has happened to it, and compares what it holds,
 * away from the main thread. A file that was merely touched, or written with the same bytes, has not changed.
 */
G_DECLARE_FINAL_TYPE (PostageFileWatch, postage_file_watch, POSTAGE, FILE_WATCH, GObject)

/** postage_file_watch_new: watches the file that @session has, now and later. */
PostageFileWatch *postage_file_watch_new (PostageSession *session);

/** postage_file_watch_get_state: %POSTAGE_SCENARIO_FILE_SAME for a scenario without a file as well. Notified as
 * "state". */
PostageScenarioFileState postage_file_watch_get_state (PostageFileWatch *self);

/** postage_file_watch_look: looks now, whatever the system tells: it is silent about some network folders. */
void postage_file_watch_look (PostageFileWatch *self);

G_END_DECLS
