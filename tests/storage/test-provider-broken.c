/* test-provider-broken.c - each way to break a provider or the vocabulary gives one error in the right place
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "provider-fixture.h"
#include "storage-fixture.h"

typedef struct
{
  const char *find; /* occurs once */
  const char *replacement;
  const char *place;
  const char *reason;
} Row;

#define CHARGE(n) "$.plans[0].charges[" #n "]"
#define PRICE(n) "$.plans[0].charges[" #n "].prices[0]"

static const Row providers[] = {
  /* Attributes. */
  { "\"api_only\"", "\"api-only\"", "$.attributes.api-only", "expected the name of a decision factor" },
  { "\"value\": false", "\"value\": 0", "$.attributes.api_only.value", "found 0" },
  { "\"value\": false", "\"values\": false", "$.attributes.api_only.value", "Add it." },
  { "\"answer\": \"yes\"", "\"answer\": \"maybe\"", "$.attributes.eu_data_hosting.answer", "found \"maybe\"" },
  { "\"value\": false", "\"value\": false, \"answer\": "
                        "\"no\"",
    "$.attributes.api_only.answer", "beside another value" },
  { "\"80 a second\"", "\"80 a second\", \"answer\": \"yes\"", "$.attributes.throughput.answer",
    "expected it beside a value in words" },
  { "\"en\": \"Frankfurt\"", "\"en\": \"\"", "$.attributes.eu_data_hosting.value.en", "found an empty one" },

  /* Plans. */
  { "[\"DE\", \"US\"]", "[]", "$.plans[0].regions", "expected at least one element" },
  { "[\"DE\", \"US\"]", "[\"DE\", \"USA\"]", "$.plans[0].regions[1]", "found \"USA\"" },
  { "\"regions\"", "\"except_regions\": [\"CN\"], \"regions\"", "$.plans[0].except_regions",
    "expected “regions” or “except_regions”, found both. Remove one of them." },
  { "\"regions\"", "\"regions\": [], \"except_regions\"", "$.plans[0].except_regions", "found both" },
  { "\"regions\": [\"DE\", \"US\"]", "\"except_regions\": []", "$.plans[0].except_regions",
    "expected at least one element" },
  { "\"regions\": [\"DE\", \"US\"]", "\"except_regions\": [\"China\"]", "$.plans[0].except_regions[0]",
    "found \"China\"" },
  { "\"throughput\", \"maximum\": \"80\"", "\"throughput\", \"maximum\": 80", "$.plans[0].limits[0].maximum",
    "found 80" },
  { "\"throughput\", \"maximum\": \"80\"", "\"throughput\", \"maximum\": \"-1\"", "$.plans[0].limits[0].maximum",
    "found \"-1\"" },
  { "\"metric\": \"throughput\"", "\"metric\": \"Through put\"", "$.plans[0].limits[0].metric", "of small letters" },
  { "\"metric\": \"throughput\", ", "", "$.plans[0].limits[0].metric", "Add it." },
  { "[\"USD\", \"EUR\"]", "[\"USD\", \"EUR\", \"USD\"]", "$.plans[0].currencies[2]",
    "expected each currency once, found \"USD\" a second time. Remove it." },
  { "\"regions\"", "\"valid_from\": \"2026-11\", \"valid_to\": \"2026-10\", \"regions\"", "$.plans[0].valid_to",
    "expected a date not before “valid_from”, \"2026-11\", found \"2026-10\". Correct one of them." },
  { "\"marked-up\"", "\"marked up\"", "$.plans[0].meta_charges.treatment", "found \"marked up\"" },

  /* Conditions of charges. */
  { "\"excludes\": [\"crm\", \"flows\"]", "\"excludes\": []", CHARGE (0) ".excludes",
    "expected at least one element, found none. Remove the list" },
  { "\"excludes\": [\"crm\", \"flows\"]", "\"excludes\": \"crm\"", CHARGE (0) ".excludes", "expected a list" },
  { "\"currencies\": [\"USD\"]", "\"currencies\": [\"Dollar\"]", CHARGE (0) ".currencies[0]", "found \"Dollar\"" },
  { "\"currencies\": [\"USD\"]", "\"currencies\": [\"USD\", \"GBP\"]", CHARGE (0) ".currencies",
    "expected currencies that the plan has, found \"GBP\". Remove it, or add it to those of the plan." },
  { "\"requires\": [\"crm\"]", "\"requires\": [\"CRM\"]", CHARGE (1) ".requires[0]", "of small letters" },
  { "\"requires\": [\"crm\"]", "\"require\": [\"crm\"]", CHARGE (1) ".require", "expected one of the members" },
  { "\"marketing-messages\"", "\"mm-lite\"", CHARGE (1) ".route", "found \"mm-lite\"" },
  { "\"marketing-messages\"", "[\"cloud-api\"]", CHARGE (1) ".route", "found […]" },
  { "\"feature\": \"inbox\"", "\"feature\": \"\"", CHARGE (1) ".feature", "found \"\"" },
  { "\"metric\": \"sent\", \"model\": \"package\"", "\"metric\": \"seats\", \"model\": \"package\"", CHARGE (1),
    "expected a metric that counts messages, or a percentage" },
  { "\"metric\": \"conversations\", ", "\"metric\": \"conversations\", \"categories\": [\"service\"], ", CHARGE (4),
    "expected a metric that counts messages, or a percentage" },
  { "\"component\": \"set-up\"", "\"component\": \"meta-charges\"", CHARGE (6) ".component",
    "found one of Meta. Write what happens" },
  { "\"model\": \"minimum-spend\"", "\"model\": \"minimum-spend\", \"one_off\": true", CHARGE (7) ".one_off",
    "expected a price that is paid every month" },
  { "\"model\": \"minimum-spend\"", "\"model\": \"minimum-spend\", \"payment_fee\": true", CHARGE (7) ".payment_fee",
    "expected a percentage as a payment fee" },
  { "\"categories\": [\"marketing\"]", "\"one_off\": true", CHARGE (8) ".one_off", "found a share of others" },

  /* Taxes. */
  { "\"component\": \"taxes\"", "\"component\": \"feature-fees\"", CHARGE (9) ".tax", "expected “tax” in each" },
  { "\"component\": \"feature-fees\"", "\"component\": \"taxes\"", CHARGE (10) ".tax", "or a charge without it" },
  { "\"component\": \"taxes\", \"model\": \"percentage\"", "\"component\": \"taxes\", \"model\": \"flat\"",
    CHARGE (9) ".tax", "expected “tax” in each percentage" },
  { "\"countries\": [\"DE\"]", "\"countries\": []", CHARGE (9) ".tax.countries", "found none" },
  { "\"countries\": [\"DE\"]", "\"countries\": [\"Germany\"]", CHARGE (9) ".tax.countries[0]", "found \"Germany\"" },
  { "\"countries_without_vat_id\"", "\"without_vat_id\"", CHARGE (9) ".tax.without_vat_id",
    "expected one of the members countries, countries_without_vat_id" },

  /* What any price may have. */
  { "\"term\": \"annual\"", "\"term\": \"yearly\"", CHARGE (0) ".prices[1].term", "found \"yearly\"" },
  { "\"term\": \"annual\"", "\"valid_from\": \"2026-10-02\", \"valid_to\": \"2026-10-01\"",
    CHARGE (0) ".prices[1].valid_to", "\"2026-10-02\", found \"2026-10-01\"" },
  { "\"term\": \"annual\"", "\"valid_from\": \"2026-10-02\", \"valid_to\": \"2026-09\"",
    CHARGE (0) ".prices[1].valid_to", "\"2026-10-02\", found \"2026-09\"" },
  { "\"months\": \"12\"", "\"months\": 12", CHARGE (0) ".prices[1].months", "found 12" },
  { "\"months\": \"12\"", "\"months\": \"0\"", CHARGE (0) ".prices[1].months",
    "expected a whole number of 1 or above, found \"0\"" },
  { "\"months\": \"12\"", "\"months\": \"121\"", CHARGE (0) ".prices[1].months", "at most 120 months" },
  { "\"discount\": \"8.5\"", "\"discount\": \"108\"", CHARGE (0) ".prices[1].discount", "from \"0\" to \"100\"" },
  { "\"minimum\": {\"USD\": \"40\"}", "\"minimum\": {}", CHARGE (0) ".prices[1].minimum",
    "Write null where it is not known" },
  { "\"maximum\": {\"USD\": \"50\"}", "\"maximum\": {\"USD\": \"-50\"}", CHARGE (0) ".prices[1].maximum.USD",
    "found \"-50\"" },
  { "\"lower_bound\": true", "\"lower_bound\": \"yes\"", CHARGE (0) ".prices[1].lower_bound",
    "expected true or false" },
  { "\"period\": \"year\"", "\"period\": \"quarter\"", PRICE (1) ".allowances[1].period",
    "expected one of month, year, once, found \"quarter\"" },
  { "\"quantity\": \"6000\"", "\"quantity\": \"0\"", PRICE (1) ".allowances[1].quantity", "of 1 or above" },
  { "\"quantity\": \"6000\"", "\"quantity\": \"0.5\"", PRICE (1) ".allowances[1].quantity",
    "expected a whole number" },
  { "\"amount\": {\"USD\": \"60\"}", "\"amount\": {\"USD\": \"60\"}, \"allowances\": [{\"quantity\": \"1\","
                                     " \"period\": \"month\"}]",
    PRICE (0), "a price of the model \"flat\" has no place for allowances" },
  { "\"percent\": null", "\"percent\": null, \"months\": \"3\"", PRICE (8), "has no place for a number of months" },
  { "\"percent\": null", "\"percent\": null, \"discount\": \"3\"", PRICE (8), "has no place for a discount" },
  { "\"of\": \"all\", \"source\": {\"url\": \"https://example.org\", \"seen\": \"2026-10-10\", \"confidence\":"
    " \"official\"}}]},{\"id\": \"full.a.markup\"",
    "\"of\": \"all\", \"maximum\": {\"USD\": \"9\"}, \"source\": {\"url\": \"https://example.org\", \"confidence\":"
    " \"official\"}}]},{\"id\": \"full.a.markup\"",
    PRICE (7), "has no place for a minimum or maximum" },
  { "\"one_off\": true, \"prices\": [{", "\"one_off\": true, \"prices\": [{\"lower_bound\": true, ", PRICE (6),
    "has no place for a lower bound" },
  { "\"excludes\": [\"crm\", \"flows\"]", "\"one_off\": true", CHARGE (0) ".prices[1]",
    "a minimum, a maximum and a number of months are for what is paid every month" },

  /* The terms of the models. */
  { "\"size\": \"1000\"", "\"size\": \"0\"", PRICE (1) ".size", "of 1 or above, found \"0\"" },
  { "\"size\": \"1000\", ", "", PRICE (1) ".size", "Add it." },
  { "\"up_to\": \"300\"", "\"up_to\": \"250\"", PRICE (4), "a whole package of 100 units; tier 1 doesn't" },
  { "\"up_to\": \"200\", \"rate\"", "\"up_to\": \"0\", \"rate\"", PRICE (2), "tier 1 doesn't" },
  { "\"up_to\": \"500\", \"flat\"", "\"up_to\": \"500\", \"rate\": null, \"flat\"", PRICE (3) ".tiers[0].rate",
    "expected one of the members" },
  { "\"up_to\": \"500\", \"flat\": {\"USD\": \"49\"}", "\"up_to\": \"500\"", PRICE (3) ".tiers[0].flat", "Add it." },
  { "{\"units\": \"182\", \"amount\": {\"USD\": \"5\"}}", "{\"units\": \"0\", \"amount\": null}",
    PRICE (5) ".packs[0].units", "of 1 or above" },
  { "\"units\": \"1000\"", "\"units\": \"182\"", PRICE (5), "packs have to ascend" },
  { "\"units\": \"182\", \"amount\"", "\"units\": \"182\", \"price\"", PRICE (5) ".packs[0].amount", "Add it." },
  { "\"packs\"", "\"tiers\"", PRICE (5) ".packs", "Add it." },
  { "\"percent\": null, ", "", PRICE (8) ".percent", "Add it." },
  { "\"charges\": [\"full.a.flat\", \"full.a.package\"],", "", PRICE (9) ".charges",
    "expected a list of charges, found none. Write the ids" },
  { "\"of\": \"charges\", \"charges\"", "\"of\": \"all\", \"charges\"", PRICE (9) ".charges",
    "expected one of the members" },
  { "[\"full.a.flat\", \"full.a.package\"]", "[\"full.a.flat\", \"full.a.card\"]", "$.plans[0].charges: ",
    "the charge \"full.a.vat\" is taken of \"full.a.card\"" },
  { "\"prices\": [{\"source\": {\"url\": \"https://example.org\", \"seen\": \"2026-10-10\", \"confidence\":"
    " \"official\"}}]}",
    "\"prices\": []}", CHARGE (6) ".prices", "expected at least one price" },
};

