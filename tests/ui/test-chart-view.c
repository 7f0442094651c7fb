/* test-chart-view.c - a chart in the window: its pixels, its size, and reading it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "chart/postage-chart-export.h"
#include "chart/postage-chart-request.h"
#include "model/postage-session-compared.h"
#include "model/postage-session-edits.h"
#include "ui-fixture.h"
#include "ui/postage-chart-picture.h"
#include "ui/postage-chart-view.h"

#define WIDTH 640
#define DPI (96 * 1024)

typedef struct
{
  PostageSession   *session;
  PostageChart     *chart;
  GtkWidget        *window;
  PostageChartView *view;
} Fixture;

static PostageChart *
draw (PostageSession  *session,
      PostageChartKind kind)
{
  g_autoptr (GPtrArray) estimates = postage_session_dup_compared (session);
  PostageChartRequest request;
  PostageChart       *chart;
  g_autoptr (GError) error = NULL;

  postage_chart_request_init (&request, kind, estimates);
  chart = postage_chart_request_draw (&request, &error);
  g_assert_no_error (error);
  return chart;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->session = ui_fixture_session ();
  fixture->chart = draw (fixture->session, POSTAGE_CHART_KIND_COMPARE);
  fixture->window = gtk_window_new ();
  fixture->view = POSTAGE_CHART_VIEW (postage_chart_view_new ());
  postage_chart_view_set_chart (fixture->view, fixture->chart);
  gtk_widget_set_size_request (GTK_WIDGET (fixture->view), WIDTH, -1);
  gtk_widget_set_halign (GTK_WIDGET (fixture->view), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  ui_fixture_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", DPI, NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  postage_chart_unref (fixture->chart);
  g_object_unref (fixture->session);
  ui_fixture_settle ();
}

static void
wait_for_frame (Fixture *fixture)
{
  gtk_widget_queue_draw (fixture->window);
  gtk_test_widget_wait_for_draw (fixture->window);
  ui_fixture_settle ();
}

/* The pixels of a texture, (transfer full). */
static guchar *
download (GdkTexture *texture)
{
  const gsize stride = (gsize) gdk_texture_get_width (texture) * 4;
  guchar     *pixels = g_malloc (stride * (gsize) gdk_texture_get_height (texture));

  gdk_texture_download (texture, pixels, stride);
  return pixels;
}

/* What the widget paints; while it waits for its place, that is nothing. */
static GskRenderNode *
snapshot (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GskRenderNode *node = NULL;

  while (node == NULL)
    {
      GtkSnapshot *result = gtk_snapshot_new ();

      gtk_widget_queue_draw (widget);
      gtk_test_widget_wait_for_draw (widget);
      gdk_paintable_snapshot (paintable, result, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
      node = gtk_snapshot_free_to_node (result);
    }
  return node;
}

static GdkTexture *
render (GtkWidget *widget)
{
  g_autoptr (GskRenderNode) node = snapshot (widget);

  return gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node, NULL);
}

/* What is exported at the size and with the theme that the window shows. */
static GdkTexture *export(Fixture *fixture)
{
  GtkWidget                *widget = GTK_WIDGET (fixture->view);
  g_autofree char          *font = postage_chart_view_dup_font (fixture->view);
  const gboolean            mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const PostageChartPicture picture = {
    .chart = fixture->chart,
    .font = font,
    .direction = mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
    .theme = postage_chart_view_get_theme (fixture->view),
    .format = POSTAGE_CHART_PNG,
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
    .scale = 1,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = postage_chart_picture_draw (&picture, &error);
  GdkTexture *texture;

  g_assert_no_error (error);
  texture = gdk_texture_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  return texture;
}

static void
check_pixels (Fixture *fixture)
{
  g_autoptr (GdkTexture) shown = render (GTK_WIDGET (fixture->view));
  g_autoptr (GdkTexture) exported = export(fixture);
  g_autofree guchar *shown_pixels = download (shown);
  g_autofree guchar *exported_pixels = download (exported);
  guint              n_different = 0;
  gsize              n_bytes;

  g_assert_cmpint (gdk_texture_get_width (shown), ==, gdk_texture_get_width (exported));
  g_assert_cmpint (gdk_texture_get_height (shown), ==, gdk_texture_get_height (exported));
  n_bytes = (gsize) gdk_texture_get_width (shown) * (gsize) gdk_texture_get_height (shown) * 4;
  for (gsize i = 0; i < n_bytes; i++)
    n_different += shown_pixels[i] != exported_pixels[i] ? 1 : 0;
  g_assert_cmpuint (n_different, ==, 0);
}

/* Light, dark, mirrored, in large letters. */
static void
test_pixels (Fixture      *fixture,
             gconstpointer data)
{
  check_pixels (fixture);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  wait_for_frame (fixture);
  g_assert_cmpint (postage_chart_view_get_theme (fixture->view), ==, POSTAGE_CHART_DARK);
  check_pixels (fixture);

  gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_RTL);
  wait_for_frame (fixture);
  check_pixels (fixture);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * DPI, NULL);
  wait_for_frame (fixture);
  check_pixels (fixture);
}

