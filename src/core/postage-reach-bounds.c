/* postage-reach-bounds.c - what is sure of every quantity between two
 *
 * Whatever isn't named here never falls when more messages are sent: the counts of a destination are shares of what is
 * sent, each rounded so that it doesn't fall; a price per unit, in packages or in graduated tiers rises with its
 * quantity; and rounding keeps the order of amounts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-reach-bounds.h"

#include <string.h>

#define HUNDRED_PERCENT (100 * POSTAGE_DECIMAL_ONE)

/* How many conversations fewer can be charged when one message more is sent: three parts of a flow are rounded each for
 * itself, by at most half of one, before and after. */
#define CONVERSATIONS_ASTRAY 3

struct _PostageReachBounds
{
  PostageCatalogue *catalogue; /* (unowned): outlives this */
  PostageScenario  *scenario;  /* (unowned): outlives this */
  PostageTariff    *tariff;
  PostageConversion conversion;
  const char       *market;         /* (nullable): where the messages go */
  gint64            service_astray; /* service messages of a market, by which what is charged can fall */
  gint64            market_astray;  /* conversations of the market, likewise */
};

/* What lines can lose, or exceed, between two quantities, in the billing currency. */
typedef struct
{
  PostageDecimal fall; /* below the amount at the lower quantity */
  PostageDecimal rise; /* above the amount at the higher one */
  gint64         n_lines;
} Range;

/* Whether each template of @category is a conversation, so that nothing is rounded. */
static gboolean
is_one_for_one (const PostageScenario *scenario,
                PostageCategory        category)
{
  return postage_scenario_get_templates_per_conversation (scenario, category) == POSTAGE_DECIMAL_ONE;
}

/* By how many units what Meta charges can fall. Where service messages are free by an allowance, the free ones are
 * spread over the markets by the largest remainder, where each market has one more or one less than its exact part; the
 * same holds for each phone number with replies of its own. */
static void
find_astray (PostageReachBounds *self,
             PostageCategory     category)
{
  const PostageMonth  month = postage_scenario_get_month (self->scenario);
  PostageBillingRule *counting = postage_catalogue_find_rule (self->catalogue, POSTAGE_TOPIC_COUNTING, month);
  PostageBillingRule *service = postage_catalogue_find_rule (self->catalogue, POSTAGE_TOPIC_SERVICE, month);
  const gboolean      by_conversation =
    counting != NULL && postage_billing_rule_get_terms (counting)->counting == POSTAGE_COUNTING_CONVERSATION;
  guint n_replies;

  if (category == POSTAGE_CATEGORY_SERVICE)
    {
      if (by_conversation)
        self->service_astray = CONVERSATIONS_ASTRAY;
      postage_scenario_get_replies (self->scenario, &n_replies);
      if (service != NULL && !postage_billing_rule_get_terms (service)->free)
        self->service_astray += 1 + 2 * (gint64) n_replies;
    }
  else if (by_conversation && (!is_one_for_one (self->scenario, category) ||
                               (category == POSTAGE_CATEGORY_UTILITY &&
                                !is_one_for_one (self->scenario, POSTAGE_CATEGORY_MARKETING))))
    self->market_astray = CONVERSATIONS_ASTRAY;
}

PostageReachBounds *
postage_reach_bounds_new (PostageCatalogue *catalogue,
                          PostageScenario  *scenario,
                          PostagePlan      *plan,
                          const char       *country,
                          PostageCategory   category)
{
  PostageReachBounds *self;
  PostageCountry     *place;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && plan != NULL && country != NULL, NULL);

  self = g_new0 (PostageReachBounds, 1);
  self->catalogue = catalogue;
  self->scenario = scenario;
  self->tariff = postage_tariff_compile (catalogue, plan, scenario);
  postage_conversion_init (&self->conversion, postage_catalogue_get_exchange (catalogue),
                           postage_tariff_get_currency (self->tariff), postage_scenario_get_currency (scenario),
                           postage_scenario_get_month (scenario), postage_scenario_get_exchange_spread (scenario));
  place = postage_catalogue_get_country (catalogue, country);
  if (place != NULL)
    self->market = postage_country_get_market (place, postage_scenario_get_month (scenario));
  find_astray (self, category);
  return self;
}

void
postage_reach_bounds_free (PostageReachBounds *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->tariff, postage_tariff_free);
  g_free (self);
}

