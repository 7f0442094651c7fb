/* postage-plan-card.c - what one plan costs, at a glance
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-plan-card.h"

#include <glib/gi18n.h>

#include "core/postage-parts.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-measures.h"
#include "text/postage-text-notes.h"
#include "ui/postage-budget-line.h"
#include "ui/postage-component-bar.h"
#include "ui/postage-component-row.h"
#include "ui/postage-figure-line.h"
#include "ui/postage-note-list.h"
#include "ui/postage-plan-card-actions.h"
#include "ui/postage-steady-label.h"

/* More of them would make a card longer than its figures. */
#define MAX_NOTES 3

struct _PostagePlanCard
{
  GtkWidget parent_instance;

  PostageSession      *session;                          /* (owned) */
  PostageSessionRow   *row;                              /* (owned) */
  PostageMoney        *scale;                            /* (owned) (nullable): what fills the bar */
  PostageFigureLine   *per_message_line;                 /* (unowned): in measures_box */
  PostageFigureLine   *markup_line;                      /* (unowned): in measures_box */
  PostageComponentRow *components[POSTAGE_N_COMPONENTS]; /* (unowned): in components_box */
  gboolean             stale;

  /* Of the template. */
  GtkWidget           *body;
  GtkWidget           *heading;
  GtkLabel            *provider_label;
  GtkLabel            *plan_label;
  GtkWidget           *badges;
  GtkWidget           *cheapest_badge;
  GtkWidget           *baseline_badge;
  GtkWidget           *menu_button;
  PostageSteadyLabel  *total_label;
  PostageSteadyLabel  *difference_label;
  PostageBudgetLine   *budget_line;
  GtkBox              *measures_box;
  PostageComponentBar *bar;
  GtkBox              *components_box;
  PostageNoteList     *notes;
  GtkLabel            *seen_label;
  GtkWidget           *why_button;
};

G_DEFINE_FINAL_TYPE (PostagePlanCard, postage_plan_card, GTK_TYPE_WIDGET)

static void
show_badges (PostagePlanCard *self)
{
  const gboolean cheapest = postage_session_row_get_cheapest (self->row);
  const gboolean baseline = postage_session_row_get_baseline (self->row);

  gtk_widget_set_visible (self->cheapest_badge, cheapest);
  gtk_widget_set_visible (self->baseline_badge, baseline);
  gtk_widget_set_visible (self->badges, cheapest || baseline);
}

static void
show_total (PostagePlanCard *self)
{
  PostageEstimate *estimate = postage_session_row_get_estimate (self->row);
  g_autofree char *total = postage_text_total (estimate);
  g_autofree char *difference = postage_text_difference (estimate, postage_session_row_get_difference (self->row));
  g_autofree char *name = NULL;

  postage_steady_label_set_text (self->total_label, total);
  postage_steady_label_set_text (self->difference_label, difference);

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

      const PostageTotal *total = postage_estimate_get_component (estimate, component);

      postage_component_row_set_figure (self->components[component], amount, total->n_lines > 0);
      gtk_widget_set_visible (GTK_WIDGET (self->components[component]), (mask & (1u << component)) != 0);
    }
}

static void
show_measures (PostagePlanCard *self)
{
  PostageEstimate *estimate = postage_session_row_get_estimate (self->row);
  g_autofree char *per_message = postage_text_cost_per_message (estimate);
  g_autofree char *markup = postage_text_markup (estimate);
  g_autofree char *seen = postage_text_prices_seen (estimate);
  g_autoptr (GPtrArray) notes = postage_text_notes (estimate);

  postage_figure_line_set_figure (self->per_message_line, per_message);
  postage_figure_line_set_figure (self->markup_line, markup);
  postage_note_list_set_notes (self->notes, notes, MAX_NOTES);
  gtk_label_set_label (self->seen_label, seen != NULL ? seen : "");
  gtk_widget_set_visible (GTK_WIDGET (self->seen_label), seen != NULL);
}

