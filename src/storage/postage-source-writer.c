/* postage-source-writer.c - writes what the catalogue's files share: sources, names, amounts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-source-writer.h"

void
postage_json_set_text (JsonObject *object,
                       const char *name,
                       const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
}

void
postage_json_set_texts (JsonObject      *object,
                        const char      *name,
                        const GPtrArray *texts)
{
  JsonArray *array;

  if (texts->len == 0)
    return;
  array = json_array_new ();
  for (guint i = 0; i < texts->len; i++)
    json_array_add_string_element (array, texts->pdata[i]);
  json_object_set_array_member (object, name, array);
}

void
postage_json_set_decimal (JsonObject    *object,
                          const char    *name,
                          PostageDecimal value)
{
  g_autofree char *text = postage_decimal_to_string (value, 0);

  json_object_set_string_member (object, name, text);
}

void
postage_json_set_count (JsonObject *object,
                        const char *name,
                        gint64      count)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, count);

  json_object_set_string_member (object, name, text);
}

void
postage_json_set_date (JsonObject *object,
                       const char *name,
                       PostageDate date)
{
  g_autofree char *text = date != POSTAGE_DATE_NONE ? postage_date_to_string (date) : NULL;

  postage_json_set_text (object, name, text);
}

void
postage_json_set_flag (JsonObject *object,
                       const char *name,
                       gboolean    value)
{
  if (value)
    json_object_set_boolean_member (object, name, TRUE);
}

void
postage_json_set_source (JsonObject          *object,
                         const char          *name,
                         const PostageSource *source)
{
  PostageDate earliest, latest;
  JsonObject *member;

  if (source == NULL)
    return;

  earliest = postage_source_get_earliest (source);
  latest = postage_source_get_latest (source);
  member = json_object_new ();
  postage_json_set_text (member, "url", postage_source_get_url (source));
  if (earliest != latest)
    postage_json_set_date (member, "first_seen", earliest);
  postage_json_set_date (member, "seen", latest);
  postage_json_set_text (member, "confidence", postage_confidence_get_id (postage_source_get_confidence (source)));
  postage_json_set_text (member, "quality", postage_quality_get_id (postage_source_get_quality (source)));
  postage_json_set_text (member, "basis", postage_source_get_basis (source));
  postage_json_set_text (member, "note", postage_source_get_note (source));
  json_object_set_object_member (object, name, member);
}

void
postage_json_set_label (JsonObject         *object,
                        const char         *name,
                        const PostageLabel *label)
{
  g_autoptr (GPtrArray) languages = postage_label_dup_languages (label);
  JsonObject *texts;

  if (languages->len == 0)
    {
      json_object_set_string_member (object, name, postage_label_get (label, NULL));
      return;
    }

  texts = json_object_new ();
  json_object_set_string_member (texts, "en", postage_label_get (label, NULL));
  for (guint i = 0; i < languages->len; i++)
    {
      const char *const wanted[] = { languages->pdata[i], NULL };

      json_object_set_string_member (texts, wanted[0], postage_label_get (label, wanted));
    }
  json_object_set_object_member (object, name, texts);
}

void
postage_json_set_amounts (JsonObject           *object,
                          const char           *name,
                          const PostageAmounts *amounts)
{
  const PostageMoney *lists;
  JsonObject         *member;
  guint               n_lists;

  if (amounts == NULL)
    {
      json_object_set_null_member (object, name);
      return;
    }

  member = json_object_new ();
  lists = postage_amounts_get_lists (amounts, &n_lists);
  for (guint i = 0; i < n_lists; i++)
    postage_json_set_decimal (member, lists[i].currency, lists[i].amount);
  json_object_set_object_member (object, name, member);
}
