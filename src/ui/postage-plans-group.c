/* postage-plans-group.c - which plans are compared, and with which one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-plans-group.h"

#include <glib/gi18n.h>

#include "model/postage-choice-business.h"
#include "model/postage-session-edits-plans.h"
#include "text/postage-text-number.h"
#include "text/postage-text-plan.h"
#include "ui/postage-picker-row.h"

struct _PostagePlansGroup
{
  PostageScenarioGroup parent_instance;

  /* Of the template. */
  AdwActionRow     *row;
  GtkWidget        *best_button;
  PostagePickerRow *baseline_row;
};

G_DEFINE_FINAL_TYPE (PostagePlansGroup, postage_plans_group, POSTAGE_TYPE_SCENARIO_GROUP)

static void
show_baseline (PostagePlansGroup *self,
               PostageCatalogue  *catalogue,
               const char        *baseline)
{
  g_autofree char *title = baseline != NULL ? postage_text_plan_id (catalogue, baseline) : NULL;

  postage_picker_row_show (self->baseline_row, baseline, title);
}

static void
postage_plans_group_show (PostageScenarioGroup *group,
                          PostageSession       *session,
                          PostageScenario      *scenario)
{
  PostagePlansGroup *self = POSTAGE_PLANS_GROUP (group);
  const guint        n_plans = postage_scenario_get_plans (scenario)->len;
  g_autofree char   *count = postage_text_count (n_plans);
  g_autofree char   *title = NULL;

  if (n_plans == 0)
    title = g_strdup (_ ("The best plan of each provider"));
  else
    /* Translators: %s is a number */
    title = g_strdup_printf (ngettext ("%s chosen plan", "%s chosen plans", n_plans), count);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  adw_action_row_set_subtitle (self->row, n_plans == 0 ? _ ("They change with what you enter.")
                                                       : _ ("They stay, whatever you enter."));
  gtk_widget_set_visible (self->best_button, n_plans > 0);
  show_baseline (self, postage_session_get_catalogue (session), postage_scenario_get_baseline (scenario));
}

static void
on_best_clicked (PostagePlansGroup *self)
{
  PostageSession *session = postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));
  GError         *error = NULL;

  postage_scenario_group_check (postage_session_clear_plans (session, &error), error);
}

static void
on_baseline_opening (PostagePlansGroup *self)
{
  PostageSession  *session = postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));
  PostageScenario *scenario = postage_session_get_scenario (session);

  postage_picker_row_set_choices (self->baseline_row,
                                  postage_choices_new_plans (postage_session_get_catalogue (session),
                                                             postage_scenario_get_month (scenario),
                                                             postage_scenario_get_baseline (scenario)));
}

static void
on_baseline_edited (PostagePlansGroup *self)
{
  PostageSession *session = postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));
  const char     *plan_id = postage_picker_row_get_id (self->baseline_row);
  GError         *error = NULL;

  postage_scenario_group_check (postage_session_set_baseline (session, plan_id, &error), error);
}

static void
postage_plans_group_class_init (PostagePlansGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  POSTAGE_SCENARIO_GROUP_CLASS (klass)->show = postage_plans_group_show;

  g_type_ensure (POSTAGE_TYPE_CHOICE_PICKER);
  g_type_ensure (POSTAGE_TYPE_PICKER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-plans-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PostagePlansGroup, row);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansGroup, best_button);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansGroup, baseline_row);
  gtk_widget_class_bind_template_callback (widget_class, on_best_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_baseline_opening);
  gtk_widget_class_bind_template_callback (widget_class, on_baseline_edited);
}

static void
postage_plans_group_init (PostagePlansGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
