/* postage-estimator.c - from a catalogue, a scenario and a plan to an estimate
 *
 * The order of work: tariff and quantities; Meta's lines; the plan's lines by quantity; percentages of those lines;
 * exchange; rounding of each line. Sums come last, in the estimate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-estimator.h"

#include <string.h>

#include "core/postage-tariff.h"

/* What one estimate works on. */
typedef struct
{
  PostageCatalogue  *catalogue;
  PostageScenario   *scenario;
  PostagePlan       *plan;
  PostageTariff     *tariff;
  PostageQuantities *quantities;
  PostageEstimate   *estimate;
  GPtrArray         *lines; /* (element-type PostageLine): monthly and one-off, in the order of work */
} Work;

static PostageLine *
add_line (Work            *work,
          PostageComponent component)
{
  PostageLine *line = postage_line_new (component, postage_tariff_get_currency (work->tariff),
                                        postage_scenario_get_currency (work->scenario));

  g_ptr_array_add (work->lines, line);
  return line;
}

static void
warn_charge (Work              *work,
             PostageWarningKind kind,
             PostageCharge     *charge,
             PostageMonth       month)
{
  PostageWarning warning = { .kind = kind, .category = POSTAGE_CATEGORY_NONE, .charge = charge, .month = month };

  postage_estimate_add_warning (work->estimate, &warning);
}

/* Evaluates the curve of @item for the line's quantity. */
static gboolean
price_line (PostageLine             *line,
            const PostageTariffItem *item,
            GError                 **error)
{
  gboolean known = FALSE;

  line->base = item->curve.base;
  if (!postage_curve_evaluate (&item->curve, line->quantity, line->pieces, &line->exact.amount, &known, error))
    return FALSE;
  if (!known)
    line->flags |= POSTAGE_LINE_UNKNOWN;
  return TRUE;
}

static gboolean
add_meta_line (Work                  *work,
               const PostageMetering *metering,
               GError               **error)
{
  const PostageTariffItem *item = postage_tariff_find_meta (work->tariff, metering->market, metering->category);
  PostageLine             *line = add_line (work, POSTAGE_COMPONENT_META_CHARGES);

  line->market = metering->market;
  line->category = metering->category;
  line->metering = *metering;
  line->rule = metering->rule;
  line->quantity = metering->charged;
  if (item != NULL)
    line->meta_rate = item->meta_rate;

  if (postage_plan_get_meta_treatment (work->plan) == POSTAGE_META_UNKNOWN)
    {
      if (line->quantity > 0)
        line->flags |= POSTAGE_LINE_UNKNOWN;
      return TRUE;
    }
  if (item == NULL || !item->known)
    {
      /* What is free by rule needs no rate. */
      if (line->quantity > 0)
        {
          PostageWarning warning = { .kind = POSTAGE_WARNING_RATE_UNKNOWN,
                                     .market = metering->market,
                                     .category = metering->category };

          line->flags |= POSTAGE_LINE_UNKNOWN;
          postage_estimate_add_warning (work->estimate, &warning);
        }
      return TRUE;
    }

  if (item->bands_rule != NULL && postage_billing_rule_get_terms (item->bands_rule)->assumed)
    line->flags |= POSTAGE_LINE_BANDS_ASSUMED;
  return price_line (line, item, error);
}

static gboolean
add_meta_lines (Work    *work,
                GError **error)
{
  const GArray *meterings = postage_quantities_get_meterings (work->quantities);
  gint64        n_converted = 0;

  for (guint i = 0; i < meterings->len; i++)
    {
      const PostageLine *line;

      if (!add_meta_line (work, &g_array_index (meterings, PostageMetering, i), error))
        return FALSE;
      line = g_ptr_array_index (work->lines, work->lines->len - 1);
      if (line->meta_rate.state == POSTAGE_RATE_KNOWN && line->meta_rate.reason != POSTAGE_RATE_OWN_LIST)
        n_converted++;
    }

  if (meterings->len > 0 && postage_plan_get_meta_treatment (work->plan) == POSTAGE_META_UNKNOWN)
    warn_charge (work, POSTAGE_WARNING_META_UNKNOWN, NULL, 0);
  if (n_converted > 0)
    {
      PostageWarning warning = { .kind = POSTAGE_WARNING_RATES_CONVERTED,
                                 .category = POSTAGE_CATEGORY_NONE,
                                 .quantity = n_converted };

      postage_estimate_add_warning (work->estimate, &warning);
    }
  return TRUE;
}

