/* test-ods-steps.c - the working of a line as rows with formulas
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-ods-steps.h"

static PostageDecimal
decimal (const char *text)
{
  g_autoptr (GError) error = NULL;
  PostageDecimal value = 0;

  postage_decimal_parse (text, &value, &error);
  g_assert_no_error (error);
  return value;
}

static PostageLine
line_of (const PostageCurve *curve,
         gint64              quantity)
{
  g_autoptr (GError) error = NULL;
  PostageLine line = { .component = POSTAGE_COMPONENT_MESSAGE_FEES, .quantity = quantity };

  line.exact = postage_money (0, "USD");
  postage_line_price (&line, curve, &error);
  g_assert_no_error (error);
  return line;
}

/* Compares the steps with @expected: "formula = amount" of each, then the formula of the line. */
static void
assert_steps (const PostageLine *line,
              const char *const *expected)
{
  g_auto (PostageOdsSteps) steps = { NULL };
  guint n = 0;

  postage_ods_steps_init (&steps, line, 8, NULL);
  for (; n < steps.steps->len; n++)
    {
      const PostageOdsStep *step = &g_array_index (steps.steps, PostageOdsStep, n);
      g_autofree char      *amount = postage_decimal_to_string (step->amount.value, 0);
      g_autofree char      *text =
        g_strdup_printf ("%s: %s = %s", step->label, step->formula != NULL ? step->formula : "value",
                         step->amount.presence == POSTAGE_ODS_UNKNOWN ? "not known" : amount);

      g_assert_cmpstr (text, ==, expected[n]);
    }
  g_assert_cmpstr (expected[n] != NULL ? expected[n] : "too many steps", ==,
                   steps.result != NULL ? steps.result : "value");
  g_assert_null (expected[n + 1]);
}

static void
test_nothing (void)
{
  const char *const expected[] = { "value", NULL };
  PostageLine       line = { .exact = postage_money (0, "USD") };

  assert_steps (&line, expected);
}

static void
test_linear (void)
{
  /* 7,000 × 0.0034 = 23.8 */
  const char *const expected[] = { "At this price: [.B8]*[.C8] = 23.8", "SUM([.E8:.E8])", NULL };
  g_auto (PostageCurve) curve = { 0 };
  PostageLine line;

  postage_curve_init (&curve);
  postage_curve_add_step (&curve, G_MAXINT64, decimal ("0.0034"), 0, TRUE);
  line = line_of (&curve, 7000);
  assert_steps (&line, expected);
}

static void
test_tiers (void)
{
  /* 2 × 3 + 5 = 11; 3 packages of 10 × 4 = 12; with the base 2.5 that is 25.5, a third of it 8.5, less 10 % 7.65 */
  const char *const expected[] = {
    "Base price: [.D8] = 2.5",
    "Included: [.B9]*[.C9] = 0",
    "At this price: [.B10]*[.C10]+[.D10] = 11",
    "Packages of 10: [.B11]*[.C11] = 12",
    "Shared by months: ROUND(SUM([.E8:.E11])/[.B12];9) = 8.5",
    "Discount in percent: ROUND([.E12]*(100-[.B13])/100;9) = 7.65",
    "At most: MIN([.E13];[.C14]) = 7",
    "At least: MAX([.E14];[.C15]) = 7",
    "[.E15]",
    NULL,
  };
  g_auto (PostageCurve) curve = { 0 };
  PostageLine line;

  postage_curve_init (&curve);
  curve.base = decimal ("2.5");
  curve.allowance = 4;
  curve.months = 3;
  curve.discount = decimal ("10");
  curve.limits.maximum = (PostageBound){ TRUE, TRUE, decimal ("7") };
  curve.limits.minimum = (PostageBound){ TRUE, TRUE, decimal ("1") };
  postage_curve_add_step (&curve, 2, decimal ("3"), decimal ("5"), TRUE);
  postage_curve_add_block_step (&curve, G_MAXINT64, 10, decimal ("4"), 0, TRUE);
  line = line_of (&curve, 4 + 2 + 21);
  g_assert_true (line.exact.amount == decimal ("7"));
  assert_steps (&line, expected);
}

static void
test_unknown (void)
{
  /* What is known, 3 × 1, is summed; the rest is a word. */
  const char *const expected[] = { "At this price: [.B8]*[.C8] = 3", "At this price: value = not known",
                                   "SUM([.E8:.E9])", NULL };
  g_auto (PostageCurve) curve = { 0 };
  PostageLine line;

  postage_curve_init (&curve);
  postage_curve_add_step (&curve, 3, decimal ("1"), 0, TRUE);
  postage_curve_add_step (&curve, G_MAXINT64, 0, 0, FALSE);
  line = line_of (&curve, 10);
  assert_steps (&line, expected);
}

static void
test_unknown_maximum (void)
{
  /* Nothing but the minimum is sure. */
  const char *const expected[] = { "At this price: [.B8]*[.C8] = 10", "At most: value = 0",
                                   "At least: MAX([.E9];[.C10]) = 2", "[.E10]", NULL };
  g_auto (PostageCurve) curve = { 0 };
  PostageLine line;

  postage_curve_init (&curve);
  postage_curve_add_step (&curve, G_MAXINT64, decimal ("1"), 0, TRUE);
  curve.limits.maximum = (PostageBound){ TRUE, FALSE, 0 };
  curve.limits.minimum = (PostageBound){ TRUE, TRUE, decimal ("2") };
  line = line_of (&curve, 10);
  assert_steps (&line, expected);
}

/* Half of 10⁻⁹ goes to the even neighbour, 0; a spreadsheet would make it 10⁻⁹. */
static void
test_tie_is_a_value (void)
{
  const char *const expected[] = { "At this price: [.B8]*[.C8] = 0.000000001",
                                   "Shared by months: ROUND(SUM([.E8:.E8])/[.B9];9) = 0", "value", NULL };
  g_auto (PostageCurve) curve = { 0 };
  PostageLine line;

  postage_curve_init (&curve);
  curve.months = 2;
  postage_curve_add_step (&curve, G_MAXINT64, 1, 0, TRUE);
  line = line_of (&curve, 1);
  assert_steps (&line, expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ods-steps/nothing", test_nothing);
  g_test_add_func ("/ods-steps/linear", test_linear);
  g_test_add_func ("/ods-steps/tiers", test_tiers);
  g_test_add_func ("/ods-steps/unknown", test_unknown);
  g_test_add_func ("/ods-steps/unknown-maximum", test_unknown_maximum);
  g_test_add_func ("/ods-steps/tie-is-a-value", test_tie_is_a_value);

  return g_test_run ();
}
