/* postage-text-charge.h - what a charge counts and when it applies, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/**
 * postage_text_charge_conditions:
 *
 * Returns: (transfer full) (element-type utf8): whole sentences: what is counted, for which messages, what has to be
 * switched on, whether the charge is paid once or disputed. May be empty.
 */
GPtrArray *postage_text_charge_conditions (const PostageCatalogue *catalogue,
                                           const PostageCharge    *charge);

G_END_DECLS
