/* postage-component-color.c - a colour for each component of a total
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-component-color.h"

#include <adwaita.h>

#define RGB(hex)                                                                           \
  {                                                                                        \
    ((hex) >> 16 & 0xff) / 255.0f, ((hex) >> 8 & 0xff) / 255.0f, ((hex) &0xff) / 255.0f, 1 \
  }

/* After the palette of Okabe and Ito, which people who see fewer colours tell apart; each is made so much darker, or
   lighter, that it stands out against a card at 3 : 1. */
static const GdkRGBA light[POSTAGE_N_COMPONENTS] = {
  RGB (0x0072b2),
  RGB (0xc27d00),
  RGB (0x009068),
  RGB (0xc44e00),
  RGB (0xb8608f),
  RGB (0x2e8fc4),
  RGB (0x6e6e6e),
};

static const GdkRGBA dark[POSTAGE_N_COMPONENTS] = {
  RGB (0x56a8e0),
  RGB (0xe6a93a),
  RGB (0x2fbf94),
  RGB (0xf07f3c),
  RGB (0xdd94bc),
  RGB (0x8ccbf0),
  RGB (0xababab),
};

const GdkRGBA *
postage_component_get_color (PostageComponent component,
                             GtkWidget       *widget)
{
  AdwStyleManager *manager;

  g_return_val_if_fail (component < POSTAGE_N_COMPONENTS, NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  return adw_style_manager_get_dark (manager) ? &dark[component] : &light[component];
}
