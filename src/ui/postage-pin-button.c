/* postage-pin-button.c - puts a plan beside the others, and takes it away again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-pin-button.h"

#include <glib/gi18n.h>

struct _PostagePinButton
{
  GtkWidget parent_instance;

  PostageSessionRow *row; /* (owned) (nullable) */
  GtkWidget         *button;
  gboolean           showing; /* the row is being shown: what the button signals isn't a press */
};

G_DEFINE_FINAL_TYPE (PostagePinButton, postage_pin_button, GTK_TYPE_WIDGET)

static guint toggled_signal;

static void
show (PostagePinButton *self)
{
  const char      *tooltip;
  g_autofree char *label = NULL;
  gboolean         pinned;

  /* A button without a row isn't seen: the table gives it the next one. */
  if (self->row == NULL)
    return;

  pinned = postage_session_row_get_pinned (self->row);
  tooltip = pinned ? _ ("Take Away from the Comparison") : _ ("Put Beside the Others");
  self->showing = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->button), pinned);
  self->showing = FALSE;
  /* Also the same text again would make GTK ask the X server where the pointer is. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (self->button), tooltip) != 0)
    gtk_widget_set_tooltip_text (self->button, tooltip);

  label = g_strdup_printf (pinned
                             /* Translators: what a screen reader says of a button; %s is a plan */
                             ? _ ("Take %s away from the comparison")
                             /* Translators: what a screen reader says of a button; %s is a plan */
                             : _ ("Put %s beside the others"),
                           postage_session_row_get_title (self->row));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
on_button_toggled (PostagePinButton *self)
{
  if (!self->showing && self->row != NULL)
    g_signal_emit (self, toggled_signal, 0);
}

static void
postage_pin_button_dispose (GObject *object)
{
  PostagePinButton *self = POSTAGE_PIN_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (postage_pin_button_parent_class)->dispose (object);
}

static void
postage_pin_button_class_init (PostagePinButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = postage_pin_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  toggled_signal = g_signal_new ("toggled", POSTAGE_TYPE_PIN_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
postage_pin_button_init (PostagePinButton *self)
{
  self->button = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->button), "view-pin-symbolic");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_halign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_object (self->button, "toggled", G_CALLBACK (on_button_toggled), self, G_CONNECT_SWAPPED);
}

GtkWidget *
postage_pin_button_new (void)
{
  return g_object_new (POSTAGE_TYPE_PIN_BUTTON, NULL);
}

void
postage_pin_button_set_row (PostagePinButton  *self,
                            PostageSessionRow *row)
{
  g_return_if_fail (POSTAGE_IS_PIN_BUTTON (self));
  g_return_if_fail (row == NULL || POSTAGE_IS_SESSION_ROW (row));

  if (self->row == row)
    return;

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, show, self);
  g_set_object (&self->row, row);
  if (row != NULL)
    g_signal_connect_object (row, "notify::pinned", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

PostageSessionRow *
postage_pin_button_get_row (PostagePinButton *self)
{
  g_return_val_if_fail (POSTAGE_IS_PIN_BUTTON (self), NULL);

  return self->row;
}
