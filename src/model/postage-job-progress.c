/* postage-job-progress.c - tells how far a thread is, where somebody looks at it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-job-progress.h"

/* What is told is an integer, which a thread changes at once. */
#define WHOLE 10000

struct _PostageJobProgress
{
  GMainContext          *context; /* (owned) */
  PostageJobProgressFunc func;    /* (nullable): none, or ended */
  gpointer               user_data;
  int                    done;   /* atomic */
  int                    queued; /* atomic: a message is on its way */
};

static void
clear (gpointer data)
{
  PostageJobProgress *self = data;

  g_main_context_unref (self->context);
}

PostageJobProgress *
postage_job_progress_new (PostageJobProgressFunc func,
                          gpointer               user_data)
{
  PostageJobProgress *self = g_atomic_rc_box_new0 (PostageJobProgress);

  self->context = g_main_context_ref_thread_default ();
  self->func = func;
  self->user_data = user_data;
  return self;
}

static gboolean
deliver (gpointer data)
{
  PostageJobProgress *self = data;

  g_atomic_int_set (&self->queued, 0);
  if (self->func != NULL)
    self->func ((double) g_atomic_int_get (&self->done) / WHOLE, self->user_data);
  return G_SOURCE_REMOVE;
}

static void
unref (gpointer data)
{
  postage_job_progress_unref (data);
}

void
postage_job_progress_tell (PostageJobProgress *self,
                           double              done)
{
  g_autoptr (GSource) source = NULL;

  g_return_if_fail (self != NULL && done >= 0 && done <= 1);

  g_atomic_int_set (&self->done, (int) (done * WHOLE));
  if (!g_atomic_int_compare_and_exchange (&self->queued, 0, 1))
    return;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver, g_atomic_rc_box_acquire (self), unref);
  g_source_attach (source, self->context);
}

void
postage_job_progress_end (PostageJobProgress *self)
{
  g_return_if_fail (self != NULL);

  self->func = NULL;
}

void
postage_job_progress_unref (PostageJobProgress *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}
