/* postage-choice-business.c - what a business chooses from a list: how it buys, how it pays
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-choice-business.h"

#include "text/postage-text-choice.h"
#include "text/postage-text-number.h"
#include "text/postage-text-plan.h"

static void
append (GListStore *store,
        const char *id,
        const char *title,
        const char *note)
{
  g_autoptr (PostageChoice) choice = postage_choice_new (id, title, note);

  g_list_store_append (store, choice);
}

GListModel *
postage_choices_new_terms (void)
{
  GListStore *store = g_list_store_new (POSTAGE_TYPE_CHOICE);

  for (PostageBillingTerm term = POSTAGE_BILLING_TERM_MONTHLY; term <= POSTAGE_BILLING_TERM_ANNUAL; term++)
    {
      const char *note = NULL;
      const char *title = postage_text_choice_term (term, &note);

      append (store, postage_billing_term_get_id (term), title, note);
    }
  return G_LIST_MODEL (store);
}

GListModel *
postage_choices_new_audiences (void)
{
  GListStore *store = g_list_store_new (POSTAGE_TYPE_CHOICE);

  for (PostageAudience audience = POSTAGE_AUDIENCE_DIRECT; audience <= POSTAGE_AUDIENCE_PARTNER; audience++)
    {
      const char *note = NULL;
      const char *title = postage_text_choice_audience (audience, &note);

      append (store, postage_audience_get_id (audience), title, note);
    }
  return G_LIST_MODEL (store);
}

GListModel *
postage_choices_new_routes (void)
{
  GListStore *store = g_list_store_new (POSTAGE_TYPE_CHOICE);

  for (PostageRoute route = POSTAGE_ROUTE_CLOUD_API; route <= POSTAGE_ROUTE_MARKETING_MESSAGES; route++)
    {
      const char *note = NULL;
      const char *title = postage_text_choice_route (route, &note);

      append (store, postage_route_get_id (route), title, note);
    }
  return G_LIST_MODEL (store);
}

GListModel *
postage_choices_new_account_currencies (PostageCatalogue *catalogue,
                                        const char       *also)
{
  GListStore *store = g_list_store_new (POSTAGE_TYPE_CHOICE);
  g_autoptr (GListModel) currencies = NULL;
  const char *title, *note = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);

  title = postage_text_choice_account_currency (&note);
  append (store, POSTAGE_CHOICE_NONE, title, note);
  currencies = postage_choices_new_currencies (catalogue, also != NULL ? also : "USD");
  for (guint i = 0; i < g_list_model_get_n_items (currencies); i++)
    {
      g_autoptr (PostageChoice) currency = g_list_model_get_item (currencies, i);

      g_list_store_append (store, currency);
    }
  return G_LIST_MODEL (store);
}

static void
append_horizon (GListStore *store,
                gint64      months)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, months);
  g_autofree char *title = postage_text_choice_horizon (months);

  append (store, id, title, NULL);
}

GListModel *
postage_choices_new_horizons (gint64 also)
{
  static const gint64 usual[] = { 0, 3, 6, 12, 24, 36, 60, G_MAXINT64 };
  GListStore         *store = g_list_store_new (POSTAGE_TYPE_CHOICE);

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      if (also < usual[i] && (i > 0 && also > usual[i - 1]))
        append_horizon (store, also);
      if (usual[i] != G_MAXINT64)
        append_horizon (store, usual[i]);
    }
  return G_LIST_MODEL (store);
}

char *
postage_choice_dup_templates_id (PostageDecimal templates)
{
  return postage_decimal_to_string (templates, 0);
}

static void
append_templates (GListStore    *store,
                  PostageDecimal templates)
{
  g_autofree char *id = postage_choice_dup_templates_id (templates);
  g_autofree char *title = postage_text_decimal (templates, 0, 9);

  append (store, id, title, NULL);
}

GListModel *
postage_choices_new_templates (PostageDecimal also)
{
  /* In halves: one, one and a half, two, … */
  static const int usual[] = { 2, 3, 4, 5, 6, 8, 10, 20 };
  GListStore      *store = g_list_store_new (POSTAGE_TYPE_CHOICE);
  gboolean         has_also = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      const PostageDecimal templates = usual[i] * (POSTAGE_DECIMAL_ONE / 2);

      if (!has_also && also < templates)
        append_templates (store, also);
      has_also = has_also || also <= templates;
      append_templates (store, templates);
    }
  if (!has_also)
    append_templates (store, also);
  return G_LIST_MODEL (store);
}

GListModel *
postage_choices_new_plans (PostageCatalogue *catalogue,
                           PostageMonth      month,
                           const char       *also)
{
  GListStore      *store = g_list_store_new (POSTAGE_TYPE_CHOICE);
  const GPtrArray *plans;

  g_return_val_if_fail (catalogue != NULL, NULL);

  plans = postage_catalogue_get_plans (catalogue);
  for (guint i = 0; i < plans->len; i++)
    {
      const PostagePlan *plan = plans->pdata[i];
      const char        *id = postage_plan_get_id (plan);

      if (postage_plan_is_on_sale (plan, month) || g_strcmp0 (id, also) == 0)
        {
          g_autofree char *title = postage_text_plan_id (catalogue, id);

          append (store, id, title, postage_text_choice_plan_note (plan, month));
        }
    }
  return G_LIST_MODEL (store);
}
