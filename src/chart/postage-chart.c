/* postage-chart.c - what a chart shows, says and is drawn as
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart.h"

#include <glib/gi18n-lib.h>

#include "chart/postage-chart-private.h"
#include "core/postage-value.h"

struct _PostageChart
{
  PostageChartKind           kind;
  const PostageChartDrawing *drawing;
  gpointer                   content; /* (owned) */
  char                      *title;
  char                      *stamp;
  char                      *summary;
  GArray                    *readings; /* (element-type PostageChartReading) */
  GStrv                      columns;  /* (owned) */
  guint                      n_columns;
  GPtrArray                 *rows; /* (element-type GStrv) */
};

POSTAGE_DEFINE_VALUE (PostageChart, postage_chart)

static const char *const ids[] = {
  [POSTAGE_CHART_KIND_COMPARE] = "compare",
  [POSTAGE_CHART_KIND_DIFFERENCE] = "difference",
  [POSTAGE_CHART_KIND_VOLUME] = "volume",
  [POSTAGE_CHART_KIND_COMPONENTS] = "components",
  [POSTAGE_CHART_KIND_MONTHS] = "months",
};

const char *
postage_chart_kind_get_id (PostageChartKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (ids), NULL);

  return ids[kind];
}

gboolean
postage_chart_kind_from_id (const char       *id,
                            PostageChartKind *kind)
{
  g_return_val_if_fail (id != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_str_equal (id, ids[i]))
      {
        *kind = (PostageChartKind) i;
        return TRUE;
      }
  return FALSE;
}

static void
clear_reading (gpointer data)
{
  PostageChartReading *reading = data;

  g_free (reading->place);
  g_free (reading->value);
}

static void
free_row (gpointer data)
{
  g_strfreev (data);
}

PostageChart *
postage_chart_begin (PostageChartKind           kind,
                     const PostageChartDrawing *drawing,
                     gpointer                   content,
                     const char                *title,
                     const char                *stamp)
{
  PostageChart *self;

  g_return_val_if_fail (drawing != NULL && content != NULL && title != NULL && stamp != NULL, NULL);

  self = g_atomic_rc_box_new0 (PostageChart);
  self->kind = kind;
  self->drawing = drawing;
  self->content = content;
  self->title = g_strdup (title);
  self->stamp = g_strdup (stamp);
  self->readings = g_array_new (FALSE, FALSE, sizeof (PostageChartReading));
  g_array_set_clear_func (self->readings, clear_reading);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  return self;
}

static void
postage_chart_clear (PostageChart *self)
{
  self->drawing->free_content (self->content);
  g_free (self->title);
  g_free (self->stamp);
  g_free (self->summary);
  g_array_unref (self->readings);
  g_strfreev (self->columns);
  g_ptr_array_unref (self->rows);
}

gconstpointer
postage_chart_get_content (const PostageChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->content;
}

guint
postage_chart_add_reading (PostageChart *self,
                           guint         group,
                           char         *place,
                           char         *value)
{
  const PostageChartReading reading = { place, value, group };

  g_return_val_if_fail (self != NULL && self->summary == NULL, 0);
  g_return_val_if_fail (place != NULL && value != NULL, 0);

  g_array_append_val (self->readings, reading);
  return self->readings->len - 1;
}

void
postage_chart_take_columns (PostageChart *self,
                            GStrv         columns)
{
  g_return_if_fail (self != NULL && self->columns == NULL && columns != NULL);

  self->columns = columns;
  self->n_columns = g_strv_length (columns);
}

void
postage_chart_take_row (PostageChart *self,
                        GStrv         cells)
{
  g_return_if_fail (self != NULL && self->summary == NULL);
  g_return_if_fail (cells != NULL && g_strv_length (cells) == self->n_columns);

  g_ptr_array_add (self->rows, cells);
}

void
postage_chart_end (PostageChart *self,
                   char         *summary)
{
  g_return_if_fail (self != NULL && self->summary == NULL && summary != NULL);

  self->summary = summary;
}

PostageChartKind
postage_chart_get_kind (const PostageChart *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_CHART_KIND_COMPARE);

  return self->kind;
}

const char *
postage_chart_get_title (const PostageChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *
postage_chart_get_stamp (const PostageChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->stamp;
}

const char *
postage_chart_get_summary (const PostageChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->summary;
}

guint
postage_chart_get_n_readings (const PostageChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->readings->len;
}

const PostageChartReading *
postage_chart_get_reading (const PostageChart *self,
                           guint               index)
{
  g_return_val_if_fail (self != NULL && index < self->readings->len, NULL);

  return &g_array_index (self->readings, PostageChartReading, index);
}

char *
postage_chart_dup_description (const PostageChart *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (self->title);
  g_string_append_printf (text, "\n%s\n%s", self->stamp, self->summary);
  for (guint i = 0; i < self->readings->len; i++)
    {
      const PostageChartReading *reading = postage_chart_get_reading (self, i);

      g_string_append_c (text, '\n');
      /* Translators: one value of a chart, read aloud: what it is of, and how much it is */
      g_string_append_printf (text, _ ("%1$s: %2$s"), reading->place, reading->value);
    }
  return g_string_free (text, FALSE);
}

guint
postage_chart_get_n_columns (const PostageChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

const char *
postage_chart_get_column (const PostageChart *self,
                          guint               column)
{
  g_return_val_if_fail (self != NULL && column < self->n_columns, NULL);

  return self->columns[column];
}

guint
postage_chart_get_n_rows (const PostageChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const char *
postage_chart_get_cell (const PostageChart *self,
                        guint               row,
                        guint               column)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len && column < self->n_columns, NULL);

  return ((GStrv) g_ptr_array_index (self->rows, row))[column];
}

double
postage_chart_get_min_height (const PostageChart *self,
                              PangoContext       *context,
                              double              width)
{
  g_return_val_if_fail (self != NULL && PANGO_IS_CONTEXT (context) && width > 0, 0);

  return self->drawing->get_min_height (self, context, width);
}

PostageChartScene *
postage_chart_lay_out (const PostageChart *self,
                       PangoContext       *context,
                       PostageChartTheme   theme,
                       double              width,
                       double              height)
{
  g_return_val_if_fail (self != NULL && PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  return self->drawing->lay_out (self, context, theme, width, height);
}
