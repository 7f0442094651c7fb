/* postage-card-box.h - cards side by side, equally wide, in as many columns as fit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define POSTAGE_TYPE_CARD_BOX (postage_card_box_get_type ())

/**
 * PostageCardBox:
 *
 * All cards are equally wide, those beside each other equally high. The lines are as even as can be: four cards
 * that don't fit side by side make two lines of two. The first card is where reading starts: at the right in a
 * right-to-left language. "arranged" is emitted when each card has its place; no text may change then.
 */
G_DECLARE_FINAL_TYPE (PostageCardBox, postage_card_box, POSTAGE, CARD_BOX, GtkWidget)

/** postage_card_box_get_card: (nullable) (transfer none): the card in place @position, or %NULL behind the last one. */
GtkWidget *postage_card_box_get_card (PostageCardBox *self,
                                      guint           position);

/**
 * postage_card_box_find_places:
 * @top: pixels below the beginning of the box
 * @bottom: likewise
 * @first: (out): the place of the first card between them
 * @end: (out): the place after the last one; all cards are between them as long as none has its place
 */
void postage_card_box_find_places (PostageCardBox *self,
                                   int             top,
                                   int             bottom,
                                   guint          *first,
                                   guint          *end);

/** postage_card_box_insert: puts @card in place @position among the cards, or moves it there. */
void postage_card_box_insert (PostageCardBox *self,
                              guint           position,
                              GtkWidget      *card);

/** postage_card_box_remove: removes @card. */
void postage_card_box_remove (PostageCardBox *self,
                              GtkWidget      *card);

G_END_DECLS
