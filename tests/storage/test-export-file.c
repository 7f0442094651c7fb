/* test-export-file.c - a comparison in the format that a file's name asks for; long ones tell how far they are
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/postage-estimator.h"
#include "storage/postage-bundled.h"
#include "storage/postage-export-file.h"

/* The bundled catalogue and all plans of the sample. */
typedef struct
{
  PostageCatalogue *catalogue;
  PostageScenario  *scenario;
  GPtrArray        *estimates;
  GCancellable     *cancellable;
  guint             cancel_at;
  guint             n_calls;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PostageMonth month = 0;

  fixture->catalogue = postage_bundled_catalogue_load (&error);
  g_assert_no_error (error);
  postage_month_parse ("2026-11", &month, &error);
  g_assert_no_error (error);
  fixture->scenario = postage_scenario_begin (month);
  postage_scenario_set_currency (fixture->scenario, "USD");
  postage_scenario_end (fixture->scenario);
  fixture->estimates = postage_estimator_estimate_all (fixture->catalogue, fixture->scenario, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->estimates->len, >, 10);
  fixture->cancellable = g_cancellable_new ();
  fixture->cancel_at = G_MAXUINT;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_ptr_array_unref (fixture->estimates);
  postage_scenario_unref (fixture->scenario);
  postage_catalogue_unref (fixture->catalogue);
  g_object_unref (fixture->cancellable);
}

static void
test_names (void)
{
  static const struct
  {
    const char         *name;
    gboolean            is_known;
    PostageExportFormat format;
  } cases[] = {
    { "a.csv", TRUE, POSTAGE_EXPORT_CSV },
    { "a.md", TRUE, POSTAGE_EXPORT_MARKDOWN },
    { "A.HTML", TRUE, POSTAGE_EXPORT_HTML },
    { "/tmp/a.b.ods", TRUE, POSTAGE_EXPORT_ODS },
    { "a.xlsx", FALSE, 0 },
    { "ods", FALSE, 0 },
    { "a.ods.gz", FALSE, 0 },
    { "", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PostageExportFormat format = POSTAGE_EXPORT_N_FORMATS;

      g_assert_cmpint (postage_export_format_from_name (cases[i].name, &format), ==, cases[i].is_known);
      g_assert_cmpint (format, ==, cases[i].is_known ? cases[i].format : POSTAGE_EXPORT_N_FORMATS);
    }
  for (PostageExportFormat format = 0; format < POSTAGE_EXPORT_N_FORMATS; format++)
    {
      PostageExportFormat found;

      g_assert_true (postage_export_format_from_name (postage_export_format_get_ending (format), &found));
      g_assert_cmpint (found, ==, format);
      g_assert_nonnull (strchr (postage_export_format_get_mime_type (format), '/'));
    }
}

static void
count (guint    done,
       guint    n,
       gpointer data)
{
  Fixture *fixture = data;

  g_assert_cmpuint (done, ==, fixture->n_calls);
  g_assert_cmpuint (n, ==, fixture->estimates->len);
  if (fixture->n_calls++ == fixture->cancel_at)
    g_cancellable_cancel (fixture->cancellable);
}

static GBytes *export(Fixture            *fixture,
                      PostageExportFormat format,
                      GError            **error)
{
  const PostageExportWatch watch = { fixture->cancellable, count, fixture };

  fixture->n_calls = 0;
  return postage_export_file (format, fixture->catalogue, fixture->scenario, fixture->estimates, &watch, error);
}

static void
test_progress (Fixture      *fixture,
               gconstpointer data)
{
  for (PostageExportFormat format = POSTAGE_EXPORT_HTML; format <= POSTAGE_EXPORT_ODS; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = export(fixture, format, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
      /* Before the first plan, and after each. */
      g_assert_cmpuint (fixture->n_calls, ==, fixture->estimates->len + 1);
    }
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  for (PostageExportFormat format = POSTAGE_EXPORT_HTML; format <= POSTAGE_EXPORT_ODS; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      g_cancellable_reset (fixture->cancellable);
      fixture->cancel_at = 3;
      bytes = export(fixture, format, &error);
      g_assert_null (bytes);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (fixture->n_calls, ==, 4);
    }
}

static void
test_without_watch (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (PostageExportFormat format = 0; format < POSTAGE_EXPORT_N_FORMATS; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) watched = export(fixture, format, NULL);
      g_autoptr (GBytes) bytes =
        postage_export_file (format, fixture->catalogue, fixture->scenario, fixture->estimates, NULL, &error);
      g_autoptr (GBytes) empty = NULL;

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (bytes, watched));
      /* A scenario without a plan is nothing to fail at. */
      empty = postage_export_file (format, fixture->catalogue, fixture->scenario, none, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (empty), >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-file/names", test_names);
  g_test_add ("/export-file/progress", Fixture, NULL, set_up, test_progress, tear_down);
  g_test_add ("/export-file/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/export-file/without-watch", Fixture, NULL, set_up, test_without_watch, tear_down);

  return g_test_run ();
}
