/* postage-picker-row.c - a titled row that chooses one of many
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-picker-row.h"

#include "model/postage-choice-business.h"

typedef struct
{
  PostageChoicePicker *picker;     /* (owned): of the menu button */
  char                *none_title; /* (owned) (nullable) */
  char                *id;         /* (owned) (nullable): what is shown */

  /* Of the template. */
  GtkMenuButton *menu_button;
} PostagePickerRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (PostagePickerRow, postage_picker_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_NONE_TITLE = 1,
  PROP_PICKER,
} PostagePickerRowProperty;

static GParamSpec *properties[PROP_PICKER + 1];

static guint opening_signal;
static guint edited_signal;

static PostagePickerRowPrivate *
get_private (PostagePickerRow *self)
{
  return postage_picker_row_get_instance_private (self);
}

static void
set_id (PostagePickerRow *self,
        const char       *id)
{
  PostagePickerRowPrivate *priv = get_private (self);
  g_autofree char         *old = priv->id;

  priv->id = g_strdup (id);
}

static void
on_picker_opening (PostagePickerRow *self)
{
  g_signal_emit (self, opening_signal, 0);
}

static void
on_picked (PostagePickerRow *self,
           const char       *id)
{
  set_id (self, g_str_equal (id, POSTAGE_CHOICE_NONE) ? NULL : id);
  g_signal_emit (self, edited_signal, 0);
}

static void
show_name (PostagePickerRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_private (self)->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

static void
postage_picker_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PostagePickerRowPrivate *priv = get_private (POSTAGE_PICKER_ROW (object));

  switch ((PostagePickerRowProperty) prop_id)
    {
    case PROP_NONE_TITLE:
      g_value_set_string (value, priv->none_title);
      break;
    case PROP_PICKER:
      g_value_set_object (value, priv->picker);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_picker_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PostagePickerRowPrivate *priv = get_private (POSTAGE_PICKER_ROW (object));

  switch ((PostagePickerRowProperty) prop_id)
    {
    case PROP_NONE_TITLE:
      g_free (priv->none_title);
      priv->none_title = g_value_dup_string (value);
      break;
    case PROP_PICKER:
      g_set_object (&priv->picker, g_value_get_object (value));
      gtk_menu_button_set_popover (priv->menu_button, GTK_WIDGET (priv->picker));
      g_signal_connect_object (priv->picker, "opening", G_CALLBACK (on_picker_opening), object, G_CONNECT_SWAPPED);
      g_signal_connect_object (priv->picker, "picked", G_CALLBACK (on_picked), object, G_CONNECT_SWAPPED);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_picker_row_dispose (GObject *object)
{
  g_clear_object (&get_private (POSTAGE_PICKER_ROW (object))->picker);

  G_OBJECT_CLASS (postage_picker_row_parent_class)->dispose (object);
}

static void
postage_picker_row_finalize (GObject *object)
{
  PostagePickerRowPrivate *priv = get_private (POSTAGE_PICKER_ROW (object));

  g_clear_pointer (&priv->none_title, g_free);
  g_clear_pointer (&priv->id, g_free);

  G_OBJECT_CLASS (postage_picker_row_parent_class)->finalize (object);
}

static void
postage_picker_row_class_init (PostagePickerRowClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = postage_picker_row_get_property;
  object_class->set_property = postage_picker_row_set_property;
  object_class->dispose = postage_picker_row_dispose;
  object_class->finalize = postage_picker_row_finalize;

  properties[PROP_NONE_TITLE] = g_param_spec_string ("none-title", NULL, NULL, NULL, flags);
  properties[PROP_PICKER] = g_param_spec_object ("picker", NULL, NULL, POSTAGE_TYPE_CHOICE_PICKER, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  opening_signal = g_signal_new ("opening", POSTAGE_TYPE_PICKER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  edited_signal = g_signal_new ("edited", POSTAGE_TYPE_PICKER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);

  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-picker-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, PostagePickerRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, show_name);
}

static void
postage_picker_row_init (PostagePickerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_name (self);
}

void
postage_picker_row_show (PostagePickerRow *self,
                         const char       *id,
                         const char       *title)
{
  const char *none_title;

  g_return_if_fail (POSTAGE_IS_PICKER_ROW (self));

  none_title = get_private (self)->none_title;
  set_id (self, id);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), title != NULL ? title : none_title != NULL ? none_title
                                                                                                 : "");
}

void
postage_picker_row_set_choices (PostagePickerRow *self,
                                GListModel       *choices)
{
  PostagePickerRowPrivate *priv;

  g_return_if_fail (POSTAGE_IS_PICKER_ROW (self));
  g_return_if_fail (G_IS_LIST_STORE (choices));

  priv = get_private (self);
  if (priv->none_title != NULL)
    {
      g_autoptr (PostageChoice) none = postage_choice_new (POSTAGE_CHOICE_NONE, priv->none_title, NULL);

      g_list_store_insert (G_LIST_STORE (choices), 0, none);
    }
  postage_choice_picker_set_choices (priv->picker, choices, priv->id);
}

const char *
postage_picker_row_get_id (PostagePickerRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_PICKER_ROW (self), NULL);

  return get_private (self)->id;
}
