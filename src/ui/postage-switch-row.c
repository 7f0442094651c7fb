/* postage-switch-row.c - a titled row with a switch
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-switch-row.h"

#include "ui/postage-row-context.h"

struct _PostageSwitchRow
{
  AdwActionRow parent_instance;

  char *context; /* (owned) (nullable) */

  /* Of the template. */
  GtkSwitch *toggle;
};

G_DEFINE_FINAL_TYPE (PostageSwitchRow, postage_switch_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_CONTEXT = 1,
} PostageSwitchRowProperty;

static GParamSpec *properties[PROP_CONTEXT + 1];

static guint edited_signal;

static void
on_toggled (PostageSwitchRow *self)
{
  g_signal_emit (self, edited_signal, 0);
}

static void
describe (PostageSwitchRow *self)
{
  postage_row_context_describe (ADW_ACTION_ROW (self), GTK_ACCESSIBLE (self->toggle), self->context);
}

static void
postage_switch_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((PostageSwitchRowProperty) prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_string (value, POSTAGE_SWITCH_ROW (object)->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_switch_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PostageSwitchRow *self = POSTAGE_SWITCH_ROW (object);

  switch ((PostageSwitchRowProperty) prop_id)
    {
    case PROP_CONTEXT:
      g_free (self->context);
      self->context = g_value_dup_string (value);
      describe (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_switch_row_finalize (GObject *object)
{
  g_clear_pointer (&POSTAGE_SWITCH_ROW (object)->context, g_free);

  G_OBJECT_CLASS (postage_switch_row_parent_class)->finalize (object);
}

static void
postage_switch_row_class_init (PostageSwitchRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = postage_switch_row_get_property;
  object_class->set_property = postage_switch_row_set_property;
  object_class->finalize = postage_switch_row_finalize;

  properties[PROP_CONTEXT] = g_param_spec_string ("context", NULL, NULL, NULL,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  edited_signal = g_signal_new ("edited", POSTAGE_TYPE_SWITCH_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);

  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-switch-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageSwitchRow, toggle);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_callback (widget_class, describe);
}

static void
postage_switch_row_init (PostageSwitchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
postage_switch_row_set_active (PostageSwitchRow *self,
                               gboolean          active)
{
  g_return_if_fail (POSTAGE_IS_SWITCH_ROW (self));

  g_signal_handlers_block_by_func (self->toggle, on_toggled, self);
  gtk_switch_set_active (self->toggle, active);
  g_signal_handlers_unblock_by_func (self->toggle, on_toggled, self);
}

gboolean
postage_switch_row_get_active (PostageSwitchRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SWITCH_ROW (self), FALSE);

  return gtk_switch_get_active (self->toggle);
}
