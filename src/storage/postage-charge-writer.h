/* postage-charge-writer.h - writes the charges of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "core/postage-charge.h"

G_BEGIN_DECLS

/** postage_charge_write: (transfer full): @charge as it stands in a provider's file; which researched figures it rests
 * on isn't kept. */
JsonObject *postage_charge_write (const PostageCharge *charge);

G_END_DECLS
