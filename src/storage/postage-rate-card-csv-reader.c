/* postage-rate-card-csv-reader.c - reads the CSV that Meta publishes for each currency
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-rate-card-csv-reader.h"

#include <glib/gi18n.h>

#include "storage/postage-rate-card-csv-private.h"
#include "storage/postage-rate-text.h"

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* Whether all cells from @first on are empty. */
static gboolean
is_empty_from (const PostageRateReading *self,
               guint                     row,
               guint                     first)
{
  const guint n_cells = postage_csv_sheet_get_n_cells (self->sheet, row);

  for (guint i = first; i < n_cells; i++)
    if (!is_blank (postage_rate_reading_get_cell (self, row, i)))
      return FALSE;
  return TRUE;
}

/* Sets the market of @row from the answers, else from the catalogue's names. */
static void
find_market (PostageRateReading *self,
             PostageRateCardRow *row)
{
  g_autofree char *folded = postage_market_name_fold (row->name);
  GHashTableIter   iter;
  gpointer         name, market;

  if (self->answers->markets != NULL)
    {
      g_hash_table_iter_init (&iter, self->answers->markets);
      while (g_hash_table_iter_next (&iter, &name, &market))
        {
          g_autofree char *answered = postage_market_name_fold (name);

          if (!g_str_equal (answered, folded))
            continue;
          row->market = g_strdup (market);
          row->is_skipped = market == NULL;
          g_hash_table_add (self->answered, g_steal_pointer (&answered));
          return;
        }
    }
  row->market = g_strdup (postage_market_names_find (self->names, row->name));
}

/* Whether the row has nothing but a text in one cell that names no market: a note below the table. */
static gboolean
is_remark (const PostageRateReading *self,
           guint                     row,
           const char               *name)
{
  const guint n_cells = postage_csv_sheet_get_n_cells (self->sheet, row);
  guint       n_filled = 0;

  for (guint i = 0; i < n_cells; i++)
    n_filled += is_blank (postage_rate_reading_get_cell (self, row, i)) ? 0 : 1;
  return n_filled == 1 && postage_market_names_find (self->names, name) == NULL;
}

static gboolean
read_rates (PostageRateReading *self,
            guint               row,
            PostageRateCardRow *result)
{
  const gboolean has_grouping = postage_csv_sheet_get_delimiter (self->sheet) == ',';

  for (guint i = 0; i < POSTAGE_N_CATEGORIES; i++)
    {
      const char *text;
      char       *problem;

      result->states[i] = POSTAGE_RATE_NOT_OFFERED;
      if (self->places[i] == G_MAXUINT)
        continue;
      text = postage_rate_reading_get_cell (self, row, self->places[i]);
      problem = postage_rate_text_read (text, self->currency, has_grouping, &result->states[i], &result->rates[i]);
      if (problem != NULL)
        return postage_rate_reading_fail_cell (self, row, self->places[i], problem);
    }
  return TRUE;
}

static gboolean
check_length (PostageRateReading *self,
              guint               row)
{
  const guint n_cells = postage_csv_sheet_get_n_cells (self->sheet, row);

  if (n_cells == self->n_columns || (n_cells > self->n_columns && is_empty_from (self, row, self->n_columns)))
    return TRUE;
  return postage_rate_reading_fail_line (self, row,
                                         n_cells < self->n_columns
                                           ? g_strdup_printf (_ ("expected %1$u cells, as many as the row of titles "
                                                                 "has, found %2$u. Is the "
                                                                 "file complete?"),
                                                              self->n_columns, n_cells)
                                           : g_strdup_printf (_ ("expected %1$u cells, as many as the row of titles "
                                                                 "has, found %2$u. Put "
                                                                 "cells that have commas in quotation marks."),
                                                              self->n_columns, n_cells));
}

