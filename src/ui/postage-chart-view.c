/* postage-chart-view.c - a chart in the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-chart-view.h"

#include <adwaita.h>
#include <math.h>

#include "chart/postage-chart-export.h"
#include "ui/postage-chart-reading.h"

/* Below this, in pixels, nothing could be read. */
#define MIN_WIDTH 200
#define NATURAL_WIDTH 600
/* The frame around the value that is read. */
#define FRAME_WIDTH 2
#define FRAME_RADIUS 3

#define NONE G_MAXUINT

struct _PostageChartView
{
  GtkWidget parent_instance;

  PostageChart *chart;   /* (owned) (nullable) */
  GtkWidget    *reading; /* (owned): unparented with the view */

  guint pointed; /* the value at the pointer, or NONE */
  guint chosen;  /* the value that was chosen by a key or a click, or NONE */

  PangoContext      *context;  /* (owned) (nullable): until it is needed, and after the style has changed */
  char              *font;     /* (owned) (nullable): that of the context */
  PostageChartScene *scene;    /* (owned) (nullable): for the size that the widget has */
  GskRenderNode     *node;     /* (owned) (nullable): what the scene draws */
  int                measured; /* the width at which the height was measured last; 0: none */
  int                height;   /* the least one at that width */
};

G_DEFINE_FINAL_TYPE (PostageChartView, postage_chart_view, GTK_TYPE_WIDGET)