static const Row vocabularies[] = {
  { "\"metrics\": {", "\"metric\": {", "$.metrics", "Add it." },
  { "\"features\": {", "\"feature\": {", "$.features", "Add it." },
  { "\"absent\": \"unknown\"", "\"absent\": \"zero\"", "$.metrics.active-users.absent", "expected one of unknown" },
  { "\"seats\": {\"name\": \"seats\"}", "\"seats\": {}", "$.metrics.seats.name", "Add it." },
  { "\"seats\": {\"name\": \"seats\"}", "\"Seats\": {\"name\": \"seats\"}", "$.metrics.Seats", "of small letters" },
  { "\"crm\": {\"name\": \"crm\"}", "\"crm\": {\"name\": \"\"}", "$.features.crm.name", "found an empty one" },
  { "\"crm\": {\"name\": \"crm\"}", "\"crm\": {\"name\": \"crm\", \"absent\": \"unknown\"}", "$.features.crm.absent",
    "expected one of the members name" },
};

/* Names that no other file has: the catalogue as a whole is wrong. */
static const Row names[] = {
  { "\"seats\": {\"name\": \"seats\"}", "\"chairs\": {\"name\": \"chairs\"}", "CATALOGUE", "the metric \"seats\"" },
  { "\"throughput\": {\"name\": \"throughput\"}", "\"speed\": {\"name\": \"speed\"}", "CATALOGUE",
    "the plan \"full.a\" limits the metric \"throughput\", which is not there" },
  { "\"crm\": {\"name\": \"crm\"}", "\"sales\": {\"name\": \"sales\"}", "CATALOGUE",
    "the charge \"full.a.flat\" names the feature \"crm\", which is not there" },
};

