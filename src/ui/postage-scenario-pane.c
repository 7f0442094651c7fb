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

  guint n_later; /* how many of the later groups there are already */
  guint tick;    /* the callback that makes them, or 0 */

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
static GType
get_later_type (guint place)
{
  switch (place)
    {
    case 0:
      return POSTAGE_TYPE_SHARES_GROUP;
    case 1:
      return POSTAGE_TYPE_CONVERSATIONS_GROUP;
    case 2:
      return POSTAGE_TYPE_BUSINESS_GROUP;
    case 3:
      return POSTAGE_TYPE_FEATURES_GROUP;
    case 4:
      return POSTAGE_TYPE_TAX_GROUP;
    case 5:
      return POSTAGE_TYPE_PLANS_GROUP;
    default:
      return G_TYPE_INVALID;
    }
}

/* One group a frame, from the second one on: the first one shows what is at the top of the pane, and nobody has to wait
 * a quarter longer for it because of what is out of sight. */
static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *frame_clock,
          gpointer       first_frame)
{
  PostageScenarioPane *self = POSTAGE_SCENARIO_PANE (widget);
  const GType          type = get_later_type (self->n_later);
  GtkWidget           *group;

  if (gdk_frame_clock_get_frame_counter (frame_clock) == *(gint64 *) first_frame)
    return G_SOURCE_CONTINUE;
  if (type == G_TYPE_INVALID)
    {
      self->tick = 0;
      return G_SOURCE_REMOVE;
    }

  group = g_object_new (type, NULL);
  g_object_bind_property (self, "session", group, "session", G_BINDING_SYNC_CREATE);
  gtk_box_append (self->groups, group);
  self->n_later++;
  return G_SOURCE_CONTINUE;
}

static void
postage_scenario_pane_map (GtkWidget *widget)
{
  PostageScenarioPane *self = POSTAGE_SCENARIO_PANE (widget);

  GTK_WIDGET_CLASS (postage_scenario_pane_parent_class)->map (widget);
  if (self->tick == 0 && get_later_type (self->n_later) != G_TYPE_INVALID)
    {
      gint64 *first_frame = g_new (gint64, 1);

      *first_frame = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (widget)) + 1;
      self->tick = gtk_widget_add_tick_callback (widget, on_frame, first_frame, g_free);
    }
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
