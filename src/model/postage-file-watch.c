/* postage-file-watch.c - whether a session's file is still what the session knows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-file-watch.h"

struct _PostageFileWatch
{
  GObject parent_instance;

  PostageSession          *session; /* (owned) */
  GFileMonitor            *monitor; /* (owned) (nullable) */
  GFile                   *watched; /* (owned) (nullable): what @monitor tells of */
  PostageScenarioFileState state;
  gboolean                 looking; /* a comparison is under way */
  gboolean                 again;   /* something has happened meanwhile */
};

G_DEFINE_FINAL_TYPE (PostageFileWatch, postage_file_watch, G_TYPE_OBJECT)

typedef enum
{
  PROP_STATE = 1,
} PostageFileWatchProperty;

static GParamSpec *properties[PROP_STATE + 1];

/* Input of a comparison. */
typedef struct
{
  PostageScenarioFile *expected; /* (owned) */
  GFile               *file;     /* (owned) */
} Look;

static void
look_free (gpointer data)
{
  Look *input = data;

  postage_scenario_file_unref (input->expected);
  g_object_unref (input->file);
  g_free (input);
}

static void
compare_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  const Look *input = task_data;

  g_task_return_int (task, postage_scenario_file_compare (input->expected, input->file));
}

static void
set_state (PostageFileWatch        *self,
           PostageScenarioFileState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
on_compared (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PostageFileWatch) self = user_data;
  const PostageScenarioFileState state = (PostageScenarioFileState) g_task_propagate_int (G_TASK (result), NULL);

  self->looking = FALSE;
  /* What was compared is old by now. */
  if (self->again)
    postage_file_watch_look (self);
  else
    set_state (self, state);
}

void
postage_file_watch_look (PostageFileWatch *self)
{
  g_autoptr (GTask) task = NULL;
  GFile *file;
  Look  *input;

  g_return_if_fail (POSTAGE_IS_FILE_WATCH (self));

  self->again = self->looking;
  file = postage_session_get_file (self->session);
  /* While the session writes, it doesn't know yet what the file holds; the end of it is told. */
  if (self->looking || postage_session_get_saving (self->session))
    return;
  if (file == NULL)
    {
      set_state (self, POSTAGE_SCENARIO_FILE_SAME);
      return;
    }

  self->looking = TRUE;
  input = g_new (Look, 1);
  input->expected = postage_scenario_file_ref (postage_session_get_saved (self->session));
  input->file = g_object_ref (file);
  task = g_task_new (NULL, NULL, on_compared, g_object_ref (self));
  g_task_set_source_tag (task, postage_file_watch_look);
  g_task_set_task_data (task, input, look_free);
  g_task_run_in_thread (task, compare_in_thread);
}

static void
stop_monitor (PostageFileWatch *self)
{
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_clear_object (&self->watched);
}

static void
watch_file (PostageFileWatch *self)
{
  GFile *file = postage_session_get_file (self->session);

  if (self->watched == NULL || file == NULL || !g_file_equal (self->watched, file))
    {
      stop_monitor (self);
      g_set_object (&self->watched, file);
      /* Where the system can't tell, the file is looked at when the window is. */
      self->monitor = file != NULL ? g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL) : NULL;
      if (self->monitor != NULL)
        g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (postage_file_watch_look), self);
    }
  postage_file_watch_look (self);
}

static void
postage_file_watch_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((PostageFileWatchProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_uint (value, POSTAGE_FILE_WATCH (object)->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_file_watch_finalize (GObject *object)
{
  PostageFileWatch *self = POSTAGE_FILE_WATCH (object);

  stop_monitor (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (postage_file_watch_parent_class)->finalize (object);
}

static void
postage_file_watch_class_init (PostageFileWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = postage_file_watch_get_property;
  object_class->finalize = postage_file_watch_finalize;

  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, POSTAGE_SCENARIO_FILE_MISSING, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
postage_file_watch_init (PostageFileWatch *self)
{
}

PostageFileWatch *
postage_file_watch_new (PostageSession *session)
{
  PostageFileWatch *self;

  g_return_val_if_fail (POSTAGE_IS_SESSION (session), NULL);

  self = g_object_new (POSTAGE_TYPE_FILE_WATCH, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::file", G_CALLBACK (watch_file), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::saving", G_CALLBACK (postage_file_watch_look), self, G_CONNECT_SWAPPED);
  watch_file (self);
  return self;
}

PostageScenarioFileState
postage_file_watch_get_state (PostageFileWatch *self)
{
  g_return_val_if_fail (POSTAGE_IS_FILE_WATCH (self), POSTAGE_SCENARIO_FILE_SAME);

  return self->state;
}
