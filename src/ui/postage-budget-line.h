/* postage-budget-line.h - whether a plan is within the budget, and what the budget buys
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/postage-session-row.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_BUDGET_LINE (postage_budget_line_get_type ())

/**
 * PostageBudgetLine:
 *
 * A sign and a sentence that say whether a total is within the budget, and a sentence that says how much of what is
 * sent most the budget buys; invisible without a budget.
 */
G_DECLARE_FINAL_TYPE (PostageBudgetLine, postage_budget_line, POSTAGE, BUDGET_LINE, GtkWidget)

/** postage_budget_line_new: a line that says nothing yet. */
GtkWidget *postage_budget_line_new (void);

/** postage_budget_line_show_row: says it of the estimate of @row, and what is found out so far of what the budget
 * buys. */
void postage_budget_line_show_row (PostageBudgetLine *self,
                                   PostageSessionRow *row);

G_END_DECLS
