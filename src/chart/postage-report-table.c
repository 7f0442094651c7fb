/* postage-report-table.c - rows and columns of a report
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-report-table.h"

/* In points. */
#define COLUMN_GAP 8
#define ROW_GAP 3.5

void
postage_report_table_init (PostageReportTable *self,
                           PostageReportFlow  *flow,
                           const double       *shares,
                           guint               n_columns,
                           guint               n_words)
{
  double width, sum = 0, x = 0;

  g_return_if_fail (self != NULL && flow != NULL && shares != NULL);
  g_return_if_fail (n_columns >= 1 && n_columns <= POSTAGE_REPORT_MAX_COLUMNS);

  *self = (PostageReportTable){ .flow = flow, .n_columns = n_columns };
  width = postage_report_flow_get_width (flow) - (n_columns - 1) * COLUMN_GAP;
  for (guint i = 0; i < n_columns; i++)
    sum += shares[i];
  for (guint i = 0; i < n_columns; i++)
    {
      self->x[i] = x;
      self->width[i] = width * shares[i] / sum;
      self->at_end[i] = i >= n_words;
      x += self->width[i] + COLUMN_GAP;
    }
}

static void
free_strip (gpointer data)
{
  postage_report_strip_free (data);
}

GPtrArray *
postage_report_strips_new (void)
{
  return g_ptr_array_new_with_free_func (free_strip);
}

PostageReportStrip *
postage_report_table_create_row (PostageReportTable *self,
                                 const char *const  *cells,
                                 PostageReportStyle  style)
{
  PostageReportStrip *strip;

  g_return_val_if_fail (self != NULL && cells != NULL, NULL);

  strip = postage_report_strip_new (ROW_GAP);
  for (guint i = 0; i < self->n_columns; i++)
    postage_report_strip_add (strip, postage_report_flow_get_context (self->flow), cells[i], style, self->x[i],
                              self->width[i], self->at_end[i]);
  return strip;
}

void
postage_report_table_begin (PostageReportTable *self,
                            const char *const  *cells,
                            gboolean            here)
{
  PostageReportStrip *header;

  g_return_if_fail (self != NULL && cells != NULL);

  header = postage_report_table_create_row (self, cells, POSTAGE_REPORT_STRONG);
  postage_report_strip_set_rule (header, TRUE, POSTAGE_CHART_INK_TEXT);
  postage_report_flow_take_header (self->flow, header, here);
}

void
postage_report_table_end (PostageReportTable *self)
{
  g_return_if_fail (self != NULL);

  postage_report_flow_take_header (self->flow, NULL, FALSE);
}

static void
take_row (PostageReportTable *self,
          PostageReportStrip *row)
{
  GPtrArray *strips = postage_report_strips_new ();

  g_ptr_array_add (strips, row);
  postage_report_flow_take_strips (self->flow, strips);
}

void
postage_report_table_add_row (PostageReportTable *self,
                              const char *const  *cells,
                              PostageReportStyle  style)
{
  g_return_if_fail (self != NULL && cells != NULL);

  take_row (self, postage_report_table_create_row (self, cells, style));
}

PostageReportStrip *
postage_report_table_create_sum (PostageReportTable *self,
                                 const char *const  *cells,
                                 PostageChartInk     ink)
{
  PostageReportStrip *row;

  g_return_val_if_fail (self != NULL && cells != NULL, NULL);

  row = postage_report_table_create_row (self, cells, POSTAGE_REPORT_STRONG);
  postage_report_strip_set_rule (row, FALSE, ink);
  return row;
}

void
postage_report_table_add_sum (PostageReportTable *self,
                              const char *const  *cells)
{
  g_return_if_fail (self != NULL && cells != NULL);

  take_row (self, postage_report_table_create_sum (self, cells, POSTAGE_CHART_INK_TEXT));
}
