/* test-rate-card-csv-broken.c - rate cards as CSV that are wrong in one way each, with the whole message
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate-card-fixture.h"
#include "storage-fixture.h"

/* Lines 1 to 4 of a good list; line 2 is a note, line 3 names the columns. */
#define TITLE "\"Cost per message in USD, effective October 1, 2026\"\n"
#define NOTE "Note: the rates are before taxes.,,,,,,\n"
#define HEAD "Market,Currency,Marketing,Utility,Authentication,Authentication-International,Service\n"
#define BRAZIL "Brazil,$US,0.0625,0.0068,0.0068,n/a,0.0068\n"
#define GOOD TITLE NOTE HEAD BRAZIL
/* Line 5, with a marketing rate to be. */
#define INDIA(rate) GOOD "India,$US," rate ",0.0014,0.0014,0.0304,0.0014\n"
#define AT "card.csv: line 5, column “Marketing”: "

/* What is said of the file beside it. */
typedef struct
{
  const char *currency;
  PostageDate date;
  const char *name;
  const char *market;
} Answers;

/* One way in which a list is wrong, and the whole message. The formatter would move the messages out of sight. */
/* clang-format off */
static const struct
{
  const char *name;
  const char *text;
  Answers     answers;
  const char *message;
} cases[] = {
  /* The kind of file. */
  { "empty", "", { NULL },
    "card.csv: expected a table as CSV, found an empty file. Choose another file." },
  { "blank", "\n\n", { NULL },
    "card.csv: expected a row with the titles of columns, such as “Market”, “Marketing” and “Utility”, found "
    "none. Choose a rate card of Meta’s as CSV." },
  { "other table", "Country,Calling code\nBrazil,55\n", { NULL },
    "card.csv: expected a row with the titles of columns, such as “Market”, “Marketing” and “Utility”, found "
    "none. Choose a rate card of Meta’s as CSV." },
  { "volume tiers", "Market,Category,From,To,Rate\nIndia,Utility,0,25000000,0.1150\n", { NULL },
    "card.csv: expected a list of prices, found a table of volume tiers, which Postage has of its own for every "
    "currency. Choose the rate card." },
  { "web page", "<html>", { NULL },
    "card.csv: expected a table as CSV, found a web page. Download the file that the page links to." },
  { "Latin-1", GOOD "Per\xfa,$US,1,1,1,1,1\n", { NULL },
    "card.csv: line 5: expected text in UTF-8, found the byte 0xFA of another encoding, such as Latin-1. Save "
    "the file anew as “CSV UTF-8”." },
  { "open quotation mark", GOOD "\"India,$US,1,1,1,1,1\n", { NULL },
    "card.csv: line 5: expected a second quotation mark at the end of the cell that begins here, found the end "
    "of the file. Is the file complete?" },
  { "text behind a quotation mark", GOOD "\"India\" ,$US,1,1,1,1,1\n", { NULL },
    "card.csv: line 5: expected the cell to end behind its quotation mark, found more text. Write a quotation "
    "mark within a cell twice." },
  { "quotation mark in a cell", GOOD "India\",$US,1,1,1,1,1\n", { NULL },
    "card.csv: line 5: expected quotation marks around the whole cell, found one within it. Put the cell in "
    "quotation marks, and write those within it twice." },

  /* The columns. */
  { "no column of marketing", TITLE "Market,Utility,Authentication\nBrazil,1,1\n", { NULL },
    "card.csv: line 2: expected a column “Marketing”, found none. Choose a rate card of Meta’s as CSV." },
  { "no column of utility", TITLE "Market,Marketing,Authentication\nBrazil,1,1\n", { NULL },
    "card.csv: line 2: expected a column “Utility”, found none. Choose a rate card of Meta’s as CSV." },
  { "no column of authentication", TITLE "Market,Marketing,Utility\nBrazil,1,1\n", { NULL },
    "card.csv: line 2: expected a column “Authentication”, found none. Choose a rate card of Meta’s as CSV." },
  { "column twice", TITLE "Market,Marketing,Utility,Authentication,MARKETING\nBrazil,1,1,1,1\n", { NULL },
    "card.csv: line 2, column “MARKETING”: expected each column once, found this one a second time. Remove one." },
  { "two columns of markets", TITLE "Market,Country,Marketing,Utility,Authentication\nBrazil,BR,1,1,1\n", { NULL },
    "card.csv: line 2, column “Country”: expected each column once, found this one a second time. Remove one." },
  { "no rows", TITLE NOTE HEAD, { NULL },
    "card.csv: expected a row for each market below the titles, found none. Is the file complete?" },
  { "only a remark", TITLE NOTE HEAD "See the other list.\n", { NULL },
    "card.csv: expected a row for each market below the titles, found none. Is the file complete?" },

  /* The rows. */
  { "cut off", GOOD "India,$US,0.01", { NULL },
    "card.csv: line 5: expected 7 cells, as many as the row of titles has, found 3. Is the file complete?" },
  { "too many cells", GOOD "India,$US,1,1,1,1,1,1\n", { NULL },
    "card.csv: line 5: expected 7 cells, as many as the row of titles has, found 8. Put cells that have commas "
    "in quotation marks." },
  { "thousands without quotation marks", INDIA ("1,234.5"), { NULL },
    "card.csv: line 5: expected 7 cells, as many as the row of titles has, found 8. Put cells that have commas "
    "in quotation marks." },
  { "no name", GOOD ",$US,1,1,1,1,1\n", { NULL },
    "card.csv: line 5, column “Market”: expected the name of a market, found an empty cell. Add the name, or "
    "remove the row." },
  { "market twice", GOOD "\nBRAZIL,$US,1,1,1,1,1\n", { NULL },
    "card.csv: line 6, column “Market”: expected one row for the market brazil, found a second one; the first "
    "is “Brazil” in line 4. Remove one of them, or leave it out." },
  { "market under two names", TITLE HEAD "Turkey,$US,1,1,1,1,1\nTürkiye,$US,1,1,1,1,1\n", { NULL },
    "card.csv: line 4, column “Market”: expected one row for the market turkey, found a second one; the first "
    "is “Turkey” in line 3. Remove one of them, or leave it out." },
  { "answer for a market that is there",
    GOOD "Brasilien,$US,1,1,1,1,1\n", { .name = "Brasilien", .market = "brazil" },
    "card.csv: line 5, column “Market”: expected one row for the market brazil, found a second one; the first "
    "is “Brazil” in line 4. Remove one of them, or leave it out." },
  { "answer for no row", GOOD, { .name = "Wakanda", .market = "other" },
    "card.csv: expected a row for “Wakanda”, which you said something about, found none. Write the name as the "
    "file does." },

  /* The currency and the day. */
  { "another currency in a row", GOOD "India,INR,1,1,1,1,1\n", { NULL },
    "card.csv: line 5, column “Currency”: expected the currency USD of the rest of the list, found “INR”. "
    "Choose the list of one currency." },
  { "another sign in a row", GOOD "India,€,1,1,1,1,1\n", { NULL },
    "card.csv: line 5, column “Currency”: expected the currency USD of the rest of the list, found “€”. Choose "
    "the list of one currency." },
  { "no currency in its column", HEAD "India,money,1,1,1,1,1\n", { NULL },
    "card.csv: line 2, column “Currency”: expected the code of a currency, such as USD, found “money”. Say "
    "which currency it is." },
  { "a sign of several currencies", HEAD "India,$,1,1,1,1,1\n", { NULL },
    "card.csv: line 2, column “Currency”: expected the code of a currency, such as USD, found “$”. Say which "
    "currency it is." },
  { "another currency than was said", GOOD, { .currency = "EUR" },
    "card.csv: expected a list in EUR, as you said, found one in USD. Choose the other list, or leave the "
    "currency to the file." },
  { "another currency in the column than was said", HEAD BRAZIL, { .currency = "EUR" },
    "card.csv: line 2, column “Currency”: expected the currency EUR of the rest of the list, found “$US”. "
    "Choose the list of one currency." },
  { "another day than was said", GOOD, { .date = 20270101 },
    "card.csv: expected a list from 2027-01-01, as you said, found one from 2026-10-01. Choose the other list, "
    "or leave the day to the file." },
  { "two days", "\"Rates in USD, effective October 1, 2026\"\n\"Effective January 1, 2027\"\n" HEAD BRAZIL, { NULL },
    "card.csv: line 2: expected one day from which the list holds, found 2026-10-01 and 2027-01-01. Say which "
    "one it is." },
  { "too early", "\"Rates in USD, effective January 1, 2023\"\n" HEAD BRAZIL, { NULL },
    "card.csv: expected a list from 2023-06 or later, found one from 2023-01-01, when Meta charged in another "
    "way. Choose a newer list." },
  { "conversations when messages count",
    "\"Cost per conversation in USD, effective October 1, 2026\"\n" HEAD BRAZIL, { NULL },
    "card.csv: expected prices per message, which Meta charges on 2026-10-01, found prices per conversation. "
    "Correct the day, or choose another list." },
  { "messages when conversations count",
    "\"Cost per message in USD, effective February 1, 2025\"\n" HEAD BRAZIL, { NULL },
    "card.csv: expected prices per conversation, which Meta charges on 2025-02-01, found prices per message. "
    "Correct the day, or choose another list." },

  /* The rates. */
  { "negative", INDIA ("-0.01"), { NULL },
    AT "expected a price of zero or above, found “-0.01”. Correct it." },
  { "negative zero", INDIA ("-0"), { NULL },
    AT "expected a price of zero or above, found “-0”. Correct it." },
  { "accountant's minus", INDIA ("(0.01)"), { NULL },
    AT "expected a price of zero or above, found “(0.01)”. Correct it." },
  { "typographic minus", INDIA ("−0.01"), { NULL },
    AT "expected a price of zero or above, found “−0.01”. Correct it." },
  { "exponent", INDIA ("1.4E-03"), { NULL },
    AT "expected a price with all its digits, such as 0.0008, found “1.4E-03”. Have the spreadsheet show the "
    "column as a number." },
  { "percent", INDIA ("5%"), { NULL },
    AT "expected a price, found the percentage “5%”. Is it a table of discounts?" },
  { "too many digits", INDIA ("0.0123456789"), { NULL },
    AT "expected at most 9 digits behind the point, found “0.0123456789”. Correct it." },
  { "too large", INDIA ("99999999999999999999999999999999999999999"), { NULL },
    AT "expected a price such as 0.0250, or “n/a”, found “9999999999999999999999999999999999999999…”. Correct "
    "it." },
  { "absurd", INDIA ("1000000000000.000000001"), { NULL },
    AT "expected a price that somebody might pay for a message, found “1000000000000.000000001”. Correct it." },
  { "decimal comma", INDIA ("\"0,0118\""), { NULL },
    AT "expected a price with a decimal point, and commas between thousands only, found “0,0118”. Save the "
    "file anew with a decimal point." },
  { "decimal comma with three digits", INDIA ("\"0,061\""), { NULL },
    AT "expected a price with a decimal point, and commas between thousands only, found “0,061”. Save the file anew "
    "with a decimal point." },
  { "four digits before the comma", INDIA ("\"1234,567\""), { NULL },
    AT "expected a price with a decimal point, and commas between thousands only, found “1234,567”. Save the file "
    "anew with a decimal point." },
  { "comma in a wrong place", INDIA ("\"12,34.5\""), { NULL },
    AT "expected a price with a decimal point, and commas between thousands only, found “12,34.5”. Save the "
    "file anew with a decimal point." },
  { "comma behind the point", INDIA ("\"1.234,567\""), { NULL },
    AT "expected a price with a decimal point, and commas between thousands only, found “1.234,567”. Save the "
    "file anew with a decimal point." },
  { "comma between semicolons",
    "Rates in USD from 2026-10-01\nMarket;Marketing;Utility;Authentication\n" "India;1,234;1;1\n", { NULL },
    "card.csv: line 3, column “Marketing”: expected a price with a decimal point and without commas, found "
    "“1,234”, in a file whose cells are not separated by commas. Save it anew with a decimal point." },
  { "another currency at a rate", INDIA ("€0.0118"), { NULL },
    AT "expected a price in USD, found “€0.0118”. Correct it, or choose the list of the other currency." },
  { "code of another currency at a rate", INDIA ("0.0118 INR"), { NULL },
    AT "expected a price in USD, found “0.0118 INR”. Correct it, or choose the list of the other currency." },
  { "word", INDIA ("free"), { NULL },
    AT "expected a price such as 0.0250, or “n/a”, found “free”. Correct it." },
  { "two points", INDIA ("0.01.18"), { NULL },
    AT "expected a price such as 0.0250, or “n/a”, found “0.01.18”. Correct it." },
  { "no digit before the point", INDIA (".0118"), { NULL },
    AT "expected a price such as 0.0250, or “n/a”, found “.0118”. Correct it." },
  { "needless zero", INDIA ("00.0118"), { NULL },
    AT "expected a price such as 0.0250, or “n/a”, found “00.0118”. Correct it." },
  { "error of a spreadsheet", INDIA ("#REF!"), { NULL },
    AT "expected a price such as 0.0250, or “n/a”, found “#REF!”. Correct it." },
  { "formula", INDIA ("=1+1"), { NULL },
    AT "expected a price such as 0.0250, or “n/a”, found “=1+1”. Correct it." },
  { "column with a line break in its title",
    TITLE "Market,Marketing,Utility,Authentication,\"Authentication-\nInternational\"\nIndia,1,1,1,x\n", { NULL },
    "card.csv: line 4, column “Authentication- International”: expected a price such as 0.0250, or “n/a”, "
    "found “x”. Correct it." },
};
/* clang-format on */

