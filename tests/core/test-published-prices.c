/* test-published-prices.c - what other billing systems publish that a quantity costs, counted the same here
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "postage-test-catalogue.h"

/* Typefaces at 7, 6.50 and 6: https://docs.stripe.com/subscriptions/pricing-models/tiered-pricing */
#define STRIPE_TIERS "tiers 5=USD 7; 10=USD 6.5; *=USD 6"

/* Flat parts, then rates: openmeterio/openmeter, openmeter/billing/service/lineservice/pricegraduatedtiered_test.go and
 * pricevolumetiered_test.go. For no unit OpenMeter bills the flat part of the first tier, and here that is nothing. */
#define OPENMETER_GRADUATED "tiers 5=USD 0+USD 100; 10=USD 0+USD 50; 15=USD 10; *=USD 5"
#define OPENMETER_VOLUME "tiers 5=USD 0+USD 100; 10=USD 0+USD 150; 15=USD 10; *=USD 5"

/* 15 for 10 units: openmeterio/openmeter, openmeter/billing/service/lineservice/pricepackage_test.go */
#define OPENMETER_PACKAGE "amount USD 15 | size 10"

/* Three rates: https://zuplo.com/docs/articles/monetization/pricing-models */
#define ZUPLO_TIERS "tiers 1000=USD 0.1; 10000=USD 0.05; *=USD 0.01"

/* Two rates that rise: the documentation of Kill Bill, catalogue examples; without the plan's recurring 30. */
#define KILL_BILL_TIERS "tiers 1000=USD 1.5; *=USD 2"

/* https://docs.zuora.com/en/zuora-billing/set-up-zuora-billing/build-product-and-prices/dynamic-pricing/use-cases/
 * charge-level-minmax-rules-for-per-unit-pricing */
#define ZUORA_IN_CA "amount USD 10 | minimum USD 100 | maximum USD 200"
#define ZUORA_IN_NY "amount USD 12 | minimum USD 120 | maximum USD 240"

