/* postage-job-progress.h - tells how far a thread is, where somebody looks at it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PostageJobProgressFunc:
 * @done: how much of the work is done, from 0 to 1
 *
 * Called in the main context of whoever began the job.
 */
typedef void (*PostageJobProgressFunc) (double   done,
                                        gpointer user_data);

/**
 * PostageJobProgress:
 *
 * Carries what a thread tells over to the main context in which it was made. However often the thread tells something,
 * no more than one message is on its way: the latest counts.
 */
typedef struct _PostageJobProgress PostageJobProgress;

/** postage_job_progress_new: (transfer full): for the main context of the calling thread. @func: (nullable) */
PostageJobProgress *postage_job_progress_new (PostageJobProgressFunc func,
                                              gpointer               user_data);

/** postage_job_progress_tell: that @done of the work is done, from 0 to 1; from any thread. */
void postage_job_progress_tell (PostageJobProgress *self,
                                double              done);

/** postage_job_progress_end: nobody is told any more from now on; in the thread that made it. */
void postage_job_progress_end (PostageJobProgress *self);

/** postage_job_progress_unref: (transfer full) */
void postage_job_progress_unref (PostageJobProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageJobProgress, postage_job_progress_unref)

G_END_DECLS
