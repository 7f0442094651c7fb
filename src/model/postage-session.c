/* postage-session.c - the scenario at hand and what it costs: the program's only changing state
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session.h"

#include "model/postage-list-sync.h"
#include "model/postage-session-destination-private.h"
#include "model/postage-session-history.h"
#include "model/postage-session-private.h"
#include "text/postage-text-edit.h"

G_DEFINE_FINAL_TYPE (PostageSession, postage_session, G_TYPE_OBJECT)

typedef enum
{
  PROP_CATALOGUE = 1,
  PROP_SCENARIO,
  PROP_FILE,
  PROP_MODIFIED,
  PROP_TITLE,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_SAVING,
  PROP_CHANGES,
} PostageSessionProperty;

static GParamSpec *properties[PROP_CHANGES + 1];

static void
postage_session_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PostageSession *self = POSTAGE_SESSION (object);

  switch ((PostageSessionProperty) prop_id)
    {
    case PROP_CATALOGUE:
      g_value_set_boxed (value, self->catalogue);
      break;
    case PROP_SCENARIO:
      g_value_set_boxed (value, self->scenario);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, postage_session_get_modified (self));
      break;
    case PROP_TITLE:
      g_value_take_string (value, postage_session_dup_title (self));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, postage_session_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, postage_session_get_redo_name (self));
      break;
    case PROP_SAVING:
      g_value_set_boolean (value, postage_session_get_saving (self));
      break;
    case PROP_CHANGES:
      g_value_set_boxed (value, self->changes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_session_finalize (GObject *object)
{
  PostageSession *self = POSTAGE_SESSION (object);

  g_clear_pointer (&self->history, postage_history_free);
  g_clear_pointer (&self->undo_name, g_free);
  g_clear_pointer (&self->redo_name, g_free);
  g_clear_pointer (&self->reach, postage_session_reach_free);
  g_clear_pointer (&self->jobs, postage_file_queue_free);
  g_clear_pointer (&self->plans, postage_session_plans_free);
  g_clear_object (&self->destinations);
  g_clear_object (&self->file);
  g_clear_pointer (&self->changes, postage_difference_unref);
  g_clear_pointer (&self->document, postage_scenario_file_unref);
  g_clear_pointer (&self->scenario, postage_scenario_unref);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);

  G_OBJECT_CLASS (postage_session_parent_class)->finalize (object);
}

static void
postage_session_class_init (PostageSessionClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = postage_session_get_property;
  object_class->finalize = postage_session_finalize;

  properties[PROP_CATALOGUE] = g_param_spec_boxed ("catalogue", NULL, NULL, POSTAGE_TYPE_CATALOGUE, flags);
  properties[PROP_SCENARIO] = g_param_spec_boxed ("scenario", NULL, NULL, POSTAGE_TYPE_SCENARIO, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  properties[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  properties[PROP_CHANGES] = g_param_spec_boxed ("changes", NULL, NULL, POSTAGE_TYPE_DIFFERENCE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
postage_session_init (PostageSession *self)
{
  self->history = postage_history_new ();
  self->plans = postage_session_plans_new ();
  self->reach = postage_session_reach_new ();
  self->jobs = postage_file_queue_new ();
  self->destinations = g_list_store_new (POSTAGE_TYPE_SESSION_DESTINATION);
}

PostageSession *
postage_session_new (PostageCatalogue    *catalogue,
                     PostageScenarioFile *document,
                     GError             **error)
{
  g_autoptr (PostageSession) self = NULL;

  g_return_val_if_fail (catalogue != NULL && document != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_SESSION, NULL);
  self->catalogue = postage_catalogue_ref (catalogue);
  if (!postage_session_take_document (self, document, NULL, error))
    return NULL;

  return g_steal_pointer (&self);
}

static PostageSessionDestination *
find_destination (PostageSession *self,
                  const char     *country)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->destinations)); i++)
    {
      g_autoptr (PostageSessionDestination) destination = NULL;

      destination = g_list_model_get_item (G_LIST_MODEL (self->destinations), i);
      if (g_str_equal (postage_session_destination_get_country (destination), country))
        return g_steal_pointer (&destination);
    }
  return NULL;
}

static void
update_destinations (PostageSession *self)
{
  g_autoptr (GPtrArray) destinations = g_ptr_array_new_with_free_func (g_object_unref);
  const PostageMonth month = postage_scenario_get_month (self->scenario);

  for (guint i = 0; i < postage_scenario_get_n_destinations (self->scenario); i++)
    {
      const PostageDestination  *volumes = postage_scenario_get_destination (self->scenario, i);
      PostageCountry            *country = postage_catalogue_get_country (self->catalogue, volumes->country);
      PostageSessionDestination *destination = find_destination (self, volumes->country);

      if (destination == NULL)
        destination = postage_session_destination_new (volumes->country);
      postage_session_destination_update (destination, volumes, postage_country_get_market (country, month));
      g_ptr_array_add (destinations, destination);
    }

  postage_list_sync (self->destinations, destinations);
}

static void
start_reach (PostageSession *self)
{
  postage_session_reach_start (self->reach, self->catalogue, self->scenario,
                               postage_session_plans_get_rows (self->plans));
}

gboolean
postage_session_adopt (PostageSession  *self,
                       PostageScenario *scenario,
                       GError         **error)
{
  PostageScenario *old = self->scenario;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (scenario != NULL, FALSE);

  if (!postage_session_plans_update (self->plans, self->catalogue, scenario, error))
    return FALSE;

  self->scenario = postage_scenario_ref (scenario);
  update_destinations (self);
  start_reach (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENARIO]);
  g_clear_pointer (&old, postage_scenario_unref);
  return TRUE;
}

gboolean
postage_session_set_catalogue (PostageSession   *self,
                               PostageCatalogue *catalogue,
                               GError          **error)
{
  g_autoptr (PostageCatalogue) old = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (catalogue != NULL, FALSE);

  if (self->catalogue == catalogue)
    return TRUE;
  if (!postage_session_plans_update (self->plans, catalogue, self->scenario, error))
    return FALSE;

  /* Whoever is told still knows words of the old one. */
  old = g_steal_pointer (&self->catalogue);
  self->catalogue = postage_catalogue_ref (catalogue);
  update_destinations (self);
  start_reach (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CATALOGUE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENARIO]);
  return TRUE;
}

