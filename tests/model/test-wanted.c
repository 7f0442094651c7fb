/* test-wanted.c - which features and quantities a business can name, and what it chooses from a list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"
#include "model/postage-choice-business.h"
#include "model/postage-wanted.h"

static gboolean
has (const GPtrArray *ids,
     const char      *id)
{
  return g_ptr_array_find_with_equal_func ((GPtrArray *) ids, id, g_str_equal, NULL);
}

static guint
count_plans (const char *feature)
{
  const GPtrArray *plans = postage_catalogue_get_plans (model_fixture_catalogue ());
  guint            count = 0;

  for (guint i = 0; i < plans->len; i++)
    {
      const GPtrArray *charges = postage_plan_get_charges (plans->pdata[i]);

      for (guint k = 0; k < charges->len; k++)
        if (g_strcmp0 (postage_charge_get_feature (charges->pdata[k]), feature) == 0 &&
            !postage_charge_get_disputed (charges->pdata[k]))
          {
            count++;
            break;
          }
    }
  return count;
}

/* Every feature that a charge names can be found once; the ones of most plans come first. */
static void
test_features (void)
{
  PostageCatalogue *catalogue = model_fixture_catalogue ();
  const GPtrArray  *features = postage_vocabulary_get_features (postage_catalogue_get_vocabulary (catalogue));
  g_autoptr (GPtrArray) common = postage_wanted_list_features (catalogue, POSTAGE_FEATURE_KIND_COMMON);
  g_autoptr (GPtrArray) numbers = postage_wanted_list_features (catalogue, POSTAGE_FEATURE_KIND_NUMBER);
  g_autoptr (GPtrArray) support = postage_wanted_list_features (catalogue, POSTAGE_FEATURE_KIND_SUPPORT);
  g_autoptr (GPtrArray) others = postage_wanted_list_features (catalogue, POSTAGE_FEATURE_KIND_OTHER);

  g_assert_cmpstr (common->pdata[0], ==, "inbox");
  g_assert_cmpstr (common->pdata[1], ==, "chatbot");
  g_assert_true (has (numbers, "number-us-local"));
  g_assert_true (has (support, "support-business"));
  /* Ten plans, but all of one provider. */
  g_assert_cmpstr (others->pdata[0], ==, "shopify");

  for (guint i = 0; i < features->len; i++)
    {
      const char *feature = features->pdata[i];
      const int   found = has (common, feature) + has (numbers, feature) + has (support, feature) +
                        has (others, feature);

      g_assert_cmpint (found, ==, count_plans (feature) > 0 ? 1 : 0);
    }
  for (guint i = 1; i < others->len; i++)
    g_assert_cmpuint (count_plans (others->pdata[i - 1]), >=, count_plans (others->pdata[i]));
}

