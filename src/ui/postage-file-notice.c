/* postage-file-notice.c - tells that another program has changed or taken away the scenario's file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-file-notice.h"

#include <glib/gi18n.h>

#include "model/postage-file-watch.h"

struct _PostageFileNotice
{
  GtkWidget parent_instance;

  PostageSession   *session; /* (owned) (nullable) */
  PostageFileWatch *watch;   /* (owned) (nullable) */
  GtkWindow        *window;  /* (nullable): of which it is told when it becomes the active one */

  /* Of the template. */
  GtkInfoBar *bar;
  GtkLabel   *label;
  GtkButton  *button;
};

G_DEFINE_FINAL_TYPE (PostageFileNotice, postage_file_notice, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
} PostageFileNoticeProperty;

static GParamSpec *properties[PROP_SESSION + 1];

static void
tell (PostageFileNotice *self,
      const char        *text,
      const char        *button,
      const char        *action)
{
  gtk_label_set_label (self->label, text);
  gtk_button_set_label (self->button, button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), TRUE);
}

static void
show_state (PostageFileNotice *self)
{
  switch (postage_file_watch_get_state (self->watch))
    {
    case POSTAGE_SCENARIO_FILE_CHANGED:
      tell (self, _ ("Another program has changed the file of this scenario."), _ ("_Reload"), "win.reload");
      break;
    case POSTAGE_SCENARIO_FILE_MISSING:
      tell (self, _ ("The file of this scenario is not there any more."), _ ("_Save It Again"), "win.save");
      break;
    case POSTAGE_SCENARIO_FILE_SAME:
    default:
      gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
      break;
    }
}

/* The bar comes again once the file is as it was, or gone, and changes anew; saving asks in any case. */
static void
on_hide (PostageFileNotice *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
}

static void
on_is_active_changed (PostageFileNotice *self)
{
  if (self->watch != NULL && gtk_window_is_active (self->window))
    postage_file_watch_look (self->watch);
}

static void
postage_file_notice_root (GtkWidget *widget)
{
  PostageFileNotice *self = POSTAGE_FILE_NOTICE (widget);

  GTK_WIDGET_CLASS (postage_file_notice_parent_class)->root (widget);
  self->window = GTK_WINDOW (gtk_widget_get_root (widget));
  g_signal_connect_object (self->window, "notify::is-active", G_CALLBACK (on_is_active_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
postage_file_notice_unroot (GtkWidget *widget)
{
  PostageFileNotice *self = POSTAGE_FILE_NOTICE (widget);

  g_signal_handlers_disconnect_by_func (self->window, on_is_active_changed, self);
  self->window = NULL;
  GTK_WIDGET_CLASS (postage_file_notice_parent_class)->unroot (widget);
}

static void
postage_file_notice_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((PostageFileNoticeProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, POSTAGE_FILE_NOTICE (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
set_session (PostageFileNotice *self,
             PostageSession    *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_clear_object (&self->watch);
  if (session == NULL)
    return;
  self->watch = postage_file_watch_new (session);
  g_signal_connect_object (self->watch, "notify::state", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);
}

static void
postage_file_notice_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((PostageFileNoticeProperty) prop_id)
    {
    case PROP_SESSION:
      set_session (POSTAGE_FILE_NOTICE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_file_notice_dispose (GObject *object)
{
  PostageFileNotice *self = POSTAGE_FILE_NOTICE (object);
  GtkWidget         *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_object (&self->watch);
  g_clear_object (&self->session);
  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (postage_file_notice_parent_class)->dispose (object);
}

static void
postage_file_notice_class_init (PostageFileNoticeClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = postage_file_notice_get_property;
  object_class->set_property = postage_file_notice_set_property;
  object_class->dispose = postage_file_notice_dispose;
  widget_class->root = postage_file_notice_root;
  widget_class->unroot = postage_file_notice_unroot;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, POSTAGE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-file-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageFileNotice, bar);
  gtk_widget_class_bind_template_child (widget_class, PostageFileNotice, label);
  gtk_widget_class_bind_template_child (widget_class, PostageFileNotice, button);
  gtk_widget_class_bind_template_callback (widget_class, on_hide);
}

static void
postage_file_notice_init (PostageFileNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
postage_file_notice_get_text (PostageFileNotice *self)
{
  g_return_val_if_fail (POSTAGE_IS_FILE_NOTICE (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self->bar)) ? gtk_label_get_label (self->label) : NULL;
}
