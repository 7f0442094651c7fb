/* postage-text-edit.h - what an edit of a scenario is called
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/postage-catalogue.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * postage_text_edit:
 * @before: a sealed scenario
 * @after: likewise, which says something else
 *
 * Names an edit by what differs; where several things do, by the one that the user has meant: agents, not the inbox
 * that they want.
 *
 * Returns: (transfer full): to be written behind "Undo": "Messages to Brazil". Two edits of the same thing have the
 * same name.
 */
char *postage_text_edit (const PostageCatalogue *catalogue,
                         const PostageScenario  *before,
                         const PostageScenario  *after);

G_END_DECLS
