/* postage-text-scenario.c - what the user has entered, in a few lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-scenario.h"

#include <glib/gi18n-lib.h>

#include "core/postage-replies.h"
#include "text/postage-text-date.h"
#include "text/postage-text-factor.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-plan.h"
#include "text/postage-text-scenario-private.h"

static void
take (GPtrArray *lines,
      char      *line)
{
  g_ptr_array_add (lines, line);
}

void
postage_text_scenario_take_volume (GPtrArray  *list,
                                   const char *name,
                                   gint64      quantity)
{
  g_autofree char *count = postage_text_count (quantity);

  if (quantity > 0)
    /* Translators: what is counted and how much of it: a category of messages or something else, a number */
    take (list, g_strdup_printf (C_ ("volume", "%1$s %2$s"), name, count));
}

/* How many numbers there are, and what each of them sends where that was entered. */
static void
add_numbers (GPtrArray             *lines,
             const PostageScenario *scenario)
{
  guint            n_replies = 0;
  const gint64    *replies = postage_scenario_get_replies (scenario, &n_replies);
  g_autofree char *numbers = postage_text_count (postage_scenario_get_numbers (scenario));
  g_autoptr (GString) sum = g_string_new (NULL);

  for (guint i = 0; replies != NULL && i < n_replies; i++)
    {
      g_autofree char *count = postage_text_count (replies[i]);

      g_string_append_printf (sum, "%s%s", i > 0 ? " + " : "", count);
    }
  if (sum->len == 0)
    /* Translators: %s is a number */
    take (lines, g_strdup_printf (_ ("Phone numbers: %s"), numbers));
  else
    /* Translators: a number, the messages that each of the phone numbers sends, such as "500 + 200" */
    take (lines, g_strdup_printf (_ ("Phone numbers: %1$s, with replies a month: %2$s"), numbers, sum->str));
}

static void
add_needs (GPtrArray              *lines,
           const PostageCatalogue *catalogue,
           const PostageScenario  *scenario)
{
  g_autoptr (GPtrArray) metrics = postage_scenario_dup_metrics (scenario);
  g_autoptr (GPtrArray) features = postage_scenario_dup_features (scenario);
  g_autoptr (GPtrArray) quantities = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  for (guint i = 0; i < metrics->len; i++)
    {
      const char *metric = g_ptr_array_index (metrics, i);

      postage_text_scenario_take_volume (quantities, postage_text_metric (catalogue, metric),
                                         postage_scenario_get_quantity (scenario, metric));
    }
  if (quantities->len > 0)
    {
      g_autofree char *list = postage_text_list (quantities, 0);

      /* Translators: %s is a list of what providers count, with its numbers */
      take (lines, g_strdup_printf (_ ("Counted besides: %s"), list));
    }
  else
    take (lines, g_strdup (_ ("Counted besides: nothing")));

  if (postage_scenario_get_template_resubmissions (scenario) > 0)
    {
      g_autofree char *again = postage_text_count (postage_scenario_get_template_resubmissions (scenario));

      /* Translators: %s is a number of templates */
      take (lines, g_strdup_printf (_ ("New templates that are submitted again: %s"), again));
    }

  for (guint i = 0; i < features->len; i++)
    g_ptr_array_add (wanted, (gpointer) postage_text_feature (catalogue, g_ptr_array_index (features, i)));
  if (wanted->len > 0)
    {
      g_autofree char *list = postage_text_list (wanted, 0);

      /* Translators: %s is a list of features */
      take (lines, g_strdup_printf (_ ("Wanted features: %s"), list));
    }
  else
    take (lines, g_strdup (_ ("Wanted features: none")));
}

