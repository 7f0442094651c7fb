/* postage-scenario-reader.c - reads what the user has entered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-scenario-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "storage/postage-destination-reader.h"
#include "storage/postage-json-values.h"
#include "storage/postage-record-reader.h"

/* Fails unless the file says that it is a scenario of a format that this program knows. */
static void
check_format (PostageJsonReader *reader)
{
  const char *schema = postage_json_reader_get_optional_string (reader, "$schema");
  gint64      format;

  if (schema != NULL && !g_str_has_prefix (schema, POSTAGE_SCENARIO_SCHEMA_PREFIX))
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, "$schema");

      postage_json_reader_fail (reader, "$schema", _ ("expected a scenario (\"%s\"), found %s. Choose another file."),
                                POSTAGE_SCENARIO_SCHEMA, found);
    }

  format = postage_json_reader_get_integer (reader, "format", 1, G_MAXINT64);
  if (format > POSTAGE_SCENARIO_FORMAT)
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, "format");

      postage_json_reader_fail_with_code (reader, POSTAGE_STORAGE_ERROR_NEWER, "format",
                                          /* Translators: two numbers of a file format */
                                          _ ("expected the format %d, found %s, which a newer Postage has written. "
                                             "Update Postage."),
                                          POSTAGE_SCENARIO_FORMAT, found);
    }
}

static PostageMonth
read_month (PostageJsonReader      *reader,
            const PostageCatalogue *catalogue)
{
  PostageMonth month = postage_json_read_month (reader, "month");
  PostageMonth first = postage_catalogue_get_first_month (catalogue);

  if (!postage_json_reader_has_failed (reader) && month < first)
    {
      g_autofree char *earliest = postage_month_to_string (first);
      g_autofree char *found = postage_json_reader_dup_found (reader, "month");

      postage_json_reader_fail (reader, "month",
                                /* Translators: two months, such as "2023-06" */
                                _ ("expected a month from \"%s\" on, the earliest whose rates are known, found %s. "
                                   "Choose a later one."),
                                earliest, found);
    }
  return month;
}

/* The members that say who the business is and how it buys. */
static void
read_business (PostageJsonReader      *reader,
               const PostageCatalogue *catalogue,
               PostageScenario        *scenario)
{
  PostageAudience audience = POSTAGE_AUDIENCE_DIRECT;
  const char     *account_currency = NULL;
  const char     *country = NULL;
  const char     *audience_id = postage_json_reader_get_optional_string (reader, "audience");

  if (postage_json_reader_has (reader, "account_currency"))
    account_currency = postage_json_read_currency (reader, "account_currency");
  if (postage_json_reader_has (reader, "business_country"))
    country = postage_country_code_read (reader, "business_country", catalogue);
  if (audience_id != NULL)
    postage_audience_from_id (audience_id, &audience, postage_json_reader_core_error (reader));
  if (!postage_json_reader_blame (reader, "audience") || postage_json_reader_has_failed (reader))
    return;

  postage_scenario_set_account_currency (scenario, account_currency);
  postage_scenario_set_business_country (scenario, country);
  postage_scenario_set_audience (scenario, audience);
  postage_scenario_set_authentication_international (
    scenario, postage_json_reader_get_optional_boolean (reader, "authentication_international"));
}

