/* ui-fixture.h - a window of the test's own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-window.h"

/* Starts GTK and libadwaita for a test, with the program's own resources. */
void ui_fixture_init (int    *argc,
                      char ***argv);

/* The program, started, without a window. */
AdwApplication *ui_fixture_application (void);

/* A session on the bundled sample; the caller's. */
PostageSession *ui_fixture_session (void);

/* The bundled sample as it was saved when its 5,000 authentication messages cost 0.004 instead of 0.0034 USD each. */
PostageScenarioFile *ui_fixture_document_with_changes (void);

/* A window on the bundled sample. */
PostageWindow *ui_fixture_window (AdwApplication *application);

/* The first widget of @type below @widget, or NULL. */
GtkWidget *ui_fixture_find (GtkWidget *widget,
                            GType      type);

/* The first row with this title below @widget, visible or not, or NULL. */
GtkWidget *ui_fixture_find_row (GtkWidget  *widget,
                                const char *title);

/* Adds one to @count; for g_signal_connect_swapped(). */
void ui_fixture_count (guint *count);

/* Runs the main loop until there is a dialog, and returns it. */
AdwMessageDialog *ui_fixture_wait_dialog (void);

/* Runs the main loop until nothing is pending. */
void ui_fixture_settle (void);

/* The text that was copied, with plain spaces (transfer full); fails unless it is there as HTML, too. */
char *ui_fixture_read_clipboard (GtkWidget *widget);

/* What a label shows; NULL for anything else. */
const char *ui_fixture_get_text (GtkWidget *widget);

/* Whether a label below @widget that is not hidden says @text, in which blanks that don't break are blanks. */
gboolean ui_fixture_says (GtkWidget  *widget,
                          const char *text);