PostageScenario *
postage_session_begin_edit (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return postage_scenario_begin_copy (self->scenario);
}

gboolean
postage_session_take_edit (PostageSession  *self,
                           PostageScenario *edited,
                           GError         **error)
{
  g_autoptr (PostageScenario) scenario = edited;
  g_autoptr (PostageScenario) before = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (edited != NULL, FALSE);

  postage_scenario_end (scenario);
  if (postage_scenario_equal (scenario, self->scenario))
    return TRUE;

  before = postage_scenario_ref (self->scenario);
  if (!postage_session_go_to (self, scenario, error))
    return FALSE;

  name = postage_text_edit (self->catalogue, before, scenario);
  postage_history_record (self->history, before, scenario, name);
  postage_session_notify_history (self);
  return TRUE;
}

gboolean
postage_session_go_to (PostageSession  *self,
                       PostageScenario *scenario,
                       GError         **error)
{
  g_autofree char *title = NULL;
  gboolean         modified;

  g_return_val_if_fail (POSTAGE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (scenario != NULL, FALSE);

  modified = postage_session_get_modified (self);
  title = postage_session_dup_title (self);
  if (!postage_session_adopt (self, scenario, error))
    return FALSE;

  postage_session_notify_file_state (self, modified, title);
  return TRUE;
}

PostageHistory *
postage_session_get_history (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return self->history;
}

/* Each letter that is typed is an edit, but of the same name. */
static void
notify_name (PostageSession        *self,
             char                 **notified,
             const char            *name,
             PostageSessionProperty property)
{
  if (g_strcmp0 (*notified, name) == 0)
    return;

  g_free (*notified);
  *notified = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
postage_session_notify_history (PostageSession *self)
{
  g_return_if_fail (POSTAGE_IS_SESSION (self));

  notify_name (self, &self->undo_name, postage_history_get_undo_name (self->history), PROP_UNDO_NAME);
  notify_name (self, &self->redo_name, postage_history_get_redo_name (self->history), PROP_REDO_NAME);
}

PostageCatalogue *
postage_session_get_catalogue (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return self->catalogue;
}

PostageScenario *
postage_session_get_scenario (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return self->scenario;
}

GListModel *
postage_session_get_rows (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return postage_session_plans_get_rows (self->plans);
}

GListModel *
postage_session_get_destinations (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->destinations);
}

GListModel *
postage_session_get_market (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return postage_session_plans_get_market (self->plans);
}

PostageRanking *
postage_session_get_market_ranking (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return postage_session_plans_get_market_ranking (self->plans);
}

PostageRanking *
postage_session_get_ranking (PostageSession *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION (self), NULL);

  return postage_session_plans_get_ranking (self->plans);
}
