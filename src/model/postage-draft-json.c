/* postage-draft-json.c - a draft and the object of a provider's file that it stands for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/postage-source.h"
#include "model/postage-draft-private.h"
#include "model/postage-reading.h"
#include "storage/postage-source-writer.h"

#define ALLOWANCES "allowances."

/* The list of what is within, by the level that has it; packs stand for tiers. */
static const char *const children_members[] = {
  [POSTAGE_DRAFT_PROVIDER] = "plans",
  [POSTAGE_DRAFT_PLAN] = "charges",
  [POSTAGE_DRAFT_CHARGE] = "prices",
  [POSTAGE_DRAFT_PRICE] = "tiers",
};

#define PACKS "packs"

/* The object that has the last part of the path @id, and that part; NULL where there is none. */
static JsonObject *
find_holder (JsonObject  *object,
             const char  *id,
             const char **member)
{
  const char      *point = strchr (id, '.');
  g_autofree char *first = point != NULL ? g_strndup (id, point - id) : NULL;
  JsonNode        *node;

  *member = point != NULL ? point + 1 : id;
  if (point == NULL)
    return object;
  node = json_object_get_member (object, first);
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonNode *
find_node (JsonObject *object,
           const char *id)
{
  const char *member;
  JsonObject *holder = find_holder (object, id, &member);

  return holder != NULL ? json_object_get_member (holder, member) : NULL;
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

/* An exact number in the user's notation, to be edited: without groups of digits. */
static void
keep_number (PostageDraft *self,
             const char   *id,
             const char   *currency,
             JsonNode     *node)
{
  PostageDecimal   value;
  g_autofree char *text = NULL;

  if (!is_string (node) || !postage_decimal_parse (json_node_get_string (node), &value, NULL))
    return;
  text = postage_reading_write (value);
  postage_draft_keep_text (self, id, currency, text);
}

static void
load_amounts (PostageDraft *self,
              const char   *id,
              JsonNode     *node)
{
  JsonObjectIter iter;
  const char    *currency;
  JsonNode      *amount;

  if (JSON_NODE_HOLDS_NULL (node))
    postage_draft_keep_text (self, id, NULL, POSTAGE_DRAFT_UNKNOWN);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &currency, &amount))
    keep_number (self, id, currency, amount);
}

static void
load_list (PostageDraft *self,
           const char   *id,
           const char   *separator,
           JsonNode     *node)
{
  g_autoptr (GString) text = g_string_new (NULL);
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (is_string (json_array_get_element (array, i)))
      g_string_append_printf (text, "%s%s", i > 0 ? separator : "", json_array_get_string_element (array, i));
  postage_draft_keep_text (self, id, NULL, text->str);
}

/* A name may be one in several languages. */
static void
load_text (PostageDraft *self,
           const char   *id,
           JsonNode     *node)
{
  const char *const *languages = g_get_language_names ();

  if (is_string (node))
    {
      postage_draft_keep_text (self, id, NULL, json_node_get_string (node));
      return;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  for (; *languages != NULL; languages++)
    {
      JsonNode *text = json_object_get_member (json_node_get_object (node), *languages);

      if (text != NULL && is_string (text))
        {
          postage_draft_keep_text (self, id, NULL, json_node_get_string (text));
          return;
        }
    }
  if (json_object_has_member (json_node_get_object (node), "en"))
    postage_draft_keep_text (self, id, NULL, json_object_get_string_member (json_node_get_object (node), "en"));
}

static void
load_allowance (PostageDraft *self,
                const char   *id)
{
  JsonNode  *node = json_object_get_member (self->original, "allowances");
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *allowance = json_array_get_object_element (array, i);

      if (g_strcmp0 (json_object_get_string_member (allowance, "period"), id + strlen (ALLOWANCES)) == 0)
        postage_draft_keep_text (self, id, NULL, json_object_get_string_member (allowance, "quantity"));
    }
}

