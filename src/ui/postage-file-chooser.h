/* postage-file-chooser.h - asks for a scenario's file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PostageFileChosen:
 * @file: with the ending of scenarios, where one is saved
 */
typedef void (*PostageFileChosen) (GFile   *file,
                                   gpointer user_data);

/**
 * postage_file_chooser_open:
 * @title: (nullable): what the file is for; %NULL: to be opened
 * @accept: (nullable): the button's label, with @title
 *
 * Lets the user choose a scenario's file; @chosen isn't called when the user cancels.
 */
void postage_file_chooser_open (GtkWindow        *window,
                                const char       *title,
                                const char       *accept,
                                PostageFileChosen chosen,
                                gpointer          user_data,
                                GDestroyNotify    destroy);

/**
 * postage_file_chooser_save:
 * @name: what the file is called unless the user enters another name
 *
 * Lets the user choose where a scenario is saved, and asks before another file is replaced.
 */
void postage_file_chooser_save (GtkWindow        *window,
                                const char       *name,
                                PostageFileChosen chosen,
                                gpointer          user_data,
                                GDestroyNotify    destroy);

G_END_DECLS
