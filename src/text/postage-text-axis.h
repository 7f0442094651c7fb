/* postage-text-axis.h - what there is more or less of, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-axis.h"

G_BEGIN_DECLS

/** postage_text_axis: (transfer full): what stands along an axis: "Brazil, Marketing", or "Phone numbers". */
char *postage_text_axis (const PostageCatalogue *catalogue,
                         const PostageAxis      *axis);

G_END_DECLS
