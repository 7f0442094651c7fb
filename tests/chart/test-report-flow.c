/* test-report-flow.c - where pages end
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-report-flow.h"

#include <string.h>

#include "chart/postage-report-link.h"
#include "chart/postage-report-table.h"

#define HEIGHT 200
#define FOOTER 20

static const PostageReportPageSize size = { 300, HEIGHT, 10, 10, 10, 10 };

static PostageReportFlow *
create_flow (PangoDirection direction)
{
  PangoContext      *context = postage_report_context_new ();
  PostageReportFlow *flow;

  pango_context_set_base_dir (context, direction);
  flow = postage_report_flow_new (context, &size, FOOTER);
  g_object_unref (context);
  return flow;
}

static guint
count_pages (PostageReportFlow *flow)
{
  return postage_report_flow_get_pages (flow)->len;
}

/* The texts of a page with "|" between them. */
static char *
read_page (PostageReportFlow *flow,
           guint              index)
{
  const PostageReportPage *page = g_ptr_array_index (postage_report_flow_get_pages (flow), index);
  GString                 *texts = g_string_new (NULL);

  for (guint i = 0; i < postage_report_page_get_n_texts (page); i++)
    {
      PostageChartArea area;
      g_autofree char *text = postage_report_page_get_text (page, i, &area);

      g_string_append_printf (texts, "%s%s", i > 0 ? "|" : "", text);
      g_assert_cmpfloat (area.y + area.height, <=, HEIGHT - size.bottom - FOOTER + 0.01);
    }
  return g_string_free (texts, FALSE);
}

/* Fills a page until there is no room for two more lines. */
static guint
fill (PostageReportFlow *flow,
      double             room)
{
  guint n = 0;

  while (count_pages (flow) == 0 || postage_report_flow_get_room (flow) > room)
    {
      postage_report_flow_add_paragraph (flow, "filled", POSTAGE_REPORT_BODY);
      n++;
    }
  return n;
}

/* Whatever room there is left at the bottom, a heading goes with what is below it. */
static void
test_heading (void)
{
  for (double room = 10; room < 100; room += 5)
    {
      g_autoptr (PostageReportFlow) flow = create_flow (PANGO_DIRECTION_LTR);
      const PostageReportEntry *entry;
      guint                     page;

      fill (flow, room);
      g_assert_cmpuint (count_pages (flow), ==, 1);
      postage_report_flow_add_heading (flow, "Section", 0);
      postage_report_flow_add_heading (flow, "Heading", 1);
      postage_report_flow_add_paragraph (flow, "below", POSTAGE_REPORT_BODY);
      page = count_pages (flow) - 1;
      {
        g_autofree char *texts = read_page (flow, page);

        g_assert_true (g_str_has_suffix (texts, "Section|Heading|below"));
        g_assert_true (page == 0 || g_str_has_prefix (texts, "Section"));
      }
      g_assert_cmpuint (postage_report_flow_get_entries (flow)->len, ==, 2);
      entry = &g_array_index (postage_report_flow_get_entries (flow), PostageReportEntry, 1);
      g_assert_cmpstr (entry->title, ==, "Heading");
      g_assert_cmpuint (entry->level, ==, 1);
      g_assert_cmpuint (entry->page, ==, page);
    }
}

static void
add_row (PostageReportTable *table,
         const char         *first,
         const char         *second)
{
  const char *cells[] = { first, second };

  postage_report_table_add_row (table, cells, POSTAGE_REPORT_BODY);
}

