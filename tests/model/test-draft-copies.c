/* test-draft-copies.c - a copy of a plan says what the plan says, and what is changed of it is the user's own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "draft-fixture.h"
#include "model-fixture.h"

/* A copy of every bundled plan says what that plan says, and costs what it costs. */
static void
test_copies (void)
{
  g_autoptr (PostageOwnPlans) own = draft_fixture_load (NULL);
  const GPtrArray *plans = postage_catalogue_get_plans (model_fixture_catalogue ());

  for (guint i = 0; i < plans->len; i++)
    {
      PostagePlan     *original = plans->pdata[i];
      PostagePlan     *copy = NULL;
      const GPtrArray *charges = postage_plan_get_charges (original);
      g_autoptr (GError) error = NULL;
      g_autoptr (PostagePlanDraft) draft =
        postage_plan_draft_new_copy (own, postage_plan_get_id (original), "Copy", DRAFT_FIXTURE_TODAY,
                                     draft_fixture_month ());
      g_autoptr (PostageCatalogue) catalogue = postage_plan_draft_compile (draft, &copy, &error);
      g_autoptr (GArray) changes = NULL;

      g_test_message ("%s", postage_plan_get_id (original));
      g_assert_no_error (error);
      g_assert_cmpuint (postage_draft_count_problems (postage_plan_draft_get_provider (draft)), ==, 0);
      g_assert_nonnull (copy);
      g_assert_true (postage_plan_draft_has_bundled_provider (draft));
      g_assert_cmpuint (postage_plan_get_charges (copy)->len, ==, charges->len);
      for (guint k = 0; k < charges->len; k++)
        g_assert_true (postage_charge_has_equal_prices (charges->pdata[k], postage_plan_get_charges (copy)->pdata[k]));
      changes = postage_plan_find_changes (copy, catalogue);
      g_assert_cmpuint (changes->len, ==, 0);
    }
}

/* A plan that others can't have any more is one that the user has: a copy of it is compared. */
static void
test_copy_of_historic (void)
{
  g_autoptr (PostageOwnPlans) own = draft_fixture_load (NULL);
  PostagePlan *original = postage_catalogue_get_plan (model_fixture_catalogue (), "wati.growth-2024");
  PostagePlan *copy = NULL;
  g_autoptr (PostagePlanDraft) draft =
    postage_plan_draft_new_copy (own, "wati.growth-2024", "Mine", DRAFT_FIXTURE_TODAY, draft_fixture_month ());
  g_autoptr (PostageCatalogue) catalogue = postage_plan_draft_compile (draft, &copy, NULL);

  g_assert_true (postage_plan_get_historic (original));
  g_assert_cmpint (postage_plan_get_valid_to (original), !=, POSTAGE_DATE_NONE);
  g_assert_nonnull (copy);
  g_assert_false (postage_plan_get_historic (copy));
  g_assert_cmpint (postage_plan_get_valid_from (copy), ==, POSTAGE_DATE_NONE);
  g_assert_cmpint (postage_plan_get_valid_to (copy), ==, POSTAGE_DATE_NONE);
  g_assert_true (postage_plan_get_historic (postage_plan_get_copied_from (copy)));
}

/* What is told of the first price of the first charge. */
static PostageSource *
compile_source (PostagePlanDraft  *draft,
                PostageCatalogue **catalogue)
{
  PostagePlan     *plan = NULL;
  const GPtrArray *prices;
  g_autoptr (GError) error = NULL;

  *catalogue = postage_plan_draft_compile (draft, &plan, &error);
  g_assert_no_error (error);
  prices = postage_charge_get_prices (postage_plan_get_charges (plan)->pdata[0]);
  return postage_price_get_source (prices->pdata[0]);
}

