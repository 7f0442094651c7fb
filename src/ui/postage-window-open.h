/* postage-window-open.h - which window shows which file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-window.h"

G_BEGIN_DECLS

/** postage_window_read: reads @file into this window; on failure a message says why, and everything stays as it is. */
void postage_window_read (PostageWindow *self,
                          GFile         *file);

/** postage_window_find: (nullable) (transfer none): the window of @application that has @file. */
PostageWindow *postage_window_find (GtkApplication *application,
                                    GFile          *file);

/**
 * postage_window_open:
 *
 * Shows @file: in the window that has it already; in this one, when nothing in it is unsaved; else in a new one.
 */
void postage_window_open (PostageWindow *self,
                          GFile         *file);

/** postage_window_ask_file_to_open: lets the user choose a file to open. */
void postage_window_ask_file_to_open (PostageWindow *self);

/** postage_window_reload: reads the window's file anew, which can be undone. */
void postage_window_reload (PostageWindow *self);

/** postage_window_duplicate: opens a new window with a copy of the scenario. */
void postage_window_duplicate (PostageWindow *self);

/** postage_window_take_files: files that are dropped on the window are opened, each in a window of its own. */
void postage_window_take_files (PostageWindow *self);

G_END_DECLS
