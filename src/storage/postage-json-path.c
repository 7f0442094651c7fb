/* postage-json-path.c - how a place in a JSON document is written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-json-path.h"

#include <string.h>

#include "storage/postage-storage-error.h"

/* Names that read well without quotation marks; "$schema" is one of them. */
static gboolean
is_plain (const char *name)
{
  return name[0] != '\0' && strlen (name) <= 64 &&
         name[strspn (name, "$-_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")] == '\0';
}

void
postage_json_path_append_member (GString    *path,
                                 const char *name)
{
  g_autofree char *excerpt = NULL;

  g_return_if_fail (path != NULL && name != NULL);

  if (is_plain (name))
    {
      g_string_append_printf (path, ".%s", name);
      return;
    }
  excerpt = postage_storage_excerpt (name, strlen (name));
  g_string_append_printf (path, "[\"%s\"]", excerpt);
}

void
postage_json_path_append_index (GString *path,
                                guint    index)
{
  g_return_if_fail (path != NULL);

  g_string_append_printf (path, "[%u]", index);
}
