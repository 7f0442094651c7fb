/* postage-choice-picker.c - a popover that finds a choice by typing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-choice-picker.h"

#include "ui/postage-list-scroll.h"

struct _PostageChoicePicker
{
  GtkPopover parent_instance;

  char *prompt;     /* (owned) (nullable) */
  char *list_title; /* (owned) (nullable) */
  char *none_found; /* (owned) (nullable) */
  char *id;         /* (owned) (nullable): of the choice that holds when the picker opens */

  /* Of the template. */
  GtkSearchEntry     *search_entry;
  GtkLabel           *none_label;
  GtkListView        *list_view;
  GtkStack           *stack;
  GtkSingleSelection *selection;
  GtkFilterListModel *filter_model;
  GtkStringFilter    *filter;
};

G_DEFINE_FINAL_TYPE (PostageChoicePicker, postage_choice_picker, GTK_TYPE_POPOVER)

typedef enum
{
  PROP_PROMPT = 1,
  PROP_LIST_TITLE,
  PROP_NONE_FOUND,
} PostageChoicePickerProperty;

static GParamSpec *properties[PROP_NONE_FOUND + 1];

static guint opening_signal;
static guint picked_signal;

static void
pick (PostageChoicePicker *self,
      guint                position)
{
  g_autoptr (PostageChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (choice == NULL)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, picked_signal, 0, postage_choice_get_id (choice));
}

static void
on_list_activated (PostageChoicePicker *self,
                   guint                position)
{
  pick (self, position);
}

static void
on_search_activated (PostageChoicePicker *self)
{
  pick (self, gtk_single_selection_get_selected (self->selection));
}

static void
move_to (PostageChoicePicker *self,
         guint                position)
{
  gtk_single_selection_set_selected (self->selection, position);
  postage_list_scroll_to (self->list_view, position);
}

/* In the entry, the arrow keys move the selection, so that nobody has to leave it. */
static gboolean
on_search_key_pressed (PostageChoicePicker *self,
                       guint                keyval)
{
  const guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  const guint selected = gtk_single_selection_get_selected (self->selection);
  guint       position;

  if (n_items == 0 || (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Down)
    position = selected == GTK_INVALID_LIST_POSITION ? 0 : MIN (selected + 1, n_items - 1);
  else
    position = selected == GTK_INVALID_LIST_POSITION || selected == 0 ? 0 : selected - 1;

  move_to (self, position);
  return GDK_EVENT_STOP;
}

static void
show_page (PostageChoicePicker *self)
{
  const gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->filter_model)) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "none" : "list");
}

/* What holds already is best as long as nothing is searched. */
static guint
find_current (PostageChoicePicker *self)
{
  GListModel *choices = gtk_filter_list_model_get_model (self->filter_model);
  const guint position = choices != NULL && self->id != NULL ? postage_choices_find (choices, self->id) : G_MAXUINT;

  return position != G_MAXUINT ? position : 0;
}

/* The place among the names of @choice of the first one that begins with @wanted, or %G_MAXUINT. */
static guint
find_name (PostageChoice *choice,
           const char    *wanted)
{
  g_autofree char *text = postage_choice_dup_search_text (choice);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_auto (GStrv) names = g_strsplit (folded, "\n", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_prefix (names[i], wanted))
      return i;
  return G_MAXUINT;
}

/* The first choice that begins with @text, else the first that has it: "india" is India, not the territory that is
 * named after it. A title counts more than the other names. */
static guint
find_best (PostageChoicePicker *self,
           const char          *text)
{
  g_autofree char *wanted = g_utf8_casefold (text, -1);
  const guint      n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint            best = 0;
  guint            best_name = G_MAXUINT;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (PostageChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      const guint name = find_name (choice, wanted);

      if (name < best_name)
        {
          best = i;
          best_name = name;
        }
    }
  return best;
}

