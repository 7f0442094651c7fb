/* postage-export-csv.c - estimates as comma-separated values, for spreadsheets
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-csv.h"

#include "core/postage-currency.h"
#include "storage/postage-csv.h"
#include "storage/postage-export-ids.h"
#include "text/postage-text-line.h"
#include "text/postage-text-names.h"
#include "text/postage-text-reason.h"

static const char header[] =
  "kind,month,prices_of,plan_id,plan,plan_status,component,charge_id,line,market,category,quantity,"
  "amount,currency,billed_amount,billing_currency,status,paid,rule,rate_card,source,seen,confidence\r\n";

/* An amount of which nothing is known stays empty: it isn't zero. */
static void
append_amount (GString            *csv,
               const PostageLine  *line,
               const PostageMoney *money)
{
  gboolean         nothing = line->flags & POSTAGE_LINE_UNKNOWN && money->amount == 0;
  g_autofree char *text =
    nothing ? g_strdup ("")
            : postage_decimal_to_string (money->amount, postage_currency_get_digits (money->currency));

  postage_csv_append (csv, text);
}

static void
append_date (GString    *csv,
             PostageDate date)
{
  g_autofree char *text = date != POSTAGE_DATE_NONE ? postage_date_to_string (date) : g_strdup ("");

  postage_csv_append (csv, text);
}

static const char *
status_of (const PostageLine *line)
{
  if (!(line->flags & POSTAGE_LINE_UNKNOWN))
    return "known";
  return line->converted.amount == 0 ? "not-known" : "at-least";
}

static void
append_source (GString           *csv,
               const PostageLine *line)
{
  PostageSource    *source = postage_line_get_source (line);
  PostageRateCard  *card = line->meta_rate != NULL ? line->meta_rate->card : NULL;
  PostageConfidence confidence;

  postage_csv_append_words (csv, line->rule != NULL ? postage_billing_rule_get_id (line->rule) : NULL);
  append_date (csv, card != NULL ? postage_rate_card_get_effective (card) : 0);
  postage_csv_append_words (csv, source != NULL ? postage_source_get_url (source) : NULL);
  append_date (csv, source != NULL ? postage_source_get_latest (source) : POSTAGE_DATE_NONE);
  if (source == NULL)
    {
      postage_csv_append (csv, "");
      return;
    }
  confidence = card != NULL ? line->meta_rate->cell.confidence : postage_source_get_confidence (source);
  postage_csv_append (csv, postage_confidence_get_id (confidence));
}

/* What every row begins with. */
static void
append_plan (GString               *csv,
             const PostageEstimate *estimate)
{
  PostagePlan     *plan = postage_estimate_get_plan (estimate);
  PostageScenario *scenario = postage_estimate_get_scenario (estimate);
  g_autofree char *month = postage_month_to_string (postage_scenario_get_month (scenario));
  g_autofree char *plan_title = postage_text_plan_title (postage_estimate_get_provider (estimate), plan);

  postage_csv_append (csv, "estimate");
  postage_csv_append (csv, month);
  append_date (csv, postage_catalogue_get_as_of (postage_estimate_get_catalogue (estimate)));
  postage_csv_append_words (csv, postage_plan_get_id (plan));
  postage_csv_append_words (csv, plan_title);
  postage_csv_append (csv, postage_export_status_id (postage_estimate_get_status (estimate)));
}

static void
append_line (GString               *csv,
             const PostageEstimate *estimate,
             const PostageLine     *line,
             const char            *paid)
{
  g_autofree char *title = postage_text_line_title (estimate, line);
  g_autofree char *quantity = g_strdup_printf ("%" G_GINT64_FORMAT, line->quantity);

  append_plan (csv, estimate);
  postage_csv_append (csv, postage_component_get_id (line->component));
  postage_csv_append_words (csv, line->charge != NULL ? postage_charge_get_id (line->charge) : NULL);
  postage_csv_append_words (csv, title);
  postage_csv_append_words (csv, line->market);
  postage_csv_append_words (csv, postage_category_get_id (line->category));
  postage_csv_append (csv, quantity);
  append_amount (csv, line, &line->shown);
  postage_csv_append (csv, line->shown.currency);
  append_amount (csv, line, &line->exact);
  postage_csv_append (csv, line->exact.currency);
  postage_csv_append (csv, status_of (line));
  postage_csv_append (csv, paid);
  append_source (csv, line);
  g_string_append (csv, "\r\n");
}

static void
append_empty (GString *csv,
              guint    n)
{
  for (guint i = 0; i < n; i++)
    postage_csv_append (csv, "");
}

/* What is missing without a line: whoever adds up the amounts must see that they are not all. */
static void
append_lack (GString               *csv,
             const PostageEstimate *estimate,
             const PostageWarning  *warning)
{
  PostageComponent component;
  gboolean         is_monthly = postage_estimate_lacks (estimate, warning, &component);
  g_autofree char *title = NULL;

  if (!is_monthly && warning->kind != POSTAGE_WARNING_QUANTITY_MISSING)
    return;
  if (!is_monthly)
    component = postage_charge_get_component (warning->charge);
  title = postage_text_lack (estimate, warning);
  append_plan (csv, estimate);
  postage_csv_append (csv, postage_component_get_id (component));
  postage_csv_append_words (csv, warning->charge != NULL ? postage_charge_get_id (warning->charge) : NULL);
  postage_csv_append_words (csv, title);
  /* Market, category, quantity, amount. */
  append_empty (csv, 4);
  postage_csv_append (csv, postage_estimate_get_currency (estimate));
  append_empty (csv, 1);
  postage_csv_append (csv, postage_estimate_get_billing_currency (estimate));
  postage_csv_append (csv, postage_export_warning_id (warning->kind));
  postage_csv_append (csv, is_monthly ? "monthly" : "once");
  /* Rule, rate card, source, seen, confidence. */
  append_empty (csv, 5);
  g_string_append (csv, "\r\n");
}

GString *
postage_export_csv (GPtrArray *estimates)
{
  GString *csv;

  g_return_val_if_fail (estimates != NULL, NULL);

  csv = g_string_new (header);
  for (guint i = 0; i < estimates->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (estimates, i);
      const GPtrArray *lines = postage_estimate_get_lines (estimate);
      const GPtrArray *one_off_lines = postage_estimate_get_one_off_lines (estimate);
      const GArray    *warnings = postage_estimate_get_warnings (estimate);

      for (guint j = 0; j < lines->len; j++)
        append_line (csv, estimate, g_ptr_array_index (lines, j), "monthly");
      for (guint j = 0; j < warnings->len; j++)
        append_lack (csv, estimate, &g_array_index (warnings, PostageWarning, j));
      for (guint j = 0; j < one_off_lines->len; j++)
        append_line (csv, estimate, g_ptr_array_index (one_off_lines, j), "once");
    }
  return csv;
}
