/* postage-export-json-values.c - single values, sources, rules and rates of exchange in the JSON export
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-currency.h"
#include "storage/postage-export-json-private.h"
#include "storage/postage-json-writer.h"
#include "text/postage-text-rule.h"

void
postage_export_json_string (JsonBuilder *builder,
                            const char  *name,
                            const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
postage_export_json_take_string (JsonBuilder *builder,
                                 const char  *name,
                                 char        *value)
{
  postage_export_json_string (builder, name, value);
  g_free (value);
}

void
postage_export_json_int (JsonBuilder *builder,
                         const char  *name,
                         gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
postage_export_json_bool (JsonBuilder *builder,
                          const char  *name,
                          gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

void
postage_export_json_decimal (JsonBuilder   *builder,
                             const char    *name,
                             PostageDecimal value,
                             guint          min_digits)
{
  postage_export_json_take_string (builder, name, postage_decimal_to_string (value, min_digits));
}

void
postage_export_json_money (JsonBuilder        *builder,
                           const char         *name,
                           const PostageMoney *money,
                           gboolean            known)
{
  if (!known && money->amount == 0)
    postage_export_json_string (builder, name, NULL);
  else
    postage_export_json_decimal (builder, name, money->amount, postage_currency_get_digits (money->currency));
}

void
postage_export_json_date (JsonBuilder *builder,
                          const char  *name,
                          PostageDate  date)
{
  postage_export_json_take_string (builder, name, date != POSTAGE_DATE_NONE ? postage_date_to_string (date) : NULL);
}

void
postage_export_json_source (JsonBuilder         *builder,
                            const char          *name,
                            const PostageSource *source)
{
  json_builder_set_member_name (builder, name);
  if (source == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  postage_export_json_string (builder, "url", postage_source_get_url (source));
  postage_export_json_date (builder, "first_seen", postage_source_get_earliest (source));
  postage_export_json_date (builder, "seen", postage_source_get_latest (source));
  postage_export_json_string (builder, "confidence",
                              postage_confidence_get_id (postage_source_get_confidence (source)));
  postage_export_json_string (builder, "quality", postage_quality_get_id (postage_source_get_quality (source)));
  postage_export_json_string (builder, "basis", postage_source_get_basis (source));
  postage_export_json_string (builder, "note", postage_source_get_note (source));
  json_builder_end_object (builder);
}

void
postage_export_json_rule (JsonBuilder              *builder,
                          const char               *name,
                          const PostageBillingRule *rule)
{
  json_builder_set_member_name (builder, name);
  if (rule == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  postage_export_json_string (builder, "id", postage_billing_rule_get_id (rule));
  postage_export_json_date (builder, "from", postage_billing_rule_get_from (rule));
  postage_export_json_take_string (builder, "text", postage_text_rule (rule));
  postage_export_json_source (builder, "source", postage_billing_rule_get_source (rule));
  json_builder_end_object (builder);
}

void
postage_export_json_exchange (JsonBuilder               *builder,
                              const char                *name,
                              const PostageExchangeRate *rate)
{
  json_builder_set_member_name (builder, name);
  if (rate == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  postage_export_json_string (builder, "from", rate->from);
  postage_export_json_string (builder, "to", rate->to);
  postage_export_json_decimal (builder, "from_per_euro", rate->from_per_euro, 0);
  postage_export_json_decimal (builder, "to_per_euro", rate->to_per_euro, 0);
  postage_export_json_date (builder, "date", rate->date);
  postage_export_json_bool (builder, "early", rate->early);
  postage_export_json_source (builder, "source", rate->source);
  json_builder_end_object (builder);
}

GString *
postage_export_json_finish (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autoptr (GBytes) bytes = postage_json_write (root);
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_string_new_len (data, (gssize) length);
}
