/* test-plan-draft.c - what is typed of an own plan becomes the plan that was meant, or says at the field why not
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "core/postage-estimator.h"
#include "draft-fixture.h"
#include "model-fixture.h"
#include "model/postage-draft-choices.h"
#include "model/postage-plan-preview.h"

/* What is typed for each model, what the file says of it, and what 1,000, 10,000 and 100,000 cost, worked out by
 * hand. */
static const struct
{
  const char *model;
  const char *price;
  const char *tiers;
  const char *expected;
  const char *costs[POSTAGE_PREVIEW_N_QUANTITIES];
} models[] = {
  { "flat", "amount=49.00", "", "'amount':{'USD':'49'}", { "49.00", "49.00", "49.00" } },
  /* (q − 500) × 0.0045 */
  { "per-unit", "amount=0.0045; allowances.month=500", "", "'amount':{'USD':'0.0045'},"
                                                           "'allowances':[{'quantity':'500','period':'month'}]",
    { "2.25", "42.75", "447.75" } },
  /* 40, then (q − 5,000) × 0.01 */
  { "included", "amount=0.01; included=5,000; base=40", "", "'amount':{'USD':'0.01'},"
                                                            "'included':'5000','base':{'USD':'40'}",
    { "40.00", "90.00", "990.00" } },
  /* 1, 4 and 34 packages of 3,000 */
  { "package", "amount=5; size=3000", "", "'amount':{'USD':'5'},'size':'3000'", { "5.00", "20.00", "170.00" } },
  /* 1,000 × 0.01; 2,000 × 0.01 + 8,000 × 0.005; and 98,000 × 0.005 */
  { "graduated", "", "up_to=2000; rate=0.01 | rate=0.005", "'tiers':[{'up_to':'2000','rate':{'USD':'0.01'}},"
                                                           "{'up_to':null,'rate':{'USD':'0.005'}}]",
    { "10.00", "60.00", "510.00" } },
  /* All at the step reached; 10 per cent off 20, 150 and 1,500 */
  { "volume", "discount=10", "up_to=5000; rate=0.02 | rate=0.015", "'tiers':[{'up_to':'5000','rate':{'USD':'0.02'}},"
                                                                   "{'up_to':null,'rate':{'USD':'0.015'}}],"
                                                                   "'discount':'10'",
    { "18.00", "135.00", "1350.00" } },
  { "stairstep", "", "up_to=5000; flat=49 | flat=99", "'tiers':[{'up_to':'5000','flat':{'USD':'49'}},"
                                                      "{'up_to':null,'flat':{'USD':'99'}}]",
    { "49.00", "99.00", "99.00" } },
  /* 10 packages at 4; 30 at 4 and 70 at 3; 30 at 4 and 970 at 3 */
  { "tiered-package", "size=100", "up_to=3000; rate=4 | rate=3", "'size':'100',"
                                                                 "'tiers':[{'up_to':'3000','rate':{'USD':'4'}},"
                                                                 "{'up_to':null,'rate':{'USD':'3'}}]",
    { "40.00", "330.00", "3030.00" } },
  /* The small pack; the large one; five large ones */
  { "prepaid-pack", "", "units=1500; amount=20 | units=20000; amount=200", "'packs':["
                                                                           "{'units':'1500','amount':{'USD':'20'}},"
                                                                           "{'units':'20000','amount':{'USD':'200'}}]",
    { "20.00", "200.00", "1000.00" } },
  /* Of no charge of Meta's that is known: the treatment isn't entered, so that only the minimum is. */
  { "percentage", "percent=?", "", "'percent':null,'of':'meta-charges'", { NULL, NULL, NULL } },
  { "minimum-spend", "amount=?", "", "'amount':null,'of':'meta-charges'", { NULL, NULL, NULL } },
  { "quote", "", "", "", { NULL, NULL, NULL } },
};

static void
assert_costs (PostagePlanDraft  *draft,
              PostageDraft      *charge_draft,
              const char *const *costs)
{
  const PostagePreviewContext context = { draft_fixture_month (), "CA" };
  PostagePlan                *plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = postage_plan_draft_compile (draft, &plan, &error);
  const PostageCharge *charge;

  g_assert_no_error (error);
  g_assert_nonnull (catalogue);
  charge = postage_plan_get_charge (plan, postage_draft_get_id (charge_draft));
  for (guint i = 0; i < POSTAGE_PREVIEW_N_QUANTITIES; i++)
    {
      g_autoptr (PostageEstimate) estimate = postage_plan_preview_estimate (
        catalogue, plan, charge, &context, postage_plan_preview_get_quantity (i), &error);
      PostageMoney     amount;
      const gboolean   known = postage_plan_preview_sum_charge (estimate, charge, &amount);
      g_autofree char *text = postage_decimal_to_string (amount.amount, 2);

      g_assert_no_error (error);
      g_assert_cmpint (known, ==, costs[i] != NULL);
      if (known)
        g_assert_cmpstr (text, ==, costs[i]);
    }
}

