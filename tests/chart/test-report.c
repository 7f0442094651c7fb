/* test-report.c - a report says everything, and nothing of it is cut or lies on something else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-report.h"

#include <string.h>

#include "chart/postage-report-private.h"
#include "core/postage-ranking.h"
#include "report-fixture.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-line.h"
#include "text/postage-text-names.h"
#include "text/postage-text-scenario.h"
#include "text/postage-text-source.h"

/* Letters that are less than half a point apart still don't touch: their rectangles have room for every letter of the
 * font. */
#define TOUCH 0.5

#define LONG_NAME                                                                                                     \
  "Everything that a company with a very long name sends to its customers all over the world in a single month of a " \
  "year, from the first order to the last reminder, and then once more"

static const struct
{
  const char *name, *title, *plans;
  gint64      quantity;
} cases[] = {
  { "one plan", "Shop", "twilio.payg", 1000 },
  { "three plans", "Shop", "twilio.payg 360dialog.regular bird.payg", 5000 },
  { "four plans", "Shop", "twilio.payg 360dialog.regular bird.payg meta.direct", 5000 },
  { "five plans", "Shop", "twilio.payg 360dialog.regular bird.payg meta.direct trengo.pro", 5000 },
  { "all plans", "Shop", "all", 5000 },
  { "no plan", "Shop", "", 5000 },
  { "nothing is sent", "Shop", "twilio.payg 360dialog.regular", 0 },
  { "no price", "Shop", "charles.quote", 5000 },
  { "large figures", "Shop", "twilio.payg 360dialog.regular bird.payg meta.direct", 900000000000 },
  { "without a name", "", "twilio.payg", 10 },
  { "a long name", LONG_NAME, "twilio.payg 360dialog.regular", 10 },
};

static gboolean
overlap (const PostageChartArea *a,
         const PostageChartArea *b)
{
  return a->x + a->width > b->x + TOUCH && b->x + b->width > a->x + TOUCH && a->y + a->height > b->y + TOUCH &&
         b->y + b->height > a->y + TOUCH;
}

static void
assert_readable (const PostageReport         *report,
                 const PostageReportPageSize *size)
{
  for (guint page = 0; page < postage_report_get_n_pages (report); page++)
    for (guint i = 0; i < postage_report_get_n_texts (report, page); i++)
      {
        PostageChartArea area;
        g_autofree char *text = postage_report_get_text (report, page, i, &area);

        if (area.x < size->left - TOUCH || area.y < size->top - TOUCH ||
            area.x + area.width > size->width - size->right + TOUCH ||
            area.y + area.height > size->height - size->bottom + TOUCH)
          g_error ("page %u: “%s” is in the margin: %.1f, %.1f, %.1f × %.1f", page + 1, text, area.x, area.y,
                   area.width, area.height);
        for (guint j = 0; j < i; j++)
          {
            PostageChartArea other;
            g_autofree char *other_text = postage_report_get_text (report, page, j, &other);

            if (overlap (&area, &other))
              g_error ("page %u: “%s” lies on “%s”", page + 1, text, other_text);
          }
      }
}

static void
test_layout (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (PostageReportPaper paper = POSTAGE_REPORT_A4; paper <= POSTAGE_REPORT_LETTER; paper++)
      {
        g_auto (ReportFixture) fixture = { 0 };
        g_autoptr (PostageReport) report = NULL;

        g_test_message ("%s, %s", cases[i].name, postage_report_paper_get_id (paper));
        report_fixture_init (&fixture, cases[i].title, cases[i].plans, cases[i].quantity);
        postage_report_page_size_init (&fixture.options.size, paper);
        report = report_fixture_create (&fixture);
        g_assert_cmpuint (postage_report_get_n_pages (report), >=, 1);
        assert_readable (report, &fixture.options.size);
      }
}

/* A narrow slip of paper and a small sheet: rows are split over pages, and still nothing is cut. */
static void
test_small_paper (void)
{
  g_auto (ReportFixture) fixture = { 0 };
  g_autoptr (PostageReport) report = NULL;

  report_fixture_init (&fixture, LONG_NAME, "twilio.payg 360dialog.regular", 5000);
  fixture.options.size = (PostageReportPageSize){ 420, 298, 20, 20, 20, 20 };
  report = report_fixture_create (&fixture);
  g_assert_cmpuint (postage_report_get_n_pages (report), >, 8);
  assert_readable (report, &fixture.options.size);
}

static void
assert_says (const char *texts,
             const char *text)
{
  if (strstr (texts, text) == NULL)
    g_error ("the report doesn't say “%s”", text);
}

