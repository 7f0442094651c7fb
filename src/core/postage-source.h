/* postage-source.h - how a figure is known
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-date.h"

G_BEGIN_DECLS

/** PostageConfidence: what kind of text a figure was read from, the most trustworthy first; an own price, such as a
 * negotiated one, is what the user says. */
typedef enum
{
  POSTAGE_CONFIDENCE_OFFICIAL,
  POSTAGE_CONFIDENCE_PROVIDER_DOCS,
  POSTAGE_CONFIDENCE_REPRINTED,
  POSTAGE_CONFIDENCE_THIRD_PARTY,
  POSTAGE_CONFIDENCE_BLOG,
  POSTAGE_CONFIDENCE_OWN,
} PostageConfidence;

/** PostageQuality: how strong the evidence for a figure is. */
typedef enum
{
  POSTAGE_QUALITY_UNSTATED,
  POSTAGE_QUALITY_HIGH,
  POSTAGE_QUALITY_MEDIUM,
  POSTAGE_QUALITY_LOW,
} PostageQuality;

/** postage_confidence_get_id: the name used in files, such as "provider-docs". */
const char *postage_confidence_get_id (PostageConfidence confidence);

/** postage_confidence_from_id: sets @confidence, or fails with %POSTAGE_ERROR_REFERENCE that lists the known names. */
gboolean postage_confidence_from_id (const char        *id,
                                     PostageConfidence *confidence,
                                     GError           **error);

/** postage_quality_get_id: (nullable): the name used in files, such as "high"; %NULL where the quality isn't stated. */
const char *postage_quality_get_id (PostageQuality quality);

/** postage_quality_from_id: sets @quality from "high", "medium" or "low", or fails with %POSTAGE_ERROR_REFERENCE. */
gboolean postage_quality_from_id (const char     *id,
                                  PostageQuality *quality,
                                  GError        **error);

#define POSTAGE_TYPE_SOURCE (postage_source_get_type ())

/** PostageSource: where a figure was read and when. Reference counted, immutable once shared. */
typedef struct _PostageSource PostageSource;

/** postage_source_get_type: the boxed type of #PostageSource. */
GType postage_source_get_type (void);

/** postage_source_new: (transfer full): a source at @url; the setters complete it before it is shared. @url:
 * (nullable): only what the user says may have none */
PostageSource *postage_source_new (const char       *url,
                                   PostageConfidence confidence);

/** postage_source_ref: (transfer full) */
PostageSource *postage_source_ref (PostageSource *self);

/** postage_source_unref: (transfer full) */
void postage_source_unref (PostageSource *self);

/** postage_source_set_seen: the earliest and the latest dated reading, each %POSTAGE_DATE_NONE where not dated. */
void postage_source_set_seen (PostageSource *self,
                              PostageDate    first_seen,
                              PostageDate    seen);

/** postage_source_add_seen: one more reading of the same figure, on @date. */
void postage_source_add_seen (PostageSource *self,
                              PostageDate    date);

/** postage_source_set_evidence: @basis and @note are (nullable) English texts of the catalogue. */
void postage_source_set_evidence (PostageSource *self,
                                  PostageQuality quality,
                                  const char    *basis,
                                  const char    *note);

/** postage_source_get_url: (nullable): the page; %NULL for what the user says without naming one. */
const char *postage_source_get_url (const PostageSource *self);

/** postage_source_get_confidence: what kind of page it was. */
PostageConfidence postage_source_get_confidence (const PostageSource *self);

/** postage_source_get_quality: how strong the evidence is. */
PostageQuality postage_source_get_quality (const PostageSource *self);

/** postage_source_get_basis: (nullable): how the figure follows from the page. */
const char *postage_source_get_basis (const PostageSource *self);

/** postage_source_get_note: (nullable): what else a reader should know. */
const char *postage_source_get_note (const PostageSource *self);

/** postage_source_get_earliest: the earliest dated reading of all, or %POSTAGE_DATE_NONE. */
PostageDate postage_source_get_earliest (const PostageSource *self);

/** postage_source_get_latest: the latest dated reading of all, or %POSTAGE_DATE_NONE: "the date seen". */
PostageDate postage_source_get_latest (const PostageSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageSource, postage_source_unref)

G_END_DECLS
