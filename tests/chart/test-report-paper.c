/* test-report-paper.c - reports on whatever paper a printer holds
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report-fixture.h"

#define MM (72 / 25.4)

/* Where a printer can print everywhere. */
static const PostageReportPageSize no_edges;

static void
assert_size (const PostageReportPageSize *found,
             const PostageReportPageSize *expected)
{
  const double *a = (const double *) found, *b = (const double *) expected;

  for (gsize i = 0; i < sizeof *found / sizeof *a; i++)
    g_assert_cmpfloat_with_epsilon (a[i], b[i], 0.01);
}

/* A printer's sheet of a size that has a name is that sheet. */
static void
test_named (void)
{
  static const struct
  {
    PostageReportPaper paper;
    double             width_mm, height_mm;
  } rows[] = { { POSTAGE_REPORT_A4, 210, 297 }, { POSTAGE_REPORT_LETTER, 215.9, 279.4 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageReportPageSize expected, found;

      postage_report_page_size_init (&expected, rows[i].paper);
      g_assert_true (postage_report_page_size_init_printer (&found, rows[i].width_mm * MM, rows[i].height_mm * MM,
                                                            &no_edges));
      assert_size (&found, &expected);
    }
}

/* Nothing is laid out where the printer can't print. */
static void
test_edges (void)
{
  const PostageReportPageSize edges = { .top = 30 * MM, .right = 2 * MM, .bottom = 25 * MM, .left = 19 * MM };
  PostageReportPageSize       found;

  g_assert_true (postage_report_page_size_init_printer (&found, 210 * MM, 297 * MM, &edges));
  g_assert_cmpfloat_with_epsilon (found.top, 30 * MM, 0.01);
  g_assert_cmpfloat_with_epsilon (found.right, 18 * MM, 0.01);
  g_assert_cmpfloat_with_epsilon (found.bottom, 25 * MM, 0.01);
  g_assert_cmpfloat_with_epsilon (found.left, 19 * MM, 0.01);
}

/* What is too small is refused, and leaves the size as it was. */
static void
test_too_small (void)
{
  static const struct
  {
    double   width_mm, height_mm, edge_mm;
    gboolean fits;
  } rows[] = {
    { 105, 148, 0, TRUE },     /* A6 */
    { 105, 148, 10, TRUE },    /* with the edges of a usual printer */
    { 105, 148, 15, FALSE },   /* with wide ones */
    { 74, 105, 0, FALSE },     /* A7 */
    { 80, 2000, 0, FALSE },    /* a receipt */
    { 148, 105, 0, FALSE },    /* A6 on its side */
    { 210, 148, 0, TRUE },     /* A5 on its side */
    { 101.6, 152.4, 3, TRUE }, /* a photograph */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const double                edge = rows[i].edge_mm * MM;
      const PostageReportPageSize edges = { .top = edge, .right = edge, .bottom = edge, .left = edge };
      PostageReportPageSize       found = { .width = 1 };

      g_test_message ("%.1f × %.1f mm", rows[i].width_mm, rows[i].height_mm);
      g_assert_cmpint (postage_report_page_size_init_printer (&found, rows[i].width_mm * MM, rows[i].height_mm * MM,
                                                              &edges),
                       ==, rows[i].fits);
      if (!rows[i].fits)
        g_assert_cmpfloat (found.width, ==, 1);
    }
}

/* Everything is inside the margins, on every page, and the pages are as many as there is to say. */
static void
test_papers (void)
{
  static const struct
  {
    const char *name;
    double      width_mm, height_mm;
  } papers[] = {
    { "A3", 297, 420 },
    { "A4 on its side", 297, 210 },
    { "A5", 148, 210 },
    { "A6", 105, 148 },
    { "Legal", 215.9, 355.6 },
    { "a roll", 210, 3000 },
  };
  guint n_pages_before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_auto (ReportFixture) fixture = { 0 };
      g_autoptr (PostageReport) report = NULL;
      const PostageReportPageSize *size = &fixture.options.size;

      report_fixture_init (&fixture, "Campaigns of the Whole Year", "twilio.payg 360dialog.regular bird.payg", 5000);
      g_assert_true (postage_report_page_size_init_printer (&fixture.options.size, papers[i].width_mm * MM,
                                                            papers[i].height_mm * MM, &no_edges));
      report = report_fixture_create (&fixture);
      for (guint page = 0; page < postage_report_get_n_pages (report); page++)
        for (guint j = 0; j < postage_report_get_n_texts (report, page); j++)
          {
            PostageChartArea area;
            g_autofree char *text = postage_report_get_text (report, page, j, &area);

            if (area.x < size->left - 0.5 || area.x + area.width > size->width - size->right + 0.5 ||
                area.y < size->top - 0.5 || area.y + area.height > size->height - size->bottom + 0.5)
              g_error ("%s: “%s” on page %u is cut: %.1f %.1f %.1f %.1f", papers[i].name, text, page + 1, area.x,
                       area.y, area.width, area.height);
          }
      /* From the second on, the first four are ever smaller. */
      if (i > 1 && i < 4)
        g_assert_cmpuint (postage_report_get_n_pages (report), >, n_pages_before);
      n_pages_before = postage_report_get_n_pages (report);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/report-paper/named", test_named);
  g_test_add_func ("/chart/report-paper/edges", test_edges);
  g_test_add_func ("/chart/report-paper/too-small", test_too_small);
  g_test_add_func ("/chart/report-paper/papers", test_papers);
  return g_test_run ();
}
