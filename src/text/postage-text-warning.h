/* postage-text-warning.h - what a reader of an estimate has to know, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/** postage_text_warning: (transfer full): a whole sentence for @warning, which belongs to @estimate. */
char *postage_text_warning (const PostageEstimate *estimate,
                            const PostageWarning  *warning);

G_END_DECLS
