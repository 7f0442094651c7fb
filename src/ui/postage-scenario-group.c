/* postage-scenario-group.c - a group of rows that show and edit a part of the scenario
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-scenario-group.h"

typedef struct
{
  PostageSession *session; /* (owned) (nullable) */
} PostageScenarioGroupPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PostageScenarioGroup, postage_scenario_group, ADW_TYPE_PREFERENCES_GROUP)

typedef enum
{
  PROP_SESSION = 1,
} PostageScenarioGroupProperty;

static GParamSpec *properties[PROP_SESSION + 1];

static PostageScenarioGroupPrivate *
get_private (PostageScenarioGroup *self)
{
  return postage_scenario_group_get_instance_private (self);
}

static void
show_scenario (PostageScenarioGroup *self)
{
  PostageSession *session = get_private (self)->session;

  POSTAGE_SCENARIO_GROUP_GET_CLASS (self)->show (self, session, postage_session_get_scenario (session));
}

static void
postage_scenario_group_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch ((PostageScenarioGroupProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, get_private (POSTAGE_SCENARIO_GROUP (object))->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_scenario_group_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch ((PostageScenarioGroupProperty) prop_id)
    {
    case PROP_SESSION:
      postage_scenario_group_set_session (POSTAGE_SCENARIO_GROUP (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_scenario_group_dispose (GObject *object)
{
  postage_scenario_group_set_session (POSTAGE_SCENARIO_GROUP (object), NULL);

  G_OBJECT_CLASS (postage_scenario_group_parent_class)->dispose (object);
}

static void
postage_scenario_group_class_init (PostageScenarioGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = postage_scenario_group_get_property;
  object_class->set_property = postage_scenario_group_set_property;
  object_class->dispose = postage_scenario_group_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, POSTAGE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
postage_scenario_group_init (PostageScenarioGroup *self)
{
}

/* What there is to enter is read off the catalogue. */
static void
on_catalogue_changed (PostageScenarioGroup *self)
{
  PostageScenarioGroupPrivate *priv = get_private (self);
  PostageScenarioGroupClass   *klass = POSTAGE_SCENARIO_GROUP_GET_CLASS (self);

  if (klass->end != NULL)
    klass->end (self, priv->session);
  if (klass->begin != NULL)
    klass->begin (self, priv->session);
}

void
postage_scenario_group_set_session (PostageScenarioGroup *self,
                                    PostageSession       *session)
{
  PostageScenarioGroupPrivate *priv = get_private (self);
  PostageScenarioGroupClass   *klass;

  g_return_if_fail (POSTAGE_IS_SCENARIO_GROUP (self));
  g_return_if_fail (session == NULL || POSTAGE_IS_SESSION (session));

  if (priv->session == session)
    return;

  klass = POSTAGE_SCENARIO_GROUP_GET_CLASS (self);
  if (priv->session != NULL)
    {
      g_signal_handlers_disconnect_by_func (priv->session, show_scenario, self);
      g_signal_handlers_disconnect_by_func (priv->session, on_catalogue_changed, self);
      if (klass->end != NULL)
        klass->end (self, priv->session);
    }

  g_set_object (&priv->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::catalogue", G_CALLBACK (on_catalogue_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::scenario", G_CALLBACK (show_scenario), self, G_CONNECT_SWAPPED);
      if (klass->begin != NULL)
        klass->begin (self, session);
      show_scenario (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

PostageSession *
postage_scenario_group_get_session (PostageScenarioGroup *self)
{
  g_return_val_if_fail (POSTAGE_IS_SCENARIO_GROUP (self), NULL);

  return get_private (self)->session;
}

void
postage_scenario_group_check (gboolean success,
                              GError  *error)
{
  g_autoptr (GError) owned = error;

  if (!success)
    g_warning ("The scenario can't be estimated: %s", owned->message);
}
