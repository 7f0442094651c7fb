/* postage-export-reach.c - what the budget buys, as text and for programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-reach.h"

#include <glib/gi18n-lib.h>

#include "core/postage-budget-verdict.h"
#include "storage/postage-csv.h"
#include "storage/postage-export-grid.h"
#include "storage/postage-export-json-private.h"
#include "storage/postage-export-json.h"
#include "storage/postage-export-parts.h"
#include "storage/postage-export-wrap.h"
#include "storage/postage-markdown.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-budget.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"

static const char csv_header[] =
  "kind,month,prices_of,plan_id,plan,budget,currency,budget_status,country,category,buys_status,messages,total\r\n";

static char *
dup_stamp (const PostageEstimate *estimate)
{
  return postage_text_stamp (postage_estimate_get_catalogue (estimate), postage_estimate_get_scenario (estimate));
}

/* What is sent, how many the budget buys, and what they cost with all the rest: three cells. */
static void
get_cells (const PostageEstimate *estimate,
           const PostageReach    *reach,
           char                 **cells)
{
  const char *country = postage_text_country_code (postage_estimate_get_catalogue (estimate), reach->country);

  /* Translators: a country, a category of messages */
  cells[0] = g_strdup_printf (_ ("%1$s · %2$s"), country, postage_text_category (reach->category));
  cells[1] = postage_text_reach_value (reach);
  cells[2] = postage_reach_has_quantity (reach) ? postage_text_money (&reach->total) : g_strdup ("–");
}

static const char *
get_heading (guint column)
{
  switch (column)
    {
    case 0:
      /* Translators: the head of a column of countries and categories */
      return C_ ("reach", "Sent");
    case 1:
      /* Translators: the head of a column of numbers of messages that the budget buys */
      return C_ ("reach", "The budget buys");
    default:
      /* Translators: the head of a column of totals: those messages and all the rest */
      return C_ ("reach", "With all the rest");
    }
}

#define N_COLUMNS 3

/* The reaches of one plan, as a grid. */
static void
append_grid (GString               *text,
             const PostageEstimate *estimate,
             const GArray          *reaches,
             guint                  from,
             guint                  n)
{
  g_autoptr (PostageExportGrid) grid = postage_export_grid_new (N_COLUMNS);

  for (guint column = 0; column < N_COLUMNS; column++)
    postage_export_grid_take (grid, g_strdup (get_heading (column)));
  for (guint i = from; i < from + n; i++)
    {
      char *cells[N_COLUMNS];

      get_cells (estimate, &g_array_index (reaches, PostageReach, i), cells);
      for (guint column = 0; column < N_COLUMNS; column++)
        postage_export_grid_take (grid, cells[column]);
    }
  postage_export_grid_shorten (grid, POSTAGE_EXPORT_MAX_WIDTH);
  postage_export_grid_append (grid, POSTAGE_EXPORT_MAX_WIDTH, text);
}

/* Whether there is more to tell than that the plan doesn't fit, which it may with fewer messages. */
static gboolean
has_reach (const GArray *reaches,
           guint         from,
           guint         n)
{
  for (guint i = from; i < from + n; i++)
    if (g_array_index (reaches, PostageReach, i).state != POSTAGE_REACH_DOES_NOT_FIT)
      return TRUE;
  return FALSE;
}

/* Whether the plan is within the budget, or what else there is to say of it. */
static char *
word_verdict (const PostageEstimate *estimate)
{
  PostageBudgetVerdict verdict;
  char                *words;

  postage_budget_verdict_init (&verdict, estimate);
  words = postage_text_budget_verdict (&verdict);
  return words != NULL ? words : g_strdup (_ ("The plan doesn’t fit."));
}

static void
append_plan (GString         *text,
             PostageEstimate *estimate,
             const GArray    *reaches,
             guint            from,
             guint            n)
{
  g_autofree char *title = postage_export_plan_title (estimate);
  g_autofree char *verdict = word_verdict (estimate);

  g_string_append_printf (text, "\n%s\n%s\n", title, verdict);
  if (has_reach (reaches, from, n))
    append_grid (text, estimate, reaches, from, n);
}

static char *
word_budget (const PostageEstimate *estimate)
{
  PostageBudget budget;

  postage_budget_init (&budget, postage_estimate_get_catalogue (estimate), postage_estimate_get_scenario (estimate));
  return postage_text_budget (&budget, postage_estimate_get_scenario (estimate));
}

