/* postage-provider-reader.c - reads a provider, its plans and their charges
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-provider-reader.h"

#include <glib/gi18n.h>

#include "storage/postage-charge-reader.h"
#include "storage/postage-json-values.h"
#include "storage/postage-price-reader.h"
#include "storage/postage-source-reader.h"

static PostageAudience
read_audience (PostageJsonReader *reader)
{
  const char     *id = postage_json_reader_get_string (reader, "audience");
  PostageAudience audience = POSTAGE_AUDIENCE_DIRECT;

  postage_audience_from_id (id, &audience, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, "audience");
  return audience;
}

static void
read_currencies (PostageJsonReader *reader,
                 PostagePlan       *plan)
{
  if (!postage_json_reader_enter_array (reader, "currencies"))
    return;

  while (postage_json_reader_next (reader, NULL))
    {
      const char *currency = postage_json_read_currency (reader, NULL);

      if (postage_json_reader_has_failed (reader))
        continue;
      if (g_ptr_array_find_with_equal_func ((GPtrArray *) postage_plan_get_currencies (plan), currency, g_str_equal,
                                            NULL))
        postage_json_reader_fail (reader, NULL, _ ("expected each currency once, found \"%s\" a second time. Remove "
                                                   "it."),
                                  currency);
      else
        postage_plan_add_currency (plan, currency);
    }
  postage_json_reader_leave (reader);
}

static void
read_meta_charges (PostageJsonReader *reader,
                   PostagePlan       *plan)
{
  g_autoptr (PostageSource) source = NULL;
  PostageMetaTreatment treatment = POSTAGE_META_UNKNOWN;
  const char          *id;

  if (!postage_json_reader_enter_object (reader, "meta_charges"))
    return;

  id = postage_json_reader_get_string (reader, "treatment");
  postage_meta_treatment_from_id (id, &treatment, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, "treatment");
  if (treatment != POSTAGE_META_UNKNOWN || postage_json_reader_has (reader, "source"))
    source = postage_source_read (reader, "source");
  postage_json_reader_leave (reader);

  postage_plan_set_meta_charges (plan, treatment, source);
}

static void
take_region (gpointer    plan,
             const char *country)
{
  postage_plan_add_region (plan, country);
}

static void
take_except_region (gpointer    plan,
                    const char *country)
{
  postage_plan_add_except_region (plan, country);
}

/* A plan is for some countries or for all but some: beside a list of the first, the second would say nothing. */
static void
read_regions (PostageJsonReader *reader,
              PostagePlan       *plan)
{
  if (postage_json_reader_has (reader, "regions") && postage_json_reader_has (reader, "except_regions"))
    {
      postage_json_reader_fail (reader, "except_regions", "%s",
                                _ ("expected “regions” or “except_regions”, found both. Remove one of them."));
      return;
    }
  postage_text_list_read (reader, "regions", postage_json_read_country_code, take_region, plan);
  postage_text_list_read (reader, "except_regions", postage_json_read_country_code, take_except_region, plan);
}

static void
read_limits (PostageJsonReader *reader,
             PostagePlan       *plan)
{
  if (!postage_json_reader_enter_optional_array (reader, "limits"))
    return;

  while (postage_json_reader_next (reader, NULL))
    {
      const char *metric = postage_json_read_id (reader, "metric");
      gint64      maximum = postage_json_read_count (reader, "maximum");
      g_autoptr (PostageSource) source = postage_source_read (reader, "source");

      if (!postage_json_reader_has_failed (reader))
        postage_plan_add_limit (plan, metric, maximum, source);
    }
  postage_json_reader_leave (reader);
}

/* In a currency that the plan hasn't, a charge would never be charged, and nothing would tell that it is missing. */
static void
check_currencies (PostageJsonReader *reader,
                  const PostagePlan *plan,
                  PostageCharge     *charge)
{
  const GPtrArray *currencies = postage_charge_get_condition (charge, POSTAGE_CONDITION_CURRENCIES);

  for (guint i = 0; i < currencies->len; i++)
    if (!g_ptr_array_find_with_equal_func ((GPtrArray *) postage_plan_get_currencies (plan), currencies->pdata[i],
                                           g_str_equal, NULL))
      {
        postage_json_reader_fail (reader, "currencies",
                                  /* Translators: %s is the code of a currency, such as "USD" */
                                  _ ("expected currencies that the plan has, found \"%s\". Remove it, or add it to "
                                     "those of the plan."),
                                  (const char *) currencies->pdata[i]);
        return;
      }
}