static void
on_search_changed (PostageChoicePicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  gtk_string_filter_set_search (self->filter, text);
  move_to (self, *text != '\0' ? find_best (self, text) : find_current (self));
}

static void
on_search_stopped (PostageChoicePicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_show (PostageChoicePicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  g_signal_emit (self, opening_signal, 0);
  postage_list_scroll_to_selected (self->list_view);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
show_words (PostageChoicePicker *self)
{
  g_object_set (self->search_entry, "placeholder-text", self->prompt, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, self->prompt, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, self->list_title,
                                  -1);
  gtk_label_set_label (self->none_label, self->none_found);
}

/* Where the word of the property is kept. */
static char **
find_word (PostageChoicePicker *self,
           guint                prop_id)
{
  switch ((PostageChoicePickerProperty) prop_id)
    {
    case PROP_PROMPT:
      return &self->prompt;
    case PROP_LIST_TITLE:
      return &self->list_title;
    case PROP_NONE_FOUND:
      return &self->none_found;
    default:
      return NULL;
    }
}

static void
postage_choice_picker_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  char **word = find_word (POSTAGE_CHOICE_PICKER (object), prop_id);

  if (word != NULL)
    g_value_set_string (value, *word);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
postage_choice_picker_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  char **word = find_word (POSTAGE_CHOICE_PICKER (object), prop_id);

  if (word != NULL)
    *word = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
postage_choice_picker_constructed (GObject *object)
{
  G_OBJECT_CLASS (postage_choice_picker_parent_class)->constructed (object);

  show_words (POSTAGE_CHOICE_PICKER (object));
}

static void
postage_choice_picker_finalize (GObject *object)
{
  PostageChoicePicker *self = POSTAGE_CHOICE_PICKER (object);

  g_free (self->prompt);
  g_free (self->list_title);
  g_free (self->none_found);
  g_free (self->id);

  G_OBJECT_CLASS (postage_choice_picker_parent_class)->finalize (object);
}

static void
postage_choice_picker_class_init (PostageChoicePickerClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = postage_choice_picker_get_property;
  object_class->set_property = postage_choice_picker_set_property;
  object_class->constructed = postage_choice_picker_constructed;
  object_class->finalize = postage_choice_picker_finalize;

  properties[PROP_PROMPT] = g_param_spec_string ("prompt", NULL, NULL, "", flags);
  properties[PROP_LIST_TITLE] = g_param_spec_string ("list-title", NULL, NULL, "", flags);
  properties[PROP_NONE_FOUND] = g_param_spec_string ("none-found", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  opening_signal = g_signal_new ("opening", POSTAGE_TYPE_CHOICE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  picked_signal = g_signal_new ("picked", POSTAGE_TYPE_CHOICE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (POSTAGE_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-choice-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageChoicePicker, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PostageChoicePicker, none_label);
  gtk_widget_class_bind_template_child (widget_class, PostageChoicePicker, list_view);
  gtk_widget_class_bind_template_child (widget_class, PostageChoicePicker, stack);
  gtk_widget_class_bind_template_child (widget_class, PostageChoicePicker, selection);
  gtk_widget_class_bind_template_child (widget_class, PostageChoicePicker, filter_model);
  gtk_widget_class_bind_template_child (widget_class, PostageChoicePicker, filter);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
}

static void
postage_choice_picker_init (PostageChoicePicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->filter_model, "items-changed", G_CALLBACK (show_page), self, G_CONNECT_SWAPPED);
}

void
postage_choice_picker_set_choices (PostageChoicePicker *self,
                                   GListModel          *choices,
                                   const char          *id)
{
  g_autoptr (GListModel) owned = choices;

  g_return_if_fail (POSTAGE_IS_CHOICE_PICKER (self));
  g_return_if_fail (G_IS_LIST_MODEL (choices));

  gtk_filter_list_model_set_model (self->filter_model, choices);
  g_free (self->id);
  self->id = g_strdup (id);
  gtk_single_selection_set_selected (self->selection, find_current (self));
}
