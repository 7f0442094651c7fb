/* postage-choice.h - something to choose from a list: a month, a currency, a country
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CHOICE (postage_choice_get_type ())

/**
 * PostageChoice:
 *
 * An id, as files write it, its title and a note about it in the user's language. None of them ever changes. "summary"
 * is the title with the note where the note has to be seen without opening the list.
 */
G_DECLARE_FINAL_TYPE (PostageChoice, postage_choice, POSTAGE, CHOICE, GObject)

/** postage_choice_get_id: "2026-11", "USD", "CA" */
const char *postage_choice_get_id (PostageChoice *self);

/** postage_choice_get_title: "November 2026", "USD", "Canada" */
const char *postage_choice_get_title (PostageChoice *self);

/** postage_choice_get_note: what to know about it, such as "Announced prices"; "" for nothing. */
const char *postage_choice_get_note (PostageChoice *self);

/** postage_choice_get_summary: "January 2027 · Announced prices" */
const char *postage_choice_get_summary (PostageChoice *self);

/**
 * postage_choice_dup_search_text:
 *
 * Returns: (transfer full): by what it is found, one a line, the title first: a country also by its English name and
 * its code, "巴西\nBrazil\nBR".
 */
char *postage_choice_dup_search_text (PostageChoice *self);

/** postage_choice_new: (transfer full): its summary is its title. @note: (nullable) */
PostageChoice *postage_choice_new (const char *id,
                                   const char *title,
                                   const char *note);

/**
 * postage_choices_new_months:
 * @also: a month that has to be there, too
 *
 * Returns: (transfer full) (element-type PostageChoice): the billing months, the latest first: from the first rate
 * card to a few months after what is known, because changes are announced ahead. The notes say which month is past,
 * which is the catalogue's, and of which later ones prices are announced.
 */
GListModel *postage_choices_new_months (PostageCatalogue *catalogue,
                                        PostageMonth      also);

/**
 * postage_choices_new_currencies:
 * @also: a currency that has to be there, too
 *
 * Returns: (transfer full) (element-type PostageChoice): the currencies that Meta bills in, by code. The notes are
 * their names.
 */
GListModel *postage_choices_new_currencies (PostageCatalogue *catalogue,
                                            const char       *also);

/**
 * postage_choices_new_countries:
 * @month: in which the notes tell the market that Meta files a country under; 0: without notes
 *
 * Returns: (transfer full) (element-type PostageChoice): all countries, as the user's language sorts them.
 */
GListModel *postage_choices_new_countries (PostageCatalogue *catalogue,
                                           PostageMonth      month);

/** postage_choices_find: the place of the choice with @id in @choices, or %G_MAXUINT. */
guint postage_choices_find (GListModel *choices,
                            const char *id);

G_END_DECLS
