/* provider-fixture.h - a provider with every member that one can have, and a vocabulary
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/** provider_fixture_text: a provider "full" with plans "full.a" and "full.b". */
extern const char provider_fixture_text[];

/** provider_fixture_vocabulary: what that provider and the small catalogue name. */
extern const char provider_fixture_vocabulary[];

/** provider_fixture_load: (transfer full) (nullable): the small catalogue with "providers/full.json", which says
 * @provider, and "vocabulary.json", which says @vocabulary. */
PostageCatalogue *provider_fixture_load (const char *provider,
                                         const char *vocabulary,
                                         GError    **error);

G_END_DECLS
