/* postage-recovery-file.c - edits that were not saved yet, kept for the case that the program ends
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-recovery-file.h"

#include <glib/gi18n.h>

#include "core/postage-value.h"
#include "storage/postage-storage-error.h"

/* A variant holds the bytes of two files of any size as they are: the format, the address of the file or "", what it
 * holds, and what is not saved. */
#define FORMAT "io.github.postage_app.Postage recovery 1"
#define TYPE "(ssayay)"

struct _PostageRecoveryFile
{
  GFile               *file;   /* (owned) (nullable) */
  PostageScenarioFile *saved;  /* (owned) */
  PostageScenarioFile *edited; /* (owned) */
};

POSTAGE_DEFINE_VALUE (PostageRecoveryFile, postage_recovery_file)

static void
postage_recovery_file_clear (PostageRecoveryFile *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->saved, postage_scenario_file_unref);
  g_clear_pointer (&self->edited, postage_scenario_file_unref);
}

PostageRecoveryFile *
postage_recovery_file_new (GFile               *file,
                           PostageScenarioFile *saved,
                           PostageScenarioFile *edited)
{
  PostageRecoveryFile *self;

  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);
  g_return_val_if_fail (saved != NULL && edited != NULL, NULL);

  self = g_atomic_rc_box_new0 (PostageRecoveryFile);
  self->file = file != NULL ? g_object_ref (file) : NULL;
  self->saved = postage_scenario_file_ref (saved);
  self->edited = postage_scenario_file_ref (edited);
  return self;
}

GFile *
postage_recovery_file_get_file (const PostageRecoveryFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->file;
}

PostageScenarioFile *
postage_recovery_file_get_saved (const PostageRecoveryFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->saved;
}

PostageScenarioFile *
postage_recovery_file_get_edited (const PostageRecoveryFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->edited;
}

static GVariant *
to_variant (const PostageScenarioFile *document)
{
  g_autoptr (GBytes) bytes = postage_scenario_file_serialize (document);

  return g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE);
}

gboolean
postage_recovery_file_write (const PostageRecoveryFile *self,
                             GFile                     *place,
                             GError                   **error)
{
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *address = NULL;

  g_return_val_if_fail (self != NULL && G_IS_FILE (place), FALSE);

  address = self->file != NULL ? g_file_get_uri (self->file) : g_strdup ("");
  variant = g_variant_ref_sink (g_variant_new ("(ss@ay@ay)", FORMAT, address, to_variant (self->saved),
                                               to_variant (self->edited)));
  bytes = g_variant_get_data_as_bytes (variant);
  if (g_file_set_contents_full (g_file_peek_path (place), g_bytes_get_data (bytes, NULL),
                                (gssize) g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_CONSISTENT, 0600, &cause))
    return TRUE;
  postage_storage_error_take_unkept (error, g_file_peek_path (place), cause->message);
  return FALSE;
}

/* The document in place @index of @variant; @name is for messages. */
static PostageScenarioFile *
read_document (GVariant               *variant,
               gsize                   index,
               const char             *name,
               const PostageCatalogue *catalogue,
               GError                **error)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (variant, index);
  g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (child);

  return postage_scenario_file_read (name, bytes, catalogue, error);
}

static GBytes *
read_bytes (GFile      *place,
            const char *name,
            GError    **error)
{
  g_autoptr (GError) cause = NULL;
  GBytes *bytes = g_file_load_bytes (place, NULL, NULL, &cause);

  if (bytes == NULL)
    postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_READ, name, NULL,
                                /* Translators: %s is the system's own message, such as “Permission denied” */
                                g_strdup_printf (_ ("the kept changes can't be read (%s)."), cause->message));
  return bytes;
}

PostageRecoveryFile *
postage_recovery_file_load (GFile                  *place,
                            const PostageCatalogue *catalogue,
                            GError                **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (PostageScenarioFile) saved = NULL;
  g_autoptr (PostageScenarioFile) edited = NULL;
  g_autofree char *name = NULL;
  const char      *format, *address;

  g_return_val_if_fail (G_IS_FILE (place) && catalogue != NULL, NULL);

  name = g_file_get_parse_name (place);
  bytes = read_bytes (place, name, error);
  if (bytes == NULL)
    return NULL;

  variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (TYPE), bytes, FALSE));
  if (g_variant_is_normal_form (variant))
    g_variant_get_child (variant, 0, "&s", &format);
  else
    format = "";
  if (!g_str_equal (format, FORMAT))
    {
      postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_CONTENT, name, NULL,
                                  g_strdup (_ ("expected changes that this Postage has kept, found something else.")));
      return NULL;
    }

  g_variant_get_child (variant, 1, "&s", &address);
  saved = read_document (variant, 2, name, catalogue, error);
  edited = saved != NULL ? read_document (variant, 3, name, catalogue, error) : NULL;
  if (edited == NULL)
    return NULL;

  file = address[0] != '\0' ? g_file_new_for_uri (address) : NULL;
  return postage_recovery_file_new (file, saved, edited);
}
