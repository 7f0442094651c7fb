/* test-own-rate-cards.c - imported rate cards lie over the bundled ones, and a broken file breaks nothing else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "core/postage-estimator.h"
#include "rate-card-fixture.h"
#include "storage-fixture.h"
#include "storage/postage-own-rate-cards.h"
#include "storage/postage-rate-card-writer.h"

/* A card of @currency from @date with one rate for Brazil. */
static PostageRateCard *
make_card (const char *currency,
           PostageDate date,
           const char *marketing)
{
  g_autoptr (PostageSource) source = postage_source_new (NULL, POSTAGE_CONFIDENCE_OWN);
  PostageRateCard     *card = NULL;
  const PostageDecimal rate = storage_fixture_decimal (marketing);

  postage_source_set_seen (source, POSTAGE_DATE_NONE, 20261129);
  card = postage_rate_card_begin (currency, date, POSTAGE_COUNTING_MESSAGE, source);
  postage_rate_card_set_cell (card, "brazil", POSTAGE_CATEGORY_MARKETING, &rate, POSTAGE_IMPORTED_METHOD,
                              POSTAGE_CONFIDENCE_OWN);
  postage_rate_card_end (card);
  return card;
}

static void
save (const char *folder,
      const char *currency,
      PostageDate date,
      const char *marketing)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (PostageRateCard) card = make_card (currency, date, marketing);
  g_autoptr (GError) error = NULL;

  postage_own_rate_cards_save (file, storage_fixture_catalogue (), card, &error);
  g_assert_no_error (error);
}

/* Returns: (transfer full): the bundled catalogue with the cards in @folder. */
static PostageCatalogue *
load (const char *folder,
      GPtrArray  *problems)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  return postage_own_rate_cards_load (storage_fixture_catalogue (), file, problems);
}

static void
assert_marketing (PostageCatalogue *catalogue,
                  const char       *currency,
                  const char       *month_text,
                  const char       *rate)
{
  PostageMonth     month;
  PostageRateCard *card;

  g_assert_true (postage_month_parse (month_text, &month, NULL));
  card = postage_catalogue_find_rate_card (catalogue, currency, month);
  if (rate == NULL)
    {
      g_assert_null (card);
      return;
    }
  g_assert_nonnull (card);
  storage_fixture_assert_decimal (postage_rate_card_lookup (card, "brazil", POSTAGE_CATEGORY_MARKETING).rate, rate);
}

static void
test_no_folder (void)
{
  g_autoptr (PostageCatalogue) none = postage_own_rate_cards_load (storage_fixture_catalogue (), NULL, NULL);
  g_autoptr (PostageCatalogue) missing = load ("/nowhere/rate-cards", NULL);

  g_assert_true (none == storage_fixture_catalogue ());
  g_assert_true (missing == storage_fixture_catalogue ());
}

/* A card takes the place of the one of its currency and day; others stand beside those that there are. */
static void
test_over_the_bundled (void)
{
  char            *folder = storage_fixture_folder ();
  g_autofree char *inner = g_build_filename (folder, "postage", "rate-cards", NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PostageCatalogue) catalogue = NULL;
  g_autofree char *path = g_build_filename (inner, "JPY-2027-01-01.json", NULL);
  const guint      n_bundled = postage_catalogue_get_rate_cards (storage_fixture_catalogue ())->len;

  assert_marketing (storage_fixture_catalogue (), "USD", "2026-10", "0.0625");
  save (inner, "USD", 20261001, "0.07");
  save (inner, "USD", 20270101, "0.08");
  save (inner, "JPY", 20270101, "9.5");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));

  catalogue = load (inner, problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (postage_catalogue_get_rate_cards (catalogue)->len, ==, n_bundled + 2);
  assert_marketing (catalogue, "USD", "2026-09", "0.0625");
  assert_marketing (catalogue, "USD", "2026-10", "0.07");
  assert_marketing (catalogue, "USD", "2026-12", "0.07");
  assert_marketing (catalogue, "USD", "2027-01", "0.08");
  assert_marketing (catalogue, "JPY", "2026-12", NULL);
  assert_marketing (catalogue, "JPY", "2027-01", "9.5");
  g_assert_true (postage_catalogue_has_rate_card (catalogue, "JPY"));
  /* The catalogue below is as it was. */
  assert_marketing (storage_fixture_catalogue (), "USD", "2026-10", "0.0625");
  g_assert_false (postage_catalogue_has_rate_card (storage_fixture_catalogue (), "JPY"));

  /* A second import of the same list takes the place of the first. */
  save (inner, "JPY", 20270101, "9.75");
  g_clear_pointer (&catalogue, postage_catalogue_unref);
  catalogue = load (inner, problems);
  g_assert_cmpuint (problems->len, ==, 0);
  assert_marketing (catalogue, "JPY", "2027-01", "9.75");
  storage_fixture_remove (folder);
}

