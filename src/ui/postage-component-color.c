/* postage-component-color.c - a colour for each component of a total
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-component-color.h"

#include <adwaita.h>

#include "chart/postage-chart-theme.h"

void
postage_component_get_color (PostageComponent component,
                             GtkWidget       *widget,
                             GdkRGBA         *color)
{
  AdwStyleManager *manager;
  guint32          rgb;

  g_return_if_fail (component < POSTAGE_N_COMPONENTS);
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (color != NULL);

  manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  rgb = postage_chart_theme_get_colour (adw_style_manager_get_dark (manager) ? POSTAGE_CHART_DARK : POSTAGE_CHART_LIGHT,
                                        (PostageChartInk) component);
  *color = (GdkRGBA){
    .red = (float) (rgb >> 16 & 0xff) / 255,
    .green = (float) (rgb >> 8 & 0xff) / 255,
    .blue = (float) (rgb & 0xff) / 255,
    .alpha = 1,
  };
}
