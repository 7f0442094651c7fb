/* test-export-job.c - reports and tables written by a thread: how far it is, what ends it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "model/postage-export-job.h"
#include "model/postage-report-job.h"
#include "model/postage-session-compared.h"
#include "storage/postage-bytes.h"
#include "storage/postage-storage-error.h"

typedef struct
{
  PostageSession    *session;
  PostageExportOrder order;
  GCancellable      *cancellable;
  char              *folder;
  GFile             *file;
  GThread           *thread; /* of the test */

  /* What the job told. */
  guint    n_told;
  double   told;
  double   cancel_at; /* 0: never */
  gboolean ended;
  gboolean written;
  GError  *error;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  PostageReportOrder *report = &fixture->order.report;

  fixture->session = model_fixture_session ();
  fixture->thread = g_thread_self ();
  fixture->cancellable = g_cancellable_new ();
  fixture->folder = g_dir_make_tmp ("postage-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "export", NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "old", -1, NULL));
  report->catalogue = postage_catalogue_ref (postage_session_get_catalogue (fixture->session));
  report->scenario = postage_scenario_ref (postage_session_get_scenario (fixture->session));
  report->estimates = postage_session_dup_market (fixture->session);
  report->kinds[report->n_kinds++] = POSTAGE_CHART_KIND_COMPARE;
  postage_report_page_size_init (&report->size, POSTAGE_REPORT_A4);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  postage_report_order_clear (&fixture->order.report);
  g_assert_true (g_file_delete (fixture->file, NULL, NULL));
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_error (&fixture->error);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
  g_object_unref (fixture->cancellable);
  g_object_unref (fixture->session);
}

/* In the thread of whoever asked, never backwards, and not after the end. */
static void
on_progress (double   done,
             gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_true (g_thread_self () == fixture->thread);
  g_assert_false (fixture->ended);
  g_assert_cmpfloat (done, >=, fixture->told);
  g_assert_cmpfloat (done, <=, 1);
  fixture->told = done;
  fixture->n_told++;
  if (fixture->cancel_at > 0 && done >= fixture->cancel_at)
    g_cancellable_cancel (fixture->cancellable);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->written = postage_export_job_finish (result, &fixture->error);
  fixture->ended = TRUE;
}

static void
run (Fixture *fixture)
{
  postage_export_job_run_async (&fixture->order, fixture->file, fixture->cancellable, on_progress, on_written, fixture);
  model_fixture_wait (&fixture->ended);
  /* Whatever was on its way. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
assert_file (Fixture    *fixture,
             const char *beginning)
{
  g_autoptr (GBytes) bytes = postage_bytes_read_file (fixture->file, NULL, NULL);

  g_assert_cmpuint (g_bytes_get_size (bytes), >=, strlen (beginning));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (beginning), beginning, strlen (beginning));
}

/* Of a report of all plans, both halves are told: laying out, and writing pages. */
static void
test_report (Fixture      *fixture,
             gconstpointer data)
{
  fixture->order.is_report = TRUE;
  run (fixture);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->written);
  assert_file (fixture, "%PDF-");
  g_assert_cmpuint (fixture->n_told, >, 10);
  g_assert_cmpfloat (fixture->told, >, 0.9);
}

/* The order may go while the thread works. */
static void
test_order_gone (Fixture      *fixture,
                 gconstpointer data)
{
  PostageExportOrder order = fixture->order;

  order.format = POSTAGE_EXPORT_CSV;
  postage_report_order_init_copy (&order.report, &fixture->order.report);
  postage_export_job_run_async (&order, fixture->file, NULL, NULL, on_written, fixture);
  postage_report_order_clear (&order.report);
  g_assert_null (order.report.estimates);
  model_fixture_wait (&fixture->ended);
  g_assert_no_error (fixture->error);
  assert_file (fixture, "kind,month,");
}

/* Wherever it is ended: an error, and the old file. */
static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  static const double places[] = { 0.01, 0.4, 0.85 };

  fixture->order.is_report = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      fixture->cancel_at = places[i];
      fixture->told = 0;
      fixture->ended = FALSE;
      g_cancellable_reset (fixture->cancellable);
      run (fixture);
      g_assert_false (fixture->written);
      g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpfloat (fixture->told, >=, places[i]);
      g_clear_error (&fixture->error);
      assert_file (fixture, "old");
    }
}

/* Tables that take long are ended as well. */
static void
test_tables_cancelled (Fixture      *fixture,
                       gconstpointer data)
{
  fixture->order.format = POSTAGE_EXPORT_ODS;
  g_cancellable_cancel (fixture->cancellable);
  run (fixture);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_file (fixture, "old");
}

static void
test_error (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "none", "export", NULL);

  fixture->order.format = POSTAGE_EXPORT_MARKDOWN;
  postage_export_job_run_async (&fixture->order, nowhere, NULL, NULL, on_written, fixture);
  model_fixture_wait (&fixture->ended);
  g_assert_false (fixture->written);
  g_assert_error (fixture->error, POSTAGE_STORAGE_ERROR, POSTAGE_STORAGE_ERROR_WRITE);
}

static void
on_laid_out (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (PostageReport) report = postage_report_job_finish (result, &fixture->error);

  fixture->ended = TRUE;
  fixture->written = report != NULL && postage_report_get_n_pages (report) > 50;
}

/* For the printer: the same report, not written. */
static void
test_report_only (Fixture      *fixture,
                  gconstpointer data)
{
  postage_report_job_run_async (&fixture->order.report, fixture->cancellable, on_progress, on_laid_out, fixture);
  model_fixture_wait (&fixture->ended);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->written);
  g_assert_cmpuint (fixture->n_told, >, 5);

  fixture->ended = FALSE;
  fixture->told = 0;
  fixture->cancel_at = 0.3;
  postage_report_job_run_async (&fixture->order.report, fixture->cancellable, on_progress, on_laid_out, fixture);
  model_fixture_wait (&fixture->ended);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/model/export-job/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("report", test_report);
  ADD ("order-gone", test_order_gone);
  ADD ("cancelled", test_cancelled);
  ADD ("tables-cancelled", test_tables_cancelled);
  ADD ("error", test_error);
  ADD ("report-only", test_report_only);
#undef ADD
  return g_test_run ();
}
