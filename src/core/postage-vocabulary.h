/* postage-vocabulary.h - the names of what is counted and of what can be switched on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-label.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_VOCABULARY (postage_vocabulary_get_type ())

/** PostageVocabulary: metrics and features of the catalogue. Reference counted, immutable once in a catalogue. */
typedef struct _PostageVocabulary PostageVocabulary;

/** postage_vocabulary_get_type: the boxed type of #PostageVocabulary. */
GType postage_vocabulary_get_type (void);

/** postage_vocabulary_new: (transfer full): without a name. */
PostageVocabulary *postage_vocabulary_new (void);

/** postage_vocabulary_ref: (transfer full) */
PostageVocabulary *postage_vocabulary_ref (PostageVocabulary *self);

/** postage_vocabulary_unref: (transfer full) */
void postage_vocabulary_unref (PostageVocabulary *self);

/**
 * postage_vocabulary_add_metric:
 * @id: such as "active-users"
 * @name: what stands behind a number
 * @always: whether every business has some of it, so that none entered means "not said"
 *
 * A second one of the same @id takes the place of the first.
 */
void postage_vocabulary_add_metric (PostageVocabulary *self,
                                    const char        *id,
                                    PostageLabel      *name,
                                    gboolean           always);

/** postage_vocabulary_add_feature: @id is such as "inbox". A second one of the same @id takes the place of the
 * first. */
void postage_vocabulary_add_feature (PostageVocabulary *self,
                                     const char        *id,
                                     PostageLabel      *name);

/** postage_vocabulary_get_metric: (nullable) (transfer none): the name of the metric @id. */
PostageLabel *postage_vocabulary_get_metric (const PostageVocabulary *self,
                                             const char              *id);

/** postage_vocabulary_is_always: whether every business has some of the metric @id. */
gboolean postage_vocabulary_is_always (const PostageVocabulary *self,
                                       const char              *id);

/** postage_vocabulary_get_feature: (nullable) (transfer none): the name of the feature @id. */
PostageLabel *postage_vocabulary_get_feature (const PostageVocabulary *self,
                                              const char              *id);

/** postage_vocabulary_get_features: (element-type utf8): the ids of all features, in their order. */
const GPtrArray *postage_vocabulary_get_features (const PostageVocabulary *self);

/** postage_vocabulary_get_metrics: (element-type utf8): the ids of all metrics, in their order. */
const GPtrArray *postage_vocabulary_get_metrics (const PostageVocabulary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageVocabulary, postage_vocabulary_unref)

G_END_DECLS
