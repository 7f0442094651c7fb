/* postage-charts-page.c - charts of what plans cost
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-charts-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/postage-session-compared.h"
#include "ui/postage-chart-job.h"
#include "ui/postage-chart-options.h"
#include "ui/postage-chart-table.h"
#include "ui/postage-charts-page-private.h"
#include "ui/postage-steady-label.h"

struct _PostageChartsPage
{
  GtkWidget parent_instance;

  PostageSession *session; /* (owned) (nullable) */
  GCancellable   *drawing; /* (owned) (nullable): a thread is at work */

  /* Of the template. */
  GtkWidget           *scrolled_window;
  PostageChartOptions *options;
  PostageSteadyLabel  *summary_label;
  GtkWidget           *spinner;
  GtkWidget           *export_button;
  GtkLabel            *error_label;
  GtkWidget           *empty_page;
  GtkWidget           *chart_box;
  PostageChartView    *view;
  GtkExpander         *table_expander;
  PostageChartTable   *table;
};

G_DEFINE_FINAL_TYPE (PostageChartsPage, postage_charts_page, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
} PostageChartsPageProperty;

static GParamSpec *properties[PROP_SESSION + 1];

static void show_scenario (PostageChartsPage *self);

static void
show_table (PostageChartsPage *self)
{
  PostageChart *chart = postage_chart_view_get_chart (self->view);

  /* Hundreds of labels, which nobody sees while they are folded away. */
  if (chart != NULL && gtk_expander_get_expanded (self->table_expander))
    postage_chart_table_show (self->table, chart);
}

/* Shows @chart or, where it is NULL, why there is none. */
static void
show_chart (PostageChartsPage *self,
            PostageChart      *chart,
            const GError      *error)
{
  gtk_widget_set_visible (self->chart_box, chart != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), error != NULL);
  gtk_widget_set_visible (self->empty_page, chart == NULL && error == NULL);
  gtk_label_set_label (self->error_label, error != NULL ? error->message : "");
  postage_chart_view_set_chart (self->view, chart);
  postage_steady_label_set_text (self->summary_label, chart != NULL ? postage_chart_get_summary (chart) : "");
  postage_charts_page_enable_exports (self, chart != NULL);
  gtk_widget_set_sensitive (self->export_button, chart != NULL);
  gtk_widget_hide (self->spinner);
  show_table (self);
}

static void
on_drawn (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (PostageChartsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageChart) chart = postage_chart_job_finish (result, &error);
  const gboolean outdated = g_cancellable_is_cancelled (self->drawing);

  g_clear_object (&self->drawing);
  /* The window may be closed meanwhile. */
  if (self->session == NULL)
    return;
  if (outdated)
    show_scenario (self);
  else
    show_chart (self, chart, error);
}

/* What was drawn last stays until the thread has something new. There is never more than one: a person who types is
 * faster than some charts are. */
static void
draw_beside (PostageChartsPage         *self,
             const PostageChartRequest *request)
{
  const PostageChart *shown = postage_chart_view_get_chart (self->view);

  gtk_widget_set_visible (self->spinner, shown == NULL || postage_chart_get_kind (shown) != request->kind);
  self->drawing = g_cancellable_new ();
  postage_chart_job_run_async (request, self->drawing, on_drawn, g_object_ref (self));
}

static void
draw (PostageChartsPage         *self,
      const PostageChartRequest *request)
{
  g_autoptr (PostageChart) chart = NULL;
  g_autoptr (GError) error = NULL;

  if (request->kind == POSTAGE_CHART_KIND_VOLUME)
    {
      draw_beside (self, request);
      return;
    }
  chart = postage_chart_request_draw (request, &error);
  show_chart (self, chart, error);
}

static void
show_scenario (PostageChartsPage *self)
{
  g_autoptr (GPtrArray) estimates = NULL;
  PostageChartRequest request;

  /* What nobody sees is shown when it is. */
  if (self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (self->drawing != NULL)
    {
      /* It begins anew as soon as it has ended. */
      g_cancellable_cancel (self->drawing);
      if (postage_chart_options_get_kind (self->options) == POSTAGE_CHART_KIND_VOLUME)
        return;
    }

  estimates = postage_chart_options_get_all (self->options) ? postage_session_dup_market (self->session)
                                                            : postage_session_dup_compared (self->session);
  if (estimates->len == 0 || postage_scenario_sends_nothing (postage_session_get_scenario (self->session)))
    {
      show_chart (self, NULL, NULL);
      return;
    }
  postage_chart_options_request (self->options, postage_session_get_catalogue (self->session), estimates, &request);
  draw (self, &request);
}

static void
on_expanded (PostageChartsPage *self)
{
  show_table (self);
}

static void
postage_charts_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (postage_charts_page_parent_class)->map (widget);

  show_scenario (POSTAGE_CHARTS_PAGE (widget));
}

