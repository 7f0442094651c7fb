/* bench-frames.h - how long a change takes until its frame is painted
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

/* What a change costs, in the order in which it happens. */
typedef enum
{
  BENCH_PHASE_EDIT,      /* the change itself, with everything that follows it at once */
  BENCH_PHASE_WINDOW,    /* until the frame begins: GTK asks how small the window may get, and perhaps waits */
  BENCH_PHASE_LAYOUT,    /* from the beginning of the frame: styles and sizes */
  BENCH_PHASE_PAINT,     /* snapshots of the widgets, and the renderer */
  BENCH_PHASE_SCREEN,    /* until the X server has drawn what it was told */
  BENCH_PHASE_PROCESSOR, /* the processor's time for all of that, whatever else the machine does */
  BENCH_PHASE_ALL,       /* from the change to the end of the frame, the sum of these */
  BENCH_N_PHASES,
} BenchPhase;

/* The frames of one window. */
typedef struct _BenchFrames BenchFrames;

/* Watches @window, which is shown, until it is freed. */
BenchFrames *bench_frames_new (GtkWidget *window);

void bench_frames_free (BenchFrames *self);

/* Runs the main loop until the window paints no more. */
void bench_frames_rest (BenchFrames *self);

/* Calls @change, waits for the frame that shows it, and for the window to come to rest. Remembers the times, unless
   it is a @warm_up. */
void bench_frames_time (BenchFrames *self,
                        void (*change) (gpointer user_data),
                        gpointer user_data,
                        gboolean warm_up);

/* Forgets the times. */
void bench_frames_clear (BenchFrames *self);

/* Milliseconds that @percent of the changes needed at most. */
double bench_frames_get (BenchFrames *self,
                         BenchPhase   phase,
                         guint        percent);

/* How many changes made the window paint more than one frame. */
guint bench_frames_get_n_unfinished (BenchFrames *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchFrames, bench_frames_free)