static void
show_bar (PostagePlanCard *self)
{
  PostageEstimate *estimate = postage_session_row_get_estimate (self->row);
  g_autofree char *description = postage_text_parts (estimate);
  PostageParts     parts;

  /* A scale of another currency is that of the scenario before; the page sets the new one next. */
  if (self->scale != NULL && !g_str_equal (self->scale->currency, postage_estimate_get_currency (estimate)))
    return;

  postage_parts_measure (estimate, self->scale, &parts);
  postage_component_bar_set_parts (self->bar, &parts, description);
}

static void
show_row (PostagePlanCard *self)
{
  postage_plan_card_actions_update (self);
  show_badges (self);
  show_total (self);
  postage_budget_line_show_row (self->budget_line, self->row);
  show_measures (self);
  show_bar (self);
  show_components (self);
  /* A stale card was perhaps drawn empty, and what it says may be what it said before. */
  if (self->stale)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->stale = FALSE;
}

/* A keystroke would have to lay out all cards, also those that nobody sees: who shows them says when. */
static void
become_stale (PostagePlanCard *self)
{
  /* GTK draws all that is within a scrolled window, and an empty card costs less. */
  if (!self->stale)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->stale = TRUE;
}

/* A stale card is written as a whole. */
static void
on_reach_changed (PostagePlanCard *self)
{
  if (!self->stale)
    postage_budget_line_show_row (self->budget_line, self->row);
}

/* Rather nothing for one frame than the figures of another scenario. */
static void
postage_plan_card_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  if (!POSTAGE_PLAN_CARD (widget)->stale)
    GTK_WIDGET_CLASS (postage_plan_card_parent_class)->snapshot (widget, snapshot);
}

static void
postage_plan_card_dispose (GObject *object)
{
  PostagePlanCard *self = POSTAGE_PLAN_CARD (object);

  g_clear_pointer (&self->body, gtk_widget_unparent);
  g_clear_object (&self->row);
  g_clear_object (&self->session);
  g_clear_pointer (&self->scale, postage_money_free);

  G_OBJECT_CLASS (postage_plan_card_parent_class)->dispose (object);
}

static void
postage_plan_card_class_init (PostagePlanCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_plan_card_dispose;
  widget_class->snapshot = postage_plan_card_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (POSTAGE_TYPE_BUDGET_LINE);
  g_type_ensure (POSTAGE_TYPE_COMPONENT_BAR);
  g_type_ensure (POSTAGE_TYPE_NOTE_LIST);
  g_type_ensure (POSTAGE_TYPE_STEADY_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-plan-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, body);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, heading);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, provider_label);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, plan_label);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, badges);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, cheapest_badge);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, baseline_badge);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, total_label);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, difference_label);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, budget_line);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, measures_box);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, bar);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, components_box);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, notes);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, seen_label);
  gtk_widget_class_bind_template_child (widget_class, PostagePlanCard, why_button);
  postage_plan_card_actions_install (widget_class);
}

static PostageFigureLine *
add_measure (PostagePlanCard *self,
             const char      *title,
             const char      *meaning,
             GtkSizeGroup    *figures)
{
  PostageFigureLine *line = POSTAGE_FIGURE_LINE (postage_figure_line_new (title));

  postage_figure_line_join (line, figures);
  gtk_widget_set_tooltip_text (GTK_WIDGET (line), meaning);
  gtk_box_append (self->measures_box, GTK_WIDGET (line));
  return line;
}

static void
postage_plan_card_init (PostagePlanCard *self)
{
  /* Figures end at the end of the line; from right to left, that is where they begin, and only equal widths line up. */
  const gboolean         mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const GtkSizeGroupMode mode = mirrored ? GTK_SIZE_GROUP_HORIZONTAL : GTK_SIZE_GROUP_NONE;
  g_autoptr (GtkSizeGroup) figures = gtk_size_group_new (mode);
  g_autoptr (GtkSizeGroup) measures = gtk_size_group_new (mode);

  gtk_widget_init_template (GTK_WIDGET (self));

  self->per_message_line = add_measure (self, _ ("Per message"), _ ("Per delivered message"), measures);
  self->markup_line = add_measure (self, _ ("Markup"), _ ("Markup over Meta’s charges"), measures);
  for (guint component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      self->components[component] = POSTAGE_COMPONENT_ROW (postage_component_row_new (component, figures));
      gtk_box_append (self->components_box, GTK_WIDGET (self->components[component]));
    }
}

