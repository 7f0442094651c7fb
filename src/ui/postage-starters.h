/* postage-starters.h - the scenarios to begin with that are built into the program
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "storage/postage-scenario-file.h"

G_BEGIN_DECLS

/** The starter that the program opens on; it isn't offered besides. */
#define POSTAGE_STARTER_SAMPLE "sample"

/** postage_starters_get_ids: (array zero-terminated=1): what is offered, in its order. */
const char *const *postage_starters_get_ids (void);

/** postage_starters_get_title: (nullable): what the starter @id is called in the user's language; %NULL for another. */
const char *postage_starters_get_title (const char *id);

/**
 * postage_starters_read:
 * @id: one of postage_starters_get_ids(), or %POSTAGE_STARTER_SAMPLE
 * @settings: the wishes for new scenarios
 *
 * Returns: (transfer full): the scenario with its title as its name, and with the wished currency and month. It can
 * always be read: a test does it.
 */
PostageScenarioFile *postage_starters_read (const char             *id,
                                            const PostageCatalogue *catalogue,
                                            GSettings              *settings);

/** postage_starters_popover_new: (transfer floating): offers them; each calls "win.start" with its id. */
GtkWidget *postage_starters_popover_new (void);

G_END_DECLS