/* A line of @item; it belongs to one market and category when @market is given. */
static gboolean
add_charge_line (Work                    *work,
                 const PostageTariffItem *item,
                 const char              *market,
                 PostageCategory          category,
                 gint64                   quantity,
                 GError                 **error)
{
  PostageLine *line = add_line (work, postage_charge_get_component (item->charge));

  line->charge = item->charge;
  line->price = item->price;
  line->market = market;
  line->category = category;
  line->quantity = quantity;
  if (item->undated)
    line->flags |= POSTAGE_LINE_UNDATED;
  if (postage_charge_get_disputed (item->charge))
    line->flags |= POSTAGE_LINE_DISPUTED;
  if (item->known)
    return price_line (line, item, error);

  line->flags |= POSTAGE_LINE_UNKNOWN;
  return TRUE;
}

/* Messages of a linear price make a line for each market and category, with the countries of a market together. */
static gboolean
add_message_lines (Work                    *work,
                   const PostageTariffItem *item,
                   GError                 **error)
{
  const GArray *flows = postage_quantities_get_flows (work->quantities);
  const char   *metric = postage_charge_get_metric (item->charge);
  gboolean      split = item->known && postage_curve_is_linear (&item->curve);
  gint64        total = 0;

  for (guint i = 0; i < flows->len; i++)
    {
      const PostageFlow *flow = &g_array_index (flows, PostageFlow, i);
      gint64             quantity;
      PostageLine       *same = NULL;

      if (!postage_charge_counts_category (item->charge, flow->category))
        continue;
      quantity = postage_flow_get (flow, metric);
      total += quantity;
      if (!split || quantity == 0)
        continue;

      for (guint j = work->lines->len; j > 0 && same == NULL; j--)
        {
          PostageLine *line = g_ptr_array_index (work->lines, j - 1);

          if (line->charge != item->charge)
            break;
          if (line->category == flow->category && strcmp (line->market, flow->market) == 0)
            same = line;
        }
      if (same != NULL)
        {
          same->quantity += quantity;
          g_array_set_size (same->pieces, 0);
          if (!price_line (same, item, error))
            return FALSE;
        }
      else if (!add_charge_line (work, item, flow->market, flow->category, quantity, error))
        return FALSE;
    }

  if (split || (total == 0 && item->curve.base == 0))
    return TRUE;
  return add_charge_line (work, item, NULL, POSTAGE_CATEGORY_NONE, total, error);
}

/* Says once a charge, not once a line, what isn't known about it. */
static void
warn_unknown (Work                    *work,
              const PostageTariffItem *item,
              guint                    first_line)
{
  PostageCharge *charge = item->charge;
  PostagePrice  *first = postage_charge_get_first_price (charge);
  gboolean       unknown = FALSE;
  gboolean       undated;
  PostageMonth   start = G_MININT32;

  for (guint i = first_line; i < work->lines->len; i++)
    {
      PostageLine *line = g_ptr_array_index (work->lines, i);

      if (line->flags & POSTAGE_LINE_UNKNOWN)
        {
          unknown = TRUE;
          if (item->price == NULL && first != NULL)
            line->flags |= POSTAGE_LINE_NOT_YET_KNOWN;
        }
    }
  if (!unknown)
    return;

  if (postage_charge_get_one_off (charge))
    {
      warn_charge (work, POSTAGE_WARNING_ONE_OFF_UNKNOWN, charge, 0);
      return;
    }
  if (item->price == NULL && first != NULL)
    start = postage_price_get_start (first, postage_plan_get_as_of (work->plan), &undated);
  if (start > postage_scenario_get_month (work->scenario))
    warn_charge (work, POSTAGE_WARNING_PRICE_NOT_YET_KNOWN, charge, start);
  else
    warn_charge (work, POSTAGE_WARNING_PRICE_UNKNOWN, charge, 0);
}

static gboolean
add_charge_lines (Work    *work,
                  GError **error)
{
  const GPtrArray *items = postage_tariff_get_items (work->tariff);
  const GPtrArray *disputed = postage_tariff_get_disputed (work->tariff);

  for (guint i = 0; i < items->len; i++)
    {
      const PostageTariffItem *item = g_ptr_array_index (items, i);
      const char              *metric = postage_charge_get_metric (item->charge);
      guint                    first_line = work->lines->len;

      if (postage_charge_get_model (item->charge)->is_share)
        continue;
      if (metric != NULL && postage_metric_counts_messages (metric))
        {
          if (!add_message_lines (work, item, error))
            return FALSE;
        }
      else
        {
          /* Without a metric, what is counted is the month itself. */
          gint64 quantity = metric != NULL ? postage_quantities_get_scalar (work->quantities, metric) : 1;

          if ((quantity > 0 || item->curve.base > 0) &&
              !add_charge_line (work, item, NULL, POSTAGE_CATEGORY_NONE, quantity, error))
            return FALSE;
        }
      warn_unknown (work, item, first_line);
    }

  for (guint i = 0; i < disputed->len; i++)
    warn_charge (work, POSTAGE_WARNING_DISPUTED, g_ptr_array_index (disputed, i), 0);
  return TRUE;
}

