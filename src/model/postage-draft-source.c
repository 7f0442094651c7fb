/* postage-draft-source.c - who says what a price is once the user has changed it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-source.h"
#include "model/postage-draft-private.h"

/* Whether @source is somebody else than the user. */
static gboolean
is_foreign (JsonObject *source)
{
  return g_strcmp0 (json_object_get_string_member_with_default (source, "confidence", NULL),
                    postage_confidence_get_id (POSTAGE_CONFIDENCE_OWN)) != 0;
}

/* Sets what is told of where @price is from, unless the user has done so. */
static void
set_source_text (PostageDraft *price,
                 const char   *id,
                 const char   *text)
{
  if (!g_hash_table_add (price->touched, g_strdup (id)))
    return;
  postage_draft_keep_text (price, id, NULL, text);
}

/* Another price is what the user says today: the page where the old one stood doesn't say it. */
static void
make_own (PostageDraft *price)
{
  PostageDraft *root = postage_draft_get_ancestor (price, POSTAGE_DRAFT_PROVIDER);
  const char   *today = root != NULL ? g_hash_table_lookup (root->texts, "source.seen") : NULL;

  if (!json_object_has_member (price->original, "source"))
    return;
  if (is_foreign (json_object_get_object_member (price->original, "source")))
    {
      set_source_text (price, "source.url", "");
      set_source_text (price, "source.note", "");
    }
  if (today != NULL)
    set_source_text (price, "source.seen", today);
}

/* Whether what @id says makes another price: not from when to when it holds, nor where it stands. */
static gboolean
is_of_price (const char *id)
{
  return !g_str_has_prefix (id, "source.") && !g_str_equal (id, "valid_from") && !g_str_equal (id, "valid_to");
}

void
postage_draft_touch (PostageDraft *self,
                     const char   *id)
{
  static const char *const of_prices[] = { "model", "metric", "one_off", NULL };
  PostageDraft            *price = postage_draft_get_ancestor (self, POSTAGE_DRAFT_PRICE);

  g_hash_table_add (self->touched, g_strdup (id));
  if (price != NULL && is_of_price (id))
    make_own (price);
  if (self->level != POSTAGE_DRAFT_CHARGE || !g_strv_contains (of_prices, id))
    return;
  /* What a charge counts, and how, makes other prices of all that it has. */
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++)
    {
      g_autoptr (PostageDraft) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

      postage_draft_touch (child, "charge");
    }
}

gboolean
postage_draft_is_touched (PostageDraft *self)
{
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, self->touched);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (is_of_price (id))
      return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++)
    {
      g_autoptr (PostageDraft) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

      if (postage_draft_is_touched (child))
        return TRUE;
    }
  return FALSE;
}

void
postage_draft_write_source (PostageDraft *self,
                            JsonObject   *object)
{
  static const char *const of_the_page[] = { "first_seen", "also_seen", "quality", "basis" };
  JsonObject              *source;

  if (!postage_draft_is_touched (self) && json_object_has_member (self->original, "source"))
    return;
  source = json_object_has_member (object, "source")
             ? postage_draft_copy_object (json_object_get_object_member (object, "source"))
             : json_object_new ();
  for (guint i = 0; i < G_N_ELEMENTS (of_the_page); i++)
    json_object_remove_member (source, of_the_page[i]);
  json_object_set_string_member (source, "confidence", postage_confidence_get_id (POSTAGE_CONFIDENCE_OWN));
  json_object_set_object_member (object, "source", source);
}
