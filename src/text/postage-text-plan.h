/* postage-text-plan.h - what a plan is, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text that is returned as const belongs to the translations and stays.
 */
#pragma once

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/** postage_text_plan_status: whether @plan can be bought: "on sale" or "ended". */
const char *postage_text_plan_status (const PostagePlan *plan);

/** postage_text_plan_id: (transfer full): the title of the plan with @id, "Twilio · Pay as you go"; @id itself where
 * the catalogue has none. */
char *postage_text_plan_id (const PostageCatalogue *catalogue,
                            const char             *id);

/** postage_text_plans_missing: (transfer full) (nullable): that own plans with @ids (element-type utf8) are not
 * there, and what to do; %NULL for none. */
char *postage_text_plans_missing (const GPtrArray *ids);

/** postage_text_plan_currencies: (transfer full): the lists that the provider publishes: "EUR, USD". */
char *postage_text_plan_currencies (const PostagePlan *plan);

/** postage_text_meta_treatment: what becomes of Meta's charges, in a few words: "passed on unchanged". */
const char *postage_text_meta_treatment (PostageMetaTreatment treatment);

/** postage_text_plan_excepts_countries: whether the plan is sold everywhere but in postage_text_plan_countries(). */
gboolean postage_text_plan_excepts_countries (const PostagePlan *plan);

/** postage_text_plan_countries: (transfer full): those that the plan is sold in, or is not, @max names at most; 0: all;
 * "": it is sold everywhere. */
char *postage_text_plan_countries (const PostageCatalogue *catalogue,
                                   const PostagePlan      *plan,
                                   guint                   max);

/** postage_text_plan_bounds: (transfer full) (element-type utf8): where @plan is sold and how much it serves, in
 * sentences. May be empty. */
GPtrArray *postage_text_plan_bounds (const PostageCatalogue *catalogue,
                                     const PostagePlan      *plan);

/** postage_text_attribute: what a decision factor is called, such as "Official partner of Meta"; @id itself where it
 * isn't known. */
const char *postage_text_attribute (const char *id);

/** postage_text_attribute_value: "yes", "no", or the value in words. */
const char *postage_text_attribute_value (const PostageAttribute *attribute);

G_END_DECLS