static void
test_metrics (void)
{
  static const struct
  {
    const char *feature;
    const char *metrics[5];
  } cases[] = {
    { "inbox", { NULL } },
    { "calling", { "minutes" } },
    { "ai-agent", { "ai-conversations", "ai-messages", "ai-resolutions", "ai-agents" } },
    { "number-us-local", { "rented-numbers" } },
    /* Seats are asked of every business, and numbers are known. */
    { "crm", { NULL } },
    { "partner-paid", { NULL } },
    { "no-such-feature", { NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) metrics = postage_wanted_list_metrics (model_fixture_catalogue (), cases[i].feature);

      for (guint k = 0; k < metrics->len; k++)
        g_assert_cmpstr (metrics->pdata[k], ==, cases[i].metrics[k]);
      g_assert_null (cases[i].metrics[metrics->len]);
    }
}

static void
test_business_metrics (void)
{
  g_autoptr (GPtrArray) common = postage_wanted_list_business_metrics (model_fixture_catalogue (), TRUE);
  g_autoptr (GPtrArray) others = postage_wanted_list_business_metrics (model_fixture_catalogue (), FALSE);

  g_assert_cmpstr (common->pdata[0], ==, "seats");
  g_assert_true (has (common, "templates"));
  g_assert_true (has (common, "active-users"));
  g_assert_true (has (others, "ai-credits"));
  g_assert_false (has (common, "ai-credits"));
  /* Messages and numbers are entered elsewhere; minutes are asked for with the feature that counts them. */
  g_assert_false (has (common, "sent") || has (others, "sent"));
  g_assert_false (has (common, "numbers") || has (others, "numbers"));
  g_assert_false (has (common, "minutes") || has (others, "minutes"));
}

static void
test_providers (void)
{
  g_autoptr (GPtrArray) one = postage_wanted_list_providers (model_fixture_catalogue (), "support-business");
  g_autoptr (GPtrArray) many = postage_wanted_list_providers (model_fixture_catalogue (), "inbox");
  g_autoptr (GPtrArray) none = postage_wanted_list_providers (model_fixture_catalogue (), "no-such-feature");

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (postage_provider_get_id (one->pdata[0]), ==, "twilio");
  g_assert_cmpuint (many->len, >, 5);
  g_assert_cmpuint (none->len, ==, 0);
}

static char *
list_ids (GListModel *choices)
{
  g_autoptr (GListModel) owned = choices;
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (PostageChoice) choice = g_list_model_get_item (choices, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", postage_choice_get_id (choice));
    }
  return g_string_free (ids, FALSE);
}

/* A value that isn't usual finds its place. */
static void
test_numbers_to_choose (void)
{
  const PostageDecimal one = POSTAGE_DECIMAL_ONE;
  const struct
  {
    GListModel *choices;
    const char *ids;
  } cases[] = {
    { postage_choices_new_horizons (0), "0 3 6 12 24 36 60" },
    { postage_choices_new_horizons (12), "0 3 6 12 24 36 60" },
    { postage_choices_new_horizons (1), "0 1 3 6 12 24 36 60" },
    { postage_choices_new_horizons (120), "0 3 6 12 24 36 60 120" },
    { postage_choices_new_templates (one), "1 1.5 2 2.5 3 4 5 10" },
    { postage_choices_new_templates (one + one / 4), "1 1.25 1.5 2 2.5 3 4 5 10" },
    { postage_choices_new_templates (99 * one), "1 1.5 2 2.5 3 4 5 10 99" },
    { postage_choices_new_terms (), "monthly quarterly annual" },
    { postage_choices_new_audiences (), "direct partner-client partner" },
    { postage_choices_new_routes (), "cloud-api marketing-messages" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ids = list_ids (cases[i].choices);

      g_assert_cmpstr (ids, ==, cases[i].ids);
    }
}

static void
test_account_currencies (void)
{
  g_autoptr (GListModel) usual = postage_choices_new_account_currencies (model_fixture_catalogue (), NULL);
  g_autoptr (GListModel) other = postage_choices_new_account_currencies (model_fixture_catalogue (), "KWD");

  g_assert_cmpuint (postage_choices_find (usual, POSTAGE_CHOICE_NONE), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (other), ==, g_list_model_get_n_items (usual) + 1);
  g_assert_cmpuint (postage_choices_find (other, "KWD"), !=, G_MAXUINT);
}

/* All plans that a business may use in a month, and the one that it says it does. */
static void
test_plans (void)
{
  const PostageMonth november = postage_month_new (2026, 11);
  const GPtrArray   *plans = postage_catalogue_get_plans (model_fixture_catalogue ());
  g_autoptr (GListModel) usual = postage_choices_new_plans (model_fixture_catalogue (), november, NULL);
  g_autoptr (GListModel) other = postage_choices_new_plans (model_fixture_catalogue (), november, "bird.free");
  g_autoptr (GListModel) september =
    postage_choices_new_plans (model_fixture_catalogue (), postage_month_new (2026, 9), NULL);
  g_autoptr (PostageChoice) twilio = NULL;
  g_autoptr (PostageChoice) ended = NULL;
  guint n_on_sale = 0;

  for (guint i = 0; i < plans->len; i++)
    n_on_sale += postage_plan_is_on_sale (plans->pdata[i], november) ? 1 : 0;
  g_assert_cmpuint (g_list_model_get_n_items (usual), ==, n_on_sale);
  twilio = g_list_model_get_item (usual, postage_choices_find (usual, "twilio.payg"));
  g_assert_cmpstr (postage_choice_get_title (twilio), ==, "Twilio · Pay as you go");
  g_assert_cmpstr (postage_choice_get_note (twilio), ==, "");

  /* It was sold until 20 September 2026. */
  g_assert_cmpuint (postage_choices_find (usual, "bird.free"), ==, G_MAXUINT);
  g_assert_cmpuint (postage_choices_find (september, "bird.free"), !=, G_MAXUINT);
  g_assert_cmpuint (g_list_model_get_n_items (other), ==, n_on_sale + 1);
  ended = g_list_model_get_item (other, postage_choices_find (other, "bird.free"));
  g_assert_cmpstr (postage_choice_get_note (ended), ==, "Not offered in this month");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/wanted/features", test_features);
  g_test_add_func ("/model/wanted/metrics", test_metrics);
  g_test_add_func ("/model/wanted/business-metrics", test_business_metrics);
  g_test_add_func ("/model/wanted/providers", test_providers);
  g_test_add_func ("/model/choices/numbers", test_numbers_to_choose);
  g_test_add_func ("/model/choices/account-currencies", test_account_currencies);
  g_test_add_func ("/model/choices/plans", test_plans);
  return g_test_run ();
}
