/* postage-plan-card.h - what one plan costs, at a glance
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/postage-component.h"
#include "model/postage-session-row.h"

G_BEGIN_DECLS

/**
 * The parts of a card that line up with those of its neighbours: the heading, the total, what it
 * means, the row of each component.
 */
#define POSTAGE_PLAN_CARD_N_GUIDES (3 + POSTAGE_N_COMPONENTS)

#define POSTAGE_TYPE_PLAN_CARD (postage_plan_card_get_type ())

/** PostagePlanCard: shows one #PostageSessionRow and follows it. "Why this number" opens the working. */
G_DECLARE_FINAL_TYPE (PostagePlanCard, postage_plan_card, POSTAGE, PLAN_CARD, GtkWidget)

/**
 * postage_plan_card_new:
 * @guides: (array fixed-size=POSTAGE_PLAN_CARD_N_GUIDES): vertical size groups, which the cards of a page share
 */
GtkWidget *postage_plan_card_new (PostageSessionRow   *row,
                                  GtkSizeGroup *const *guides);

G_END_DECLS
