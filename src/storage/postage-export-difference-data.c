/* postage-export-difference-data.c - what plans cost before and after, for spreadsheets and programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-csv.h"
#include "storage/postage-export-difference.h"
#include "storage/postage-export-ids.h"
#include "storage/postage-export-json-private.h"
#include "text/postage-text-difference.h"
#include "text/postage-text-plan.h"

static const char header[] =
  "kind,month_before,month,prices_of_before,prices_of,plan_id,plan,component,charge_id,line,market_before,market,"
  "category,quantity_before,quantity,amount_before,known_before,currency_before,amount,known,currency,change,bound,"
  "reasons\r\n";

static guint
digits_of (const PostageRecord *record)
{
  return postage_currency_get_digits (postage_record_get_currency (record));
}

static void
append_take (GString *csv,
             char    *text)
{
  postage_csv_append (csv, text != NULL ? text : "");
  g_free (text);
}

static char *
word_date (PostageDate date)
{
  return date != POSTAGE_DATE_NONE ? postage_date_to_string (date) : NULL;
}

/* Why a line has changed, by the names in files, with blanks between them. */
static char *
list_reasons (PostageChangeReasons reasons)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < POSTAGE_N_REASONS; i++)
    if (reasons & 1u << i)
      g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "", postage_reason_get_id (i));
  return g_string_free (list, FALSE);
}

/* An amount of which nothing is known stays empty: it isn't zero. */
static char *
word_amount (const PostageRecordEntry *entry,
             const PostageRecord      *record)
{
  if (entry == NULL || entry->known == POSTAGE_KNOWN_NOTHING)
    return NULL;
  return postage_decimal_to_string (entry->amount, digits_of (record));
}

static const char *
word_known (const PostageRecordEntry *entry)
{
  return entry != NULL ? postage_known_get_id (entry->known) : "";
}

static char *
word_quantity (const PostageRecordEntry *entry)
{
  return entry != NULL ? g_strdup_printf ("%" G_GINT64_FORMAT, entry->quantity) : NULL;
}

static void
append_line (GString                       *csv,
             const PostageExportDifference *self,
             const PostagePlanDifference   *plan,
             const PostageChange           *change)
{
  PostageRecord            *before = postage_difference_get_before (self->difference);
  PostageRecord            *after = postage_difference_get_after (self->difference);
  const PostageRecordEntry *entry = postage_change_get_entry (change);
  const char               *id = postage_plan_difference_get_id (plan);
  g_autofree char          *name = postage_text_plan_id (self->catalogue, id);
  g_autofree char          *title = postage_text_change_title (self->catalogue, id, change);
  gboolean                  has_change =
    change->bound != POSTAGE_CHANGE_UNKNOWN && postage_plan_difference_is_comparable (plan);

  postage_csv_append (csv, "difference");
  append_take (csv, postage_month_to_string (postage_record_get_month (before)));
  append_take (csv, postage_month_to_string (postage_record_get_month (after)));
  append_take (csv, word_date (postage_record_get_as_of (before)));
  append_take (csv, word_date (postage_record_get_as_of (after)));
  postage_csv_append_words (csv, id);
  postage_csv_append_words (csv, name);
  postage_csv_append (csv, postage_component_get_id (entry->component));
  postage_csv_append_words (csv, entry->charge);
  postage_csv_append_words (csv, title);
  postage_csv_append_words (csv, change->before != NULL ? change->before->market : NULL);
  postage_csv_append_words (csv, change->after != NULL ? change->after->market : NULL);
  postage_csv_append_words (csv, postage_category_get_id (entry->category));
  append_take (csv, word_quantity (change->before));
  append_take (csv, word_quantity (change->after));
  append_take (csv, word_amount (change->before, before));
  postage_csv_append (csv, word_known (change->before));
  postage_csv_append (csv, postage_record_get_currency (before));
  append_take (csv, word_amount (change->after, after));
  postage_csv_append (csv, word_known (change->after));
  postage_csv_append (csv, postage_record_get_currency (after));
  append_take (csv, has_change ? postage_decimal_to_string (change->amount, digits_of (after)) : NULL);
  postage_csv_append (csv, postage_change_bound_get_id (has_change ? change->bound : POSTAGE_CHANGE_UNKNOWN));
  append_take (csv, list_reasons (change->reasons));
  g_string_append (csv, "\r\n");
}

GString *
postage_export_difference_csv (const PostageExportDifference *self)
{
  GString *csv;

  g_return_val_if_fail (self != NULL, NULL);

  csv = g_string_new (header);
  for (guint i = 0; i < postage_difference_get_n_plans (self->difference); i++)
    {
      const PostagePlanDifference *plan = postage_difference_get_plan (self->difference, i);
      const GArray                *changes = postage_plan_difference_get_changes (plan);

      for (guint j = 0; j < changes->len; j++)
        append_line (csv, self, plan, &g_array_index (changes, PostageChange, j));
    }
  return csv;
}

