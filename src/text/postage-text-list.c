/* postage-text-list.c - names and sentences in a row
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-list.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-number.h"

char *
postage_text_list (const GPtrArray *names,
                   guint            max)
{
  GString *list;

  g_return_val_if_fail (names != NULL, NULL);

  list = g_string_new (NULL);
  for (guint i = 0; i < names->len && (max == 0 || i < max); i++)
    /* Translators: between the parts of a list */
    g_string_append_printf (list, "%s%s", i > 0 ? C_ ("list", ", ") : "", (const char *) g_ptr_array_index (names, i));
  if (max > 0 && names->len > max)
    {
      g_autofree char *shown = g_string_free (list, FALSE);
      g_autofree char *others = postage_text_count (names->len - max);

      /* Translators: the beginning of a list, how many more there are */
      return g_strdup_printf (ngettext ("%1$s and %2$s more", "%1$s and %2$s more", names->len - max), shown, others);
    }
  return g_string_free (list, FALSE);
}

char *
postage_text_sentences (const char *first,
                        const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second);

  /* Translators: two sentences, one behind the other; some languages have no blank between them */
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), first, second);
}
