/* postage-own-rate-cards.h - the rate cards that the user has imported, over the bundled catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/** postage_own_rate_cards_get_default_folder: (transfer full): where imported rate cards are kept, which need not
 * exist. */
GFile *postage_own_rate_cards_get_default_folder (void);

/**
 * postage_own_rate_cards_load:
 * @base: a sealed catalogue without own plans
 * @folder: (nullable): every *.json in it is a rate card; %NULL, or one that doesn't exist: there are none
 * @problems: (nullable) (element-type utf8): gets a whole message for each file that is left out: the file, the place,
 *   what was expected, what was found and what to do; frees its elements
 *
 * Lays the cards over @base, each in the place of the one of its currency and day. A broken file is left out, stays
 * where it is, and is told of; so is the second of two files with the same card.
 *
 * Returns: (transfer full): never fails
 */
PostageCatalogue *postage_own_rate_cards_load (PostageCatalogue *base,
                                               GFile            *folder,
                                               GPtrArray        *problems);

/** postage_own_rate_cards_get_file: (transfer full): where the card of @currency from @effective is kept in @folder. */
GFile *postage_own_rate_cards_get_file (GFile      *folder,
                                        const char *currency,
                                        PostageDate effective);

/**
 * postage_own_rate_cards_save:
 * @folder: made where it is missing
 * @base: what the card will lie over
 * @card: a sealed card
 *
 * Writes the card as a whole, in the place of an imported one of the same currency and day; before that, it is read
 * back over @base, so that nothing is written that would be left out later.
 *
 * Returns: %FALSE with a %POSTAGE_STORAGE_ERROR; the old file is then as it was
 */
gboolean postage_own_rate_cards_save (GFile                 *folder,
                                      PostageCatalogue      *base,
                                      const PostageRateCard *card,
                                      GError               **error);

G_END_DECLS
