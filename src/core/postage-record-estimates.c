/* postage-record-estimates.c - a record of estimates as they are now
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-record.h"

static PostageKnown
line_known (const PostageLine *line)
{
  if (!(line->flags & POSTAGE_LINE_UNKNOWN))
    return POSTAGE_KNOWN_ALL;
  return line->converted.amount == 0 ? POSTAGE_KNOWN_NOTHING : POSTAGE_KNOWN_PART;
}

/* Meta's list rate, whatever the bands make of it; of other charges a rate per unit that is all there is to pay. */
static void
set_price (PostageRecordEntry *entry,
           const PostageLine  *line)
{
  if (line->meta_rate != NULL)
    {
      entry->has_price = line->meta_rate->state == POSTAGE_RATE_KNOWN;
      entry->price = entry->has_price ? line->meta_rate->rate : 0;
      if (line->meta_rate->card != NULL)
        entry->since = postage_rate_card_get_effective (line->meta_rate->card);
    }
  else if (line->price != NULL && postage_price_has_share (line->price))
    entry->has_percent = postage_price_get_percent (line->price, &entry->percent);
  else if (line->curve != NULL && postage_curve_is_linear (line->curve))
    {
      const PostageStep *step = postage_curve_get_step (line->curve, 0);

      entry->has_price = step->known && step->block == 1;
      entry->price = entry->has_price ? step->rate : 0;
    }
}

static void
set_since (PostageRecordEntry *entry,
           const PostagePlan  *plan,
           const PostagePrice *price)
{
  gboolean     undated;
  PostageMonth start = postage_price_get_start (price, postage_plan_get_as_of (plan), &undated);

  if (!undated && start != G_MININT32)
    entry->since = postage_month_get_year (start) * 10000 + postage_month_get_month (start) * 100;
}

static void
add_line (PostageRecord     *record,
          const PostagePlan *plan,
          const PostageLine *line)
{
  PostageRecordEntry entry = {
    .component = line->component,
    .market = line->market,
    .category = line->category,
    .counted = line->metering != NULL ? line->metering->counted : line->quantity,
    .quantity = line->quantity,
    .billed = line->exact.amount,
    .amount = line->shown.amount,
    .known = line_known (line),
    .rule = line->rule != NULL ? postage_billing_rule_get_id (line->rule) : NULL,
  };

  if (line->charge != NULL)
    {
      entry.charge = postage_charge_get_id (line->charge);
      entry.feature = postage_charge_get_feature (line->charge);
    }
  if (line->price != NULL)
    set_since (&entry, plan, line->price);
  set_price (&entry, line);
  postage_record_add_entry (record, &entry);
}

static void
add_lack (PostageRecord         *record,
          const PostageEstimate *estimate,
          const PostageWarning  *warning)
{
  PostageRecordEntry entry = { .category = POSTAGE_CATEGORY_NONE, .known = POSTAGE_KNOWN_NOTHING };

  if (!postage_estimate_lacks (estimate, warning, &entry.component))
    return;
  if (warning->charge != NULL)
    entry.charge = postage_charge_get_id (warning->charge);
  entry.feature = warning->charge != NULL ? postage_charge_get_feature (warning->charge) : warning->feature;
  postage_record_add_entry (record, &entry);
}

static void
add_estimate (PostageRecord         *record,
              const PostageEstimate *estimate)
{
  PostagePlan     *plan = postage_estimate_get_plan (estimate);
  const GPtrArray *lines = postage_estimate_get_lines (estimate);
  const GArray    *warnings = postage_estimate_get_warnings (estimate);

  postage_record_add_plan (record, postage_plan_get_id (plan), postage_estimate_get_billing_currency (estimate),
                           postage_estimate_get_status (estimate));
  for (guint i = 0; i < lines->len; i++)
    add_line (record, plan, g_ptr_array_index (lines, i));
  for (guint i = 0; i < warnings->len; i++)
    add_lack (record, estimate, &g_array_index (warnings, PostageWarning, i));
}

PostageRecord *
postage_record_new_of_estimates (PostageCatalogue *catalogue,
                                 PostageScenario  *scenario,
                                 const GPtrArray  *estimates)
{
  PostageMonth   month;
  PostageRecord *record;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && estimates != NULL, NULL);

  month = postage_scenario_get_month (scenario);
  record = postage_record_begin (month, postage_scenario_get_currency (scenario),
                                 postage_catalogue_get_as_of (catalogue));
  for (guint i = 0; i < postage_scenario_get_n_destinations (scenario); i++)
    {
      const PostageDestination *destination = postage_scenario_get_destination (scenario, i);
      PostageCountry           *country = postage_catalogue_get_country (catalogue, destination->country);

      if (country != NULL)
        postage_record_add_destination (record, destination->country, postage_country_get_market (country, month));
    }
  for (guint i = 0; i < estimates->len; i++)
    add_estimate (record, g_ptr_array_index (estimates, i));

  /* The same amounts have been added up for the estimates: there is no sum that is too large. */
  if (!postage_record_end (record, NULL))
    g_return_val_if_reached (record);
  return record;
}
