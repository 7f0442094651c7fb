/* postage-test-random.c - scenarios, prices and plans from a seed, for what has to hold for all of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "postage-test-random.h"

static const char *const months[] = { "2024-01", "2024-10", "2024-11", "2025-06", "2025-07", "2026-06", "2026-09",
                                      "2026-10", "2026-11", "2027-05" };
static const char *const countries[] = { "AA", "BB", "CA", "CB", "DD", "US" };
static const char *const currencies[] = { "USD", "EUR", "INR" };

static PostageDecimal
random_percent (GRand *random)
{
  /* Often one of the ends, where off-by-one mistakes live. */
  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      return 0;
    case 1:
      return 100 * POSTAGE_DECIMAL_ONE;
    default:
      return g_rand_int_range (random, 0, 100001) * (POSTAGE_DECIMAL_ONE / 1000);
    }
}

gint64
postage_test_random_quantity (GRand *random)
{
  static const gint32 limits[] = { 1, 3, 12, 2000, 400000, 2000000 };

  return g_rand_int_range (random, 0, limits[g_rand_int_range (random, 0, G_N_ELEMENTS (limits))]);
}

PostageScenario *
postage_test_random_scenario (GRand *random)
{
  PostageScenario *scenario =
    postage_test_scenario (months[g_rand_int_range (random, 0, G_N_ELEMENTS (months))],
                           currencies[g_rand_int_range (random, 0, G_N_ELEMENTS (currencies))]);

  postage_scenario_set_numbers (scenario, g_rand_int_range (random, 0, 5), NULL, 0);
  postage_scenario_set_quantity (scenario, "seats", postage_test_random_quantity (random));
  postage_scenario_set_quantity (scenario, "flows", postage_test_random_quantity (random));
  postage_scenario_set_template_resubmissions (scenario, postage_test_random_quantity (random));
  if (g_rand_boolean (random))
    postage_scenario_set_quantity (scenario, "conversations", g_rand_int_range (random, 0, 9000));
  postage_scenario_set_term (scenario, g_rand_int_range (random, 0, POSTAGE_BILLING_TERM_ANNUAL + 1));
  postage_scenario_set_route (scenario, g_rand_int_range (random, 0, POSTAGE_ROUTE_MARKETING_MESSAGES + 1));
  postage_scenario_set_horizon (scenario, g_rand_boolean (random) ? 0 : g_rand_int_range (random, 1, 121));
  postage_scenario_set_exchange_spread (scenario, g_rand_boolean (random) ? 0 : random_percent (random));
  if (g_rand_boolean (random))
    postage_scenario_set_tax (scenario, &(PostageTax){ .country = "DE", .reverse_charge = g_rand_boolean (random) });
  if (g_rand_boolean (random))
    postage_scenario_set_feature (scenario, "inbox", TRUE);
  postage_scenario_set_authentication_international (scenario, g_rand_boolean (random));
  postage_scenario_set_templates_per_conversation (scenario, POSTAGE_CATEGORY_UTILITY,
                                                   POSTAGE_DECIMAL_ONE + random_percent (random) / 50);
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      PostageDestination destination;

      if (g_rand_boolean (random))
        continue;
      postage_destination_init (&destination, countries[i]);
      for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
        if (category != POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL)
          destination.sent[category] = postage_test_random_quantity (random);
      destination.received = postage_test_random_quantity (random);
      destination.chats = postage_test_random_quantity (random);
      destination.continued = random_percent (random);
      destination.has_shares = TRUE;
      destination.shares.reclassified = random_percent (random);
      destination.shares.delivered = random_percent (random);
      destination.shares.entry_point = random_percent (random);
      destination.shares.inside_window = random_percent (random);
      postage_scenario_add_destination (scenario, &destination);
    }
  return scenario;
}

/* An amount such as "USD 0.125 EUR 0.12", which is the same in both lists but for its list; now and then it is zero,
 * known in one list only, or not known. */
