/* test-choose.c - what matters, the order that follows from it, and what is told of providers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"

#include "model/postage-session-edits-business.h"
#include "model/postage-session-edits.h"
#include "model/postage-session-history.h"
#include "ui/postage-card-box.h"
#include "ui/postage-choose-page.h"
#include "ui/postage-factor-row.h"
#include "ui/postage-provider-page.h"
#include "ui/postage-shortlist-row.h"
#include "ui/postage-weight-row.h"

static AdwApplication *application;

typedef struct
{
  PostageWindow  *window;
  PostageSession *session;
  GtkWidget      *page;
  GtkWidget      *shortlist;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->window = ui_fixture_window (application);
  fixture->session = postage_window_get_session (fixture->window);
  fixture->page = ui_fixture_find (GTK_WIDGET (fixture->window), POSTAGE_TYPE_CHOOSE_PAGE);
  fixture->shortlist = ui_fixture_find (fixture->page, GTK_TYPE_LIST_BOX);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "choose");
  ui_fixture_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_fixture_settle ();
}

/* The providers in the order of the list. */
static char *
dup_order (Fixture *fixture)
{
  GString       *ids = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (fixture->shortlist), i)) != NULL; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            postage_provider_get_id (postage_shortlist_row_get_provider (GTK_WIDGET (row))));
  return g_string_free (ids, FALSE);
}

static void
assert_order (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *found = dup_order (fixture);

  g_assert_cmpstr (found, ==, expected);
}

/* Whether a label below @widget has a text with @part. */
static gboolean
tells (GtkWidget  *widget,
       const char *part)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;

  if (text != NULL && strstr (text, part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child) && gtk_widget_get_visible (child) && tells (child, part))
      return TRUE;
  return FALSE;
}

/* The choice beside the factor's name. */
static GtkDropDown *
find_choice (Fixture    *fixture,
             const char *factor)
{
  GtkWidget *box = ui_fixture_find (fixture->page, POSTAGE_TYPE_CARD_BOX);
  guint      place = 0;

  for (guint i = 0; !g_str_equal (postage_attribute_get_ids ()[i], factor); i++)
    place += postage_attribute_can_weigh (postage_attribute_get_ids ()[i]) ? 1 : 0;
  box = postage_card_box_get_card (POSTAGE_CARD_BOX (box), place);
  return GTK_DROP_DOWN (ui_fixture_find (box, GTK_TYPE_DROP_DOWN));
}

/* Twilio, 360dialog and Bird cost 603.80, 417.80 and at least 573.80 USD; of the three only Bird is known to keep data
   in the EU, and only 360dialog to be without a trial. */
static void
test_orders (Fixture      *fixture,
             gconstpointer data)
{
  assert_order (fixture, "360dialog twilio bird");

  gtk_drop_down_set_selected (find_choice (fixture, "eu_data_hosting"), POSTAGE_WEIGHT_IMPORTANT);
  g_assert_cmpint (postage_scenario_get_weight (postage_session_get_scenario (fixture->session), "eu_data_hosting"), ==,
                   POSTAGE_WEIGHT_IMPORTANT);
  postage_choose_page_set_order (POSTAGE_CHOOSE_PAGE (fixture->page), POSTAGE_SHORTLIST_BY_FIT);
  assert_order (fixture, "bird 360dialog twilio");
  g_assert_true (tells (fixture->shortlist, "Meets 2 of 2 points."));
  g_assert_true (tells (fixture->shortlist, "Not known: Data kept in the EU."));

  gtk_drop_down_set_selected (find_choice (fixture, "free_trial"), POSTAGE_WEIGHT_MUST);
  assert_order (fixture, "twilio bird 360dialog");
  g_assert_true (tells (fixture->shortlist, "Must be met, but is not: Free trial."));
  postage_choose_page_set_order (POSTAGE_CHOOSE_PAGE (fixture->page), POSTAGE_SHORTLIST_BY_COST);
  assert_order (fixture, "360dialog twilio bird");
}

