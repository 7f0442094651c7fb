/* postage-choice-row.c - a titled row that chooses one of a list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-choice-row.h"

#include "ui/postage-list-scroll.h"

struct _PostageChoiceRow
{
  AdwComboRow parent_instance;

  gboolean showing; /* a list or a choice is being shown: what is signalled isn't an edit */
};

G_DEFINE_FINAL_TYPE (PostageChoiceRow, postage_choice_row, ADW_TYPE_COMBO_ROW)

static guint edited_signal;

static GtkWidget *
append_label (GtkWidget *box,
              int        max_width_chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), max_width_chars);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* An entry of the list: a title with its note below, and behind them the mark of what is chosen. */
static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", "object-select-symbolic",
                                  NULL);
  GtkWidget *note;

  append_label (texts, 28);
  note = append_label (texts, 36);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

/* The list's own selection follows the pointer: it doesn't tell what is chosen. */
static void
show_mark (GtkListItem *item,
           GParamSpec  *pspec,
           AdwComboRow *row)
{
  gtk_widget_set_visible (gtk_widget_get_last_child (gtk_list_item_get_child (item)),
                          gtk_list_item_get_item (item) == adw_combo_row_get_selected_item (row));
}

static void
on_bind (PostageChoiceRow *self,
         GtkListItem      *item)
{
  PostageChoice *choice = gtk_list_item_get_item (item);
  GtkWidget     *texts = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget     *note = gtk_widget_get_last_child (texts);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (texts)), postage_choice_get_title (choice));
  gtk_label_set_label (GTK_LABEL (note), postage_choice_get_note (choice));
  gtk_widget_set_visible (note, *postage_choice_get_note (choice) != '\0');
  g_signal_connect_object (self, "notify::selected-item", G_CALLBACK (show_mark), item, G_CONNECT_SWAPPED);
  show_mark (item, NULL, ADW_COMBO_ROW (self));
}

static void
on_unbind (PostageChoiceRow *self,
           GtkListItem      *item)
{
  g_signal_handlers_disconnect_by_func (self, show_mark, item);
}

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
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

/* The list and its popover are libadwaita's; it opens the list at its beginning. */
static void
scroll_when_opened (PostageChoiceRow *self)
{
  GObject *popover = gtk_widget_get_template_child (GTK_WIDGET (self), ADW_TYPE_COMBO_ROW, "popover");
  GObject *list = gtk_widget_get_template_child (GTK_WIDGET (self), ADW_TYPE_COMBO_ROW, "list");

  if (GTK_IS_POPOVER (popover) && GTK_IS_LIST_VIEW (list))
    g_signal_connect_object (popover, "show", G_CALLBACK (postage_list_scroll_to_selected), list, G_CONNECT_SWAPPED);
}

static void
postage_choice_row_init (PostageChoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  scroll_when_opened (self);
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