static void
append_amount (PostageTestMaker *maker,
               GString          *text,
               gboolean          is_limit)
{
  int      kind = g_rand_int_range (maker->random, 0, 12);
  gint64   cents = g_rand_int_range (maker->random, 0, 4) == 0 ? 0 : g_rand_int_range (maker->random, 1, 5000);
  gint64   rise = g_rand_int_range (maker->random, 1, 3000);
  gboolean is_raised = maker->n_amounts++ == maker->raised;

  /* A zero of one list holds in the other, too: raising it would make an amount unknown, not greater. */
  if (kind <= 1)
    cents++;
  if (is_raised)
    cents += rise;
  if (kind == 0 && !maker->knows_all && !is_limit)
    g_string_append (text, "?");
  else if (kind <= 1 && !maker->knows_all)
    g_string_append_printf (text, "EUR %" G_GINT64_FORMAT ".%03d", cents / 1000, (int) (cents % 1000));
  else
    g_string_append_printf (text, "USD %" G_GINT64_FORMAT ".%03d EUR %" G_GINT64_FORMAT ".%03d", cents / 1000,
                            (int) (cents % 1000), cents / 1000, (int) (cents % 1000));
}

/* "5=USD 1; 90=USD 2; *=USD 3": with bounds that are multiples of @size; packs have no last one without a bound. */
static void
append_tiers (PostageTestMaker *maker,
              GString          *text,
              gint64            size,
              gboolean          flats,
              gboolean          is_open)
{
  int    n_tiers = g_rand_int_range (maker->random, 1, 4);
  gint64 last = 0;

  g_string_append (text, flats ? "flats " : "tiers ");
  for (int i = 0; i < n_tiers; i++)
    {
      if (is_open && i == n_tiers - 1)
        g_string_append (text, "*=");
      else
        {
          last += size * g_rand_int_range (maker->random, 1, 900);
          g_string_append_printf (text, "%" G_GINT64_FORMAT "=", last);
        }
      append_amount (maker, text, FALSE);
      if (!flats && g_rand_boolean (maker->random))
        {
          g_string_append_c (text, '+');
          append_amount (maker, text, FALSE);
        }
      if (i < n_tiers - 1)
        g_string_append (text, "; ");
    }
}

static gboolean
is_one_of (const char        *model,
           const char *const *models)
{
  return g_strv_contains (models, model);
}

char *
postage_test_random_terms (PostageTestMaker *maker,
                           const char       *model)
{
  static const char *const of_amounts[] = { "flat", "per-unit", "included", "package", NULL };
  static const char *const of_sizes[] = { "package", "tiered-package", NULL };
  GString                 *terms = g_string_new (NULL);
  gint64                   size = g_rand_int_range (maker->random, 1, 40);

  if (g_str_equal (model, "quote"))
    return g_string_free (terms, FALSE);
  if (!is_one_of (model, of_sizes))
    size = 1;
  if (is_one_of (model, of_amounts))
    {
      g_string_append (terms, "amount ");
      append_amount (maker, terms, FALSE);
    }
  else if (g_str_equal (model, "stairstep") || g_str_equal (model, "prepaid-pack"))
    append_tiers (maker, terms, size, TRUE, g_str_equal (model, "stairstep"));
  else
    append_tiers (maker, terms, size, FALSE, TRUE);

  if (g_str_equal (model, "included"))
    {
      g_string_append_printf (terms, " | included %d | base ", g_rand_int_range (maker->random, 0, 500));
      append_amount (maker, terms, FALSE);
    }
  if (is_one_of (model, of_sizes))
    g_string_append_printf (terms, " | size %" G_GINT64_FORMAT, size);
  return g_string_free (terms, FALSE);
}

char *
postage_test_random_modifiers (PostageTestMaker *maker,
                               const char       *model)
{
  static const char *const allowances[] = { "monthly", "yearly", "once" };
  GString                 *text = g_string_new (NULL);
  GRand                   *random = maker->random;

  if (g_str_equal (model, "quote"))
    return g_string_free (text, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (allowances) && !g_str_equal (model, "flat"); i++)
    if (g_rand_int_range (random, 0, 4) == 0)
      g_string_append_printf (text, " | %s %d", allowances[i], g_rand_int_range (random, 1, 3000));
  if (g_rand_int_range (random, 0, 4) == 0)
    g_string_append_printf (text, " | discount %d", g_rand_int_range (random, 0, 101));
  return g_string_free (text, FALSE);
}

