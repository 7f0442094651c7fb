/* test-estimator-taxes.c - the stages of work: shares, minimum spends, taxes, payment fees (rule 17)
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"

#include "postage-test-catalogue.h"

/* The sample business, for which Meta charges 28.62, on an open plan with a licence of 100. */
static PostagePlan *
new_plan (PostageMetaTreatment treatment)
{
  PostagePlan *plan = postage_test_plan ("plan", "USD EUR", treatment);

  postage_test_plan_take_of (plan, "licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "flat", "amount USD 100 EUR 90",
                             NULL);
  return plan;
}

static PostageDecimal
get_amount (const PostageEstimate *estimate,
            const char            *id)
{
  const PostageLine *line = postage_test_line (estimate, id, NULL, POSTAGE_CATEGORY_NONE);

  return line != NULL ? line->exact.amount : 0;
}

typedef struct
{
  PostageMetaTreatment treatment;
  const char          *terms;
  const char          *share_of, *amount;
  PostageLineFlags     flags;
} ShareRow;

static void
check_shares (const char     *model,
              const ShareRow *rows,
              guint           n_rows)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageEstimate) estimate = NULL;
      PostagePlan       *plan = new_plan (rows[i].treatment);
      const PostageLine *line;

      g_test_message ("%s, %s", postage_meta_treatment_get_id (rows[i].treatment), rows[i].terms);
      postage_test_plan_take_of (plan, "share", POSTAGE_COMPONENT_FEATURE_FEES, NULL, model, rows[i].terms, NULL);
      estimate = postage_test_estimate_once (catalogue, scenario, plan);
      line = postage_test_line (estimate, "share", NULL, POSTAGE_CATEGORY_NONE);
      postage_test_assert_decimal (line->share_of, rows[i].share_of);
      postage_test_assert_decimal (line->exact.amount, rows[i].amount);
      g_assert_cmpint (line->flags, ==, rows[i].flags);
    }
}

static void
test_percentages (void)
{
  static const ShareRow rows[] = {
    { POSTAGE_META_MARKED_UP, "percent 10 of meta-charges", "28.62", "2.862", 0 },
    { POSTAGE_META_MARKED_UP, "percent 10 of all", "128.62", "12.862", 0 },
    { POSTAGE_META_MARKED_UP, "percent 10 of licence", "100", "10", 0 },
    { POSTAGE_META_MARKED_UP, "percent 250 of licence", "100", "250", 0 },
    /* What Meta itself bills is no part of what the provider does, but can be looked at. */
    { POSTAGE_META_DIRECT, "percent 10 of meta-charges", "28.62", "2.862", 0 },
    { POSTAGE_META_DIRECT, "percent 10 of all", "100", "10", 0 },
    /* What the provider's prices contain is nothing; what becomes of it isn't known. */
    { POSTAGE_META_INCLUDED, "percent 10 of meta-charges", "0", "0", 0 },
    { POSTAGE_META_INCLUDED, "percent 10 of all", "100", "10", 0 },
    { POSTAGE_META_UNKNOWN, "percent 10 of meta-charges", "0", "0",
      POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_BASE_UNKNOWN },
    { POSTAGE_META_UNKNOWN, "percent 10 of all", "100", "10", POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_BASE_UNKNOWN },
    { POSTAGE_META_UNKNOWN, "percent 10 of licence", "100", "10", 0 },
    /* A percentage that isn't known matters where there is something to take it of. */
    { POSTAGE_META_PASSED_THROUGH, "percent ? of meta-charges", "28.62", "0", POSTAGE_LINE_UNKNOWN },
    { POSTAGE_META_PASSED_THROUGH, "percent ? of all | minimum USD 5", "128.62", "5",
      POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_LIMITED_LOW },
    { POSTAGE_META_INCLUDED, "percent ? of meta-charges", "0", "0", 0 },
    { POSTAGE_META_INCLUDED, "percent ? of meta-charges | minimum USD 5", "0", "5", POSTAGE_LINE_LIMITED_LOW },
    /* Limits. */
    { POSTAGE_META_PASSED_THROUGH, "percent 10 of licence | minimum USD 10 | maximum USD 10", "100", "10", 0 },
    { POSTAGE_META_PASSED_THROUGH, "percent 10 of licence | minimum USD 11", "100", "11", POSTAGE_LINE_LIMITED_LOW },
    { POSTAGE_META_PASSED_THROUGH, "percent 10 of licence | maximum USD 9", "100", "9", POSTAGE_LINE_LIMITED_HIGH },
    { POSTAGE_META_PASSED_THROUGH, "percent 10 of licence | minimum INR 11", "100", "10", POSTAGE_LINE_UNKNOWN },
    { POSTAGE_META_PASSED_THROUGH, "percent 10 of licence | maximum INR 9", "100", "0", POSTAGE_LINE_UNKNOWN },
    /* What is known reaches the maximum, whatever is missing. */
    { POSTAGE_META_UNKNOWN, "percent 10 of all | maximum USD 10", "100", "10", POSTAGE_LINE_LIMITED_HIGH },
    { POSTAGE_META_PASSED_THROUGH, "percent 10 of licence | starting -", "100", "10",
      POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_STARTS },
  };

  check_shares ("percentage", rows, G_N_ELEMENTS (rows));
}

