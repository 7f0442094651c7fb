/* postage-exchange.c - rates of exchange
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-exchange.h"

#include <string.h>

#include "core/postage-error.h"
#include "core/postage-value.h"

/* What one euro was worth on a day. */
typedef struct
{
  PostageDate    date;
  PostageDecimal per_euro;
  PostageSource *source;
} Quote;

struct _PostageExchange
{
  GHashTable *quotes; /* (element-type utf8 GArray): by currency, sorted by date once sealed */
  gboolean    sealed;
};

POSTAGE_DEFINE_VALUE (PostageExchange, postage_exchange)

static void
quote_clear (gpointer data)
{
  Quote *quote = data;

  g_clear_pointer (&quote->source, postage_source_unref);
}

static int
compare_quotes (gconstpointer a,
                gconstpointer b)
{
  return ((const Quote *) a)->date - ((const Quote *) b)->date;
}

static void
postage_exchange_clear (PostageExchange *self)
{
  g_clear_pointer (&self->quotes, g_hash_table_unref);
}

PostageExchange *
postage_exchange_begin (void)
{
  PostageExchange *self = g_atomic_rc_box_new0 (PostageExchange);

  self->quotes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

gboolean
postage_exchange_add (PostageExchange *self,
                      const char      *currency,
                      PostageDate      date,
                      PostageDecimal   per_euro,
                      PostageSource   *source,
                      GError         **error)
{
  g_autofree char *day = postage_date_to_string (date);
  GArray          *quotes;

  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);
  g_return_val_if_fail (currency != NULL && source != NULL, FALSE);

  if (per_euro <= 0)
    {
      g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE,
                   "the rate of exchange of %s on %s has to be above zero", currency, day);
      return FALSE;
    }

  quotes = g_hash_table_lookup (self->quotes, currency);
  if (quotes == NULL)
    {
      quotes = g_array_new (FALSE, FALSE, sizeof (Quote));
      g_array_set_clear_func (quotes, quote_clear);
      g_hash_table_insert (self->quotes, g_strdup (currency), quotes);
    }
  for (guint i = 0; i < quotes->len; i++)
    if (g_array_index (quotes, Quote, i).date == date)
      {
        g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT, "%s has two rates of exchange on %s", currency, day);
        return FALSE;
      }

  Quote quote = { date, per_euro, postage_source_ref (source) };
  g_array_append_val (quotes, quote);
  return TRUE;
}

void
postage_exchange_end (PostageExchange *self)
{
  GHashTableIter iter;
  gpointer       quotes;

  g_return_if_fail (self != NULL && !self->sealed);

  g_hash_table_iter_init (&iter, self->quotes);
  while (g_hash_table_iter_next (&iter, NULL, &quotes))
    g_array_sort (quotes, compare_quotes);
  self->sealed = TRUE;
}

/* The latest quote up to the end of @month, else the earliest there is; the euro itself is always one. */
static gboolean
find_quote (const PostageExchange *self,
            const char            *currency,
            PostageMonth           month,
            Quote                 *quote,
            gboolean              *early)
{
  PostageDate day = postage_month_get_last_day (month);
  GArray     *quotes;

  if (strcmp (currency, "EUR") == 0)
    {
      *quote = (Quote){ .per_euro = POSTAGE_DECIMAL_ONE };
      return TRUE;
    }

  quotes = g_hash_table_lookup (self->quotes, currency);
  if (quotes == NULL)
    return FALSE;
  for (guint i = quotes->len; i > 0; i--)
    {
      *quote = g_array_index (quotes, Quote, i - 1);
      if (quote->date <= day)
        return TRUE;
    }
  *early = TRUE;
  return TRUE;
}

gboolean
postage_exchange_lookup (const PostageExchange *self,
                         const char            *from,
                         const char            *to,
                         PostageMonth           month,
                         PostageExchangeRate   *rate)
{
  Quote    from_quote, to_quote;
  gboolean early = FALSE;

  g_return_val_if_fail (self != NULL && self->sealed, FALSE);
  g_return_val_if_fail (from != NULL && to != NULL && rate != NULL, FALSE);

  if (!find_quote (self, from, month, &from_quote, &early) || !find_quote (self, to, month, &to_quote, &early))
    return FALSE;

  /* The euro's own quote has no date and no source: the other side's hold. */
  const Quote *dated = &from_quote;
  if (from_quote.source == NULL || (to_quote.source != NULL && to_quote.date < from_quote.date))
    dated = &to_quote;

  *rate = (PostageExchangeRate){
    .from_per_euro = from_quote.per_euro,
    .to_per_euro = to_quote.per_euro,
    .date = dated->date,
    .early = early,
    .source = dated->source,
  };
  g_strlcpy (rate->from, from, sizeof rate->from);
  g_strlcpy (rate->to, to, sizeof rate->to);
  return TRUE;
}

gboolean
postage_exchange_rate_convert (const PostageExchangeRate *rate,
                               PostageDecimal             amount,
                               PostageDecimal            *converted,
                               GError                   **error)
{
  g_return_val_if_fail (rate != NULL && converted != NULL, FALSE);

  return postage_decimal_scale (amount, rate->to_per_euro, rate->from_per_euro, POSTAGE_ROUNDING_HALF_EVEN, converted,
                                error);
}
