/* postage-text-line-private.h - what the files share that explain a line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/** postage_text_line_add_charge: appends what a charge of the plan counts, how its price works and since when it holds.
 * @sentences: (element-type utf8) */
void postage_text_line_add_charge (GPtrArray             *sentences,
                                   const PostageEstimate *estimate,
                                   const PostageLine     *line);

G_END_DECLS