/* Sums what @base takes the share of: lines by quantity that are paid every month, the first @n_lines. */
static gboolean
sum_lines (const Work      *work,
           guint            n_lines,
           PostageShareBase base,
           PostageDecimal  *sum,
           gboolean        *known,
           GError         **error)
{
  *sum = 0;
  *known = TRUE;
  for (guint i = 0; i < n_lines; i++)
    {
      const PostageLine *line = g_ptr_array_index (work->lines, i);

      if (line->charge != NULL && (base == POSTAGE_SHARE_OF_META_CHARGES || postage_charge_get_one_off (line->charge)))
        continue;
      if (line->flags & POSTAGE_LINE_UNKNOWN)
        *known = FALSE;
      if (!postage_decimal_add (*sum, line->exact.amount, sum, error))
        return FALSE;
    }
  return TRUE;
}

/* Raises or lowers the amount of a share to the limits of its price. */
static void
limit_share (PostageLine  *line,
             PostagePrice *price)
{
  PostageAmounts *maximum = postage_price_get_maximum (price);
  PostageAmounts *minimum = postage_price_get_minimum (price);
  PostageDecimal  limit;

  if (maximum != NULL)
    {
      if (!postage_amounts_get (maximum, line->exact.currency, &limit))
        line->flags |= POSTAGE_LINE_UNKNOWN;
      else if (line->exact.amount > limit)
        {
          line->exact.amount = limit;
          line->flags |= POSTAGE_LINE_LIMITED_HIGH;
        }
    }
  if (minimum != NULL)
    {
      if (!postage_amounts_get (minimum, line->exact.currency, &limit))
        line->flags |= POSTAGE_LINE_UNKNOWN;
      else if (line->exact.amount < limit)
        {
          line->exact.amount = limit;
          line->flags |= POSTAGE_LINE_LIMITED_LOW;
        }
    }
}

static gboolean
add_share_lines (Work    *work,
                 GError **error)
{
  const GPtrArray *items = postage_tariff_get_items (work->tariff);
  guint            n_lines = work->lines->len;

  for (guint i = 0; i < items->len; i++)
    {
      const PostageTariffItem *item = g_ptr_array_index (items, i);
      guint                    first_line = work->lines->len;
      PostageLine             *line;
      gboolean                 known;

      if (!postage_charge_get_model (item->charge)->is_share)
        continue;

      line = add_line (work, postage_charge_get_component (item->charge));
      line->charge = item->charge;
      line->price = item->price;
      if (item->undated)
        line->flags |= POSTAGE_LINE_UNDATED;
      if (!item->known)
        line->flags |= POSTAGE_LINE_UNKNOWN;
      else
        {
          if (!sum_lines (work, n_lines, postage_price_get_share_base (item->price), &line->share_of, &known, error) ||
              !postage_decimal_scale (line->share_of, postage_price_get_percent (item->price), 100 * POSTAGE_DECIMAL_ONE,
                                      POSTAGE_ROUNDING_HALF_EVEN, &line->exact.amount, error))
            return FALSE;
          limit_share (line, item->price);
          if (!known)
            line->flags |= POSTAGE_LINE_UNKNOWN;
        }
      warn_unknown (work, item, first_line);
    }
  return TRUE;
}

/* Brings each line into the display currency and rounds it; an amount without a rate of exchange isn't known there. */
static gboolean
convert_lines (Work    *work,
               GError **error)
{
  const char         *from = postage_tariff_get_currency (work->tariff);
  const char         *to = postage_scenario_get_currency (work->scenario);
  gboolean            same = strcmp (from, to) == 0;
  PostageExchangeRate rate;
  gboolean            has_rate =
    !same && postage_exchange_lookup (postage_catalogue_get_exchange (work->catalogue), from, to,
                                      postage_scenario_get_month (work->scenario), &rate);

  for (guint i = 0; i < work->lines->len; i++)
    {
      PostageLine *line = g_ptr_array_index (work->lines, i);

      if (same)
        line->converted = line->exact;
      else if (has_rate)
        {
          if (!postage_exchange_rate_convert (&rate, line->exact.amount, &line->converted.amount, error))
            return FALSE;
          if (rate.early)
            line->flags |= POSTAGE_LINE_EARLY_EXCHANGE;
        }
      else if (line->exact.amount != 0)
        line->flags |= POSTAGE_LINE_UNKNOWN | POSTAGE_LINE_NO_EXCHANGE;
      line->shown = postage_money_round (&line->converted);
    }

  if (has_rate)
    postage_estimate_set_exchange (work->estimate, &rate);
  if (has_rate && rate.early)
    warn_charge (work, POSTAGE_WARNING_EXCHANGE_EARLY, NULL, 0);
  if (!same && !has_rate)
    warn_charge (work, POSTAGE_WARNING_EXCHANGE_UNKNOWN, NULL, 0);
  return TRUE;
}

