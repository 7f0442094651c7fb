/* postage-settings.c - what the program remembers of the user's wishes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-settings.h"

#include <adwaita.h>

GSettings *
postage_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) own = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GError) error = NULL;

#ifdef POSTAGE_SCHEMA_FOLDER
  /* The folder of the build, so that an older installed version isn't asked. */
  own = g_settings_schema_source_new_from_directory (POSTAGE_SCHEMA_FOLDER, source, FALSE, &error);
  if (own == NULL)
    g_error ("The settings' schema can't be read: %s", error->message);
  source = own;
#endif

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, POSTAGE_SCHEMA_ID, TRUE);
  if (schema == NULL)
    g_error ("The settings' schema %s isn't installed. Install Postage again.", POSTAGE_SCHEMA_ID);
  return g_settings_new_full (schema, NULL, NULL);
}

static void
on_colour_scheme_changed (GSettings *settings)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };
  const int scheme = g_settings_get_enum (settings, POSTAGE_SETTING_COLOUR_SCHEME);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[scheme]);
}

void
postage_settings_follow_colour_scheme (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_signal_connect (settings, "changed::" POSTAGE_SETTING_COLOUR_SCHEME, G_CALLBACK (on_colour_scheme_changed), NULL);
  on_colour_scheme_changed (settings);
}

PostageScenario *
postage_settings_adapt_scenario (GSettings              *settings,
                                 const PostageCatalogue *catalogue,
                                 PostageScenario        *scenario,
                                 PostageMonth            today)
{
  g_autofree char *currency = NULL;
  PostageScenario *adapted;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (catalogue != NULL && scenario != NULL, NULL);

  adapted = postage_scenario_begin_copy (scenario);
  currency = g_settings_get_string (settings, POSTAGE_SETTING_NEW_CURRENCY);
  if (postage_catalogue_has_rate_card (catalogue, currency))
    postage_scenario_set_currency (adapted, currency);
  /* A clock that is far behind would ask for a month without any prices. */
  if (g_settings_get_enum (settings, POSTAGE_SETTING_NEW_MONTH) == POSTAGE_NEW_MONTH_CURRENT &&
      today >= postage_catalogue_get_first_month (catalogue))
    postage_scenario_set_month (adapted, today);
  postage_scenario_end (adapted);
  return adapted;
}
