/* rate-card-fixture.c - rate cards in the shape in which Meta publishes them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate-card-fixture.h"

#include <string.h>

#include "storage-fixture.h"

static const char *const titles[] = {
  "Marketing",
  "Utility",
  "Authentication",
  "Authentication-International",
  "Service",
};

static const char *const months[] = {
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
};

/* A text that is being written. */
typedef struct
{
  GString             *text;
  RateCardFixtureShape shape;
  gboolean             is_first;
} Writing;

static void
put_cell (Writing    *self,
          const char *cell,
          gboolean    is_bare)
{
  const char       delimiter = self->shape & RATE_CARD_FIXTURE_SEMICOLON ? ';'
                               : self->shape & RATE_CARD_FIXTURE_TAB     ? '\t'
                                                                         : ',';
  const char       special[] = { delimiter, '"', '\n', '\0' };
  g_autofree char *capitals = self->shape & RATE_CARD_FIXTURE_CAPITALS ? g_utf8_strup (cell, -1) : g_strdup (cell);

  if (!self->is_first)
    g_string_append_c (self->text, delimiter);
  self->is_first = FALSE;
  if (!is_bare && strpbrk (cell, special) != NULL)
    g_string_append_printf (self->text, "\"%s\"", capitals);
  else
    g_string_append (self->text, capitals);
}

static void
end_row (Writing *self)
{
  g_string_append (self->text, self->shape & RATE_CARD_FIXTURE_CR_LF ? "\r\n"
                               : self->shape & RATE_CARD_FIXTURE_CR  ? "\r"
                                                                     : "\n");
  self->is_first = TRUE;
}

static void
put_title (Writing               *self,
           const PostageRateCard *card)
{
  const PostageDate date = postage_rate_card_get_effective (card);
  g_autofree char  *iso = postage_date_to_string (date);
  g_autofree char  *day = NULL;
  g_autofree char  *title = NULL;

  if (self->shape & RATE_CARD_FIXTURE_ISO_DATE)
    day = g_strdup (iso);
  else if (self->shape & RATE_CARD_FIXTURE_DAY_FIRST)
    day = g_strdup_printf ("%d %s %d", date % 100, months[date / 100 % 100 - 1], date / 10000);
  else
    day = g_strdup_printf ("%s %d, %d", months[date / 100 % 100 - 1], date % 100, date / 10000);
  title = g_strdup_printf ("Cost per %s in %s, effective %s",
                           postage_rate_card_get_counting (card) == POSTAGE_COUNTING_MESSAGE ? "message"
                                                                                             : "conversation",
                           postage_rate_card_get_currency (card), day);
  put_cell (self, title, (self->shape & RATE_CARD_FIXTURE_BARE_TITLE) != 0);
  end_row (self);
  if (self->shape & RATE_CARD_FIXTURE_EXTRA)
    {
      put_cell (self, "Note: the rates of Egypt hold as of July 1, 2024. Prices of the EUR list differ.", FALSE);
      end_row (self);
      end_row (self);
    }
}

static void
put_header (Writing *self)
{
  put_cell (self, "Market", FALSE);
  if (!(self->shape & RATE_CARD_FIXTURE_NO_CURRENCY))
    put_cell (self, "Currency", FALSE);
  for (guint i = 0; i < POSTAGE_N_CATEGORIES; i++)
    {
      const guint category = self->shape & RATE_CARD_FIXTURE_REVERSED ? POSTAGE_N_CATEGORIES - 1 - i : i;

      if (category == POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL && self->shape & RATE_CARD_FIXTURE_BROKEN_HEAD)
        put_cell (self, "Authentication-\nInternational", FALSE);
      else
        put_cell (self, titles[category], FALSE);
    }
  if (self->shape & RATE_CARD_FIXTURE_EXTRA)
    {
      put_cell (self, "Voice", FALSE);
      put_cell (self, "", FALSE);
    }
  end_row (self);
}

/* "1234567.5" as "1,234,567.5" */
static char *
group (const char *number)
{
  const gsize length = strcspn (number, ".");
  GString    *grouped = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, number[i]);
    }
  g_string_append (grouped, number + length);
  return g_string_free (grouped, FALSE);
}

