/* postage-source-reader.c - what the catalogue's files share: sources, names, amounts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-source-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "storage/postage-json-values.h"

static PostageConfidence
read_confidence (PostageJsonReader *reader)
{
  const char       *id = postage_json_reader_get_string (reader, "confidence");
  PostageConfidence confidence = POSTAGE_CONFIDENCE_BLOG;

  postage_confidence_from_id (id, &confidence, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, "confidence");
  return confidence;
}

static PostageQuality
read_quality (PostageJsonReader *reader)
{
  const char    *id = postage_json_reader_get_optional_string (reader, "quality");
  PostageQuality quality = POSTAGE_QUALITY_UNSTATED;

  if (id != NULL)
    {
      postage_quality_from_id (id, &quality, postage_json_reader_core_error (reader));
      postage_json_reader_blame (reader, "quality");
    }
  return quality;
}

static void
read_also_seen (PostageJsonReader *reader,
                PostageSource     *source)
{
  if (!postage_json_reader_enter_optional_array (reader, "also_seen"))
    return;

  while (postage_json_reader_next (reader, NULL))
    {
      PostageDate on = postage_json_read_date (reader, "on");

      postage_json_read_url (reader, "url");
      if (!postage_json_reader_has_failed (reader))
        postage_source_add_seen (source, on);
    }
  postage_json_reader_leave (reader);
}

PostageSource *
postage_source_read (PostageJsonReader *reader,
                     const char        *name)
{
  g_autoptr (PostageSource) source = NULL;
  const char       *url = NULL, *basis, *note;
  PostageDate       first_seen, seen;
  PostageConfidence confidence;
  PostageQuality    quality;

  if (!postage_json_reader_enter_object (reader, name))
    return NULL;

  confidence = read_confidence (reader);
  /* Nobody publishes a price that was negotiated. */
  if (confidence != POSTAGE_CONFIDENCE_OWN || postage_json_reader_has (reader, "url"))
    url = postage_json_read_url (reader, "url");
  first_seen = postage_json_read_optional_date (reader, "first_seen");
  seen = postage_json_read_optional_date (reader, "seen");
  quality = read_quality (reader);
  basis = postage_json_reader_get_optional_string (reader, "basis");
  note = postage_json_reader_get_optional_string (reader, "note");

  source = postage_source_new (url, confidence);
  postage_source_set_seen (source, first_seen, seen);
  postage_source_set_evidence (source, quality, basis, note);
  read_also_seen (reader, source);

  postage_json_reader_leave (reader);
  return postage_json_reader_has_failed (reader) ? NULL : g_steal_pointer (&source);
}

gboolean
postage_language_is_valid (const char *language)
{
  gsize length = strspn (language, "abcdefghijklmnopqrstuvwxyz");

  if (length < 2 || length > 3)
    return FALSE;
  if (language[length] == '\0')
    return TRUE;
  return language[length] == '_' && g_ascii_isupper (language[length + 1]) && g_ascii_isupper (language[length + 2]) &&
         language[length + 3] == '\0';
}

static PostageLabel *
read_translations (PostageJsonReader *reader)
{
  g_autoptr (PostageLabel) label = postage_label_new (postage_json_read_text (reader, "en"));
  const char *language;

  if (postage_json_reader_has_failed (reader))
    return NULL;

  while (postage_json_reader_next (reader, &language))
    {
      const char *text = postage_json_read_text (reader, NULL);

      if (!postage_language_is_valid (language))
        postage_json_reader_fail (reader, NULL, "%s",
                                  _ ("expected a language such as zh_CN as the member's name, found another one. "
                                     "Correct it."));
      else if (!g_str_equal (language, "en"))
        postage_label_add (label, language, text);
    }
  return postage_json_reader_has_failed (reader) ? NULL : g_steal_pointer (&label);
}

PostageLabel *
postage_label_read (PostageJsonReader *reader,
                    const char        *name)
{
  g_autoptr (PostageLabel) label = NULL;
  const char *text;

  if (postage_json_reader_holds_object (reader, name))
    {
      if (!postage_json_reader_enter_object (reader, name))
        return NULL;
      label = read_translations (reader);
      postage_json_reader_leave (reader);
      return g_steal_pointer (&label);
    }

  text = postage_json_read_text (reader, name);
  return postage_json_reader_has_failed (reader) ? NULL : postage_label_new (text);
}

PostageAmounts *
postage_amounts_read (PostageJsonReader *reader,
                      const char        *name)
{
  g_autoptr (PostageAmounts) amounts = NULL;
  const char *currency;

  if (postage_json_reader_is_null (reader, name) || !postage_json_reader_enter_object (reader, name))
    return NULL;

  amounts = postage_amounts_new ();
  if (postage_json_reader_get_length (reader) == 0)
    postage_json_reader_fail (reader, NULL, "%s",
                              _ ("expected an amount in at least one currency, found none. Write null where it is "
                                 "not known."));
  while (postage_json_reader_next (reader, &currency))
    {
      PostageDecimal amount = postage_json_read_amount (reader, NULL);

      if (postage_json_check_currency (reader, currency))
        postage_amounts_set (amounts, currency, amount);
    }
  postage_json_reader_leave (reader);
  return postage_json_reader_has_failed (reader) ? NULL : g_steal_pointer (&amounts);
}

PostageAmounts *
postage_amounts_read_optional (PostageJsonReader *reader,
                               const char        *name)
{
  if (postage_json_reader_is_null (reader, name))
    postage_json_reader_fail (reader, name, "%s",
                              _ ("expected an amount, found null. Remove the member where there is none."));
  return postage_json_reader_has (reader, name) ? postage_amounts_read (reader, name) : NULL;
}
