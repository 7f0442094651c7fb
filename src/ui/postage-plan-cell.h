/* postage-plan-cell.h - one cell of the table of all plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/postage-session-row.h"

G_BEGIN_DECLS

/** PostagePlanCellKind: the columns of the table. */
typedef enum
{
  POSTAGE_PLAN_CELL_PLAN,
  POSTAGE_PLAN_CELL_TOTAL,
  POSTAGE_PLAN_CELL_PER_MESSAGE,
  POSTAGE_PLAN_CELL_MARKUP,
} PostagePlanCellKind;

#define POSTAGE_TYPE_PLAN_CELL (postage_plan_cell_get_type ())

/** PostagePlanCell: a line or two about a plan, which follow its row: what it is called, or what it costs. */
G_DECLARE_FINAL_TYPE (PostagePlanCell, postage_plan_cell, POSTAGE, PLAN_CELL, GtkWidget)

/** postage_plan_cell_new: a cell of @kind without a plan. */
GtkWidget *postage_plan_cell_new (PostagePlanCellKind kind);

/** postage_plan_cell_set_row: what the cell is about; (nullable) */
void postage_plan_cell_set_row (PostagePlanCell   *self,
                                PostageSessionRow *row);

G_END_DECLS
