/* postage-file-chooser.h - asks for a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PostageFileChosen:
 * @file: with the ending of its kind, where one is saved
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

/**
 * PostageFileKind:
 * @name: what such files are called, in the user's language, such as “PNG pictures”
 * @mime_type: such as "image/png"
 * @ending: of their names, such as ".png"
 *
 * What is exported.
 */
typedef struct
{
  const char *name;
  const char *mime_type;
  const char *ending;
} PostageFileKind;

/**
 * postage_file_chooser_export:
 * @title: of the dialog
 * @name: what the file is called unless the user enters another name
 *
 * Lets the user choose where something is exported to, and asks before another file is replaced; also where that is
 * the one with the ending that was left out.
 */
void postage_file_chooser_export (GtkWindow             *window,
                                  const char            *title,
                                  const char            *name,
                                  const PostageFileKind *kind,
                                  PostageFileChosen      chosen,
                                  gpointer               user_data,
                                  GDestroyNotify         destroy);

/**
 * postage_file_chooser_name_export:
 * @scenario: the name of a scenario
 * @what: what is exported
 * @ending: such as ".png"
 *
 * Returns: (transfer full): what the file is called unless the user enters another name: “Campaigns – Compare.png”
 */
char *postage_file_chooser_name_export (const char *scenario,
                                        const char *what,
                                        const char *ending);

G_END_DECLS
