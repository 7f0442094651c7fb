/* postage-scenario-name.c - what a scenario's file is called
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-scenario-name.h"

#include <glib/gi18n.h>
#include <string.h>

#include "storage/postage-document-portal.h"
#include "storage/postage-storage-error.h"

char *
postage_scenario_name_of_file (GFile *file)
{
  g_autofree char *basename = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  basename = g_file_get_basename (file);
  name = g_filename_display_name (basename != NULL ? basename : "");
  if (g_str_has_suffix (name, POSTAGE_SCENARIO_ENDING) && !g_str_equal (name, POSTAGE_SCENARIO_ENDING))
    name[strlen (name) - strlen (POSTAGE_SCENARIO_ENDING)] = '\0';
  return g_steal_pointer (&name);
}

char *
postage_scenario_name_to_file_name (const char *name)
{
  g_autofree char *safe = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  safe = g_strstrip (g_strdup (name));
  g_strdelimit (safe, G_DIR_SEPARATOR_S, '-');
  if (safe[0] == '.')
    safe[0] = '-';
  if (g_str_has_suffix (safe, POSTAGE_SCENARIO_ENDING))
    return g_steal_pointer (&safe);
  return g_strconcat (safe, POSTAGE_SCENARIO_ENDING, NULL);
}

GFile *
postage_scenario_name_add_ending (GFile *file)
{
  g_autofree char *basename = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFile) parent = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  basename = g_file_get_basename (file);
  if (g_str_has_suffix (basename, POSTAGE_SCENARIO_ENDING) || postage_document_portal_lends (file))
    return g_object_ref (file);

  name = g_strconcat (basename, POSTAGE_SCENARIO_ENDING, NULL);
  parent = g_file_get_parent (file);
  return g_file_get_child (parent, name);
}

GFile *
postage_scenario_name_rename (GFile      *file,
                              const char *name,
                              GError    **error)
{
  g_autofree char *file_name = NULL;
  g_autofree char *old_name = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) wanted = NULL;
  g_autoptr (GError) cause = NULL;
  GFile *renamed;
  char  *sentences;

  g_return_val_if_fail (G_IS_FILE (file) && name != NULL, NULL);

  file_name = postage_scenario_name_to_file_name (name);
  folder = g_file_get_parent (file);
  wanted = g_file_get_child (folder, file_name);
  if (g_file_equal (wanted, file))
    return g_object_ref (file);

  /* GLib 2.74 looks for it, too, but then leaks the file. */
  if (g_file_query_exists (wanted, NULL))
    renamed = NULL;
  else
    renamed = g_file_set_display_name (file, file_name, NULL, &cause);
  if (renamed != NULL)
    return renamed;

  if (cause == NULL || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
    sentences = g_strdup (_ ("there is a file of that name already. Choose another name."));
  else
    /* Translators: %s is the system's own message, such as “Permission denied” */
    sentences = g_strdup_printf (_ ("the file can't be renamed (%s). It still has its old name."), cause->message);
  old_name = g_file_get_parse_name (file);
  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_WRITE, old_name, NULL, sentences);
  return NULL;
}
