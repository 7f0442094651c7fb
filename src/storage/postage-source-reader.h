/* postage-source-reader.h - what the catalogue's files share: sources, names, amounts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-amounts.h"
#include "core/postage-label.h"
#include "core/postage-source.h"
#include "storage/postage-json-reader.h"

G_BEGIN_DECLS

/** postage_source_read: (transfer full) (nullable): the source in the object @name; %NULL after an error. */
PostageSource *postage_source_read (PostageJsonReader *reader,
                                    const char        *name);

/** postage_language_is_valid: whether @language is written like "zh_CN", as g_get_language_names() does. */
gboolean postage_language_is_valid (const char *language);

/** postage_label_read: (transfer full) (nullable): the text @name, or the texts by language; %NULL after an error. */
PostageLabel *postage_label_read (PostageJsonReader *reader,
                                  const char        *name);

/**
 * postage_amounts_read: (transfer full) (nullable): the amounts by currency in the object @name; %NULL where it is
 * null (not known) and after an error.
 */
PostageAmounts *postage_amounts_read (PostageJsonReader *reader,
                                      const char        *name);

/**
 * postage_amounts_read_optional: (transfer full) (nullable): like postage_amounts_read(), but %NULL where it is
 * absent, too.
 */
PostageAmounts *postage_amounts_read_optional (PostageJsonReader *reader,
                                               const char        *name);

G_END_DECLS
