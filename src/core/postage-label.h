/* postage-label.h - a name in several languages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define POSTAGE_TYPE_LABEL (postage_label_get_type ())

/**
 * PostageLabel:
 *
 * A name that comes with the catalogue, in English and in other languages. Reference counted, immutable once shared.
 */
typedef struct _PostageLabel PostageLabel;

/** postage_label_get_type: the boxed type of #PostageLabel. */
GType postage_label_get_type (void);

/** postage_label_new: (transfer full): a label that reads @english in every language. */
PostageLabel *postage_label_new (const char *english);

/** postage_label_add: adds the text of @language (a name such as "zh_CN"); only before the label is shared. */
void postage_label_add (PostageLabel *self,
                        const char   *language,
                        const char   *text);

/** postage_label_has: whether there is a text in @language. */
gboolean postage_label_has (const PostageLabel *self,
                            const char         *language);

/** postage_label_ref: (transfer full) */
PostageLabel *postage_label_ref (PostageLabel *self);

/** postage_label_unref: (transfer full) */
void postage_label_unref (PostageLabel *self);

/**
 * postage_label_get:
 * @languages: (nullable) (array zero-terminated=1): wanted languages, the best first, as g_get_language_names() gives
 *   them
 *
 * Returns: the text in the first language that the label has, else in English.
 */
const char *postage_label_get (const PostageLabel *self,
                               const char *const  *languages);

/** postage_label_dup_languages: (transfer container) (element-type utf8): the languages beside English, by name. */
GPtrArray *postage_label_dup_languages (const PostageLabel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageLabel, postage_label_unref)

G_END_DECLS
