/* screenshot-scenes.h - what is to be seen in pictures: figures, mistakes, wishes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-application.h"
#include "ui/postage-window.h"

/* Figures of many digits to many countries. */
void screenshot_scene_huge (PostageSession *session);

/* A file that is none of ours. */
void screenshot_scene_error (PostageWindow *window);

/* The sample as it was saved when authentication messages were dearer. */
void screenshot_scene_changes (PostageSession *session);

/* What matters to a business in Europe; @all: every provider. */
void screenshot_scene_choose (PostageWindow *window,
                              gboolean       all);

/* A business that is so small that it may need no provider. */
void screenshot_scene_hints (PostageWindow *window);

/* A budget that one plan is within, one over, and one may be. */
void screenshot_scene_budget (PostageSession *session);

/* What that budget buys, in a window of its own. */
GtkWindow *screenshot_scene_budget_window (PostageSession *session,
                                           GtkWindow      *parent,
                                           int             width);

/* A file that another program has changed. */
void screenshot_scene_changed_file (PostageWindow *window);

/* The offer of what two programs have left. */
void screenshot_scene_recovery (PostageWindow *window);

/* The question for a new name. */
void screenshot_scene_rename (PostageWindow *window);

void screenshot_scene_replace (PostageWindow *window);

/* The list of a copied plan of the user's own and of a file that can't be read. */
GtkWidget *screenshot_scene_own_plans (PostageApplication *application,
                                       PostageWindow      *window);

/* The editor on a plan of a new provider with a charge of graduated tiers, or on that charge. */
GtkWidget *screenshot_scene_plan_editor (PostageWindow *window,
                                         gboolean       of_charge,
                                         gboolean       with_mistakes);

/* The window that asks what is to be exported: a report or @tables; while it is being written where @busy. */
GtkWidget *screenshot_scene_export (PostageWindow *window,
                                    gboolean       tables,
                                    gboolean       busy);
