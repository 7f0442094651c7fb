/* postage-today.h - the day on the user's calendar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-date.h"

G_BEGIN_DECLS

/** postage_today: the day, by the clock of the computer and in its time zone. */
PostageDate postage_today (void);

G_END_DECLS
