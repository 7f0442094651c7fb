/* postage-report-strip.h - texts beside each other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-report-page.h"
#include "chart/postage-report-text.h"

G_BEGIN_DECLS

/**
 * PostageReportStrip:
 *
 * A row of a table, a paragraph or a heading: texts beside each other that begin at the same height. What lays out a
 * report thinks from left to right; a strip is mirrored when it is placed.
 */
typedef struct _PostageReportStrip PostageReportStrip;

/** postage_report_strip_new: (transfer full): without texts; @before: what is left free above it where it isn't the
 * first on a page, in points. */
PostageReportStrip *postage_report_strip_new (double before);

/** postage_report_strip_free: frees what postage_report_strip_new() gave. */
void postage_report_strip_free (PostageReportStrip *self);

/** postage_report_strip_add: adds @text between @x and @x + @width from the left margin; an empty one takes no room. */
void postage_report_strip_add (PostageReportStrip *self,
                               PangoContext       *context,
                               const char         *text,
                               PostageReportStyle  style,
                               double              x,
                               double              width,
                               gboolean            at_end);

/** postage_report_strip_set_rule: draws a line of @ink above it, or below it, over the whole width. */
void postage_report_strip_set_rule (PostageReportStrip *self,
                                    gboolean            below,
                                    PostageChartInk     ink);

/** postage_report_strip_get_before: in points. */
double postage_report_strip_get_before (const PostageReportStrip *self);

/** postage_report_strip_get_height: without what is left free above, in points. */
double postage_report_strip_get_height (const PostageReportStrip *self);

/** postage_report_strip_get_first_height: of its first lines, as many as have to stay together, in points. */
double postage_report_strip_get_first_height (const PostageReportStrip *self);

/**
 * postage_report_strip_place:
 * @left: the left margin
 * @width: between the margins
 * @y: where its top is
 * @room: how high it may be; lines for which there is none stay for the next call
 * @mirrored: whether the first text is at the right
 *
 * Returns: what of @room it took. At least one line of each text is placed.
 */
double postage_report_strip_place (PostageReportStrip *self,
                                   PostageReportPage  *page,
                                   double              left,
                                   double              width,
                                   double              y,
                                   double              room,
                                   gboolean            mirrored);

/** postage_report_strip_is_placed: whether no line of it is left. */
gboolean postage_report_strip_is_placed (const PostageReportStrip *self);

/** postage_report_strip_rewind: all lines are left again, to be placed once more on another page. */
void postage_report_strip_rewind (PostageReportStrip *self);

G_END_DECLS