/* The line of @charge among @lines, or NULL. */
static const PostageLine *
find_line (const GPtrArray     *lines,
           const PostageCharge *charge)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);

      if (line->charge == charge)
        return line;
    }
  return NULL;
}

/* How much @charge counts in @estimate, of a charge that has one line; what is paid once may be beside the total. */
static gint64
count (const PostageEstimate *estimate,
       const PostageCharge   *charge)
{
  const PostageLine *line = find_line (postage_estimate_get_lines (estimate), charge);

  if (line == NULL)
    line = find_line (postage_estimate_get_one_off_lines (estimate), charge);
  return line != NULL ? line->quantity : 0;
}

/* What a curve is at the ends of a range of quantities, and what it can be between them. */
typedef struct
{
  PostageDecimal at_low;
  PostageDecimal at_high;
  PostageDecimal least;
  PostageDecimal most;
  gboolean       can_be_known;
} Span;

/* Looks at @quantity, of which the amount is returned in @amount. */
static gboolean
add_to_span (const PostageCurve *curve,
             gint64              quantity,
             Span               *span,
             PostageDecimal     *amount)
{
  PostageCurveValue value;

  if (!postage_curve_evaluate (curve, quantity, NULL, &value, NULL))
    return FALSE;
  *amount = value.amount;
  span->least = MIN (span->least, value.amount);
  span->most = MAX (span->most, value.amount);
  span->can_be_known = span->can_be_known || value.known;
  return TRUE;
}

/* Within a step the amount never falls, and what isn't known stays so until the maximum is reached: the ends of the
 * steps tell all. Returns FALSE on overflow. */
static gboolean
find_span (const PostageCurve *curve,
           gint64              low,
           gint64              high,
           Span               *span)
{
  PostageCurveValue value;
  PostageDecimal    amount;

  if (!postage_curve_evaluate (curve, low, NULL, &value, NULL))
    return FALSE;
  *span = (Span){ .at_low = value.amount, .least = value.amount, .most = value.amount, .can_be_known = value.known };
  for (guint i = 0; i + 1 < curve->n_steps; i++)
    {
      gint64 last;

      if (__builtin_add_overflow (postage_curve_get_step (curve, i)->last, curve->allowance, &last) || last >= high)
        break;
      if (last >= low &&
          (!add_to_span (curve, last, span, &amount) || !add_to_span (curve, last + 1, span, &amount)))
        return FALSE;
    }
  return add_to_span (curve, high, span, &span->at_high);
}

/* Whether the line of @item leaves the total for some quantities. */
static gboolean
can_leave (const PostageTariffItem *item)
{
  return postage_charge_get_one_off (item->charge) &&
         (!postage_curve_is_known (&item->curve) || postage_price_get_lower_bound (item->price));
}

/* Adds what the line of @item, a charge by quantity, can lose or exceed. */
static gboolean
add_item (const PostageReachBounds *self,
          const PostageTariffItem  *item,
          const PostageEstimate    *low,
          const PostageEstimate    *high,
          Range                    *range)
{
  gint64 from, to;
  Span   span;

  /* A curve has one line unless it is linear, and then it only rises. */
  if (item->price == NULL || (!item->curve.whole && !can_leave (item)) ||
      (postage_charge_get_one_off (item->charge) && postage_scenario_get_horizon (self->scenario) == 0))
    return TRUE;
  from = count (low, item->charge);
  to = count (high, item->charge);
  if (from == to)
    return TRUE;
  if (!find_span (&item->curve, from, to, &span))
    return FALSE;

  range->n_lines++;
  return postage_decimal_add (range->fall, can_leave (item) ? span.at_low : span.at_low - span.least, &range->fall,
                              NULL) &&
         postage_decimal_add (range->rise, span.most - span.at_high, &range->rise, NULL);
}

/* By how many units what Meta charges on @line can fall. */
static gint64
get_astray (const PostageReachBounds *self,
            const PostageLine        *line)
{
  if (line->category == POSTAGE_CATEGORY_SERVICE)
    return self->service_astray;
  return g_strcmp0 (line->market, self->market) == 0 ? self->market_astray : 0;
}

