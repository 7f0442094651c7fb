/* postage-compare-page.c - the answer in words, and the plans side by side
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-compare-page.h"

#include <glib/gi18n.h>

#include "core/postage-estimator.h"
#include "core/postage-parts.h"
#include "model/postage-session-compared.h"
#include "model/postage-session-edits-plans.h"
#include "model/postage-session-row.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-baseline.h"
#include "text/postage-text-date.h"
#include "text/postage-text-list.h"
#include "text/postage-text-market.h"
#include "text/postage-text-names.h"
#include "text/postage-text-plan.h"
#include "ui/postage-card-box.h"
#include "ui/postage-cards-in-sight.h"
#include "ui/postage-changes-notice.h"
#include "ui/postage-checklist.h"
#include "ui/postage-plan-card.h"
#include "ui/postage-steady-label.h"

struct _PostageComparePage
{
  GtkWidget parent_instance;

  PostageSession      *session;                            /* (owned) (nullable) */
  GtkSizeGroup        *guides[POSTAGE_PLAN_CARD_N_GUIDES]; /* (owned) */
  PostageCardsInSight *in_sight;                           /* (owned) */

  /* Of the template. */
  GtkWidget            *scrolled_window;
  PostageChangesNotice *changes_notice;
  PostageSteadyLabel   *answer_label;
  PostageSteadyLabel   *baseline_label;
  PostageSteadyLabel   *maybe_label;
  PostageSteadyLabel   *market_label;
  PostageSteadyLabel   *doubt_label;
  PostageSteadyLabel   *missing_label;
  GtkWidget            *missing_box;
  PostageCardBox       *card_box;
  GtkWidget            *market_button;
  GtkLabel             *market_button_label;
  GtkWidget            *best_button;
  PostageChecklist     *checklist;
  GtkLabel             *as_of_label;
};

G_DEFINE_FINAL_TYPE (PostageComparePage, postage_compare_page, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
} PostageComparePageProperty;

static GParamSpec *properties[PROP_SESSION + 1];

/* Shows a sentence, or nothing where there is none to say. */
static void
show_sentence (PostageSteadyLabel *label,
               const char         *sentence)
{
  postage_steady_label_set_text (label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (label), sentence != NULL);
}

/* Offers to put @estimate's plan beside the others, which whoever reads that it is cheaper wants; NULL: nothing. */
static void
show_market_button (PostageComparePage *self,
                    PostageEstimate    *estimate)
{
  PostageCatalogue *catalogue = postage_session_get_catalogue (self->session);
  PostagePlan      *plan;
  g_autofree char  *name = NULL;
  g_autofree char  *label = NULL;

  gtk_widget_set_visible (self->market_button, estimate != NULL);
  if (estimate == NULL)
    return;

  plan = postage_estimate_get_plan (estimate);
  name = postage_text_plan_in_sentence (
    postage_catalogue_get_provider_of (catalogue, postage_plan_get_id (plan)), plan);
  /* Translators: a button; %s is a plan */
  label = g_strdup_printf (_ ("Compare %s, Too"), name);
  gtk_label_set_label (self->market_button_label, label);
}

/* The headline, and what is said of all plans. That matters more where one of them is cheaper; and where no compared
 * plan gives an answer, it is the answer. */
static void
show_headline (PostageComparePage   *self,
               const PostageRanking *ranking,
               const PostageRanking *market)
{
  g_autofree char *headline = postage_text_answer_headline (ranking);
  g_autofree char *maybe = postage_text_answer_maybe (ranking);
  g_autofree char *sentence = postage_text_answer_market (ranking, market);
  const gboolean   cheaper = sentence != NULL && postage_text_market_is_cheaper (ranking, market);
  const gboolean   answers = cheaper && postage_ranking_get_cheapest (ranking) == NULL;
  g_autofree char *compared = postage_text_sentences (answers ? headline : NULL, maybe);

  show_sentence (self->answer_label, answers ? sentence : headline);
  show_sentence (self->maybe_label, compared);
  show_sentence (self->market_label, answers ? NULL : sentence);
  if (cheaper)
    gtk_widget_add_css_class (GTK_WIDGET (self->market_label), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->market_label), "heading");
  show_market_button (self, cheaper ? postage_ranking_get_cheapest (market) : NULL);
}

/* Own plans that the scenario names, which were deleted or lie on another computer. */
static void
show_missing (PostageComparePage *self,
              PostageScenario    *scenario)
{
  g_autoptr (GPtrArray) missing =
    postage_estimator_list_missing (postage_session_get_catalogue (self->session), scenario);
  g_autofree char *sentence = postage_text_plans_missing (missing);

  show_sentence (self->missing_label, sentence);
  gtk_widget_set_visible (self->missing_box, sentence != NULL);
}