/* A weight is an edit like any other. */
static void
test_history (Fixture      *fixture,
              gconstpointer data)
{
  GtkDropDown *choice = find_choice (fixture, "free_trial");

  gtk_drop_down_set_selected (choice, POSTAGE_WEIGHT_NICE);
  g_assert_cmpstr (postage_session_get_undo_name (fixture->session), ==, "Weight of “Free trial”");
  g_assert_true (postage_session_undo (fixture->session, NULL));
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, POSTAGE_WEIGHT_NONE);
  g_assert_null (postage_session_get_undo_name (fixture->session));
  g_assert_true (postage_session_redo (fixture->session, NULL));
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, POSTAGE_WEIGHT_NICE);
  g_assert_true (postage_session_clear_weights (fixture->session, NULL));
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, POSTAGE_WEIGHT_NONE);
}

static void
test_all_providers (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *order = NULL;
  g_auto (GStrv) ids = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  postage_choose_page_set_all (POSTAGE_CHOOSE_PAGE (fixture->page), TRUE);
  order = dup_order (fixture);
  ids = g_strsplit (order, " ", -1);
  g_assert_cmpuint (g_strv_length (ids), >, 20);
  for (guint i = 0; ids[i] != NULL; i++)
    g_assert_true (g_hash_table_add (seen, ids[i]));
  postage_choose_page_set_all (POSTAGE_CHOOSE_PAGE (fixture->page), FALSE);
  assert_order (fixture, "360dialog twilio bird");
}

/* Where the catalogue says nothing, the page says that nothing is known. */
static void
test_cells (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *factor;
    const char *told;
    gboolean    with_source;
  } rows[] = {
    { "certifications", "Not known", TRUE },
    { "free_trial", "No free plan; a sandbox was documented earlier", TRUE },
    { "throughput", "Stated", TRUE },
    { "shared_inbox_included", "In part", TRUE },
  };
  GtkWidget *row = ui_fixture_find (fixture->page, POSTAGE_TYPE_FACTOR_ROW);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *found = row;

      for (guint j = 0; !g_str_equal (postage_attribute_get_ids ()[j], rows[i].factor); j++)
        found = gtk_widget_get_next_sibling (found);
      g_test_message ("%s", rows[i].factor);
      g_assert_true (tells (found, rows[i].told));
      g_assert_cmpint (ui_fixture_find (found, GTK_TYPE_MENU_BUTTON) != NULL, ==, rows[i].with_source);
      g_assert_false (tells (found, "Ask the provider."));
    }
  g_assert_true (postage_session_set_weight (fixture->session, "certifications", POSTAGE_WEIGHT_MUST, NULL));
  g_assert_true (tells (fixture->page, "Ask the provider."));
}

static void
test_source (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget      *row = ui_fixture_find (fixture->page, POSTAGE_TYPE_FACTOR_ROW);
  GtkWidget      *button = ui_fixture_find (row, GTK_TYPE_MENU_BUTTON);
  graphene_rect_t bounds;

  g_assert_null (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  /* A popover out of sight has no monitor. */
  gtk_test_widget_wait_for_draw (fixture->page);
  g_assert_true (gtk_widget_compute_bounds (row, ui_fixture_find (fixture->page, GTK_TYPE_VIEWPORT), &bounds));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (
                              GTK_SCROLLED_WINDOW (ui_fixture_find (fixture->page, GTK_TYPE_SCROLLED_WINDOW))),
                            bounds.origin.y);
  gtk_test_widget_wait_for_draw (fixture->page);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_fixture_settle ();
  g_assert_true (tells (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), "https://"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  ui_fixture_settle ();
}

static void
test_hints (Fixture      *fixture,
            gconstpointer data)
{
  static const char app[] = "The Free WhatsApp Business App May Be Enough";
  static const char direct[] = "Meta’s Own API, Without a Provider, Is the Cheapest";

  g_assert_false (tells (fixture->page, app));
  g_assert_true (tells (fixture->page, direct));

  g_assert_true (postage_session_set_sent (fixture->session, "CA", POSTAGE_CATEGORY_MARKETING, 100, NULL));
  g_assert_true (postage_session_set_sent (fixture->session, "CA", POSTAGE_CATEGORY_UTILITY, 80, NULL));
  g_assert_false (tells (fixture->page, app));
  g_assert_true (postage_session_set_sent (fixture->session, "CA", POSTAGE_CATEGORY_AUTHENTICATION, 0, NULL));
  g_assert_true (tells (fixture->page, app));
  g_assert_true (tells (fixture->page, "https://faq.whatsapp.com/"));

  /* Meta has no inbox. */
  g_assert_true (
    postage_session_set_weight (fixture->session, "shared_inbox_included", POSTAGE_WEIGHT_MUST, NULL));
  g_assert_false (tells (fixture->page, app));
  g_assert_false (tells (fixture->page, direct));
}

/* Hidden, it shows nothing new; seen again, it does. */
static void
test_hidden (Fixture      *fixture,
             gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "compare");
  ui_fixture_settle ();
  postage_choose_page_set_order (POSTAGE_CHOOSE_PAGE (fixture->page), POSTAGE_SHORTLIST_BY_FIT);
  g_assert_true (postage_session_set_weight (fixture->session, "eu_data_hosting", POSTAGE_WEIGHT_NICE, NULL));
  assert_order (fixture, "360dialog twilio bird");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "choose");
  ui_fixture_settle ();
  assert_order (fixture, "bird 360dialog twilio");
}

