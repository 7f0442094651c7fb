/* test-lists.c - what there is to choose, and lists that change as little as they can
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "model-fixture.h"
#include "model/postage-choice.h"
#include "model/postage-list-sync.h"

static const char *
id_at (GListModel *choices,
       guint       position)
{
  g_autoptr (PostageChoice) choice = g_list_model_get_item (choices, position);

  return postage_choice_get_id (choice);
}

static void
test_months (void)
{
  const PostageMonth month = postage_month_new (2026, 11);
  g_autoptr (GListModel) choices = postage_choices_new_months (model_fixture_catalogue (), month);
  g_autoptr (GListModel) late = postage_choices_new_months (model_fixture_catalogue (), postage_month_new (2028, 1));
  g_autofree char *first = postage_month_to_string (postage_catalogue_get_first_month (model_fixture_catalogue ()));
  g_autoptr (PostageChoice) choice = NULL;

  g_assert_cmpstr (id_at (choices, 0), ==, "2027-03");
  g_assert_cmpstr (id_at (choices, g_list_model_get_n_items (choices) - 1), ==, first);
  choice = g_list_model_get_item (choices, postage_choices_find (choices, "2026-11"));
  g_assert_cmpstr (postage_choice_get_title (choice), ==, "November 2026");
  g_assert_cmpuint (postage_choices_find (choices, "2028-01"), ==, G_MAXUINT);
  g_assert_cmpuint (postage_choices_find (late, "2028-01"), ==, 0);
}

/* What is known of a month is told with it. */
static void
test_notes_of_months (void)
{
  static const struct
  {
    const char *month;
    const char *note;
    const char *summary;
  } cases[] = {
    { "2026-10", "Past prices", "October 2026 · Past prices" },
    { "2026-11", "Prices in force", "November 2026 · Prices in force" },
    { "2027-01", "Prices as known so far", "January 2027 · Prices as known so far" },
  };
  const PostageMonth month = postage_month_new (2026, 11);
  g_autoptr (GListModel) choices = postage_choices_new_months (model_fixture_catalogue (), month);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PostageChoice) choice = NULL;

      choice = g_list_model_get_item (choices, postage_choices_find (choices, cases[i].month));
      g_assert_cmpstr (postage_choice_get_note (choice), ==, cases[i].note);
      g_assert_cmpstr (postage_choice_get_summary (choice), ==, cases[i].summary);
    }
}

/* A catalogue of September 2026, with the rate card that Meta has announced for October. */
static PostageCatalogue *
make_september (void)
{
  static const PostageDate dates[] = { 20260701, 20261001 };
  PostageCatalogue        *catalogue = postage_catalogue_begin ();
  g_autoptr (PostageCountry) country = postage_country_new ("CA", "Canada");
  g_autoptr (PostageSource) source = postage_source_new ("https://example.org/", POSTAGE_CONFIDENCE_OFFICIAL);
  g_autoptr (PostageVolumeBands) bands = postage_volume_bands_begin (source);
  g_autoptr (PostageExchange) exchange = postage_exchange_begin ();
  g_autoptr (PostageLabel) name = postage_label_new ("Provider");
  g_autoptr (PostageProvider) provider = postage_provider_new ("provider", name, NULL, 20260910);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (PostageRateCard) card = NULL;

      card = postage_rate_card_begin ("USD", dates[i], POSTAGE_COUNTING_MESSAGE, source);
      postage_rate_card_end (card);
      g_assert_true (postage_catalogue_add_rate_card (catalogue, card, NULL));
    }
  g_assert_true (postage_catalogue_add_provider (catalogue, provider, NULL));
  g_assert_true (postage_catalogue_add_market (catalogue, "north-america", "North America", NULL));
  g_assert_true (postage_country_add_period (country, "north-america", 20260701, POSTAGE_DATE_NONE, NULL));
  g_assert_true (postage_catalogue_add_country (catalogue, country, NULL));
  postage_volume_bands_end (bands);
  postage_catalogue_set_volume_bands (catalogue, bands);
  postage_exchange_end (exchange);
  postage_catalogue_set_exchange (catalogue, exchange);
  g_assert_true (postage_catalogue_end (catalogue, NULL));
  return catalogue;
}

static void
test_announced_months (void)
{
  g_autoptr (PostageCatalogue) catalogue = make_september ();
  g_autoptr (GListModel) choices = postage_choices_new_months (catalogue, postage_month_new (2026, 9));

  g_assert_cmpuint (g_list_model_get_n_items (choices), ==, 7);
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (PostageChoice) choice = g_list_model_get_item (choices, i);
      const int order = strcmp (postage_choice_get_id (choice), "2026-09");

      g_assert_cmpstr (postage_choice_get_note (choice), ==,
                       order > 0 ? "Announced prices" : order < 0 ? "Past prices"
                                                                  : "Prices in force");
    }
}

