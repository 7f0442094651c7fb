/* postage-text-factor.h - what matters in a choice, and what a provider has of it, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-fit.h"

G_BEGIN_DECLS

/** postage_text_weight: "Must have"; "Not important" for none. */
const char *postage_text_weight (PostageWeight weight);

/** postage_text_verdict: what is known of a factor, in a word: "Yes", "No", "Not known". */
const char *postage_text_verdict (PostageVerdict verdict);

/**
 * postage_text_factor_detail:
 *
 * Returns: (nullable): the words of the provider's attribute, which say more than the verdict; they belong to the
 * catalogue
 */
const char *postage_text_factor_detail (const PostageFitEntry *entry);

/** postage_text_factor_demand: (nullable): what follows for something that the business must have: that it is missing,
 * or has to be asked for; %NULL where nothing does. */
const char *postage_text_factor_demand (const PostageFitEntry *entry);

/**
 * postage_text_factor_explanation:
 *
 * Returns: (transfer full) (element-type utf8): where what is known of a factor was read, how it counts, and what else
 * there is to know, in sentences
 */
GPtrArray *postage_text_factor_explanation (const PostageCatalogue *catalogue,
                                            const PostageFitEntry  *entry);

/** postage_text_fit: (transfer full) (nullable): "Meets 7 of 12 points, up to 10 with what isn’t known."; %NULL where
 * nothing matters. */
char *postage_text_fit (const PostageFit *fit);

G_END_DECLS
