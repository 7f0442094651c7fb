/* test-charge.c - formulas, explanations and warnings of charges of every model
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "postage-test-catalogue.h"
#include "text-fixture.h"
#include "text/postage-text-line.h"
#include "text/postage-text-reason.h"
#include "text/postage-text-warning.h"

/* Spaces that don't break are written as "~" in the tables, to be seen. */
static char *
with_tildes (char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\u00a0", -1);

  g_free (text);
  return g_strjoinv ("~", parts);
}

/* What the sample business, which sends 4,000 messages, receives 600 and has 4 seats, pays on a plan of @charge
 * (transfer full) and a licence of 100; for annual billing, over 12 months, with German taxes. */
static PostageEstimate *
estimate (PostageMetaTreatment treatment,
          PostageCharge       *charge)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_business ();
  PostagePlan *plan = postage_test_plan ("plan", "USD EUR", treatment);

  postage_scenario_set_term (scenario, POSTAGE_BILLING_TERM_ANNUAL);
  postage_scenario_set_horizon (scenario, 12);
  postage_scenario_set_tax (scenario, &(PostageTax){ .country = "DE" });
  postage_test_plan_take_of (plan, "licence", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "flat", "amount USD 100", NULL);
  postage_test_plan_take (plan, charge);
  return postage_test_estimate_once (catalogue, scenario, plan);
}