static void
assert_lines (const char            *texts,
              const PostageEstimate *estimate,
              const GPtrArray       *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);
      g_autoptr (GPtrArray) explanation = postage_text_line_explanation (estimate, line);
      g_autofree char *title = postage_text_line_title (estimate, line);
      g_autofree char *formula = postage_text_line_formula (line);
      g_autofree char *amount = postage_text_line_amount (line);
      g_autofree char *row = g_str_equal (formula, amount) ? g_strdup_printf ("\n%s\n%s\n", title, amount)
                                                           : g_strdup_printf ("\n%s\n%s\n%s\n", title, formula, amount);

      assert_says (texts, row);
      for (guint j = 0; j < explanation->len; j++)
        assert_says (texts, g_ptr_array_index (explanation, j));
    }
}

/* Every figure with everything that explains it, and what was entered. */
static void
test_everything (void)
{
  static const char *const plans[] = { "twilio.payg 360dialog.regular bird.payg", "all" };

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_auto (ReportFixture) fixture = { 0 };
      g_autoptr (PostageReport) report = NULL;
      g_autoptr (PostageRanking) ranking = NULL;
      g_autoptr (GPtrArray) entered = NULL;
      g_autofree char *texts = NULL;
      g_autofree char *answer = NULL;

      report_fixture_init (&fixture, "Shop", plans[i], 5000);
      report = report_fixture_create (&fixture);
      texts = report_fixture_read_all (report);
      ranking = postage_ranking_new (fixture.options.estimates);
      answer = postage_text_answer (ranking);
      assert_says (texts, answer);
      entered = postage_text_scenario_summary (fixture.options.catalogue, fixture.options.scenario);
      for (guint j = 0; j < entered->len; j++)
        assert_says (texts, g_ptr_array_index (entered, j));

      for (guint j = 0; j < fixture.options.estimates->len; j++)
        {
          const PostageEstimate *estimate = g_ptr_array_index (fixture.options.estimates, j);
          g_autofree char       *plan = postage_text_plan_title (postage_estimate_get_provider (estimate),
                                                                 postage_estimate_get_plan (estimate));
          g_autofree char       *total = postage_text_total (estimate);
          g_autofree char       *heading = g_strdup_printf ("\n%s: %s\n", plan, total);

          assert_says (texts, heading);
          assert_lines (texts, estimate, postage_estimate_get_lines (estimate));
          assert_lines (texts, estimate, postage_estimate_get_one_off_lines (estimate));
        }
    }
}

/* Each source stands in the list of sources, once. */
static void
test_sources (void)
{
  g_auto (ReportFixture) fixture = { 0 };
  g_autoptr (PostageReport) report = NULL;
  g_autofree char *texts = NULL;
  const char      *sources;

  report_fixture_init (&fixture, "Shop", "twilio.payg 360dialog.regular bird.payg", 5000);
  report = report_fixture_create (&fixture);
  texts = report_fixture_read_all (report);
  sources = strstr (texts, "\nSources\n");
  g_assert_nonnull (sources);
  for (guint i = 0; i < fixture.options.estimates->len; i++)
    {
      const GPtrArray *lines = postage_estimate_get_lines (g_ptr_array_index (fixture.options.estimates, i));

      for (guint j = 0; j < lines->len; j++)
        {
          g_autofree char *source = postage_text_line_source (g_ptr_array_index (lines, j));
          g_autofree char *row = source != NULL ? g_strdup_printf ("\n–\n%s\n", source) : NULL;
          const char      *first;

          if (row == NULL)
            continue;
          first = strstr (sources, row);
          g_assert_nonnull (first);
          /* Each once below each owner. */
          g_assert_null (strstr (first + 1, row));
        }
    }
}

/* What isn't known is never shown as nothing. */
static void
test_unknown (void)
{
  g_auto (ReportFixture) fixture = { 0 };
  g_autoptr (PostageReport) report = NULL;
  g_autofree char *texts = NULL;

  report_fixture_init (&fixture, "Shop", "charles.quote", 5000);
  report = report_fixture_create (&fixture);
  texts = report_fixture_read_all (report);
  assert_says (texts, "price not known");
  g_assert_null (strstr (texts, "\nTotal a month\n0.00"));
}

/* A heading is on the page of what it stands above, and a table that goes on says on each page whose it is. */
static void
test_headings (void)
{
  g_auto (ReportFixture) fixture = { 0 };
  g_autoptr (PostageReport) report = NULL;
  const GArray *entries;

  report_fixture_init (&fixture, "Shop", "all", 5000);
  report = report_fixture_create (&fixture);
  entries = postage_report_get_entries (report);
  g_assert_cmpuint (entries->len, >, fixture.options.estimates->len);
  for (guint i = 0; i < entries->len; i++)
    {
      const PostageReportEntry *entry = &g_array_index (entries, PostageReportEntry, i);
      const double              bottom = fixture.options.size.height - fixture.options.size.bottom - 40;
      guint                     n_below = 0;

      for (guint j = 0; j < postage_report_get_n_texts (report, entry->page); j++)
        {
          PostageChartArea area;
          g_autofree char *text = postage_report_get_text (report, entry->page, j, &area);
          gboolean         is_heading = FALSE;

          for (guint k = i; k < MIN (i + 3, entries->len); k++)
            is_heading |= g_str_equal (text, g_array_index (entries, PostageReportEntry, k).title);
          if (area.y > entry->y && area.y < bottom && !is_heading)
            n_below++;
        }
      if (n_below == 0)
        g_error ("“%s” stands alone on page %u", entry->title, entry->page + 1);
    }
}

