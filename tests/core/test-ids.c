/* test-ids.c - the names that files give to enumerated values
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-ids.h"

#include "core/postage-error.h"
#include "postage-test-catalogue.h"

/* Every kind of name, read into a number. */
#define READER(type, function)          \
  static gboolean                       \
    read_##type (const char *id,        \
                 int        *value,     \
                 GError    **error)     \
  {                                     \
    Postage##type result = 0;           \
    if (!function (id, &result, error)) \
      return FALSE;                     \
    *value = (int) result;              \
    return TRUE;                        \
  }

READER (Category, postage_category_from_id)
READER (Component, postage_component_from_id)
READER (Confidence, postage_confidence_from_id)
READER (Quality, postage_quality_from_id)
READER (Topic, postage_topic_from_id)
READER (Audience, postage_audience_from_id)
READER (MetaTreatment, postage_meta_treatment_from_id)
READER (BillingTerm, postage_billing_term_from_id)
READER (Route, postage_route_from_id)

static const struct
{
  gboolean (*read) (const char *id,
                    int        *value,
                    GError    **error);
  const char *id;
  int         value;
} rows[] = {
  { read_Category, "marketing", POSTAGE_CATEGORY_MARKETING },
  { read_Category, "utility", POSTAGE_CATEGORY_UTILITY },
  { read_Category, "authentication", POSTAGE_CATEGORY_AUTHENTICATION },
  { read_Category, "authentication-international", POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL },
  { read_Category, "service", POSTAGE_CATEGORY_SERVICE },
  { read_Component, "meta-charges", POSTAGE_COMPONENT_META_CHARGES },
  { read_Component, "subscription", POSTAGE_COMPONENT_SUBSCRIPTION },
  { read_Component, "message-fees", POSTAGE_COMPONENT_MESSAGE_FEES },
  { read_Component, "feature-fees", POSTAGE_COMPONENT_FEATURE_FEES },
  { read_Component, "template-fees", POSTAGE_COMPONENT_TEMPLATE_FEES },
  { read_Component, "set-up", POSTAGE_COMPONENT_SET_UP },
  { read_Component, "taxes", POSTAGE_COMPONENT_TAXES },
  { read_Confidence, "official", POSTAGE_CONFIDENCE_OFFICIAL },
  { read_Confidence, "provider-docs", POSTAGE_CONFIDENCE_PROVIDER_DOCS },
  { read_Confidence, "reprinted", POSTAGE_CONFIDENCE_REPRINTED },
  { read_Confidence, "third-party", POSTAGE_CONFIDENCE_THIRD_PARTY },
  { read_Confidence, "blog", POSTAGE_CONFIDENCE_BLOG },
  { read_Quality, "high", POSTAGE_QUALITY_HIGH },
  { read_Quality, "medium", POSTAGE_QUALITY_MEDIUM },
  { read_Quality, "low", POSTAGE_QUALITY_LOW },
  { read_Topic, "counting", POSTAGE_TOPIC_COUNTING },
  { read_Topic, "service", POSTAGE_TOPIC_SERVICE },
  { read_Topic, "utility-in-window", POSTAGE_TOPIC_UTILITY_IN_WINDOW },
  { read_Topic, "entry-point", POSTAGE_TOPIC_ENTRY_POINT },
  { read_Topic, "not-sent", POSTAGE_TOPIC_NOT_SENT },
  { read_Topic, "volume-bands", POSTAGE_TOPIC_VOLUME_BANDS },
  { read_Topic, "authentication-international", POSTAGE_TOPIC_AUTHENTICATION_INTERNATIONAL },
  { read_Audience, "direct", POSTAGE_AUDIENCE_DIRECT },
  { read_Audience, "partner-client", POSTAGE_AUDIENCE_PARTNER_CLIENT },
  { read_Audience, "partner", POSTAGE_AUDIENCE_PARTNER },
  { read_MetaTreatment, "unknown", POSTAGE_META_UNKNOWN },
  { read_MetaTreatment, "passed-through", POSTAGE_META_PASSED_THROUGH },
  { read_MetaTreatment, "marked-up", POSTAGE_META_MARKED_UP },
  { read_MetaTreatment, "included", POSTAGE_META_INCLUDED },
  { read_MetaTreatment, "direct", POSTAGE_META_DIRECT },
  { read_BillingTerm, "monthly", POSTAGE_BILLING_TERM_MONTHLY },
  { read_BillingTerm, "quarterly", POSTAGE_BILLING_TERM_QUARTERLY },
  { read_BillingTerm, "annual", POSTAGE_BILLING_TERM_ANNUAL },
  { read_Route, "cloud-api", POSTAGE_ROUTE_CLOUD_API },
  { read_Route, "marketing-messages", POSTAGE_ROUTE_MARKETING_MESSAGES },
};

static void
test_known (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      int value = -1;

      g_test_message ("%s", rows[i].id);
      g_assert_true (rows[i].read (rows[i].id, &value, &error));
      g_assert_no_error (error);
      g_assert_cmpint (value, ==, rows[i].value);
    }
}

static void
test_unknown (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      int value = -1;

      /* The message helps: it says what was found, and lists what there is. */
      g_assert_false (rows[i].read ("Marketing!", &value, &error));
      g_assert_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE);
      g_assert_nonnull (strstr (error->message, "found \"Marketing!\""));
      g_assert_nonnull (strstr (error->message, rows[i].id));
      g_assert_cmpint (value, ==, -1);
    }
}

static void
test_written (void)
{
  for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
    {
      PostageCategory back = POSTAGE_CATEGORY_NONE;

      g_assert_true (postage_category_from_id (postage_category_get_id (category), &back, NULL));
      g_assert_cmpint (back, ==, category);
    }
  g_assert_null (postage_category_get_id (POSTAGE_CATEGORY_NONE));
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      PostageComponent back = POSTAGE_N_COMPONENTS;

      g_assert_true (postage_component_from_id (postage_component_get_id (component), &back, NULL));
      g_assert_cmpint (back, ==, component);
    }
  g_assert_cmpstr (postage_confidence_get_id (POSTAGE_CONFIDENCE_THIRD_PARTY), ==, "third-party");
  g_assert_cmpstr (postage_audience_get_id (POSTAGE_AUDIENCE_PARTNER_CLIENT), ==, "partner-client");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ids/known", test_known);
  g_test_add_func ("/ids/unknown", test_unknown);
  g_test_add_func ("/ids/written", test_written);
  return g_test_run ();
}
