/* postage-scenario-pane.c - everything that the user enters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-scenario-pane.h"

#include <adwaita.h>

#include "ui/postage-billing-group.h"
#include "ui/postage-business-group.h"
#include "ui/postage-conversations-group.h"
#include "ui/postage-destinations-group.h"
#include "ui/postage-features-group.h"
#include "ui/postage-plans-group.h"
#include "ui/postage-shares-group.h"
#include "ui/postage-tax-group.h"

struct _PostageScenarioPane
{
  GtkWidget parent_instance;

  PostageSession *session; /* (owned) (nullable) */

  guint  n_later;     /* how many of the later groups there are already */
  guint  tick;        /* the callback that makes them, or 0 */
  gint64 first_frame; /* which they don't delay */

  /* Of the template. */
  GtkWidget *scrolled_window;
  GtkBox    *groups;
};

G_DEFINE_FINAL_TYPE (PostageScenarioPane, postage_scenario_pane, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
} PostageScenarioPaneProperty;

static GParamSpec *properties[PROP_SESSION + 1];

static void
postage_scenario_pane_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  PostageScenarioPane *self = POSTAGE_SCENARIO_PANE (object);

  switch ((PostageScenarioPaneProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_scenario_pane_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch ((PostageScenarioPaneProperty) prop_id)
    {
    case PROP_SESSION:
      postage_scenario_pane_set_session (POSTAGE_SCENARIO_PANE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_scenario_pane_dispose (GObject *object)
{
  PostageScenarioPane *self = POSTAGE_SCENARIO_PANE (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  postage_scenario_pane_set_session (self, NULL);
  g_clear_pointer (&self->scrolled_window, gtk_widget_unparent);

  G_OBJECT_CLASS (postage_scenario_pane_parent_class)->dispose (object);
}

/* Those below the first ones, in their order. */
static GType (*const later_groups[]) (void) = {
  postage_shares_group_get_type,
  postage_conversations_group_get_type,
  postage_business_group_get_type,
  postage_features_group_get_type,
  postage_tax_group_get_type,
  postage_plans_group_get_type,
};

/* One group a frame, from the second one on: the first one shows what is at the top of the pane, and nobody has to wait
 * a quarter longer for it because of what is out of sight. */
static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *frame_clock,
          gpointer       user_data)
{
  PostageScenarioPane *self = POSTAGE_SCENARIO_PANE (widget);
  GtkWidget           *group;

  if (gdk_frame_clock_get_frame_counter (frame_clock) <= self->first_frame)
    return G_SOURCE_CONTINUE;

  group = g_object_new (later_groups[self->n_later](), NULL);
  g_object_bind_property (self, "session", group, "session", G_BINDING_SYNC_CREATE);
  gtk_box_append (self->groups, group);
  self->n_later++;
  if (self->n_later < G_N_ELEMENTS (later_groups))
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
postage_scenario_pane_map (GtkWidget *widget)
{
  PostageScenarioPane *self = POSTAGE_SCENARIO_PANE (widget);

  GTK_WIDGET_CLASS (postage_scenario_pane_parent_class)->map (widget);
  if (self->tick != 0 || self->n_later == G_N_ELEMENTS (later_groups))
    return;

  self->first_frame = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (widget)) + 1;
  self->tick = gtk_widget_add_tick_callback (widget, on_frame, NULL, NULL);
}

static void
postage_scenario_pane_class_init (PostageScenarioPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = postage_scenario_pane_get_property;
  object_class->set_property = postage_scenario_pane_set_property;
  object_class->dispose = postage_scenario_pane_dispose;
  widget_class->map = postage_scenario_pane_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, POSTAGE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (POSTAGE_TYPE_BILLING_GROUP);
  g_type_ensure (POSTAGE_TYPE_DESTINATIONS_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-scenario-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageScenarioPane, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, PostageScenarioPane, groups);
}

static void
postage_scenario_pane_init (PostageScenarioPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
postage_scenario_pane_set_session (PostageScenarioPane *self,
                                   PostageSession      *session)
{
  g_return_if_fail (POSTAGE_IS_SCENARIO_PANE (self));
  g_return_if_fail (session == NULL || POSTAGE_IS_SESSION (session));

  if (g_set_object (&self->session, session))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
