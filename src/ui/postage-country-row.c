/* postage-country-row.c - a titled row that chooses a country
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-country-row.h"

#include "text/postage-text-place.h"
#include "ui/postage-country-picker.h"

struct _PostageCountryRow
{
  AdwActionRow parent_instance;

  PostageCountryPicker *picker;     /* (unowned): of the menu button */
  char                 *none_title; /* (owned) (nullable) */
  char                 *country;    /* (owned) (nullable): what is shown */

  /* Of the template. */
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (PostageCountryRow, postage_country_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_NONE_TITLE = 1,
} PostageCountryRowProperty;

static GParamSpec *properties[PROP_NONE_TITLE + 1];

static guint edited_signal;

static void
on_picked (PostageCountryRow *self,
           const char        *country)
{
  g_free (self->country);
  self->country = *country != '\0' ? g_strdup (country) : NULL;
  g_signal_emit (self, edited_signal, 0);
}

static void
show_name (PostageCountryRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

static void
postage_country_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((PostageCountryRowProperty) prop_id)
    {
    case PROP_NONE_TITLE:
      g_value_set_string (value, POSTAGE_COUNTRY_ROW (object)->none_title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_country_row_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((PostageCountryRowProperty) prop_id)
    {
    case PROP_NONE_TITLE:
      POSTAGE_COUNTRY_ROW (object)->none_title = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_country_row_constructed (GObject *object)
{
  PostageCountryRow *self = POSTAGE_COUNTRY_ROW (object);

  G_OBJECT_CLASS (postage_country_row_parent_class)->constructed (object);

  self->picker = g_object_new (POSTAGE_TYPE_COUNTRY_PICKER, "none-title", self->none_title, NULL);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->menu_button, GTK_WIDGET (self->picker));
  show_name (self);
}

static void
postage_country_row_finalize (GObject *object)
{
  PostageCountryRow *self = POSTAGE_COUNTRY_ROW (object);

  g_free (self->none_title);
  g_free (self->country);

  G_OBJECT_CLASS (postage_country_row_parent_class)->finalize (object);
}

static void
postage_country_row_class_init (PostageCountryRowClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = postage_country_row_get_property;
  object_class->set_property = postage_country_row_set_property;
  object_class->constructed = postage_country_row_constructed;
  object_class->finalize = postage_country_row_finalize;

  properties[PROP_NONE_TITLE] = g_param_spec_string ("none-title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  edited_signal = g_signal_new ("edited", POSTAGE_TYPE_COUNTRY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);

  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-country-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageCountryRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, show_name);
}

static void
postage_country_row_init (PostageCountryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
postage_country_row_show (PostageCountryRow *self,
                          PostageCatalogue  *catalogue,
                          const char        *country)
{
  const char *name;

  g_return_if_fail (POSTAGE_IS_COUNTRY_ROW (self));
  g_return_if_fail (catalogue != NULL);

  postage_country_picker_set_source (self->picker, catalogue, 0);
  if (country != self->country)
    {
      g_free (self->country);
      self->country = g_strdup (country);
    }
  name = country != NULL ? postage_text_country_code (catalogue, country) : self->none_title;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), name != NULL ? name : "");
}

const char *
postage_country_row_get_country (PostageCountryRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_COUNTRY_ROW (self), NULL);

  return self->country;
}
