/* postage-charts-page-export.c - what can be saved and copied of the page of charts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-charts-page-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/postage-chart-size-dialog.h"
#include "ui/postage-chart-table.h"
#include "ui/postage-copy.h"
#include "ui/postage-window-private.h"

/* Pixels a unit of what is copied: sharp on every screen. */
#define COPY_SCALE 2

static const char *const export_actions[] = { "charts.export-png", "charts.export-svg", "charts.export-pdf",
                                              "charts.copy-picture", "charts.copy-table" };

/* What is to be saved, until it is known where. */
typedef struct
{
  PostageChartsPage *page; /* (owned) */
  PostageChartFormat format;
  PostageChartTheme  theme;
  double             width, height, scale;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->page);
  g_free (export);
}

static PostageWindow *
get_window (PostageChartsPage *self)
{
  return POSTAGE_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self), POSTAGE_TYPE_WINDOW));
}

static void
show_error (PostageChartsPage *self,
            const char        *heading,
            const GError      *error)
{
  PostageWindow *window = get_window (self);

  if (window != NULL)
    postage_window_show_error (window, heading, error);
}

static void
show_toast (PostageChartsPage *self,
            const char        *text)
{
  PostageWindow *window = get_window (self);

  if (window != NULL)
    postage_window_show_toast (window, text);
}

/* A picture goes to others, whose pages are light, whatever the window looks like. */
static PostageChartTheme
get_picture_theme (PostageChartsPage *self)
{
  return postage_chart_view_get_theme (postage_charts_page_get_view (self)) == POSTAGE_CHART_HIGH_CONTRAST
           ? POSTAGE_CHART_HIGH_CONTRAST
           : POSTAGE_CHART_LIGHT;
}

