/* postage-storage-error.c - what can go wrong with files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-storage-error.h"

#include <glib/gi18n.h>

/* Long enough to recognise a place in a file, short enough for one line of a dialog. */
#define MAX_EXCERPT_CHARACTERS 40

/* The name is no expression: it would be spaced like one. */
/* clang-format off */
G_DEFINE_QUARK (postage-storage-error-quark, postage_storage_error)
/* clang-format on */

void
postage_storage_error_take (GError            **error,
                            PostageStorageError code,
                            const char         *file_name,
                            const char         *place,
                            char               *sentences)
{
  g_autofree char *owned = sentences;

  g_return_if_fail (file_name != NULL && sentences != NULL);

  if (place != NULL)
    /* Translators: the name of a file, the place in it ("line 3, column 14" or "$.destinations[0].country"), and
     * sentences that say what is wrong there. The sentences begin with a small letter in English. */
    g_set_error (error, POSTAGE_STORAGE_ERROR, code, _ ("%s: %s: %s"), file_name, place, owned);
  else
    /* Translators: the name of a file, and sentences that say what is wrong with it. */
    g_set_error (error, POSTAGE_STORAGE_ERROR, code, _ ("%s: %s"), file_name, owned);
}

void
postage_storage_error_take_overtaken (GError **error,
                                      GFile   *file)
{
  g_autofree char *name = NULL;

  g_return_if_fail (G_IS_FILE (file));

  name = g_file_get_parse_name (file);
  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_READ, name, NULL,
                              g_strdup (_ ("the scenario in the window was edited while the file was read. Nothing is "
                                           "lost; open the file again.")));
}

void
postage_storage_error_take_unkept (GError    **error,
                                   const char *path,
                                   const char *reason)
{
  g_autofree char *name = NULL;

  g_return_if_fail (path != NULL && reason != NULL);

  name = g_filename_display_name (path);
  postage_storage_error_take (error, POSTAGE_STORAGE_ERROR_WRITE, name, NULL,
                              /* Translators: %s is the system's own message, such as “Permission denied” */
                              g_strdup_printf (_ ("unsaved changes can't be kept there (%s). Save often."), reason));
}

char *
postage_storage_excerpt (const char *text,
                         gsize       length)
{
  GString    *excerpt = g_string_new (NULL);
  const char *end = text + length;
  guint       n = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (n++ == MAX_EXCERPT_CHARACTERS)
        {
          g_string_append (excerpt, "…");
          break;
        }
      if (character == ' ' || g_unichar_isgraph (character))
        g_string_append_unichar (excerpt, character);
      else
        g_string_append_printf (excerpt, "U+%04X", character);
    }
  return g_string_free (excerpt, FALSE);
}
