/* postage-basis.h - what the estimates of one scenario have in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-meta-bill.h"

G_BEGIN_DECLS

/** PostageBasis: a catalogue and a scenario with its quantities and Meta's bills. For one thread. */
typedef struct _PostageBasis PostageBasis;

/**
 * postage_basis_new:
 * @tariffs: (nullable): where Meta's compiled rates are kept for the next basis; has to outlive this one
 *
 * Counts the quantities, once for all plans.
 *
 * Returns: (transfer full) (nullable): %NULL with %POSTAGE_ERROR_REFERENCE for a country that the catalogue doesn't
 * know, with %POSTAGE_ERROR_RANGE for a month before the first rate card.
 */
PostageBasis *postage_basis_new (PostageCatalogue   *catalogue,
                                 PostageScenario    *scenario,
                                 PostageMetaTariffs *tariffs,
                                 GError            **error);

/** postage_basis_free: frees what postage_basis_new() gave; estimates that were made from it stay. */
void postage_basis_free (PostageBasis *self);

/** postage_basis_get_catalogue: (transfer none) */
PostageCatalogue *postage_basis_get_catalogue (const PostageBasis *self);

/** postage_basis_get_scenario: (transfer none) */
PostageScenario *postage_basis_get_scenario (const PostageBasis *self);

/** postage_basis_get_quantities: (transfer none) */
PostageQuantities *postage_basis_get_quantities (const PostageBasis *self);

/** postage_basis_get_meta_bill: (transfer none) (nullable): Meta's bill for plans billed in @currency with @treatment,
 * made at the first call; %NULL with %POSTAGE_ERROR_OVERFLOW. */
PostageMetaBill *postage_basis_get_meta_bill (PostageBasis        *self,
                                              const char          *currency,
                                              PostageMetaTreatment treatment,
                                              GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageBasis, postage_basis_free)

G_END_DECLS