/* Own plans lie over imported cards. */
static void
test_own_plans_over (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (PostageCatalogue) catalogue = NULL;
  g_autoptr (PostageOwnPlans) own = NULL;

  save (folder, "JPY", 20270101, "9.5");
  catalogue = load (folder, NULL);
  own = postage_own_plans_load (catalogue, NULL);
  assert_marketing (postage_own_plans_get_catalogue (own), "JPY", "2027-01", "9.5");
  storage_fixture_remove (folder);
}

/* Each broken file is told by its name and place, and leaves the others as they are. */
static void
test_broken (void)
{
  static const struct
  {
    const char *find;
    const char *replacement;
    const char *message; /* behind the name of the file */
  } cases[] = {
    { "{\n  \"kind\"", "\"kind\"", ": line 1, column 7 (byte 6), at $: " },
    { "rate-card", "provider", ": $.id: " },
    { "\"rate-card\"", "\"markets\"", ": $.kind: expected a rate card, in which “kind” is “rate-card”, found another "
                                      "file. Take it out of the folder." },
    { "JPY", "YEN", ": $.currency: expected a currency such as \"USD\", found \"YEN\"." },
    { "2027-01-01", "2027-13-01", ": $.effective: " },
    { "brazil", "atlantis", ": $.rates.atlantis: expected a market of markets.json, found \"atlantis\"." },
    { "\"9.5000\"", "9.5", ": $.rates.brazil.marketing[0]: " },
    { "message", "conversation", "doesn't count what the billing rule" },
    { "\"format\": 1", "\"format\": 2", ": $.format: expected the format 1, found 2, which a newer Postage has "
                                        "written." },
  };
  g_autoptr (PostageRateCard) card = make_card ("JPY", 20270101, "9.5");
  g_autoptr (GBytes) bytes = postage_rate_card_write (card);
  g_autofree char *good = storage_fixture_string (bytes);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char            *folder = storage_fixture_folder ();
      g_autofree char *text = storage_fixture_replace (good, cases[i].find, cases[i].replacement);
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GFile) file = NULL;
      g_autoptr (PostageCatalogue) catalogue = NULL;
      g_autofree char *path = g_build_filename (folder, "bad.json", NULL);
      g_autofree char *contents = NULL;

      save (folder, "JPY", 20270401, "11");
      file = storage_fixture_write (folder, "bad.json", text);
      catalogue = load (folder, problems);
      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_true (g_str_has_prefix (problems->pdata[0], path));
      g_assert_nonnull (strstr (problems->pdata[0], cases[i].message));
      assert_marketing (catalogue, "JPY", "2027-03", NULL);
      assert_marketing (catalogue, "JPY", "2027-04", "11");
      assert_marketing (catalogue, "USD", "2026-10", "0.0625");
      /* It stays as it is. */
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_cmpstr (contents, ==, text);
      storage_fixture_remove (folder);
    }
}

/* Of two files with one card, the first by name counts, and the second is told. */
static void
test_twice (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (PostageRateCard) card = make_card ("JPY", 20270101, "12");
  g_autoptr (GBytes) bytes = postage_rate_card_write (card);
  g_autofree char *text = storage_fixture_string (bytes);
  g_autoptr (GFile) file = storage_fixture_write (folder, "copy.json", text);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PostageCatalogue) catalogue = NULL;
  g_autofree char *message = g_strdup_printf ("%s/copy.json: expected one file with the rate card JPY 2027-01-01, "
                                              "found "
                                              "a second one beside %s/JPY-2027-01-01.json. Remove one of them.",
                                              folder, folder);

  save (folder, "JPY", 20270101, "9.5");
  catalogue = load (folder, problems);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (problems->pdata[0], ==, message);
  assert_marketing (catalogue, "JPY", "2027-01", "9.5");
  storage_fixture_remove (folder);
}

