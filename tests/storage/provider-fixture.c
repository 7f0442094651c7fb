/* provider-fixture.c - a provider with every member that one can have, and a vocabulary
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "provider-fixture.h"

#include "catalogue-fixture.h"
#include "storage-fixture.h"
#include "storage/postage-catalogue-reader.h"

#define SOURCE "\"source\": {\"url\": \"https://example.org\", \"seen\": \"2026-10-10\", \"confidence\": \"official\"}"

const char provider_fixture_text[] =
  "{\"kind\": \"provider\", \"format\": 1, \"id\": \"full\", \"name\": \"Full\", \"former_names\": [],"
  " \"as_of\": \"2026-11-22\", \"attributes\": {"
  "\"official_meta_partner\": {\"value\": true, " SOURCE ", \"note\": \"A badge.\"},"
  "\"api_only\": {\"value\": false},"
  "\"eu_data_hosting\": {\"value\": {\"en\": \"Frankfurt\", \"zh_CN\": \"\xE6\xB3\x95\xE5\x85\xB0\xE5\x85\x8B\xE7\xA6"
  "\x8F\"}, \"answer\": \"yes\"},"
  "\"free_trial\": {\"value\": \"Was once\"}, \"throughput\": {\"value\": \"80 a second\"}},"
  " \"plans\": [{\"id\": \"full.a\", \"name\": \"A\", \"status\": \"current\", \"audience\": \"direct\","
  " \"currencies\": [\"USD\", \"EUR\"], \"regions\": [\"DE\", \"US\"],"
  " \"limits\": [{\"metric\": \"throughput\", \"maximum\": \"80\", " SOURCE "},"
  " {\"metric\": \"seats\", \"maximum\": \"0\", " SOURCE "}],"
  " \"meta_charges\": {\"treatment\": \"marked-up\", " SOURCE "}, \"charges\": ["
  "{\"id\": \"full.a.flat\", \"name\": \"Licence\", \"component\": \"subscription\", \"model\": \"flat\","
  " \"excludes\": [\"crm\", \"flows\"], \"currencies\": [\"USD\"], \"prices\": ["
  "{\"amount\": {\"USD\": \"60\"}, " SOURCE "},"
  "{\"amount\": {\"USD\": \"588\"}, \"term\": \"annual\", \"months\": \"12\", \"discount\": \"8.5\","
  " \"minimum\": {\"USD\": \"40\"}, \"maximum\": {\"USD\": \"50\"}, \"lower_bound\": true, " SOURCE "}]},"
  "{\"id\": \"full.a.package\", \"name\": \"Packages\", \"component\": \"message-fees\", \"metric\": \"sent\","
  " \"model\": \"package\", \"markets\": [\"north-america\"], \"except_markets\": [\"other\", \"hong-kong\"],"
  " \"feature\": \"inbox\", \"requires\": [\"crm\"], \"route\": \"marketing-messages\","
  " \"prices\": [{\"size\": \"1000\", \"amount\": {\"USD\": \"5\"}, \"allowances\": ["
  "{\"quantity\": \"1000\", \"period\": \"month\"}, {\"quantity\": \"6000\", \"period\": \"year\"},"
  " {\"quantity\": \"500\", \"period\": \"once\"}], " SOURCE "}]},"
  "{\"id\": \"full.a.volume\", \"name\": \"Volume\", \"component\": \"message-fees\", \"metric\": \"received\","
  " \"model\": \"volume\", \"prices\": [{\"tiers\": [{\"up_to\": \"200\", \"rate\": {\"USD\": \"2\"}, \"flat\": null},"
  " {\"up_to\": null, \"rate\": {\"USD\": \"1\"}}], " SOURCE "}]},"
  "{\"id\": \"full.a.stairs\", \"name\": \"Stairs\", \"component\": \"subscription\", \"metric\": \"active-users\","
  " \"model\": \"stairstep\", \"prices\": [{\"tiers\": [{\"up_to\": \"500\", \"flat\": {\"USD\": \"49\"}},"
  " {\"up_to\": null, \"flat\": null}], " SOURCE "}]},"
  "{\"id\": \"full.a.tiered\", \"name\": \"Tiered\", \"component\": \"message-fees\", \"metric\": \"conversations\","
  " \"model\": \"tiered-package\", \"prices\": [{\"size\": \"100\", \"tiers\": [{\"up_to\": \"300\","
  " \"rate\": {\"USD\": \"4\"}}, {\"up_to\": null, \"rate\": {\"USD\": \"3\"}}], " SOURCE "}]},"
  "{\"id\": \"full.a.packs\", \"name\": \"Packs\", \"component\": \"message-fees\", \"metric\": \"templates\","
  " \"model\": \"prepaid-pack\", \"prices\": [{\"packs\": [{\"units\": \"182\", \"amount\": {\"USD\": \"5\"}},"
  " {\"units\": \"1000\", \"amount\": null}], " SOURCE "}]},"
  "{\"id\": \"full.a.quote\", \"name\": \"Support\", \"component\": \"set-up\", \"model\": \"quote\","
  " \"one_off\": true, \"prices\": [{" SOURCE "}]},"
  "{\"id\": \"full.a.agreed\", \"name\": \"Agreed\", \"component\": \"subscription\", \"model\": \"minimum-spend\","
  " \"prices\": [{\"amount\": {\"USD\": \"200\"}, \"of\": \"all\", " SOURCE "}]},"
  "{\"id\": \"full.a.markup\", \"name\": \"Markup\", \"component\": \"message-fees\", \"model\": \"percentage\","
  " \"categories\": [\"marketing\"], \"prices\": [{\"percent\": null, \"of\": \"meta-charges\", " SOURCE "}]},"
  "{\"id\": \"full.a.vat\", \"name\": \"VAT\", \"component\": \"taxes\", \"model\": \"percentage\","
  " \"tax\": {\"countries\": [\"DE\"], \"countries_without_vat_id\": [\"AT\", \"FR\"]},"
  " \"prices\": [{\"percent\": \"19\", \"of\": \"charges\", \"charges\": [\"full.a.flat\", \"full.a.package\"],"
  " " SOURCE "}]},"
  "{\"id\": \"full.a.card\", \"name\": \"Card\", \"component\": \"feature-fees\", \"model\": \"percentage\","
  " \"payment_fee\": true, \"prices\": [{\"percent\": \"2.9\", \"of\": \"all\", \"minimum\": {\"USD\": \"0.3\"},"
  " " SOURCE "}]}]},"
  "{\"id\": \"full.b\", \"name\": \"B\", \"status\": \"historic\", \"audience\": \"partner\","
  " \"currencies\": [\"EUR\"], \"except_regions\": [\"CN\"],"
  " \"meta_charges\": {\"treatment\": \"included\", " SOURCE "}, \"charges\": []}]}";

const char provider_fixture_vocabulary[] =
  "{\"kind\": \"vocabulary\", \"format\": 1, \"metrics\": {"
  "\"active-users\": {\"name\": {\"en\": \"active contacts\", \"zh_CN\": \"\xE8\x81\x94\xE7\xB3\xBB\xE4\xBA\xBA\"},"
  " \"absent\": \"unknown\"}, \"sent\": {\"name\": \"sent\"}, \"received\": {\"name\": \"received\"},"
  " \"seats\": {\"name\": \"seats\"}, \"templates\": {\"name\": \"templates\"},"
  " \"conversations\": {\"name\": \"conversations\"}, \"throughput\": {\"name\": \"throughput\"}},"
  " \"features\": {\"inbox\": {\"name\": \"Shared team inbox\"}, \"crm\": {\"name\": \"crm\"},"
  " \"flows\": {\"name\": \"flows\"}}}";

PostageCatalogue *
provider_fixture_load (const char *provider,
                       const char *vocabulary,
                       GError    **error)
{
  const CatalogueFixtureFile more[] = { { "providers/full.json", provider }, { "vocabulary.json", vocabulary } };
  g_autoptr (PostageCatalogueReader) reader = postage_catalogue_reader_new ();

  for (guint i = 0; i < CATALOGUE_FIXTURE_N_FILES + G_N_ELEMENTS (more); i++)
    {
      const CatalogueFixtureFile *file = i < CATALOGUE_FIXTURE_N_FILES ? &catalogue_fixture_files[i]
                                                                       : &more[i - CATALOGUE_FIXTURE_N_FILES];
      g_autoptr (GBytes) bytes = storage_fixture_bytes (file->text);

      if (!postage_catalogue_reader_add (reader, file->name, bytes, error))
        return NULL;
    }
  return postage_catalogue_reader_end (reader, "CATALOGUE", error);
}
