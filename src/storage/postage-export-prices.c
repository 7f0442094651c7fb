/* postage-export-prices.c - what Meta's lists and the providers' prices were and are
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-prices.h"

#include <glib/gi18n-lib.h>

#include "core/postage-price-history.h"
#include "text/postage-text-date.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"
#include "text/postage-text-price.h"
#include "text/postage-text-rate-card.h"

/* Returns: (nullable): the rate for programs. */
static char *
write_rate (const PostageRateCell *cell)
{
  return cell->state == POSTAGE_RATE_KNOWN ? postage_decimal_to_string (cell->rate, POSTAGE_TEXT_RATE_DIGITS) : NULL;
}

static const char *
get_kind_id (PostageRateChangeKind kind)
{
  static const char *const ids[] = { "up", "down", "added", "removed", "found", "lost" };

  G_STATIC_ASSERT (G_N_ELEMENTS (ids) == POSTAGE_N_RATE_CHANGES);
  return ids[kind];
}

static void
take_change (PostageExportRows       *rows,
             const PostageCatalogue  *catalogue,
             const char              *currency,
             const PostageRateChange *change)
{
  const gboolean is_measured =
    change->kind == POSTAGE_RATE_CHANGE_UP || change->kind == POSTAGE_RATE_CHANGE_DOWN;

  postage_export_rows_take (rows, g_strdup (postage_text_market (catalogue, change->market)),
                            g_strdup (change->market));
  postage_export_rows_take (rows, g_strdup (postage_text_category (change->category)),
                            g_strdup (postage_category_get_id (change->category)));
  postage_export_rows_take (rows, NULL, g_strdup (get_kind_id (change->kind)));
  postage_export_rows_take (rows, postage_text_rate_cell (&change->before), write_rate (&change->before));
  postage_export_rows_take (rows, postage_text_rate_cell (&change->after), write_rate (&change->after));
  postage_export_rows_take (rows, NULL,
                            is_measured ? postage_decimal_to_string (change->amount, POSTAGE_TEXT_RATE_DIGITS) : NULL);
  postage_export_rows_take (rows, postage_text_rate_change_percent (change),
                            is_measured && change->has_percent ? postage_decimal_to_string (change->percent, 0)
                                                               : NULL);
  postage_export_rows_take (rows, NULL, g_strdup (currency));
}

PostageExportRows *
postage_export_rate_card_difference (const PostageCatalogue          *catalogue,
                                     const PostageRateCardDifference *difference)
{
  const PostageExportColumn columns[] = {
    /* Translators: heads of columns: what has changed in a list of prices */
    { "market", C_ ("prices", "Market"), FALSE },
    { "category", C_ ("prices", "Category"), FALSE },
    { "change", NULL, FALSE },
    { "before", C_ ("prices", "Before"), TRUE },
    { "after", C_ ("prices", "Now"), TRUE },
    { "amount", NULL, TRUE },
    { "percent", C_ ("prices", "In percent"), TRUE },
    { "currency", NULL, FALSE },
  };
  PostageExportRows *rows;
  PostageRateCard   *after;
  const GArray      *changes;

  g_return_val_if_fail (catalogue != NULL && difference != NULL, NULL);

  after = postage_rate_card_difference_get_after (difference);
  rows = postage_export_rows_new ("rate-card-difference",
                                  postage_text_rate_list (postage_rate_card_get_currency (after),
                                                          postage_rate_card_get_effective (after),
                                                          postage_rate_card_get_counting (after)),
                                  columns, G_N_ELEMENTS (columns));
  changes = postage_rate_card_difference_get_changes (difference);
  for (guint i = 0; i < changes->len; i++)
    take_change (rows, catalogue, postage_rate_card_get_currency (after),
                 &g_array_index (changes, PostageRateChange, i));
  postage_export_rows_take_summary (rows, postage_text_rate_card_difference (difference));
  return rows;
}

static void
take_date (PostageExportRows *rows,
           PostageDate        date)
{
  postage_export_rows_take (rows, postage_text_date (date), postage_date_to_string (date));
}

