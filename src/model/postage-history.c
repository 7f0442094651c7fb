/* postage-history.c - the edits that can be taken back, and those that were
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-history.h"

typedef struct
{
  PostageScenario *scenario; /* (owned): where the step leads, backwards or forwards */
  char            *name;     /* (owned) */
} Step;

struct _PostageHistory
{
  GPtrArray *done;   /* (element-type Step): the last one at the end */
  GPtrArray *undone; /* likewise */
  gboolean   open;   /* an edit of the same name belongs to the last step */
};

static void
step_free (gpointer data)
{
  Step *step = data;

  postage_scenario_unref (step->scenario);
  g_free (step->name);
  g_free (step);
}

static void
push (GPtrArray       *steps,
      PostageScenario *scenario,
      const char      *name)
{
  Step *step = g_new (Step, 1);

  step->scenario = postage_scenario_ref (scenario);
  step->name = g_strdup (name);
  g_ptr_array_add (steps, step);
}

static Step *
peek (const GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

static void
pop (GPtrArray *steps)
{
  g_ptr_array_remove_index (steps, steps->len - 1);
}

PostageHistory *
postage_history_new (void)
{
  PostageHistory *self = g_new0 (PostageHistory, 1);

  self->done = g_ptr_array_new_with_free_func (step_free);
  self->undone = g_ptr_array_new_with_free_func (step_free);
  return self;
}

void
postage_history_free (PostageHistory *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);
  g_free (self);
}

void
postage_history_record (PostageHistory  *self,
                        PostageScenario *before,
                        PostageScenario *after,
                        const char      *name)
{
  const Step *last;

  g_return_if_fail (self != NULL && before != NULL && after != NULL && name != NULL);

  g_ptr_array_set_size (self->undone, 0);
  last = self->open ? peek (self->done) : NULL;
  self->open = TRUE;
  if (last == NULL || !g_str_equal (last->name, name))
    push (self->done, before, name);
  else if (postage_scenario_equal (last->scenario, after))
    {
      pop (self->done);
      self->open = FALSE;
    }
}

void
postage_history_close (PostageHistory *self)
{
  g_return_if_fail (self != NULL);

  self->open = FALSE;
}

void
postage_history_clear (PostageHistory *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
  self->open = FALSE;
}

static const char *
get_name (const GPtrArray *steps)
{
  const Step *step = peek (steps);

  return step != NULL ? step->name : NULL;
}

static PostageScenario *
get_scenario (const GPtrArray *steps)
{
  const Step *step = peek (steps);

  return step != NULL ? step->scenario : NULL;
}

const char *
postage_history_get_undo_name (const PostageHistory *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_name (self->done);
}

const char *
postage_history_get_redo_name (const PostageHistory *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_name (self->undone);
}

PostageScenario *
postage_history_get_undo (const PostageHistory *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_scenario (self->done);
}

PostageScenario *
postage_history_get_redo (const PostageHistory *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_scenario (self->undone);
}

/* The last of @from becomes the last of @to, which leads to @current. */
static void
move (PostageHistory  *self,
      GPtrArray       *from,
      GPtrArray       *to,
      PostageScenario *current)
{
  const Step *step = peek (from);

  g_return_if_fail (step != NULL);

  push (to, current, step->name);
  pop (from);
  self->open = FALSE;
}

void
postage_history_undo (PostageHistory  *self,
                      PostageScenario *current)
{
  g_return_if_fail (self != NULL && current != NULL);

  move (self, self->done, self->undone, current);
}

void
postage_history_redo (PostageHistory  *self,
                      PostageScenario *current)
{
  g_return_if_fail (self != NULL && current != NULL);

  move (self, self->undone, self->done, current);
}
