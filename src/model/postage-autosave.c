/* postage-autosave.c - keeps a session's unsaved edits for the case that the program ends
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-autosave.h"

#include "model/postage-session-recovery.h"

/* After how many delays a write that has failed is tried again. */
#define RETRY 20

struct _PostageAutosave
{
  GObject parent_instance;

  PostageSession      *session; /* (owned) */
  PostageRecoverySlot *slot;    /* (owned) */
  guint                delay;   /* in milliseconds */
  guint                timer;   /* of the next write, or 0 */
  gboolean             writing; /* a write is under way */
  gboolean             retries; /* @timer is that of a write that has failed before */
  gboolean             stopped;
  char                *message; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (PostageAutosave, postage_autosave, G_TYPE_OBJECT)

typedef enum
{
  PROP_MESSAGE = 1,
} PostageAutosaveProperty;

static GParamSpec *properties[PROP_MESSAGE + 1];

/* Input of a write; both are immutable or for any thread. */
typedef struct
{
  PostageRecoverySlot *slot;  /* (owned) */
  PostageRecoveryFile *edits; /* (owned) */
} Write;

static void
write_free (gpointer data)
{
  Write *input = data;

  postage_recovery_slot_unref (input->slot);
  postage_recovery_file_unref (input->edits);
  g_free (input);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Write  *input = task_data;
  GError *error = NULL;

  if (postage_recovery_slot_write (input->slot, input->edits, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Told once until it works again: each attempt has a temporary file of its own in its message. */
static void
set_message (PostageAutosave *self,
             const char      *message)
{
  if ((self->message == NULL) == (message == NULL))
    return;

  g_free (self->message);
  self->message = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static gboolean on_timer (gpointer user_data);

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PostageAutosave) self = user_data;
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  self->writing = FALSE;
  set_message (self, error != NULL ? error->message : NULL);
  /* Whoever makes room on a full disk needn't edit anything for that. */
  if (error != NULL && self->timer == 0 && !self->stopped && postage_session_get_modified (self->session))
    {
      self->timer = g_timeout_add (RETRY * self->delay, on_timer, self);
      self->retries = TRUE;
    }
}

/* The task doesn't hold the session: it might be finalised in the thread, under the widgets that watch it. */
static gboolean
on_timer (gpointer user_data)
{
  PostageAutosave *self = user_data;
  g_autoptr (GTask) task = NULL;
  Write *input;

  /* A slow disk: again after as long. */
  if (self->writing)
    return G_SOURCE_CONTINUE;

  self->timer = 0;
  self->retries = FALSE;
  self->writing = TRUE;
  input = g_new (Write, 1);
  input->slot = postage_recovery_slot_ref (self->slot);
  input->edits = postage_session_dup_recovery (self->session);
  task = g_task_new (NULL, NULL, on_written, g_object_ref (self));
  g_task_set_source_tag (task, on_timer);
  g_task_set_task_data (task, input, write_free);
  g_task_run_in_thread (task, write_in_thread);
  return G_SOURCE_REMOVE;
}

static void
keep_nothing (PostageAutosave *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  postage_recovery_slot_empty (self->slot);
}

static void
update (PostageAutosave *self)
{
  if (self->stopped)
    return;

  if (!postage_session_get_modified (self->session))
    {
      keep_nothing (self);
      set_message (self, NULL);
      return;
    }
  postage_recovery_slot_open (self->slot);
  /* An edit doesn't wait for that. */
  if (self->retries)
    g_clear_handle_id (&self->timer, g_source_remove);
  self->retries = FALSE;
  if (self->timer == 0)
    self->timer = g_timeout_add (self->delay, on_timer, self);
}

static void
postage_autosave_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((PostageAutosaveProperty) prop_id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, POSTAGE_AUTOSAVE (object)->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_autosave_finalize (GObject *object)
{
  PostageAutosave *self = POSTAGE_AUTOSAVE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->slot, postage_recovery_slot_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (postage_autosave_parent_class)->finalize (object);
}

static void
postage_autosave_class_init (PostageAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = postage_autosave_get_property;
  object_class->finalize = postage_autosave_finalize;

  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
postage_autosave_init (PostageAutosave *self)
{
}

PostageAutosave *
postage_autosave_new (PostageSession      *session,
                      PostageRecoverySlot *slot,
                      guint                delay)
{
  PostageAutosave *self;

  g_return_val_if_fail (POSTAGE_IS_SESSION (session), NULL);
  g_return_val_if_fail (slot != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_AUTOSAVE, NULL);
  self->session = g_object_ref (session);
  self->slot = postage_recovery_slot_ref (slot);
  self->delay = delay;
  /* What was saved last is kept, too: it changes with the file. */
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::file", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}

const char *
postage_autosave_get_message (PostageAutosave *self)
{
  g_return_val_if_fail (POSTAGE_IS_AUTOSAVE (self), NULL);

  return self->message;
}

void
postage_autosave_stop (PostageAutosave *self)
{
  g_return_if_fail (POSTAGE_IS_AUTOSAVE (self));

  self->stopped = TRUE;
  keep_nothing (self);
}
