/* postage-vocabulary-reader.c - reads the names of metrics and features
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-vocabulary-reader.h"

#include "storage/postage-json-values.h"
#include "storage/postage-source-reader.h"

static void
read_metrics (PostageJsonReader *reader,
              PostageVocabulary *vocabulary)
{
  static const char *const absences[] = { "unknown", NULL };

  const char *id;

  if (!postage_json_reader_enter_object (reader, "metrics"))
    return;

  while (postage_json_reader_next (reader, &id))
    {
      gboolean always = postage_json_reader_has (reader, "absent");
      g_autoptr (PostageLabel) name = postage_label_read (reader, "name");

      if (always)
        postage_json_read_choice (reader, "absent", absences);
      if (postage_json_check_id (reader, id) && name != NULL)
        postage_vocabulary_add_metric (vocabulary, id, name, always);
    }
  postage_json_reader_leave (reader);
}

static void
read_features (PostageJsonReader *reader,
               PostageVocabulary *vocabulary)
{
  const char *id;

  if (!postage_json_reader_enter_object (reader, "features"))
    return;

  while (postage_json_reader_next (reader, &id))
    {
      g_autoptr (PostageLabel) name = postage_label_read (reader, "name");

      if (postage_json_check_id (reader, id) && name != NULL)
        postage_vocabulary_add_feature (vocabulary, id, name);
    }
  postage_json_reader_leave (reader);
}

void
postage_vocabulary_read (PostageJsonReader *reader,
                         PostageCatalogue  *catalogue)
{
  g_autoptr (PostageVocabulary) vocabulary = postage_vocabulary_new ();

  read_metrics (reader, vocabulary);
  read_features (reader, vocabulary);
  if (!postage_json_reader_has_failed (reader))
    postage_catalogue_set_vocabulary (catalogue, vocabulary);
}
