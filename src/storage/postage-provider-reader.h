/* postage-provider-reader.h - reads a provider, its plans and their charges
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/** postage_provider_read: adds the provider of a document of the kind "provider", which the cursor stands on. */
void postage_provider_read (PostageJsonReader *reader,
                            PostageCatalogue  *catalogue);

G_END_DECLS
