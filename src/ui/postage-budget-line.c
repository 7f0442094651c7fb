/* postage-budget-line.c - whether a plan is within the budget, and what the budget buys
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-budget-line.h"

#include <glib/gi18n.h>

#include "text/postage-text-budget.h"
#include "ui/postage-steady-label.h"

struct _PostageBudgetLine
{
  GtkWidget parent_instance;

  /* Of the template. */
  GtkWidget          *box;
  GtkWidget          *verdict_box;
  GtkImage           *image;
  PostageSteadyLabel *verdict_label;
  PostageSteadyLabel *reach_label;
};

G_DEFINE_FINAL_TYPE (PostageBudgetLine, postage_budget_line, GTK_TYPE_WIDGET)

/* The sign beside the words, and the colour of both. */
static const struct
{
  const char *icon_name;
  const char *css_class; /* (nullable) */
} signs[] = {
  [POSTAGE_BUDGET_NONE] = { "dialog-question-symbolic", NULL },
  [POSTAGE_BUDGET_WITHIN] = { "object-select-symbolic", "success" },
  [POSTAGE_BUDGET_OVER] = { "dialog-warning-symbolic", "error" },
  [POSTAGE_BUDGET_MAY_BE_OVER] = { "dialog-question-symbolic", NULL },
  [POSTAGE_BUDGET_SURELY_OVER] = { "dialog-warning-symbolic", "error" },
  [POSTAGE_BUDGET_NO_PRICE] = { "dialog-question-symbolic", NULL },
  [POSTAGE_BUDGET_NO_EXCHANGE] = { "dialog-question-symbolic", NULL },
  [POSTAGE_BUDGET_DOES_NOT_FIT] = { "dialog-question-symbolic", NULL },
};

static void
postage_budget_line_dispose (GObject *object)
{
  PostageBudgetLine *self = POSTAGE_BUDGET_LINE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (postage_budget_line_parent_class)->dispose (object);
}

static void
postage_budget_line_class_init (PostageBudgetLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_budget_line_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (POSTAGE_TYPE_STEADY_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-budget-line.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageBudgetLine, box);
  gtk_widget_class_bind_template_child (widget_class, PostageBudgetLine, verdict_box);
  gtk_widget_class_bind_template_child (widget_class, PostageBudgetLine, image);
  gtk_widget_class_bind_template_child (widget_class, PostageBudgetLine, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, PostageBudgetLine, reach_label);
}

static void
postage_budget_line_init (PostageBudgetLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
postage_budget_line_new (void)
{
  return g_object_new (POSTAGE_TYPE_BUDGET_LINE, NULL);
}

static void
show_sign (PostageBudgetLine *self,
           PostageBudgetState state)
{
  gtk_image_set_from_icon_name (self->image, signs[state].icon_name);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].css_class != NULL)
      gtk_widget_remove_css_class (self->verdict_box, signs[i].css_class);
  if (signs[state].css_class != NULL)
    gtk_widget_add_css_class (self->verdict_box, signs[state].css_class);
}

/* What the budget buys of that which is sent most; while it is being found out, the room for it is kept. */
static void
show_reach (PostageBudgetLine *self,
            PostageSessionRow *row)
{
  PostageEstimate    *estimate = postage_session_row_get_estimate (row);
  const PostageReach *reach = postage_session_row_get_reach (row);
  const gboolean      sends = !postage_scenario_sends_nothing (postage_estimate_get_scenario (estimate));
  g_autofree char    *text = NULL;

  if (reach != NULL)
    text = postage_text_reach (postage_estimate_get_catalogue (estimate), reach);
  else if (sends)
    text = g_strdup (_ ("Finding out how many messages the budget buys…"));
  postage_steady_label_set_text (self->reach_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->reach_label), sends);
}

void
postage_budget_line_show_row (PostageBudgetLine *self,
                              PostageSessionRow *row)
{
  PostageBudgetVerdict verdict;
  g_autofree char     *text = NULL;

  g_return_if_fail (POSTAGE_IS_BUDGET_LINE (self));
  g_return_if_fail (POSTAGE_IS_SESSION_ROW (row));

  postage_budget_verdict_init (&verdict, postage_session_row_get_estimate (row));
  text = postage_text_budget_verdict (&verdict);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  if (text == NULL)
    return;

  show_sign (self, verdict.state);
  postage_steady_label_set_text (self->verdict_label, text);
  show_reach (self, row);
}