static int
measure (Fixture *fixture,
         int      width)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* As high as the chart needs to be in that width, also in letters twice as large. */
static void
test_height (Fixture      *fixture,
             gconstpointer data)
{
  const int widths[] = { 320, 640, 1200 };
  int       small[G_N_ELEMENTS (widths)];

  gtk_widget_set_size_request (GTK_WIDGET (fixture->view), -1, -1);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *font = postage_chart_view_dup_font (fixture->view);
      PangoContext    *context = postage_chart_context_new (font);

      small[i] = measure (fixture, widths[i]);
      g_assert_cmpint (small[i], ==, (int) ceil (postage_chart_get_min_height (fixture->chart, context, widths[i])));
      g_object_unref (context);
    }
  g_assert_cmpint (small[0], >, small[2]);
  g_assert_cmpint (gtk_widget_get_request_mode (GTK_WIDGET (fixture->view)), ==, GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * DPI, NULL);
  ui_fixture_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    g_assert_cmpint (measure (fixture, widths[i]), >, small[i]);
}

/* The value that is being read, in plain blanks; "" for none. */
static char *
dup_reading (Fixture *fixture)
{
  const PostageChartReading *reading;
  GString                   *text;
  guint                      index;

  if (!postage_chart_view_get_reading (fixture->view, &index))
    return g_strdup ("");
  reading = postage_chart_get_reading (postage_chart_view_get_chart (fixture->view), index);
  text = g_string_new (NULL);
  g_string_append_printf (text, "%s: %s", reading->place, reading->value);
  g_string_replace (text, "\u00a0", " ", 0);
  return g_string_free (text, FALSE);
}

static void
press (Fixture    *fixture,
       guint       key,
       const char *expected)
{
  g_autofree char *found = NULL;

  g_assert_true (postage_chart_view_press_key (fixture->view, key));
  found = dup_reading (fixture);
  g_assert_cmpstr (found, ==, expected);
}

/* The order of the sample: 245.00 + 358.80 = 603.80 USD; 59.00 + 358.80 = 417.80 USD; at least 215.00 + 358.80. What
 * costs nothing has no place in the chart, and is passed over. */
static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  const gboolean mirrored = GPOINTER_TO_INT (data);
  const guint    next = mirrored ? GDK_KEY_Left : GDK_KEY_Right;
  const guint    previous = mirrored ? GDK_KEY_Right : GDK_KEY_Left;

  gtk_widget_set_direction (GTK_WIDGET (fixture->view), mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  wait_for_frame (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));

  press (fixture, next, "Twilio · Pay as you go, Message fees: 245.00 USD");
  press (fixture, previous, "Twilio · Pay as you go, Message fees: 245.00 USD");
  press (fixture, next, "Twilio · Pay as you go, Meta charges: 358.80 USD");
  press (fixture, next, "Twilio · Pay as you go, total: 603.80 USD");
  press (fixture, next, "Twilio · Pay as you go, total: 603.80 USD");
  press (fixture, GDK_KEY_Down, "360dialog · Regular, total: 417.80 USD");
  press (fixture, previous, "360dialog · Regular, Meta charges: 358.80 USD");
  press (fixture, previous, "360dialog · Regular, Subscription: 59.00 USD");
  press (fixture, GDK_KEY_End, "Bird · Pay as you go, total: at least 573.80 USD");
  press (fixture, GDK_KEY_Down, "Bird · Pay as you go, total: at least 573.80 USD");
  press (fixture, GDK_KEY_Home, "Twilio · Pay as you go, Message fees: 245.00 USD");
  press (fixture, GDK_KEY_Up, "Twilio · Pay as you go, Message fees: 245.00 USD");
  press (fixture, next, "Twilio · Pay as you go, Meta charges: 358.80 USD");
  press (fixture, GDK_KEY_Down, "360dialog · Regular, Meta charges: 358.80 USD");
  press (fixture, GDK_KEY_Down, "Bird · Pay as you go, Meta charges: 358.80 USD");
  press (fixture, GDK_KEY_Escape, "");
  g_assert_false (postage_chart_view_press_key (fixture->view, GDK_KEY_Escape));
  g_assert_false (postage_chart_view_press_key (fixture->view, GDK_KEY_a));
}