static void
test_repeated_heads (void)
{
  g_auto (ReportFixture) fixture = { 0 };
  g_autoptr (PostageReport) report = NULL;
  guint n_pages = 0;

  report_fixture_init (&fixture, "Shop", "all", 5000);
  fixture.options.n_charts = 0;
  report = report_fixture_create (&fixture);
  /* The ranking goes over several pages. */
  for (guint i = 0; i < postage_report_get_n_pages (report); i++)
    {
      g_autofree char *texts = report_fixture_read (report, i);

      if (strstr (texts, "\nWhat the figures count and leave out\n") != NULL)
        break;
      g_assert_true (strstr (texts, "\nAbove cheapest\n") != NULL);
      n_pages++;
    }
  g_assert_cmpuint (n_pages, >=, 2);
}

/* A plan whose working goes on is named again. */
static void
test_continued (void)
{
  g_auto (ReportFixture) fixture = { 0 };
  g_autoptr (PostageReport) report = NULL;
  guint n_found = 0;

  report_fixture_init (&fixture, "Shop", "twilio.payg", 5000);
  fixture.options.n_charts = 0;
  fixture.options.size.height = 420;
  report = report_fixture_create (&fixture);
  for (guint i = 0; i < postage_report_get_n_pages (report); i++)
    {
      g_autofree char *texts = report_fixture_read (report, i);

      /* The head is the first on its page. */
      if (g_str_has_prefix (texts, "\nTwilio · Pay as you go\nA month\n"))
        n_found++;
    }
  g_assert_cmpuint (n_found, >=, 1);
}

/* The footer says of each page what it is. */
static void
test_footers (void)
{
  g_auto (ReportFixture) fixture = { 0 };
  g_autoptr (PostageReport) report = NULL;
  guint n_pages;

  report_fixture_init (&fixture, "Shop", "twilio.payg bird.payg", 5000);
  report = report_fixture_create (&fixture);
  n_pages = postage_report_get_n_pages (report);
  g_assert_cmpuint (n_pages, >=, 3);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *texts = report_fixture_read (report, i);
      g_autofree char *number =
        g_strdup_printf ("\nShop\nPage %u of %u\nAn estimate for November 2026", i + 1, n_pages);

      assert_says (texts, number);
    }
}

/* Of a chart that has no room on a page, each plan is in one of its parts. */
static void
test_split_charts (void)
{
  g_auto (ReportFixture) fixture = { 0 };
  g_autoptr (PostageReport) report = NULL;
  guint n_parts = 0, next = 1;

  report_fixture_init (&fixture, "Shop", "all", 5000);
  fixture.options.n_charts = 1;
  report = report_fixture_create (&fixture);
  for (guint i = 0; i < postage_report_get_n_pages (report); i++)
    {
      g_autofree char *texts = report_fixture_read (report, i);
      const char      *part = strstr (texts, "This chart shows the plans ");
      guint            first, last, all;

      if (part == NULL)
        continue;
      g_assert_cmpint (sscanf (part, "This chart shows the plans %u to %u of %u", &first, &last, &all), ==, 3);
      g_assert_cmpuint (first, ==, next);
      g_assert_cmpuint (last, >=, first);
      g_assert_cmpuint (all, ==, fixture.options.estimates->len);
      next = last + 1;
      n_parts++;
    }
  g_assert_cmpuint (n_parts, >=, 2);
  g_assert_cmpuint (next, ==, fixture.options.estimates->len + 1);
}

static void
test_paper (void)
{
  PostageReportPaper paper = POSTAGE_REPORT_A4;

  g_assert_true (postage_report_paper_from_id ("letter", &paper));
  g_assert_cmpint (paper, ==, POSTAGE_REPORT_LETTER);
  g_assert_false (postage_report_paper_from_id ("A4", &paper));
  g_assert_cmpint (paper, ==, POSTAGE_REPORT_LETTER);
  g_assert_cmpstr (postage_report_paper_get_id (POSTAGE_REPORT_A4), ==, "a4");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/report/layout", test_layout);
  g_test_add_func ("/chart/report/small-paper", test_small_paper);
  g_test_add_func ("/chart/report/everything", test_everything);
  g_test_add_func ("/chart/report/sources", test_sources);
  g_test_add_func ("/chart/report/unknown", test_unknown);
  g_test_add_func ("/chart/report/headings", test_headings);
  g_test_add_func ("/chart/report/repeated-heads", test_repeated_heads);
  g_test_add_func ("/chart/report/continued", test_continued);
  g_test_add_func ("/chart/report/footers", test_footers);
  g_test_add_func ("/chart/report/split-charts", test_split_charts);
  g_test_add_func ("/chart/report/paper", test_paper);
  return g_test_run ();
}
