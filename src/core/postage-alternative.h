/* postage-alternative.h - whether a business could do without a provider
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-ranking.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/** The id of Meta itself among the providers: who takes it has none. */
#define POSTAGE_PROVIDER_META "meta"

/**
 * PostageAppLimits:
 * @devices: (nullable): on how many devices the free WhatsApp Business app runs
 * @broadcast: (nullable): to how many contacts it sends a message at a time
 *
 * The rules that bound the app.
 */
typedef struct
{
  PostageBillingRule *devices;
  PostageBillingRule *broadcast;
} PostageAppLimits;

/**
 * postage_alternative_app_serves:
 * @limits: (out): by which rules, valid as long as @catalogue
 *
 * Whether everything that @scenario asks for is within what the free WhatsApp Business app does: one number, no
 * feature, no code, not more people than devices, and not more messages a month than go to one broadcast list. Somebody
 * who must have some decision factor isn't told of the app, about which the catalogue says nothing.
 */
gboolean postage_alternative_app_serves (const PostageCatalogue *catalogue,
                                         const PostageScenario  *scenario,
                                         PostageAppLimits       *limits);

/**
 * postage_alternative_find_direct:
 * @ranking: of all plans that @scenario can have
 *
 * Returns: (nullable) (transfer none): the estimate of Meta's own interface, where it is the cheapest of which
 * everything is known and lacks nothing that the business must have.
 */
PostageEstimate *postage_alternative_find_direct (const PostageRanking  *ranking,
                                                  const PostageScenario *scenario);

G_END_DECLS