/* How the business pays and sends, and over how many months it counts what is paid once. */
static void
read_terms (PostageJsonReader *reader,
            PostageScenario   *scenario)
{
  const char        *term_id = postage_json_reader_get_optional_string (reader, "term");
  const char        *route_id = postage_json_reader_get_optional_string (reader, "route");
  PostageBillingTerm term = POSTAGE_BILLING_TERM_MONTHLY;
  PostageRoute       route = POSTAGE_ROUTE_CLOUD_API;
  gint64             horizon = 0;
  PostageDecimal     spread = 0;

  if (term_id != NULL)
    postage_billing_term_from_id (term_id, &term, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, "term");
  if (route_id != NULL)
    postage_route_from_id (route_id, &route, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, "route");
  if (postage_json_reader_has (reader, "horizon_months"))
    horizon = postage_json_reader_get_integer (reader, "horizon_months", 1, POSTAGE_HORIZON_MAX);
  if (postage_json_reader_has (reader, "exchange_spread_percent"))
    spread = postage_json_read_percent (reader, "exchange_spread_percent");
  if (postage_json_reader_has_failed (reader))
    return;

  postage_scenario_set_term (scenario, term);
  postage_scenario_set_route (scenario, route);
  postage_scenario_set_horizon (scenario, horizon);
  postage_scenario_set_exchange_spread (scenario, spread);
}

static void
read_budget (PostageJsonReader *reader,
             PostageScenario   *scenario)
{
  PostageDecimal amount;
  const char    *currency;

  if (!postage_json_reader_enter_optional_object (reader, "budget"))
    return;

  amount = postage_json_read_decimal (reader, "amount", 1, POSTAGE_BUDGET_MAX);
  currency = postage_json_read_currency (reader, "currency");
  postage_json_reader_leave (reader);
  if (!postage_json_reader_has_failed (reader))
    {
      PostageMoney budget = postage_money (amount, currency);

      postage_scenario_set_budget (scenario, &budget);
    }
}

static void
read_tax (PostageJsonReader      *reader,
          const PostageCatalogue *catalogue,
          PostageScenario        *scenario)
{
  PostageTax  tax = { .country = "" };
  const char *country;

  if (!postage_json_reader_enter_optional_object (reader, "tax"))
    return;

  country = postage_country_code_read (reader, "country", catalogue);
  tax.has_vat_id = postage_json_reader_get_optional_boolean (reader, "vat_id");
  tax.reverse_charge = postage_json_reader_get_optional_boolean (reader, "reverse_charge");
  postage_json_reader_leave (reader);
  if (postage_json_reader_has_failed (reader))
    return;

  g_strlcpy (tax.country, country, sizeof tax.country);
  postage_scenario_set_tax (scenario, &tax);
}

static void
read_numbers (PostageJsonReader *reader,
              PostageScenario   *scenario)
{
  g_autoptr (GArray) replies = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 count;

  if (!postage_json_reader_enter_optional_object (reader, "numbers"))
    return;

  count = postage_json_reader_get_integer (reader, "count", 0, POSTAGE_QUANTITY_MAX);
  if (postage_json_reader_enter_optional_array (reader, "replies"))
    {
      guint            length = postage_json_reader_get_length (reader);
      g_autofree char *expected = g_strdup_printf ("%" G_GINT64_FORMAT, count);

      if (length != count)
        postage_json_reader_fail (reader, NULL,
                                  /* Translators: two counts of phone numbers */
                                  _ ("expected as many elements as “count” says, %s, found %u. Correct one of them, "
                                     "or remove the list: replies are then spread evenly."),
                                  expected, length);
      while (postage_json_reader_next (reader, NULL))
        {
          gint64 n = postage_json_reader_get_integer (reader, NULL, 0, POSTAGE_QUANTITY_MAX);

          g_array_append_val (replies, n);
        }
      postage_json_reader_leave (reader);
    }
  postage_json_reader_leave (reader);
  if (!postage_json_reader_has_failed (reader))
    postage_scenario_set_numbers (scenario, count, replies->len > 0 ? (const gint64 *) (gpointer) replies->data : NULL,
                                  replies->len);
}

