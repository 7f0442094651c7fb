/* postage-record-writer.c - writes what the estimates said when a scenario is saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-record-writer.h"

#include "storage/postage-export-ids.h"

static void
set_optional (JsonObject *object,
              const char *name,
              const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
}

static void
set_decimal (JsonObject    *object,
             const char    *name,
             PostageDecimal value,
             guint          digits)
{
  g_autofree char *text = postage_decimal_to_string (value, digits);

  json_object_set_string_member (object, name, text);
}

static void
set_date (JsonObject *object,
          const char *name,
          PostageDate date)
{
  g_autofree char *text = date != POSTAGE_DATE_NONE ? postage_date_to_string (date) : NULL;

  set_optional (object, name, text);
}

static JsonObject *
new_line (const PostageRecordEntry *entry,
          guint                     digits)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "component", postage_component_get_id (entry->component));
  set_optional (object, "charge", entry->charge);
  set_optional (object, "feature", entry->feature);
  set_optional (object, "market", entry->market);
  set_optional (object, "category", postage_category_get_id (entry->category));
  json_object_set_int_member (object, "counted", entry->counted);
  if (entry->quantity != entry->counted)
    json_object_set_int_member (object, "charged", entry->quantity);
  if (entry->has_price)
    set_decimal (object, "price", entry->price, 0);
  if (entry->has_percent)
    set_decimal (object, "percent", entry->percent, 0);
  if (entry->known == POSTAGE_KNOWN_NOTHING)
    json_object_set_null_member (object, "amount");
  else
    set_decimal (object, "amount", entry->amount, digits);
  if (entry->known == POSTAGE_KNOWN_PART)
    json_object_set_boolean_member (object, "at_least", TRUE);
  if (entry->billed != entry->amount)
    set_decimal (object, "billed", entry->billed, 0);
  set_date (object, "since", entry->since);
  set_optional (object, "rule", entry->rule);
  return object;
}

static JsonObject *
new_plan (const PostageRecordPlan *plan)
{
  JsonObject *object = json_object_new ();
  JsonArray  *lines = json_array_new ();
  guint       digits = postage_currency_get_digits (plan->total.currency);

  json_object_set_string_member (object, "plan", plan->id);
  json_object_set_string_member (object, "billing_currency", plan->billing_currency);
  json_object_set_string_member (object, "status", postage_export_status_id (plan->status));
  for (guint i = 0; i < plan->entries->len; i++)
    json_array_add_object_element (lines, new_line (&g_array_index (plan->entries, PostageRecordEntry, i), digits));
  json_object_set_array_member (object, POSTAGE_RECORD_LINES, lines);
  return object;
}

static void
set_destinations (JsonObject          *object,
                  const PostageRecord *record)
{
  g_autoptr (GPtrArray) countries = postage_record_dup_destinations (record);
  JsonObject *destinations = json_object_new ();

  for (guint i = 0; i < countries->len; i++)
    {
      const char *country = g_ptr_array_index (countries, i);

      json_object_set_string_member (destinations, country, postage_record_get_market (record, country));
    }
  json_object_set_object_member (object, "destinations", destinations);
}

JsonObject *
postage_record_write (const PostageRecord *record)
{
  g_autofree char *month = NULL;
  JsonObject      *object;
  JsonArray       *plans;

  g_return_val_if_fail (record != NULL, NULL);

  month = postage_month_to_string (postage_record_get_month (record));
  object = json_object_new ();
  json_object_set_string_member (object, "month", month);
  json_object_set_string_member (object, "currency", postage_record_get_currency (record));
  set_destinations (object, record);
  plans = json_array_new ();
  for (guint i = 0; i < postage_record_get_n_plans (record); i++)
    json_array_add_object_element (plans, new_plan (postage_record_get_plan (record, i)));
  json_object_set_array_member (object, "plans", plans);
  return object;
}
