/* postage-draft-group.c - the rows that enter what a draft has
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-draft-group.h"

#include "model/postage-choice-business.h"
#include "model/postage-draft-choices.h"
#include "ui/postage-choice-row.h"
#include "ui/postage-draft-entry-row.h"
#include "ui/postage-draft-set-row.h"
#include "ui/postage-switch-row.h"

/* A row and the field that it shows. */
typedef struct
{
  const PostageDraftField *field;
  char                    *currency; /* (owned) (nullable) */
  GtkWidget               *widget;   /* (unowned) */
} Row;

struct _PostageDraftGroup
{
  AdwPreferencesGroup parent_instance;

  PostageDraft     *draft;      /* (owned) */
  PostageCatalogue *catalogue;  /* (owned) */
  char             *context;    /* (owned) (nullable) */
  char            **currencies; /* (owned): those that there are rows for */
  GArray           *rows;       /* (owned) (element-type Row) */
};

G_DEFINE_FINAL_TYPE (PostageDraftGroup, postage_draft_group, ADW_TYPE_PREFERENCES_GROUP)

static void
row_clear (gpointer data)
{
  g_clear_pointer (&((Row *) data)->currency, g_free);
}

static void
postage_draft_group_finalize (GObject *object)
{
  PostageDraftGroup *self = POSTAGE_DRAFT_GROUP (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
  g_clear_pointer (&self->context, g_free);
  g_clear_pointer (&self->currencies, g_strfreev);
  g_clear_pointer (&self->rows, g_array_unref);

  G_OBJECT_CLASS (postage_draft_group_parent_class)->finalize (object);
}

static void
postage_draft_group_class_init (PostageDraftGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = postage_draft_group_finalize;
}

static void
postage_draft_group_init (PostageDraftGroup *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);
}

const char *
postage_draft_group_get_level_name (PostageDraftLevel level)
{
  static const char *const names[] = {
    [POSTAGE_DRAFT_PROVIDER] = "provider",
    [POSTAGE_DRAFT_PLAN] = "plan",
    [POSTAGE_DRAFT_CHARGE] = "charge",
    [POSTAGE_DRAFT_PRICE] = "price",
    [POSTAGE_DRAFT_TIER] = "tier",
  };

  g_return_val_if_fail (level < G_N_ELEMENTS (names), NULL);

  return names[level];
}

/* The field that @widget shows. */
static const PostageDraftField *
find_field (PostageDraftGroup *self,
            gpointer           widget)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, Row, i).widget == widget)
      return g_array_index (self->rows, Row, i).field;
  g_return_val_if_reached (NULL);
}

static void
on_chosen (PostageDraftGroup *self,
           PostageChoiceRow  *row)
{
  const char *id = postage_choice_row_get_id (row);

  postage_draft_set_text (self->draft, find_field (self, row), NULL, id != NULL ? id : "");
}

static void
on_switched (PostageDraftGroup *self,
             PostageSwitchRow  *row)
{
  postage_draft_set_text (self->draft, find_field (self, row), NULL,
                          postage_switch_row_get_active (row) ? "true" : "");
}

static GtkWidget *
new_titled (PostageDraftGroup       *self,
            GType                    type,
            const PostageDraftField *field,
            GCallback                callback)
{
  const char *hint;
  const char *title =
    postage_text_entry_title (postage_draft_group_get_level_name (field->level), field->id, &hint);
  GtkWidget *row = g_object_new (type, "title", title, NULL);

  if (hint != NULL)
    g_object_set (row, "subtitle", hint, NULL);
  g_signal_connect_object (row, "edited", callback, self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_row (PostageDraftGroup       *self,
         const PostageDraftField *field,
         const char              *currency)
{
  Row row = { field, g_strdup (currency), NULL };

  if (field->kind == POSTAGE_DRAFT_CHOICE)
    row.widget = new_titled (self, POSTAGE_TYPE_CHOICE_ROW, field, G_CALLBACK (on_chosen));
  else if (field->kind == POSTAGE_DRAFT_FLAG)
    row.widget = new_titled (self, POSTAGE_TYPE_SWITCH_ROW, field, G_CALLBACK (on_switched));
  else if (field->kind == POSTAGE_DRAFT_SET)
    row.widget = postage_draft_set_row_new (self->draft, field, self->catalogue);
  else
    row.widget = postage_draft_entry_row_new (self->draft, field, currency, self->context);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row.widget);
  g_array_append_val (self->rows, row);
}

static void
add_rows (PostageDraftGroup *self)
{
  guint                    n_fields;
  const PostageDraftField *fields = postage_draft_fields_get_all (&n_fields);

  g_clear_pointer (&self->currencies, g_strfreev);
  self->currencies = postage_draft_dup_currencies (self->draft);
  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].level != postage_draft_get_level (self->draft))
        continue;
      if (fields[i].kind != POSTAGE_DRAFT_AMOUNT)
        add_row (self, &fields[i], NULL);
      else
        for (char **currency = self->currencies; *currency != NULL; currency++)
          add_row (self, &fields[i], *currency);
    }
}

