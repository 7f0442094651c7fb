/* test-export-plan.c - everything about a plan, and the list of all, with a made-up catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "storage/postage-export-catalogue.h"
#include "storage/postage-export-plan.h"
#include "text-fixture.h"

static char *
show (PostageCatalogue *catalogue,
      const char       *id)
{
  GString *text = postage_export_plan (catalogue, postage_catalogue_get_plan (catalogue, id));

  g_string_replace (text, "\u00a0", " ", 0);
  g_test_message ("%s", text->str);
  return g_string_free (text, FALSE);
}

static void
test_plan (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autofree char *text = show (catalogue, "bird");

  g_assert_cmpstr (text, ==,
                   "Bird · Pay as you go\n"
                   "  ID: bird\n"
                   "  Status: on sale\n"
                   "  For: Direct customer\n"
                   "  Prices in: USD\n"
                   "  Prices known on: 22 November 2026\n"
                   "  Meta’s charges: passed on unchanged\n"
                   "    Seen on 25 September 2026, official: https://provider.example/pass-through\n"
                   "\n"
                   "Message fees\n"
                   "  Processing fee\n"
                   "    Counted: messages sent.\n"
                   "    Price: 0.005 USD each (from May 2026 on)\n"
                   "      Seen on 16 May 2026, official, fair evidence: https://provider.example/pricing\n"
                   "      How the price is known: stated.\n"
                   "\n"
                   "  Inbound fee\n"
                   "    Counted: messages received.\n"
                   "    Price: not known\n"
                   "      Seen on 25 September 2026, official, fair evidence: https://provider.example/pricing\n"
                   "      How the price is known: stated.\n"
                   "\n"
                   "Set-up\n"
                   "  Set-up fee\n"
                   "    Paid once.\n"
                   "    Price: not known\n"
                   "      Seen on a page without a date, official, fair evidence: https://provider.example/pricing\n"
                   "      How the price is known: stated.\n");
}

static void
test_plan_without_charges (void)
{
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autofree char *text = show (catalogue, "opaque");

  g_assert_nonnull (strstr (text, "\n  Meta’s charges: not known\n\n"
                                  "The provider itself charges nothing that is known.\n"));
}

/* Charges stand below their component, in the order of the comparison, whatever the order in the file. */
static void
test_components (void)
{
  static const char *const parts[] = {
    "\nSubscription\n  Base\n",
    "\n  Seats\n",
    "\nMessage fees\n  Surcharge\n",
    "\n  Route fee\n",
    "    Sources disagree about this charge",
    "\nFeature fees\n  Flows\n",
    "\nSet-up\n  Start\n",
  };
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue ();
  g_autofree char *text = show (catalogue, "odd");
  const char      *rest = text;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_test_message ("%s", parts[i]);
      rest = strstr (rest, parts[i]);
      g_assert_nonnull (rest);
    }
}

/* A provider with all that can be known about it. */
static PostageProvider *
full_provider (void)
{
  g_autoptr (PostageLabel) name = postage_label_new ("Acme");
  g_autoptr (PostageLabel) plan_name = postage_label_new ("Basic");
  g_autoptr (PostageLabel) hours = postage_label_new ("On weekdays");
  g_autoptr (PostageLabel) charge_name = postage_label_new ("Fee");
  g_autoptr (PostageSource) source = text_fixture_source ("https://acme.example/", 20261006);
  g_autoptr (PostagePlan) plan = postage_plan_begin ("acme.basic", plan_name, POSTAGE_AUDIENCE_PARTNER, 20261101);
  g_autoptr (PostageCharge) charge =
    postage_charge_begin ("acme.basic.fee", charge_name, POSTAGE_COMPONENT_SUBSCRIPTION, NULL, &postage_price_flat);
  g_autoptr (GError) error = NULL;
  PostageProvider *provider = postage_provider_new ("acme", name, "https://acme.example", 20261101);

  postage_provider_add_former_name (provider, "Umbrella");
  postage_provider_add_former_name (provider, "Apex");
  postage_provider_take_attribute (provider, postage_attribute_new ("free_trial", TRUE, NULL, source, NULL));
  postage_provider_take_attribute (provider, postage_attribute_new ("support_hours", FALSE, hours, NULL, "stated"));

  postage_charge_end (charge);
  postage_plan_add_currency (plan, "USD");
  postage_plan_set_historic (plan, TRUE);
  postage_plan_set_note (plan, "A note.");
  postage_plan_add_region (plan, "CA");
  postage_plan_add_limit (plan, "seats", 3, source);
  postage_plan_add_charge (plan, charge);
  postage_plan_end (plan, &error);
  g_assert_no_error (error);
  postage_provider_add_plan (provider, plan);
  return provider;
}

static void
test_provider (void)
{
  g_autoptr (PostageProvider) provider = full_provider ();
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue_with (provider);
  g_autoptr (GString) text = postage_export_provider (catalogue, provider);

  g_assert_cmpstr (text->str, ==,
                   "Acme\n"
                   "  ID: acme\n"
                   "  Website: https://acme.example\n"
                   "  Formerly: Umbrella, Apex\n"
                   "  Prices known on: 1 November 2026\n"
                   "  Free trial: yes\n"
                   "    Seen on 6 October 2026, official: https://acme.example/\n"
                   "  Hours of support: On weekdays\n"
                   "    Remark: stated\n"
                   "\n"
                   "\n"
                   "Acme · Basic\n"
                   "  ID: acme.basic\n"
                   "  Status: ended\n"
                   "  For: Partner\n"
                   "  Prices in: USD\n"
                   "  Prices known on: 1 November 2026\n"
                   "  Meta’s charges: not known\n"
                   "  Sold to businesses in: Canada.\n"
                   "  Serves at most 3 (seats).\n"
                   "  Seen on 6 October 2026, official: https://acme.example/\n"
                   "  Remark: A note.\n"
                   "\n"
                   "Subscription\n"
                   "  Fee\n"
                   "    Price: not known\n");
}

static void
test_list (void)
{
  g_autoptr (PostageProvider) provider = full_provider ();
  g_autoptr (PostageCatalogue) catalogue = text_fixture_catalogue_with (provider);
  g_autoptr (GString) table = postage_export_catalogue_table (catalogue);
  g_autoptr (GString) csv = postage_export_catalogue_csv (catalogue);
  g_autoptr (GString) json = postage_export_catalogue_json (catalogue);

  g_test_message ("%s\n%s\n%s", table->str, csv->str, json->str);
  g_assert_true (g_regex_match_simple ("\nAcme \\(acme\\), prices known on 1 November 2026\n"
                                       "  acme\\.basic +Basic +ended +Partner +USD +not known\n",
                                       table->str, 0, 0));
  g_assert_nonnull (
    strstr (csv->str, "\r\nacme,Acme,acme.basic,Basic,historic,partner,USD,unknown,1,2026-11-01,false\r\n"));
  g_assert_nonnull (strstr (csv->str, "\r\n360dialog,360dialog,360dialog,Regular,current,direct,EUR USD,"));
  g_assert_nonnull (strstr (json->str, "\"former_names\": [\n        \"Umbrella\",\n        \"Apex\"\n      ]"));
  g_assert_nonnull (strstr (json->str, "\"regions\": [\n            \"CA\"\n          ]"));
  g_assert_true (g_str_has_suffix (json->str, "}\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/plan", test_plan);
  g_test_add_func ("/plan/without-charges", test_plan_without_charges);
  g_test_add_func ("/plan/components", test_components);
  g_test_add_func ("/plan/provider", test_provider);
  g_test_add_func ("/plan/list", test_list);
  return g_test_run ();
}
