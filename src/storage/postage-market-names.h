/* postage-market-names.h - finds a market by the name that somebody wrote
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/** PostageMarketNames: the markets of a catalogue by what they are called. */
typedef struct _PostageMarketNames PostageMarketNames;

/** postage_market_names_new: (transfer full): the names that @catalogue has, and the few other spellings of Meta's that
 * data/catalogue/README.md lists. */
PostageMarketNames *postage_market_names_new (const PostageCatalogue *catalogue);

/** postage_market_names_free: frees what postage_market_names_new() gave. */
void postage_market_names_free (PostageMarketNames *self);

/**
 * postage_market_name_fold:
 *
 * Returns: (transfer full): @name without what spellings differ in: small letters without accents, "and" for "&", one
 * blank for all that is neither letter nor digit
 */
char *postage_market_name_fold (const char *name);

/** postage_market_names_find: (nullable): the id of the market that is called @name, compared by
 * postage_market_name_fold(); %NULL where no market is: nothing is guessed. The text is the catalogue's. */
const char *postage_market_names_find (const PostageMarketNames *self,
                                       const char               *name);

/** postage_market_names_dup_nearest: (transfer container) (element-type utf8): the ids of at most three markets whose
 * names look like @name, the nearest first; for a person to choose from. */
GPtrArray *postage_market_names_dup_nearest (const PostageMarketNames *self,
                                             const char               *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageMarketNames, postage_market_names_free)

G_END_DECLS
