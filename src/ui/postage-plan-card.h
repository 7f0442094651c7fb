/* postage-plan-card.h - what one plan costs, at a glance
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/postage-component.h"
#include "model/postage-session-row.h"
#include "model/postage-session.h"

G_BEGIN_DECLS

/**
 * The parts of a card that line up with those of its neighbours: the heading, the total, what it
 * means, the two measures, the row of each component, the budget.
 */
#define POSTAGE_PLAN_CARD_N_GUIDES (6 + POSTAGE_N_COMPONENTS)

#define POSTAGE_TYPE_PLAN_CARD (postage_plan_card_get_type ())

/**
 * PostagePlanCard:
 *
 * Shows one #PostageSessionRow as it was at the last postage_plan_card_refresh(). "Why this number" opens the working,
 * a component's row that of the component. Its other actions are in postage-plan-card-actions.h.
 */
G_DECLARE_FINAL_TYPE (PostagePlanCard, postage_plan_card, POSTAGE, PLAN_CARD, GtkWidget)

/**
 * postage_plan_card_new:
 * @session: whose row @row is, and which the card's actions edit
 * @guides: (array fixed-size=POSTAGE_PLAN_CARD_N_GUIDES): vertical size groups, which the cards of a page share
 */
GtkWidget *postage_plan_card_new (PostageSession      *session,
                                  PostageSessionRow   *row,
                                  GtkSizeGroup *const *guides);

/** postage_plan_card_get_stale: whether the row or the scale has changed since the card was written; it shows nothing
 * then. */
gboolean postage_plan_card_get_stale (PostagePlanCard *self);

/** postage_plan_card_refresh: writes the card when it is stale. */
void postage_plan_card_refresh (PostagePlanCard *self);

/** postage_plan_card_set_scale: @scale: (nullable): the total that fills the bar, the same for all cards of a page;
 * %NULL where no total is above zero. */
void postage_plan_card_set_scale (PostagePlanCard    *self,
                                  const PostageMoney *scale);

/** postage_plan_card_get_session: (transfer none) */
PostageSession *postage_plan_card_get_session (PostagePlanCard *self);

/** postage_plan_card_get_row: (transfer none) */
PostageSessionRow *postage_plan_card_get_row (PostagePlanCard *self);

G_END_DECLS
