/* postage-budget-window.c - what the budget buys on one plan, of everything that can be sent
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-budget-window.h"

#include <glib/gi18n.h>

#include "model/postage-reach-job.h"
#include "storage/postage-export-reach.h"
#include "text/postage-text-budget.h"
#include "text/postage-text-names.h"
#include "text/postage-text-place.h"

struct _PostageBudgetWindow
{
  AdwWindow parent_instance;

  PostageEstimate *estimate;    /* (owned) */
  GCancellable    *cancellable; /* (owned) */
  GArray          *reaches;     /* (owned) (nullable) (element-type PostageReach): once they are found out */

  /* Of the template. */
  AdwWindowTitle  *window_title;
  AdwToastOverlay *toast_overlay;
  GtkStack        *stack;
  GtkLabel        *verdict_label;
  GtkLabel        *budget_label;
  GtkLabel        *rule_label;
  GtkBox          *groups_box;
  AdwStatusPage   *problem_page;
};

G_DEFINE_FINAL_TYPE (PostageBudgetWindow, postage_budget_window, ADW_TYPE_WINDOW)

static GtkWidget *
make_row (const PostageReach *reach)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *label;
  g_autofree char *value = postage_text_reach_value (reach);
  g_autofree char *reason = postage_text_reach_reason (reach);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), postage_text_category (reach->category));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  label = gtk_label_new (value);
  gtk_widget_add_css_class (label, "numeric");
  if (!postage_reach_has_quantity (reach))
    gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

/* A group for each destination, whose categories follow each other. */
static void
show_reaches (PostageBudgetWindow *self)
{
  PostageCatalogue *catalogue = postage_estimate_get_catalogue (self->estimate);
  GtkWidget        *group = NULL;

  for (guint i = 0; i < self->reaches->len; i++)
    {
      const PostageReach *reach = &g_array_index (self->reaches, PostageReach, i);

      if (i == 0 || !g_str_equal (reach->country, g_array_index (self->reaches, PostageReach, i - 1).country))
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                           postage_text_country_code (catalogue, reach->country));
          gtk_box_append (self->groups_box, group);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (reach));
    }
  gtk_stack_set_visible_child_name (self->stack, self->reaches->len > 0 ? "reaches" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "budget.copy", self->reaches->len > 0);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  PostageBudgetWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) reaches = postage_reach_job_finish (result, &error);

  /* The window is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (reaches == NULL)
    {
      adw_status_page_set_description (self->problem_page, error->message);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }
  self->reaches = g_steal_pointer (&reaches);
  show_reaches (self);
}

static void
find_out (PostageBudgetWindow *self)
{
  PostageScenario *scenario = postage_estimate_get_scenario (self->estimate);
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GArray) flows = postage_reach_flow_list (scenario);

  g_ptr_array_add (plans, postage_estimate_get_plan (self->estimate));
  postage_reach_job_run_async (postage_estimate_get_catalogue (self->estimate), scenario, plans, flows,
                               self->cancellable, on_found, self);
}

static void
on_copy (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  PostageBudgetWindow *self = POSTAGE_BUDGET_WINDOW (widget);
  g_autofree char     *text = postage_export_reach_text (self->estimate, self->reaches);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (_ ("List copied")));
}

static void
postage_budget_window_dispose (GObject *object)
{
  PostageBudgetWindow *self = POSTAGE_BUDGET_WINDOW (object);

  /* What is being found out refers to the window, which may not outlast the one that it belongs to. */
  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->estimate, postage_estimate_unref);
  g_clear_pointer (&self->reaches, g_array_unref);

  G_OBJECT_CLASS (postage_budget_window_parent_class)->dispose (object);
}

static void
postage_budget_window_finalize (GObject *object)
{
  g_clear_object (&POSTAGE_BUDGET_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (postage_budget_window_parent_class)->finalize (object);
}

static void
postage_budget_window_class_init (PostageBudgetWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_budget_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = postage_budget_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-budget-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageBudgetWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, PostageBudgetWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, PostageBudgetWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PostageBudgetWindow, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, PostageBudgetWindow, budget_label);
  gtk_widget_class_bind_template_child (widget_class, PostageBudgetWindow, rule_label);
  gtk_widget_class_bind_template_child (widget_class, PostageBudgetWindow, groups_box);
  gtk_widget_class_bind_template_child (widget_class, PostageBudgetWindow, problem_page);

  gtk_widget_class_install_action (widget_class, "budget.copy", NULL, on_copy);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "budget.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
postage_budget_window_init (PostageBudgetWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "budget.copy", FALSE);
}

GtkWindow *
postage_budget_window_new (PostageSessionRow *row)
{
  PostageBudgetWindow *self;
  PostageBudgetVerdict verdict;
  g_autofree char     *words = NULL;
  g_autofree char     *budget = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (row), NULL);

  self = g_object_new (POSTAGE_TYPE_BUDGET_WINDOW, NULL);
  self->estimate = postage_estimate_ref (postage_session_row_get_estimate (row));
  adw_window_title_set_title (self->window_title, postage_session_row_get_title (row));
  gtk_window_set_title (GTK_WINDOW (self), postage_session_row_get_title (row));

  postage_budget_verdict_init (&verdict, self->estimate);
  words = postage_text_budget_verdict (&verdict);
  budget = postage_text_budget (&verdict.budget, postage_estimate_get_scenario (self->estimate));
  gtk_label_set_label (self->verdict_label, words != NULL ? words : _ ("The plan doesn’t fit."));
  gtk_label_set_label (self->budget_label, budget);
  gtk_label_set_label (self->rule_label, postage_text_reach_rule ());
  find_out (self);
  return GTK_WINDOW (self);
}