/* Each button says of which plan it is: a screen reader doesn't see the card around it. */
static void
name_buttons (PostagePlanCard *self)
{
  const char      *title = postage_session_row_get_title (self->row);
  g_autofree char *why = NULL;
  g_autofree char *menu = NULL;

  /* Translators: what a screen reader says of the button; %s is a plan. */
  why = g_strdup_printf (_ ("Why this number: %s"), title);
  /* Translators: what a screen reader says of the button that opens a menu; %s is a plan. */
  menu = g_strdup_printf (_ ("Actions for %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->why_button), GTK_ACCESSIBLE_PROPERTY_LABEL, why, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
}

static void
join_guides (PostagePlanCard     *self,
             GtkSizeGroup *const *guides)
{
  gtk_size_group_add_widget (guides[0], self->heading);
  gtk_size_group_add_widget (guides[1], GTK_WIDGET (self->total_label));
  gtk_size_group_add_widget (guides[2], GTK_WIDGET (self->difference_label));
  gtk_size_group_add_widget (guides[3], GTK_WIDGET (self->per_message_line));
  gtk_size_group_add_widget (guides[4], GTK_WIDGET (self->markup_line));
  for (guint component = 0; component < POSTAGE_N_COMPONENTS; component++)
    gtk_size_group_add_widget (guides[5 + component], GTK_WIDGET (self->components[component]));
  gtk_size_group_add_widget (guides[5 + POSTAGE_N_COMPONENTS], GTK_WIDGET (self->budget_line));
}

GtkWidget *
postage_plan_card_new (PostageSession      *session,
                       PostageSessionRow   *row,
                       GtkSizeGroup *const *guides)
{
  PostagePlanCard *self;

  g_return_val_if_fail (POSTAGE_IS_SESSION (session), NULL);
  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (row), NULL);
  g_return_val_if_fail (guides != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_PLAN_CARD, NULL);
  self->session = g_object_ref (session);
  self->row = g_object_ref (row);
  gtk_label_set_label (self->provider_label, postage_session_row_get_provider_name (row));
  gtk_label_set_label (self->plan_label, postage_session_row_get_plan_name (row));
  name_buttons (self);
  join_guides (self, guides);

  g_signal_connect_object (row, "changed", G_CALLBACK (become_stale), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "reach-changed", G_CALLBACK (on_reach_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::pinned", G_CALLBACK (postage_plan_card_actions_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (postage_session_get_rows (session), "items-changed",
                           G_CALLBACK (postage_plan_card_actions_update), self, G_CONNECT_SWAPPED);
  show_row (self);
  return GTK_WIDGET (self);
}

gboolean
postage_plan_card_get_stale (PostagePlanCard *self)
{
  g_return_val_if_fail (POSTAGE_IS_PLAN_CARD (self), FALSE);

  return self->stale;
}

void
postage_plan_card_refresh (PostagePlanCard *self)
{
  g_return_if_fail (POSTAGE_IS_PLAN_CARD (self));

  if (self->stale)
    show_row (self);
}

void
postage_plan_card_set_scale (PostagePlanCard    *self,
                             const PostageMoney *scale)
{
  g_return_if_fail (POSTAGE_IS_PLAN_CARD (self));

  g_clear_pointer (&self->scale, postage_money_free);
  self->scale = scale != NULL ? postage_money_copy (scale) : NULL;
  become_stale (self);
}

PostageSession *
postage_plan_card_get_session (PostagePlanCard *self)
{
  g_return_val_if_fail (POSTAGE_IS_PLAN_CARD (self), NULL);

  return self->session;
}

PostageSessionRow *
postage_plan_card_get_row (PostagePlanCard *self)
{
  g_return_val_if_fail (POSTAGE_IS_PLAN_CARD (self), NULL);

  return self->row;
}
