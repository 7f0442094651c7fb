/* postage-text-axis.c - what there is more or less of, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-axis.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-names.h"
#include "text/postage-text-place.h"

/* The vocabulary has what is counted as it stands within a sentence. */
static char *
begin_with_capital (const char *text)
{
  char             first[6];
  const int        length = g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  g_autofree char *capital = g_strndup (first, (gsize) length);

  return g_strconcat (capital, g_utf8_next_char (text), NULL);
}

char *
postage_text_axis (const PostageCatalogue *catalogue,
                   const PostageAxis      *axis)
{
  g_return_val_if_fail (catalogue != NULL && axis != NULL, NULL);

  if (axis->metric != NULL)
    return begin_with_capital (postage_text_metric (catalogue, axis->metric));
  /* Translators: what a chart has more or less of: messages to a country, and their category, such as
   * “Brazil, Marketing” */
  return g_strdup_printf (C_ ("axis", "%1$s, %2$s"), postage_text_country_code (catalogue, axis->country),
                          postage_text_category (axis->category));
}
