/* test-curve.c - thresholds and rate steps: the one place where a quantity becomes an amount
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-curve.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

typedef struct
{
  gint64      last; /* 0: no bound */
  const char *rate; /* NULL: not known */
  const char *flat;
} Step;

static void
fill (PostageCurve *curve,
      const char   *base,
      const Step   *steps,
      guint         n_steps)
{
  postage_curve_init (curve);
  curve->base = postage_test_decimal (base);
  for (guint i = 0; i < n_steps; i++)
    postage_curve_add_step (curve, steps[i].last != 0 ? steps[i].last : G_MAXINT64,
                            postage_test_decimal (steps[i].rate != NULL ? steps[i].rate : "0"),
                            postage_test_decimal (steps[i].flat != NULL ? steps[i].flat : "0"), steps[i].rate != NULL);
}

static PostageDecimal
evaluate (const PostageCurve *curve,
          gint64              quantity,
          GArray             *pieces,
          gboolean           *known)
{
  g_autoptr (GError) error = NULL;
  PostageCurveValue value = { 0 };

  g_array_set_size (pieces, 0);
  postage_curve_evaluate (curve, quantity, pieces, &value, &error);
  g_assert_no_error (error);
  *known = value.known;
  return value.amount;
}

static void
test_evaluate (void)
{
  /* Bounds are inclusive; a flat part is charged with its step's first unit; nothing for no units but the base. */
  static const Step graduated[] = { { 200, "0.1", NULL }, { 1000, "0.05", "10" }, { 0, "0.01", NULL } };
  static const Step overage[] = { { 500, "0", NULL }, { 0, "0.5", NULL } };
  static const struct
  {
    const char *base;
    const Step *steps;
    guint       n_steps;
    gint64      quantity;
    const char *amount;
    guint       n_pieces;
  } rows[] = {
    { "0", graduated, 3, 0, "0", 0 },
    { "0", graduated, 3, 1, "0.1", 1 },
    { "0", graduated, 3, 199, "19.9", 1 },
    { "0", graduated, 3, 200, "20", 1 },
    { "0", graduated, 3, 201, "30.05", 2 },
    { "0", graduated, 3, 1000, "70", 2 },
    { "0", graduated, 3, 1001, "70.01", 3 },
    { "0", graduated, 3, 3000, "90", 3 },
    { "59.99", overage, 2, 0, "59.99", 0 },
    { "59.99", overage, 2, 500, "59.99", 1 },
    { "59.99", overage, 2, 501, "60.49", 2 },
    { "59.99", overage, 2, 620, "119.99", 2 },
  };
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (PostagePiece));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (PostageCurve) curve;
      gboolean       known = FALSE;
      PostageDecimal sum;
      gint64         quantity = 0;

      g_test_message ("row %u", i);
      fill (&curve, rows[i].base, rows[i].steps, rows[i].n_steps);
      postage_test_assert_decimal (evaluate (&curve, rows[i].quantity, pieces, &known), rows[i].amount);
      g_assert_true (known);

      /* The working adds up to the amount. */
      g_assert_cmpuint (pieces->len, ==, rows[i].n_pieces);
      sum = curve.base;
      for (guint j = 0; j < pieces->len; j++)
        {
          const PostagePiece *piece = &g_array_index (pieces, PostagePiece, j);

          g_assert_true (piece->known);
          g_assert_cmpint (piece->quantity, >, 0);
          quantity += piece->quantity;
          sum += piece->amount;
        }
      g_assert_cmpint (quantity, ==, rows[i].quantity);
      postage_test_assert_decimal (sum, rows[i].amount);
    }
}

