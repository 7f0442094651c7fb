/* postage-ods-steps.h - the working behind the amount of a line as rows of a spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-line.h"

G_BEGIN_DECLS

/**
 * PostageOdsNumber: a cell that may have a number.
 * @POSTAGE_ODS_NONE: it is empty
 * @POSTAGE_ODS_KNOWN: it has one
 * @POSTAGE_ODS_UNKNOWN: there is one that is not known
 */
typedef enum
{
  POSTAGE_ODS_NONE,
  POSTAGE_ODS_KNOWN,
  POSTAGE_ODS_UNKNOWN,
} PostageOdsPresence;

/** PostageOdsNumber: such a cell. */
typedef struct
{
  PostageOdsPresence presence;
  PostageDecimal     value;
} PostageOdsNumber;

/**
 * PostageOdsStep:
 * @label: (owned): what the row is
 * @quantity: how many, or a percentage
 * @price: of one of them, or a bound
 * @fixed: what comes on top
 * @formula: (owned) (nullable): how the amount follows; %NULL for an amount that stands for itself
 * @amount: in the billing currency
 *
 * A row of the working.
 */
typedef struct
{
  char            *label;
  PostageOdsNumber quantity;
  PostageOdsNumber price;
  PostageOdsNumber fixed;
  char            *formula;
  PostageOdsNumber amount;
} PostageOdsStep;

/**
 * PostageOdsSteps:
 * @steps: (owned) (element-type PostageOdsStep): the working, in its order
 * @result: (owned) (nullable): the formula of the line's amount; %NULL where it can't be computed from the rows
 */
typedef struct
{
  GArray *steps;
  char   *result;
} PostageOdsSteps;

/** POSTAGE_ODS_QUANTITY: the columns that every working has. */
#define POSTAGE_ODS_QUANTITY 'B'
#define POSTAGE_ODS_PRICE 'C'
#define POSTAGE_ODS_FIXED 'D'
#define POSTAGE_ODS_AMOUNT 'E'

/**
 * postage_ods_steps_init:
 * @row: the number of the row that the first step will have
 * @base: (nullable): the formula of the sum that a percentage or a minimum spend looks at
 *
 * Works out the rows behind @line: what it is taken of or its pieces, then the share of a month, the discount, the
 * limits. The formulas give exactly the amount of the line, or there is no @result.
 */
void postage_ods_steps_init (PostageOdsSteps   *self,
                             const PostageLine *line,
                             guint              row,
                             const char        *base);

/** postage_ods_steps_clear: frees what the steps hold. */
void postage_ods_steps_clear (PostageOdsSteps *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PostageOdsSteps, postage_ods_steps_clear)

G_END_DECLS
