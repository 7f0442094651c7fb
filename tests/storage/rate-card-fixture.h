/* rate-card-fixture.h - rate cards in the shape in which Meta publishes them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-catalogue.h"
#include "storage/postage-rate-card-csv-reader.h"

G_BEGIN_DECLS

/** RateCardFixtureShape: how a list is written; any of them together. */
typedef enum
{
  RATE_CARD_FIXTURE_PLAIN = 0,
  RATE_CARD_FIXTURE_BOM = 1 << 0,
  RATE_CARD_FIXTURE_CR_LF = 1 << 1,
  RATE_CARD_FIXTURE_CR = 1 << 2,
  RATE_CARD_FIXTURE_SEMICOLON = 1 << 3,
  RATE_CARD_FIXTURE_TAB = 1 << 4,
  RATE_CARD_FIXTURE_GROUPED = 1 << 5,      /* commas between thousands */
  RATE_CARD_FIXTURE_EXTRA = 1 << 6,        /* more columns, and notes above and below */
  RATE_CARD_FIXTURE_SIGNS = 1 << 7,        /* the code of the currency at each rate */
  RATE_CARD_FIXTURE_BARE_TITLE = 1 << 8,   /* no quotation marks around the title, which has a comma */
  RATE_CARD_FIXTURE_ISO_DATE = 1 << 9,     /* 2026-10-01 */
  RATE_CARD_FIXTURE_REVERSED = 1 << 10,    /* the columns of rates from right to left */
  RATE_CARD_FIXTURE_NO_CURRENCY = 1 << 11, /* no column of currencies */
  RATE_CARD_FIXTURE_CAPITALS = 1 << 12,    /* names and titles in capitals */
  RATE_CARD_FIXTURE_BROKEN_HEAD = 1 << 13, /* a line break within the title of a column */
  RATE_CARD_FIXTURE_DAY_FIRST = 1 << 14,   /* 1 October 2026 */
} RateCardFixtureShape;

/** rate_card_fixture_write: (transfer full): @card as Meta would write it: "n/a" for what isn't offered, nothing for
 * what isn't known. */
GBytes *rate_card_fixture_write (const PostageCatalogue *catalogue,
                                 const PostageRateCard  *card,
                                 RateCardFixtureShape    shape);

/** rate_card_fixture_read: (transfer full) (nullable): what @text says, without answers. */
PostageRateCardImport *rate_card_fixture_read (const char *text,
                                               GError    **error);

/** rate_card_fixture_make_card: (transfer full): the card of a complete @import. */
PostageRateCard *rate_card_fixture_make_card (const PostageRateCardImport *import);

/** rate_card_fixture_assert_equal: both cards say the same: currency, day, what is counted, every cell. */
void rate_card_fixture_assert_equal (const PostageRateCard *a,
                                     const PostageRateCard *b);

G_END_DECLS
