/* text-fixture-plans.c - the providers and plans of the test catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text-fixture.h"

/* One charge of a plan, as a table writes it. */
typedef struct
{
  const char              *id, *name, *chinese;
  PostageComponent         component;
  const char              *metric;
  const PostagePriceModel *model;
  const char              *usd, *eur; /* the amount, or the percentage; NULL is not known */
  PostageDate              seen;
  const char              *minimum, *maximum;
  gboolean                 one_off, disputed;
} ChargeRow;

/* A provider with one plan. */
typedef struct
{
  const char          *id, *provider, *plan, *chinese;
  PostageAudience      audience;
  PostageMetaTreatment treatment;
  const char          *currencies[3];
  const ChargeRow     *charges;
} ProviderRow;

static PostageAmounts *
amounts (const char *usd,
         const char *eur)
{
  PostageAmounts *result = postage_amounts_new ();

  postage_amounts_set (result, "USD", text_fixture_decimal (usd));
  if (eur != NULL)
    postage_amounts_set (result, "EUR", text_fixture_decimal (eur));
  return result;
}

static void
set_terms (PostagePrice    *price,
           const ChargeRow *row)
{
  g_autoptr (PostageAmounts) amount = NULL;

  if (row->model == &postage_price_percentage)
    {
      g_autoptr (PostageAmounts) minimum = row->minimum != NULL ? amounts (row->minimum, NULL) : NULL;
      g_autoptr (PostageAmounts) maximum = row->maximum != NULL ? amounts (row->maximum, NULL) : NULL;

      PostageDecimal percent = text_fixture_decimal (row->usd);

      postage_price_set_share (price, POSTAGE_SHARE_OF_META_CHARGES, &percent);
      postage_price_set_limits (price, minimum, maximum);
      return;
    }
  if (row->model == &postage_price_graduated)
    {
      g_autoptr (PostageAmounts) rate = amounts (row->usd, NULL);
      g_autoptr (PostageAmounts) flat = row->minimum != NULL ? amounts (row->minimum, NULL) : NULL;

      const PostageTier tiers[] = { { .up_to = 3, .rate = rate, .has_flat = flat != NULL, .flat = flat },
                                    { .up_to = G_MAXINT64 } };

      for (guint i = 0; i < G_N_ELEMENTS (tiers); i++)
        postage_price_add_tier (price, &tiers[i]);
      return;
    }

  if (row->model == &postage_price_included)
    {
      g_autoptr (PostageAmounts) base = amounts (row->minimum, NULL);

      postage_price_set_included (price, 2, base);
    }
  if (row->usd != NULL)
    amount = amounts (row->usd, row->eur);
  postage_price_set_amount (price, amount);
}

static PostageCharge *
charge_new (const ChargeRow *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageLabel) name = postage_label_new (row->name);
  g_autoptr (PostageSource) from = text_fixture_source ("https://provider.example/pricing", row->seen);
  g_autoptr (PostagePrice) price = postage_price_new (from);
  PostageCharge *charge;

  if (row->chinese != NULL)
    postage_label_add (name, "zh_CN", row->chinese);
  postage_source_set_evidence (from, POSTAGE_QUALITY_MEDIUM, "stated", NULL);
  charge = postage_charge_begin (row->id, name, row->component, row->metric, row->model);
  postage_charge_set_one_off (charge, row->one_off);
  postage_charge_set_disputed (charge, row->disputed);
  set_terms (price, row);
  postage_charge_add_price (charge, price, &error);
  g_assert_no_error (error);
  postage_charge_end (charge);
  return charge;
}

static PostagePlan *
plan_new (const ProviderRow *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageLabel) name = postage_label_new (row->plan);
  g_autoptr (PostageSource) source = text_fixture_source ("https://provider.example/pass-through", 20260925);
  PostagePlan *plan;

  if (row->chinese != NULL)
    postage_label_add (name, "zh_CN", row->chinese);
  plan = postage_plan_begin (row->id, name, row->audience, 20261122);
  for (guint i = 0; row->currencies[i] != NULL; i++)
    postage_plan_add_currency (plan, row->currencies[i]);
  postage_plan_set_meta_charges (plan, row->treatment, row->treatment == POSTAGE_META_UNKNOWN ? NULL : source);
  if (g_str_equal (row->id, "later"))
    postage_plan_set_validity (plan, 20270101, POSTAGE_DATE_NONE);
  for (const ChargeRow *charge_row = row->charges; charge_row != NULL && charge_row->id != NULL; charge_row++)
    {
      g_autoptr (PostageCharge) charge = charge_new (charge_row);

      postage_plan_add_charge (plan, charge);
    }
  postage_plan_end (plan, &error);
  g_assert_no_error (error);
  return plan;
}

/* clang-format off */
static const ChargeRow twilio[] = {
  { "twilio.sent", "Outbound message", "发出消息费", POSTAGE_COMPONENT_MESSAGE_FEES, "sent", &postage_price_per_unit,
    "0.005", NULL, 20240227 },
  { "twilio.received", "Inbound message", "收到消息费", POSTAGE_COMPONENT_MESSAGE_FEES, "received",
    &postage_price_per_unit, "0.005", NULL, 20240227 },
  { NULL },
};

