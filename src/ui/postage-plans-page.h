/* postage-plans-page.h - all plans that can be bought, in one table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_PLANS_PAGE (postage_plans_page_get_type ())

/** PostagePlansPage: the market of the "session" property: sorted, searched, filtered; a row opens its explanation. */
G_DECLARE_FINAL_TYPE (PostagePlansPage, postage_plans_page, POSTAGE, PLANS_PAGE, GtkWidget)

/** postage_plans_page_set_session: (nullable): whose plans to show. */
void postage_plans_page_set_session (PostagePlansPage *self,
                                     PostageSession   *session);

/** postage_plans_page_focus_search: gives the focus to the search, its text selected. */
void postage_plans_page_focus_search (PostagePlansPage *self);

G_END_DECLS
