/* postage-recovery-folder.c - where running programs keep unsaved edits, and what those left that ended
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-recovery-folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "storage/postage-lock-file.h"
#include "storage/postage-storage-error.h"

#define LOCK_NAME "lock"
#define SLOT_NAME_LENGTH 6

/* A locked folder of one program. */
typedef struct
{
  char *path;
  int   lock; /* the descriptor of its lock file */
} Claim;

struct _PostageRecoveryFolder
{
  char      *root;    /* (owned) */
  Claim     *own;     /* (owned) */
  GPtrArray *taken;   /* (owned) (element-type Claim): of programs that have ended */
  guint      n_slots; /* so far */
};

/* Whoever makes a folder or looks for those that were left does so alone: else one that isn't locked yet would look
 * like one that was left. */
static int
lock_root (const char *root)
{
  g_autofree char *path = g_build_filename (root, LOCK_NAME, NULL);

  return postage_lock_file_take (path, LOCK_EX);
}

static Claim *
claim_folder (const char *path)
{
  g_autofree char *lock_path = g_build_filename (path, LOCK_NAME, NULL);
  const int        lock = postage_lock_file_take (lock_path, LOCK_EX | LOCK_NB);
  Claim           *claim;

  if (lock < 0)
    return NULL;
  claim = g_new (Claim, 1);
  claim->path = g_strdup (path);
  claim->lock = lock;
  return claim;
}

static int
compare_by_name (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* (element-type filename): the names in @path except that of the lock, sorted. */
static GPtrArray *
list_names (const char *path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (!g_str_equal (name, LOCK_NAME))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_by_name);
  return names;
}

/* Whether @name is that of a slot, and not of a file that a program was about to write when it ended. */
static gboolean
is_slot (const char *name)
{
  return strlen (name) == SLOT_NAME_LENGTH && strspn (name, "0123456789") == SLOT_NAME_LENGTH;
}

/* (element-type filename): the names of the slots in the folder, which is rid of what else lies there. */
static GPtrArray *
list_slots (const Claim *claim)
{
  GPtrArray *names = list_names (claim->path);

  for (guint i = names->len; i > 0; i--)
    if (!is_slot (g_ptr_array_index (names, i - 1)))
      {
        g_autofree char *path = g_build_filename (claim->path, g_ptr_array_index (names, i - 1), NULL);

        g_unlink (path);
        g_ptr_array_remove_index (names, i - 1);
      }
  return names;
}

/* Gives the folder back; what lies in it waits for the next program. */
static void
release_claim (gpointer data)
{
  Claim *claim = data;
  g_autoptr (GPtrArray) slots = list_slots (claim);

  if (slots->len == 0)
    {
      g_autofree char *lock_path = g_build_filename (claim->path, LOCK_NAME, NULL);

      g_unlink (lock_path);
      g_rmdir (claim->path);
    }
  close (claim->lock);
  g_free (claim->path);
  g_free (claim);
}

static gboolean
fail (const char *path,
      GError    **error)
{
  postage_storage_error_take_unkept (error, path, g_strerror (errno));
  return FALSE;
}

/* Claims a new folder: its name is the time, so that names sort by age. */
static gboolean
claim_own (PostageRecoveryFolder *self,
           GError               **error)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  int              root_lock;

  if (g_mkdir_with_parents (self->root, 0700) != 0)
    return fail (self->root, error);
  root_lock = lock_root (self->root);
  if (root_lock < 0)
    return fail (self->root, error);

  name = g_strdup_printf ("%020" G_GINT64_FORMAT "-%d", g_get_real_time (), (int) getpid ());
  path = g_build_filename (self->root, name, NULL);
  if (g_mkdir (path, 0700) == 0)
    self->own = claim_folder (path);
  if (self->own == NULL)
    fail (path, error);
  close (root_lock);
  return self->own != NULL;
}

PostageRecoveryFolder *
postage_recovery_folder_new (GFile   *root,
                             GError **error)
{
  g_autoptr (PostageRecoveryFolder) self = NULL;

  g_return_val_if_fail (G_IS_FILE (root) && g_file_peek_path (root) != NULL, NULL);

  self = g_new0 (PostageRecoveryFolder, 1);
  self->root = g_file_get_path (root);
  self->taken = g_ptr_array_new_with_free_func (release_claim);
  return claim_own (self, error) ? g_steal_pointer (&self) : NULL;
}

void
postage_recovery_folder_free (PostageRecoveryFolder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->taken, g_ptr_array_unref);
  g_clear_pointer (&self->own, release_claim);
  g_free (self->root);
  g_free (self);
}

PostageRecoverySlot *
postage_recovery_folder_add_slot (PostageRecoveryFolder *self)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) place = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  name = g_strdup_printf ("%0*u", SLOT_NAME_LENGTH, self->n_slots++);
  path = g_build_filename (self->own->path, name, NULL);
  place = g_file_new_for_path (path);
  return postage_recovery_slot_new (place);
}

static void
take_left (PostageRecoveryFolder *self)
{
  g_autoptr (GPtrArray) names = NULL;
  const int root_lock = lock_root (self->root);

  if (root_lock < 0)
    return;
  names = list_names (self->root);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (self->root, g_ptr_array_index (names, i), NULL);
      Claim           *claim = claim_folder (path);

      /* Not those of running programs, of which this is one. */
      if (claim != NULL)
        g_ptr_array_add (self->taken, claim);
    }
  close (root_lock);
}

GPtrArray *
postage_recovery_folder_list_left (PostageRecoveryFolder *self)
{
  GPtrArray *files;

  g_return_val_if_fail (self != NULL, NULL);

  take_left (self);
  files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->taken->len; i++)
    {
      const Claim *claim = g_ptr_array_index (self->taken, i);
      g_autoptr (GPtrArray) slots = list_slots (claim);

      for (guint j = 0; j < slots->len; j++)
        g_ptr_array_add (files, g_file_new_build_filename (claim->path, g_ptr_array_index (slots, j), NULL));
    }
  return files;
}
