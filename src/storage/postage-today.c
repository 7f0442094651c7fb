/* postage-today.c - the day on the user's calendar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-today.h"

PostageDate
postage_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return (PostageDate) (g_date_time_get_year (now) * 10000 + g_date_time_get_month (now) * 100 +
                        g_date_time_get_day_of_month (now));
}