GString *
postage_export_reach_table (const GPtrArray *estimates,
                            const GArray    *reaches)
{
  GString         *text;
  g_autofree char *stamp = NULL;
  g_autofree char *budget = NULL;
  g_autofree char *count = NULL;
  guint            n;

  g_return_val_if_fail (estimates != NULL && estimates->len > 0 && reaches != NULL, NULL);

  n = reaches->len / estimates->len;
  text = g_string_new (NULL);
  stamp = dup_stamp (g_ptr_array_index (estimates, 0));
  budget = word_budget (g_ptr_array_index (estimates, 0));
  count = postage_text_budget_count (estimates);
  postage_export_wrap (text, stamp, 0, 0);
  postage_export_wrap (text, budget, 0, 0);
  if (estimates->len > 1 && count != NULL)
    g_string_append_printf (text, "%s\n", count);
  for (guint i = 0; i < estimates->len; i++)
    append_plan (text, g_ptr_array_index (estimates, i), reaches, i * n, n);
  g_string_append_c (text, '\n');
  postage_export_wrap (text, postage_text_reach_rule (), 0, 0);
  return text;
}

char *
postage_export_reach_text (PostageEstimate *estimate,
                           const GArray    *reaches)
{
  g_autoptr (GPtrArray) estimates = g_ptr_array_new ();

  g_return_val_if_fail (estimate != NULL && reaches != NULL, NULL);

  g_ptr_array_add (estimates, estimate);
  return g_string_free (postage_export_reach_table (estimates, reaches), FALSE);
}

static void
append_markdown_plan (GString         *markdown,
                      PostageEstimate *estimate,
                      const GArray    *reaches,
                      guint            from,
                      guint            n)
{
  g_autofree char *title = postage_export_plan_title (estimate);
  g_autofree char *verdict = word_verdict (estimate);

  postage_markdown_append_heading (markdown, 2, title);
  postage_markdown_append_paragraph (markdown, verdict);
  if (!has_reach (reaches, from, n))
    return;

  g_string_append_c (markdown, '\n');
  for (guint column = 0; column < N_COLUMNS; column++)
    postage_markdown_append_cell (markdown, get_heading (column));
  postage_markdown_end_row (markdown);
  postage_markdown_append_rule (markdown, 1, N_COLUMNS - 1);
  for (guint i = from; i < from + n; i++)
    {
      char *cells[N_COLUMNS];

      get_cells (estimate, &g_array_index (reaches, PostageReach, i), cells);
      for (guint column = 0; column < N_COLUMNS; column++)
        {
          postage_markdown_append_cell (markdown, cells[column]);
          g_free (cells[column]);
        }
      postage_markdown_end_row (markdown);
    }
}

GString *
postage_export_reach_markdown (const GPtrArray *estimates,
                               const GArray    *reaches)
{
  GString         *markdown;
  g_autofree char *stamp = NULL;
  g_autofree char *budget = NULL;
  guint            n;

  g_return_val_if_fail (estimates != NULL && estimates->len > 0 && reaches != NULL, NULL);

  n = reaches->len / estimates->len;
  markdown = g_string_new (NULL);
  stamp = dup_stamp (g_ptr_array_index (estimates, 0));
  budget = word_budget (g_ptr_array_index (estimates, 0));
  /* Translators: a heading */
  postage_markdown_append_heading (markdown, 1, _ ("What the Budget Buys"));
  postage_markdown_append_paragraph (markdown, stamp);
  postage_markdown_append_paragraph (markdown, budget);
  for (guint i = 0; i < estimates->len; i++)
    append_markdown_plan (markdown, g_ptr_array_index (estimates, i), reaches, i * n, n);
  postage_markdown_append_paragraph (markdown, postage_text_reach_rule ());
  return markdown;
}

static void
add_reach (JsonBuilder        *builder,
           const PostageReach *reach)
{
  const gboolean has_quantity = postage_reach_has_quantity (reach);

  json_builder_begin_object (builder);
  postage_export_json_string (builder, "country", reach->country);
  postage_export_json_string (builder, "category", postage_category_get_id (reach->category));
  postage_export_json_string (builder, "status", postage_reach_state_get_id (reach->state));
  json_builder_set_member_name (builder, "messages");
  if (has_quantity)
    json_builder_add_int_value (builder, reach->quantity);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "at_most");
  if (reach->state == POSTAGE_REACH_AT_LEAST || reach->state == POSTAGE_REACH_UNKNOWN)
    json_builder_add_int_value (builder, reach->most);
  else
    json_builder_add_null_value (builder);
  postage_export_json_money (builder, "total", &reach->total, has_quantity);
  postage_export_json_bool (builder, "limited_by_plan", reach->is_limited);
  json_builder_end_object (builder);
}