/* What the units of a line of Meta's cost from the one after @from to @to. */
static gboolean
price_units (const PostageLine *line,
             gint64             from,
             gint64             to,
             PostageDecimal    *amount)
{
  PostageCurveValue low, high;

  if (!postage_curve_evaluate (line->curve, from, NULL, &low, NULL) ||
      !postage_curve_evaluate (line->curve, to, NULL, &high, NULL))
    return FALSE;
  *amount = high.amount - low.amount;
  return TRUE;
}

static gboolean
add_meta (const PostageReachBounds *self,
          const PostageEstimate    *low,
          const PostageEstimate    *high,
          Range                    *range)
{
  const GPtrArray *low_lines = postage_estimate_get_lines (low);
  const GPtrArray *high_lines = postage_estimate_get_lines (high);
  PostageDecimal   amount;

  if (self->service_astray == 0 && self->market_astray == 0)
    return TRUE;
  for (guint i = 0; i < low_lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (low_lines, i);
      gint64             astray = get_astray (self, line);

      if (!postage_line_is_meta (line) || line->curve == NULL || astray == 0)
        continue;
      if (!price_units (line, MAX (line->quantity - astray, 0), line->quantity, &amount) ||
          !postage_decimal_add (range->fall, amount, &range->fall, NULL))
        return FALSE;
      range->n_lines++;
    }
  for (guint i = 0; i < high_lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (high_lines, i);
      gint64             astray = get_astray (self, line);

      if (!postage_line_is_meta (line) || line->curve == NULL || astray == 0)
        continue;
      if (!price_units (line, line->quantity, line->quantity + astray, &amount) ||
          !postage_decimal_add (range->rise, amount, &range->rise, NULL))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_quantities (const PostageReachBounds *self,
                const PostageEstimate    *low,
                const PostageEstimate    *high,
                Range                    *range)
{
  const GArray *items = postage_tariff_get_items (self->tariff);

  *range = (Range){ .fall = 0 };
  for (guint i = 0; i < items->len; i++)
    {
      const PostageTariffItem *item = &g_array_index (items, PostageTariffItem, i);

      if (item->stage == POSTAGE_STAGE_QUANTITY && !add_item (self, item, low, high, range))
        return FALSE;
    }
  return add_meta (self, low, high, range);
}

/* Adds what is taken of the falls of the stages before; a minimum spend loses what its lines gain. */
static gboolean
add_share (const PostageTariffItem *item,
           const PostageEstimate   *low,
           const PostageEstimate   *high,
           const Range             *before,
           Range                   *range)
{
  PostageDecimal percent, amount = 0;

  if (postage_charge_get_model (item->charge) == &postage_price_minimum_spend)
    {
      const PostageLine *at_low = find_line (postage_estimate_get_lines (low), item->charge);
      const PostageLine *at_high = find_line (postage_estimate_get_lines (high), item->charge);

      if (at_low != NULL && at_high != NULL)
        amount = MAX (at_low->exact.amount - MAX (at_high->exact.amount - before->rise, 0), 0);
    }
  else if (before->fall > 0 && item->price != NULL && postage_price_get_percent (item->price, &percent))
    {
      /* One more than the share, which is rounded. */
      if (!postage_decimal_scale (before->fall, percent, HUNDRED_PERCENT, POSTAGE_ROUNDING_HALF_EVEN, &amount, NULL) ||
          !postage_decimal_add (amount, 1, &amount, NULL))
        return FALSE;
    }

  if (amount > 0)
    range->n_lines++;
  return postage_decimal_add (range->fall, amount, &range->fall, NULL);
}

/* All lines together, in the billing currency. */
static gboolean
add_all (const PostageReachBounds *self,
         const PostageEstimate    *low,
         const PostageEstimate    *high,
         Range                    *range)
{
  const GArray *items = postage_tariff_get_items (self->tariff);

  if (!add_quantities (self, low, high, range))
    return FALSE;
  for (PostageStage stage = POSTAGE_STAGE_SHARE; stage < POSTAGE_N_STAGES; stage++)
    {
      const Range before = *range;

      for (guint i = 0; i < items->len; i++)
        {
          const PostageTariffItem *item = &g_array_index (items, PostageTariffItem, i);

          if (item->stage == stage && !add_share (item, low, high, &before, range))
            return FALSE;
        }
    }
  return TRUE;
}

gboolean
postage_reach_bounds_get_fall (const PostageReachBounds *self,
                               const PostageEstimate    *low,
                               const PostageEstimate    *high,
                               PostageDecimal           *fall)
{
  PostageDecimal unit, result = 0;
  PostageLine    line = { .flags = POSTAGE_LINE_NONE };
  Range          range;

  g_return_val_if_fail (self != NULL && low != NULL && high != NULL && fall != NULL, FALSE);

  if (!add_all (self, low, high, &range))
    return FALSE;
  if (range.fall == 0)
    {
      *fall = 0;
      return TRUE;
    }

  /* Each line is rounded for itself, by half a minor unit before and after. */
  unit = postage_money_get_minor_unit (postage_scenario_get_currency (self->scenario)) + 1;
  line.exact.amount = range.fall;
  if (!postage_conversion_apply (&self->conversion, &line, NULL) ||
      !postage_decimal_multiply (unit, range.n_lines + 1, &result, NULL) ||
      !postage_decimal_add (result, line.converted.amount, &result, NULL))
    return FALSE;
  *fall = result;
  return TRUE;
}

/* Whether what @line lacks of Meta's charges is lacking for every higher quantity, too. */
static gboolean
is_meta_unknown (const PostageReachBounds *self,
                 const PostageLine        *line)
{
  return line->quantity > get_astray (self, line);
}

/* Whether the line of @item, a charge by quantity, is unknown from @low to @high, as it is at @low. */
static gboolean
is_quantity_unknown (const PostageTariffItem *item,
                     const PostageLine       *line,
                     const PostageEstimate   *high)
{
  Span span;

  if (item->price == NULL || line->flags & POSTAGE_LINE_STARTS || line->curve == NULL)
    return TRUE;
  if (!find_span (&item->curve, line->quantity, MAX (count (high, item->charge), line->quantity), &span))
    return FALSE;
  /* Without a rate of exchange, it is what costs something that isn't known. */
  return line->flags & POSTAGE_LINE_NO_EXCHANGE ? span.least > 0 : !span.can_be_known;
}

/* The same for what is taken of other lines: while these don't fall, so that there is something to take it of, only a
 * maximum that is reached makes it known, and it stays reached. */
static gboolean
is_share_unknown (const PostageTariffItem *item,
                  const PostageEstimate   *high,
                  gboolean                 can_fall)
{
  const PostageLine *at_high = find_line (postage_estimate_get_lines (high), item->charge);

  return !can_fall && at_high != NULL && at_high->flags & POSTAGE_LINE_UNKNOWN &&
         !(at_high->flags & POSTAGE_LINE_BASE_UNKNOWN);
}

static gboolean
is_line_unknown (const PostageReachBounds *self,
                 const PostageLine        *line,
                 const PostageEstimate    *high,
                 gboolean                  can_fall)
{
  const GArray *items = postage_tariff_get_items (self->tariff);

  if (postage_line_is_meta (line))
    return is_meta_unknown (self, line);
  for (guint i = 0; i < items->len; i++)
    {
      const PostageTariffItem *item = &g_array_index (items, PostageTariffItem, i);

      if (item->charge != line->charge)
        continue;
      return item->stage == POSTAGE_STAGE_QUANTITY ? is_quantity_unknown (item, line, high)
                                                   : is_share_unknown (item, high, can_fall);
    }
  return FALSE;
}

gboolean
postage_reach_bounds_is_unknown (const PostageReachBounds *self,
                                 const PostageEstimate    *low,
                                 const PostageEstimate    *high)
{
  const GPtrArray *lines;
  const GArray    *warnings;
  PostageComponent component;
  Range            range;
  gboolean         can_fall;

  g_return_val_if_fail (self != NULL && low != NULL && high != NULL, FALSE);

  /* What was never entered is lacking whatever is sent. */
  warnings = postage_estimate_get_warnings (low);
  for (guint i = 0; i < warnings->len; i++)
    if (postage_estimate_lacks (low, &g_array_index (warnings, PostageWarning, i), &component))
      return TRUE;

  can_fall = !add_all (self, low, high, &range) || range.fall > 0;
  lines = postage_estimate_get_lines (low);
  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);

      if (line->flags & POSTAGE_LINE_UNKNOWN && !(line->flags & POSTAGE_LINE_BASE_UNKNOWN) &&
          is_line_unknown (self, line, high, can_fall))
        return TRUE;
    }
  return FALSE;
}