/* "Data kept in the EU (must have)" */
static void
add_weights (GPtrArray             *lines,
             const PostageScenario *scenario)
{
  g_autoptr (GPtrArray) factors = postage_scenario_dup_weighted (scenario);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (factors->len == 0)
    return;

  for (guint i = 0; i < factors->len; i++)
    /* Translators: what decides a choice, how much it matters, such as "Free trial" and "Nice to have" */
    take (names, g_strdup_printf (C_ ("weight", "%1$s (%2$s)"), postage_text_attribute (factors->pdata[i]),
                                  postage_text_weight (postage_scenario_get_weight (scenario, factors->pdata[i]))));
  list = postage_text_list (names, 0);
  /* Translators: %s is a list of what decides a choice */
  take (lines, g_strdup_printf (_ ("What matters: %s"), list));
}

static void
add_plans (GPtrArray              *lines,
           const PostageCatalogue *catalogue,
           const PostageScenario  *scenario)
{
  const GPtrArray *plans = postage_scenario_get_plans (scenario);
  const char      *baseline = postage_scenario_get_baseline (scenario);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < plans->len; i++)
    take (titles, postage_text_plan_id (catalogue, g_ptr_array_index (plans, i)));
  list = postage_text_list (titles, 0);
  if (plans->len == 0)
    take (lines, g_strdup (_ ("Plans to compare: all that can be bought")));
  else
    /* Translators: %s is a list of plans */
    take (lines, g_strdup_printf (_ ("Plans to compare: %s"), list));

  if (baseline != NULL)
    {
      g_autofree char *title = postage_text_plan_id (catalogue, baseline);

      /* Translators: %s is the plan that the business uses today */
      take (lines, g_strdup_printf (_ ("Used today: %s"), title));
    }
}

GPtrArray *
postage_text_scenario_summary (const PostageCatalogue *catalogue,
                               const PostageScenario  *scenario)
{
  GPtrArray       *lines;
  g_autofree char *month = NULL;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL, NULL);

  lines = g_ptr_array_new_with_free_func (g_free);
  month = postage_text_month (postage_scenario_get_month (scenario));
  /* Translators: %s is a month */
  take (lines, g_strdup_printf (_ ("Billing month: %s"), month));
  /* Translators: %s is a currency */
  take (lines, g_strdup_printf (_ ("Amounts in: %s"), postage_scenario_get_currency (scenario)));
  if (postage_scenario_get_exchange_spread (scenario) > 0)
    {
      g_autofree char *percent = postage_text_percent (postage_scenario_get_exchange_spread (scenario));

      /* Translators: %s is a percentage */
      take (lines, g_strdup_printf (_ ("Added by the bank or card to amounts in another currency: %s"), percent));
    }
  if (postage_scenario_get_budget (scenario) != NULL)
    {
      g_autofree char *amount = postage_text_money (postage_scenario_get_budget (scenario));

      /* Translators: %s is an amount of money */
      take (lines, g_strdup_printf (_ ("Budget a month: %s"), amount));
    }
  postage_text_scenario_add_business (lines, catalogue, scenario);
  postage_text_scenario_add_messages (lines, catalogue, scenario);
  add_numbers (lines, scenario);
  add_needs (lines, catalogue, scenario);
  add_weights (lines, scenario);
  add_plans (lines, catalogue, scenario);
  return lines;
}

char *
postage_text_scenario_replies (const PostageScenario *scenario)
{
  guint            n_entered;
  g_autofree char *entered = NULL;
  g_autofree char *sent = NULL;

  g_return_val_if_fail (scenario != NULL, NULL);

  postage_scenario_get_replies (scenario, &n_entered);
  if (n_entered == 0)
    return g_strdup (_ ("Spread evenly"));
  if (postage_replies_count_entered (scenario) == postage_replies_count (scenario))
    return g_strdup (_ ("As entered"));

  entered = postage_text_count (postage_replies_count_entered (scenario));
  sent = postage_text_count (postage_replies_count (scenario));
  /* Translators: both are numbers of messages */
  return g_strdup_printf (_ ("As entered: %1$s together, in proportion of the %2$s that you send"), entered, sent);
}
