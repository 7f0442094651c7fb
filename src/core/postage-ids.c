/* postage-ids.c - the names that files give to enumerated values
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-ids.h"

#include "core/postage-error.h"

int
postage_ids_find (const char *const *ids,
                  guint              n_ids,
                  const char        *id,
                  const char        *what,
                  GError           **error)
{
  g_autoptr (GString) known = NULL;

  g_return_val_if_fail (ids != NULL && id != NULL, -1);

  for (guint i = 0; i < n_ids; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      return (int) i;

  known = g_string_new (NULL);
  for (guint i = 0; i < n_ids; i++)
    g_string_append_printf (known, "%s%s", i == 0 ? "" : ", ", ids[i]);
  g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE, "expected %s (%s), found \"%s\"", what, known->str, id);
  return -1;
}
