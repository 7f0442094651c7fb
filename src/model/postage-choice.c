/* postage-choice.c - something to choose from a list: a month, a currency, a country
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-choice.h"

#include <string.h>

#include "text/postage-text-date.h"
#include "text/postage-text-place.h"

/* Meta announces its rates about a quarter ahead. */
#define MONTHS_AHEAD 4

struct _PostageChoice
{
  GObject parent_instance;

  char *id;       /* (owned) */
  char *title;    /* (owned) */
  char *sort_key; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (PostageChoice, postage_choice, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
} PostageChoiceProperty;

static GParamSpec *properties[PROP_TITLE + 1];

static void
postage_choice_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PostageChoice *self = POSTAGE_CHOICE (object);

  switch ((PostageChoiceProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_choice_finalize (GObject *object)
{
  PostageChoice *self = POSTAGE_CHOICE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->sort_key, g_free);

  G_OBJECT_CLASS (postage_choice_parent_class)->finalize (object);
}

static void
postage_choice_class_init (PostageChoiceClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = postage_choice_get_property;
  object_class->finalize = postage_choice_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
postage_choice_init (PostageChoice *self)
{
}

static void
append (GListStore *store,
        const char *id,
        const char *title)
{
  g_autoptr (PostageChoice) choice = g_object_new (POSTAGE_TYPE_CHOICE, NULL);

  choice->id = g_strdup (id);
  choice->title = g_strdup (title);
  g_list_store_append (store, choice);
}

const char *
postage_choice_get_id (PostageChoice *self)
{
  g_return_val_if_fail (POSTAGE_IS_CHOICE (self), NULL);

  return self->id;
}

const char *
postage_choice_get_title (PostageChoice *self)
{
  g_return_val_if_fail (POSTAGE_IS_CHOICE (self), NULL);

  return self->title;
}

GListModel *
postage_choices_new_months (PostageCatalogue *catalogue,
                            PostageMonth      also)
{
  GListStore  *store = g_list_store_new (POSTAGE_TYPE_CHOICE);
  PostageMonth first, last;

  g_return_val_if_fail (catalogue != NULL, NULL);

  first = MIN (also, postage_catalogue_get_first_month (catalogue));
  last = MAX (also, postage_date_get_month (postage_catalogue_get_as_of (catalogue)) + MONTHS_AHEAD);
  for (PostageMonth month = last; month >= first; month--)
    {
      g_autofree char *id = postage_month_to_string (month);
      g_autofree char *title = postage_text_month (month);

      append (store, id, title);
    }
  return G_LIST_MODEL (store);
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GListModel *
postage_choices_new_currencies (PostageCatalogue *catalogue,
                                const char       *also)
{
  GListStore *store = g_list_store_new (POSTAGE_TYPE_CHOICE);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  const GPtrArray *cards;

  g_return_val_if_fail (catalogue != NULL && also != NULL, NULL);

  cards = postage_catalogue_get_rate_cards (catalogue);
  g_ptr_array_add (codes, (gpointer) also);
  for (guint i = 0; i < cards->len; i++)
    {
      const char *code = postage_rate_card_get_currency (cards->pdata[i]);

      if (!g_ptr_array_find_with_equal_func (codes, code, g_str_equal, NULL))
        g_ptr_array_add (codes, (gpointer) code);
    }

  g_ptr_array_sort (codes, compare_codes);
  for (guint i = 0; i < codes->len; i++)
    append (store, codes->pdata[i], codes->pdata[i]);
  return G_LIST_MODEL (store);
}

static int
compare_sort_keys (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  return strcmp (((const PostageChoice *) a)->sort_key, ((const PostageChoice *) b)->sort_key);
}

GListModel *
postage_choices_new_countries (PostageCatalogue *catalogue)
{
  GListStore      *store = g_list_store_new (POSTAGE_TYPE_CHOICE);
  const GPtrArray *countries;

  g_return_val_if_fail (catalogue != NULL, NULL);

  countries = postage_catalogue_get_countries (catalogue);
  for (guint i = 0; i < countries->len; i++)
    {
      g_autoptr (PostageChoice) choice = NULL;

      append (store, postage_country_get_code (countries->pdata[i]), postage_text_country (countries->pdata[i]));
      choice = g_list_model_get_item (G_LIST_MODEL (store), i);
      choice->sort_key = g_utf8_collate_key (choice->title, -1);
    }

  g_list_store_sort (store, compare_sort_keys, NULL);
  return G_LIST_MODEL (store);
}

guint
postage_choices_find (GListModel *choices,
                      const char *id)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (choices), G_MAXUINT);
  g_return_val_if_fail (id != NULL, G_MAXUINT);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (PostageChoice) choice = g_list_model_get_item (choices, i);

      if (g_str_equal (choice->id, id))
        return i;
    }
  return G_MAXUINT;
}
