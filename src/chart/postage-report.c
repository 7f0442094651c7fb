/* postage-report.c - what plans cost, as pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-report.h"

#include <glib/gi18n-lib.h>

#include "chart/postage-report-parts.h"
#include "chart/postage-report-private.h"
#include "chart/postage-report-table.h"
#include "chart/postage-report-title.h"
#include "core/postage-value.h"
#include "text/postage-text-answer.h"

/* In points: between what a page says and what is at its bottom. */
#define FOOTER_GAP 10
/* Of the width: the rest is for the number of the page. */
#define TITLE_SHARE 0.8

struct _PostageReport
{
  PostageReportFlow    *flow; /* (owned) */
  PostageReportPageSize size;
  char                 *title;
  char                 *stamp;
  PostageDate           prices_of;
};

POSTAGE_DEFINE_VALUE (PostageReport, postage_report)

static void
postage_report_clear (PostageReport *self)
{
  g_clear_pointer (&self->flow, postage_report_flow_free);
  g_free (self->title);
  g_free (self->stamp);
}

/* Where the work is, in steps: a chart and the working of a plan are one each. */
typedef struct
{
  GCancellable         *cancellable;
  PostageReportProgress progress;
  gpointer              user_data;
  guint                 n_done, n_steps;
} Watch;

static gboolean
step (Watch   *watch,
      GError **error)
{
  if (g_cancellable_set_error_if_cancelled (watch->cancellable, error))
    return FALSE;
  if (watch->progress != NULL)
    watch->progress ((double) watch->n_done / watch->n_steps, watch->user_data);
  watch->n_done++;
  return TRUE;
}

static gboolean
add_parts (PostageReportFlow          *flow,
           const PostageReportOptions *options,
           Watch                      *watch,
           GError                    **error)
{
  g_autoptr (PostageRanking) ranking = postage_ranking_new (options->estimates);
  const GPtrArray *estimates = postage_ranking_get_estimates (ranking);

  if (!step (watch, error))
    return FALSE;
  postage_report_add_answer (flow, options->catalogue, options->scenario, ranking);
  postage_report_add_comparison (flow, ranking, options->scenario);
  postage_report_add_checks (flow, options->scenario, estimates);
  for (guint i = 0; i < options->n_charts && estimates->len > 0; i++)
    {
      PostageChartRequest request = options->charts[i];

      request.estimates = estimates;
      if (!step (watch, error) || !postage_report_add_chart (flow, &request, i == 0, error))
        return FALSE;
    }
  for (guint i = 0; i < estimates->len; i++)
    {
      if (!step (watch, error))
        return FALSE;
      postage_report_add_working (flow, g_ptr_array_index (estimates, i), i == 0);
    }
  postage_report_add_entered (flow, options->catalogue, options->scenario);
  postage_report_add_sources (flow, estimates);
  return TRUE;
}

/* What is at the bottom of each page: what the report is, and which page. */
static GPtrArray *
create_footer (const PostageReport *self,
               PangoContext        *context,
               guint                page,
               guint                n_pages)
{
  const double        width = self->size.width - self->size.left - self->size.right;
  g_autofree char    *number = g_strdup_printf ("%u", page + 1);
  g_autofree char    *all = g_strdup_printf ("%u", n_pages);
  GPtrArray          *strips = postage_report_strips_new ();
  PostageReportStrip *first = postage_report_strip_new (0);
  PostageReportStrip *second = postage_report_strip_new (0);
  /* Translators: at the bottom of a page: its number, how many there are */
  g_autofree char *text = g_strdup_printf (_ ("Page %1$s of %2$s"), number, all);

  postage_report_strip_set_rule (first, FALSE, POSTAGE_CHART_INK_GRID);
  postage_report_strip_add (first, context, self->title, POSTAGE_REPORT_FOOTER, 0, width * TITLE_SHARE, FALSE);
  postage_report_strip_add (first, context, text, POSTAGE_REPORT_SMALL, width * TITLE_SHARE, width * (1 - TITLE_SHARE),
                            TRUE);
  postage_report_strip_add (second, context, self->stamp, POSTAGE_REPORT_SMALL, 0, width, FALSE);
  g_ptr_array_add (strips, first);
  g_ptr_array_add (strips, second);
  return strips;
}

