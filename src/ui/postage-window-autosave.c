/* postage-window-autosave.c - keeps what a window's user hasn't saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-window-autosave.h"

#include "model/postage-autosave.h"
#include "ui/postage-window-private.h"

#define SLOT "postage-recovery-slot"

static void
on_message_changed (PostageAutosave *autosave,
                    GParamSpec      *pspec,
                    PostageWindow   *window)
{
  const char *message = postage_autosave_get_message (autosave);

  if (message != NULL && postage_window_is_open (window))
    postage_window_show_toast (window, message);
}

static void
release_autosave (gpointer  data,
                  GClosure *closure)
{
  g_object_unref (data);
}

/* A window that is destroyed was asked about its changes. */
static void
on_destroy (PostageWindow   *window,
            PostageAutosave *autosave)
{
  postage_autosave_stop (autosave);
}

void
postage_window_autosave (PostageWindow         *window,
                         PostageRecoveryFolder *folder)
{
  PostageRecoverySlot *slot;
  PostageAutosave     *autosave;

  g_return_if_fail (POSTAGE_IS_WINDOW (window));
  g_return_if_fail (folder != NULL);

  slot = postage_recovery_folder_add_slot (folder);
  g_object_set_data_full (G_OBJECT (window), SLOT, slot, (GDestroyNotify) postage_recovery_slot_unref);
  autosave = postage_autosave_new (postage_window_get_session (window), slot, POSTAGE_AUTOSAVE_DELAY);
  g_signal_connect_object (autosave, "notify::message", G_CALLBACK (on_message_changed), window, 0);
  /* The window holds it as long as it is there. */
  g_signal_connect_data (window, "destroy", G_CALLBACK (on_destroy), autosave, release_autosave, 0);
}

void
postage_window_adopt_edits (PostageWindow *window,
                            GFile         *left)
{
  PostageRecoverySlot *slot;

  g_return_if_fail (POSTAGE_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (left));

  slot = g_object_get_data (G_OBJECT (window), SLOT);
  g_return_if_fail (slot != NULL);
  postage_recovery_slot_adopt (slot, left);
}
