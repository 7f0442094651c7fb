/* postage-shares-group.c - the shares that decide the bill
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-shares-group.h"

#include <glib/gi18n.h>

#include "model/postage-session-edits.h"
#include "text/postage-text-number.h"
#include "ui/postage-share-row.h"

/* Longer windows are told in days. */
#define MOST_HOURS 72

struct _PostageSharesGroup
{
  PostageScenarioGroup parent_instance;

  /* Of the template. */
  PostageShareRow *inside_window_row;
  PostageShareRow *entry_point_row;
  PostageShareRow *delivered_row;
  PostageShareRow *reclassified_row;
};

G_DEFINE_FINAL_TYPE (PostageSharesGroup, postage_shares_group, POSTAGE_TYPE_SCENARIO_GROUP)

/* A file may give a destination shares of its own, which these then don't change. */
static gboolean
has_own_shares (PostageScenario *scenario)
{
  for (guint i = 0; i < postage_scenario_get_n_destinations (scenario); i++)
    if (postage_scenario_get_destination (scenario, i)->has_shares)
      return TRUE;
  return FALSE;
}

/* What the share changes depends on the rules of the month. */
static const char *
describe_window (PostageCatalogue *catalogue,
                 PostageMonth      month)
{
  PostageBillingRule *rule = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_UTILITY_IN_WINDOW, month);

  if (rule != NULL && postage_billing_rule_get_terms (rule)->free)
    return _ ("Utility messages within 24 hours after a customer wrote. In this month, Meta doesn’t charge them.");
  return _ ("Utility messages within 24 hours after a customer wrote. "
            "In this month, Meta charges them like the others.");
}

static char *
describe_entry_point (PostageCatalogue *catalogue,
                      PostageMonth      month)
{
  PostageBillingRule *rule = postage_catalogue_find_rule (catalogue, POSTAGE_TOPIC_ENTRY_POINT, month);
  g_autofree char    *count = NULL;
  int                 hours, days;

  if (rule == NULL || !postage_billing_rule_get_terms (rule)->free)
    return g_strdup (_ ("Messages in chats that began with an ad or a page’s button."));

  hours = postage_billing_rule_get_terms (rule)->hours;
  days = hours % 24 == 0 && hours > MOST_HOURS ? hours / 24 : 0;
  count = postage_text_count (days > 0 ? days : hours);
  if (days > 0)
    /* Translators: %s is a number of days */
    return g_strdup_printf (ngettext ("Messages within %s day after a chat began with an ad or a page’s button. "
                                      "Meta doesn’t charge them.",
                                      "Messages within %s days after a chat began with an ad or a page’s button. "
                                      "Meta doesn’t charge them.",
                                      (gulong) days),
                            count);

  /* Translators: %s is a number of hours */
  return g_strdup_printf (ngettext ("Messages within %s hour after a chat began with an ad or a page’s button. "
                                    "Meta doesn’t charge them.",
                                    "Messages within %s hours after a chat began with an ad or a page’s button. "
                                    "Meta doesn’t charge them.",
                                    (gulong) hours),
                          count);
}

static void
postage_shares_group_show (PostageScenarioGroup *group,
                           PostageSession       *session,
                           PostageScenario      *scenario)
{
  PostageSharesGroup  *self = POSTAGE_SHARES_GROUP (group);
  const PostageShares *shares = postage_scenario_get_shares (scenario);
  PostageCatalogue    *catalogue = postage_session_get_catalogue (session);
  const PostageMonth   month = postage_scenario_get_month (scenario);
  const char          *window = describe_window (catalogue, month);
  g_autofree char     *entry_point = describe_entry_point (catalogue, month);

  g_object_set (self->inside_window_row, "hint", window, NULL);
  g_object_set (self->entry_point_row, "hint", entry_point, NULL);
  postage_share_row_set_value (self->inside_window_row, shares->inside_window);
  postage_share_row_set_value (self->entry_point_row, shares->entry_point);
  postage_share_row_set_value (self->delivered_row, shares->delivered);
  postage_share_row_set_value (self->reclassified_row, shares->reclassified);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         has_own_shares (scenario)
                                           ? _ ("Some destinations have shares of their own, from the file.")
                                           : NULL);
}

static void
set_share (PostageSharesGroup *self,
           PostageShareRow    *row,
           PostageShareKind    kind)
{
  PostageSession *session = postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));
  GError         *error = NULL;

  postage_scenario_group_check (postage_session_set_share (session, kind, postage_share_row_get_value (row), &error),
                                error);
}

static void
on_inside_window_edited (PostageSharesGroup *self)
{
  set_share (self, self->inside_window_row, POSTAGE_SHARE_KIND_INSIDE_WINDOW);
}

static void
on_entry_point_edited (PostageSharesGroup *self)
{
  set_share (self, self->entry_point_row, POSTAGE_SHARE_KIND_ENTRY_POINT);
}

static void
on_delivered_edited (PostageSharesGroup *self)
{
  set_share (self, self->delivered_row, POSTAGE_SHARE_KIND_DELIVERED);
}

static void
on_reclassified_edited (PostageSharesGroup *self)
{
  set_share (self, self->reclassified_row, POSTAGE_SHARE_KIND_RECLASSIFIED);
}

static void
postage_shares_group_class_init (PostageSharesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  POSTAGE_SCENARIO_GROUP_CLASS (klass)->show = postage_shares_group_show;

  g_type_ensure (POSTAGE_TYPE_SHARE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-shares-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageSharesGroup, inside_window_row);
  gtk_widget_class_bind_template_child (widget_class, PostageSharesGroup, entry_point_row);
  gtk_widget_class_bind_template_child (widget_class, PostageSharesGroup, delivered_row);
  gtk_widget_class_bind_template_child (widget_class, PostageSharesGroup, reclassified_row);
  gtk_widget_class_bind_template_callback (widget_class, on_inside_window_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_point_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_delivered_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_reclassified_edited);
}

static void
postage_shares_group_init (PostageSharesGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