/* What it means where a file says nothing, and what is chosen first. */
static void
load_default (PostageDraft *self,
              const char   *id)
{
  if (g_str_equal (id, "term"))
    postage_draft_keep_text (self, id, NULL, postage_billing_term_get_id (POSTAGE_BILLING_TERM_MONTHLY));
  else if (g_str_equal (id, "of"))
    postage_draft_keep_text (self, id, NULL, postage_share_base_get_ids ()[POSTAGE_SHARE_OF_META_CHARGES]);
}

static void
load_field (PostageDraft            *self,
            const PostageDraftField *field)
{
  JsonNode *node;

  if (g_str_has_prefix (field->id, ALLOWANCES))
    {
      load_allowance (self, field->id);
      return;
    }
  node = find_node (self->original, field->id);
  if (node == NULL)
    {
      load_default (self, field->id);
      return;
    }

  switch (field->kind)
    {
    case POSTAGE_DRAFT_AMOUNT:
      load_amounts (self, field->id, node);
      break;
    case POSTAGE_DRAFT_PERCENT:
      if (JSON_NODE_HOLDS_NULL (node))
        postage_draft_keep_text (self, field->id, NULL, POSTAGE_DRAFT_UNKNOWN);
      keep_number (self, field->id, NULL, node);
      break;
    case POSTAGE_DRAFT_CURRENCIES:
      load_list (self, field->id, ", ", node);
      postage_draft_begin_currencies (self);
      break;
    case POSTAGE_DRAFT_SET:
      load_list (self, field->id, ",", node);
      break;
    case POSTAGE_DRAFT_FLAG:
      postage_draft_keep_text (self, field->id, NULL,
                               JSON_NODE_HOLDS_VALUE (node) && json_node_get_boolean (node) ? "true" : "");
      break;
    case POSTAGE_DRAFT_TEXT:
    case POSTAGE_DRAFT_URL:
    case POSTAGE_DRAFT_DATE:
    case POSTAGE_DRAFT_COUNT:
    case POSTAGE_DRAFT_CHOICE:
    default:
      load_text (self, field->id, node);
      break;
    }
}

static void
load_children (PostageDraft *self,
               const char   *member)
{
  JsonNode  *node = json_object_get_member (self->original, member);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    postage_draft_adopt (self, postage_draft_new (self->level + 1, json_array_get_object_element (array, i)), i);
}

void
postage_draft_load (PostageDraft *self)
{
  guint                    n_fields;
  const PostageDraftField *fields = postage_draft_fields_get_all (&n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].level == self->level)
      load_field (self, &fields[i]);
  if (self->level < POSTAGE_DRAFT_TIER)
    load_children (self, children_members[self->level]);
  if (self->level == POSTAGE_DRAFT_PRICE)
    load_children (self, PACKS);
}

JsonObject *
postage_draft_copy_object (JsonObject *object)
{
  JsonObject    *copy = json_object_new ();
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (copy, name, json_node_copy (node));
  return copy;
}

/* Sets the member at the path @id; @node (transfer full) (nullable): it is removed. */
static void
set_node (JsonObject *object,
          const char *id,
          JsonNode   *node)
{
  const char      *point = strchr (id, '.');
  g_autofree char *first = point != NULL ? g_strndup (id, point - id) : NULL;
  const char      *member;
  JsonObject      *holder = find_holder (object, id, &member);

  if (first != NULL && (holder != NULL || node != NULL))
    {
      holder = holder != NULL ? postage_draft_copy_object (holder) : json_object_new ();
      json_object_set_object_member (object, first, holder);
    }
  if (node != NULL)
    json_object_set_member (holder, member, node);
  else if (holder != NULL)
    json_object_remove_member (holder, member);
}

static JsonNode *
new_string (const char *text)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  json_node_set_string (node, text);
  return node;
}

