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
 * @components: which components to write, a bit (1 << component) for each
 *
 * What a card of the window shows.
 */
typedef struct
{
  const PostageEstimate *estimate;
  const PostageMoney    *difference;
  guint                  components;
} PostageExportCard;

/** postage_export_card_text: (transfer full): the card line by line, with what the figures are at its end: the month,
 * the currency, the date of the prices, and that it is an estimate. */
char *postage_export_card_text (const PostageExportCard *card);

/** postage_export_card_html: (transfer full): the same as a piece of HTML, with the figures in a table. Names are
 * escaped: none can change the page. */
char *postage_export_card_html (const PostageExportCard *card);

/** postage_export_working_text: (transfer full): the plan, its total, the working behind every line of @estimate, and
 * what the figures are. */
char *postage_export_working_text (const PostageEstimate *estimate);

G_END_DECLS