/* What is edited of a copy, and whether the first price of the first charge is the user's own by that. */
static const struct
{
  const char *plan;
  const char *charge; /* what is entered for its first charge */
  const char *price;
  gboolean    is_own;
  const char *url; /* (nullable): "=": that of the provider */
} edits[] = {
  { "360dialog.regular", "", "", FALSE, "=" },
  { "360dialog.regular", "name=Fee", "", FALSE, "=" },
  { "360dialog.regular", "", "valid_to=2027-01-31", FALSE, "=" },
  { "360dialog.regular", "one_off=true", "", TRUE, NULL },
  { "360dialog.regular", "", "amount:EUR=39", TRUE, NULL },
  { "360dialog.regular", "", "amount:EUR=39; source.url=https://a.example/", TRUE, "https://a.example/" },
  { "360dialog.regular", "", "source.url=https://a.example/; amount:EUR=39", TRUE, "https://a.example/" },
  { "twilio.payg", "metric=sent", "", TRUE, NULL },
  { "twilio.payg", "model=flat", "amount=2", TRUE, NULL },
};

static void
test_sources (void)
{
  g_autoptr (PostageOwnPlans) own = draft_fixture_load (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (PostagePlanDraft) draft =
        postage_plan_draft_new_copy (own, edits[i].plan, "Mine", DRAFT_FIXTURE_TODAY, draft_fixture_month ());
      PostagePlan   *bundled = postage_catalogue_get_plan (model_fixture_catalogue (), edits[i].plan);
      PostageCharge *original = postage_plan_get_charges (bundled)->pdata[0];
      PostageSource *before = postage_price_get_source (postage_charge_get_prices (original)->pdata[0]);
      PostageDraft  *charge = draft_fixture_child (postage_plan_draft_get_plan (draft), 0);
      g_autoptr (PostageCatalogue) catalogue = NULL;
      PostageSource *source;
      const char    *url = g_strcmp0 (edits[i].url, "=") == 0 ? postage_source_get_url (before) : edits[i].url;

      g_test_message ("%s: %s %s", edits[i].plan, edits[i].charge, edits[i].price);
      draft_fixture_enter (charge, edits[i].charge);
      draft_fixture_enter (draft_fixture_child (charge, 0), edits[i].price);
      source = compile_source (draft, &catalogue);
      g_assert_cmpint (postage_source_get_confidence (source) == POSTAGE_CONFIDENCE_OWN, ==, edits[i].is_own);
      g_assert_cmpstr (postage_source_get_url (source), ==, url);
      g_assert_cmpint (postage_source_get_latest (source), ==,
                       edits[i].is_own ? DRAFT_FIXTURE_TODAY : postage_source_get_latest (before));
      if (edits[i].is_own)
        g_assert_null (postage_source_get_note (source));
    }
}

/* A step more, one less or another order is another price. */
static void
test_steps_are_own (void)
{
  static const char object[] =
    "{'id':'a','name':'A','component':'message-fees','metric':'sent','model':'volume','prices':[{'tiers':["
    "{'up_to':'10','rate':{'USD':'3'}},{'up_to':'20','rate':{'USD':'2'}},{'up_to':null,'rate':{'USD':'1'}}],"
    "'source':{'url':'https://a.example/','seen':'2026-09-01','confidence':'official'}}]}";

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *text = g_strdelimit (g_strdup (object), "'", '"');
      g_autoptr (JsonNode) node = json_from_string (text, NULL);
      g_autoptr (PostageDraft) charge = postage_draft_new (POSTAGE_DRAFT_CHARGE, json_node_get_object (node));
      PostageDraft *price = draft_fixture_child (charge, 0);
      g_autoptr (JsonObject) written = NULL;
      JsonObject *source;

      if (i == 1)
        postage_draft_add (price);
      else if (i == 2)
        postage_draft_remove (price, draft_fixture_child (price, 0));
      else if (i == 3)
        postage_draft_move (price, draft_fixture_child (price, 0), 1);
      written = postage_draft_write (price);
      source = json_object_get_object_member (written, "source");
      g_assert_cmpstr (json_object_get_string_member (source, "confidence"), ==, i == 0 ? "official" : "own");
      g_assert_cmpint (json_object_has_member (source, "url"), ==, i == 0);
    }
}

