/* postage-scenario-file.c - a scenario together with the file that it was read from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-scenario-file.h"

#include <glib/gi18n.h>

#include "core/postage-value.h"
#include "storage/postage-atomic-file.h"
#include "storage/postage-bytes.h"
#include "storage/postage-json-reader.h"
#include "storage/postage-scenario-reader.h"
#include "storage/postage-scenario-writer.h"
#include "storage/postage-storage-error.h"

/* What was read; shared by all files that come from editing it. */
typedef struct
{
  GBytes          *bytes;
  JsonNode        *root;
  PostageScenario *scenario;
  PostageDate      as_of;
  PostageRecord   *computed; /* (nullable) */
  GPtrArray       *unknown;  /* (element-type utf8): paths */
} Original;

struct _PostageScenarioFile
{
  PostageScenario *scenario;
  PostageDate      as_of;    /* or POSTAGE_DATE_NONE */
  PostageRecord   *computed; /* (owned) (nullable): what the estimates of the scenario said */
  Original        *original; /* (owned) (nullable): NULL when it wasn't read from a file */
};

POSTAGE_DEFINE_VALUE (PostageScenarioFile, postage_scenario_file)

static void
original_clear (gpointer data)
{
  Original *original = data;

  g_clear_pointer (&original->bytes, g_bytes_unref);
  g_clear_pointer (&original->root, json_node_unref);
  g_clear_pointer (&original->scenario, postage_scenario_unref);
  g_clear_pointer (&original->computed, postage_record_unref);
  g_clear_pointer (&original->unknown, g_ptr_array_unref);
}

static void
postage_scenario_file_clear (PostageScenarioFile *self)
{
  g_clear_pointer (&self->scenario, postage_scenario_unref);
  g_clear_pointer (&self->computed, postage_record_unref);
  if (self->original != NULL)
    g_atomic_rc_box_release_full (g_steal_pointer (&self->original), original_clear);
}

PostageScenarioFile *
postage_scenario_file_new (PostageScenario *scenario,
                           PostageDate      as_of)
{
  g_return_val_if_fail (scenario != NULL, NULL);

  PostageScenarioFile *self = g_atomic_rc_box_new0 (PostageScenarioFile);
  self->scenario = postage_scenario_ref (scenario);
  self->as_of = as_of;
  return self;
}

PostageScenarioFile *
postage_scenario_file_read (const char             *file_name,
                            GBytes                 *bytes,
                            const PostageCatalogue *catalogue,
                            GError                **error)
{
  g_autoptr (PostageJsonReader) reader = NULL;
  g_autoptr (PostageScenario) scenario = NULL;
  g_autoptr (PostageRecord) computed = NULL;
  PostageScenarioFile *self;
  PostageDate          as_of;

  g_return_val_if_fail (file_name != NULL && bytes != NULL && catalogue != NULL, NULL);

  reader = postage_json_reader_new (file_name, bytes, POSTAGE_JSON_UNKNOWN_KEEP, error);
  if (reader == NULL)
    return NULL;
  scenario = postage_scenario_read (reader, catalogue, &as_of, &computed);
  if (!postage_json_reader_finish (reader, error))
    return NULL;

  self = postage_scenario_file_new (scenario, as_of);
  self->original = g_atomic_rc_box_new0 (Original);
  self->original->bytes = g_bytes_ref (bytes);
  self->original->root = json_node_ref (postage_json_reader_get_root (reader));
  self->original->scenario = postage_scenario_ref (scenario);
  self->original->as_of = as_of;
  if (computed != NULL)
    {
      self->computed = postage_record_ref (computed);
      self->original->computed = postage_record_ref (computed);
    }
  self->original->unknown = postage_json_reader_dup_unknown (reader);
  return self;
}

PostageScenarioFile *
postage_scenario_file_load (GFile                  *file,
                            const PostageCatalogue *catalogue,
                            GCancellable           *cancellable,
                            GError                **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_parse_name (file);
  bytes = postage_bytes_read_file (file, cancellable, error);
  return bytes != NULL ? postage_scenario_file_read (name, bytes, catalogue, error) : NULL;
}

