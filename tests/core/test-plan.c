/* test-plan.c - what a provider sells, and the provider
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-plan.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

static void
test_on_sale (void)
{
  static const struct
  {
    const char *from, *to, *month;
    gboolean    on_sale;
  } rows[] = {
    { NULL, NULL, "1999-01", TRUE },
    { "2026-07-15", NULL, "2026-06", FALSE },
    { "2026-07-15", NULL, "2026-07", TRUE }, /* a day inside a month covers it */
    { NULL, "2026-07-15", "2026-07", TRUE },
    { NULL, "2026-07-15", "2026-08", FALSE },
    { "2026-01", "2026-07", "2026-07", TRUE },
    { "2026-01", "2026-07", "2025-12", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostagePlan) plan = postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH);

      g_test_message ("row %u", i);
      postage_plan_set_validity (plan, postage_test_date (rows[i].from), postage_test_date (rows[i].to));
      g_assert_cmpint (postage_plan_is_on_sale (plan, postage_test_month (rows[i].month)), ==, rows[i].on_sale);
    }
}

static void
test_currency (void)
{
  static const struct
  {
    const char *lists, *wanted, *chosen;
  } rows[] = {
    { "EUR USD", "USD", "USD" },
    { "EUR USD", "EUR", "EUR" },
    { "EUR USD", "INR", "EUR" }, /* else the plan's own, the first */
    { "USD", "EUR", "USD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostagePlan) plan = postage_test_plan ("plan", rows[i].lists, POSTAGE_META_UNKNOWN);

      g_assert_true (postage_plan_end (plan, NULL));
      g_assert_cmpstr (postage_plan_choose_currency (plan, rows[i].wanted), ==, rows[i].chosen);
    }
}

static void
test_no_currency (void)
{
  g_autoptr (PostageLabel) name = postage_label_new ("Plan");
  g_autoptr (PostagePlan) plan = postage_plan_begin ("a.plan", name, POSTAGE_AUDIENCE_DIRECT, 20261122);
  g_autoptr (GError) error = NULL;

  g_assert_false (postage_plan_end (plan, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "a.plan"));

  /* It is still open, so that it can be completed. */
  postage_plan_add_currency (plan, "USD");
  g_clear_error (&error);
  g_assert_true (postage_plan_end (plan, &error));
  g_assert_no_error (error);
}

static void
test_charge_twice (void)
{
  g_autoptr (PostagePlan) plan = postage_test_plan ("a.plan", "USD", POSTAGE_META_PASSED_THROUGH);
  g_autoptr (GError) error = NULL;

  postage_test_plan_take_simple (plan, "a.fee", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "USD 49");
  postage_test_plan_take_simple (plan, "a.other", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "USD 49");
  postage_test_plan_take_simple (plan, "a.fee", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", "USD 0.01");
  g_assert_false (postage_plan_end (plan, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "\"a.plan\""));
  g_assert_nonnull (strstr (error->message, "\"a.fee\""));
}

/* A share of chosen charges: each of them is there and has a quantity of its own. */
static void
test_share_charges (void)
{
  static const struct
  {
    const char *model, *terms;
    const char *complaint; /* NULL: accepted */
  } rows[] = {
    { "percentage", "percent 3 of a.licence", NULL },
    { "percentage", "percent 3 of a.licence a.quote", NULL },
    { "percentage", "percent 3 of all", NULL },
    { "minimum-spend", "amount USD 5 | of a.licence", NULL },
    { "percentage", "percent 3 of a.licence a.seat", "\"a.seat\"" },
    { "percentage", "percent 3 of a.other", "\"a.other\"" }, /* another share */
    { "percentage", "percent 3 of a.share", "\"a.share\"" }, /* itself */
    { "minimum-spend", "amount USD 5 | of a.other", "\"a.other\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostagePlan) plan = postage_test_plan ("a.plan", "USD", POSTAGE_META_PASSED_THROUGH);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s: %s", rows[i].model, rows[i].terms);
      postage_test_plan_take_of (plan, "a.share", POSTAGE_COMPONENT_FEATURE_FEES, NULL, rows[i].model, rows[i].terms,
                                 NULL);
      postage_test_plan_take_of (plan, "a.licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "flat", "amount USD 49",
                                 NULL);
      postage_test_plan_take_of (plan, "a.quote", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "quote", "", NULL);
      postage_test_plan_take_of (plan, "a.other", POSTAGE_COMPONENT_FEATURE_FEES, NULL, "percentage",
                                 "percent 1 of all", NULL);
      g_assert_cmpint (postage_plan_end (plan, &error), ==, rows[i].complaint == NULL);
      if (rows[i].complaint == NULL)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);
      g_assert_nonnull (strstr (error->message, "the charge \"a.share\" is taken of "));
      g_assert_nonnull (strstr (error->message, rows[i].complaint));
    }
}

static void
test_says (void)
{
  g_autoptr (PostageLabel) name = postage_label_new ("Regular");
  g_autoptr (PostageSource) source = postage_test_source ("2026-10-01");
  g_autoptr (PostagePlan) plan = postage_plan_begin ("a.regular", name, POSTAGE_AUDIENCE_PARTNER, 20261122);
  PostageCharge *charge;

  /* Where nothing is said about Meta's charges, they are not known. */
  g_assert_cmpint (postage_plan_get_meta_treatment (plan), ==, POSTAGE_META_UNKNOWN);
  g_assert_null (postage_plan_get_meta_source (plan));
  g_assert_false (postage_plan_get_historic (plan));
  g_assert_null (postage_plan_get_note (plan));

  postage_plan_add_currency (plan, "EUR");
  postage_plan_set_meta_charges (plan, POSTAGE_META_DIRECT, source);
  postage_plan_set_historic (plan, TRUE);
  postage_plan_set_note (plan, "a note");
  postage_test_plan_take_simple (plan, "first", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "EUR 49");
  postage_test_plan_take_simple (plan, "second", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", "EUR 0");
  g_assert_true (postage_plan_end (plan, NULL));

  g_assert_cmpstr (postage_plan_get_id (plan), ==, "a.regular");
  g_assert_cmpstr (postage_label_get (postage_plan_get_name (plan), NULL), ==, "Regular");
  g_assert_cmpint (postage_plan_get_audience (plan), ==, POSTAGE_AUDIENCE_PARTNER);
  g_assert_cmpint (postage_plan_get_as_of (plan), ==, 20261122);
  g_assert_cmpint (postage_plan_get_meta_treatment (plan), ==, POSTAGE_META_DIRECT);
  g_assert_true (postage_plan_get_meta_source (plan) == source);
  g_assert_true (postage_plan_get_historic (plan));
  g_assert_cmpstr (postage_plan_get_note (plan), ==, "a note");
  g_assert_cmpuint (postage_plan_get_currencies (plan)->len, ==, 1);
  g_assert_cmpuint (postage_plan_get_charges (plan)->len, ==, 2);
  charge = g_ptr_array_index (postage_plan_get_charges (plan), 0);
  g_assert_cmpstr (postage_charge_get_id (charge), ==, "first");
}

static void
test_provider (void)
{
  PostagePlan *plan = postage_test_plan ("bird.payg", "USD", POSTAGE_META_PASSED_THROUGH);
  g_autoptr (PostageProvider) provider = postage_test_provider ("bird", plan);

  postage_plan_unref (plan);
  postage_provider_add_former_name (provider, "MessageBird");
  g_assert_cmpstr (postage_provider_get_id (provider), ==, "bird");
  g_assert_cmpstr (postage_label_get (postage_provider_get_name (provider), NULL), ==, "bird");
  g_assert_null (postage_provider_get_website (provider));
  g_assert_cmpint (postage_provider_get_as_of (provider), ==, 20261122);
  g_assert_cmpstr (g_ptr_array_index (postage_provider_get_former_names (provider), 0), ==, "MessageBird");
  g_assert_cmpuint (postage_provider_get_plans (provider)->len, ==, 1);
}

static void
test_sealed (void)
{
  if (g_test_subprocess ())
    {
      PostagePlan *plan = postage_test_plan ("plan", "USD", POSTAGE_META_UNKNOWN);

      g_assert_true (postage_plan_end (plan, NULL));
      postage_plan_add_currency (plan, "EUR");
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*postage_plan_add_currency*sealed*");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/on-sale", test_on_sale);
  g_test_add_func ("/plan/currency", test_currency);
  g_test_add_func ("/plan/no-currency", test_no_currency);
  g_test_add_func ("/plan/charge-twice", test_charge_twice);
  g_test_add_func ("/plan/share-charges", test_share_charges);
  g_test_add_func ("/plan/says", test_says);
  g_test_add_func ("/plan/provider", test_provider);
  g_test_add_func ("/plan/sealed", test_sealed);
  return g_test_run ();
}
