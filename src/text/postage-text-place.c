/* postage-text-place.c - countries and markets in the user's language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-place.h"

#include <glib/gi18n-lib.h>

const char *
postage_text_country (const PostageCountry *country)
{
  g_return_val_if_fail (country != NULL, NULL);

  /* The catalogue names countries as iso-codes does, so that the name is the key of its translation. */
  return g_dgettext (POSTAGE_TEXT_COUNTRIES_DOMAIN, postage_country_get_name (country));
}

const char *
postage_text_country_code (const PostageCatalogue *catalogue,
                           const char             *code)
{
  PostageCountry *country;

  g_return_val_if_fail (catalogue != NULL && code != NULL, NULL);

  country = postage_catalogue_get_country (catalogue, code);
  return country != NULL ? postage_text_country (country) : code;
}

/* Rows of Meta's rate cards that aren't named like a country of iso-codes. */
static const struct
{
  const char *id;
  const char *name;
} regions[] = {
  /* Translators: a row of Meta's rate cards, as are the following */
  { "north-america", N_ ("North America") },
  { "rest-of-africa", N_ ("Rest of Africa") },
  { "rest-of-asia-pacific", N_ ("Rest of Asia Pacific") },
  { "rest-of-central-eastern-europe", N_ ("Rest of Central & Eastern Europe") },
  { "rest-of-latin-america", N_ ("Rest of Latin America") },
  { "rest-of-middle-east", N_ ("Rest of Middle East") },
  { "rest-of-western-europe", N_ ("Rest of Western Europe") },
  { "russia", N_ ("Russia") },
  { "turkey", N_ ("Turkey") },
  /* Translators: a row of Meta's rate cards: all countries that no other row names */
  { "other", N_ ("Other") },
};

const char *
postage_text_market (const PostageCatalogue *catalogue,
                     const char             *market)
{
  const char *name;

  g_return_val_if_fail (catalogue != NULL && market != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    if (g_str_equal (regions[i].id, market))
      return _ (regions[i].name);

  name = postage_catalogue_get_market_name (catalogue, market);
  return name != NULL ? g_dgettext (POSTAGE_TEXT_COUNTRIES_DOMAIN, name) : market;
}
