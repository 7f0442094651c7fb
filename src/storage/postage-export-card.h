/* postage-export-card.h - what one plan costs, to be pasted elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/**
 * PostageExportCard:
 * @estimate: what the plan costs
 * @difference: (nullable): to the cheapest plan
 * @cheapest: whether it is that plan
 * @components: which components to write, a bit (1 << component) for each
 *
 * What a card of the window, or a row of its table, shows.
 */
typedef struct
{
  const PostageEstimate *estimate;
  const PostageMoney    *difference;
  gboolean               cheapest;
  guint                  components;
} PostageExportCard;

/** postage_export_card_text: (transfer full): the card line by line, with what the figures are at its end: the month,
 * the currency, the date of the prices, and that it is an estimate. */
char *postage_export_card_text (const PostageExportCard *card);

/** postage_export_card_html: (transfer full): the same as a piece of HTML, with the figures in a table. Names are
 * escaped: none can change the page. */
char *postage_export_card_html (const PostageExportCard *card);

/** postage_export_cards_text: (transfer full): @n_cards plans in rows, one at least, with tabs between their cells as
 * spreadsheets take them: the plan, its total, the difference, what a message costs, and the markup; a row with what
 * these are comes first, and what the figures are at the end. */
char *postage_export_cards_text (const PostageExportCard *cards,
                                 gsize                    n_cards);

/** postage_export_cards_html: (transfer full): the same as a table of HTML. */
char *postage_export_cards_html (const PostageExportCard *cards,
                                 gsize                    n_cards);

/** postage_export_working_text: (transfer full): the plan, its total, the working behind every line of @estimate, and
 * what the figures are. */
char *postage_export_working_text (const PostageEstimate *estimate);

G_END_DECLS
