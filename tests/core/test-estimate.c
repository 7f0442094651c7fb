/* test-estimate.c - the sums of lines, and what the status says
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimate.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

/* An open estimate in USD without a line. */
static PostageEstimate *
begin_estimate (void)
{
  g_autoptr (PostageCatalogue) catalogue = postage_test_catalogue ();
  g_autoptr (PostageScenario) scenario = postage_test_scenario ("2026-11", "USD");
  g_autoptr (PostagePlan) plan = postage_test_plan ("plan", "USD", POSTAGE_META_PASSED_THROUGH);

  g_assert_true (postage_plan_end (plan, NULL));
  return postage_estimate_begin (catalogue, scenario, plan, "USD");
}

static void
take_line (PostageEstimate *estimate,
           PostageComponent component,
           const char      *converted,
           PostageLineFlags flags)
{
  PostageLine *line = postage_lines_add (postage_estimate_get_own_lines (estimate), component);

  line->converted.amount = postage_test_decimal (converted);
  line->shown = postage_money_round (&line->converted);
  line->flags = flags;
}

static void
test_sums (void)
{
  g_autoptr (PostageEstimate) estimate = begin_estimate ();
  const PostageTotal *total;

  /* What is shown adds up: three times 0.33, not the rounded sum of 0.334; the exact sum is kept beside it. */
  take_line (estimate, POSTAGE_COMPONENT_MESSAGE_FEES, "0.334", 0);
  take_line (estimate, POSTAGE_COMPONENT_MESSAGE_FEES, "0.334", 0);
  take_line (estimate, POSTAGE_COMPONENT_SUBSCRIPTION, "59", 0);
  take_line (estimate, POSTAGE_COMPONENT_MESSAGE_FEES, "0.334", POSTAGE_LINE_UNDATED);
  g_assert_true (postage_estimate_end (estimate, NULL));

  total = postage_estimate_get_component (estimate, POSTAGE_COMPONENT_MESSAGE_FEES);
  postage_test_assert_decimal (total->shown.amount, "0.99");
  postage_test_assert_decimal (total->exact.amount, "1.002");
  g_assert_cmpuint (total->n_lines, ==, 3);
  g_assert_true (total->complete);
  total = postage_estimate_get_component (estimate, POSTAGE_COMPONENT_TAXES);
  postage_test_assert_decimal (total->shown.amount, "0");
  g_assert_cmpuint (total->n_lines, ==, 0);
  g_assert_true (total->complete);
  total = postage_estimate_get_total (estimate);
  postage_test_assert_decimal (total->shown.amount, "59.99");
  postage_test_assert_decimal (total->exact.amount, "60.002");
  g_assert_cmpstr (total->shown.currency, ==, "USD");
  g_assert_cmpuint (total->n_lines, ==, 4);
}

static void
test_order (void)
{
  g_autoptr (PostageEstimate) estimate = begin_estimate ();
  const GPtrArray         *lines;
  static const char *const order[] = { "4", "2", "5", "1", "3" };

  /* By component, else as they came. */
  take_line (estimate, POSTAGE_COMPONENT_TEMPLATE_FEES, "1", 0);
  take_line (estimate, POSTAGE_COMPONENT_SUBSCRIPTION, "2", 0);
  take_line (estimate, POSTAGE_COMPONENT_TEMPLATE_FEES, "3", 0);
  take_line (estimate, POSTAGE_COMPONENT_META_CHARGES, "4", 0);
  take_line (estimate, POSTAGE_COMPONENT_SUBSCRIPTION, "5", 0);
  g_assert_true (postage_estimate_end (estimate, NULL));
  lines = postage_estimate_get_lines (estimate);
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < lines->len; i++)
    postage_test_assert_decimal (((const PostageLine *) g_ptr_array_index (lines, i))->shown.amount, order[i]);
}

