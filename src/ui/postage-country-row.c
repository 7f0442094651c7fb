/* postage-country-row.c - a titled row that chooses a country
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-country-row.h"

#include "text/postage-text-place.h"

struct _PostageCountryRow
{
  PostagePickerRow parent_instance;

  PostageCatalogue *catalogue; /* (owned) (nullable): until something is shown */
};

G_DEFINE_FINAL_TYPE (PostageCountryRow, postage_country_row, POSTAGE_TYPE_PICKER_ROW)

static void
on_opening (PostageCountryRow *self)
{
  if (self->catalogue != NULL)
    postage_picker_row_set_choices (POSTAGE_PICKER_ROW (self), postage_choices_new_countries (self->catalogue, 0));
}

static void
postage_country_row_finalize (GObject *object)
{
  g_clear_pointer (&POSTAGE_COUNTRY_ROW (object)->catalogue, postage_catalogue_unref);

  G_OBJECT_CLASS (postage_country_row_parent_class)->finalize (object);
}

static void
postage_country_row_class_init (PostageCountryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = postage_country_row_finalize;

  g_type_ensure (POSTAGE_TYPE_CHOICE_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-country-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_opening);
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
  g_autoptr (PostageCatalogue) old = NULL;

  g_return_if_fail (POSTAGE_IS_COUNTRY_ROW (self));
  g_return_if_fail (catalogue != NULL);

  old = g_steal_pointer (&self->catalogue);
  self->catalogue = postage_catalogue_ref (catalogue);
  postage_picker_row_show (POSTAGE_PICKER_ROW (self), country,
                           country != NULL ? postage_text_country_code (catalogue, country) : NULL);
}
