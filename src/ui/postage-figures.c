/* postage-figures.c - figures below each other line up, in every direction of writing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-figures.h"

float
postage_figures_get_xalign (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1.0f);

  /* GTK mirrors the value itself. */
  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? 0.0f : 1.0f;
}
