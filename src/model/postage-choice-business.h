/* postage-choice-business.h - what a business chooses from a list: how it buys, how it pays
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ids are those of files. Notes explain a choice to somebody who doesn't know the trade.
 */
#pragma once

#include "core/postage-decimal.h"
#include "model/postage-choice.h"

G_BEGIN_DECLS

/** The id of no choice: the account currency that follows the display currency, no country, no plan. */
#define POSTAGE_CHOICE_NONE ""

/** postage_choices_new_terms: (transfer full) (element-type PostageChoice): the longest billing term, the shortest
 * first. */
GListModel *postage_choices_new_terms (void);

/** postage_choices_new_audiences: (transfer full) (element-type PostageChoice): how the business buys. */
GListModel *postage_choices_new_audiences (void);

/** postage_choices_new_routes: (transfer full) (element-type PostageChoice): by which of Meta's interfaces marketing is
 * sent. */
GListModel *postage_choices_new_routes (void);

/**
 * postage_choices_new_account_currencies:
 * @also: (nullable): a currency that has to be there, too
 *
 * Returns: (transfer full) (element-type PostageChoice): first %POSTAGE_CHOICE_NONE, for the display currency, then the
 * currencies that Meta bills in.
 */
GListModel *postage_choices_new_account_currencies (PostageCatalogue *catalogue,
                                                    const char       *also);

/** postage_choices_new_horizons: (transfer full) (element-type PostageChoice): over how many months what is paid once
 * is spread, as digits; 0 is "not at all". @also: months that have to be there, too. */
GListModel *postage_choices_new_horizons (gint64 also);

/** postage_choices_new_templates: (transfer full) (element-type PostageChoice): how many templates a conversation
 * holds, as postage_decimal_to_string() writes them. @also: a number that has to be there, too. */
GListModel *postage_choices_new_templates (PostageDecimal also);

/**
 * postage_choices_new_plans:
 * @month: in which a plan has to be on sale
 * @also: (nullable): a plan that has to be there, too
 *
 * Returns: (transfer full) (element-type PostageChoice): the plans that a business may use, titled with their
 * providers, in the catalogue's order. A note tells which can't be bought.
 */
GListModel *postage_choices_new_plans (PostageCatalogue *catalogue,
                                       PostageMonth      month,
                                       const char       *also);

/** postage_choice_dup_templates_id: (transfer full): the id of @templates in postage_choices_new_templates(). */
char *postage_choice_dup_templates_id (PostageDecimal templates);

G_END_DECLS