static void
test_table (void)
{
  static const double shares[] = { 1, 1 };
  const char         *head[] = { "Plan", "Total" };

  for (guint here = 0; here < 2; here++)
    {
      g_autoptr (PostageReportFlow) flow = create_flow (PANGO_DIRECTION_LTR);
      PostageReportTable table;
      guint              n_rows = 0;

      postage_report_table_init (&table, flow, shares, 2, 1);
      postage_report_table_begin (&table, head, here == 1);
      for (guint i = 0; i < 40; i++)
        add_row (&table, "row", "1.00");
      postage_report_table_end (&table);
      postage_report_flow_add_paragraph (flow, "behind", POSTAGE_REPORT_BODY);
      g_assert_cmpuint (count_pages (flow), >=, 3);
      for (guint i = 0; i < count_pages (flow); i++)
        {
          g_autofree char *texts = read_page (flow, i);
          g_auto (GStrv) rows = g_strsplit (texts, "row|1.00", -1);

          n_rows += g_strv_length (rows) - 1;
          g_test_message ("%s", texts);
          g_assert_true (g_str_equal (texts, "behind") ||
                         g_str_has_prefix (texts, "Plan|Total|row") == (i > 0 || here == 1));
        }
      g_assert_cmpuint (n_rows, ==, 40);
    }
}

/* Once a table has ended, a page begins without its head. */
static void
test_table_end (void)
{
  static const double shares[] = { 1, 1 };
  const char         *head[] = { "Plan", "Total" };
  g_autoptr (PostageReportFlow) flow = create_flow (PANGO_DIRECTION_LTR);
  PostageReportTable table;
  g_autofree char   *texts = NULL;

  postage_report_table_init (&table, flow, shares, 2, 1);
  postage_report_table_begin (&table, head, TRUE);
  add_row (&table, "row", "1.00");
  postage_report_table_end (&table);
  fill (flow, 12);
  while (count_pages (flow) < 2)
    postage_report_flow_add_paragraph (flow, "next", POSTAGE_REPORT_BODY);
  texts = read_page (flow, 1);
  g_assert_cmpstr (texts, ==, "next");
}

/* Amounts end at one place, which is at the other side where the language runs from right to left. */
static void
test_sides (void)
{
  static const double         shares[] = { 1, 1 };
  static const PangoDirection directions[] = { PANGO_DIRECTION_LTR, PANGO_DIRECTION_RTL };
  static const char *const    texts[] = { "Plan", "خطة" };

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_autoptr (PostageReportFlow) flow = create_flow (directions[i]);
        PostageReportTable       table;
        const PostageReportPage *page;
        PostageChartArea         title, amount;
        g_autofree char         *first = NULL;
        g_autofree char         *second = NULL;

        postage_report_table_init (&table, flow, shares, 2, 1);
        add_row (&table, texts[j], "1.00 USD");
        page = g_ptr_array_index (postage_report_flow_get_pages (flow), 0);
        first = postage_report_page_get_text (page, 0, &title);
        second = postage_report_page_get_text (page, 1, &amount);
        g_assert_cmpstr (first, ==, texts[j]);
        g_assert_cmpstr (second, ==, "1.00 USD");
        if (directions[i] == PANGO_DIRECTION_LTR)
          {
            g_assert_cmpfloat_with_epsilon (title.x, size.left, 0.1);
            g_assert_cmpfloat_with_epsilon (amount.x + amount.width, size.width - size.right, 0.1);
          }
        else
          {
            g_assert_cmpfloat_with_epsilon (title.x + title.width, size.width - size.right, 0.1);
            g_assert_cmpfloat_with_epsilon (amount.x, size.left, 0.1);
          }
      }
}

