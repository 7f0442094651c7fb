/* postage-export-ods-sources.c - where the figures of the spreadsheet of estimates were read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "storage/postage-export-ods-private.h"
#include "storage/postage-export-parts.h"
#include "text/postage-text-line.h"
#include "text/postage-text-names.h"
#include "text/postage-text-source.h"

#define N_COLUMNS 5

static const guint widths[N_COLUMNS] = { 60, 70, 110, 28, 45 };

static void
write_row (PostageOdsSheet     *sheet,
           const char          *plan,
           const char          *what,
           const PostageSource *source,
           PostageConfidence    confidence)
{
  const char       *url = postage_source_get_url (source);
  const PostageDate seen = postage_source_get_latest (source);

  postage_ods_sheet_text (sheet, POSTAGE_ODS_TEXT, plan);
  postage_ods_sheet_text (sheet, POSTAGE_ODS_TEXT, what);
  if (url != NULL)
    postage_ods_sheet_link (sheet, url);
  else
    postage_ods_sheet_skip (sheet, 1);
  if (seen != POSTAGE_DATE_NONE)
    postage_ods_sheet_take_text (sheet, POSTAGE_ODS_TEXT, postage_date_to_string (seen));
  else
    postage_ods_sheet_skip (sheet, 1);
  postage_ods_sheet_text (sheet, POSTAGE_ODS_TEXT, postage_text_confidence (confidence));
  postage_ods_sheet_end_row (sheet);
}

static void
write_lines (PostageOdsSheet       *sheet,
             const PostageEstimate *estimate,
             const GPtrArray       *lines)
{
  g_autofree char *plan = postage_export_plan_title (estimate);

  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);
      PostageSource     *source = postage_line_get_source (line);
      g_autofree char   *title = postage_text_line_title (estimate, line);
      const gboolean     is_rate = line->meta_rate != NULL && line->meta_rate->card != NULL;

      if (source != NULL)
        write_row (sheet, plan, title, source,
                   is_rate ? line->meta_rate->cell.confidence : postage_source_get_confidence (source));
    }
}

void
postage_ods_take_sources (PostageOdsBook *book,
                          GPtrArray      *estimates)
{
  g_autofree char *name = NULL;
  PostageOdsSheet *sheet;

  g_return_if_fail (book != NULL && estimates != NULL);

  name = postage_ods_book_dup_name (book, C_ ("spreadsheet", "Sources"));
  sheet = postage_ods_sheet_new (name, widths, N_COLUMNS);
  postage_ods_sheet_text (sheet, POSTAGE_ODS_HEAD, C_ ("ranking", "Plan"));
  postage_ods_sheet_text (sheet, POSTAGE_ODS_HEAD, C_ ("spreadsheet", "Line"));
  /* Translators: the heads of columns: the address of a page, when it was read, how much it can be trusted */
  postage_ods_sheet_text (sheet, POSTAGE_ODS_HEAD, C_ ("spreadsheet", "Source"));
  postage_ods_sheet_text (sheet, POSTAGE_ODS_HEAD, C_ ("spreadsheet", "Seen"));
  postage_ods_sheet_text (sheet, POSTAGE_ODS_HEAD, C_ ("spreadsheet", "Confidence"));
  postage_ods_sheet_end_row (sheet);
  postage_ods_sheet_freeze (sheet);
  for (guint i = 0; i < estimates->len; i++)
    {
      PostageEstimate           *estimate = g_ptr_array_index (estimates, i);
      const PostageExchangeRate *rate = postage_estimate_get_exchange (estimate);

      write_lines (sheet, estimate, postage_estimate_get_lines (estimate));
      write_lines (sheet, estimate, postage_estimate_get_one_off_lines (estimate));
      if (rate != NULL && rate->source != NULL)
        {
          g_autofree char *plan = postage_export_plan_title (estimate);
          g_autofree char *words = postage_text_exchange (rate);

          write_row (sheet, plan, words, rate->source, postage_source_get_confidence (rate->source));
        }
    }
  postage_ods_book_take (book, sheet);
}
