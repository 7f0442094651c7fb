/* test-steady-label.c - a text that is painted anew without being laid out, unless it needs other room
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"
#include "ui/postage-steady-label.h"

#define WIDTH 200

typedef struct
{
  GtkWidget          *window;
  PostageSteadyLabel *label;
  GtkWidget          *neighbour;
  guint               n_layouts;
  guint               n_paints;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GdkFrameClock *clock;

  fixture->label = POSTAGE_STEADY_LABEL (postage_steady_label_new ());
  fixture->neighbour = gtk_label_new ("Neighbour");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->label));
  gtk_box_append (GTK_BOX (box), fixture->neighbour);
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  postage_steady_label_set_text (fixture->label, "603.80 USD");
  g_object_set (fixture->label, "max-width-chars", 10, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  ui_fixture_settle ();

  clock = gtk_widget_get_frame_clock (fixture->window);
  g_signal_connect_swapped (clock, "layout", G_CALLBACK (ui_fixture_count), &fixture->n_layouts);
  g_signal_connect_swapped (clock, "paint", G_CALLBACK (ui_fixture_count), &fixture->n_paints);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (fixture->window), ui_fixture_count,
                                        &fixture->n_layouts);
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (fixture->window), ui_fixture_count,
                                        &fixture->n_paints);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* Shows the text and waits until it is painted; says whether the window was laid out for it. */
static gboolean
is_laid_out_for (Fixture    *fixture,
                 const char *text)
{
  fixture->n_layouts = fixture->n_paints = 0;
  postage_steady_label_set_text (fixture->label, text);
  while (fixture->n_paints == 0)
    g_main_context_iteration (NULL, TRUE);
  return fixture->n_layouts > 0;
}

static void
test_painted_only (Fixture      *fixture,
                   gconstpointer data)
{
  g_assert_false (is_laid_out_for (fixture, "417.80 USD"));
  g_assert_false (is_laid_out_for (fixture, "12,417.80 USD"));
  g_assert_false (is_laid_out_for (fixture, "–"));
  g_assert_cmpstr (postage_steady_label_get_text (fixture->label), ==, "–");
}

/* Nothing is cut, and what is below makes room. */
static void
test_other_room (Fixture      *fixture,
                 gconstpointer data)
{
  const int       line = gtk_widget_get_height (GTK_WIDGET (fixture->label));
  graphene_rect_t before, after;

  g_assert_true (gtk_widget_compute_bounds (fixture->neighbour, fixture->window, &before));
  g_assert_true (is_laid_out_for (fixture, "a sentence that needs several lines, because it is far too long for one"));
  ui_fixture_settle ();
  g_assert_true (gtk_widget_compute_bounds (fixture->neighbour, fixture->window, &after));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->label)), >=, 2 * line);
  g_assert_cmpfloat (after.origin.y - before.origin.y, >=, line);

  /* Other words in as many lines are painted only; fewer lines give the room back. */
  g_assert_true (is_laid_out_for (fixture, "603.80 USD"));
  ui_fixture_settle ();
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->label)), ==, line);
}

/* Where the text is drawn within the label. */
static void
find_text (GtkWidget       *label,
           graphene_rect_t *bounds)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (label);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (label), gtk_widget_get_height (label));
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_get_bounds (node, bounds);
}

/* Figures stand at the right in every direction of writing, other texts where the widget's lines begin, whatever the
 * direction of their own letters is. */