static void
read_quantities (PostageJsonReader *reader,
                 PostageScenario   *scenario)
{
  const char *metric;

  if (!postage_json_reader_enter_optional_object (reader, "quantities"))
    return;

  while (postage_json_reader_next (reader, &metric))
    {
      gint64 quantity = postage_json_reader_get_integer (reader, NULL, 0, POSTAGE_QUANTITY_MAX);

      if (g_str_equal (metric, "numbers"))
        postage_json_reader_fail (reader, NULL, "%s", _ ("expected no phone numbers here, found some. Write them at "
                                                         "$.numbers."));
      else if (metric[0] == '\0' || metric[strspn (metric, "abcdefghijklmnopqrstuvwxyz0123456789-")] != '\0')
        postage_json_reader_fail (reader, NULL, "%s",
                                  _ ("expected a member name of small letters, digits and “-”, found another one. "
                                     "Correct it."));
      else if (!postage_json_reader_has_failed (reader))
        postage_scenario_set_quantity (scenario, metric, quantity);
    }
  postage_json_reader_leave (reader);
}

static void
read_resubmissions (PostageJsonReader *reader,
                    PostageScenario   *scenario)
{
  gint64 count;

  if (!postage_json_reader_has (reader, "template_resubmissions"))
    return;
  count = postage_json_reader_get_integer (reader, "template_resubmissions", 0, POSTAGE_QUANTITY_MAX);
  if (!postage_json_reader_has_failed (reader))
    postage_scenario_set_template_resubmissions (scenario, count);
}

static void
read_features (PostageJsonReader *reader,
               PostageScenario   *scenario)
{
  if (!postage_json_reader_enter_optional_array (reader, "features"))
    return;

  while (postage_json_reader_next (reader, NULL))
    {
      const char *feature = postage_json_read_id (reader, NULL);

      if (!postage_json_reader_has_failed (reader))
        postage_scenario_set_feature (scenario, feature, TRUE);
    }
  postage_json_reader_leave (reader);
}

static void
read_templates (PostageJsonReader *reader,
                PostageScenario   *scenario)
{
  const char *id;

  if (!postage_json_reader_enter_optional_object (reader, "templates_per_conversation"))
    return;

  while (postage_json_reader_next (reader, &id))
    {
      PostageCategory category = postage_json_check_category (reader, id);
      PostageDecimal  templates =
        postage_json_read_decimal (reader, NULL, POSTAGE_DECIMAL_ONE, POSTAGE_DECIMAL_ONE * POSTAGE_QUANTITY_MAX);

      if (!postage_json_reader_has_failed (reader))
        postage_scenario_set_templates_per_conversation (scenario, category, templates);
    }
  postage_json_reader_leave (reader);
}

/* The id of a plan in the member @name, or in the element; NULL once the reader has failed. An own plan that isn't
 * there may lie on another computer, or come back: it stays in the file. Any other unknown id is a mistake. */
static const char *
read_plan_id (PostageJsonReader      *reader,
              const char             *name,
              const PostageCatalogue *catalogue)
{
  const GPtrArray *plans = postage_catalogue_get_plans (catalogue);
  const char      *id = postage_json_reader_get_string (reader, name);
  g_autoptr (GString) known = NULL;
  g_autofree char *found = NULL;

  if (postage_json_reader_has_failed (reader))
    return NULL;
  if (postage_catalogue_get_plan (catalogue, id) != NULL)
    return id;
  if (g_str_has_prefix (id, POSTAGE_OWN_PLAN_PREFIX))
    {
      id = postage_json_read_id (reader, name);
      return postage_json_reader_has_failed (reader) ? NULL : id;
    }

  known = g_string_new (NULL);
  found = postage_json_reader_dup_found (reader, name);
  for (guint i = 0; i < plans->len; i++)
    g_string_append_printf (known, "%s%s", i == 0 ? "" : ", ", postage_plan_get_id (g_ptr_array_index (plans, i)));
  /* Translators: the first %s is a list of names, such as “twilio.payg, bird.payg” */
  postage_json_reader_fail (reader, name, _ ("expected one of the plans %s, found %s."), known->str, found);
  return NULL;
}

