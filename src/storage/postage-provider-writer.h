/* postage-provider-writer.h - writes a provider with its plans, or a plan alone
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "core/postage-provider.h"

G_BEGIN_DECLS

/** postage_provider_write: (transfer full): @provider with all its plans as a provider's file. What is read from it is
 * equal, but for where else a figure was seen and which researched figures it rests on. */
JsonNode *postage_provider_write (const PostageProvider *provider);

/** postage_provider_write_plan: (transfer full): a provider's file with @plan only; one of own plans where @plan is.
 * The decision factors of @provider are told where it isn't bundled. */
JsonNode *postage_provider_write_plan (const PostageProvider *provider,
                                       const PostagePlan     *plan);

/** postage_plan_write: (transfer full): @plan as it stands in a provider's file. */
JsonObject *postage_plan_write (const PostagePlan *plan);

/** postage_plan_write_original: (transfer full): the same as "copied_from" has it: with the date when that was so. */
JsonObject *postage_plan_write_original (const PostagePlan *plan);

G_END_DECLS
