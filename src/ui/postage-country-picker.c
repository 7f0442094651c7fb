/* postage-country-picker.c - a popover that finds a country by typing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-country-picker.h"

#include "model/postage-choice.h"

struct _PostageCountryPicker
{
  GtkPopover parent_instance;

  PostageCatalogue *catalogue;  /* (owned) (nullable): until it is set */
  PostageMonth      month;      /* 0: markets aren't told */
  char             *none_title; /* (owned) (nullable) */

  /* Of the template. */
  GtkSearchEntry     *search_entry;
  GtkListView        *list_view;
  GtkStack           *stack;
  GtkSingleSelection *selection;
  GtkFilterListModel *filter_model;
  GtkStringFilter    *filter;
};

G_DEFINE_FINAL_TYPE (PostageCountryPicker, postage_country_picker, GTK_TYPE_POPOVER)

typedef enum
{
  PROP_NONE_TITLE = 1,
} PostageCountryPickerProperty;

static GParamSpec *properties[PROP_NONE_TITLE + 1];

static guint picked_signal;

static void
pick (PostageCountryPicker *self,
      guint                 position)
{
  g_autoptr (PostageChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (choice == NULL)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, picked_signal, 0, postage_choice_get_id (choice));
}

static void
on_list_activated (PostageCountryPicker *self,
                   guint                 position)
{
  pick (self, position);
}

static void
on_search_activated (PostageCountryPicker *self)
{
  pick (self, gtk_single_selection_get_selected (self->selection));
}

/* In the entry, the arrow keys move the selection, so that nobody has to leave it. */
static gboolean
on_search_key_pressed (PostageCountryPicker *self,
                       guint                 keyval)
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

  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
  return GDK_EVENT_STOP;
}

static void
show_page (PostageCountryPicker *self)
{
  const gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->filter_model)) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "none" : "list");
}

/* The first country that begins with @text, else the first that has it: "india" is India, not the territory that is
 * named after it. */
static guint
find_best (PostageCountryPicker *self,
           const char           *text)
{
  g_autofree char *wanted = g_utf8_casefold (text, -1);
  const guint      n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (PostageChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      g_autofree char *title = g_utf8_casefold (postage_choice_get_title (choice), -1);

      if (g_str_has_prefix (title, wanted))
        return i;
    }
  return 0;
}

static void
on_search_changed (PostageCountryPicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  guint       position;

  gtk_string_filter_set_search (self->filter, text);
  position = find_best (self, text);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

static void
on_search_stopped (PostageCountryPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_show (PostageCountryPicker *self)
{
  if (gtk_filter_list_model_get_model (self->filter_model) == NULL && self->catalogue != NULL)
    {
      g_autoptr (GListModel) countries = postage_choices_new_countries (self->catalogue, self->month);

      if (self->none_title != NULL)
        {
          g_autoptr (PostageChoice) none = postage_choice_new ("", self->none_title, NULL);

          g_list_store_insert (G_LIST_STORE (countries), 0, none);
        }
      gtk_filter_list_model_set_model (self->filter_model, countries);
    }

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
postage_country_picker_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch ((PostageCountryPickerProperty) prop_id)
    {
    case PROP_NONE_TITLE:
      g_value_set_string (value, POSTAGE_COUNTRY_PICKER (object)->none_title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_country_picker_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch ((PostageCountryPickerProperty) prop_id)
    {
    case PROP_NONE_TITLE:
      POSTAGE_COUNTRY_PICKER (object)->none_title = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_country_picker_dispose (GObject *object)
{
  PostageCountryPicker *self = POSTAGE_COUNTRY_PICKER (object);

  g_clear_pointer (&self->catalogue, postage_catalogue_unref);

  G_OBJECT_CLASS (postage_country_picker_parent_class)->dispose (object);
}

static void
postage_country_picker_finalize (GObject *object)
{
  g_free (POSTAGE_COUNTRY_PICKER (object)->none_title);

  G_OBJECT_CLASS (postage_country_picker_parent_class)->finalize (object);
}

static void
postage_country_picker_class_init (PostageCountryPickerClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = postage_country_picker_get_property;
  object_class->set_property = postage_country_picker_set_property;
  object_class->dispose = postage_country_picker_dispose;
  object_class->finalize = postage_country_picker_finalize;

  properties[PROP_NONE_TITLE] = g_param_spec_string ("none-title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  picked_signal = g_signal_new ("picked", POSTAGE_TYPE_COUNTRY_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (POSTAGE_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-country-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageCountryPicker, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PostageCountryPicker, list_view);
  gtk_widget_class_bind_template_child (widget_class, PostageCountryPicker, stack);
  gtk_widget_class_bind_template_child (widget_class, PostageCountryPicker, selection);
  gtk_widget_class_bind_template_child (widget_class, PostageCountryPicker, filter_model);
  gtk_widget_class_bind_template_child (widget_class, PostageCountryPicker, filter);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
}

static void
postage_country_picker_init (PostageCountryPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->filter_model, "items-changed", G_CALLBACK (show_page), self, G_CONNECT_SWAPPED);
}

void
postage_country_picker_set_source (PostageCountryPicker *self,
                                   PostageCatalogue     *catalogue,
                                   PostageMonth          month)
{
  g_return_if_fail (POSTAGE_IS_COUNTRY_PICKER (self));
  g_return_if_fail (catalogue != NULL);

  if (self->catalogue == catalogue && self->month == month)
    return;

  postage_catalogue_ref (catalogue);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
  self->catalogue = catalogue;
  self->month = month;
  gtk_filter_list_model_set_model (self->filter_model, NULL);
}
