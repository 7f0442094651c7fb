/* postage-apportion.h - whole units spread in proportion
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * postage_apportion:
 * @total: whole units, zero or above
 * @weights: (array length=n): each zero or above
 * @parts: (out caller-allocates) (array length=n): what each gets
 *
 * Spreads @total in proportion to @weights, so that the parts are whole and sum to @total: each gets the whole part of
 * its share, the units left over go to the largest remainders, ties to the first. Without any weight all are alike.
 */
void postage_apportion (gint64        total,
                        const gint64 *weights,
                        guint         n,
                        gint64       *parts);

G_END_DECLS
