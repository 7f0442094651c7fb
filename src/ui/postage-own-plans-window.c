/* postage-own-plans-window.c - the plans that the user has made
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-own-plans-window.h"

#include <glib/gi18n.h>

#include "core/postage-plan-change.h"
#include "model/postage-choice-business.h"
#include "text/postage-text-date.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "ui/postage-own-plan-actions.h"
#include "ui/postage-picker-row.h"
#include "ui/postage-plan-editor.h"

struct _PostageOwnPlansWindow
{
  AdwWindow parent_instance;

  PostageApplication *application; /* (owned) */
  GPtrArray          *rows;        /* (owned) (element-type GtkWidget) */
  GPtrArray          *broken_rows; /* (owned) (element-type GtkWidget) */

  /* Of the template. */
  AdwPreferencesGroup *plans_group;
  AdwPreferencesGroup *broken_group;
  PostagePickerRow    *copy_row;
};

G_DEFINE_FINAL_TYPE (PostageOwnPlansWindow, postage_own_plans_window, ADW_TYPE_WINDOW)

static void
postage_own_plans_window_dispose (GObject *object)
{
  PostageOwnPlansWindow *self = POSTAGE_OWN_PLANS_WINDOW (object);

  g_clear_object (&self->application);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->broken_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (postage_own_plans_window_parent_class)->dispose (object);
}

typedef void (*PlanAction) (PostageApplication *application,
                            GtkWindow          *parent,
                            const char         *plan_id);

/* What the buttons of a row do, and how each is called. */
static const struct
{
  PlanAction  run;
  const char *icon;
  const char *label;
} actions[] = {
  /* Translators: a button; %s is the name of a plan or a charge */
  { postage_own_plan_edit, "document-edit-symbolic", N_ ("Edit %s") },
  /* Translators: a button; %s is the name of a plan or a charge */
  { postage_own_plan_copy, "edit-copy-symbolic", N_ ("Duplicate %s") },
  /* Translators: a button; %s is the name of a plan */
  { postage_own_plan_export, "document-save-as-symbolic", N_ ("Export %s") },
  /* Translators: a button; %s is the name of a plan or of a file */
  { postage_own_plan_delete, "user-trash-symbolic", N_ ("Delete %s") },
};

static void
on_row_activated (PostageOwnPlansWindow *self,
                  GtkWidget             *row)
{
  postage_own_plan_edit (self->application, GTK_WINDOW (self), g_object_get_data (G_OBJECT (row), "plan-id"));
}

static void
on_action_clicked (PostageOwnPlansWindow *self,
                   GtkWidget             *button)
{
  const guint      index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "action"));
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "plan-id"));

  actions[index].run (self->application, GTK_WINDOW (self), id);
}

static void
add_action_buttons (PostageOwnPlansWindow *self,
                    GtkWidget             *row,
                    const char            *id,
                    const char            *title)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *button = gtk_button_new_from_icon_name (actions[i].icon);
      GString   *label = g_string_new (_ (actions[i].label));

      g_string_replace (label, "%s", title, 1);
      gtk_widget_set_tooltip_text (button, label->str);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str, -1);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      g_object_set_data (G_OBJECT (button), "action", GUINT_TO_POINTER (i));
      g_object_set_data_full (G_OBJECT (button), "plan-id", g_strdup (id), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_action_clicked), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      g_string_free (label, TRUE);
    }
}

/* How much the plan charges, and whether the plan that it was copied from has changed since. */
static char *
word_plan (const PostageCatalogue *catalogue,
           const PostagePlan      *plan)
{
  const guint      n_charges = postage_plan_get_charges (plan)->len;
  g_autofree char *count = postage_text_count (n_charges);
  /* Translators: %s is how many charges a plan has */
  g_autofree char *charges = g_strdup_printf (ngettext ("%s charge", "%s charges", n_charges), count);
  g_autoptr (GArray) changes = postage_plan_find_changes (plan, catalogue);
  g_autofree char *n_changes = postage_text_count (changes->len);

  if (changes->len == 0)
    return g_steal_pointer (&charges);
  /* Translators: how many charges a plan has, how many prices have changed in the plan that it was copied from */
  return g_strdup_printf (ngettext ("%1$s; %2$s price has changed in the catalogue since you copied it",
                                    "%1$s; %2$s prices have changed in the catalogue since you copied it",
                                    (gulong) changes->len),
                          charges, n_changes);
}

static void
add_plan (PostageOwnPlansWindow  *self,
          const PostageCatalogue *catalogue,
          const PostagePlan      *plan)
{
  const char            *id = postage_plan_get_id (plan);
  const PostageProvider *provider = postage_catalogue_get_provider_of (catalogue, id);
  /* Translators: a provider and a plan of it, such as "Twilio · Pay as you go" */
  g_autofree char *title =
    g_strdup_printf (_ ("%1$s · %2$s"), postage_text_label (postage_provider_get_name (provider)),
                     postage_text_label (postage_plan_get_name (plan)));
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *subtitle = word_plan (catalogue, plan);
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", escaped, "subtitle", subtitle, "activatable",
                                       TRUE, "title-lines", 0, "subtitle-lines", 0, NULL);

  g_object_set_data_full (G_OBJECT (row), "plan-id", g_strdup (id), g_free);
  add_action_buttons (self, row, id, title);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->plans_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
