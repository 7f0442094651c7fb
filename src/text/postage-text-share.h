/* postage-text-share.h - what the shares that decide the bill change, by the rules of a month
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/** postage_text_share_inside_window: which utility messages are inside the customer service window, and whether Meta
 * charges them in @month; belongs to the translations. */
const char *postage_text_share_inside_window (const PostageCatalogue *catalogue,
                                              PostageMonth            month);

/** postage_text_share_entry_point: (transfer full): which messages are from an entry point, and for how long Meta
 * doesn't charge them in @month. */
char *postage_text_share_entry_point (const PostageCatalogue *catalogue,
                                      PostageMonth            month);

G_END_DECLS