static void
test_providers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (providers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text =
        storage_fixture_replace (provider_fixture_text, providers[i].find, providers[i].replacement);
      g_autofree char *place = g_strdup_printf ("providers/full.json: %s", providers[i].place);

      g_test_message ("%s → %s", providers[i].find, providers[i].replacement);
      g_assert_null (provider_fixture_load (text, provider_fixture_vocabulary, &error));
      storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT, place, providers[i].reason, NULL);
    }
}

static void
test_vocabularies (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text =
        storage_fixture_replace (provider_fixture_vocabulary, vocabularies[i].find, vocabularies[i].replacement);
      g_autofree char *place = g_strdup_printf ("vocabulary.json: %s: ", vocabularies[i].place);

      g_test_message ("%s → %s", vocabularies[i].find, vocabularies[i].replacement);
      g_assert_null (provider_fixture_load (provider_fixture_text, text, &error));
      storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT, place, vocabularies[i].reason, NULL);
    }
}

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text =
        storage_fixture_replace (provider_fixture_vocabulary, names[i].find, names[i].replacement);

      g_test_message ("%s → %s", names[i].find, names[i].replacement);
      g_assert_null (provider_fixture_load (provider_fixture_text, text, &error));
      storage_fixture_assert_error (&error, POSTAGE_STORAGE_ERROR_CONTENT, names[i].place, names[i].reason, NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/provider-broken/providers", test_providers);
  g_test_add_func ("/storage/provider-broken/vocabularies", test_vocabularies);
  g_test_add_func ("/storage/provider-broken/names", test_names);
  return g_test_run ();
}