static double
measure_footer (const PostageReport *self,
                PangoContext        *context)
{
  g_autoptr (GPtrArray) strips = create_footer (self, context, 9998, 9999);
  double height = 0;

  for (guint i = 0; i < strips->len; i++)
    height += postage_report_strip_get_height (g_ptr_array_index (strips, i));
  return height;
}

static void
add_footers (const PostageReport *self,
             PangoContext        *context,
             double               height)
{
  const GPtrArray *pages = postage_report_flow_get_pages (self->flow);
  const gboolean   mirrored = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;

  for (guint i = 0; i < pages->len; i++)
    {
      g_autoptr (GPtrArray) strips = create_footer (self, context, i, pages->len);
      double y = self->size.height - self->size.bottom - height;

      for (guint j = 0; j < strips->len; j++)
        y += postage_report_strip_place (g_ptr_array_index (strips, j), g_ptr_array_index (pages, i), self->size.left,
                                         self->size.width - self->size.left - self->size.right, y, height, mirrored);
    }
}

PostageReport *
postage_report_new (const PostageReportOptions *options,
                    GCancellable               *cancellable,
                    PostageReportProgress       progress,
                    gpointer                    user_data,
                    GError                    **error)
{
  g_autoptr (PostageReport) self = NULL;
  PangoContext *context;
  Watch         watch = { cancellable, progress, user_data, 0, 1 };
  double        footer;
  gboolean      done;

  g_return_val_if_fail (options != NULL && options->catalogue != NULL && options->scenario != NULL, NULL);
  g_return_val_if_fail (options->estimates != NULL && (options->charts != NULL || options->n_charts == 0), NULL);

  watch.n_steps += options->n_charts + options->estimates->len;
  context = postage_report_context_new ();
  self = g_atomic_rc_box_new0 (PostageReport);
  self->size = options->size;
  self->title = g_strdup (postage_report_get_title_of (options->scenario));
  self->stamp = postage_text_stamp (options->catalogue, options->scenario);
  self->prices_of = postage_catalogue_get_as_of (options->catalogue);
  footer = measure_footer (self, context);
  self->flow = postage_report_flow_new (context, &options->size, footer + FOOTER_GAP);
  done = add_parts (self->flow, options, &watch, error);
  if (done)
    add_footers (self, context, footer);
  g_object_unref (context);
  return done ? g_steal_pointer (&self) : NULL;
}

const char *
postage_report_get_title (const PostageReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *
postage_report_get_stamp (const PostageReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->stamp;
}

const PostageReportPageSize *
postage_report_get_size (const PostageReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->size;
}

PostageDate
postage_report_get_date (const PostageReport *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->prices_of;
}

const GArray *
postage_report_get_entries (const PostageReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return postage_report_flow_get_entries (self->flow);
}

guint
postage_report_get_n_pages (const PostageReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return postage_report_flow_get_pages (self->flow)->len;
}

static const PostageReportPage *
get_page (const PostageReport *self,
          guint                page)
{
  const GPtrArray *pages = postage_report_flow_get_pages (self->flow);

  g_return_val_if_fail (page < pages->len, NULL);

  return g_ptr_array_index (pages, page);
}

void
postage_report_draw_page (const PostageReport *self,
                          guint                page,
                          cairo_t             *cairo)
{
  g_return_if_fail (self != NULL && cairo != NULL);

  postage_report_page_draw (get_page (self, page), cairo);
}

guint
postage_report_get_n_texts (const PostageReport *self,
                            guint                page)
{
  g_return_val_if_fail (self != NULL, 0);

  return postage_report_page_get_n_texts (get_page (self, page));
}

char *
postage_report_get_text (const PostageReport *self,
                         guint                page,
                         guint                index,
                         PostageChartArea    *area)
{
  g_return_val_if_fail (self != NULL, NULL);

  return postage_report_page_get_text (get_page (self, page), index, area);
}
