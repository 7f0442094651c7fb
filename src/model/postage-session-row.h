/* postage-session-row.h - one plan of the comparison, the same object after every edit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-estimate.h"
#include "core/postage-reach.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_SESSION_ROW (postage_session_row_get_type ())

/**
 * PostageSessionRow:
 *
 * What a view shows of a plan. The session keeps one row for each plan as long as the plan is compared, and sets
 * what is new on it; a property is notified only when it changes. "changed" follows once when all of them are set, for
 * views that show several.
 */
G_DECLARE_FINAL_TYPE (PostageSessionRow, postage_session_row, POSTAGE, SESSION_ROW, GObject)

/** postage_session_row_get_plan: (transfer none): never changes: an own plan that was edited gets another row. */
PostagePlan *postage_session_row_get_plan (PostageSessionRow *self);

/** postage_session_row_get_plan_id: such as "twilio.payg"; never changes. */
const char *postage_session_row_get_plan_id (PostageSessionRow *self);

/** postage_session_row_get_title: the provider's and the plan's name, in the user's language; never changes. */
const char *postage_session_row_get_title (PostageSessionRow *self);

/** postage_session_row_get_provider_name: the provider's name, in the user's language; never changes. */
const char *postage_session_row_get_provider_name (PostageSessionRow *self);

/**
 * postage_session_row_get_plan_name: the plan's name without the provider's, in the user's language; never changes.
 */
const char *postage_session_row_get_plan_name (PostageSessionRow *self);

/** postage_session_row_get_estimate: (transfer none): what the plan costs the session's scenario. */
PostageEstimate *postage_session_row_get_estimate (PostageSessionRow *self);

/** postage_session_row_get_cheapest: whether it is the cheapest of the complete estimates. */
gboolean postage_session_row_get_cheapest (PostageSessionRow *self);

/**
 * postage_session_row_get_difference:
 *
 * How much more the plan costs than the cheapest one, from the shown totals; for a lower bound, how much more at
 * least. Negative when a lower bound lies below the cheapest complete total.
 *
 * Returns: (nullable) (transfer none): %NULL for the cheapest, when there is none, and for a plan without a price
 * or that doesn't fit.
 */
const PostageMoney *postage_session_row_get_difference (PostageSessionRow *self);

/**
 * postage_session_row_get_components:
 *
 * Returns: the components to show, a bit (1 << component) for each: those that any compared plan has, so that the
 * rows of all plans line up.
 */
guint postage_session_row_get_components (PostageSessionRow *self);

/** postage_session_row_get_serial: another number after each "changed", for views that don't listen while nobody sees
 * them. */
guint postage_session_row_get_serial (PostageSessionRow *self);

/** postage_session_row_get_pinned: whether the scenario names the plan. */
gboolean postage_session_row_get_pinned (PostageSessionRow *self);

/** postage_session_row_get_baseline: whether it is the plan that the business uses today. */
gboolean postage_session_row_get_baseline (PostageSessionRow *self);

/**
 * postage_session_row_get_reach:
 *
 * What the budget buys of that which the scenario sends most. It is found out when nothing has been edited for a
 * moment; "reach-changed" is emitted then.
 *
 * Returns: (nullable) (transfer none): %NULL without a budget, and until it is found out for the scenario of the
 * estimate
 */
const PostageReach *postage_session_row_get_reach (PostageSessionRow *self);

G_END_DECLS
