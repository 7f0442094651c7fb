/* postage-bar-chart.h - what plans cost a month, as bars beside each other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/**
 * PostageBarPart:
 * @component: what it is for
 * @amount: what is known of it, in the chart's currency; zero or above
 * @complete: whether that is all of it
 */
typedef struct
{
  PostageComponent component;
  PostageDecimal   amount;
  gboolean         complete;
} PostageBarPart;

/**
 * PostageBar:
 * @title: the provider's and the plan's name
 * @total: the plan's total in words: "603.80 USD", "at least 573.80 USD", "does not fit"
 * @parts: (element-type PostageBarPart): the provider's own charges, from the baseline on, then Meta's, which all plans
 *   have; those of which nothing is charged are left out
 * @length: the sum of the amounts of @parts
 * @complete: whether nothing is missing in @length; a bar that isn't has no end
 */
typedef struct
{
  char          *title;
  char          *total;
  GArray        *parts;
  PostageDecimal length;
  gboolean       complete;
} PostageBar;

/**
 * PostageBarChart:
 *
 * A bar for each plan, in their order, divided by components. Reference counted, immutable.
 */
typedef struct _PostageBarChart PostageBarChart;

/**
 * postage_bar_chart_new:
 * @estimates: (element-type PostageEstimate): of one scenario, at least one
 *
 * Returns: (transfer full)
 */
PostageBarChart *postage_bar_chart_new (const GPtrArray *estimates);

/** postage_bar_chart_ref: (transfer full) */
PostageBarChart *postage_bar_chart_ref (PostageBarChart *self);

/** postage_bar_chart_unref: (transfer full) */
void postage_bar_chart_unref (PostageBarChart *self);

/** postage_bar_chart_get_title: what the chart shows, in the user's language. */
const char *postage_bar_chart_get_title (const PostageBarChart *self);

/** postage_bar_chart_get_stamp: that these are estimates, of which month and currency, by which prices. */
const char *postage_bar_chart_get_stamp (const PostageBarChart *self);

/** postage_bar_chart_get_n_bars: how many plans there are. */
guint postage_bar_chart_get_n_bars (const PostageBarChart *self);

/** postage_bar_chart_get_bar: (transfer none): that of the plan in place @index. */
const PostageBar *postage_bar_chart_get_bar (const PostageBarChart *self,
                                             guint                  index);

/** postage_bar_chart_get_largest: the length of the longest bar. */
PostageDecimal postage_bar_chart_get_largest (const PostageBarChart *self);

/** postage_bar_chart_get_currency: what all amounts are in. */
const char *postage_bar_chart_get_currency (const PostageBarChart *self);

/** postage_bar_chart_get_component: the component in place @index, below %POSTAGE_N_COMPONENTS, of each bar. */
PostageComponent postage_bar_chart_get_component (guint index);

/** postage_bar_chart_has_component: whether any plan has charges of @component. */
gboolean postage_bar_chart_has_component (const PostageBarChart *self,
                                          PostageComponent       component);

/** postage_bar_chart_has_unknown: whether something is missing in any bar. */
gboolean postage_bar_chart_has_unknown (const PostageBarChart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageBarChart, postage_bar_chart_unref)

G_END_DECLS