static void
read_charges (PostageJsonReader *reader,
              PostagePlan       *plan)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (!postage_json_reader_enter_array (reader, "charges"))
    return;

  while (postage_json_reader_next (reader, NULL))
    {
      g_autoptr (PostageCharge) charge = postage_charge_read (reader);

      if (charge == NULL)
        continue;
      if (!g_hash_table_add (ids, (gpointer) postage_charge_get_id (charge)))
        postage_json_reader_fail (reader, "id", _ ("expected each charge once, found \"%s\" a second time. Rename "
                                                   "one of them."),
                                  postage_charge_get_id (charge));
      check_currencies (reader, plan, charge);
      postage_plan_add_charge (plan, charge);
    }
  postage_json_reader_leave (reader);
}

static PostagePlan *read_plan (PostageJsonReader *reader,
                               PostageDate        as_of,
                               gboolean           is_own);

/* The plan that an own one was copied from, as it was then. */
static void
read_copied_from (PostageJsonReader *reader,
                  PostagePlan       *plan)
{
  g_autoptr (PostagePlan) original = NULL;
  PostageDate as_of;

  if (!postage_json_reader_enter_optional_object (reader, "copied_from"))
    return;

  as_of = postage_json_read_date (reader, "as_of");
  if (!postage_json_reader_has_failed (reader))
    original = read_plan (reader, as_of, FALSE);
  postage_json_reader_leave (reader);
  postage_plan_set_copied_from (plan, original);
}

/* An own plan can be told from a bundled one by its id alone, also where it is missing. */
static const char *
read_plan_id (PostageJsonReader *reader,
              gboolean           is_own)
{
  const char *id = postage_json_read_id (reader, "id");

  if (!postage_json_reader_has_failed (reader) && g_str_has_prefix (id, POSTAGE_OWN_PLAN_PREFIX) != is_own)
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, "id");

      if (is_own)
        postage_json_reader_fail (reader, "id", _ ("expected an id that begins with “own.”, as those of own plans do, "
                                                   "found %s. Correct it."),
                                  found);
      else
        postage_json_reader_fail (reader, "id", _ ("expected an id that doesn’t begin with “own.”, found %s. Write "
                                                   "“own”: true beside the provider’s id, or correct it."),
                                  found);
    }
  return id;
}

/* Reads the plan that the cursor stands on; NULL after an error. */
static PostagePlan *
read_plan (PostageJsonReader *reader,
           PostageDate        as_of,
           gboolean           is_own)
{
  static const char *const statuses[] = { "current", "historic", NULL };

  const char *id = read_plan_id (reader, is_own);
  g_autoptr (PostageLabel) name = postage_label_read (reader, "name");
  PostageAudience audience = read_audience (reader);
  gboolean        is_historic = postage_json_read_choice (reader, "status", statuses) == 1;
  PostageDate     from;
  PostageDate     to;
  g_autoptr (PostagePlan) plan = NULL;

  postage_json_read_validity (reader, &from, &to);
  if (postage_json_reader_has_failed (reader))
    return NULL;

  plan = postage_plan_begin (id, name, audience, as_of);
  postage_plan_set_own (plan, is_own);
  postage_plan_set_historic (plan, is_historic);
  postage_plan_set_validity (plan, from, to);
  postage_plan_set_note (plan, postage_json_reader_get_optional_string (reader, "note"));
  read_currencies (reader, plan);
  read_regions (reader, plan);
  read_limits (reader, plan);
  read_meta_charges (reader, plan);
  read_charges (reader, plan);
  if (is_own)
    read_copied_from (reader, plan);
  if (postage_json_reader_has_failed (reader))
    return NULL;

  postage_plan_end (plan, postage_json_reader_core_error (reader));
  if (!postage_json_reader_blame (reader, postage_plan_get_currencies (plan)->len == 0 ? "currencies" : "charges"))
    return NULL;
  return g_steal_pointer (&plan);
}

