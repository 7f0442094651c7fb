/* postage-rate-card-csv-columns.c - finds the columns of a rate card as CSV, and words what is wrong with a cell
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-rate-card-csv-private.h"

#include <glib/gi18n.h>

/* Titles of columns, without what spellings differ in. */
static const struct
{
  const char *title;
  guint       column;
} columns[] = {
  { "market", COLUMN_MARKET },
  { "markets", COLUMN_MARKET },
  { "country", COLUMN_MARKET },
  { "region", COLUMN_MARKET },
  { "countryregion", COLUMN_MARKET },
  { "marketregion", COLUMN_MARKET },
  { "currency", COLUMN_CURRENCY },
  { "marketing", POSTAGE_CATEGORY_MARKETING },
  { "utility", POSTAGE_CATEGORY_UTILITY },
  { "authentication", POSTAGE_CATEGORY_AUTHENTICATION },
  { "authenticationinternational", POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL },
  { "service", POSTAGE_CATEGORY_SERVICE },
};

/* The columns without which a table is no rate card, as Meta writes them. */
static const struct
{
  guint       column;
  const char *title;
} needed[] = {
  { COLUMN_MARKET, "Market" },
  { POSTAGE_CATEGORY_MARKETING, "Marketing" },
  { POSTAGE_CATEGORY_UTILITY, "Utility" },
  { POSTAGE_CATEGORY_AUTHENTICATION, "Authentication" },
};

/* Letters and digits of @title only, small. */
static char *
fold_title (const char *title)
{
  g_autofree char *folded = g_utf8_casefold (title, -1);
  GString         *result = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (result, g_utf8_get_char (p));
  return g_string_free (result, FALSE);
}

static guint
find_column (const char *title)
{
  g_autofree char *folded = fold_title (title);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_str_equal (columns[i].title, folded))
      return columns[i].column;
  return COLUMN_OTHER;
}

gboolean
postage_rate_reading_is_header (const char *const *cells,
                                guint              n_cells)
{
  gboolean has_market = FALSE, has_category = FALSE;

  for (guint i = 0; i < n_cells; i++)
    {
      const guint column = find_column (cells[i]);

      has_market = has_market || column == COLUMN_MARKET;
      has_category = has_category || column < COLUMN_MARKET;
    }
  return has_market && has_category;
}

gboolean
postage_rate_reading_fail_file (PostageRateReading *self,
                                char               *sentences)
{
  postage_storage_error_take (self->error, POSTAGE_STORAGE_ERROR_CONTENT, self->file_name, NULL, sentences);
  return FALSE;
}

gboolean
postage_rate_reading_fail_line (PostageRateReading *self,
                                guint               row,
                                char               *sentences)
{
  g_autofree char *place = g_strdup_printf (_ ("line %u"), postage_csv_sheet_get_line (self->sheet, row, 0));

  postage_storage_error_take (self->error, POSTAGE_STORAGE_ERROR_CONTENT, self->file_name, place, sentences);
  return FALSE;
}

/* The title of the column @place for a message, in one line. */
static char *
dup_title (const PostageRateReading *self,
           guint                     place)
{
  const guint        header = postage_csv_sheet_get_header (self->sheet);
  const char *const *cells = postage_csv_sheet_get_cells (self->sheet, header);
  g_autofree char   *title = g_strdelimit (g_strdup (cells[place]), "\n\t", ' ');

  return postage_storage_excerpt (g_strstrip (title), strlen (title));
}

gboolean
postage_rate_reading_fail_cell (PostageRateReading *self,
                                guint               row,
                                guint               place,
                                char               *sentences)
{
  g_autofree char *title = dup_title (self, place);
  g_autofree char *where =
    /* Translators: the number of a line, the title of a column of a table */
    g_strdup_printf (_ ("line %1$u, column “%2$s”"), postage_csv_sheet_get_line (self->sheet, row, place), title);

  postage_storage_error_take (self->error, POSTAGE_STORAGE_ERROR_CONTENT, self->file_name, where, sentences);
  return FALSE;
}

const char *
postage_rate_reading_get_cell (const PostageRateReading *self,
                               guint                     row,
                               guint                     place)
{
  return place < postage_csv_sheet_get_n_cells (self->sheet, row)
           ? postage_csv_sheet_get_cells (self->sheet, row)[place]
           : "";
}

/* Whether a row names the columns of Meta's other table, that of discounts by volume. */
static gboolean
has_tiers (const PostageRateReading *self)
{
  for (guint i = 0; i < postage_csv_sheet_get_n_rows (self->sheet); i++)
    {
      gboolean has_market = FALSE, has_tier = FALSE;

      for (guint j = 0; j < postage_csv_sheet_get_n_cells (self->sheet, i); j++)
        {
          g_autofree char *folded = fold_title (postage_csv_sheet_get_cells (self->sheet, i)[j]);

          has_market = has_market || g_str_equal (folded, "market");
          has_tier = has_tier || g_str_equal (folded, "from") || g_str_has_prefix (folded, "discount") ||
                     g_str_has_prefix (folded, "tier") || g_str_has_prefix (folded, "volumetier");
        }
      if (has_market && has_tier)
        return TRUE;
    }
  return FALSE;
}

gboolean
postage_rate_reading_read_header (PostageRateReading *self)
{
  const guint header = postage_csv_sheet_get_header (self->sheet);

  if (header == postage_csv_sheet_get_n_rows (self->sheet) && has_tiers (self))
    return postage_rate_reading_fail_file (
      self, g_strdup (_ ("expected a list of prices, found a table of volume tiers, which Postage has of its own for "
                         "every currency. Choose the rate card.")));
  if (header == postage_csv_sheet_get_n_rows (self->sheet))
    return postage_rate_reading_fail_file (self, g_strdup (_ ("expected a row with the titles of columns, such as "
                                                              "“Market”, “Marketing” and "
                                                              "“Utility”, found none. Choose a rate card of Meta’s as "
                                                              "CSV.")));

  self->n_columns = postage_csv_sheet_get_n_cells (self->sheet, header);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const guint      column = find_column (postage_rate_reading_get_cell (self, header, i));
      g_autofree char *title = dup_title (self, i);

      if (column < COLUMN_OTHER && self->places[column] != G_MAXUINT)
        return postage_rate_reading_fail_cell (self, header, i,
                                               g_strdup (_ ("expected each column once, found this one a second time. "
                                                            "Remove one.")));
      if (column < COLUMN_MARKET)
        postage_rate_card_import_add_category (self->import, (PostageCategory) column);
      if (column < COLUMN_OTHER)
        self->places[column] = i;
      else if (*title != '\0')
        postage_rate_card_import_add_column (self->import, title);
    }
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (self->places[needed[i].column] == G_MAXUINT)
      return postage_rate_reading_fail_line (self, header,
                                             /* Translators: the title of a column of Meta's table, in English */
                                             g_strdup_printf (_ ("expected a column “%s”, found none. Choose a rate "
                                                                 "card of Meta’s as CSV."),
                                                              needed[i].title));
  return TRUE;
}
