/* postage-recovery-slot.c - the place where one window's unsaved edits are kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-recovery-slot.h"

struct _PostageRecoverySlot
{
  GFile   *place; /* (owned) */
  GMutex   lock;  /* of what follows, and of the file */
  gboolean open;
};

static void
clear_slot (gpointer data)
{
  PostageRecoverySlot *self = data;

  g_clear_object (&self->place);
  g_mutex_clear (&self->lock);
}

PostageRecoverySlot *
postage_recovery_slot_new (GFile *place)
{
  PostageRecoverySlot *self;

  g_return_val_if_fail (G_IS_FILE (place), NULL);

  self = g_atomic_rc_box_new0 (PostageRecoverySlot);
  self->place = g_object_ref (place);
  g_mutex_init (&self->lock);
  return self;
}

PostageRecoverySlot *
postage_recovery_slot_ref (PostageRecoverySlot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
postage_recovery_slot_unref (PostageRecoverySlot *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_slot);
}

GFile *
postage_recovery_slot_get_place (const PostageRecoverySlot *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->place;
}

void
postage_recovery_slot_open (PostageRecoverySlot *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (self != NULL);

  locker = g_mutex_locker_new (&self->lock);
  self->open = TRUE;
}

gboolean
postage_recovery_slot_write (PostageRecoverySlot       *self,
                             const PostageRecoveryFile *edits,
                             GError                   **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL && edits != NULL, FALSE);

  locker = g_mutex_locker_new (&self->lock);
  return !self->open || postage_recovery_file_write (edits, self->place, error);
}

gboolean
postage_recovery_slot_adopt (PostageRecoverySlot *self,
                             GFile               *left)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (self != NULL && G_IS_FILE (left), FALSE);

  locker = g_mutex_locker_new (&self->lock);
  self->open = TRUE;
  return g_file_move (left, self->place, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL,
                      NULL);
}

void
postage_recovery_slot_empty (PostageRecoverySlot *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (self != NULL);

  locker = g_mutex_locker_new (&self->lock);
  if (!self->open)
    return;

  self->open = FALSE;
  /* Often nothing has been written yet. What can't be removed is offered again, which loses nothing. */
  g_file_delete (self->place, NULL, NULL);
}
