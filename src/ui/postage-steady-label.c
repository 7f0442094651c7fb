/* postage-steady-label.c - a text that asks for other room only when it needs it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-steady-label.h"

/* The width of a layout whose lines don't break. */
#define UNLIMITED -1

struct _PostageSteadyLabel
{
  GtkWidget parent_instance;

  char         *text;   /* (owned) */
  PangoLayout  *layout; /* (owned) (nullable): until it is needed, and after the style has changed */
  gboolean      is_figure;
  PangoWrapMode wrap_mode;
  double        line_height; /* in sizes of the font; 0: what the fonts have */
  int           max_chars;   /* the natural width has no more letters; -1: any */

  /* Measured once for a text in a style: breaking lines takes most of the time. */
  gboolean measured;
  int      word_width; /* of the longest word */
  int      line_width; /* of the text in one line */

  /* The height of the text in the room that the label had when it was last measured there; -1: not measured. */
  int room;
  int height_in_room;
};

G_DEFINE_FINAL_TYPE (PostageSteadyLabel, postage_steady_label, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TEXT = 1,
  PROP_FIGURE,
  PROP_WRAP_MODE,
  PROP_LINE_HEIGHT,
  PROP_MAX_WIDTH_CHARS,
} PostageSteadyLabelProperty;

static GParamSpec *properties[PROP_MAX_WIDTH_CHARS + 1];

/* Equally wide digits, and lines of one height whatever fonts their words are taken from. */
static PangoAttrList *
create_attributes (PostageSteadyLabel *self)
{
  PangoAttrList        *attributes = pango_attr_list_new ();
  PangoContext         *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontDescription *font = pango_context_get_font_description (context);

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  /* The size is absolute: GTK has computed it from the style. */
  if (self->line_height > 0)
    pango_attr_list_insert (attributes,
                            pango_attr_line_height_new_absolute ((int) (self->line_height *
                                                                        pango_font_description_get_size (font))));
  return attributes;
}

static PangoLayout *
get_layout (PostageSteadyLabel *self)
{
  PangoAttrList *attributes;

  if (self->layout != NULL)
    return self->layout;

  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  attributes = create_attributes (self);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_wrap (self->layout, self->wrap_mode);
  pango_attr_list_unref (attributes);
  return self->layout;
}

/* The size of the text in lines of @width pixels. */
static void
measure_in (PostageSteadyLabel *self,
            int                 width,
            int                *text_width,
            int                *text_height)
{
  PangoLayout *layout = get_layout (self);

  pango_layout_set_width (layout, width >= 0 ? width * PANGO_SCALE : UNLIMITED);
  pango_layout_get_pixel_size (layout, text_width, text_height);
}

static void
measure_widths (PostageSteadyLabel *self)
{
  int height;

  if (self->measured)
    return;

  measure_in (self, 0, &self->word_width, &height);
  measure_in (self, UNLIMITED, &self->line_width, &height);
  self->measured = TRUE;
}

/* What was measured holds no longer, nor does the layout if the style is another one. */
static void
forget (PostageSteadyLabel *self,
        gboolean            style)
{
  self->measured = FALSE;
  self->room = -1;
  if (style)
    g_clear_object (&self->layout);
}

static int
measure_letters (PostageSteadyLabel *self)
{
  PangoContext     *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int         width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width * self->max_chars);
}

static GtkSizeRequestMode
postage_steady_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
postage_steady_label_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  PostageSteadyLabel *self = POSTAGE_STEADY_LABEL (widget);
  int                 width, height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_widths (self);
      *minimum = self->word_width;
      *natural = self->max_chars >= 0 ? MIN (self->line_width, measure_letters (self)) : self->line_width;
      *natural = MAX (*natural, *minimum);
      return;
    }

  measure_in (self, for_size, &width, &height);
  *minimum = *natural = height;
  *minimum_baseline = *natural_baseline = PANGO_PIXELS (pango_layout_get_baseline (get_layout (self)));
}

/* On which side the text stands within the width that the label has. Pango takes the other side for a text whose
 * direction isn't that of the widget. */
static PangoAlignment
get_alignment (PostageSteadyLabel *self)
{
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const gboolean right = self->is_figure || mirrored;
  const gboolean written_left = pango_layout_get_line_readonly (self->layout, 0)->resolved_dir == PANGO_DIRECTION_RTL;
  const gboolean other = written_left != mirrored;

  return right != other ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static void
postage_steady_label_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  PostageSteadyLabel *self = POSTAGE_STEADY_LABEL (widget);
  PangoLayout        *layout = get_layout (self);
  const int           baseline = gtk_widget_get_allocated_baseline (widget);
  GdkRGBA             color;

  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  pango_layout_set_alignment (layout, get_alignment (self));
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  /* Beside texts of other fonts, where their first lines stand. */
  gtk_snapshot_save (snapshot);
  if (baseline >= 0)
    gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (0, (float) (baseline - PANGO_PIXELS (pango_layout_get_baseline (layout)))));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