static void
read_plans (PostageJsonReader      *reader,
            const PostageCatalogue *catalogue,
            PostageScenario        *scenario)
{
  if (!postage_json_reader_enter_optional_array (reader, "plans"))
    return;

  while (postage_json_reader_next (reader, NULL))
    {
      const char *id = read_plan_id (reader, NULL, catalogue);

      if (id == NULL)
        break;
      postage_scenario_add_plan (scenario, id);
    }
  postage_json_reader_leave (reader);
}

static void
read_baseline (PostageJsonReader      *reader,
               const PostageCatalogue *catalogue,
               PostageScenario        *scenario)
{
  const char *id;

  if (!postage_json_reader_has (reader, "baseline"))
    return;
  id = read_plan_id (reader, "baseline", catalogue);
  if (id != NULL)
    postage_scenario_set_baseline (scenario, id);
}

static void
read_weights (PostageJsonReader *reader,
              PostageScenario   *scenario)
{
  const char *factor;

  if (!postage_json_reader_enter_optional_object (reader, "weights"))
    return;

  while (postage_json_reader_next (reader, &factor))
    {
      const char   *id = postage_json_reader_get_string (reader, NULL);
      PostageWeight weight = POSTAGE_WEIGHT_NONE;

      if (!postage_json_reader_has_failed (reader) && !postage_attribute_can_weigh (factor))
        postage_json_reader_fail (reader, NULL,
                                  _ ("expected a decision factor that can matter, such as “eu_data_hosting”, found "
                                     "“%s”. Correct it."),
                                  factor);
      if (postage_json_reader_has_failed (reader))
        break;
      postage_weight_from_id (id, &weight, postage_json_reader_core_error (reader));
      if (!postage_json_reader_blame (reader, NULL))
        break;
      postage_scenario_set_weight (scenario, factor, weight);
    }
  postage_json_reader_leave (reader);
}

static PostageDate
read_as_of (PostageJsonReader *reader)
{
  PostageDate as_of = POSTAGE_DATE_NONE;

  if (postage_json_reader_enter_optional_object (reader, "catalogue"))
    {
      as_of = postage_json_read_optional_date (reader, "as_of");
      postage_json_reader_leave (reader);
    }
  return as_of;
}

PostageScenario *
postage_scenario_read (PostageJsonReader      *reader,
                       const PostageCatalogue *catalogue,
                       PostageDate            *as_of,
                       PostageRecord         **computed)
{
  g_autoptr (PostageScenario) scenario = NULL;
  g_autoptr (PostageRecord) record = NULL;
  PostageMonth month;
  const char  *name, *currency;
  PostageDate  date;

  g_return_val_if_fail (reader != NULL && catalogue != NULL && as_of != NULL && computed != NULL, NULL);

  check_format (reader);
  name = postage_json_reader_get_optional_string (reader, "name");
  month = read_month (reader, catalogue);
  currency = postage_json_read_currency (reader, "currency");
  if (postage_json_reader_has_failed (reader))
    return NULL;

  scenario = postage_scenario_begin (month);
  postage_scenario_set_name (scenario, name != NULL ? name : "");
  postage_scenario_set_currency (scenario, currency);
  read_business (reader, catalogue, scenario);
  read_terms (reader, scenario);
  read_budget (reader, scenario);
  read_tax (reader, catalogue, scenario);
  postage_destinations_read (reader, catalogue, scenario);
  read_numbers (reader, scenario);
  read_quantities (reader, scenario);
  read_resubmissions (reader, scenario);
  read_features (reader, scenario);
  read_templates (reader, scenario);
  read_plans (reader, catalogue, scenario);
  read_baseline (reader, catalogue, scenario);
  read_weights (reader, scenario);
  date = read_as_of (reader);
  record = postage_record_read (reader, "computed", date);
  if (postage_json_reader_has_failed (reader))
    return NULL;

  postage_scenario_end (scenario);
  *as_of = date;
  *computed = g_steal_pointer (&record);
  return g_steal_pointer (&scenario);
}
