/* test-letters.c - texts take the room that was measured, also when it was measured before
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-export.h"
#include "chart/postage-chart-letters.h"

static void
check (PangoContext         *context,
       const char           *text,
       PostageChartTextStyle style,
       double                wrap_width)
{
  const int wrap = wrap_width >= 0 ? (int) (wrap_width * PANGO_SCALE) : -1;
  g_autoptr (PangoLayout) layout = postage_chart_letters_lay_out (context, text, style, wrap, PANGO_ALIGN_LEFT);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  for (guint time = 0; time < 2; time++)
    {
      double width = -1, height = -1;

      postage_chart_letters_measure (context, text, style, wrap_width, &width, &height);
      g_assert_cmpfloat (width, ==, (double) extents.width / PANGO_SCALE);
      g_assert_cmpfloat (height, ==, (double) extents.height / PANGO_SCALE);
    }
}

/* Each style and width for itself, though the text is the same. */
static void
test_measured (void)
{
  PangoContext *context = postage_chart_context_new ("Sans 11");

  for (PostageChartTextStyle style = POSTAGE_CHART_TITLE; style <= POSTAGE_CHART_SMALL; style++)
    {
      check (context, "at least 573.80 USD", style, -1);
      check (context, "at least 573.80 USD", style, 80);
      check (context, "at least 573.80 USD", style, 0);
      check (context, "", style, -1);
    }
  g_object_unref (context);
}

/* What was measured in other letters holds no longer. */
static void
test_forgotten (void)
{
  PangoContext *context = postage_chart_context_new ("Sans 11");
  g_autoptr (PangoFontDescription) large = pango_font_description_from_string ("Sans 22");
  double before, after, height;

  postage_chart_letters_measure (context, "603.80 USD", POSTAGE_CHART_LABEL, -1, &before, &height);
  pango_context_set_font_description (context, large);
  postage_chart_letters_measure (context, "603.80 USD", POSTAGE_CHART_LABEL, -1, &after, &height);
  g_assert_cmpfloat (after, >, 1.8 * before);
  check (context, "603.80 USD", POSTAGE_CHART_LABEL, -1);
  g_object_unref (context);
}

/* No more is remembered than charts need: typing for a day doesn't fill the memory. */
static void
test_many (void)
{
  PangoContext *context = postage_chart_context_new ("Sans 11");

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      double           width, height;

      postage_chart_letters_measure (context, text, POSTAGE_CHART_LABEL, -1, &width, &height);
      g_assert_cmpfloat (width, >, 0);
    }
  check (context, "0", POSTAGE_CHART_LABEL, -1);
  g_object_unref (context);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/letters/measured", test_measured);
  g_test_add_func ("/chart/letters/forgotten", test_forgotten);
  g_test_add_func ("/chart/letters/many", test_many);
  return g_test_run ();
}
