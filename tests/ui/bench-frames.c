/* bench-frames.c - how long a change takes until its frame is painted
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-frames.h"

#include <time.h>

/* Milliseconds without a frame after which a window is at rest; a typist pauses longer between two keystrokes. */
#define REST 40

/* The moments of a frame, in their order. */
typedef enum
{
  MOMENT_LAYOUT,
  MOMENT_PAINT,
  MOMENT_PAINTED,
  N_MOMENTS,
} Moment;

static const char *const moments[N_MOMENTS] = {
  [MOMENT_LAYOUT] = "before-paint",
  [MOMENT_PAINT] = "paint",
  [MOMENT_PAINTED] = "after-paint",
};

struct _BenchFrames
{
  GtkWidget     *window;                /* (owned) */
  GdkFrameClock *clock;                 /* (owned) */
  gulong         hooks[N_MOMENTS];      /* of the signals of all frame clocks */
  GArray        *times[BENCH_N_PHASES]; /* (owned) (element-type gint64): microseconds */
  guint          n_unfinished;

  /* Of the change that is being timed. */
  gint64   reached[N_MOMENTS]; /* in the first frame that paints it */
  gint64   processor;          /* the processor's time at its end */
  gint64   shown;              /* when that frame was on the screen; 0: not yet */
  gboolean painting;           /* the frame at hand paints */
  guint    n_frames;           /* that painted */
};

/* Microseconds that processors have spent for the program. */
static gint64
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* A hook is called before all handlers of the signal, GTK's own as well: what they do belongs to the phase that
   begins. */
static gboolean
on_moment (BenchFrames  *self,
           Moment        moment,
           const GValue *clock)
{
  if (g_value_get_object (clock) != self->clock)
    return TRUE;

  self->painting = moment == MOMENT_PAINT || (moment == MOMENT_PAINTED && self->painting);
  if (self->shown == 0)
    self->reached[moment] = g_get_monotonic_time ();

  /* A frame in which nothing was to be painted shows nothing. */
  if (moment == MOMENT_PAINTED && self->painting && self->n_frames++ == 0)
    {
      gdk_display_sync (gtk_widget_get_display (self->window));
      self->shown = g_get_monotonic_time ();
      self->processor = get_processor_time ();
    }
  return TRUE;
}

static gboolean
on_layout (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               self)
{
  return on_moment (self, MOMENT_LAYOUT, values);
}

static gboolean
on_paint (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               self)
{
  return on_moment (self, MOMENT_PAINT, values);
}

static gboolean
on_painted (GSignalInvocationHint *hint,
            guint                  n_values,
            const GValue          *values,
            gpointer               self)
{
  return on_moment (self, MOMENT_PAINTED, values);
}

BenchFrames *
bench_frames_new (GtkWidget *window)
{
  static const GSignalEmissionHook handlers[N_MOMENTS] = { on_layout, on_paint, on_painted };
  BenchFrames                     *self = g_new0 (BenchFrames, 1);

  self->window = g_object_ref (window);
  self->clock = g_object_ref (gtk_widget_get_frame_clock (window));
  for (guint phase = 0; phase < BENCH_N_PHASES; phase++)
    self->times[phase] = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint moment = 0; moment < N_MOMENTS; moment++)
    self->hooks[moment] = g_signal_add_emission_hook (g_signal_lookup (moments[moment], GDK_TYPE_FRAME_CLOCK), 0,
                                                      handlers[moment], self, NULL);
  bench_frames_rest (self);
  return self;
}

void
bench_frames_free (BenchFrames *self)
{
  for (guint moment = 0; moment < N_MOMENTS; moment++)
    g_signal_remove_emission_hook (g_signal_lookup (moments[moment], GDK_TYPE_FRAME_CLOCK), self->hooks[moment]);
  for (guint phase = 0; phase < BENCH_N_PHASES; phase++)
    g_array_unref (self->times[phase]);
  g_object_unref (self->clock);
  g_object_unref (self->window);
  g_free (self);
}

static gboolean
end_rest (gpointer rested)
{
  *(gboolean *) rested = TRUE;
  return G_SOURCE_REMOVE;
}

void
bench_frames_rest (BenchFrames *self)
{
  guint n_frames;

  do
    {
      gboolean rested = FALSE;

      n_frames = self->n_frames;
      g_timeout_add (REST, end_rest, &rested);
      while (!rested)
        g_main_context_iteration (NULL, TRUE);
    }
  while (self->n_frames != n_frames);
}

static void
remember (BenchFrames *self,
          BenchPhase   phase,
          gint64       begin,
          gint64       end)
{
  const gint64 lasted = end - begin;

  g_array_append_val (self->times[phase], lasted);
}

void
bench_frames_time (BenchFrames *self,
                   void (*change) (gpointer user_data),
                   gpointer user_data,
                   gboolean warm_up)
{
  gint64 begin, edited, processor;

  memset (self->reached, 0, sizeof self->reached);
  self->shown = 0;
  self->n_frames = 0;

  processor = get_processor_time ();
  begin = g_get_monotonic_time ();
  change (user_data);
  edited = g_get_monotonic_time ();
  while (self->shown == 0)
    g_main_context_iteration (NULL, TRUE);
  bench_frames_rest (self);
  if (warm_up)
    return;

  remember (self, BENCH_PHASE_EDIT, begin, edited);
  remember (self, BENCH_PHASE_WINDOW, edited, self->reached[MOMENT_LAYOUT]);
  remember (self, BENCH_PHASE_LAYOUT, self->reached[MOMENT_LAYOUT], self->reached[MOMENT_PAINT]);
  remember (self, BENCH_PHASE_PAINT, self->reached[MOMENT_PAINT], self->reached[MOMENT_PAINTED]);
  remember (self, BENCH_PHASE_SCREEN, self->reached[MOMENT_PAINTED], self->shown);
  remember (self, BENCH_PHASE_PROCESSOR, processor, self->processor);
  remember (self, BENCH_PHASE_ALL, begin, self->shown);
  self->n_unfinished += self->n_frames > 1;
}

void
bench_frames_clear (BenchFrames *self)
{
  for (guint phase = 0; phase < BENCH_N_PHASES; phase++)
    g_array_set_size (self->times[phase], 0);
  self->n_unfinished = 0;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

double
bench_frames_get (BenchFrames *self,
                  BenchPhase   phase,
                  guint        percent)
{
  GArray *times = self->times[phase];

  g_return_val_if_fail (times->len > 0 && percent <= 100, 0);

  g_array_sort (times, compare);
  return (double) g_array_index (times, gint64, (times->len - 1) * percent / 100) / 1000;
}

guint
bench_frames_get_n_unfinished (BenchFrames *self)
{
  return self->n_unfinished;
}