static gboolean
read_row (PostageRateReading *self,
          guint               row)
{
  g_autofree char          *name = g_strdup (postage_rate_reading_get_cell (self, row, self->places[COLUMN_MARKET]));
  const PostageRateCardRow *other = NULL;
  g_autoptr (PostageRateCardRow) result = NULL;

  if (is_empty_from (self, row, 0))
    return TRUE;
  g_strstrip (g_strdelimit (name, "\n\t", ' '));
  if (is_remark (self, row, name))
    {
      for (guint i = 0; i < postage_csv_sheet_get_n_cells (self->sheet, row); i++)
        if (!is_blank (postage_rate_reading_get_cell (self, row, i)))
          postage_rate_card_import_add_remark (self->import, postage_rate_reading_get_cell (self, row, i));
      return TRUE;
    }
  if (!check_length (self, row))
    return FALSE;
  if (*name == '\0')
    return postage_rate_reading_fail_cell (self, row, self->places[COLUMN_MARKET],
                                           g_strdup (_ ("expected the name of a market, found an empty cell. Add the "
                                                        "name, or remove the "
                                                        "row.")));

  result = g_new0 (PostageRateCardRow, 1);
  result->line = postage_csv_sheet_get_line (self->sheet, row, 0);
  result->name = g_steal_pointer (&name);
  find_market (self, result);
  if (!read_rates (self, row, result))
    return FALSE;
  if (result->market != NULL)
    other = g_hash_table_lookup (self->markets, result->market);
  if (other != NULL)
    return postage_rate_reading_fail_cell (self, row, self->places[COLUMN_MARKET],
                                           /* Translators: the id of a market, the name of one, the number of a line */
                                           g_strdup_printf (_ ("expected one row for the market %1$s, found a second "
                                                               "one; the first is "
                                                               "“%2$s” in line %3$u. Remove one of them, or leave it "
                                                               "out."),
                                                            result->market, other->name, other->line));
  if (result->market != NULL)
    g_hash_table_insert (self->markets, result->market, result);
  postage_rate_card_import_add_row (self->import, g_steal_pointer (&result));
  return TRUE;
}

/* An answer for a name that isn't there would be lost without a word. */
static gboolean
check_answers (PostageRateReading *self)
{
  GHashTableIter iter;
  gpointer       name;

  if (self->answers->markets == NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, self->answers->markets);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_autofree char *folded = postage_market_name_fold (name);

      if (!g_hash_table_contains (self->answered, folded))
        return postage_rate_reading_fail_file (self,
                                               /* Translators: %s is the name of a market that the user has written */
                                               g_strdup_printf (_ ("expected a row for “%s”, which you said something "
                                                                   "about, found none. "
                                                                   "Write the name as the file does."),
                                                                (const char *) name));
    }
  return TRUE;
}

static gboolean
read_sheet (PostageRateReading *self)
{
  if (!postage_rate_reading_read_header (self) || !postage_rate_reading_read_list (self))
    return FALSE;
  for (guint i = postage_csv_sheet_get_header (self->sheet) + 1; i < postage_csv_sheet_get_n_rows (self->sheet); i++)
    if (!read_row (self, i))
      return FALSE;
  if (postage_rate_card_import_get_rows (self->import)->len == 0)
    return postage_rate_reading_fail_file (self, g_strdup (_ ("expected a row for each market below the titles, found "
                                                              "none. Is the file "
                                                              "complete?")));
  return check_answers (self);
}

PostageRateCardImport *
postage_rate_card_csv_read (const char                   *file_name,
                            GBytes                       *bytes,
                            PostageCatalogue             *catalogue,
                            const PostageRateCardAnswers *answers,
                            GError                      **error)
{
  g_autoptr (PostageCsvSheet) sheet = NULL;
  g_autoptr (PostageMarketNames) names = NULL;
  g_autoptr (PostageRateCardImport) import = NULL;
  g_autoptr (GHashTable) markets = NULL;
  g_autoptr (GHashTable) answered = NULL;
  PostageRateReading reading;
  gboolean           is_good;

  g_return_val_if_fail (file_name != NULL && bytes != NULL && catalogue != NULL && answers != NULL, NULL);

  sheet = postage_csv_sheet_read (file_name, bytes, postage_rate_reading_is_header, error);
  if (sheet == NULL)
    return NULL;
  names = postage_market_names_new (catalogue);
  import = postage_rate_card_import_begin (catalogue);
  markets = g_hash_table_new (g_str_hash, g_str_equal);
  answered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading = (PostageRateReading){
    .file_name = file_name,
    .catalogue = catalogue,
    .answers = answers,
    .sheet = sheet,
    .names = names,
    .import = import,
    .markets = markets,
    .answered = answered,
    .error = error,
  };
  for (guint i = 0; i < G_N_ELEMENTS (reading.places); i++)
    reading.places[i] = G_MAXUINT;

  is_good = read_sheet (&reading);
  g_free (reading.currency);
  if (!is_good)
    return NULL;
  postage_rate_card_import_end (import);
  return g_steal_pointer (&import);
}