static void
take_counting (PostageExportRows *rows,
               PostageCounting    counting)
{
  if (counting == POSTAGE_COUNTING_MESSAGE)
    postage_export_rows_take (rows, g_strdup (C_ ("prices", "message")), g_strdup ("message"));
  else
    postage_export_rows_take (rows, g_strdup (C_ ("prices", "conversation")), g_strdup ("conversation"));
}

/* The lists in @currency, the latest first. */
static GPtrArray *
list_cards (PostageCatalogue *catalogue,
            const char       *currency)
{
  const GPtrArray *all = postage_catalogue_get_rate_cards (catalogue);
  GPtrArray       *cards = g_ptr_array_new ();

  for (guint i = all->len; i > 0; i--)
    if (g_str_equal (postage_rate_card_get_currency (all->pdata[i - 1]), currency))
      g_ptr_array_add (cards, all->pdata[i - 1]);
  return cards;
}

static PostageExportRows *
make_market_history (PostageCatalogue *catalogue,
                     const GPtrArray  *cards,
                     const char       *currency,
                     const char       *market)
{
  PostageExportColumn columns[2 + POSTAGE_N_CATEGORIES] = {
    /* Translators: heads of columns: from which day a list of prices holds, and what a price is paid for */
    { "effective", C_ ("prices", "From"), FALSE },
    { "counts", C_ ("prices", "Price per"), FALSE },
  };
  PostageExportRows *rows;

  for (guint i = 0; i < POSTAGE_N_CATEGORIES; i++)
    columns[2 + i] = (PostageExportColumn){
      postage_category_get_id ((PostageCategory) i),
      postage_text_category ((PostageCategory) i),
      TRUE,
    };
  rows = postage_export_rows_new ("rate-card-history",
                                  /* Translators: a market, the code of a currency */
                                  g_strdup_printf (_ ("Meta’s prices for %1$s in %2$s"),
                                                   postage_text_market (catalogue, market), currency),
                                  columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < cards->len; i++)
    {
      take_date (rows, postage_rate_card_get_effective (cards->pdata[i]));
      take_counting (rows, postage_rate_card_get_counting (cards->pdata[i]));
      for (guint j = 0; j < POSTAGE_N_CATEGORIES; j++)
        {
          const PostageRateCell cell = postage_rate_card_lookup (cards->pdata[i], market, (PostageCategory) j);

          postage_export_rows_take (rows, postage_text_rate_cell (&cell), write_rate (&cell));
        }
    }
  return rows;
}

static void
take_count (PostageExportRows *rows,
            gint64             count)
{
  postage_export_rows_take (rows, postage_text_count (count), g_strdup_printf ("%" G_GINT64_FORMAT, count));
}

static PostageExportRows *
make_list_history (const GPtrArray *cards,
                   const char      *currency)
{
  const PostageExportColumn columns[] = {
    { "effective", C_ ("prices", "From"), FALSE },
    { "counts", C_ ("prices", "Price per"), FALSE },
    { "markets", C_ ("prices", "Markets"), TRUE },
    { "up", C_ ("prices", "Higher"), TRUE },
    { "down", C_ ("prices", "Lower"), TRUE },
    { "added", C_ ("prices", "New"), TRUE },
    { "removed", C_ ("prices", "Gone"), TRUE },
    { "unchanged", C_ ("prices", "The same"), TRUE },
  };
  static const PostageRateChangeKind kinds[] = {
    POSTAGE_RATE_CHANGE_UP,
    POSTAGE_RATE_CHANGE_DOWN,
    POSTAGE_RATE_CHANGE_ADDED,
    POSTAGE_RATE_CHANGE_REMOVED,
  };
  PostageExportRows *rows;

  /* Translators: the code of a currency */
  rows = postage_export_rows_new ("rate-card-history", g_strdup_printf (_ ("Meta’s lists in %s"), currency), columns,
                                  G_N_ELEMENTS (columns));
  for (guint i = 0; i < cards->len; i++)
    {
      g_autoptr (GPtrArray) markets = postage_rate_card_dup_markets (cards->pdata[i]);
      g_autoptr (PostageRateCardDifference) difference = NULL;

      take_date (rows, postage_rate_card_get_effective (cards->pdata[i]));
      take_counting (rows, postage_rate_card_get_counting (cards->pdata[i]));
      take_count (rows, markets->len);
      if (i + 1 < cards->len)
        difference = postage_rate_card_difference_new (cards->pdata[i + 1], cards->pdata[i]);
      for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
        if (difference != NULL)
          take_count (rows, postage_rate_card_difference_count (difference, kinds[j]));
        else
          postage_export_rows_take (rows, g_strdup ("–"), NULL);
      if (difference != NULL)
        take_count (rows, postage_rate_card_difference_get_n_unchanged (difference));
      else
        postage_export_rows_take (rows, g_strdup ("–"), NULL);
    }
  return rows;
}

