/* postage-report-paper.c - what a report is printed on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-report-paper.h"

#include <langinfo.h>

#define POINTS_PER_MM (72 / 25.4)
#define MARGIN_MM 18

/* Of the shorter side, where that is less. */
#define MARGIN_SHARE 0.09

/* What is left of A6 inside its margins, with something to spare for a printer's edges. */
#define LEAST_WIDTH_MM 80
#define LEAST_HEIGHT_MM 120

static const struct
{
  const char *id;
  double      width_mm, height_mm;
} papers[] = {
  [POSTAGE_REPORT_A4] = { "a4", 210, 297 },
  [POSTAGE_REPORT_LETTER] = { "letter", 215.9, 279.4 },
};

const char *
postage_report_paper_get_id (PostageReportPaper paper)
{
  g_return_val_if_fail ((guint) paper < G_N_ELEMENTS (papers), NULL);

  return papers[paper].id;
}

gboolean
postage_report_paper_from_id (const char         *id,
                              PostageReportPaper *paper)
{
  g_return_val_if_fail (id != NULL && paper != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (id, papers[i].id))
      {
        *paper = (PostageReportPaper) i;
        return TRUE;
      }
  return FALSE;
}

PostageReportPaper
postage_report_paper_get_usual (void)
{
#ifdef __GLIBC__
  /* The C library knows it in whole millimetres; the number stands in place of the pointer. */
  if (GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT)) == (int) papers[POSTAGE_REPORT_LETTER].height_mm)
    return POSTAGE_REPORT_LETTER;
#endif
  return POSTAGE_REPORT_A4;
}

void
postage_report_page_size_init (PostageReportPageSize *self,
                               PostageReportPaper     paper)
{
  const double margin = MARGIN_MM * POINTS_PER_MM;

  g_return_if_fail (self != NULL && (guint) paper < G_N_ELEMENTS (papers));

  *self = (PostageReportPageSize){
    .width = papers[paper].width_mm * POINTS_PER_MM,
    .height = papers[paper].height_mm * POINTS_PER_MM,
    .top = margin,
    .right = margin,
    .bottom = margin,
    .left = margin,
  };
}

gboolean
postage_report_page_size_init_printer (PostageReportPageSize       *self,
                                       double                       width,
                                       double                       height,
                                       const PostageReportPageSize *edges)
{
  const double          margin = MIN (MARGIN_MM * POINTS_PER_MM, MIN (width, height) * MARGIN_SHARE);
  PostageReportPageSize size = { .width = width, .height = height };

  g_return_val_if_fail (self != NULL && edges != NULL, FALSE);
  g_return_val_if_fail (width > 0 && height > 0, FALSE);

  size.top = MAX (margin, edges->top);
  size.right = MAX (margin, edges->right);
  size.bottom = MAX (margin, edges->bottom);
  size.left = MAX (margin, edges->left);
  if (width - size.left - size.right < LEAST_WIDTH_MM * POINTS_PER_MM ||
      height - size.top - size.bottom < LEAST_HEIGHT_MM * POINTS_PER_MM)
    return FALSE;
  *self = size;
  return TRUE;
}