/* A card that would be left out later isn't written, and what was there stays. */
static void
test_refused (void)
{
  char            *folder = storage_fixture_folder ();
  g_autofree char *path = g_build_filename (folder, "inner", NULL);
  g_autoptr (GFile) inner = g_file_new_for_path (path);
  g_autoptr (PostageSource) source = postage_source_new (NULL, POSTAGE_CONFIDENCE_OWN);
  g_autoptr (PostageRateCard) wrong = postage_rate_card_begin ("JPY", 20270101, POSTAGE_COUNTING_CONVERSATION, source);
  g_autoptr (PostageRateCard) good = make_card ("JPY", 20270101, "9.5");
  g_autoptr (GError) error = NULL;

  postage_rate_card_end (wrong);
  g_assert_false (postage_own_rate_cards_save (inner, storage_fixture_catalogue (), wrong, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT, "JPY-2027-01-01.json: ", "doesn't count", NULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  /* A file stands where the folder should. */
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_false (postage_own_rate_cards_save (inner, storage_fixture_catalogue (), good, &error));
  storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_WRITE, path, NULL);
  storage_fixture_remove (folder);
}

/* A scenario with 1,000 marketing messages to Brazil in January 2027. */
static PostageScenario *
make_scenario (const char *currency)
{
  PostageScenario   *scenario = postage_scenario_begin (postage_month_new (2027, 1));
  PostageDestination destination;

  postage_destination_init (&destination, "BR");
  destination.sent[POSTAGE_CATEGORY_MARKETING] = 1000;
  postage_scenario_set_currency (scenario, currency);
  postage_scenario_add_destination (scenario, &destination);
  postage_scenario_add_plan (scenario, "meta.direct");
  postage_scenario_add_plan (scenario, "twilio.payg");
  postage_scenario_end (scenario);
  return scenario;
}

/* Whether all of Meta's charges of the first plan are known, and all of the second plan. */
static void
estimate (PostageCatalogue *catalogue,
          const char       *currency,
          const char       *meta,
          gboolean          twilio_is_known)
{
  g_autoptr (PostageScenario) scenario = make_scenario (currency);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) estimates = postage_estimator_estimate_all (catalogue, scenario, &error);
  const PostageTotal *total;

  g_assert_no_error (error);
  total = postage_estimate_get_component (estimates->pdata[0], POSTAGE_COMPONENT_META_CHARGES);
  g_assert_nonnull (total);
  g_assert_cmpint (total->complete, ==, meta != NULL);
  if (meta != NULL)
    storage_fixture_assert_decimal (total->shown.amount, meta);
  g_assert_cmpint (postage_estimate_get_total (estimates->pdata[1])->complete, ==, twilio_is_known);
}

/* A currency that isn't bundled is billed by its own list from then on. What has to be converted stays unknown where no
 * rate of exchange is known: dinars of Kuwait are not among those of the European Central Bank. */
static void
test_unbundled_currency (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (PostageCatalogue) catalogue = NULL;

  save (folder, "JPY", 20270101, "9.5");
  save (folder, "KWD", 20270101, "0.0195");
  catalogue = load (folder, NULL);

  /* 1,000 × 9.5 yen; 1,000 × 0.0195 dinars */
  estimate (catalogue, "JPY", "9500", TRUE);
  estimate (catalogue, "KWD", "19.5", FALSE);
  /* Without the list, it would be converted or unknown. */
  estimate (storage_fixture_catalogue (), "KWD", NULL, FALSE);
  storage_fixture_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-rate-cards/no-folder", test_no_folder);
  g_test_add_func ("/own-rate-cards/over-the-bundled", test_over_the_bundled);
  g_test_add_func ("/own-rate-cards/own-plans-over", test_own_plans_over);
  g_test_add_func ("/own-rate-cards/broken", test_broken);
  g_test_add_func ("/own-rate-cards/twice", test_twice);
  g_test_add_func ("/own-rate-cards/refused", test_refused);
  g_test_add_func ("/own-rate-cards/unbundled-currency", test_unbundled_currency);

  return g_test_run ();
}
