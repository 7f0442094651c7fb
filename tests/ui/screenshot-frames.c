/* screenshot-frames.c - waits for what is to be seen, and writes it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "screenshot-frames.h"

static gboolean
stop_waiting (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

void
screenshot_settle (GtkWidget *widget)
{
  for (int frame = 0; frame < 4; frame++)
    {
      gboolean idle = FALSE;

      gtk_test_widget_wait_for_draw (widget);
      g_idle_add (stop_waiting, &idle);
      while (!idle)
        g_main_context_iteration (NULL, TRUE);
    }
}

void
screenshot_write_picture (GtkWidget  *widget,
                          const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot,
                          gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node, NULL);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
  g_print ("%s\n", path);
}

GtkWidget *
screenshot_wait_for_over (PostageWindow *parent)
{
  while (TRUE)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      for (GList *l = windows; l != NULL; l = l->next)
        {
          if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (parent) && gtk_widget_get_mapped (l->data))
            return l->data;
        }
      g_main_context_iteration (NULL, TRUE);
    }
}

GtkWidget *
screenshot_create_icons (void)
{
  static const char *const names[] = {
    POSTAGE_APPLICATION_ID,
    POSTAGE_APPLICATION_ID ".scenario",
    POSTAGE_APPLICATION_ID "-symbolic",
    POSTAGE_APPLICATION_ID ".scenario-symbolic",
  };
  static const int sizes[] = { 16, 32, 64, 128 };
  GtkWidget       *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_widget_add_css_class (grid, "background");
  for (guint row = 0; row < G_N_ELEMENTS (names); row++)
    for (guint column = 0; column < G_N_ELEMENTS (sizes); column++)
      {
        GtkWidget *image = gtk_image_new_from_icon_name (names[row]);

        gtk_image_set_pixel_size (GTK_IMAGE (image), sizes[column]);
        gtk_grid_attach (GTK_GRID (grid), image, column, row, 1, 1);
      }
  return grid;
}
