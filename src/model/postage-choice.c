/* postage-choice.c - something to choose from a list: a month, a currency, a country
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-choice.h"

#include <string.h>

#include "text/postage-text-choice.h"
#include "text/postage-text-currency.h"
#include "text/postage-text-date.h"
#include "text/postage-text-place.h"

/* Meta announces its rates about a quarter ahead. */
#define MONTHS_AHEAD 4

struct _PostageChoice
{
  GObject parent_instance;

  char *id;       /* (owned) */
  char *title;    /* (owned) */
  char *note;     /* (owned) */
  char *summary;  /* (owned) (nullable): NULL: the title */
  char *sort_key; /* (owned) (nullable) */
  char *others;   /* (owned) (nullable): other names, one a line */
};

G_DEFINE_FINAL_TYPE (PostageChoice, postage_choice, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_NOTE,
  PROP_HAS_NOTE,
  PROP_SUMMARY,
  PROP_SEARCH_TEXT,
} PostageChoiceProperty;

static GParamSpec *properties[PROP_SEARCH_TEXT + 1];

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
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_HAS_NOTE:
      g_value_set_boolean (value, *self->note != '\0');
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, postage_choice_get_summary (self));
      break;
    case PROP_SEARCH_TEXT:
      g_value_take_string (value, postage_choice_dup_search_text (self));
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
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->sort_key, g_free);
  g_clear_pointer (&self->others, g_free);

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
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_HAS_NOTE] = g_param_spec_boolean ("has-note", NULL, NULL, FALSE, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  properties[PROP_SEARCH_TEXT] = g_param_spec_string ("search-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
postage_choice_init (PostageChoice *self)
{
}

PostageChoice *
postage_choice_new (const char *id,
                    const char *title,
                    const char *note)
{
  PostageChoice *self;

  g_return_val_if_fail (id != NULL && title != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_CHOICE, NULL);
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->note = g_strdup (note != NULL ? note : "");
  return self;
}

/* Appends a choice and returns it; it belongs to @store. */
static PostageChoice *
append (GListStore *store,
        const char *id,
        const char *title,
        const char *note)
{
  g_autoptr (PostageChoice) choice = postage_choice_new (id, title, note);

  g_list_store_append (store, choice);
  return choice;
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

const char *
postage_choice_get_note (PostageChoice *self)
{
  g_return_val_if_fail (POSTAGE_IS_CHOICE (self), NULL);

  return self->note;
}

const char *
postage_choice_get_summary (PostageChoice *self)
{
  g_return_val_if_fail (POSTAGE_IS_CHOICE (self), NULL);

  return self->summary != NULL ? self->summary : self->title;
}

char *
postage_choice_dup_search_text (PostageChoice *self)
{
  g_return_val_if_fail (POSTAGE_IS_CHOICE (self), NULL);

  return g_strjoin ("\n", self->title, self->others, NULL);
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
      const char      *note = postage_text_choice_month_note (catalogue, month);

      append (store, id, title, note)->summary = postage_text_choice_month (catalogue, month);
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
    append (store, codes->pdata[i], codes->pdata[i], postage_text_currency (codes->pdata[i]));
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
postage_choices_new_countries (PostageCatalogue *catalogue,
                               PostageMonth      month)
{
  GListStore      *store = g_list_store_new (POSTAGE_TYPE_CHOICE);
  const GPtrArray *countries;

  g_return_val_if_fail (catalogue != NULL, NULL);

  countries = postage_catalogue_get_countries (catalogue);
  for (guint i = 0; i < countries->len; i++)
    {
      PostageCountry *country = countries->pdata[i];
      const char     *market = month != 0 ? postage_country_get_market (country, month) : NULL;
      const char     *name = postage_text_country (country);
      const char     *note = market != NULL ? postage_text_market (catalogue, market) : NULL;
      PostageChoice  *choice;

      /* A market of one country has its name. */
      if (g_strcmp0 (note, name) == 0)
        note = NULL;
      choice = append (store, postage_country_get_code (country), name, note);
      choice->sort_key = g_utf8_collate_key (choice->title, -1);
      choice->others = g_strjoin ("\n", postage_country_get_name (country), postage_country_get_code (country), NULL);
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