/* clang-format off */
static const struct
{
  const char *metric, *model, *terms, *conditions;
  const char *formula, *amount;
  const char *sentences[2];
} rows[] = {
  /* Steps. */
  { "sent", "package", "amount USD 5 | size 1000", NULL, "4 packages of 1,000 × 5.00~USD = 20.00~USD",
    "20.00~USD", { "Counted: 4,000 (sent)." } },
  { "seats", "package", "amount USD 5 | size 10", NULL, "1 package of 10 × 5.00~USD = 5.00~USD", "5.00~USD",
    { NULL } },
  { "seats", "graduated", "tiers 3=USD 5; *=USD 4+USD 1", NULL,
    "3 × 5.00~USD + 1 × 4.00~USD + 1.00~USD = 20.00~USD", "20.00~USD", { "Counted: 4 (seats)." } },
  { "seats", "graduated", "tiers 3=USD 0; *=USD 4", NULL, "3 included + 1 × 4.00~USD = 4.00~USD", "4.00~USD",
    { NULL } },
  { "seats", "volume", "tiers 3=USD 5; *=USD 4+USD 1", NULL, "4 × 4.00~USD + 1.00~USD = 17.00~USD",
    "17.00~USD", { NULL } },
  { "seats", "stairstep", "flats 3=USD 20; *=USD 35", NULL, "35.00~USD", "35.00~USD",
    { "Counted: 4 (seats)." } },
  { "sent", "tiered-package", "tiers 2000=USD 5; *=USD 3 | size 1000", NULL,
    "2 packages of 1,000 × 5.00~USD + 2 packages of 1,000 × 3.00~USD = 16.00~USD", "16.00~USD", { NULL } },
  { "sent", "prepaid-pack", "flats 182=USD 5; 5000=USD 100", NULL, "100.00~USD", "100.00~USD", { NULL } },
  { "sent", "prepaid-pack", "flats 182=USD 5; 1500=USD 30", NULL,
    "3 packages of 1,500 × 30.00~USD = 90.00~USD", "90.00~USD", { NULL } },
  { NULL, "quote", "", NULL, "not known", "not known",
    { "The provider quotes this price on request only.",
      "The price, or a part of it, is not known, so the total is a lower bound." } },

  /* Allowances, months, discounts. */
  { "sent", "graduated", "tiers *=USD 0.01 | monthly 1000", NULL,
    "1,000 included + 3,000 × 0.01~USD = 30.00~USD", "30.00~USD", { "1,000 are included in each month." } },
  { "sent", "graduated", "tiers *=USD 0.01 | yearly 12000", NULL,
    "1,000 included + 3,000 × 0.01~USD = 30.00~USD", "30.00~USD",
    { "12,000 are included in each year, a twelfth of them in a month." } },
  { "sent", "graduated", "tiers *=USD 0.01 | once 24000", NULL,
    "2,000 included + 2,000 × 0.01~USD = 20.00~USD", "20.00~USD",
    { "24,000 are free once; they count only over a number of months." } },
  { "seats", "per-unit", "amount USD 5 | monthly 100", NULL, "4 included = 0.00~USD", "0.00~USD", { NULL } },
  { NULL, "flat", "amount USD 588 | months 12 | term annual", NULL, "588.00~USD ÷ 12 months = 49.00~USD",
    "49.00~USD", { "A fixed amount a month.", "The price is that of annual billing, for one month of it." } },
  { NULL, "flat", "amount USD 30 | months 3 | term quarterly", NULL, "30.00~USD ÷ 3 months = 10.00~USD",
    "10.00~USD", { "The price is that of quarterly billing, for one month of it." } },
  { "seats", "included", "amount USD 6 | included 2 | base USD 30 | months 3 | discount 8", NULL,
    "(30.00~USD + 2 included + 2 × 6.00~USD) ÷ 3 months less 8% = 12.88~USD", "12.88~USD", { NULL } },
  { "seats", "per-unit", "amount USD 5 | discount 12.5", NULL, "4 × 5.00~USD less 12.5% = 17.50~USD",
    "17.50~USD", { NULL } },
  { NULL, "flat", "amount USD 600", "one-off", "600.00~USD ÷ 12 months = 50.00~USD", "50.00~USD",
    { "An amount that is paid once." } },

  /* Limits. */
  { "seats", "per-unit", "amount USD 5 | minimum USD 30", NULL, "4 × 5.00~USD, at least 30.00~USD = 30.00~USD",
    "30.00~USD", { NULL } },
  { "seats", "per-unit", "amount USD 5 | maximum USD 12", NULL, "4 × 5.00~USD, at most 12.00~USD = 12.00~USD",
    "12.00~USD", { NULL } },
  { "seats", "per-unit", "amount USD 5 | minimum USD 20", NULL, "4 × 5.00~USD = 20.00~USD", "20.00~USD",
    { NULL } },
  { "templates", "per-unit", "amount USD 5 | minimum USD 30", NULL, "0.00~USD, at least 30.00~USD = 30.00~USD",
    "30.00~USD", { "Counted: 0 (templates)." } },
  { "seats", "per-unit", "amount ? | minimum USD 30", NULL,
    "4 × not known, at least 30.00~USD = at least 30.00~USD", "at least 30.00~USD",
    { "The price, or a part of it, is not known, so the total is a lower bound." } },
  { "seats", "per-unit", "amount USD 5 | maximum EUR 12", NULL, "4 × 5.00~USD", "not known", { NULL } },
  { "seats", "per-unit", "amount USD 5 | starting -", NULL, "4 × 5.00~USD = at least 20.00~USD",
    "at least 20.00~USD", { "The price is the lowest one, “starting at”, so the total is a lower bound." } },

  /* Shares: Meta charges 28.62. */
  { NULL, "percentage", "percent 10 of meta-charges", NULL, "10% of 28.62~USD = 2.862~USD ≈ 2.86~USD",
    "2.86~USD", { "A percentage of Meta’s charges." } },
  { NULL, "percentage", "percent 10 of all", NULL, "10% of 128.62~USD = 12.862~USD ≈ 12.86~USD", "12.86~USD",
    { "A percentage of all other charges." } },
  { NULL, "percentage", "percent 10 of licence", NULL, "10% of 100.00~USD = 10.00~USD", "10.00~USD",
    { "A percentage of some of the plan’s other charges." } },
  { NULL, "percentage", "percent 10 of licence", "payment-fee", "10% of 100.00~USD = 10.00~USD", "10.00~USD",
    { "A percentage of the whole bill, with its taxes." } },
  { NULL, "percentage", "percent 19 of licence", "countries DE", "19% of 100.00~USD = 19.00~USD", "19.00~USD",
    { "A tax, counted because the scenario asks for taxes." } },
  { NULL, "percentage", "percent ? of licence", NULL, "an unknown percentage of 100.00~USD", "not known",
    { "The price, or a part of it, is not known, so the total is a lower bound." } },
  { NULL, "percentage", "percent ? of licence | minimum USD 5", NULL,
    "an unknown percentage of 100.00~USD, at least 5.00~USD = at least 5.00~USD", "at least 5.00~USD",
    { NULL } },
  { NULL, "minimum-spend", "amount USD 150 | of licence", NULL,
    "150.00~USD agreed − 100.00~USD spent = 50.00~USD", "50.00~USD",
    { "A minimum spend: what the other charges lack to the agreed amount." } },
};
/* clang-format on */