static void
test_currencies (void)
{
  g_autoptr (GListModel) choices = postage_choices_new_currencies (model_fixture_catalogue (), "USD");
  g_autoptr (GListModel) other = postage_choices_new_currencies (model_fixture_catalogue (), "KWD");
  g_autoptr (PostageChoice) choice = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (choices), ==, 16);
  g_assert_cmpuint (g_list_model_get_n_items (other), ==, 17);
  g_assert_cmpuint (postage_choices_find (choices, "EUR"), <, postage_choices_find (choices, "USD"));
  g_assert_cmpuint (postage_choices_find (other, "KWD"), !=, G_MAXUINT);

  choice = g_list_model_get_item (choices, postage_choices_find (choices, "INR"));
  g_assert_cmpstr (postage_choice_get_title (choice), ==, "INR");
  g_assert_cmpstr (postage_choice_get_note (choice), ==, "Indian Rupee");
  g_assert_cmpstr (postage_choice_get_summary (choice), ==, "INR");
}

static void
test_countries (void)
{
  g_autoptr (GListModel) choices = postage_choices_new_countries (model_fixture_catalogue (), 0);
  g_autoptr (GListModel) in_november =
    postage_choices_new_countries (model_fixture_catalogue (), postage_month_new (2026, 11));
  g_autoptr (PostageChoice) choice = g_list_model_get_item (choices, postage_choices_find (choices, "CA"));
  g_autofree char *found_by = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (choices), ==,
                    postage_catalogue_get_countries (model_fixture_catalogue ())->len);
  g_assert_cmpstr (postage_choice_get_title (choice), ==, "Canada");
  g_assert_cmpstr (postage_choice_get_note (choice), ==, "");
  g_object_get (choice, "search-text", &found_by, NULL);
  g_assert_cmpstr (found_by, ==, "Canada\nCanada\nCA");

  /* The market that Meta bills it as, unless that has the country's name. */
  g_clear_object (&choice);
  choice = g_list_model_get_item (in_november, postage_choices_find (in_november, "CA"));
  g_assert_cmpstr (postage_choice_get_note (choice), ==, "North America");
  g_clear_object (&choice);
  choice = g_list_model_get_item (in_november, postage_choices_find (in_november, "BR"));
  g_assert_cmpstr (postage_choice_get_note (choice), ==, "");
  for (guint i = 1; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (PostageChoice) before = g_list_model_get_item (choices, i - 1);
      g_autoptr (PostageChoice) after = g_list_model_get_item (choices, i);

      g_assert_cmpint (g_utf8_collate (postage_choice_get_title (before), postage_choice_get_title (after)), <=, 0);
    }
}

static void
test_markets_of_countries (void)
{
  const PostageMonth month = postage_month_new (2026, 11);
  g_autoptr (GListModel) choices = postage_choices_new_countries (model_fixture_catalogue (), month);
  g_autoptr (PostageChoice) choice = g_list_model_get_item (choices, postage_choices_find (choices, "CA"));

  g_assert_cmpstr (postage_choice_get_title (choice), ==, "Canada");
  g_assert_cmpstr (postage_choice_get_note (choice), ==, "North America");
}

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GString    *log)
{
  g_string_append_printf (log, "%u-%u+%u", position, removed, added);
}

static void
test_sync (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *signals;
  } cases[] = {
    { "", "", "" },
    { "", "abc", "0-0+3" },
    { "abc", "", "0-3+0" },
    { "abc", "abc", "" },
    { "abc", "ac", "1-1+0" },
    { "ac", "abc", "1-0+1" },
    { "abc", "abcd", "3-0+1" },
    { "abc", "dabc", "0-0+1" },
    { "abcd", "acbd", "1-2+2" },
    { "abc", "def", "0-3+3" },
    { "aab", "ab", "1-1+0" },
  };
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 26; i++)
    g_ptr_array_add (objects, g_object_new (G_TYPE_OBJECT, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
      g_autoptr (GPtrArray) items = g_ptr_array_new ();
      g_autoptr (GString) log = g_string_new (NULL);

      for (const char *p = cases[i].before; *p != '\0'; p++)
        g_list_store_append (store, objects->pdata[*p - 'a']);
      for (const char *p = cases[i].after; *p != '\0'; p++)
        g_ptr_array_add (items, objects->pdata[*p - 'a']);

      g_signal_connect (store, "items-changed", G_CALLBACK (on_items_changed), log);
      postage_list_sync (store, items);
      g_test_message ("%s → %s", cases[i].before, cases[i].after);
      g_assert_cmpstr (log->str, ==, cases[i].signals);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, items->len);
      for (guint j = 0; j < items->len; j++)
        {
          g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), j);

          g_assert_true (item == items->pdata[j]);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/lists/months", test_months);
  g_test_add_func ("/model/lists/notes-of-months", test_notes_of_months);
  g_test_add_func ("/model/lists/announced-months", test_announced_months);
  g_test_add_func ("/model/lists/currencies", test_currencies);
  g_test_add_func ("/model/lists/countries", test_countries);
  g_test_add_func ("/model/lists/markets-of-countries", test_markets_of_countries);
  g_test_add_func ("/model/lists/sync", test_sync);
  return g_test_run ();
}
