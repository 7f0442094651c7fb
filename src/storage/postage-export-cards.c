/* postage-export-cards.c - what several plans cost, to be pasted into a spreadsheet or a page
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "storage/postage-export-card.h"
#include "storage/postage-export-parts.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-measures.h"

#define N_COLUMNS 5

/* How the parts of a table are written. */
typedef struct
{
  const char *begin;
  const char *begin_row;
  void (*cell) (GString    *out,
                const char *text,
                guint       column,
                gboolean    heading);
  const char *end_row;
  const char *end;
  const char *begin_stamp;
  const char *end_stamp;
  gboolean    markup;
} Writer;

static void
write_row (GString      *out,
           const Writer *writer,
           char        **cells,
           gboolean      heading)
{
  g_string_append (out, writer->begin_row);
  for (guint i = 0; i < N_COLUMNS; i++)
    writer->cell (out, cells[i], i, heading);
  g_string_append (out, writer->end_row);
}

static void
write_card (GString                 *out,
            const Writer            *writer,
            const PostageExportCard *card)
{
  char *cells[N_COLUMNS] = {
    postage_export_plan_title (card->estimate),
    postage_text_total (card->estimate),
    postage_text_difference_short (card->estimate, card->difference, card->cheapest),
    postage_text_cost_per_message (card->estimate),
    postage_text_markup (card->estimate),
  };

  write_row (out, writer, cells, FALSE);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (cells[i]);
}

static char *
write_cards (const PostageExportCard *cards,
             gsize                    n_cards,
             const Writer            *writer)
{
  GString         *out = g_string_new (writer->begin);
  char            *headings[N_COLUMNS] = { _ ("Plan"), _ ("A month"), _ ("Difference"), _ ("Per delivered message"),
                                           _ ("Markup over Meta’s charges") };
  g_autofree char *stamp = postage_text_stamp (postage_estimate_get_catalogue (cards->estimate),
                                               postage_estimate_get_scenario (cards->estimate));
  g_autofree char *escaped = writer->markup ? g_markup_escape_text (stamp, -1) : g_strdup (stamp);

  write_row (out, writer, headings, TRUE);
  for (gsize i = 0; i < n_cards; i++)
    write_card (out, writer, &cards[i]);
  g_string_append_printf (out, "%s%s%s%s", writer->end, writer->begin_stamp, escaped, writer->end_stamp);
  return g_string_free (out, FALSE);
}

static void
cell_text (GString    *out,
           const char *text,
           guint       column,
           gboolean    heading)
{
  g_string_append_printf (out, "%s%s", column > 0 ? "\t" : "", text);
}

static void
cell_html (GString    *out,
           const char *text,
           guint       column,
           gboolean    heading)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  const char      *element = heading ? "th" : "td";

  g_string_append_printf (out, "<%s align=\"%s\">%s</%s>", element, column > 0 ? "right" : "left", escaped, element);
}

char *
postage_export_cards_text (const PostageExportCard *cards,
                           gsize                    n_cards)
{
  static const Writer writer = { "", "", cell_text, "\n", "\n", "", "\n", FALSE };

  g_return_val_if_fail (cards != NULL && n_cards > 0, NULL);

  return write_cards (cards, n_cards, &writer);
}

char *
postage_export_cards_html (const PostageExportCard *cards,
                           gsize                    n_cards)
{
  static const Writer writer = { "<table>\n", "<tr>", cell_html, "</tr>\n", "</table>\n", "<p>", "</p>\n", TRUE };

  g_return_val_if_fail (cards != NULL && n_cards > 0, NULL);

  return write_cards (cards, n_cards, &writer);
}