static gboolean
is_mirrored (PostageChartView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
forget_scene (PostageChartView *self)
{
  g_clear_pointer (&self->scene, postage_chart_scene_free);
  g_clear_pointer (&self->node, gsk_render_node_unref);
}

/* The fonts of pictures, not those of the widget: letters have their places without regard to pixels there, and no
 * colours at their edges, so that the window shows what is exported. */
static PangoContext *
get_context (PostageChartView *self)
{
  if (self->context == NULL)
    {
      g_free (self->font);
      self->font = postage_chart_view_dup_font (self);
      self->context = postage_chart_context_new (self->font);
      pango_context_set_base_dir (self->context, is_mirrored (self) ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    }
  return self->context;
}

static int
measure_height (PostageChartView *self,
                int               width)
{
  if (self->measured != width)
    {
      self->height = (int) ceil (postage_chart_get_min_height (self->chart, get_context (self), width));
      self->measured = width;
    }
  return self->height;
}

static PostageChartScene *
ensure_scene (PostageChartView *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->scene == NULL && self->chart != NULL && width > 0 && height > 0)
    self->scene = postage_chart_lay_out (self->chart, get_context (self), postage_chart_view_get_theme (self), width,
                                         height);
  return self->scene;
}

/* The value that is read: that at the pointer, else the chosen one. */
static guint
get_current (PostageChartView *self)
{
  return self->pointed != NONE ? self->pointed : self->chosen;
}

/* Where the value is; what has no length has no place. */
static gboolean
find_area (PostageChartView *self,
           guint             index,
           PostageChartArea *area)
{
  const PostageChartScene *scene = index != NONE ? ensure_scene (self) : NULL;

  return scene != NULL && postage_chart_scene_get_value (scene, index, area);
}

/* Whether @index can be seen, beside @other in one bar or line. */
static gboolean
is_seen_beside (PostageChartView *self,
                guint             index,
                guint             other)
{
  PostageChartArea area;

  return index < postage_chart_get_n_readings (self->chart) &&
         postage_chart_get_reading (self->chart, index)->group ==
           postage_chart_get_reading (self->chart, other)->group &&
         find_area (self, index, &area);
}

/* The value nearest to @index of its bar or line that can be seen: the next ones first or, where @backwards, those
 * before; @index itself where none can. */
static guint
find_seen (PostageChartView *self,
           guint             index,
           gboolean          backwards)
{
  for (guint turn = 0; turn < 2; turn++, backwards = !backwards)
    for (guint i = 0; i < postage_chart_get_n_readings (self->chart); i++)
      {
        const guint other = backwards ? index - i : index + i;

        if (is_seen_beside (self, other, index))
          return other;
      }
  return index;
}

/* What a screen reader calls the chart: its title, or the value that is being read by the keys. A change of the name of
 * what has the focus is told at once. */
static void
show_name (PostageChartView *self)
{
  g_autofree char *text = NULL;

  if (self->chart == NULL)
    return;
  text = self->chosen != NONE ? postage_chart_reading_dup_text (postage_chart_get_reading (self->chart, self->chosen))
                              : g_strdup (postage_chart_get_title (self->chart));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_reading (PostageChartView *self)
{
  const guint current = get_current (self);

  postage_chart_reading_show (self->reading,
                              current != NONE ? postage_chart_get_reading (self->chart, current) : NULL);
  if (current != NONE)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
point_at_value (PostageChartView *self,
                guint             index)
{
  if (self->pointed == index)
    return;
  self->pointed = index;
  show_reading (self);
}

static void
choose (PostageChartView *self,
        guint             index)
{
  if (self->chosen == index)
    return;
  self->chosen = index;
  show_name (self);
  show_reading (self);
}

static guint
find_value (PostageChartView *self,
            double            x,
            double            y)
{
  const PostageChartScene *scene = ensure_scene (self);
  guint                    index;

  return scene != NULL && postage_chart_scene_find_value (scene, x, y, &index) ? index : NONE;
}

/* Charts of many plans are higher than the window: what is chosen is brought into sight. */
static void
scroll_to_chosen (PostageChartView *self)
{
  GtkWidget       *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment   *adjustment;
  PostageChartArea area;
  graphene_point_t top;

  if (scrolled == NULL || !find_area (self, self->chosen, &area) ||
      !gtk_widget_compute_point (GTK_WIDGET (self), scrolled, &GRAPHENE_POINT_INIT (0, (float) area.y), &top))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  area.y = gtk_adjustment_get_value (adjustment) + top.y;
  /* With the neighbours above and below, so that what is said beside it is seen, too. */
  gtk_adjustment_clamp_page (adjustment, area.y - 4 * area.height, area.y + 4 * area.height);
}

void
postage_chart_view_point_at (PostageChartView *self,
                             double            x,
                             double            y)
{
  g_return_if_fail (POSTAGE_IS_CHART_VIEW (self));

  point_at_value (self, find_value (self, x, y));
}

static void
on_motion (PostageChartView *self,
           double            x,
           double            y)
{
  postage_chart_view_point_at (self, x, y);
}

static void
on_leave (PostageChartView *self)
{
  point_at_value (self, NONE);
}

static void
on_pressed (PostageChartView *self,
            int               n_press,
            double            x,
            double            y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  choose (self, find_value (self, x, y));
}

static void
on_focus_left (PostageChartView *self)
{
  choose (self, NONE);
}

gboolean
postage_chart_view_press_key (PostageChartView *self,
                              guint             key)
{
  guint to;

  g_return_val_if_fail (POSTAGE_IS_CHART_VIEW (self), FALSE);

  if (self->chart == NULL)
    return FALSE;
  if (key == GDK_KEY_Escape)
    {
      if (get_current (self) == NONE)
        return FALSE;
      self->pointed = NONE;
      choose (self, NONE);
      show_reading (self);
      return TRUE;
    }
  if (!postage_chart_reading_move (self->chart, self->chosen, key, is_mirrored (self), &to))
    return FALSE;
  to = find_seen (self, to, self->chosen != NONE && to < self->chosen);
  /* The pointer may still lie somewhere else. */
  self->pointed = NONE;
  choose (self, to);
  scroll_to_chosen (self);
  return TRUE;
}

static gboolean
on_key_pressed (PostageChartView *self,
                guint             key,
                guint             code,
                GdkModifierType   modifiers)
{
  if (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  return postage_chart_view_press_key (self, key) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static GtkSizeRequestMode
postage_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
postage_chart_view_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  PostageChartView *self = POSTAGE_CHART_VIEW (widget);
  const int         width = gtk_widget_get_width (widget);

  if (self->chart == NULL)
    *minimum = *natural = 0;
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else if (for_size >= 0)
    *minimum = *natural = measure_height (self, MAX (for_size, 1));
  else
    /* A scrolled window asks for the height at any width without need of it. */
    *minimum = *natural = measure_height (self, width > 0 ? width : NATURAL_WIDTH);
}

static void
postage_chart_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  PostageChartView *self = POSTAGE_CHART_VIEW (widget);
  PostageChartArea  area = { 0 };
  double            old_width = 0, old_height = 0;

  if (self->scene != NULL)
    postage_chart_scene_get_size (self->scene, &old_width, &old_height);
  if ((int) old_width != width || (int) old_height != height)
    forget_scene (self);
  if (!gtk_widget_get_visible (self->reading))
    return;
  find_area (self, get_current (self), &area);
  postage_chart_reading_place (self->reading, &area, width, height);
}

/* Around the value that is read. */
static void
snapshot_frame (PostageChartView       *self,
                GtkSnapshot            *snapshot,
                const PostageChartArea *area)
{
  const float    widths[4] = { FRAME_WIDTH, FRAME_WIDTH, FRAME_WIDTH, FRAME_WIDTH };
  const guint32  rgb = postage_chart_theme_get_colour (postage_chart_view_get_theme (self), POSTAGE_CHART_INK_TEXT);
  const GdkRGBA  colour = { (float) (rgb >> 16 & 0xff) / 255, (float) (rgb >> 8 & 0xff) / 255,
                            (float) (rgb & 0xff) / 255, 1 };
  const GdkRGBA  colours[4] = { colour, colour, colour, colour };
  GskRoundedRect frame;

  gsk_rounded_rect_init_from_rect (&frame,
                                   &GRAPHENE_RECT_INIT ((float) area->x - FRAME_WIDTH, (float) area->y - FRAME_WIDTH,
                                                        (float) area->width + 2 * FRAME_WIDTH,
                                                        (float) area->height + 2 * FRAME_WIDTH),
                                   FRAME_RADIUS);
  gtk_snapshot_append_border (snapshot, &frame, widths, colours);
}

static void
postage_chart_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  PostageChartView        *self = POSTAGE_CHART_VIEW (widget);
  const PostageChartScene *scene = ensure_scene (self);
  PostageChartArea         area;

  if (scene == NULL)
    return;
  if (self->node == NULL)
    {
      cairo_t *cairo;

      self->node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                            (float) gtk_widget_get_height (widget)));
      cairo = gsk_cairo_node_get_draw_context (self->node);
      postage_chart_scene_draw (scene, cairo);
      cairo_destroy (cairo);
    }
  gtk_snapshot_append_node (snapshot, self->node);
  if (find_area (self, get_current (self), &area))
    {
      snapshot_frame (self, snapshot, &area);
      gtk_widget_snapshot_child (widget, self->reading, snapshot);
    }
}