static JsonNode *
new_number (const char *text)
{
  PostageDecimal   value;
  g_autofree char *plain = NULL;

  if (g_str_equal (text, POSTAGE_DRAFT_UNKNOWN))
    return json_node_new (JSON_NODE_NULL);
  if (postage_reading_price (text, &value) != POSTAGE_READING_OK)
    return NULL;
  plain = postage_decimal_to_string (value, 0);
  return new_string (plain);
}

static JsonNode *
new_count (const char *text)
{
  g_autofree char *plain = NULL;
  gint64           count;

  if (postage_reading_quantity (text, &count) != POSTAGE_READING_OK)
    return NULL;
  plain = g_strdup_printf ("%" G_GINT64_FORMAT, count);
  return new_string (plain);
}

static JsonNode *
new_list (const char *text,
          gboolean    is_upper)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ", ", -1);
  JsonArray *array = json_array_new ();
  JsonNode  *node;

  for (char **part = parts; *part != NULL; part++)
    {
      g_autofree char *upper = g_ascii_strup (*part, -1);

      if (**part != '\0')
        json_array_add_string_element (array, is_upper ? upper : *part);
    }
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, array);
  return node;
}

/* The amounts in the currencies of the plan; NULL where there is none. */
static JsonNode *
new_amounts (PostageDraft            *self,
             const PostageDraftField *field)
{
  g_auto (GStrv) currencies = postage_draft_dup_currencies (self);
  g_autoptr (JsonObject) object = json_object_new ();
  JsonNode *node;

  for (char **currency = currencies; *currency != NULL; currency++)
    {
      const char *text = postage_draft_get_text (self, field, *currency);

      if (g_str_equal (text, POSTAGE_DRAFT_UNKNOWN))
        return json_node_new (JSON_NODE_NULL);
      node = new_number (text);
      if (node != NULL)
        json_object_set_member (object, *currency, node);
    }
  if (json_object_get_size (object) == 0)
    return NULL;
  node = json_node_new (JSON_NODE_OBJECT);
  json_node_set_object (node, object);
  return node;
}

static JsonNode *
new_node (PostageDraft            *self,
          const PostageDraftField *field)
{
  const char *text = postage_draft_get_text (self, field, NULL);
  JsonNode   *node;

  if (field->kind == POSTAGE_DRAFT_AMOUNT)
    return new_amounts (self, field);
  if (*text == '\0')
    return NULL;
  switch (field->kind)
    {
    case POSTAGE_DRAFT_PERCENT:
      return new_number (text);
    case POSTAGE_DRAFT_COUNT:
      return new_count (text);
    case POSTAGE_DRAFT_CURRENCIES:
    case POSTAGE_DRAFT_SET:
      return new_list (text, field->kind == POSTAGE_DRAFT_CURRENCIES);
    case POSTAGE_DRAFT_FLAG:
      node = json_node_new (JSON_NODE_VALUE);
      json_node_set_boolean (node, TRUE);
      return node;
    case POSTAGE_DRAFT_TEXT:
    case POSTAGE_DRAFT_URL:
    case POSTAGE_DRAFT_DATE:
    case POSTAGE_DRAFT_CHOICE:
    case POSTAGE_DRAFT_AMOUNT:
    default:
      return new_string (text);
    }
}

static void
write_allowances (PostageDraft *self,
                  JsonObject   *object)
{
  JsonArray *array = json_array_new ();

  for (const char *const *period = postage_period_get_ids (); *period != NULL; period++)
    {
      g_autofree char         *id = g_strconcat (ALLOWANCES, *period, NULL);
      const PostageDraftField *field = postage_draft_field_find (self->level, id);
      JsonNode                *quantity = postage_draft_shows (self, field)
                                            ? new_count (postage_draft_get_text (self, field, NULL))
                                            : NULL;
      JsonObject              *allowance;

      if (quantity == NULL)
        continue;
      allowance = json_object_new ();
      json_object_set_member (allowance, "quantity", quantity);
      json_object_set_string_member (allowance, "period", *period);
      json_array_add_object_element (array, allowance);
    }
  json_object_remove_member (object, "allowances");
  if (json_array_get_length (array) > 0)
    json_object_set_array_member (object, "allowances", array);
  else
    json_array_unref (array);
}