static void
append_limits (PostageTestMaker *maker,
               GString          *terms)
{
  static const char *const limits[] = { "minimum", "maximum" };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (g_rand_int_range (maker->random, 0, 4) == 0)
      {
        g_string_append_printf (terms, " | %s ", limits[i]);
        append_amount (maker, terms, TRUE);
      }
}

static void
append_months (PostageTestMaker *maker,
               GString          *terms)
{
  if (g_rand_int_range (maker->random, 0, 4) == 0)
    g_string_append_printf (terms, " | months %d", g_rand_int_range (maker->random, 1, 13));
}

/* A charge by quantity. */
static PostageCharge *
random_charge (PostageTestMaker *maker,
               const char       *id)
{
  static const char *const models[] = { "flat", "per-unit", "included", "package", "graduated", "volume", "stairstep",
                                        "tiered-package", "prepaid-pack", "quote" };
  static const char *const metrics[] = { "sent", "delivered", "failed", "received", "sent-and-received",
                                         "conversations", "numbers", "seats", "flows" };
  static const char *const conditions[] = { "markets alpha union", "except beta", "categories marketing service",
                                            "categories utility | markets alpha" };
  GRand                   *random = maker->random;
  const char              *model = models[g_rand_int_range (random, 0, G_N_ELEMENTS (models))];
  const char              *metric = metrics[g_rand_int_range (random, 0, G_N_ELEMENTS (metrics))];
  g_autofree char         *terms = postage_test_random_terms (maker, model);
  g_autofree char         *modifiers = postage_test_random_modifiers (maker, model);
  g_autoptr (GString) all = g_string_new (terms);
  g_autoptr (GString) when = g_string_new (g_rand_boolean (random) ? "excludes crm" : "feature inbox");
  gboolean is_one_off = g_rand_int_range (random, 0, 5) == 0;
  gboolean counts = !g_str_equal (model, "flat") && !g_str_equal (model, "quote");

  g_string_append (all, modifiers);
  if (is_one_off)
    g_string_append (when, " | one-off");
  else if (!g_str_equal (model, "quote"))
    {
      append_months (maker, all);
      append_limits (maker, all);
    }
  if (counts && postage_message_metric (metric) != POSTAGE_MESSAGES_NONE && g_rand_boolean (random))
    g_string_append_printf (when, " | %s", conditions[g_rand_int_range (random, 0, G_N_ELEMENTS (conditions))]);
  return postage_test_charge_of (id, g_rand_int_range (random, 1, POSTAGE_COMPONENT_TAXES), counts ? metric : NULL,
                                 model, all->str, when->str);
}

/* One that looks at others, of which c0 and c1 are there. Only the first may be a minimum spend: two of them fill one
 * gap twice. */
static PostageCharge *
random_share (PostageTestMaker *maker,
              const char       *id,
              gboolean          is_first)
{
  static const char *const bases[] = { "meta-charges", "all", "c0", "c0 c1" };
  GRand                   *random = maker->random;
  const char              *base = bases[g_rand_int_range (random, 0, G_N_ELEMENTS (bases))];
  int                      kind = g_rand_int_range (random, is_first ? 0 : 1, 4);
  g_autoptr (GString) terms = g_string_new (NULL);

  if (kind == 0)
    {
      g_string_append (terms, "amount ");
      append_amount (maker, terms, FALSE);
      g_string_append_printf (terms, " | of %s", base);
      return postage_test_charge_of (id, POSTAGE_COMPONENT_SUBSCRIPTION, NULL, "minimum-spend", terms->str, NULL);
    }

  if (g_rand_int_range (random, 0, 8) == 0 && !maker->knows_all)
    g_string_append_printf (terms, "percent ? of %s", base);
  else
    g_string_append_printf (terms, "percent %d.%d of %s", g_rand_int_range (random, 0, 40),
                            g_rand_int_range (random, 0, 10), base);
  append_limits (maker, terms);
  return postage_test_charge_of (id, kind == 1 ? POSTAGE_COMPONENT_TAXES : POSTAGE_COMPONENT_FEATURE_FEES, NULL,
                                 "percentage", terms->str,
                                 kind == 1   ? "countries DE"
                                 : kind == 2 ? "payment-fee"
                                             : NULL);
}

