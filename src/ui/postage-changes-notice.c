/* postage-changes-notice.c - says that prices have changed since the file was saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-changes-notice.h"

#include "text/postage-text-difference.h"

struct _PostageChangesNotice
{
  GtkWidget parent_instance;

  PostageSession *session; /* (owned) (nullable) */

  /* Of the template. */
  GtkWidget *box;
  GtkLabel  *label;
};

G_DEFINE_FINAL_TYPE (PostageChangesNotice, postage_changes_notice, GTK_TYPE_WIDGET)

static void
show_changes (PostageChangesNotice *self)
{
  PostageDifference *changes = self->session != NULL ? postage_session_get_changes (self->session) : NULL;
  g_autofree char   *notice = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), changes != NULL);
  if (changes == NULL)
    return;
  notice = postage_text_difference_notice (postage_session_get_catalogue (self->session), changes);
  gtk_label_set_label (self->label, notice);
}

/* The button that was pressed is gone then: the focus goes on to what follows. */
static void
on_dismiss_clicked (PostageChangesNotice *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD);
  postage_session_dismiss_changes (self->session);
}

static void
postage_changes_notice_dispose (GObject *object)
{
  PostageChangesNotice *self = POSTAGE_CHANGES_NOTICE (object);

  postage_changes_notice_set_session (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (postage_changes_notice_parent_class)->dispose (object);
}

static void
postage_changes_notice_class_init (PostageChangesNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_changes_notice_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-changes-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageChangesNotice, box);
  gtk_widget_class_bind_template_child (widget_class, PostageChangesNotice, label);
  gtk_widget_class_bind_template_callback (widget_class, on_dismiss_clicked);
}

static void
postage_changes_notice_init (PostageChangesNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
postage_changes_notice_set_session (PostageChangesNotice *self,
                                    PostageSession       *session)
{
  g_return_if_fail (POSTAGE_IS_CHANGES_NOTICE (self));
  g_return_if_fail (session == NULL || POSTAGE_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, show_changes, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::changes", G_CALLBACK (show_changes), self, G_CONNECT_SWAPPED);
      show_changes (self);
    }
}
