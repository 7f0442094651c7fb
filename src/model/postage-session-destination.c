/* postage-session-destination.c - one destination of the scenario, the same object after every edit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-destination.h"

#include "model/postage-session-destination-private.h"

struct _PostageSessionDestination
{
  GObject parent_instance;

  PostageDestination volumes;
  char              *market; /* (owned) (nullable): only until the first update */
};

G_DEFINE_FINAL_TYPE (PostageSessionDestination, postage_session_destination, G_TYPE_OBJECT)

typedef enum
{
  PROP_COUNTRY = 1,
  PROP_MARKET,
  PROP_TOTAL_SENT,
  PROP_VOLUMES,
} PostageSessionDestinationProperty;

static GParamSpec *properties[PROP_VOLUMES + 1];

static void
postage_session_destination_get_property (GObject    *object,
                                          guint       prop_id,
                                          GValue     *value,
                                          GParamSpec *pspec)
{
  PostageSessionDestination *self = POSTAGE_SESSION_DESTINATION (object);

  switch ((PostageSessionDestinationProperty) prop_id)
    {
    case PROP_COUNTRY:
      g_value_set_string (value, self->volumes.country);
      break;
    case PROP_MARKET:
      g_value_set_string (value, self->market);
      break;
    case PROP_TOTAL_SENT:
      g_value_set_int64 (value, postage_session_destination_get_total_sent (self));
      break;
    case PROP_VOLUMES:
      g_value_set_pointer (value, &self->volumes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_session_destination_finalize (GObject *object)
{
  PostageSessionDestination *self = POSTAGE_SESSION_DESTINATION (object);

  g_clear_pointer (&self->market, g_free);

  G_OBJECT_CLASS (postage_session_destination_parent_class)->finalize (object);
}

static void
postage_session_destination_class_init (PostageSessionDestinationClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = postage_session_destination_get_property;
  object_class->finalize = postage_session_destination_finalize;

  properties[PROP_COUNTRY] = g_param_spec_string ("country", NULL, NULL, NULL, flags);
  properties[PROP_MARKET] = g_param_spec_string ("market", NULL, NULL, NULL, flags);
  properties[PROP_TOTAL_SENT] = g_param_spec_int64 ("total-sent", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_VOLUMES] = g_param_spec_pointer ("volumes", NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
postage_session_destination_init (PostageSessionDestination *self)
{
}

PostageSessionDestination *
postage_session_destination_new (const char *country)
{
  PostageSessionDestination *self;

  g_return_val_if_fail (country != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_SESSION_DESTINATION, NULL);
  postage_destination_init (&self->volumes, country);
  return self;
}

void
postage_session_destination_update (PostageSessionDestination *self,
                                    const PostageDestination  *volumes,
                                    const char                *market)
{
  g_return_if_fail (POSTAGE_IS_SESSION_DESTINATION (self));
  g_return_if_fail (volumes != NULL && g_str_equal (volumes->country, self->volumes.country));

  g_object_freeze_notify (G_OBJECT (self));

  if (!postage_destination_equal (&self->volumes, volumes))
    {
      const gint64 sent = postage_session_destination_get_total_sent (self);

      self->volumes = *volumes;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VOLUMES]);
      if (postage_session_destination_get_total_sent (self) != sent)
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL_SENT]);
    }

  if (g_strcmp0 (self->market, market) != 0)
    {
      g_free (self->market);
      self->market = g_strdup (market);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKET]);
    }

  g_object_thaw_notify (G_OBJECT (self));
}

const char *
postage_session_destination_get_country (PostageSessionDestination *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_DESTINATION (self), NULL);

  return self->volumes.country;
}

const char *
postage_session_destination_get_market (PostageSessionDestination *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_DESTINATION (self), NULL);

  return self->market;
}

gint64
postage_session_destination_get_total_sent (PostageSessionDestination *self)
{
  gint64 total = 0;

  g_return_val_if_fail (POSTAGE_IS_SESSION_DESTINATION (self), 0);

  /* At most POSTAGE_N_CATEGORIES times POSTAGE_QUANTITY_MAX: far from overflow. */
  for (guint category = 0; category < POSTAGE_N_CATEGORIES; category++)
    total += self->volumes.sent[category];
  return total;
}

const PostageDestination *
postage_session_destination_get_volumes (PostageSessionDestination *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_DESTINATION (self), NULL);

  return &self->volumes;
}