static void
add_entry (JsonBuilder              *builder,
           const char               *name,
           const PostageRecordEntry *entry,
           const PostageRecord      *record)
{
  json_builder_set_member_name (builder, name);
  if (entry == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  postage_export_json_string (builder, "market", entry->market);
  postage_export_json_int (builder, "counted", entry->counted);
  postage_export_json_int (builder, "charged", entry->quantity);
  postage_export_json_take_string (builder, "price",
                                   entry->has_price ? postage_decimal_to_string (entry->price, 0) : NULL);
  postage_export_json_take_string (builder, "percent",
                                   entry->has_percent ? postage_decimal_to_string (entry->percent, 0) : NULL);
  postage_export_json_take_string (builder, "amount", word_amount (entry, record));
  postage_export_json_string (builder, "known", postage_known_get_id (entry->known));
  postage_export_json_date (builder, "since", entry->since);
  postage_export_json_string (builder, "rule", entry->rule);
  json_builder_end_object (builder);
}

static void
add_step (JsonBuilder         *builder,
          const char          *name,
          PostageDecimal       amount,
          PostageChangeBound   bound,
          const PostageRecord *record)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  postage_export_json_take_string (builder, "amount",
                                   bound != POSTAGE_CHANGE_UNKNOWN
                                     ? postage_decimal_to_string (amount, digits_of (record))
                                     : NULL);
  postage_export_json_string (builder, "bound", postage_change_bound_get_id (bound));
}

static void
add_change (JsonBuilder                   *builder,
            const PostageExportDifference *self,
            const PostagePlanDifference   *plan,
            const PostageChange           *change)
{
  const char               *id = postage_plan_difference_get_id (plan);
  const PostageRecordEntry *entry = postage_change_get_entry (change);
  PostageRecord            *after = postage_difference_get_after (self->difference);
  g_autoptr (GPtrArray) sentences =
    postage_text_change_reasons (self->catalogue, self->difference, plan, change);
  PostageChangeBound bound = postage_plan_difference_is_comparable (plan) ? change->bound : POSTAGE_CHANGE_UNKNOWN;

  json_builder_begin_object (builder);
  postage_export_json_take_string (builder, "name", postage_text_change_title (self->catalogue, id, change));
  postage_export_json_string (builder, "component", postage_component_get_id (entry->component));
  postage_export_json_string (builder, "charge", entry->charge);
  postage_export_json_string (builder, "feature", entry->feature);
  postage_export_json_string (builder, "category", postage_category_get_id (entry->category));
  add_entry (builder, "before", change->before, postage_difference_get_before (self->difference));
  add_entry (builder, "after", change->after, after);
  add_step (builder, "change", change->amount, bound, after);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "reasons");
  json_builder_begin_array (builder);
  for (guint i = 0; i < POSTAGE_N_REASONS; i++)
    if (change->reasons & 1u << i)
      json_builder_add_string_value (builder, postage_reason_get_id (i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "explanation");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sentences->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (sentences, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_total (JsonBuilder             *builder,
           const char              *name,
           const PostageRecordPlan *plan)
{
  json_builder_set_member_name (builder, name);
  if (plan == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  postage_export_json_money (builder, "total", &plan->total, plan->complete);
  postage_export_json_bool (builder, "complete", plan->complete);
  postage_export_json_string (builder, "status", postage_export_status_id (plan->status));
  postage_export_json_string (builder, "billing_currency", plan->billing_currency);
  json_builder_end_object (builder);
}

static void
add_plan (JsonBuilder                   *builder,
          const PostageExportDifference *self,
          const PostagePlanDifference   *plan)
{
  const char        *id = postage_plan_difference_get_id (plan);
  const GArray      *changes = postage_plan_difference_get_changes (plan);
  PostageDecimal     amount, percent;
  PostageChangeBound bound = postage_plan_difference_get_total (plan, &amount);
  gboolean           has_percent = postage_plan_difference_get_percent (plan, &percent);

  json_builder_begin_object (builder);
  postage_export_json_string (builder, "plan", id);
  postage_export_json_take_string (builder, "name", postage_text_plan_id (self->catalogue, id));
  add_total (builder, "before", postage_plan_difference_get_before (plan));
  add_total (builder, "after", postage_plan_difference_get_after (plan));
  add_step (builder, "change", amount, bound, postage_difference_get_after (self->difference));
  postage_export_json_take_string (builder, "percent", has_percent ? postage_decimal_to_string (percent, 1) : NULL);
  json_builder_end_object (builder);
  postage_export_json_take_string (builder, "text",
                                   postage_text_difference_plan (self->catalogue, self->difference, plan));
  json_builder_set_member_name (builder, "lines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < changes->len; i++)
    add_change (builder, self, plan, &g_array_index (changes, PostageChange, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_side (JsonBuilder         *builder,
          const char          *name,
          const char          *title,
          const PostageRecord *record)
{
  const PostageRecordPlan *winner = postage_record_get_winner (record);

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  postage_export_json_string (builder, "name", title);
  postage_export_json_take_string (builder, "month", postage_month_to_string (postage_record_get_month (record)));
  postage_export_json_string (builder, "currency", postage_record_get_currency (record));
  postage_export_json_date (builder, "as_of", postage_record_get_as_of (record));
  postage_export_json_string (builder, "cheapest", winner != NULL ? winner->id : NULL);
  json_builder_end_object (builder);
}

GString *
postage_export_difference_json (const PostageExportDifference *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);

  json_builder_begin_object (builder);
  postage_export_json_string (builder, "kind", "differences");
  postage_export_json_int (builder, "format", POSTAGE_EXPORT_DIFFERENCE_FORMAT);
  postage_export_json_bool (builder, "estimate", TRUE);
  postage_export_json_take_string (builder, "text", postage_export_difference_stamp (self));
  postage_export_json_string (builder, "generator", "Postage " POSTAGE_VERSION);
  add_side (builder, "before", self->before, postage_difference_get_before (self->difference));
  add_side (builder, "after", self->after, postage_difference_get_after (self->difference));
  json_builder_set_member_name (builder, "plans");
  json_builder_begin_array (builder);
  for (guint i = 0; i < postage_difference_get_n_plans (self->difference); i++)
    add_plan (builder, self, postage_difference_get_plan (self->difference, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return postage_export_json_finish (builder);
}