static void
test_broken (gconstpointer data)
{
  const guint   i = GPOINTER_TO_UINT (data);
  const Answers said = cases[i].answers;
  g_autoptr (GHashTable) markets = g_hash_table_new (g_str_hash, g_str_equal);
  const PostageRateCardAnswers answers = { said.currency, said.date, markets };
  g_autoptr (GBytes) bytes = storage_fixture_bytes (cases[i].text);
  g_autoptr (GError) error = NULL;
  PostageRateCardImport *import;

  if (said.name != NULL)
    g_hash_table_insert (markets, (gpointer) said.name, (gpointer) said.market);
  import = postage_rate_card_csv_read ("card.csv", bytes, storage_fixture_catalogue (), &answers, &error);
  g_assert_null (import);
  g_assert_nonnull (error);
  g_assert_true (error->domain == POSTAGE_STORAGE_ERROR);
  g_assert_cmpstr (error->message, ==, cases[i].message);
}

/* What the broken lists are made of is good. */
static void
test_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageRateCardImport) import = rate_card_fixture_read (INDIA ("0.0118"), &error);

  g_assert_no_error (error);
  g_assert_true (postage_rate_card_import_is_complete (import));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rate-card-csv-broken/good", test_good);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rate-card-csv-broken/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_broken);
    }

  return g_test_run ();
}
