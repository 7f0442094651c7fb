/* draft-fixture.h - plans that are being entered, for the tests of drafts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-plan-draft.h"

/* The day on which drafts are entered; draft_fixture_month() is its month. */
#define DRAFT_FIXTURE_TODAY 20261120

/* The month from which new prices hold. */
PostageMonth draft_fixture_month (void);

/* The own plans of the folder @path over the bundled catalogue; NULL: there are none. */
PostageOwnPlans *draft_fixture_load (const char *path);

/* A new plan "Test" of "Acme" in USD, without a charge. */
PostagePlanDraft *draft_fixture_new (void);

/* Enters @text as "amount=5; size=1,000" or for an amount in euros "amount:EUR=5". */
void draft_fixture_enter (PostageDraft *draft,
                          const char   *text);

/* The draft at @position within @draft, which holds it. */
PostageDraft *draft_fixture_child (PostageDraft *draft,
                                   guint         position);

/* A charge of @model with a price of @price and steps of @tiers, which "|" separates. */
PostageDraft *draft_fixture_add_charge (PostagePlanDraft *draft,
                                        const char       *model,
                                        const char       *price,
                                        const char       *tiers);

/* Fails unless the first charge of @draft is of @model and has one price with @terms, JSON in single quotes. */
void draft_fixture_assert_charge (PostagePlanDraft *draft,
                                  const char       *model,
                                  const char       *terms);
