/* postage-draft.c - one part of a plan that is being edited: the plan, a charge, a price, a tier
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-draft.h"

#include <string.h>

#include "core/postage-flow.h"
#include "model/postage-draft-private.h"

/* Among what is touched: which drafts there are within. */
#define CHILDREN "children"

G_DEFINE_FINAL_TYPE (PostageDraft, postage_draft, G_TYPE_OBJECT)

static guint changed_signal;

static void
postage_draft_finalize (GObject *object)
{
  PostageDraft *self = POSTAGE_DRAFT (object);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++)
    {
      g_autoptr (PostageDraft) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

      child->parent = NULL;
    }
  g_clear_object (&self->children);
  g_clear_pointer (&self->original, json_object_unref);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_clear_pointer (&self->touched, g_hash_table_unref);

  G_OBJECT_CLASS (postage_draft_parent_class)->finalize (object);
}

static void
postage_draft_class_init (PostageDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = postage_draft_finalize;

  changed_signal =
    g_signal_new ("changed", POSTAGE_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
postage_draft_init (PostageDraft *self)
{
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->children = g_list_store_new (POSTAGE_TYPE_DRAFT);
}

PostageDraft *
postage_draft_new (PostageDraftLevel level,
                   JsonObject       *object)
{
  PostageDraft *self = g_object_new (POSTAGE_TYPE_DRAFT, NULL);

  self->level = level;
  self->original = object != NULL ? json_object_ref (object) : json_object_new ();
  postage_draft_load (self);
  return self;
}

/* A change of a part is one of the whole. */
static void
tell (PostageDraft *self)
{
  for (PostageDraft *draft = self; draft != NULL; draft = draft->parent)
    g_signal_emit (draft, changed_signal, 0);
}

PostageDraftLevel
postage_draft_get_level (PostageDraft *self)
{
  g_return_val_if_fail (POSTAGE_IS_DRAFT (self), POSTAGE_DRAFT_PLAN);

  return self->level;
}

const char *
postage_draft_get_id (PostageDraft *self)
{
  g_return_val_if_fail (POSTAGE_IS_DRAFT (self), "");

  return json_object_get_string_member_with_default (self->original, "id", "");
}

PostageDraft *
postage_draft_get_parent (PostageDraft *self)
{
  g_return_val_if_fail (POSTAGE_IS_DRAFT (self), NULL);

  return self->parent;
}

GListModel *
postage_draft_get_children (PostageDraft *self)
{
  g_return_val_if_fail (POSTAGE_IS_DRAFT (self), NULL);

  return G_LIST_MODEL (self->children);
}

PostageDraft *
postage_draft_get_ancestor (PostageDraft     *self,
                            PostageDraftLevel level)
{
  PostageDraft *draft = self;

  while (draft != NULL && draft->level != level)
    draft = draft->parent;
  return draft;
}

char *
postage_draft_make_key (const char *id,
                        const char *currency)
{
  return currency != NULL ? g_strconcat (id, ":", currency, NULL) : g_strdup (id);
}

const char *
postage_draft_get_text (PostageDraft            *self,
                        const PostageDraftField *field,
                        const char              *currency)
{
  g_autofree char *key = NULL;
  const char      *text;

  g_return_val_if_fail (POSTAGE_IS_DRAFT (self), "");
  g_return_val_if_fail (field != NULL && field->level == self->level, "");

  /* What isn't known is so in every currency. */
  text = g_hash_table_lookup (self->texts, field->id);
  if (text != NULL || currency == NULL)
    return text != NULL ? text : "";

  key = postage_draft_make_key (field->id, currency);
  text = g_hash_table_lookup (self->texts, key);
  return text != NULL ? text : "";
}

void
postage_draft_keep_text (PostageDraft *self,
                         const char   *id,
                         const char   *currency,
                         const char   *text)
{
  char *key = postage_draft_make_key (id, currency);

  if (*text == '\0')
    g_hash_table_remove (self->texts, key);
  else
    {
      g_hash_table_replace (self->texts, key, g_strdup (text));
      return;
    }
  g_free (key);
}

/* A price with steps has at least one: that without a bound. */
static void
ensure_tiers (PostageDraft *self)
{
  const PostagePriceModel *model = postage_draft_get_model (self);

  if (self->level == POSTAGE_DRAFT_PRICE && model != NULL && model->tiers != POSTAGE_TIERS_NONE &&
      g_list_model_get_n_items (G_LIST_MODEL (self->children)) == 0)
    postage_draft_adopt (self, postage_draft_new (POSTAGE_DRAFT_TIER, NULL), 0);
  for (guint i = 0; self->level < POSTAGE_DRAFT_PRICE && i < g_list_model_get_n_items (G_LIST_MODEL (self->children));
       i++)
    {
      g_autoptr (PostageDraft) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

      ensure_tiers (child);
    }
}

void
postage_draft_set_text (PostageDraft            *self,
                        const PostageDraftField *field,
                        const char              *currency,
                        const char              *text)
{
  g_return_if_fail (POSTAGE_IS_DRAFT (self));
  g_return_if_fail (field != NULL && field->level == self->level && text != NULL);

  if (g_str_equal (postage_draft_get_text (self, field, currency), text))
    return;

  postage_draft_touch (self, field->id);
  if (field->kind == POSTAGE_DRAFT_AMOUNT)
    {
      const gboolean is_unknown = g_str_equal (text, POSTAGE_DRAFT_UNKNOWN);

      postage_draft_keep_text (self, field->id, NULL, is_unknown ? text : "");
      if (!is_unknown && currency != NULL)
        postage_draft_keep_text (self, field->id, currency, text);
    }
  else
    {
      postage_draft_keep_text (self, field->id, NULL, text);
    }
  if (field->kind == POSTAGE_DRAFT_CURRENCIES)
    postage_draft_change_currencies (self);
  if (self->level == POSTAGE_DRAFT_CHARGE && g_str_equal (field->id, "model"))
    ensure_tiers (self);
  tell (self);
}

const char *
postage_draft_get (PostageDraft *self,
                   const char   *id)
{
  g_return_val_if_fail (POSTAGE_IS_DRAFT (self), "");

  return postage_draft_get_text (self, postage_draft_field_find (self->level, id), NULL);
}

void
postage_draft_set (PostageDraft *self,
                   const char   *id,
                   const char   *text)
{
  g_return_if_fail (POSTAGE_IS_DRAFT (self));

  postage_draft_set_text (self, postage_draft_field_find (self->level, id), NULL, text);
}

void
postage_draft_set_amount (PostageDraft *self,
                          const char   *id,
                          const char   *currency,
                          const char   *text)
{
  g_return_if_fail (POSTAGE_IS_DRAFT (self));

  postage_draft_set_text (self, postage_draft_field_find (self->level, id), currency, text);
}

const PostagePriceModel *
postage_draft_get_model (PostageDraft *self)
{
  PostageDraft *charge;

  g_return_val_if_fail (POSTAGE_IS_DRAFT (self), NULL);

  charge = postage_draft_get_ancestor (self, POSTAGE_DRAFT_CHARGE);
  return charge != NULL ? postage_price_model_from_id (postage_draft_get (charge, "model"), NULL) : NULL;
}

static gboolean
shows_of_charge (PostageDraft            *self,
                 const PostageDraftField *field,
                 const PostagePriceModel *model)
{
  const gboolean is_share = postage_price_model_is_share (model);
  const char    *metric = postage_draft_get (self, "metric");

  if (g_str_equal (field->id, "metric"))
    return model->counts;
  if (g_str_equal (field->id, "one_off"))
    return !is_share;
  if (field->kind == POSTAGE_DRAFT_SET)
    return model == &postage_price_percentage ||
           (model->counts && postage_message_metric (metric) != POSTAGE_MESSAGES_NONE);
  return TRUE;
}

static gboolean
shows_of_price (PostageDraft            *self,
                const PostageDraftField *field,
                const PostagePriceModel *model)
{
  const PostageTerms monthly = POSTAGE_TERMS_MONTHS | POSTAGE_TERMS_LIMITS;

  if (field->terms != 0 && (model->terms & field->terms) == 0)
    return FALSE;
  /* What is paid once has no month. */
  if ((field->terms & monthly) != 0 && self->parent != NULL && *postage_draft_get (self->parent, "one_off") != '\0')
    return FALSE;
  if (field->kind == POSTAGE_DRAFT_SET)
    return g_str_equal (postage_draft_get (self, "of"), postage_share_base_get_ids ()[POSTAGE_SHARE_OF_CHARGES]);
  return TRUE;
}

gboolean
postage_draft_shows (PostageDraft            *self,
                     const PostageDraftField *field)
{
  const PostagePriceModel *model;

  g_return_val_if_fail (POSTAGE_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (field != NULL && field->level == self->level, FALSE);

  if (self->level < POSTAGE_DRAFT_CHARGE)
    return TRUE;
  model = postage_draft_get_model (self);
  if (model == NULL)
    return field->level == POSTAGE_DRAFT_CHARGE;
  switch (self->level)
    {
    case POSTAGE_DRAFT_CHARGE:
      return shows_of_charge (self, field, model);
    case POSTAGE_DRAFT_PRICE:
      return shows_of_price (self, field, model);
    case POSTAGE_DRAFT_PROVIDER:
    case POSTAGE_DRAFT_PLAN:
    case POSTAGE_DRAFT_TIER:
    default:
      return (field->forms & (1u << model->tiers)) != 0;
    }
}

gboolean
postage_draft_is_last (PostageDraft *self)
{
  guint position;

  g_return_val_if_fail (POSTAGE_IS_DRAFT (self), FALSE);

  return self->parent == NULL ||
         (g_list_store_find (self->parent->children, self, &position) &&
          position + 1 == g_list_model_get_n_items (G_LIST_MODEL (self->parent->children)));
}

void
postage_draft_adopt (PostageDraft *self,
                     PostageDraft *child,
                     guint         position)
{
  g_autoptr (PostageDraft) owned = child;

  child->parent = self;
  g_list_store_insert (self->children, position, child);
}

/* An id that no other charge of the plan has: lines and shares name a charge by it. */
static void
give_id (PostageDraft *self,
         PostageDraft *charge)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *id = g_strdup_printf ("charge-%u", n);
      gboolean         taken = FALSE;

      for (guint i = 0; !taken && i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++)
        {
          g_autoptr (PostageDraft) other = g_list_model_get_item (G_LIST_MODEL (self->children), i);

          taken = g_str_equal (postage_draft_get_id (other), id);
        }
      if (taken)
        continue;
      json_object_set_string_member (charge->original, "id", id);
      return;
    }
}

/* What most charges are, so that a name and an amount are enough. */
static void
begin_charge (PostageDraft *self,
              PostageDraft *charge)
{
  static const char *const defaults[][2] = {
    { "component", "message-fees" },
    { "model", "per-unit" },
    { "metric", "delivered" },
  };

  give_id (self, charge);
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    {
      postage_draft_keep_text (charge, defaults[i][0], NULL, defaults[i][1]);
      g_hash_table_add (charge->touched, g_strdup (defaults[i][0]));
    }
}

/* What the provider's draft says of new prices. */
static void
begin_price (PostageDraft *self,
             PostageDraft *price)
{
  static const char *const dates[] = { "valid_from", "source.seen" };
  PostageDraft            *root = postage_draft_get_ancestor (self, POSTAGE_DRAFT_PROVIDER);

  for (guint i = 0; root != NULL && i < G_N_ELEMENTS (dates); i++)
    {
      const char *date = g_hash_table_lookup (root->texts, dates[i]);

      if (date != NULL)
        postage_draft_keep_text (price, dates[i], NULL, date);
      g_hash_table_add (price->touched, g_strdup (dates[i]));
    }
}

PostageDraft *
postage_draft_add (PostageDraft *self)
{
  PostageDraft *child;

  g_return_val_if_fail (POSTAGE_IS_DRAFT (self) && self->level < POSTAGE_DRAFT_TIER, NULL);

  child = postage_draft_new (self->level + 1, NULL);
  if (child->level == POSTAGE_DRAFT_CHARGE)
    begin_charge (self, child);
  if (child->level == POSTAGE_DRAFT_PRICE)
    begin_price (self, child);
  postage_draft_adopt (self, child, g_list_model_get_n_items (G_LIST_MODEL (self->children)));
  if (child->level == POSTAGE_DRAFT_CHARGE)
    postage_draft_add (child);
  ensure_tiers (child);
  postage_draft_touch (self, CHILDREN);
  tell (self);
  return child;
}

PostageDraft *
postage_draft_insert_copy (PostageDraft *self,
                           PostageDraft *child)
{
  g_autoptr (JsonObject) object = NULL;
  PostageDraft *copy;
  guint         position;

  g_return_val_if_fail (POSTAGE_IS_DRAFT (self) && POSTAGE_IS_DRAFT (child), NULL);
  g_return_val_if_fail (g_list_store_find (self->children, child, &position), NULL);

  object = postage_draft_write (child);
  copy = postage_draft_new (child->level, object);
  if (copy->level == POSTAGE_DRAFT_CHARGE)
    give_id (self, copy);
  postage_draft_adopt (self, copy, position + 1);
  postage_draft_touch (self, CHILDREN);
  tell (self);
  return copy;
}

void
postage_draft_remove (PostageDraft *self,
                      PostageDraft *child)
{
  guint position;

  g_return_if_fail (POSTAGE_IS_DRAFT (self) && POSTAGE_IS_DRAFT (child));
  g_return_if_fail (g_list_store_find (self->children, child, &position));

  child->parent = NULL;
  g_list_store_remove (self->children, position);
  postage_draft_touch (self, CHILDREN);
  tell (self);
}

void
postage_draft_move (PostageDraft *self,
                    PostageDraft *child,
                    int           places)
{
  guint position;
  int   target;

  g_return_if_fail (POSTAGE_IS_DRAFT (self) && POSTAGE_IS_DRAFT (child));
  g_return_if_fail (g_list_store_find (self->children, child, &position));

  target = CLAMP ((int) position + places, 0, (int) g_list_model_get_n_items (G_LIST_MODEL (self->children)) - 1);
  if (target == (int) position)
    return;
  g_object_ref (child);
  g_list_store_remove (self->children, position);
  postage_draft_adopt (self, child, (guint) target);
  postage_draft_touch (self, CHILDREN);
  tell (self);
}

void
postage_draft_set_original (PostageDraft *self,
                            const char   *member,
                            JsonObject   *object)
{
  g_return_if_fail (POSTAGE_IS_DRAFT (self) && member != NULL);

  if (object != NULL)
    json_object_set_object_member (self->original, member, object);
  else
    json_object_remove_member (self->original, member);
  tell (self);
}
