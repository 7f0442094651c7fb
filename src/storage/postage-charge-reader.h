/* postage-charge-reader.h - reads the charges of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-charge.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/**
 * postage_charge_read: (transfer full) (nullable): the sealed charge that the cursor stands on; %NULL after an
 * error.
 */
PostageCharge *postage_charge_read (PostageJsonReader *reader);

G_END_DECLS
