/* postage-test-values.c - small values, plans and scenarios for the tests of the core
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "postage-test-catalogue.h"

PostageDecimal
postage_test_decimal (const char *text)
{
  g_autoptr (GError) error = NULL;
  PostageDecimal value = 0;

  postage_decimal_parse (text, &value, &error);
  g_assert_no_error (error);
  return value;
}

PostageMonth
postage_test_month (const char *text)
{
  g_autoptr (GError) error = NULL;
  PostageMonth month = 0;

  postage_month_parse (text, &month, &error);
  g_assert_no_error (error);
  return month;
}

PostageDate
postage_test_date (const char *text)
{
  g_autoptr (GError) error = NULL;
  PostageDate date = POSTAGE_DATE_NONE;

  if (text != NULL)
    postage_date_parse (text, &date, &error);
  g_assert_no_error (error);
  return date;
}

PostageSource *
postage_test_source (const char *seen)
{
  PostageSource *source = postage_source_new ("https://example.com/prices", POSTAGE_CONFIDENCE_OFFICIAL);

  postage_source_set_seen (source, POSTAGE_DATE_NONE, postage_test_date (seen));
  return source;
}

PostageAmounts *
postage_test_amounts (const char *text)
{
  g_auto (GStrv) words = NULL;
  PostageAmounts *amounts;

  if (text == NULL)
    return NULL;

  words = g_strsplit (text, " ", -1);
  amounts = postage_amounts_new ();
  for (guint i = 0; words[i] != NULL; i += 2)
    postage_amounts_set (amounts, words[i], postage_test_decimal (words[i + 1]));
  return amounts;
}

PostagePrice *
postage_test_price (const char *amounts,
                    const char *seen)
{
  g_autoptr (PostageSource) source = postage_test_source (seen);
  g_autoptr (PostageAmounts) amount = postage_test_amounts (amounts);
  PostagePrice *price = postage_price_new (source);

  postage_price_set_amount (price, amount);
  return price;
}

PostagePrice *
postage_test_share (const char      *percent,
                    PostageShareBase base,
                    const char      *minimum,
                    const char      *maximum)
{
  g_autoptr (PostageAmounts) low = postage_test_amounts (minimum);
  g_autoptr (PostageAmounts) high = postage_test_amounts (maximum);
  PostagePrice  *price = postage_test_price (NULL, "2020-01-01");
  PostageDecimal value = postage_test_decimal (percent);

  postage_price_set_share (price, base, &value);
  postage_price_set_limits (price, low, high);
  return price;
}

PostageCharge *
postage_test_charge (const char              *id,
                     PostageComponent         component,
                     const char              *metric,
                     const PostagePriceModel *model,
                     PostagePrice            *price)
{
  g_autoptr (PostageLabel) name = postage_label_new (id);
  g_autoptr (GError) error = NULL;
  PostageCharge *charge = postage_charge_begin (id, name, component, metric, model);

  if (price != NULL)
    {
      postage_charge_add_price (charge, price, &error);
      g_assert_no_error (error);
      postage_price_unref (price);
    }
  return charge;
}

PostagePlan *
postage_test_plan (const char          *id,
                   const char          *currencies,
                   PostageMetaTreatment treatment)
{
  g_autoptr (PostageLabel) name = postage_label_new (id);
  g_auto (GStrv) words = g_strsplit (currencies, " ", -1);
  PostagePlan *plan = postage_plan_begin (id, name, POSTAGE_AUDIENCE_DIRECT, 20261122);

  for (guint i = 0; words[i] != NULL; i++)
    postage_plan_add_currency (plan, words[i]);
  postage_plan_set_meta_charges (plan, treatment, NULL);
  return plan;
}

void
postage_test_plan_take (PostagePlan   *plan,
                        PostageCharge *charge)
{
  postage_charge_end (charge);
  postage_plan_add_charge (plan, charge);
  postage_charge_unref (charge);
}

void
postage_test_plan_take_simple (PostagePlan     *plan,
                               const char      *id,
                               PostageComponent component,
                               const char      *metric,
                               const char      *amounts)
{
  postage_test_plan_take (plan, postage_test_charge (id, component, metric,
                                                     metric != NULL ? &postage_price_per_unit : &postage_price_flat,
                                                     postage_test_price (amounts, "2020-01-01")));
}

PostageProvider *
postage_test_provider (const char  *id,
                       PostagePlan *plan)
{
  g_autoptr (PostageLabel) name = postage_label_new (id);
  PostageProvider *provider = postage_provider_new (id, name, NULL, 20261122);

  if (plan != NULL)
    {
      g_assert_true (postage_plan_end (plan, NULL));
      postage_provider_add_plan (provider, plan);
    }
  return provider;
}

void
postage_test_set_rates (PostageRateCard *card,
                        const char      *market,
                        const char      *rates)
{
  g_auto (GStrv) words = g_strsplit (rates, " ", -1);

  g_assert_cmpuint (g_strv_length (words), ==, POSTAGE_N_CATEGORIES);
  for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
    {
      gboolean       is_known = !g_str_equal (words[category], "?");
      PostageDecimal rate = 0;

      if (g_str_equal (words[category], "-"))
        continue;
      if (is_known)
        rate = postage_test_decimal (words[category]);
      postage_rate_card_set_cell (card, market, category, is_known ? &rate : NULL, is_known ? "direct" : "not found",
                                  POSTAGE_CONFIDENCE_OFFICIAL);
    }
}

PostageScenario *
postage_test_scenario (const char *month,
                       const char *currency)
{
  PostageScenario *scenario = postage_scenario_begin (postage_test_month (month));

  postage_scenario_set_currency (scenario, currency);
  return scenario;
}

void
postage_test_send (PostageScenario *scenario,
                   const char      *country,
                   gint64           marketing,
                   gint64           utility,
                   gint64           authentication,
                   gint64           service,
                   gint64           received)
{
  PostageDestination destination;

  postage_destination_init (&destination, country);
  destination.sent[POSTAGE_CATEGORY_MARKETING] = marketing;
  destination.sent[POSTAGE_CATEGORY_UTILITY] = utility;
  destination.sent[POSTAGE_CATEGORY_AUTHENTICATION] = authentication;
  destination.sent[POSTAGE_CATEGORY_SERVICE] = service;
  destination.received = received;
  postage_scenario_add_destination (scenario, &destination);
}

PostageQuantities *
postage_test_count (PostageCatalogue *catalogue,
                    PostageScenario  *scenario)
{
  g_autoptr (GError) error = NULL;
  PostageQuantities *quantities = postage_quantities_new (catalogue, scenario, &error);

  g_assert_no_error (error);
  return quantities;
}

const PostageMetering *
postage_test_metering (const PostageQuantities *quantities,
                       const char              *market,
                       PostageCategory          category)
{
  const GArray *meterings = postage_quantities_get_meterings (quantities);

  for (guint i = 0; i < meterings->len; i++)
    {
      const PostageMetering *metering = &g_array_index (meterings, PostageMetering, i);

      if (metering->category == category && g_str_equal (metering->market, market))
        return metering;
    }
  return NULL;
}

gint64
postage_test_get_free (const PostageMetering *metering,
                       const char            *id)
{
  for (guint i = 0; i < metering->n_deductions; i++)
    if (g_str_equal (postage_billing_rule_get_id (metering->deductions[i].rule), id))
      return metering->deductions[i].quantity;
  return 0;
}

void
postage_test_set_shares (PostageScenario *scenario,
                         const char      *delivered,
                         const char      *entry_point,
                         const char      *inside_window)
{
  const PostageShares shares = { .delivered = postage_test_decimal (delivered),
                                 .entry_point = postage_test_decimal (entry_point),
                                 .inside_window = postage_test_decimal (inside_window) };

  postage_scenario_set_shares (scenario, &shares);
}

PostageEstimate *
postage_test_estimate (PostageCatalogue *catalogue,
                       PostageScenario  *scenario,
                       PostagePlan      *plan)
{
  g_autoptr (GError) error = NULL;
  PostageEstimate *estimate = postage_estimator_estimate (catalogue, scenario, plan, &error);

  g_assert_no_error (error);
  return estimate;
}

PostageEstimate *
postage_test_estimate_once (PostageCatalogue *catalogue,
                            PostageScenario  *scenario,
                            PostagePlan      *plan)
{
  PostageEstimate *estimate;

  g_assert_true (postage_plan_end (plan, NULL));
  estimate = postage_test_estimate (catalogue, scenario, plan);
  postage_plan_unref (plan);
  return estimate;
}

const PostageLine *
postage_test_line (const PostageEstimate *estimate,
                   const char            *id,
                   const char            *market,
                   PostageCategory        category)
{
  const GPtrArray *lists[] = { postage_estimate_get_lines (estimate), postage_estimate_get_one_off_lines (estimate) };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      {
        const PostageLine *line = g_ptr_array_index (lists[i], j);

        if (g_strcmp0 (line->charge != NULL ? postage_charge_get_id (line->charge) : NULL, id) == 0 &&
            g_strcmp0 (line->market, market) == 0 && line->category == category)
          return line;
      }
  return NULL;
}

guint
postage_test_count_pieces (const PostageLine *line)
{
  g_autoptr (GArray) pieces = postage_line_dup_pieces (line);

  return pieces->len;
}

guint
postage_test_count_warnings (const PostageEstimate *estimate,
                             PostageWarningKind     kind)
{
  const GArray *warnings = postage_estimate_get_warnings (estimate);
  guint         n = 0;

  for (guint i = 0; i < warnings->len; i++)
    if (g_array_index (warnings, PostageWarning, i).kind == kind)
      n++;
  return n;
}

const PostageWarning *
postage_test_warning (const PostageEstimate *estimate,
                      PostageWarningKind     kind)
{
  const GArray *warnings = postage_estimate_get_warnings (estimate);

  for (guint i = 0; i < warnings->len; i++)
    if (g_array_index (warnings, PostageWarning, i).kind == kind)
      return &g_array_index (warnings, PostageWarning, i);
  g_assert_not_reached ();
}
