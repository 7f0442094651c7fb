/* postage-charge-page.h - the page that edits a charge of a plan with its prices
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/postage-catalogue.h"
#include "model/postage-draft.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CHARGE_PAGE (postage_charge_page_get_type ())

/** PostageChargePage: what is charged, below it each price with its steps. */
G_DECLARE_FINAL_TYPE (PostageChargePage, postage_charge_page, POSTAGE, CHARGE_PAGE, AdwBin)

/** postage_charge_page_new: (transfer floating): @charge: a draft of a charge */
GtkWidget *postage_charge_page_new (PostageDraft     *charge,
                                    PostageCatalogue *catalogue);

G_END_DECLS
