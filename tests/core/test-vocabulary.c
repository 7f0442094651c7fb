/* test-vocabulary.c - the names of what is counted and of what can be switched on, and the charges that keep to them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-vocabulary.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static void
add_metric (PostageVocabulary *vocabulary,
            const char        *id,
            const char        *name,
            gboolean           always)
{
  g_autoptr (PostageLabel) label = postage_label_new (name);

  postage_vocabulary_add_metric (vocabulary, id, label, always);
}

static void
add_feature (PostageVocabulary *vocabulary,
             const char        *id,
             const char        *name)
{
  g_autoptr (PostageLabel) label = postage_label_new (name);

  postage_vocabulary_add_feature (vocabulary, id, label);
}

static void
test_says (void)
{
  g_autoptr (PostageVocabulary) vocabulary = postage_vocabulary_new ();

  add_metric (vocabulary, "seats", "seats", FALSE);
  add_metric (vocabulary, "active-users", "active contacts", TRUE);
  add_feature (vocabulary, "inbox", "Shared team inbox");
  add_feature (vocabulary, "seats", "a feature of the same id");

  g_assert_cmpstr (postage_label_get (postage_vocabulary_get_metric (vocabulary, "seats"), NULL), ==, "seats");
  g_assert_cmpstr (postage_label_get (postage_vocabulary_get_feature (vocabulary, "seats"), NULL), ==,
                   "a feature of the same id");
  g_assert_null (postage_vocabulary_get_metric (vocabulary, "inbox"));
  g_assert_null (postage_vocabulary_get_feature (vocabulary, "active-users"));
  g_assert_true (postage_vocabulary_is_always (vocabulary, "active-users"));
  g_assert_false (postage_vocabulary_is_always (vocabulary, "seats"));
  g_assert_false (postage_vocabulary_is_always (vocabulary, "something-new"));
}

static void
test_order_and_second_names (void)
{
  g_autoptr (PostageVocabulary) vocabulary = postage_vocabulary_new ();
  const GPtrArray *metrics;
  const GPtrArray *features;

  /* In the order in which they were added; a second one takes the place of the first. */
  add_metric (vocabulary, "seats", "seats", TRUE);
  add_metric (vocabulary, "flows", "flows", FALSE);
  add_metric (vocabulary, "seats", "agents", FALSE);
  add_feature (vocabulary, "inbox", "Inbox");
  add_feature (vocabulary, "crm", "CRM");
  add_feature (vocabulary, "inbox", "Team inbox");

  metrics = postage_vocabulary_get_metrics (vocabulary);
  g_assert_cmpuint (metrics->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (metrics, 0), ==, "seats");
  g_assert_cmpstr (g_ptr_array_index (metrics, 1), ==, "flows");
  g_assert_cmpstr (postage_label_get (postage_vocabulary_get_metric (vocabulary, "seats"), NULL), ==, "agents");
  g_assert_false (postage_vocabulary_is_always (vocabulary, "seats"));

  features = postage_vocabulary_get_features (vocabulary);
  g_assert_cmpuint (features->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (features, 0), ==, "inbox");
  g_assert_cmpstr (g_ptr_array_index (features, 1), ==, "crm");
  g_assert_cmpstr (postage_label_get (postage_vocabulary_get_feature (vocabulary, "inbox"), NULL), ==, "Team inbox");
}