PostageExportRows *
postage_export_rate_card_history (PostageCatalogue *catalogue,
                                  const char       *currency,
                                  const char       *market)
{
  g_autoptr (GPtrArray) cards = NULL;

  g_return_val_if_fail (catalogue != NULL && currency != NULL, NULL);

  cards = list_cards (catalogue, currency);
  return market != NULL ? make_market_history (catalogue, cards, currency, market)
                        : make_list_history (cards, currency);
}

static void
take_event (PostageExportRows       *rows,
            const PostagePriceEvent *event)
{
  const char      *plan_id = postage_plan_get_id (event->plan);
  g_autofree char *before =
    event->previous != NULL ? postage_text_price_terms (event->plan, event->charge, event->previous) : NULL;
  g_autofree char *now = postage_text_price_terms (event->plan, event->charge, event->price);
  g_autofree char *seen = postage_date_to_string (postage_source_get_latest (postage_price_get_source (event->price)));

  postage_export_rows_take (rows, postage_text_month (event->month), postage_month_to_string (event->month));
  postage_export_rows_take (rows, postage_text_plan_name (event->plan), g_strdup (plan_id));
  postage_export_rows_take (rows, g_strdup (postage_text_label (postage_charge_get_name (event->charge))),
                            g_strdup (postage_charge_get_id (event->charge)));
  postage_export_rows_take (rows, g_strdup (now), g_strdup (now));
  postage_export_rows_take (rows, g_strdup (before != NULL ? before : "–"), g_strdup (before));
  postage_export_rows_take (rows,
                            postage_text_date (postage_source_get_latest (postage_price_get_source (event->price))),
                            g_steal_pointer (&seen));
}

PostageExportRows *
postage_export_price_history (const PostageProvider *provider,
                              const PostagePlan     *plan)
{
  const PostageExportColumn columns[] = {
    /* Translators: heads of columns: the month from which a price holds, what it was before, when it was read */
    { "month", C_ ("prices", "From"), FALSE },
    { "plan", C_ ("prices", "Plan"), FALSE },
    { "charge", C_ ("prices", "Charge"), FALSE },
    { "price", C_ ("prices", "Price"), FALSE },
    { "before", C_ ("prices", "Before"), FALSE },
    { "seen", C_ ("prices", "Read on"), FALSE },
  };
  g_autoptr (GArray) events = NULL;
  PostageExportRows *rows;
  const char        *name;

  g_return_val_if_fail (provider != NULL, NULL);

  name = plan != NULL ? postage_plan_get_id (plan) : postage_text_label (postage_provider_get_name (provider));
  events = postage_price_history_new (provider);
  rows = postage_export_rows_new ("price-history",
                                  /* Translators: the name of a provider or a plan */
                                  g_strdup_printf (_ ("Dated prices of %s"), name), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < events->len; i++)
    {
      const PostagePriceEvent *event = &g_array_index (events, PostagePriceEvent, i);

      if (plan == NULL || event->plan == plan)
        take_event (rows, event);
    }
  return rows;
}
