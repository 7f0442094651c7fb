/* postage-cards-in-sight.h - brings cards up to date, those that are seen first
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-card-box.h"

G_BEGIN_DECLS

/**
 * PostageCardsInSight:
 *
 * A keystroke changes every card of a page, but a person sees only some of them. Those have their new figures in the
 * same frame. The others follow after a pause in typing, or as soon as they come into sight.
 */
typedef struct _PostageCardsInSight PostageCardsInSight;

/** postage_cards_in_sight_new: (transfer full): for the #PostagePlanCard widgets of @card_box, which is somewhere in
 * the #GtkViewport of @scrolled_window; both have to outlive it. */
PostageCardsInSight *postage_cards_in_sight_new (GtkScrolledWindow *scrolled_window,
                                                 PostageCardBox    *card_box);

/** postage_cards_in_sight_free: frees what postage_cards_in_sight_new() gave; cards that are behind stay so. */
void postage_cards_in_sight_free (PostageCardsInSight *self);

/** postage_cards_in_sight_update: after an edit. */
void postage_cards_in_sight_update (PostageCardsInSight *self);

G_END_DECLS
