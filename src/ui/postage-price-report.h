/* postage-price-report.h - where a wrong price is reported
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/** Where mistakes are reported; the software catalogue's entry names the same address. */
#define POSTAGE_ISSUES "https://github.com/postage-app/postage/issues"

/**
 * postage_price_report_dup_address:
 * @plan_id: (nullable): the plan whose price is wrong; it need not be one of @catalogue
 *
 * Returns: (transfer full): the address of a new report, which asks in English, as its readers do, for what has to be
 * known, and says what is known already: the plan, the version, and the date of the prices. Nothing of the scenario is
 * in it.
 */
char *postage_price_report_dup_address (const PostageCatalogue *catalogue,
                                        const char             *plan_id);

/** postage_price_report_open: opens that address in the browser; tells where reports are written if that fails. */
void postage_price_report_open (GtkWindow              *parent,
                                const PostageCatalogue *catalogue,
                                const char             *plan_id);

G_END_DECLS
