/* postage-factor-cell.h - what a provider has of one decision factor
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/postage-catalogue.h"
#include "core/postage-fit.h"

G_BEGIN_DECLS

/** postage_factor_cell_new: the provider's name, a sign with a word, and the provider's own words; opens where it was
 * read. @entry is one of @fit. */
GtkWidget *postage_factor_cell_new (PostageCatalogue      *catalogue,
                                    PostageFit            *fit,
                                    const PostageFitEntry *entry);

G_END_DECLS
