/* postage-billing-rules-reader.c - reads what Meta charges and what is free
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-billing-rules-reader.h"

#include <glib/gi18n.h>

#include "storage/postage-json-values.h"
#include "storage/postage-source-reader.h"

/* Returns: (transfer full): the codes in the list "countries". */
static GStrv
read_countries (PostageJsonReader *reader,
                PostageCatalogue  *catalogue)
{
  g_autoptr (GStrvBuilder) countries = g_strv_builder_new ();

  if (postage_json_reader_enter_array (reader, "countries"))
    {
      if (postage_json_reader_get_length (reader) == 0)
        postage_json_reader_fail (reader, NULL, "%s", _ ("expected at least one country, found none. Add one."));
      while (postage_json_reader_next (reader, NULL))
        {
          const char *code = postage_json_read_country_code (reader, NULL);

          if (!postage_json_reader_has_failed (reader) && postage_catalogue_get_country (catalogue, code) == NULL)
            postage_json_reader_fail (reader, NULL,
                                      _ ("expected a country of markets.json, found \"%s\". Correct it."), code);
          g_strv_builder_add (countries, code);
        }
      postage_json_reader_leave (reader);
    }
  return g_strv_builder_end (countries);
}

static void
read_service (PostageJsonReader       *reader,
              PostageBillingRuleTerms *terms)
{
  static const char *const scopes[] = { "account", "number", NULL };

  terms->free = postage_json_reader_get_boolean (reader, "free");
  if (terms->free || !postage_json_reader_has (reader, "allowance"))
    return;
  terms->allowance = postage_json_reader_get_integer (reader, "allowance", 0, G_MAXINT32);
  terms->scope = (PostageAllowanceScope) postage_json_read_choice (reader, "per", scopes);
}

/* Reads the members that belong to the topic. Returns: (transfer full) (nullable): countries. */
static GStrv
read_terms (PostageJsonReader       *reader,
            PostageCatalogue        *catalogue,
            PostageTopic             topic,
            PostageBillingRuleTerms *terms)
{
  static const char *const countings[] = { "conversation", "message", NULL };

  switch (topic)
    {
    case POSTAGE_TOPIC_COUNTING:
      terms->counting = (PostageCounting) postage_json_read_choice (reader, "counts", countings);
      break;
    case POSTAGE_TOPIC_SERVICE:
      read_service (reader, terms);
      break;
    case POSTAGE_TOPIC_UTILITY_IN_WINDOW:
      terms->free = postage_json_reader_get_boolean (reader, "free");
      break;
    case POSTAGE_TOPIC_ENTRY_POINT:
      terms->free = postage_json_reader_get_boolean (reader, "free");
      terms->hours = (int) postage_json_reader_get_integer (reader, "hours", 1, 24 * 366);
      break;
    case POSTAGE_TOPIC_NOT_SENT:
      terms->category = postage_json_read_category (reader, "category");
      return read_countries (reader, catalogue);
    case POSTAGE_TOPIC_VOLUME_BANDS:
      terms->assumed = postage_json_reader_get_boolean (reader, "assumed");
      break;
    case POSTAGE_TOPIC_AUTHENTICATION_INTERNATIONAL:
      terms->allowance = postage_json_reader_get_integer (reader, "allowance", 0, G_MAXINT32);
      break;
    case POSTAGE_TOPIC_APP_DEVICES:
    case POSTAGE_TOPIC_APP_BROADCAST:
      terms->maximum = postage_json_reader_get_integer (reader, "maximum", 1, G_MAXINT32);
      break;
    default:
      g_assert_not_reached ();
    }
  return NULL;
}

static void
read_rule (PostageJsonReader *reader,
           PostageCatalogue  *catalogue)
{
  static const char *const statuses[] = { "official", "secondary", NULL };

  const char *id = postage_json_read_id (reader, "id");
  const char *topic_id = postage_json_reader_get_string (reader, "topic");
  PostageDate from = postage_json_read_day (reader, "from");
  PostageDate to = postage_json_read_optional_day (reader, "to");
  g_autoptr (PostageSource) source = postage_source_read (reader, "source");
  PostageBillingRuleTerms terms = { 0 };
  PostageTopic            topic = POSTAGE_TOPIC_COUNTING;
  g_autoptr (PostageBillingRule) rule = NULL;
  g_auto (GStrv) countries = NULL;

  if (postage_json_reader_has (reader, "status"))
    postage_json_read_choice (reader, "status", statuses);
  postage_topic_from_id (topic_id, &topic, postage_json_reader_core_error (reader));
  if (!postage_json_reader_blame (reader, "topic"))
    return;
  if (to != POSTAGE_DATE_NONE && to < from)
    postage_json_reader_fail (reader, "to", "%s", _ ("expected a date not before “from”, found an earlier one. "
                                                     "Correct one of them."));

  countries = read_terms (reader, catalogue, topic, &terms);
  if (postage_json_reader_has_failed (reader))
    return;

  rule = postage_billing_rule_new (id, topic, from, to, &terms, (const char *const *) countries, source);
  postage_catalogue_add_rule (catalogue, rule, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, "id");
}

void
postage_billing_rules_read (PostageJsonReader *reader,
                            PostageCatalogue  *catalogue)
{
  if (!postage_json_reader_enter_array (reader, "rules"))
    return;

  while (postage_json_reader_next (reader, NULL))
    read_rule (reader, catalogue);
  postage_json_reader_leave (reader);
}
