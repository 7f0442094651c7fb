/* postage-text-date.h - months and days in the user's language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/postage-date.h"

G_BEGIN_DECLS

/** postage_text_month: (transfer full): "November 2026" */
char *postage_text_month (PostageMonth month);

/**
 * postage_text_date: (transfer full): "10 October 2026", or "October 2026" where only the month is known; "no date"
 *   for none.
 */
char *postage_text_date (PostageDate date);

G_END_DECLS