static void
test_names_of_charges (void)
{
  static const struct
  {
    const char *metric, *model, *terms, *conditions;
    const char *with, *without; /* what is complained about, with a vocabulary and without one; NULL: nothing */
  } rows[] = {
    { "seats", "per-unit", "amount USD 1", "feature inbox", NULL, NULL },
    { "seats", "per-unit", "amount USD 1", "feature inbox | requires crm | excludes crm", NULL, NULL },
    { "seats", "per-unit", "amount USD 1", "markets alpha | except beta", NULL, NULL },
    { NULL, "flat", "amount USD 1", NULL, NULL, NULL },
    { "chairs", "per-unit", "amount USD 1", NULL, "metric \"chairs\"", NULL },
    { "seats", "per-unit", "amount USD 1", "feature mailbox", "feature \"mailbox\"", NULL },
    { "seats", "per-unit", "amount USD 1", "requires crm mailbox", "feature \"mailbox\"", NULL },
    { "seats", "per-unit", "amount USD 1", "excludes mailbox", "feature \"mailbox\"", NULL },
    { "sent", "per-unit", "amount USD 1", "markets alpha atlantis", "market \"atlantis\"", "market \"atlantis\"" },
    { "sent", "per-unit", "amount USD 1", "except atlantis", "market \"atlantis\"", "market \"atlantis\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int has_vocabulary = 0; has_vocabulary < 2; has_vocabulary++)
      {
        const char *complaint = has_vocabulary ? rows[i].with : rows[i].without;
        g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
        g_autoptr (PostageVocabulary) vocabulary = postage_vocabulary_new ();
        g_autoptr (PostagePlan) plan =
          postage_test_plan_of (postage_test_charge_of ("shop.fee", POSTAGE_COMPONENT_FEATURE_FEES, rows[i].metric,
                                                        rows[i].model, rows[i].terms, rows[i].conditions));
        g_autoptr (PostageProvider) provider = postage_test_provider ("shop", plan);
        g_autoptr (GError) error = NULL;

        g_test_message ("%s, %s, %d", rows[i].metric, rows[i].conditions, has_vocabulary);
        add_metric (vocabulary, "sent", "messages sent", FALSE);
        add_metric (vocabulary, "seats", "seats", FALSE);
        add_feature (vocabulary, "inbox", "Inbox");
        add_feature (vocabulary, "crm", "CRM");
        if (has_vocabulary)
          postage_catalogue_set_vocabulary (catalogue, vocabulary);
        g_assert_true (postage_catalogue_add_provider (catalogue, provider, NULL));
        g_assert_cmpint (postage_catalogue_end (catalogue, &error), ==, complaint == NULL);
        if (complaint == NULL)
          {
            g_assert_no_error (error);
            continue;
          }
        g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);
        g_assert_nonnull (strstr (error->message, "the charge \"shop.fee\" names the "));
        g_assert_nonnull (strstr (error->message, complaint));
      }
}

static void
test_names_of_limits (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue_begin ();
  g_autoptr (PostageVocabulary) vocabulary = postage_vocabulary_new ();
  g_autoptr (PostageSource) source = postage_test_source (NULL);
  g_autoptr (PostagePlan) plan = postage_test_plan_of (NULL);
  g_autoptr (PostageProvider) provider = NULL;
  g_autoptr (GError) error = NULL;

  add_metric (vocabulary, "seats", "seats", FALSE);
  postage_plan_add_limit (plan, "seats", 3, source);
  postage_plan_add_limit (plan, "chairs", 3, source);
  provider = postage_test_provider ("shop", plan);
  postage_catalogue_set_vocabulary (catalogue, vocabulary);
  g_assert_true (postage_catalogue_add_provider (catalogue, provider, NULL));
  g_assert_false (postage_catalogue_end (catalogue, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);
  g_assert_cmpstr (error->message, ==, "the plan \"plan\" limits the metric \"chairs\", which is not there");
}

static void
test_without (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  /* There is always one to ask, which names nothing. */
  g_assert_nonnull (postage_catalogue_get_vocabulary (catalogue));
  g_assert_cmpuint (postage_vocabulary_get_metrics (postage_catalogue_get_vocabulary (catalogue))->len, ==, 0);
  g_assert_false (postage_vocabulary_is_always (postage_catalogue_get_vocabulary (catalogue), "active-users"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary/says", test_says);
  g_test_add_func ("/vocabulary/order-and-second-names", test_order_and_second_names);
  g_test_add_func ("/vocabulary/names-of-charges", test_names_of_charges);
  g_test_add_func ("/vocabulary/names-of-limits", test_names_of_limits);
  g_test_add_func ("/vocabulary/without", test_without);
  return g_test_run ();
}
