/* postage-plan-card-actions.h - what can be done with a plan that stands beside others
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-plan-card.h"

G_BEGIN_DECLS

/**
 * postage_plan_card_actions_install:
 *
 * Installs "card.explain" (with the number of a component, or %POSTAGE_N_COMPONENTS for all), "card.keep",
 * "card.take-away", "card.move-earlier", "card.move-later", "card.copy" and "card.provider", with their keys.
 * "card.use-today" is reserved for the plan that the business uses.
 */
void postage_plan_card_actions_install (GtkWidgetClass *widget_class);

/** postage_plan_card_actions_update: enables what can be done where the plan stands now. */
void postage_plan_card_actions_update (PostagePlanCard *self);

G_END_DECLS
