/* bench-keystroke.c - how long a keystroke takes, from the entry to the figures on the screen
 *
 * The peer is GTK itself: a window of the same size with a plain grid of as many labels as the keystroke changes, which
 * get other figures in one frame. Both take turns in the same run, so that a ratio doesn't depend on the machine.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bench-frames.h"
#include "bench-scenario.h"
#include "ui-fixture.h"
#include "ui/postage-charts-page.h"
#include "ui/postage-compare-page.h"
#include "ui/postage-destination-row.h"
#include "ui/postage-plans-page.h"

#define WIDTH 1200
#define HEIGHT 760
#define N_WARM_UPS 8
#define N_KEYSTROKES 56
#define PEER_COLUMNS 4

typedef struct
{
  PostageSession *session;
  GtkEditable    *entry;
  guint           n_keystrokes;
} Typist;

typedef struct
{
  GtkWidget *window;
  GtkWidget *grid;
  guint      n_changes;
} Peer;

/* Four digits, and each of them erased again: every keystroke makes another number. */
static void
type (gpointer user_data)
{
  Typist    *self = user_data;
  const char digit = (char) ('1' + self->n_keystrokes / 8 % 9);
  int        end = (int) strlen (gtk_editable_get_text (self->entry));
  gint64     before = postage_scenario_get_destination (postage_session_get_scenario (self->session), 0)->sent[0];

  if (self->n_keystrokes++ % 8 < 4)
    gtk_editable_insert_text (self->entry, &digit, 1, &end);
  else
    gtk_editable_delete_text (self->entry, end - 1, end);
  g_assert_cmpint (postage_scenario_get_destination (postage_session_get_scenario (self->session), 0)->sent[0], !=,
                   before);
}

/* One digit, before the first of the others. */
static void
begin (Typist *self)
{
  gtk_editable_set_text (self->entry, "1");
  self->n_keystrokes = 0;
}

/* The texts of the labels that are seen in @window, by label. */
static void
collect_labels (GtkWidget  *window,
                GtkWidget  *widget,
                GHashTable *labels)
{
  const char     *text = ui_fixture_get_text (widget);
  graphene_rect_t bounds;

  if (text != NULL && gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, window, &bounds) &&
      bounds.origin.y + bounds.size.height > 0 && bounds.origin.y < (float) gtk_widget_get_height (window))
    g_hash_table_insert (labels, widget, g_strdup (text));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_labels (window, child, labels);
}

/* How many labels that are seen a keystroke changes. */
static guint
count_changes (BenchFrames *frames,
               Typist      *typist,
               GtkWidget   *window)
{
  g_autoptr (GHashTable) before = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) after = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  guint          n_changes = 0;
  GHashTableIter iter;
  gpointer       label, text;

  /* The first digits change few figures. */
  for (guint i = 0; i < 3; i++)
    bench_frames_time (frames, type, typist, TRUE);
  collect_labels (window, window, before);
  bench_frames_time (frames, type, typist, TRUE);
  collect_labels (window, window, after);
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &label, &text))
    n_changes += g_strcmp0 (text, g_hash_table_lookup (before, label)) != 0;
  return n_changes;
}

