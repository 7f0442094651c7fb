/* postage-export-json-line.c - one line of an estimate in the JSON export
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-json-private.h"
#include "text/postage-text-line.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"

static const struct
{
  PostageLineFlags flag;
  const char      *id;
} flag_ids[] = {
  { POSTAGE_LINE_UNKNOWN, "unknown" },
  { POSTAGE_LINE_NOT_YET_KNOWN, "not-yet-known" },
  { POSTAGE_LINE_UNDATED, "undated" },
  { POSTAGE_LINE_BANDS_ASSUMED, "bands-assumed" },
  { POSTAGE_LINE_NO_EXCHANGE, "no-exchange" },
  { POSTAGE_LINE_EARLY_EXCHANGE, "early-exchange" },
  { POSTAGE_LINE_DISPUTED, "disputed" },
  { POSTAGE_LINE_LIMITED_LOW, "minimum-charged" },
  { POSTAGE_LINE_LIMITED_HIGH, "maximum-charged" },
  { POSTAGE_LINE_STARTS, "starting-at" },
  { POSTAGE_LINE_OTHER_TERM, "other-term" },
  { POSTAGE_LINE_INCLUDED, "included" },
  { POSTAGE_LINE_BASE_UNKNOWN, "base-unknown" },
};

static const char *const reason_ids[] = {
  [POSTAGE_RATE_OWN_LIST] = "own-list",
  [POSTAGE_RATE_NO_LIST] = "no-list",
  [POSTAGE_RATE_NOT_SEEN] = "not-seen",
  [POSTAGE_RATE_OUTDATED] = "outdated",
};

static const char *const state_ids[] = {
  [POSTAGE_RATE_NOT_OFFERED] = "not-offered",
  [POSTAGE_RATE_MISSING] = "missing",
  [POSTAGE_RATE_KNOWN] = "known",
};

/* What Meta counts, and what of it is free. */
static void
add_metering (JsonBuilder           *builder,
              const PostageEstimate *estimate,
              const PostageLine     *line)
{
  PostageMonth        month = postage_scenario_get_month (postage_estimate_get_scenario (estimate));
  PostageBillingRule *counting =
    postage_catalogue_find_rule (postage_estimate_get_catalogue (estimate), POSTAGE_TOPIC_COUNTING, month);
  gboolean by_conversation =
    counting != NULL && postage_billing_rule_get_terms (counting)->counting == POSTAGE_COUNTING_CONVERSATION;

  postage_export_json_string (builder, "counts", by_conversation ? "conversation" : "message");
  postage_export_json_int (builder, "counted", line->metering->counted);
  json_builder_set_member_name (builder, "free");
  json_builder_begin_array (builder);
  for (guint i = 0; i < line->metering->n_deductions; i++)
    {
      json_builder_begin_object (builder);
      postage_export_json_int (builder, "quantity", line->metering->deductions[i].quantity);
      postage_export_json_rule (builder, "rule", line->metering->deductions[i].rule);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The cell of Meta's rate card, and why it isn't the one of the billing currency's list, if so. */
static void
add_rate (JsonBuilder       *builder,
          const PostageLine *line)
{
  const PostageMetaRate *rate = line->meta_rate;

  json_builder_set_member_name (builder, "rate");
  if (rate == NULL || rate->card == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  postage_export_json_string (builder, "state", state_ids[rate->state]);
  if (rate->state == POSTAGE_RATE_KNOWN)
    {
      postage_export_json_decimal (builder, "amount", rate->rate, POSTAGE_TEXT_RATE_DIGITS);
      postage_export_json_decimal (builder, "list_amount", rate->cell.rate, POSTAGE_TEXT_RATE_DIGITS);
    }
  postage_export_json_string (builder, "list_currency", postage_rate_card_get_currency (rate->card));
  postage_export_json_date (builder, "list_effective", postage_rate_card_get_effective (rate->card));
  postage_export_json_string (builder, "method", rate->cell.method);
  if (rate->state == POSTAGE_RATE_KNOWN)
    {
      gboolean converted = rate->reason != POSTAGE_RATE_OWN_LIST;

      postage_export_json_string (builder, "confidence", postage_confidence_get_id (rate->cell.confidence));
      postage_export_json_bool (builder, "converted", converted);
      postage_export_json_string (builder, "reason", reason_ids[rate->reason]);
      postage_export_json_exchange (builder, "exchange", converted ? &rate->exchange : NULL);
    }
  json_builder_end_object (builder);
}

static void
add_charge (JsonBuilder       *builder,
            const PostageLine *line)
{
  const PostageCurve *curve = line->curve;

  postage_export_json_string (builder, "metric", postage_charge_get_metric (line->charge));
  postage_export_json_string (builder, "model", postage_charge_get_model (line->charge)->id);
  if (line->price == NULL)
    return;

  if (postage_price_has_share (line->price))
    {
      PostageDecimal percent;

      if (postage_price_get_percent (line->price, &percent))
        postage_export_json_decimal (builder, "percent", percent, 0);
      else
        postage_export_json_string (builder, "percent", NULL);
      postage_export_json_decimal (builder, "percent_of", line->share_of, 0);
    }
  postage_export_json_string (builder, "term", postage_billing_term_get_id (postage_price_get_term (line->price)));
  postage_export_json_int (builder, "allowance", curve != NULL ? MIN (curve->allowance, line->quantity) : 0);
  postage_export_json_int (builder, "months", curve != NULL ? curve->months : 1);
  postage_export_json_decimal (builder, "discount", curve != NULL ? curve->discount : 0, 0);
}

static void
add_pieces (JsonBuilder       *builder,
            const PostageLine *line)
{
  g_autoptr (GArray) pieces = postage_line_dup_pieces (line);

  json_builder_set_member_name (builder, "pieces");
  json_builder_begin_array (builder);
  for (guint i = 0; i < pieces->len; i++)
    {
      const PostagePiece *piece = &g_array_index (pieces, PostagePiece, i);

      json_builder_begin_object (builder);
      postage_export_json_int (builder, "quantity", piece->quantity);
      postage_export_json_bool (builder, "known", piece->known);
      if (piece->known)
        {
          postage_export_json_int (builder, "block", piece->block);
          postage_export_json_int (builder, "blocks", piece->blocks);
          postage_export_json_decimal (builder, "rate", piece->rate,
                                       postage_line_is_meta (line) ? POSTAGE_TEXT_RATE_DIGITS : 0);
          postage_export_json_decimal (builder, "flat", piece->flat, 0);
          postage_export_json_decimal (builder, "amount", piece->amount, 0);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_flags (JsonBuilder       *builder,
           const PostageLine *line)
{
  json_builder_set_member_name (builder, "flags");
  json_builder_begin_array (builder);
  for (guint i = 0; i < G_N_ELEMENTS (flag_ids); i++)
    if (line->flags & flag_ids[i].flag)
      json_builder_add_string_value (builder, flag_ids[i].id);
  json_builder_end_array (builder);
}

static void
add_words (JsonBuilder           *builder,
           const PostageEstimate *estimate,
           const PostageLine     *line)
{
  g_autoptr (GPtrArray) sentences = postage_text_line_explanation (estimate, line);

  postage_export_json_take_string (builder, "formula", postage_text_line_formula (line));
  json_builder_set_member_name (builder, "explanation");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sentences->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (sentences, i));
  json_builder_end_array (builder);
}

void
postage_export_json_line (JsonBuilder           *builder,
                          const PostageEstimate *estimate,
                          const PostageLine     *line)
{
  gboolean known = !(line->flags & POSTAGE_LINE_UNKNOWN);

  json_builder_begin_object (builder);
  postage_export_json_string (builder, "component", postage_component_get_id (line->component));
  postage_export_json_string (builder, "charge", line->charge != NULL ? postage_charge_get_id (line->charge) : NULL);
  postage_export_json_take_string (builder, "name", postage_text_line_title (estimate, line));
  postage_export_json_string (builder, "market", line->market);
  postage_export_json_string (builder, "category", postage_category_get_id (line->category));

  if (postage_line_is_meta (line))
    add_metering (builder, estimate, line);
  else
    add_charge (builder, line);
  postage_export_json_int (builder, "quantity", line->quantity);
  if (line->curve != NULL && !line->curve->base_known)
    postage_export_json_string (builder, "base", NULL);
  else
    postage_export_json_decimal (builder, "base", line->curve != NULL ? line->curve->base : 0, 0);
  add_pieces (builder, line);

  postage_export_json_bool (builder, "known", known);
  postage_export_json_money (builder, "shown", &line->shown, known);
  postage_export_json_money (builder, "exact", &line->converted, known);
  postage_export_json_money (builder, "billed", &line->exact, known);
  add_flags (builder, line);

  postage_export_json_rule (builder, "rule", line->rule);
  if (postage_line_is_meta (line))
    add_rate (builder, line);
  postage_export_json_source (builder, "source", postage_line_get_source (line));
  add_words (builder, estimate, line);
  json_builder_end_object (builder);
}
