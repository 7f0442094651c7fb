/* postage-rate-card-writer.h - writes one of Meta's rate cards
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-rate-card.h"

G_BEGIN_DECLS

/** postage_rate_card_write: (transfer full): a file of the kind "rate-card", from which postage_rate_card_read() makes
 * @card, a sealed one, again; a market takes a line. Of the readings of its source, the earliest and the latest are
 * written. */
GBytes *postage_rate_card_write (const PostageRateCard *card);

G_END_DECLS
