/* test-price-history.c - which prices of a provider began when
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-price-history.h"

#include "postage-test-catalogue.h"

static PostagePlan *
new_plan (const char        *id,
          const char *const *terms)
{
  PostagePlan   *plan = postage_test_plan (id, "USD", POSTAGE_META_PASSED_THROUGH);
  PostageCharge *charge = postage_test_charge ("fee", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, &postage_price_flat,
                                               postage_test_price_of (terms[0]));

  for (guint i = 1; terms[i] != NULL; i++)
    {
      g_autoptr (PostagePrice) price = postage_test_price_of (terms[i]);

      g_assert_true (postage_charge_add_price (charge, price, NULL));
    }
  postage_test_plan_take (plan, charge);
  return plan;
}

/* "2026-05 a.x 3<2": in which month the price of the plan became 3 USD, and was 2 before. */
static char *
tell (const GArray *events)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++)
    {
      const PostagePriceEvent *event = &g_array_index (events, PostagePriceEvent, i);
      g_autofree char         *month = postage_month_to_string (event->month);
      const PostagePrice      *prices[] = { event->price, event->previous };

      g_string_append_printf (text, "%s%s %s ", i > 0 ? ", " : "", month, postage_plan_get_id (event->plan));
      for (guint j = 0; j < 2 && prices[j] != NULL; j++)
        {
          PostageDecimal   amount = 0;
          g_autofree char *figure = NULL;

          g_assert_true (postage_amounts_get (postage_price_get_amount (prices[j]), "USD", &amount));
          figure = postage_decimal_to_string (amount, 0);
          g_string_append_printf (text, "%s%s", j > 0 ? "<" : "", figure);
        }
    }
  return g_string_free (text, FALSE);
}

static void
test_events (void)
{
  static const struct
  {
    const char *name;
    const char *first[5], *second[2];
    const char *told;
  } rows[] = {
    { "one price, since it was read", { "amount USD 3" }, { NULL }, "2020-01 a.x 3" },
    { "a change, whatever the order of the file",
      { "amount USD 3 | from 2026-05-01", "amount USD 2 | from 2025-01-01" },
      { NULL },
      "2026-05 a.x 3<2, 2025-01 a.x 2" },
    { "the price before, not the first one",
      { "amount USD 1 | from 2024-01-01", "amount USD 2 | from 2025-01-01", "amount USD 3 | from 2026-05-01" },
      { NULL },
      "2026-05 a.x 3<2, 2025-01 a.x 2<1, 2024-01 a.x 1" },
    { "a price by the year follows none by the month",
      { "amount USD 2 | from 2025-01-01", "amount USD 20 | term annual | from 2026-01-01" },
      { NULL },
      "2026-01 a.x 20, 2025-01 a.x 2" },
    { "what is not known is no event", { "amount ?", "amount USD 3 | from 2026-05-01" }, { NULL }, "2026-05 a.x 3" },
    { "plans in their order",
      { "amount USD 3 | from 2026-05-01" },
      { "amount USD 9 | from 2026-05-01" },
      "2026-05 a.x 3, 2026-05 a.y 9" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostagePlan) first = new_plan ("a.x", rows[i].first);
      g_autoptr (PostageProvider) provider = postage_test_provider ("a", first);
      g_autoptr (GArray) events = NULL;
      g_autofree char *told = NULL;

      if (rows[i].second[0] != NULL)
        {
          g_autoptr (PostagePlan) second = new_plan ("a.y", rows[i].second);

          g_assert_true (postage_plan_end (second, NULL));
          postage_provider_add_plan (provider, second);
        }
      events = postage_price_history_new (provider);
      told = tell (events);
      g_test_message ("%s", rows[i].name);
      g_assert_cmpstr (told, ==, rows[i].told);
    }
}

static PostagePrice *
new_price_from (const char *url)
{
  g_autoptr (PostageSource) source = postage_source_new (url, POSTAGE_CONFIDENCE_OFFICIAL);

  return postage_price_new (source);
}

static void
test_pages (void)
{
  static const char *const urls[] = { "https://b", "https://a", "https://c", "https://c" };
  g_autoptr (PostagePlan) plan = postage_test_plan ("a.x", "USD", POSTAGE_META_PASSED_THROUGH);
  g_autoptr (PostagePlan) ended = postage_test_plan ("a.y", "USD", POSTAGE_META_PASSED_THROUGH);
  g_autoptr (PostageProvider) provider = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autofree char *id = g_strdup_printf ("fee-%u", i);

      postage_test_plan_take (plan, postage_test_charge (id, POSTAGE_COMPONENT_SUBSCRIPTION, NULL, &postage_price_flat,
                                                         new_price_from (urls[i])));
    }
  postage_test_plan_take (ended, postage_test_charge ("fee", POSTAGE_COMPONENT_SUBSCRIPTION, NULL, &postage_price_flat,
                                                      new_price_from ("https://old")));
  postage_plan_set_historic (ended, TRUE);
  g_assert_true (postage_plan_end (ended, NULL));
  provider = postage_test_provider ("a", plan);
  postage_provider_add_plan (provider, ended);

  pages = postage_price_history_list_pages (provider);
  g_assert_cmpuint (pages->len, ==, 3);
  g_assert_cmpstr (pages->pdata[0], ==, "https://c");
  g_assert_cmpstr (pages->pdata[1], ==, "https://a");
  g_assert_cmpstr (pages->pdata[2], ==, "https://b");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/price-history/events", test_events);
  g_test_add_func ("/price-history/pages", test_pages);
  return g_test_run ();
}
