/* test-own-plans.c - own plans lie over the bundled ones, and a broken file breaks nothing else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/postage-plan-change.h"
#include "storage-fixture.h"
#include "storage/postage-json-writer.h"
#include "storage/postage-own-plans.h"
#include "storage/postage-provider-writer.h"

#define CHARGE                                                                                                   \
  "{\"id\": \"fee\", \"name\": \"Fee\", \"component\": \"message-fees\", \"metric\": \"delivered\", \"model\": " \
  "\"per-unit\", \"prices\": [{\"amount\": {\"USD\": \"0.002\"}, \"valid_from\": \"2026-01\", \"source\": "      \
  "{\"confidence\": \"own\"}}]}"
#define PLAN(id)                                                                                                 \
  "{\"id\": \"" id "\", \"name\": \"Mine\", \"status\": \"current\", \"audience\": \"direct\", \"currencies\": " \
  "[\"USD\"], \"meta_charges\": {\"treatment\": \"unknown\"}, \"charges\": [" CHARGE "]}"
#define OWN(provider, name, plans)                                                                            \
  "{\"kind\": \"provider\", \"format\": 1, \"id\": \"" provider "\", \"own\": true, \"name\": \"" name "\", " \
  "\"as_of\": \"2026-11-20\", \"plans\": [" plans "]}"

static void
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autoptr (GFile) file = storage_fixture_write (folder, name, text);
}

static void
test_no_folder (void)
{
  g_autoptr (PostageOwnPlans) none = postage_own_plans_load (storage_fixture_catalogue (), NULL);
  g_autoptr (PostageOwnPlans) missing = storage_fixture_own_plans ("/nowhere/plans");

  g_assert_true (postage_own_plans_get_catalogue (none) == storage_fixture_catalogue ());
  g_assert_cmpuint (postage_own_plans_get_files (missing)->len, ==, 0);
}

/* A plan of a bundled provider stands behind the bundled plans; a new provider beside the others. */
static void
test_over_the_bundled (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (PostageOwnPlans) own = NULL;
  PostageCatalogue *catalogue;
  PostageProvider  *twilio, *acme;
  PostagePlan      *plan;

  write_file (folder, "a.json", OWN ("twilio", "Tw", PLAN ("own.a")));
  write_file (folder, "b.json", OWN ("own-acme", "Acme", PLAN ("own.b")));
  write_file (folder, "c.json", OWN ("own-acme", "Acme", PLAN ("own.c") "," PLAN ("own.d")));
  own = storage_fixture_own_plans (folder);
  catalogue = postage_own_plans_get_catalogue (own);

  plan = postage_catalogue_get_plan (catalogue, "own.a");
  g_assert_true (postage_plan_is_own (plan));
  twilio = postage_catalogue_get_provider_of (catalogue, "own.a");
  g_assert_cmpstr (postage_provider_get_id (twilio), ==, "twilio");
  g_assert_cmpstr (postage_label_get (postage_provider_get_name (twilio), NULL), ==, "Twilio");
  g_assert_false (postage_provider_is_own (twilio));
  g_assert_true (postage_catalogue_get_provider_of (catalogue, "twilio.payg") == twilio);
  acme = postage_catalogue_find_provider (catalogue, "own-acme");
  g_assert_true (postage_provider_is_own (acme));
  g_assert_cmpuint (postage_provider_get_plans (acme)->len, ==, 3);
  g_assert_cmpuint (postage_catalogue_get_plans (catalogue)->len, ==,
                    postage_catalogue_get_plans (storage_fixture_catalogue ())->len + 4);
  /* What the user enters doesn't make the bundled prices newer. */
  g_assert_cmpint (postage_catalogue_get_as_of (catalogue), ==,
                   postage_catalogue_get_as_of (storage_fixture_catalogue ()));
  /* The catalogue below is as it was. */
  g_assert_null (postage_catalogue_get_plan (storage_fixture_catalogue (), "own.a"));
  storage_fixture_remove (folder);
}

static const struct
{
  const char *name;
  const char *text;
  const char *message;
} broken[] = {
  { "json", "{\"kind\": ", "broken.json" },
  { "empty", "", "broken.json" },
  { "not-own", "{\"kind\": \"provider\", \"format\": 1, \"id\": \"x\", \"name\": \"X\"}", "$.own" },
  { "kind", "{\"kind\": \"texts\", \"format\": 1, \"own\": true}", "$.own" },
  { "newer", "{\"kind\": \"provider\", \"format\": 9, \"own\": true}", "$.format" },
  { "id", OWN ("twilio", "T", PLAN ("twilio.mine")), "$.plans[0].id" },
  { "taken", OWN ("twilio", "T", PLAN ("own.good")), "own.good" },
  { "metric", OWN ("twilio", "T", "{\"id\": \"own.x\", \"name\": \"X\", \"status\": \"current\", \"audience\": "
                                  "\"direct\", \"currencies\": [\"USD\"], \"meta_charges\": {\"treatment\": "
                                  "\"unknown\"}, \"charges\": [{\"id\": \"a\", \"name\": \"A\", \"component\": "
                                  "\"subscription\", \"metric\": \"pigeons\", \"model\": \"per-unit\", \"prices\": "
                                  "[{\"amount\": null, \"source\": {\"confidence\": \"own\"}}]}]}"),
    "pigeons" },
  { "no-url", OWN ("twilio", "T", "{\"id\": \"own.x\", \"name\": \"X\", \"status\": \"current\", \"audience\": "
                                  "\"direct\", \"currencies\": [\"USD\"], \"meta_charges\": {\"treatment\": "
                                  "\"direct\", \"source\": {\"confidence\": \"blog\"}}, \"charges\": []}"),
    "$.plans[0].meta_charges.source.url" },
};

