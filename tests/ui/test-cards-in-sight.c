/* test-cards-in-sight.c - cards that are seen come first, the others later
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-edits-plans.h"
#include "model/postage-session-edits.h"
#include "ui-fixture.h"
#include "ui/postage-cards-in-sight.h"
#include "ui/postage-plan-card.h"

/* A page that holds nothing but cards, of which its height shows the first line. */
typedef struct
{
  PostageSession      *session;
  GtkSizeGroup        *guides[POSTAGE_PLAN_CARD_N_GUIDES];
  GtkWidget           *window;
  GtkScrolledWindow   *scrolled;
  PostageCardBox      *box;
  PostageCardsInSight *in_sight;
  guint                n_cards;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GListModel *rows;

  fixture->session = ui_fixture_session ();
  g_assert_true (postage_session_clear_plans (fixture->session, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (fixture->guides); i++)
    fixture->guides[i] = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

  fixture->box = g_object_new (POSTAGE_TYPE_CARD_BOX, NULL);
  rows = postage_session_get_rows (fixture->session);
  fixture->n_cards = g_list_model_get_n_items (rows);
  for (guint i = 0; i < fixture->n_cards; i++)
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (rows, i);

      postage_card_box_insert (fixture->box, i, postage_plan_card_new (fixture->session, row, fixture->guides));
    }

  fixture->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (fixture->scrolled, GTK_WIDGET (fixture->box));
  fixture->in_sight = postage_cards_in_sight_new (fixture->scrolled, fixture->box);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->scrolled));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 300);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  postage_cards_in_sight_free (fixture->in_sight);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  for (guint i = 0; i < G_N_ELEMENTS (fixture->guides); i++)
    g_object_unref (fixture->guides[i]);
  ui_fixture_settle ();
  g_assert_finalize_object (fixture->session);
}

/* Shows the window, and edits the scenario afterwards. */
static void
show_and_edit (Fixture *fixture)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  ui_fixture_settle ();
  g_assert_true (postage_session_set_sent (fixture->session, "CA", POSTAGE_CATEGORY_MARKETING, 20000, NULL));
}

static gboolean
is_stale (Fixture *fixture,
          guint    place)
{
  return postage_plan_card_get_stale (POSTAGE_PLAN_CARD (postage_card_box_get_card (fixture->box, place)));
}

/* Only those that are seen, at once. */
static void
test_first (Fixture      *fixture,
            gconstpointer data)
{
  show_and_edit (fixture);
  g_assert_true (is_stale (fixture, 0));
  postage_cards_in_sight_update (fixture->in_sight);
  g_assert_false (is_stale (fixture, 0));
  g_assert_true (is_stale (fixture, fixture->n_cards - 1));
}

/* After a pause, nobody has to do anything. */
static void
test_pause (Fixture      *fixture,
            gconstpointer data)
{
  show_and_edit (fixture);
  postage_cards_in_sight_update (fixture->in_sight);
  for (guint place = 0; place < fixture->n_cards; place++)
    while (is_stale (fixture, place))
      g_main_context_iteration (NULL, TRUE);
}

/* Nobody has to wait for what is scrolled into sight. Without an update, only the scrolling can do it. */
static void
test_scrolled (Fixture      *fixture,
               gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (fixture->scrolled);

  show_and_edit (fixture);
  ui_fixture_settle ();
  g_assert_true (is_stale (fixture, fixture->n_cards - 1));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  ui_fixture_settle ();
  g_assert_false (is_stale (fixture, fixture->n_cards - 1));
  g_assert_true (is_stale (fixture, 0));
}

/* Whether there is more in the picture of @widget than a box: letters have many shades. */
static gboolean
has_letters (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const int    width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GHashTable) shades = g_hash_table_new (NULL, NULL);
  g_autofree guint32 *pixels = g_new0 (guint32, (gsize) width * (gsize) height);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * sizeof (guint32));
  for (int i = 0; i < width * height; i++)
    g_hash_table_add (shades, GUINT_TO_POINTER (pixels[i]));
  return g_hash_table_size (shades) > 100;
}

/* What was behind is drawn again, even if it says the same as before. */
static void
test_drawn (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *card = postage_card_box_get_card (fixture->box, 0);

  postage_plan_card_set_scale (POSTAGE_PLAN_CARD (card), NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_false (has_letters (card));

  postage_cards_in_sight_update (fixture->in_sight);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (has_letters (card));
}

/* Nor for what moves into sight, because a card before it has gone. */
static void
test_moved (Fixture      *fixture,
            gconstpointer data)
{
  show_and_edit (fixture);
  ui_fixture_settle ();
  g_assert_true (is_stale (fixture, fixture->n_cards - 1));
  while (fixture->n_cards > 1)
    {
      postage_card_box_remove (fixture->box, postage_card_box_get_card (fixture->box, 0));
      fixture->n_cards--;
    }
  while (is_stale (fixture, 0))
    g_main_context_iteration (NULL, TRUE);
}

/* Before anything has a place, all might be seen; and at the end of the box, nothing is. */
static void
test_places (Fixture      *fixture,
             gconstpointer data)
{
  guint first, end;

  postage_card_box_find_places (fixture->box, 0, 1, &first, &end);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (end, ==, G_MAXUINT);

  show_and_edit (fixture);
  postage_card_box_find_places (fixture->box, 0, 1, &first, &end);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (end, ==, 2);
  postage_card_box_find_places (fixture->box, 0, G_MAXINT, &first, &end);
  g_assert_cmpuint (end, >=, fixture->n_cards);
  postage_card_box_find_places (fixture->box, G_MAXINT - 1, G_MAXINT, &first, &end);
  g_assert_cmpuint (first, ==, end);
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add ("/ui/cards-in-sight/first", Fixture, NULL, set_up, test_first, tear_down);
  g_test_add ("/ui/cards-in-sight/pause", Fixture, NULL, set_up, test_pause, tear_down);
  g_test_add ("/ui/cards-in-sight/scrolled", Fixture, NULL, set_up, test_scrolled, tear_down);
  g_test_add ("/ui/cards-in-sight/drawn", Fixture, NULL, set_up, test_drawn, tear_down);
  g_test_add ("/ui/cards-in-sight/moved", Fixture, NULL, set_up, test_moved, tear_down);
  g_test_add ("/ui/cards-in-sight/places", Fixture, NULL, set_up, test_places, tear_down);
  return g_test_run ();
}
