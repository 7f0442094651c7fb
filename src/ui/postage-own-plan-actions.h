/* postage-own-plan-actions.h - what can be done with own plans: make, change, import, export, delete
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-application.h"

G_BEGIN_DECLS

/* The actions open windows over @parent. What is changed is loaded anew in all windows of the program. */

/** postage_own_plan_new: describes a new provider with a plan. */
void postage_own_plan_new (PostageApplication *application,
                           GtkWindow          *parent);

/** postage_own_plan_copy: makes an own plan out of a copy of the plan @plan_id. */
void postage_own_plan_copy (PostageApplication *application,
                            GtkWindow          *parent,
                            const char         *plan_id);

/** postage_own_plan_edit: changes the own plan @plan_id. */
void postage_own_plan_edit (PostageApplication *application,
                            GtkWindow          *parent,
                            const char         *plan_id);

/** postage_own_plan_delete: removes the own plan @plan_id, after a question. */
void postage_own_plan_delete (PostageApplication *application,
                              GtkWindow          *parent,
                              const char         *plan_id);

/** postage_own_plan_delete_file: removes the broken file of own plans that messages call @name, after a question. One
 * that can be read by then stays. */
void postage_own_plan_delete_file (PostageApplication *application,
                                   GtkWindow          *parent,
                                   const char         *name);

/** postage_own_plan_export: writes the plan @plan_id to a file that the user chooses. */
void postage_own_plan_export (PostageApplication *application,
                              GtkWindow          *parent,
                              const char         *plan_id);

/** postage_own_plan_import: takes in the plans of a file that the user chooses. */
void postage_own_plan_import (PostageApplication *application,
                              GtkWindow          *parent);

/** postage_own_plan_import_file: takes in the plans of @file. A plan that is there already is replaced after a
 * question. */
void postage_own_plan_import_file (PostageApplication *application,
                                   GtkWindow          *parent,
                                   GFile              *file);

G_END_DECLS