static void
write_field (PostageDraft            *self,
             const PostageDraftField *field,
             JsonObject              *object)
{
  const char *usual_term = postage_billing_term_get_id (POSTAGE_BILLING_TERM_MONTHLY);
  JsonNode   *node;

  if (g_str_has_prefix (field->id, ALLOWANCES))
    return;
  if (!postage_draft_shows (self, field))
    {
      set_node (object, field->id, NULL);
      return;
    }
  if (g_str_equal (field->id, "up_to") && postage_draft_is_last (self))
    {
      set_node (object, field->id, json_node_new (JSON_NODE_NULL));
      return;
    }
  /* Amounts are in the plan's currencies, which may be others by now. */
  if (!g_hash_table_contains (self->touched, field->id) && field->kind != POSTAGE_DRAFT_AMOUNT &&
      find_node (self->original, field->id) != NULL)
    return;
  if (field->kind != POSTAGE_DRAFT_AMOUNT && postage_draft_check (self, field, NULL) != POSTAGE_ENTRY_FINE)
    return;

  node = new_node (self, field);
  if (node == NULL && field->kind == POSTAGE_DRAFT_AMOUNT && field->may_be_unknown && field->needed)
    node = json_node_new (JSON_NODE_NULL);
  /* The usual billing term isn't written. */
  if (g_str_equal (field->id, "term") && g_str_equal (postage_draft_get (self, "term"), usual_term) && node != NULL)
    g_clear_pointer (&node, json_node_unref);
  set_node (object, field->id, node);
}

static void
write_children (PostageDraft *self,
                JsonObject   *object)
{
  const PostagePriceModel *model = self->level == POSTAGE_DRAFT_PRICE ? postage_draft_get_model (self) : NULL;
  const char              *member = children_members[self->level];
  JsonArray               *array;

  json_object_remove_member (object, member);
  json_object_remove_member (object, PACKS);
  if (model != NULL && model->tiers == POSTAGE_TIERS_NONE)
    return;

  array = json_array_new ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++)
    {
      g_autoptr (PostageDraft) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

      json_array_add_object_element (array, postage_draft_write (child));
    }
  json_object_set_array_member (object, model != NULL && model->tiers == POSTAGE_TIERS_PACKS ? PACKS : member, array);
}

/* What somebody says of Meta's charges. */
static void
write_meta_source (PostageDraft *self,
                   JsonObject   *object)
{
  JsonObject *meta, *source;

  if (!g_hash_table_contains (self->touched, "meta_charges.treatment"))
    return;
  meta = postage_draft_copy_object (json_object_get_object_member (object, "meta_charges"));
  source = json_object_new ();
  json_object_set_string_member (source, "confidence", postage_confidence_get_id (POSTAGE_CONFIDENCE_OWN));
  json_object_set_object_member (meta, "source", source);
  json_object_set_object_member (object, "meta_charges", meta);
}

JsonObject *
postage_draft_write (PostageDraft *self)
{
  guint                    n_fields;
  const PostageDraftField *fields = postage_draft_fields_get_all (&n_fields);
  JsonObject              *object;

  g_return_val_if_fail (POSTAGE_IS_DRAFT (self), NULL);

  object = postage_draft_copy_object (self->original);
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].level == self->level)
      write_field (self, &fields[i], object);
  if (self->level == POSTAGE_DRAFT_PRICE)
    {
      write_allowances (self, object);
      postage_draft_write_source (self, object);
    }
  if (self->level == POSTAGE_DRAFT_CHARGE)
    postage_draft_write_charge_currencies (self, object);
  if (self->level == POSTAGE_DRAFT_PLAN)
    write_meta_source (self, object);
  if (self->level < POSTAGE_DRAFT_TIER)
    write_children (self, object);
  return object;
}