static void
on_leave_out_clicked (PostageComparePage *self)
{
  g_autoptr (GError) error = NULL;

  if (!postage_session_drop_missing_plans (self->session, &error))
    g_warning ("The plans can't be compared: %s", error->message);
}

static void
show_answer (PostageComparePage *self)
{
  PostageScenario      *scenario = postage_session_get_scenario (self->session);
  const PostageRanking *ranking = postage_session_get_ranking (self->session);
  const PostageRanking *market = postage_session_get_market_ranking (self->session);
  const char           *baseline = postage_scenario_get_baseline (scenario);
  g_autofree char      *today = postage_text_answer_baseline (ranking, baseline);
  g_autofree char      *doubt = postage_text_answer_doubt (ranking);

  if (today == NULL)
    today = postage_text_answer_baseline_in_market (market, baseline);
  show_headline (self, ranking, market);
  show_sentence (self->baseline_label, today);
  show_sentence (self->doubt_label, doubt);
  gtk_widget_set_visible (self->best_button, postage_scenario_get_plans (scenario)->len > 0);
  show_missing (self, scenario);
}

static void
show_as_of (PostageComparePage *self)
{
  PostageCatalogue *catalogue = postage_session_get_catalogue (self->session);
  gboolean          has_tax = postage_scenario_get_tax (postage_session_get_scenario (self->session)) != NULL;
  g_autofree char  *date = postage_text_date (postage_catalogue_get_as_of (catalogue));
  g_autofree char  *text = NULL;

  /* Translators: %s is a date */
  text = g_strdup_printf (has_tax ? _ ("Prices as of %s. Estimates with taxes, where they are known.")
                                  : _ ("Prices as of %s. Estimates without taxes."),
                          date);
  gtk_label_set_label (self->as_of_label, text);
}

/* The longest bar is the largest total's. */
static void
show_scale (PostageComparePage *self)
{
  g_autoptr (GPtrArray) estimates = postage_session_dup_compared (self->session);
  PostageMoney   scale;
  const gboolean has_scale = postage_parts_find_scale (estimates, &scale);

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->card_box)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    postage_plan_card_set_scale (POSTAGE_PLAN_CARD (card), has_scale ? &scale : NULL);
}

/* While another page is seen, nothing is worded here. */
static void
show_scenario (PostageComparePage *self)
{
  if (self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  show_answer (self);
  show_scale (self);
  postage_cards_in_sight_update (self->in_sight);
  show_as_of (self);
}

/* The card of @row among @cards, which it leaves, or NULL. */
static GtkWidget *
take_card (GPtrArray         *cards,
           PostageSessionRow *row)
{
  for (guint i = 0; i < cards->len; i++)
    if (postage_plan_card_get_row (cards->pdata[i]) == row)
      return g_ptr_array_remove_index (cards, i);
  return NULL;
}

static gboolean
has_focus (GtkWidget *card)
{
  GtkRoot   *root = gtk_widget_get_root (card);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == card || gtk_widget_is_ancestor (focus, card));
}

/* Takes cards away; the next one has the focus then, if one of them had it, or else the last one. */
static void
remove_cards (PostageComparePage *self,
              const GPtrArray    *cards,
              guint               position)
{
  const guint n_rows = g_list_model_get_n_items (postage_session_get_rows (self->session));
  gboolean    had_focus = FALSE;

  for (guint i = 0; i < cards->len; i++)
    {
      had_focus = had_focus || has_focus (cards->pdata[i]);
      postage_card_box_remove (self->card_box, cards->pdata[i]);
    }
  if (had_focus && n_rows > 0)
    gtk_widget_child_focus (postage_card_box_get_card (self->card_box, MIN (position, n_rows - 1)),
                            GTK_DIR_TAB_FORWARD);
}

/* A card whose plan has only moved moves as well: a keystroke may change the order, and cards cost time to make. */
static void
on_rows_changed (PostageComparePage *self,
                 guint               position,
                 guint               n_removed,
                 guint               n_added,
                 GListModel         *rows)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();

  for (guint i = 0; i < n_removed; i++)
    g_ptr_array_add (cards, postage_card_box_get_card (self->card_box, position + i));

  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (rows, position + i);
      GtkWidget *card = take_card (cards, row);

      if (card == NULL)
        card = postage_plan_card_new (self->session, row, self->guides);
      postage_card_box_insert (self->card_box, position + i, card);
    }

  remove_cards (self, cards, position);
}

