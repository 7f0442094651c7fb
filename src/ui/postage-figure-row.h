/* postage-figure-row.h - a titled row with an entry for one number
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/postage-reading.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_FIGURE_ROW (postage_figure_row_get_type ())

/**
 * PostageFigureRow:
 *
 * What #PostageQuantityRow and #PostageShareRow have in common: the entry, its state and its name for a screen
 * reader. A number counts with each keystroke. A text that isn't one is marked, the subtitle says why, and what counts
 * is the number that was there when the entry was last left or set from outside: not what the text's beginning made.
 * "edited" is emitted when another number counts because of what a person has typed.
 */
G_DECLARE_DERIVABLE_TYPE (PostageFigureRow, postage_figure_row, POSTAGE, FIGURE_ROW, AdwActionRow)

/**
 * PostageFigureRowClass:
 * @read: reads @text as a number, which counts when it is one
 * @keep: the number that counts becomes the one to go back to
 * @go_back: the number that was kept counts again; whether that is another one
 * @write: (transfer full): the number that counts, as a person would type it
 */
struct _PostageFigureRowClass
{
  AdwActionRowClass parent_class;

  PostageReading (*read) (PostageFigureRow *self,
                          const char       *text,
                          gboolean         *changed);
  void (*keep) (PostageFigureRow *self);
  gboolean (*go_back) (PostageFigureRow *self);
  char *(*write) (PostageFigureRow *self);
};

/**
 * postage_figure_row_refresh: keeps the number that counts and writes it into the entry, for a subclass whose number
 * was set from outside.
 */
void postage_figure_row_refresh (PostageFigureRow *self);

G_END_DECLS
