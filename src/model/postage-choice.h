/* postage-choice.h - something to choose from a list: a month, a currency, a country
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CHOICE (postage_choice_get_type ())

/** PostageChoice: an id, as files write it, and its title in the user's language. Neither ever changes. */
G_DECLARE_FINAL_TYPE (PostageChoice, postage_choice, POSTAGE, CHOICE, GObject)

/** postage_choice_get_id: "2026-11", "USD", "CA" */
const char *postage_choice_get_id (PostageChoice *self);

/** postage_choice_get_title: "November 2026", "USD", "Canada" */
const char *postage_choice_get_title (PostageChoice *self);

/**
 * postage_choices_new_months:
 * @also: a month that has to be there, too
 *
 * Returns: (transfer full) (element-type PostageChoice): the billing months, the latest first: from the first rate
 * card to a few months after what is known, because changes are announced ahead.
 */
GListModel *postage_choices_new_months (PostageCatalogue *catalogue,
                                        PostageMonth      also);

/**
 * postage_choices_new_currencies:
 * @also: a currency that has to be there, too
 *
 * Returns: (transfer full) (element-type PostageChoice): the currencies that Meta bills in, by code.
 */
GListModel *postage_choices_new_currencies (PostageCatalogue *catalogue,
                                            const char       *also);

/**
 * postage_choices_new_countries: (transfer full) (element-type PostageChoice): all countries, as the user's
 * language sorts them.
 */
GListModel *postage_choices_new_countries (PostageCatalogue *catalogue);

/** postage_choices_find: the place of the choice with @id in @choices, or %G_MAXUINT. */
guint postage_choices_find (GListModel *choices,
                            const char *id);

G_END_DECLS
