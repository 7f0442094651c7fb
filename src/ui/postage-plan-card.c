/* postage-plan-card.c - what one plan costs, at a glance
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-plan-card.h"

#include <glib/gi18n.h>

#include "text/postage-text-answer.h"
#include "text/postage-text-line.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-warning.h"
#include "ui/postage-explanation-window.h"
#include "ui/postage-figure-line.h"
#include "ui/postage-note.h"

struct _PostagePlanCard
{
  GtkWidget parent_instance;

  PostageSessionRow *row;                              /* (owned) */
  PostageFigureLine *components[POSTAGE_N_COMPONENTS]; /* (unowned): in components_box */
  char              *notes;                            /* (owned) (nullable): the notes that are shown */

  /* Of the template. */
  GtkWidget *body;
  GtkWidget *heading;
  GtkLabel  *provider_label;
  GtkLabel  *plan_label;
  GtkWidget *cheapest_badge;
  GtkLabel  *total_label;
  GtkLabel  *difference_label;
  GtkBox    *components_box;
  GtkBox    *notes_box;
  GtkWidget *why_button;
};

G_DEFINE_FINAL_TYPE (PostagePlanCard, postage_plan_card, GTK_TYPE_WIDGET)

static void
show_cheapest (PostagePlanCard *self)
{
  gtk_widget_set_visible (self->cheapest_badge, postage_session_row_get_cheapest (self->row));
}

/* What the total means beside the others. */
static char *
describe_difference (PostageSessionRow *row)
{
  const PostageMoney *difference = postage_session_row_get_difference (row);
  PostageEstimate    *estimate = postage_session_row_get_estimate (row);
  const gboolean      complete = postage_estimate_get_status (estimate) == POSTAGE_STATUS_COMPLETE;
  g_autofree char    *amount = NULL;

  if (difference == NULL)
    return g_strdup (complete ? _ ("a month") : _ ("a month; the whole cost is not known"));

  if (difference->amount <= 0)
    return g_strdup (complete ? _ ("a month, the same as the cheapest")
                              : _ ("a month; the whole cost is not known, it may be cheaper"));

  amount = postage_text_money (difference);
  if (complete)
    /* Translators: how much more a plan costs than the cheapest one; %s is an amount with its currency. Short. */
    return g_strdup_printf (_ ("a month, %s more"), amount);

  /* Translators: the same, of a plan of which a price is not known. */
  return g_strdup_printf (_ ("a month, at least %s more"), amount);
}

static void
show_total (PostagePlanCard *self)
{
  PostageEstimate *estimate = postage_session_row_get_estimate (self->row);
  g_autofree char *total = postage_text_total (estimate);
  g_autofree char *difference = describe_difference (self->row);
  g_autofree char *name = NULL;
  const gboolean   priced = postage_estimate_get_status (estimate) < POSTAGE_STATUS_DOES_NOT_FIT;

  gtk_label_set_label (self->total_label, total);
  gtk_label_set_label (self->difference_label, priced ? difference : "");

  /* Translators: what a screen reader says of a card: a plan and what it costs a month. */
  name = g_strdup_printf (_ ("%1$s: %2$s"), postage_session_row_get_title (self->row), total);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_components (PostagePlanCard *self)
{
  PostageEstimate *estimate = postage_session_row_get_estimate (self->row);
  const guint      mask = postage_session_row_get_components (self->row);

  for (guint component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      g_autofree char *amount = postage_text_component_total (estimate, component);

      postage_figure_line_set_figure (self->components[component], amount);
      gtk_widget_set_visible (GTK_WIDGET (self->components[component]), (mask & (1u << component)) != 0);
    }
}

/* What is paid once, and what one has to know: rebuilt only when it says something else than before. */
static void
show_notes (PostagePlanCard *self)
{
  PostageEstimate *estimate = postage_session_row_get_estimate (self->row);
  const GPtrArray *one_off = postage_estimate_get_one_off_lines (estimate);
  const GArray    *warnings = postage_estimate_get_warnings (estimate);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  guint            n_one_off;
  GtkWidget       *child;

  for (guint i = 0; i < one_off->len; i++)
    {
      const PostageLine *line = one_off->pdata[i];
      g_autofree char   *title = postage_text_line_title (estimate, line);
      g_autofree char   *amount = postage_text_line_amount (line);

      /* A warning tells of those that aren't known, and nobody has to know that nothing is paid. */
      if ((line->flags & POSTAGE_LINE_UNKNOWN) == 0 && line->shown.amount != 0)
        /* Translators: %1$s is a charge that is paid once, %2$s its amount. */
        g_ptr_array_add (texts, g_strdup_printf (_ ("Paid once, not in the total: %1$s, %2$s."), title, amount));
    }
  n_one_off = texts->len;
  for (guint i = 0; i < warnings->len; i++)
    g_ptr_array_add (texts, postage_text_warning (estimate, &g_array_index (warnings, PostageWarning, i)));
  g_ptr_array_add (texts, NULL);

  joined = g_strjoinv ("\n", (char **) texts->pdata);
  if (g_strcmp0 (joined, self->notes) == 0)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->notes_box))) != NULL)
    gtk_box_remove (self->notes_box, child);
  for (guint i = 0; texts->pdata[i] != NULL; i++)
    {
      const char *icon_name = i < n_one_off ? "dialog-information-symbolic" : "dialog-warning-symbolic";

      gtk_box_append (self->notes_box, postage_note_new (icon_name, texts->pdata[i]));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->notes_box), texts->len > 1);
  g_free (self->notes);
  self->notes = g_steal_pointer (&joined);
}

