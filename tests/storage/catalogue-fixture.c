/* catalogue-fixture.c - a small catalogue with a file of each kind
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "catalogue-fixture.h"

#define SOURCE "\"source\": {\"url\": \"https://example.org\", \"seen\": \"2026-10-10\", \"confidence\": \"official\"}"

#define PROVIDER_DOCS_SOURCE "\"source\": {\"url\": \"https://example.org\", \"confidence\": \"provider-docs\"}"

const CatalogueFixtureFile catalogue_fixture_files[CATALOGUE_FIXTURE_N_FILES] = {
  { "billing-rules.json",
    "{\"kind\": \"billing-rules\", \"format\": 1, \"rules\": ["
    "{\"id\": \"per-message\", \"topic\": \"counting\", \"from\": \"2025-07-01\", \"status\": \"official\","
    " \"counts\": \"message\", " SOURCE "},"
    "{\"id\": \"free-service\", \"topic\": \"service\", \"from\": \"2025-07-01\", \"to\": \"2026-09-30\","
    " \"free\": true, " SOURCE "},"
    "{\"id\": \"some-service\", \"topic\": \"service\", \"from\": \"2026-10-01\", \"free\": false,"
    " \"allowance\": 1000, \"per\": \"number\", " SOURCE "},"
    "{\"id\": \"window\", \"topic\": \"utility-in-window\", \"from\": \"2026-10-01\", \"free\": false, " SOURCE "},"
    "{\"id\": \"entry\", \"topic\": \"entry-point\", \"from\": \"2026-10-01\", \"free\": true,"
    " \"hours\": 72, " SOURCE "},"
    "{\"id\": \"not-us\", \"topic\": \"not-sent\", \"from\": \"2025-04-01\", \"category\": \"marketing\","
    " \"countries\": [\"US\"], " SOURCE "},"
    "{\"id\": \"bands\", \"topic\": \"volume-bands\", \"from\": \"2025-07-01\", \"assumed\": true, " SOURCE "},"
    "{\"id\": \"auth\", \"topic\": \"authentication-international\", \"from\": \"2024-06-01\","
    " \"allowance\": 750000, " SOURCE "}]}" },

  { "exchange/ecb.json",
    "{\"kind\": \"exchange-rates\", \"format\": 1, \"base\": \"EUR\", \"date\": \"2026-10-09\","
    " \"publisher\": \"European Central Bank\", " SOURCE ", \"rates\": {\"USD\": \"1.1206\", \"GBP\": \"0.84763\"}}" },

  { "markets.json",
    "{\"kind\": \"markets\", \"format\": 1, " SOURCE ", \"other\": \"other\", \"markets\": {"
    "\"north-america\": {\"name\": \"North America\", \"since\": \"2023-06-01\"},"
    "\"hong-kong\": {\"name\": \"Hong Kong\", \"since\": \"2026-07-01\"},"
    "\"other\": {\"name\": \"Other\", \"since\": \"2023-06-01\"}}, \"countries\": {"
    "\"CA\": {\"name\": \"Canada\", \"calling_codes\": [\"1\"],"
    " \"history\": [{\"market\": \"north-america\", \"from\": \"2023-06-01\"}]},"
    "\"HK\": {\"name\": \"Hong Kong\", \"calling_codes\": [\"852\"], \"note\": \"A row of its own.\", \"history\": ["
    "{\"market\": \"other\", \"from\": \"2023-06-01\", \"to\": \"2026-06-30\"},"
    "{\"market\": \"hong-kong\", \"from\": \"2026-07-01\"}]},"
    "\"US\": {\"name\": \"United States\", \"calling_codes\": [],"
    " \"history\": [{\"market\": \"north-america\", \"from\": \"2023-06-01\"}]}}}" },

  { "providers/acme.json",
    "{\"kind\": \"provider\", \"format\": 1, \"id\": \"acme\", \"name\": \"Acme\", \"former_names\": [\"Acme Old\"],"
    " \"website\": \"https://example.org\", \"as_of\": \"2026-11-22\", \"plans\": [{"
    "\"id\": \"acme.pro\", \"name\": {\"en\": \"Professional\", \"zh_CN\": \"\xE4\xB8\x93\xE4\xB8\x9A\"},"
    " \"status\": \"current\", \"audience\": \"partner-client\", \"currencies\": [\"USD\", \"EUR\"],"
    " \"meta_charges\": {\"treatment\": \"passed-through\","
    " \"source\": {\"url\": \"https://example.org/terms\", \"first_seen\": \"2024-05\", \"seen\": \"2026-03-01\","
    " \"also_seen\": [{\"url\": \"https://example.com\", \"on\": \"2026-09-30\"}],"
    " \"confidence\": \"third-party\", \"quality\": \"low\", \"basis\": \"stated\", \"note\": \"A remark.\"}},"
    " \"note\": \"A note.\", \"charges\": ["
    "{\"id\": \"acme.flat\", \"name\": \"Licence\", \"component\": \"subscription\", \"model\": \"flat\","
    " \"prices\": [{\"amount\": {\"USD\": \"59\", \"EUR\": \"49\"}, " SOURCE "}], \"evidence\": [\"acme.01\"]},"
    "{\"id\": \"acme.unit\", \"name\": \"Fee\", \"component\": \"message-fees\", \"metric\": \"sent\","
    " \"categories\": [\"marketing\", \"utility\"], \"model\": \"per-unit\", \"disputed\": true,"
    " \"prices\": [{\"amount\": null, \"valid_from\": \"2026-07\", \"valid_to\": \"2026-12-31\", " SOURCE "}]},"
    "{\"id\": \"acme.included\", \"name\": \"Seats\", \"component\": \"subscription\", \"metric\": \"seats\","
    " \"model\": \"included\", \"feature\": \"inbox\","
    " \"prices\": [{\"included\": \"3\", \"base\": {\"USD\": \"10\"}, \"amount\": {\"USD\": \"5\"}, " SOURCE "}]},"
    "{\"id\": \"acme.tiers\", \"name\": \"Templates\", \"component\": \"template-fees\", \"metric\": \"templates\","
    " \"model\": \"graduated\", \"one_off\": true,"
    " \"prices\": [{\"tiers\": [{\"up_to\": \"200\", \"rate\": {\"USD\": \"0\"}, \"flat\": {\"USD\": \"1\"}},"
    " {\"up_to\": null, \"rate\": null}], " SOURCE "}]},"
    "{\"id\": \"acme.share\", \"name\": \"Card fee\", \"component\": \"feature-fees\", \"model\": \"percentage\","
    " \"prices\": [{\"percent\": \"2.5\", \"of\": \"meta-charges\", \"minimum\": {\"USD\": \"1\"},"
    " \"maximum\": {\"USD\": \"9\"}, " SOURCE "}]}]}]}" },

  { "rate-cards/usd.json",
    "{\"kind\": \"rate-card\", \"format\": 1, \"currency\": \"USD\", \"effective\": \"2026-07-01\","
    " \"counts\": \"message\", " PROVIDER_DOCS_SOURCE ", \"provenance\": {"
    "\"a\": {\"method\": \"direct\", \"confidence\": \"reprinted\"}, \"b\": {\"method\": \"not found\"}}, \"rates\": {"
    "\"north-america\": {\"marketing\": [\"0.0250\", \"a\"], \"utility\": [null, \"b\"]},"
    "\"other\": {\"marketing\": [\"0\", \"a\"]}}}" },

  { "texts/zh_CN.json",
    "{\"kind\": \"texts\", \"format\": 1, \"language\": \"zh_CN\", \"texts\": {"
    "\"A note.\": \"\xE5\xA4\x87\xE6\xB3\xA8\xE3\x80\x82\"}}" },

  { "volume-bands.json",
    "{\"kind\": \"volume-bands\", \"format\": 1, \"effective\": \"2026-10-01\", " SOURCE ", \"sets\": {"
    "\"some\": [[\"100000\", \"0\"], [\"1000000\", \"5\"], [null, \"12.5\"]]}, \"markets\": {"
    "\"north-america\": {\"utility\": \"some\"}}}" },
};
