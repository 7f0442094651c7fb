/* postage-text-entry.h - what there is to enter about an own plan, and what can be wrong with it, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/postage-plan.h"
#include "core/postage-price-model.h"

G_BEGIN_DECLS

/** PostageEntryProblem: what is wrong with what a person has entered. */
typedef enum
{
  POSTAGE_ENTRY_FINE,
  POSTAGE_ENTRY_MISSING,
  POSTAGE_ENTRY_MISSING_PRICE,
  POSTAGE_ENTRY_NOT_A_NUMBER,
  POSTAGE_ENTRY_UNCLEAR,
  POSTAGE_ENTRY_NEGATIVE,
  POSTAGE_ENTRY_NOT_WHOLE,
  POSTAGE_ENTRY_TOO_LARGE,
  POSTAGE_ENTRY_TOO_FINE,
  POSTAGE_ENTRY_ZERO,
  POSTAGE_ENTRY_NOT_A_DATE,
  POSTAGE_ENTRY_DATES_REVERSED,
  POSTAGE_ENTRY_NOT_AN_ADDRESS,
  POSTAGE_ENTRY_NOT_A_CURRENCY,
  POSTAGE_ENTRY_TWICE,
  POSTAGE_ENTRY_NOT_ASCENDING,
  POSTAGE_ENTRY_NOT_WHOLE_PACKAGES,
  POSTAGE_ENTRY_NONE_CHOSEN,
} PostageEntryProblem;

/** postage_text_entry_problem: (nullable): what is wrong and what to do; %NULL for nothing. */
const char *postage_text_entry_problem (PostageEntryProblem problem);

/**
 * postage_text_entry_title:
 * @level: "provider", "plan", "charge", "price" or "tier"
 * @id: the member of the provider's file: "source.seen"
 * @hint: (out) (nullable): what to enter, for somebody who doesn't know the trade
 *
 * Returns: what the field is called
 */
const char *postage_text_entry_title (const char  *level,
                                      const char  *id,
                                      const char **hint);

/** postage_text_choice_model: what a price model is called, "Graduated tiers"; @note says how it counts. */
const char *postage_text_choice_model (const PostagePriceModel *model,
                                       const char             **note);

/** postage_text_choice_treatment: what becomes of Meta's charges, with a @note. */
const char *postage_text_choice_treatment (PostageMetaTreatment treatment,
                                           const char         **note);

/** postage_text_choice_share_base: what a percentage is taken of, with a @note. */
const char *postage_text_choice_share_base (PostageShareBase base,
                                            const char     **note);

/** postage_text_choice_price_term: the billing term that a price belongs to, with a @note. */
const char *postage_text_choice_price_term (PostageBillingTerm term,
                                            const char       **note);

/** postage_text_choice_no_feature: that a charge applies whatever is wanted. */
const char *postage_text_choice_no_feature (void);

G_END_DECLS
