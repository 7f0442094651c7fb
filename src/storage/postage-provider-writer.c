/* postage-provider-writer.c - writes a provider with its plans, or a plan alone
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-provider-writer.h"

#include "storage/postage-charge-writer.h"
#include "storage/postage-source-writer.h"

#define FORMAT 1

static void
set_meta_charges (JsonObject        *object,
                  const PostagePlan *plan)
{
  JsonObject *member = json_object_new ();

  json_object_set_string_member (member, "treatment",
                                 postage_meta_treatment_get_id (postage_plan_get_meta_treatment (plan)));
  postage_json_set_source (member, "source", postage_plan_get_meta_source (plan));
  json_object_set_object_member (object, "meta_charges", member);
}

static void
set_limits (JsonObject   *object,
            const GArray *limits)
{
  JsonArray *array;

  if (limits->len == 0)
    return;
  array = json_array_new ();
  for (guint i = 0; i < limits->len; i++)
    {
      const PostagePlanLimit *limit = &g_array_index (limits, PostagePlanLimit, i);
      JsonObject             *element = json_object_new ();

      json_object_set_string_member (element, "metric", limit->metric);
      postage_json_set_count (element, "maximum", limit->maximum);
      postage_json_set_source (element, "source", limit->source);
      json_array_add_object_element (array, element);
    }
  json_object_set_array_member (object, "limits", array);
}

static void
set_plan (JsonObject        *object,
          const PostagePlan *plan)
{
  const GPtrArray *charges = postage_plan_get_charges (plan);
  PostagePlan     *original = postage_plan_get_copied_from (plan);
  JsonArray       *array = json_array_new ();

  json_object_set_string_member (object, "id", postage_plan_get_id (plan));
  postage_json_set_label (object, "name", postage_plan_get_name (plan));
  json_object_set_string_member (object, "status", postage_plan_get_historic (plan) ? "historic" : "current");
  json_object_set_string_member (object, "audience", postage_audience_get_id (postage_plan_get_audience (plan)));
  postage_json_set_texts (object, "currencies", postage_plan_get_currencies (plan));
  postage_json_set_date (object, "valid_from", postage_plan_get_valid_from (plan));
  postage_json_set_date (object, "valid_to", postage_plan_get_valid_to (plan));
  postage_json_set_texts (object, "regions", postage_plan_get_regions (plan));
  postage_json_set_texts (object, "except_regions", postage_plan_get_except_regions (plan));
  set_meta_charges (object, plan);
  set_limits (object, postage_plan_get_limits (plan));
  postage_json_set_text (object, "note", postage_plan_get_note (plan));
  for (guint i = 0; i < charges->len; i++)
    json_array_add_object_element (array, postage_charge_write (charges->pdata[i]));
  json_object_set_array_member (object, "charges", array);
  if (original != NULL)
    json_object_set_object_member (object, "copied_from", postage_plan_write_original (original));
}

JsonObject *
postage_plan_write (const PostagePlan *plan)
{
  JsonObject *object;

  g_return_val_if_fail (plan != NULL, NULL);

  object = json_object_new ();
  set_plan (object, plan);
  return object;
}

JsonObject *
postage_plan_write_original (const PostagePlan *plan)
{
  JsonObject *object;

  g_return_val_if_fail (plan != NULL, NULL);

  object = json_object_new ();
  postage_json_set_date (object, "as_of", postage_plan_get_as_of (plan));
  set_plan (object, plan);
  return object;
}

/* What words answer; nothing where that is in part, as the reader takes it. */
static void
set_answer (JsonObject             *member,
            const PostageAttribute *attribute)
{
  if (attribute->text == NULL)
    return;
  if (attribute->answer == POSTAGE_ANSWER_YES)
    json_object_set_string_member (member, "answer", "yes");
  else if (attribute->answer == POSTAGE_ANSWER_NO)
    json_object_set_string_member (member, "answer", "no");
}

static void
set_attributes (JsonObject      *object,
                const GPtrArray *attributes)
{
  JsonObject *members;

  if (attributes->len == 0)
    return;
  members = json_object_new ();
  for (guint i = 0; i < attributes->len; i++)
    {
      const PostageAttribute *attribute = attributes->pdata[i];
      JsonObject             *member = json_object_new ();

      if (attribute->text != NULL)
        postage_json_set_label (member, "value", attribute->text);
      else
        json_object_set_boolean_member (member, "value", attribute->is_true);
      postage_json_set_source (member, "source", attribute->source);
      postage_json_set_text (member, "note", attribute->note);
      set_answer (member, attribute);
      json_object_set_object_member (members, attribute->id, member);
    }
  json_object_set_object_member (object, "attributes", members);
}

/* What a provider's file says before its plans. */
static JsonObject *
begin_provider (const PostageProvider *provider,
                gboolean               is_own,
                PostageDate            as_of)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "kind", "provider");
  json_object_set_int_member (object, "format", FORMAT);
  json_object_set_string_member (object, "id", postage_provider_get_id (provider));
  postage_json_set_flag (object, "own", is_own);
  postage_json_set_label (object, "name", postage_provider_get_name (provider));
  postage_json_set_texts (object, "former_names", postage_provider_get_former_names (provider));
  postage_json_set_text (object, "website", postage_provider_get_website (provider));
  postage_json_set_date (object, "as_of", as_of);
  return object;
}

static JsonNode *
finish (JsonObject *object,
        JsonArray  *plans)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_array_member (object, "plans", plans);
  json_node_take_object (node, object);
  return node;
}

JsonNode *
postage_provider_write (const PostageProvider *provider)
{
  const GPtrArray *plans;
  JsonObject      *object;
  JsonArray       *array;

  g_return_val_if_fail (provider != NULL, NULL);

  object = begin_provider (provider, postage_provider_is_own (provider), postage_provider_get_as_of (provider));
  set_attributes (object, postage_provider_get_attributes (provider));
  array = json_array_new ();
  plans = postage_provider_get_plans (provider);
  /* Own plans of a bundled provider have files of their own. */
  for (guint i = 0; i < plans->len; i++)
    if (postage_plan_is_own (plans->pdata[i]) == postage_provider_is_own (provider))
      json_array_add_object_element (array, postage_plan_write (plans->pdata[i]));
  return finish (object, array);
}

JsonNode *
postage_provider_write_plan (const PostageProvider *provider,
                             const PostagePlan     *plan)
{
  JsonObject *object;
  JsonArray  *array;

  g_return_val_if_fail (provider != NULL && plan != NULL, NULL);

  object = begin_provider (provider, postage_plan_is_own (plan), postage_plan_get_as_of (plan));
  /* Those of a bundled provider are in the catalogue. */
  if (postage_provider_is_own (provider))
    set_attributes (object, postage_provider_get_attributes (provider));
  array = json_array_new ();
  json_array_add_object_element (array, postage_plan_write (plan));
  return finish (object, array);
}
