/* postage-billing-rules-reader.h - reads what Meta charges and what is free
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/**
 * postage_billing_rules_read: adds the rules of a document of the kind "billing-rules", which the cursor stands on.
 * The countries are there.
 */
void postage_billing_rules_read (PostageJsonReader *reader,
                                 PostageCatalogue  *catalogue);

G_END_DECLS