/* A row that is higher than a page goes on at a line of each of its texts, and no word is lost. */
static void
test_tall_row (void)
{
  static const double shares[] = { 1, 1 };
  const char         *head[] = { "Plan", "Total" };
  g_autoptr (PostageReportFlow) flow = create_flow (PANGO_DIRECTION_LTR);
  g_autoptr (GString) longest = g_string_new (NULL);
  PostageReportTable table;
  guint              n_words = 0;

  for (guint i = 0; i < 400; i++)
    g_string_append (longest, "word ");
  postage_report_table_init (&table, flow, shares, 2, 1);
  postage_report_table_begin (&table, head, TRUE);
  add_row (&table, longest->str, "1.00");
  postage_report_table_end (&table);
  g_assert_cmpuint (count_pages (flow), >=, 3);
  for (guint i = 0; i < count_pages (flow); i++)
    {
      g_autofree char *texts = read_page (flow, i);
      g_auto (GStrv) words = g_strsplit (texts, "word", -1);

      g_assert_true (g_str_has_prefix (texts, "Plan|Total|"));
      n_words += g_strv_length (words) - 1;
    }
  g_assert_cmpuint (n_words, ==, 400);
}

/* A heading that is itself higher than a page ends in the same way. */
static void
test_tall_heading (void)
{
  g_autoptr (PostageReportFlow) flow = create_flow (PANGO_DIRECTION_LTR);
  g_autoptr (GString) longest = g_string_new (NULL);
  g_autofree char *texts = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append (longest, "word ");
  postage_report_flow_add_heading (flow, longest->str, 0);
  postage_report_flow_add_paragraph (flow, "below", POSTAGE_REPORT_BODY);
  g_assert_cmpuint (count_pages (flow), >=, 2);
  texts = read_page (flow, count_pages (flow) - 1);
  g_assert_true (g_str_has_suffix (texts, "|below") || g_str_equal (texts, "below"));
}

static void
test_scene (void)
{
  g_autoptr (PostageReportFlow) flow = create_flow (PANGO_DIRECTION_LTR);
  PangoContext      *context = postage_report_flow_get_context (flow);
  PostageChartScene *large = postage_chart_scene_new (context, POSTAGE_CHART_PRINT, 280, 1000);
  PostageChartScene *small = postage_chart_scene_new (context, POSTAGE_CHART_PRINT, 280, 40);
  g_autofree char   *texts = NULL;

  postage_chart_scene_add_text (large, "bottom", POSTAGE_CHART_LABEL, POSTAGE_CHART_INK_TEXT, POSTAGE_CHART_START, 0,
                                980, -1);
  postage_chart_scene_add_text (small, "small", POSTAGE_CHART_LABEL, POSTAGE_CHART_INK_TEXT, POSTAGE_CHART_START, 0, 10,
                                -1);
  postage_report_flow_add_heading (flow, "Charts", 0);
  postage_report_flow_take_scene (flow, large, "caption");
  postage_report_flow_take_scene (flow, small, NULL);
  g_assert_cmpuint (count_pages (flow), ==, 2);
  texts = read_page (flow, 0);
  g_assert_cmpstr (texts, ==, "Charts|bottom|caption");
}

static void
test_links (void)
{
  static const struct
  {
    const char *text, *address;
  } cases[] = {
    { "Seen: https://example.com/a?b=c.", "https://example.com/a?b=c" },
    { "(Seen on http://example.com/a)", "http://example.com/a" },
    { "来源：https://example.com/价格。", "https://example.com/" },
    { "https is no address, nor is httpx://a", NULL },
    { "<https://example.com/>, and so on", "https://example.com/" },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize            length = 0;
      const char      *found = postage_report_link_find (cases[i].text, &length);
      g_autofree char *address = found != NULL ? g_strndup (found, length) : NULL;

      g_assert_cmpstr (address, ==, cases[i].address);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/report-flow/heading", test_heading);
  g_test_add_func ("/chart/report-flow/table", test_table);
  g_test_add_func ("/chart/report-flow/table-end", test_table_end);
  g_test_add_func ("/chart/report-flow/sides", test_sides);
  g_test_add_func ("/chart/report-flow/tall-row", test_tall_row);
  g_test_add_func ("/chart/report-flow/tall-heading", test_tall_heading);
  g_test_add_func ("/chart/report-flow/scene", test_scene);
  g_test_add_func ("/chart/report-flow/links", test_links);
  return g_test_run ();
}
