/* postage-factor-row.h - what several providers have of one decision factor, side by side
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/postage-catalogue.h"
#include "core/postage-fit.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_FACTOR_ROW (postage_factor_row_get_type ())

/** PostageFactorRow: rows with as many providers have them in the same places. */
G_DECLARE_FINAL_TYPE (PostageFactorRow, postage_factor_row, POSTAGE, FACTOR_ROW, GtkListBoxRow)

/** postage_factor_row_new: a row for the decision factor in place @place, without a provider yet. */
GtkWidget *postage_factor_row_new (guint place);

/**
 * postage_factor_row_show:
 * @fits: (element-type PostageFit): of the providers, in their order
 *
 * Builds nothing anew where it says what it said before.
 */
void postage_factor_row_show (PostageFactorRow *self,
                              PostageCatalogue *catalogue,
                              const GPtrArray  *fits);

G_END_DECLS