/* What isn't sent, and whether the plan serves the business at all. */
static void
add_scenario_warnings (Work *work)
{
  const GArray *flows = postage_quantities_get_flows (work->quantities);

  if (postage_plan_get_audience (work->plan) != postage_scenario_get_audience (work->scenario))
    warn_charge (work, POSTAGE_WARNING_AUDIENCE, NULL, 0);
  if (!postage_plan_is_on_sale (work->plan, postage_scenario_get_month (work->scenario)))
    warn_charge (work, POSTAGE_WARNING_NOT_ON_SALE, NULL, 0);

  for (guint i = 0; i < flows->len; i++)
    {
      const PostageFlow *flow = &g_array_index (flows, PostageFlow, i);
      PostageWarning     warning = { .kind = flow->rule != NULL ? POSTAGE_WARNING_NOT_SENT : POSTAGE_WARNING_NOT_OFFERED,
                                     .country = flow->country,
                                     .market = flow->market,
                                     .category = flow->category,
                                     .rule = flow->rule,
                                     .quantity = flow->not_sent };

      if (flow->not_sent > 0)
        postage_estimate_add_warning (work->estimate, &warning);
    }
}

static gboolean
do_work (Work    *work,
         GError **error)
{
  add_scenario_warnings (work);
  postage_estimate_set_delivered (work->estimate, postage_quantities_get_delivered (work->quantities));

  if (!add_meta_lines (work, error) || !add_charge_lines (work, error) || !add_share_lines (work, error) ||
      !convert_lines (work, error))
    return FALSE;

  for (guint i = 0; i < work->lines->len; i++)
    postage_estimate_take_line (work->estimate, g_steal_pointer (&g_ptr_array_index (work->lines, i)));
  return postage_estimate_end (work->estimate, error);
}

/* The lines of an estimate that fails half-way are still here; the others have been handed over. */
static void
line_free_maybe (gpointer data)
{
  PostageLine *line = data;

  g_clear_pointer (&line, postage_line_free);
}

PostageEstimate *
postage_estimator_estimate (PostageCatalogue *catalogue,
                            PostageScenario  *scenario,
                            PostagePlan      *plan,
                            GError          **error)
{
  g_autoptr (PostageTariff) tariff = NULL;
  g_autoptr (PostageQuantities) quantities = NULL;
  g_autoptr (PostageEstimate) estimate = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free_maybe);

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && plan != NULL, NULL);

  quantities = postage_quantities_new (catalogue, scenario, error);
  if (quantities == NULL)
    return NULL;
  tariff = postage_tariff_compile (catalogue, plan, scenario, error);
  if (tariff == NULL)
    return NULL;

  estimate = postage_estimate_begin (catalogue, scenario, plan, postage_tariff_get_currency (tariff));
  Work work = { catalogue, scenario, plan, tariff, quantities, estimate, lines };
  if (!do_work (&work, error))
    return NULL;
  return g_steal_pointer (&estimate);
}

GPtrArray *
postage_estimator_list_plans (PostageCatalogue *catalogue,
                              PostageScenario  *scenario)
{
  GPtrArray       *plans = g_ptr_array_new ();
  const GPtrArray *wanted;
  const GPtrArray *all;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL, plans);

  wanted = postage_scenario_get_plans (scenario);
  for (guint i = 0; i < wanted->len; i++)
    {
      PostagePlan *plan = postage_catalogue_get_plan (catalogue, g_ptr_array_index (wanted, i));

      if (plan != NULL)
        g_ptr_array_add (plans, plan);
    }

  all = postage_catalogue_get_plans (catalogue);
  for (guint i = 0; wanted->len == 0 && i < all->len; i++)
    {
      PostagePlan *plan = g_ptr_array_index (all, i);

      if (postage_plan_get_audience (plan) == postage_scenario_get_audience (scenario) &&
          !postage_plan_get_historic (plan))
        g_ptr_array_add (plans, plan);
    }
  return plans;
}

GPtrArray *
postage_estimator_estimate_all (PostageCatalogue *catalogue,
                                PostageScenario  *scenario,
                                GError          **error)
{
  g_autoptr (GPtrArray) plans = postage_estimator_list_plans (catalogue, scenario);
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);

  for (guint i = 0; i < plans->len; i++)
    {
      PostageEstimate *estimate =
        postage_estimator_estimate (catalogue, scenario, g_ptr_array_index (plans, i), error);

      if (estimate == NULL)
        return NULL;
      g_ptr_array_add (estimates, estimate);
    }
  return g_steal_pointer (&estimates);
}
