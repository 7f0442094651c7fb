/* postage-source-writer.h - writes what the catalogue's files share: sources, names, amounts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "core/postage-amounts.h"
#include "core/postage-label.h"
#include "core/postage-source.h"

G_BEGIN_DECLS

/** postage_json_set_text: sets the member @name. @text: (nullable): there is no such member then */
void postage_json_set_text (JsonObject *object,
                            const char *name,
                            const char *text);

/** postage_json_set_texts: sets the list @name. @texts: (element-type utf8): where it is empty, there is no such member
 */
void postage_json_set_texts (JsonObject      *object,
                             const char      *name,
                             const GPtrArray *texts);

/** postage_json_set_decimal: sets the member @name to the shortest notation of @value. */
void postage_json_set_decimal (JsonObject    *object,
                               const char    *name,
                               PostageDecimal value);

/** postage_json_set_count: sets the member @name to @count in a text, as the catalogue's files write whole numbers. */
void postage_json_set_count (JsonObject *object,
                             const char *name,
                             gint64      count);

/** postage_json_set_date: sets the member @name, unless there is no date. */
void postage_json_set_date (JsonObject *object,
                            const char *name,
                            PostageDate date);

/** postage_json_set_flag: sets the member @name to true, or leaves it out. */
void postage_json_set_flag (JsonObject *object,
                            const char *name,
                            gboolean    value);

/** postage_json_set_source: sets the object @name. @source: (nullable): there is no such member then. Of the readings,
 * the earliest and the latest are written. */
void postage_json_set_source (JsonObject          *object,
                              const char          *name,
                              const PostageSource *source);

/** postage_json_set_label: sets the text @name, or the texts by language. */
void postage_json_set_label (JsonObject         *object,
                             const char         *name,
                             const PostageLabel *label);

/** postage_json_set_amounts: sets the amounts by currency. @amounts: (nullable): not known, null */
void postage_json_set_amounts (JsonObject           *object,
                               const char           *name,
                               const PostageAmounts *amounts);

G_END_DECLS