/* The name that is told while somebody reads, else the title; the description has everything. */
static void
test_told (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *description = postage_chart_dup_description (fixture->chart);

  gtk_test_accessible_assert_role (fixture->view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       postage_chart_get_title (fixture->chart));
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);

  postage_chart_view_press_key (fixture->view, GDK_KEY_Down);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Twilio · Pay as you go, Message fees: 245.00\u00a0USD");
  postage_chart_view_press_key (fixture->view, GDK_KEY_Escape);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       postage_chart_get_title (fixture->chart));
}

/* What lies at the pointer is said beside it, within the chart and not over it; elsewhere nothing is. */
static void
test_pointer (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget      *widget = GTK_WIDGET (fixture->view);
  GtkWidget      *box = gtk_widget_get_first_child (widget);
  graphene_rect_t bounds;
  guint           n_places = 0;

  g_assert_false (gtk_widget_get_visible (box));
  for (guint i = 0; i < postage_chart_get_n_readings (fixture->chart); i++)
    {
      const PostageChartReading *reading = postage_chart_get_reading (fixture->chart, i);
      PostageChartArea           area;
      guint                      found = G_MAXUINT;

      if (!postage_chart_scene_get_value (postage_chart_view_get_scene (fixture->view), i, &area))
        continue;
      n_places++;
      postage_chart_view_point_at (fixture->view, area.x + area.width / 2, area.y + area.height / 2);
      wait_for_frame (fixture);
      g_assert_true (postage_chart_view_get_reading (fixture->view, &found));
      g_assert_cmpuint (found, ==, i);
      g_assert_true (gtk_widget_get_visible (box));
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (box))), ==, reading->place);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (box))), ==, reading->value);
      g_assert_true (gtk_widget_compute_bounds (box, widget, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (widget));
      g_assert_true (bounds.origin.y + bounds.size.height <= area.y || bounds.origin.y >= area.y + area.height);
      /* The pointer goes on to what is below it. */
      g_assert_true (gtk_widget_pick (widget, area.x + area.width / 2, area.y + area.height / 2, GTK_PICK_DEFAULT) ==
                     widget);
    }
  g_assert_cmpuint (n_places, >=, 8);

  postage_chart_view_point_at (fixture->view, 1, 1);
  g_assert_false (gtk_widget_get_visible (box));
}

/* Another chart is read on where the last one was; one of other figures needs no new layout. */
static void
test_other_chart (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (PostageChart) edited = NULL;
  g_autoptr (PostageChart) difference = NULL;
  guint          n_layouts = 0;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  gulong         handler;

  g_assert_true (postage_session_set_sent (fixture->session, "CA", POSTAGE_CATEGORY_UTILITY, 10000, NULL));
  edited = draw (fixture->session, POSTAGE_CHART_KIND_COMPARE);
  postage_chart_view_set_chart (fixture->view, edited);
  press (fixture, GDK_KEY_Down, "Twilio · Pay as you go, Message fees: 195.00 USD");
  ui_fixture_settle ();

  handler = g_signal_connect_swapped (clock, "layout", G_CALLBACK (ui_fixture_count), &n_layouts);
  postage_chart_view_press_key (fixture->view, GDK_KEY_Escape);
  wait_for_frame (fixture);
  n_layouts = 0;
  postage_chart_view_set_chart (fixture->view, fixture->chart);
  wait_for_frame (fixture);
  g_assert_cmpuint (n_layouts, ==, 0);
  g_signal_handler_disconnect (clock, handler);

  difference = draw (fixture->session, POSTAGE_CHART_KIND_DIFFERENCE);
  postage_chart_view_set_chart (fixture->view, difference);
  wait_for_frame (fixture);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->view)), >=, measure (fixture, WIDTH));
  postage_chart_view_set_chart (fixture->view, NULL);
  g_assert_false (postage_chart_view_press_key (fixture->view, GDK_KEY_Down));
  g_assert_cmpint (measure (fixture, WIDTH), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", DPI, "gtk-enable-animations", FALSE, NULL);

#define ADD(name, data, function) g_test_add ("/ui/chart-view/" name, Fixture, data, set_up, function, tear_down)
  ADD ("pixels", NULL, test_pixels);
  ADD ("height", NULL, test_height);
  ADD ("keys", NULL, test_keys);
  ADD ("keys/right-to-left", GINT_TO_POINTER (TRUE), test_keys);
  ADD ("told", NULL, test_told);
  ADD ("pointer", NULL, test_pointer);
  ADD ("other-chart", NULL, test_other_chart);
#undef ADD
  return g_test_run ();
}
