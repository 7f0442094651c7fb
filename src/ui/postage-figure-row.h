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
 * reader. A number counts with the keystroke that completes it. A text that isn't one is marked, the subtitle says
 * why, and nothing else happens. "edited" is emitted when a person has entered another number.
 */
G_DECLARE_DERIVABLE_TYPE (PostageFigureRow, postage_figure_row, POSTAGE, FIGURE_ROW, AdwActionRow)

/**
 * PostageFigureRowClass:
 * @read: reads @text as a number and, when it is one, keeps it
 * @write: (transfer full): the number that is kept, as a person would type it
 */
struct _PostageFigureRowClass
{
  AdwActionRowClass parent_class;

  PostageReading (*read) (PostageFigureRow *self,
                          const char       *text,
                          gboolean         *changed);
  char *(*write) (PostageFigureRow *self);
};

/**
 * postage_figure_row_refresh: writes the kept number into the entry, for a subclass whose number was set from
 * outside.
 */
void postage_figure_row_refresh (PostageFigureRow *self);

G_END_DECLS
