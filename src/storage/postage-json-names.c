/* postage-json-names.c - the member names of the objects that are open while a document is scanned
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-json-names.h"

#include <string.h>

/* 32 bits are enough: no document is larger than POSTAGE_JSON_MAX_BYTES, and many names make many entries. */
typedef struct
{
  guint32 text;   /* where the name begins in the texts */
  guint32 offset; /* where it begins in the document */
} Entry;

void
postage_json_names_init (PostageJsonNames *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->text = g_string_new (NULL);
}

void
postage_json_names_clear (PostageJsonNames *self)
{
  g_clear_pointer (&self->entries, g_array_unref);
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
}

guint
postage_json_names_get_length (const PostageJsonNames *self)
{
  return self->entries->len;
}

void
postage_json_names_begin (PostageJsonNames *self,
                          gsize             offset)
{
  Entry entry = { (guint32) self->text->len, (guint32) offset };

  g_return_if_fail (self->text->len <= G_MAXUINT32 && offset <= G_MAXUINT32);

  g_array_append_val (self->entries, entry);
}

void
postage_json_names_append (PostageJsonNames *self,
                           const char       *text,
                           gsize             length)
{
  g_string_append_len (self->text, text, (gssize) length);
}

void
postage_json_names_append_character (PostageJsonNames *self,
                                     gunichar          character)
{
  g_string_append_unichar (self->text, character);
}

void
postage_json_names_end (PostageJsonNames *self)
{
  g_string_append_c (self->text, '\0');
}

static const char *
get_text (const PostageJsonNames *self,
          const Entry            *entry)
{
  return self->text->str + entry->text;
}

const char *
postage_json_names_get (const PostageJsonNames *self,
                        guint                   index)
{
  g_return_val_if_fail (index < self->entries->len, NULL);

  return get_text (self, &g_array_index (self->entries, Entry, index));
}

/* By text, and by place where the texts are equal. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const PostageJsonNames *self = user_data;
  const Entry            *entry_a = a;
  const Entry            *entry_b = b;
  int                     order = strcmp (get_text (self, entry_a), get_text (self, entry_b));

  if (order != 0)
    return order;
  return entry_a->offset < entry_b->offset ? -1 : entry_a->offset > entry_b->offset;
}

int
postage_json_names_find_duplicate (PostageJsonNames *self,
                                   guint             first,
                                   gsize            *offset,
                                   gsize            *earlier)
{
  const Entry *found = NULL;
  guint        n_names = self->entries->len - first;
  Entry       *names;

  g_return_val_if_fail (first <= self->entries->len, -1);

  if (n_names < 2)
    return -1;

  names = &g_array_index (self->entries, Entry, first);
  g_qsort_with_data (names, (int) n_names, sizeof (Entry), compare_entries, self);
  for (guint i = 1; i < n_names; i++)
    if (strcmp (get_text (self, &names[i - 1]), get_text (self, &names[i])) == 0 &&
        (found == NULL || names[i].offset < found->offset))
      found = &names[i];

  if (found == NULL)
    return -1;
  *offset = found->offset;
  *earlier = found[-1].offset;
  return (int) (first + (guint) (found - names));
}

void
postage_json_names_truncate (PostageJsonNames *self,
                             guint             first)
{
  if (first == self->entries->len)
    return;

  g_string_truncate (self->text, g_array_index (self->entries, Entry, first).text);
  g_array_set_size (self->entries, first);
}