static void
read_former_names (PostageJsonReader *reader,
                   PostageProvider   *provider)
{
  if (!postage_json_reader_enter_optional_array (reader, "former_names"))
    return;

  while (postage_json_reader_next (reader, NULL))
    postage_provider_add_former_name (provider, postage_json_read_text (reader, NULL));
  postage_json_reader_leave (reader);
}

/* What the words of the decision factor @id, on which the cursor stands, answer. */
static PostageAnswer
read_answer (PostageJsonReader *reader,
             const char        *id,
             gboolean           is_flag)
{
  static const char *const answers[] = {
    [POSTAGE_ANSWER_IN_PART] = "in-part",
    [POSTAGE_ANSWER_YES] = "yes",
    [POSTAGE_ANSWER_NO] = "no",
    NULL,
  };

  if (!postage_json_reader_has (reader, "answer"))
    return POSTAGE_ANSWER_IN_PART;
  if (is_flag || !postage_attribute_asks_whether (id))
    postage_json_reader_fail (reader, "answer", "%s",
                              _ ("expected it beside a value in words that says whether something is so, found it "
                                 "beside another value. Remove it."));
  return (PostageAnswer) postage_json_read_choice (reader, "answer", answers);
}

/* Reads the decision factor that the cursor stands on. */
static void
read_attribute (PostageJsonReader *reader,
                const char        *id,
                PostageProvider   *provider)
{
  gboolean is_flag = postage_json_reader_is_boolean (reader, "value");
  g_autoptr (PostageLabel) text = is_flag ? NULL : postage_label_read (reader, "value");
  gboolean is_true = is_flag && postage_json_reader_get_boolean (reader, "value");
  g_autoptr (PostageSource) source =
    postage_json_reader_has (reader, "source") ? postage_source_read (reader, "source") : NULL;
  const char         *note = postage_json_reader_get_optional_string (reader, "note");
  const PostageAnswer answer = read_answer (reader, id, is_flag);
  PostageAttribute   *attribute;

  if (!postage_json_reader_has_failed (reader) && !postage_attribute_is_known_id (id))
    postage_json_reader_fail (reader, NULL, "%s",
                              _ ("expected the name of a decision factor, such as “eu_data_hosting”, found another "
                                 "one. Correct it."));
  if (postage_json_reader_has_failed (reader))
    return;

  attribute = postage_attribute_new (id, is_true, text, source, note);
  if (text != NULL && postage_attribute_asks_whether (id))
    postage_attribute_set_answer (attribute, answer);
  postage_provider_take_attribute (provider, attribute);
}

static void
read_attributes (PostageJsonReader *reader,
                 PostageProvider   *provider)
{
  const char *id;

  if (!postage_json_reader_enter_optional_object (reader, "attributes"))
    return;

  while (postage_json_reader_next (reader, &id))
    read_attribute (reader, id, provider);
  postage_json_reader_leave (reader);
}

void
postage_provider_read (PostageJsonReader *reader,
                       PostageCatalogue  *catalogue)
{
  const char *id = postage_json_read_id (reader, "id");
  g_autoptr (PostageLabel) name = postage_label_read (reader, "name");
  const char *website = postage_json_reader_has (reader, "website") ? postage_json_read_url (reader, "website") : NULL;
  PostageDate as_of = postage_json_read_date (reader, "as_of");
  gboolean    is_own = postage_json_reader_get_optional_boolean (reader, "own");
  g_autoptr (PostageProvider) provider = NULL;

  if (postage_json_reader_has_failed (reader))
    return;

  provider = postage_provider_new (id, name, website, as_of);
  postage_provider_set_own (provider, is_own);
  read_former_names (reader, provider);
  read_attributes (reader, provider);
  if (!postage_json_reader_enter_array (reader, "plans"))
    return;
  while (postage_json_reader_next (reader, NULL))
    {
      g_autoptr (PostagePlan) plan = read_plan (reader, as_of, is_own);

      if (plan != NULL)
        postage_provider_add_plan (provider, plan);
    }
  postage_json_reader_leave (reader);
  if (postage_json_reader_has_failed (reader))
    return;

  postage_catalogue_add_provider (catalogue, provider, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, "id");
}