/* A price that is changed is the user's own from then on; the others stay as they were read. */
static void
test_changed_price_is_own (void)
{
  g_autoptr (PostageOwnPlans) own = draft_fixture_load (NULL);
  g_autoptr (PostagePlanDraft) draft =
    postage_plan_draft_new_copy (own, "360dialog.regular", "Mine", DRAFT_FIXTURE_TODAY, draft_fixture_month ());
  PostageDraft *charge = draft_fixture_child (postage_plan_draft_get_plan (draft), 0);
  g_autoptr (PostageCatalogue) catalogue = NULL;
  PostagePlan *plan = NULL;

  g_assert_false (postage_plan_draft_get_modified (draft));
  postage_draft_set_amount (draft_fixture_child (charge, 0), "amount", "EUR", "39");
  g_assert_true (postage_plan_draft_get_modified (draft));
  catalogue = postage_plan_draft_compile (draft, &plan, NULL);
  for (guint i = 0; i < postage_plan_get_charges (plan)->len; i++)
    {
      const GPtrArray *prices = postage_charge_get_prices (postage_plan_get_charges (plan)->pdata[i]);
      const gboolean   is_own =
        postage_source_get_confidence (postage_price_get_source (prices->pdata[0])) == POSTAGE_CONFIDENCE_OWN;

      g_assert_cmpint (is_own, ==, i == 0);
    }
}

/* What was entered in a currency beside another one is in that currency only. */
static void
test_two_currencies (void)
{
  g_autoptr (PostagePlanDraft) draft = draft_fixture_new ();
  PostageDraft            *plan = postage_plan_draft_get_plan (draft);
  PostageDraft            *charge = draft_fixture_add_charge (draft, "flat", "amount=5; minimum=2", "");
  PostageDraft            *price = draft_fixture_child (charge, 0);
  const PostageDraftField *amount = postage_draft_field_find (POSTAGE_DRAFT_PRICE, "amount");
  const PostageDraftField *minimum = postage_draft_field_find (POSTAGE_DRAFT_PRICE, "minimum");

  postage_draft_set (plan, "currencies", "USD, EUR");
  postage_draft_set_amount (price, "amount", "EUR", "4.60");
  postage_draft_set (plan, "currencies", "EUR");
  g_assert_cmpstr (postage_draft_get_text (price, amount, "EUR"), ==, "4.60");
  /* Two dollars are not two euros. */
  g_assert_cmpstr (postage_draft_get_text (price, minimum, "EUR"), ==, "");
  draft_fixture_assert_charge (draft, "flat", "'amount':{'EUR':'4.6'}");
  /* What is there already stays, also where the one currency becomes the other. */
  postage_draft_set (plan, "currencies", "USD");
  g_assert_cmpstr (postage_draft_get_text (price, amount, "USD"), ==, "5");
}

/* The currencies of the first two charges of a copy of interakt.growth, which are charged in INR and in USD, once the
 * plan has others; "-": in all. */
static const struct
{
  const char *currencies;
  const char *first;  /* what is entered for the one in INR */
  const char *second; /* for the one in USD */
  const char *expected[2];
} conditions[] = {
  { "INR, USD", "", "", { "INR", "USD" } },
  { "USD, INR", "", "", { "INR", "USD" } },
  { "EUR", "amount:EUR=30", "amount:EUR=50", { "-", "-" } },
  { "EUR", "amount:EUR=30", "", { "-", "-" } },
  { "INR, EUR", "", "amount:EUR=50", { "INR", "EUR" } },
  { "INR, USD, EUR", "", "amount:EUR=50", { "INR", "USD EUR" } },
  { "INR, USD, EUR", "", "", { "INR EUR", "USD EUR" } },
  { "USD", "", "", { "-", "-" } },
};

