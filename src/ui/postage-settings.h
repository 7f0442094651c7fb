/* postage-settings.h - what the program remembers of the user's wishes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-catalogue.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/* The keys; data/io.github.postage_app.Postage.gschema.xml says what they mean. */
#define POSTAGE_SETTING_COLOUR_SCHEME "colour-scheme"
#define POSTAGE_SETTING_NEW_CURRENCY "new-currency"
#define POSTAGE_SETTING_NEW_MONTH "new-month"
#define POSTAGE_SETTING_WINDOW_WIDTH "window-width"
#define POSTAGE_SETTING_WINDOW_HEIGHT "window-height"
#define POSTAGE_SETTING_WINDOW_MAXIMIZED "window-maximized"
#define POSTAGE_SETTING_SHOW_SCENARIO "show-scenario"

/** PostageNewMonth: the values of "new-month". */
typedef enum
{
  POSTAGE_NEW_MONTH_SCENARIO,
  POSTAGE_NEW_MONTH_CURRENT,
} PostageNewMonth;

/** postage_settings_new: (transfer full): the settings, whether the program is installed or runs where it was built. */
GSettings *postage_settings_new (void);

/** postage_settings_follow_colour_scheme: makes the program light or dark as @settings say, now and later. */
void postage_settings_follow_colour_scheme (GSettings *settings);

/**
 * postage_settings_adapt_scenario:
 * @today: the month that counts as the current one
 *
 * Returns: (transfer full): @scenario with the currency and the month that @settings wish for new ones. A wish that
 * @catalogue can't serve changes nothing.
 */
PostageScenario *postage_settings_adapt_scenario (GSettings              *settings,
                                                  const PostageCatalogue *catalogue,
                                                  PostageScenario        *scenario,
                                                  PostageMonth            today);

G_END_DECLS
