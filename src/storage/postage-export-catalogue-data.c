/* postage-export-catalogue-data.c - the list of all providers and plans, for programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-csv.h"
#include "storage/postage-export-catalogue.h"
#include "storage/postage-export-json-private.h"
#include "text/postage-text-names.h"

static const char header[] =
  "provider_id,provider,plan_id,plan,status,audience,currencies,meta_charges,charges,as_of,own\r\n";

static const char *
get_status (const PostagePlan *plan)
{
  return postage_plan_get_historic (plan) ? "historic" : "current";
}

static void
append_plan (GString               *csv,
             const PostageProvider *provider,
             const PostagePlan     *plan)
{
  const GPtrArray *currencies = postage_plan_get_currencies (plan);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *charges = g_strdup_printf ("%u", postage_plan_get_charges (plan)->len);
  g_autofree char *as_of = postage_date_to_string (postage_plan_get_as_of (plan));

  for (guint i = 0; i < currencies->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (currencies, i));

  postage_csv_append_words (csv, postage_provider_get_id (provider));
  postage_csv_append_words (csv, postage_text_label (postage_provider_get_name (provider)));
  postage_csv_append_words (csv, postage_plan_get_id (plan));
  postage_csv_append_words (csv, postage_text_label (postage_plan_get_name (plan)));
  postage_csv_append (csv, get_status (plan));
  postage_csv_append (csv, postage_audience_get_id (postage_plan_get_audience (plan)));
  postage_csv_append (csv, list->str);
  postage_csv_append (csv, postage_meta_treatment_get_id (postage_plan_get_meta_treatment (plan)));
  postage_csv_append (csv, charges);
  postage_csv_append (csv, as_of);
  postage_csv_append (csv, postage_plan_is_own (plan) ? "true" : "false");
  g_string_append (csv, "\r\n");
}

GString *
postage_export_catalogue_csv (const PostageCatalogue *catalogue)
{
  const GPtrArray *providers;
  GString         *csv;

  g_return_val_if_fail (catalogue != NULL, NULL);

  csv = g_string_new (header);
  providers = postage_catalogue_get_providers (catalogue);
  for (guint i = 0; i < providers->len; i++)
    {
      const PostageProvider *provider = g_ptr_array_index (providers, i);
      const GPtrArray       *plans = postage_provider_get_plans (provider);

      for (guint j = 0; j < plans->len; j++)
        append_plan (csv, provider, g_ptr_array_index (plans, j));
    }
  return csv;
}

static void
add_strings (JsonBuilder     *builder,
             const char      *name,
             const GPtrArray *strings)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < strings->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (strings, i));
  json_builder_end_array (builder);
}

static void
add_plan (JsonBuilder       *builder,
          const PostagePlan *plan)
{
  json_builder_begin_object (builder);
  postage_export_json_string (builder, "id", postage_plan_get_id (plan));
  postage_export_json_string (builder, "name", postage_text_label (postage_plan_get_name (plan)));
  postage_export_json_string (builder, "status", get_status (plan));
  postage_export_json_bool (builder, "own", postage_plan_is_own (plan));
  postage_export_json_string (builder, "audience", postage_audience_get_id (postage_plan_get_audience (plan)));
  add_strings (builder, "currencies", postage_plan_get_currencies (plan));
  add_strings (builder, "regions", postage_plan_get_regions (plan));
  add_strings (builder, "except_regions", postage_plan_get_except_regions (plan));
  postage_export_json_string (builder, "meta_charges",
                              postage_meta_treatment_get_id (postage_plan_get_meta_treatment (plan)));
  postage_export_json_int (builder, "charges", postage_plan_get_charges (plan)->len);
  json_builder_end_object (builder);
}

static void
add_provider (JsonBuilder           *builder,
              const PostageProvider *provider)
{
  const GPtrArray *plans = postage_provider_get_plans (provider);

  json_builder_begin_object (builder);
  postage_export_json_string (builder, "id", postage_provider_get_id (provider));
  postage_export_json_string (builder, "name", postage_text_label (postage_provider_get_name (provider)));
  postage_export_json_string (builder, "website", postage_provider_get_website (provider));
  add_strings (builder, "former_names", postage_provider_get_former_names (provider));
  postage_export_json_date (builder, "as_of", postage_provider_get_as_of (provider));
  json_builder_set_member_name (builder, "plans");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plans->len; i++)
    add_plan (builder, g_ptr_array_index (plans, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

GString *
postage_export_catalogue_json (const PostageCatalogue *catalogue)
{
  g_autoptr (JsonBuilder) builder = NULL;
  const GPtrArray *providers;

  g_return_val_if_fail (catalogue != NULL, NULL);

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  postage_export_json_string (builder, "kind", "catalogue");
  postage_export_json_int (builder, "format", 1);
  postage_export_json_date (builder, "as_of", postage_catalogue_get_as_of (catalogue));
  json_builder_set_member_name (builder, "providers");
  json_builder_begin_array (builder);
  providers = postage_catalogue_get_providers (catalogue);
  for (guint i = 0; i < providers->len; i++)
    add_provider (builder, g_ptr_array_index (providers, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return postage_export_json_finish (builder);
}