static void
test_charges (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageComponent component = g_strcmp0 (rows[i].conditions, "countries DE") == 0 ? POSTAGE_COMPONENT_TAXES
                                                                                       : POSTAGE_COMPONENT_FEATURE_FEES;
      g_autoptr (PostageEstimate) found =
        estimate (POSTAGE_META_PASSED_THROUGH,
                  postage_test_charge_of ("fee", component, rows[i].metric, rows[i].model, rows[i].terms,
                                          rows[i].conditions));
      const PostageLine *line = postage_test_line (found, "fee", NULL, POSTAGE_CATEGORY_NONE);
      g_autofree char   *formula = NULL;
      g_autofree char   *amount = NULL;
      g_autoptr (GPtrArray) sentences = NULL;

      g_test_message ("%s: %s", rows[i].model, rows[i].terms);
      formula = with_tildes (postage_text_line_formula (line));
      amount = with_tildes (postage_text_line_amount (line));
      sentences = postage_text_line_explanation (found, line);
      g_assert_cmpstr (formula, ==, rows[i].formula);
      g_assert_cmpstr (amount, ==, rows[i].amount);
      for (guint j = 0; j < G_N_ELEMENTS (rows[i].sentences) && rows[i].sentences[j] != NULL; j++)
        g_assert_true (text_fixture_has_sentence (sentences, rows[i].sentences[j]));
    }
}

/* Templates that are submitted again are told apart from new ones; other charges know nothing of them. */
static void
test_templates (void)
{
  static const struct
  {
    const char *metric;
    gint64      entered, again;
    const char *formula, *sentence;
  } cases[] = {
    { "templates", 10, 2, "12 × 5.00~USD = 60.00~USD", "Counted: 12 (templates): 10 new + 2 submitted again." },
    { "templates", 0, 2, "2 × 5.00~USD = 10.00~USD", "Counted: 2 (templates): 0 new + 2 submitted again." },
    { "templates", 10, 0, "10 × 5.00~USD = 50.00~USD", "Counted: 10 (templates)." },
    { "seats", 10, 2, "4 × 5.00~USD = 20.00~USD", "Counted: 4 (seats)." },
  };
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageEstimate) found = NULL;
      g_autoptr (GPtrArray) sentences = NULL;
      g_autofree char   *formula = NULL;
      const PostageLine *line;

      g_test_message ("case %u", i);
      postage_scenario_set_quantity (scenario, "templates", cases[i].entered);
      postage_scenario_set_template_resubmissions (scenario, cases[i].again);
      found = postage_test_estimate_once (
        catalogue, scenario,
        postage_test_plan_of (postage_test_charge_of ("fee", POSTAGE_COMPONENT_TEMPLATE_FEES, cases[i].metric,
                                                      "per-unit", "amount USD 5", NULL)));
      line = postage_test_line (found, "fee", NULL, POSTAGE_CATEGORY_NONE);
      formula = with_tildes (postage_text_line_formula (line));
      sentences = postage_text_line_explanation (found, line);
      g_assert_cmpstr (formula, ==, cases[i].formula);
      g_assert_cmpstr (g_ptr_array_index (sentences, 0), ==, cases[i].sentence);
    }
}

