/* postage-export-plan.h - everything that is known about a provider or a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/**
 * postage_export_plan:
 *
 * What is known about @plan, as plain text in the user's language: whom it is for, what becomes of Meta's charges,
 * every charge by component with what is counted, each price with its dates, its source and how good the evidence is,
 * and all notes. What isn't known is said to be.
 *
 * Returns: (transfer full)
 */
GString *postage_export_plan (const PostageCatalogue *catalogue,
                              const PostagePlan      *plan);

/** postage_export_provider: (transfer full): what is known about @provider and, like postage_export_plan(), about each
 * of its plans. */
GString *postage_export_provider (const PostageCatalogue *catalogue,
                                  const PostageProvider  *provider);

G_END_DECLS
