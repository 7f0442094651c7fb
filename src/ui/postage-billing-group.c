/* postage-billing-group.c - when, in which currency, and how the business buys and pays
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-billing-group.h"

#include <glib/gi18n.h>

#include "model/postage-choice-business.h"
#include "model/postage-session-edits-business.h"
#include "model/postage-session-edits.h"
#include "ui/postage-amount-row.h"
#include "ui/postage-choice-row.h"
#include "ui/postage-country-row.h"
#include "ui/postage-switch-row.h"

struct _PostageBillingGroup
{
  PostageScenarioGroup parent_instance;

  /* Of the template. */
  PostageChoiceRow  *month_row;
  PostageChoiceRow  *currency_row;
  PostageAmountRow  *budget_row;
  AdwExpanderRow    *buying_row;
  PostageChoiceRow  *audience_row;
  PostageChoiceRow  *term_row;
  PostageChoiceRow  *horizon_row;
  PostageCountryRow *country_row;
  PostageSwitchRow  *international_row;
  PostageChoiceRow  *route_row;
  PostageChoiceRow  *account_currency_row;
};

G_DEFINE_FINAL_TYPE (PostageBillingGroup, postage_billing_group, POSTAGE_TYPE_SCENARIO_GROUP)

static PostageSession *
get_session (PostageBillingGroup *self)
{
  return postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));
}

static void
show_month (PostageBillingGroup *self,
            PostageCatalogue    *catalogue,
            PostageMonth         month)
{
  g_autofree char *id = postage_month_to_string (month);

  if (!postage_choice_row_show (self->month_row, id))
    postage_choice_row_show_in (self->month_row, postage_choices_new_months (catalogue, month), id);
}

static void
show_currencies (PostageBillingGroup *self,
                 PostageCatalogue    *catalogue,
                 PostageScenario     *scenario)
{
  const char *currency = postage_scenario_get_currency (scenario);
  const char *account = postage_scenario_get_account_currency (scenario);
  const char *id = account != NULL ? account : POSTAGE_CHOICE_NONE;

  if (!postage_choice_row_show (self->currency_row, currency))
    postage_choice_row_show_in (self->currency_row, postage_choices_new_currencies (catalogue, currency), currency);
  if (!postage_choice_row_show (self->account_currency_row, id))
    postage_choice_row_show_in (self->account_currency_row,
                                postage_choices_new_account_currencies (catalogue, account), id);
}

static void
show_horizon (PostageBillingGroup *self,
              gint64               months)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, months);

  if (!postage_choice_row_show (self->horizon_row, id))
    postage_choice_row_show_in (self->horizon_row, postage_choices_new_horizons (months), id);
}

/* The budget keeps the currency in which it was entered. */
static void
show_budget (PostageBillingGroup *self,
             PostageScenario     *scenario)
{
  const char         *shown = postage_scenario_get_currency (scenario);
  const PostageMoney  none = postage_money (0, shown);
  const PostageMoney *entered = postage_scenario_get_budget (scenario);
  const PostageMoney *budget = entered != NULL ? entered : &none;
  g_autofree char    *hint = NULL;

  if (g_str_equal (budget->currency, shown))
    /* Translators: below the entry for a budget; %s is a currency */
    hint = g_strdup_printf (_ ("In %s; empty for none"), shown);
  else
    /* Translators: below the entry for a budget: two currencies */
    hint = g_strdup_printf (_ ("In %1$s, as it was entered. Clear it to enter one in %2$s."), budget->currency, shown);
  g_object_set (self->budget_row, "hint", hint, NULL);
  postage_amount_row_set_money (self->budget_row, budget);
}

/* Folded, the row tells the two choices that move prices most. */
static void
show_summary (PostageBillingGroup *self)
{
  PostageChoice   *audience = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self->audience_row));
  PostageChoice   *term = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self->term_row));
  g_autofree char *summary = NULL;

  /* Translators: how a business buys and for how long it commits itself: “From the provider itself · Monthly”. */
  summary = g_strdup_printf (_ ("%1$s · %2$s"), postage_choice_get_title (audience), postage_choice_get_title (term));
  adw_expander_row_set_subtitle (self->buying_row, summary);
}

static void
postage_billing_group_begin (PostageScenarioGroup *group,
                             PostageSession       *session)
{
  PostageBillingGroup *self = POSTAGE_BILLING_GROUP (group);
  PostageScenario     *scenario = postage_session_get_scenario (session);

  postage_choice_row_show_in (self->audience_row, postage_choices_new_audiences (),
                              postage_audience_get_id (postage_scenario_get_audience (scenario)));
  postage_choice_row_show_in (self->term_row, postage_choices_new_terms (),
                              postage_billing_term_get_id (postage_scenario_get_term (scenario)));
  postage_choice_row_show_in (self->route_row, postage_choices_new_routes (),
                              postage_route_get_id (postage_scenario_get_route (scenario)));
}

static void
postage_billing_group_show (PostageScenarioGroup *group,
                            PostageSession       *session,
                            PostageScenario      *scenario)
{
  PostageBillingGroup *self = POSTAGE_BILLING_GROUP (group);
  PostageCatalogue    *catalogue = postage_session_get_catalogue (session);

  show_month (self, catalogue, postage_scenario_get_month (scenario));
  show_currencies (self, catalogue, scenario);
  show_budget (self, scenario);
  postage_choice_row_show (self->audience_row, postage_audience_get_id (postage_scenario_get_audience (scenario)));
  postage_choice_row_show (self->term_row, postage_billing_term_get_id (postage_scenario_get_term (scenario)));
  postage_choice_row_show (self->route_row, postage_route_get_id (postage_scenario_get_route (scenario)));
  show_horizon (self, postage_scenario_get_horizon (scenario));
  postage_country_row_show (self->country_row, catalogue, postage_scenario_get_business_country (scenario));
  postage_switch_row_set_active (self->international_row,
                                 postage_scenario_get_authentication_international (scenario));
  show_summary (self);
}

