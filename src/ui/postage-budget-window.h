/* postage-budget-window.h - what the budget buys on one plan, of everything that can be sent
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-session-row.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_BUDGET_WINDOW (postage_budget_window_get_type ())

/**
 * PostageBudgetWindow:
 *
 * Lists for every destination and category of a scenario how many messages its budget buys on one plan. It shows the
 * estimate that the row had when the window was opened.
 */
G_DECLARE_FINAL_TYPE (PostageBudgetWindow, postage_budget_window, POSTAGE, BUDGET_WINDOW, AdwWindow)

/** postage_budget_window_new: of the plan and the estimate of @row. */
GtkWindow *postage_budget_window_new (PostageSessionRow *row);

G_END_DECLS
