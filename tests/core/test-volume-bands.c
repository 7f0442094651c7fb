/* test-volume-bands.c - Meta's discounts by monthly volume
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-volume-bands.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

#define PERCENT POSTAGE_DECIMAL_ONE
#define OPEN G_MAXINT64

static void
test_band_rate (void)
{
  /* Rates that Meta published for India in rupees and for a few markets in dollars. */
  static const struct
  {
    const char *list, *discount, *rate;
  } rows[] = {
    { "0.1150", "0", "0.115" },
    { "0.1150", "5", "0.1093" }, /* 0.10925: a tie goes up, not to the even neighbour */
    { "0.1150", "6", "0.1081" },
    { "0.1150", "10", "0.1035" },
    { "0.1150", "25", "0.0863" }, /* 0.08625 */
    { "0.0034", "5", "0.0032" },  /* 0.00323 */
    { "0.0034", "25", "0.0026" }, /* 0.00255 */
    { "0.0100", "100", "0" },
    { "0", "25", "0" },
    /* Without a discount the list rate stays, whatever its digits. */
    { "0.123456", "0", "0.123456" },
    { "0.123456", "5", "0.1173" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageVolumeBand band = { OPEN, postage_test_decimal (rows[i].discount) };
      PostageDecimal    rate = 0;

      g_test_message ("%s less %s percent", rows[i].list, rows[i].discount);
      g_assert_true (postage_volume_band_rate (&band, postage_test_decimal (rows[i].list), &rate, NULL));
      postage_test_assert_decimal (rate, rows[i].rate);
    }
}

static void
test_refusals (void)
{
  static const struct
  {
    guint             n_bands;
    PostageVolumeBand bands[3];
  } rows[] = {
    { 0, { { OPEN, 0 } } },
    { 1, { { 1000, 0 } } },                                     /* no open end */
    { 2, { { 1000, 0 }, { 1000, 5 * PERCENT } } },              /* doesn't ascend, no open end */
    { 3, { { 1000, 0 }, { 1000, 5 * PERCENT }, { OPEN, 0 } } }, /* the same bound twice */
    { 3, { { 1000, 0 }, { 500, 5 * PERCENT }, { OPEN, 0 } } },  /* descends */
    { 2, { { 0, 0 }, { OPEN, 0 } } },                           /* covers no message */
    { 2, { { -5, 0 }, { OPEN, 0 } } },
    { 2, { { OPEN, 0 }, { OPEN, 5 * PERCENT } } }, /* two open ends */
    { 1, { { OPEN, -1 } } },
    { 2, { { 1000, 0 }, { OPEN, 100 * PERCENT + 1 } } },
  };
  g_autoptr (PostageSource) source = postage_test_source (NULL);
  g_autoptr (PostageVolumeBands) bands = postage_volume_bands_begin (source);
  guint n_found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("row %u", i);
      g_assert_false (
        postage_volume_bands_add (bands, "india", POSTAGE_CATEGORY_UTILITY, rows[i].bands, rows[i].n_bands, &error));
      g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE);
      g_assert_nonnull (strstr (error->message, "\"india\""));
    }
  g_assert_null (postage_volume_bands_lookup (bands, "india", POSTAGE_CATEGORY_UTILITY, &n_found));
}

static void
test_lookup (void)
{
  static const struct
  {
    const char     *market;
    PostageCategory category;
    guint           n_bands;
  } rows[] = {
    { "alpha", POSTAGE_CATEGORY_UTILITY, 3 },
    { "alpha", POSTAGE_CATEGORY_AUTHENTICATION, 0 },
    { "alpha", POSTAGE_CATEGORY_MARKETING, 0 },
    { "alpha", POSTAGE_CATEGORY_SERVICE, 0 },
    { "beta", POSTAGE_CATEGORY_UTILITY, 0 },
    { "beta", POSTAGE_CATEGORY_AUTHENTICATION, 2 },
    /* The international rate shares the bands of authentication. */
    { "beta", POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL, 2 },
    { "nowhere", POSTAGE_CATEGORY_UTILITY, 0 },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  PostageVolumeBands *bands = postage_catalogue_get_volume_bands (catalogue);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint                    n_bands = 77;
      const PostageVolumeBand *found = postage_volume_bands_lookup (bands, rows[i].market, rows[i].category, &n_bands);

      g_test_message ("row %u", i);
      g_assert_cmpuint (n_bands, ==, rows[i].n_bands);
      g_assert_cmpint (found != NULL, ==, rows[i].n_bands > 0);
      if (found != NULL)
        g_assert_true (found[n_bands - 1].last == OPEN);
    }
}

static void
test_replaced (void)
{
  const PostageVolumeBand  one[] = { { OPEN, 0 } };
  const PostageVolumeBand  two[] = { { 10, 0 }, { OPEN, 5 * PERCENT } };
  const PostageVolumeBand *found;
  guint                    n_bands = 0;
  g_autoptr (PostageSource) source = postage_test_source (NULL);
  g_autoptr (PostageVolumeBands) bands = postage_volume_bands_begin (source);

  g_assert_true (postage_volume_bands_add (bands, "india", POSTAGE_CATEGORY_UTILITY, one, 1, NULL));
  g_assert_true (postage_volume_bands_add (bands, "india", POSTAGE_CATEGORY_UTILITY, two, 2, NULL));
  postage_volume_bands_end (bands);
  found = postage_volume_bands_lookup (bands, "india", POSTAGE_CATEGORY_UTILITY, &n_bands);
  g_assert_cmpuint (n_bands, ==, 2);
  g_assert_cmpint (found[0].last, ==, 10);
  postage_test_assert_decimal (found[1].discount, "5");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/volume-bands/band-rate", test_band_rate);
  g_test_add_func ("/volume-bands/refusals", test_refusals);
  g_test_add_func ("/volume-bands/lookup", test_lookup);
  g_test_add_func ("/volume-bands/replaced", test_replaced);
  return g_test_run ();
}