static void
show_estimate (PostagePlanCard *self)
{
  show_total (self);
  show_components (self);
  show_notes (self);
}

static void
on_why_clicked (PostagePlanCard *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWindow *window = postage_explanation_window_new (self->row);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (window, GTK_WINDOW (root));
  gtk_window_present (window);
}

static void
postage_plan_card_dispose (GObject *object)
{
  PostagePlanCard *self = POSTAGE_PLAN_CARD (object);

  g_clear_pointer (&self->body, gtk_widget_unparent);
  g_clear_object (&self->row);
  g_clear_pointer (&self->notes, g_free);

  G_OBJECT_CLASS (postage_plan_card_parent_class)->dispose (object);
}

static void
postage_plan_card_class_init (PostagePlanCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_plan_card_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-plan-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, body);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, heading);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, provider_label);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, plan_label);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, cheapest_badge);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, total_label);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, difference_label);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, components_box);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, notes_box);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, why_button);
  gtk_widget_class_bind_template_callback (widget_class, on_why_clicked);
}

static void
postage_plan_card_init (PostagePlanCard *self)
{
  /* Figures end at the end of the line; from right to left, that is where they begin, and only equal widths line up. */
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autoptr (GtkSizeGroup) figures = gtk_size_group_new (mirrored ? GTK_SIZE_GROUP_HORIZONTAL : GTK_SIZE_GROUP_NONE);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      self->components[component] = POSTAGE_FIGURE_LINE (postage_figure_line_new (postage_text_component (component)));
      postage_figure_line_join (self->components[component], figures);
      gtk_box_append (self->components_box, GTK_WIDGET (self->components[component]));
    }
}

GtkWidget *
postage_plan_card_new (PostageSessionRow   *row,
                       GtkSizeGroup *const *guides)
{
  PostagePlanCard *self;
  g_autofree char *why = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (row), NULL);
  g_return_val_if_fail (guides != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_PLAN_CARD, NULL);
  self->row = g_object_ref (row);
  /* Translators: what a screen reader says of the button; %s is a plan. */
  why = g_strdup_printf (_ ("Why this number: %s"), postage_session_row_get_title (row));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->why_button), GTK_ACCESSIBLE_PROPERTY_LABEL, why, -1);
  gtk_label_set_label (self->provider_label, postage_session_row_get_provider_name (row));
  gtk_label_set_label (self->plan_label, postage_session_row_get_plan_name (row));

  gtk_size_group_add_widget (guides[0], self->heading);
  gtk_size_group_add_widget (guides[1], GTK_WIDGET (self->total_label));
  gtk_size_group_add_widget (guides[2], GTK_WIDGET (self->difference_label));
  for (guint component = 0; component < POSTAGE_N_COMPONENTS; component++)
    gtk_size_group_add_widget (guides[3 + component], GTK_WIDGET (self->components[component]));

  g_signal_connect_object (row, "notify::estimate", G_CALLBACK (show_estimate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::components", G_CALLBACK (show_components), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::difference", G_CALLBACK (show_total), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::cheapest", G_CALLBACK (show_cheapest), self, G_CONNECT_SWAPPED);
  show_cheapest (self);
  show_estimate (self);
  return GTK_WIDGET (self);
}