static void
change_peer (gpointer user_data)
{
  Peer *self = user_data;
  guint i = 0;

  self->n_changes++;
  for (GtkWidget *label = gtk_widget_get_first_child (self->grid); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    {
      g_autofree char *figure = g_strdup_printf ("%u.%02u USD", 1000 + 7 * i++, self->n_changes % 100);

      gtk_label_set_label (GTK_LABEL (label), figure);
    }
}

static void
open_peer (Peer *self,
           guint n_labels)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->window = gtk_window_new ();
  self->grid = gtk_grid_new ();
  self->n_changes = 0;
  for (guint i = 0; i < n_labels; i++)
    gtk_grid_attach (GTK_GRID (self->grid), gtk_label_new (NULL), (int) (i % PEER_COLUMNS), (int) (i / PEER_COLUMNS),
                     1, 1);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->grid);
  gtk_window_set_child (GTK_WINDOW (self->window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  change_peer (self);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
print_phase (BenchFrames *frames,
             BenchPhase   phase,
             const char  *name)
{
  g_print ("  %-22s median %6.2f ms, 90 %% below %6.2f ms, at most %6.2f ms\n", name,
           bench_frames_get (frames, phase, 50), bench_frames_get (frames, phase, 90),
           bench_frames_get (frames, phase, 100));
}

static void
bench (const char  *title,
       BenchFrames *frames,
       Typist      *typist,
       GtkWidget   *window)
{
  static const char *const names[BENCH_N_PHASES] = {
    [BENCH_PHASE_EDIT] = "edit, with estimates",
    [BENCH_PHASE_WINDOW] = "window's least size",
    [BENCH_PHASE_LAYOUT] = "layout",
    [BENCH_PHASE_PAINT] = "paint",
    [BENCH_PHASE_SCREEN] = "X server",
    [BENCH_PHASE_PROCESSOR] = "processor's time",
    [BENCH_PHASE_ALL] = "keystroke to screen",
  };
  Peer        peer;
  const guint n_changes = count_changes (frames, typist, window);
  g_autoptr (BenchFrames) peer_frames = NULL;

  /* Where a thread draws, no label changes with the keystroke; without one the peer would never be painted. */
  open_peer (&peer, MAX (n_changes, 1));
  /* Another window has the focus now, so that the entry has written its number with marks between the digits. */
  begin (typist);
  peer_frames = bench_frames_new (peer.window);
  bench_frames_clear (frames);
  for (guint i = 0; i < N_WARM_UPS + N_KEYSTROKES; i++)
    {
      bench_frames_time (frames, type, typist, i < N_WARM_UPS);
      bench_frames_time (peer_frames, change_peer, &peer, i < N_WARM_UPS);
    }

  g_print ("%s: %u labels change\n", title, n_changes);
  for (guint phase = 0; phase < BENCH_N_PHASES; phase++)
    print_phase (frames, phase, names[phase]);
  print_phase (peer_frames, BENCH_PHASE_PROCESSOR, "plain labels, proc.");
  print_phase (peer_frames, BENCH_PHASE_ALL, "as many plain labels");
  g_print ("  %.2f times the plain labels, %.2f times their processor's time; %u of %u keystrokes painted twice\n",
           bench_frames_get (frames, BENCH_PHASE_ALL, 50) / bench_frames_get (peer_frames, BENCH_PHASE_ALL, 50),
           bench_frames_get (frames, BENCH_PHASE_PROCESSOR, 50) /
             bench_frames_get (peer_frames, BENCH_PHASE_PROCESSOR, 50),
           bench_frames_get_n_unfinished (frames), N_KEYSTROKES);
  gtk_window_destroy (GTK_WINDOW (peer.window));
}

/* The entry of what is sent first: marketing messages to the first destination. */
static GtkEditable *
find_entry (PostageWindow *window)
{
  GtkWidget *destination = ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_DESTINATION_ROW);
  GtkWidget *row;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (destination), TRUE);
  row = ui_fixture_find_row (destination, "Marketing");
  g_assert_nonnull (row);
  return GTK_EDITABLE (ui_fixture_find (row, GTK_TYPE_ENTRY));
}

/* Charts of the best plan of each provider, one of them drawn by a thread; that of all plans is higher than the
 * window. */
static void
bench_charts (BenchFrames   *frames,
              Typist        *typist,
              PostageWindow *window)
{
  static const struct
  {
    const char      *title;
    PostageChartKind kind;
    gboolean         all;
  } charts[] = {
    { "Charts, Compare", POSTAGE_CHART_KIND_COMPARE, FALSE },
    { "Charts, Cost against volume", POSTAGE_CHART_KIND_VOLUME, FALSE },
    { "Charts, Compare, all plans", POSTAGE_CHART_KIND_COMPARE, TRUE },
  };
  PostageChartsPage *page =
    POSTAGE_CHARTS_PAGE (ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_CHARTS_PAGE));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "charts");
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      postage_charts_page_choose (page, charts[i].kind, charts[i].all);
      while (postage_charts_page_is_drawing (page))
        g_main_context_iteration (NULL, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (typist->entry));
      begin (typist);
      bench (charts[i].title, frames, typist, GTK_WIDGET (window));
    }
}

int
main (int    argc,
      char **argv)
{
  AdwApplication *application;
  g_autoptr (PostageSession) session = NULL;
  PostageWindow *window;
  g_autoptr (BenchFrames) frames = NULL;
  Typist typist = { 0 };

  ui_fixture_init (&argc, &argv);
  application = ui_fixture_application ();
  /* Their frames would be taken for those of a keystroke. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);

  session = bench_scenario_session ();
  window = postage_window_new (application, session);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  frames = bench_frames_new (GTK_WIDGET (window));
  typist.session = session;
  typist.entry = find_entry (window);
  gtk_widget_grab_focus (GTK_WIDGET (typist.entry));
  begin (&typist);

  g_print ("%s, %u destinations, %u plans, %u keystrokes a page; a frame of 60 Hz lasts 16.67 ms\n",
           G_OBJECT_TYPE_NAME (gtk_native_get_renderer (GTK_NATIVE (window))),
           g_list_model_get_n_items (postage_session_get_destinations (session)),
           g_list_model_get_n_items (postage_session_get_market (session)), N_KEYSTROKES);

  bench ("Compare, the best of each provider", frames, &typist, GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "plans");
  bench ("All Plans", frames, &typist, GTK_WIDGET (window));
  bench_charts (frames, &typist, window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "compare");
  bench_scenario_compare_all (session);
  bench ("Compare, all plans as cards", frames, &typist, GTK_WIDGET (window));

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (application);
  return 0;
}
