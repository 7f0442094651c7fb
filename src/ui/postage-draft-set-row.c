/* postage-draft-set-row.c - a row that chooses any number of a list for a field of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-draft-set-row.h"

#include "model/postage-draft-choices.h"
#include "text/postage-text-list.h"
#include "ui/postage-draft-group.h"

/* So many of the chosen ones are named. */
#define MAX_NAMES 4

struct _PostageDraftSetRow
{
  AdwExpanderRow parent_instance;

  PostageDraft            *draft; /* (owned) */
  const PostageDraftField *field;
  PostageCatalogue        *catalogue; /* (owned) */
  GListModel              *choices;   /* (owned) (nullable): whose rows there are */
  GPtrArray               *rows;      /* (owned) (element-type GtkWidget) */
  const char              *hint;      /* (nullable) */
  gboolean                 showing;
};

G_DEFINE_FINAL_TYPE (PostageDraftSetRow, postage_draft_set_row, ADW_TYPE_EXPANDER_ROW)

static void
postage_draft_set_row_finalize (GObject *object)
{
  PostageDraftSetRow *self = POSTAGE_DRAFT_SET_ROW (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->choices);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (postage_draft_set_row_parent_class)->finalize (object);
}

static gboolean
is_chosen (PostageDraftSetRow *self,
           const char         *id)
{
  g_auto (GStrv) chosen = g_strsplit (postage_draft_get_text (self->draft, self->field, NULL), ",", -1);

  return g_strv_contains ((const char *const *) chosen, id);
}

/* In the order of the choices, so that it makes no difference which one was chosen first. */
static void
on_toggled (PostageDraftSetRow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->showing)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (PostageChoice) choice = g_list_model_get_item (self->choices, i);
      GtkWidget *button = adw_action_row_get_activatable_widget (self->rows->pdata[i]);

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (button)))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", postage_choice_get_id (choice));
    }
  postage_draft_set_text (self->draft, self->field, NULL, text->str);
}

static void
add_row (PostageDraftSetRow *self,
         PostageChoice      *choice)
{
  /* A charge may be called anything. */
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget *button = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), postage_choice_get_title (choice));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

/* The choices are read when they are needed: the charges of a plan change, and of markets there are many. */
static void
update_rows (PostageDraftSetRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->choices);
  self->choices = postage_draft_list_choices (self->draft, self->field, self->catalogue);
  for (guint i = 0; i < g_list_model_get_n_items (self->choices); i++)
    {
      g_autoptr (PostageChoice) choice = g_list_model_get_item (self->choices, i);

      add_row (self, choice);
    }
}

static void
on_expanded (PostageDraftSetRow *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  update_rows (self);
  postage_draft_set_row_refresh (self);
}

static void
postage_draft_set_row_class_init (PostageDraftSetRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = postage_draft_set_row_finalize;
}

static void
postage_draft_set_row_init (PostageDraftSetRow *self)
{
  self->rows = g_ptr_array_new ();
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded), NULL);
}

void
postage_draft_set_row_refresh (PostageDraftSetRow *self)
{
  g_autoptr (GListModel) all = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  const char      *problem;

  g_return_if_fail (POSTAGE_IS_DRAFT_SET_ROW (self));

  all = postage_draft_list_choices (self->draft, self->field, self->catalogue);
  self->showing = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (PostageChoice) choice = g_list_model_get_item (all, i);
      const gboolean chosen = is_chosen (self, postage_choice_get_id (choice));

      if (chosen)
        g_ptr_array_add (names, g_strdup (postage_choice_get_title (choice)));
      if (i < self->rows->len)
        gtk_check_button_set_active (
          GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (self->rows->pdata[i])), chosen);
    }
  self->showing = FALSE;

  problem = postage_text_entry_problem (postage_draft_check (self->draft, self->field, NULL));
  list = postage_text_list (names, MAX_NAMES);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), problem != NULL      ? problem
                                                          : names->len > 0     ? list
                                                          : self->hint != NULL ? self->hint
                                                                               : "");
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

GtkWidget *
postage_draft_set_row_new (PostageDraft            *draft,
                           const PostageDraftField *field,
                           PostageCatalogue        *catalogue)
{
  PostageDraftSetRow *self;

  g_return_val_if_fail (POSTAGE_IS_DRAFT (draft) && field != NULL && catalogue != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_DRAFT_SET_ROW, "use-markup", FALSE, NULL);
  self->draft = g_object_ref (draft);
  self->field = field;
  self->catalogue = postage_catalogue_ref (catalogue);
  adw_preferences_row_set_title (
    ADW_PREFERENCES_ROW (self),
    postage_text_entry_title (postage_draft_group_get_level_name (field->level), field->id, &self->hint));
  postage_draft_set_row_refresh (self);
  return GTK_WIDGET (self);
}
