/* postage-vocabulary.c - the names of what is counted and of what can be switched on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-vocabulary.h"

#include "core/postage-value.h"

/* Names by their ids, in the order in which they were added. */
typedef struct
{
  GPtrArray  *ids;    /* (element-type utf8) */
  GHashTable *labels; /* (element-type utf8 PostageLabel): keys are owned by @ids */
} Names;

struct _PostageVocabulary
{
  Names       metrics;
  Names       features;
  GHashTable *always; /* (element-type utf8): a set; not owned */
};

POSTAGE_DEFINE_VALUE (PostageVocabulary, postage_vocabulary)

static void
names_init (Names *names)
{
  names->ids = g_ptr_array_new_with_free_func (g_free);
  names->labels = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) postage_label_unref);
}

static void
names_clear (Names *names)
{
  g_clear_pointer (&names->labels, g_hash_table_unref);
  g_clear_pointer (&names->ids, g_ptr_array_unref);
}

/* Returns: (transfer none): the id as it is kept. */
static const char *
names_add (Names        *names,
           const char   *id,
           PostageLabel *name)
{
  gpointer key;

  if (!g_hash_table_lookup_extended (names->labels, id, &key, NULL))
    {
      key = g_strdup (id);
      g_ptr_array_add (names->ids, key);
    }
  g_hash_table_insert (names->labels, key, postage_label_ref (name));
  return key;
}

static void
postage_vocabulary_clear (PostageVocabulary *self)
{
  g_clear_pointer (&self->always, g_hash_table_unref);
  names_clear (&self->metrics);
  names_clear (&self->features);
}

PostageVocabulary *
postage_vocabulary_new (void)
{
  PostageVocabulary *self = g_atomic_rc_box_new0 (PostageVocabulary);

  names_init (&self->metrics);
  names_init (&self->features);
  self->always = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
postage_vocabulary_add_metric (PostageVocabulary *self,
                               const char        *id,
                               PostageLabel      *name,
                               gboolean           always)
{
  const char *key;

  g_return_if_fail (self != NULL && id != NULL && name != NULL);

  key = names_add (&self->metrics, id, name);
  if (always)
    g_hash_table_add (self->always, (gpointer) key);
  else
    g_hash_table_remove (self->always, key);
}

void
postage_vocabulary_add_feature (PostageVocabulary *self,
                                const char        *id,
                                PostageLabel      *name)
{
  g_return_if_fail (self != NULL && id != NULL && name != NULL);

  names_add (&self->features, id, name);
}

PostageLabel *
postage_vocabulary_get_metric (const PostageVocabulary *self,
                               const char              *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->metrics.labels, id);
}

gboolean
postage_vocabulary_is_always (const PostageVocabulary *self,
                              const char              *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  return g_hash_table_contains (self->always, id);
}

PostageLabel *
postage_vocabulary_get_feature (const PostageVocabulary *self,
                                const char              *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->features.labels, id);
}

const GPtrArray *
postage_vocabulary_get_features (const PostageVocabulary *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->features.ids;
}

const GPtrArray *
postage_vocabulary_get_metrics (const PostageVocabulary *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->metrics.ids;
}