static void
show_choice (PostageDraftGroup *self,
             const Row         *row)
{
  const char       *id = postage_draft_get_text (self->draft, row->field, NULL);
  PostageChoiceRow *choice_row = POSTAGE_CHOICE_ROW (row->widget);

  if (postage_choice_row_get_id (choice_row) == NULL)
    postage_choice_row_show_in (choice_row, postage_draft_list_choices (self->draft, row->field, self->catalogue), id);
  /* What isn't said has the first value of its list: any term, no feature. */
  if (!postage_choice_row_show (choice_row, id) && *id == '\0')
    adw_combo_row_set_selected (ADW_COMBO_ROW (choice_row), 0);
}

static void
show_row (PostageDraftGroup *self,
          const Row         *row)
{
  gtk_widget_set_visible (row->widget, postage_draft_shows (self->draft, row->field));
  if (row->field->kind == POSTAGE_DRAFT_CHOICE)
    show_choice (self, row);
  else if (row->field->kind == POSTAGE_DRAFT_FLAG)
    postage_switch_row_set_active (POSTAGE_SWITCH_ROW (row->widget),
                                   *postage_draft_get_text (self->draft, row->field, NULL) != '\0');
  else if (row->field->kind == POSTAGE_DRAFT_SET)
    postage_draft_set_row_refresh (POSTAGE_DRAFT_SET_ROW (row->widget));
  else
    postage_draft_entry_row_refresh (POSTAGE_DRAFT_ENTRY_ROW (row->widget));
}

/* Other currencies of the plan need other rows. */
static void
update_currencies (PostageDraftGroup *self)
{
  g_auto (GStrv) currencies = postage_draft_dup_currencies (self->draft);

  if (g_strv_equal ((const char *const *) currencies, (const char *const *) self->currencies) ||
      postage_draft_get_level (self->draft) < POSTAGE_DRAFT_PRICE)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_array_index (self->rows, Row, i).widget);
  g_array_set_size (self->rows, 0);
  add_rows (self);
}

static void
show_draft (PostageDraftGroup *self)
{
  update_currencies (self);
  for (guint i = 0; i < self->rows->len; i++)
    show_row (self, &g_array_index (self->rows, Row, i));
}

/* What the fields mean depends on the charge that they belong to. */
static PostageDraft *
get_charge_or_self (PostageDraft *draft)
{
  PostageDraft *charge = draft;

  while (charge != NULL && postage_draft_get_level (charge) > POSTAGE_DRAFT_CHARGE)
    charge = postage_draft_get_parent (charge);
  return charge != NULL ? charge : draft;
}

GtkWidget *
postage_draft_group_new (PostageDraft     *draft,
                         PostageCatalogue *catalogue,
                         const char       *context)
{
  PostageDraftGroup *self;

  g_return_val_if_fail (POSTAGE_IS_DRAFT (draft) && catalogue != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_DRAFT_GROUP, NULL);
  self->draft = g_object_ref (draft);
  self->catalogue = postage_catalogue_ref (catalogue);
  self->context = g_strdup (context);
  add_rows (self);
  g_signal_connect_object (get_charge_or_self (draft), "changed", G_CALLBACK (show_draft), self, G_CONNECT_SWAPPED);
  show_draft (self);
  return GTK_WIDGET (self);
}
