/* postage-switch-row.c - a titled row with a switch
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-switch-row.h"

struct _PostageSwitchRow
{
  AdwActionRow parent_instance;

  /* Of the template. */
  GtkSwitch *toggle;
};

G_DEFINE_FINAL_TYPE (PostageSwitchRow, postage_switch_row, ADW_TYPE_ACTION_ROW)

static guint edited_signal;

static void
on_toggled (PostageSwitchRow *self)
{
  g_signal_emit (self, edited_signal, 0);
}

static void
postage_switch_row_class_init (PostageSwitchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  edited_signal = g_signal_new ("edited", POSTAGE_TYPE_SWITCH_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);

  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-switch-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageSwitchRow, toggle);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
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
