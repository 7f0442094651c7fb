/* postage-business-group.c - how large the business is
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-business-group.h"

#include <glib/gi18n.h>

#include "model/postage-session-edits.h"
#include "model/postage-wanted.h"
#include "ui/postage-metric-row.h"
#include "ui/postage-replies-row.h"

struct _PostageBusinessGroup
{
  PostageScenarioGroup parent_instance;

  GPtrArray *common_rows; /* (element-type GtkWidget): of metrics; of the group */
  GPtrArray *more_rows;   /* (element-type GtkWidget): of metrics; of the expander, made when it first opens */

  /* Of the template. */
  PostageQuantityRow *numbers_row;
  PostageRepliesRow  *replies_row;
  AdwExpanderRow     *more_row;
};

G_DEFINE_FINAL_TYPE (PostageBusinessGroup, postage_business_group, POSTAGE_TYPE_SCENARIO_GROUP)

static void
postage_business_group_begin (PostageScenarioGroup *group,
                              PostageSession       *session)
{
  PostageBusinessGroup *self = POSTAGE_BUSINESS_GROUP (group);
  PostageCatalogue     *catalogue = postage_session_get_catalogue (session);
  g_autoptr (GPtrArray) common = postage_wanted_list_business_metrics (catalogue, TRUE);
  g_autoptr (GPtrArray) more = postage_wanted_list_business_metrics (catalogue, FALSE);

  /* The expander is to stay the last row. */
  g_object_ref (self->more_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->more_row));
  for (guint i = 0; i < common->len; i++)
    {
      GtkWidget *row = postage_metric_row_new (session, common->pdata[i], NULL);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->common_rows, row);
    }
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
}

static void
on_more_expanded (PostageBusinessGroup *self)
{
  PostageSession *session = postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));
  g_autoptr (GPtrArray) more = NULL;

  if (session == NULL || self->more_rows->len > 0 || !adw_expander_row_get_expanded (self->more_row))
    return;

  more = postage_wanted_list_business_metrics (postage_session_get_catalogue (session), FALSE);
  for (guint i = 0; i < more->len; i++)
    {
      GtkWidget *row = postage_metric_row_new (session, more->pdata[i], NULL);

      adw_expander_row_add_row (self->more_row, row);
      g_ptr_array_add (self->more_rows, row);
    }
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
