/* postage-tax-group.c - whether and how taxes are added, and what paying adds
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-tax-group.h"

#include "model/postage-session-edits-business.h"
#include "ui/postage-country-row.h"
#include "ui/postage-share-row.h"
#include "ui/postage-switch-row.h"

struct _PostageTaxGroup
{
  PostageScenarioGroup parent_instance;

  /* Of the template. */
  PostageSwitchRow  *tax_row;
  PostageCountryRow *country_row;
  PostageSwitchRow  *vat_id_row;
  PostageSwitchRow  *reverse_charge_row;
  PostageShareRow   *spread_row;
};

G_DEFINE_FINAL_TYPE (PostageTaxGroup, postage_tax_group, POSTAGE_TYPE_SCENARIO_GROUP)

static void
postage_tax_group_show (PostageScenarioGroup *group,
                        PostageSession       *session,
                        PostageScenario      *scenario)
{
  PostageTaxGroup  *self = POSTAGE_TAX_GROUP (group);
  const PostageTax *tax = postage_scenario_get_tax (scenario);

  postage_switch_row_set_active (self->tax_row, tax != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->country_row), tax != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->vat_id_row), tax != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->reverse_charge_row), tax != NULL);
  postage_country_row_show (self->country_row, postage_session_get_catalogue (session),
                            tax != NULL ? tax->country : NULL);
  postage_switch_row_set_active (self->vat_id_row, tax != NULL && tax->has_vat_id);
  postage_switch_row_set_active (self->reverse_charge_row, tax != NULL && tax->reverse_charge);
  postage_share_row_set_value (self->spread_row, postage_scenario_get_exchange_spread (scenario));
}

static void
set_tax (PostageTaxGroup  *self,
         const PostageTax *tax)
{
  PostageSession *session = postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));
  GError         *error = NULL;

  postage_scenario_group_check (postage_session_set_tax (session, tax, &error), error);
}

/* The country that is most likely the business's: as it says, else that of its first customers. */
static const char *
guess_country (PostageScenario *scenario)
{
  const char *country = postage_scenario_get_business_country (scenario);

  if (country == NULL && postage_scenario_get_n_destinations (scenario) > 0)
    country = postage_scenario_get_destination (scenario, 0)->country;
  return country != NULL ? country : "US";
}

static void
on_tax_edited (PostageTaxGroup *self)
{
  PostageSession *session = postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));
  PostageTax      tax = { 0 };

  g_strlcpy (tax.country, guess_country (postage_session_get_scenario (session)), sizeof tax.country);
  set_tax (self, postage_switch_row_get_active (self->tax_row) ? &tax : NULL);
}

static void
on_details_edited (PostageTaxGroup *self)
{
  PostageTax tax = {
    .has_vat_id = postage_switch_row_get_active (self->vat_id_row),
    .reverse_charge = postage_switch_row_get_active (self->reverse_charge_row),
  };

  g_strlcpy (tax.country, postage_picker_row_get_id (POSTAGE_PICKER_ROW (self->country_row)), sizeof tax.country);
  set_tax (self, &tax);
}

static void
on_spread_edited (PostageTaxGroup *self)
{
  PostageSession      *session = postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));
  const PostageDecimal percent = postage_share_row_get_value (self->spread_row);
  GError              *error = NULL;

  postage_scenario_group_check (postage_session_set_exchange_spread (session, percent, &error), error);
}

static void
postage_tax_group_class_init (PostageTaxGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  POSTAGE_SCENARIO_GROUP_CLASS (klass)->show = postage_tax_group_show;

  g_type_ensure (POSTAGE_TYPE_COUNTRY_ROW);
  g_type_ensure (POSTAGE_TYPE_SHARE_ROW);
  g_type_ensure (POSTAGE_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-tax-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageTaxGroup, tax_row);
  gtk_widget_class_bind_template_child (widget_class, PostageTaxGroup, country_row);
  gtk_widget_class_bind_template_child (widget_class, PostageTaxGroup, vat_id_row);
  gtk_widget_class_bind_template_child (widget_class, PostageTaxGroup, reverse_charge_row);
  gtk_widget_class_bind_template_child (widget_class, PostageTaxGroup, spread_row);
  gtk_widget_class_bind_template_callback (widget_class, on_tax_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_details_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_spread_edited);
}

static void
postage_tax_group_init (PostageTaxGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