static void
on_month_edited (PostageBillingGroup *self)
{
  GError      *error = NULL;
  PostageMonth month;

  if (postage_month_parse (postage_choice_row_get_id (self->month_row), &month, NULL))
    postage_scenario_group_check (postage_session_set_month (get_session (self), month, &error), error);
}

static void
on_currency_edited (PostageBillingGroup *self)
{
  const char *currency = postage_choice_row_get_id (self->currency_row);
  GError     *error = NULL;

  postage_scenario_group_check (postage_session_set_currency (get_session (self), currency, &error), error);
}

static void
on_budget_edited (PostageBillingGroup *self)
{
  /* What the row says changes with the session. */
  const PostageMoney budget = *postage_amount_row_get_money (self->budget_row);
  GError            *error = NULL;

  postage_scenario_group_check (postage_session_set_budget (get_session (self), budget.amount > 0 ? &budget : NULL,
                                                            &error),
                                error);
}

static void
on_account_currency_edited (PostageBillingGroup *self)
{
  const char *id = postage_choice_row_get_id (self->account_currency_row);
  const char *currency = g_str_equal (id, POSTAGE_CHOICE_NONE) ? NULL : id;
  GError     *error = NULL;

  postage_scenario_group_check (postage_session_set_account_currency (get_session (self), currency, &error), error);
}

static void
on_audience_edited (PostageBillingGroup *self)
{
  GError         *error = NULL;
  PostageAudience audience;

  if (postage_audience_from_id (postage_choice_row_get_id (self->audience_row), &audience, NULL))
    postage_scenario_group_check (postage_session_set_audience (get_session (self), audience, &error), error);
}

static void
on_term_edited (PostageBillingGroup *self)
{
  GError            *error = NULL;
  PostageBillingTerm term;

  if (postage_billing_term_from_id (postage_choice_row_get_id (self->term_row), &term, NULL))
    postage_scenario_group_check (postage_session_set_term (get_session (self), term, &error), error);
}

static void
on_route_edited (PostageBillingGroup *self)
{
  GError      *error = NULL;
  PostageRoute route;

  if (postage_route_from_id (postage_choice_row_get_id (self->route_row), &route, NULL))
    postage_scenario_group_check (postage_session_set_route (get_session (self), route, &error), error);
}

static void
on_horizon_edited (PostageBillingGroup *self)
{
  const gint64 months = g_ascii_strtoll (postage_choice_row_get_id (self->horizon_row), NULL, 10);
  GError      *error = NULL;

  postage_scenario_group_check (postage_session_set_horizon (get_session (self), months, &error), error);
}

static void
on_country_edited (PostageBillingGroup *self)
{
  const char *country = postage_picker_row_get_id (POSTAGE_PICKER_ROW (self->country_row));
  GError     *error = NULL;

  postage_scenario_group_check (postage_session_set_business_country (get_session (self), country, &error), error);
}

static void
on_international_edited (PostageBillingGroup *self)
{
  const gboolean applies = postage_switch_row_get_active (self->international_row);
  GError        *error = NULL;

  postage_scenario_group_check (postage_session_set_authentication_international (get_session (self), applies, &error),
                                error);
}

static void
postage_billing_group_class_init (PostageBillingGroupClass *klass)
{
  PostageScenarioGroupClass *group_class = POSTAGE_SCENARIO_GROUP_CLASS (klass);
  GtkWidgetClass            *widget_class = GTK_WIDGET_CLASS (klass);

  group_class->begin = postage_billing_group_begin;
  group_class->show = postage_billing_group_show;

  g_type_ensure (POSTAGE_TYPE_AMOUNT_ROW);
  g_type_ensure (POSTAGE_TYPE_CHOICE_ROW);
  g_type_ensure (POSTAGE_TYPE_COUNTRY_ROW);
  g_type_ensure (POSTAGE_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-billing-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageBillingGroup, month_row);
  gtk_widget_class_bind_template_child (widget_class, PostageBillingGroup, currency_row);
  gtk_widget_class_bind_template_child (widget_class, PostageBillingGroup, budget_row);
  gtk_widget_class_bind_template_child (widget_class, PostageBillingGroup, buying_row);
  gtk_widget_class_bind_template_child (widget_class, PostageBillingGroup, audience_row);
  gtk_widget_class_bind_template_child (widget_class, PostageBillingGroup, term_row);
  gtk_widget_class_bind_template_child (widget_class, PostageBillingGroup, horizon_row);
  gtk_widget_class_bind_template_child (widget_class, PostageBillingGroup, country_row);
  gtk_widget_class_bind_template_child (widget_class, PostageBillingGroup, international_row);
  gtk_widget_class_bind_template_child (widget_class, PostageBillingGroup, route_row);
  gtk_widget_class_bind_template_child (widget_class, PostageBillingGroup, account_currency_row);
  gtk_widget_class_bind_template_callback (widget_class, on_month_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_currency_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_budget_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_account_currency_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_audience_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_term_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_route_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_horizon_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_country_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_international_edited);
}

static void
postage_billing_group_init (PostageBillingGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