static void
test_minimum_spend (void)
{
  static const ShareRow rows[] = {
    { POSTAGE_META_PASSED_THROUGH, "amount USD 200 | of all", "128.62", "71.38", 0 },
    { POSTAGE_META_PASSED_THROUGH, "amount USD 128.62 | of all", "128.62", "0", 0 },
    { POSTAGE_META_PASSED_THROUGH, "amount USD 128.63 | of all", "128.62", "0.01", 0 },
    { POSTAGE_META_PASSED_THROUGH, "amount USD 100 | of all", "128.62", "0", 0 },
    { POSTAGE_META_PASSED_THROUGH, "amount USD 50 | of meta-charges", "28.62", "21.38", 0 },
    { POSTAGE_META_PASSED_THROUGH, "amount USD 150 | of licence", "100", "50", 0 },
    { POSTAGE_META_DIRECT, "amount USD 200 | of all", "100", "100", 0 },
    { POSTAGE_META_PASSED_THROUGH, "amount ? | of all", "128.62", "0", POSTAGE_LINE_UNKNOWN },
    { POSTAGE_META_PASSED_THROUGH, "amount INR 200 | of all", "128.62", "0", POSTAGE_LINE_UNKNOWN },
    { POSTAGE_META_PASSED_THROUGH, "amount USD 200 | of all | starting -", "128.62", "71.38",
      POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_STARTS },
    /* The more of the sum is known, the less is lacking: with what isn't, the total is the agreed amount at least. */
    { POSTAGE_META_UNKNOWN, "amount USD 200 | of all", "100", "100",
      POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_BASE_UNKNOWN },
    { POSTAGE_META_UNKNOWN, "amount USD 100 | of all", "100", "0", 0 },
  };

  check_shares ("minimum-spend", rows, G_N_ELEMENTS (rows));
}

static void
test_which_taxes (void)
{
  /* Germany always, Austria without a VAT ID; 20 percent of all that the provider bills. */
  static const struct
  {
    const char   *country; /* NULL: the scenario doesn't ask for taxes */
    gboolean      vat_id, reverse_charge;
    const char   *amount;
    gboolean      unknown;
    PostageStatus status;
  } rows[] = {
    { NULL, FALSE, FALSE, "0", FALSE, POSTAGE_STATUS_COMPLETE },
    { "DE", FALSE, FALSE, "25.724", FALSE, POSTAGE_STATUS_COMPLETE },
    { "DE", TRUE, FALSE, "25.724", FALSE, POSTAGE_STATUS_COMPLETE },
    { "DE", TRUE, TRUE, "0", FALSE, POSTAGE_STATUS_COMPLETE },
    { "AT", FALSE, FALSE, "25.724", FALSE, POSTAGE_STATUS_COMPLETE },
    { "AT", TRUE, FALSE, "0", FALSE, POSTAGE_STATUS_COMPLETE },
    { "AT", FALSE, TRUE, "0", FALSE, POSTAGE_STATUS_COMPLETE },
    { "FR", TRUE, FALSE, "0", TRUE, POSTAGE_STATUS_AT_LEAST },
    { "FR", TRUE, TRUE, "0", FALSE, POSTAGE_STATUS_COMPLETE }, /* whoever accounts for it itself is billed none */
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageEstimate) estimate = NULL;
      PostagePlan        *plan = new_plan (POSTAGE_META_PASSED_THROUGH);
      PostageTax          tax = { .has_vat_id = rows[i].vat_id, .reverse_charge = rows[i].reverse_charge };
      const PostageTotal *total;

      g_test_message ("row %u", i);
      if (rows[i].country != NULL)
        {
          g_strlcpy (tax.country, rows[i].country, sizeof tax.country);
          postage_scenario_set_tax (scenario, &tax);
        }
      postage_test_plan_take_of (plan, "vat", POSTAGE_COMPONENT_TAXES, NULL, "percentage", "percent 20 of all",
                                 "countries DE | no-vat-id AT");
      estimate = postage_test_estimate_once (catalogue, scenario, plan);
      total = postage_estimate_get_component (estimate, POSTAGE_COMPONENT_TAXES);
      postage_test_assert_decimal (total->exact.amount, rows[i].amount);
      g_assert_cmpint (total->complete, ==, !rows[i].unknown);
      g_assert_cmpuint (postage_test_count_warnings (estimate, POSTAGE_WARNING_TAX_UNKNOWN), ==,
                        rows[i].unknown ? 1 : 0);
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, rows[i].status);
    }
}