static void
postage_chart_view_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  PostageChartView *self = POSTAGE_CHART_VIEW (widget);
  g_autofree char  *font = NULL;

  GTK_WIDGET_CLASS (postage_chart_view_parent_class)->css_changed (widget, change);

  /* Most changes are of the focus and of colours: fonts are slow to find. */
  font = postage_chart_view_dup_font (self);
  if (g_strcmp0 (font, self->font) == 0)
    return;
  g_clear_object (&self->context);
  forget_scene (self);
  self->measured = 0;
  gtk_widget_queue_resize (widget);
}

static void
postage_chart_view_direction_changed (GtkWidget       *widget,
                                      GtkTextDirection previous)
{
  PostageChartView *self = POSTAGE_CHART_VIEW (widget);

  GTK_WIDGET_CLASS (postage_chart_view_parent_class)->direction_changed (widget, previous);
  g_clear_object (&self->context);
  forget_scene (self);
  self->measured = 0;
  gtk_widget_queue_resize (widget);
}

static void
on_theme_changed (PostageChartView *self)
{
  forget_scene (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
postage_chart_view_dispose (GObject *object)
{
  PostageChartView *self = POSTAGE_CHART_VIEW (object);

  g_clear_pointer (&self->reading, gtk_widget_unparent);
  forget_scene (self);
  g_clear_object (&self->context);
  g_clear_pointer (&self->chart, postage_chart_unref);
  g_clear_pointer (&self->font, g_free);

  G_OBJECT_CLASS (postage_chart_view_parent_class)->dispose (object);
}

static void
postage_chart_view_class_init (PostageChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_chart_view_dispose;
  widget_class->get_request_mode = postage_chart_view_get_request_mode;
  widget_class->measure = postage_chart_view_measure;
  widget_class->size_allocate = postage_chart_view_size_allocate;
  widget_class->snapshot = postage_chart_view_snapshot;
  widget_class->css_changed = postage_chart_view_css_changed;
  widget_class->direction_changed = postage_chart_view_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
postage_chart_view_init (PostageChartView *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  AdwStyleManager    *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  self->pointed = self->chosen = NONE;
  self->reading = postage_chart_reading_new ();
  gtk_widget_set_parent (self->reading, widget);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, focus);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (on_theme_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (on_theme_changed), self, G_CONNECT_SWAPPED);
}

GtkWidget *
postage_chart_view_new (void)
{
  return g_object_new (POSTAGE_TYPE_CHART_VIEW, NULL);
}

void
postage_chart_view_set_chart (PostageChartView *self,
                              PostageChart     *chart)
{
  GtkWidget       *widget = GTK_WIDGET (self);
  gboolean         had_chart;
  int              old_height;
  guint            n_readings;
  g_autofree char *description = NULL;

  g_return_if_fail (POSTAGE_IS_CHART_VIEW (self));

  if (self->chart == chart)
    return;

  had_chart = self->chart != NULL;
  if (chart != NULL)
    postage_chart_ref (chart);
  g_clear_pointer (&self->chart, postage_chart_unref);
  self->chart = chart;
  forget_scene (self);
  old_height = self->measured != 0 && self->measured == gtk_widget_get_width (widget) ? self->height : -1;
  self->measured = 0;

  n_readings = chart != NULL ? postage_chart_get_n_readings (chart) : 0;
  self->pointed = self->pointed < n_readings ? self->pointed : NONE;
  self->chosen = self->chosen < n_readings ? self->chosen : NONE;
  show_name (self);
  description = chart != NULL ? postage_chart_dup_description (chart) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  show_reading (self);

  /* Most edits change lengths only: the window needs no new layout for them. */
  if (chart == NULL || !had_chart || old_height < 0 ||
      measure_height (self, gtk_widget_get_width (widget)) != old_height)
    gtk_widget_queue_resize (widget);
}

PostageChart *
postage_chart_view_get_chart (PostageChartView *self)
{
  g_return_val_if_fail (POSTAGE_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

char *
postage_chart_view_dup_font (PostageChartView *self)
{
  PangoContext *context;

  g_return_val_if_fail (POSTAGE_IS_CHART_VIEW (self), NULL);

  context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  return pango_font_description_to_string (pango_context_get_font_description (context));
}

PostageChartTheme
postage_chart_view_get_theme (PostageChartView *self)
{
  AdwStyleManager *manager;

  g_return_val_if_fail (POSTAGE_IS_CHART_VIEW (self), POSTAGE_CHART_LIGHT);

  manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  if (adw_style_manager_get_dark (manager))
    return POSTAGE_CHART_DARK;
  return adw_style_manager_get_high_contrast (manager) ? POSTAGE_CHART_HIGH_CONTRAST : POSTAGE_CHART_LIGHT;
}

const PostageChartScene *
postage_chart_view_get_scene (PostageChartView *self)
{
  g_return_val_if_fail (POSTAGE_IS_CHART_VIEW (self), NULL);

  return ensure_scene (self);
}

gboolean
postage_chart_view_get_reading (PostageChartView *self,
                                guint            *index)
{
  g_return_val_if_fail (POSTAGE_IS_CHART_VIEW (self) && index != NULL, FALSE);

  if (get_current (self) == NONE)
    return FALSE;
  *index = get_current (self);
  return TRUE;
}
