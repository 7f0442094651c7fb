/* postage-weight.h - how much a decision factor matters to the business
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PostageWeight: how much a factor matters; the value is how many points it is worth. */
typedef enum
{
  POSTAGE_WEIGHT_NONE,
  POSTAGE_WEIGHT_NICE,
  POSTAGE_WEIGHT_IMPORTANT,
  POSTAGE_WEIGHT_MUST,
} PostageWeight;

#define POSTAGE_N_WEIGHTS (POSTAGE_WEIGHT_MUST + 1)

/** postage_weight_get_id: the name used in files: "none", "nice", "important" or "must". */
const char *postage_weight_get_id (PostageWeight weight);

/** postage_weight_from_id: sets @weight, or fails with %POSTAGE_ERROR_REFERENCE that lists the known names. */
gboolean postage_weight_from_id (const char    *id,
                                 PostageWeight *weight,
                                 GError       **error);

G_END_DECLS