static void
test_unknown_step (void)
{
  static const Step steps[] = { { 100, "1", NULL }, { 200, NULL, NULL }, { 0, "2", NULL } };
  static const struct
  {
    gint64      quantity;
    const char *amount;
    gboolean    known;
  } rows[] = {
    { 0, "0", TRUE },
    { 100, "100", TRUE },
    { 101, "100", FALSE },
    { 200, "100", FALSE },
    { 210, "120", FALSE }, /* what is known is still counted */
  };
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (PostagePiece));
  g_auto (PostageCurve) curve;

  fill (&curve, "0", steps, 3);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean known = !rows[i].known;

      g_test_message ("%" G_GINT64_FORMAT " units", rows[i].quantity);
      postage_test_assert_decimal (evaluate (&curve, rows[i].quantity, pieces, &known), rows[i].amount);
      g_assert_cmpint (known, ==, rows[i].known);
    }
  g_assert_false (g_array_index (pieces, PostagePiece, 1).known);
  g_assert_cmpint (g_array_index (pieces, PostagePiece, 1).quantity, ==, 100);
}

static void
test_unknown_base (void)
{
  static const Step steps[] = { { 0, "1", NULL } };
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (PostagePiece));
  g_auto (PostageCurve) curve;
  gboolean known = TRUE;

  /* A base is charged whatever the quantity, and so it is missing whatever the quantity. */
  fill (&curve, "0", steps, 1);
  g_assert_true (postage_curve_is_linear (&curve));
  curve.base_known = FALSE;
  g_assert_false (postage_curve_is_linear (&curve));
  postage_test_assert_decimal (evaluate (&curve, 0, pieces, &known), "0");
  g_assert_false (known);
  known = TRUE;
  postage_test_assert_decimal (evaluate (&curve, 7, pieces, &known), "7");
  g_assert_false (known);
}

static void
test_is_linear (void)
{
  static const Step one[] = { { 0, "1", NULL } };
  static const Step with_flat[] = { { 0, "1", "5" } };
  static const Step two[] = { { 10, "1", NULL }, { 0, "1", NULL } };
  static const struct
  {
    const char *base;
    const Step *steps;
    guint       n_steps;
    gboolean    linear;
  } rows[] = {
    { "0", one, 1, TRUE },
    { "3", one, 1, FALSE },
    { "0", with_flat, 1, FALSE },
    { "0", two, 2, FALSE },
    { "0", one, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (PostageCurve) curve;

      g_test_message ("row %u", i);
      fill (&curve, rows[i].base, rows[i].steps, rows[i].n_steps);
      g_assert_cmpint (postage_curve_is_linear (&curve), ==, rows[i].linear);
    }
}

static void
test_overflow (void)
{
  /* The product, the sum with the flat part, the sum with the base, the sum of two steps. */
  static const char huge[] = "170141183460469231731687303715";
  static const Step product[] = { { 0, huge, NULL } };
  static const Step with_flat[] = { { 0, huge, huge } };
  static const Step one[] = { { 0, huge, NULL } };
  static const Step two[] = { { 1, huge, NULL }, { 0, huge, NULL } };
  static const struct
  {
    const char *base;
    const Step *steps;
    guint       n_steps;
    gint64      quantity;
  } rows[] = { { "0", product, 1, 2 }, { "0", with_flat, 1, 1 }, { huge, one, 1, 1 }, { "0", two, 2, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (PostagePiece));
      g_autoptr (GError) error = NULL;
      g_auto (PostageCurve) curve;
      PostageCurveValue value = { .amount = 77 };

      g_test_message ("row %u", i);
      fill (&curve, rows[i].base, rows[i].steps, rows[i].n_steps);
      g_assert_false (postage_curve_evaluate (&curve, rows[i].quantity, pieces, &value, &error));
      g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_OVERFLOW);
      g_assert_true (value.amount == 77);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/curve/evaluate", test_evaluate);
  g_test_add_func ("/curve/unknown-step", test_unknown_step);
  g_test_add_func ("/curve/unknown-base", test_unknown_base);
  g_test_add_func ("/curve/is-linear", test_is_linear);
  g_test_add_func ("/curve/overflow", test_overflow);
  return g_test_run ();
}