static PostageChartPicture
make_picture (PostageChartsPage *self,
              const char        *font)
{
  PostageChartView         *view = postage_charts_page_get_view (self);
  const gboolean            mirrored = gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL;
  const PostageChartPicture picture = {
    .chart = postage_chart_view_get_chart (view),
    .font = font,
    .direction = mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
    .theme = get_picture_theme (self),
    .width = MAX (gtk_widget_get_width (GTK_WIDGET (view)), 1),
    .scale = 1,
  };

  return picture;
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (PostageChartsPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (postage_chart_picture_save_finish (result, &error))
    show_toast (self, _ ("Chart exported"));
  else
    show_error (self, _ ("The Chart Could Not Be Exported"), error);
}

void
postage_charts_page_save (PostageChartsPage *self,
                          GFile             *file,
                          PostageChartFormat format,
                          PostageChartTheme  theme,
                          double             width,
                          double             height,
                          double             scale)
{
  g_autofree char    *font = NULL;
  PostageChartPicture picture;

  g_return_if_fail (POSTAGE_IS_CHARTS_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  font = postage_chart_view_dup_font (postage_charts_page_get_view (self));
  picture = make_picture (self, font);
  /* An edit of another window may have taken the chart away meanwhile. */
  if (picture.chart == NULL)
    return;
  picture.format = format;
  picture.theme = theme;
  picture.width = width > 0 ? width : picture.width;
  picture.height = height;
  picture.scale = scale;
  postage_chart_picture_save_async (&picture, file, on_saved, g_object_ref (self));
}

static void
on_file_chosen (GFile   *file,
                gpointer user_data)
{
  Export *export = user_data;

  postage_charts_page_save (export->page, file, export->format, export->theme, export->width, export->height,
                            export->scale);
}

/* Takes over @export. */
static void
ask_where (Export *export)
{
  const PostageFileKind kind = postage_chart_picture_get_kind (export->format);
  PostageWindow        *window = get_window (export->page);
  g_autofree char      *kind_name = postage_charts_page_dup_kind_name (export->page);
  g_autofree char      *scenario = NULL;
  g_autofree char      *name = NULL;

  if (window == NULL)
    {
      export_free (export);
      return;
    }
  scenario = postage_window_dup_name (window);
  name = postage_file_chooser_name_export (scenario, kind_name, kind.ending);
  postage_file_chooser_export (GTK_WINDOW (window), _ ("Export Chart"), name, &kind, on_file_chosen, export,
                               export_free);
}

static Export *
export_new (PostageChartsPage *self,
            PostageChartFormat format,
            PostageChartTheme  theme)
{
  Export *export = g_new0 (Export, 1);

  export->page = g_object_ref (self);
  export->format = format;
  export->theme = theme;
  export->scale = 1;
  return export;
}

static void
on_size_chosen (const PostageChartSize *size,
                gpointer                user_data)
{
  PostageChartsPage *self = user_data;
  Export *export =
    export_new (self, POSTAGE_CHART_PNG, size->for_print ? POSTAGE_CHART_PRINT : get_picture_theme (self));

  export->width = size->width;
  export->height = size->height;
  export->scale = size->scale;
  ask_where (export);
}

static void
on_export_png (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PostageChartsPage *self = POSTAGE_CHARTS_PAGE (widget);
  PostageWindow     *window = get_window (self);
  GtkWidget         *view = GTK_WIDGET (postage_charts_page_get_view (self));
  double             width = 0, height = 0;

  if (window == NULL || postage_chart_view_get_scene (POSTAGE_CHART_VIEW (view)) == NULL)
    return;
  postage_chart_scene_get_size (postage_chart_view_get_scene (POSTAGE_CHART_VIEW (view)), &width, &height);
  postage_chart_size_dialog_ask (GTK_WINDOW (window), (int) width, (int) height, on_size_chosen, g_object_ref (self),
                                 g_object_unref);
}

static void
on_export_svg (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PostageChartsPage *self = POSTAGE_CHARTS_PAGE (widget);

  ask_where (export_new (self, POSTAGE_CHART_SVG, get_picture_theme (self)));
}

/* A page is printed, perhaps without colours. */
static void
on_export_pdf (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ask_where (export_new (POSTAGE_CHARTS_PAGE (widget), POSTAGE_CHART_PDF, POSTAGE_CHART_PRINT));
}

static void
on_copy_picture (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  PostageChartsPage  *self = POSTAGE_CHARTS_PAGE (widget);
  g_autofree char    *font = postage_chart_view_dup_font (postage_charts_page_get_view (self));
  PostageChartPicture picture = make_picture (self, font);
  g_autoptr (GError) error = NULL;

  picture.scale = COPY_SCALE;
  if (postage_chart_picture_copy (&picture, widget, &error))
    show_toast (self, _ ("Picture copied"));
  else
    show_error (self, _ ("The Picture Could Not Be Copied"), error);
}

static void
on_copy_table (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PostageChart *chart = postage_chart_view_get_chart (postage_charts_page_get_view (POSTAGE_CHARTS_PAGE (widget)));

  postage_copy (widget, postage_chart_table_dup_text (chart), postage_chart_table_dup_html (chart),
                _ ("Figures copied"));
}

void
postage_charts_page_install_exports (GtkWidgetClass *klass)
{
  static const GtkWidgetActionActivateFunc functions[G_N_ELEMENTS (export_actions)] = {
    on_export_png, on_export_svg, on_export_pdf, on_copy_picture, on_copy_table
  };

  g_return_if_fail (GTK_IS_WIDGET_CLASS (klass));

  for (guint i = 0; i < G_N_ELEMENTS (export_actions); i++)
    gtk_widget_class_install_action (klass, export_actions[i], NULL, functions[i]);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "charts.copy-table", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "charts.copy-picture",
                                       NULL);
}

void
postage_charts_page_enable_exports (PostageChartsPage *self,
                                    gboolean           enabled)
{
  g_return_if_fail (POSTAGE_IS_CHARTS_PAGE (self));

  for (guint i = 0; i < G_N_ELEMENTS (export_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), export_actions[i], enabled);
}
