/* postage-catalogue-checker.c - finds what is wrong with files of a catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-catalogue-checker.h"

#include <glib/gi18n.h>

#include "storage/postage-bundled.h"
#include "storage/postage-bytes.h"
#include "storage/postage-catalogue-file.h"
#include "storage/postage-catalogue-reader.h"
#include "storage/postage-storage-error.h"
#include "text/postage-text-number.h"

struct _PostageCatalogueChecker
{
  GPtrArray        *files;     /* (element-type PostageCatalogueFile): owns them, the good and the bad */
  GPtrArray        *good;      /* (element-type PostageCatalogueFile): not found to be bad yet */
  GPtrArray        *problems;  /* (element-type utf8) */
  PostageCatalogue *catalogue; /* (owned) (nullable): the good files over the bundled ones */
};

PostageCatalogueChecker *
postage_catalogue_checker_new (void)
{
  PostageCatalogueChecker *self = g_new0 (PostageCatalogueChecker, 1);

  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_catalogue_file_free);
  self->good = g_ptr_array_new ();
  self->problems = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
postage_catalogue_checker_free (PostageCatalogueChecker *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->good);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->problems);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
  g_free (self);
}

static void
add_problem (PostageCatalogueChecker *self,
             const GError            *error)
{
  g_ptr_array_add (self->problems, g_strdup (error->message));
}

static void
add_bytes (PostageCatalogueChecker *self,
           const char              *name,
           GBytes                  *bytes,
           GError                  *cause)
{
  g_autoptr (GError) error = cause;
  PostageCatalogueFile *file;

  /* The same file may lie in a folder that is given, too. */
  for (guint i = 0; i < self->files->len; i++)
    if (g_str_equal (((PostageCatalogueFile *) g_ptr_array_index (self->files, i))->name, name))
      return;

  file = bytes != NULL ? postage_catalogue_file_new (name, bytes, &error) : NULL;

  if (file == NULL)
    {
      add_problem (self, error);
      return;
    }
  g_ptr_array_add (self->files, file);
  g_ptr_array_add (self->good, file);
}

static void
add_folder (PostageCatalogueChecker *self,
            GFile                   *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = postage_catalogue_list_folder (folder, NULL, &error);
  g_autofree char *name = g_file_get_parse_name (folder);

  if (files != NULL && files->len == 0)
    postage_storage_error_take (&error, POSTAGE_STORAGE_ERROR_READ, name, NULL,
                                g_strdup (_ ("expected files *.json in the folder, found none. Choose another one.")));
  if (error != NULL)
    {
      add_problem (self, error);
      return;
    }
  for (guint i = 0; i < files->len; i++)
    {
      GFile           *file = g_ptr_array_index (files, i);
      g_autofree char *file_name = g_file_get_parse_name (file);
      GError          *cause = NULL;
      g_autoptr (GBytes) bytes = postage_bytes_read_file (file, NULL, &cause);

      add_bytes (self, file_name, bytes, cause);
    }
}

void
postage_catalogue_checker_add (PostageCatalogueChecker *self,
                               const char              *argument)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (self != NULL && argument != NULL);

  file = g_file_new_for_commandline_arg (argument);
  if (g_file_peek_path (file) != NULL && g_file_query_file_type (file, 0, NULL) == G_FILE_TYPE_DIRECTORY)
    {
      add_folder (self, file);
      return;
    }
  {
    g_autofree char *name = NULL;
    GError          *cause = NULL;
    g_autoptr (GBytes) bytes = postage_bytes_read_argument (argument, &name, NULL, &cause);

    add_bytes (self, name, bytes, cause);
  }
}

/* What others refer to comes first, so that an error in a file is told when that file is added. */
static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  static const char *const    first[] = { "markets", "vocabulary" };
  const PostageCatalogueFile *files[] = { *(PostageCatalogueFile *const *) a, *(PostageCatalogueFile *const *) b };
  guint                       places[2];

  for (guint i = 0; i < 2; i++)
    for (places[i] = 0; places[i] < G_N_ELEMENTS (first); places[i]++)
      if (g_str_equal (files[i]->kind, first[places[i]]))
        break;
  return (int) places[0] - (int) places[1];
}

/* The bundled files that none of @given takes the place of, then @given; within that, in the order of kinds. */
static GPtrArray *
lay_over (GPtrArray *bundled,
          GPtrArray *given)
{
  GPtrArray *files = g_ptr_array_new ();

  for (guint i = 0; i < bundled->len; i++)
    {
      gboolean is_replaced = FALSE;

      for (guint j = 0; j < given->len && !is_replaced; j++)
        is_replaced =
          postage_catalogue_file_replaces (g_ptr_array_index (given, j), g_ptr_array_index (bundled, i));
      if (!is_replaced)
        g_ptr_array_add (files, g_ptr_array_index (bundled, i));
    }
  g_ptr_array_extend (files, given, NULL, NULL);
  g_ptr_array_sort (files, compare_kinds);
  return files;
}

/* Reads @given over @bundled. On failure @culprit is the file that an error was found in, or NULL for one between
 * files; @name is what that is told about. */
static PostageCatalogue *
read_all (GPtrArray             *bundled,
          GPtrArray             *given,
          const char            *name,
          PostageCatalogueFile **culprit,
          GError               **error)
{
  g_autoptr (PostageCatalogueReader) reader = postage_catalogue_reader_new ();
  g_autoptr (GPtrArray) files = lay_over (bundled, given);

  *culprit = NULL;
  for (guint i = 0; i < files->len; i++)
    {
      PostageCatalogueFile *file = g_ptr_array_index (files, i);

      if (!postage_catalogue_reader_add (reader, file->name, file->bytes, error))
        {
          *culprit = file;
          return NULL;
        }
    }
  return postage_catalogue_reader_end (reader, name, error);
}