static void
test_models (void)
{
  guint n_models;

  postage_price_models_get_all (&n_models);
  /* A new model has to be made here, too. */
  g_assert_cmpuint (n_models, ==, G_N_ELEMENTS (models));
  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    {
      g_autoptr (PostagePlanDraft) draft = draft_fixture_new ();
      PostageDraft *charge = draft_fixture_add_charge (draft, models[i].model, models[i].price, models[i].tiers);

      g_test_message ("%s", models[i].model);
      g_assert_cmpuint (postage_draft_count_problems (postage_plan_draft_get_provider (draft)), ==, 0);
      draft_fixture_assert_charge (draft, models[i].model, models[i].expected);
      assert_costs (draft, charge, models[i].costs);
    }
}

/* What is wrong, and with which field. */
static const struct
{
  const char         *model;
  const char         *price;
  const char         *tiers;
  const char         *field; /* of the price; "0.up_to": of the first step */
  PostageEntryProblem problem;
} mistakes[] = {
  { "flat", "", "", "amount", POSTAGE_ENTRY_MISSING_PRICE },
  { "flat", "amount=x", "", "amount", POSTAGE_ENTRY_NOT_A_NUMBER },
  { "flat", "amount=-1", "", "amount", POSTAGE_ENTRY_NEGATIVE },
  { "flat", "amount=1,000", "", "amount", POSTAGE_ENTRY_UNCLEAR },
  { "flat", "amount=0.0000000001", "", "amount", POSTAGE_ENTRY_TOO_FINE },
  { "flat", "amount=9999999999999", "", "amount", POSTAGE_ENTRY_TOO_LARGE },
  { "flat", "amount=1; months=0", "", "months", POSTAGE_ENTRY_ZERO },
  { "flat", "amount=1; months=121", "", "months", POSTAGE_ENTRY_TOO_LARGE },
  { "flat", "amount=1; discount=101", "", "discount", POSTAGE_ENTRY_TOO_LARGE },
  { "flat", "amount=1; minimum=?", "", "minimum", POSTAGE_ENTRY_NOT_A_NUMBER },
  { "flat", "amount=1; valid_from=soon", "", "valid_from", POSTAGE_ENTRY_NOT_A_DATE },
  { "flat", "amount=1; valid_from=2026-13", "", "valid_from", POSTAGE_ENTRY_NOT_A_DATE },
  { "flat", "amount=1; valid_from=2026-05; valid_to=2026-04", "", "valid_to", POSTAGE_ENTRY_DATES_REVERSED },
  { "flat", "amount=1; valid_from=2026-05-10; valid_to=2026-05-09", "", "valid_to", POSTAGE_ENTRY_DATES_REVERSED },
  { "flat", "amount=1; source.url=example", "", "source.url", POSTAGE_ENTRY_NOT_AN_ADDRESS },
  { "flat", "amount=1; source.url=https://a/b.c", "", "source.url", POSTAGE_ENTRY_NOT_AN_ADDRESS },
  { "package", "amount=1", "", "size", POSTAGE_ENTRY_MISSING },
  { "package", "amount=1; size=0", "", "size", POSTAGE_ENTRY_ZERO },
  { "package", "amount=1; size=1.5", "", "size", POSTAGE_ENTRY_NOT_WHOLE },
  { "included", "amount=1", "", "included", POSTAGE_ENTRY_MISSING },
  { "percentage", "percent=1001", "", "percent", POSTAGE_ENTRY_TOO_LARGE },
  { "percentage", "percent=5; of=charges", "", "charges", POSTAGE_ENTRY_NONE_CHOSEN },
  { "graduated", "", "rate=1 | rate=2", "0.up_to", POSTAGE_ENTRY_MISSING },
  { "graduated", "", "up_to=5; rate=1 | up_to=5; rate=2 | rate=1", "1.up_to", POSTAGE_ENTRY_NOT_ASCENDING },
  { "graduated", "", "up_to=5 | rate=1", "0.rate", POSTAGE_ENTRY_MISSING_PRICE },
  { "stairstep", "", "up_to=5; flat=1 | ", "1.flat", POSTAGE_ENTRY_MISSING_PRICE },
  { "tiered-package", "size=10", "up_to=15; rate=1 | rate=2", "0.up_to", POSTAGE_ENTRY_NOT_WHOLE_PACKAGES },
  { "prepaid-pack", "", "units=5; amount=1 | units=4; amount=2", "1.units", POSTAGE_ENTRY_NOT_ASCENDING },
};