PostageScenarioFile *
postage_scenario_file_load_argument (const char             *argument,
                                     const PostageCatalogue *catalogue,
                                     GError                **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (argument != NULL, NULL);

  bytes = postage_bytes_read_argument (argument, &name, NULL, error);
  return bytes != NULL ? postage_scenario_file_read (name, bytes, catalogue, error) : NULL;
}

PostageScenarioFile *
postage_scenario_file_replace (const PostageScenarioFile *self,
                               PostageScenario           *scenario,
                               PostageDate                as_of)
{
  PostageScenarioFile *other;

  g_return_val_if_fail (self != NULL && scenario != NULL, NULL);

  other = postage_scenario_file_new (scenario, as_of);
  if (self->original != NULL)
    other->original = g_atomic_rc_box_acquire (self->original);
  return other;
}

PostageScenarioFile *
postage_scenario_file_set_computed (const PostageScenarioFile *self,
                                    PostageRecord             *computed)
{
  PostageScenarioFile *other;

  g_return_val_if_fail (self != NULL && computed != NULL, NULL);

  other = postage_scenario_file_replace (self, self->scenario, self->as_of);
  other->computed = postage_record_ref (computed);
  return other;
}

PostageRecord *
postage_scenario_file_get_computed (const PostageScenarioFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->computed;
}

PostageScenario *
postage_scenario_file_get_scenario (const PostageScenarioFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->scenario;
}

PostageDate
postage_scenario_file_get_as_of (const PostageScenarioFile *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->as_of;
}

GPtrArray *
postage_scenario_file_dup_unknown (const PostageScenarioFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->original != NULL ? g_ptr_array_ref (self->original->unknown) : g_ptr_array_new ();
}

/* A file that doesn't say what was computed need not say it: it was written by hand, and keeps its layout. */
static gboolean
is_unchanged (const PostageScenarioFile *self)
{
  const Original *original = self->original;

  return self->as_of == original->as_of && postage_scenario_equal (self->scenario, original->scenario) &&
         (self->computed == NULL || original->computed == NULL ||
          postage_record_equal (self->computed, original->computed));
}

GBytes *
postage_scenario_file_serialize (const PostageScenarioFile *self)
{
  const Original *original;

  g_return_val_if_fail (self != NULL, NULL);

  original = self->original;
  if (original == NULL)
    return postage_scenario_write (self->scenario, self->as_of, self->computed, NULL);
  if (is_unchanged (self))
    return g_bytes_ref (original->bytes);
  return postage_scenario_write (self->scenario, self->as_of, self->computed, original->root);
}

PostageScenarioFileState
postage_scenario_file_compare (const PostageScenarioFile *self,
                               GFile                     *file)
{
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GBytes) found = NULL;

  g_return_val_if_fail (self != NULL && G_IS_FILE (file), POSTAGE_SCENARIO_FILE_CHANGED);

  if (!g_file_query_exists (file, NULL))
    return POSTAGE_SCENARIO_FILE_MISSING;
  found = postage_bytes_read_file (file, NULL, NULL);
  if (found == NULL)
    return POSTAGE_SCENARIO_FILE_CHANGED;
  expected = postage_scenario_file_serialize (self);
  return g_bytes_equal (expected, found) ? POSTAGE_SCENARIO_FILE_SAME : POSTAGE_SCENARIO_FILE_CHANGED;
}

gboolean
postage_scenario_file_check (const PostageScenarioFile *self,
                             GFile                     *file,
                             GError                   **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL && G_IS_FILE (file), FALSE);

  if (postage_scenario_file_compare (self, file) != POSTAGE_SCENARIO_FILE_CHANGED)
    return TRUE;

  name = g_file_get_parse_name (file);
  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_CHANGED, name, NULL,
                              g_strdup (_ ("another program has changed the file since it was opened. It has not been "
                                           "written over.")));
  return FALSE;
}

gboolean
postage_scenario_file_save (const PostageScenarioFile *self,
                            GFile                     *file,
                            GError                   **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL && G_IS_FILE (file), FALSE);

  bytes = postage_scenario_file_serialize (self);
  return postage_atomic_file_write (file, bytes, error);
}
