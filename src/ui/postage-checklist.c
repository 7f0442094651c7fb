/* postage-checklist.c - what the figures leave out
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-checklist.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/postage-session-compared.h"
#include "text/postage-text-checklist.h"
#include "ui/postage-check-row.h"

struct _PostageChecklist
{
  GtkWidget parent_instance;

  PostageSession  *session;                /* (owned) (nullable) */
  GtkWidget       *group;                  /* (unowned): the only child */
  PostageCheckRow *rows[POSTAGE_N_CHECKS]; /* (unowned): in the group */
};

G_DEFINE_FINAL_TYPE (PostageChecklist, postage_checklist, GTK_TYPE_WIDGET)

/* While another page is seen, nothing is worded here. */
static void
show_checks (PostageChecklist *self)
{
  g_autoptr (GPtrArray) estimates = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  gboolean shown[POSTAGE_N_CHECKS] = { FALSE };

  if (self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  estimates = postage_session_dup_compared (self->session);
  checks = postage_text_checklist (postage_session_get_scenario (self->session), estimates);
  for (guint i = 0; i < checks->len; i++)
    {
      const PostageTextCheck *check = checks->pdata[i];

      postage_check_row_set_check (self->rows[check->topic], check);
      shown[check->topic] = TRUE;
    }
  for (guint topic = 0; topic < POSTAGE_N_CHECKS; topic++)
    gtk_widget_set_visible (GTK_WIDGET (self->rows[topic]), shown[topic]);
}

static void
postage_checklist_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (postage_checklist_parent_class)->map (widget);
  show_checks (POSTAGE_CHECKLIST (widget));
}

static void
postage_checklist_dispose (GObject *object)
{
  PostageChecklist *self = POSTAGE_CHECKLIST (object);

  if (self->group != NULL)
    postage_checklist_set_session (self, NULL);
  g_clear_pointer (&self->group, gtk_widget_unparent);

  G_OBJECT_CLASS (postage_checklist_parent_class)->dispose (object);
}

static void
postage_checklist_class_init (PostageChecklistClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = postage_checklist_dispose;
  GTK_WIDGET_CLASS (klass)->map = postage_checklist_map;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
postage_checklist_init (PostageChecklist *self)
{
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _ ("What These Figures Leave Out"));
  for (guint topic = 0; topic < POSTAGE_N_CHECKS; topic++)
    {
      self->rows[topic] = POSTAGE_CHECK_ROW (postage_check_row_new ());
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), GTK_WIDGET (self->rows[topic]));
    }
  gtk_widget_set_parent (self->group, GTK_WIDGET (self));
}

void
postage_checklist_set_session (PostageChecklist *self,
                               PostageSession   *session)
{
  g_return_if_fail (POSTAGE_IS_CHECKLIST (self));
  g_return_if_fail (session == NULL || POSTAGE_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, show_checks, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::scenario", G_CALLBACK (show_checks), self, G_CONNECT_SWAPPED);
      show_checks (self);
    }
}
