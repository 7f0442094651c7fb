/* test-folding.c - the window in several widths and directions of writing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"
#include "ui/postage-card-box.h"
#include "ui/postage-scenario-pane.h"
#include "ui/postage-split.h"

static AdwApplication *application;

static PostageWindow *
show_window (int              width,
             GtkTextDirection direction)
{
  PostageWindow *window;

  gtk_widget_set_default_direction (direction);
  window = ui_fixture_window (application);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

static PostageSplit *
get_split (PostageWindow *window)
{
  return POSTAGE_SPLIT (ui_fixture_find (GTK_WIDGET (window), POSTAGE_TYPE_SPLIT));
}

static graphene_rect_t
get_bounds (PostageWindow *window,
            GType          type)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (ui_fixture_find (GTK_WIDGET (window), type), GTK_WIDGET (window), &bounds));
  return bounds;
}

static void
test_wide (void)
{
  PostageWindow *window = show_window (1200, GTK_TEXT_DIR_LTR);

  g_assert_false (postage_split_get_folded (get_split (window)));
  g_assert_true (postage_split_get_show_pane (get_split (window)));
  g_assert_cmpfloat (get_bounds (window, POSTAGE_TYPE_SCENARIO_PANE).origin.x, <,
                     get_bounds (window, POSTAGE_TYPE_CARD_BOX).origin.x);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_right_to_left (void)
{
  PostageWindow *window = show_window (1200, GTK_TEXT_DIR_RTL);

  g_assert_cmpfloat (get_bounds (window, POSTAGE_TYPE_SCENARIO_PANE).origin.x, >,
                     get_bounds (window, POSTAGE_TYPE_CARD_BOX).origin.x);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static gboolean
get_action_state (PostageWindow *window)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (window), "show-scenario");

  return g_variant_get_boolean (state);
}

/* A narrow window shows the answer first; the scenario comes and goes by the action. */
static void
test_narrow (void)
{
  PostageWindow *window = show_window (360, GTK_TEXT_DIR_LTR);
  PostageSplit  *split = get_split (window);

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
  g_assert_true (postage_split_get_folded (split));
  g_assert_false (postage_split_get_show_pane (split));
  g_assert_false (get_action_state (window));

  g_action_group_activate_action (G_ACTION_GROUP (window), "show-scenario", NULL);
  g_assert_true (postage_split_get_show_pane (split));
  g_assert_true (get_action_state (window));
  g_action_group_activate_action (G_ACTION_GROUP (window), "show-scenario", NULL);
  g_assert_false (postage_split_get_show_pane (split));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  int status;

  ui_fixture_init (&argc, &argv);
  application = ui_fixture_application ();

  g_test_add_func ("/ui/folding/wide", test_wide);
  g_test_add_func ("/ui/folding/right-to-left", test_right_to_left);
  g_test_add_func ("/ui/folding/narrow", test_narrow);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