/* Whatever their order in the plan: shares see what is charged by quantity, taxes those, too, a payment fee all. */
static void
test_stages (void)
{
  static const struct
  {
    const char      *id;
    PostageComponent component;
    const char      *model, *terms, *conditions;
    const char      *share_of, *amount;
  } charges[] = {
    { "card", POSTAGE_COMPONENT_FEATURE_FEES, "percentage", "percent 1 of all", "payment-fee", "184.982", "1.84982" },
    { "vat", POSTAGE_COMPONENT_TAXES, "percentage", "percent 10 of all", "countries DE", "163.62", "16.362" },
    { "local", POSTAGE_COMPONENT_TAXES, "percentage", "percent 5 of licence", "countries DE", "100", "5" },
    { "share", POSTAGE_COMPONENT_FEATURE_FEES, "percentage", "percent 10 of licence", NULL, "100", "10" },
    { "agreed", POSTAGE_COMPONENT_SUBSCRIPTION, "minimum-spend", "amount USD 125 | of licence", NULL, "100", "25" },
  };
  const PostageTax tax = { .country = "DE" };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint first = 0; first < G_N_ELEMENTS (charges); first++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageEstimate) estimate = NULL;
      PostagePlan *plan = new_plan (POSTAGE_META_PASSED_THROUGH);

      g_test_message ("from %u on", first);
      postage_scenario_set_tax (scenario, &tax);
      for (guint i = 0; i < G_N_ELEMENTS (charges); i++)
        {
          guint place = (first + i) % G_N_ELEMENTS (charges);

          postage_test_plan_take_of (plan, charges[place].id, charges[place].component, NULL, charges[place].model,
                                     charges[place].terms, charges[place].conditions);
        }
      estimate = postage_test_estimate_once (catalogue, scenario, plan);

      /* 28.62 + 100, then 10 + 25, then 10 percent of 163.62 and 5 of 100, then 1 percent of 184.982. */
      for (guint i = 0; i < G_N_ELEMENTS (charges); i++)
        {
          postage_test_assert_decimal (
            postage_test_line (estimate, charges[i].id, NULL, POSTAGE_CATEGORY_NONE)->share_of, charges[i].share_of);
          postage_test_assert_decimal (get_amount (estimate, charges[i].id), charges[i].amount);
        }
      postage_test_assert_decimal (postage_estimate_get_total (estimate)->exact.amount, "186.83182");
    }
}

/* What the account with Meta is billed has no tax of the provider's and no fee for paying the provider. */
static void
test_direct (void)
{
  const PostageTax tax = { .country = "DE" };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_business ();
  g_autoptr (PostageEstimate) estimate = NULL;
  PostagePlan *plan = new_plan (POSTAGE_META_DIRECT);

  postage_scenario_set_tax (scenario, &tax);
  postage_test_plan_take_of (plan, "vat", POSTAGE_COMPONENT_TAXES, NULL, "percentage", "percent 10 of all",
                             "countries DE");
  postage_test_plan_take_of (plan, "card", POSTAGE_COMPONENT_FEATURE_FEES, NULL, "percentage", "percent 1 of all",
                             "payment-fee");
  estimate = postage_test_estimate_once (catalogue, scenario, plan);
  postage_test_assert_decimal (get_amount (estimate, "vat"), "10");
  postage_test_assert_decimal (get_amount (estimate, "card"), "1.1");
  postage_test_assert_decimal (postage_estimate_get_total (estimate)->exact.amount, "139.72");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimator-taxes/percentages", test_percentages);
  g_test_add_func ("/estimator-taxes/minimum-spend", test_minimum_spend);
  g_test_add_func ("/estimator-taxes/which-taxes", test_which_taxes);
  g_test_add_func ("/estimator-taxes/stages", test_stages);
  g_test_add_func ("/estimator-taxes/direct", test_direct);
  return g_test_run ();
}
