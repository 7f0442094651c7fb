/* postage-draft-field.h - what there is to enter about a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-price-terms.h"

G_BEGIN_DECLS

/** PostageDraftLevel: what a draft is a draft of, the outermost first. */
typedef enum
{
  POSTAGE_DRAFT_PROVIDER,
  POSTAGE_DRAFT_PLAN,
  POSTAGE_DRAFT_CHARGE,
  POSTAGE_DRAFT_PRICE,
  POSTAGE_DRAFT_TIER,
} PostageDraftLevel;

/**
 * PostageDraftKind: what a field holds.
 * @POSTAGE_DRAFT_TEXT: any text
 * @POSTAGE_DRAFT_URL: an address of the web
 * @POSTAGE_DRAFT_DATE: a day or a month, "2026-10-01" or "2026-10"
 * @POSTAGE_DRAFT_CURRENCIES: codes of currencies with commas between them
 * @POSTAGE_DRAFT_AMOUNT: an amount in each of the plan's currencies
 * @POSTAGE_DRAFT_COUNT: a whole number
 * @POSTAGE_DRAFT_PERCENT: a percentage
 * @POSTAGE_DRAFT_CHOICE: an id of a list
 * @POSTAGE_DRAFT_SET: any number of ids of a list, with commas between them
 * @POSTAGE_DRAFT_FLAG: yes, "true", or no, ""
 */
typedef enum
{
  POSTAGE_DRAFT_TEXT,
  POSTAGE_DRAFT_URL,
  POSTAGE_DRAFT_DATE,
  POSTAGE_DRAFT_CURRENCIES,
  POSTAGE_DRAFT_AMOUNT,
  POSTAGE_DRAFT_COUNT,
  POSTAGE_DRAFT_PERCENT,
  POSTAGE_DRAFT_CHOICE,
  POSTAGE_DRAFT_SET,
  POSTAGE_DRAFT_FLAG,
} PostageDraftKind;

/** What is entered for an amount or a percentage that is there but not known: that is neither nothing nor zero. */
#define POSTAGE_DRAFT_UNKNOWN "?"

/**
 * PostageDraftField:
 * @id: the member of the provider's file, with points between the parts of its path: "source.seen"
 * @kind: what it holds
 * @level: where it stands
 * @needed: whether it may not be empty
 * @may_be_unknown: whether it may be %POSTAGE_DRAFT_UNKNOWN
 * @terms: of a price: the model has to have one of these terms; 0: every price has it
 * @forms: of a tier: a bit (1 << #PostageTierForm) for each form that has it
 *
 * One thing to enter. The table of all of them is the only place that says what the editor shows: a new price model
 * that is made of terms that there are needs nothing here, a new term needs a row.
 */
typedef struct
{
  const char       *id;
  PostageDraftKind  kind;
  PostageDraftLevel level;
  gboolean          needed;
  gboolean          may_be_unknown;
  PostageTerms      terms;
  guint             forms;
} PostageDraftField;

/** postage_draft_fields_get_all: (array length=n_fields): every field, in the order in which it is shown. */
const PostageDraftField *postage_draft_fields_get_all (guint *n_fields);

/** postage_draft_field_find: (nullable): the field @id of @level. */
const PostageDraftField *postage_draft_field_find (PostageDraftLevel level,
                                                   const char       *id);

G_END_DECLS