static void
test_provider_page (Fixture      *fixture,
                    gconstpointer data)
{
  PostageCatalogue *catalogue = postage_session_get_catalogue (fixture->session);
  GtkWindow        *page =
    postage_provider_page_new (catalogue, postage_catalogue_get_provider_of (catalogue, "360dialog.regular"));

  gtk_window_present (page);
  ui_fixture_settle ();
  g_assert_cmpstr (gtk_window_get_title (page), ==, "360dialog");
  g_assert_true (tells (GTK_WIDGET (page), "https://www.360dialog.com"));
  g_assert_true (tells (GTK_WIDGET (page), "49.00\u00a0EUR / 59.00\u00a0USD each"));
  g_assert_true (tells (GTK_WIDGET (page), "Not known"));
  g_assert_true (tells (GTK_WIDGET (page), "History of Prices"));
  g_assert_true (tells (GTK_WIDGET (page), "April 2026: Regular, Licence per phone number"));
  gtk_window_destroy (page);
  ui_fixture_settle ();
}

/* Prices that can be paid, of each billing term, and none that has ended: it is in the history. */
static void
test_prices_in_force (Fixture      *fixture,
                      gconstpointer data)
{
  PostageCatalogue *catalogue = postage_session_get_catalogue (fixture->session);
  GtkWindow        *page =
    postage_provider_page_new (catalogue, postage_catalogue_get_provider_of (catalogue, "interakt.growth"));

  g_assert_true (tells (GTK_WIDGET (page), "2,799.00\u00a0INR"));
  g_assert_false (tells (GTK_WIDGET (page), "6,897.00\u00a0INR each quarter"));
  gtk_window_destroy (page);
}

/* Each provider has a page, whatever is known of it. */
static void
test_every_provider (Fixture      *fixture,
                     gconstpointer data)
{
  PostageCatalogue *catalogue = postage_session_get_catalogue (fixture->session);
  const GPtrArray  *providers = postage_catalogue_get_providers (catalogue);

  for (guint i = 0; i < providers->len; i++)
    {
      GtkWindow *page = postage_provider_page_new (catalogue, providers->pdata[i]);

      g_assert_true (tells (GTK_WIDGET (page), "What Decides a Choice"));
      gtk_window_destroy (page);
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  ui_fixture_init (&argc, &argv);
  application = ui_fixture_application ();

#define ADD(name, function) \
  g_test_add ("/ui/choose/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("orders", test_orders);
  ADD ("history", test_history);
  ADD ("all-providers", test_all_providers);
  ADD ("cells", test_cells);
  ADD ("source", test_source);
  ADD ("hints", test_hints);
  ADD ("hidden", test_hidden);
  ADD ("provider-page", test_provider_page);
  ADD ("prices-in-force", test_prices_in_force);
  ADD ("every-provider", test_every_provider);
#undef ADD

  status = g_test_run ();
  g_object_unref (application);
  return status;
}
