/* postage-draft-currencies.c - the currencies of a plan that is being edited, and what hangs on them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-currency.h"
#include "model/postage-draft-private.h"

/* Among the texts: the currency that the amounts were entered in, while there is one. */
#define LAST_CURRENCY "last-currency"
/* Among the members of a plan, those of its prices; among those of a charge, those of plans that it is charged in. */
#define CURRENCIES "currencies"

/* What was entered in the one currency was meant in the other one, but for what is entered in that one already. */
static void
move_amounts (PostageDraft *self,
              const char   *from,
              const char   *to)
{
  guint                    n_fields;
  const PostageDraftField *fields = postage_draft_fields_get_all (&n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].level == self->level && fields[i].kind == POSTAGE_DRAFT_AMOUNT)
      {
        g_autofree char *key = postage_draft_make_key (fields[i].id, from);
        g_autofree char *target = postage_draft_make_key (fields[i].id, to);
        g_autofree char *text = g_strdup (g_hash_table_lookup (self->texts, key));

        if (text == NULL || g_hash_table_contains (self->texts, target))
          continue;
        postage_draft_keep_text (self, fields[i].id, from, "");
        postage_draft_keep_text (self, fields[i].id, to, text);
        postage_draft_touch (self, fields[i].id);
      }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++)
    {
      g_autoptr (PostageDraft) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

      move_amounts (child, from, to);
    }
}

/* The currencies in @text that there are. */
static char **
read_currencies (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ", ", -1);
  GPtrArray *currencies = g_ptr_array_new ();

  for (char **part = parts; *part != NULL; part++)
    {
      g_autofree char *code = g_ascii_strup (*part, -1);

      if (postage_currency_is_known (code) &&
          !g_ptr_array_find_with_equal_func (currencies, code, g_str_equal, NULL))
        g_ptr_array_add (currencies, g_steal_pointer (&code));
    }
  g_ptr_array_add (currencies, NULL);
  return (char **) g_ptr_array_free (currencies, FALSE);
}

char **
postage_draft_dup_currencies (PostageDraft *self)
{
  PostageDraft *plan;

  g_return_val_if_fail (POSTAGE_IS_DRAFT (self), NULL);

  plan = postage_draft_get_ancestor (self, POSTAGE_DRAFT_PLAN);
  return read_currencies (plan != NULL ? postage_draft_get (plan, "currencies") : "");
}

/* Remembers the currency that the amounts are entered in where there is one alone. */
static void
remember_currency (PostageDraft      *plan,
                   const char *const *currencies)
{
  const guint n = g_strv_length ((char **) currencies);

  if (n == 1)
    postage_draft_keep_text (plan, LAST_CURRENCY, NULL, currencies[0]);
  else if (n > 1)
    postage_draft_keep_text (plan, LAST_CURRENCY, NULL, "");
}

void
postage_draft_begin_currencies (PostageDraft *self)
{
  g_auto (GStrv) currencies = postage_draft_dup_currencies (self);

  remember_currency (self, (const char *const *) currencies);
}

void
postage_draft_change_currencies (PostageDraft *self)
{
  g_auto (GStrv) currencies = postage_draft_dup_currencies (self);
  g_autofree char *last = g_strdup (g_hash_table_lookup (self->texts, LAST_CURRENCY));

  /* Beside a second currency the amounts were meant in theirs, and stay there. */
  if (g_strv_length (currencies) == 1 && last != NULL && !g_str_equal (last, currencies[0]))
    move_amounts (self, last, currencies[0]);
  remember_currency (self, (const char *const *) currencies);
}

/* Whether an amount in @currency is entered anywhere in @self; @or_unknown: or one that isn't known in any. */
static gboolean
has_amount (PostageDraft *self,
            const char   *currency,
            gboolean      or_unknown)
{
  guint                    n_fields;
  const PostageDraftField *fields = postage_draft_fields_get_all (&n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const char *text = fields[i].level == self->level && fields[i].kind == POSTAGE_DRAFT_AMOUNT
                           ? postage_draft_get_text (self, &fields[i], currency)
                           : "";

      if (*text != '\0' && (or_unknown || !g_str_equal (text, POSTAGE_DRAFT_UNKNOWN)))
        return TRUE;
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++)
    {
      g_autoptr (PostageDraft) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

      if (has_amount (child, currency, or_unknown))
        return TRUE;
    }
  return FALSE;
}

/* Whether the list of currencies of @object has @currency. */
static gboolean
lists (JsonObject *object,
       const char *currency)
{
  JsonArray *array = json_object_get_array_member (object, CURRENCIES);

  for (guint i = 0; i < json_array_get_length (array); i++)
    if (g_strcmp0 (json_array_get_string_element (array, i), currency) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a charge of @plan that isn't charged in all currencies has an amount in @currency. */
static gboolean
is_met (PostageDraft *plan,
        const char   *currency)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan->children)); i++)
    {
      g_autoptr (PostageDraft) charge = g_list_model_get_item (G_LIST_MODEL (plan->children), i);

      if (json_object_has_member (charge->original, CURRENCIES) && has_amount (charge, currency, FALSE))
        return TRUE;
    }
  return FALSE;
}

/* A currency that the plan didn't have is charged where an amount in it is entered; where there is none, nowhere and
 * everywhere would both be a guess, and only everywhere doesn't cost nothing. */
static gboolean
applies (PostageDraft *self,
         PostageDraft *plan,
         const char   *currency)
{
  if (lists (self->original, currency))
    return TRUE;
  if (json_object_has_member (plan->original, CURRENCIES) && lists (plan->original, currency))
    return FALSE;
  return has_amount (self, currency, TRUE) || !is_met (plan, currency);
}

void
postage_draft_write_charge_currencies (PostageDraft *self,
                                       JsonObject   *object)
{
  g_auto (GStrv) currencies = postage_draft_dup_currencies (self);
  JsonArray *array;

  /* Without a plan there is none to name. */
  if (!json_object_has_member (object, CURRENCIES) || self->parent == NULL || *currencies == NULL ||
      !g_hash_table_contains (self->parent->touched, CURRENCIES))
    return;

  array = json_array_new ();
  for (char **currency = currencies; *currency != NULL; currency++)
    if (applies (self, self->parent, *currency))
      json_array_add_string_element (array, *currency);
  json_object_remove_member (object, CURRENCIES);
  /* What would name none of the plan's currencies would never be charged. */
  if (json_array_get_length (array) > 0 && json_array_get_length (array) < g_strv_length (currencies))
    json_object_set_array_member (object, CURRENCIES, array);
  else
    json_array_unref (array);
}