/* A broken file is left out, named with its mistake, and stays; the others count. */
static void
test_broken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      char *folder = storage_fixture_folder ();
      g_autoptr (PostageOwnPlans) own = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autofree char *path = g_build_filename (folder, "broken.json", NULL);

      g_test_message ("%s", broken[i].name);
      write_file (folder, "a-good.json", OWN ("twilio", "T", PLAN ("own.good")));
      write_file (folder, "broken.json", broken[i].text);
      write_file (folder, "z-good.json", OWN ("bird", "B", PLAN ("own.last")));
      own = storage_fixture_own_plans (folder);
      problems = postage_own_plans_dup_problems (own);
      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_nonnull (strstr (problems->pdata[0], broken[i].message));
      g_assert_nonnull (strstr (problems->pdata[0], "broken.json"));
      g_assert_nonnull (postage_catalogue_get_plan (postage_own_plans_get_catalogue (own), "own.good"));
      g_assert_nonnull (postage_catalogue_get_plan (postage_own_plans_get_catalogue (own), "own.last"));
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
      storage_fixture_remove (folder);
    }
}

static JsonNode *
read_one (const PostageOwnPlans *own,
          const char            *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = storage_fixture_bytes (text);
  g_autoptr (GPtrArray) documents = postage_own_plans_read (own, "file", bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (documents->len, ==, 1);
  return json_node_ref (documents->pdata[0]);
}

static void
save (const PostageOwnPlans *own,
      JsonNode              *document)
{
  g_autoptr (GError) error = NULL;

  postage_own_plans_save (own, document, &error);
  g_assert_no_error (error);
}

static void
test_save_and_remove (void)
{
  g_autofree char *parent = storage_fixture_folder ();
  g_autofree char *folder = g_build_filename (parent, "data", "plans", NULL);
  g_autoptr (PostageOwnPlans) own = storage_fixture_own_plans (folder);
  g_autoptr (JsonNode) document = read_one (own, OWN ("twilio", "T", PLAN ("own.a")));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  save (own, document);
  postage_own_plans_unref (own);
  own = storage_fixture_own_plans (folder);
  g_assert_nonnull (postage_catalogue_get_plan (postage_own_plans_get_catalogue (own), "own.a"));
  id = postage_own_plans_make_id (own, "A");
  g_assert_cmpstr (id, ==, "own.a-2");

  /* The same id again is the same plan, changed. */
  json_object_set_string_member (
    json_array_get_object_element (json_object_get_array_member (json_node_get_object (document), "plans"), 0), "name",
    "Changed");
  save (own, document);
  postage_own_plans_unref (own);
  own = storage_fixture_own_plans (folder);
  g_assert_cmpuint (postage_own_plans_get_files (own)->len, ==, 1);
  g_assert_cmpstr (postage_label_get (postage_plan_get_name (postage_catalogue_get_plan (
                                        postage_own_plans_get_catalogue (own), "own.a")),
                                      NULL),
                   ==, "Changed");

  postage_own_plans_remove (own, "own.a", &error);
  g_assert_no_error (error);
  postage_own_plans_unref (own);
  own = storage_fixture_own_plans (folder);
  g_assert_cmpuint (postage_own_plans_get_files (own)->len, ==, 0);
  storage_fixture_remove (g_steal_pointer (&parent));
}

/* A file that was written by hand may hold several plans: each can be changed and removed alone. */
static void
test_several_in_a_file (void)
{
  char *folder = storage_fixture_folder ();
  g_autoptr (PostageOwnPlans) own = NULL;
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (GError) error = NULL;
  PostageCatalogue *catalogue;

  write_file (folder, "mine.json", OWN ("twilio", "T", PLAN ("own.a") "," PLAN ("own.b") "," PLAN ("own.c")));
  own = storage_fixture_own_plans (folder);
  document = read_one (own, OWN ("twilio", "T", PLAN ("own.b")));
  json_object_set_string_member (
    json_array_get_object_element (json_object_get_array_member (json_node_get_object (document), "plans"), 0), "name",
    "Changed");
  save (own, document);
  postage_own_plans_remove (own, "own.c", &error);
  g_assert_no_error (error);

  postage_own_plans_unref (own);
  own = storage_fixture_own_plans (folder);
  catalogue = postage_own_plans_get_catalogue (own);
  g_assert_cmpuint (postage_own_plans_get_files (own)->len, ==, 1);
  g_assert_nonnull (postage_catalogue_get_plan (catalogue, "own.a"));
  g_assert_null (postage_catalogue_get_plan (catalogue, "own.c"));
  g_assert_cmpstr (
    postage_label_get (postage_plan_get_name (postage_catalogue_get_plan (catalogue, "own.b")), NULL), ==, "Changed");
  storage_fixture_remove (folder);
}

static const struct
{
  const char *wanted;
  const char *id;
} ids[] = {
  { "Twilio, negotiated", "own.twilio-negotiated" },
  { "  --  ", "own.plan" },
  { "\xE7\x9A\x84", "own.plan" },
  { "A b/C.d", "own.a-b-c-d" },
  { "0123456789012345678901234567890123456789012345", "own.0123456789012345678901234567890123456789" },
};

static void
test_ids (void)
{
  g_autoptr (PostageOwnPlans) own = storage_fixture_own_plans ("/nowhere/plans");
  g_autofree char *provider = postage_own_plans_make_provider_id (own, "Acme");

  g_assert_cmpstr (provider, ==, "own-acme");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *id = postage_own_plans_make_id (own, ids[i].wanted);

      g_assert_cmpstr (id, ==, ids[i].id);
    }
}