postage_steady_label_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  PostageSteadyLabel *self = POSTAGE_STEADY_LABEL (widget);

  GTK_WIDGET_CLASS (postage_steady_label_parent_class)->css_changed (widget, change);
  forget (self, TRUE);
}

static void
postage_steady_label_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  PostageSteadyLabel *self = POSTAGE_STEADY_LABEL (object);

  switch ((PostageSteadyLabelProperty) prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_FIGURE:
      g_value_set_boolean (value, self->is_figure);
      break;
    case PROP_WRAP_MODE:
      g_value_set_enum (value, self->wrap_mode);
      break;
    case PROP_LINE_HEIGHT:
      g_value_set_double (value, self->line_height);
      break;
    case PROP_MAX_WIDTH_CHARS:
      g_value_set_int (value, self->max_chars);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_steady_label_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PostageSteadyLabel *self = POSTAGE_STEADY_LABEL (object);

  switch ((PostageSteadyLabelProperty) prop_id)
    {
    case PROP_TEXT:
      postage_steady_label_set_text (self, g_value_get_string (value));
      break;
    case PROP_FIGURE:
      self->is_figure = g_value_get_boolean (value);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    case PROP_WRAP_MODE:
      self->wrap_mode = g_value_get_enum (value);
      forget (self, TRUE);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_LINE_HEIGHT:
      self->line_height = g_value_get_double (value);
      forget (self, TRUE);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_MAX_WIDTH_CHARS:
      self->max_chars = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_steady_label_dispose (GObject *object)
{
  g_clear_object (&POSTAGE_STEADY_LABEL (object)->layout);

  G_OBJECT_CLASS (postage_steady_label_parent_class)->dispose (object);
}

static void
postage_steady_label_finalize (GObject *object)
{
  g_free (POSTAGE_STEADY_LABEL (object)->text);

  G_OBJECT_CLASS (postage_steady_label_parent_class)->finalize (object);
}

static void
postage_steady_label_class_init (PostageSteadyLabelClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = postage_steady_label_get_property;
  object_class->set_property = postage_steady_label_set_property;
  object_class->dispose = postage_steady_label_dispose;
  object_class->finalize = postage_steady_label_finalize;
  widget_class->get_request_mode = postage_steady_label_get_request_mode;
  widget_class->measure = postage_steady_label_measure;
  widget_class->snapshot = postage_steady_label_snapshot;
  widget_class->css_changed = postage_steady_label_css_changed;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_FIGURE] = g_param_spec_boolean ("figure", NULL, NULL, FALSE, flags);
  properties[PROP_WRAP_MODE] =
    g_param_spec_enum ("wrap-mode", NULL, NULL, PANGO_TYPE_WRAP_MODE, PANGO_WRAP_WORD, flags);
  properties[PROP_LINE_HEIGHT] = g_param_spec_double ("line-height", NULL, NULL, 0, 10, 0, flags);
  properties[PROP_MAX_WIDTH_CHARS] = g_param_spec_int ("max-width-chars", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
postage_steady_label_init (PostageSteadyLabel *self)
{
  self->text = g_strdup ("");
  self->max_chars = -1;
  self->room = -1;
}

GtkWidget *
postage_steady_label_new (void)
{
  return g_object_new (POSTAGE_TYPE_STEADY_LABEL, NULL);
}

/* Whether the text is no wider than the label is; and how high it is there. */
static gboolean
fits (PostageSteadyLabel *self,
      int                *height)
{
  const int room = gtk_widget_get_width (GTK_WIDGET (self));
  int       width;

  measure_in (self, room, &width, height);
  self->room = room;
  self->height_in_room = *height;
  return width <= room;
}

void
postage_steady_label_set_text (PostageSteadyLabel *self,
                               const char         *text)
{
  const int room = gtk_widget_get_width (GTK_WIDGET (self));
  int       height, old_height = 0;

  g_return_if_fail (POSTAGE_IS_STEADY_LABEL (self));

  if (text == NULL)
    text = "";
  if (g_str_equal (self->text, text))
    return;

  if (room > 0 && self->room == room)
    old_height = self->height_in_room;
  else if (room > 0)
    fits (self, &old_height);
  g_free (self->text);
  self->text = g_strdup (text);
  forget (self, FALSE);
  if (self->layout != NULL)
    pango_layout_set_text (self->layout, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  if (room > 0 && fits (self, &height) && height == old_height)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

const char *
postage_steady_label_get_text (PostageSteadyLabel *self)
{
  g_return_val_if_fail (POSTAGE_IS_STEADY_LABEL (self), NULL);

  return self->text;
}
