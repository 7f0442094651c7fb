/* postage-document-portal.c - files that are lent to a program in a sandbox
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-document-portal.h"

/* Where Flatpak has them; the folder in the runtime folder leads there. */
#define FLATPAK_FOLDER "/run/flatpak/doc"

gboolean
postage_document_portal_lends (GFile *file)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) flatpak = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  folder = g_file_new_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  flatpak = g_file_new_for_path (FLATPAK_FOLDER);
  return g_file_has_prefix (file, folder) || g_file_has_prefix (file, flatpak);
}
