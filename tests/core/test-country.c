/* test-country.c - a country and the markets that Meta has filed it under
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-country.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static void
test_moves (void)
{
  static const struct
  {
    const char *month, *market;
  } rows[] = {
    { "2020-01", "rest-of-asia-pacific" }, /* before the first period: the first one's */
    { "2023-06", "rest-of-asia-pacific" },
    { "2026-06", "rest-of-asia-pacific" },
    { "2026-07", "hong-kong" },
    { "2028-02", "hong-kong" },
    { "2028-03", "asia" },
    { "2040-01", "asia" },
  };
  g_autoptr (PostageCountry) country = postage_country_new ("HK", "Hong Kong");
  g_autoptr (GError) error = NULL;

  postage_country_add_period (country, "rest-of-asia-pacific", 20230601, 20260630, &error);
  g_assert_no_error (error);
  postage_country_add_period (country, "hong-kong", 20260701, 20280229, &error);
  g_assert_no_error (error);
  /* The day after 29 February, and a change within a month: the last day of the month decides. */
  postage_country_add_period (country, "asia", 20280301, POSTAGE_DATE_NONE, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (postage_country_get_market (country, postage_test_month (rows[i].month)), ==, rows[i].market);
}

static void
test_last_day_decides (void)
{
  g_autoptr (PostageCountry) country = postage_country_new ("AA", "A");

  g_assert_true (postage_country_add_period (country, "old", 20230601, 20260714, NULL));
  g_assert_true (postage_country_add_period (country, "new", 20260715, 20260731, NULL));
  g_assert_true (postage_country_add_period (country, "newest", 20260801, POSTAGE_DATE_NONE, NULL));
  g_assert_cmpstr (postage_country_get_market (country, postage_test_month ("2026-06")), ==, "old");
  g_assert_cmpstr (postage_country_get_market (country, postage_test_month ("2026-07")), ==, "new");
  g_assert_cmpstr (postage_country_get_market (country, postage_test_month ("2026-08")), ==, "newest");

  g_autoptr (PostageCountry) late = postage_country_new ("BB", "B");
  g_assert_true (postage_country_add_period (late, "old", 20230601, 20260730, NULL));
  g_assert_true (postage_country_add_period (late, "new", 20260731, POSTAGE_DATE_NONE, NULL));
  g_assert_cmpstr (postage_country_get_market (late, postage_test_month ("2026-07")), ==, "new");
}

static void
test_refusals (void)
{
  static const struct
  {
    PostageDate first_to; /* of a period from 2023-06-01 */
    PostageDate from, to;
    int         code;
  } rows[] = {
    { POSTAGE_DATE_NONE, 20260701, POSTAGE_DATE_NONE, POSTAGE_ERROR_CONFLICT }, /* after an open end */
    { 20260630, 20260702, POSTAGE_DATE_NONE, POSTAGE_ERROR_CONFLICT },          /* a gap of a day */
    { 20260630, 20260630, POSTAGE_DATE_NONE, POSTAGE_ERROR_CONFLICT },          /* an overlap of a day */
    { 20260630, 20230601, 20260630, POSTAGE_ERROR_CONFLICT },
    { 20251231, 20260101, 20251231, POSTAGE_ERROR_RANGE }, /* ends before it begins */
    { 20251231, 20260101, 20261200, POSTAGE_ERROR_RANGE }, /* only a month */
    { 0, 20260700, POSTAGE_DATE_NONE, POSTAGE_ERROR_CONFLICT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageCountry) country = postage_country_new ("AA", "A");
      g_autoptr (GError) error = NULL;

      g_test_message ("row %u", i);
      g_assert_true (postage_country_add_period (country, "old", 20230601, rows[i].first_to, NULL));
      g_assert_false (postage_country_add_period (country, "new", rows[i].from, rows[i].to, &error));
      g_assert_error (error, POSTAGE_ERROR, rows[i].code);
      g_assert_nonnull (strstr (error->message, "\"new\""));
      /* What was refused is not there. */
      g_assert_cmpstr (postage_country_get_market (country, postage_test_month ("2030-01")), ==, "old");
    }

  g_autoptr (PostageCountry) country = postage_country_new ("AA", "A");
  g_autoptr (GError) error = NULL;
  g_assert_false (postage_country_add_period (country, "first", 20230600, POSTAGE_DATE_NONE, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE);
}

static void
test_texts (void)
{
  g_autoptr (PostageCountry) country = postage_country_new ("TR", "Türkiye");

  g_assert_cmpstr (postage_country_get_code (country), ==, "TR");
  g_assert_cmpstr (postage_country_get_name (country), ==, "Türkiye");
  g_assert_null (postage_country_get_note (country));
  postage_country_set_note (country, "Meta calls it Turkey");
  g_assert_cmpstr (postage_country_get_note (country), ==, "Meta calls it Turkey");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/country/moves", test_moves);
  g_test_add_func ("/country/last-day-decides", test_last_day_decides);
  g_test_add_func ("/country/refusals", test_refusals);
  g_test_add_func ("/country/texts", test_texts);
  return g_test_run ();
}