static gboolean
is_good (GPtrArray *bundled,
         GPtrArray *given)
{
  PostageCatalogueFile *culprit;
  g_autoptr (PostageCatalogue) catalogue = read_all (bundled, given, "", &culprit, NULL);

  return catalogue != NULL;
}

/* The file without which the others are good; else the first that isn't good with those before it. */
static PostageCatalogueFile *
find_culprit (GPtrArray *bundled,
              GPtrArray *given)
{
  g_autoptr (GPtrArray) some = g_ptr_array_new ();

  for (guint i = 0; i < given->len; i++)
    {
      PostageCatalogueFile *file = g_ptr_array_index (given, i);
      g_autoptr (GPtrArray) others = g_ptr_array_copy (given, NULL, NULL);

      g_ptr_array_remove_index (others, i);
      if (is_good (bundled, others))
        return file;
    }
  for (guint i = 0; i < given->len; i++)
    {
      g_ptr_array_add (some, g_ptr_array_index (given, i));
      if (!is_good (bundled, some))
        return g_ptr_array_index (given, i);
    }
  return NULL;
}

/* Takes the bad file out of the good ones. @found: (nullable): the file that @error is about */
static gboolean
take_out (PostageCatalogueChecker *self,
          GPtrArray               *bundled,
          PostageCatalogueFile    *found,
          GError                  *error)
{
  g_autoptr (GError) told = error;
  PostageCatalogueFile *culprit = found;

  if (found == NULL || !g_ptr_array_find (self->good, found, NULL))
    {
      PostageCatalogueFile *ignored;

      culprit = find_culprit (bundled, self->good);
      if (culprit == NULL)
        return FALSE;
      g_clear_error (&told);
      read_all (bundled, self->good, culprit->name, &ignored, &told);
      if (found != NULL)
        /* Translators: stands before a message about a file of the program's own catalogue; %s is the name of a
           file */
        g_prefix_error (&told, _ ("%s: the program’s own catalogue doesn’t go with this file: "), culprit->name);
    }
  add_problem (self, told);
  g_ptr_array_remove (self->good, culprit);
  return TRUE;
}

gboolean
postage_catalogue_checker_run (PostageCatalogueChecker *self,
                               GError                 **error)
{
  g_autoptr (GPtrArray) bundled = NULL;

  g_return_val_if_fail (self != NULL && self->catalogue == NULL, FALSE);

  bundled = postage_bundled_list_files (error);
  while (bundled != NULL && self->catalogue == NULL)
    {
      PostageCatalogueFile *culprit;
      GError               *cause = NULL;

      self->catalogue = read_all (bundled, self->good, "catalogue", &culprit, &cause);
      if (self->catalogue != NULL)
        break;
      if (self->good->len == 0)
        {
          g_propagate_error (error, cause);
          return FALSE;
        }
      if (!take_out (self, bundled, culprit, cause))
        g_return_val_if_reached (FALSE);
    }
  return self->catalogue != NULL;
}

const GPtrArray *
postage_catalogue_checker_get_problems (const PostageCatalogueChecker *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->problems;
}

static char *
word_provider (const PostageCatalogueChecker *self,
               const PostageCatalogueFile    *file)
{
  const GPtrArray *providers = postage_catalogue_get_providers (self->catalogue);
  guint            n_plans = 0, n_charges = 0;
  g_autofree char *plans = NULL;
  g_autofree char *charges = NULL;
  g_autofree char *plan_words = NULL;
  g_autofree char *charge_words = NULL;

  for (guint i = 0; i < providers->len; i++)
    {
      const PostageProvider *provider = g_ptr_array_index (providers, i);
      const GPtrArray       *list = postage_provider_get_plans (provider);

      if (!g_str_equal (postage_provider_get_id (provider), file->key))
        continue;
      for (guint j = 0; j < list->len; j++)
        if (postage_plan_is_own (list->pdata[j]) == file->own)
          {
            n_plans++;
            n_charges += postage_plan_get_charges (list->pdata[j])->len;
          }
    }

  plans = postage_text_count (n_plans);
  charges = postage_text_count (n_charges);
  plan_words = g_strdup_printf (ngettext ("%s plan", "%s plans", n_plans), plans);
  charge_words = g_strdup_printf (ngettext ("%s charge", "%s charges", n_charges), charges);
  /* Translators: the name of a file, "3 plans", "20 charges" */
  return g_strdup_printf (_ ("%1$s is a good provider file: %2$s, %3$s"), file->name, plan_words, charge_words);
}

GPtrArray *
postage_catalogue_checker_dup_verdicts (const PostageCatalogueChecker *self)
{
  GPtrArray *verdicts;

  g_return_val_if_fail (self != NULL && self->catalogue != NULL, NULL);

  verdicts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->good->len; i++)
    {
      const PostageCatalogueFile *file = g_ptr_array_index (self->good, i);

      if (g_str_equal (file->kind, "provider"))
        g_ptr_array_add (verdicts, word_provider (self, file));
      else if (*file->key != '\0')
        /* Translators: the name of a file, its kind and what it is about, such as "rate-card" and "USD 2026-10-01" */
        g_ptr_array_add (verdicts, g_strdup_printf (_ ("%1$s is a good file of the kind “%2$s”: %3$s"), file->name,
                                                    file->kind, file->key));
      else
        /* Translators: the name of a file, its kind, such as "markets" */
        g_ptr_array_add (verdicts, g_strdup_printf (_ ("%1$s is a good file of the kind “%2$s”"), file->name,
                                                    file->kind));
    }
  return verdicts;
}