static void
postage_charts_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((PostageChartsPageProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, POSTAGE_CHARTS_PAGE (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_charts_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((PostageChartsPageProperty) prop_id)
    {
    case PROP_SESSION:
      postage_charts_page_set_session (POSTAGE_CHARTS_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_charts_page_dispose (GObject *object)
{
  PostageChartsPage *self = POSTAGE_CHARTS_PAGE (object);

  if (self->scrolled_window != NULL)
    {
      postage_charts_page_set_session (self, NULL);
      g_clear_pointer (&self->scrolled_window, gtk_widget_unparent);
    }

  G_OBJECT_CLASS (postage_charts_page_parent_class)->dispose (object);
}

static void
postage_charts_page_class_init (PostageChartsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = postage_charts_page_get_property;
  object_class->set_property = postage_charts_page_set_property;
  object_class->dispose = postage_charts_page_dispose;
  widget_class->map = postage_charts_page_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, POSTAGE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (POSTAGE_TYPE_CHART_OPTIONS);
  g_type_ensure (POSTAGE_TYPE_CHART_TABLE);
  g_type_ensure (POSTAGE_TYPE_CHART_VIEW);
  g_type_ensure (POSTAGE_TYPE_STEADY_LABEL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-charts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageChartsPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, PostageChartsPage, options);
  gtk_widget_class_bind_template_child (widget_class, PostageChartsPage, summary_label);
  gtk_widget_class_bind_template_child (widget_class, PostageChartsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, PostageChartsPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, PostageChartsPage, error_label);
  gtk_widget_class_bind_template_child (widget_class, PostageChartsPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, PostageChartsPage, chart_box);
  gtk_widget_class_bind_template_child (widget_class, PostageChartsPage, view);
  gtk_widget_class_bind_template_child (widget_class, PostageChartsPage, table_expander);
  gtk_widget_class_bind_template_child (widget_class, PostageChartsPage, table);
  gtk_widget_class_bind_template_callback (widget_class, show_scenario);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded);
  postage_charts_page_install_exports (widget_class);
}

static void
postage_charts_page_init (PostageChartsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  postage_charts_page_enable_exports (self, FALSE);
}

void
postage_charts_page_set_session (PostageChartsPage *self,
                                 PostageSession    *session)
{
  g_return_if_fail (POSTAGE_IS_CHARTS_PAGE (self));
  g_return_if_fail (session == NULL || POSTAGE_IS_SESSION (session));

  if (self->session == session)
    return;

  g_cancellable_cancel (self->drawing);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, show_scenario, self);

  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::scenario", G_CALLBACK (show_scenario), self, G_CONNECT_SWAPPED);
      show_scenario (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
postage_charts_page_choose (PostageChartsPage *self,
                            PostageChartKind   kind,
                            gboolean           all)
{
  g_return_if_fail (POSTAGE_IS_CHARTS_PAGE (self));

  postage_chart_options_set_all (self->options, all);
  postage_chart_options_set_kind (self->options, kind);
}

gboolean
postage_charts_page_is_drawing (PostageChartsPage *self)
{
  g_return_val_if_fail (POSTAGE_IS_CHARTS_PAGE (self), FALSE);

  return self->drawing != NULL;
}

void
postage_charts_page_focus_chart (PostageChartsPage *self)
{
  g_return_if_fail (POSTAGE_IS_CHARTS_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

PostageChartView *
postage_charts_page_get_view (PostageChartsPage *self)
{
  g_return_val_if_fail (POSTAGE_IS_CHARTS_PAGE (self), NULL);

  return self->view;
}

PostageSession *
postage_charts_page_get_session (PostageChartsPage *self)
{
  g_return_val_if_fail (POSTAGE_IS_CHARTS_PAGE (self), NULL);

  return self->session;
}

char *
postage_charts_page_dup_kind_name (PostageChartsPage *self)
{
  g_return_val_if_fail (POSTAGE_IS_CHARTS_PAGE (self), NULL);

  return g_strdup (postage_chart_options_name_kind (postage_chart_options_get_kind (self->options)));
}
