/* postage-about.h - what the program is, where its prices are from, and where a wrong one is reported
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/** Where mistakes are reported; the software catalogue's entry names the same address. */
#define POSTAGE_ISSUES "https://github.com/postage-app/postage/issues"

/** postage_about_present: shows a window about the program and the prices of @catalogue, over @parent (nullable). */
void postage_about_present (GtkWindow              *parent,
                            const PostageCatalogue *catalogue);

/** postage_about_report_price: opens the page for a wrong price in the browser; tells its address where that fails. */
void postage_about_report_price (GtkWindow *parent);

G_END_DECLS
