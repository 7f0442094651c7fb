/* postage-plan-editor.c - the window that edits an own plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-plan-editor.h"

#include <glib/gi18n.h>

#include "text/postage-text-number.h"
#include "ui/postage-charge-page.h"
#include "ui/postage-error-dialog.h"
#include "ui/postage-plan-edit-page.h"
#include "ui/postage-preview-box.h"

struct _PostagePlanEditor
{
  AdwWindow parent_instance;

  PostagePlanDraft    *draft;     /* (owned) */
  PostageCatalogue    *catalogue; /* (owned) (nullable): with the plan, while it is entered rightly */
  PostagePlan         *plan;      /* (unowned) (nullable): in that catalogue */
  PostagePlanEditPage *plan_page;
  GtkWidget           *charge_page; /* (nullable) */
  PostagePreviewBox   *preview;
  GtkWindow           *question; /* (nullable): about unsaved entries, while it is asked */
  GtkWindow           *next;     /* (nullable): closed once that is answered */

  /* Of the template. */
  AdwWindowTitle *title;
  GtkWidget      *cancel_button;
  GtkWidget      *back_button;
  GtkWidget      *save_button;
  GtkStack       *stack;
  GtkLabel       *reason_label;
  GtkWidget      *bottom;
};

G_DEFINE_FINAL_TYPE (PostagePlanEditor, postage_plan_editor, ADW_TYPE_WINDOW)

static guint saved_signal;

static void
postage_plan_editor_dispose (GObject *object)
{
  PostagePlanEditor *self = POSTAGE_PLAN_EDITOR (object);

  g_clear_object (&self->draft);
  g_clear_weak_pointer (&self->next);
  g_clear_weak_pointer (&self->question);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);

  G_OBJECT_CLASS (postage_plan_editor_parent_class)->dispose (object);
}

/* Why the plan can't be saved, or NULL. */
static char *
word_reason (PostagePlanEditor *self,
             const GError      *error)
{
  const guint      n_problems = postage_draft_count_problems (postage_plan_draft_get_provider (self->draft));
  g_autofree char *count = postage_text_count (n_problems);

  if (n_problems > 0)
    /* Translators: %s is a number */
    return g_strdup_printf (ngettext ("%s entry has to be corrected before the plan can be saved.",
                                      "%s entries have to be corrected before the plan can be saved.", n_problems),
                            count);
  return error != NULL ? g_strdup (error->message) : NULL;
}

static void
show_title (PostagePlanEditor *self)
{
  const gboolean is_charge = self->charge_page != NULL;
  const char    *name = postage_draft_get (postage_plan_draft_get_plan (self->draft), "name");

  adw_window_title_set_title (self->title, is_charge ? _ ("Charge") : _ ("Own Plan"));
  adw_window_title_set_subtitle (self->title, name);
  gtk_widget_set_visible (self->back_button, is_charge);
  gtk_widget_set_visible (self->cancel_button, !is_charge);
}

static void
show_draft (PostagePlanEditor *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;

  if (self->draft == NULL)
    return;

  show_title (self);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
  self->plan = NULL;
  self->catalogue = postage_plan_draft_compile (self->draft, &self->plan, &error);
  reason = word_reason (self, error);
  gtk_label_set_label (self->reason_label, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason_label), reason != NULL);
  gtk_widget_set_sensitive (self->save_button, reason == NULL);
  gtk_widget_set_tooltip_text (self->save_button, reason);
  postage_plan_edit_page_show (self->plan_page, self->plan);
  postage_preview_box_show (self->preview, self->catalogue, self->plan);
}

static void
go_back (PostagePlanEditor *self)
{
  if (self->charge_page == NULL)
    return;

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->plan_page));
  gtk_stack_remove (self->stack, self->charge_page);
  self->charge_page = NULL;
  postage_preview_box_set_charge (self->preview, NULL);
  show_draft (self);
  gtk_widget_child_focus (GTK_WIDGET (self->plan_page), GTK_DIR_TAB_FORWARD);
}

static void
on_open (PostagePlanEditor *self,
         PostageDraft      *charge)
{
  go_back (self);
  self->charge_page =
    postage_charge_page_new (charge, postage_own_plans_get_base (postage_plan_draft_get_own (self->draft)));
  gtk_stack_add_child (self->stack, self->charge_page);
  gtk_stack_set_visible_child (self->stack, self->charge_page);
  postage_preview_box_set_charge (self->preview, charge);
  show_draft (self);
  gtk_widget_child_focus (self->charge_page, GTK_DIR_TAB_FORWARD);
}