static void
test_treatments (void)
{
  static const struct
  {
    PostageMetaTreatment treatment;
    const char          *formula, *amount;
    const char          *sentence; /* NULL: none */
  } treatments[] = {
    { POSTAGE_META_PASSED_THROUGH, "900 × 0.0250~USD = 22.50~USD", "22.50~USD",
      "The provider passes Meta’s charges on as they are." },
    { POSTAGE_META_MARKED_UP, "900 × 0.0250~USD = 22.50~USD", "22.50~USD",
      "The provider passes Meta’s charges on; its markup stands among its own fees." },
    { POSTAGE_META_DIRECT, "900 × 0.0250~USD = 22.50~USD", "22.50~USD", "Meta itself bills this." },
    { POSTAGE_META_INCLUDED, "included in the provider’s prices", "0.00~USD",
      "The provider’s own prices contain Meta’s charges." },
    { POSTAGE_META_UNKNOWN, "900 × not known", "not known", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (treatments); i++)
    {
      g_autoptr (PostageEstimate) found =
        estimate (treatments[i].treatment, postage_test_charge_of ("fee", POSTAGE_COMPONENT_FEATURE_FEES, NULL, "flat",
                                                                   "amount USD 1", NULL));
      const PostageLine *line = postage_test_line (found, NULL, "alpha", POSTAGE_CATEGORY_MARKETING);
      g_autofree char   *formula = with_tildes (postage_text_line_formula (line));
      g_autofree char   *amount = with_tildes (postage_text_line_amount (line));
      g_autoptr (GPtrArray) sentences = postage_text_line_explanation (found, line);

      g_test_message ("%s", postage_meta_treatment_get_id (treatments[i].treatment));
      g_assert_cmpstr (formula, ==, treatments[i].formula);
      g_assert_cmpstr (amount, ==, treatments[i].amount);
      g_assert_true (text_fixture_has_sentence (sentences, "Messages delivered: 900, all charged."));
      if (treatments[i].sentence != NULL)
        g_assert_true (text_fixture_has_sentence (sentences, treatments[i].sentence));
    }
}

static void
test_other_term (void)
{
  g_autoptr (PostageEstimate) found = postage_test_estimate_charge (
    postage_test_charge_of ("fee", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "flat", "amount USD 5 | term annual", NULL));
  const PostageLine *line = postage_test_line (found, "fee", NULL, POSTAGE_CATEGORY_NONE);
  g_autofree char   *formula = with_tildes (postage_text_line_formula (line));
  g_autofree char   *warning =
    postage_text_warning (found, postage_test_warning (found, POSTAGE_WARNING_PRICE_OTHER_TERM));
  g_autoptr (GPtrArray) sentences = postage_text_line_explanation (found, line);

  g_assert_cmpstr (formula, ==, "not known");
  g_assert_cmpstr (warning, ==, "The price of “fee” is known for longer billing terms only.");
  g_assert_true (text_fixture_has_sentence (
    sentences, "The price is known for longer billing terms only, so the total is a lower bound."));
}

static void
test_warnings_of_charges (void)
{
  static const struct
  {
    const char        *metric, *model, *terms, *conditions;
    PostageWarningKind kind;
    const char        *sentence;
  } warnings[] = {
    { NULL, "quote", "", NULL, POSTAGE_WARNING_PRICE_ON_REQUEST, "The price of “fee” is quoted on request only." },
    { NULL, "flat", "amount USD 5 | starting -", NULL, POSTAGE_WARNING_PRICE_STARTS,
      "The price of “fee” is the lowest one, “starting at”." },
    { NULL, "percentage", "percent ? of all", NULL, POSTAGE_WARNING_PRICE_UNKNOWN,
      "The price of “fee” is not known for November 2026." },
    { "templates", "per-unit", "amount USD 5", "feature inbox", POSTAGE_WARNING_QUANTITY_MISSING,
      "“fee” is charged by templates, of which none are entered." },
    { NULL, "flat", "amount USD 5", "feature inbox | requires crm", POSTAGE_WARNING_FEATURE_UNKNOWN,
      "It is not known what “inbox” costs on this plan." },
    { NULL, "flat", "amount USD 5", "feature inbox", POSTAGE_WARNING_TAX_UNKNOWN,
      "It is not known which taxes the provider adds for this business." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (warnings); i++)
    {
      g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageEstimate) found = NULL;
      g_autofree char *sentence = NULL;

      g_test_message ("row %u", i);
      postage_test_set_features (scenario, "inbox");
      postage_scenario_set_tax (scenario, &(PostageTax){ .country = "DE" });
      found = postage_test_estimate_once (
        catalogue, scenario,
        postage_test_plan_of (postage_test_charge_of ("fee", POSTAGE_COMPONENT_FEATURE_FEES, warnings[i].metric,
                                                      warnings[i].model, warnings[i].terms, warnings[i].conditions)));
      sentence = postage_text_warning (found, postage_test_warning (found, warnings[i].kind));
      g_assert_cmpstr (sentence, ==, warnings[i].sentence);
    }
}

static void
test_misfits (void)
{
  static const struct
  {
    const char        *business, *account;
    PostageWarningKind kind;
    const char        *sentence, *reason;
    gboolean           is_excepted; /* whether the plan is not sold in AA and BB, instead of there only */
  } misfits[] = {
    { "BB", NULL, POSTAGE_WARNING_REGION, "The plan doesn’t fit: it is not sold to businesses in AA, BB.",
      "not sold to businesses in AA, BB", TRUE },
    { "US", NULL, POSTAGE_WARNING_REGION, "The plan doesn’t fit: it is for businesses in AA, BB.",
      "only for businesses in AA, BB" },
    { NULL, NULL, POSTAGE_WARNING_REGION,
      "The plan doesn’t fit: it is for businesses in AA, BB, and the scenario doesn’t say where the business is.",
      "only for businesses in AA, BB; the scenario doesn’t say where yours is" },
    { "AA", NULL, POSTAGE_WARNING_LIMIT, "The plan doesn’t fit: it serves at most 3 (seats).",
      "serves at most 3 (seats)" },
    { "AA", "ARS", POSTAGE_WARNING_ACCOUNT_CURRENCY, "The plan doesn’t fit: Meta doesn’t bill accounts in ARS.",
      "Meta doesn’t bill accounts in ARS" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (misfits); i++)
    {
      g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
      g_autoptr (PostageScenario) scenario = postage_test_business ();
      g_autoptr (PostageSource) source = postage_test_source (NULL);
      g_autoptr (PostageEstimate) found = NULL;
      g_autofree char *sentence = NULL;
      g_autofree char *reason = NULL;
      PostagePlan     *plan = postage_test_plan ("plan", "USD", POSTAGE_META_DIRECT);

      g_test_message ("row %u", i);
      for (guint j = 0; j < 2; j++)
        if (misfits[i].is_excepted)
          postage_plan_add_except_region (plan, j == 0 ? "AA" : "BB");
        else
          postage_plan_add_region (plan, j == 0 ? "AA" : "BB");
      postage_plan_add_limit (plan, "seats", 3, source);
      postage_scenario_set_business_country (scenario, misfits[i].business);
      postage_scenario_set_account_currency (scenario, misfits[i].account);
      found = postage_test_estimate_once (catalogue, scenario, plan);
      sentence = postage_text_warning (found, postage_test_warning (found, misfits[i].kind));
      g_assert_cmpstr (sentence, ==, misfits[i].sentence);
      reason = postage_text_misfit (found, postage_test_warning (found, misfits[i].kind));
      g_assert_cmpstr (reason, ==, misfits[i].reason);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/charge/charges", test_charges);
  g_test_add_func ("/text/charge/templates", test_templates);
  g_test_add_func ("/text/charge/treatments", test_treatments);
  g_test_add_func ("/text/charge/other-term", test_other_term);
  g_test_add_func ("/text/charge/warnings-of-charges", test_warnings_of_charges);
  g_test_add_func ("/text/charge/misfits", test_misfits);
  return g_test_run ();
}
