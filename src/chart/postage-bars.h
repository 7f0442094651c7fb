/* postage-bars.h - bars over an axis of amounts, in panels
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-chart-theme.h"
#include "core/postage-money.h"

G_BEGIN_DECLS

/**
 * PostageBarPart:
 * @ink: what it is drawn with, mostly a component
 * @from: the amount where it begins
 * @to: the amount where it ends, @from or above
 * @reading: which value of the chart it shows
 */
typedef struct
{
  PostageChartInk ink;
  PostageDecimal  from;
  PostageDecimal  to;
  guint           reading;
} PostageBarPart;

/**
 * PostageBar:
 * @title: what stands before the bar, or above it
 * @end: what stands at its end, such as a total in words
 * @reading: which value of the chart @end says
 * @parts: (element-type PostageBarPart): in the order in which they are drawn
 * @more_unknown: whether something is missing in it: it goes on, and nobody knows how far
 * @less_unknown: whether something is missing in what it is compared with: it may begin further below
 */
typedef struct
{
  char    *title;
  char    *end;
  guint    reading;
  GArray  *parts;
  gboolean more_unknown;
  gboolean less_unknown;
} PostageBar;

/**
 * PostageBarPanel:
 * @heading: (nullable): what stands above its bars
 * @bars: (element-type PostageBar)
 */
typedef struct
{
  char      *heading;
  GPtrArray *bars;
} PostageBarPanel;

/**
 * PostageBars:
 * @panels: (element-type PostageBarPanel): at least one
 * @side_by_side: whether the bars of all panels have the same titles in the same order, so that panels can stand beside
 *   each other with the titles once
 * @least: the smallest amount that is drawn, zero or below
 * @most: the largest amount that is drawn, zero or above
 *
 * Everything that a chart of bars draws besides its title and stamp. All panels have one scale, so that their lengths
 * can be compared.
 */
typedef struct
{
  GPtrArray     *panels;
  gboolean       side_by_side;
  PostageDecimal least;
  PostageDecimal most;
} PostageBars;

/** postage_bars_new: (transfer full): no panels yet */
PostageBars *postage_bars_new (gboolean side_by_side);

/** postage_bars_free: frees what postage_bars_new() gave, with everything in it. */
void postage_bars_free (PostageBars *self);

/** postage_bars_add_panel: (transfer none): appends a panel; @heading: (nullable) */
PostageBarPanel *postage_bars_add_panel (PostageBars *self,
                                         const char  *heading);

/** postage_bars_add_bar: (transfer none): appends a bar to @panel; @title and @end: (transfer full) */
PostageBar *postage_bars_add_bar (PostageBars     *self,
                                  PostageBarPanel *panel,
                                  char            *title,
                                  char            *end,
                                  guint            reading);

/** postage_bars_add_part: appends a part of @bar, from the smaller to the larger of @from and @to. */
void postage_bars_add_part (PostageBars    *self,
                            PostageBar     *bar,
                            PostageChartInk ink,
                            PostageDecimal  from,
                            PostageDecimal  to,
                            guint           reading);

/** postage_bars_get_component: the component in place @index, below %POSTAGE_N_COMPONENTS, of each bar that is divided
 * by them: the provider's own charges stand on the baseline, where their lengths can be compared. */
PostageComponent postage_bars_get_component (guint index);

/** postage_bars_has_ink: whether any part is drawn with @ink. */
gboolean postage_bars_has_ink (const PostageBars *self,
                               PostageChartInk    ink);

/** postage_bars_has_unknown: whether something is missing in any bar, and whether that lies beyond its end or, with
 * @less, before its beginning. */
gboolean postage_bars_has_unknown (const PostageBars *self,
                                   gboolean           less);

G_END_DECLS
