/* fuzz-catalogue.c - fuzz target: one file of a catalogue, of any kind
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The input takes the place of the file of its kind in the small catalogue of the storage tests. Where that makes a
 * catalogue, every plan in it is estimated, for a business that uses nothing and for some that use all of the plan; and
 * once all plans are compared.
 */
#include "fuzz.h"

#include <string.h>

#include "catalogue-fixture.h"
#include "storage/postage-catalogue-reader.h"
#include "storage/postage-json-reader.h"

#define MAX_DESTINATIONS 3

/* The kind of the file, or "" where it says none. */
static char *
dup_kind (GBytes *bytes)
{
  g_autoptr (PostageJsonReader) reader = postage_json_reader_new ("kind", bytes, POSTAGE_JSON_UNKNOWN_KEEP, NULL);
  const char *kind = reader != NULL ? postage_json_reader_get_optional_string (reader, "kind") : NULL;

  return g_strdup (kind != NULL ? kind : "");
}

static PostageCatalogue *
read_catalogue (GBytes  *input,
                GError **error)
{
  static GBytes *files[CATALOGUE_FIXTURE_N_FILES];
  static char   *kinds[CATALOGUE_FIXTURE_N_FILES];

  g_autoptr (PostageCatalogueReader) reader = postage_catalogue_reader_new ();
  g_autofree char *kind = dup_kind (input);

  for (guint i = 0; i < CATALOGUE_FIXTURE_N_FILES; i++)
    {
      if (files[i] == NULL)
        {
          files[i] = g_bytes_new_static (catalogue_fixture_files[i].text, strlen (catalogue_fixture_files[i].text));
          kinds[i] = dup_kind (files[i]);
        }
      if (!g_str_equal (kinds[i], kind) &&
          !postage_catalogue_reader_add (reader, catalogue_fixture_files[i].name, files[i], error))
        return NULL;
    }
  if (!postage_catalogue_reader_add (reader, "fuzz.json", input, error))
    return NULL;
  return postage_catalogue_reader_end (reader, "catalogue", error);
}

/* Switches on all that @charge depends on. */
static void
want_charge (PostageScenario     *scenario,
             const PostageCharge *charge)
{
  const GPtrArray *required = postage_charge_get_condition (charge, POSTAGE_CONDITION_REQUIRES);

  if (postage_charge_get_feature (charge) != NULL)
    postage_scenario_set_feature (scenario, postage_charge_get_feature (charge), TRUE);
  for (guint i = 0; i < required->len; i++)
    postage_scenario_set_feature (scenario, g_ptr_array_index (required, i), TRUE);
  if (postage_charge_get_disputed (charge))
    postage_scenario_set_feature (scenario, postage_charge_get_id (charge), TRUE);
}

/* A business that sends @quantity of everything, and has as much of everything that @plan counts; it switches on all
 * that @plan names. */
static PostageScenario *
new_scenario (PostageCatalogue *catalogue,
              PostagePlan      *plan,
              const char       *month_text,
              const char       *currency,
              gint64            quantity)
{
  const GPtrArray *countries = postage_catalogue_get_countries (catalogue);
  const GPtrArray *charges = postage_plan_get_charges (plan);
  PostageScenario *scenario;
  PostageMonth     month;

  g_assert_true (postage_month_parse (month_text, &month, NULL));
  scenario = postage_scenario_begin (month);
  postage_scenario_set_currency (scenario, currency);
  postage_scenario_set_audience (scenario, postage_plan_get_audience (plan));
  postage_scenario_set_numbers (scenario, MIN (quantity, 2), NULL, 0);
  if (countries->len > 0)
    {
      const char *country = postage_country_get_code (g_ptr_array_index (countries, 0));
      PostageTax  tax = { .has_vat_id = FALSE };

      memcpy (tax.country, country, sizeof tax.country - 1);
      postage_scenario_set_business_country (scenario, country);
      if (quantity > 1)
        postage_scenario_set_tax (scenario, &tax);
    }
  if (quantity > 1)
    {
      postage_scenario_set_term (scenario, POSTAGE_BILLING_TERM_ANNUAL);
      postage_scenario_set_route (scenario, POSTAGE_ROUTE_MARKETING_MESSAGES);
      postage_scenario_set_horizon (scenario, 12);
    }
  for (guint i = 0; i < MIN (countries->len, MAX_DESTINATIONS); i++)
    {
      PostageDestination destination;

      postage_destination_init (&destination, postage_country_get_code (g_ptr_array_index (countries, i)));
      for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
        if (category != POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL)
          destination.sent[category] = quantity;
      destination.received = quantity;
      destination.chats = quantity;
      /* The first has all of everything; in the others each share decides something. */
      if (i > 0)
        {
          destination.continued = 15 * POSTAGE_DECIMAL_ONE;
          destination.has_shares = TRUE;
          destination.shares.reclassified = 1 * POSTAGE_DECIMAL_ONE;
          destination.shares.delivered = 97 * POSTAGE_DECIMAL_ONE;
          destination.shares.entry_point = 5 * POSTAGE_DECIMAL_ONE;
          destination.shares.inside_window = 30 * POSTAGE_DECIMAL_ONE;
        }
      postage_scenario_add_destination (scenario, &destination);
    }
  for (guint i = 0; quantity > 0 && i < charges->len; i++)
    {
      PostageCharge *charge = g_ptr_array_index (charges, i);
      const char    *metric = postage_charge_get_metric (charge);

      if (metric != NULL && !g_str_equal (metric, "numbers"))
        postage_scenario_set_quantity (scenario, metric, quantity);
      want_charge (scenario, charge);
    }
  postage_scenario_end (scenario);
  return scenario;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const struct
  {
    const char *month;
    const char *currency;
    gint64      quantity;
  } uses[] = {
    { "2026-11", "USD", 0 },
    { "2026-11", "EUR", 1001 },
    { "2026-09", "JPY", 1 },
    { "2030-02", "USD", POSTAGE_QUANTITY_MAX },
  };

  g_autoptr (GBytes) input = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = read_catalogue (input, &error);
  const GPtrArray *plans;

  if (catalogue == NULL)
    {
      fuzz_assert_refused (&error);
      return 0;
    }
  g_assert_no_error (error);

  plans = postage_catalogue_get_plans (catalogue);
  for (guint i = 0; i < plans->len; i++)
    {
      PostagePlan *plan = g_ptr_array_index (plans, i);
      g_autoptr (GPtrArray) one = g_ptr_array_new ();

      g_ptr_array_add (one, plan);
      for (guint j = 0; j < G_N_ELEMENTS (uses); j++)
        {
          g_autoptr (PostageScenario) scenario =
            new_scenario (catalogue, plan, uses[j].month, uses[j].currency, uses[j].quantity);

          fuzz_check_estimates (catalogue, scenario, j == 1 && i == 0 ? plans : one);
        }
    }
  return 0;
}
