/* postage-plans-table.h - the rows and columns of all plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_PLANS_TABLE (postage_plans_table_get_type ())

/**
 * PostagePlansTable:
 *
 * Plans in rows: what they cost a month, for each message, and above Meta's charges; sorted by any of them. Columns
 * that don't fit are left out. A row opens the working behind its total; its pin puts the plan beside the others.
 */
G_DECLARE_FINAL_TYPE (PostagePlansTable, postage_plans_table, POSTAGE, PLANS_TABLE, GtkWidget)

/** postage_plans_table_set_session: (nullable): whose scenario the pins change. */
void postage_plans_table_set_session (PostagePlansTable *self,
                                      PostageSession    *session);

/**
 * postage_plans_table_set_plans:
 * @plans: (element-type PostageSessionRow) (nullable): the rows to show, in any order
 */
void postage_plans_table_set_plans (PostagePlansTable *self,
                                    GListModel        *plans);

/** postage_plans_table_get_sorted: (element-type PostageSessionRow) (transfer none): the rows as they are sorted. */
GListModel *postage_plans_table_get_sorted (PostagePlansTable *self);

/** postage_plans_table_sort: sorts again: the rows are the same objects with other figures after an edit. */
void postage_plans_table_sort (PostagePlansTable *self);

G_END_DECLS