/* A charge that none of the plan's currencies has is not one that costs nothing. */
static void
test_charge_currencies (void)
{
  g_autoptr (PostageOwnPlans) own = draft_fixture_load (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    {
      g_autoptr (PostagePlanDraft) draft =
        postage_plan_draft_new_copy (own, "interakt.growth", "Mine", DRAFT_FIXTURE_TODAY, draft_fixture_month ());
      PostageDraft *plan = postage_plan_draft_get_plan (draft);
      const char   *entered[] = { conditions[i].first, conditions[i].second };

      g_test_message ("%s", conditions[i].currencies);
      postage_draft_set (plan, "currencies", conditions[i].currencies);
      for (guint k = 0; k < 2; k++)
        draft_fixture_enter (draft_fixture_child (draft_fixture_child (plan, k), 0), entered[k]);
      for (guint k = 0; k < 2; k++)
        {
          g_autoptr (JsonObject) charge = postage_draft_write (draft_fixture_child (plan, k));
          g_autoptr (GString) found = g_string_new (NULL);
          JsonArray *currencies = json_object_has_member (charge, "currencies")
                                    ? json_object_get_array_member (charge, "currencies")
                                    : NULL;

          for (guint n = 0; currencies != NULL && n < json_array_get_length (currencies); n++)
            g_string_append_printf (found, "%s%s", n > 0 ? " " : "", json_array_get_string_element (currencies, n));
          g_assert_cmpstr (currencies != NULL ? found->str : "-", ==, conditions[i].expected[k]);
        }
    }
}

/* Writes the copy @draft as one that was made when the first price of its original was another one. Returns its id. */
static char *
write_older (PostagePlanDraft *draft,
             const char       *folder)
{
  g_autoptr (JsonNode) document = postage_plan_draft_dup_document (draft);
  JsonObject *plan = json_array_get_object_element (
    json_object_get_array_member (json_node_get_object (document), "plans"), 0);
  JsonObject *original = json_object_get_object_member (plan, "copied_from");
  JsonObject *charge = json_array_get_object_element (json_object_get_array_member (original, "charges"), 0);
  JsonObject *price = json_array_get_object_element (json_object_get_array_member (charge, "prices"), 0);
  g_autoptr (PostageOwnPlans) own = draft_fixture_load (folder);
  g_autoptr (GError) error = NULL;

  json_object_set_string_member (json_object_get_object_member (price, "amount"), "USD", "0.0099");
  postage_own_plans_save (own, document, &error);
  g_assert_no_error (error);
  return g_strdup (postage_own_document_get_id (document));
}

/* What has changed in the bundled plan is told until the user has seen it, and stays seen once that is saved. */
static void
test_changes (void)
{
  g_autofree char *folder = g_dir_make_tmp ("postage-plans-XXXXXX", NULL);
  g_autoptr (PostageOwnPlans) none = draft_fixture_load (NULL);
  g_autoptr (PostagePlanDraft) copy =
    postage_plan_draft_new_copy (none, "twilio.payg", "Mine", DRAFT_FIXTURE_TODAY, draft_fixture_month ());
  g_autofree char *id = write_older (copy, folder);
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  const guint      expected[] = { 1, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (PostageOwnPlans) own = draft_fixture_load (folder);
      g_autoptr (PostagePlanDraft) draft =
        postage_plan_draft_new_edit (own, id, DRAFT_FIXTURE_TODAY, draft_fixture_month ());
      g_autoptr (GArray) before = postage_plan_draft_dup_changes (draft);
      g_autoptr (GArray) after = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (before->len, ==, expected[i]);
      if (before->len == 0)
        continue;
      g_assert_false (postage_plan_draft_get_modified (draft));
      postage_plan_draft_accept_changes (draft);
      after = postage_plan_draft_dup_changes (draft);
      g_assert_cmpuint (after->len, ==, 0);
      g_assert_true (postage_plan_draft_get_modified (draft));
      postage_plan_draft_save (draft, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/draft-copies/copies", test_copies);
  g_test_add_func ("/model/draft-copies/copy-of-historic", test_copy_of_historic);
  g_test_add_func ("/model/draft-copies/changed-price-is-own", test_changed_price_is_own);
  g_test_add_func ("/model/draft-copies/sources", test_sources);
  g_test_add_func ("/model/draft-copies/steps-are-own", test_steps_are_own);
  g_test_add_func ("/model/draft-copies/two-currencies", test_two_currencies);
  g_test_add_func ("/model/draft-copies/charge-currencies", test_charge_currencies);
  g_test_add_func ("/model/draft-copies/changes", test_changes);

  return g_test_run ();
}
