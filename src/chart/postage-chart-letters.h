/* postage-chart-letters.h - how much room the texts of charts take
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/postage-chart-scene.h"

G_BEGIN_DECLS

/**
 * postage_chart_letters_lay_out:
 * @width: where lines are broken, in Pango's units; below zero: nowhere
 *
 * Each text is laid out once for a context, which remembers it as long as it is as it is now: shaping letters takes
 * most of the time that a chart needs, and from one keystroke to the next few texts change.
 *
 * Returns: (transfer full): @text in the letters of @style, which others may have as well: it is only to be read
 */
PangoLayout *postage_chart_letters_lay_out (PangoContext         *context,
                                            const char           *text,
                                            PostageChartTextStyle style,
                                            int                   width,
                                            PangoAlignment        alignment);

/**
 * postage_chart_letters_measure:
 * @wrap_width: where lines are broken; below zero: nowhere
 * @width: (out): what the text takes
 * @height: (out): likewise
 */
void postage_chart_letters_measure (PangoContext         *context,
                                    const char           *text,
                                    PostageChartTextStyle style,
                                    double                wrap_width,
                                    double               *width,
                                    double               *height);

G_END_DECLS