static void
on_market_clicked (PostageComparePage *self)
{
  PostageEstimate *cheapest = postage_ranking_get_cheapest (postage_session_get_market_ranking (self->session));
  g_autoptr (GError) error = NULL;

  if (cheapest != NULL &&
      !postage_session_pin_plan (self->session, postage_plan_get_id (postage_estimate_get_plan (cheapest)), &error))
    g_warning ("The plan can't be compared: %s", error->message);
}

static void
on_best_clicked (PostageComparePage *self)
{
  g_autoptr (GError) error = NULL;

  if (!postage_session_clear_plans (self->session, &error))
    g_warning ("The plans can't be compared: %s", error->message);
}

static void
postage_compare_page_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  PostageComparePage *self = POSTAGE_COMPARE_PAGE (object);

  switch ((PostageComparePageProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_compare_page_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch ((PostageComparePageProperty) prop_id)
    {
    case PROP_SESSION:
      postage_compare_page_set_session (POSTAGE_COMPARE_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_compare_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (postage_compare_page_parent_class)->map (widget);
  show_scenario (POSTAGE_COMPARE_PAGE (widget));
}

static void
postage_compare_page_dispose (GObject *object)
{
  PostageComparePage *self = POSTAGE_COMPARE_PAGE (object);

  if (self->scrolled_window != NULL)
    {
      postage_compare_page_set_session (self, NULL);
      g_clear_pointer (&self->in_sight, postage_cards_in_sight_free);
      gtk_widget_unparent (self->scrolled_window);
      self->scrolled_window = NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->guides); i++)
    g_clear_object (&self->guides[i]);

  G_OBJECT_CLASS (postage_compare_page_parent_class)->dispose (object);
}

static void
postage_compare_page_class_init (PostageComparePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = postage_compare_page_get_property;
  object_class->set_property = postage_compare_page_set_property;
  object_class->dispose = postage_compare_page_dispose;
  widget_class->map = postage_compare_page_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, POSTAGE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (POSTAGE_TYPE_CARD_BOX);
  g_type_ensure (POSTAGE_TYPE_CHANGES_NOTICE);
  g_type_ensure (POSTAGE_TYPE_CHECKLIST);
  g_type_ensure (POSTAGE_TYPE_STEADY_LABEL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, changes_notice);
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, answer_label);
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, baseline_label);
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, maybe_label);
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, market_label);
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, doubt_label);
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, missing_label);
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, missing_box);
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, card_box);
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, market_button);
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, market_button_label);
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, best_button);
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, checklist);
  gtk_widget_class_bind_template_child (widget_class, PostageComparePage, as_of_label);
  gtk_widget_class_bind_template_callback (widget_class, on_best_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_out_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_market_clicked);
}

static void
postage_compare_page_init (PostageComparePage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->guides); i++)
    self->guides[i] = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->in_sight = postage_cards_in_sight_new (GTK_SCROLLED_WINDOW (self->scrolled_window), self->card_box);
}

void
postage_compare_page_set_session (PostageComparePage *self,
                                  PostageSession     *session)
{
  GListModel *rows;

  g_return_if_fail (POSTAGE_IS_COMPARE_PAGE (self));
  g_return_if_fail (session == NULL || POSTAGE_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      rows = postage_session_get_rows (self->session);
      g_signal_handlers_disconnect_by_func (self->session, show_scenario, self);
      g_signal_handlers_disconnect_by_func (rows, on_rows_changed, self);
      on_rows_changed (self, 0, g_list_model_get_n_items (rows), 0, rows);
    }

  g_set_object (&self->session, session);
  postage_changes_notice_set_session (self->changes_notice, session);
  postage_checklist_set_session (self->checklist, session);
  if (session != NULL)
    {
      rows = postage_session_get_rows (session);
      g_signal_connect_object (session, "notify::scenario", G_CALLBACK (show_scenario), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (rows, "items-changed", G_CALLBACK (on_rows_changed), self, G_CONNECT_SWAPPED);
      on_rows_changed (self, 0, 0, g_list_model_get_n_items (rows), rows);
      show_scenario (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
postage_compare_page_focus_plans (PostageComparePage *self)
{
  GtkWidget *card;

  g_return_if_fail (POSTAGE_IS_COMPARE_PAGE (self));

  card = postage_card_box_get_card (self->card_box, 0);
  gtk_widget_child_focus (card != NULL ? card : GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