static const ChargeRow dialog[] = {
  { "360dialog.licence", "Licence", "许可费", POSTAGE_COMPONENT_SUBSCRIPTION, "numbers", &postage_price_per_unit,
    "59", "49", 20260801 },
  { NULL },
};

static const ChargeRow bird[] = {
  { "bird.sent", "Processing fee", NULL, POSTAGE_COMPONENT_MESSAGE_FEES, "sent", &postage_price_per_unit,
    "0.005", NULL, 20260516 },
  { "bird.received", "Inbound fee", NULL, POSTAGE_COMPONENT_MESSAGE_FEES, "received", &postage_price_per_unit,
    NULL, NULL, 20260925 },
  { "bird.set-up", "Set-up fee", NULL, POSTAGE_COMPONENT_SET_UP, NULL, &postage_price_flat,
    NULL, NULL, 0, NULL, NULL, TRUE },
  { NULL },
};

/* One charge of each kind that the others don't have. */
static const ChargeRow odd[] = {
  { "odd.base", "Base", NULL, POSTAGE_COMPONENT_SUBSCRIPTION, NULL, &postage_price_flat, "10", NULL, 20260101 },
  { "odd.seats", "Seats", NULL, POSTAGE_COMPONENT_SUBSCRIPTION, "seats", &postage_price_included,
    "7.5", NULL, 0, "20" },
  { "odd.flows", "Flows", NULL, POSTAGE_COMPONENT_FEATURE_FEES, "flows", &postage_price_graduated,
    "0.333", NULL, 20260101, "4" },
  { "odd.share", "Surcharge", NULL, POSTAGE_COMPONENT_MESSAGE_FEES, NULL, &postage_price_percentage,
    "5", NULL, 20260101 },
  { "odd.minimum", "Small surcharge", NULL, POSTAGE_COMPONENT_MESSAGE_FEES, NULL, &postage_price_percentage,
    "0.5", NULL, 20260101, "5" },
  { "odd.maximum", "Large surcharge", NULL, POSTAGE_COMPONENT_MESSAGE_FEES, NULL, &postage_price_percentage,
    "50", NULL, 20260101, NULL, "6.25" },
  { "odd.once", "Start", NULL, POSTAGE_COMPONENT_SET_UP, NULL, &postage_price_flat,
    "99", NULL, 20260101, NULL, NULL, TRUE },
  { "odd.disputed", "Route fee", NULL, POSTAGE_COMPONENT_MESSAGE_FEES, "sent", &postage_price_per_unit,
    "0.001", NULL, 20260101, NULL, NULL, FALSE, TRUE },
  { NULL },
};

static const ProviderRow providers[] = {
  { "twilio", "Twilio", "Pay as you go", "按量付费", POSTAGE_AUDIENCE_DIRECT, POSTAGE_META_PASSED_THROUGH,
    { "USD" }, twilio },
  { "360dialog", "360dialog", "Regular", NULL, POSTAGE_AUDIENCE_DIRECT, POSTAGE_META_PASSED_THROUGH,
    { "EUR", "USD" }, dialog },
  { "bird", "Bird", "Pay as you go", "按量付费", POSTAGE_AUDIENCE_DIRECT, POSTAGE_META_PASSED_THROUGH,
    { "USD" }, bird },
  { "meta", "Meta", "Cloud API", NULL, POSTAGE_AUDIENCE_DIRECT, POSTAGE_META_DIRECT, { "EUR", "USD" } },
  { "twin", "Twin", "Cloud API", NULL, POSTAGE_AUDIENCE_DIRECT, POSTAGE_META_DIRECT, { "EUR", "USD" } },
  { "triplet", "Triplet", "Cloud API", NULL, POSTAGE_AUDIENCE_DIRECT, POSTAGE_META_DIRECT, { "EUR", "USD" } },
  { "odd", "Odd", "Everything", NULL, POSTAGE_AUDIENCE_DIRECT, POSTAGE_META_PASSED_THROUGH, { "USD" }, odd },
  { "opaque", "Opaque", "Bundle", NULL, POSTAGE_AUDIENCE_DIRECT, POSTAGE_META_UNKNOWN, { "USD" } },
  { "partner", "Reseller", "Partner", NULL, POSTAGE_AUDIENCE_PARTNER, POSTAGE_META_PASSED_THROUGH, { "USD" }, dialog },
  { "later", "Later", "Soon", NULL, POSTAGE_AUDIENCE_DIRECT, POSTAGE_META_PASSED_THROUGH, { "USD" } },
  { "rupees", "Rupees", "Plan", NULL, POSTAGE_AUDIENCE_DIRECT, POSTAGE_META_DIRECT, { "INR" } },
};
/* clang-format on */

void
text_fixture_add_providers (PostageCatalogue *catalogue)
{
  for (guint i = 0; i < G_N_ELEMENTS (providers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PostageLabel) name = postage_label_new (providers[i].provider);
      g_autoptr (PostageProvider) provider = postage_provider_new (providers[i].id, name, NULL, 20261122);
      g_autoptr (PostagePlan) plan = plan_new (&providers[i]);

      postage_provider_add_plan (provider, plan);
      postage_catalogue_add_provider (catalogue, provider, &error);
      g_assert_no_error (error);
    }
}