/* Nothing keeps the window any more, nor the one that waits for that. */
static void
close_now (PostagePlanEditor *self)
{
  g_autoptr (GtkWindow) next = self->next != NULL ? g_object_ref (self->next) : NULL;

  g_clear_weak_pointer (&self->next);
  /* GTK 4.8 looks at the window below once more when this one is finalised, and that one may be gone by then. */
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
  if (next != NULL)
    gtk_window_close (next);
}

static void
on_save_clicked (PostagePlanEditor *self)
{
  g_autoptr (GError) error = NULL;

  if (postage_plan_draft_save (self->draft, &error))
    {
      g_signal_emit (self, saved_signal, 0);
      close_now (self);
      return;
    }
  g_clear_weak_pointer (&self->next);
  postage_error_dialog_show (GTK_WINDOW (self), _ ("The Plan Could Not Be Saved"), error->message);
}

static void
on_response (AdwMessageDialog  *dialog,
             const char        *response,
             PostagePlanEditor *self)
{
  g_clear_weak_pointer (&self->question);
  /* The same holds for the dialog, which goes later than the answer is given. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  if (g_str_equal (response, "discard"))
    close_now (self);
  else if (g_str_equal (response, "save"))
    on_save_clicked (self);
  else
    g_clear_weak_pointer (&self->next);
}

/* Asks what to do with unsaved entries, and closes @next (nullable) where they don't keep it. */
static void
ask_about_entries (PostagePlanEditor *self,
                   GtkWindow         *next)
{
  AdwMessageDialog *dialog;

  if (next != NULL)
    g_set_weak_pointer (&self->next, next);
  if (self->question != NULL)
    {
      gtk_window_present (self->question);
      return;
    }

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), _ ("Save the Plan?"),
                                                       _ ("What you have entered will be lost otherwise.")));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Go On Editing"), "discard", _ ("_Discard"), "save",
                                    _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "save", gtk_widget_get_sensitive (self->save_button));
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), self, 0);
  g_set_weak_pointer (&self->question, GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Nothing that was entered is lost without a question. */
static gboolean
postage_plan_editor_close_request (GtkWindow *window)
{
  PostagePlanEditor *self = POSTAGE_PLAN_EDITOR (window);

  if (!postage_plan_draft_get_modified (self->draft))
    return GTK_WINDOW_CLASS (postage_plan_editor_parent_class)->close_request (window);
  ask_about_entries (self, NULL);
  return GDK_EVENT_STOP;
}

/* Whether @window goes with @parent. */
static gboolean
belongs_to (GtkWindow *window,
            GtkWindow *parent)
{
  while (window != NULL && window != parent)
    window = gtk_window_get_transient_for (window);
  return window != NULL;
}

gboolean
postage_plan_editor_confirm_close (GtkWindow *window)
{
  GListModel *windows;

  g_return_val_if_fail (GTK_IS_WINDOW (window), TRUE);

  windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (!POSTAGE_IS_PLAN_EDITOR (other) || !belongs_to (other, window) ||
          !postage_plan_draft_get_modified (POSTAGE_PLAN_EDITOR (other)->draft))
        continue;
      ask_about_entries (POSTAGE_PLAN_EDITOR (other), window);
      return FALSE;
    }
  return TRUE;
}

static gboolean
on_escape (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  PostagePlanEditor *self = POSTAGE_PLAN_EDITOR (widget);

  if (self->charge_page != NULL)
    go_back (self);
  else
    gtk_window_close (GTK_WINDOW (self));
  return GDK_EVENT_STOP;
}

static void
postage_plan_editor_class_init (PostagePlanEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_plan_editor_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = postage_plan_editor_close_request;

  saved_signal =
    g_signal_new ("saved", POSTAGE_TYPE_PLAN_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-plan-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PostagePlanEditor, title);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanEditor, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanEditor, back_button);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanEditor, save_button);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanEditor, reason_label);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanEditor, bottom);
  gtk_widget_class_bind_template_callback (widget_class, go_back);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
postage_plan_editor_init (PostagePlanEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
postage_plan_editor_new (PostagePlanDraft            *draft,
                         const PostagePreviewContext *context)
{
  PostagePlanEditor *self;

  g_return_val_if_fail (POSTAGE_IS_PLAN_DRAFT (draft) && context != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_PLAN_EDITOR, NULL);
  self->draft = g_object_ref (draft);
  self->plan_page = POSTAGE_PLAN_EDIT_PAGE (postage_plan_edit_page_new (draft));
  self->preview = POSTAGE_PREVIEW_BOX (postage_preview_box_new (draft, context));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->plan_page));
  gtk_box_append (GTK_BOX (self->bottom), GTK_WIDGET (self->preview));
  g_signal_connect_object (self->plan_page, "open", G_CALLBACK (on_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (postage_plan_draft_get_provider (draft), "changed", G_CALLBACK (show_draft), self,
                           G_CONNECT_SWAPPED);
  show_draft (self);
  return GTK_WINDOW (self);
}
