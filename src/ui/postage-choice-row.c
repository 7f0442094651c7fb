/* postage-choice-row.c - a titled row that chooses one of a list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-choice-row.h"

struct _PostageChoiceRow
{
  AdwComboRow parent_instance;

  gboolean showing; /* a list or a choice is being shown: what is signalled isn't an edit */
};

G_DEFINE_FINAL_TYPE (PostageChoiceRow, postage_choice_row, ADW_TYPE_COMBO_ROW)

static guint edited_signal;

static void
on_selected (PostageChoiceRow *self)
{
  if (!self->showing && postage_choice_row_get_id (self) != NULL)
    g_signal_emit (self, edited_signal, 0);
}

static void
postage_choice_row_class_init (PostageChoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  edited_signal = g_signal_new ("edited", POSTAGE_TYPE_CHOICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);

  g_type_ensure (POSTAGE_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-choice-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
postage_choice_row_init (PostageChoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
postage_choice_row_show (PostageChoiceRow *self,
                         const char       *id)
{
  GListModel *choices;
  guint       position;

  g_return_val_if_fail (POSTAGE_IS_CHOICE_ROW (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  choices = adw_combo_row_get_model (ADW_COMBO_ROW (self));
  position = choices != NULL ? postage_choices_find (choices, id) : G_MAXUINT;
  if (position == G_MAXUINT)
    return FALSE;

  self->showing = TRUE;
  if (adw_combo_row_get_selected (ADW_COMBO_ROW (self)) != position)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), position);
  self->showing = FALSE;
  return TRUE;
}

void
postage_choice_row_show_in (PostageChoiceRow *self,
                            GListModel       *choices,
                            const char       *id)
{
  g_autoptr (GListModel) owned = choices;

  g_return_if_fail (POSTAGE_IS_CHOICE_ROW (self));
  g_return_if_fail (G_IS_LIST_MODEL (choices));

  self->showing = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), owned);
  self->showing = FALSE;
  postage_choice_row_show (self, id);
}

const char *
postage_choice_row_get_id (PostageChoiceRow *self)
{
  PostageChoice *choice;

  g_return_val_if_fail (POSTAGE_IS_CHOICE_ROW (self), NULL);

  choice = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));
  return choice != NULL ? postage_choice_get_id (choice) : NULL;
}
