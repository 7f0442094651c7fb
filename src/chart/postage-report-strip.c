/* postage-report-strip.c - texts beside each other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-report-strip.h"

#define RULE 0.5
/* Between a rule and the letters. */
#define RULE_GAP 2
/* How many lines stay together where a text is continued on another page. */
#define TOGETHER 2

typedef struct
{
  PangoLayout       *layout; /* (owned) */
  PostageReportStyle style;
  double             x, width;
  guint              n_lines;
  guint              n_placed;
} Cell;

struct _PostageReportStrip
{
  GArray         *cells; /* (element-type Cell) */
  double          before;
  gboolean        has_rule[2]; /* above, below */
  PostageChartInk rules[2];
};

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_clear_object (&cell->layout);
}

PostageReportStrip *
postage_report_strip_new (double before)
{
  PostageReportStrip *self = g_new0 (PostageReportStrip, 1);

  self->before = before;
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);
  return self;
}

void
postage_report_strip_free (PostageReportStrip *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->cells);
  g_free (self);
}

void
postage_report_strip_add (PostageReportStrip *self,
                          PangoContext       *context,
                          const char         *text,
                          PostageReportStyle  style,
                          double              x,
                          double              width,
                          gboolean            at_end)
{
  Cell cell = { .style = style, .x = x, .width = width };

  g_return_if_fail (self != NULL && text != NULL);

  if (*text == '\0')
    return;
  cell.layout = postage_report_text_new (context, text, style, width, at_end);
  cell.n_lines = (guint) pango_layout_get_line_count (cell.layout);
  g_array_append_val (self->cells, cell);
}

void
postage_report_strip_set_rule (PostageReportStrip *self,
                               gboolean            below,
                               PostageChartInk     ink)
{
  const guint side = below ? 1 : 0;

  g_return_if_fail (self != NULL);

  self->has_rule[side] = TRUE;
  self->rules[side] = ink;
}

double
postage_report_strip_get_before (const PostageReportStrip *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->before;
}

static double
get_rules_height (const PostageReportStrip *self)
{
  return (self->has_rule[0] ? RULE + RULE_GAP : 0) + (self->has_rule[1] ? RULE + RULE_GAP : 0);
}

/* Of the lines that are left, @max_lines at most. */
static double
get_height (const PostageReportStrip *self,
            guint                     max_lines)
{
  double height = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);
      const guint n = MIN (cell->n_lines - cell->n_placed, max_lines);

      height = MAX (height, postage_report_text_get_height (cell->layout, cell->n_placed, n));
    }
  return height + get_rules_height (self);
}

double
postage_report_strip_get_height (const PostageReportStrip *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return get_height (self, G_MAXUINT);
}

double
postage_report_strip_get_first_height (const PostageReportStrip *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return get_height (self, TOGETHER);
}

static void
place_rule (const PostageReportStrip *self,
            guint                     side,
            PostageReportPage        *page,
            double                    left,
            double                    width,
            double                    y)
{
  if (self->has_rule[side])
    postage_report_page_add_rule (page, self->rules[side], (PostageChartArea){ left, y, width, RULE });
}

double
postage_report_strip_place (PostageReportStrip *self,
                            PostageReportPage  *page,
                            double              left,
                            double              width,
                            double              y,
                            double              room,
                            gboolean            mirrored)
{
  const double rules = get_rules_height (self);
  const double top = y + (self->has_rule[0] ? RULE + RULE_GAP : 0);
  double       height = 0;

  g_return_val_if_fail (self != NULL && page != NULL, 0);

  place_rule (self, 0, page, left, width, y);
  for (guint i = 0; i < self->cells->len; i++)
    {
      Cell        *cell = &g_array_index (self->cells, Cell, i);
      const double x = mirrored ? left + width - cell->x - cell->width : left + cell->x;
      guint        n = postage_report_text_count_lines (cell->layout, cell->n_placed, room - rules);

      /* A line that is higher than a page would never be placed. */
      if (n == 0 && cell->n_placed < cell->n_lines)
        n = 1;
      postage_report_page_add_text (page, cell->layout, cell->n_placed, n,
                                    postage_report_text_is_dim (cell->style) ? POSTAGE_CHART_INK_DIM
                                                                             : POSTAGE_CHART_INK_TEXT,
                                    x, top);
      height = MAX (height, postage_report_text_get_height (cell->layout, cell->n_placed, n));
      cell->n_placed += n;
    }
  place_rule (self, 1, page, left, width, top + height + RULE_GAP);
  return height + rules;
}

gboolean
postage_report_strip_is_placed (const PostageReportStrip *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);

      if (cell->n_placed < cell->n_lines)
        return FALSE;
    }
  return TRUE;
}

void
postage_report_strip_rewind (PostageReportStrip *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->cells->len; i++)
    g_array_index (self->cells, Cell, i).n_placed = 0;
}
