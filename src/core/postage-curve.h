/* postage-curve.h - a price model, compiled: thresholds and rate steps
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/postage-decimal.h"
#include "core/postage-limits.h"

G_BEGIN_DECLS

/**
 * PostageStep:
 * @last: the last unit that the step covers, inclusive; %G_MAXINT64: no upper bound
 * @block: units that are sold together, 1 or above: a block that is begun is charged
 * @rate: for each block in the step
 * @flat: once, when the step's first unit is charged
 * @known: whether @rate and @flat are known
 */
typedef struct
{
  gint64         last;
  gint64         block;
  PostageDecimal rate;
  PostageDecimal flat;
  gboolean       known;
} PostageStep;

/**
 * PostagePiece:
 * @quantity: units that fell into one step
 * @block: units that are sold together, 1 or above
 * @blocks: of these, how many are charged; @quantity where units are sold one by one
 * @rate: what each block costs
 * @flat: what the step costs besides
 * @amount: @blocks × @rate + @flat; zero when not known
 * @known: whether the step's price is known
 *
 * The part of an amount that one step contributes: the working behind a figure.
 */
typedef struct
{
  gint64         quantity;
  gint64         block;
  gint64         blocks;
  PostageDecimal rate;
  PostageDecimal flat;
  PostageDecimal amount;
  gboolean       known;
} PostagePiece;

/**
 * PostageCurve:
 * @base: charged whatever the quantity, zero units too
 * @base_known: whether @base is known; a base that isn't is missing whatever the quantity
 * @whole: the whole quantity pays the price of the step that it falls in, instead of each unit that of its own
 * @n_steps: how many steps there are, ascending, the last without an upper bound
 * @first_step: the first of them: most curves have no other, and no memory of their own
 * @more_steps: (nullable) (element-type PostageStep): those that follow
 * @allowance: units that are free, before the steps
 * @months: how many months the amount pays for, 1 or above: one month costs its share
 * @discount: percent off the amount, 0 to 100
 * @limits: the least and the most that a month costs
 *
 * What a price model compiles into, in the order in which it is worked off. Every model that prices a quantity is such
 * a curve, so that an estimate, a cost curve and a simulation all evaluate the same thing.
 */
typedef struct
{
  PostageDecimal base;
  gboolean       base_known;
  gboolean       whole;
  guint          n_steps;
  PostageStep    first_step;
  GArray        *more_steps;
  gint64         allowance;
  gint64         months;
  PostageDecimal discount;
  PostageLimits  limits;
} PostageCurve;

/**
 * PostageCurveValue:
 * @amount: what is known of the amount
 * @known: whether that is all of it
 * @limit: the bound that decided it
 */
typedef struct
{
  PostageDecimal amount;
  gboolean       known;
  PostageLimit   limit;
} PostageCurveValue;

/** postage_curve_init: an empty curve. */
void postage_curve_init (PostageCurve *self);

/** postage_curve_clear: frees what the curve holds. */
void postage_curve_clear (PostageCurve *self);

/** postage_curve_add_step: appends a step; bounds ascend. @known is %FALSE for a step whose price is not known. */
void postage_curve_add_step (PostageCurve  *self,
                             gint64         last,
                             PostageDecimal rate,
                             PostageDecimal flat,
                             gboolean       known);

/** postage_curve_add_block_step: the same for units that are sold in blocks of @block, at @rate each. */
void postage_curve_add_block_step (PostageCurve  *self,
                                   gint64         last,
                                   gint64         block,
                                   PostageDecimal rate,
                                   PostageDecimal flat,
                                   gboolean       known);

/** postage_curve_get_step: (transfer none): the step at @index, below @n_steps. */
const PostageStep *postage_curve_get_step (const PostageCurve *self,
                                           guint               index);

/** postage_curve_find_step: the index of the step that the last of @quantity units falls in; -1 where all of them are
 * free by the allowance. */
int postage_curve_find_step (const PostageCurve *self,
                             gint64              quantity);

/** postage_curve_has_base: whether something is charged whatever the quantity, known or not: a base or a minimum. */
gboolean postage_curve_has_base (const PostageCurve *self);

/** postage_curve_is_free: whether no quantity costs anything, and that is known. */
gboolean postage_curve_is_free (const PostageCurve *self);

/** postage_curve_is_known: whether every price in it is known. */
gboolean postage_curve_is_known (const PostageCurve *self);

/** postage_curve_is_linear: whether the curve is a rate per unit and nothing else, so that a quantity may be split. */
gboolean postage_curve_is_linear (const PostageCurve *self);

/**
 * postage_curve_evaluate:
 * @quantity: units, zero or above
 * @pieces: (nullable) (element-type PostagePiece): gets a piece for each step that a unit fell into
 * @value: (out): the amount of base and pieces: a month's share, less the discount, within the limits
 *
 * The one place where a quantity becomes an amount.
 *
 * Returns: %FALSE with %POSTAGE_ERROR_OVERFLOW.
 */
gboolean postage_curve_evaluate (const PostageCurve *self,
                                 gint64              quantity,
                                 GArray             *pieces,
                                 PostageCurveValue  *value,
                                 GError            **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PostageCurve, postage_curve_clear)

G_END_DECLS