static void
test_mistakes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (PostagePlanDraft) draft = draft_fixture_new ();
      PostageDraft *charge =
        draft_fixture_add_charge (draft, mistakes[i].model, mistakes[i].price, mistakes[i].tiers);
      PostageDraft            *place = draft_fixture_child (charge, 0);
      const char              *id = mistakes[i].field;
      const gboolean           is_tier = g_ascii_isdigit (id[0]);
      PostagePlan             *plan;
      const PostageDraftField *field;
      const char              *currency;

      g_test_message ("%s %s %s", mistakes[i].model, mistakes[i].price, mistakes[i].tiers);
      if (is_tier)
        place = draft_fixture_child (place, (guint) g_ascii_digit_value (id[0]));
      field = postage_draft_field_find (postage_draft_get_level (place), is_tier ? id + 2 : id);
      currency = field->kind == POSTAGE_DRAFT_AMOUNT ? "USD" : NULL;
      g_assert_cmpint (postage_draft_check (place, field, currency), ==, mistakes[i].problem);
      g_assert_nonnull (postage_text_entry_problem (mistakes[i].problem));
      g_assert_cmpuint (postage_draft_count_problems (postage_plan_draft_get_provider (draft)), ==, 1);
      g_assert_null (postage_plan_draft_compile (draft, &plan, NULL));
    }
}

/* Each field and choice has words. */
static void
test_words (void)
{
  static const char *const levels[] = { "provider", "plan", "charge", "price", "tier" };
  guint                    n_fields;
  const PostageDraftField *fields = postage_draft_fields_get_all (&n_fields);
  g_autoptr (PostagePlanDraft) draft = draft_fixture_new ();
  PostageDraft *charge = draft_fixture_add_charge (draft, "graduated", "", "");

  for (guint i = 0; i < n_fields; i++)
    {
      PostageDraft *place = postage_plan_draft_get_provider (draft);
      const char   *hint;

      g_assert_cmpstr (postage_text_entry_title (levels[fields[i].level], fields[i].id, &hint), !=, "");
      if (fields[i].level == POSTAGE_DRAFT_PLAN)
        place = postage_plan_draft_get_plan (draft);
      else if (fields[i].level == POSTAGE_DRAFT_CHARGE)
        place = charge;
      else if (fields[i].level == POSTAGE_DRAFT_PRICE)
        place = draft_fixture_child (charge, 0);
      if (fields[i].kind == POSTAGE_DRAFT_CHOICE || fields[i].kind == POSTAGE_DRAFT_SET)
        {
          g_autoptr (GListModel) choices = postage_draft_list_choices (place, &fields[i], model_fixture_catalogue ());

          g_assert_cmpuint (g_list_model_get_n_items (choices), >, 1 - (guint) g_str_equal (fields[i].id, "charges"));
        }
    }
}

/* Another currency is another unit of the same numbers; a second one asks for amounts of its own. */
static void
test_currencies (void)
{
  g_autoptr (PostagePlanDraft) draft = draft_fixture_new ();
  PostageDraft            *plan = postage_plan_draft_get_plan (draft);
  PostageDraft            *price = draft_fixture_child (draft_fixture_add_charge (draft, "flat", "amount=5", ""), 0);
  const PostageDraftField *field = postage_draft_field_find (POSTAGE_DRAFT_PRICE, "amount");

  postage_draft_set (plan, "currencies", "US");
  g_assert_cmpint (postage_draft_check (plan, postage_draft_field_find (POSTAGE_DRAFT_PLAN, "currencies"), NULL), ==,
                   POSTAGE_ENTRY_NOT_A_CURRENCY);
  postage_draft_set (plan, "currencies", "eur");
  g_assert_cmpstr (postage_draft_get_text (price, field, "EUR"), ==, "5");
  g_assert_cmpstr (postage_draft_get_text (price, field, "USD"), ==, "");
  postage_draft_set (plan, "currencies", "EUR, USD");
  postage_draft_set_amount (price, "amount", "USD", "6");
  draft_fixture_assert_charge (draft, "flat", "'amount':{'EUR':'5','USD':'6'}");
  postage_draft_set (plan, "currencies", "EUR, EUR");
  g_assert_cmpint (postage_draft_check (plan, postage_draft_field_find (POSTAGE_DRAFT_PLAN, "currencies"), NULL), ==,
                   POSTAGE_ENTRY_TWICE);
}

