/* postage-text-choice.h - what can be chosen, in words for somebody who doesn't know the trade
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text that is returned as const belongs to the translations and stays. @note is set to an explanation.
 */
#pragma once

#include <glib.h>

#include "core/postage-billing-term.h"
#include "core/postage-catalogue.h"
#include "core/postage-plan.h"
#include "core/postage-route.h"

G_BEGIN_DECLS

/** postage_text_choice_term: "Up to a year ahead", for how long the business pays ahead. */
const char *postage_text_choice_term (PostageBillingTerm term,
                                      const char       **note);

/** postage_text_choice_audience: "From the provider itself", how the business buys. */
const char *postage_text_choice_audience (PostageAudience audience,
                                          const char    **note);

/** postage_text_choice_route: "Cloud API", by what marketing is sent. */
const char *postage_text_choice_route (PostageRoute route,
                                       const char **note);

/** postage_text_choice_account_currency: that Meta's own bills are in the display currency. */
const char *postage_text_choice_account_currency (const char **note);

/** postage_text_choice_plan_note: (nullable): why nobody can begin with @plan in @month, for whoever uses it today;
 * %NULL: it is on sale. */
const char *postage_text_choice_plan_note (const PostagePlan *plan,
                                           PostageMonth       month);

/** postage_text_choice_horizon: (transfer full): "12 months", over which what is paid once is spread; 0: that it is
 * not. */
char *postage_text_choice_horizon (gint64 months);

/** postage_text_choice_month_note: what prices @catalogue knows of @month: "Announced prices". */
const char *postage_text_choice_month_note (const PostageCatalogue *catalogue,
                                            PostageMonth            month);

/** postage_text_choice_month: (transfer full): the month with its note: "January 2027 · Announced prices". */
char *postage_text_choice_month (const PostageCatalogue *catalogue,
                                 PostageMonth            month);

G_END_DECLS
