/* postage-texts-reader.c - reads the catalogue's English texts in another language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-texts-reader.h"

#include <glib/gi18n.h>

#include "storage/postage-json-values.h"
#include "storage/postage-source-reader.h"

void
postage_texts_read (PostageJsonReader *reader,
                    PostageCatalogue  *catalogue)
{
  const char *language = postage_json_reader_get_string (reader, "language");
  const char *english;

  if (!postage_json_reader_has_failed (reader) && !postage_language_is_valid (language))
    {
      g_autofree char *found = postage_json_reader_dup_found (reader, "language");

      postage_json_reader_fail (reader, "language", _ ("expected a language such as \"zh_CN\", found %s."), found);
    }
  if (!postage_json_reader_enter_object (reader, "texts"))
    return;

  while (postage_json_reader_next (reader, &english))
    {
      const char *text = postage_json_read_text (reader, NULL);

      if (postage_json_reader_has_failed (reader))
        continue;
      postage_catalogue_add_text (catalogue, language, english, text, postage_json_reader_core_error (reader));
      postage_json_reader_blame (reader, NULL);
    }
  postage_json_reader_leave (reader);
}
