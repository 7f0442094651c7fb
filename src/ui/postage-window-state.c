/* postage-window-state.c - windows open as the last one was left
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-window-state.h"

#include "ui/postage-settings.h"
#include "ui/postage-window-private.h"

/* The largest extent of any screen; 0 where there is none. A window left on a large screen may open on a small one. */
static GdkRectangle
find_largest_screen (PostageWindow *window)
{
  GListModel  *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (window)));
  GdkRectangle largest = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle geometry;

      gdk_monitor_get_geometry (monitor, &geometry);
      largest.width = MAX (largest.width, geometry.width);
      largest.height = MAX (largest.height, geometry.height);
    }
  return largest;
}

static void
restore (PostageWindow *window,
         GSettings     *settings)
{
  const GdkRectangle screen = find_largest_screen (window);
  int                width = g_settings_get_int (settings, POSTAGE_SETTING_WINDOW_WIDTH);
  int                height = g_settings_get_int (settings, POSTAGE_SETTING_WINDOW_HEIGHT);

  if (screen.width > 0)
    width = MIN (width, screen.width);
  if (screen.height > 0)
    height = MIN (height, screen.height);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  if (g_settings_get_boolean (settings, POSTAGE_SETTING_WINDOW_MAXIMIZED))
    gtk_window_maximize (GTK_WINDOW (window));
  postage_split_set_show_pane (postage_window_get_split (window),
                               g_settings_get_boolean (settings, POSTAGE_SETTING_SHOW_SCENARIO));
}

/* What the schema doesn't allow is left out: no window is that small or large. */
static void
save_size (GSettings  *settings,
           const char *key,
           int         size)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) schema_key = NULL;
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_int32 (size));

  g_object_get (settings, "settings-schema", &schema, NULL);
  schema_key = g_settings_schema_get_key (schema, key);
  if (g_settings_schema_key_range_check (schema_key, value))
    g_settings_set_value (settings, key, value);
}

static gboolean
on_close_request (PostageWindow *window,
                  GSettings     *settings)
{
  PostageSplit *split = postage_window_get_split (window);
  int           width, height;

  /* The default size is the one that the window has when it isn't maximized. */
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  save_size (settings, POSTAGE_SETTING_WINDOW_WIDTH, width);
  save_size (settings, POSTAGE_SETTING_WINDOW_HEIGHT, height);
  g_settings_set_boolean (settings, POSTAGE_SETTING_WINDOW_MAXIMIZED, gtk_window_is_maximized (GTK_WINDOW (window)));
  /* In a narrow window the pane hides by itself, which nobody has wished for. */
  if (!postage_split_get_folded (split))
    g_settings_set_boolean (settings, POSTAGE_SETTING_SHOW_SCENARIO, postage_split_get_show_pane (split));
  return GDK_EVENT_PROPAGATE;
}

void
postage_window_state_keep (PostageWindow *window,
                           GSettings     *settings)
{
  g_return_if_fail (POSTAGE_IS_WINDOW (window));
  g_return_if_fail (G_IS_SETTINGS (settings));

  restore (window, settings);
  g_signal_connect_object (window, "close-request", G_CALLBACK (on_close_request), settings, 0);
}
