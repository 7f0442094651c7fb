/* postage-curve.h - a price model, compiled: thresholds and rate steps
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/postage-decimal.h"

G_BEGIN_DECLS

/**
 * PostageStep:
 * @last: the last unit that the step covers, inclusive; %G_MAXINT64: no upper bound
 * @rate: for each unit in the step
 * @flat: once, when the step's first unit is charged
 * @known: whether @rate and @flat are known
 */
typedef struct
{
  gint64         last;
  PostageDecimal rate;
  PostageDecimal flat;
  gboolean       known;
} PostageStep;

/**
 * PostagePiece:
 * @quantity: units that fell into one step
 * @rate: what each of them costs
 * @flat: what the step costs besides
 * @amount: @quantity × @rate + @flat; zero when not known
 * @known: whether the step's price is known
 *
 * The part of an amount that one step contributes: the working behind a figure.
 */
typedef struct
{
  gint64         quantity;
  PostageDecimal rate;
  PostageDecimal flat;
  PostageDecimal amount;
  gboolean       known;
} PostagePiece;

/**
 * PostageCurve:
 * @base: charged whatever the quantity, zero units too
 * @base_known: whether @base is known; a base that isn't is missing whatever the quantity
 * @steps: (element-type PostageStep): ascending, the last without an upper bound
 *
 * What a price model compiles into. Every model that prices a quantity is such a curve, so that an estimate, a cost
 * curve and a simulation all evaluate the same thing.
 */
typedef struct
{
  PostageDecimal base;
  gboolean       base_known;
  GArray        *steps;
} PostageCurve;

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

/** postage_curve_has_base: whether something is charged whatever the quantity, known or not. */
gboolean postage_curve_has_base (const PostageCurve *self);

/** postage_curve_is_linear: whether the curve is a rate per unit and nothing else, so that a quantity may be split. */
gboolean postage_curve_is_linear (const PostageCurve *self);

/**
 * postage_curve_evaluate:
 * @quantity: units, zero or above
 * @pieces: (element-type PostagePiece): gets a piece for each step that a unit fell into
 * @amount: (out): base and pieces, of what is known
 * @known: (out): whether the base and every piece are known
 *
 * The one place where a quantity becomes an amount.
 *
 * Returns: %FALSE with %POSTAGE_ERROR_OVERFLOW.
 */
gboolean postage_curve_evaluate (const PostageCurve *self,
                                 gint64              quantity,
                                 GArray             *pieces,
                                 PostageDecimal     *amount,
                                 gboolean           *known,
                                 GError            **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PostageCurve, postage_curve_clear)

G_END_DECLS
