/* postage-chart-reading.c - what is said of a value of a chart, beside it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-chart-reading.h"

#include <glib/gi18n.h>
#include <string.h>

/* Between the value and what is said of it, in pixels. */
#define GAP 6

static GtkWidget *
label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
postage_chart_reading_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "chart-reading");
  gtk_widget_set_can_target (box, FALSE);
  gtk_widget_hide (box);
  gtk_box_append (GTK_BOX (box), label_new ("place"));
  gtk_box_append (GTK_BOX (box), label_new ("value"));
  return box;
}

void
postage_chart_reading_show (GtkWidget                 *box,
                            const PostageChartReading *reading)
{
  g_return_if_fail (GTK_IS_BOX (box));

  if (reading != NULL)
    {
      gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), reading->place);
      gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), reading->value);
    }
  gtk_widget_set_visible (box, reading != NULL);
}

void
postage_chart_reading_place (GtkWidget              *box,
                             const PostageChartArea *area,
                             int                     width,
                             int                     height)
{
  g_autoptr (GskTransform) transform = NULL;
  int minimum, box_width, box_height;
  int x, y;

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (area != NULL);

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &box_width, NULL, NULL);
  box_width = CLAMP (box_width, minimum, MAX (width, minimum));
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, box_width, NULL, &box_height, NULL, NULL);

  x = (int) (area->x + (area->width - box_width) / 2);
  x = CLAMP (x, 0, MAX (width - box_width, 0));
  y = (int) area->y - GAP - box_height;
  if (y < 0)
    y = (int) (area->y + area->height) + GAP;
  y = CLAMP (y, 0, MAX (height - box_height, 0));
  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_widget_allocate (box, box_width, box_height, -1, g_steal_pointer (&transform));
}

char *
postage_chart_reading_dup_text (const PostageChartReading *reading)
{
  g_return_val_if_fail (reading != NULL, NULL);

  /* Translators: one value of a chart, read aloud: what it is of, and how much it is */
  return g_strdup_printf (_ ("%1$s: %2$s"), reading->place, reading->value);
}

static guint
get_group (const PostageChart *chart,
           guint               index)
{
  return postage_chart_get_reading (chart, index)->group;
}

/* The first value of the group that @index belongs to. */
static guint
find_first (const PostageChart *chart,
            guint               index)
{
  const guint group = get_group (chart, index);

  while (index > 0 && get_group (chart, index - 1) == group)
    index--;
  return index;
}

/* The last one. */
static guint
find_last (const PostageChart *chart,
           guint               index)
{
  const guint group = get_group (chart, index);

  while (index + 1 < postage_chart_get_n_readings (chart) && get_group (chart, index + 1) == group)
    index++;
  return index;
}

/* How many bytes the ends of both have in common. */
static gsize
measure_common_end (const char *a,
                    const char *b)
{
  const gsize length_a = strlen (a), length_b = strlen (b);
  gsize       common = 0;

  while (common < length_a && common < length_b && a[length_a - 1 - common] == b[length_b - 1 - common])
    common++;
  return common;
}

/* The value of the same thing, such as a component, in the group of @neighbour: what it is of ends alike. Where several
 * do, the one with as many before it. */
static guint
find_beside (const PostageChart *chart,
             guint               from,
             guint               neighbour)
{
  const char *place = postage_chart_get_reading (chart, from)->place;
  const guint first = find_first (chart, neighbour), last = find_last (chart, neighbour);
  guint       best = MIN (first + from - find_first (chart, from), last);
  gsize       most = measure_common_end (postage_chart_get_reading (chart, best)->place, place);

  for (guint i = first; i <= last; i++)
    {
      const gsize common = measure_common_end (postage_chart_get_reading (chart, i)->place, place);

      if (common <= most)
        continue;
      best = i;
      most = common;
    }
  return best;
}

gboolean
postage_chart_reading_move (const PostageChart *chart,
                            guint               from,
                            guint               key,
                            gboolean            mirrored,
                            guint              *to)
{
  guint n_readings, first, last;

  g_return_val_if_fail (chart != NULL && to != NULL, FALSE);

  n_readings = postage_chart_get_n_readings (chart);
  if (n_readings == 0)
    return FALSE;
  if (mirrored && (key == GDK_KEY_Left || key == GDK_KEY_KP_Left))
    key = GDK_KEY_Right;
  else if (mirrored && (key == GDK_KEY_Right || key == GDK_KEY_KP_Right))
    key = GDK_KEY_Left;

  /* Whatever is pressed first begins at the beginning. */
  first = from < n_readings ? find_first (chart, from) : 0;
  last = from < n_readings ? find_last (chart, from) : 0;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *to = from >= n_readings ? 0 : MAX (from, first + 1) - 1;
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *to = from >= n_readings ? 0 : MIN (from + 1, last);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *to = from >= n_readings ? 0 : (first > 0 ? find_beside (chart, from, first - 1) : from);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *to = from >= n_readings ? 0 : (last + 1 < n_readings ? find_beside (chart, from, last + 1) : from);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *to = 0;
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *to = n_readings - 1;
      return TRUE;
    default:
      return FALSE;
    }
}
