/* test-report-pdf.c - a report as a file, and how that is given up
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <cairo-pdf.h>
#include <string.h>

#include "report-fixture.h"

static GBytes *
export_pdf (const PostageReport *report)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = postage_report_export_pdf (report, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
  g_assert_cmpint (memcmp (g_bytes_get_data (bytes, NULL), "%PDF-", 5), ==, 0);
  return bytes;
}

/* The same input gives the same bytes, also when it is laid out once more; another one doesn't. */
static void
test_deterministic (void)
{
  g_auto (ReportFixture) fixture = { 0 };
  g_auto (ReportFixture) other_fixture = { 0 };
  g_autoptr (PostageReport) report = NULL;
  g_autoptr (PostageReport) again = NULL;
  g_autoptr (PostageReport) other = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GBytes) third = NULL;
  g_autoptr (GBytes) different = NULL;

  report_fixture_init (&fixture, "Shop", "twilio.payg bird.payg", 5000);
  report_fixture_init (&other_fixture, "Shop", "twilio.payg bird.payg", 5001);
  report = report_fixture_create (&fixture);
  again = report_fixture_create (&fixture);
  other = report_fixture_create (&other_fixture);
  first = export_pdf (report);
  second = export_pdf (report);
  third = export_pdf (again);
  different = export_pdf (other);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, third));
  g_assert_false (g_bytes_equal (first, different));
}

typedef struct
{
  guint         n_calls;
  double        last;
  guint         cancel_at; /* 0: never */
  GCancellable *cancellable;
} Watch;

static void
watch (double   done,
       gpointer user_data)
{
  Watch *self = user_data;

  g_assert_cmpfloat (done, >=, self->last);
  g_assert_cmpfloat (done, <=, 1);
  self->last = done;
  if (++self->n_calls == self->cancel_at)
    g_cancellable_cancel (self->cancellable);
}

static void
test_progress (void)
{
  g_auto (ReportFixture) fixture = { 0 };
  g_autoptr (PostageReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  Watch laid_out = { 0 }, drawn = { 0 };

  report_fixture_init (&fixture, "Shop", "twilio.payg 360dialog.regular bird.payg", 5000);
  report = postage_report_new (&fixture.options, NULL, watch, &laid_out, &error);
  g_assert_no_error (error);
  /* The beginning, two charts, three plans. */
  g_assert_cmpuint (laid_out.n_calls, ==, 6);
  g_assert_cmpfloat (laid_out.last, >, 0.5);
  bytes = postage_report_export_pdf (report, NULL, watch, &drawn, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (drawn.n_calls, ==, postage_report_get_n_pages (report));
}

/* Wherever it is given up, there is an error and nothing else. */
static void
test_cancelled (void)
{
  g_auto (ReportFixture) fixture = { 0 };
  g_autoptr (PostageReport) report = NULL;

  report_fixture_init (&fixture, "Shop", "twilio.payg 360dialog.regular bird.payg", 5000);
  report = report_fixture_create (&fixture);
  for (guint i = 1; i <= 5; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Watch state = { .cancel_at = i, .cancellable = cancellable };

      g_assert_null (postage_report_new (&fixture.options, cancellable, watch, &state, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (state.n_calls, ==, i);
    }
  for (guint i = 1; i <= postage_report_get_n_pages (report); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Watch state = { .cancel_at = i, .cancellable = cancellable };

      g_assert_null (postage_report_export_pdf (report, cancellable, watch, &state, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (state.n_calls, ==, i);
    }
}

/* A page that is drawn on a picture is not empty, stays within the margins, and is the same each time. */
static void
test_draw (void)
{
  g_auto (ReportFixture) fixture = { 0 };
  g_autoptr (PostageReport) report = NULL;
  const int width = 596, height = 842;

  report_fixture_init (&fixture, "Shop", "twilio.payg bird.payg", 5000);
  report = report_fixture_create (&fixture);
  for (guint page = 0; page < postage_report_get_n_pages (report); page++)
    {
      cairo_surface_t     *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
      cairo_t             *cairo = cairo_create (surface);
      const unsigned char *pixels;
      guint                n_inside = 0;

      postage_report_draw_page (report, page, cairo);
      cairo_surface_flush (surface);
      pixels = cairo_image_surface_get_data (surface);
      for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
          {
            const gboolean inside = x >= 50 && x < width - 50 && y >= 50 && y < height - 50;

            if (pixels[y * cairo_image_surface_get_stride (surface) + x] == 0)
              continue;
            g_assert_true (inside);
            n_inside++;
          }
      g_assert_cmpuint (n_inside, >, 500);
      cairo_destroy (cairo);
      cairo_surface_destroy (surface);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/report-pdf/deterministic", test_deterministic);
  g_test_add_func ("/chart/report-pdf/progress", test_progress);
  g_test_add_func ("/chart/report-pdf/cancelled", test_cancelled);
  g_test_add_func ("/chart/report-pdf/draw", test_draw);
  return g_test_run ();
}
