/* postage-conversations-group.c - how many templates one conversation holds
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-conversations-group.h"

#include "model/postage-choice-business.h"
#include "model/postage-session-edits-business.h"
#include "ui/postage-choice-row.h"

struct _PostageConversationsGroup
{
  PostageScenarioGroup parent_instance;

  /* Of the template. */
  PostageChoiceRow *marketing_row;
  PostageChoiceRow *utility_row;
  PostageChoiceRow *authentication_row;
};

G_DEFINE_FINAL_TYPE (PostageConversationsGroup, postage_conversations_group, POSTAGE_TYPE_SCENARIO_GROUP)

static void
show_templates (PostageChoiceRow *row,
                PostageScenario  *scenario,
                PostageCategory   category)
{
  const PostageDecimal templates = postage_scenario_get_templates_per_conversation (scenario, category);
  g_autofree char     *id = postage_choice_dup_templates_id (templates);

  if (!postage_choice_row_show (row, id))
    postage_choice_row_show_in (row, postage_choices_new_templates (templates), id);
}

static void
postage_conversations_group_show (PostageScenarioGroup *group,
                                  PostageSession       *session,
                                  PostageScenario      *scenario)
{
  PostageConversationsGroup *self = POSTAGE_CONVERSATIONS_GROUP (group);
  PostageBillingRule        *rule;

  rule = postage_catalogue_find_rule (postage_session_get_catalogue (session), POSTAGE_TOPIC_COUNTING,
                                      postage_scenario_get_month (scenario));
  gtk_widget_set_visible (GTK_WIDGET (self), rule != NULL && postage_billing_rule_get_terms (rule)->counting ==
                                                               POSTAGE_COUNTING_CONVERSATION);
  show_templates (self->marketing_row, scenario, POSTAGE_CATEGORY_MARKETING);
  show_templates (self->utility_row, scenario, POSTAGE_CATEGORY_UTILITY);
  show_templates (self->authentication_row, scenario, POSTAGE_CATEGORY_AUTHENTICATION);
}

static void
set_templates (PostageConversationsGroup *self,
               PostageChoiceRow          *row,
               PostageCategory            category)
{
  PostageSession *session = postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));
  GError         *error = NULL;
  PostageDecimal  templates;

  if (postage_decimal_parse (postage_choice_row_get_id (row), &templates, NULL))
    postage_scenario_group_check (postage_session_set_templates_per_conversation (session, category, templates, &error),
                                  error);
}

static void
on_marketing_edited (PostageConversationsGroup *self)
{
  set_templates (self, self->marketing_row, POSTAGE_CATEGORY_MARKETING);
}

static void
on_utility_edited (PostageConversationsGroup *self)
{
  set_templates (self, self->utility_row, POSTAGE_CATEGORY_UTILITY);
}

static void
on_authentication_edited (PostageConversationsGroup *self)
{
  set_templates (self, self->authentication_row, POSTAGE_CATEGORY_AUTHENTICATION);
}

static void
postage_conversations_group_class_init (PostageConversationsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  POSTAGE_SCENARIO_GROUP_CLASS (klass)->show = postage_conversations_group_show;

  g_type_ensure (POSTAGE_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               POSTAGE_RESOURCE_PREFIX "/ui/postage-conversations-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageConversationsGroup, marketing_row);
  gtk_widget_class_bind_template_child (widget_class, PostageConversationsGroup, utility_row);
  gtk_widget_class_bind_template_child (widget_class, PostageConversationsGroup, authentication_row);
  gtk_widget_class_bind_template_callback (widget_class, on_marketing_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_utility_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_authentication_edited);
}

static void
postage_conversations_group_init (PostageConversationsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
