/* postage-text-charge.c - what a charge counts and when it applies, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-charge.h"

#include <glib/gi18n-lib.h>

#include "core/postage-route.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-place.h"

typedef const char *(*WordName) (const PostageCatalogue *catalogue,
                                 const char             *name);

static const char *
word_route (const PostageCatalogue *catalogue,
            const char             *name)
{
  PostageRoute route = POSTAGE_ROUTE_CLOUD_API;

  return postage_route_from_id (name, &route, NULL) ? postage_text_route (route) : name;
}

static const char *
word_currency (const PostageCatalogue *catalogue,
               const char             *name)
{
  return name;
}

/* A sentence for each list of names that a charge depends on. */
static const struct
{
  PostageCondition condition;
  const char      *sentence;
  WordName         word;
} conditions[] = {
  /* Translators: when something is charged; %s is a list of countries and regions, as in the following */
  { POSTAGE_CONDITION_MARKETS, N_ ("Only messages to: %s."), postage_text_market },
  { POSTAGE_CONDITION_EXCEPT_MARKETS, N_ ("All messages but those to: %s."), postage_text_market },
  /* Translators: when something is charged; %s is a list of features, as in the following */
  { POSTAGE_CONDITION_REQUIRES, N_ ("Only together with: %s."), postage_text_feature },
  { POSTAGE_CONDITION_EXCLUDES, N_ ("Not together with: %s."), postage_text_feature },
  /* Translators: when something is charged; %s is a list of products of the company Meta */
  { POSTAGE_CONDITION_ROUTES, N_ ("Only for marketing that is sent through: %s."), word_route },
  /* Translators: when something is charged; %s is a list of currencies */
  { POSTAGE_CONDITION_CURRENCIES, N_ ("Only where the plan is billed in: %s."), word_currency },
  /* Translators: when a tax is charged; %s is a list of countries, as in the following */
  { POSTAGE_CONDITION_TAX_COUNTRIES, N_ ("For businesses in: %s."), postage_text_country_code },
  { POSTAGE_CONDITION_TAX_COUNTRIES_WITHOUT_VAT_ID, N_ ("For businesses without a VAT ID in: %s."),
    postage_text_country_code },
};

static void
add (GPtrArray  *sentences,
     const char *sentence)
{
  g_ptr_array_add (sentences, g_strdup (sentence));
}

static void
add_with_list (GPtrArray       *sentences,
               const char      *sentence,
               const GPtrArray *names)
{
  g_autofree char *list = postage_text_list (names, 0);
  GString         *text = g_string_new (sentence);

  g_string_replace (text, "%s", list, 1);
  g_ptr_array_add (sentences, g_string_free (text, FALSE));
}

static void
add_counted (GPtrArray              *sentences,
             const PostageCatalogue *catalogue,
             const PostageCharge    *charge)
{
  const char *metric = postage_charge_get_metric (charge);
  g_autoptr (GPtrArray) categories = g_ptr_array_new ();

  if (metric != NULL)
    /* Translators: what a price counts: "messages sent" */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("Counted: %s."), postage_text_metric (catalogue, metric)));

  for (guint i = 0; i < POSTAGE_N_CATEGORIES; i++)
    if (postage_charge_counts_category (charge, i))
      g_ptr_array_add (categories, (gpointer) postage_text_category (i));
  if (categories->len > 0 && categories->len < POSTAGE_N_CATEGORIES)
    /* Translators: which messages a price counts; %s is a list of categories */
    add_with_list (sentences, _ ("Only these categories: %s."), categories);
}

static void
add_conditions (GPtrArray              *sentences,
                const PostageCatalogue *catalogue,
                const PostageCharge    *charge)
{
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    {
      const GPtrArray *names = postage_charge_get_condition (charge, conditions[i].condition);
      g_autoptr (GPtrArray) words = g_ptr_array_new ();

      for (guint j = 0; j < names->len; j++)
        g_ptr_array_add (words, (gpointer) conditions[i].word (catalogue, g_ptr_array_index (names, j)));
      if (names->len > 0)
        add_with_list (sentences, _ (conditions[i].sentence), words);
    }
}

GPtrArray *
postage_text_charge_conditions (const PostageCatalogue *catalogue,
                                const PostageCharge    *charge)
{
  GPtrArray  *sentences;
  const char *feature;

  g_return_val_if_fail (catalogue != NULL && charge != NULL, NULL);

  sentences = g_ptr_array_new_with_free_func (g_free);
  add_counted (sentences, catalogue, charge);
  feature = postage_charge_get_feature (charge);
  if (feature != NULL)
    /* Translators: when something is charged; %s is the name of a feature */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("Only where “%s” is wanted."),
                                                 postage_text_feature (catalogue, feature)));
  add_conditions (sentences, catalogue, charge);
  if (postage_charge_get_payment_fee (charge))
    add (sentences, _ ("Taken last, of the whole bill with its taxes."));
  if (postage_charge_get_one_off (charge))
    add (sentences, _ ("Paid once."));
  if (postage_charge_get_disputed (charge))
    add (sentences, _ ("Sources disagree about this charge; it is left out unless the scenario switches it on."));
  return sentences;
}
