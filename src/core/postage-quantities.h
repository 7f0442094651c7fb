/* postage-quantities.h - what is sent, delivered and counted, from what the user enters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/postage-flow.h"

G_BEGIN_DECLS

/** The metric of the templates that are submitted for approval: new ones, and those that are submitted again. */
#define POSTAGE_METRIC_TEMPLATES "templates"

/**
 * PostageDeduction:
 * @rule: the rule by which Meta charges nothing
 * @quantity: messages or conversations that it makes free
 */
typedef struct
{
  PostageBillingRule *rule;
  gint64              quantity;
} PostageDeduction;

#define POSTAGE_MAX_DEDUCTIONS 3

/**
 * PostageMetering:
 * @market: the row of the rate card
 * @category: its column; authentication-international where its rate applies
 * @counted: delivered messages, or conversations
 * @deductions: (array length=n_deductions): what is free of it
 * @charged: the rest, which Meta charges
 * @rule: (nullable): the rule that decides what is charged: the allowance, the window rule, else how Meta counts
 *
 * What Meta counts in one cell of the rate card.
 */
typedef struct
{
  const char         *market;
  PostageCategory     category;
  gint64              counted;
  PostageDeduction    deductions[POSTAGE_MAX_DEDUCTIONS];
  guint               n_deductions;
  gint64              charged;
  PostageBillingRule *rule;
} PostageMetering;

/**
 * PostageCell:
 * @market: where it goes to or comes from
 * @category: what was sent; %POSTAGE_CATEGORY_NONE for messages received
 * @counts: messages, by metric
 *
 * The messages of one market and category, of all its countries together.
 */
typedef struct
{
  const char     *market;
  PostageCategory category;
  gint64          counts[POSTAGE_N_MESSAGE_METRICS];
} PostageCell;

/** PostageQuantities: everything that a price can be applied to, for one scenario and its month. Reference counted,
 * immutable. */
typedef struct _PostageQuantities PostageQuantities;

/**
 * postage_quantities_new:
 * @catalogue: has to outlive the result
 * @scenario: has to outlive the result
 *
 * Counts what @scenario sends in its month under the rules then in force.
 *
 * Returns: (transfer full) (nullable): %NULL with %POSTAGE_ERROR_REFERENCE for a country that the catalogue doesn't
 * know, with %POSTAGE_ERROR_RANGE for a month before the first rate card.
 */
PostageQuantities *postage_quantities_new (PostageCatalogue *catalogue,
                                           PostageScenario  *scenario,
                                           GError          **error);

/** postage_quantities_ref: (transfer full) */
PostageQuantities *postage_quantities_ref (PostageQuantities *self);

/** postage_quantities_unref: (transfer full) */
void postage_quantities_unref (PostageQuantities *self);

/** postage_quantities_get_flows: (element-type PostageFlow): by market, then category, then country. */
const GArray *postage_quantities_get_flows (const PostageQuantities *self);

/** postage_quantities_get_not_sent: messages that were entered, but aren't sent; the flows say which. */
gint64 postage_quantities_get_not_sent (const PostageQuantities *self);

/** postage_quantities_get_cells: (element-type PostageCell): by market, then category. */
const GArray *postage_quantities_get_cells (const PostageQuantities *self);

/** postage_quantities_get_meterings: (element-type PostageMetering): by market, then category; only what is counted. */
const GArray *postage_quantities_get_meterings (const PostageQuantities *self);

/**
 * postage_quantities_get:
 *
 * Returns: the quantity of @metric in the month. Metrics that count messages count all of them; "conversations" are
 * those entered, else what the conversation model counts of all messages; "templates" are the new ones and those that
 * are submitted again; others are entered.
 */
gint64 postage_quantities_get (const PostageQuantities *self,
                               const char              *metric);

/** postage_quantities_is_said: whether the scenario says how much of @metric there is: it always does of messages,
 * conversations and numbers, where none is an answer, too. */
gboolean postage_quantities_is_said (const PostageQuantities *self,
                                     const char              *metric);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageQuantities, postage_quantities_unref)

G_END_DECLS
