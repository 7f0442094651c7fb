/* postage-choose-page.h - what matters beside the cost, and which plan follows from it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/postage-shortlist.h"
#include "model/postage-session.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CHOOSE_PAGE (postage_choose_page_get_type ())

/**
 * PostageChoosePage:
 *
 * The weights of the decision factors, the plans in an order that the user chooses and that is explained, whether one
 * could do without a provider, and what the providers have, side by side. Hidden, it does nothing.
 */
G_DECLARE_FINAL_TYPE (PostageChoosePage, postage_choose_page, POSTAGE, CHOOSE_PAGE, GtkWidget)

/** postage_choose_page_set_session: (nullable) */
void postage_choose_page_set_session (PostageChoosePage *self,
                                      PostageSession    *session);

/** postage_choose_page_set_order: as a click on the order does. */
void postage_choose_page_set_order (PostageChoosePage    *self,
                                    PostageShortlistOrder order);

/** postage_choose_page_set_all: whether to choose from all providers instead of the compared plans. */
void postage_choose_page_set_all (PostageChoosePage *self,
                                  gboolean           all);

G_END_DECLS
