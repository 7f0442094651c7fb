/* postage-export-choices.c - of which plans an export is, and which charts a report has
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-export-choices.h"

#include <glib/gi18n.h>

#include "model/postage-session-compared.h"
#include "ui/postage-chart-options.h"
#include "ui/postage-choice-row.h"
#include "ui/postage-switch-row.h"

#define COMPARED "compared"
#define ALL "all"

struct _PostageExportChoices
{
  GtkWidget parent_instance;

  PostageChoiceRow *plans_row;
  GtkWidget        *charts_group;
  PostageSwitchRow *chart_rows[POSTAGE_N_CHART_KINDS];
};

G_DEFINE_FINAL_TYPE (PostageExportChoices, postage_export_choices, GTK_TYPE_WIDGET)

static void
postage_export_choices_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (postage_export_choices_parent_class)->dispose (object);
}

static void
postage_export_choices_class_init (PostageExportChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = postage_export_choices_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
append_group (PostageExportChoices *self,
              const char           *title)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title != NULL ? title : "", NULL);

  gtk_widget_set_parent (group, GTK_WIDGET (self));
  return group;
}

static GListModel *
create_plans (void)
{
  GListStore *plans = g_list_store_new (POSTAGE_TYPE_CHOICE);
  g_autoptr (PostageChoice) compared = postage_choice_new (COMPARED, _ ("The plans side by side"), NULL);
  g_autoptr (PostageChoice) all = postage_choice_new (ALL, _ ("All plans that can be bought"), NULL);

  g_list_store_append (plans, compared);
  g_list_store_append (plans, all);
  return G_LIST_MODEL (plans);
}

static void
postage_export_choices_init (PostageExportChoices *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
  GtkWidget    *group = append_group (self, NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 24);
  self->plans_row = g_object_new (POSTAGE_TYPE_CHOICE_ROW, "title", _ ("Plans"), NULL);
  postage_choice_row_show_in (self->plans_row, create_plans (), COMPARED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->plans_row));

  self->charts_group = append_group (self, _ ("Charts"));
  for (PostageChartKind kind = 0; kind < POSTAGE_N_CHART_KINDS; kind++)
    {
      self->chart_rows[kind] =
        g_object_new (POSTAGE_TYPE_SWITCH_ROW, "title", postage_chart_options_name_kind (kind), NULL);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->charts_group), GTK_WIDGET (self->chart_rows[kind]));
    }
  postage_export_choices_set_chart (self, POSTAGE_CHART_KIND_COMPARE, TRUE);
  postage_export_choices_set_chart (self, POSTAGE_CHART_KIND_COMPONENTS, TRUE);
}

GtkWidget *
postage_export_choices_new (void)
{
  return g_object_new (POSTAGE_TYPE_EXPORT_CHOICES, NULL);
}

void
postage_export_choices_show_charts (PostageExportChoices *self,
                                    gboolean              shown)
{
  g_return_if_fail (POSTAGE_IS_EXPORT_CHOICES (self));

  gtk_widget_set_visible (self->charts_group, shown);
}

void
postage_export_choices_set_all (PostageExportChoices *self,
                                gboolean              all)
{
  g_return_if_fail (POSTAGE_IS_EXPORT_CHOICES (self));

  postage_choice_row_show (self->plans_row, all ? ALL : COMPARED);
}

void
postage_export_choices_set_chart (PostageExportChoices *self,
                                  PostageChartKind      kind,
                                  gboolean              wanted)
{
  g_return_if_fail (POSTAGE_IS_EXPORT_CHOICES (self));
  g_return_if_fail ((guint) kind < POSTAGE_N_CHART_KINDS);

  postage_switch_row_set_active (self->chart_rows[kind], wanted);
}

void
postage_export_choices_init_order (PostageExportChoices *self,
                                   PostageSession       *session,
                                   PostageReportOrder   *order)
{
  g_return_if_fail (POSTAGE_IS_EXPORT_CHOICES (self));
  g_return_if_fail (POSTAGE_IS_SESSION (session));
  g_return_if_fail (order != NULL);

  *order = (PostageReportOrder){ NULL };
  order->catalogue = postage_catalogue_ref (postage_session_get_catalogue (session));
  order->scenario = postage_scenario_ref (postage_session_get_scenario (session));
  order->estimates = g_str_equal (postage_choice_row_get_id (self->plans_row), ALL)
                       ? postage_session_dup_market (session)
                       : postage_session_dup_compared (session);
  for (PostageChartKind kind = 0; kind < POSTAGE_N_CHART_KINDS; kind++)
    if (postage_switch_row_get_active (self->chart_rows[kind]))
      order->kinds[order->n_kinds++] = kind;
}