on_broken_clicked (PostageOwnPlansWindow *self,
                   GtkWidget             *button)
{
  postage_own_plan_delete_file (self->application, GTK_WINDOW (self),
                                g_object_get_data (G_OBJECT (button), "file-name"));
}

static GtkWidget *
new_delete_button (PostageOwnPlansWindow *self,
                   const PostageOwnFile  *file,
                   const char            *name)
{
  /* Translators: a button; %s is the name of a plan or of a file */
  g_autofree char *label = g_strdup_printf (_ ("Delete %s"), name);
  GtkWidget       *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "file-name", g_strdup (file->name), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_broken_clicked), self, G_CONNECT_SWAPPED);
  return button;
}

/* What is wrong with the file, which stays until the user removes it. */
static void
add_broken (PostageOwnPlansWindow *self,
            const PostageOwnFile  *file)
{
  g_autofree char *base = g_file_get_basename (file->file);
  g_autofree char *title = g_markup_escape_text (base, -1);
  g_autofree char *problem = g_markup_escape_text (file->problem, -1);
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", problem, "subtitle-lines", 0,
                                       "title-lines", 0, NULL);

  /* The folder isn't one of its files. */
  if (!file->is_folder)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_delete_button (self, file, base));
  adw_preferences_group_add (self->broken_group, row);
  g_ptr_array_add (self->broken_rows, row);
}

static void
clear_rows (AdwPreferencesGroup *group,
            GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static void
show_plans (PostageOwnPlansWindow *self)
{
  PostageOwnPlans  *own = postage_application_get_own_plans (self->application);
  PostageCatalogue *catalogue = postage_own_plans_get_catalogue (own);
  const GPtrArray  *plans = postage_catalogue_get_plans (catalogue);
  const GPtrArray  *files = postage_own_plans_get_files (own);

  clear_rows (self->plans_group, self->rows);
  clear_rows (self->broken_group, self->broken_rows);
  for (guint i = 0; i < plans->len; i++)
    if (postage_plan_is_own (plans->pdata[i]))
      add_plan (self, catalogue, plans->pdata[i]);
  for (guint i = 0; i < files->len; i++)
    if (((const PostageOwnFile *) files->pdata[i])->problem != NULL)
      add_broken (self, files->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->broken_group), self->broken_rows->len > 0);
  adw_preferences_group_set_description (self->plans_group,
                                         self->rows->len > 0
                                           ? _ ("They are compared like all others, and marked as yours.")
                                           : _ ("You have made none yet. Copy a plan of the catalogue to enter the "
                                                "prices that you have agreed on, or describe a provider that is not "
                                                "in it."));
}

static void
on_new_clicked (PostageOwnPlansWindow *self)
{
  postage_own_plan_new (self->application, GTK_WINDOW (self));
}

static void
on_import_clicked (PostageOwnPlansWindow *self)
{
  postage_own_plan_import (self->application, GTK_WINDOW (self));
}

static void
on_copy_opening (PostageOwnPlansWindow *self)
{
  PostageOwnPlans  *own = postage_application_get_own_plans (self->application);
  PostageCatalogue *base = postage_own_plans_get_base (own);

  postage_picker_row_set_choices (
    self->copy_row,
    postage_choices_new_plans (base, postage_date_get_month (postage_catalogue_get_as_of (base)), NULL));
}

static void
on_copy_edited (PostageOwnPlansWindow *self)
{
  g_autofree char *id = g_strdup (postage_picker_row_get_id (self->copy_row));

  postage_picker_row_show (self->copy_row, NULL, NULL);
  if (id != NULL)
    postage_own_plan_copy (self->application, GTK_WINDOW (self), id);
}

static gboolean
postage_own_plans_window_close_request (GtkWindow *window)
{
  if (!postage_plan_editor_confirm_close (window))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (postage_own_plans_window_parent_class)->close_request (window);
}

static void
postage_own_plans_window_class_init (PostageOwnPlansWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_own_plans_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = postage_own_plans_window_close_request;

  g_type_ensure (POSTAGE_TYPE_CHOICE_PICKER);
  g_type_ensure (POSTAGE_TYPE_PICKER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-own-plans-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageOwnPlansWindow, plans_group);
  gtk_widget_class_bind_template_child (widget_class, PostageOwnPlansWindow, broken_group);
  gtk_widget_class_bind_template_child (widget_class, PostageOwnPlansWindow, copy_row);
  gtk_widget_class_bind_template_callback (widget_class, on_new_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_import_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_opening);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_edited);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
postage_own_plans_window_init (PostageOwnPlansWindow *self)
{
  self->rows = g_ptr_array_new ();
  self->broken_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
postage_own_plans_window_new (PostageApplication *application)
{
  PostageOwnPlansWindow *self;

  g_return_val_if_fail (POSTAGE_IS_APPLICATION (application), NULL);

  self = g_object_new (POSTAGE_TYPE_OWN_PLANS_WINDOW, NULL);
  self->application = g_object_ref (application);
  g_signal_connect_object (application, "own-plans-changed", G_CALLBACK (show_plans), self, G_CONNECT_SWAPPED);
  postage_picker_row_show (self->copy_row, NULL, NULL);
  show_plans (self);
  return GTK_WINDOW (self);
}
