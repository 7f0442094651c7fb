/* postage-business-group.c - how large the business is
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-business-group.h"

#include <glib/gi18n.h>

#include "core/postage-quantities.h"
#include "model/postage-session-edits-business.h"
#include "model/postage-session-edits.h"
#include "model/postage-wanted.h"
#include "ui/postage-metric-row.h"
#include "ui/postage-replies-row.h"

struct _PostageBusinessGroup
{
  PostageScenarioGroup parent_instance;

  GPtrArray          *common_rows; /* (element-type GtkWidget): of metrics; of the group */
  GPtrArray          *more_rows;   /* (element-type GtkWidget): of metrics; of the expander, made when it first opens */
  PostageQuantityRow *again_row;   /* (unowned) (nullable): one of these, below that of new templates */

  /* Of the template. */
  PostageQuantityRow *numbers_row;
  PostageRepliesRow  *replies_row;
  AdwExpanderRow     *more_row;
};

G_DEFINE_FINAL_TYPE (PostageBusinessGroup, postage_business_group, POSTAGE_TYPE_SCENARIO_GROUP)

static void
on_again_edited (PostageBusinessGroup *self)
{
  PostageSession *session = postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));
  const gint64    count = postage_quantity_row_get_value (self->again_row);
  GError         *error = NULL;

  postage_scenario_group_check (postage_session_set_template_resubmissions (session, count, &error), error);
}

static void
add_row (PostageBusinessGroup *self,
         GtkWidget            *row,
         gboolean              common)
{
  if (common)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  else
    adw_expander_row_add_row (self->more_row, row);
  g_ptr_array_add (common ? self->common_rows : self->more_rows, row);
}

/* A row for each metric; what is submitted again is asked for with the templates. */
static void
add_metrics (PostageBusinessGroup *self,
             PostageSession       *session,
             gboolean              common)
{
  g_autoptr (GPtrArray) metrics =
    postage_wanted_list_business_metrics (postage_session_get_catalogue (session), common);

  for (guint i = 0; i < metrics->len; i++)
    {
      add_row (self, postage_metric_row_new (session, metrics->pdata[i], NULL), common);
      if (g_str_equal (metrics->pdata[i], POSTAGE_METRIC_TEMPLATES))
        {
          self->again_row = g_object_new (POSTAGE_TYPE_QUANTITY_ROW,
                                          "title", _ ("Templates submitted again"),
                                          "hint", _ ("In a month, after a refusal or a change."),
                                          NULL);
          g_signal_connect_object (self->again_row, "edited", G_CALLBACK (on_again_edited), self, G_CONNECT_SWAPPED);
          add_row (self, GTK_WIDGET (self->again_row), common);
        }
    }
}

static void
postage_business_group_begin (PostageScenarioGroup *group,
                              PostageSession       *session)
{
  PostageBusinessGroup *self = POSTAGE_BUSINESS_GROUP (group);
  g_autoptr (GPtrArray) more = postage_wanted_list_business_metrics (postage_session_get_catalogue (session), FALSE);

  /* The expander is to stay the last row. */
  g_object_ref (self->more_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->more_row));
  add_metrics (self, session, TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->more_row));
  g_object_unref (self->more_row);

  adw_expander_row_set_expanded (self->more_row, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->more_row), more->len > 0);
}

static void
postage_business_group_end (PostageScenarioGroup *group,
                            PostageSession       *session)
{
  PostageBusinessGroup *self = POSTAGE_BUSINESS_GROUP (group);

  for (guint i = 0; i < self->common_rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->common_rows->pdata[i]);
  for (guint i = 0; i < self->more_rows->len; i++)
    adw_expander_row_remove (self->more_row, self->more_rows->pdata[i]);
  g_ptr_array_set_size (self->common_rows, 0);
  g_ptr_array_set_size (self->more_rows, 0);
  self->again_row = NULL;
}

/* Nobody without new templates has to read about their second time. */
static void
show_templates (PostageBusinessGroup *self,
                PostageScenario      *scenario)
{
  const gint64 count = postage_scenario_get_template_resubmissions (scenario);

  if (self->again_row == NULL)
    return;

  postage_quantity_row_set_value (self->again_row, count);
  gtk_widget_set_visible (GTK_WIDGET (self->again_row),
                          count > 0 || postage_scenario_get_quantity (scenario, POSTAGE_METRIC_TEMPLATES) > 0);
}

static void
on_more_expanded (PostageBusinessGroup *self)
{
  PostageSession *session = postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));

  if (session == NULL || self->more_rows->len > 0 || !adw_expander_row_get_expanded (self->more_row))
    return;

  add_metrics (self, session, FALSE);
  show_templates (self, postage_session_get_scenario (session));
}

static void
postage_business_group_show (PostageScenarioGroup *group,
                             PostageSession       *session,
                             PostageScenario      *scenario)
{
  PostageBusinessGroup *self = POSTAGE_BUSINESS_GROUP (group);
  const gint64          numbers = postage_scenario_get_numbers (scenario);
  const char           *hint = NULL;
  guint                 n_replies;

  if (postage_scenario_get_replies (scenario, &n_replies) != NULL && numbers > POSTAGE_REPLIES_ROW_MAX)
    hint = _ ("The file says how many replies each number sends.");
  g_object_set (self->numbers_row, "hint", hint, NULL);
  postage_quantity_row_set_value (self->numbers_row, numbers);
  postage_replies_row_show (self->replies_row, session);
  show_templates (self, scenario);
}

static void
on_numbers_edited (PostageBusinessGroup *self)
{
  PostageSession *session = postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));
  const gint64    numbers = postage_quantity_row_get_value (self->numbers_row);
  GError         *error = NULL;

  postage_scenario_group_check (postage_session_set_numbers (session, numbers, &error), error);
}

static void
postage_business_group_finalize (GObject *object)
{
  PostageBusinessGroup *self = POSTAGE_BUSINESS_GROUP (object);

  g_ptr_array_unref (self->common_rows);
  g_ptr_array_unref (self->more_rows);

  G_OBJECT_CLASS (postage_business_group_parent_class)->finalize (object);
}

static void
postage_business_group_class_init (PostageBusinessGroupClass *klass)
{
  PostageScenarioGroupClass *group_class = POSTAGE_SCENARIO_GROUP_CLASS (klass);
  GtkWidgetClass            *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = postage_business_group_finalize;
  group_class->begin = postage_business_group_begin;
  group_class->end = postage_business_group_end;
  group_class->show = postage_business_group_show;

  g_type_ensure (POSTAGE_TYPE_QUANTITY_ROW);
  g_type_ensure (POSTAGE_TYPE_REPLIES_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-business-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageBusinessGroup, numbers_row);
  gtk_widget_class_bind_template_child (widget_class, PostageBusinessGroup, replies_row);
  gtk_widget_class_bind_template_child (widget_class, PostageBusinessGroup, more_row);
  gtk_widget_class_bind_template_callback (widget_class, on_numbers_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_more_expanded);
}

static void
postage_business_group_init (PostageBusinessGroup *self)
{
  self->common_rows = g_ptr_array_new ();
  self->more_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