static void
put_rate (Writing               *self,
          const PostageRateCell *cell,
          const char            *currency)
{
  g_autofree char *rate = NULL;
  g_autofree char *grouped = NULL;
  g_autofree char *signed_rate = NULL;

  if (cell->state != POSTAGE_RATE_KNOWN)
    {
      put_cell (self, cell->state == POSTAGE_RATE_NOT_OFFERED ? "n/a" : "", FALSE);
      return;
    }
  rate = postage_decimal_to_string (cell->rate, 4);
  grouped = self->shape & RATE_CARD_FIXTURE_GROUPED ? group (rate) : g_strdup (rate);
  signed_rate = self->shape & RATE_CARD_FIXTURE_SIGNS ? g_strdup_printf ("%s %s", currency, grouped)
                                                      : g_strdup (grouped);
  put_cell (self, signed_rate, FALSE);
}

GBytes *
rate_card_fixture_write (const PostageCatalogue *catalogue,
                         const PostageRateCard  *card,
                         RateCardFixtureShape    shape)
{
  Writing     self = { .text = g_string_new (NULL), .shape = shape, .is_first = TRUE };
  const char *currency = postage_rate_card_get_currency (card);
  g_autoptr (GPtrArray) markets = postage_rate_card_dup_markets (card);

  if (shape & RATE_CARD_FIXTURE_BOM)
    g_string_append (self.text, "\xef\xbb\xbf");
  put_title (&self, card);
  put_header (&self);
  for (guint i = 0; i < markets->len; i++)
    {
      put_cell (&self, postage_catalogue_get_market_name (catalogue, markets->pdata[i]), FALSE);
      if (!(shape & RATE_CARD_FIXTURE_NO_CURRENCY))
        put_cell (&self, g_str_equal (currency, "USD") ? "$US" : currency, FALSE);
      for (guint j = 0; j < POSTAGE_N_CATEGORIES; j++)
        {
          const guint           category = shape & RATE_CARD_FIXTURE_REVERSED ? POSTAGE_N_CATEGORIES - 1 - j : j;
          const PostageRateCell cell = postage_rate_card_lookup (card, markets->pdata[i], (PostageCategory) category);

          put_rate (&self, &cell, currency);
        }
      if (shape & RATE_CARD_FIXTURE_EXTRA)
        {
          put_cell (&self, "12", FALSE);
          put_cell (&self, "", FALSE);
        }
      end_row (&self);
    }
  if (shape & RATE_CARD_FIXTURE_EXTRA)
    {
      end_row (&self);
      put_cell (&self, "All rates are before taxes.", FALSE);
      end_row (&self);
    }
  return g_string_free_to_bytes (self.text);
}

PostageRateCardImport *
rate_card_fixture_read (const char *text,
                        GError    **error)
{
  const PostageRateCardAnswers answers = { NULL };
  g_autoptr (GBytes) bytes = storage_fixture_bytes (text);

  return postage_rate_card_csv_read ("card.csv", bytes, storage_fixture_catalogue (), &answers, error);
}

PostageRateCard *
rate_card_fixture_make_card (const PostageRateCardImport *import)
{
  g_autoptr (PostageSource) source = postage_source_new (NULL, POSTAGE_CONFIDENCE_OWN);

  postage_source_set_seen (source, POSTAGE_DATE_NONE, 20261129);
  postage_source_set_evidence (source, POSTAGE_QUALITY_UNSTATED, NULL, "card.csv");
  return postage_rate_card_import_make_card (import, source, NULL);
}

static void
assert_cells (const PostageRateCard *a,
              const PostageRateCard *b,
              const GPtrArray       *markets)
{
  for (guint i = 0; i < markets->len; i++)
    for (guint j = 0; j < POSTAGE_N_CATEGORIES; j++)
      {
        const PostageRateCell cell_a = postage_rate_card_lookup (a, markets->pdata[i], (PostageCategory) j);
        const PostageRateCell cell_b = postage_rate_card_lookup (b, markets->pdata[i], (PostageCategory) j);

        g_assert_cmpint (cell_a.state, ==, cell_b.state);
        g_assert_true (cell_a.rate == cell_b.rate);
      }
}

void
rate_card_fixture_assert_equal (const PostageRateCard *a,
                                const PostageRateCard *b)
{
  g_autoptr (GPtrArray) markets_a = postage_rate_card_dup_markets (a);
  g_autoptr (GPtrArray) markets_b = postage_rate_card_dup_markets (b);

  g_assert_cmpstr (postage_rate_card_get_currency (a), ==, postage_rate_card_get_currency (b));
  g_assert_cmpint (postage_rate_card_get_effective (a), ==, postage_rate_card_get_effective (b));
  g_assert_cmpint (postage_rate_card_get_counting (a), ==, postage_rate_card_get_counting (b));
  g_assert_cmpuint (markets_a->len, ==, markets_b->len);
  assert_cells (a, b, markets_a);
  assert_cells (a, b, markets_b);
}