static void
add_plan (JsonBuilder     *builder,
          PostageEstimate *estimate,
          const GArray    *reaches,
          guint            from,
          guint            n)
{
  json_builder_begin_object (builder);
  postage_export_json_string (builder, "plan", postage_plan_get_id (postage_estimate_get_plan (estimate)));
  postage_export_json_take_string (builder, "name", postage_export_plan_title (estimate));
  postage_export_json_verdict (builder, "budget", estimate);
  json_builder_set_member_name (builder, "buys");
  json_builder_begin_array (builder);
  for (guint i = from; i < from + n; i++)
    add_reach (builder, &g_array_index (reaches, PostageReach, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

GString *
postage_export_reach_json (const GPtrArray *estimates,
                           const GArray    *reaches)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const PostageEstimate *first;
  PostageScenario       *scenario;
  guint                  n;

  g_return_val_if_fail (estimates != NULL && estimates->len > 0 && reaches != NULL, NULL);

  n = reaches->len / estimates->len;
  first = g_ptr_array_index (estimates, 0);
  scenario = postage_estimate_get_scenario (first);
  json_builder_begin_object (builder);
  postage_export_json_string (builder, "kind", "budget");
  postage_export_json_int (builder, "format", POSTAGE_EXPORT_JSON_FORMAT);
  postage_export_json_bool (builder, "estimate", TRUE);
  postage_export_json_take_string (builder, "text", dup_stamp (first));
  postage_export_json_string (builder, "generator", "Postage " POSTAGE_VERSION);
  postage_export_json_take_string (builder, "month",
                                   postage_month_to_string (postage_scenario_get_month (scenario)));
  postage_export_json_string (builder, "currency", postage_scenario_get_currency (scenario));
  postage_export_json_budget (builder, "budget", postage_estimate_get_catalogue (first), scenario);
  json_builder_set_member_name (builder, "plans");
  json_builder_begin_array (builder);
  for (guint i = 0; i < estimates->len; i++)
    add_plan (builder, g_ptr_array_index (estimates, i), reaches, i * n, n);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return postage_export_json_finish (builder);
}

static void
append_money (GString            *csv,
              const PostageMoney *money,
              gboolean            is_known)
{
  g_autofree char *text =
    is_known ? postage_decimal_to_string (money->amount, postage_currency_get_digits (money->currency))
             : g_strdup ("");

  postage_csv_append (csv, text);
}

static void
append_csv_row (GString               *csv,
                const PostageEstimate *estimate,
                const PostageReach    *reach)
{
  const PostagePlan *plan = postage_estimate_get_plan (estimate);
  g_autofree char   *title = postage_export_plan_title (estimate);
  PostageScenario   *scenario = postage_estimate_get_scenario (estimate);
  g_autofree char   *month = postage_month_to_string (postage_scenario_get_month (scenario));
  g_autofree char   *as_of =
    postage_date_to_string (postage_catalogue_get_as_of (postage_estimate_get_catalogue (estimate)));
  g_autofree char     *quantity = g_strdup_printf ("%" G_GINT64_FORMAT, reach->quantity);
  const gboolean       has_quantity = postage_reach_has_quantity (reach);
  PostageBudgetVerdict verdict;

  postage_budget_verdict_init (&verdict, estimate);
  postage_csv_append (csv, "budget");
  postage_csv_append (csv, month);
  postage_csv_append (csv, as_of);
  postage_csv_append_words (csv, postage_plan_get_id (plan));
  postage_csv_append_words (csv, title);
  append_money (csv, &verdict.budget.amount, verdict.budget.is_known);
  postage_csv_append (csv, verdict.budget.amount.currency);
  postage_csv_append (csv, postage_budget_state_get_id (verdict.state));
  postage_csv_append (csv, reach->country);
  postage_csv_append (csv, postage_category_get_id (reach->category));
  postage_csv_append (csv, postage_reach_state_get_id (reach->state));
  postage_csv_append (csv, has_quantity ? quantity : "");
  append_money (csv, &reach->total, has_quantity);
  g_string_append (csv, "\r\n");
}

GString *
postage_export_reach_csv (const GPtrArray *estimates,
                          const GArray    *reaches)
{
  GString *csv;
  guint    n;

  g_return_val_if_fail (estimates != NULL && estimates->len > 0 && reaches != NULL, NULL);

  n = reaches->len / estimates->len;
  csv = g_string_new (csv_header);
  for (guint i = 0; i < reaches->len; i++)
    append_csv_row (csv, g_ptr_array_index (estimates, i / n), &g_array_index (reaches, PostageReach, i));
  return csv;
}