static const struct
{
  const char *model, *terms;
  gint64      quantity;
  const char *amount;
} rows[] = {
  { "volume", STRIPE_TIERS, 1, "7" },
  { "volume", STRIPE_TIERS, 5, "35" },
  { "volume", STRIPE_TIERS, 6, "39" },
  { "volume", STRIPE_TIERS, 20, "120" },
  { "volume", STRIPE_TIERS, 25, "150" },
  { "graduated", STRIPE_TIERS, 5, "35" },

  { "graduated", OPENMETER_GRADUATED, 3, "100" },
  { "graduated", OPENMETER_GRADUATED, 5, "100" },
  { "graduated", OPENMETER_GRADUATED, 7, "150" },
  { "graduated", OPENMETER_GRADUATED, 12, "170" },
  { "graduated", OPENMETER_GRADUATED, 22, "235" },
  { "volume", OPENMETER_VOLUME, 3, "100" },
  { "volume", OPENMETER_VOLUME, 5, "100" },
  { "volume", OPENMETER_VOLUME, 14, "140" },
  { "volume", OPENMETER_VOLUME, 15, "150" },
  { "volume", OPENMETER_VOLUME, 16, "80" },
  { "volume", OPENMETER_VOLUME, 100, "500" },
  { "volume", OPENMETER_VOLUME " | minimum USD 150", 5, "150" },
  { "volume", OPENMETER_VOLUME " | minimum USD 100", 100, "500" },
  { "volume", OPENMETER_VOLUME " | maximum USD 125", 7, "125" },
  { "package", OPENMETER_PACKAGE, 0, "0" },
  { "package", OPENMETER_PACKAGE, 1, "15" },
  { "package", OPENMETER_PACKAGE, 9, "15" },
  { "package", OPENMETER_PACKAGE, 10, "15" },
  { "package", OPENMETER_PACKAGE, 11, "30" },
  { "package", OPENMETER_PACKAGE " | minimum USD 100", 0, "100" },
  { "package", OPENMETER_PACKAGE " | maximum USD 100", 10, "15" },
  { "package", OPENMETER_PACKAGE " | maximum USD 100", 110, "100" },
  /* 10 for 20 units; its calculation by hand. */
  { "package", "amount USD 10 | size 20", 98, "50" },
  { "package", "amount USD 10 | size 20", 20, "10" },
  { "package", "amount USD 10 | size 20", 0, "0" },
  /* https://openmeter.io/docs/billing/product-catalog/pricing-models */
  { "per-unit", "amount USD 0.01", 10000, "100" },

  /* 59.99 with 500 units, then 0.50 each: https://docs.zuora.com/en/zuora-billing/set-up-zuora-billing/
   * build-product-and-prices/charge-models---configure-any-pricing/overage-pricing */
  { "included", "amount USD 0.5 | included 500 | base USD 59.99", 500, "59.99" },
  { "included", "amount USD 0.5 | included 500 | base USD 59.99", 620, "119.99" },
  /* https://docs.zuora.com/en/zuora-billing/bill-your-customer/billing-document-templates-configuration/
   * configure-html-templates-for-billing-documents/customize-html-templates/
   * configure-ratingdetails-in-html-template/ratingdetail-schema/example-tiered-pricing-mode */
  { "graduated", "tiers 100=USD 0; *=USD 2", 130, "60" },
  { "per-unit", ZUORA_IN_CA, 8, "100" },
  { "per-unit", ZUORA_IN_NY, 25, "240" },
  { "per-unit", ZUORA_IN_NY, 10, "120" },

  /* 100 units are free, then 5 for each 100: https://getlago.com/docs/guide/plans/charges/charge-models/package */
  { "package", "amount USD 5 | size 100 | monthly 100", 201, "10" },
  /* https://getlago.com/docs/guide/plans/charges/charge-models/volume */
  { "volume",
    "tiers 10000=USD 0.001+USD 10; 50000=USD 0.0008+USD 10; 100000=USD 0.0006+USD 10; *=USD 0.0004+USD 10", 65000,
    "49" },

  { "graduated", ZUPLO_TIERS, 15000, "600" },
  { "volume", ZUPLO_TIERS, 15000, "150" },
  { "per-unit", "amount USD 0.001", 100000, "100" },

  /* https://docs.useautumn.com/documentation/modelling-pricing/graduated-pricing.md */
  { "graduated", "tiers 1000=USD 0.01; 10000=USD 0.008; *=USD 0.005", 15000, "107" },

  { "graduated", KILL_BILL_TIERS, 1200, "1900" },

  /* All units cheaper from the 11th on, packages of 10: the documentation of Orb, price configuration. */
  { "volume", "tiers 10=USD 0.5; 1000=USD 0.4; *=?", 10, "5" },
  { "volume", "tiers 10=USD 0.5; 1000=USD 0.4; *=?", 101, "40.4" },
  { "package", "amount USD 0.8 | size 10", 4, "0.8" },
  { "package", "amount USD 0.8 | size 10", 11, "1.6" },

  /* 1.25 for a million: https://www.chargebee.com/docs/billing/2.0/product-catalog/package-pricing */
  { "package", "amount USD 1.25 | size 1000000", 10, "1.25" },
  { "package", "amount USD 1.25 | size 1000000", 1000000, "1.25" },
  { "package", "amount USD 1.25 | size 1000000", 1500000, "2.5" },

  /* One amount for a range: https://docs.flexprice.io/docs/product-catalogue/plans/billing-models/package.md */
  { "stairstep", "flats 1000=USD 50; 5000=USD 200; 10000=USD 350; *=?", 1500, "200" },
  { "stairstep", "flats 1000=USD 50; 5000=USD 200; 10000=USD 350; *=?", 4500, "200" },
};

static void
test_published (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PostageCurveValue value;

      g_test_message ("%s: %s of %" G_GINT64_FORMAT, rows[i].model, rows[i].terms, rows[i].quantity);
      postage_test_price_evaluate (rows[i].model, rows[i].terms, rows[i].quantity, 0, &value);
      postage_test_assert_decimal (value.amount, rows[i].amount);
      g_assert_true (value.known);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/published-prices", test_published);
  return g_test_run ();
}
