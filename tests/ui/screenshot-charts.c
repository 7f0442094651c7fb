/* screenshot-charts.c - the page of charts in pictures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "screenshot-charts.h"

#include "model/postage-session-edits.h"
#include "screenshot-frames.h"
#include "ui-fixture.h"
#include "ui/postage-chart-view.h"
#include "ui/postage-charts-page.h"

static void
choose (PostageChartsPage *page,
        PostageChartKind   kind,
        gboolean           all)
{
  postage_charts_page_choose (page, kind, all);
  while (postage_charts_page_is_drawing (page))
    g_main_context_iteration (NULL, TRUE);
  screenshot_settle (GTK_WIDGET (page));
}

static void
read_first (PostageChartsPage *page)
{
  gtk_expander_set_expanded (GTK_EXPANDER (ui_fixture_find (GTK_WIDGET (page), GTK_TYPE_EXPANDER)), TRUE);
  screenshot_settle (GTK_WIDGET (page));
  postage_charts_page_focus_chart (page);
  postage_chart_view_press_key (
    POSTAGE_CHART_VIEW (ui_fixture_find (GTK_WIDGET (page), POSTAGE_TYPE_CHART_VIEW)), GDK_KEY_Home);
}

static GtkWidget *
ask_size (PostageWindow *window,
          GtkWidget     *page)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (page, "charts.export-png", NULL);
  dialog = screenshot_wait_for_over (window);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_fixture_find (dialog, GTK_TYPE_DROP_DOWN)), 3);
  return dialog;
}

GtkWidget *
screenshot_charts_show (PostageWindow *window,
                        const char    *picture)
{
  GtkWidget *page = ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_CHARTS_PAGE);
  g_auto (GStrv) parts = g_strsplit (picture, "-", -1);
  PostageChartKind kind = POSTAGE_CHART_KIND_COMPARE;

  postage_chart_kind_from_id (parts[1], &kind);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "charts");
  choose (POSTAGE_CHARTS_PAGE (page), kind, g_str_equal (parts[1], "all"));
  if (g_str_equal (parts[1], "size"))
    return ask_size (window, page);
  if (g_str_equal (parts[1], "empty"))
    g_assert_true (postage_session_remove_destination (postage_window_get_session (window), "CA", NULL));
  else if (g_str_equal (parts[1], "compare"))
    read_first (POSTAGE_CHARTS_PAGE (page));
  return GTK_WIDGET (window);
}