/* A bundled plan that was exported comes back as an own one. */
static void
test_read_bundled (void)
{
  PostageCatalogue *catalogue = storage_fixture_catalogue ();
  g_autoptr (PostageOwnPlans) own = storage_fixture_own_plans ("/nowhere/plans");
  g_autoptr (JsonNode) exported =
    postage_provider_write_plan (postage_catalogue_find_provider (catalogue, "twilio"),
                                 postage_catalogue_get_plan (catalogue, "twilio.payg"));
  g_autoptr (GBytes) bytes = postage_json_write (exported);
  g_autofree char *text = storage_fixture_string (bytes);
  g_autoptr (JsonNode) document = read_one (own, text);
  g_autoptr (PostageCatalogue) with = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (postage_own_document_get_id (document), ==, "own.twilio.payg");
  with = postage_own_plans_check (own, document, "file", &error);
  g_assert_no_error (error);
  g_assert_true (postage_plan_is_own (postage_catalogue_get_plan (with, "own.twilio.payg")));
}

/* A copy knows what it is a copy of; a bundled price that is another one now is told with both. */
static void
test_copied_from (void)
{
  PostageCatalogue *catalogue = storage_fixture_catalogue ();
  PostagePlan      *base = postage_catalogue_get_plan (catalogue, "twilio.payg");
  const char       *charge_id = postage_charge_get_id (postage_plan_get_charges (base)->pdata[0]);
  g_autoptr (PostageOwnPlans) own = storage_fixture_own_plans ("/nowhere/plans");
  g_autoptr (JsonNode) document = read_one (own, OWN ("twilio", "T", PLAN ("own.a")));
  JsonObject *plan =
    json_array_get_object_element (json_object_get_array_member (json_node_get_object (document), "plans"), 0);
  JsonObject *original = postage_plan_write_original (base);
  JsonObject *charge = json_array_get_object_element (json_object_get_array_member (original, "charges"), 0);
  JsonObject *price = json_array_get_object_element (json_object_get_array_member (charge, "prices"), 0);
  g_autoptr (PostageCatalogue) same = NULL;
  g_autoptr (PostageCatalogue) changed = NULL;
  g_autoptr (GArray) no_changes = NULL;
  g_autoptr (GArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  json_object_set_object_member (plan, "copied_from", original);
  same = postage_own_plans_check (own, document, "file", &error);
  g_assert_no_error (error);
  no_changes = postage_plan_find_changes (postage_catalogue_get_plan (same, "own.a"), same);
  g_assert_cmpuint (no_changes->len, ==, 0);

  json_object_set_string_member (json_object_get_object_member (price, "amount"), "USD", "0.0099");
  changed = postage_own_plans_check (own, document, "file", &error);
  g_assert_no_error (error);
  changes = postage_plan_find_changes (postage_catalogue_get_plan (changed, "own.a"), changed);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (postage_charge_get_id (g_array_index (changes, PostagePlanChange, 0).before), ==, charge_id);
  g_assert_true (g_array_index (changes, PostagePlanChange, 0).after == postage_plan_get_charges (base)->pdata[0]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-plans/no-folder", test_no_folder);
  g_test_add_func ("/own-plans/over-the-bundled", test_over_the_bundled);
  g_test_add_func ("/own-plans/broken", test_broken);
  g_test_add_func ("/own-plans/save-and-remove", test_save_and_remove);
  g_test_add_func ("/own-plans/several-in-a-file", test_several_in_a_file);
  g_test_add_func ("/own-plans/ids", test_ids);
  g_test_add_func ("/own-plans/read-bundled", test_read_bundled);
  g_test_add_func ("/own-plans/copied-from", test_copied_from);

  return g_test_run ();
}
