/* postage-text-language.c - the language that everything is worded in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LANGUAGE_FIELD "\nLanguage: "

gboolean
postage_text_is_right_to_left (void)
{
  /* Translators: "default:RTL" for a language that is written from right to left, else "default:LTR" */
  return g_str_equal (_ ("default:LTR"), "default:RTL");
}

char *
postage_text_language_tag (void)
{
  /* The empty message is the header of a translation, which names its language; it is not one to be translated. */
  const char *const empty = "";
  const char       *header = g_dgettext (GETTEXT_PACKAGE, empty);
  const char       *field = strstr (header, LANGUAGE_FIELD);
  char             *tag;

  if (*header == '\0')
    return g_strdup ("en");
  if (field != NULL)
    {
      field += strlen (LANGUAGE_FIELD);
      tag = g_strndup (field, strcspn (field, "\n.@"));
    }
  else
    tag = g_strndup (g_get_language_names ()[0], strcspn (g_get_language_names ()[0], ".@"));
  return g_strdelimit (tag, "_", '-');
}