static void
test_status (void)
{
  static const struct
  {
    const char      *amounts[2];
    PostageLineFlags flags[2];
    int              warning; /* -1: none */
    PostageStatus    status;
  } rows[] = {
    { { NULL }, { 0 }, -1, POSTAGE_STATUS_COMPLETE },
    { { "5", "0" }, { 0, 0 }, -1, POSTAGE_STATUS_COMPLETE },
    { { "0", "0" }, { 0, 0 }, -1, POSTAGE_STATUS_COMPLETE },
    { { "5", "0" }, { 0, POSTAGE_LINE_UNKNOWN }, -1, POSTAGE_STATUS_AT_LEAST },
    { { "5", "0" }, { POSTAGE_LINE_UNKNOWN, 0 }, -1, POSTAGE_STATUS_AT_LEAST },
    { { "0.001", "0" }, { 0, POSTAGE_LINE_UNKNOWN }, -1, POSTAGE_STATUS_AT_LEAST },
    { { "0", "0" }, { POSTAGE_LINE_UNKNOWN, 0 }, -1, POSTAGE_STATUS_NO_PRICE },
    /* What a reader only has to know leaves the estimate complete. */
    { { "5", "0" },
      { POSTAGE_LINE_UNDATED | POSTAGE_LINE_BANDS_ASSUMED | POSTAGE_LINE_EARLY_EXCHANGE | POSTAGE_LINE_DISPUTED, 0 },
      POSTAGE_WARNING_NOT_SENT,
      POSTAGE_STATUS_COMPLETE },
    { { "5", "0" }, { 0, 0 }, POSTAGE_WARNING_AUDIENCE, POSTAGE_STATUS_DOES_NOT_FIT },
    { { "5", "0" }, { POSTAGE_LINE_UNKNOWN, 0 }, POSTAGE_WARNING_NOT_ON_SALE, POSTAGE_STATUS_DOES_NOT_FIT },
    { { "5", "0" }, { 0, 0 }, POSTAGE_WARNING_DISPUTED, POSTAGE_STATUS_COMPLETE },
    { { "5", "0" }, { 0, 0 }, POSTAGE_WARNING_ONE_OFF_UNKNOWN, POSTAGE_STATUS_COMPLETE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageEstimate) estimate = begin_estimate ();
      PostageWarning warning = { .kind = rows[i].warning, .category = POSTAGE_CATEGORY_NONE };

      g_test_message ("row %u", i);
      for (guint j = 0; j < G_N_ELEMENTS (rows[i].amounts) && rows[i].amounts[j] != NULL; j++)
        take_line (estimate, POSTAGE_COMPONENT_MESSAGE_FEES, rows[i].amounts[j], rows[i].flags[j]);
      if (rows[i].warning >= 0)
        postage_estimate_add_warning (estimate, &warning);
      g_assert_true (postage_estimate_end (estimate, NULL));
      g_assert_cmpint (postage_estimate_get_status (estimate), ==, rows[i].status);
      g_assert_cmpint (postage_estimate_get_total (estimate)->complete, ==,
                       !((rows[i].flags[0] | rows[i].flags[1]) & POSTAGE_LINE_UNKNOWN));
    }
}

static void
test_overflow (void)
{
  g_autoptr (PostageEstimate) estimate = begin_estimate ();
  g_autoptr (GError) error = NULL;

  take_line (estimate, POSTAGE_COMPONENT_MESSAGE_FEES, "100000000000000000000000000000", 0);
  take_line (estimate, POSTAGE_COMPONENT_SUBSCRIPTION, "100000000000000000000000000000", 0);
  g_assert_false (postage_estimate_end (estimate, &error));
  g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
}

static void
test_line_source (void)
{
  g_autoptr (PostageSource) source = postage_test_source ("2026-01-01");
  g_autoptr (PostagePrice) price = postage_price_new (source);
  g_autoptr (PostageLines) lines = postage_lines_new ("USD", "EUR");
  PostageLine *line = postage_lines_add (lines, POSTAGE_COMPONENT_MESSAGE_FEES);

  g_assert_null (postage_line_get_source (line));
  line->price = price;
  g_assert_true (postage_line_get_source (line) == source);
  g_assert_cmpstr (line->exact.currency, ==, "USD");
  g_assert_cmpstr (line->shown.currency, ==, "EUR");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/estimate/sums", test_sums);
  g_test_add_func ("/estimate/order", test_order);
  g_test_add_func ("/estimate/status", test_status);
  g_test_add_func ("/estimate/overflow", test_overflow);
  g_test_add_func ("/estimate/line-source", test_line_source);
  return g_test_run ();
}
