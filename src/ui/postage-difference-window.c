/* postage-difference-window.c - what plans cost before and after, line by line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-difference-window.h"

#include <glib/gi18n.h>

#include "model/postage-session-changes.h"
#include "text/postage-text-difference.h"
#include "ui/postage-choice-row.h"
#include "ui/postage-difference-view.h"

struct _PostageDifferenceWindow
{
  AdwWindow parent_instance;

  PostageSession    *session;    /* (owned) */
  PostageDifference *difference; /* (owned) (nullable) */
  char              *before;     /* (owned) (nullable): what the sides are called */
  char              *after;      /* (owned) (nullable) */

  /* Of the template. */
  AdwWindowTitle   *window_title;
  AdwToastOverlay  *toast_overlay;
  GtkWidget        *months_group;
  PostageChoiceRow *before_row;
  PostageChoiceRow *after_row;
  GtkLabel         *cheapest_label;
  GtkLabel         *stamp_label;
  GtkBox           *plans_box;
};

G_DEFINE_FINAL_TYPE (PostageDifferenceWindow, postage_difference_window, ADW_TYPE_WINDOW)

static PostageExportDifference
what_is_shown (PostageDifferenceWindow *self)
{
  const PostageExportDifference what = { postage_session_get_catalogue (self->session), self->difference, self->before,
                                         self->after };

  return what;
}

static void
clear_plans (PostageDifferenceWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->plans_box))) != NULL)
    gtk_box_remove (self->plans_box, child);
}

static void
show_sentence (GtkLabel   *label,
               const char *sentence)
{
  gtk_label_set_label (label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (label), sentence != NULL);
}

/* Shows @difference, whose sides are called @before and @after; all of them are copied. */
static void
show (PostageDifferenceWindow *self,
      PostageDifference       *difference,
      const char              *before,
      const char              *after)
{
  PostageExportDifference what;
  g_autofree char        *title = NULL;
  g_autofree char        *stamp = NULL;
  g_autofree char        *cheapest = NULL;

  g_clear_pointer (&self->difference, postage_difference_unref);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);
  self->difference = postage_difference_ref (difference);
  self->before = g_strdup (before);
  self->after = g_strdup (after);

  what = what_is_shown (self);
  title = postage_export_difference_title (&what);
  stamp = postage_export_difference_stamp (&what);
  cheapest = postage_text_difference_cheapest (what.catalogue, difference);
  adw_window_title_set_subtitle (self->window_title, title);
  show_sentence (self->cheapest_label, cheapest);
  show_sentence (self->stamp_label, stamp);
  clear_plans (self);
  for (guint i = 0; i < postage_difference_get_n_plans (difference); i++)
    gtk_box_append (self->plans_box, postage_difference_view_new (&what, postage_difference_get_plan (difference, i)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "difference.copy", TRUE);
}

/* Nothing of an old comparison stays beside the reason why there is no new one. */
static void
show_error (PostageDifferenceWindow *self,
            const GError            *error)
{
  clear_plans (self);
  g_clear_pointer (&self->difference, postage_difference_unref);
  adw_window_title_set_subtitle (self->window_title, "");
  show_sentence (self->cheapest_label, error->message);
  show_sentence (self->stamp_label, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "difference.copy", FALSE);
}

static void
on_month_edited (PostageDifferenceWindow *self)
{
  g_autoptr (PostageDifference) difference = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before_title = NULL;
  g_autofree char *after_title = NULL;
  PostageMonth     before, after;

  if (!postage_month_parse (postage_choice_row_get_id (self->before_row), &before, NULL) ||
      !postage_month_parse (postage_choice_row_get_id (self->after_row), &after, NULL))
    return;

  difference = postage_session_compare_months (self->session, before, after, &error);
  if (difference == NULL)
    {
      show_error (self, error);
      return;
    }
  before_title = postage_text_difference_side (postage_difference_get_before (difference), NULL);
  after_title = postage_text_difference_side (postage_difference_get_after (difference), NULL);
  show (self, difference, before_title, after_title);
}

static void
on_copy (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  PostageDifferenceWindow      *self = POSTAGE_DIFFERENCE_WINDOW (widget);
  const PostageExportDifference what = what_is_shown (self);
  g_autoptr (GString) text = postage_export_difference (&what);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (_ ("Differences copied")));
}

static void
postage_difference_window_dispose (GObject *object)
{
  PostageDifferenceWindow *self = POSTAGE_DIFFERENCE_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->difference, postage_difference_unref);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);

  G_OBJECT_CLASS (postage_difference_window_parent_class)->dispose (object);
}

static void
postage_difference_window_class_init (PostageDifferenceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_difference_window_dispose;

  g_type_ensure (POSTAGE_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               POSTAGE_RESOURCE_PREFIX "/ui/postage-difference-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageDifferenceWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, PostageDifferenceWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, PostageDifferenceWindow, months_group);
  gtk_widget_class_bind_template_child (widget_class, PostageDifferenceWindow, before_row);
  gtk_widget_class_bind_template_child (widget_class, PostageDifferenceWindow, after_row);
  gtk_widget_class_bind_template_child (widget_class, PostageDifferenceWindow, cheapest_label);
  gtk_widget_class_bind_template_child (widget_class, PostageDifferenceWindow, stamp_label);
  gtk_widget_class_bind_template_child (widget_class, PostageDifferenceWindow, plans_box);
  gtk_widget_class_bind_template_callback (widget_class, on_month_edited);

  gtk_widget_class_install_action (widget_class, "difference.copy", NULL, on_copy);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "difference.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
postage_difference_window_init (PostageDifferenceWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static PostageDifferenceWindow *
new_window (PostageSession *session)
{
  PostageDifferenceWindow *self = g_object_new (POSTAGE_TYPE_DIFFERENCE_WINDOW, NULL);

  self->session = g_object_ref (session);
  return self;
}

GtkWindow *
postage_difference_window_new (PostageSession    *session,
                               PostageDifference *difference,
                               const char        *before,
                               const char        *after)
{
  PostageDifferenceWindow *self;

  g_return_val_if_fail (POSTAGE_IS_SESSION (session), NULL);
  g_return_val_if_fail (difference != NULL && before != NULL && after != NULL, NULL);

  self = new_window (session);
  show (self, difference, before, after);
  return GTK_WINDOW (self);
}

static void
show_month (PostageDifferenceWindow *self,
            PostageChoiceRow        *row,
            PostageMonth             month)
{
  PostageCatalogue *catalogue = postage_session_get_catalogue (self->session);
  g_autofree char  *id = postage_month_to_string (month);

  postage_choice_row_show_in (row, postage_choices_new_months (catalogue, month), id);
}

GtkWindow *
postage_difference_window_new_months (PostageSession *session)
{
  PostageDifferenceWindow *self;
  PostageMonth             first, month;

  g_return_val_if_fail (POSTAGE_IS_SESSION (session), NULL);

  self = new_window (session);
  first = postage_catalogue_get_first_month (postage_session_get_catalogue (session));
  month = postage_scenario_get_month (postage_session_get_scenario (session));
  show_month (self, self->before_row, MAX (first, month - 1));
  show_month (self, self->after_row, month);
  gtk_widget_show (self->months_group);
  on_month_edited (self);
  return GTK_WINDOW (self);
}
