/* postage-feature-row.h - a row that says whether a feature is wanted
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session.h"
#include "ui/postage-switch-row.h"

G_BEGIN_DECLS

/**
 * postage_feature_row_new:
 * @feature: of the catalogue's vocabulary
 *
 * Returns: (transfer full): a floating #PostageSwitchRow that shows whether the scenario of @session wants @feature,
 *   and edits that.
 */
GtkWidget *postage_feature_row_new (PostageSession *session,
                                    const char     *feature);

G_END_DECLS
