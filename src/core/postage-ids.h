/* postage-ids.h - the names that files give to enumerated values
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * postage_ids_find:
 * @ids: (array length=n_ids): the names, in the order of their values
 * @what: what is named, in English, for the message: "a category"
 *
 * Returns: the place of @id in @ids, or -1 with %POSTAGE_ERROR_REFERENCE that lists the known names.
 */
int postage_ids_find (const char *const *ids,
                      guint              n_ids,
                      const char        *id,
                      const char        *what,
                      GError           **error);

G_END_DECLS
