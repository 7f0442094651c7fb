/* postage-export-choice.c - which prices are in use
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-choice.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "storage/postage-json-writer.h"
#include "text/postage-text-date.h"

static char *
dup_folder (const PostageCatalogueChoice *choice)
{
  return g_file_get_parse_name (postage_catalogue_store_get_folder (postage_catalogue_choice_get_store (choice)));
}

static char *
word_choice (const PostageCatalogueChoice *choice)
{
  const PostageDate as_of = postage_catalogue_get_as_of (postage_catalogue_choice_get_catalogue (choice));
  g_autofree char  *date = postage_text_date (as_of);
  g_autofree char  *bundled = postage_text_date (postage_catalogue_choice_get_bundled_as_of (choice));
  g_autofree char  *version = g_strdup_printf ("%" G_GINT64_FORMAT, postage_catalogue_choice_get_version (choice));
  g_autofree char  *folder = dup_folder (choice);

  switch (postage_catalogue_choice_get_origin (choice))
    {
    case POSTAGE_CATALOGUE_INSTALLED:
      /* Translators: a date, the number of a version, a folder, a date */
      return g_strdup_printf (_ ("Downloaded prices are in use: as of %1$s, version %2$s.\n"
                                 "They lie in %3$s.\n"
                                 "Built into Postage are those as of %4$s.\n"),
                              date, version, folder, bundled);
    case POSTAGE_CATALOGUE_OVERTAKEN:
      /* Translators: a date, the number of a version, a folder */
      return g_strdup_printf (_ ("The prices that are built into Postage are in use: as of %1$s.\n"
                                 "Older prices were downloaded, version %2$s. They lie in %3$s.\n"),
                              date, version, folder);
    case POSTAGE_CATALOGUE_BROKEN:
      /* Translators: a date, sentences that say what is wrong, a folder; leave "postage-cli catalogue reset" */
      return g_strdup_printf (_ ("The prices that are built into Postage are in use: as of %1$s.\n"
                                 "%2$s\n"
                                 "They lie in %3$s; postage-cli catalogue reset removes them.\n"),
                              date, postage_catalogue_choice_get_problem (choice), folder);
    case POSTAGE_CATALOGUE_BUNDLED:
    default:
      /* Translators: a date, a folder */
      return g_strdup_printf (_ ("The prices that are built into Postage are in use: as of %1$s.\n"
                                 "None were downloaded; they would lie in %2$s.\n"),
                              date, folder);
    }
}

GString *
postage_export_choice_table (const PostageCatalogueChoice *choice)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (choice != NULL && postage_catalogue_choice_get_store (choice) != NULL, NULL);

  text = word_choice (choice);
  return g_string_new (text);
}

static const char *
get_origin_id (PostageCatalogueOrigin origin)
{
  static const char *const ids[] = { "built-in", "downloaded", "older-download", "broken-download" };

  g_return_val_if_fail ((guint) origin < G_N_ELEMENTS (ids), NULL);

  return ids[origin];
}

static void
add_date (JsonObject *object,
          const char *name,
          PostageDate date)
{
  g_autofree char *text = postage_date_to_string (date);

  json_object_set_string_member (object, name, text);
}

GString *
postage_export_choice_json (const PostageCatalogueChoice *choice)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *folder = NULL;
  const char      *problem;
  gint64           version;
  JsonObject      *object;

  g_return_val_if_fail (choice != NULL && postage_catalogue_choice_get_store (choice) != NULL, NULL);

  folder = dup_folder (choice);
  problem = postage_catalogue_choice_get_problem (choice);
  version = postage_catalogue_choice_get_version (choice);
  object = json_object_new ();
  json_object_set_string_member (object, "kind", "catalogue-status");
  json_object_set_int_member (object, "format", 1);
  json_object_set_string_member (object, "in_use", get_origin_id (postage_catalogue_choice_get_origin (choice)));
  add_date (object, "as_of", postage_catalogue_get_as_of (postage_catalogue_choice_get_catalogue (choice)));
  add_date (object, "built_in_as_of", postage_catalogue_choice_get_bundled_as_of (choice));
  if (version > 0)
    json_object_set_int_member (object, "downloaded_version", version);
  else
    json_object_set_null_member (object, "downloaded_version");
  json_object_set_string_member (object, "folder", folder);
  if (problem != NULL)
    json_object_set_string_member (object, "problem", problem);
  else
    json_object_set_null_member (object, "problem");
  json_node_take_object (root, object);
  bytes = postage_json_write (root);
  return g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}