static void
test_side (Fixture      *fixture,
           gconstpointer data)
{
  static const struct
  {
    GtkTextDirection direction;
    gboolean         is_figure;
    const char      *text;
    gboolean         right;
  } rows[] = {
    { GTK_TEXT_DIR_LTR, FALSE, "603.80 USD", FALSE },
    { GTK_TEXT_DIR_LTR, TRUE, "603.80 USD", TRUE },
    { GTK_TEXT_DIR_RTL, FALSE, "603.80 USD", TRUE },
    { GTK_TEXT_DIR_RTL, TRUE, "603.80 USD", TRUE },
    { GTK_TEXT_DIR_LTR, FALSE, "ات لعا", FALSE },
    { GTK_TEXT_DIR_LTR, TRUE, "ات لعا", TRUE },
    { GTK_TEXT_DIR_RTL, FALSE, "ات لعا", TRUE },
    { GTK_TEXT_DIR_RTL, TRUE, "ات لعا", TRUE },
  };
  GtkWidget *label = GTK_WIDGET (fixture->label);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      graphene_rect_t bounds;

      g_test_message ("row %u", i);
      gtk_widget_set_direction (label, rows[i].direction);
      g_object_set (label, "figure", rows[i].is_figure, NULL);
      postage_steady_label_set_text (fixture->label, rows[i].text);
      gtk_test_widget_wait_for_draw (fixture->window);
      find_text (label, &bounds);
      g_assert_true ((bounds.origin.x + bounds.size.width / 2 > WIDTH / 2) == rows[i].right);
    }
}

/* Beside a text of a larger font, both stand on one line. */
static void
test_baseline (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget      *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget      *large = gtk_label_new (NULL);
  GtkWidget      *small = postage_steady_label_new ();
  graphene_rect_t alone, beside;

  gtk_label_set_markup (GTK_LABEL (large), "<span size='300%'>x</span>");
  gtk_widget_set_valign (large, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (small, GTK_ALIGN_BASELINE);
  postage_steady_label_set_text (POSTAGE_STEADY_LABEL (small), "603.80 USD");
  gtk_box_append (GTK_BOX (line), large);
  gtk_box_append (GTK_BOX (line), small);
  find_text (GTK_WIDGET (fixture->label), &alone);
  gtk_window_set_child (GTK_WINDOW (fixture->window), line);
  gtk_test_widget_wait_for_draw (fixture->window);
  ui_fixture_settle ();
  find_text (small, &beside);
  g_assert_cmpfloat (gtk_widget_get_allocated_baseline (large), ==, gtk_widget_get_allocated_baseline (small));
  g_assert_cmpfloat (beside.origin.y, >, alone.origin.y + 5);
}

static void
test_measure (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *label = GTK_WIDGET (fixture->label);
  int        word, natural, one_line, narrow, wide;

  postage_steady_label_set_text (fixture->label, "several words in one line");
  g_object_set (label, "max-width-chars", -1, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &word, &natural, NULL, NULL);
  g_assert_cmpint (word, <, natural);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, natural, &one_line, NULL, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, word, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >=, 2 * one_line);

  /* Never narrower than its longest word, and no wider than asked for. */
  g_object_set (label, "max-width-chars", 0, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &narrow, &wide, NULL, NULL);
  g_assert_cmpint (narrow, ==, word);
  g_assert_cmpint (wide, ==, word);
  g_object_set (label, "wrap-mode", PANGO_WRAP_CHAR, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, <, word);
}

static void
test_accessible (Fixture      *fixture,
                 gconstpointer data)
{
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->label), GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->label), GTK_ACCESSIBLE_PROPERTY_LABEL, "603.80 USD");
  postage_steady_label_set_text (fixture->label, NULL);
  g_assert_cmpstr (postage_steady_label_get_text (fixture->label), ==, "");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->label), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/ui/steady-label/painted-only", Fixture, NULL, set_up, test_painted_only, tear_down);
  g_test_add ("/ui/steady-label/other-room", Fixture, NULL, set_up, test_other_room, tear_down);
  g_test_add ("/ui/steady-label/side", Fixture, NULL, set_up, test_side, tear_down);
  g_test_add ("/ui/steady-label/baseline", Fixture, NULL, set_up, test_baseline, tear_down);
  g_test_add ("/ui/steady-label/measure", Fixture, NULL, set_up, test_measure, tear_down);
  g_test_add ("/ui/steady-label/accessible", Fixture, NULL, set_up, test_accessible, tear_down);
  return g_test_run ();
}
