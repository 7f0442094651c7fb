/* postage-compare-page.h - the answer in words, and the plans side by side
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_COMPARE_PAGE (postage_compare_page_get_type ())

/** PostageComparePage: shows what the scenario of its "session" costs, and follows it. */
G_DECLARE_FINAL_TYPE (PostageComparePage, postage_compare_page, POSTAGE, COMPARE_PAGE, GtkWidget)

/** postage_compare_page_set_session: @session: (nullable): whose plans are shown. */
void postage_compare_page_set_session (PostageComparePage *self,
                                       PostageSession     *session);

/** postage_compare_page_focus_plans: gives the focus to the first control of the first plan, or of the page where no
 * plan is compared. */
void postage_compare_page_focus_plans (PostageComparePage *self);

G_END_DECLS
