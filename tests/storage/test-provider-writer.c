/* test-provider-writer.c - what is written of a provider reads back as the same
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"
#include "provider-fixture.h"
#include "storage-fixture.h"
#include "storage/postage-bundled.h"
#include "storage/postage-catalogue-file.h"
#include "storage/postage-catalogue-reader.h"
#include "storage/postage-export-json.h"
#include "storage/postage-json-writer.h"
#include "storage/postage-provider-writer.h"
#include "storage/postage-scenario-file.h"

static char *
write_provider (const PostageProvider *provider)
{
  g_autoptr (JsonNode) document = postage_provider_write (provider);
  g_autoptr (GBytes) bytes = postage_json_write (document);

  return storage_fixture_string (bytes);
}

/* The bundled catalogue, with every provider's file written out of what was read. */
static PostageCatalogue *
write_and_read (PostageCatalogue *catalogue)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = postage_bundled_list_files (&error);
  g_autoptr (PostageCatalogueReader) reader = postage_catalogue_reader_new ();
  const GPtrArray  *providers = postage_catalogue_get_providers (catalogue);
  PostageCatalogue *result;

  g_assert_no_error (error);
  for (guint i = 0; i < files->len; i++)
    {
      const PostageCatalogueFile *file = files->pdata[i];

      if (!g_str_equal (file->kind, "provider"))
        g_assert_true (postage_catalogue_reader_add (reader, file->name, file->bytes, &error));
      g_assert_no_error (error);
    }
  for (guint i = 0; i < providers->len; i++)
    {
      g_autofree char *text = write_provider (providers->pdata[i]);
      g_autoptr (GBytes) bytes = storage_fixture_bytes (text);

      postage_catalogue_reader_add (reader, postage_provider_get_id (providers->pdata[i]), bytes, &error);
      g_assert_no_error (error);
    }
  result = postage_catalogue_reader_end (reader, "written", &error);
  g_assert_no_error (error);
  return result;
}

static char *
estimate (PostageCatalogue *catalogue)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = postage_bundled_sample_scenario ();
  g_autoptr (PostageScenarioFile) file = postage_scenario_file_read ("sample", bytes, catalogue, &error);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GPtrArray) estimates = NULL;
  PostageScenario *scenario;

  g_assert_no_error (error);
  scenario = postage_scenario_file_get_scenario (file);
  plans = postage_estimator_list_market (catalogue, scenario);
  g_assert_cmpuint (plans->len, >, 50);
  estimates = postage_estimator_estimate_plans (catalogue, scenario, plans, NULL, &error);
  g_assert_no_error (error);
  return g_string_free (postage_export_json (catalogue, scenario, estimates), FALSE);
}

static void
test_bundled (void)
{
  PostageCatalogue *catalogue = storage_fixture_catalogue ();
  g_autoptr (PostageCatalogue) again = write_and_read (catalogue);
  const GPtrArray *plans = postage_catalogue_get_plans (catalogue);
  const GPtrArray *providers = postage_catalogue_get_providers (catalogue);
  g_autofree char *before = estimate (catalogue);
  g_autofree char *after = estimate (again);

  for (guint i = 0; i < plans->len; i++)
    {
      PostagePlan     *plan = plans->pdata[i];
      PostagePlan     *other = postage_catalogue_get_plan (again, postage_plan_get_id (plan));
      const GPtrArray *charges = postage_plan_get_charges (plan);

      g_assert_nonnull (other);
      g_assert_cmpuint (postage_plan_get_charges (other)->len, ==, charges->len);
      for (guint j = 0; j < charges->len; j++)
        g_assert_true (postage_charge_has_equal_prices (charges->pdata[j], postage_plan_get_charges (other)->pdata[j]));
    }
  /* What equal prices don't see, such as names, conditions and sources, would be written differently. */
  for (guint i = 0; i < providers->len; i++)
    {
      g_autofree char *first = write_provider (providers->pdata[i]);
      g_autofree char *second = write_provider (postage_catalogue_get_providers (again)->pdata[i]);

      g_assert_cmpstr (first, ==, second);
    }
  g_assert_cmpstr (before, ==, after);
}

/* Every member that a provider can have; those of the text that are not written are the evidence. */
static void
test_every_member (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue =
    provider_fixture_load (provider_fixture_text, provider_fixture_vocabulary, &error);
  g_autofree char *text = write_provider (postage_catalogue_find_provider (catalogue, "full"));
  g_autoptr (JsonNode) written = json_from_string (text, NULL);
  g_autoptr (JsonNode) expected = json_from_string (provider_fixture_text, NULL);

  g_assert_no_error (error);
  /* Empty lists say what their absence says. */
  json_object_remove_member (json_node_get_object (expected), "former_names");
  g_assert_true (json_node_equal (written, expected));
}

static void
test_one_plan (void)
{
  PostageCatalogue *catalogue = storage_fixture_catalogue ();
  g_autoptr (JsonNode) document =
    postage_provider_write_plan (postage_catalogue_find_provider (catalogue, "twilio"),
                                 postage_catalogue_get_plan (catalogue, "twilio.payg"));
  JsonArray *plans = json_object_get_array_member (json_node_get_object (document), "plans");

  g_assert_cmpuint (json_array_get_length (plans), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (plans, 0), "id"), ==, "twilio.payg");
  g_assert_false (json_object_has_member (json_node_get_object (document), "own"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/provider-writer/bundled", test_bundled);
  g_test_add_func ("/provider-writer/every-member", test_every_member);
  g_test_add_func ("/provider-writer/one-plan", test_one_plan);

  return g_test_run ();
}
