/* postage-note-list.h - the weightiest notes, and the others on demand
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define POSTAGE_TYPE_NOTE_LIST (postage_note_list_get_type ())

/** PostageNoteList: invisible without a note. */
G_DECLARE_FINAL_TYPE (PostageNoteList, postage_note_list, POSTAGE, NOTE_LIST, GtkWidget)

/**
 * postage_note_list_set_notes:
 * @notes: (element-type PostageTextNote)
 * @max: how many to show at most; the others are behind "2 more notes"; 0: all
 *
 * Builds nothing anew where the notes say what they said before.
 */
void postage_note_list_set_notes (PostageNoteList *self,
                                  const GPtrArray *notes,
                                  guint            max);

G_END_DECLS
