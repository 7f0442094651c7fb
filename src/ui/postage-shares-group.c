/* postage-shares-group.c - the shares that decide the bill
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-shares-group.h"

#include <glib/gi18n.h>

#include "ui/postage-scenario-share-row.h"

struct _PostageSharesGroup
{
  PostageScenarioGroup parent_instance;

  GtkWidget *rows[POSTAGE_N_SHARE_ROWS]; /* (unowned) (nullable): none without a session */
};

G_DEFINE_FINAL_TYPE (PostageSharesGroup, postage_shares_group, POSTAGE_TYPE_SCENARIO_GROUP)

static void
postage_shares_group_begin (PostageScenarioGroup *group,
                            PostageSession       *session)
{
  PostageSharesGroup *self = POSTAGE_SHARES_GROUP (group);

  for (guint i = 0; i < POSTAGE_N_SHARE_ROWS; i++)
    {
      self->rows[i] = postage_scenario_share_row_new (session, i, NULL);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->rows[i]);
    }
}

static void
postage_shares_group_end (PostageScenarioGroup *group,
                          PostageSession       *session)
{
  PostageSharesGroup *self = POSTAGE_SHARES_GROUP (group);

  for (guint i = 0; i < POSTAGE_N_SHARE_ROWS; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_steal_pointer (&self->rows[i]));
}

/* Destinations with shares of their own don't follow these. */
static gboolean
has_own_shares (PostageScenario *scenario)
{
  for (guint i = 0; i < postage_scenario_get_n_destinations (scenario); i++)
    if (postage_scenario_get_destination (scenario, i)->has_shares)
      return TRUE;
  return FALSE;
}

static void
postage_shares_group_show (PostageScenarioGroup *group,
                           PostageSession       *session,
                           PostageScenario      *scenario)
{
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         has_own_shares (scenario)
                                           ? _ ("Some destinations have shares of their own instead.")
                                           : NULL);
}

static void
postage_shares_group_class_init (PostageSharesGroupClass *klass)
{
  PostageScenarioGroupClass *group_class = POSTAGE_SCENARIO_GROUP_CLASS (klass);

  group_class->begin = postage_shares_group_begin;
  group_class->end = postage_shares_group_end;
  group_class->show = postage_shares_group_show;
}

static void
postage_shares_group_init (PostageSharesGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Shares That Decide the Bill"));
}
