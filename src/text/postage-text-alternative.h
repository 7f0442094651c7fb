/* postage-text-alternative.h - that a business could do without a provider, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-alternative.h"

G_BEGIN_DECLS

/**
 * postage_text_alternative_app:
 * @limits: by which the free app serves
 *
 * Returns: (transfer full) (element-type utf8): that it may be enough, why, and where that was read, in sentences, the
 * first of which is a heading
 */
GPtrArray *postage_text_alternative_app (const PostageCatalogue *catalogue,
                                         const PostageAppLimits *limits);

/**
 * postage_text_alternative_direct:
 * @estimate: of Meta's own interface, the cheapest
 *
 * Returns: (transfer full) (element-type utf8): the same of Meta's interface: what it costs, and what it lacks
 */
GPtrArray *postage_text_alternative_direct (const PostageEstimate *estimate);

G_END_DECLS