/* What a model has no use for comes back with a model that has. */
static void
test_model_changes (void)
{
  g_autoptr (PostagePlanDraft) draft = draft_fixture_new ();
  PostageDraft *charge = draft_fixture_add_charge (draft, "graduated", "", "up_to=5; rate=1 | rate=2");

  postage_draft_set (charge, "model", "flat");
  postage_draft_set_amount (draft_fixture_child (charge, 0), "amount", "USD", "9");
  draft_fixture_assert_charge (draft, "flat", "'amount':{'USD':'9'}");
  postage_draft_set (charge, "model", "volume");
  draft_fixture_assert_charge (draft, "volume",
                               "'tiers':[{'up_to':'5','rate':{'USD':'1'}},{'up_to':null,'rate':{'USD':'2'}}]");
}

static void
test_order (void)
{
  g_autoptr (PostagePlanDraft) draft = draft_fixture_new ();
  PostageDraft *plan = postage_plan_draft_get_plan (draft);
  PostageDraft *first = draft_fixture_add_charge (draft, "flat", "amount=1", "");
  PostageDraft *second = draft_fixture_add_charge (draft, "flat", "amount=2", "");
  PostageDraft *copy = postage_draft_insert_copy (plan, first);

  g_assert_true (draft_fixture_child (plan, 1) == copy);
  g_assert_cmpstr (postage_draft_get_id (copy), ==, "charge-3");
  postage_draft_move (plan, second, -5);
  g_assert_true (draft_fixture_child (plan, 0) == second);
  postage_draft_move (plan, second, 1);
  g_assert_true (draft_fixture_child (plan, 1) == second);
  postage_draft_remove (plan, first);
  g_assert_cmpuint (g_list_model_get_n_items (postage_draft_get_children (plan)), ==, 2);
}

static void
test_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("postage-plans-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "own.acme-test.json", NULL);
  g_autoptr (PostageOwnPlans) own = draft_fixture_load (folder);
  g_autoptr (PostageOwnPlans) again = NULL;
  g_autoptr (PostagePlanDraft) draft = postage_plan_draft_new (own, "USD", DRAFT_FIXTURE_TODAY, draft_fixture_month ());
  g_autoptr (PostagePlanDraft) edit = NULL;
  g_autoptr (GError) error = NULL;

  postage_draft_set (postage_plan_draft_get_provider (draft), "name", "Acme");
  postage_draft_set (postage_plan_draft_get_plan (draft), "name", "Test");
  draft_fixture_add_charge (draft, "flat", "amount=5", "");
  postage_plan_draft_save (draft, &error);
  g_assert_no_error (error);
  g_assert_false (postage_plan_draft_get_modified (draft));

  again = draft_fixture_load (folder);
  edit = postage_plan_draft_new_edit (again, "own.acme-test", DRAFT_FIXTURE_TODAY, draft_fixture_month ());
  g_assert_false (postage_plan_draft_get_modified (edit));
  g_assert_false (postage_plan_draft_has_bundled_provider (edit));
  g_assert_cmpstr (postage_draft_get (postage_plan_draft_get_plan (edit), "name"), ==, "Test");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A session goes on with other plans, or stays as it is. */
static void
test_session (void)
{
  g_autoptr (PostageSession) session = model_fixture_session ();
  g_autoptr (PostagePlanDraft) draft = draft_fixture_new ();
  g_autoptr (PostageCatalogue) catalogue = NULL;
  PostagePlan *plan = NULL;
  guint        n_plans = g_list_model_get_n_items (postage_session_get_market (session));
  guint        notified = 0;

  draft_fixture_add_charge (draft, "flat", "amount=5", "");
  catalogue = postage_plan_draft_compile (draft, &plan, NULL);
  model_fixture_count (session, "catalogue", &notified);
  g_assert_true (postage_session_set_catalogue (session, catalogue, NULL));
  g_assert_cmpuint (notified, ==, 1);
  g_assert_true (postage_session_get_catalogue (session) == catalogue);
  g_assert_cmpuint (g_list_model_get_n_items (postage_session_get_market (session)), ==, n_plans + 1);
  model_fixture_assert_totals (session, "603.80 417.80 >=573.80");
  g_assert_true (postage_session_set_catalogue (session, model_fixture_catalogue (), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (postage_session_get_market (session)), ==, n_plans);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/plan-draft/models", test_models);
  g_test_add_func ("/model/plan-draft/mistakes", test_mistakes);
  g_test_add_func ("/model/plan-draft/words", test_words);
  g_test_add_func ("/model/plan-draft/currencies", test_currencies);
  g_test_add_func ("/model/plan-draft/model-changes", test_model_changes);
  g_test_add_func ("/model/plan-draft/order", test_order);
  g_test_add_func ("/model/plan-draft/save", test_save);
  g_test_add_func ("/model/plan-draft/session", test_session);

  return g_test_run ();
}