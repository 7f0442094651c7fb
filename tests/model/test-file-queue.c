/* test-file-queue.c - jobs that come one after the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-file-queue.h"

#include "model-fixture.h"

/* What the jobs of a test do, in the order in which they do it. */
typedef struct
{
  PostageFileQueue *queue;
  GString          *log;
  GMutex            lock;
  guint             n_working; /* how many are at work at once */
  guint             n_ended;
  gboolean          all_ended;
  guint             n_expected;
} Fixture;

typedef struct
{
  Fixture    *fixture;
  const char *name;
  gboolean    adds_one; /* at its end, another job */
} Job;

static void
tell (const Job  *job,
      const char *what)
{
  g_mutex_lock (&job->fixture->lock);
  g_string_append_printf (job->fixture->log, "%s %s, ", job->name, what);
  g_mutex_unlock (&job->fixture->lock);
}

static void
begin (GTask *task)
{
  tell (g_task_get_task_data (task), "begins");
}

static void
work (GTask        *task,
      gpointer      source,
      gpointer      task_data,
      GCancellable *cancellable)
{
  const Job *job = task_data;

  g_assert_true (g_atomic_int_add (&job->fixture->n_working, 1) == 0);
  g_thread_yield ();
  g_assert_true (g_atomic_int_add (&job->fixture->n_working, -1) == 1);
  if (g_str_equal (job->name, "bad"))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "It can't be done");
  else
    g_task_return_pointer (task, g_strdup (job->name), g_free);
}

static void
end (GTask   *task,
     gpointer given,
     GError  *error)
{
  tell (g_task_get_task_data (task), error != NULL ? "fails" : "ends");
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, given, g_free);
}

static const PostageFileJobSteps steps = { begin, work, end };

static void on_done (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data);

static void
add (Fixture      *fixture,
     const char   *name,
     gboolean      adds_one,
     GCancellable *cancellable)
{
  Job   *job = g_new (Job, 1);
  GTask *task = g_task_new (NULL, cancellable, on_done, fixture);

  *job = (Job){ fixture, name, adds_one };
  g_task_set_task_data (task, job, g_free);
  postage_file_queue_add (fixture->queue, task, &steps);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Fixture   *fixture = user_data;
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *given = g_task_propagate_pointer (G_TASK (result), &error);

  g_assert_cmpstr (given, ==, error != NULL ? NULL : job->name);
  if (job->adds_one)
    add (fixture, "another", FALSE, NULL);
  fixture->all_ended = ++fixture->n_ended == fixture->n_expected;
}

static void
check (guint       n_expected,
       gboolean    cancels_second,
       const char *first,
       const char *second,
       gboolean    adds_one,
       const char *expected)
{
  Fixture fixture = { .queue = postage_file_queue_new (), .log = g_string_new (NULL), .n_expected = n_expected };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_mutex_init (&fixture.lock);
  add (&fixture, first, adds_one, NULL);
  if (second != NULL)
    add (&fixture, second, FALSE, cancellable);
  if (cancels_second)
    g_cancellable_cancel (cancellable);
  model_fixture_wait (&fixture.all_ended);
  /* The last one is still letting go. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (fixture.log->str, ==, expected);
  postage_file_queue_free (fixture.queue);
  g_string_free (fixture.log, TRUE);
  g_mutex_clear (&fixture.lock);
}

static void
test_order (void)
{
  check (1, FALSE, "one", NULL, FALSE, "one begins, one ends, ");
  check (2, FALSE, "one", "two", FALSE, "one begins, one ends, two begins, two ends, ");
}

/* One that fails, or is given up, doesn't keep the next one waiting. */
static void
test_failures (void)
{
  check (2, FALSE, "bad", "two", FALSE, "bad begins, bad fails, two begins, two ends, ");
  check (2, TRUE, "one", "two", FALSE, "one begins, one ends, two begins, two fails, ");
}

/* Who is told of the end may have something else to do, which comes behind what waits already. */
static void
test_job_of_a_job (void)
{
  check (2, FALSE, "one", NULL, TRUE, "one begins, one ends, another begins, another ends, ");
  check (3, FALSE, "one", "two", TRUE, "one begins, one ends, two begins, two ends, another begins, another ends, ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/file-queue/order", test_order);
  g_test_add_func ("/model/file-queue/failures", test_failures);
  g_test_add_func ("/model/file-queue/job-of-a-job", test_job_of_a_job);
  return g_test_run ();
}
