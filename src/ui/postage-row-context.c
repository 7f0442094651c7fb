/* postage-row-context.c - what a screen reader says of the control in a row besides its title
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-row-context.h"

#include <glib/gi18n.h>

void
postage_row_context_describe (AdwActionRow  *row,
                              GtkAccessible *control,
                              const char    *context)
{
  g_autofree char *description = NULL;
  const char      *subtitle;

  g_return_if_fail (ADW_IS_ACTION_ROW (row));
  g_return_if_fail (GTK_IS_ACCESSIBLE (control));

  subtitle = adw_action_row_get_subtitle (row);
  if (context != NULL && subtitle != NULL && *subtitle != '\0')
    /* Translators: what a screen reader says of an entry or a switch: a country, then a hint or what is wrong. */
    description = g_strdup_printf (_ ("%1$s: %2$s"), context, subtitle);
  else if (context != NULL)
    description = g_strdup (context);
  else
    description = g_strdup (subtitle != NULL ? subtitle : "");
  gtk_accessible_update_property (control, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