PostagePlan *
postage_test_random_plan (PostageTestMaker *maker,
                          const char       *id,
                          gboolean          is_turned)
{
  PostagePlan *plan = postage_test_plan (id, "USD EUR", g_rand_int_range (maker->random, maker->knows_all ? 1 : 0, 5));
  int          n_charges = g_rand_int_range (maker->random, 2, 7);
  int          n_shares = g_rand_int_range (maker->random, 0, 5);
  g_autoptr (GPtrArray) charges = g_ptr_array_new ();

  for (int i = 0; i < n_charges + n_shares; i++)
    {
      g_autofree char *charge_id = g_strdup_printf ("c%d", i);

      g_ptr_array_add (charges, i < n_charges ? random_charge (maker, charge_id)
                                              : random_share (maker, charge_id, i == n_charges));
    }
  for (guint i = 0; i < charges->len; i++)
    postage_test_plan_take (plan, g_ptr_array_index (charges, is_turned ? charges->len - 1 - i : i));
  return plan;
}

/* Whether the amount of @line is nothing but its base and pieces. */
static gboolean
is_plain (const PostageLine *line)
{
  const PostageCurve *curve = line->curve;

  return curve != NULL && curve->months == 1 && curve->discount == 0 && !curve->limits.minimum.is_set &&
         !curve->limits.maximum.is_set;
}

/* The working of a line adds up to its amount, and what is free to what was counted. */
static void
check_line (const PostageLine *line)
{
  PostageDecimal amount = line->curve != NULL ? line->curve->base : 0;
  gint64         quantity = line->curve != NULL ? MIN (line->curve->allowance, line->quantity) : 0;
  g_autoptr (GArray) pieces = postage_line_dup_pieces (line);

  g_assert_cmpint (line->quantity, >=, 0);
  g_assert_true (line->exact.amount >= 0);
  for (guint i = 0; i < pieces->len; i++)
    {
      amount += g_array_index (pieces, PostagePiece, i).amount;
      quantity += g_array_index (pieces, PostagePiece, i).quantity;
    }
  if (is_plain (line))
    g_assert_true (amount == line->exact.amount);
  if (pieces->len > 0)
    g_assert_cmpint (quantity, ==, line->quantity);
  if (line->flags & (POSTAGE_LINE_NOT_YET_KNOWN | POSTAGE_LINE_OTHER_TERM | POSTAGE_LINE_STARTS))
    g_assert_true (line->flags & POSTAGE_LINE_UNKNOWN);

  if (postage_line_is_meta (line))
    {
      gint64 counted = line->metering->charged;

      for (guint i = 0; i < line->metering->n_deductions; i++)
        counted += line->metering->deductions[i].quantity;
      g_assert_cmpint (counted, ==, line->metering->counted);
      g_assert_cmpint (line->quantity, ==, line->metering->charged);
    }
}

void
postage_test_check_sums (const PostageEstimate *estimate)
{
  const GPtrArray    *lines = postage_estimate_get_lines (estimate);
  const PostageTotal *total = postage_estimate_get_total (estimate);
  PostageDecimal      shown = 0, exact = 0, shown_of_components = 0, exact_of_components = 0;
  guint               n_missing = postage_test_count_warnings (estimate, POSTAGE_WARNING_QUANTITY_MISSING) +
                    postage_test_count_warnings (estimate, POSTAGE_WARNING_FEATURE_UNKNOWN) +
                    postage_test_count_warnings (estimate, POSTAGE_WARNING_TAX_UNKNOWN);
  gboolean complete = TRUE;

  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);

      check_line (line);
      shown += line->shown.amount;
      exact += line->converted.amount;
      complete = complete && !(line->flags & POSTAGE_LINE_UNKNOWN);
    }
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      shown_of_components += postage_estimate_get_component (estimate, component)->shown.amount;
      exact_of_components += postage_estimate_get_component (estimate, component)->exact.amount;
    }

  g_assert_true (total->shown.amount == shown);
  g_assert_true (total->exact.amount == exact);
  g_assert_true (shown_of_components == shown);
  g_assert_true (exact_of_components == exact);
  g_assert_cmpuint (total->n_lines, ==, lines->len);
  if (total->complete || n_missing == 0)
    g_assert_cmpint (total->complete, ==, complete);
}
