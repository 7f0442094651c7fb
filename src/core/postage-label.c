/* postage-label.c - a name in several languages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-label.h"

#include <string.h>

#include "core/postage-value.h"

struct _PostageLabel
{
  char       *english;
  GHashTable *translations; /* (owned) (nullable) (element-type utf8 utf8) */
};

POSTAGE_DEFINE_VALUE (PostageLabel, postage_label)

PostageLabel *
postage_label_new (const char *english)
{
  g_return_val_if_fail (english != NULL, NULL);

  PostageLabel *self = g_atomic_rc_box_new0 (PostageLabel);
  self->english = g_strdup (english);
  return self;
}

void
postage_label_add (PostageLabel *self,
                   const char   *language,
                   const char   *text)
{
  g_return_if_fail (self != NULL && language != NULL && text != NULL);

  if (self->translations == NULL)
    self->translations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_replace (self->translations, g_strdup (language), g_strdup (text));
}

static void
postage_label_clear (PostageLabel *self)
{
  g_clear_pointer (&self->english, g_free);
  g_clear_pointer (&self->translations, g_hash_table_unref);
}

gboolean
postage_label_has (const PostageLabel *self,
                   const char         *language)
{
  g_return_val_if_fail (self != NULL && language != NULL, FALSE);

  return self->translations != NULL && g_hash_table_contains (self->translations, language);
}

const char *
postage_label_get (const PostageLabel *self,
                   const char *const  *languages)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (; self->translations != NULL && languages != NULL && *languages != NULL; languages++)
    {
      const char *text = g_hash_table_lookup (self->translations, *languages);

      if (text != NULL)
        return text;
      if (g_str_equal (*languages, "en") || g_str_equal (*languages, "C"))
        break;
    }
  return self->english;
}

static int
compare_languages (gconstpointer a,
                   gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
postage_label_dup_languages (const PostageLabel *self)
{
  GPtrArray     *languages;
  GHashTableIter iter;
  gpointer       language;

  g_return_val_if_fail (self != NULL, NULL);

  languages = g_ptr_array_new ();
  if (self->translations == NULL)
    return languages;
  g_hash_table_iter_init (&iter, self->translations);
  while (g_hash_table_iter_next (&iter, &language, NULL))
    g_ptr_array_add (languages, language);
  g_ptr_array_sort (languages, compare_languages);
  return languages;
}
