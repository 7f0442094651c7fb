/* postage-explanation-window.c - the working behind one plan's total
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-explanation-window.h"

#include <glib/gi18n.h>

#include "text/postage-text-answer.h"
#include "text/postage-text-names.h"
#include "text/postage-text-warning.h"
#include "ui/postage-line-view.h"
#include "ui/postage-note.h"

struct _PostageExplanationWindow
{
  AdwWindow parent_instance;

  PostageSessionRow *row; /* (owned) */

  /* Of the template. */
  AdwWindowTitle *window_title;
  GtkLabel       *total_label;
  GtkBox         *warnings_box;
  GtkBox         *components_box;
};

G_DEFINE_FINAL_TYPE (PostageExplanationWindow, postage_explanation_window, ADW_TYPE_WINDOW)

static GtkWidget *
make_line_row (PostageEstimate   *estimate,
               const PostageLine *line)
{
  GtkWidget *row = adw_preferences_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), postage_line_view_new (estimate, line));
  return row;
}

/* Appends a group with the lines of @lines that are of @component; none when there is no such line. */
static void
append_lines (PostageExplanationWindow *self,
              const GPtrArray          *lines,
              PostageComponent          component,
              const char               *title,
              const char               *figure)
{
  PostageEstimate     *estimate = postage_session_row_get_estimate (self->row);
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = lines->pdata[i];

      if (line->component != component)
        continue;

      if (group == NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, title);
          if (figure != NULL)
            {
              GtkWidget *label = gtk_label_new (figure);

              gtk_widget_add_css_class (label, "heading");
              gtk_widget_add_css_class (label, "numeric");
              adw_preferences_group_set_header_suffix (group, label);
            }
          gtk_box_append (self->components_box, GTK_WIDGET (group));
        }
      adw_preferences_group_add (group, make_line_row (estimate, line));
    }
}

static void
show_warnings (PostageExplanationWindow *self)
{
  PostageEstimate *estimate = postage_session_row_get_estimate (self->row);
  const GArray    *warnings = postage_estimate_get_warnings (estimate);

  gtk_widget_set_visible (GTK_WIDGET (self->warnings_box), warnings->len > 0);
  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *text = postage_text_warning (estimate, &g_array_index (warnings, PostageWarning, i));

      gtk_box_append (self->warnings_box, postage_note_new ("dialog-warning-symbolic", text));
    }
}

static void
show_estimate (PostageExplanationWindow *self)
{
  PostageEstimate *estimate = postage_session_row_get_estimate (self->row);
  g_autofree char *total = postage_text_total (estimate);

  gtk_label_set_label (self->total_label, total);
  show_warnings (self);

  for (guint component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      g_autofree char *figure = postage_text_component_total (estimate, component);

      append_lines (self, postage_estimate_get_lines (estimate), component, postage_text_component (component), figure);
    }
  for (guint component = 0; component < POSTAGE_N_COMPONENTS; component++)
    append_lines (self, postage_estimate_get_one_off_lines (estimate), component, _ ("Paid Once"), NULL);
}

static void
postage_explanation_window_dispose (GObject *object)
{
  g_clear_object (&POSTAGE_EXPLANATION_WINDOW (object)->row);

  G_OBJECT_CLASS (postage_explanation_window_parent_class)->dispose (object);
}

static void
postage_explanation_window_class_init (PostageExplanationWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_explanation_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               POSTAGE_RESOURCE_PREFIX "/ui/postage-explanation-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, total_label);
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, warnings_box);
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, components_box);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
postage_explanation_window_init (PostageExplanationWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
postage_explanation_window_new (PostageSessionRow *row)
{
  PostageExplanationWindow *self;

  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (row), NULL);

  self = g_object_new (POSTAGE_TYPE_EXPLANATION_WINDOW, NULL);
  self->row = g_object_ref (row);
  adw_window_title_set_title (self->window_title, postage_session_row_get_title (row));
  gtk_window_set_title (GTK_WINDOW (self), postage_session_row_get_title (row));
  show_estimate (self);
  return GTK_WINDOW (self);
}
